import { describe, expect, it } from '@jest/globals';
import { answered, organizationOf, reached, startedBy, told, toTheCheck, vote } from '../support/flows.ts';

const atCascade = [...toTheCheck, answered(82)];
const allApprove = [vote('t2', 'mei'), vote('t3', 'anna'), vote('t4', 'luca'), vote('t5', 'elena')];

describe('a company approval', () => {
  it('asks the initiator for the required documents first', () => {
    expect(reached([startedBy('jan')])).toMatchObject({
      stage: 'preparation',
      tasks: [{ kind: 'attach', holder: 'jan', fields: ['charter', 'bank letter'], state: { is: 'open' } }],
    });
  });

  it('is not sent to the check while a document is missing', () => {
    const started = reached([startedBy('jan')]);
    expect(told(started, { type: 'sent to the check', task: 't1', by: 'jan' })).toEqual({
      ok: false,
      refusal: { type: 'documents missing', fields: ['charter', 'bank letter'] },
    });
  });

  it('goes back for documents when the score lies between the bands', () => {
    expect(reached([...toTheCheck, answered(55)])).toMatchObject({
      stage: 'preparation',
      visits: [{}, {}, { stage: 'security check', subproduct: 'documents required' }, { round: 2 }],
      tasks: [{}, { kind: 'attach', fields: ['bank letter'], requestedBy: 'the security check' }],
    });
  });

  it('has a refusal confirmed by a person before it fails', () => {
    const refused = reached([...toTheCheck, answered(90, ['sanctions'])]);
    expect(refused).toMatchObject({
      stage: 'security check',
      tasks: [{}, { kind: 'confirm refusal', holder: 'elena' }],
    });
    const end = told(refused, {
      type: 'refusal confirmed',
      task: 't2',
      by: 'elena',
      decision: 'confirmed',
      reason: 'on a list',
    });
    expect(end).toMatchObject({ ok: true, approval: { status: 'failure', reason: 'on a list' } });
  });

  it('succeeds when all four have approved, one after another', () => {
    expect(reached(atCascade)).toMatchObject({
      stage: 'cascade',
      tasks: [{}, { roles: ['chief accountant'], holder: 'mei' }],
    });
    expect(reached([...atCascade, ...allApprove])).toMatchObject({ status: 'success' });
  });

  it('goes on when the contract that waits for it is withdrawn, and its initiator hears so from whoever else did that', () => {
    const waiter = { approval: 'c1', number: 'DA-2026-0001' };
    const awaited = reached([startedBy('jan'), { type: 'awaited', waiter }]);
    const message = { type: 'contract waits no more', waiter, others: false };
    const said = { type: 'say', message };
    expect(told(awaited, { type: 'awaited no more', waiter: 'c1', own: false })).toMatchObject({
      approval: { status: 'running', waiters: [] },
      effects: [said, { type: 'tell', to: 'jan', message }],
    });
    const own = told(awaited, { type: 'awaited no more', waiter: 'c1', own: true });
    expect(own).toMatchObject({ effects: [said] });
    expect(own.ok && told(own.approval, { type: 'awaited no more', waiter: 'c1', own: true })).toMatchObject({
      refusal: { type: 'nothing waits' },
    });
  });

  it('fails at the first rejection and names its reason', () => {
    expect(reached([...atCascade, vote('t2', 'mei', 'reject')])).toMatchObject({
      status: 'failure',
      reason: 'too risky',
    });
  });

  it('can be withdrawn by its initiator only', () => {
    const running = reached(atCascade);
    expect(told(running, { type: 'withdrawn', by: 'anna', reason: 'no' })).toMatchObject({
      refusal: { type: 'only the initiator' },
    });
    expect(told(running, { type: 'withdrawn', by: 'jan', reason: 'no' })).toMatchObject({
      approval: { status: 'withdrawn' },
    });
  });

  it('tells who still had to vote of the withdrawal once: by whom, and why', () => {
    const withdrawn = told(reached(atCascade), { type: 'withdrawn', by: 'jan', reason: 'no' });
    expect(withdrawn.ok && withdrawn.effects.filter(({ type }) => type === 'tell')).toMatchObject([
      { to: 'jan', message: { type: 'ended', how: 'withdrawn', name: 'jan', reason: 'no' } },
      { to: 'mei', message: { type: 'ended', how: 'withdrawn', name: 'jan', reason: 'no' } },
    ]);
  });

  it('tells the contracts that wait who withdrew it, and why', () => {
    const waiter = { approval: 'c1', number: 'DA-2026-0001' };
    const awaited = reached([startedBy('jan'), { type: 'awaited', waiter }]);
    expect(told(awaited, { type: 'withdrawn', by: 'jan', reason: 'no' })).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({
          type: 'signal',
          to: 'c1',
          happening: {
            type: 'company decided',
            approval: 'a1',
            outcome: 'withdrawn',
            reason: 'no',
            withdrawnBy: 'jan',
          },
        }),
      ]),
    });
  });

  it('is classified by hand when the service stays silent', () => {
    const waiting = reached(toTheCheck);
    const late = told(waiting, { type: 'time passed' }, organizationOf(), waiting.wakeAt ?? 0);
    expect(late).toMatchObject({
      ok: true,
      approval: { tasks: [{}, { kind: 'classify', holder: 'anna', control: { reminders: 0 } }] },
    });
  });
});

