import type { ProtocolDecision } from '../../flows/contract-state.ts';
import type { Language } from '../../flows/facts.ts';
import type { CounterpartyView, EarlierRound, FieldTrouble, NotTaken } from './counterparty-view.ts';

export interface CounterpartyWords {
  asks: (organization: string, company: string) => string;
  asked: (organization: string, company: string) => string;
  number: string;
  date: string;
  amount: string;
  revision: string;
  file: string;
  sha: string;
  shaHint: string;
  document: string;
  openDocument: string;
  download: string;
  cannotShow: string;
  answer: string;
  answerHint: string;
  approve: string;
  disagree: string;
  readsOnly: string;
  status: Record<CounterpartyView['status'], string>;
  statusText: Record<Exclude<CounterpartyView['status'], 'open'>, (organization: string) => string>;
  protocolText: Record<ProtocolDecision, (organization: string) => string>;
  yourProtocol: string;
  answeredBy: (name: string, when: string) => string;
  recordedBy: (organization: string, name: string, when: string) => string;
  recordedText: (organization: string) => string;
  answeredWith: (organization: string) => string;
  askedNoMore: string;
  newerToYou: (revision: number, day: string) => string;
  newerToAnother: (revision: number, day: string) => string;
  staysWith: (revision: number) => string;
  personal: (name: string, until: string) => string;
  rounds: string;
  round: (revision: number) => string;
  sent: (when: string) => string;
  outcome: Record<EarlierRound['outcome'], string>;
  showClauses: string;
  back: string;
  approving: string;
  approvingText: (organization: string, company: string) => string;
  yourName: string;
  yourNameHint: string;
  confirmation: (company: string) => string;
  approveNow: string;
  disagreeing: string;
  disagreeingText: (organization: string) => string;
  byFile: string;
  byClauses: string;
  chooseFile: string;
  fileHint: string;
  chosenFile: (file: string) => string;
  clauseOf: (number: number) => string;
  clause: string;
  clauseHint: string;
  ours: (organization: string) => string;
  oursHint: string;
  theirs: string;
  agreed: string;
  optional: string;
  clausesHint: string;
  addClause: string;
  check: string;
  checking: string;
  checkingText: (organization: string) => string;
  from: string;
  send: string;
  correctIt: string;
  sendAgain: string;
  trouble: Record<FieldTrouble, string>;
  correct: string;
  notTaken: Record<NotTaken, string>;
  noLink: string;
  noLinkText: string;
  tooMany: string;
  tooManyText: string;
  elsewhere: string;
  elsewhereText: string;
  unreadable: string;
  unreadableText: string;
  broken: string;
  brokenText: string;
}

