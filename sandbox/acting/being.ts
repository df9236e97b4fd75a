import { changePerson } from '../workspace/change-people.ts';
import type { User } from '../workspace/model.ts';
import type { Outcome, Scene } from './scene.ts';

/** What a person is, as the page's person menu says it. */
export const beings = ['on vacation', 'at work', 'deactivated'] as const;

const week = 7 * 86_400;

/** Sets a person's status, or takes them out of the workspace, as their profile and its administrators would; the app hears of it. */
export function become({ workspace }: Scene, user: User, being: (typeof beings)[number]): Outcome {
  const expires = Math.floor(workspace.clock.now() / 1000) + week;
  const none = { text: '', emoji: '', expires: 0 };
  const status = being === 'on vacation' ? { text: 'Vacationing', emoji: ':palm_tree:', expires } : none;
  changePerson(workspace, user, { status, deleted: being === 'deactivated' });
  return { ok: true };
}
