import { documentsOf, type Story } from '../support/scene.ts';

/** How people vote, and for whom. */
export const voteStories: readonly Story[] = [
  {
    title: 'Everybody approves',
    about: 'Documents, a clear check, four votes one after another: the company is Approved for 180 days.',
    company: 'Northwind Traders SIA',
    async play({ starts, brings, approve, person }) {
      await starts('jan', 'known', { purpose: 'Transport of chilled goods' });
      await brings('jan');
      await approve('mei');
      await person('anna').answers('Согласовать с замечаниями', { remark: 'Устав вступил в силу в марте 2026.' });
      await approve('luca', 'elena');
      await person('jan').reads('Details');
    },
  },
  {
    title: 'One votes against',
    about: 'The lawyer rejects: those after her are not asked, and the company becomes non-valid.',
    company: 'Fabrikam GmbH',
    async play({ starts, brings, approve, person }) {
      await starts('petra', 'known', { purpose: 'Spare parts for trailers' });
      await brings('petra');
      await approve('mei');
      await person('anna').answers('Отклонить', { reason: 'Директор не вправе подписывать без совета.' });
    },
  },
  {
    title: 'Approved, then thought better of it',
    about: 'While the votes still run, the Chief Accountant changes hers to a rejection, which ends the approval.',
    company: 'Kurierdienst Lamna',
    async play({ starts, brings, approve, person }) {
      const fields = { country: 'Germany', taxId: 'DE 297 445 018', purpose: 'Parcels to Bremen' };
      await starts('jan', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('jan', documentsOf.proprietor);
      await approve('mei', 'anna');
      await person('mei').presses('Change my vote');
      await person('mei').answers('Reject', { reason: 'They have owed us €4,200 since May.' });
    },
  },
  {
    title: 'The deputy votes',
    about: 'The lawyer is busy, so her deputy votes for her; his vote says for whom.',
    company: 'IP Kazyna',
    async play({ starts, brings, approve, person }) {
      const fields = { country: 'Kazakhstan', taxId: '790412301236', purpose: 'Grain by the wagon' };
      await starts('raj', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('raj', documentsOf.proprietor);
      await approve('mei');
      await person('sam').says('/approval list');
      await person('sam').presses('Vote');
      await approve('sam', 'luca', 'elena');
    },
  },
  {
    title: 'The holder is away',
    about: 'The Commercial Director is on holiday: his deputy is asked at once, and votes for him.',
    company: 'Śliwka Transport Jan Śliwka',
    day: '2026-11-05',
    async play({ starts, brings, approve }) {
      await starts('jan', 'known', { purpose: 'Deliveries around Warsaw' });
      await brings('jan', documentsOf.proprietor);
      await approve('mei', 'anna', 'petra', 'elena');
    },
  },
  {
    title: 'The initiator holds a role',
    about: 'The Commercial Director started it, so he does not vote on it: his deputy does.',
    company: 'IK Vidzemes Depo',
    async play({ starts, brings, approve }) {
      const fields = { country: 'Latvia', taxId: 'LV40203344557', purpose: 'A depot near Cēsis' };
      await starts('luca', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('luca', documentsOf.balticProprietor);
      await approve('mei', 'anna', 'petra', 'elena');
    },
  },
];
