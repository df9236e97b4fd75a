import type { Language } from '../../flows/facts.ts';
import { absencesEn } from './en/absences.ts';
import { cardsEn } from './en/cards.ts';
import { contractEn } from './en/contract.ts';
import { contractDeedsEn } from './en/contract-deeds.ts';
import { contractFormEn } from './en/contract-form.ts';
import { formsEn } from './en/forms.ts';
import { messagesEn } from './en/messages.ts';
import { noticesEn } from './en/notices.ts';
import { refusalsEn } from './en/refusals.ts';
import { routingEn } from './en/routing.ts';
import { tasksEn } from './en/tasks.ts';
import { teamsEn } from './en/teams.ts';
import { templateFieldsEn } from './en/template-fields.ts';
import { termsEn } from './en/terms.ts';
import { timeEn } from './en/time.ts';
import { absencesRu } from './ru/absences.ts';
import { cardsRu } from './ru/cards.ts';
import { contractRu } from './ru/contract.ts';
import { contractDeedsRu } from './ru/contract-deeds.ts';
import { contractFormRu } from './ru/contract-form.ts';
import { formsRu } from './ru/forms.ts';
import { messagesRu } from './ru/messages.ts';
import { noticesRu } from './ru/notices.ts';
import { refusalsRu } from './ru/refusals.ts';
import { routingRu } from './ru/routing.ts';
import { tasksRu } from './ru/tasks.ts';
import { teamsRu } from './ru/teams.ts';
import { templateFieldsRu } from './ru/template-fields.ts';
import { termsRu } from './ru/terms.ts';
import { timeRu } from './ru/time.ts';

const en = {
  terms: termsEn,
  time: timeEn,
  cards: cardsEn,
  tasks: tasksEn,
  messages: messagesEn,
  notices: noticesEn,
  absences: absencesEn,
  refusals: refusalsEn,
  forms: formsEn,
  contract: contractEn,
  deeds: contractDeedsEn,
  contractForm: contractFormEn,
  routing: routingEn,
  templateFields: templateFieldsEn,
  teams: teamsEn,
};

/** All that cards and forms say. English is the pattern: a word that another language lacks is a compile error. */
export type Words = typeof en;

const ru: Words = {
  terms: termsRu,
  time: timeRu,
  cards: cardsRu,
  tasks: tasksRu,
  messages: messagesRu,
  notices: noticesRu,
  absences: absencesRu,
  refusals: refusalsRu,
  forms: formsRu,
  contract: contractRu,
  deeds: contractDeedsRu,
  contractForm: contractFormRu,
  routing: routingRu,
  templateFields: templateFieldsRu,
  teams: teamsRu,
};

const words: Readonly<Record<Language, Words>> = { en, ru };

export const wordsIn = (language: Language): Words => words[language];
