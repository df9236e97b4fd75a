import { mayAct } from '../flows/acting.ts';
import type { Approval } from '../flows/approval.ts';
import { isOpen } from '../flows/tasks.ts';
import { approvalCard } from './approval-card.ts';
import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { taskCard } from './task-cards/task-card.ts';
import { leadingTo } from './thread-links.ts';

/** The answer to `/approval show NUMBER`: what the reader can do first, when it waits for them; then where it stands. */
export function showCard(approval: Approval, audience: Audience): Card {
  const whole = withWay(approvalCard(approval, audience), approval);
  const { person, organization } = audience;
  if (person === null || approval.status !== 'running') return whole;
  const doable = approval.tasks.filter((one) => isOpen(one) && mayAct(one, person, approval, organization).may);
  const task = doable.find(({ holder }) => holder === person) ?? doable[0];
  if (!task) return whole;
  const asked = taskCard(approval, task, audience);
  return { summary: asked.summary, parts: [...asked.parts, { part: 'divider' }, ...whole.parts] };
}

/** A thread's head does not lead to itself; the same elsewhere leads to the thread. */
const withWay = ({ summary, parts }: Card, approval: Approval): Card => ({
  summary,
  parts: parts.map((part) =>
    part.part === 'title' && typeof part.aside === 'string'
      ? { ...part, aside: leadingTo(part.aside, approval) }
      : part,
  ),
});
