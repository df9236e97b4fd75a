import type { StoredFile } from '../../../flows/approval.ts';
import type { CheckAnswer } from '../../../flows/classify.ts';

export const rawAnswer: StoredFile = {
  id: 'raw',
  name: 'answer.json',
  size: 2,
  type: 'application/json',
  sha256: 'cd',
};

/** What the service answers: mostly that the company is clear. */
export function answerTo(luck: number): CheckAnswer {
  const score = luck < 70 ? 96 : luck < 85 ? 40 : 12;
  return { score, flags: [], documents: [], comment: '' };
}
