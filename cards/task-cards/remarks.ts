import type { Vote } from '../../flows/approval.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { voterText } from '../naming.ts';

/** What was remarked with votes, each once: a vote for several roles stands on the seat of each. */
export function remarksOf(votes: readonly Vote[], { language }: Audience): Part[] {
  const said = votes.filter(({ remark }) => remark !== '');
  const texts = new Set(said.map((vote) => `${voterText(vote, language)}: ${vote.remark}`));
  return [...texts].map((text) => ({ part: 'quote', text }));
}
