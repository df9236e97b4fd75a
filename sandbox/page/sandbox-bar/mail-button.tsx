import { usePage } from '../state/page-context.ts';
import { PaneButton } from './pane-button.tsx';

/** Opens the mailbox of everybody outside; says how many mails nobody has read. */
export function MailButton() {
  const { unread } = usePage().world.mails;
  return (
    <PaneButton pane="mail" icon="mail" name="Mailbox">
      {unread > 0 && (
        <span className="bar-count" title={`${unread} not read`}>
          {unread}
        </span>
      )}
    </PaneButton>
  );
}
