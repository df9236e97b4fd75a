import type { LiveEvent, NextSteps } from '../page-api.ts';
import type { World } from '../teams/world.ts';
import type { Timers } from '../timers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { nextStep } from './next.ts';

/** How long changes are gathered before the next step is worked out once. */
const GATHER_MS = 150;

export interface Guide {
  next(): NextSteps;
  settling(): string | null;
  /** Says that the workspace is being filled, or with null that it is ready; the story that is led begins then. */
  settle(words: string | null): void;
}

/** The led part: knows what to do next, and tells the open pages when that changes. */
export function createGuide(
  workspace: Workspace,
  teams: World | null,
  timers: Timers,
  send: (event: LiveEvent) => void,
): Guide {
  let settling: string | null = null;
  let shown = '';
  let waiting = false;

  const next = (): NextSteps => ({
    slack: settling === null ? nextStep(workspace, teams, 'slack') : null,
    teams: settling === null ? nextStep(workspace, teams, 'teams') : null,
  });

  function tell(): void {
    waiting = false;
    const step = next();
    const text = JSON.stringify(step);
    if (text !== shown) send({ type: 'next', next: step });
    shown = text;
  }

  function soon(): void {
    if (waiting) return;
    waiting = true;
    timers.after(GATHER_MS, tell);
  }

  workspace.listen((change) => {
    if (change.type !== 'read') soon();
  });
  teams?.listen((change) => {
    if (change.type !== 'read') soon();
  });

  return {
    next,
    settling: () => settling,
    settle(words) {
      settling = words;
      if (words === null) workspace.storyFrom = workspace.clock.ts();
      send({ type: 'settling', settling });
      soon();
    },
  };
}
