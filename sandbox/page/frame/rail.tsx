import { Avatar } from '../common/avatar.tsx';
import { Icon } from '../common/icon.tsx';
import type { IconName } from '../common/icon-paths.ts';
import { appConversation, landingChannel } from '../state/landing.ts';
import { usePage } from '../state/page-context.ts';
import type { Place } from '../state/place.ts';

/** The narrow rail of the workspace: its tile, its two ways in, and who one is. */
export function Rail() {
  const { world, channel, go } = usePage();
  const app = appConversation(world);
  const first = landingChannel(world, undefined);
  const inApp = channel !== undefined && channel.id === app?.id;
  const waiting = (app?.unread ?? 0) > 0;
  const link = (name: string, icon: IconName, active: boolean, dot: boolean, place: Place) => (
    <button type="button" className="rail-link" aria-current={active ? 'page' : undefined} onClick={() => go(place)}>
      <span className="rail-icon">
        <Icon name={icon} size={20} />
        {dot && <span className="rail-dot" />}
      </span>
      {name}
    </button>
  );
  return (
    <nav className="rail" aria-label="Workspace">
      <span className="rail-tile" title={world.workspace.name} aria-hidden="true">
        {world.workspace.name.charAt(0)}
      </span>
      {first && link('Home', 'home', !inApp, false, { channel: first.id })}
      {app && link('App', 'message', inApp, waiting, { channel: app.id, tab: 'home' })}
      <span className="fill" />
      <span title={`${world.me.name}, ${world.me.title}`}>
        <Avatar user={world.me} size={36} />
      </span>
    </nav>
  );
}
