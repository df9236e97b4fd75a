import type { Approval } from '../flows/approval.ts';
import { newestFirst, startedPart, waitingFor, waitingPart } from './agenda.ts';
import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { limited } from './home.ts';
import { wordsIn } from './words/words.ts';

/** The answer to `/approval list`. */
export function listCard(approvals: readonly Approval[], started: readonly Approval[], audience: Audience): Card {
  const { cards } = wordsIn(audience.language);
  const waiting = waitingFor(approvals, audience);
  const mine = newestFirst(started);
  return {
    summary: cards.home.summary(waiting.length),
    parts: [
      { part: 'text', text: [{ text: cards.home.waits, bold: true }] },
      ...limited(waiting, (one) => waitingPart(one, audience), cards.home.nothingWaits, audience),
      { part: 'divider' },
      { part: 'text', text: [{ text: cards.home.started, bold: true }] },
      ...limited(mine, (approval) => startedPart(approval, audience), cards.home.nothingStarted, audience),
    ],
  };
}
