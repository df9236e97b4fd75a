import type { Approval } from '../../../../flows/approval.ts';
import type { Told } from '../../support/telling.ts';
import type { World } from '../world.ts';

/** Two approvals of one company never run at once. */
export function oneApprovalRunsPerCompany(world: World): string | null {
  const running = world
    .running()
    .filter(({ process }) => process === 'company')
    .map(({ form }) => taxIdOf(form));
  const twice = running.find((taxId, index) => running.indexOf(taxId) !== index);
  return twice === undefined ? null : `two approvals of ${twice} run`;
}

/** An approval stays about the company that it was started for, whatever its initiator completes. */
export function theCompanyStays({ before, after }: Told): string | null {
  return taxIdOf(before.form) === taxIdOf(after.form) ? null : `it was about ${taxIdOf(before.form)}`;
}

/** An approval of a company knows each contract that has registered and not left, once, and tells each its end once. */
export function anEndIsToldToEachWaiter({ before, event, verdict, after, earlier, effects }: Told): string | null {
  if (after.process !== 'company') return null;
  const heard = [...earlier, { event, verdict }].filter((one) => one.verdict.ok).map((one) => one.event);
  const registered = new Set(heard.flatMap((one) => (one.type === 'awaited' ? one.waiter.approval : [])));
  for (const one of heard) if (one.type === 'awaited no more') registered.delete(one.waiter);
  const wanted = [...registered].sort().join();
  const known = (after.waiters ?? []).map(({ approval }) => approval).sort();
  if (known.join() !== wanted) return `${known} wait, not ${wanted}`;
  const signals = effects.flatMap((effect) => (effect.type === 'signal' ? effect : []));
  const told = signals.map(({ to }) => to).sort();
  const ended = before.status === 'running' && after.status !== 'running';
  if (told.join() !== (ended ? wanted : '')) return `its end is told to ${told}, not to ${wanted}`;
  const wrong = signals.find(({ happening }) => saidOf(after) !== `${happening.outcome} ${happening.reason}`);
  return wrong ? `${wrong.to} is told ${wrong.happening.outcome} of one that is ${after.status}` : null;
}

/** A contract waits for an approval of its own company, which runs when it is joined. */
export function whoIsJoinedIsOfTheCompany({ event, verdict, after }: Told, world: World): string | null {
  if (event.type !== 'company approval joined' || !verdict.ok) return null;
  const joined = world.approval(event.approval);
  if (joined.process !== 'company') return `it waits for ${joined.number}`;
  return joined.company === after.company ? null : `it waits for ${joined.number} of another company`;
}

function saidOf(approval: Approval): string {
  switch (approval.status) {
    case 'success':
      return 'approved ';
    case 'failure':
      return `non-valid ${approval.reason}`;
    case 'withdrawn':
      return `withdrawn ${approval.reason}`;
    case 'running':
      return '';
  }
}

function taxIdOf(form: Approval['form']): string {
  const { taxId } = ('company' in form ? form.company : form) as { taxId: string };
  return taxId;
}
