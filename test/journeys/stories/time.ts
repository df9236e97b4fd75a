import type { Approval } from '../../../flows/approval.ts';
import { documentsOf, type Story } from '../support/scene.ts';

const minute = 60_000;
const day = 86_400_000;

/** In whole minutes. */
function endOf(approval: Approval | undefined): number {
  if (!approval || approval.status === 'running') throw new Error('the approval has not ended');
  return Math.floor(approval.endedAt / minute) * minute;
}

/** What time does. */
export const timeStories: readonly Story[] = [
  {
    title: 'Not valid, then approved anew',
    about: 'After a rejection the only way back is a new start with a reason; its success takes the attribute away.',
    company: 'IK Gaujas Koks',
    async play({ starts, brings, person, approve }) {
      const fields = { country: 'Latvia', taxId: 'LV40103377886', purpose: 'Pallets' };
      await starts('jan', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('jan', documentsOf.balticProprietor);
      await person('mei').answers('Reject', { reason: 'No accounts for two years.' });
      await starts('petra', 'known', { purpose: 'Pallets', reason: 'The accounts are published now.' });
      await brings('petra', documentsOf.balticProprietor);
      await approve('mei', 'anna', 'luca', 'elena');
    },
  },
  {
    title: 'Renewed, and in the end expired',
    about:
      'Fourteen days before the end the one responsible is offered the renewal; it starts 180 days anew, after which the attribute goes by itself.',
    company: 'Northwind Traders SIA',
    async play({ stage, person, brings, approve }) {
      const approvedAt = endOf((await stage.approvals())[0]);
      await stage.wait('165 days after the approval: nothing happens', approvedAt + 165 * day);
      await stage.wait('166 days after the approval', approvedAt + 166 * day + minute);
      await person('jan').answers('Start company approval', { purpose: 'Chilled goods, another year' });
      await brings('jan');
      await approve('mei', 'anna', 'luca', 'elena');
      await stage.wait('180 days after the first approval: the second one holds', approvedAt + 180 * day + minute);
      const renewedAt = endOf((await stage.approvals()).at(-1));
      await stage.wait('180 days after the second approval', renewedAt + 180 * day + minute);
    },
  },
];
