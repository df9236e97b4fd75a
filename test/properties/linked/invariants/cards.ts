import type { Told } from '../../support/telling.ts';
import type { World } from '../world.ts';
import { type PlainCard, plainCard } from './plain-card.ts';

/** A company's card says what the last end said, for as long as that counts. */
export function theCardSaysWhatTheLastEndSaid(company: string, { marks, clock, standing }: World): string | null {
  const { attribute } = standing(company);
  const wanted = plainCard(marks, company, clock);
  // Until it is told of the time, a card may show what is over.
  if (attribute?.name === 'Approved' && attribute.until <= clock)
    return wanted.says === 'nothing' ? null : 'it is over too soon';
  const says = attribute?.name ?? 'nothing';
  return says === wanted.says && (attribute?.by ?? '') === wanted.by ? null : `it says ${says}, not ${wanted.says}`;
}

/** What a contract is told of its company was decided by then, and the last word at some moment since it asked. */
export function whatIsLookedAtWasDecided({ event, before, verdict, after }: Told, world: World): string | null {
  if (event.type !== 'company looked at' || !verdict.ok) return null;
  const { attribute } = event;
  const since = before.contract?.company?.since ?? 0;
  const company = after.company ?? '';
  const first = world.words.findIndex(({ arrived }) => arrived >= since);
  const from = first === -1 ? world.words.length : first;
  const cards: PlainCard[] = [];
  for (let count = from; count <= world.words.length; count += 1) {
    cards.push(plainCard(world.words.slice(0, count), company, after.at));
  }
  const counts = attribute?.name === 'Approved' && attribute.until <= after.at ? null : attribute;
  const stood = cards.some(({ says, by }) => says === (counts?.name ?? 'nothing') && by === (counts?.by ?? ''));
  return stood ? null : `it is told ${counts?.name ?? 'nothing'}, and it was ${cards.map(({ says }) => says)}`;
}

/** Only the approval of a company says something on its card. */
export function aContractMarksNoCompany({ after, effects }: Told): string | null {
  if (after.process === 'company') return null;
  const said = effects.find(({ type }) => type === 'mark company' || type === 'signal');
  return said ? `a contract wants to ${said.type}` : null;
}
