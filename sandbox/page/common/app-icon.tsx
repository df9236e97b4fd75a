import { usePage } from '../state/page-context.ts';
import { Avatar } from './avatar.tsx';

/** The app's own face, beside what comes from it. */
export function AppIcon({ size }: { size: number }) {
  const { users, workspace } = usePage().world;
  return <Avatar user={users.find((user) => user.id === workspace.botUser)} size={size} />;
}
