import type { Approval } from '../flows/approval.ts';
import type { Message } from '../flows/effect.ts';
import { subjectOf } from '../flows/processes.ts';
import { taskOf } from '../flows/tasks.ts';
import type { Audience } from './audience.ts';
import { bold, spansOf } from './bold.ts';
import type { Action, Card, Part, Rich, Tone } from './card.ts';
import { contractSaid, isContractMessage } from './contract-message.ts';
import { joined } from './joined.ts';
import { rolesText, taskText } from './naming.ts';
import { wordsOf } from './processes/processes.ts';
import { failedWithItsCompany } from './progress.ts';
import { leadingTo } from './thread-links.ts';
import { dayOf, moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** What a message says: a line, people's own words below it, what follows from it, and what the one who reads it can do. */
interface Said {
  line: Rich;
  tone?: Tone;
  quote?: string;
  aside?: string;
  actions?: readonly Action[];
}

/**
 * A message as a DM (the audience is a person) or as a line in the approval's thread (the audience is nobody in particular). It is `named`, by
 * the approval that it is about, where other approvals are spoken of too.
 */
export function messageCard(
  message: Message,
  approval: Approval,
  audience: Audience,
  { named = audience.person !== null } = {},
): Card {
  const { line, tone, quote = '', aside = '', actions = [] } = said(message, approval, audience);
  const inThread = !named;
  const subject = subjectOf(approval);
  // Whoever has several under way must see which one it is.
  const plainLine = plainText(line);
  const about = inThread || plainLine.includes(subject) ? null : subject;
  const foot = joined(about, inThread ? null : approval.number, aside);
  const parts: Part[] = [
    { part: 'text', text: inThread ? line : bold(line), ...(tone ? { tone } : {}) },
    ...(quote === '' ? [] : [{ part: 'quote', text: quote } satisfies Part]),
    ...(foot === ''
      ? []
      : [{ part: 'text', text: inThread ? foot : leadingTo(foot, approval), tone: 'quiet' } satisfies Part]),
    ...(actions.length === 0 ? [] : [{ part: 'actions', actions } satisfies Part]),
  ];
  return { summary: joined(about, quote === '' ? plainLine : `${plainLine}: ${quote}`), parts };
}

const plainText = (line: Rich): string =>
  spansOf(line)
    .map((span) => ('person' in span ? span.name : span.text))
    .join('');

function said(message: Message, approval: Approval, audience: Audience): Said {
  const { messages, terms, time } = wordsIn(audience.language);
  const company = subjectOf(approval);
  const isDm = audience.person !== null;
  const task = (id: string) => {
    const found = taskOf(approval, id);
    return found ? taskText(found, audience.language) : messages.tasks.attach;
  };
  if (isContractMessage(message)) return contractSaid(message, approval, audience);
  switch (message.type) {
    case 'voted': {
      const { name, onBehalfOf, choice, remark } = message;
      const who = onBehalfOf === null ? name : messages.onBehalfOf(name, onBehalfOf);
      const word = message.changed ? messages.changedVote : messages.voted;
      const line = word(who, rolesText(message.roles, audience.language), terms.choices[choice]);
      return { line, quote: remark, tone: choice === 'reject' ? 'bad' : 'good' };
    }
    case 'rejected': {
      const roles = rolesText(message.roles, audience.language);
      const { name, reason } = message;
      // Those of a contract vote all at once, and one of them stops nobody.
      return approval.contract
        ? {
            line: messages.votedAgainst(company, name, roles),
            quote: reason,
            tone: 'bad',
            aside: messages.votedAgainstEffect,
          }
        : { line: messages.rejected(company, name, roles), quote: reason, tone: 'bad' };
    }
    case 'sent to the check':
      return { line: messages.sentToTheCheck(message.name, message.documents) };
    case 'check answered': {
      const { outcome, score, documents, byHand } = message;
      const tone = { clear: 'good', 'documents required': 'warning', refused: 'bad' } as const;
      return {
        line: messages.checkAnswered[outcome],
        tone: tone[outcome],
        aside: joined(
          score === null ? null : terms.score(score),
          byHand === null ? null : messages.byHand(byHand),
          documents.length === 0 ? null : messages.askedFor(documents),
        ),
      };
    }
    case 'refusal decided': {
      const { name, decision, reason } = message;
      return decision === 'confirmed'
        ? { line: messages.refusalConfirmed(name), quote: reason, tone: 'bad' }
        : { line: messages.checkedAgain(name), quote: reason };
    }
    case 'documents asked for':
      return {
        line: messages.documentsAskedFor(company, message.documents),
        tone: 'warning',
        aside: messages.attachedBy(message.name, time.due(moment(message.dueAt, audience))),
      };
    case 'check unanswered': {
      const { since, role, name } = message;
      const roleName = terms.roles[role];
      return {
        line: messages.checkUnanswered(since === null ? null : moment(since, audience)),
        tone: 'warning',
        aside: name === null ? messages.nobodyClassifies(roleName) : messages.classifies(name, roleName),
      };
    }
    case 'asked':
      return { line: messages.asked(message.name, message.to), quote: message.text };
    case 'answered': {
      const { name, asker, text } = message;
      return { line: isDm ? messages.answeredYou(name, company) : messages.answered(name, asker), quote: text };
    }
    case 'ended':
      return ended(message, approval, audience);
    case 'moved': {
      const { from, to, by, reason } = message;
      const line = isDm
        ? messages.movedFromYou(task(message.task), company, to)
        : messages.moved(task(message.task), from, to);
      return { line, quote: reason, aside: by === null ? messages.movedByMatrix : messages.movedBy(by) };
    }
    case 'no longer required':
      return { line: messages.noLongerRequired(task(message.task), company), aside: messages.nothingToDo };
    case 'nobody to decide':
      return { line: messages.nobody(task(message.task)), tone: 'warning' };
    case 'escalated': {
      const { holder, to, why } = message;
      const what = task(message.task);
      return { line: messages.escalated[why](what, holder ?? '', to), tone: 'warning' };
    }
    case 'deputy put on':
      return { line: messages.deputyPutOn(task(message.task), message.name, message.deputy, message.holder) };
  }
}

function ended(message: Extract<Message, { type: 'ended' }>, approval: Approval, audience: Audience): Said {
  const { cards, contract } = wordsIn(audience.language);
  const words = wordsOf(approval).ended(audience.language);
  const subject = subjectOf(approval);
  // In the thread the card at its head has the same button.
  const actions: readonly Action[] =
    audience.person === null
      ? []
      : [{ action: 'button', label: cards.actions.sheet, does: 'show sheet', with: { approval: approval.id } }];
  switch (message.how) {
    case 'success': {
      const until = message.until === null ? null : dayOf(message.until, audience);
      const aside = approval.contract?.originals.paperOwed ? { aside: contract.state.paperOwedStill } : {};
      return { line: words.success(subject, until), tone: 'good', ...aside, actions };
    }
    case 'failure':
      return {
        line: (failedWithItsCompany(approval) ? contract.said.companyNotValid : words.failure)(subject),
        tone: 'bad',
        quote: message.reason,
        aside: words.afterFailure,
        actions,
      };
    case 'withdrawn':
      return {
        line: words.withdrawn(subject, message.name),
        quote: message.reason,
        aside: words.afterWithdrawal,
        actions,
      };
  }
}
