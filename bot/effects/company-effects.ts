import type { Approval } from '../../flows/approval.ts';
import type { CompanyKey } from '../../flows/company-form.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Effect } from '../../flows/effect.ts';
import type { CompanyHappening } from '../../flows/event.ts';
import type { CompanyAttribute } from '../../flows/standing.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';

export interface CompanyDeps {
  approvals: Pick<Approvals, 'tell' | 'start' | 'holding' | 'attributeOf'>;
}

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** Tells a contract what was decided of its company: the company's card, and what is still to be put on it. */
export async function companyLookedAt(approval: Approval, { key, company }: Of<'look at company'>, deps: CompanyDeps) {
  const attribute = await deps.approvals.attributeOf(company);
  const delivery = `${approval.id} looked ${key}`;
  await deps.approvals.tell(approval.id, { type: 'company looked at', attribute, delivery });
}

/** Tells the company's approval that a withdrawn contract waits for it no more. Done again, it comes to the same. */
export async function companyLeft(approval: Approval, company: CompanyKey, { approvals }: CompanyDeps) {
  if (approval.status !== 'withdrawn') return;
  const { id: waiter } = approval;
  const running = await approvals.holding('company', company);
  if (!running?.waiters?.some((one) => one.approval === waiter)) return;
  const own = approval.by === running.initiator;
  await approvals.tell(running.id, {
    type: 'awaited no more',
    waiter,
    own,
    delivery: `${waiter} leaves ${running.id}`,
  });
}

/**
 * Starts the company's approval, filled in from the contract, or joins the one that runs, and registers the contract with it: whoever
 * comes when it has ended already is told its end at once. Done again, it comes to the same; for a contract that waits no more it would
 * start an approval that nobody wants, so that is left.
 */
export async function companyAwaited(approval: Approval, effect: Of<'await company'>, deps: CompanyDeps) {
  // It may have registered before, and ended without having heard so.
  if (!stillWaits(approval)) return companyLeft(approval, effect.company, deps);
  const { approvals } = deps;
  // The one that it has joined may have ended since: its end is what this contract waits for.
  const joined = approval.contract?.company?.approval;
  const running =
    joined ?? (await approvals.holding('company', effect.company)) ?? (await startedFor(approval, effect, deps));
  const tell = (happening: CompanyHappening, what: string) =>
    approvals.tell(approval.id, { ...happening, delivery: `${approval.id} ${what} ${effect.key}` });
  if (typeof running === 'string') {
    const decided = { type: 'company decided', approval: '', outcome: 'non-valid', reason: running } as const;
    await tell(decided, 'non-valid');
    return;
  }
  const { id, number } = running;
  const waiter = { approval: approval.id, number: approval.number };
  const told = await approvals.tell(id, { type: 'awaited', waiter, delivery: `${approval.id} awaits ${id}` });
  const joining = await tell({ type: 'company approval joined', approval: id, number }, `joined ${id}`);
  // It may have been withdrawn since it was read.
  if (joining.approval) await companyLeft(joining.approval, effect.company, deps);
  // One that has ended tells nobody any more, also not who has registered with it before and comes again.
  const there = told.approval;
  if (!there || there.status === 'running') return;
  await tell(
    { type: 'company decided', approval: id, ...endOf(there, await approvals.attributeOf(effect.company)) },
    'decided',
  );
}

/** What the end of the company's approval means for a contract. */
function endOf(ended: Exclude<Approval, { status: 'running' }>, attribute: CompanyAttribute | null) {
  switch (ended.status) {
    case 'success':
      return {
        outcome: 'approved',
        reason: '',
        ...(attribute?.name === 'Approved' ? { until: attribute.until } : {}),
      } as const;
    case 'failure':
      return { outcome: 'non-valid', reason: ended.reason } as const;
    case 'withdrawn':
      return { outcome: 'withdrawn', reason: ended.reason, withdrawnBy: ended.by } as const;
  }
}

const stillWaits = ({ status, contract }: Approval): boolean =>
  status === 'running' && contract?.company?.outcome === 'waiting';

/** The approval that was started for the contract; the reason when the company has become non-valid meanwhile. */
async function startedFor(
  approval: Approval,
  { key }: Of<'await company'>,
  { approvals }: CompanyDeps,
): Promise<Approval | string> {
  const { company, subject, deal } = contractFormOf(approval);
  const told = await approvals.start({
    process: 'company',
    // In letters, digits and hyphens, as every id: the security check's requests are named after it.
    id: `${approval.id}-company-${key.replaceAll('.', '-')}`,
    by: approval.initiator,
    form: { ...company, purpose: subject, deal },
    confidential: approval.confidential,
    reason: '',
    prefilled: true,
    delivery: `${approval.id} starts ${key}`,
  });
  if (told.approval) return told.approval;
  if (!told.ok && told.refusal.type === 'reason to start again') return told.refusal.refusedBecause;
  throw new OutsideFailure('later', `the company approval for ${approval.number} could not be started`);
}

/** A company approval that has ended tells a contract that waits. */
export async function signalled(approval: Approval, { to, happening }: Of<'signal'>, { approvals }: CompanyDeps) {
  await approvals.tell(to, { ...happening, delivery: `${approval.id} ${happening.outcome} ${to}` });
}