describe('a security check without a service', () => {
  const waiting = reached(toTheCheck);
  const notAskedFor = { type: 'check not asked for', request: waiting.checks[0]?.request ?? '' } as const;

  it('is classified by hand at once, by the one who does so when the service stays silent', () => {
    const byHand = told(waiting, notAskedFor);
    expect(byHand).toMatchObject({
      ok: true,
      approval: { tasks: [{}, { kind: 'classify', holder: 'anna', state: { is: 'open' } }] },
    });
    expect(byHand).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({
          type: 'say',
          message: expect.objectContaining({ type: 'check unanswered', since: null }),
        }),
      ]),
    });
  });

  it('is asked of one person once, and of nobody when the answer is there', () => {
    const byHand = reached([...toTheCheck, notAskedFor]);
    expect(told(byHand, notAskedFor)).toMatchObject({ refusal: { type: 'check not waiting' } });
    const decided = reached([...toTheCheck, answered(82)]);
    expect(told(decided, notAskedFor)).toMatchObject({ refusal: { type: 'check not waiting' } });
  });
});

describe('a vote in the cascade', () => {
  it('changes nothing when it is cast by a stranger, out of turn, or twice', () => {
    const running = reached(atCascade);
    expect(told(running, vote('t2', 'nobody'))).toMatchObject({ refusal: { type: 'unknown person' } });
    expect(told(running, vote('t2', 'anna'))).toMatchObject({ refusal: { type: 'not yours', holder: 'mei' } });
    const once = reached([...atCascade, vote('t2', 'mei')]);
    expect(told(once, vote('t2', 'mei'))).toMatchObject({ refusal: { type: 'already voted', you: true } });
  });

  it('counts when the deputy casts it, recorded for the holder', () => {
    expect(reached([...atCascade, vote('t2', 'tom')])).toMatchObject({
      seats: [{ votes: [{ by: 'tom', onBehalfOf: 'mei' }] }, {}, {}, {}],
    });
  });

  it('can still become a rejection while the cascade runs', () => {
    const changed = reached([...atCascade, vote('t2', 'mei'), vote('t2', 'mei', 'reject', 1)]);
    expect(changed).toMatchObject({
      status: 'failure',
      seats: [{ votes: [{ choice: 'approve' }, { choice: 'reject' }] }, {}, {}, {}],
    });
  });

  it('is never cast by the initiator: the deputy of their role does it', () => {
    const own = [...atCascade].map((event) => ('by' in event ? { ...event, by: 'mei' } : event));
    expect(reached(own)).toMatchObject({ tasks: [{}, { holder: 'tom', deputy: null }] });
  });

  it('moves to whom an administrator names', () => {
    const moved = reached([...atCascade, { type: 'handed over', task: 't2', by: 'irina', to: 'david', reason: 'ill' }]);
    expect(moved).toMatchObject({ tasks: [{}, { holder: 'david', heldBefore: ['mei'] }] });
  });
});
