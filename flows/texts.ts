import type { Refusal } from './refusal.ts';

/** Remarks, reasons, questions and answers are at most this long: a chat's modal and a line of the sheet can show them whole. */
export const maxText = 2000;

/** What is wrong with a text somebody wrote; null when nothing is. `needed` names the refusal when it is empty. */
export function textFault(text: string, needed: 'remark required' | 'reason required' | null): Refusal | null {
  if (needed && text.trim() === '') return { type: needed };
  if (text.length > maxText) return { type: 'text too long', max: maxText };
  return null;
}
