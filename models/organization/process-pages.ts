import { describeProcess } from '../../flows/describe.ts';
import type { Organization } from '../../flows/facts.ts';
import { processes } from '../../flows/processes.ts';

const note =
  '<!-- Made from flows/ and organization.yaml by `npm run docs:processes`; what is changed here by hand is lost. -->';

/** The pages of docs/ that tell each process as it is defined now: path and text. */
export const processPages = (organization: Organization) =>
  processes.map((process) => ({
    path: `docs/${process.name}-approval.md`,
    text: `${note}\n\n${describeProcess(process, organization)}`,
  }));
