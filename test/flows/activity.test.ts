import { describe, expect, it } from '@jest/globals';
import type { Approval } from '../../flows/approval.ts';
import type { Happening } from '../../flows/event.ts';
import type { Absence, Millis, Organization } from '../../flows/facts.ts';
import { answered, organizationOf, reached, told, toTheCheck, vote } from '../support/flows.ts';

// Everybody is in UTC and works from 9:00 to 18:00, Monday to Friday; a vote may take eight hours. Mei has got her vote on Monday,
// 23 November, soon after 9:00. Her deputy is Tom, her supervisor Victor, who has none; Irina is the administrator.

const at = (time: string): Millis => Date.parse(`2026-11-${time}Z`);
const absent = (person: string, from: string, to: string): Absence => ({ person, from: at(from), to: at(to) });
const away = (...absences: Absence[]): Organization => organizationOf({ absences });

/** What somebody does, and when. */
type Deed = [time: string, happening: Happening];

/** All reminders and escalations until a moment, when time passes as it should and people do what is given. */
function heard(until: string, organization = organizationOf(), ...deeds: Deed[]): string[] {
  const lines: string[] = [];
  let approval: Approval = reached([...toTheCheck, answered(82)], organization);
  const tell = (happening: Happening, when: Millis) => {
    const decision = told(approval, happening, organization, when);
    if (!decision.ok) throw new Error(`${happening.type} was refused: ${decision.refusal.type}`);
    approval = decision.approval;
    for (const effect of decision.effects) {
      if (effect.type === 'remind') lines.push(`${timeOf(approval.at)} ${effect.to} is reminded of ${effect.task}`);
      if (effect.type === 'escalate') lines.push(`${timeOf(approval.at)} ${effect.to} hears of ${effect.task}`);
    }
  };
  const passed = (end: Millis) => {
    while (approval.wakeAt !== null && approval.wakeAt <= end) tell({ type: 'time passed' }, approval.wakeAt);
  };
  for (const [time, happening] of deeds) {
    passed(at(time));
    tell(happening, at(time));
  }
  passed(at(until));
  return lines;
}

const timeOf = (moment: Millis) => new Date(moment).toISOString().slice(8, 16).replace('T', ' ');

describe('who has a task', () => {
  it('is reminded at half time, when it is due and every working morning after that', () => {
    expect(heard('25T09:00')).toEqual([
      '23 13:06 mei is reminded of t2',
      '23 17:06 mei is reminded of t2',
      '24 09:00 mei is reminded of t2',
      '24 17:06 victor hears of t2',
      '25 09:00 mei is reminded of t2',
    ]);
  });

  it('is left alone at the weekend and on holidays', () => {
    const { office } = organizationOf().calendars;
    if (!office) throw new Error('there is no office');
    const calendars = { office: { ...office, daysOff: ['2026-11-24', '2026-11-27'] } };
    expect(heard('30T09:00', organizationOf({ calendars })).filter((line) => line.includes('mei'))).toEqual([
      '23 13:06 mei is reminded of t2',
      '23 17:06 mei is reminded of t2',
      '25 09:00 mei is reminded of t2',
      '26 09:00 mei is reminded of t2',
      '30 09:00 mei is reminded of t2',
    ]);
  });

  it('hears nothing more once it is done', () => {
    expect(heard('24T09:00', organizationOf(), ['23T10:00', vote('t2', 'mei')])).not.toContainEqual(
      expect.stringContaining('t2'),
    );
  });

  it('is reminded again when they want to be', () => {
    const later: Happening = { type: 'snoozed', task: 't2', by: 'mei', until: at('23T16:00'), reason: '' };
    expect(heard('23T18:00', organizationOf(), ['23T10:00', later])).toEqual([
      '23 16:00 mei is reminded of t2',
      '23 17:06 mei is reminded of t2',
    ]);
  });

  it('is still known to have put it off, and why, when they have been reminded', () => {
    const later: Happening = { type: 'snoozed', task: 't2', by: 'mei', until: at('23T16:00'), reason: 'On the road' };
    const organization = organizationOf();
    let approval: Approval = reached([...toTheCheck, answered(82)], organization);
    for (const [happening, when] of [[later, '23T10:00'] as const, [{ type: 'time passed' }, '23T16:00'] as const]) {
      const decision = told(approval, happening, organization, at(when));
      if (!decision.ok) throw new Error(decision.refusal.type);
      approval = decision.approval;
    }
    const { control } = approval.tasks.find(({ id }) => id === 't2') ?? {};
    expect(control).toMatchObject({ snoozed: null, lastReason: { by: 'mei', reason: 'On the road' } });
  });

  it('is reminded at once when an administrator wants it, or when they begin to work', () => {
    const ask: Happening = { type: 'reminder asked for', task: 't2', by: 'irina' };
    expect(heard('23T12:00', organizationOf(), ['23T11:00', ask])).toEqual(['23 11:00 mei is reminded of t2']);
    expect(heard('24T10:00', organizationOf(), ['23T22:00', ask]).slice(2)).toEqual(['24 09:00 mei is reminded of t2']);
  });
});

