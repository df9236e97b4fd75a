import type { PageMessage } from '../../page-api.ts';
import { Avatar } from '../common/avatar.tsx';
import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';
import { nearDay, write } from '../text/slack-date.ts';
import { momentOf, timeOf } from '../text/times.ts';

/** "3 replies", with the faces of those who wrote; opens the thread. */
export function ReplyBar({ message, replies }: { message: PageMessage; replies: NonNullable<PageMessage['replies']> }) {
  const { world, go, now } = usePage();
  const { me, users } = world;
  const latest = momentOf(replies.latest);
  const day = nearDay(latest, now(), me) || write(latest, { day: 'numeric', month: 'short' }, me);
  return (
    <button type="button" className="reply-bar" onClick={() => go({ channel: message.channel, thread: message.ts })}>
      {replies.users.slice(0, 4).map((id) => (
        <Avatar key={id} user={users.find((user) => user.id === id)} size={24} />
      ))}
      <b>
        {replies.count} {replies.count === 1 ? 'reply' : 'replies'}
      </b>
      <span className="reply-latest">
        Last reply {day}, {timeOf(replies.latest, me)}
      </span>
      <span className="reply-view">View thread</span>
      <Icon name="right" size={14} />
    </button>
  );
}
