import type { Approval } from '../../../flows/approval.ts';
import type { Told } from '../support/telling.ts';

/** Where the business text lets it go from each stage. */
const ways: Readonly<Record<string, readonly string[]>> = {
  'new approval': ['preparation'],
  preparation: ['security check'],
  'security check': ['preparation', 'cascade', 'failure'],
  cascade: ['success', 'failure'],
};

const products: Readonly<Record<string, readonly string[]>> = {
  'new approval': ['described and started'],
  preparation: ['complete package'],
  'security check': ['clear', 'documents required', 'refused'],
  cascade: ['approved by all', 'rejected'],
};

/** Each stay in a stage begins when the one before ended, and only the last of a running approval has not ended. */
export function everyExitHasItsEntry({ after }: Told): string | null {
  for (const [index, visit] of after.visits.entries()) {
    const next = after.visits[index + 1];
    const { stage, round, enteredAt, leftAt, subproduct } = visit;
    if (round !== after.visits.slice(0, index + 1).filter((one) => one.stage === stage).length)
      return `${stage} is not stay ${round}`;
    if (leftAt !== null && leftAt < enteredAt) return `${stage} was left before it was entered`;
    if (!next) continue;
    if (leftAt === null || leftAt !== next.enteredAt) return `${next.stage} was not entered when ${stage} was left`;
    if (!ways[stage]?.includes(next.stage)) return `from ${stage} it went to ${next.stage}`;
    if (!products[stage]?.includes(subproduct ?? '')) return `${stage} gave ${subproduct}`;
  }
  return lastVisitFault(after);
}

function lastVisitFault(approval: Approval): string | null {
  const last = approval.visits.at(-1);
  if (!last) return 'it was never anywhere';
  switch (approval.status) {
    case 'running':
      return last.leftAt === null && last.stage === approval.stage ? null : `it left ${last.stage}, where it stands`;
    case 'success':
    case 'failure':
      return last.stage === approval.status && last.leftAt === approval.endedAt ? null : 'its end is not in its stages';
    case 'withdrawn':
      return last.leftAt === approval.endedAt && last.subproduct === null
        ? null
        : 'its withdrawal is not in its stages';
  }
}

/** Stays that are over are never rewritten. */
export function thePastStays({ before, after }: Told): string | null {
  const over = before.visits.filter(({ leftAt }) => leftAt !== null);
  const changed = over.find((visit, index) => JSON.stringify(visit) !== JSON.stringify(after.visits[index]));
  return changed ? `the stay in ${changed.stage} was rewritten` : null;
}
