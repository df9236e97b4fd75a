import { describe, expect, it } from '@jest/globals';
import { channel, person, until } from '../../sandbox/support/sandbox.ts';
import { approval, northwind, openDoor } from './support/door.ts';

type Door = Awaited<ReturnType<typeof openDoor>>;

const approvals = ({ sandbox }: Door) => channel(sandbox, 'approvals');

/** A card in the channel with one button. */
async function card(
  door: Door,
  does: string,
  pointer: Record<string, string> = { approval: 'a1', task: 't2', seen: '0' },
  thread?: string,
) {
  const button = {
    type: 'button',
    action_id: does,
    text: { type: 'plain_text', text: does },
    value: new URLSearchParams(pointer).toString(),
  };
  await door.client.chat.postMessage({
    channel: approvals(door),
    text: `card ${does}`,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    blocks: [{ type: 'actions', block_id: 'b', elements: [button] }] as never,
  });
  const mei = person(door.sandbox, 'mei');
  const found = (await (thread ? mei.thread(approvals(door), thread) : mei.messages(approvals(door)))).find(
    ({ text }) => text === `card ${does}`,
  );
  if (!found) throw new Error('the card is not there');
  return {
    click: (who: string) => person(door.sandbox, who).click(found, { block_id: 'b', action_id: does }),
    ts: found.ts,
  };
}

/** What only this person was told. */
async function heard(door: Door, who: string, where = 'approvals'): Promise<string[]> {
  return (await person(door.sandbox, who).messages(channel(door.sandbox, where))).flatMap(({ ephemeral, text }) =>
    ephemeral ? [text] : [],
  );
}

const view = (door: Door, who: string) => until(async () => (await person(door.sandbox, who).state()).views.at(-1));

const values = (entries: Record<string, string>, filled = 0) =>
  Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [filled === 0 ? name : `${name}~${filled}`, { line: { value } }]),
  );

