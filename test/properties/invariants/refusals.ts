import type { Told } from '../support/telling.ts';

export function aRefusalChangesNothing({ before, verdict, after, effects }: Told): string | null {
  if (verdict.ok) return null;
  return before === after && effects.length === 0 ? null : `${verdict.refusal.type} changed something`;
}

export function anEndedApprovalNeverMoves({ before, verdict }: Told): string | null {
  return before.status !== 'running' && verdict.ok ? `it was ${before.status} and went on` : null;
}

export function aDeliveryCountsOnce({ event, verdict, earlier }: Told): string | null {
  const taken = earlier.some((one) => one.verdict.ok && one.event.delivery === event.delivery);
  return taken && verdict.ok ? `${event.delivery} was taken twice` : null;
}
