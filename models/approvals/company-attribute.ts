import { trusted } from 'mongoose';
import type { CompanyKey } from '../../flows/company-form.ts';
import { type CompanyAttribute, type CompanyStanding, type StandingEvent, standingWith } from '../../flows/standing.ts';
import type { ApprovalModel } from './approval-document.ts';

/** Nobody has carried these out. */
const ahead = ['pending', 'intended', 'parked'];

/**
 * A company's attribute as its approvals have decided it, whether or not its card says so by now: between an approval's end and the mark on the
 * card, the card is behind.
 */
export async function companyAttribute(
  model: ApprovalModel,
  standingOf: (company: CompanyKey) => Promise<CompanyStanding>,
  company: CompanyKey,
): Promise<CompanyAttribute | null> {
  // In this order: a word that is put on the card in between is read twice and counts once.
  const words = await unmarked(model, company);
  return standingWith(await standingOf(company), words).attribute;
}

async function unmarked(model: ApprovalModel, company: CompanyKey): Promise<StandingEvent[]> {
  const wanted = { 'effect.type': 'mark company', state: { $in: ahead } };
  const found = await model
    .find({ company, outbox: trusted({ $elemMatch: wanted }) }, { outbox: 1 })
    .lean()
    .exec();
  return found
    .flatMap(({ outbox }) => outbox)
    .flatMap(({ effect, state }) => (effect.type === 'mark company' && ahead.includes(state) ? [effect.event] : []));
}