describe.each(['http', 'socket'] as const)('by %s', (mode) => {
  it('a command opens a form, a company fills it, errors stand at its fields, and Start starts', async () => {
    const running = {
      ok: false as const,
      refusal: { type: 'approval running' as const, number: 'CA-2026-0009', id: 'x' },
      approval,
    };
    let busy = true;
    const door = await openDoor({ mode, told: () => (busy ? running : { ok: true, approval }) });
    const jan = person(door.sandbox, 'jan');
    await jan.say(approvals(door), '/approval COMPANY Nor');
    const form = await view(door, 'jan');
    const offered = await jan.options({ viewId: form.id }, 'company', 'search companies', 'North');
    expect(offered).toMatchObject({
      options: [
        { value: 'LV:40003000001', text: { text: 'Northwind Traders' } },
        { value: 'new company: North', text: { text: 'New company: North' } },
      ],
    });
    const chosen = {
      block_id: 'company',
      action_id: 'search companies',
      type: 'external_select',
      selected_option: (offered.options as object[])[0],
    };
    await jan.clickInView(form.id, chosen as never);
    const filled = await until(async () => {
      const now = await view(door, 'jan');
      return JSON.stringify(now.view).includes('LV40003000001') && now;
    });
    const typed = { name: 'Northwind', country: 'LV', legalForm: 'company', taxId: 'LV40003000001', purpose: '' };
    const all = (more: object) => values({ ...typed, ...more }, 1);
    expect(await jan.submit(filled.id, all({ purpose: ' ' }))).toMatchObject({
      errors: { 'purpose~1': 'Say what for' },
    });
    expect(await jan.submit(filled.id, all({ purpose: 'Transport' }))).toMatchObject({
      errors: { 'taxId~1': 'CA-2026-0009 runs already' },
    });
    busy = false;
    expect(await jan.submit(filled.id, all({ purpose: 'Transport' }))).toEqual({ ok: true });
    expect(door.events.at(-1)).toMatchObject({
      id: 'made 1',
      by: 'jan',
      form: { country: 'LV', purpose: 'Transport' },
    });
    expect(new Set(door.events.map(({ delivery }) => delivery)).size).toBe(1);
    expect((await jan.state()).views).toEqual([]);
  });

  it('a click votes once, with an id of its own, and says nothing: the card is drawn from the state', async () => {
    const door = await openDoor({ mode });
    const vote = await card(door, 'approve');
    expect(await vote.click('mei')).toEqual({ ok: true });
    expect(door.events).toMatchObject([{ type: 'voted', task: 't2', by: 'mei', choice: 'approve', seen: 0 }]);
    expect(door.events[0]?.delivery).toMatch(new RegExp(`^slack:T\\w+:U\\w+:C\\w+/${vote.ts}:b/approve:\\d+\\.\\d+$`));
    expect(await heard(door, 'mei')).toEqual([]);
  });

  it('a refused click is explained to the one who clicked, and the card is brought up to date', async () => {
    const refused = { ok: false as const, refusal: { type: 'own approval' as const }, approval };
    const door = await openDoor({ mode, told: () => refused });
    const vote = await card(door, 'approve');
    await vote.click('mei');
    await until(async () => (await heard(door, 'mei')).includes('Refused: own approval'));
    expect(await heard(door, 'jan')).toEqual([]);
    await until(() => door.upToDate.includes(vote.ts));
  });

  it('a card in which something was chosen is drawn anew, so that it can be chosen again', async () => {
    const door = await openDoor({ mode });
    const entry = { text: { type: 'plain_text', text: 'Ask' }, value: 'ask?approval=a1' };
    const placeholder = { type: 'plain_text', text: 'Snooze' };
    const select = { type: 'static_select', action_id: 'menu', options: [entry], placeholder };
    await door.client.chat.postMessage({
      channel: approvals(door),
      text: 'reminder',
      blocks: [{ type: 'actions', block_id: 'b', elements: [select] }] as never,
    });
    const mei = person(door.sandbox, 'mei');
    const found = (await mei.messages(approvals(door))).find(({ text }) => text === 'reminder');
    if (!found) throw new Error('the card is not there');
    await mei.click(found, { block_id: 'b', action_id: 'menu', type: 'static_select', selected_option: entry });
    await view(door, 'mei');
    await until(() => door.drawnAnew.includes(found.ts));
    await (await card(door, 'approve')).click('mei');
    expect(door.drawnAnew).toEqual([found.ts]);
  });

  it('a vote is not offered anew on an old card when the approval has ended', async () => {
    const door = await openDoor({ mode, stands: { ...approval, status: 'failure', endedAt: 5 } as typeof approval });
    const change = await card(door, 'change vote');
    await change.click('mei');
    await until(async () => (await heard(door, 'mei')).includes('Refused: ended'));
    await until(() => door.upToDate.includes(change.ts));
  });

  it.each([
    ['change vote', 'Task t2, vote again'],
    ['keep vote', 'Task t2'],
  ])('a vote is opened and closed again on its own card: %s', async (does, shows) => {
    const door = await openDoor({ mode });
    const button = await card(door, does);
    await button.click('mei');
    const texts = async () =>
      (await person(door.sandbox, 'mei').messages(approvals(door))).flatMap(({ ts, text }) =>
        ts === button.ts ? [text] : [],
      );
    await until(async () => (await texts()).includes(shows));
  });

  it('a reason is asked in a form, and a missing one stands at its field', async () => {
    const door = await openDoor({
      mode,
      told: (event) =>
        'remark' in event && event.remark === ''
          ? { ok: false, refusal: { type: 'reason required' }, approval }
          : { ok: true, approval },
    });
    await (await card(door, 'reject')).click('mei');
    const form = await view(door, 'mei');
    const mei = person(door.sandbox, 'mei');
    expect(await mei.submit(form.id, values({ reason: ' ' }))).toMatchObject({ errors: { reason: 'Say why' } });
    expect(await mei.submit(form.id, values({ reason: 'Too dear' }))).toEqual({ ok: true });
    expect(door.events.at(-1)).toMatchObject({ type: 'voted', choice: 'reject', remark: 'Too dear', task: 't2' });
  });

  it('files dropped into an approval’s thread are offered, those elsewhere are not', async () => {
    const door = await openDoor({ mode });
    const jan = person(door.sandbox, 'jan');
    const root = await door.client.chat.postMessage({ channel: approvals(door), text: 'An approval' });
    door.roots.push(root.ts ?? '');
    const file = { name: 'charter.pdf', bytes: Buffer.from('%PDF-1.4') };
    await jan.upload(approvals(door), file);
    await jan.upload(approvals(door), file, root.ts);
    await until(() => door.events.length > 0);
    expect(door.events).toMatchObject([{ type: 'file offered', task: 't1', by: 'jan', name: 'charter.pdf', size: 8 }]);
  });
});

