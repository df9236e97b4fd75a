import { type ReactNode, useMemo } from 'react';
import type { PageMessage } from '../../page-api.ts';
import { usePage } from '../state/page-context.ts';
import { DayDivider } from './day-divider.tsx';
import { rowsOf } from './groups.ts';
import { MessageRow } from './message-row.tsx';
import { useStickyScroll } from './use-sticky-scroll.ts';

interface Props {
  label: string;
  messages: PageMessage[];
  /** How many of the newest were unread when the person came. */
  unread: number;
  inThread: boolean;
  /** What stands before the first message. */
  start?: ReactNode;
}

/** Messages, oldest first. It stays at the bottom when it is there, and tells of new ones when it is not. */
export function MessageList({ label, messages, unread, inThread, start }: Props) {
  const { world, now } = usePage();
  const { me } = world;
  const rows = useMemo(() => rowsOf(messages, me, unread, me.id), [messages, me, unread]);
  const newest = messages.at(-1);
  const { box, missed, toBottom } = useStickyScroll(newest?.ts ?? '', newest?.user === me.id);
  return (
    <div className="list-frame">
      <div ref={box} className="list" role="log" aria-label={label}>
        {start}
        {rows.map((row, index) => (
          <div key={row.message.ts} role="presentation">
            {row.newDay && !inThread && <DayDivider ts={row.message.ts} reader={me} now={now()} />}
            {row.firstUnread && (
              <div className="new-line">
                <span>New</span>
              </div>
            )}
            <MessageRow message={row.message} joined={row.joined && !(inThread && index === 1)} inThread={inThread} />
            {inThread && index === 0 && <RepliesLine count={rows.length - 1} />}
          </div>
        ))}
      </div>
      {missed && (
        <button type="button" className="new-messages" onClick={toBottom}>
          New messages ↓
        </button>
      )}
    </div>
  );
}

function RepliesLine({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <div className="replies-line">
      <span>
        {count} {count === 1 ? 'reply' : 'replies'}
      </span>
    </div>
  );
}
