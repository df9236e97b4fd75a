import type { Approval, Task } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';
import type { Audience } from '../audience.ts';
import type { Card } from '../card.ts';
import { joined } from '../joined.ts';
import { nameOf, taskText } from '../naming.ts';
import { leadingTo } from '../thread-links.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { lookActions } from './looking.ts';

/** Tells an administrator that a task has nobody to do it; once somebody is named or it is closed, says so. */
export function nobodyCard(approval: Approval, task: Task, audience: Audience): Card {
  const { nobody, notRequired } = wordsIn(audience.language).tasks;
  const { toBeNamed } = wordsIn(audience.language).cards;
  const company = subjectOf(approval);
  const what = taskText(task, audience.language);
  const waits = task.holder === null && task.state.is === 'open';
  const title = waits
    ? nobody.title(what, company)
    : task.state.is === 'no longer required'
      ? notRequired(what, company)
      : nobody.named(what, company, task.holder === null ? toBeNamed : nameOf(task.holder, approval, audience));
  const pointer = { approval: approval.id, task: task.id };
  return {
    summary: title,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }], tone: waits ? 'warning' : 'good' },
      {
        part: 'text',
        tone: 'quiet',
        text: leadingTo(joined(approval.number, moment(task.openedAt, audience), waits ? nobody.why : null), approval),
      },
      {
        part: 'actions',
        actions: [
          ...(waits
            ? [{ action: 'button', label: nobody.choose, does: 'hand over', with: pointer, look: 'primary' } as const]
            : []),
          ...lookActions(approval, audience),
        ],
      },
    ],
  };
}
