import type { Approval, ApprovalNumber } from '../flows/approval.ts';
import type { ContractMessage, Message, RouteChange, VoterNamed } from '../flows/effect.ts';
import { subjectOf } from '../flows/processes.ts';
import type { Audience } from './audience.ts';
import type { Rich, Tone } from './card.ts';
import { joined } from './joined.ts';
import { rolesText, roleText } from './naming.ts';
import { templateFieldTexts } from './template-field-text.ts';
import { termsChanged } from './terms-changed.ts';
import { leadingTo } from './thread-links.ts';
import { moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** What a message about a contract says: a line, people's own words below it, and what follows from it. */
export interface ContractSaid {
  line: Rich;
  tone?: Tone;
  quote?: string;
  aside?: string;
}

const types: Readonly<Record<ContractMessage['type'], true>> = {
  'company approved': true,
  'company awaited': true,
  'company approval withdrawn': true,
  'contract waits': true,
  'contract waits no more': true,
  'document not made': true,
  'fields filled in': true,
  'sent to the counterparty': true,
  'mail bounced': true,
  'counterparty silent': true,
  'more time given': true,
  'counterparty approved': true,
  'counterparty disagreed': true,
  'protocol answered': true,
  'revision stands': true,
  finalised: true,
  overruled: true,
  'returned for revision': true,
  'rejected for good': true,
  signed: true,
  'not signed': true,
  'originals archived': true,
  'originals missing': true,
  'originals judged': true,
  'documents sent back': true,
};

export const isContractMessage = (message: Message): message is ContractMessage => Object.hasOwn(types, message.type);

export function contractSaid(message: ContractMessage, approval: Approval, audience: Audience): ContractSaid {
  const { language } = audience;
  const { said } = wordsIn(language).contract;
  switch (message.type) {
    case 'company approved':
      return { line: said.companyApproved, tone: 'good' };
    case 'company awaited':
      return { line: leadingThere(said.companyAwaited(message.number), message.number, approval) };
    case 'company approval withdrawn':
      return {
        line: leadingThere(said.companyWithdrawn(message.number, message.name ?? null), message.number, approval),
        tone: 'warning',
        quote: message.reason ?? '',
        aside: said.companyWithdrawnEffect,
      };
    case 'contract waits':
      return { line: leadingThere(said.contractWaits(message.number), message.number, approval) };
    case 'contract waits no more': {
      const { approval: id, number } = message.waiter;
      const line = leadingTo(said.contractWaitsNoMore(number), { id, number });
      return message.others ? { line } : { line, aside: said.nobodyWaits };
    }
    case 'document not made':
      return {
        line: said.notMade(templateFieldTexts(message.missing, language)),
        tone: 'warning',
        aside: said.notMadeEffect,
      };
    case 'fields filled in': {
      const fields = templateFieldTexts(message.fields, language);
      return { line: said.filledIn(message.name, fields), aside: said.filledInEffect };
    }
    case 'sent to the counterparty':
      return { line: said.sent(message.name, message.email, message.revision) };
    case 'mail bounced':
      return { line: said.bounced(message.email), tone: 'warning', quote: message.why, aside: said.bouncedEffect };
    case 'counterparty silent':
      return { line: said.silent(message.name, message.reminders), tone: 'warning' };
    case 'more time given':
      return { line: said.moreTime(message.name, message.contact, moment(message.until, audience)) };
    case 'counterparty approved': {
      const { name, revision, recordedBy } = message;
      const aside = recordedBy === null ? {} : { aside: said.recorded(recordedBy) };
      return { line: said.approved(name, revision), tone: 'good', ...aside };
    }
    case 'counterparty disagreed': {
      const recorded = message.recordedBy === undefined ? null : said.recorded(message.recordedBy);
      return {
        line: said.disagreed(message.name),
        tone: 'warning',
        aside: joined(protocolText(message, language), recorded),
      };
    }
    case 'protocol answered':
      return {
        line: said.protocol[message.decision](message.name),
        quote: message.reason,
        aside: joined(
          message.clauses > 0 && message.decision !== 'reject' ? said.agreed(message.agreed, message.clauses) : null,
          message.change ? routeText(message.change, language) : null,
        ),
      };
    case 'revision stands': {
      return { line: said.revision(message.name, message.revision), aside: votersText(message, language) };
    }
    case 'finalised': {
      const { name, over, reasons = [] } = message;
      const quote = reasons.map(({ role, reason }) => `${roleText(role, language)}: ${reason}`).join('\n');
      return { line: said.finalised(name), tone: 'good', quote, ...(over > 0 ? { aside: said.over(over) } : {}) };
    }
    case 'overruled':
      return { line: said.overruled(message.name, subjectOf(approval)), quote: message.reason };
    case 'returned for revision':
      return { line: said.returned(message.name), tone: 'warning', quote: message.reason };
    case 'rejected for good':
      return { line: said.rejected(message.name), tone: 'bad', quote: message.reason };
    case 'signed':
      return { line: said.signed(message.name), tone: 'good' };
    case 'not signed':
      return { line: said.notSigned(message.name), tone: 'warning', quote: message.reason };
    case 'originals archived':
      return { line: said.archived(message.files), tone: 'good' };
    case 'originals missing':
      return { line: said.missing(message.name), tone: 'warning', quote: message.reason };
    case 'originals judged':
      return { line: `${message.name} ${said.judged[message.decision]}`, quote: message.reason };
    case 'documents sent back':
      return { line: said.sentBack(message.name), tone: 'warning', quote: message.remark };
  }
}

/** Who votes again where somebody has voted, what has changed, and how that is other than before. */
function votersText(message: Extract<ContractMessage, { type: 'revision stands' }>, language: Audience['language']) {
  const { again, counterpartyFirst } = message;
  const { said } = wordsIn(language).contract;
  const who = again === 'everyone' || again === null ? null : again.map((voter) => voterNamed(voter, language));
  return sentences(again === null ? '' : said.votesAgain(who, counterpartyFirst), routeText(message, language));
}

/** What has changed of what was agreed, and of the route by that. */
function routeText(
  { terms, added, dropped }: Partial<Pick<RouteChange, 'terms'>> & Omit<RouteChange, 'terms'>,
  language: Audience['language'],
) {
  const { said } = wordsIn(language).contract;
  return sentences(
    terms ? said.changed(termsChanged(terms.before, terms.after, language)) : '',
    added.length > 0 ? said.votesToo(rolesText(added, language)) : '',
    dropped.length > 0 ? said.votesNoMore(rolesText(dropped, language)) : '',
  );
}

const sentences = (...all: readonly string[]): string => all.filter((sentence) => sentence !== '').join(' ');

/** `Luca Rossi (Commercial Director)`. */
function voterNamed({ name, roles }: VoterNamed, language: Audience['language']): string {
  const text = rolesText(roles, language);
  return name === null ? text : `${name} (${text})`;
}

function protocolText(
  { clauses, file }: Extract<ContractMessage, { type: 'counterparty disagreed' }>,
  language: Audience['language'],
): string {
  return file ?? wordsIn(language).contract.clauses(clauses);
}

/** A line about the company's approval or a contract that waits for it, with its number as the way there. */
function leadingThere(line: string, number: ApprovalNumber | null, { contract, waiters = [] }: Approval): Rich {
  const own = contract?.company?.approval;
  const linked = [...(own ? [own] : []), ...waiters.map(({ approval: id, number }) => ({ id, number }))];
  const found = linked.find((one) => one.number === number);
  return found ? leadingTo(line, found) : line;
}
