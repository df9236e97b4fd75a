import { idOf } from './ids.ts';
import type { User } from './model.ts';
import type { Workspace } from './workspace.ts';

/** Changes what the workspace knows of a person, such as their title or language; the app hears of it. */
export function changePerson(
  workspace: Workspace,
  user: User,
  parts: Partial<Pick<User, 'name' | 'title' | 'email' | 'locale' | 'timeZone' | 'guest' | 'status' | 'deleted'>>,
): void {
  Object.assign(user, parts, { updated: Math.floor(workspace.clock.now() / 1000) });
  workspace.announce({ type: 'user changed', user });
}

/** Somebody new joins the workspace and its general channel; the app hears of it. */
export function addPerson(workspace: Workspace, handle: string, name: string, title: string): User {
  const user: User = {
    id: idOf('U', handle),
    handle,
    name,
    title,
    email: `${handle}@aurora-logistics.example`,
    locale: 'en-GB',
    timeZone: 'Europe/Riga',
    guest: false,
    bot: false,
    colour: '#4f5b93',
    updated: Math.floor(workspace.clock.now() / 1000),
  };
  workspace.users.set(user.id, user);
  for (const channel of workspace.channels.values()) if (channel.name === 'general') channel.members.push(user.id);
  workspace.announce({ type: 'user joined', user });
  return user;
}
