import type { Approval, FileOffer, Task } from '../../flows/approval.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { wordsIn } from '../words/words.ts';

type Item = Extract<Part, { part: 'list' }>['items'][number];

/** Files that are on their way to a field of a task. */
export function offersOf(approval: Approval, task: Task, { language }: Audience): Part[] {
  const { attach } = wordsIn(language).tasks;
  const items = approval.offers
    .filter((offer) => offer.task === task.id)
    .flatMap(({ name, state }: FileOffer): Item[] => {
      if (state.is === 'offered') return [{ sign: 'waiting', text: name, aside: attach.looking }];
      return state.is === 'field asked' ? [{ sign: 'question', text: name, aside: attach.fieldAsked }] : [];
    });
  return items.length > 0 ? [{ part: 'list', items }] : [];
}
