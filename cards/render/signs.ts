import type { Sign, Tone } from '../card.ts';

/** The sign in front of a line, the same in each chat. */
export const signs: Readonly<Record<Sign, string>> = {
  done: '✅',
  waiting: '⏳',
  'to come': '⚪',
  rejected: '❌',
  'not required': '➖',
  attention: '⚠️',
  question: '💬',
};

/** What stands before a text of this tone. */
export const tones: Readonly<Record<Tone, string>> = {
  plain: '',
  good: '✅  ',
  warning: '⚠️  ',
  bad: '❌  ',
  quiet: '',
};

/** How far it has come, as a bar of twelve signs: what is done, and what is to come. */
export function progressBar({ done, of }: { done: number; of: number }): [done: string, left: string] {
  const width = 12;
  const at = of === 0 ? 0 : Math.min(width, Math.round((done / of) * width));
  return [`${'━'.repeat(Math.max(0, at - 1))}${at > 0 ? '●' : ''}`, '─'.repeat(width - at)];
}
