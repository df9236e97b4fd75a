import type { Millis, PersonId } from '../../flows/facts.ts';
import type { Audience } from '../audience.ts';
import type { Card } from '../card.ts';
import { moment } from '../times.ts';
import { wordsIn } from '../words/words.ts';

/** A user of a chat who may be one of the people. */
export interface SuggestedIdentity {
  person: PersonId;
  /** `teams/0d5c…/9a41…`. */
  account: string;
  called: string;
  email: string;
}

/** What came of the question; `decided` is null where nothing was left to decide. */
export interface IdentityOutcome {
  suggested: SuggestedIdentity;
  decided: { confirmed: boolean; by: PersonId; at: Millis } | null;
}

/** Asks an administrator whether a user is the person whose e-mail they have. */
export function identityAskedCard(suggested: SuggestedIdentity, { language, organization }: Audience): Card {
  const { teams } = wordsIn(language);
  const { person, account } = suggested;
  const title = teams.isThis(organization.people[person]?.name ?? person, accountText(suggested));
  return {
    summary: title,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }] },
      { part: 'text', text: teams.isThisLead, tone: 'quiet' },
      {
        part: 'actions',
        actions: [
          {
            action: 'button',
            label: teams.confirmIdentity,
            does: 'confirm identity',
            with: { person, account },
            look: 'primary',
          },
          { action: 'button', label: teams.refuseIdentity, does: 'refuse identity', with: { person, account } },
        ],
      },
    ],
  };
}

/** What was decided and by whom, in place of the question; or that it has become pointless, as one of both is known by now or has left. */
export function identityDecidedCard({ suggested, decided }: IdentityOutcome, audience: Audience): Card {
  const { teams } = wordsIn(audience.language);
  const { people } = audience.organization;
  const name = people[suggested.person]?.name ?? suggested.person;
  if (!decided) {
    const text = teams.identityOver(name);
    return { summary: text, parts: [{ part: 'text', text, tone: 'quiet' }] };
  }
  const said = decided.confirmed ? teams.identityConfirmed : teams.identityRefused;
  const text = said(name, accountText(suggested));
  const by = people[decided.by]?.name ?? decided.by;
  // The card stands for days.
  const when = moment(decided.at, { ...audience, now: null });
  return {
    summary: text,
    parts: [
      { part: 'text', text: [{ text, bold: true }], tone: decided.confirmed ? 'good' : 'plain' },
      { part: 'text', text: teams.identityDecided(by, when), tone: 'quiet' },
    ],
  };
}

const accountText = ({ called, email }: SuggestedIdentity): string => (called === '' ? email : `${called} (${email})`);
