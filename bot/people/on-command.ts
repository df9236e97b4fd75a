import { isConcerned } from '../../flows/concerned.ts';
import { subjectOf } from '../../flows/processes.ts';
import { approvalNumber } from '../approval-number.ts';
import type { Answer } from './answer.ts';
import { blankCompanyForm } from './company-form.ts';
import { openContractForm } from './contract-form.ts';
import type { DoorDeps, Reader } from './deps.ts';
import { awayCommand, backCommand } from './on-absence.ts';
import { notFound, seen } from './see.ts';

export type Verb = 'company' | 'contract' | 'list' | 'show' | 'sheet' | 'away' | 'back' | 'jobs' | 'help';

const verbs: Readonly<Record<string, Verb>> = {
  company: 'company',
  компания: 'company',
  контрагент: 'company',
  contract: 'contract',
  договор: 'contract',
  list: 'list',
  список: 'list',
  show: 'show',
  показать: 'show',
  покажи: 'show',
  sheet: 'sheet',
  лист: 'sheet',
  away: 'away',
  отсутствую: 'away',
  отсутствует: 'away',
  отпуск: 'away',
  back: 'back',
  вернулся: 'back',
  вернулась: 'back',
  jobs: 'jobs',
  работы: 'jobs',
  help: 'help',
  помощь: 'help',
  справка: 'help',
  '': 'help',
};

/** `/approval company [text]`, `contract`, `list`, `show NUMBER`, `sheet NUMBER`, `away DAYS`, `back`, `jobs`, `help`; in any case, in English or Russian. */
export async function onCommand(text: string, reader: Reader, deps: DoorDeps): Promise<Answer> {
  deps.preferences.chooseChat(reader.person.id, deps.platform).catch(deps.failed);
  const [word = '', ...others] = text.trim().split(/\s+/u);
  const rest = others.join(' ');
  const verb = verbs[word.toLowerCase()];
  if (verb === undefined) {
    // A bare number is what people type when they want to see it.
    return approvalNumber(word) ? shown(text, reader, deps) : { answer: 'say', card: deps.screens.help(word, reader) };
  }
  switch (verb) {
    case 'company':
      return { answer: 'form', form: await blankCompanyForm(rest, reader, deps) };
    case 'contract':
      return openContractForm(reader, deps);
    case 'list': {
      const { id } = reader.person;
      const [waiting, started] = await Promise.all([deps.approvals.waitingFor(id), deps.approvals.startedBy(id)]);
      return { answer: 'say', card: deps.screens.list(waiting, started, reader) };
    }
    case 'show':
      return shown(rest, reader, deps);
    case 'sheet': {
      const number = approvalNumber(rest);
      if (!number) return numberWanted('sheet');
      const approval = await seen(deps, { number }, reader);
      if (!approval) return notFound(number);
      const filesIn = await deps.sheets.send(approval.id, reader.person.id);
      return { answer: 'note', note: { note: 'sheet follows', number: approval.number }, filesIn };
    }
    case 'away':
      return awayCommand(word, rest, reader, deps);
    case 'back':
      return backCommand(rest, reader, deps);
    case 'jobs': {
      const { administrators } = reader.organization;
      if (!administrators.includes(reader.person.id)) return { answer: 'note', note: { note: 'only administrators' } };
      return { answer: 'say', card: deps.screens.jobs(await deps.jobs(), reader) };
    }
    case 'help':
      return { answer: 'say', card: deps.screens.help(null, reader) };
  }
}

async function shown(text: string, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const number = approvalNumber(text);
  if (!number) return text.trim() === '' ? numberWanted('show') : shownByContract(text.trim(), reader, deps);
  const approval = await seen(deps, { number }, reader);
  if (!approval) return notFound(number);
  return { answer: 'say', card: deps.screens.approval(approval, reader), of: { approval: approval.id } };
}

/** People know a contract by the number that stands on it; several companies may have one of that number. */
async function shownByContract(number: string, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const all = await deps.approvals.withContractNumber(number);
  const [found, ...others] = all.filter((one) => isConcerned(reader.person.id, one, reader.organization));
  if (!found) return notFound(number);
  if (others.length === 0) return { answer: 'say', card: deps.screens.approval(found, reader) };
  const approvals = [found, ...others].map((one) => ({ number: one.number, subject: subjectOf(one) }));
  return { answer: 'note', note: { note: 'several have this number', approvals } };
}

const numberWanted = (verb: 'show' | 'sheet'): Answer => ({ answer: 'note', note: { note: 'number wanted', verb } });
