import type { contractMailEn } from '../en/contract-mail.ts';

export const contractMailRu: typeof contractMailEn = {
  subject: (number, our, revision) =>
    `Договор ${number}, ${our}${revisionOf(revision)}: просим ознакомиться и ответить`,
  reminder: (number, our, revision) => `Напоминание: договор ${number}, ${our}${revisionOf(revision)}`,
  greeting: (name) => (name === '' ? 'Добрый день!' : `Здравствуйте, ${name}!`),
  what: (number, subject, revision) =>
    revision === 1
      ? `Направляем договор ${number}: ${subject}.`
      : `Направляем редакцию ${revision} договора ${number}: ${subject}.`,
  stillWaiting: (number, revision) =>
    revision === 1
      ? `Договор ${number} всё ещё ждёт вашего ответа.`
      : `Редакция ${revision} договора ${number} всё ещё ждёт вашего ответа.`,
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
