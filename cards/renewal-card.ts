import type { CompanyKey } from '../flows/company-form.ts';
import type { Millis } from '../flows/facts.ts';
import type { Audience } from './audience.ts';
import type { Action, Card, Tone } from './card.ts';
import { dayOf } from './times.ts';
import { wordsIn } from './words/words.ts';

interface Company {
  key: CompanyKey;
  name: string;
}

/** Offers the renewal, before a company's approval runs out. */
export function renewalCard(company: Company, until: Millis, audience: Audience): Card {
  const { messages } = wordsIn(audience.language);
  return card(
    messages.renewalOffered(company.name, dayOf(until, audience)),
    messages.renewal,
    'warning',
    company,
    audience,
  );
}

/** Tells that a company's approval has run out. */
export function expiryCard(company: Company, audience: Audience): Card {
  const { messages } = wordsIn(audience.language);
  return card(messages.expired(company.name), messages.expiredEffect, 'warning', company, audience);
}

function card(title: string, text: string, tone: Tone, { key }: Company, { language }: Audience): Card {
  const start: Action = {
    action: 'button',
    label: wordsIn(language).messages.startCompanyApproval,
    does: 'start company approval',
    with: { company: key },
    look: 'primary',
  };
  return {
    summary: title,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }], tone },
      { part: 'text', text },
      { part: 'actions', actions: [start] },
    ],
  };
}
