import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createNoticeTeller, type NoticeTeller } from '../../../bot/notices/notice-teller.ts';
import type { Card } from '../../../cards/card.ts';
import { cardText } from '../../../cards/render/text.ts';
import type { Approval } from '../../../flows/approval.ts';
import type { Organization } from '../../../flows/facts.ts';
import type { Place } from '../../../integrations/chat/chat.ts';
import { OutsideFailure } from '../../../integrations/failure.ts';
import { createNotices, type Notice } from '../../../models/notices/notices.ts';
import { createPosts } from '../../../models/posts/posts.ts';
import { answered, monday, organizationOf, reached, told, toTheCheck, vote } from '../../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

const hour = 3_600_000;
const gather = 20;

/** Northwind in its cascade, under another number: Mei votes first. */
function atCascade(id: string): Approval {
  return { ...reached([...toTheCheck, answered(82)]), id, number: `CA-2026-${id}` };
}

function onceTold(approval: Approval, happening: Parameters<typeof told>[1], at = monday + 2 * hour): Approval {
  const decision = told(approval, happening, organizationOf(), at);
  if (!decision.ok) throw new Error(decision.refusal.type);
  return decision.approval;
}

let database: FreshDatabase;
let approvals: Map<string, Approval>;
let said: { to: string; key: string; card: Card }[];
/** The messages that were drawn anew. */
let redrawn: string[];
let clock: number;
let organization: Organization;
let lost: boolean;
let failures: unknown[];
/** What happens elsewhere while a message is being sent, and just before a post is taken. */
let whileSent: () => Promise<void>;
let beforeClaim: () => Promise<void>;

beforeEach(async () => {
  database = await freshDatabase();
  approvals = new Map();
  said = [];
  redrawn = [];
  clock = monday + 2 * hour;
  organization = organizationOf();
  lost = false;
  failures = [];
  whileSent = async () => undefined;
  beforeClaim = async () => undefined;
});
afterEach(() => database.close());

/** One bot process of several on the same database. */
async function teller(): Promise<NoticeTeller> {
  const posts = await createPosts(database.connection, { lease: 0 });
  // What a teller of an earlier test still wants to gather fails there, its database being gone.
  const ownFailures = failures;
  return createNoticeTeller({
    notices: await createNotices(database.connection),
    posts: {
      ...posts,
      async claim(...claim) {
        await beforeClaim();
        return posts.claim(...claim);
      },
    },
    approvals: {
      get: async (id) => approvals.get(id) ?? null,
      waitingFor: async (person) =>
        [...approvals.values()].filter(({ tasks }) =>
          tasks.some(({ holder, deputy }) => holder === person || deputy === person),
        ),
      startedBy: async (person) => [...approvals.values()].filter(({ initiator }) => initiator === person),
    },
    chat: {
      async post(place: Place, card, key) {
        const to = place.in === 'person' ? place.person : '';
        said.push({ to, key, card });
        await whileSent();
        if (lost) throw new OutsideFailure('unanswered', 'the answer was lost');
        return { channel: `D ${to}`, message: key };
      },
      async redraw({ message }, card) {
        redrawn.push(message);
        said = said.map((one) => (one.key === message ? { ...one, card } : one));
      },
      async findPost(place, key) {
        const found = said.find((one) => one.key === key);
        return found && place.in === 'person' ? { channel: `D ${place.person}`, message: key } : null;
      },
    },
    organization: () => organization,
    languageOf: () => 'en',
    now: () => clock,
    gather,
    settle: 0,
    failed: (error) => ownFailures.push(error),
  });
}

/** Mei is reminded of her votes on these. */
async function reminded(by: Pick<NoticeTeller, 'note'>, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    if (!approvals.has(id)) approvals.set(id, atCascade(id));
    await by.note({ _id: `${id}/7.1`, to: 'mei', about: { is: 'reminder', approval: id, task: 't2' }, at: clock });
  }
}

/** Victor has to hear that Mei is late with her vote on this. */
const hangs = (one: NoticeTeller, id: string) => {
  const late = onceTold(atCascade(id), { type: 'time passed' }, monday + 50 * hour);
  approvals.set(id, late);
  return one.note({
    _id: `${id}/9.1`,
    to: 'victor',
    about: { is: 'escalation', approval: id, task: 't2' },
    at: clock,
  });
};

/** The tasks as they are when somebody has been reminded of each. */
const onceReminded = ({ tasks }: Approval) =>
  tasks.map((task) => (task.control ? { ...task, control: { ...task.control, reminders: 1 } } : task));

/** Time goes by until nothing more comes. */
async function toldAll(...tellers: readonly NoticeTeller[]): Promise<void> {
  // Whoever has looked before time went on has found all that was noted.
  await Promise.all(tellers.map((one) => one.settled()));
  clock += 20 * gather;
  await Promise.all(tellers.map((one) => one.tellAll()));
  await Promise.all(tellers.map((one) => one.settled()));
}

const texts = () => said.map(({ to, card }) => `${to}: ${cardText(card)}`);

