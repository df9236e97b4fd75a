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
  const shown = (await person.cards()).find(({ message }) => message.id === form.id);
  const json = JSON.stringify(shown?.card);
  const [, id = ''] = new RegExp(`"id":"(choice:${field}(?:~\\d+)?)"`).exec(json) ?? [];
  const [, dataset = ''] = /"dataset":"(search companies [^"]+)"/.exec(json) ?? [];
  const [found] = await person.search(dataset, text, form);
  if (!found) throw new Error(`nothing is found for ${text}`);
  await person.click('form redraw', { [id]: found.value }, form);
}

/** Fills the fields that a form has now, by their names, and sends it. */
export async function sends(person: TeamsPerson, form: Message, answers: Readonly<Record<string, string>>) {
  const shown = (await person.cards()).find(({ message }) => message.id === form.id);
  const json = JSON.stringify(shown?.card);
  const ids = [...json.matchAll(/"id":"((?:text|choice|choices):([^"~]+)(?:~\d+)?)"/g)];
  const given = ids.flatMap(([, id = '', name = '']) => {
    const answer = answers[name];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return person.click('form submit', Object.fromEntries(given), form);
}
