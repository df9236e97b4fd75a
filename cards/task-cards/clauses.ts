import type { Approval } from '../../flows/approval.ts';
import { acceptedProtocol, type Protocol } from '../../flows/contract-state.ts';
import type { Language } from '../../flows/facts.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { wordsIn } from '../words/words.ts';

type Item = Extract<Part, { part: 'list' }>['items'][number];

/** The rows of a protocol of disagreement: what either side says, and what is agreed on. Nothing for one that came as a file. */
export function clauseParts({ clauses, decision }: Protocol, language: Language): Part[] {
  const { clause: words } = wordsIn(language).deeds;
  const items = clauses.map(({ clause, ours, theirs, agreed }): Item => {
    const settled = agreed === '' ? (decision === null ? null : words.open) : words.agreed(agreed);
    return {
      sign: agreed === '' ? 'attention' : 'done',
      text: [{ text: clause, bold: true }, { text: `  ${words.sides(ours, theirs)}` }],
      ...(settled === null ? {} : { aside: settled }),
    };
  });
  return items.length > 0 ? [{ part: 'list', items }] : [];
}

/** The rows of the protocol that was accepted: they belong to the document as it stands. */
export function acceptedClauses({ contract }: Approval, { language }: Pick<Audience, 'language'>): Part[] {
  const answer = contract && acceptedProtocol(contract)?.protocol;
  return answer ? clauseParts(answer, language) : [];
}
