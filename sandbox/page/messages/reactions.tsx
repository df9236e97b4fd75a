import type { PageMessage } from '../../page-api.ts';
import { emojiNamed } from '../text/emoji.ts';

/** The reactions under a message, each with its count. */
export function Reactions({ reactions }: { reactions: NonNullable<PageMessage['reactions']> }) {
  return (
    <div className="reactions">
      {reactions.map(({ name, users }) => (
        <span key={name} title={`:${name}:`}>
          {emojiNamed(name) ?? `:${name}:`} {users.length}
        </span>
      ))}
    </div>
  );
}
