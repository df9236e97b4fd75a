import { bold, count, hours, table } from './english.ts';
import type { Organization } from './facts.ts';
import type { RoutingConditions } from './routing-conditions.ts';
import type { Staged } from './stage-kind.ts';

/** The stages that only contracts have. */
export type ContractStage = Exclude<Staged, { kind: 'start' | 'attach' | 'check' | 'votes in sequence' | 'end' }>;

/** A stage of a contract's approval, told in English. */
export function contractStageText({ kind, stage }: ContractStage, organization: Organization): string {
  const { dueHours, contracts } = organization;
  switch (kind) {
    case 'company':
      return `The company must be approved. When it is: ${bold(stage.then.approved)}. With a company that is not valid: ${bold(stage.then['non-valid'])}, with its reason. Else its approval is started for the initiator, who completes and confirms it, or the one that runs is joined; this one waits for its end. When that one is withdrawn the contract stays, and its initiator may start another.`;
    case 'agreement':
      return `Only for a standard contract, else: ${bold(stage.otherwise)}. The document is made from our template and sent to ${stage.agree.with} with a private link. They approve it (then ${bold(stage.then.agreed)}) or return a protocol of disagreement: the ${stage.agree.protocolBy} or the initiator, within ${hours(dueHours['answer protocol'])}, accepts it, sends a new revision, or rejects (then ${bold(stage.then.rejected)}). Who stays silent is reminded every ${hours(contracts.counterpartyReminderHours)}; after ${count(contracts.counterpartyReminders, 'reminder')}, or when the mail comes back, the initiator chooses another contact, more time, or records an answer given elsewhere with its proof; the mail that came back wants an address, not more time.`;
    case 'votes in parallel':
      return `All are asked at once and have ${hours(dueHours.vote)}; each counts, and a rejection stops nobody. Who votes follows from the contract:

${routeTable(organization)}

The owner of each product votes too. When everyone has voted: ${bold(stage.then['everyone has voted'])}.`;
    case 'final':
      return `The ${stage.task.by} sees all votes and remarks and, within ${hours(dueHours.finalise)}, finalises (then ${bold(stage.then.finalised)}), over rejections that stand only with a reason for each${vetoText(organization)}; or returns it for revision (then ${bold(stage.then['returned for revision'])}), and says whether all vote again or only those who rejected or remarked; or rejects it (then ${bold(stage.then.rejected)}). A revision that changes amount, conditions or products has the route computed anew, and all vote.`;
    case 'signing':
      return `First the company's approval must hold still, else a new one is waited for. Then the ${stage.task.by} does, within ${hours(dueHours.sign)}:

${table(
  ['signed by', 'steps'],
  Object.entries(stage.task.steps).map(([method, steps]) => [method, steps.join(', ')]),
)}

Then: ${bold(stage.then.signed)}. If it is not signed, with the reason: ${bold(stage.then['not signed'])}.`;
    case 'originals':
      return `The ${stage.task.by} gets it back signed by the counterparty, within ${hours(dueHours['return originals'])}, and attaches the file, which is required; the ${stage.task.judgedBy} may attach it too. When the archive shows that it keeps it: ${bold(stage.then.archived)}. Of originals that never return the ${stage.task.judgedBy} makes an end (then ${bold(stage.then['never returned'])}), makes do with a scan, or waits on.`;
    case 'document check':
      return `The ${stage.task.by} confirms, within ${hours(dueHours['check documents'])}, point by point: ${contracts.documentPoints.join('; ')}. Then: ${bold(stage.then.correct)}. Or sends it back with a remark: ${bold(stage.then['sent back'])}.`;
  }
}

const vetoText = ({ contracts: { vetoes } }: Organization) =>
  vetoes.length === 0 ? '' : ` (never over the ${vetoes.join(' or the ')})`;

function routeTable({ contracts: { rules, baseCurrency } }: Organization): string {
  const rows = rules.map(({ when, roles, because }) => [conditionsText(when, baseCurrency), roles.join(', '), because]);
  return table(['when', 'then also', 'because'], rows);
}

/** `amount from EUR 10000, deferral from 30 days`. */
export function conditionsText(when: RoutingConditions, currency: string): string {
  const {
    amountFrom,
    amountBelow,
    prepaymentFrom,
    deferralFrom,
    credit,
    nonStandardClauses,
    standard,
    autoRenewal,
    documentTypes,
    paymentTerms,
    departments,
    countries,
    products,
  } = when;
  const told = [
    amountFrom === undefined ? '' : `amount from ${currency} ${amountFrom}`,
    amountBelow === undefined ? '' : `amount below ${currency} ${amountBelow}`,
    prepaymentFrom === undefined ? '' : `prepayment from ${prepaymentFrom} %`,
    deferralFrom === undefined ? '' : `deferral from ${count(deferralFrom, 'day')}`,
    yesOrNo(credit, 'a credit'),
    yesOrNo(nonStandardClauses, 'non-standard clauses'),
    yesOrNo(standard, 'a standard contract'),
    yesOrNo(autoRenewal, 'renewed by itself'),
    oneOf('a', documentTypes),
    oneOf('payment', paymentTerms),
    oneOf('initiator in', departments),
    oneOf('company in', countries),
    oneOf('product', products),
  ].filter((part) => part !== '');
  return told.length === 0 ? 'always' : told.join(', ');
}

const oneOf = (what: string, list: readonly string[] | undefined): string =>
  list ? `${what} ${list.join(' or ')}` : '';

const yesOrNo = (wanted: boolean | undefined, what: string): string =>
  wanted === undefined ? '' : wanted ? what : `not ${what}`;
