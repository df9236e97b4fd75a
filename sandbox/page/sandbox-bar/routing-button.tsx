import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';

/** Opens the bot's page that tries the rules of routing over the workspace, and closes it again. */
export function RoutingButton() {
  const { place, go } = usePage();
  const { pane, ...under } = place;
  return (
    <button
      type="button"
      className="bar-tool"
      aria-pressed={pane === 'routing'}
      onClick={() => go(pane === 'routing' ? under : { ...under, pane: 'routing' })}
    >
      <Icon name="route" />
      <span>Rules</span>
    </button>
  );
}
