import type { Approval } from '../flows/approval.ts';
import type { DigestChoice } from '../flows/facts.ts';
import { absenceNow, absencePart, awayAction } from './absences/home-absence.ts';
import { newestFirst, startedPart, waitingFor, waitingPart } from './agenda.ts';
import type { Audience } from './audience.ts';
import type { Card, Part } from './card.ts';
import { newContractAction } from './new-contract-action.ts';
import { digestPart } from './notices/digest-choice.ts';
import { wordsIn } from './words/words.ts';

/** As many as a person looks through at once; the rest is counted. */
const shown = 20;

/** A person's own page: what waits for them, the most urgent first, and what they started. */
export function home(
  approvals: readonly Approval[],
  started: readonly Approval[],
  digest: DigestChoice,
  audience: Audience,
): Card {
  const { cards } = wordsIn(audience.language);
  const waiting = waitingFor(approvals, audience);
  const mine = newestFirst(started);
  const absence = absenceNow(audience);
  return {
    summary: cards.home.summary(waiting.length),
    parts: [
      {
        part: 'actions',
        actions: [
          {
            action: 'button',
            label: cards.actions.newCompanyApproval,
            does: 'start company approval',
            with: {},
            look: 'primary',
          },
          ...newContractAction(audience.organization, audience.language),
          ...(absence ? [] : [awayAction(audience)]),
        ],
      },
      ...(absence ? [absencePart(absence, audience)] : []),
      { part: 'title', text: cards.home.waits },
      ...limited(waiting, (one) => waitingPart(one, audience), cards.home.nothingWaits, audience),
      { part: 'divider' },
      { part: 'title', text: cards.home.started },
      ...limited(mine, (approval) => startedPart(approval, audience), cards.home.nothingStarted, audience),
      { part: 'divider' },
      digestPart(digest, audience),
    ],
  };
}

/** The first of them, and how many there are besides; a kind word when there are none. */
export function limited<Item>(
  items: readonly Item[],
  partOf: (item: Item) => Part,
  none: string,
  { language }: Audience,
): Part[] {
  if (items.length === 0) return [{ part: 'text', text: none, tone: 'quiet' }];
  const rest = items.length - shown;
  if (rest <= 0) return items.map(partOf);
  const more: Part = { part: 'text', text: wordsIn(language).terms.andMore(rest), tone: 'quiet' };
  return [...items.slice(0, shown).map(partOf), more];
}