describe('commands', () => {
  it.each([
    ['/approval list', 'mei', '1 wait, 0 started'],
    ['/approval СПИСОК', 'jan', '0 wait, 1 started'],
    ['/approval show ca-2026-1', 'mei', 'About CA-2026-0001'],
    ['/approval CA-2026-0001', 'irina', 'About CA-2026-0001'],
    ['/approval help', 'mei', 'Help'],
    ['/approval', 'mei', 'Help'],
    ['/approval dance', 'mei', 'Help, for "dance" is no command'],
    [
      '/approval show',
      'mei',
      'Which approval? Add its number: /approval show CA-2026-0001. /approval list shows yours.',
    ],
    [
      '/approval sheet 7',
      'mei',
      'Which approval? Add its number: /approval sheet CA-2026-0001. /approval list shows yours.',
    ],
    ['/approval sheet CA-2026-0001', 'mei', 'The approval sheet of CA-2026-0001 is on its way to you.'],
  ])('%s by %s answers', async (text, who, answer) => {
    const door = await openDoor();
    await person(door.sandbox, who).say(approvals(door), text);
    await until(async () => (await heard(door, who)).includes(answer));
  });

  it('look the same for an approval that is not there and for one that is not theirs', async () => {
    const door = await openDoor();
    const anna = person(door.sandbox, 'anna');
    await anna.say(approvals(door), '/approval show CA-2026-0001');
    await anna.say(approvals(door), '/approval show CA-2026-0002');
    const said = await until(async () => {
      const all = await heard(door, 'anna');
      return all.length === 2 && all;
    });
    expect(said.map((words) => words.replace(/\d{4}:/, ':'))).toEqual(
      Array(2).fill(expect.stringContaining('не найдено или недоступно вам')),
    );
    expect(door.sheets).toEqual([]);
  });
});

describe('people who take no part', () => {
  it('hear who may withdraw, not that the approval whose card they see is not there', async () => {
    const door = await openDoor();
    await (await card(door, 'withdraw', { approval: 'a1' })).click('anna');
    await until(async () => (await heard(door, 'anna')).includes('Refused: only the initiator'));
  });

  it('are answered in the thread in which they clicked', async () => {
    const door = await openDoor();
    const root = await door.client.chat.postMessage({ channel: approvals(door), text: 'An approval' });
    await (await card(door, 'withdraw', { approval: 'a1' }, root.ts)).click('anna');
    const anna = person(door.sandbox, 'anna');
    const answer = await until(async () =>
      (await anna.thread(approvals(door), root.ts ?? '')).find(
        ({ ephemeral, text }) => ephemeral && text.startsWith('Refused'),
      ),
    );
    expect(answer).toMatchObject({ threadTs: root.ts });
  });

  it.each([
    ['oskar', 'You are not among the people of this organization'],
    ['greta', 'Guests take no part in approvals'],
  ])('%s is told so, and nothing happens', async (who, words) => {
    const door = await openDoor();
    await person(door.sandbox, who).say(channel(door.sandbox, 'general'), '/approval list');
    await until(async () => (await heard(door, who, 'general')).some((one) => one.startsWith(words)));
    expect(door.events).toEqual([]);
  });

  it('whoever is no longer known is told so on an old card, and nothing happens', async () => {
    const door = await openDoor();
    door.matched.clear();
    await (await card(door, 'approve')).click('mei');
    await until(async () => (await heard(door, 'mei')).length > 0);
    expect(door.events).toEqual([]);
  });

  it('joins are noticed: the newcomer is matched once, by e-mail', async () => {
    const door = await openDoor();
    expect(door.matched.get(person(door.sandbox, 'mei').id)).toBe('mei');
    expect([...door.matched.values()].sort()).toEqual(['anna', 'irina', 'jan', 'mei']);
  });
});

