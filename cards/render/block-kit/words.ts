import { cut } from '../cut.ts';

/** A text that is shown as it is, on one line; Slack refuses empty ones. */
export const words = (text: string, max: number) => ({
  type: 'plain_text' as const,
  text: cut(text.replace(/\s+/g, ' ').trim(), max) || '–',
  emoji: false,
});
