import type { Language } from '../../flows/facts.ts';
import type { UploadNotTaken, UploadTroubles, UploadView } from './upload-view.ts';

export interface UploadWords {
  title: string;
  lead: string;
  which: string;
  empty: string;
  stands: (file: string) => string;
  file: string;
  fileHint: string;
  send: string;
  correct: string;
  personal: (name: string, until: string) => string;
  takenAs: (file: string, field: string) => string;
  status: Record<Exclude<UploadView['status'], 'open'>, string>;
  statusText: Record<Exclude<UploadView['status'], 'open'>, string>;
  trouble: Record<NonNullable<UploadTroubles['field'] | UploadTroubles['file']>, string>;
  notTaken: Record<UploadNotTaken, string>;
  noLink: string;
  noLinkText: string;
  elsewhereText: string;
}

const en: UploadWords = {
  title: 'Upload a document',
  lead: 'The file is checked, then filed and shown in the approval’s thread, as if it had been dropped there.',
  which: 'What is it?',
  empty: 'still missing',
  stands: (file) => `${file} stands there now and will be replaced`,
  file: 'The file',
  fileHint: 'PDF, JPEG, PNG, DOCX or a detached signature (P7S, SIG), 25 MB at most. No macros, no scripts.',
  send: 'Upload',
  correct: 'Not taken yet: correct what is marked. The link still works.',
  personal: (name, until) =>
    `This link is for ${name} alone, takes one file, and works until ${until}. Do not pass it on.`,
  takenAs: (file, field) => `${file} was taken as ${field}`,
  status: { spent: 'Taken', closed: 'Nothing is waited for here' },
  statusText: {
    spent: 'This link has done its work. For another file press “Upload page” on the card once more.',
    closed: 'No file is collected here any more, or it is not yours to bring any more.',
  },
  trouble: {
    'field missing': 'Choose what the file is.',
    'file missing': 'Choose the file.',
    'too large': 'The file is larger than 25 MB. Make it smaller and choose it again.',
    empty: 'The file is empty. Save it again and choose it once more.',
    'type not allowed':
      'This kind of file, or one with programs in it, is not taken. Save it as PDF, DOCX, JPEG or PNG.',
    'not what its name says': 'What is inside is not what its name says. Save it anew from the program that made it.',
    'too many files': 'Choose one file only.',
    'could not be fetched': 'The file did not come through. Choose it again.',
    'too late': 'It is too late for a file.',
  },
  notTaken: {
    unknown: 'This link is not valid any more. Nothing was changed.',
    spent: 'A file has come by this link already. Nothing was changed.',
    closed: 'No file is collected here any more. Nothing was changed.',
    'not confirmed': 'It is not certain that the file was taken. Open this page again in a minute: it says.',
  },
  noLink: 'This link leads nowhere',
  noLinkText: 'It may have expired: an upload page is there for a day. Press “Upload page” on the card once more.',
  elsewhereText: 'For your safety nothing was changed. Open the link in your chat and upload there.',
};

const ru: UploadWords = {
  title: 'Загрузить документ',
  lead: 'Файл проверят, поместят в дело и покажут в ветке согласования, как если бы его добавили туда.',
  which: 'Что это за файл?',
  empty: 'ещё нет',
  stands: (file) => `сейчас здесь ${file}, он будет заменён`,
  file: 'Файл',
  fileHint: 'PDF, JPEG, PNG, DOCX или отдельная подпись (P7S, SIG), не больше 25 МБ. Без макросов и скриптов.',
  send: 'Загрузить',
  correct: 'Пока не принято: исправьте отмеченное. Ссылка ещё действует.',
  personal: (name, until) =>
    `Эта ссылка только для вас (${name}), принимает один файл и действует до ${until}. Не пересылайте её.`,
  takenAs: (file, field) => `${file}: принят как ${field}`,
  status: { spent: 'Принято', closed: 'Здесь больше ничего не ждут' },
  statusText: {
    spent: 'Ссылка своё отработала. Для другого файла нажмите «Страница загрузки» на карточке ещё раз.',
    closed: 'Файлы здесь больше не собирают, или теперь это не ваша задача.',
  },
  trouble: {
    'field missing': 'Выберите, что это за файл.',
    'file missing': 'Выберите файл.',
    'too large': 'Файл больше 25 МБ. Уменьшите его и выберите снова.',
    empty: 'Файл пустой. Сохраните его заново и выберите ещё раз.',
    'type not allowed':
      'Файлы такого вида или с программами внутри не принимаются. Сохраните его как PDF, DOCX, JPEG или PNG.',
    'not what its name says': 'Содержимое не соответствует имени файла. Сохраните его заново из исходной программы.',
    'too many files': 'Выберите только один файл.',
    'could not be fetched': 'Файл не дошёл. Выберите его ещё раз.',
    'too late': 'Файл больше не принимается.',
  },
  notTaken: {
    unknown: 'Эта ссылка больше не действует. Ничего не изменилось.',
    spent: 'По этой ссылке файл уже пришёл. Ничего не изменилось.',
    closed: 'Файлы здесь больше не собирают. Ничего не изменилось.',
    'not confirmed': 'Неизвестно, принят ли файл. Откройте эту страницу через минуту: она это покажет.',
  },
  noLink: 'Эта ссылка никуда не ведёт',
  noLinkText:
    'Возможно, её срок истёк: страница загрузки действует сутки. Нажмите «Страница загрузки» на карточке ещё раз.',
  elsewhereText: 'Для вашей безопасности ничего не изменено. Откройте ссылку из чата и загрузите файл там.',
};

export const uploadWords: Readonly<Record<Language, UploadWords>> = { en, ru };
