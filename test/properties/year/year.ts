import { companyApproval } from '../../../flows/company-approval.ts';
import { contractApproval } from '../../../flows/contract-approval.ts';
import { contractStarted } from '../../support/contracts.ts';
import { startedBy } from '../../support/flows.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { organizationOfTheYear, year } from './organization.ts';
import { lived } from './play.ts';

const minute = 60_000;
const approvals = 300;
const initiators = [
  'jan',
  'petra',
  'nina',
  'raj',
  'david',
  'tom',
  'sam',
  'anna',
  'luca',
  'karim',
  'mei',
  'olga',
  'victor',
  'victor',
];

/** A year of the demo's organization: half of the approvals are of companies, half of contracts, at any time of day and night. */
export function yearOf(seed: number, late: boolean) {
  const chance = chanceFrom(seed);
  const company = organizationOfTheYear(chance);
  const scripts = Array.from({ length: approvals }, (_, index) => {
    const at = chance.between(year.from / minute, year.to / minute) * minute;
    const by = chance.oneOf(initiators);
    const about = { at, late, company };
    return index % 2 === 0
      ? lived({ ...startedBy(by), number: `CA-2026-${index}` }, companyApproval, about, chance)
      : lived({ ...contractBy(by, chance), number: `DA-2026-${index}` }, contractApproval, about, chance);
  });
  return { scripts, world: company.world };
}

function contractBy(by: string, chance: Chance) {
  return contractStarted(
    {
      entity: 'aurora-lv',
      standard: chance.in100(40),
      signing: chance.oneOf(['paper', 'e-signature'] as const),
      amount: chance.oneOf([5_000, 200_000]),
      products: chance.oneOf([[], ['road transport'], ['chilled transport', 'customs brokerage']]),
    },
    by,
  );
}
