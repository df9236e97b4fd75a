import type { Page } from './document.ts';
import { attributeText, dealText, endOf, filesOf } from './facts.ts';
import type { Record } from './record.ts';

/** Of one approval as it is; of several with their numbers. */
const each = ({ approvals }: Record, of: (one: Record['approvals'][number]) => string) =>
  approvals.map((one) => (approvals.length === 1 ? of(one) : `${one.approval.number}: ${of(one)}`)).join('<br>');

/** `docs/contract-scenarios.md`: the approval of contracts. */
export const contractPage: Page = {
  title: 'Contract scenarios',
  lead: [
    'What happens when people take contracts through their approval, played by the real bot beside the sandbox and written down word for word.',
    'How to read this page stands on the one about [companies](scenarios.md); it is written and kept true by the same test.',
    '',
    '- Companies that are said to be approved were approved ten days before their story.',
    '- “By mail” is what the counterparty’s contact gets; the private link in it is another one at each run. What the contact does on the page',
    '  that it leads to are steps as anybody’s.',
    '- A document that is made from our template has the DOCX that it was made of beside it.',
  ],
  columns: [
    ['Final stage', (record) => each(record, ({ approval }) => endOf(approval))],
    ['Attribute in the CRM', ({ attribute }) => attributeText(attribute)],
    ['Deal in the CRM', ({ deal }) => dealText(deal)],
    ['Files', (record) => each(record, ({ approval }) => `${filesOf(approval).length}`)],
    ['Versions of the sheet', (record) => each(record, ({ sheets }) => `${sheets}`)],
  ],
  ends: ({ deal }) => (deal ? [`Deal in the CRM at the end: **${dealText(deal)}**.`] : []),
};
