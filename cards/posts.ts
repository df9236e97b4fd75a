import type { Approval, Task } from '../flows/approval.ts';
import type { Language, Organization, PersonId } from '../flows/facts.ts';
import { votesOf } from '../flows/votes.ts';
import { approvalCard } from './approval-card.ts';
import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { offerCard } from './offer-card.ts';
import { questionCard } from './question-card.ts';
import { nobodyCard } from './task-cards/nobody-card.ts';
import { taskCard } from './task-cards/task-card.ts';

/** Where a post stands: it opens the approval's thread, stands in it, or is in a person's own conversation with the bot. */
export type PostPlace = { in: 'thread head' } | { in: 'thread' } | { in: 'person'; person: PersonId };

/** A card that must stand somewhere because of an approval's state. */
export interface WantedPost {
  /** Unique within the approval, and the same for as long as the post is wanted. */
  key: string;
  place: PostPlace;
  card: (language: Language, timeZone: string) => Card;
}

/**
 * The posts that follow from an approval's state, the thread's head first. A task's card stays wanted after the task: it is drawn again
 * and says what came of it, so that no button is left that does nothing. `standing` are the keys of the posts that stand already: what
 * was wanted once stays wanted, e.g. the card of a deputy whose holder is back.
 */
export function wantedPosts(
  approval: Approval,
  organization: Organization,
  standing: ReadonlySet<string> = new Set(),
): WantedPost[] {
  const audience = (person: PersonId | null, language: Language, timeZone: string): Audience => ({
    person,
    language,
    timeZone,
    now: null,
    organization,
  });
  return [
    {
      key: 'card',
      place: { in: 'thread head' },
      card: (language, zone) => approvalCard(approval, audience(null, language, zone)),
    },
    ...approval.offers.map(
      (offer): WantedPost => ({
        key: `offer/${offer.id}`,
        place: { in: 'thread' },
        card: (language, zone) => offerCard(approval, offer, audience(null, language, zone)),
      }),
    ),
    ...approval.questions.map(
      (question): WantedPost => ({
        key: `question/${question.id}`,
        place: { in: 'person', person: question.to },
        card: (language, zone) => questionCard(approval, question, audience(question.to, language, zone)),
      }),
    ),
    ...approval.tasks.flatMap((task) => [
      ...readersOf(task, approval, standing).map(
        (person): WantedPost => ({
          key: taskKey(task, person),
          place: { in: 'person', person },
          card: (language, zone) => taskCard(approval, task, audience(person, language, zone)),
        }),
      ),
      ...administratorsAsked(task, organization, standing).map(
        (person): WantedPost => ({
          key: nobodyKey(task, person),
          place: { in: 'person', person },
          card: (language, zone) => nobodyCard(approval, task, audience(person, language, zone)),
        }),
      ),
    ]),
  ];
}

const taskKey = ({ id }: Task, person: PersonId) => `task/${id}/${person}`;
const nobodyKey = ({ id }: Task, person: PersonId) => `nobody/${id}/${person}`;

/** Who has a card of a task: those who hold or held it, the deputy who was asked in the holder's place, and whoever did it. */
function readersOf(task: Task, approval: Approval, standing: ReadonlySet<string>): PersonId[] {
  const { kind, holder, deputy, heldBefore, state, control } = task;
  const doers = [...(state.is === 'done' ? [state.by] : []), ...votersOf(task, approval)];
  const asked = deputy !== null && standing.has(taskKey(task, deputy)) ? deputy : (control?.cover?.by ?? null);
  // A protocol of disagreement is answered by the initiator too.
  const initiator = kind === 'answer protocol' ? approval.initiator : null;
  const readers = [holder, initiator, ...heldBefore, asked, ...doers].filter((person) => person !== null);
  return [...new Set(readers)];
}

function votersOf(task: Task, approval: Approval): PersonId[] {
  return task.kind === 'vote' ? votesOf(task, approval).map(({ by }) => by) : [];
}

/** The administrators who are asked to name someone for a task that nobody holds, and those who were. */
function administratorsAsked(task: Task, { administrators }: Organization, standing: ReadonlySet<string>): PersonId[] {
  const waits = task.holder === null && task.state.is === 'open';
  return administrators.filter((person) => waits || standing.has(nobodyKey(task, person)));
}
