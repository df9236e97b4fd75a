import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import { run } from '../../bot/run.ts';
import { findFreePort } from '../../models/mongod/ports.ts';
import { until } from '../journeys/support/until.ts';
import { fakeService } from '../support/loopback.ts';
import { freshDatabase } from '../support/mongo.ts';
import { aPdf } from '../support/sample-files.ts';
import { type Kind, type Message, type OtherSlack, otherSlack, secrets } from './other-slack.ts';

const company = 'Söhne & <Partner> GmbH';
const closings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

const emailOf = (id: string) => ({ id: `U-${id}`, profile: { email: `${id}@aurora-logistics.example` } });
/** Mei's profile says nothing of an e-mail: the organization's file has her id. */
const members = [...['jan', 'anna', 'luca', 'elena'].map(emailOf), { id: 'UMEI', profile: {} }, { id: 'USLACKBOT' }];

/** The bot with its organization, a verification service that finds everything clear, and another Slack. */
async function started(mode: 'http' | 'socket', { channels = ['elsewhere', 'approvals'] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'other-slack-'));
  closings.push(() => rm(folder, { recursive: true, force: true }));
  const organization = join(folder, 'organization.yaml');
  const demo = await readFile('organization.yaml', 'utf8');
  await writeFile(
    organization,
    demo
      .replace(/ {2}- documents: \[certificate of registration, charter.*\n/, '  - documents: [charter]\n')
      .replace(/( {2}mei:\n)/, '$1    slack: UMEI\n'),
  );
  const verification = await fakeService(({ method, path }) => {
    if (method === 'POST') return { status: 202, body: { missing: [] } };
    const answer = { answeredAt: new Date().toISOString(), score: 90, flags: [], documents: [], comment: '' };
    return { status: 200, body: { status: 'answered', answer: { ...answer, request: path.replace('/checks/', '') } } };
  });
  closings.push(verification.close);
  const slack = await otherSlack(members, channels, { name: 'charter.pdf', bytes: aPdf() });
  closings.push(slack.close);
  const database = await freshDatabase();
  closings.push(database.close);
  const port = await findFreePort();
  const config = readConfig({
    ...(mode === 'http' ? { SLACK_SIGNING_SECRET: secrets.signing } : { SLACK_APP_TOKEN: secrets.appToken }),
    SLACK_BOT_TOKEN: secrets.token,
    SLACK_API_URL: slack.apiUrl,
    SLACK_RATE: '0',
    PORT: String(port),
    MONGODB_URI: database.uri,
    ORGANIZATION_FILE: organization,
    VERIFICATION_URL: verification.url,
    VERIFICATION_SECRET: 'a shared secret',
    SWEEP_SECONDS: '0.2',
    POLL_SECONDS: '0.2',
  });
  const log: string[] = [];
  const bot = await run(config, createLog('warn', { write: (line) => void log.push(line) }));
  closings.push(bot.stop);
  if (mode === 'socket') await until('the bot in Socket Mode', slack.connected);
  const send = (kind: Kind, payload: object) =>
    mode === 'http' ? slack.overHttp(`http://127.0.0.1:${port}`, kind, payload) : slack.overSocket(kind, payload);
  return { slack, send, log };
}

const boundTo = (slack: OtherSlack, user: string) => ({ team: slack.team, user: { id: user }, trigger_id: 't' });

/** The button of a message with this action, as it comes back when it is clicked; undefined while there is none. */
function buttonOf({ blocks }: Message, action: string) {
  const all = (JSON.parse(blocks || '[]') as { block_id?: string; elements?: Record<string, unknown>[] }[]).flatMap(
    ({ block_id, elements = [] }) => elements.map((element) => ({ ...element, block_id: block_id ?? 'b' })),
  );
  return all.find((element) => 'action_id' in element && String(element.action_id).startsWith(action));
}

describe.each(['http', 'socket'] as const)('on another server, by %s', (mode) => {
  it('an approval runs from the command to its success, without all that this server lacks', async () => {
    const { slack, send } = await started(mode);
    const click = async (user: string, action: string) => {
      const message = await until(`a card for ${user} to ${action}`, () =>
        slack.messages.find((one) => one.channel === user && buttonOf(one, action)),
      );
      const button = buttonOf(message, action);
      const where = { channel: { id: message.channel }, message: { ts: message.ts } };
      const payload = { ...boundTo(slack, user), ...where, type: 'block_actions', response_url: slack.responseUrl };
      await send('interactive', { ...payload, actions: [button] });
    };

    const who = { team_id: slack.team.id, user_id: 'U-jan', channel_id: 'C1', trigger_id: 't' };
    await send('slash_commands', { ...who, command: '/approval', text: 'company' });
    const view = await until('the form', () => slack.views[0]);
    const value = (text: string) => ({ line: { type: 'plain_text_input', value: text } });
    const chosen = (option: string) => ({ choice: { type: 'static_select', selected_option: { value: option } } });
    const values = {
      name: value(company),
      country: chosen('DE'),
      legalForm: chosen('company'),
      taxId: value('DE123456788'),
      purpose: value('transport'),
    };
    const sent = { id: 'V1', type: 'modal', ...view, state: { values } };
    const answer = await send('interactive', { ...boundTo(slack, 'U-jan'), type: 'view_submission', view: sent });
    expect(answer).toEqual({ response_action: 'clear' });

    const head = await until('the card', () => slack.messages.find(({ channel }) => channel === 'G9'));
    expect(head.text).toContain('Söhne &amp; &lt;Partner&gt; GmbH');
    await until('the task', () => slack.messages.find(({ channel }) => channel === 'U-jan'));
    const event = { type: 'message', subtype: 'file_share', channel: 'G9', user: 'U-jan', ts: '99.1' };
    const files = [{ id: 'F1', name: 'charter.pdf', size: aPdf().length }];
    const message = { ...event, thread_ts: head.ts, files };
    await send('events_api', { type: 'event_callback', team_id: slack.team.id, event_id: 'E1', event: message });
    await click('U-jan', 'send to the check');
    for (const user of ['UMEI', 'U-anna', 'U-luca', 'U-elena']) await click(user, 'approve');
    await until('the end', () => /Approved until/.test(head.blocks));
    await until('the try to share a sheet', () => slack.unknown.has('files.getUploadURLExternal'));
  }, 60_000);
});

it('says at the start what the server does not have that the first approval needs', async () => {
  const { log } = await started('http', { channels: ['elsewhere'] });
  await until('the word of it', () => log.join('').includes('conversations.create refused: unknown_method'));
});
