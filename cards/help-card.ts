import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { wordsIn } from './words/words.ts';

/** The answer to `/approval help`, and to a `wrong` word in place of a command. */
export function helpCard(wrong: string | null, { language }: Audience): Card {
  const { help, actions } = wordsIn(language).cards;
  return {
    summary: wrong === null ? help.summary : help.unknown(wrong),
    parts: [
      ...(wrong === null ? [] : [{ part: 'text', text: help.unknown(wrong), tone: 'warning' } as const]),
      { part: 'text', text: help.lead },
      {
        part: 'text',
        text: help.commands.flatMap(([command, what], index) => [
          ...(index === 0 ? [] : [{ text: '\n' }]),
          { text: command, code: true },
          { text: `  ${what}` },
        ]),
      },
      { part: 'text', text: help.rest, tone: 'quiet' },
      {
        part: 'actions',
        actions: [{ action: 'button', label: actions.newCompanyApproval, does: 'start company approval', with: {} }],
      },
    ],
  };
}
