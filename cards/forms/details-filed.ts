import type { Approval, FiledDocument, Task } from '../../flows/approval.ts';
import type { Millis } from '../../flows/facts.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { joined } from '../joined.ts';
import { documentText, nameOf } from '../naming.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';

export type Item = Extract<Part, { part: 'list' }>['items'][number];

/** Something that was made of a document: who did it and why; '' where no reason was asked for. */
export interface Happened {
  at: Millis;
  sign: 'done' | 'attention' | 'rejected';
  text: string;
  reason: string;
}

/** A document in its field; one that was replaced is struck through. */
export function filedItem(document: FiledDocument, approval: Approval, audience: Audience): Item {
  const { details } = wordsIn(audience.language).cards;
  const { by, at, replacedAt } = document;
  return {
    sign: replacedAt === null ? 'done' : 'not required',
    text: replacedAt === null ? standing(document, audience) : struckThrough(document, audience),
    aside: joined(nameOf(by, approval, audience), moment(at, audience), replacedAt === null ? null : details.replaced),
  };
}

const standing = ({ field, file }: FiledDocument, { language }: Audience) => [
  { text: documentText(field, language), bold: true },
  { text: `  ${file.name}` },
];

/** The field with the file struck through. */
export const struckThrough = (document: FiledDocument, audience: Audience) =>
  standing(document, audience).map((span, place) => (place === 0 ? span : { ...span, struck: true }));

export const filedFor = ({ id }: Pick<Task, 'id'>, { documents }: Approval): FiledDocument[] =>
  documents.filter(({ task }) => task === id);

/** A heading with what stands under it; nothing where nothing does. */
export function group(title: string | null, items: readonly Item[]): Part[] {
  if (items.length === 0) return [];
  const heading: Part[] = title === null ? [] : [{ part: 'text', text: title }];
  return [...heading, { part: 'list', items }];
}

/** What happened, and the reason in the words of whoever gave it. */
export function happenedParts({ at, sign, text, reason }: Happened, audience: Audience): Part[] {
  const items = [{ sign, text, aside: moment(at, audience) }];
  return [{ part: 'list', items }, ...(reason === '' ? [] : [{ part: 'quote', text: reason } satisfies Part])];
}
