import type { Approval } from '../../../flows/approval.ts';
import type { Happening } from '../../../flows/event.ts';
import type { Refusal } from '../../../flows/refusal.ts';
import type { Played } from './world.ts';

/** Every event; a new one does not compile until it is here. */
const events: Readonly<Record<Exclude<Happening['type'], 'started'>, true>> = {
  'file offered': true,
  'file fetched': true,
  'file refused': true,
  'field chosen': true,
  'sent to the check': true,
  'check answered': true,
  'refusal confirmed': true,
  classified: true,
  voted: true,
  asked: true,
  answered: true,
  withdrawn: true,
  'handed over': true,
  'organization changed': true,
  'time passed': true,
};

/** Every refusal; false for those that do not come from what an approval is told: of unknown ones, of starts, and of stages after a vote. */
const refusals: Readonly<Record<Refusal['type'], boolean>> = {
  'unknown approval': false,
  'delivered before': true,
  ended: true,
  'stage over': false,
  'no longer required': true,
  'task done': true,
  'already voted': true,
  'not yours': true,
  'own approval': true,
  'counted already': true,
  'unknown person': true,
  'remark required': true,
  'reason required': true,
  'text too long': true,
  'only the initiator': true,
  'only an administrator': true,
  'not a possible holder': true,
  'holds it already': true,
  'documents missing': true,
  'no such field': true,
  'no document wanted': true,
  'too many files': true,
  'unknown file': true,
  'check not waiting': true,
  'unknown question': true,
  'question answered': true,
  'not asked': true,
  'reason to start again': false,
  'approval running': false,
};

/** How an approval can stand when a story is over. */
const standings: Readonly<Record<Approval['status'], true>> = {
  running: true,
  success: true,
  failure: true,
  withdrawn: true,
};

const wanted = [
  ...Object.keys(events),
  ...Object.entries(refusals).flatMap(([type, met]) => (met ? [`refused: ${type}`] : [])),
  ...Object.keys(standings).map((status) => `ends ${status}`),
];

/** Notes what histories meet, to know that they go everywhere. */
export function createTally() {
  const seen = new Set<string>();
  return {
    note({ told, known }: Played): void {
      seen.add(`ends ${known.approval.status}`);
      for (const { event, verdict } of told) seen.add(verdict.ok ? event.type : `refused: ${verdict.refusal.type}`);
    },
    unseen: () => wanted.filter((what) => !seen.has(what)),
  };
}
