import { isConcerned } from './concerned.ts';
import { also, type Course, changed, nameOf, type Outcome, refused, remembering, went } from './course.ts';
import type { Happening } from './event.ts';
import { isActive } from './holders.ts';
import { textFault } from './texts.ts';

/** Someone concerned asks the initiator or anyone else, who gets a card; the thread hears of it. */
export function questionAsked(course: Course, event: Extract<Happening, { type: 'asked' }>): Outcome {
  const { approval, at, organization } = course;
  const { by, to } = event;
  if (!isConcerned(by, approval, organization)) return refused({ type: 'not yours', holder: null, deputy: null });
  if (!isActive(to, organization)) return refused({ type: 'unknown person' });
  const fault = textFault(event.text, 'reason required');
  if (fault) return refused(fault);

  const id = `q${approval.questions.length + 1}`;
  const text = event.text.trim();
  const question = { id, by, to, text, at, answer: null };
  const kept = remembering(changed(course, { questions: [...approval.questions, question] }), by, to);
  const name = nameOf(by, organization, approval);
  const message = { type: 'asked', question: id, name, to: nameOf(to, organization, approval), text } as const;
  return went(also(kept, { type: 'say', message }));
}

/** The one asked, or the initiator, answers: on the card, in the thread, and by DM to the one who asked. */
export function questionAnswered(course: Course, event: Extract<Happening, { type: 'answered' }>): Outcome {
  const { approval, at, organization } = course;
  const question = approval.questions.find(({ id }) => id === event.question);
  if (!question) return refused({ type: 'unknown question' });
  const { by } = event;
  if (by !== question.to && by !== approval.initiator) {
    return refused({ type: 'not asked', name: nameOf(question.to, organization, approval) });
  }
  if (question.answer) {
    const { by: who, at: when } = question.answer;
    return refused({ type: 'question answered', name: nameOf(who, organization, approval), at: when });
  }
  const fault = textFault(event.text, 'reason required');
  if (fault) return refused(fault);

  const text = event.text.trim();
  const questions = approval.questions.map((one) => (one === question ? { ...one, answer: { by, text, at } } : one));
  const kept = remembering(changed(course, { questions }), by);
  const name = nameOf(by, organization, approval);
  const asker = nameOf(question.by, organization, approval);
  const message = { type: 'answered', question: question.id, name, asker, text } as const;
  return went(also(kept, { type: 'tell', to: question.by, message }, { type: 'say', message }));
}
