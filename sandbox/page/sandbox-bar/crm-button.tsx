import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';

/** Opens the bot's CRM page over the workspace, and closes it again. */
export function CrmButton() {
  const { place, go } = usePage();
  const { pane, ...under } = place;
  return (
    <button
      type="button"
      className="bar-tool"
      aria-pressed={pane === 'crm'}
      onClick={() => go(pane === 'crm' ? under : { ...under, pane: 'crm' })}
    >
      <Icon name="table" />
      <span>CRM</span>
    </button>
  );
}
