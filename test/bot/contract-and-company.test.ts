import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { companyAwaited, companyLeft, companyLookedAt, signalled } from '../../bot/effects/company-effects.ts';
import type { Approval } from '../../flows/approval.ts';
import type { Effect } from '../../flows/effect.ts';
import type { Happening, Started } from '../../flows/event.ts';
import { noStanding } from '../../flows/standing.ts';
import { broughtToCascade, storeOn } from '../support/approvals.ts';
import { arrived, contractOrganization, contractStarted } from '../support/contracts.ts';
import { vote } from '../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

async function world() {
  const { approvals } = await storeOn(database.connection, contractOrganization());
  const deps = { approvals };

  /** Carries out what an approval wants, of these kinds, as often as it is said. */
  async function carriedOut(id: string, times = 1): Promise<void> {
    const found = await database.connection
      .collection<{ _id: string; state: Approval; outbox: { effect: Effect }[] }>('approvals')
      .findOne({ _id: id });
    for (const { effect } of found?.outbox ?? []) {
      for (let time = 0; time < times; time += 1) {
        if (!found) return;
        if (effect.type === 'look at company') await companyLookedAt(found.state, effect, deps);
        if (effect.type === 'await company') await companyAwaited(found.state, effect, deps);
        if (effect.type === 'leave company') await companyLeft(found.state, effect.company, deps);
        if (effect.type === 'signal') await signalled(found.state, effect, deps);
      }
    }
  }

  /** Starts a contract, and carries out what it wants: once to look, once to wait. */
  async function contract(id: string, number: string, rounds = 2): Promise<void> {
    const { type: _type, number: _number, attribute: _attribute, ...start } = contractStarted({ number }) as Started;
    const started = await approvals.start({ ...start, process: 'contract', id, delivery: `start ${id}` });
    if (!started.ok) throw new Error(started.refusal.type);
    await approvals.tell(id, { ...(arrived('F0') as Exclude<Happening, Started>), delivery: `file ${id}` });
    for (let round = 0; round < rounds; round += 1) await carriedOut(id, 2);
  }
  return { approvals, contract, carriedOut };
}

