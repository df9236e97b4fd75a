import type { PageChannel } from '../../page-api.ts';
import { usePage } from '../state/page-context.ts';
import { ChannelIcon } from './channel-icon.tsx';

/** The words before a conversation's first message. */
export function ChannelStart({ channel }: { channel: PageChannel }) {
  const { world } = usePage();
  if (!world.fresh.has(channel.id)) return <p className="list-loading">Loading…</p>;
  const { name, topic, kind } = channel;
  return (
    <div className="channel-start">
      <h2>
        <ChannelIcon channel={channel} size={kind === 'dm' ? 48 : 24} /> {name}
      </h2>
      <p>
        {kind === 'dm'
          ? `This is the very beginning of your conversation with ${name}.`
          : topic || `This is the start of #${name}.`}
      </p>
    </div>
  );
}
