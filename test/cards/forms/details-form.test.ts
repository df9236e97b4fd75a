import { expect, it } from '@jest/globals';
import { detailsForm } from '../../../cards/forms/details-form.ts';
import { formText } from '../../../cards/render/text.ts';
import { auroraContracts, type ContractSituation, contractSituation } from '../contract-stories.ts';
import { at, audience } from '../stories.ts';

const reader = audience('anna', 'en', { now: at(9), organization: auroraContracts() });
const linesOf = (situation: ContractSituation) =>
  formText(detailsForm(contractSituation(situation), reader)).split('\n');

it('tells votes by round where there was more than one', () => {
  const lines = linesOf('only who rejected or remarked votes again');
  const votes = lines.slice(lines.indexOf('Votes') + 1);
  expect(votes.filter((line) => /^(Round|✓|✗|…)/.test(line)).map((line) => line.replace(/:.*| {2}.*/, ''))).toEqual([
    'Round 1',
    '✓ Lawyer',
    '✗ Chief Accountant',
    '✓ Financial Director',
    '✓ Product owner (transport)',
    'Round 2',
    '✓ Chief Accountant',
    '… Financial Director',
  ]);
  expect(linesOf('the lawyer decides')).not.toContain('Round 1');
});

it('tells which stay in a stage it was', () => {
  expect(linesOf('the originals were sent back')).toContainEqual(expect.stringMatching(/^Return of originals \(2\): /));
});

it('leaves out the stage that a contract of its own passed over', () => {
  const lines = linesOf('the originals were sent back');
  const stages = lines.slice(lines.indexOf('Stages') + 1).map((line) => line.replace(/:.*/, ''));
  expect(stages.slice(0, 4)).toEqual(['New approval', 'Company check', 'Approval', 'Lawyer’s final approval']);
});
