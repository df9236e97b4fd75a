import type { PageChannel } from '../../page-api.ts';
import { Avatar } from '../common/avatar.tsx';
import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';

/** A "#", a lock, or the other one's face. */
export function ChannelIcon({ channel, size }: { channel: PageChannel; size: number }) {
  const { world } = usePage();
  switch (channel.kind) {
    case 'channel':
      return <Icon name="hash" size={size} />;
    case 'private':
      return <Icon name="lock" size={size} />;
    case 'dm': {
      const other = channel.members.find((member) => member !== world.me.id) ?? world.me.id;
      return <Avatar user={world.users.find((user) => user.id === other)} size={size} />;
    }
  }
}
