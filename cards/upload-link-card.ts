import type { Approval } from '../flows/approval.ts';
import type { Millis } from '../flows/facts.ts';
import { subjectOf } from '../flows/processes.ts';
import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { moment } from './times.ts';
import { wordsIn } from './words/words.ts';

/** Leads one person to the page where they upload an original. */
export function uploadLinkCard(approval: Approval, link: { address: string; until: Millis }, audience: Audience): Card {
  const { upload } = wordsIn(audience.language).deeds;
  const text = upload.title(subjectOf(approval));
  return {
    summary: text,
    parts: [
      { part: 'text', text: [{ text, bold: true }] },
      { part: 'text', text: upload.rules(moment(link.until, audience)), tone: 'quiet' },
      { part: 'actions', actions: [{ action: 'link', label: upload.open, link: link.address }] },
    ],
  };
}
