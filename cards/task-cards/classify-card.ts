import type { Approval, Task } from '../../flows/approval.ts';
import { silentSince } from '../../flows/checks.ts';
import { subjectOf } from '../../flows/processes.ts';
import type { Audience } from '../audience.ts';
import type { Card } from '../card.ts';
import { joined } from '../joined.ts';
import { nameOf } from '../naming.ts';
import { aboutOf } from '../processes/processes.ts';
import { leadingTo } from '../thread-links.ts';
import { dueText, moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { documentActions, lookActions } from './looking.ts';

/** The service is silent, or there is none: a person decides the check by hand. */
export function classifyCard(approval: Approval, task: Extract<Task, { kind: 'classify' }>, audience: Audience): Card {
  const { tasks, terms, cards } = wordsIn(audience.language);
  const { classify, vote } = tasks;
  const company = subjectOf(approval);
  const check = approval.checks.find(({ request }) => request === task.check);
  const byHand = check?.result?.byHand;
  if (task.state.is === 'done' && check?.result && byHand) {
    const title = classify.done(company, terms.outcomes[check.result.outcome]);
    return {
      summary: title,
      parts: [
        {
          part: 'text',
          text: [{ text: title, bold: true }],
          tone: check.result.outcome === 'refused' ? 'bad' : 'good',
        },
        { part: 'quote', text: byHand.reason },
        {
          part: 'text',
          tone: 'quiet',
          text: leadingTo(
            joined(approval.number, nameOf(byHand.by, approval, audience), moment(check.result.at, audience)),
            approval,
          ),
        },
        { part: 'actions', actions: lookActions(approval, audience) },
      ],
    };
  }
  const title = classify.title(company);
  const since = check ? silentSince(check) : task.openedAt;
  const due = dueText(task, audience);
  const { what, who } = aboutOf(approval, audience.language);
  const about = { approval: approval.id };
  const pointer = { ...about, task: task.id };
  return {
    summary: `${title} · ${due}`,
    parts: [
      { part: 'title', text: title, aside: leadingTo(joined(due, approval.number, terms.roles[task.role]), approval) },
      { part: 'text', text: classify.what(since === null ? null : moment(since, audience)) },
      {
        part: 'facts',
        facts: [
          { label: vote.company, value: who },
          { label: vote.purpose, value: what },
        ],
      },
      {
        part: 'actions',
        actions: [
          { action: 'button', label: classify.classify, does: 'classify', with: pointer, look: 'primary' },
          { action: 'button', label: cards.actions.ask, does: 'ask', with: pointer },
          ...documentActions(approval, audience),
          { action: 'button', label: cards.actions.details, does: 'show details', with: about },
        ],
      },
    ],
  };
}
