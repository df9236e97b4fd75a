import type { JsonObject } from '../../json.ts';
import { personalChat } from '../find.ts';
import type { Person } from '../model.ts';
import { type ActivityClaims, type SigningKey, signActivity } from '../signing.ts';
import { activityOf } from '../to-bot/activity.ts';
import type { Reply } from '../to-bot/deliveries.ts';
import type { TeamsScene } from './scene.ts';

/** In what a forged activity differs from a genuine one. */
export interface Forgery {
  /** Put in place of the activity's own fields. */
  activity?: JsonObject;
  /** Put in place of the token's own claims. */
  claims?: Partial<ActivityClaims>;
  /** Signs in place of Teams' own key. */
  key?: SigningKey;
  /** In place of any token of ours; null sends none. */
  token?: string | null;
}

/** Sends the bot a message in somebody's name that Teams has not made; the world does not change. */
export async function forge(scene: TeamsScene, person: Person, forgery: Forgery = {}): Promise<Reply> {
  const { world, deliveries } = scene;
  const conversation = personalChat(world, person.handle);
  const activity = {
    ...activityOf(world, 'message', person, { conversation }, { text: 'help', textFormat: 'plain' }),
    ...forgery.activity,
  };
  const key = forgery.key ?? (await deliveries.key);
  const claims = { ...deliveries.claims(activity.serviceUrl), ...forgery.claims };
  const token = forgery.token === undefined ? await signActivity(key, claims) : forgery.token;
  return deliveries.sendWith(activity, token);
}
