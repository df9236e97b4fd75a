import type { WebClient } from '@slack/web-api';
import type { ThreadLinks } from '../drawing/thread-links.ts';
import type { Answer } from '../people/answer.ts';
import type { Posts, Reader, Screens } from '../people/deps.ts';
import { within } from '../people/in-time.ts';
import { cardOfNote, formOfCard } from '../people/said.ts';
import type { createWho } from '../people/who.ts';
import { withThreadLinks } from '../people/with-thread-links.ts';
import { answerInSlack, type Used } from './answer-in-slack.ts';
import type { SlackDoorDrawing } from './drawing.ts';
import { noteOf } from './failures.ts';
import { openView, updateView } from './views.ts';

/** A trigger lives 3 s: a form that is not ready by then is opened empty and filled when it is. */
const placeholderAfter = 1_000;
/** Slack waits 3 s for an answer; the commit has 2 s of them. */
const answerBy = 2_400;
/** What is still being said to Slack by then, e.g. at a response URL that takes its time, goes on behind the answer. */
const ackBy = 2_700;

interface Deps {
  client: WebClient;
  drawing: SlackDoorDrawing;
  posts: Pick<Posts, 'bringUpToDate'>;
  screens: Pick<Screens, 'refusal'>;
  who: ReturnType<typeof createWho>;
  linked: ThreadLinks;
  failed(error: unknown): void;
}

/** What was used, before it is known by whom. */
export interface UsedBy extends Omit<Used, 'language'> {
  tenant: string;
  user: string;
  /** Whether the handler will want to open a form. */
  opensForm: boolean;
}

/** Runs a handler for whoever used something and resolves with the ack's body; strangers get a note instead. */
export type Answering = (used: UsedBy, handle: (reader: Reader) => Promise<Answer>) => Promise<object | undefined>;

export function createAnswering(deps: Deps): Answering {
  return async (usedBy, handle) => {
    const answered = answer(usedBy, handle);
    const done = await within(ackBy, answered);
    if (done.settled) return done.value;
    answered.catch(deps.failed);
    return undefined;
  };

  async function answer(usedBy: UsedBy, handle: (reader: Reader) => Promise<Answer>): Promise<object | undefined> {
    const who = await deps.who(usedBy.tenant, usedBy.user);
    const used: Used = { ...usedBy, language: who.language };
    const translate = (answer: Answer) =>
      answerInSlack(answer, used, {
        ...deps,
        refusalCard: (refusal) =>
          who.known ? deps.screens.refusal(refusal, who.reader) : cardOfNote({ note: 'nobody here' }, who.language),
      });
    if (!who.known) return translate({ answer: 'note', note: who.note });

    const tell = async (error: unknown) => {
      const note = noteOf(error);
      if (note.note === 'out of order') deps.failed(error);
      return translate({ answer: 'note', note });
    };
    const pending = handle(who.reader).then((answer) => withThreadLinks(answer, deps.linked));
    try {
      const done = await within(usedBy.opensForm ? placeholderAfter : answerBy, pending);
      if (done.settled) return await translate(done.value);
      if (usedBy.opensForm && used.trigger) {
        await openFormLater(pending, used.trigger, used, translate);
        return undefined;
      }
      pending.catch(deps.failed);
      return await translate({ answer: 'note', note: { note: 'not confirmed yet' } });
    } catch (error) {
      return tell(error).catch((again: unknown) => {
        // The person cannot be told either, e.g. as the trigger is gone: beside the card there is still a way.
        deps.failed(again);
        return undefined;
      });
    }
  }

  async function openFormLater(
    pending: Promise<Answer>,
    trigger: string,
    used: Used,
    translate: (answer: Answer) => Promise<object | undefined>,
  ): Promise<void> {
    const { client, drawing } = deps;
    const placeholder = drawing.modal(formOfCard(cardOfNote({ note: 'opening' }, used.language), used.language));
    const id = await openView(client, trigger, placeholder, used.view?.modal ?? false);
    // Slack gets its answer now; the form follows by itself.
    void pending
      .catch((error: unknown): Answer => ({ answer: 'note', note: noteOf(error) }))
      .then(async (answer) => {
        if (!id) return translate(answer);
        const form =
          answer.answer === 'form' || answer.answer === 'form anew'
            ? answer.form
            : formOfCard(cardOf(answer), used.language);
        return updateView(client, id, null, drawing.modal(form));

        function cardOf(said: Answer) {
          if (said.answer === 'say' || said.answer === 'replace card') return said.card;
          return cardOfNote(said.answer === 'note' ? said.note : { note: 'out of date' }, used.language);
        }
      })
      .catch(deps.failed);
  }
}
