import type { TextObject } from 'slack-blocks-to-jsx';
import { drawEmoji } from './emoji.ts';
import { Mrkdwn } from './mrkdwn.tsx';

/** A text object of Block Kit: mrkdwn with its marks, plain text with its emoji only. */
export function SlackText({ text }: { text: TextObject }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />;
  return <span className="text">{plain(text)}</span>;
}

/** The words of a plain text object. */
export function plain(text: TextObject | undefined): string {
  if (!text) return '';
  return text.emoji === false ? text.text : drawEmoji(text.text);
}
