import type { Approval } from '../../../flows/approval.ts';
import type { CompanyWait } from '../../../flows/contract-state.ts';
import { dayOf } from '../../times.ts';
import type { SheetTable, SheetTone } from '../sheet.ts';
import type { Writing } from './writing.ts';

/** Each time that a contract asked whether its company may be worked with: by which approval, how that ended, and until when it holds. */
export function companyTable({ contract }: Approval, { organization, words, language, time }: Writing): SheetTable {
  const { company: said } = words;
  const asked = [...(contract?.companyBefore ?? []), ...(contract?.company ? [contract.company] : [])];
  return {
    title: said.title,
    columns: [
      { title: said.approval, width: 30 },
      { title: said.outcome, width: 26 },
      { title: said.asked, width: 22 },
      { title: said.until, width: 22 },
    ],
    rows: asked.map(({ since, approval, outcome, until }) => ({
      tone: tones[outcome],
      cells: [
        { lead: approval?.number ?? (outcome === 'approved' ? said.approvedBefore : '') },
        { text: said.outcomes[outcome] },
        { text: time(since) },
        { text: until === undefined ? '' : dayOf(until, { language, timeZone: organization.timeZone, now: null }) },
      ],
    })),
  };
}

const tones: Readonly<Record<CompanyWait['outcome'], SheetTone>> = {
  asked: 'open',
  waiting: 'open',
  approved: 'good',
  'non-valid': 'bad',
  withdrawn: 'void',
};
