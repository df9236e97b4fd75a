import { asObject, asObjects } from '../../../sandbox/json.ts';
import { labelIn } from './offered.ts';
import type { Answers, Person } from './person.ts';
import { chooseCompany } from './start-company.ts';
import { until } from './until.ts';

/** What a contract on paper says where a story says nothing else. */
const usual: Answers = {
  entity: 'aurora-lv',
  date: '2026-10-01',
  amount: '8,000.00',
  paymentTerms: 'deferred',
  deferral: '20',
  until: '2027-12-31',
  standard: 'standard',
  signing: 'paper',
  signatoryName: 'Ieva Liepa',
  signatoryPosition: 'Director',
  signatoryBasis: 'the Charter',
};

/** A contract of its own needs no products. */
const ofKind: Readonly<Record<string, Answers>> = { standard: { products: 'chilled transport' } };

const steps = 4;

/** Goes through the steps of the contract's form to the end, with the company looked up as one types. */
export async function fillInContract(
  person: Person,
  { typed, choose, answers }: { typed: string; choose: 'new' | 'known'; answers: Answers },
): Promise<void> {
  await chooseCompany(person, typed, choose);
  if (answers.documentType) await chooseDocumentType(person, answers.documentType);
  const said = { ...usual, ...ofKind[answers.standard ?? 'standard'], ...answers };
  for (let step = 0; step < steps; step += 1) {
    if (!(await person.send(said))) return;
  }
}

/** The form is drawn anew for another kind of document. */
async function chooseDocumentType(person: Person, wanted: string): Promise<void> {
  const view = await until('the form of a contract', person.openForm);
  const block = asObjects(view.content.blocks).find((one) => String(one.block_id).startsWith('documentType'));
  const element = asObject(block?.element);
  const selected_option = asObjects(element?.options).find(({ text }) => labelIn(text) === wanted);
  const action = { block_id: block?.block_id, action_id: element?.action_id, type: 'static_select', selected_option };
  // The view is drawn over in its place.
  const { hash } = view;
  await person.actor.clickInView(view.id, action);
  await until('the form for it', () => person.openForm()?.hash !== hash);
}
