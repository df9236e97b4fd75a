import type { Approval, Task } from '../../flows/approval.ts';
import type { Audience } from '../audience.ts';
import type { Card, Part } from '../card.ts';
import { joined } from '../joined.ts';
import { nameOf, taskText } from '../naming.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { shortSubject } from './short-subject.ts';

/** What became of a task that somebody was told of and has nothing to do with any more. */
export function closedCard(approval: Approval, task: Task, audience: Audience): Card {
  const { notices } = wordsIn(audience.language);
  const about = [taskText(task, audience.language), shortSubject(approval)] as const;
  const [title, when] = ((): [string, number] => {
    switch (task.state.is) {
      case 'done':
        return [notices.done(...about, nameOf(task.state.by, approval, audience)), task.state.at];
      case 'no longer required':
        return [notices.notRequired(...about), task.state.at];
      case 'open':
        return [notices.movedOn(...about), task.openedAt];
    }
  })();
  const parts: Part[] = [
    { part: 'text', text: title, tone: task.state.is === 'done' ? 'good' : 'plain' },
    { part: 'text', text: joined(approval.number, moment(when, audience)), tone: 'quiet' },
  ];
  return { summary: title, parts };
}