describe('what somebody is reminded of', () => {
  it('comes with the buttons to do it, and to put it off', async () => {
    const one = await teller();
    await reminded(one, '0001');
    await toldAll(one);
    expect(texts()).toEqual([
      [
        'mei: Still waiting for you: vote · Northwind Traders',
        'CA-2026-0001 · due Mon 23 Nov, 17:06, 6 working hours left',
        '[Approve*] [Approve with remarks] [Reject] [⋯ In one hour · Tomorrow morning · Another time…]',
      ].join('\n'),
    ]);
  });

  it('is one message when several come together', async () => {
    const one = await teller();
    await reminded(one, '0001', '0002', '0003');
    await toldAll(one);
    expect(texts()).toEqual([expect.stringMatching(/^mei: Still waiting for you: 3 tasks\n/)]);
    expect(texts()[0]).toContain('CA-2026-0002');
  });

  it('is told once, however often it is noted and by however many processes', async () => {
    const many = await Promise.all([teller(), teller(), teller()]);
    for (const one of many) await reminded(one, '0001', '0002');
    await toldAll(...many);
    await toldAll(...many);
    const shown = said.flatMap(({ card }) => cardText(card).match(/CA-2026-\d+/g) ?? []);
    expect(shown.sort()).toEqual(['CA-2026-0001', 'CA-2026-0002']);
  });

  it('is told though whoever gathered it into a message was killed when that stood already without it', async () => {
    const one = await teller();
    // What the killed one noted: it lives no more, so that it tells nothing itself.
    await reminded(await createNotices(database.connection), '0001', '0002');
    const notices = database.connection.collection<Notice>('notices');
    const intoMessage = { $set: { state: 'gathered', message: '0001/7.1' } } as const;
    await notices.updateOne({ _id: '0001/7.1' }, intoMessage);
    whileSent = async () => {
      await notices.updateOne({ _id: '0002/7.1' }, intoMessage);
    };
    await toldAll(one);
    expect(texts()[0]).not.toContain('CA-2026-0002');
    await toldAll(one);
    expect(texts()).toEqual([expect.stringContaining('CA-2026-0002')]);
  });

  it('shows what is so when it is drawn, not what was so when that was begun', async () => {
    const [slow, quick] = await Promise.all([teller(), teller()]);
    await reminded(quick, '0001', '0002');
    await toldAll(quick);
    const voted = onceTold(atCascade('0001'), vote('t2', 'mei'));
    approvals.set('0001', voted);
    // The slow one has seen the first vote only when the second is drawn.
    const both = onceTold(atCascade('0002'), vote('t2', 'mei'));
    beforeClaim = async () => {
      beforeClaim = async () => undefined;
      approvals.set('0002', both);
      await quick.redraw({ id: '0002', tasks: onceReminded(both) });
    };
    await slow.redraw({ id: '0001', tasks: onceReminded(voted) });
    expect(texts()[0]?.match(/Done by mei/g)).toHaveLength(2);
  });

  it('is not told when it was done meanwhile', async () => {
    const one = await teller();
    await reminded(one, '0001');
    approvals.set('0001', onceTold(atCascade('0001'), vote('t2', 'mei')));
    await toldAll(one);
    expect(said).toEqual([]);
  });

  it('waits until the reader works, and is not told when it was done by then', async () => {
    const one = await teller();
    clock = monday + 12 * hour;
    await reminded(one, '0001', '0002');
    await toldAll(one);
    expect(said).toEqual([]);
    approvals.set('0001', onceTold(atCascade('0001'), vote('t2', 'mei')));
    clock = monday + 24 * hour;
    await toldAll(one);
    expect(texts()).toEqual([expect.stringContaining('CA-2026-0002')]);
  });

  it('is not told to one who put it off meanwhile', async () => {
    const one = await teller();
    await reminded(one, '0001');
    const put = { type: 'snoozed', task: 't2', by: 'mei', until: monday + 6 * hour, reason: '' } as const;
    approvals.set('0001', onceTold(atCascade('0001'), put));
    await toldAll(one);
    expect(said).toEqual([]);
  });

  it('stands once when the answer to it was lost', async () => {
    const one = await teller();
    lost = true;
    await reminded(one, '0001');
    await toldAll(one);
    expect(failures).toHaveLength(1);
    lost = false;
    await toldAll(one);
    await toldAll(one);
    expect(said).toHaveLength(1);
  });

  it('is drawn again though it shows the same when what somebody chose in it is to be forgotten', async () => {
    const one = await teller();
    await reminded(one, '0001');
    await toldAll(one);
    await one.bringUpToDate('0001/7.1');
    expect(redrawn).toEqual([]);
    const posts = await createPosts(database.connection, { lease: 0 });
    await posts.forgetShown('D mei', said[0]?.key ?? '');
    await one.bringUpToDate('0001/7.1');
    expect(redrawn).toEqual([said[0]?.key]);
  });

  it('asks no more once it is done', async () => {
    const one = await teller();
    await reminded(one, '0001', '0002');
    await toldAll(one);
    const done = onceTold(atCascade('0001'), vote('t2', 'mei'));
    approvals.set('0001', done);
    expect(await one.redraw({ id: '0001', tasks: onceReminded(done) })).toBe(true);
    expect(texts()[0]).toContain('Done by mei: Vote of Chief Accountant · Northwind Traders');
    expect(texts()[0]).toContain('Vote: Northwind Traders\nCA-2026-0002');
    expect(await one.remindersIn('0001/7.1', 'mei')).toHaveLength(2);
    expect(await one.remindersIn('0001/7.1', 'luca')).toEqual([]);
  });
});

