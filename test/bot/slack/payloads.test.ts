import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { person } from '../../sandbox/support/sandbox.ts';
import { openDoor } from './support/door.ts';

type Door = Awaited<ReturnType<typeof openDoor>>;

/** A payload as Slack documents it, with the ids of this workspace. */
function fixture(door: Door, name: string, replace: Record<string, string> = {}): string {
  const { team, app } = door.sandbox.workspace;
  const ids = {
    U_MEI: person(door.sandbox, 'mei').id,
    U_JAN: person(door.sandbox, 'jan').id,
    U_BOT: app.botUser,
    T_OURS: team.id,
    ...replace,
  };
  const text = readFileSync(join(import.meta.dirname, '../../fixtures/slack', `${name}.json`), 'utf8');
  return Object.entries(ids).reduce((made, [placeholder, id]) => made.replaceAll(placeholder, id), text);
}

/** Sends a payload as Slack does, signed at so many seconds from now; resolves with the status. */
async function send(door: Door, payload: string, { at = 0, retry = 0 } = {}): Promise<number> {
  const interactive = payload.includes('"block_actions"');
  const compact = JSON.stringify(JSON.parse(payload));
  const body = interactive ? new URLSearchParams({ payload: compact }).toString() : compact;
  const timestamp = Math.floor(Date.now() / 1_000) + at;
  const mac = createHmac('sha256', door.sandbox.secrets.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const { status } = await fetch(door.url, {
    method: 'POST',
    body,
    headers: {
      'content-type': interactive ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${mac}`,
      ...(retry > 0 ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {}),
    },
  });
  return status;
}

async function doorWithThread(): Promise<Door> {
  const door = await openDoor();
  door.roots.push('1795510800.000100');
  return door;
}

describe('a click, as Slack documents it', () => {
  it('is told with an id of platform, workspace, person, message, action and Slack’s time', async () => {
    const door = await openDoor();
    expect(await send(door, fixture(door, 'block-actions'))).toBe(200);
    const { team } = door.sandbox.workspace;
    const mei = person(door.sandbox, 'mei').id;
    expect(door.events).toEqual([
      {
        type: 'voted',
        task: 't2',
        by: 'mei',
        choice: 'approve',
        remark: '',
        seen: 0,
        delivery: `slack:${team.id}:${mei}:D0MEI/1795510800.000100:b9Zq/approve:1795510812.123456`,
      },
    ]);
  });

  it('that comes again, newly signed, has the same id, by which the approval knows it', async () => {
    const door = await openDoor();
    const click = fixture(door, 'block-actions');
    await send(door, click);
    expect(await send(door, click, { at: 1, retry: 1 })).toBe(200);
    expect(new Set(door.events.map(({ delivery }) => delivery)).size).toBe(1);
  });

  it('by a person of another workspace decides nothing, whatever their id', async () => {
    const door = await openDoor();
    const click = JSON.parse(fixture(door, 'block-actions'));
    click.user.team_id = 'T_OTHERS';
    await send(door, JSON.stringify(click));
    expect(door.events).toEqual([]);
  });

  it('is answered by 401 and decides nothing when it is from the future', async () => {
    const door = await openDoor();
    expect(await send(door, fixture(door, 'block-actions'), { at: 400 })).toBe(401);
    expect(door.events).toEqual([]);
  });
});

describe('a message with files, as Slack documents it', () => {
  it('offers each file by itself; what was deleted meanwhile is left out', async () => {
    const door = await doorWithThread();
    expect(await send(door, fixture(door, 'message-file-share'))).toBe(200);
    expect(door.events).toMatchObject([
      { type: 'file offered', offer: 'F01', name: 'charter.pdf', size: 1200, by: 'jan', task: 't1' },
      { type: 'file offered', offer: 'F02', name: 'bank letter.pdf', size: 2400, by: 'jan', task: 't1' },
    ]);
    expect(new Set(door.events.map(({ delivery }) => delivery)).size).toBe(2);
  });

  it('counts when it was sent to the channel too', async () => {
    const door = await doorWithThread();
    await send(door, fixture(door, 'message-thread-broadcast'));
    expect(door.events).toMatchObject([{ type: 'file offered', offer: 'F04' }]);
  });

  it.each(['message-changed', 'message-deleted'])('changes nothing by being %s', async (name) => {
    const door = await doorWithThread();
    expect(await send(door, fixture(door, name))).toBe(200);
    expect(door.events).toEqual([]);
  });

  it('of the bot’s own, such as the sheet, is not offered', async () => {
    const door = await doorWithThread();
    await send(door, fixture(door, 'message-file-share', { U_JAN: door.sandbox.workspace.app.botUser }));
    expect(door.events).toEqual([]);
  });

  it('elsewhere is no business of ours', async () => {
    const door = await openDoor();
    await send(door, fixture(door, 'message-file-share'));
    expect(door.events).toEqual([]);
  });
});
