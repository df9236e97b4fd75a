import type { PageMessage } from '../../page-api.ts';
import type { Reader } from '../text/slack-date.ts';
import { dayKey } from '../text/times.ts';

/** Messages of one author within this time stand under one name. */
const TOGETHER_S = 5 * 60;

export interface Row {
  message: PageMessage;
  /** The first message of its day. */
  newDay: boolean;
  /** The message follows one of the same author and needs no name of its own. */
  joined: boolean;
  /** The first message that the person had not seen when they came. */
  firstUnread: boolean;
}

/** Messages as rows: where a day begins, which stand under one name, and where the unread ones begin. */
export function rowsOf(messages: PageMessage[], reader: Reader, unread: number, me: string): Row[] {
  const first = firstUnreadOf(messages, unread, me);
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const newDay = !before || dayKey(before.ts, reader) !== dayKey(message.ts, reader);
    const firstUnread = message.ts === first;
    const joined = !newDay && !firstUnread && before !== undefined && belongTogether(before, message);
    return { message, newDay, joined, firstUnread };
  });
}

function belongTogether(before: PageMessage, message: PageMessage): boolean {
  return (
    before.user === message.user &&
    !before.notice === !message.notice &&
    !before.ephemeral === !message.ephemeral &&
    !before.replies &&
    Number(message.ts) - Number(before.ts) < TOGETHER_S
  );
}

/** The time of the n-th newest message of somebody else. */
function firstUnreadOf(messages: PageMessage[], unread: number, me: string): string | undefined {
  const others = messages.filter((message) => message.user !== me && !message.notice);
  return unread > 0 ? others.at(-Math.min(unread, others.length))?.ts : undefined;
}
