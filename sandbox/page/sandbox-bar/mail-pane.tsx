import { useEffect, useRef } from 'react';
import { usePage } from '../state/page-context.ts';
import { Pane } from './pane.tsx';

/** The mailbox of everybody outside, brought up to date when a mail comes: it stays where the reader is. */
export function MailPane() {
  const { total } = usePage().world.mails;
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef(total);
  useEffect(() => {
    if (shown.current === total) return;
    shown.current = total;
    frame.current?.contentWindow?.location.reload();
  }, [total]);
  return <Pane title="Mailbox" address="/sandbox/mail" frame={frame} />;
}
