import type { contractMailEn } from '../en/contract-mail.ts';

export const contractMailRu: typeof contractMailEn = {
  subject: (number, our) => `Договор ${number}, ${our}: просим ознакомиться и ответить`,
  reminder: (number, our) => `Напоминание: договор ${number}, ${our}`,
  greeting: (name) => (name === '' ? 'Добрый день!' : `Здравствуйте, ${name}!`),
  what: (number, subject, revision) =>
    revision === 1
      ? `Направляем договор ${number}: ${subject}.`
      : `Направляем редакцию ${revision} договора ${number}: ${subject}.`,
  stillWaiting: (number) => `Договор ${number} всё ещё ждёт вашего ответа.`,
  how: 'Документ открывается по ссылке ниже. Там его можно согласовать или вернуть протокол разногласий: по пунктам или файлом.',
  open: 'Открыть и ответить',
  private: (day) => `Ссылка предназначена только вам и действует до ${day}. Пожалуйста, не передавайте её.`,
};
