import type { PageMessage } from '../../page-api.ts';
import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';

/** What can be done with a message, shown while the pointer is on it. */
export function MessageActions({ message }: { message: PageMessage }) {
  const { go } = usePage();
  return (
    <div className="message-actions">
      <button
        type="button"
        className="icon-button"
        aria-label="Reply in thread"
        title="Reply in thread"
        onClick={() => go({ channel: message.channel, thread: message.threadTs ?? message.ts })}
      >
        <Icon name="message" size={18} />
      </button>
    </div>
  );
}
