import { usePage } from '../state/page-context.ts';

/** `@Anna Petrova`, highlighted when it is the reader. */
export function UserMention({ id }: { id: string }) {
  const { world } = usePage();
  const user = world.users.find((candidate) => candidate.id === id);
  const className = id === world.me.id ? 'mention mention-of-me' : 'mention';
  return (
    <span className={className} title={user?.title || undefined}>
      @{user?.name ?? id}
    </span>
  );
}
