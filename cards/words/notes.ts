import type { Language } from '../../flows/facts.ts';
import { noticesEn } from './en/notices.ts';
import { noticesRu } from './ru/notices.ts';

/** Short things that a door says to one person about their own click or command. */
export type Note =
  | { note: 'not confirmed yet' }
  | { note: 'click again' }
  | { note: 'not found'; number: string }
  | { note: 'several have this number'; approvals: readonly { number: string; subject: string }[] }
  | { note: 'number wanted'; verb: 'show' | 'sheet' }
  | { note: 'nobody here' }
  | { note: 'guest' }
  | { note: 'another workspace' }
  | { note: 'sheet follows'; number: string }
  | { note: 'document follows'; number: string }
  | { note: 'documents follow'; number: string }
  | { note: 'opening' }
  | { note: 'out of order' }
  | { note: 'out of date' }
  | { note: 'no contracts' }
  | { note: 'only administrators' }
  | { note: 'identity not yours to decide' }
  | { note: 'identity waits' }
  /** `when` is ready to be shown. */
  | { note: 'snoozed'; when: string }
  | { note: 'reminded'; name: string; when: string | null }
  | { note: 'files looked at later'; files: readonly string[] };

const named = (approvals: readonly { number: string; subject: string }[]): string =>
  approvals.map(({ number, subject }) => `${number} (${subject})`).join(', ');

const en = (note: Note): string => {
  switch (note.note) {
    case 'not confirmed yet':
      return 'Not confirmed yet: the database has not answered. Look at the card in a moment; if nothing has changed, do it again.';
    case 'click again':
      return 'That took longer than Slack waits. Nothing has changed: please click again.';
    case 'not found':
      return `${note.number || 'This approval'} was not found, or it is not yours to see. /approval list shows yours.`;
    case 'several have this number':
      return `Which of these? ${named(note.approvals)}. Look at one by its approval’s number: /approval show ${note.approvals[0]?.number ?? ''}.`;
    case 'number wanted':
      return `Which approval? Add its number: /approval ${note.verb} CA-2026-0001. /approval list shows yours.`;
    case 'nobody here':
      return 'You are not among the people of this organization. Ask an administrator to add you; nothing has changed.';
    case 'guest':
      return 'Guests take no part in approvals. Nothing has changed.';
    case 'another workspace':
      return 'This bot serves its own workspace only. Nothing has changed.';
    case 'sheet follows':
      return `The approval sheet of ${note.number} is on its way to you.`;
    case 'document follows':
      return `The document of ${note.number} is on its way to you.`;
    case 'documents follow':
      return `The documents of ${note.number} are on their way to you.`;
    case 'opening':
      return 'One moment…';
    case 'out of order':
      return 'Something went wrong on our side and nothing was confirmed. Try again in a minute; if it stays so, tell an administrator.';
    case 'out of date':
      return 'This button is from an older card. /approval list shows what waits for you.';
    case 'no contracts':
      return 'Contracts are not set up here yet: an administrator adds their rules to the organization’s file.';
    case 'only administrators':
      return 'Only administrators can look at that. Nothing has changed.';
    case 'identity not yours to decide':
      return 'Only administrators decide who somebody is. Nothing has changed.';
    case 'identity waits':
      return 'An administrator has yet to confirm who you are: they have been asked. Nothing has changed; try again later.';
    case 'snoozed':
      return noticesEn.snoozed(note.when);
    case 'reminded':
      return note.when === null ? noticesEn.remindedNow(note.name) : noticesEn.remindedThen(note.name, note.when);
    case 'files looked at later':
      return `Still being looked at: ${note.files.join(', ')}. Below the approval’s card it is said in a moment what was taken.`;
  }
};

const ru = (note: Note): string => {
  switch (note.note) {
    case 'not confirmed yet':
      return 'Пока не подтверждено: база данных не ответила. Посмотрите на карточку через минуту; если ничего не изменилось, повторите.';
    case 'click again':
      return 'Это заняло больше времени, чем ждёт Slack. Ничего не изменилось: нажмите ещё раз.';
    case 'not found':
      return `${note.number || 'Согласование'}: не найдено или недоступно вам. Ваши согласования покажет /approval list.`;
    case 'several have this number':
      return `Какое из них? ${named(note.approvals)}. Посмотрите одно по номеру согласования: /approval show ${note.approvals[0]?.number ?? ''}.`;
    case 'number wanted':
      return `Какое согласование? Добавьте номер: /approval ${note.verb} CA-2026-0001. Ваши покажет /approval list.`;
    case 'nobody here':
      return 'Вас нет среди сотрудников этой организации. Попросите администратора добавить вас; ничего не изменилось.';
    case 'guest':
      return 'Гости не участвуют в согласованиях. Ничего не изменилось.';
    case 'another workspace':
      return 'Этот бот работает только в своём пространстве. Ничего не изменилось.';
    case 'sheet follows':
      return `Лист согласования ${note.number} сейчас придёт вам.`;
    case 'document follows':
      return `Документ ${note.number} сейчас придёт вам.`;
    case 'documents follow':
      return `Документы ${note.number} сейчас придут вам.`;
    case 'opening':
      return 'Одну минуту…';
    case 'out of order':
      return 'У нас что-то сломалось, ничего не подтверждено. Повторите через минуту; если не помогло, скажите администратору.';
    case 'out of date':
      return 'Эта кнопка со старой карточки. Что ждёт вас, покажет /approval list.';
    case 'no contracts':
      return 'Договоры здесь ещё не настроены: администратор добавляет их правила в файл организации.';
    case 'only administrators':
      return 'Это видно только администраторам. Ничего не изменилось.';
    case 'identity not yours to decide':
      return 'Кто есть кто, решают только администраторы. Ничего не изменилось.';
    case 'identity waits':
      return 'Администратор ещё не подтвердил, кто вы: его уже спросили. Ничего не изменилось; повторите позже.';
    case 'snoozed':
      return noticesRu.snoozed(note.when);
    case 'reminded':
      return note.when === null ? noticesRu.remindedNow(note.name) : noticesRu.remindedThen(note.name, note.when);
    case 'files looked at later':
      return `Ещё проверяется: ${note.files.join(', ')}. Под карточкой согласования скоро будет сказано, что принято.`;
  }
};

/** A note in the reader's language. */
export function noteText(note: Note, language: Language): string {
  return { en, ru }[language](note);
}
