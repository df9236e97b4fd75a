import { usePage } from '../state/page-context.ts';
import { ChatSwitch } from './chat-switch.tsx';
import { ClockControl } from './clock-control.tsx';
import { MailButton } from './mail-button.tsx';
import { NextLine } from './next-line.tsx';
import { PaneButton } from './pane-button.tsx';
import { PersonSwitcher } from './person-switcher.tsx';
import { ResetButton } from './reset-button.tsx';
import { SamplesButton } from './samples-button.tsx';

/** Everything that is not Slack: who one is, what comes next, sample files, the clock, the CRM, the rules, the mailbox and the way back to the start. */
export function SandboxBar() {
  const { reconnecting } = usePage();
  return (
    <header className="bar">
      <div className="bar-row">
        <span className="bar-name">Sandbox</span>
        <PersonSwitcher />
        <ChatSwitch />
        <NextLine />
        <div className="bar-tools">
          <SamplesButton />
          <ClockControl />
          <PaneButton pane="crm" icon="table" name="CRM" />
          <PaneButton pane="routing" icon="route" name="Rules" />
          <MailButton />
          <ResetButton />
        </div>
      </div>
      {reconnecting && (
        <p className="bar-note lost" role="status">
          <span className="spinner" aria-hidden="true" />
          Reconnecting…
        </p>
      )}
    </header>
  );
}
