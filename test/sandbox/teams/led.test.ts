import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../sandbox/json.ts';
import { personalChat } from '../../../sandbox/teams/find.ts';
import { post, remove } from '../../../sandbox/teams/messages.ts';
import { BOT, type Conversation, type Message } from '../../../sandbox/teams/model.ts';
import { channel, person, slackClient } from '../support/sandbox.ts';
import { adaptive, type StartedTeams, startTeams, withCard } from '../support/teams.ts';

const execute = (title: string, verb: string, data: JsonObject = { approval: 'a1' }) => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
});
const point = (sign: string, text: string) => ({
  type: 'ColumnSet',
  columns: [sign, text].map((said) => ({ type: 'Column', items: [{ type: 'TextBlock', text: said }] })),
});

function say({ teams }: StartedTeams, to: Conversation, summary: string, card: JsonObject): Message {
  const { attachments } = withCard(card) as { attachments: JsonObject[] };
  return post(teams.world, { conversation: to.id, from: BOT, text: '', summary, attachments, entities: [] });
}

const head = (all: StartedTeams, state = 'The security check is under way') =>
  say(
    all,
    all.teams.channel('Approvals'),
    `Company approval: Northwind · CA-2026-0001 · ${state}`,
    adaptive([], [execute('Withdraw', 'withdraw')]),
  );
const chatOf = ({ teams }: StartedTeams, handle: string) => personalChat(teams.world, handle);
const next = async ({ sandbox }: StartedTeams, chat: 'slack' | 'teams' = 'teams') =>
  (await person(sandbox, 'jan').state()).next[chat];

describe('the led part in Teams', () => {
  it('begins with the initiator in the chat that is shown', async () => {
    const all = await startTeams();
    const jan = person(all.sandbox, 'jan').id;
    expect(await next(all)).toEqual({
      as: jan,
      in: 'teams',
      say: 'write “company” to Countersign to start an approval',
    });
    expect(await next(all, 'slack')).toMatchObject({ as: jan, say: expect.stringContaining('/approval company') });
    const room = chatOf(all, 'jan').id;
    const form = say(
      all,
      chatOf(all, 'jan'),
      'A form',
      adaptive([], [execute('Start', 'form submit', { form: 'f1' })]),
    );
    expect(await next(all)).toEqual({ as: jan, in: 'teams', room, say: 'complete the form and press its button' });
    remove(all.teams.world, form);
    expect(await next(all)).toMatchObject({ say: expect.stringContaining('write “company”') });
  });

  it('names the sample files that a card asks for, until they are sent', async () => {
    const all = await startTeams();
    head(all);
    const card = adaptive(
      [point('⚪', 'charter · missing'), point('⚪', 'bank letter · missing')],
      [execute('Details', 'show details')],
    );
    say(all, chatOf(all, 'jan'), 'Documents', card);
    const jan = person(all.sandbox, 'jan').id;
    const step = { as: jan, in: 'teams', room: chatOf(all, 'jan').id };
    expect(await next(all)).toMatchObject({ ...step, samples: ['charter.docx', 'bank-letter.pdf'] });
    await all.teams.as('jan').upload([{ name: 'charter.docx', bytes: Buffer.from('x') }]);
    expect(await next(all)).toMatchObject({ ...step, samples: ['bank-letter.pdf'] });
    expect(await next(all, 'slack')).toEqual(await next(all));
  });

  it('says that a file is asked for until it is there, and nothing of a form that takes none', async () => {
    const all = await startTeams();
    head(all);
    const upload = execute('Upload page', 'upload page');
    const chat = chatOf(all, 'jan');
    const asking = say(
      all,
      chat,
      'Return the originals',
      adaptive([], [execute('Attach', 'attach originals'), upload]),
    );
    expect(await next(all)).toMatchObject({ say: 'send the file that the card asks for to Countersign in this chat' });
    remove(all.teams.world, asking);
    const given = say(all, chat, 'All is there', adaptive([], [execute('All is here', 'originals returned'), upload]));
    expect(await next(all)).toMatchObject({ say: 'decide what the card asks' });
    remove(all.teams.world, given);
    say(all, chat, 'Attach the originals', adaptive([], [upload, execute('Cancel', 'form close', { form: 'f1' })]));
    expect(await next(all)).toMatchObject({ say: 'The security check is under way' });
  });

  it('follows the votes of the approval that began last, whichever chat they are cast in', async () => {
    const all = await startTeams();
    head(all);
    const vote = adaptive([], [execute('Approve', 'approve')]);
    say(all, chatOf(all, 'mei'), 'Your vote', vote);
    const other = adaptive([], [execute('Approve', 'approve', { approval: 'another' })]);
    say(all, chatOf(all, 'anna'), 'Your vote on another', other);
    const mei = { as: person(all.sandbox, 'mei').id, in: 'teams', say: 'read the card and vote' };
    expect(await next(all)).toMatchObject(mei);
    expect(await next(all, 'slack')).toMatchObject(mei);
    await new Promise((later) => setTimeout(later, 5));
    await slackClient(all.sandbox).chat.postMessage({
      channel: channel(all.sandbox, 'approvals'),
      text: 'Company approval: Fabrikam · CA-2026-0002 · The check is under way',
      blocks: [
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'withdraw', text: { type: 'plain_text', text: 'Withdraw' } }],
        },
      ],
    });
    expect(await next(all)).toMatchObject({
      say: 'The check is under way',
      channel: channel(all.sandbox, 'approvals'),
    });
  });

  it('says what an approval waits for when nobody has a card', async () => {
    const all = await startTeams();
    head(all);
    const room = all.teams.channel('Approvals').id;
    expect(await next(all)).toEqual({ say: 'The security check is under way', in: 'teams', room });
  });
});
