import type { TeamsPerson } from '../../../../sandbox/teams/acting/person.ts';
import type { Conversation, Message } from '../../../../sandbox/teams/model.ts';
import { until } from '../../../journeys/support/until.ts';

/** All that somebody sees in their chat with the bot, or in another conversation. */
export async function texts(person: TeamsPerson, conversation?: Conversation): Promise<string> {
  const cards = await person.cards(conversation);
  const own = conversation ? cards.filter(({ message }) => message.conversation === conversation.id) : cards;
  return own.map(({ text }) => text).join('\n———\n');
}

/** The form that was opened last; other messages may come after it. */
export const newestForm = (person: TeamsPerson): Promise<Message> =>
  until('a form', async () => {
    const forms = (await person.cards()).filter(({ card }) => JSON.stringify(card).includes('"verb":"form submit"'));
    return forms.at(-1)?.message;
  });

/** Looks something up in a field of a form and has the form drawn with it. */
export async function chooses(person: TeamsPerson, form: Message, field: string, text: string): Promise<void> {
  const json = await shownOf(person, form);
  const [, id = ''] = new RegExp(`"id":"(choice:${field}(?:~\\d+)?)"`).exec(json) ?? [];
  await person.click('form redraw', { [id]: await companyFound(person, form, text) }, form);
}

/** The first company that a form's search offers for a text. */
export async function companyFound(person: TeamsPerson, form: Message, text: string): Promise<string> {
  const [, dataset = ''] = /"dataset":"(search companies [^"]+)"/.exec(await shownOf(person, form)) ?? [];
  const [found] = await person.search(dataset, text, form);
  if (!found) throw new Error(`nothing is found for ${text}`);
  return found.value;
}

async function shownOf(person: TeamsPerson, form: Message): Promise<string> {
  const shown = (await person.cards()).find(({ message }) => message.id === form.id);
  return JSON.stringify(shown?.card);
}

/** Fills the fields that a form has now, by their names, and sends it. */
export async function sends(person: TeamsPerson, form: Message, answers: Readonly<Record<string, string>>) {
  const json = await shownOf(person, form);
  const ids = [...json.matchAll(/"id":"((?:text|choice|choices):([^"~]+)(?:~\d+)?)"/g)];
  const given = ids.flatMap(([, id = '', name = '']) => {
    const answer = answers[name];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return person.click('form submit', Object.fromEntries(given), form);
}
