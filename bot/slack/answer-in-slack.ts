import type { WebClient } from '@slack/web-api';
import type { Card } from '../../cards/card.ts';
import type { Language } from '../../flows/facts.ts';
import type { Refusal } from '../../flows/refusal.ts';
import type { Posted } from '../../integrations/chat/chat.ts';
import type { Answer } from '../people/answer.ts';
import type { Posts } from '../people/deps.ts';
import { cardOfNote, formOfCard } from '../people/said.ts';
import type { SentView, SlackDoorDrawing } from './drawing.ts';
import { type Reply, replaceClicked, sayOnlyTo } from './respond.ts';
import { openView, updateView } from './views.ts';

/** Where an answer goes: what was used, and the ways back that Slack gave with it. */
export interface Used {
  kind: 'command' | 'action' | 'form' | 'shortcut';
  reply: Reply;
  trigger: string | null;
  /** The card that was clicked. */
  posted: Posted | null;
  view: (SentView & { id: string; hash: string | null; modal: boolean }) | null;
  language: Language;
}

interface Deps {
  client: WebClient;
  drawing: SlackDoorDrawing;
  posts: Pick<Posts, 'bringUpToDate'>;
  refusalCard(refusal: Refusal): Card;
  /** Told of what failed after the answer was given. */
  failed(error: unknown): void;
}

/** Translates a handler's answer into Slack's ways. What it returns is the ack's body. */
export async function answerInSlack(answer: Answer, used: Used, deps: Deps): Promise<object | undefined> {
  switch (answer.answer) {
    case 'nothing':
      return undefined;
    case 'close':
      return used.kind === 'form' ? { response_action: 'clear' } : undefined;
    case 'errors': {
      const errors = used.view ? deps.drawing.errors(answer.errors, used.view) : {};
      return { response_action: 'errors', errors };
    }
    case 'form': {
      const view = deps.drawing.modal(answer.form);
      if (used.kind === 'form') return { response_action: 'push', view };
      if (used.trigger) await openView(deps.client, used.trigger, view, used.view?.modal ?? false);
      return undefined;
    }
    case 'form anew': {
      const view = deps.drawing.modal(answer.form);
      if (used.kind === 'form') return { response_action: 'update', view };
      if (used.view) await updateView(deps.client, used.view.id, used.view.hash, view);
      return undefined;
    }
    case 'say':
      return say(answer.card, used, deps);
    case 'note':
      return say(cardOfNote(answer.note, used.language), used, deps);
    case 'replace card':
      if (!used.reply.responseUrl) return say(answer.card, used, deps);
      await replaceClicked(deps.drawing, used.reply.responseUrl, answer.card);
      return undefined;
    case 'refusal': {
      const said = await say(deps.refusalCard(answer.refusal), used, deps);
      if (used.posted) deps.posts.bringUpToDate(used.posted).catch(deps.failed);
      return said;
    }
  }
}

/** To this person only, where they look: in the ack, over the form, or as a message beside the card. */
async function say(card: Card, used: Used, deps: Deps): Promise<object | undefined> {
  const { client, drawing } = deps;
  switch (used.kind) {
    case 'command':
      return { response_type: 'ephemeral', ...drawing.message(card) };
    case 'form':
      return { response_action: 'update', view: drawing.modal(formOfCard(card, used.language)) };
    case 'shortcut':
    case 'action':
      if (!used.view && used.kind === 'action') await sayOnlyTo(client, drawing, used.reply, card);
      else await sayInView(card, used, deps);
      return undefined;
  }
}

/** Where there is no message beside which something could be said: in a modal, or in their own conversation when its trigger is gone. */
async function sayInView(card: Card, used: Used, { client, drawing }: Deps): Promise<void> {
  const view = drawing.modal(formOfCard(card, used.language));
  const opened = used.trigger ? openView(client, used.trigger, view, used.view?.modal ?? false) : Promise.resolve(null);
  const shown = await opened.catch(() => null);
  if (shown === null) await sayOnlyTo(client, drawing, used.reply, card);
}