describe('somebody up the line', () => {
  it('hears of it a working day after the due time; where nobody is above them it ends there', () => {
    const escalations = heard('30T18:00').filter((line) => line.includes('hears'));
    expect(escalations).toEqual(['24 17:06 victor hears of t2']);
  });

  it('is the next one where the supervisor is away', () => {
    const line = { ...organizationOf().people };
    const { mei } = line;
    if (!mei) throw new Error('there is no Mei');
    const organization = organizationOf({
      people: { ...line, mei: { ...mei, supervisor: 'luca' } },
      absences: [absent('luca', '24T00:00', '27T00:00')],
    });
    expect(heard('27T09:00', organization).filter((one) => one.includes('hears'))).toEqual([
      '24 17:06 victor hears of t2',
      '27 09:00 luca hears of t2',
    ]);
  });

  it('hears of it when they are back, where nobody else is left', () => {
    expect(heard('26T09:00', away(absent('victor', '24T00:00', '26T00:00')))).toContain('26 09:00 victor hears of t2');
  });
});

describe('while the holder is away', () => {
  it('the deputy is reminded, and the holder again afterwards', () => {
    expect(heard('25T09:00', away(absent('mei', '23T12:00', '24T12:00')))).toEqual([
      '23 13:06 tom is reminded of t2',
      '23 17:06 tom is reminded of t2',
      '24 09:00 tom is reminded of t2',
      '24 17:06 victor hears of t2',
      '25 09:00 mei is reminded of t2',
    ]);
  });

  it('and the deputy too, nobody is reminded: the administrator and the next up the line hear of it at once', () => {
    const organization = away(absent('mei', '23T12:00', '24T12:00'), absent('tom', '23T12:00', '30T00:00'));
    expect(heard('24T12:00', organization)).toEqual([
      '23 12:00 irina hears of t2',
      '23 12:00 victor hears of t2',
      '24 12:00 mei is reminded of t2',
    ]);
  });

  it('what waits reaches the first who is back, the deputy as well', () => {
    const organization = away(absent('mei', '23T12:00', '30T00:00'), absent('tom', '23T12:00', '24T00:00'));
    expect(heard('24T09:00', organization).at(-1)).toBe('24 09:00 tom is reminded of t2');
  });

  it('what was put off by one counts no more for the other', () => {
    const later: Happening = { type: 'snoozed', task: 't2', by: 'mei', until: at('27T09:00'), reason: '' };
    const organization = away(absent('mei', '23T12:00', '28T00:00'));
    expect(heard('23T18:00', organization, ['23T10:00', later])).toEqual([
      '23 13:06 tom is reminded of t2',
      '23 17:06 tom is reminded of t2',
    ]);
  });
});

describe('a deputy whom somebody has put on', () => {
  const putOn: Happening = { type: 'deputy put on', task: 't2', by: 'irina' };

  it('is reminded in the place of the holder, who is there', () => {
    expect(heard('23T14:00', organizationOf(), ['23T11:00', putOn])).toEqual(['23 13:06 tom is reminded of t2']);
  });

  it('gives it back when they go themselves', () => {
    expect(heard('23T18:00', away(absent('tom', '23T15:00', '30T00:00')), ['23T11:00', putOn])).toEqual([
      '23 13:06 tom is reminded of t2',
      '23 17:06 mei is reminded of t2',
    ]);
  });
});

describe('a task that is handed to another', () => {
  it('begins anew', () => {
    const handedOver: Happening = { type: 'handed over', task: 't2', by: 'irina', to: 'david', reason: 'Mei is busy' };
    expect(heard('25T09:00', organizationOf(), ['24T10:00', handedOver]).slice(3)).toEqual([
      '24 14:00 david is reminded of t2',
      '25 09:00 david is reminded of t2',
    ]);
  });
});
