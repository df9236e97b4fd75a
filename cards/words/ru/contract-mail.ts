import type { DocumentType } from '../../../flows/contract-form.ts';
import type { contractMailEn } from '../en/contract-mail.ts';
import { contractRu } from './contract.ts';

const names: Record<DocumentType, { is: string; of: string }> = {
  contract: { is: 'договор', of: 'договора' },
  'supplementary agreement': { is: 'дополнительное соглашение', of: 'дополнительного соглашения' },
};

export const contractMailRu: typeof contractMailEn = {
  subject: (type, number, our, revision) =>
    `${contractRu.kinds[type]} ${number}, ${our}${revisionOf(revision)}: просим ознакомиться и ответить`,
  reminder: (type, number, our, revision) => `Напоминание: ${names[type].is} ${number}, ${our}${revisionOf(revision)}`,
  greeting: (name) => (name === '' ? 'Добрый день!' : `Здравствуйте, ${name}!`),
  what: (type, number, subject, revision) =>
    revision === 1
      ? `Направляем ${names[type].is} ${number}: ${subject}.`
      : `Направляем редакцию ${revision} ${names[type].of} ${number}: ${subject}.`,
  stillWaiting: (type, number, revision) =>
    revision === 1
      ? `${contractRu.kinds[type]} ${number} всё ещё ждёт вашего ответа.`
      : `Редакция ${revision} ${names[type].of} ${number} всё ещё ждёт вашего ответа.`,
  answersFile: (file) => `Это ответ на ваш протокол разногласий: ${file}.`,
  answersClauses: (clauses, agreed) =>
    `Это ответ на ваш протокол разногласий. Пунктов в протоколе: ${clauses}, из них с согласованной редакцией: ${agreed}. На странице они показаны рядом.`,
  replacesApproved: (revision) =>
    `Она заменяет редакцию ${revision}, которая была согласована: просим ответить на неё отдельно.`,
  replaces: (revision) => `Она заменяет редакцию ${revision}, на которую отвечать больше не нужно.`,
  how: 'Документ открывается по ссылке ниже. Там его можно согласовать или вернуть протокол разногласий: по пунктам или файлом.',
  open: 'Открыть и ответить',
  private: (day) => `Ссылка предназначена только вам и действует до ${day}. Пожалуйста, не передавайте её.`,
};

/** The first has no number in the subject: there is nothing yet to tell it from. */
const revisionOf = (revision: number) => (revision === 1 ? '' : `, редакция ${revision}`);
