import type { Approval } from '../../../../flows/approval.ts';
import type { Told } from '../../support/telling.ts';
import type { World } from '../world.ts';

/** What has ended a contract's wait for its company. */
interface Answered {
  told: Told;
  says: 'approved' | 'non-valid' | 'withdrawn';
  reason: string;
}

/** Each time that a contract asks about its company one answer counts: it goes on once, however often and however late it is told. */
export function eachWaitEndsOnce(told: Told): string | null {
  if (answered(told) === null) return null;
  const asked = told.earlier.findLastIndex((one) => one.verdict.ok && asks(one));
  const before = told.earlier.slice(asked + 1).find((one) => answered(one) !== null);
  return before ? `${before.event.type} had ended the wait, and ${told.event.type} did again` : null;
}

/** From the company check, and again to its signature, a contract goes on only with an approved company. */
export function whoGoesOnHasAnApprovedCompany(told: Told, world: World): string | null {
  if (!goesOn(told)) return null;
  const asked = told.earlier.findLastIndex((one) => one.verdict.ok && asks(one));
  const answer = [...told.earlier.slice(asked + 1), told].map(answered).findLast((one) => one !== null);
  if (answer?.says !== 'approved') return `it goes on and was answered ${answer?.says ?? 'nothing'}`;
  const { event, after } = answer.told;
  if (event.type !== 'company decided') return null;
  const ended = world.approval(event.approval);
  if (ended.company !== after.company) return `it goes on by ${event.approval}, which is of another company`;
  return ended.status === 'success' ? null : `it goes on by ${event.approval}, which is ${ended.status}`;
}

/** With a company that is not valid a contract fails, with the reason of that company's failure. */
export function aNonValidCompanyFailsTheContract(told: Told, world: World): string | null {
  const answer = answered(told);
  if (answer?.says !== 'non-valid') return null;
  const { after } = told;
  if (after.status !== 'failure') return `its company is not valid and it is ${after.status}`;
  if (after.reason !== answer.reason) return `it failed because "${after.reason}", not because "${answer.reason}"`;
  const failed = world.approvals().filter(({ company, status }) => company === after.company && status === 'failure');
  const known = failed.some((one) => one.status === 'failure' && one.reason === after.reason);
  return known ? null : `no approval of its company failed because "${after.reason}"`;
}

/** However the company's approval has ended, whoever started the contract hears of it. */
export function theInitiatorHearsOfTheCompany({ event, verdict, after, effects }: Told): string | null {
  if (!verdict.ok || event.type !== 'company decided') return null;
  const hears = effects.some((effect) => effect.type === 'tell' && effect.to === after.initiator);
  return hears ? null : 'its initiator is not told';
}

/** After a withdrawn company approval the contract stays where it is, and nobody else takes the company over. */
export function aWithdrawnCompanyApprovalLeavesItsContracts({ before, event, verdict, after }: Told) {
  if (!verdict.ok) return null;
  if (event.type === 'company approval wanted' && event.by !== before.initiator) return `${event.by} took it over`;
  if (event.type !== 'company decided' || event.outcome !== 'withdrawn') return null;
  return stageOf(after) === stageOf(before) ? null : `it left ${stageOf(before)}`;
}

/** An event that ended a wait; null for every other. */
function answered(told: Told): Answered | null {
  const { event, verdict, after } = told;
  if (!verdict.ok) return null;
  if (event.type === 'company decided') return { told, says: event.outcome, reason: event.reason };
  if (event.type !== 'company looked at' || !event.attribute) return null;
  const { attribute } = event;
  if (attribute.name === 'Non-valid company') return { told, says: 'non-valid', reason: attribute.reason };
  return attribute.until > after.at ? { told, says: 'approved', reason: '' } : null;
}

/** Whether a contract asks about its company from here on. The start does too. */
function asks({ before, event, after }: Told): boolean {
  if (event.type === 'company approval wanted') return true;
  const entered = after.visits.length > before.visits.length && after.visits.at(-1)?.stage === 'signing';
  return after.status === 'running' && entered;
}

function goesOn({ before, after }: Told): boolean {
  const signs = ({ tasks }: Approval) => tasks.filter(({ kind }) => kind === 'sign').length;
  const agreed = ({ visits }: Approval) =>
    visits.filter(({ subproduct }) => subproduct === 'company agreed to work').length;
  return signs(after) > signs(before) || agreed(after) > agreed(before);
}

const stageOf = (approval: Approval): string => (approval.status === 'running' ? approval.stage : approval.status);