describe('two contracts with a company that was never approved', () => {
  it('wait for one company approval, and both hear of its end, each once', async () => {
    const { approvals, contract, carriedOut } = await world();
    await contract('c1', '1/26');
    await contract('c2', '2/26');
    const company = await approvals.holding('company', 'LV:40003000008');
    expect(company).toMatchObject({
      stage: 'new approval',
      initiator: 'jan',
      tasks: [{ kind: 'start', holder: 'jan' }],
      waiters: [{ approval: 'c1' }, { approval: 'c2' }],
    });
    const id = company?.id ?? '';
    // The security check takes no other letters in the name of a request, which is the id and a number.
    expect(id).toMatch(/^[A-Za-z0-9-]{1,90}$/);
    const waiting = await approvals.get('c2');
    expect(waiting?.contract?.company).toMatchObject({ outcome: 'waiting', approval: { number: company?.number } });

    await approvals.tell(id, { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w' });
    await carriedOut(id, 3);
    for (const contract of ['c1', 'c2']) {
      expect(await approvals.get(contract)).toMatchObject({
        status: 'running',
        contract: { company: { outcome: 'withdrawn' } },
      });
      const told = (await approvals.history(contract)).filter(({ type }) => type === 'company decided');
      expect(told).toHaveLength(1);
    }
  });

  it('hear of its end also when they join it a second time after that', async () => {
    const { approvals, contract, carriedOut } = await world();
    await contract('c1', '1/26');
    const company = await approvals.holding('company', 'LV:40003000008');
    const id = company?.id ?? '';
    await approvals.tell(id, { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w' });
    await carriedOut(id);
    const first = await database.connection
      .collection<{ _id: string; outbox: { effect: Effect }[] }>('approvals')
      .findOne({ _id: 'c1' });
    await approvals.tell('c1', { type: 'company approval wanted', by: 'jan', delivery: 'again' });
    await approvals.tell('c1', { type: 'company looked at', attribute: null, delivery: 'looked again' });
    const waiting = await approvals.get('c1');
    expect(waiting?.contract?.company).toMatchObject({ outcome: 'waiting', approval: null });

    // Whoever carried the first join out was killed before it was noted.
    const joining = first?.outbox.map(({ effect }) => effect).find(({ type }) => type === 'await company');
    if (!waiting || joining?.type !== 'await company') throw new Error('it has not joined');
    await companyAwaited(waiting, joining, { approvals });
    expect((await approvals.get('c1'))?.contract?.company).toMatchObject({ outcome: 'withdrawn' });
  });

  it('are no longer named by it once they are withdrawn', async () => {
    const { approvals, contract, carriedOut } = await world();
    await contract('c1', '1/26');
    await contract('c2', '2/26');
    await approvals.tell('c1', { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w1' });
    await carriedOut('c1', 2);
    const company = await approvals.holding('company', 'LV:40003000008');
    expect(company).toMatchObject({ status: 'running', waiters: [{ approval: 'c2' }] });

    await approvals.tell('c2', { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w2' });
    await carriedOut('c2', 2);
    expect(await approvals.holding('company', 'LV:40003000008')).toMatchObject({ waiters: [] });
    const left = (await approvals.history(company?.id ?? '')).filter(({ type }) => type === 'awaited no more');
    expect(left).toHaveLength(2);
  });

  it('are no longer named either when they were withdrawn before they had heard that they are', async () => {
    const { approvals, contract, carriedOut } = await world();
    await contract('c1', '1/26');
    await contract('c2', '2/26', 1);
    const second = await approvals.get('c2');
    if (!second) throw new Error('it was not started');
    await approvals.tell('c2', { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w' });
    await carriedOut('c2');
    const effect = { type: 'await company', company: 'LV:40003000008', key: '2.1' } as const;
    await companyAwaited(second, effect, { approvals });
    expect(await approvals.holding('company', 'LV:40003000008')).toMatchObject({ waiters: [{ approval: 'c1' }] });
  });

  it('that comes when it has ended already hears its end at once', async () => {
    const { approvals, contract } = await world();
    await contract('c1', '1/26');
    const company = await approvals.holding('company', 'LV:40003000008');
    const delayed = { ...approvals, holding: async () => company };
    await approvals.tell(company?.id ?? '', { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w' });
    const {
      type: _type,
      number: _number,
      attribute: _attribute,
      ...start
    } = contractStarted({ number: '3/26' }) as Started;
    await approvals.start({ ...start, process: 'contract', id: 'c3', delivery: 'start c3' });
    await approvals.tell('c3', { type: 'company looked at', attribute: null, delivery: 'looked' });
    const third = await approvals.get('c3');
    if (!third) throw new Error('it was not started');
    const effect = { type: 'await company', company: 'LV:40003000008', key: '2.1' } as const;
    await companyAwaited(third, effect, { approvals: delayed });
    expect(await approvals.get('c3')).toMatchObject({ contract: { company: { outcome: 'withdrawn' } } });
  });

  it('that has joined one and was not told its end in time hears that end, and starts no other', async () => {
    const { approvals, contract } = await world();
    await contract('c1', '1/26');
    const company = await approvals.holding('company', 'LV:40003000008');
    const id = company?.id ?? '';
    const { number } = company ?? { number: '' };
    const {
      type: _type,
      number: _number,
      attribute: _attribute,
      ...start
    } = contractStarted({ number: '2/26' }) as Started;
    await approvals.start({ ...start, process: 'contract', id: 'c2', delivery: 'start c2' });
    await approvals.tell('c2', { type: 'company looked at', attribute: null, delivery: 'looked' });
    await approvals.tell(id, { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w' });
    // The bot was killed after this and before the word of the end.
    await approvals.tell('c2', { type: 'company approval joined', approval: id, number, delivery: 'joined' });
    const second = await approvals.get('c2');
    if (!second) throw new Error('it was not started');
    const effect = { type: 'await company', company: 'LV:40003000008', key: '2.1' } as const;
    await companyAwaited(second, effect, { approvals });
    expect(await approvals.get('c2')).toMatchObject({ contract: { company: { outcome: 'withdrawn' } } });
    expect(await approvals.holding('company', 'LV:40003000008')).toBeNull();
  });

  it('that waits no more starts none, though it wanted one before', async () => {
    const { approvals, contract, carriedOut } = await world();
    await contract('c1', '1/26');
    const company = await approvals.holding('company', 'LV:40003000008');
    await approvals.tell(company?.id ?? '', { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w' });
    await carriedOut(company?.id ?? '');
    // Nobody has noted that the contract's own effects were carried out.
    await carriedOut('c1', 2);
    expect(await approvals.holding('company', 'LV:40003000008')).toBeNull();
  });

  it('is completed by the initiator of the contract, and cannot become another company', async () => {
    const { approvals, contract } = await world();
    await contract('c1', '1/26');
    const company = await approvals.holding('company', 'LV:40003000008');
    const form = company?.form ?? {};
    const marks = async () => {
      const kept = await database.connection
        .collection<{ _id: string; outbox: { effect: Effect }[] }>('approvals')
        .findOne({ _id: company?.id ?? '' });
      return kept?.outbox.flatMap(({ effect }) => (effect.type === 'mark company' ? effect.event.type : []));
    };
    // Before that nothing of it is certain enough for the CRM.
    expect(await marks()).toEqual([]);
    const complete = (part: object) =>
      ({ type: 'completed', task: 't1', by: 'jan', form: { ...form, ...part }, confidential: false }) as const;
    const other = await approvals.tell(company?.id ?? '', { ...complete({ taxId: '40003000009' }), delivery: 'other' });
    expect(other).toMatchObject({ ok: false, refusal: { type: 'another company' } });
    const done = await approvals.tell(company?.id ?? '', { ...complete({ purpose: 'more of it' }), delivery: 'done' });
    expect(done).toMatchObject({ ok: true, approval: { stage: 'preparation', form: { purpose: 'more of it' } } });
    expect(await marks()).toEqual(['approval started']);
  });

  it('with one number are refused, and the holder of the number is told', async () => {
    const { approvals, contract } = await world();
    await contract('c1', '№ 012-А/26');
    const {
      type: _type,
      number: _number,
      attribute: _attribute,
      ...start
    } = contractStarted({ number: '12 a 26' }) as Started;
    const told = await approvals.start({ ...start, process: 'contract', id: 'c2', delivery: 'start c2' });
    expect(told).toMatchObject({ ok: false, refusal: { type: 'approval running', id: 'c1' } });
    expect(await approvals.withContractNumber('12-a-26')).toMatchObject([{ id: 'c1' }]);
    expect(await approvals.withContractNumber('2-a-26')).toEqual([]);
    await approvals.tell('c1', { type: 'withdrawn', by: 'jan', reason: 'not needed', delivery: 'w' });
    expect(await approvals.withContractNumber('12-a-26')).toEqual([]);
  });
});

describe('a contract that is started just after the approval of its company has failed', () => {
  const key = 'LV:40003000008';

  /** A company approval that was rejected, and of which the company's card says nothing yet. */
  async function rejected(approvals: Awaited<ReturnType<typeof world>>['approvals']): Promise<void> {
    await broughtToCascade(approvals, 'a1', '40003000008');
    await approvals.tell('a1', { ...vote('t2', 'mei', 'reject'), delivery: 'rejects' });
    expect(await approvals.get('a1')).toMatchObject({ status: 'failure', reason: 'too risky' });
  }

  it('fails with the reason, and starts no other without one', async () => {
    const { approvals, contract } = await world();
    await rejected(approvals);
    await contract('c1', '1/26');
    expect(await approvals.get('c1')).toMatchObject({ status: 'failure', reason: 'too risky' });
    expect(await approvals.holding('company', key)).toBeNull();
  });

  it('fails too when it had looked before, and wanted an approval of its company', async () => {
    const { approvals, contract, carriedOut } = await world();
    await broughtToCascade(approvals, 'a1', '40003000008');
    await contract('c1', '1/26', 1);
    await approvals.tell('a1', { ...vote('t2', 'mei', 'reject'), delivery: 'rejects' });
    await carriedOut('c1');
    expect(await approvals.get('c1')).toMatchObject({ status: 'failure', reason: 'too risky' });
    expect(await approvals.holding('company', key)).toBeNull();
  });

  it('is not stopped by a word that has come to the card, and was followed by another', async () => {
    const until = Number.MAX_SAFE_INTEGER;
    const approved = { name: 'Approved', since: until, until, by: 'a2' } as const;
    const standingOf = async (company: string) => ({ ...noStanding(company), ended: ['a1'], attribute: approved });
    const { approvals } = await storeOn(database.connection, contractOrganization(), undefined, standingOf);
    await rejected(approvals);
    expect(await approvals.attributeOf(key)).toMatchObject({ name: 'Approved', by: 'a2' });
  });
});
