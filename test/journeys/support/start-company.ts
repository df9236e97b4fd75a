import { asObject, asObjects } from '../../../sandbox/json.ts';
import type { View } from '../../../sandbox/workspace/model.ts';
import type { Answers, Person } from './person.ts';
import { until } from './until.ts';

/** Looks a company up as one types in the form of a company that is open, chooses it, and sends the form. Answers whether it was taken. */
export async function fillInCompany(
  person: Person,
  { typed, choose, answers }: { typed: string; choose: 'new' | 'known'; answers: Answers },
): Promise<boolean> {
  await chooseCompany(person, typed, choose);
  return person.send(answers);
}

/** Looks a company up as one types in the form that is open, and chooses it: `new` is one that the CRM does not know. */
export async function chooseCompany(person: Person, typed: string, choose: 'new' | 'known'): Promise<void> {
  const search = (view: View) =>
    asObjects(view.content.blocks).find((block) => asObject(block.element)?.action_id === 'search companies');
  const view = await until('the form of a company', () => {
    const open = person.openForm();
    return open && search(open) ? open : undefined;
  });
  const block = search(view);
  const ids = { block_id: String(block?.block_id), action_id: 'search companies' };
  const answer = await person.actor.options({ viewId: view.id }, ids.block_id, ids.action_id, typed);
  const options = asObjects(answer.options);
  const chosen = choose === 'new' ? options.at(-1) : options[0];
  if (!chosen) throw new Error(`the search for ${typed} found nothing`);
  const { hash } = view;
  await person.actor.clickInView(view.id, { ...ids, type: 'external_select', selected_option: chosen });
  await until('the form filled in', () => person.openForm()?.hash !== hash);
}
