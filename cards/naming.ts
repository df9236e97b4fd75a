import type { Approval, CheckResult, Task, Vote } from '../flows/approval.ts';
import { type CompanyForm, companyFormOf } from '../flows/company-form.ts';
import { nameOf as nameIn } from '../flows/course.ts';
import type { Language, PersonId } from '../flows/facts.ts';
import type { Role } from '../flows/roles.ts';
import type { Audience } from './audience.ts';
import { wordsIn } from './words/words.ts';

// How the things of an approval are called on every card.

export const nameOf = (person: PersonId, approval: Approval, { organization }: Audience): string =>
  nameIn(person, organization, approval);

/** What every card says of an approval besides its subject: its kind, what it is for, and who the counterparty is. */
export interface About {
  kind: string;
  what: string;
  who: string;
}

export function aboutOf(approval: Approval, language: Language): About {
  const form = companyFormOf(approval);
  return { kind: wordsIn(language).terms.companyApproval, what: form.purpose, who: companyLine(form, language) };
}

/** `Latvia · Company · LV40003000001`. */
export function companyLine(
  { country, legalForm, taxId, registrationNumber }: CompanyForm,
  language: Language,
): string {
  const { terms } = wordsIn(language);
  const number = taxId === '' ? registrationNumber : taxId;
  return joined(countryName(country, language), terms.legalForms[legalForm], number);
}

const regions: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
  ru: new Intl.DisplayNames(['ru'], { type: 'region' }),
};

export const countryName = (code: string, language: Language): string => regions[language].of(code) ?? code;

export const rolesText = (roles: readonly Role[], language: Language): string =>
  roles.map((role) => wordsIn(language).terms.roles[role]).join(', ');

/** What a task is called: `Vote of Lawyer`, `Documents`. */
export function taskText(task: Task, language: Language): string {
  const { tasks } = wordsIn(language).messages;
  return task.kind === 'vote' ? tasks.vote(rolesText(task.roles, language)) : tasks[task.kind];
}

export const stageText = (stage: string, language: Language): string =>
  wordsIn(language).terms.stageNames[stage] ?? stage;

/** `Samuel Okafor for Anna Petrova`, as they were called at the vote. */
export function voterText({ name, onBehalfOfName }: Vote, language: Language): string {
  return onBehalfOfName === null ? name : `${name} ${wordsIn(language).terms.forSomeone(onBehalfOfName)}`;
}

/** `clear, score 82 of 100`. */
export function outcomeText({ outcome, answer }: CheckResult, language: Language): string {
  const { outcomes, score } = wordsIn(language).terms;
  return answer === null ? outcomes[outcome] : `${outcomes[outcome]}, ${score(answer.score)}`;
}

/** Parts with a dot between them; empty ones are left out. */
export const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');
