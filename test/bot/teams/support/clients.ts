import type { TeamsPerson } from '../../../../sandbox/teams/acting/person.ts';
import type { Conversation, Message } from '../../../../sandbox/teams/model.ts';

/** All that somebody sees in their chat with the bot, or in another conversation. */
export async function texts(person: TeamsPerson, conversation?: Conversation): Promise<string> {
  const cards = await person.cards(conversation);
  const own = conversation ? cards.filter(({ message }) => message.conversation === conversation.id) : cards;
  return own.map(({ text }) => text).join('\n———\n');
}

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
