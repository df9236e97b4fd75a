import type { Approval, Question } from '../flows/approval.ts';
import { subjectOf } from '../flows/processes.ts';
import type { Audience } from './audience.ts';
import type { Action, Card, Part } from './card.ts';
import { joined } from './joined.ts';
import { nameOf } from './naming.ts';
import { lookActions } from './task-cards/looking.ts';
import { leadingTo } from './thread-links.ts';
import { moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** A question, for the one who is asked; once it is answered the card says by whom and what, and asks no more. */
export function questionCard(approval: Approval, question: Question, audience: Audience): Card {
  const { messages } = wordsIn(audience.language);
  const { answer, text, at } = question;
  const asker = nameOf(question.by, approval, audience);
  const subject = subjectOf(approval);
  const line = answer ? answered(question, approval, audience) : messages.askedYou(asker, subject);
  const reply: Action = {
    action: 'button',
    label: messages.answer,
    does: 'answer',
    with: { approval: approval.id, question: question.id },
    look: 'primary',
  };
  const waits = answer === null && approval.status === 'running';
  const quoted = answer ? `${asker}: ${text}\n${nameOf(answer.by, approval, audience)}: ${answer.text}` : text;
  return {
    summary: `${line}: ${answer?.text ?? text}`,
    parts: [
      { part: 'text', text: [{ text: line, bold: true }], ...(answer ? { tone: 'good' as const } : {}) },
      { part: 'quote', text: quoted },
      {
        part: 'text',
        text: leadingTo(joined(approval.number, moment(answer?.at ?? at, audience)), approval),
        tone: 'quiet',
      },
      {
        part: 'actions',
        actions: waits ? [reply, ...lookActions(approval, audience)] : lookActions(approval, audience),
      },
    ] satisfies Part[],
  };
}

function answered({ by, answer }: Question, approval: Approval, audience: Audience): string {
  const { messages } = wordsIn(audience.language);
  const asker = nameOf(by, approval, audience);
  return answer?.by === audience.person
    ? messages.youAnswered(asker, subjectOf(approval))
    : messages.answered(nameOf(answer?.by ?? by, approval, audience), asker);
}