const en: CounterpartyWords = {
  asks: (organization, company) => `${organization} asks ${company} to agree to this document.`,
  asked: (organization, company) => `${organization} asked ${company} to agree to this document.`,
  number: 'Number',
  date: 'Date',
  amount: 'Amount',
  revision: 'Revision',
  file: 'File',
  sha: 'Fingerprint (SHA-256)',
  shaHint: 'Compare it with that of the file you have saved: equal fingerprints mean the same file, to the letter.',
  document: 'The document',
  openDocument: 'Open the document',
  download: 'Download',
  cannotShow: 'Your browser does not show this document within the page. Open or download it.',
  answer: 'Your answer',
  answerHint: 'Nothing is decided yet: either way you see a page to check and confirm first.',
  approve: 'Approve',
  disagree: 'Protocol of disagreement',
  readsOnly: 'This link is for reading. Another contact of your company decides.',
  status: {
    open: 'Waits for your answer',
    approved: 'Approved',
    disagreed: 'Protocol received',
    superseded: 'Superseded',
    closed: 'Ended',
  },
  statusText: {
    approved: (organization) => `${organization} has been told. There is nothing more to do here.`,
    disagreed: (organization) =>
      `${organization} has your protocol of disagreement and is looking at it. A new revision would come by mail; what was decided stands here.`,
    superseded: (organization) =>
      `${organization} has a newer revision. It comes by mail, with a link of its own; nothing more can be answered here.`,
    closed: () => 'This approval has ended: nothing more can be answered here.',
  },
  protocolText: {
    accept: (organization) =>
      `${organization} accepted your protocol: it belongs to the document now. There is nothing more to do here.`,
    'new revision': (organization) =>
      `${organization} answers your protocol with a new revision. It comes by mail, with a link of its own.`,
    reject: (organization) => `${organization} rejected your protocol.`,
  },
  yourProtocol: 'Your protocol of disagreement',
  answeredBy: (name, when) => `${name}, ${when}`,
  recordedBy: (organization, name, when) =>
    `Recorded by ${organization}, ${when}: ${name} answered elsewhere, and the proof is kept.`,
  recordedText: (organization) =>
    `Nobody answered on this page. If ${organization} has recorded this wrongly, say so at once to whoever sent you the link.`,
  answeredWith: (organization) => `${organization} has answered your protocol with a new revision.`,
  askedNoMore: 'This revision is not asked about any more: nothing can be answered here.',
  newerToYou: (revision, day) =>
    `Revision ${revision} is out: it came to you on ${day} in a mail of its own, with a link of its own.`,
  newerToAnother: (revision, day) =>
    `Revision ${revision} is out: it went to another contact of your company on ${day}, in a mail with a link of its own.`,
  staysWith: (revision) => `This page stays with revision ${revision}.`,
  personal: (name, until) =>
    `This link is personal, for ${name}: whoever has it can act in your name, so do not pass it on. It works until ${until}.`,
  rounds: 'Earlier rounds',
  round: (revision) => `Revision ${revision}`,
  sent: (when) => `Sent ${when}`,
  outcome: { approved: 'Approved', disagreed: 'Protocol of disagreement', superseded: 'Replaced without an answer' },
  showClauses: 'Show the clauses',
  back: 'Back to the document',
  approving: 'Approve the document',
  approvingText: (organization, company) =>
    `You are about to tell ${organization} that ${company} agrees to this revision as it stands. This is an approval of the text, not a signature.`,
  yourName: 'Your full name',
  yourNameHint: 'It is recorded with your answer.',
  confirmation: (company) => `For ${company}, I have read the document and may agree to it.`,
  approveNow: 'Approve now',
  disagreeing: 'Protocol of disagreement',
  disagreeingText: (organization) =>
    `Say what should be worded differently, as a file or clause by clause. ${organization} answers with a new revision.`,
  byFile: 'Upload a file',
  byClauses: 'Clause by clause',
  chooseFile: 'Your protocol as a file',
  fileHint: 'PDF, DOCX, JPEG or PNG, 25 MB at most.',
  chosenFile: (file) => `Chosen: ${file}. Choose another file only to replace it.`,
  clauseOf: (number) => `Clause ${number}`,
  clause: 'Clause',
  clauseHint: 'e.g. 4.2',
  ours: (organization) => `Wording of ${organization}`,
  oursHint: 'As the document says it now.',
  theirs: 'Your wording',
  agreed: 'Agreed wording',
  optional: 'if settled already',
  clausesHint: 'Clauses left empty are not sent.',
  addClause: 'Add another clause',
  check: 'Check and send',
  checking: 'Check your protocol',
  checkingText: (organization) => `This is what ${organization} will get. It is not sent yet.`,
  from: 'From',
  send: 'Send the protocol',
  correctIt: 'Back to correct it',
  sendAgain:
    'It is not certain that your protocol was recorded. Nothing is lost: send it again in a minute, and it counts once.',
  trouble: {
    'name missing': 'Write your full name.',
    'confirmation missing': 'Tick this to approve.',
    'file missing': 'Choose the file.',
    'no clause': 'Fill in at least one clause.',
    'clause missing': 'Say which clause this is about.',
    'our wording missing': 'Copy what the document says now. For a clause that is new, write “none”.',
    'wording missing': 'Write the wording that you want. To have the clause taken out, write “none”.',
    'too long': 'This is too long. Shorten it, or send a file.',
    'too many clauses': 'A protocol has 50 clauses at most. Send a file for more.',
    'too large': 'The file is larger than 25 MB. Make it smaller and choose it again.',
    empty: 'The file is empty. Save it again and choose it once more.',
    'type not allowed': 'This kind of file is not taken. Save it as PDF, DOCX, JPEG or PNG.',
    'not what its name says': 'What is inside is not what its name says. Save it anew from the program that made it.',
    'too many files': 'Choose one file only.',
    'could not be fetched': 'The file is not here any more, or did not come through. Choose it again.',
    'too late': 'It is too late for a file. Open the page again.',
  },
  correct: 'Not sent yet: correct what is marked.',
  notTaken: {
    unknown: 'This link is not valid any more.',
    'reads only': 'This link is for reading: another contact of your company decides. Nothing was changed.',
    'answered already': 'This revision has been answered already. Nothing was changed.',
    superseded: 'A newer revision was sent meanwhile. Nothing was changed.',
    closed: 'The approval ended meanwhile. Nothing was changed.',
    'not confirmed': 'It is not certain that your answer was recorded. Open this page again in a minute: it says.',
  },
  noLink: 'This link leads nowhere',
  noLinkText:
    'It may have expired or been replaced by a newer one. Open the link of the newest mail, or ask whoever sent it to you for a new one.',
  tooMany: 'One moment, please',
  tooManyText: 'There were too many requests. Wait a minute and open the page again. Nothing was changed.',
  elsewhere: 'This did not come from the page',
  elsewhereText: 'For your safety nothing was changed. Open the link in your mail and answer there.',
  unreadable: 'What was sent cannot be read',
  unreadableText: 'Nothing was changed. Go back and try again; a file may have 25 MB at most.',
  broken: 'Something went wrong with us',
  brokenText: 'It is not certain that anything was recorded. Open the link again in a minute: the page says.',
};

