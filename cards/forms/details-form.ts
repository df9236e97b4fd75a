import type { Approval, Seat, SecurityCheck, Vote } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';
import { lastVote } from '../../flows/seats.ts';
import { aboutLine, stateText } from '../approval-card.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { seatItems } from '../decision-list.ts';
import type { Form } from '../form.ts';
import { joined } from '../joined.ts';
import { nameOf, outcomeText, roleText, voterText } from '../naming.ts';
import { aboutOf, stageText, wordsOf } from '../processes/processes.ts';
import { newestSeats } from '../progress.ts';
import { leadingTo } from '../thread-links.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import { documentParts } from './details-documents.ts';

/** Everything about an approval, in order: where it stands, the company, documents, checks, votes with their history, questions, stages. */
export function detailsForm(approval: Approval, audience: Audience): Form {
  const { details } = wordsIn(audience.language).cards;
  const state = stateText(approval, audience);
  const { kind } = aboutOf(approval, audience.language);
  return {
    name: 'details',
    title: details.title,
    submit: '',
    close: details.close,
    about: { approval: approval.id },
    parts: [
      { part: 'title', text: subjectOf(approval), aside: leadingTo(aboutLine(approval, audience), approval) },
      { part: 'text', text: [{ text: state.text, bold: true }], tone: state.tone },
      ...section(approval.contract ? kind : details.company, subjectParts(approval, audience)),
      ...section(details.documents, documentParts(approval, audience)),
      ...section(
        details.checks,
        approval.checks.flatMap((check) => checkParts(check, approval, audience)),
      ),
      ...section(details.votes, voteParts(approval, audience)),
      ...section(details.questions, questionParts(approval, audience)),
      ...section(details.stages, stageParts(approval, audience)),
    ],
  };
}

function section(title: string, parts: readonly Part[]): Part[] {
  if (parts.length === 0) return [];
  return [{ part: 'divider' }, { part: 'text', text: [{ text: title, bold: true }] }, ...parts];
}

/** What its form says. */
function subjectParts(approval: Approval, audience: Audience): Part[] {
  const facts = wordsOf(approval)
    .details(approval, audience)
    .filter(({ value }) => value !== '');
  return facts.length > 0 ? [{ part: 'facts', facts }] : [];
}

function checkParts({ askedAt, result }: SecurityCheck, approval: Approval, audience: Audience): Part[] {
  const { cards } = wordsIn(audience.language);
  const { details } = cards;
  if (result === null) {
    const items = [
      { sign: 'waiting' as const, text: cards.checkAsked(moment(askedAt, audience)), aside: details.noAnswer },
    ];
    return [{ part: 'list', items }];
  }
  const { answer, byHand, confirmation, outcome } = result;
  const sign = { clear: 'done', 'documents required': 'attention', refused: 'rejected' } as const;
  const by = byHand === null ? null : details.byHand(nameOf(byHand.by, approval, audience));
  const flags = answer === null || answer.flags.length === 0 ? null : details.flags(answer.flags);
  const decided = confirmation === null || byHand !== null ? null : decisionOf(confirmation);
  const comment = byHand?.reason ?? answer?.comment ?? '';
  return [
    {
      part: 'list',
      items: [
        {
          sign: sign[outcome],
          text: [{ text: outcomeText(result, audience.language), bold: true }],
          aside: joined(moment(result.at, audience), by, flags, decided),
        },
      ],
    },
    ...quote(comment),
    ...quote(byHand === null ? (confirmation?.reason ?? '') : ''),
  ];

  function decisionOf({ decision, by: person }: NonNullable<typeof confirmation>): string {
    const name = nameOf(person, approval, audience);
    return decision === 'confirmed' ? details.refusalConfirmed(name) : details.checkedAgain(name);
  }
}

const quote = (text: string): Part[] => (text === '' ? [] : [{ part: 'quote', text }]);

/** All votes round by round, oldest first, of which the last of a seat counts; then who is still to vote. */
function voteParts(approval: Approval, audience: Audience): Part[] {
  const { details } = wordsIn(audience.language).cards;
  const rounds = [...new Set(approval.seats.map(({ round }) => round))];
  const cast = rounds.flatMap((round): Part[] => {
    const votes = castIn(round, approval, audience);
    return rounds.length === 1 || votes.length === 0 ? votes : [{ part: 'text', text: details.round(round) }, ...votes];
  });
  const toVote = newestSeats(approval).filter((seat) => !lastVote(seat));
  const items = seatItems(toVote, approval, audience);
  return items.length > 0 ? [...cast, { part: 'list', items }] : cast;
}

function castIn(round: number, { seats }: Approval, audience: Audience): Part[] {
  return seats
    .filter((seat) => seat.round === round)
    .flatMap((seat) => seat.votes.map((vote) => ({ seat, vote })))
    .sort((one, other) => one.vote.at - other.vote.at)
    .flatMap(({ seat, vote }) => castPart(seat, vote, audience));
}

function castPart(seat: Seat, vote: Vote, audience: Audience): Part[] {
  const { terms, cards } = wordsIn(audience.language);
  const counts = vote === lastVote(seat);
  const item = {
    sign: !counts ? ('not required' as const) : vote.choice === 'reject' ? ('rejected' as const) : ('done' as const),
    text: [
      { text: roleText(seat.role, audience.language), bold: true },
      { text: `  ${voterText(vote, audience.language)}: ${terms.choices[vote.choice]}` },
    ],
    aside: joined(moment(vote.at, audience), counts ? null : cards.details.earlier),
  };
  return [{ part: 'list', items: [item] }, ...quote(vote.remark)];
}

function questionParts(approval: Approval, audience: Audience): Part[] {
  const { messages, cards } = wordsIn(audience.language);
  return approval.questions.flatMap(({ by, to, text, at, answer }): Part[] => [
    {
      part: 'text',
      text: [
        { text: messages.asked(nameOf(by, approval, audience), nameOf(to, approval, audience)), bold: true },
        { text: `  ${moment(at, audience)}` },
      ],
    },
    { part: 'quote', text },
    ...(answer
      ? [
          {
            part: 'text',
            text: [{ text: nameOf(answer.by, approval, audience), bold: true }, { text: `: ${answer.text}` }],
          } satisfies Part,
        ]
      : [{ part: 'text', text: cards.details.unanswered, tone: 'quiet' } satisfies Part]),
  ]);
}

/** Every stay in a stage; one that this approval passed over is none. */
function stageParts({ visits }: Approval, audience: Audience): Part[] {
  const { details } = wordsIn(audience.language).cards;
  const stays = visits.filter(({ subproduct }) => subproduct !== 'not needed');
  const lines = stays.map(({ stage, round, enteredAt, leftAt }) =>
    details.stageLine(
      details.stageAgain(stageText(stage, audience.language), round),
      moment(enteredAt, audience),
      leftAt === null ? null : moment(leftAt, audience),
    ),
  );
  return [{ part: 'text', text: lines.join('\n'), tone: 'quiet' }];
}
