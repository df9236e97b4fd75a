import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';

/** Opens the mailbox of everybody outside, and closes it again; says how many mails nobody has read. */
export function MailButton() {
  const { place, go, world } = usePage();
  const { pane, ...under } = place;
  const { unread } = world.mails;
  return (
    <button
      type="button"
      className="bar-tool"
      aria-pressed={pane === 'mail'}
      onClick={() => go(pane === 'mail' ? under : { ...under, pane: 'mail' })}
    >
      <Icon name="mail" />
      <span>Mailbox</span>
      {unread > 0 && (
        <span className="bar-count" title={`${unread} not read`}>
          {unread}
        </span>
      )}
    </button>
  );
}
