import { Pane } from './pane.tsx';

/** The bot's CRM page. */
export function CrmPane() {
  return <Pane title="CRM" address="/sandbox/crm" />;
}
