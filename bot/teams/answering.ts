import type { Pointer } from '../../cards/card.ts';
import type { Posted } from '../../integrations/chat/chat.ts';
import { postedAt } from '../../integrations/chat/teams/teams-chat.ts';
import type { Answer } from '../people/answer.ts';
import type { DoorDeps, Reader, Screens } from '../people/deps.ts';
import { within } from '../people/in-time.ts';
import { cardOfNote, noteOfFailure } from '../people/said.ts';
import { shownByNow } from '../people/shown-by-now.ts';
import type { Who } from '../people/who.ts';
import { withThreadLinks } from '../people/with-thread-links.ts';
import type { Came } from './activities.ts';
import { type AnswerDeps, answerInTeams, type Back, type Used } from './answer-in-teams.ts';
import type { Directory } from './directory.ts';
import { offeredIn } from './offered.ts';

/** In ms. Teams waits 15 s for an answer; the commit has 2 s of them, and the rest is for what is said meanwhile. */
const answerBy = 8_000;

interface Deps extends Omit<AnswerDeps, 'refusalCard' | 'offered'> {
  /** What the handlers of the door need. */
  door: DoorDeps;
  screens: Pick<Screens, 'refusal'>;
  who(came: Came): Promise<Who>;
  directory: Pick<Directory, 'chatOf'>;
}

type HowUsed = Pick<Used, 'kind' | 'form'> & {
  /** The approval, and the task, that the used button is about. */
  of?: Pointer;
};

/** Runs a handler for whoever did something, and translates its answer; strangers get a note instead. Never rejects for what a handler does. */
export type Answering = (came: Came, how: HowUsed, handle: (reader: Reader) => Promise<Answer>) => Promise<Back>;

export function createAnswering(deps: Deps): Answering {
  return async (came, how, handle) => {
    const who = await deps.who(came);
    const person = who.known ? who.reader.person.id : null;
    const open = came.where !== 'personal';
    const posted = how.kind === 'action' ? clickedCard(came) : null;
    const { kind, form, of } = how;
    const isAsked = who.known && !open && form === null && of?.approval && posted && !(await deps.posts.isKept(posted));
    const used: Used = {
      kind,
      form,
      open,
      asked: isAsked ? { of, card: () => shownByNow(of, who.reader, deps.door) } : null,
      teamsUser: came.teamsUser,
      viewer: open && who.known ? who.reader : null,
      conversation: came.conversation,
      message: came.activity.replyToId ?? null,
      posted,
      person,
      chat: came.where === 'personal' ? came.conversation : person && (await deps.directory.chatOf(person)),
      language: who.language,
    };
    const translate = (answer: Answer) =>
      answerInTeams(answer, used, {
        ...deps,
        offered: async (form, values) => (who.known ? offeredIn(form, values, who.reader, deps.door) : {}),
        refusalCard: (refusal) =>
          who.known ? deps.screens.refusal(refusal, who.reader) : cardOfNote({ note: 'nobody here' }, who.language),
      });
    if (!who.known) return translate({ answer: 'note', note: who.note });
    try {
      const pending = handle(who.reader).then((answer) => withThreadLinks(answer, deps.door.linked));
      const done = await within(answerBy, pending);
      if (done.settled) return await translate(done.value);
      pending.catch(deps.failed);
      return await translate({ answer: 'note', note: { note: 'not confirmed yet' } });
    } catch (error) {
      const note = noteOfFailure(error);
      if (note.note === 'out of order') deps.failed(error);
      return translate({ answer: 'note', note });
    }
  };
}

/** The card that an activity was used on. */
export function clickedCard({ activity, conversation }: Came): Posted | null {
  return activity.replyToId ? postedAt(conversation, activity.replyToId) : null;
}
