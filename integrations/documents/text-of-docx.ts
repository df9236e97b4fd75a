import type { Cannot } from './cannot.ts';
import type { DocumentText, TextParagraph } from './document-text.ts';
import { paragraphsOf } from './read-aside.ts';
import { readDocx } from './read-docx.ts';

/** What a comparison of texts does not see. */
const noText: readonly Cannot[] = [
  'pictures',
  'charts and drawings',
  'embedded objects',
  'inserted documents',
  'comments',
  'tracked changes: drawn as if accepted',
  'symbols of special fonts: drawn as �',
];

/** The text of a DOCX with its headers, notes and text boxes; hidden text too, and tracked changes as if accepted. Throws `Unreadable`. */
export function textOfDocx(bytes: Uint8Array): DocumentText {
  const { blocks, aside, cannot } = readDocx(bytes);
  const body = paragraphsOf(blocks).map(({ runs, label }): TextParagraph => {
    const text = runs.map((run) => run.text).join('');
    return { text: text.trim(), label: label?.text ?? '', labelWords: label?.words ?? '', where: '', page: 0 };
  });
  const beside = aside.flatMap(({ where, text }) =>
    text.split('\n').map((line): TextParagraph => ({ text: line.trim(), label: '', labelWords: '', where, page: 0 })),
  );
  const paragraphs = [...body, ...beside].filter(({ text }) => text !== '');
  const notRead = cannot
    .filter((one) => noText.some((other) => other === one))
    .map((one) => one.replace('drawn', 'read'));
  return { paragraphs, pages: null, pagesWithoutText: [], notRead };
}
