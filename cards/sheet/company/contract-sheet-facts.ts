import type { Approval } from '../../../flows/approval.ts';
import { contractFormOf } from '../../../flows/contract-form.ts';
import { contractFacts } from '../../contract-facts.ts';
import { aboutOf } from '../../naming.ts';
import type { SheetFact } from '../sheet.ts';
import type { Writing } from './writing.ts';

/** Details of the contract and of the start; a reason comes first, for it explains the status. */
export function contractSheetFacts(approval: Approval, { words, language, time, name }: Writing): SheetFact[] {
  const { facts } = words;
  const form = contractFormOf(approval);
  const title = approval.people[approval.initiator]?.title ?? '';
  return [
    ...('reason' in approval ? [{ label: facts.reason, value: approval.reason }] : []),
    { label: facts.company, value: `${form.company.name}, ${aboutOf(approval, language).who}` },
    { label: facts.purpose, value: form.subject },
    ...contractFacts(approval, language),
    { label: facts.deal, value: form.deal },
    { label: facts.initiator, value: [name(approval.initiator), title].filter(Boolean).join(', ') },
    { label: facts.started, value: time(approval.startedAt) },
  ];
}
