import type { Approval, Task } from '../../../flows/approval.ts';
import type { Effect } from '../../../flows/effect.ts';
import type { Happening } from '../../../flows/event.ts';
import type { PersonId } from '../../../flows/facts.ts';
import { organization as demo } from '../../models/people/people.ts';
import type { Minute } from './plain-world.ts';
import type { Act, Heard, Turn } from './turn.ts';

const minute = 60_000;

/** A turn, what was really sent about it, and when the product says that it is due. */
export interface Told {
  turn: Turn;
  heard: Heard[];
  dueAt: Minute;
}

export type Script = ReturnType<typeof createScript>;

/** Writes down what becomes of an approval, for the model. */
export function createScript(number: string, late: boolean) {
  const told: Told[] = [];
  const open = new Map<string, Told>();
  const ticks = new Set<Minute>();
  const strays: Heard[] = [];
  let last: Happening['type'] | null = null;

  return {
    told,
    /** What was sent about a task that was not open. */
    strays,
    endedBy: () => last,
    ticked: (at: Minute) => ticks.add(at),
    cameLate: (at: Minute) => late && !ticks.has(at) && ticks.has(at + 1),

    happened(
      happening: Happening,
      after: Approval,
      effects: readonly Effect[],
      standInOf: (task: Task) => PersonId | null,
    ): void {
      last = happening.type;
      const at = after.at / minute;
      for (const [id, { turn }] of open) {
        const task = after.tasks.find((one) => one.id === id);
        if (task?.state.is === 'open' && task.openedAt / minute === turn.opened && task.holder === turn.holder)
          continue;
        turn.until = at;
        open.delete(id);
      }
      for (const task of after.tasks.filter(({ state }) => state.is === 'open')) {
        const known = open.get(task.id);
        if (!known) open.set(task.id, begun(task));
        else known.turn.acts.push(...actsOf(happening, task, known.turn, at));
      }
      for (const effect of effects) {
        if (effect.type !== 'remind' && effect.type !== 'escalate') continue;
        (open.get(effect.task)?.heard ?? strays).push({ at, is: effect.type, to: effect.to });
      }

      function begun(task: Task): Told {
        const turn: Turn = {
          about: `${number} ${task.id} ${task.kind}`,
          holder: task.holder,
          deputy: standInOf(task),
          opened: at,
          until: Number.POSITIVE_INFINITY,
          openedByHolder: 'by' in happening && happening.by === task.holder,
          pace: paceOf(task),
          acts: [],
        };
        const one = { turn, heard: [], dueAt: task.dueAt / minute };
        told.push(one);
        return one;
      }

      function actsOf(what: Happening, task: Task, turn: Turn, when: Minute): Act[] {
        if ('task' in what && what.task === task.id) {
          if (what.type === 'snoozed') return [{ at: when, is: 'put off', until: what.until / minute }];
          if (what.type === 'reminder asked for') return [{ at: when, is: 'reminder asked for' }];
          if (what.type === 'deputy put on') return [{ at: when, is: 'deputy put on' }];
        }
        const deputy = standInOf(task);
        const last = turn.acts.findLast((act) => act.is === 'looked at anew')?.deputy;
        const same = deputy === (last === undefined ? turn.deputy : last);
        return same && what.type !== 'organization changed' ? [] : [{ at: when, is: 'looked at anew', deputy }];
      }
    },
  };
}

/** As the organization's file says it: half time and due time, but more of it for originals. */
function paceOf({ kind }: Task): Turn['pace'] {
  const minutes = demo.dueHours[kind] * 60;
  return kind === 'return originals'
    ? { minutes, shares: [0.5, 0.75, 1], escalation: 27 * 60 }
    : { minutes, shares: [0.5, 1], escalation: 9 * 60 };
}
