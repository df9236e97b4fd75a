import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CompanyStanding,
  decideStanding,
  noStanding,
  type StandingEffect,
  type StandingEvent,
} from '../../flows/standing.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-24T09:00:00Z');
const on = (days: number) => start + days * day;

const started = (approval: string, days: number): StandingEvent => ({
  type: 'approval started',
  approval,
  number: `CA-2026-000${approval}`,
  initiator: 'jan',
  at: on(days),
});
const approved = (approval: string, days: number): StandingEvent => ({
  type: 'approved',
  approval,
  forDays: 180,
  at: on(days),
});
const refused = (approval: string, days: number): StandingEvent => ({
  type: 'refused',
  approval,
  reason: 'sanctions',
  at: on(days),
});
const withdrawn = (approval: string, days: number): StandingEvent => ({ type: 'withdrawn', approval, at: on(days) });
const timePassed = (days: number): StandingEvent => ({ type: 'time passed', at: on(days) });

/** The standing after these events, and what the last of them had done outside. */
function standingAfter(...events: StandingEvent[]): CompanyStanding & { effects: readonly StandingEffect[] } {
  const none = { standing: noStanding('LV:1'), effects: [] as readonly StandingEffect[] };
  const { standing, effects } = events.reduce((last, event) => decideStanding(last.standing, event), none);
  return { ...standing, effects };
}

const typesOf = (effects: readonly StandingEffect[]) => effects.map(({ type }) => type);
const approvedBy1 = { name: 'Approved', since: on(5), until: on(185), by: '1' };

describe('a company’s standing', () => {
  it('says that it is under approval while one runs', () => {
    expect(standingAfter(started('1', 0))).toMatchObject({
      underApproval: { id: '1' },
      lastInitiator: 'jan',
      effects: [{ type: 'show in the CRM', attribute: null, underApproval: 'CA-2026-0001' }],
    });
  });

  it('is Approved for 180 days by a success', () => {
    const standing = standingAfter(started('1', 0), approved('1', 5));
    expect(standing).toMatchObject({ attribute: approvedBy1, underApproval: null, wakeAt: on(171) });
    expect(typesOf(standing.effects)).toEqual(['show in the CRM']);
  });

  it('is Non-valid by a failure, until a new success', () => {
    const failed = [started('1', 0), refused('1', 5)];
    expect(standingAfter(...failed)).toMatchObject({
      attribute: { name: 'Non-valid company', reason: 'sanctions' },
      wakeAt: null,
    });
    expect(standingAfter(...failed, timePassed(1000)).attribute?.name).toBe('Non-valid company');
    expect(standingAfter(...failed, started('2', 30), approved('2', 35)).attribute?.name).toBe('Approved');
  });

  it('is not shown anew for an approval that was withdrawn before it was confirmed, and that never begins then', () => {
    expect(standingAfter(withdrawn('1', 2))).toMatchObject({ effects: [], ended: ['1'] });
    expect(standingAfter(withdrawn('1', 2), started('1', 0))).toMatchObject({ effects: [], underApproval: null });
  });

  it('stays as it was when an approval is withdrawn', () => {
    expect(standingAfter(started('1', 0), withdrawn('1', 2))).toMatchObject({ attribute: null, underApproval: null });
    expect(standingAfter(started('1', 0), approved('1', 5), started('2', 90), withdrawn('2', 91)).attribute).toEqual(
      approvedBy1,
    );
  });
});

describe('the end of the 180 days', () => {
  const success = [started('1', 0), approved('1', 5)];

  it('is preceded by the offer of a renewal, 14 days before and once', () => {
    expect(standingAfter(...success, timePassed(170)).effects).toEqual([]);
    expect(standingAfter(...success, timePassed(171))).toMatchObject({
      effects: [{ type: 'offer renewal', to: 'jan', until: on(185) }],
      wakeAt: on(185),
    });
    expect(standingAfter(...success, timePassed(171), timePassed(172)).effects).toEqual([]);
  });

  it('takes the attribute away and tells the responsible', () => {
    const over = standingAfter(...success, timePassed(171), timePassed(185));
    expect(over).toMatchObject({ attribute: null, wakeAt: null });
    expect(typesOf(over.effects)).toEqual(['show in the CRM', 'tell of expiry']);
  });

  it('comes also when nobody looked for a year, without an offer that is no use any more', () => {
    expect(typesOf(standingAfter(...success, timePassed(400)).effects)).toEqual(['show in the CRM', 'tell of expiry']);
  });
});