const ru: CounterpartyWords = {
  asks: (organization, company) => `${organization} просит ${company} согласовать этот документ.`,
  asked: (organization, company) => `${company}: документ, который прислала на согласование ${organization}.`,
  number: 'Номер',
  date: 'Дата',
  amount: 'Сумма',
  revision: 'Редакция',
  file: 'Файл',
  sha: 'Контрольная сумма (SHA-256)',
  shaHint: 'Сравните её с суммой сохранённого у вас файла: если они равны, это один и тот же файл до последнего знака.',
  document: 'Документ',
  openDocument: 'Открыть документ',
  download: 'Скачать',
  cannotShow: 'Ваш браузер не показывает этот документ на странице. Откройте или скачайте его.',
  answer: 'Ваш ответ',
  answerHint: 'Пока ничего не решено: в обоих случаях сначала откроется страница для проверки и подтверждения.',
  approve: 'Согласовать',
  disagree: 'Протокол разногласий',
  readsOnly: 'Эта ссылка только для чтения. Решение принимает другой представитель вашей компании.',
  status: {
    open: 'Ждёт вашего ответа',
    approved: 'Согласовано',
    disagreed: 'Протокол получен',
    superseded: 'Заменено новой редакцией',
    closed: 'Завершено',
  },
  statusText: {
    approved: (organization) => `${organization} знает об этом. Больше здесь ничего делать не нужно.`,
    disagreed: (organization) =>
      `Ваш протокол разногласий получен, ${organization} рассматривает его. Новая редакция придёт письмом; решение будет показано здесь.`,
    superseded: (organization) =>
      `${organization} направляет новую редакцию. Она придёт отдельным письмом со своей ссылкой; ответить здесь больше нельзя.`,
    closed: () => 'Согласование завершено: ответить здесь больше нельзя.',
  },
  protocolText: {
    accept: (organization) =>
      `${organization} принимает ваш протокол: теперь он часть документа. Больше здесь ничего делать не нужно.`,
    'new revision': (organization) =>
      `На ваш протокол ${organization} ответит новой редакцией. Она придёт отдельным письмом со своей ссылкой.`,
    reject: (organization) => `${organization} отклоняет ваш протокол.`,
  },
  yourProtocol: 'Ваш протокол разногласий',
  answeredBy: (name, when) => `${name}, ${when}`,
  recordedBy: (organization, name, when) =>
    `Внесено компанией ${organization}, ${when}: ответ дан не на этой странице (${name}), подтверждение хранится.`,
  recordedText: (organization) =>
    `На этой странице никто не отвечал. Если запись компании ${organization} неверна, сразу сообщите об этом тому, кто прислал ссылку.`,
  answeredWith: (organization) => `На ваш протокол ${organization} отвечает новой редакцией.`,
  askedNoMore: 'Ответа на эту редакцию больше не ждут: ответить здесь нельзя.',
  newerToYou: (revision, day) =>
    `Вышла редакция ${revision}: ${day} она отправлена вам отдельным письмом со своей ссылкой.`,
  newerToAnother: (revision, day) =>
    `Вышла редакция ${revision}: ${day} она отправлена другому представителю вашей компании письмом со своей ссылкой.`,
  staysWith: (revision) => `Эта страница остаётся страницей редакции ${revision}.`,
  personal: (name, until) =>
    `Это личная ссылка (${name}, действует до ${until}): каждый, у кого она есть, может ответить от вашего имени, поэтому не пересылайте её.`,
  rounds: 'Предыдущие редакции',
  round: (revision) => `Редакция ${revision}`,
  sent: (when) => `Отправлена ${when}`,
  outcome: { approved: 'Согласована', disagreed: 'Протокол разногласий', superseded: 'Заменена без ответа' },
  showClauses: 'Показать пункты',
  back: 'Назад к документу',
  approving: 'Согласовать документ',
  approvingText: (organization, company) =>
    `Вы сообщаете компании ${organization}, что ${company} согласовывает эту редакцию без изменений. Это согласование текста, а не подпись.`,
  yourName: 'Ваши фамилия, имя и отчество',
  yourNameHint: 'Они сохраняются вместе с ответом.',
  confirmation: (company) => `От имени ${company}: документ прочитан, я вправе его согласовать.`,
  approveNow: 'Согласовать',
  disagreeing: 'Протокол разногласий',
  disagreeingText: (organization) =>
    `Укажите, что следует изложить иначе, файлом или по пунктам. ${organization} ответит новой редакцией.`,
  byFile: 'Загрузить файл',
  byClauses: 'По пунктам',
  chooseFile: 'Ваш протокол в виде файла',
  fileHint: 'PDF, DOCX, JPEG или PNG, не больше 25 МБ.',
  chosenFile: (file) => `Выбран файл: ${file}. Другой выбирайте, только чтобы его заменить.`,
  clauseOf: (number) => `Разногласие ${number}`,
  clause: 'Пункт',
  clauseHint: 'например, 4.2',
  ours: (organization) => `Редакция ${organization}`,
  oursHint: 'Как сейчас написано в документе.',
  theirs: 'Ваша редакция',
  agreed: 'Согласованная редакция',
  optional: 'если уже есть',
  clausesHint: 'Незаполненные пункты не отправляются.',
  addClause: 'Добавить пункт',
  check: 'Проверить и отправить',
  checking: 'Проверьте протокол',
  checkingText: (organization) => `Вот что получит ${organization}. Пока ничего не отправлено.`,
  from: 'От кого',
  send: 'Отправить протокол',
  correctIt: 'Назад, исправить',
  sendAgain:
    'Неизвестно, сохранён ли протокол. Ничего не потеряно: через минуту отправьте его ещё раз, учтён он будет однажды.',
  trouble: {
    'name missing': 'Укажите фамилию, имя и отчество.',
    'confirmation missing': 'Поставьте отметку, чтобы согласовать.',
    'file missing': 'Выберите файл.',
    'no clause': 'Заполните хотя бы один пункт.',
    'clause missing': 'Укажите, о каком пункте идёт речь.',
    'our wording missing': 'Перенесите сюда, как сейчас написано в документе. Для нового пункта напишите «нет».',
    'wording missing': 'Напишите редакцию, которую предлагаете. Если пункт нужно исключить, напишите «нет».',
    'too long': 'Слишком длинно. Сократите или отправьте файл.',
    'too many clauses': 'В протоколе может быть не больше 50 пунктов. Если их больше, отправьте файл.',
    'too large': 'Файл больше 25 МБ. Уменьшите его и выберите снова.',
    empty: 'Файл пустой. Сохраните его заново и выберите ещё раз.',
    'type not allowed': 'Файлы такого вида не принимаются. Сохраните его как PDF, DOCX, JPEG или PNG.',
    'not what its name says': 'Содержимое не соответствует имени файла. Сохраните его заново из исходной программы.',
    'too many files': 'Выберите только один файл.',
    'could not be fetched': 'Файла здесь уже нет, или он не дошёл. Выберите его ещё раз.',
    'too late': 'Файл больше не принимается. Откройте страницу заново.',
  },
  correct: 'Пока не отправлено: исправьте отмеченное.',
  notTaken: {
    unknown: 'Эта ссылка больше не действует.',
    'reads only': 'Эта ссылка только для чтения: решение принимает другой представитель. Ничего не изменилось.',
    'answered already': 'На эту редакцию уже ответили. Ничего не изменилось.',
    superseded: 'Тем временем отправлена более новая редакция. Ничего не изменилось.',
    closed: 'Тем временем согласование завершилось. Ничего не изменилось.',
    'not confirmed': 'Неизвестно, сохранён ли ваш ответ. Откройте эту страницу через минуту: она это покажет.',
  },
  noLink: 'Эта ссылка никуда не ведёт',
  noLinkText:
    'Возможно, её срок истёк или её заменила новая. Откройте ссылку из последнего письма или попросите новую у того, кто его прислал.',
  tooMany: 'Подождите немного',
  tooManyText: 'Слишком много запросов. Подождите минуту и откройте страницу снова. Ничего не изменилось.',
  elsewhere: 'Запрос пришёл не с этой страницы',
  elsewhereText: 'Для вашей безопасности ничего не изменено. Откройте ссылку из письма и ответьте там.',
  unreadable: 'Отправленное не удалось прочитать',
  unreadableText: 'Ничего не изменилось. Вернитесь и попробуйте ещё раз; файл может быть не больше 25 МБ.',
  broken: 'У нас что-то пошло не так',
  brokenText: 'Неизвестно, сохранилось ли что-нибудь. Откройте ссылку через минуту: страница это покажет.',
};

export const counterpartyWords: Readonly<Record<Language, CounterpartyWords>> = { en, ru };
