import { randomInt } from 'node:crypto';
import { secretText } from './ids.ts';

export interface Trigger {
  user: string;
  /** The modal the person acted in, when they did. */
  view?: string;
}

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Exchanges a trigger; it can be had once and only while it lives. */
  use(id: string): Trigger | 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
}

/** Trigger ids, each good for one view and for a short time (3 s at Slack: https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses). */
export function createTriggers(lifeMs: number, machine: () => number): Triggers {
  const issued = new Map<string, Trigger & { until: number; used: boolean }>();
  return {
    issue(trigger) {
      const now = machine();
      for (const [id, old] of issued) if (old.until < now - 600_000) issued.delete(id);
      const id = `${now}.${randomInt(1_000_000_000)}.${secretText()}`;
      issued.set(id, { ...trigger, until: now + lifeMs, used: false });
      return id;
    },
    use(id) {
      const found = issued.get(id);
      if (!found) return 'invalid_trigger_id';
      if (found.used) return 'exchanged_trigger_id';
      if (machine() > found.until) return 'expired_trigger_id';
      found.used = true;
      return found;
    },
  };
}
