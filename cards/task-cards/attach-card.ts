import type { Approval, Task } from '../../flows/approval.ts';
import { missingFields } from '../../flows/package.ts';
import { subjectOf } from '../../flows/processes.ts';
import type { Audience } from '../audience.ts';
import type { Action, Card, Part } from '../card.ts';
import { documentItems } from '../decision-list.ts';
import { eachInTheirWords } from '../each-in-their-words.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../naming.ts';
import { lastAnswered } from '../progress.ts';
import { leadingTo } from '../thread-links.ts';
import { dueText, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { lookActions, uploadAction } from './looking.ts';
import { offersOf } from './offers.ts';

type AttachTask = Extract<Task, { kind: 'attach' }>;

/** The checklist of required documents. The way on to the check opens when all are there. */
export function attachCard(approval: Approval, task: AttachTask, audience: Audience): Card {
  if (task.state.is === 'done') return sentCard(approval, task, task.state, audience);
  const { tasks, teams } = wordsIn(audience.language);
  const { attach } = tasks;
  const company = subjectOf(approval);
  const title = task.requestedBy === 'the security check' ? attach.requested(company) : attach.title(company);
  const complete = missingFields(task, approval).length === 0;
  const due = dueText(task, audience);
  return {
    summary: `${title} · ${due}`,
    parts: [
      { part: 'title', text: title, aside: leadingTo(joined(due, approval.number), approval) },
      ...(complete
        ? [{ part: 'text', text: attach.complete } as const]
        : eachInTheirWords({ slack: attach.how, teams: teams.giving.documents })),
      ...whyAsked(approval, task),
      { part: 'list', items: documentItems(task, approval, audience) },
      ...offersOf(approval, task, audience),
      {
        part: 'actions',
        actions: [
          ...(complete ? [sendAction(approval, task, audience)] : []),
          { action: 'button', ...uploadAction(approval, task, audience) },
          ...restOf(approval, audience),
        ],
      },
    ],
  };
}

/** What the security check said about the documents it asks for. */
function whyAsked(approval: Approval, { requestedBy }: AttachTask): Part[] {
  const result = requestedBy === 'the security check' ? lastAnswered(approval)?.result : null;
  const text = result?.byHand?.reason ?? result?.answer?.comment ?? '';
  return text === '' ? [] : [{ part: 'quote', text }];
}

function sendAction(approval: Approval, task: AttachTask, { language }: Audience): Action {
  const pointer = { approval: approval.id, task: task.id };
  return {
    action: 'button',
    label: wordsIn(language).tasks.attach.send,
    does: 'send to the check',
    with: pointer,
    look: 'primary',
  };
}

function restOf(approval: Approval, { language, person }: Audience): Action[] {
  const { actions } = wordsIn(language).cards;
  const pointer = { approval: approval.id };
  return [
    { action: 'button', label: actions.details, does: 'show details', with: pointer },
    ...(person === approval.initiator
      ? [
          {
            action: 'menu',
            label: actions.more,
            items: [{ label: actions.withdraw, does: 'withdraw', with: pointer }],
          } satisfies Action,
        ]
      : []),
  ];
}

function sentCard(
  approval: Approval,
  task: AttachTask,
  { by, at }: { by: string; at: number },
  audience: Audience,
): Card {
  const { attach } = wordsIn(audience.language).tasks;
  const title = attach.sent(subjectOf(approval));
  return {
    summary: title,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }], tone: 'good' },
      {
        part: 'text',
        tone: 'quiet',
        text: leadingTo(
          joined(approval.number, attach.sentBy(nameOf(by, approval, audience), moment(at, audience))),
          approval,
        ),
      },
      { part: 'list', items: documentItems(task, approval, audience) },
      { part: 'actions', actions: lookActions(approval, audience) },
    ],
  };
}
