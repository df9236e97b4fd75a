import type { Approval, CheckResult, Task, Vote } from '../flows/approval.ts';
import type { CompanyForm } from '../flows/company-form.ts';
import { nameOf as nameIn } from '../flows/course.ts';
import type { Language, PersonId } from '../flows/facts.ts';
import { isRow, productOf, type SeatRole } from '../flows/roles.ts';
import type { Audience } from './audience.ts';
import { isContractTask } from './contract-tasks.ts';
import { joined } from './joined.ts';
import { wordsIn } from './words/words.ts';

// How the things of an approval are called on every card.

export const nameOf = (person: PersonId, approval: Approval, { organization }: Audience): string =>
  nameIn(person, organization, approval);

/** `Latvia · Company · LV40003000001`. */
export function companyLine(
  {
    country,
    legalForm,
    taxId,
    registrationNumber,
  }: Pick<CompanyForm, 'country' | 'legalForm' | 'taxId' | 'registrationNumber'>,
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

/** `Chief Accountant`, `Product owner (chilled transport)`. */
export function roleText(role: SeatRole, language: Language): string {
  const { terms, contract } = wordsIn(language);
  return isRow(role) ? terms.roles[role] : contract.ownerOf(productOf(role) ?? '');
}

export const rolesText = (roles: readonly SeatRole[], language: Language): string =>
  roles.map((role) => roleText(role, language)).join(', ');

/** What a task is called: `Vote of Lawyer`, `Documents`. */
export function taskText(task: Task, language: Language): string {
  const { messages, contract } = wordsIn(language);
  if (isContractTask(task)) return contract.tasks[task.kind].name;
  return task.kind === 'vote' ? messages.tasks.vote(rolesText(task.roles, language)) : messages.tasks[task.kind];
}

/** What its holder has to do: `Vote`, `Return the originals`. */
export function todoText(task: Task, language: Language): string {
  const { cards, contract } = wordsIn(language);
  return isContractTask(task) ? contract.tasks[task.kind].todo : cards.home.tasks[task.kind];
}

/** A file's field or a point of a checklist: those of the organization stand as it wrote them. */
export const documentText = (name: string, language: Language): string => wordsIn(language).deeds.named[name] ?? name;

/** `Samuel Okafor for Anna Petrova`, as they were called at the vote. */
export function voterText({ name, onBehalfOfName }: Vote, language: Language): string {
  return onBehalfOfName === null ? name : `${name} ${wordsIn(language).terms.forSomeone(onBehalfOfName)}`;
}

/** `clear, score 82 of 100`. */
export function outcomeText({ outcome, answer }: CheckResult, language: Language): string {
  const { outcomes, score } = wordsIn(language).terms;
  return answer === null ? outcomes[outcome] : `${outcomes[outcome]}, ${score(answer.score)}`;
}

/** The same on cards; of a check that no service answered it says who decided: `clear, by hand: David Stern`. */
export function checkText(result: CheckResult, approval: Approval, audience: Audience): string {
  const outcome = outcomeText(result, audience.language);
  if (result.byHand === null) return outcome;
  const { byHand } = wordsIn(audience.language).cards.details;
  return `${outcome}, ${byHand(nameOf(result.byHand.by, approval, audience))}`;
}
