import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asObject, type JsonObject } from '../../../sandbox/json.ts';
import { buttonCalled } from '../../../sandbox/teams/acting/buttons.ts';
import { execute } from '../../../sandbox/teams/acting/execute.ts';
import type { SeenCard } from '../../../sandbox/teams/acting/person.ts';
import { cardsIn } from '../../../sandbox/teams/card-rules.ts';
import { texts } from './support/clients.ts';
import { companyAtVote } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

const voting = ['Approve', 'Approve with remarks', 'Reject', 'Ask'];

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
  await companyAtVote(bot);
}, 180_000);
afterAll(() => bot.close(), 60_000);

/** The head of the thread as somebody sees it. */
async function headFor(handle: string): Promise<SeenCard> {
  const [head] = await bot.teams.as(handle).cards(bot.teams.channel('Approvals'));
  if (!head) throw new Error(`${handle} sees no head`);
  return head;
}

/** What everybody sees of the head, and who asks for more. */
function everybodys({ message }: SeenCard): { card: JsonObject; asking: unknown } {
  const [card = {}] = cardsIn(message.attachments);
  return { card, asking: asObject(card.refresh)?.userIds };
}

const votes = async () =>
  (await bot.approval()).seats.flatMap((seat) => seat.votes.map(({ by, choice }) => [by, choice]));

describe('the head of a thread', () => {
  it('has the buttons of their vote for whoever is asked, and for nobody else', async () => {
    const mei = await headFor('mei');
    expect(mei.text).toContain('Your vote: Kurierdienst Lamna');
    expect(mei.buttons).toEqual(expect.arrayContaining(voting));
    for (const other of ['jan', 'luca', 'elena']) {
      const { text, buttons } = await headFor(other);
      expect(text).not.toContain('Your vote');
      expect(buttons).not.toContain('Approve');
    }
    const { card, asking } = everybodys(mei);
    const task = (await bot.approval()).tasks.find(({ kind, state }) => kind === 'vote' && state.is === 'open');
    const asked = [task?.holder, task?.deputy].filter((one) => typeof one === 'string');
    expect(asked).toContain('mei');
    expect(asking).toEqual(asked.map((one) => bot.teams.as(one).person.id));
    for (const one of [card, mei.card]) expect(JSON.stringify(one).length).toBeLessThanOrEqual(25_000);
  }, 60_000);

  it('opens forms in the own chat of whoever uses them', async () => {
    const { message } = await headFor('mei');
    expect(await bot.teams.as('mei').click('Ask', {}, message)).toMatchObject({
      kind: 'message',
      text: 'The form is in your own chat with Countersign.',
    });
    expect(await texts(bot.teams.as('mei'))).toContain('Ask a question');
    expect(await bot.teams.as('mei').click('Details', {}, message)).toMatchObject({
      kind: 'message',
      text: 'The answer is in your own chat with Countersign.',
    });
  }, 60_000);

  it('takes no vote from those who are not asked, by whatever way they come to the button', async () => {
    const { message, card } = await headFor('mei');
    const { action } = buttonCalled(card, 'Approve') ?? {};
    if (!action) throw new Error('there is no button');
    for (const stranger of ['luca', 'jan']) {
      const { person } = bot.teams.as(stranger);
      expect(await execute(bot.teams.scene, person, message, action, {}, 'manual')).toMatchObject({ kind: 'message' });
    }
    expect(await votes()).toEqual([]);
  }, 60_000);

  it('takes the vote as the personal card does, and offers it no more', async () => {
    const { message, card } = await headFor('mei');
    const old = buttonCalled(card, 'Approve')?.action;
    const clicked = await bot.teams.as('mei').click('Approve', {}, message);
    expect(clicked).toMatchObject({ kind: 'card' });
    expect(JSON.stringify(clicked)).not.toContain('"verb":"approve"');
    expect(await votes()).toEqual([['mei', 'approve']]);
    await bot.quiet();
    expect((await headFor('mei')).buttons).not.toContain('Approve');
    expect(await texts(bot.teams.as('mei'))).toContain('You approved');
    const said = (await bot.teams.as('mei').cards()).length;
    // Pressed twice, it says what it says already.
    if (old) {
      const again = await execute(bot.teams.scene, bot.teams.as('mei').person, message, old, {}, 'manual');
      expect(again).toMatchObject({ kind: 'card' });
    }
    expect((await bot.teams.as('mei').cards()).length).toBe(said);
    expect(await votes()).toEqual([['mei', 'approve']]);
    const anna = await headFor('anna');
    expect(anna.text).toContain('Ваш голос');
    expect(everybodys(anna).asking).toContain(bot.teams.as('anna').person.id);
  }, 60_000);
});
