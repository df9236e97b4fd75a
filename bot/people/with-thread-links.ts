import type { ThreadLinks } from '../drawing/thread-links.ts';
import type { Answer } from './answer.ts';

/** The answer with the numbers of approvals in it as the way to their threads. */
export async function withThreadLinks(answer: Answer, linked: ThreadLinks): Promise<Answer> {
  switch (answer.answer) {
    case 'say':
    case 'replace card':
      return { ...answer, card: (await linked(answer.card)).shows };
    case 'form':
    case 'form anew':
      return { ...answer, form: (await linked(answer.form)).shows };
    case 'nothing':
    case 'errors':
    case 'close':
    case 'note':
    case 'refusal':
      return answer;
  }
}
