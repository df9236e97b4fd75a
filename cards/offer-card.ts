import type { Approval, FileOffer } from '../flows/approval.ts';
import type { DocumentField } from '../flows/documents.ts';
import type { Language } from '../flows/facts.ts';
import { missingFields } from '../flows/package.ts';
import { isOpen, taskOf } from '../flows/tasks.ts';
import type { Audience } from './audience.ts';
import type { Action, Card, Part } from './card.ts';
import { joined } from './joined.ts';
import { nameOf } from './naming.ts';
import { sizeText } from './times.ts';
import { wordsIn } from './words/words.ts';

/** What became of a file that somebody gave, in a line. */
export function offerText({ state, name }: FileOffer, language: Language): string {
  const { offer: words } = wordsIn(language).tasks;
  switch (state.is) {
    case 'offered':
      return words.looking(name);
    case 'refused':
      return words.refused(name, wordsIn(language).refusals.files[state.why]);
    case 'field asked':
      return words.which(name);
    case 'filed':
      return words.takenAs(name, state.field);
  }
}

/** What became of a file that somebody dropped into the thread, in the thread. */
export function offerCard(approval: Approval, offer: FileOffer, audience: Audience): Card {
  const { state } = offer;
  const text = offerText(offer, audience.language);
  switch (state.is) {
    case 'offered':
      return card(text, 'plain', [], offer, approval, audience);
    case 'refused':
      return card(text, 'bad', [], offer, approval, audience);
    case 'field asked':
      return card(
        text,
        'warning',
        isAsked(approval, offer) ? state.fields.map((field) => fieldButton(approval, offer, field)) : [],
        offer,
        approval,
        audience,
      );
    case 'filed':
      return taken(approval, offer, state.field, audience);
  }
}

function card(
  text: string,
  tone: 'plain' | 'good' | 'warning' | 'bad',
  actions: readonly Action[],
  offer: FileOffer,
  approval: Approval,
  audience: Audience,
): Card {
  const { offer: words } = wordsIn(audience.language).tasks;
  const by = nameOf(offer.by, approval, audience);
  const asked = offer.state.is === 'field asked' && actions.length > 0 ? words.chooseBy(by) : null;
  const parts: Part[] = [
    { part: 'text', text, tone },
    { part: 'text', text: joined(by, sizeText(offer.size, audience), asked), tone: 'quiet' },
    ...(actions.length > 0 ? [{ part: 'actions', actions } satisfies Part] : []),
  ];
  return { summary: text, parts };
}

/** Whether the documents are still being collected for which the file was dropped. */
function isAsked(approval: Approval, { task }: FileOffer): boolean {
  const found = taskOf(approval, task);
  return found !== undefined && isOpen(found);
}

const fieldButton = (approval: Approval, offer: FileOffer, field: DocumentField): Action => ({
  action: 'button',
  label: field,
  does: 'choose field',
  with: { approval: approval.id, offer: offer.id, field },
});

function taken(approval: Approval, offer: FileOffer, field: DocumentField, audience: Audience): Card {
  const text = offerText(offer, audience.language);
  const change = changeMenu(approval, offer, field, audience);
  const by = joined(nameOf(offer.by, approval, audience), sizeText(offer.size, audience));
  return {
    summary: text,
    parts: [
      { part: 'text', text, tone: 'good', ...(change ? { action: change } : {}) },
      { part: 'text', text: by, tone: 'quiet' },
      ...(isLast(approval, offer)
        ? [{ part: 'text', text: wordsIn(audience.language).tasks.offer.allHere } as const]
        : []),
    ],
  };
}

/** Whether it completes the documents, which nobody has sent on yet. */
function isLast(approval: Approval, { id, task: of }: FileOffer): boolean {
  const task = taskOf(approval, of);
  if (task?.kind !== 'attach' || !isOpen(task) || missingFields(task, approval).length > 0) return false;
  return approval.offers.findLast(({ task, state }) => task === of && state.is === 'filed')?.id === id;
}

/** The other documents that the file could be, while they are collected. */
function changeMenu(approval: Approval, offer: FileOffer, filed: DocumentField, { language }: Audience): Action | null {
  const task = taskOf(approval, offer.task);
  if (task?.kind !== 'attach' || !isAsked(approval, offer)) return null;
  const items = task.fields
    .filter((field) => field !== filed)
    .map((field) => ({
      label: field,
      does: 'choose field' as const,
      with: { approval: approval.id, offer: offer.id, field },
    }));
  return items.length > 0 ? { action: 'menu', label: wordsIn(language).tasks.offer.change, items } : null;
}
