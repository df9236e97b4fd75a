import type { Page } from './document.ts';
import { attributeText, endOf } from './facts.ts';
import type { Record } from './record.ts';

const each = (record: Record, of: (one: Record['approvals'][number]) => string) =>
  record.approvals.map(of).join(', then ');

/** `docs/scenarios.md`: the approval of companies. */
export const companyPage: Page = {
  title: 'Scenarios',
  lead: [
    'What happens when people use Countersign, played by the real bot beside the sandbox and written down word for word.',
    'A test writes this page and keeps it true: `npm test` compares it with what happens now, and',
    '`UPDATE_SCENARIOS=1 npm test -- test/journeys` writes it anew. Contracts have [a page of their own](contract-scenarios.md).',
    '',
    '- The people are those of [`organization.yaml`](../organization.yaml); those who read Russian get Russian. Times of steps are in Riga.',
    '- The verification service is the sandbox’s, which answers by the last digit of the company’s tax id.',
    '- After each step stands what came of it: on the left who reads it, on the right the words; `[ … ]` is a button, `[ ⋯ … ]` a menu,',
    '  `>` a quotation. “The thread” is read by everyone in it; what somebody alone reads stands beside their name.',
    '- Of what comes at once, what people bring stands first, then cards, then what is said, and last what one person alone is told.',
    '- A message whose words changed later stands again under “In the end”, as it reads then. One that only lost its buttons does not.',
    '- The approval sheet has a new version after each step that changed something on it. Only the newest stands in the thread, all are kept.',
    '  Counted are those that stood after a step: a step that changes it twice may make one more in between.',
    '  Each carries a secret link and the time at which it was made, so that its own SHA-256 is another one at each run.',
  ],
  columns: [
    ['Final stage', (record) => each(record, ({ approval }) => endOf(approval))],
    ['Attribute in the CRM', ({ attribute }) => attributeText(attribute)],
    ['Files', (record) => each(record, ({ approval }) => `${approval.documents.length}`)],
    ['Versions of the sheet', (record) => each(record, ({ sheets }) => `${sheets}`)],
  ],
  ends: () => [],
};
