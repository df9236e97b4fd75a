import { describeProcess } from '../../flows/describe.ts';
import type { Organization } from '../../flows/facts.ts';
import { processMap } from '../../flows/process-map.ts';
import { processes } from '../../flows/processes.ts';

const note =
  '<!-- Made from flows/ and organization.yaml by `npm run docs:processes`; what is changed here by hand is lost. -->';

/** The pages of docs/ that tell each process as it is defined now: path and text. */
export const processPages = (organization: Organization) =>
  processes.map((process) => ({
    path: `docs/${process.name}-approval.md`,
    text: `${note}\n\n${describeProcess(process, organization)}`,
  }));

const picture = /(<!-- processes: .* -->\n)[\s\S]*?(<!-- \/processes -->)/;

/** The text with the picture of all processes between its two marks. Throws where they are missing. */
export function withProcessMap(text: string): string {
  if (!picture.test(text)) throw new Error('the marks around the picture of the processes are missing');
  const drawn = ['', '```mermaid', processMap(processes), '```', '', ''].join('\n');
  return text.replace(picture, (_whole, open: string, close: string) => `${open}${drawn}${close}`);
}
