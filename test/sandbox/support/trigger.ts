import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { person } from './sandbox.ts';

/** A trigger id as a click of this person would bring. */
export function triggerOf(sandbox: Sandbox, handle: string): string {
  return sandbox.scene.triggers.issue({ user: person(sandbox, handle).id });
}
