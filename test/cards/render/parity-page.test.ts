import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { helpCard } from '../../../cards/help-card.ts';
import { cardText } from '../../../cards/render/text.ts';
import { everyObject } from '../../support/adaptive-cards.ts';
import { auroraContracts } from '../contract-stories.ts';
import { everyCard, everyForm } from '../every-card.ts';
import { at, audience } from '../stories.ts';
import { doneInSlack, doneInTeams, slack, teams } from './done-in.ts';

const page = 'docs/teams.md';
const begins = '<!-- what can be done; UPDATE_FIXTURES=1 npm test -- test/cards/render/parity-page writes it -->\n';

const unique = (all: readonly string[]): string => [...new Set(all)].sort().join(', ');

/** The names of what can be done on cards; links lead where they say. */
const named = (done: readonly string[]): string[] =>
  done.flatMap((one) => (one.startsWith('{') ? [String(JSON.parse(one).does)] : []));

/** One row: what there is in Slack, and in Teams. */
const row = (what: string, inSlack: string, inTeams: string): string =>
  `| ${what} | ${inSlack} | ${inTeams === inSlack ? 'the same' : inTeams} |`;

function table(): string {
  const cards = everyCard('en').map(([, card]) => card);
  const forms = everyForm('en').map(([, form]) => form);
  const help = helpCard(null, audience('irina', 'en', { now: at(9), organization: auroraContracts() }));
  const commands = [...cardText(help).matchAll(/\/approval ([a-z]+)/g)].map(([, command = '']) => command);
  const shownInTeams = JSON.stringify(everyObject(teams.message(help, { language: 'en' }).card));
  return [
    '| | Slack | Teams |',
    '| --- | --- | --- |',
    row(
      'Commands',
      unique(commands),
      unique(commands.filter((command) => shownInTeams.includes(`approval ${command}`))),
    ),
    row(
      'Buttons and menus',
      unique(cards.flatMap((card) => named(doneInSlack(slack.message(card).blocks)))),
      unique(cards.flatMap((card) => named(doneInTeams(teams.message(card, { language: 'en' }).card)))),
    ),
    row(
      'Forms',
      unique(forms.map((form) => String(slack.modal(form).callback_id))),
      unique(
        forms.flatMap((form) =>
          teams.form(form, { id: 'f', language: 'en' }).card.body.length > 1 ? [form.name] : [],
        ),
      ),
    ),
    '',
  ].join('\n');
}

describe('what can be done in Slack and in Teams', () => {
  it('is told in docs/teams.md', () => {
    const text = readFileSync(page, 'utf8');
    const [before = '', after = ''] = text.split(begins);
    const rest = after.slice(after.indexOf('\n\n') + 1);
    const told = `${before}${begins}${table()}${rest}`;
    if (process.env.UPDATE_FIXTURES === '1') writeFileSync(page, told);
    expect(text).toBe(told);
  });
});
