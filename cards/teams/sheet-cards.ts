import type { Language, Millis } from '../../flows/facts.ts';
import type { Card } from '../card.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';

export interface CurrentSheet {
  name: string;
  approval: string;
  /** Where it lies in the channel's folder; null where it does not. */
  stored: string | null;
  /** Whether the thread is the own chat of the only one who reads it. */
  inOwnChat: boolean;
}

/** Stands in a thread for the current sheet, whichever that is, where a platform takes no files from a bot. */
export function sheetCard({ name, approval, stored, inOwnChat }: CurrentSheet, language: Language): Card {
  const { teams } = wordsIn(language);
  const text = teams.sheet(name);
  const onDemand = stored === null && !inOwnChat;
  return {
    summary: text,
    parts: [
      { part: 'text', text: [{ text, bold: true }] },
      {
        part: 'text',
        text: onDemand ? `${teams.sheetIsCurrent} ${teams.sheetOnDemand}` : teams.sheetIsCurrent,
        tone: 'quiet',
      },
      {
        part: 'actions',
        actions: [
          ...(stored === null ? [] : [{ action: 'link', label: teams.openFile, link: stored } as const]),
          { action: 'button', label: teams.sendMeTheSheet, does: 'show sheet', with: { approval } },
        ],
      },
    ],
  };
}

export interface HandedFile {
  name: string;
  isSheet: boolean;
  address: string;
  until: Millis;
  /** Why it comes by a link. */
  lead: string;
}

/** Hands somebody a file by a link of their own. */
export function handedFileCard(
  { name, isSheet, address, until, lead }: HandedFile,
  { language, timeZone, now }: { language: Language; timeZone: string; now: Millis },
): Card {
  const { teams } = wordsIn(language);
  const text = isSheet ? teams.sheet(name) : name;
  return {
    summary: text,
    parts: [
      { part: 'text', text: [{ text, bold: true }] },
      { part: 'text', text: lead },
      {
        part: 'actions',
        actions: [{ action: 'link', label: isSheet ? teams.openSheet : teams.openDocument, link: address }],
      },
      { part: 'text', text: teams.linkUntil(moment(until, { language, timeZone, now })), tone: 'quiet' },
    ],
  };
}
