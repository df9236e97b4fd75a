import type { TeamsDeliveries } from '../to-bot/deliveries.ts';
import type { World } from '../world.ts';

/** What people act in. */
export interface TeamsScene {
  world: World;
  deliveries: TeamsDeliveries;
}
