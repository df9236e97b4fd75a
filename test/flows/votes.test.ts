import { describe, expect, it } from '@jest/globals';
import { maxText } from '../../flows/texts.ts';
import { answered, reached, told, toTheCheck, vote, withPeople } from '../support/flows.ts';

const atCascade = [...toTheCheck, answered(82)];
const meiApproved = [...atCascade, vote('t2', 'mei')];
const tomApproved = [...atCascade, vote('t2', 'tom')];
const remarked = (task: string, by: string, remark: string, seen = 0) =>
  ({ ...vote(task, by), choice: 'approve with remarks', remark, seen }) as const;

describe('a vote', () => {
  it('is kept with the names of the moment, its time, its task and the package that it is about', () => {
    const { seats } = reached(meiApproved, withPeople({ mei: { name: 'Mei Chen' } }));
    expect(seats[0]?.votes).toMatchObject([{ by: 'mei', name: 'Mei Chen', task: 't2', revision: 'package 1' }]);
  });

  it('needs a remark when it approves with remarks, and a reason when it rejects', () => {
    const running = reached(atCascade);
    expect(told(running, remarked('t2', 'mei', ' '))).toMatchObject({ refusal: { type: 'remark required' } });
    expect(told(running, { ...vote('t2', 'mei', 'reject'), remark: '' })).toMatchObject({
      refusal: { type: 'reason required' },
    });
    expect(told(running, remarked('t2', 'mei', 'x'.repeat(maxText + 1)))).toMatchObject({
      refusal: { type: 'text too long', max: maxText },
    });
  });

  it('is said in the thread, with the remark', () => {
    expect(told(reached(atCascade), remarked('t2', 'mei', ' pay in advance '))).toMatchObject({
      effects: [{ type: 'say', message: { type: 'voted', name: 'mei', remark: 'pay in advance', changed: false } }],
    });
  });

  it('that approves keeps no remark', () => {
    const { seats } = reached([...atCascade, { ...vote('t2', 'mei'), remark: 'left from before' }]);
    expect(seats[0]?.votes).toMatchObject([{ choice: 'approve', remark: '' }]);
  });

  it('is not cast on what is no vote', () => {
    expect(told(reached(atCascade), vote('t1', 'jan'))).toMatchObject({ refusal: { type: 'unknown approval' } });
  });

  it('is not cast by one who has left, though the task was theirs', () => {
    const without = withPeople({ mei: { active: false } });
    expect(told(reached(atCascade), vote('t2', 'mei'), without)).toMatchObject({ refusal: { type: 'unknown person' } });
  });

  it('cast by the deputy names both', () => {
    expect(reached(tomApproved).seats[0]?.votes).toMatchObject([
      { by: 'tom', onBehalfOf: 'mei', name: 'tom', onBehalfOfName: 'mei' },
    ]);
  });

  it('comes after the end too late', () => {
    const over = reached([...atCascade, vote('t2', 'mei', 'reject')]);
    expect(told(over, vote('t2', 'mei', 'approve', 1))).toMatchObject({
      refusal: { type: 'ended', status: 'failure' },
    });
  });
});

describe('a vote that was cast', () => {
  it('can be changed by whoever cast it, and all stand in the history', () => {
    const { seats } = reached([...meiApproved, remarked('t2', 'mei', 'watch the terms', 1)]);
    expect(seats[0]?.votes.map(({ choice }) => choice)).toEqual(['approve', 'approve with remarks']);
  });

  it('leaves the next one’s task as it is when it is changed but still approves', () => {
    const before = reached(meiApproved);
    const after = reached([...meiApproved, remarked('t2', 'mei', 'watch the terms', 1)]);
    expect(after.tasks[2]).toEqual(before.tasks[2]);
  });

  it('does not count again by a second click, or on a card that shows older votes', () => {
    const changed = reached([...meiApproved, remarked('t2', 'mei', 'watch the terms', 1)]);
    const already = { ok: false, refusal: { type: 'already voted', name: 'mei', you: true } };
    expect(told(changed, remarked('t2', 'mei', 'watch the terms', 2))).toMatchObject(already);
    expect(told(changed, vote('t2', 'mei', 'reject', 1))).toMatchObject(already);
  });

  it('by the deputy can be changed by the holder, who then has cast it', () => {
    expect(reached([...tomApproved, vote('t2', 'mei', 'reject', 1)])).toMatchObject({ status: 'failure' });
    const changed = reached([...tomApproved, vote('t2', 'mei', 'approve', 1)]);
    expect(changed.seats[0]?.votes).toMatchObject([{ by: 'tom' }, { by: 'mei', onBehalfOf: null }]);
    expect(told(changed, vote('t2', 'tom', 'reject', 2))).toMatchObject({
      refusal: { type: 'already voted', name: 'mei', you: false },
    });
  });

  it('by the holder cannot be changed by the deputy, nor by a stranger to the task', () => {
    const running = reached(meiApproved);
    expect(told(running, vote('t2', 'tom', 'reject', 1))).toMatchObject({
      refusal: { type: 'already voted', name: 'mei', you: false },
    });
    expect(told(running, vote('t2', 'luca', 'reject', 1))).toMatchObject({ refusal: { type: 'not yours' } });
  });

  it('by the deputy is not changed by a holder who counts on another place by now', () => {
    const handed = { type: 'handed over', task: 't3', by: 'irina', to: 'mei', reason: 'nobody else is here' } as const;
    const twice = reached([...tomApproved, handed, vote('t3', 'mei')]);
    expect(told(twice, vote('t2', 'mei', 'approve', 1))).toEqual({
      ok: false,
      refusal: { type: 'counted already', roles: ['lawyer'] },
    });
  });
});