describe('when things go slowly or wrong', () => {
  it('a form that is not ready in time opens with a placeholder and fills itself', async () => {
    const door = await openDoor({ slow: 1_300 });
    await (await card(door, 'reject')).click('mei');
    expect((await view(door, 'mei')).view).toMatchObject({ title: { text: 'Countersign' } });
    await until(async () => JSON.stringify((await view(door, 'mei')).view).includes('"callback_id":"reject"'));
  });

  it('an expired trigger asks for another click', async () => {
    const door = await openDoor({ sandbox: { triggerMs: 1 } });
    await (await card(door, 'reject')).click('mei');
    await until(async () => (await heard(door, 'mei')).some((one) => one.includes('please click again')));
  });

  it('an expired trigger of a shortcut asks for it in the person’s own conversation', async () => {
    const door = await openDoor({ sandbox: { triggerMs: 1 } });
    const jan = person(door.sandbox, 'jan');
    await jan.shortcut('start_company_approval');
    const dm = await until(async () =>
      (await jan.state()).channels.find(({ kind, unread }) => kind === 'dm' && unread > 0),
    );
    expect(JSON.stringify(await jan.messages(dm.id))).toContain('please click again');
  });

  it('a commit that does not come through is never called done', async () => {
    const unconfirmed = Object.assign(new Error('no answer'), { name: 'Unconfirmed' });
    const door = await openDoor({ told: () => Promise.reject(unconfirmed) });
    await (await card(door, 'approve')).click('mei');
    await until(async () => (await heard(door, 'mei')).some((one) => one.startsWith('Not confirmed yet')));
    expect(door.failures).toEqual([]);
  });

  it('a bug is told in words and reported', async () => {
    const door = await openDoor({ told: () => Promise.reject(new Error('a bug')) });
    await (await card(door, 'approve')).click('mei');
    await until(async () => (await heard(door, 'mei')).some((one) => one.startsWith('Something went wrong')));
    expect(door.failures).toMatchObject([{ message: 'a bug' }]);
  });

  it('a conflict with what somebody changed meanwhile is settled by drawing once more', async () => {
    const door = await openDoor();
    const jan = person(door.sandbox, 'jan');
    await jan.shortcut('start_company_approval');
    const form = await view(door, 'jan');
    const offered = await jan.options({ viewId: form.id }, 'company', 'search companies', 'No');
    door.sandbox.faults.add({ kind: 'refuse', method: 'views.update', error: 'hash_conflict' });
    await jan.clickInView(form.id, {
      block_id: 'company',
      action_id: 'search companies',
      type: 'external_select',
      selected_option: (offered.options as object[])[0],
    } as never);
    await until(async () => JSON.stringify((await view(door, 'jan')).view).includes('LV40003000001'));
    expect(door.failures).toEqual([]);
  });

  it('a company that the CRM does not know gets its name from the search', async () => {
    const door = await openDoor();
    const jan = person(door.sandbox, 'jan');
    await jan.shortcut('start_company_approval');
    const form = await view(door, 'jan');
    const offered = await jan.options({ viewId: form.id }, 'company', 'search companies', 'Fabrikam GmbH');
    await jan.clickInView(form.id, {
      block_id: 'company',
      action_id: 'search companies',
      type: 'external_select',
      selected_option: (offered.options as object[]).at(-1),
    } as never);
    await until(async () => JSON.stringify((await view(door, 'jan')).view).includes('"initial_value":"Fabrikam GmbH"'));
  });

  it('a company that turns out not to be valid gets the form anew, with a place for the reason', async () => {
    const refusal = { type: 'reason to start again' as const, refusedBecause: 'sanctions' };
    const door = await openDoor({ told: () => ({ ok: false, refusal, approval: null }) });
    const jan = person(door.sandbox, 'jan');
    await jan.shortcut('start_company_approval');
    const form = await view(door, 'jan');
    const typed = { name: 'Fabrikam', country: 'DE', legalForm: 'company', taxId: 'DE1', purpose: 'Transport' };
    expect(await jan.submit(form.id, values(typed))).toEqual({ ok: true });
    const anew = await until(async () => {
      const now = await view(door, 'jan');
      return JSON.stringify(now.view).includes('sanctions') && now;
    });
    expect(JSON.stringify(anew.view)).toContain('"initial_value":"Fabrikam"');
  });

  it('the offer of a renewal opens the form filled in from the CRM', async () => {
    const door = await openDoor();
    await (await card(door, 'start company approval', { company: northwind.key })).click('jan');
    expect(JSON.stringify((await view(door, 'jan')).view)).toContain('LV40003000001');
  });

  it('an event that could not be taken is sent again by Slack and taken then', async () => {
    let broken = true;
    const door = await openDoor({
      told: () => {
        if (!broken) return { ok: true, approval };
        broken = false;
        throw new Error('not now');
      },
    });
    const root = await door.client.chat.postMessage({ channel: approvals(door), text: 'An approval' });
    door.roots.push(root.ts ?? '');
    await person(door.sandbox, 'jan').upload(approvals(door), { name: 'a.pdf', bytes: Buffer.from('%PDF') }, root.ts);
    await until(() => door.events.length === 1);
    expect(door.failures).toMatchObject([{ message: expect.stringContaining('not now') }]);
  });

  it('a person’s own page shows what waits for them', async () => {
    const door = await openDoor();
    const mei = person(door.sandbox, 'mei');
    await mei.openHome();
    const home = await until(async () => (await mei.state()).home);
    expect(JSON.stringify(home)).toContain('Home: 1 wait, 0 started');
  });
});