describe('what hangs', () => {
  it('is told to the supervisor with what can be done about it', async () => {
    const one = await teller();
    clock = monday + 50 * hour;
    await hangs(one, '0001');
    await toldAll(one);
    expect(texts()).toEqual([
      [
        'victor: ! mei is late: Vote of Chief Accountant · Northwind Traders',
        'CA-2026-0001 · was due Mon 23 Nov, 17:06 · reminded 1 time',
        'It holds up the approval: 0 of 4 have voted.',
        '[Remind now*] [Ask tom] [Hand over…] [Details]',
      ].join('\n'),
    ]);
  });

  it('is one message when several hang', async () => {
    const one = await teller();
    clock = monday + 50 * hour;
    await hangs(one, '0001');
    await hangs(one, '0002');
    await toldAll(one);
    expect(texts()).toEqual([expect.stringMatching(/^victor: Hangs with your people: 2 tasks\n/)]);
  });
});

describe('the summary of a morning', () => {
  const digest = (one: NoticeTeller, to: string) =>
    one.note({ _id: `digest/${to}/d`, to, about: { is: 'digest', since: monday - hour }, at: clock });

  it('says what waits and what has moved on, and takes the reminders of that morning into itself', async () => {
    const one = await teller();
    await reminded(one, '0001');
    await digest(one, 'mei');
    await digest(one, 'jan');
    await toldAll(one);
    expect(texts().sort()).toEqual([
      expect.stringMatching(/^jan: Good morning\. Nothing waits for you\.\n[\s\S]*moved on since[\s\S]*CA-2026-0001/),
      expect.stringMatching(/^mei: Good morning\. 1 task waiting for you\.\n[\s\S]*CA-2026-0001/),
    ]);
  });

  it('asks no more once the last of what it reminded of is done', async () => {
    const one = await teller();
    await reminded(one, '0001');
    await digest(one, 'mei');
    await toldAll(one);
    const done = onceTold(atCascade('0001'), vote('t2', 'mei'));
    approvals.set('0001', done);
    expect(await one.redraw({ id: '0001', tasks: onceReminded(done) })).toBe(true);
    expect(texts()).toEqual([
      expect.stringMatching(/^mei: Good morning\. Nothing waits for you\.\n✓ Done by mei: Vote of Chief Accountant/),
    ]);
    expect(texts()[0]).not.toContain('[Approve*]');
  });

  it('stays the summary of that morning when it is drawn anew later', async () => {
    const one = await teller();
    await reminded(one, '0001');
    await digest(one, 'mei');
    await toldAll(one);
    const later = atCascade('0002');
    const tasks = later.tasks.map((task) => ({ ...task, openedAt: clock + hour }));
    approvals.set('0002', { ...later, tasks, initiator: 'mei', startedAt: clock + hour });
    const done = onceTold(atCascade('0001'), vote('t2', 'mei'));
    approvals.set('0001', done);
    expect(await one.redraw({ id: '0001', tasks: onceReminded(done) })).toBe(true);
    expect(texts()).toEqual([expect.stringMatching(/^mei: Good morning\. Nothing waits for you\./)]);
    expect(texts()[0]).not.toContain('CA-2026-0002');
  });

  it('does not tell a deputy of what its holder is there for', async () => {
    const one = await teller();
    approvals.set('0001', atCascade('0001'));
    await digest(one, 'tom');
    await toldAll(one);
    expect(said).toEqual([]);
    organization = { ...organization, absences: [{ person: 'mei', from: monday, to: monday + 24 * hour }] };
    await one.note({ _id: 'digest/tom/e', to: 'tom', about: { is: 'digest', since: monday - hour }, at: clock });
    await toldAll(one);
    expect(texts()).toEqual([expect.stringMatching(/^tom: Good morning\. 1 task waiting for you\./)]);
  });

  it("says that something hangs with the reader's people", async () => {
    const one = await teller();
    clock = monday + 50 * hour;
    await hangs(one, '0001');
    await digest(one, 'victor');
    await toldAll(one);
    expect(texts()).toEqual([
      expect.stringMatching(/Nothing waits for you\. Hangs with your people: 1 task\.\n! mei is late/),
    ]);
  });

  it('does not come when there is nothing to say', async () => {
    const one = await teller();
    await digest(one, 'luca');
    await toldAll(one);
    await toldAll(one);
    expect(said).toEqual([]);
  });
});
