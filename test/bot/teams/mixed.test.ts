import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asObjects } from '../../../sandbox/json.ts';
import { fillForm } from '../../../sandbox/seed/fill-form.ts';
import { modalsOf } from '../../../sandbox/workspace/views.ts';
import { actionIn } from '../../journeys/support/offered.ts';
import { until } from '../../journeys/support/until.ts';
import { person as inSlack } from '../../sandbox/support/sandbox.ts';
import { texts } from './support/clients.ts';
import { fileOfSample } from './support/samples.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot({ slack: true, inTeams: ['mei', 'luca'] });
}, 120_000);
afterAll(() => bot.close(), 60_000);

const documents = ['certificate-of-registration.pdf', 'tax-certificate.png', 'bank-letter.pdf'];

/** Presses the newest button with this label that somebody sees in Slack. */
async function presses(handle: string, label: string): Promise<void> {
  const { workspace } = bot.sandbox;
  const user = [...workspace.users.values()].find((one) => one.handle === handle);
  const offered = await until(`${handle}’s “${label}”`, () => {
    const mine = [...workspace.channels.values()].filter(({ members }) => members.includes(user?.id ?? ''));
    const messages = mine
      .flatMap(({ id }) => workspace.messages.get(id) ?? [])
      .sort((a, b) => Number(b.ts) - Number(a.ts));
    for (const message of messages) {
      const action = actionIn(message.blocks ?? [], label);
      if (action) return { message, action };
    }
    return undefined;
  });
  await inSlack(bot.sandbox, handle).click(
    { channel: offered.message.channel, ts: offered.message.ts },
    offered.action,
  );
}

describe('one approval with people in Slack and in Teams', () => {
  it('is started in Slack, two vote in Teams and the lawyer in Slack, and both see every vote', async () => {
    const { workspace } = bot.sandbox;
    const jan = inSlack(bot.sandbox, 'jan');
    const { channels } = await jan.state();
    await jan.say(channels.find(({ kind }) => kind === 'dm')?.id ?? '', '/approval company');
    const user = [...workspace.users.values()].find(({ handle }) => handle === 'jan')?.id ?? '';
    const view = await until('the form', () => modalsOf(workspace, user).at(-1));
    const values = await fillForm(
      jan,
      { id: view.id, blocks: asObjects(view.content.blocks) },
      {
        name: 'Kurierdienst Lamna',
        country: 'Germany',
        taxId: 'DE 297 445 018',
        legalForm: 'sole proprietor',
        purpose: 'Parcels to Bremen',
      },
    );
    expect(await jan.submit(view.id, values)).toMatchObject({ ok: true });
    await bot.quiet();
    const { number } = await bot.approval();
    const head = await until(
      'the head',
      async () =>
        (await bot.connection.collection('posts').findOne({ key: 'card', message: { $ne: null } })) ?? undefined,
    );
    expect(String(head.channel)).not.toContain('teams:');
    for (const name of documents) {
      const file = await fileOfSample(name);
      await jan.upload(String(head.channel), file, String(head.message));
      await bot.quiet();
    }
    await presses('jan', 'Send to the check');
    await until('the votes', async () => (await bot.approval()).tasks.some(({ kind }) => kind === 'vote'));
    await bot.quiet();

    await bot.teams.as('mei').click('Approve');
    await bot.quiet();
    const inThread = () =>
      [...(workspace.messages.get(String(head.channel)) ?? [])].map((message) => JSON.stringify(message)).join('\n');
    expect(inThread()).toContain('Mei Chen (Chief Accountant) approved');
    await presses('anna', 'Согласовать');
    await bot.quiet();
    expect(inThread()).toContain('Anna Petrova (Lawyer) approved');
    const luca = bot.teams.as('luca');
    expect(await texts(luca)).toContain('Anna Petrova');
    await luca.click('Approve');
    await bot.quiet();
    await presses('elena', 'Согласовать');
    await bot.quiet();
    expect(await bot.approval(number)).toMatchObject({ status: 'success' });
    expect(await texts(bot.teams.as('mei'))).toContain('You approved');
    expect(bot.teams.messagesOf(bot.teams.channel('Approvals'))).toEqual([]);
  }, 240_000);
});
