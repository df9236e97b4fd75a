import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { usualActivity } from '../../../flows/rhythm.ts';
import { OrganizationError, readOrganization } from '../../../models/organization/read-organization.ts';

const demo = readFileSync('organization.yaml', 'utf8');
const before = demo.slice(0, demo.indexOf('activityControl:'));
const after = demo.slice(demo.indexOf('# Contracts: which of our'));

/** The demo's file with another section. */
const fileWith = (section: string) => `${before}${section}\n${after}`;
const activityOf = (section: string) => readOrganization(fileWith(section), 'organization.yaml').organization.activity;

describe("how people are kept at their tasks, in the organization's file", () => {
  it('is as usual where the file says nothing, by the same id as where it says the usual', () => {
    const id = (section: string) => readOrganization(fileWith(section), 'organization.yaml').organization.id;
    expect(activityOf('')).toEqual(usualActivity);
    expect(id('activityControl: { remindAt: [50%, 100%], everyMorning: true }')).toBe(id(''));
  });

  it('leaves what is not named as usual, and takes never for no escalation', () => {
    expect(activityOf('activityControl: { remindAt: [25%, 150%], escalateAfterHours: never, digest: weekly }')).toEqual(
      {
        rhythm: { remindAt: [0.25, 1.5], everyMorning: true, escalateAfterHours: null },
        exceptions: [],
        digest: 'weekly',
      },
    );
  });

  it('keeps of an exception only what it names', () => {
    const exceptions = `
  exceptions:
    - { process: contract, stage: signing, role: lawyer, task: sign, dueHours: 4 }
    - { role: product owner, escalateAfterHours: never }
    - { task: vote, remindAt: [], everyMorning: false, escalateAfterHours: 4.5 }`;
    expect(activityOf(`activityControl:${exceptions}`).exceptions).toEqual([
      { process: 'contract', stage: 'signing', role: 'lawyer', task: 'sign', dueHours: 4 },
      { role: 'product owner', escalateAfterHours: null },
      { task: 'vote', remindAt: [], everyMorning: false, escalateAfterHours: 4.5 },
    ]);
  });

  it('is what the demo and its page show', () => {
    const page = readFileSync('docs/activity-control.md', 'utf8');
    const [section = ''] = [...page.matchAll(/```yaml\n(activityControl:[^`]*)```/g)].map(([, yaml]) => yaml);
    expect(activityOf(section).exceptions).toHaveLength(3);
    expect(activityOf(section).rhythm).toEqual(usualActivity.rhythm);
    expect(readOrganization(demo, 'organization.yaml').organization.activity.rhythm).toEqual(usualActivity.rhythm);
  });
});

describe('a mistake in it is told with its line and what to do', () => {
  it.each([
    ['shares that fall', 'remindAt: [100%, 50%]', 'remindAt[1]: must be more than 100%, which comes before it.'],
    ['a share of nothing', 'remindAt: [0%]', 'remindAt[0]: must be a share of the time from 1% to 999%, e.g. 50%.'],
    ['a share without its sign', 'remindAt: [50]', 'remindAt[0]: must be text, perhaps between quotation marks.'],
    ['no hours', 'escalateAfterHours: 0', 'escalateAfterHours: must be more than 0 hours.'],
    [
      'a word for hours',
      'escalateAfterHours: often',
      'escalateAfterHours: must be a number of working hours, e.g. 9, or never.',
    ],
    ['an unknown choice', 'digest: dayly', 'digest: must be one of daily, weekly, never. Did you mean "daily"?'],
    ['an unknown setting', 'remindAfter: 5', 'remindAfter: is not known here. Did you mean "remindAt"?'],
    [
      'an unknown process',
      'exceptions: [{ process: contact, dueHours: 1 }]',
      'exceptions[0].process: must be one of company, contract. Did you mean "contract"?',
    ],
    [
      'a stage of the other process',
      'exceptions: [{ process: company, stage: signing, dueHours: 1 }]',
      'exceptions[0].stage: the company approval has no stage "signing". Known are: new approval, preparation,',
    ],
    [
      'a misspelt stage',
      'exceptions: [{ stage: Singing, dueHours: 1 }]',
      'exceptions[0].stage: no process has a stage "Singing". Did you mean "signing"?',
    ],
    [
      'an unknown role',
      'exceptions: [{ role: lawer, dueHours: 1 }]',
      'exceptions[0].role: must be one of lawyer, financial director',
    ],
    [
      'an unknown task',
      'exceptions: [{ task: voting, dueHours: 1 }]',
      'exceptions[0].task: must be one of start, attach, vote',
    ],
    [
      'an exception for everything',
      'exceptions: [{ dueHours: 1 }]',
      'exceptions[0]: fits every task. Name one of process, stage, role, task, or say it for all.',
    ],
    [
      'an exception that changes nothing',
      'exceptions: [{ task: vote }]',
      'exceptions[0]: changes nothing. Give one of dueHours, remindAt, everyMorning, escalateAfterHours.',
    ],
    [
      'an exception behind a wider one',
      'exceptions: [{ task: vote, dueHours: 1 }, { task: vote, role: lawyer, dueHours: 2 }]',
      'exceptions[1]: never counts: exceptions[0], which comes before it, fits all of its tasks. Put this one first.',
    ],
    [
      'an exception for a stage whose process comes before it',
      'exceptions: [{ process: company, dueHours: 1 }, { stage: cascade, dueHours: 2 }]',
      'exceptions[1]: never counts',
    ],
  ])('%s', (_, setting, told) => {
    const text = fileWith(`activityControl:\n  ${setting}`);
    const line = before.split('\n').length + 1;
    expect(problemsIn(text)).toEqual([expect.stringContaining(`organization.yaml:${line} activityControl.${told}`)]);
  });

  it('takes the narrower of two exceptions first, and two that only meet in some tasks', () => {
    const narrow = '{ task: vote, role: lawyer, dueHours: 2 }, { task: vote, dueHours: 1 }';
    const crossing = '{ stage: failure, dueHours: 1 }, { stage: success, dueHours: 1 }, { role: lawyer, dueHours: 3 }';
    expect(problemsIn(fileWith(`activityControl:\n  exceptions: [${narrow}, ${crossing}]`))).toEqual([]);
  });
});

function problemsIn(text: string): readonly string[] {
  try {
    readOrganization(text, 'organization.yaml');
    return [];
  } catch (error) {
    if (error instanceof OrganizationError) return error.problems;
    throw error;
  }
}
