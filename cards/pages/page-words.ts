import type { Language } from '../../flows/facts.ts';
import type { DealLine } from './crm-view.ts';

export interface PageWords {
  companies: string;
  searchLabel: string;
  searchHint: string;
  search: string;
  contact: string;
  responsible: string;
  approvedUntil: (day: string) => string;
  since: (day: string, by: string) => string;
  daysLeft: (days: number) => string;
  nonValid: string;
  notApproved: string;
  underApproval: (number: string) => string;
  taxId: string;
  registrationNumber: string;
  signatory: string;
  deals: string;
  noDeals: string;
  dealStates: Readonly<Record<DealLine['state'], string>>;
  /** `D-1042, since 24 November 2026`. */
  dealSince: (id: string, day: string) => string;
  products: string;
  noProducts: string;
  nothingFound: (text: string) => string;
  noCompanies: string;
  firstOnly: (count: number) => string;
  asOf: (time: string) => string;
  sheet: string;
  sheetCurrent: string;
  sheetCurrentText: string;
  sheetSuperseded: string;
  sheetSupersededText: string;
  sheetUnknown: string;
  sheetUnknownText: string;
  number: string;
  version: string;
  generated: string;
}

/** `1 day`, `2 days`; in Russian `1 день`, `2 дня`, `5 дней`. */
function counted(language: Language, count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>>): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? '';
  return `${count} ${form}`;
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    companies: 'Companies',
    searchLabel: 'Find a company',
    searchHint: 'Name, tax id or registration number',
    search: 'Search',
    contact: 'Contact',
    responsible: 'Responsible',
    approvedUntil: (day) => `Approved until ${day}`,
    since: (day, by) => `since ${day}, by ${by}`,
    daysLeft: (days) => `${counted('en', days, { one: 'day', other: 'days' })} left`,
    nonValid: 'Non-valid company',
    notApproved: 'Not approved',
    underApproval: (number) => `Under approval: ${number}`,
    taxId: 'Tax id',
    registrationNumber: 'Reg. no.',
    signatory: 'Signs',
    deals: 'Deals',
    noDeals: 'No deals yet.',
    dealStates: { open: 'Open', won: 'Won', failed: 'Failed' },
    dealSince: (id, day) => `${id}, since ${day}`,
    products: 'Products',
    noProducts: 'Nothing bought yet.',
    nothingFound: (text) => `No company has “${text}” in its name, tax id or registration number.`,
    noCompanies: 'There are no companies yet. Each approval puts its company here.',
    firstOnly: (count) => `The first ${count} are shown. Search to find the others.`,
    asOf: (time) => `As of ${time}`,
    sheet: 'Approval sheet',
    sheetCurrent: 'This sheet is current',
    sheetCurrentText: 'No newer version of it has been formed.',
    sheetSuperseded: 'This sheet is superseded',
    sheetSupersededText: 'A newer version has been formed. Ask whoever gave it to you for that one.',
    sheetUnknown: 'There is no such sheet',
    sheetUnknownText:
      'The code leads to no sheet of ours. Scan it once more; if it stays so, do not rely on the paper.',
    number: 'Number',
    version: 'Version',
    generated: 'Generated',
  },
  ru: {
    companies: 'Компании',
    searchLabel: 'Найти компанию',
    searchHint: 'Название, ИНН или регистрационный номер',
    search: 'Найти',
    contact: 'Контакт',
    responsible: 'Ответственный',
    approvedUntil: (day) => `Согласована до ${day}`,
    since: (day, by) => `с ${day}, согласование ${by}`,
    daysLeft: (days) => `осталось ${counted('ru', days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`,
    nonValid: 'Недействительная компания',
    notApproved: 'Не согласована',
    underApproval: (number) => `На согласовании: ${number}`,
    taxId: 'ИНН',
    registrationNumber: 'Рег. №',
    signatory: 'Подписывает',
    deals: 'Сделки',
    noDeals: 'Сделок ещё нет.',
    dealStates: { open: 'Открыта', won: 'Выиграна', failed: 'Провалена' },
    dealSince: (id, day) => `${id}, с ${day}`,
    products: 'Продукты',
    noProducts: 'Ещё ничего не покупает.',
    nothingFound: (text) => `Нет компаний, у которых «${text}» есть в названии, ИНН или регистрационном номере.`,
    noCompanies: 'Компаний пока нет. Каждое согласование добавляет сюда свою компанию.',
    firstOnly: (count) => `Показаны первые ${count}. Остальные можно найти поиском.`,
    asOf: (time) => `По состоянию на ${time}`,
    sheet: 'Лист согласования',
    sheetCurrent: 'Этот лист действующий',
    sheetCurrentText: 'Более новой версии нет.',
    sheetSuperseded: 'Этот лист устарел',
    sheetSupersededText: 'Есть более новая версия. Попросите её у того, кто передал вам этот лист.',
    sheetUnknown: 'Такого листа нет',
    sheetUnknownText:
      'Код не ведёт ни к одному нашему листу. Отсканируйте его ещё раз; если ничего не изменится, не полагайтесь на бумагу.',
    number: 'Номер',
    version: 'Версия',
    generated: 'Сформирован',
  },
};
