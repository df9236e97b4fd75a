import type { Approval, Task } from './approval.ts';
import { decide } from './decide.ts';
import type { Effect } from './effect.ts';
import type { Millis, Organization, PersonId } from './facts.ts';
import { processOf } from './processes.ts';
import { openTask, taskOf } from './tasks.ts';

/** Something that will reach somebody if nobody acts before. */
export type Coming = { at: Millis } & (
  | { is: 'reminder'; to: PersonId; task: Task }
  | { is: 'escalation'; to: PersonId; task: Task; why: 'late' | 'unattended' }
  | { is: 'reminder of the counterparty'; contact: string; nth: number }
  /** The counterparty is silent: the initiator chooses what to do. */
  | { is: 'counterparty given up'; to: PersonId | null }
  /** The verification service is silent: a person classifies. */
  | { is: 'check by hand'; to: PersonId | null }
);

export interface Forecast {
  comings: readonly Coming[];
  /** Whether more would follow later. */
  more: boolean;
}

/** What will be sent from a moment on if nobody acts, at most so many and so long: the approval lives on through time alone. */
export function forecast(
  approval: Approval,
  from: Millis,
  organization: Organization,
  { most, until }: { most: number; until: Millis },
): Forecast {
  const comings: Coming[] = [];
  let now = approval;
  while (now.wakeAt !== null && comings.length < most) {
    const at = Math.max(now.wakeAt, from);
    if (at > until) return { comings, more: true };
    const passed = { type: 'time passed', at, delivery: `forecast ${now.seq}` } as const;
    const decision = decide(now, passed, organization, processOf(now));
    if (!decision.ok) break;
    now = decision.approval;
    for (const effect of decision.effects) comings.push(...comingOf(effect, decision.approval));
  }
  return { comings: comings.slice(0, most), more: now.wakeAt !== null };
}

function comingOf(effect: Effect, approval: Approval): Coming[] {
  const { at } = approval;
  if (effect.type === 'remind' || effect.type === 'escalate') {
    const task = taskOf(approval, effect.task);
    if (!task) return [];
    const why = (task.control?.unattendedSince ?? null) === null ? 'late' : 'unattended';
    const { to } = effect;
    return [effect.type === 'remind' ? { at, is: 'reminder', to, task } : { at, is: 'escalation', to, task, why }];
  }
  if (effect.type === 'remind the counterparty') {
    const exchange = approval.contract?.exchanges.find(({ id }) => id === effect.exchange);
    return exchange
      ? [{ at, is: 'reminder of the counterparty', contact: exchange.contact.name, nth: exchange.reminders }]
      : [];
  }
  if (effect.type !== 'say' || approval.status !== 'running') return [];
  if (effect.message.type === 'counterparty silent')
    return [{ at, is: 'counterparty given up', to: openTask(approval, 'pursue counterparty')?.holder ?? null }];
  if (effect.message.type === 'check unanswered')
    return [{ at, is: 'check by hand', to: openTask(approval, 'classify')?.holder ?? null }];
  return [];
}
