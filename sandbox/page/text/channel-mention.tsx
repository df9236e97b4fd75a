import { usePage } from '../state/page-context.ts';

/** `#approvals`, a link for its members. */
export function ChannelMention({ id, label }: { id: string; label: string }) {
  const { world, go } = usePage();
  const channel = world.channels.find((candidate) => candidate.id === id);
  if (!channel) return <span className="mention">#{label || 'private-channel'}</span>;
  return (
    <button type="button" className="mention" onClick={() => go({ channel: id })}>
      #{channel.name}
    </button>
  );
}
