import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { eachInTheirWords } from './each-in-their-words.ts';
import { newContractAction } from './new-contract-action.ts';
import { wordsIn } from './words/words.ts';

/** The answer to `/approval help`, and to a `wrong` word in place of a command. */
export function helpCard(wrong: string | null, { person, language, organization }: Audience): Card {
  const { cards, teams } = wordsIn(language);
  const { help, actions } = cards;
  const contracts = organization.contracts.rules.length > 0;
  const administers = person !== null && organization.administrators.includes(person);
  const commands = help.commands
    .filter(([command]) => contracts || command !== '/approval contract')
    .filter(([command]) => administers || command !== '/approval jobs');
  return {
    summary: wrong === null ? help.summary : help.unknown(wrong),
    parts: [
      ...(wrong === null ? [] : [{ part: 'text', text: help.unknown(wrong), tone: 'warning' } as const]),
      { part: 'text', text: contracts ? `${help.lead} ${help.contractsLead}` : help.lead },
      {
        part: 'text',
        text: commands.flatMap(([command, what], index) => [
          ...(index === 0 ? [] : [{ text: '\n' }]),
          { text: command, code: true },
          { text: `  ${what}` },
        ]),
      },
      ...eachInTheirWords({ slack: help.rest, teams: teams.giving.help }, 'quiet'),
      {
        part: 'actions',
        actions: [
          { action: 'button', label: actions.newCompanyApproval, does: 'start company approval', with: {} },
          ...newContractAction(organization, language),
        ],
      },
    ],
  };
}
