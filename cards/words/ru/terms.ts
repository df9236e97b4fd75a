import type { termsEn } from '../en/terms.ts';
import { sheetRu } from '../sheet-ru.ts';

const { roles, stageNames, legalForms } = sheetRu;

export const termsRu: typeof termsEn = {
  roles,
  stageNames,
  legalForms,
  choices: { approve: 'согласовано', 'approve with remarks': 'согласовано с замечаниями', reject: 'отклонено' },
  outcomes: { clear: 'чисто', 'documents required': 'нужны документы', refused: 'отказ' },
  fields: {
    name: 'Полное наименование',
    country: 'Страна',
    legalForm: 'Правовая форма',
    taxId: 'ИНН / налоговый номер',
    registrationNumber: 'Регистрационный номер',
    address: 'Адрес',
    bank: 'Банковские реквизиты',
    site: 'Сайт',
    contactName: 'Контактное лицо',
    contactEmail: 'Почта контактного лица',
    purpose: 'Цель',
    deal: 'Сделка в CRM',
  },
  votesOnEvery: 'голосует по каждой компании',
  companyApproval: 'Согласование компании',
  securityCheck: 'Проверка безопасности',
  score: (score) => `балл ${score} из 100`,
  ofHundred: (score) => `${score} из 100`,
  forSomeone: (name) => `(замещает: ${name})`,
  andMore: (count) => `… и ещё ${count}`,
  quoted: (text) => `«${text}»`,
};
