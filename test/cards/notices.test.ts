import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../cards/card.ts';
import { noticesCard } from '../../cards/notices/notices-card.ts';
import { reminderCard } from '../../cards/notices/reminder-card.ts';
import { cardText } from '../../cards/render/text.ts';
import type { Approval, Task } from '../../flows/approval.ts';
import type { Language, Organization } from '../../flows/facts.ts';
import { type ContractSituation, contractEvents, contractSituation } from './contract-stories.ts';
import { at, audience, aurora, events, type Situation, situation } from './stories.ts';

const everywhere: Approval[] = [
  ...(Object.keys(events) as Situation[]).map((name) => situation(name)),
  ...(Object.keys(contractEvents) as ContractSituation[]).map((name) => contractSituation(name)),
];

const open = everywhere.flatMap((approval) =>
  approval.tasks
    .filter(({ state, holder }) => state.is === 'open' && holder !== null)
    .map((task) => ({ approval, task, at: at(400) })),
);

/** What somebody reads: all but the buttons. */
const read = ({ parts }: Card) => cardText({ summary: '', parts: parts.filter(({ part }) => part !== 'actions') });

const longName = 'Gesellschaft für '.repeat(30);
const named = (approval: Approval): Approval => ({ ...approval, form: { ...approval.form, name: longName } as never });

const putOff = (task: Task): Task => {
  const snoozed = { until: Date.UTC(2026, 11, 8, 7), by: 'mei', reason: '', at: at(400) };
  return task.control ? { ...task, control: { ...task.control, snoozed } } : task;
};

describe.each<Language>(['en', 'ru'])('a reminder in %s', (language) => {
  it('of any task has at most 300 characters and names the number, the subject and the due time', () => {
    const kinds = new Set<Task['kind']>();
    for (const one of open) {
      kinds.add(one.task.kind);
      const text = read(reminderCard(one, audience(one.task.holder, language)));
      expect(text.length).toBeLessThanOrEqual(300);
      expect(text).toContain(one.approval.number);
      expect(text).toMatch(language === 'en' ? /due \w{3} \d/ : /срок был/);
    }
    expect(kinds.size).toBeGreaterThan(8);
  });

  it('stays that short when a name is very long', () => {
    for (const one of open.filter(({ approval }) => approval.process === 'company')) {
      const text = read(reminderCard({ ...one, approval: named(one.approval) }, audience(one.task.holder, language)));
      expect(text.length).toBeLessThanOrEqual(300);
    }
  });

  it('says until when it was put off, and is still that short', () => {
    const says = language === 'en' ? 'put off until Tue 8 Dec, 9:00' : 'отложено до вт 8 дек., 9:00';
    for (const one of open.filter(({ task }) => task.deputy !== null)) {
      const text = read(reminderCard({ ...one, task: putOff(one.task) }, audience(one.task.deputy, language)));
      expect(text).toContain(says);
      expect(text.length).toBeLessThanOrEqual(300);
    }
  });

  it('can always be put off, and always has a way to do it', () => {
    for (const one of open) {
      const { parts } = reminderCard(one, audience(one.task.holder, language));
      const actions = parts.flatMap((part) => (part.part === 'actions' ? part.actions : []));
      expect(actions.at(-1)).toMatchObject({ action: 'menu' });
      expect(actions[0]).toMatchObject({ does: one.task.kind === 'vote' ? 'approve' : 'show task' });
    }
  });
});

describe('a reminder to a deputy', () => {
  it('says that the holder is away only when that is so', () => {
    const [vote] = open.filter(({ task }) => task.deputy === 'tom');
    const away = aurora({ absences: [{ person: 'mei', from: at(0), to: at(500) }] });
    const toTom = (organization: Organization) =>
      vote && read(reminderCard(vote, audience('tom', 'en', { organization })));
    expect(toTom(away)).toMatch(/ · in place of Mei Chen, who is away$/);
    expect(toTom(aurora())).toMatch(/ · in place of Mei Chen$/);
  });
});

describe('a message of several reminders', () => {
  const reminders = open.slice(0, 15).map((one) => ({ ...one, task: { ...one.task, holder: 'mei' } }));

  it('has a row for each with a button, and one way to put all of them off', () => {
    const card = noticesCard({ id: 'm1', reminders, escalations: [], digest: null }, audience('mei', 'en'));
    expect(card.summary).toBe('Still waiting for you: 15 tasks');
    const rows = card.parts.filter((part) => part.part === 'text' && part.action);
    expect(rows).toHaveLength(15);
    expect(card.parts.at(-1)).toMatchObject({
      part: 'actions',
      actions: [{ action: 'menu', items: [{ with: { notice: 'm1' } }, {}, { does: 'snooze' }] }, { does: 'say away' }],
    });
  });
});

describe('what hangs', () => {
  it('says who put it off, when and why, also when that is over', () => {
    const [late] = open.filter(({ task }) => task.kind === 'vote');
    if (!late?.task.control) throw new Error('nothing hangs');
    const lastReason = { until: at(401), by: 'mei', reason: 'Waiting for the bank', at: at(400) };
    const task = { ...late.task, control: { ...late.task.control, snoozed: null, lastReason } };
    const told = { id: 'm1', reminders: [], escalations: [{ ...late, task }], digest: null };
    expect(read(noticesCard(told, audience('elena', 'en')))).toMatch(
      /Put off by Mei Chen, Thu 10 Dec, 3:00:\n.*Waiting for the bank/,
    );
  });

  const [hanging] = open.filter(({ task }) => task.kind === 'vote');
  const actionsFor = (person: string) => {
    const card = noticesCard(
      { id: 'm1', reminders: [], escalations: hanging ? [hanging] : [], digest: null },
      audience(person, 'en'),
    );
    return card.parts.flatMap((part) => (part.part === 'actions' ? part.actions.map(({ label }) => label) : []));
  };

  it('can be given to the deputy, and is done at once by the deputy who reads it', () => {
    expect(hanging?.task.deputy).toBe('tom');
    expect(actionsFor('elena')).toEqual(['Remind now', 'Ask Tomasz Zielinski', 'Hand over…', 'Details']);
    expect(actionsFor('tom')).toEqual(['Remind now', 'Vote', 'Hand over…', 'Details']);
  });
});
