import { usePage } from '../state/page-context.ts';
import { ClockControl } from './clock-control.tsx';
import { CrmButton } from './crm-button.tsx';
import { MailButton } from './mail-button.tsx';
import { NextLine } from './next-line.tsx';
import { PersonSwitcher } from './person-switcher.tsx';
import { ResetButton } from './reset-button.tsx';
import { RoutingButton } from './routing-button.tsx';
import { SamplesButton } from './samples-button.tsx';

/** Everything that is not Slack: who one is, what comes next, sample files, the clock, the CRM, the rules, the mailbox and the way back to the start. */
export function SandboxBar() {
  const { reconnecting } = usePage();
  return (
    <header className="bar">
      <div className="bar-row">
        <span className="bar-name">Sandbox</span>
        <PersonSwitcher />
        <NextLine />
        <div className="bar-tools">
          <SamplesButton />
          <ClockControl />
          <CrmButton />
          <RoutingButton />
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