describe('being away', () => {
  it('is said of somebody who is mentioned, and what is written besides comes as it was typed', async () => {
    const door = await openDoor();
    const irina = person(door.sandbox, 'irina');
    await irina.say(approvals(door), '/approval away @Mei Chen 1.12–5.12');
    expect(door.absences).toEqual(['mei by irina']);
    expect((await heard(door, 'irina')).at(-1)).toMatch(/^mei away \d{4}-11-30T22.* \d{4}-12-05T22/);
    await irina.say(approvals(door), '/approval R&D <x>');
    expect((await heard(door, 'irina')).at(-1)).toContain('"R&amp;D"');
  });

  it('is asked for in a form, which says what is wrong at its field and then answers in its place', async () => {
    const door = await openDoor();
    const mei = person(door.sandbox, 'mei');
    await (await card(door, 'say away', {})).click('mei');
    const form = await view(door, 'mei');
    const days = (first: string, last: string) => ({
      first: { day: { selected_date: first } },
      last: { day: { selected_date: last } },
    });
    expect(await mei.submit(form.id, days('2030-12-05', '2030-12-01') as never)).toMatchObject({
      errors: { last: 'Too early' },
    });
    await mei.submit(form.id, days('2030-12-01', '2030-12-05') as never);
    expect(door.absences).toEqual(['mei by mei']);
    await until(async () => JSON.stringify(await view(door, 'mei')).includes('Countersign'));
  });
});

describe('what the workspace tells of its members', () => {
  it('is asked about: a status, and that somebody was removed', async () => {
    const door = await openDoor();
    const mei = person(door.sandbox, 'mei');
    await mei.become('on vacation');
    await until(() => door.absences.length === 1);
    await mei.become('deactivated');
    await until(() => door.absences.length === 2);
    await person(door.sandbox, 'oskar').become('deactivated');
    expect(door.absences).toEqual(['mei shows :palm_tree:', 'mei is gone']);
  });
});