describe('a renewal', () => {
  const offered = [started('1', 0), approved('1', 5), timePassed(171)];
  const running = [...offered, started('2', 175)];

  it('leaves the old attribute while it runs, to its end', () => {
    expect(standingAfter(...running).attribute).toEqual(approvedBy1);
    expect(standingAfter(...running, timePassed(185)).attribute).toBeNull();
  });

  it('starts 180 days anew by its success, and the old end means nothing', () => {
    const renewed = standingAfter(...running, approved('2', 180));
    expect(renewed).toMatchObject({ attribute: { since: on(180), until: on(360), by: '2' }, wakeAt: on(346) });
    expect(standingAfter(...running, approved('2', 180), timePassed(185)).attribute).toMatchObject({ by: '2' });
  });

  it('puts Non-valid in place of the old attribute by its failure', () => {
    expect(standingAfter(...running, refused('2', 180)).attribute).toMatchObject({
      name: 'Non-valid company',
      by: '2',
    });
  });

  it('is not offered while one runs, and is offered after all when that one is withdrawn', () => {
    const early = [started('1', 0), approved('1', 5), started('2', 160)];
    expect(standingAfter(...early)).toMatchObject({ wakeAt: on(185) });
    expect(standingAfter(...early, timePassed(175)).effects).toEqual([]);
    expect(typesOf(standingAfter(...early, withdrawn('2', 175)).effects)).toEqual(['show in the CRM', 'offer renewal']);
    expect(standingAfter(...early, withdrawn('2', 165))).toMatchObject({ wakeAt: on(171), renewalOfferedAt: null });
  });
});

describe('a word that comes late or again', () => {
  it('does not put a company under an approval that has ended', () => {
    expect(standingAfter(approved('1', 5), started('1', 0))).toMatchObject({ underApproval: null, effects: [] });
  });

  it('names the newer approval when the start of the one before comes after it, and still when its end comes', () => {
    const late = standingAfter(started('2', 3), started('1', 0));
    expect(late).toMatchObject({ underApproval: { id: '2' }, effects: [] });
    expect(standingAfter(started('2', 3), started('1', 0), refused('1', 2))).toMatchObject({
      underApproval: { id: '2' },
      attribute: { name: 'Non-valid company' },
    });
  });

  it('does not bring an older approval’s attribute back', () => {
    const renewed = [started('1', 0), approved('1', 5), started('2', 100), approved('2', 105)];
    expect(standingAfter(...renewed, approved('1', 5))).toMatchObject({ attribute: { by: '2' }, effects: [] });
    expect(standingAfter(started('2', 100), approved('2', 105), refused('1', 5)).attribute).toMatchObject({ by: '2' });
  });
});

describe('whatever happens', () => {
  const step = fc.record({
    happened: fc.constantFrom(started, approved, refused, withdrawn, (_: string, days: number) => timePassed(days)),
    approval: fc.constantFrom('1', '2', '3'),
    pause: fc.integer({ min: 0, max: 60 }),
  });
  /** Events in the order of time, some days apart. */
  const history = fc.array(step, { maxLength: 40 }).map((steps) => {
    let today = 0;
    return steps.map(({ happened, approval, pause }) => {
      today += pause;
      return happened(approval, today);
    });
  });

  it('time passed moves wakeAt forward, or to null', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 400 }), (events, later) => {
        const standing = standingAfter(...events);
        if (standing.wakeAt === null) return;
        const at = Math.max(standing.wakeAt, events.at(-1)?.at ?? 0) + later * day;
        const { wakeAt } = decideStanding(standing, { type: 'time passed', at }).standing;
        expect(wakeAt === null || wakeAt > at).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('an attribute goes by time only when its own time is over', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 400 }), (events, later) => {
        const standing = standingAfter(...events);
        const at = (events.at(-1)?.at ?? start) + later * day;
        const left = decideStanding(standing, { type: 'time passed', at }).standing.attribute;
        const over = standing.attribute?.name === 'Approved' && at >= standing.attribute.until;
        expect(left).toEqual(over ? null : standing.attribute);
      }),
      { numRuns: 1000 },
    );
  });

  it('an event delivered again, at once or later, changes nothing', () => {
    fc.assert(
      fc.property(history, fc.nat(), (events, which) => {
        const again = events[which % Math.max(1, events.length)];
        if (!again || again.type === 'time passed') return;
        const standing = standingAfter(...events);
        if (again.type === 'approval started' && !standing.ended.includes(again.approval)) return;
        expect(decideStanding(standing, again)).toEqual({ standing, effects: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('the CRM is told whenever what it shows has changed', () => {
    fc.assert(
      fc.property(history, (events) => {
        let standing = noStanding('LV:1');
        for (const event of events) {
          const next = decideStanding(standing, event);
          const shows = ({ attribute, underApproval }: CompanyStanding) => JSON.stringify([attribute, underApproval]);
          if (shows(next.standing) !== shows(standing)) expect(typesOf(next.effects)).toContain('show in the CRM');
          expect(next.standing.wakeAt === null).toBe(next.standing.attribute?.name !== 'Approved');
          standing = next.standing;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
