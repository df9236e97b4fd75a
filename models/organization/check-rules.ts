import { boundsOf } from './file-formats.ts';
import type { OrganizationFile } from './file-schema.ts';
import type { Finding } from './finding.ts';

/** The last entry of the documents fits every company, and none before it hides those that follow. */
export function* checkRequiredDocuments({ requiredDocuments }: OrganizationFile): Generator<Finding> {
  const open = requiredDocuments.findIndex(({ countries, legalForms }) => !countries && !legalForms);
  const last = requiredDocuments.length - 1;
  if (open === -1) {
    yield {
      path: ['requiredDocuments', last],
      message: 'leaves companies without any list. Add a last entry without countries and legalForms.',
    };
  } else if (open < last) {
    yield {
      path: ['requiredDocuments', open],
      message: 'fits every company, so the entries after it never count. Make it the last.',
    };
  }
}

/** The bands of scores cover 0 to 100, from refused to clear, without overlap and without gap. */
export function* checkScores({ securityCheck: { scores } }: OrganizationFile): Generator<Finding> {
  let next = 0;
  let below = '';
  for (const outcome of ['refused', 'documents required', 'clear'] as const) {
    const band = scores[outcome];
    if (band === undefined) continue;
    const { from, to } = boundsOf(band);
    const path = ['securityCheck', 'scores', outcome];
    // A band that is malformed is told already, and nothing can be said of the others.
    if (Number.isNaN(from + to)) return;
    if (to < from) yield { path, message: `must go upwards, e.g. ${to}–${from}.` };
    else if (from < next) yield { path, message: `overlaps ${below}. It begins at ${next} at the earliest.` };
    else if (from > next)
      yield { path, message: `leaves a gap: nothing is said of scores from ${next} to ${from - 1}.` };
    next = Math.max(next, to + 1);
    below = `"${outcome}"`;
  }
  if (next !== 101) yield { path: ['securityCheck', 'scores', 'clear'], message: 'must end at 100.' };
}
