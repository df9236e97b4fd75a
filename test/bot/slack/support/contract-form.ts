import { channel, person, until } from '../../../sandbox/support/sandbox.ts';
import { choice, type contractDoor, day, line, paragraph } from './contract-door.ts';

export type Door = Awaited<ReturnType<typeof contractDoor>>;
type Values = Record<string, Record<string, object>>;

export const jan = (door: Door) => person(door.sandbox, 'jan');
export const several = (...values: string[]) => ({
  'search products': {
    type: 'multi_external_select',
    selected_options: values.map((value) => ({ value, text: { type: 'plain_text', text: value } })),
  },
});

/** The form as it stands by now, once it has these words. */
export const shown = (door: Door, words: string) =>
  until(async () => {
    const view = (await jan(door).state()).views.at(-1);
    return view && JSON.stringify(view.view).includes(words) && view;
  });

/** Fills in the fields of the form that is open; their blocks are numbered by how often it was drawn. */
export async function send(door: Door, view: Awaited<ReturnType<typeof shown>>, values: Values) {
  const { private_metadata: about } = view.view as { private_metadata: string };
  const { filled } = JSON.parse(about) as { filled: string };
  const named = Object.entries(values).map(([name, value]) => [filled === '0' ? name : `${name}~${filled}`, value]);
  return jan(door).submit(view.id, Object.fromEntries(named));
}

/** The form with Northwind chosen in it. */
export async function opened(door: Door) {
  await jan(door).say(channel(door.sandbox, 'approvals'), '/approval contract');
  const form = await shown(door, '1 of 3');
  const offered = await jan(door).options({ viewId: form.id }, 'company', 'search companies', 'North');
  await jan(door).clickInView(form.id, {
    block_id: 'company',
    action_id: 'search companies',
    type: 'external_select',
    selected_option: (offered.options as object[])[0],
  } as never);
  return shown(door, 'LV40003000001');
}

/** What is right in each of the three steps. */
export const what: Values = { number: line('12-A/26'), date: day('2026-11-23'), subject: paragraph('Chilled goods') };
export const conditions: Values = { amount: line('12 400,00'), paymentTerms: choice('deferred'), deferral: line('45') };
export const rest: Values = { products: several('transport'), standard: choice('own'), signing: choice('paper') };

/** Opens the form, with a company, and says in it that it is for a supplementary agreement. */
export async function chooseAgreement(door: Door): Promise<void> {
  const form = await opened(door);
  await jan(door).clickInView(form.id, {
    block_id: 'documentType~1',
    action_id: 'choice',
    type: 'static_select',
    selected_option: {
      value: 'supplementary agreement',
      text: { type: 'plain_text', text: 'Supplementary agreement' },
    },
  } as never);
}
