import type { teamsEn } from '../en/teams.ts';

export const teamsRu: typeof teamsEn = {
  sheet: (name) => `Лист согласования: ${name}`,
  sheetOnDemand: 'Его получает каждый участник в личном чате с Countersign.',
  sendMeTheSheet: 'Прислать мне лист',
  openSheet: 'Открыть лист',
  openFile: 'Открыть файл в Teams',
  linkUntil: (moment) => `Ссылка только для вас, действует до: ${moment}.`,
  fileConsent: (name) => `Лист согласования ${name}. Если вы согласитесь, Countersign положит его в ваш OneDrive.`,
  fileStored: (name) => `${name} — в вашем OneDrive.`,
  fileDeclined: 'В ваш OneDrive ничего не положено. Чтобы только посмотреть, откройте здесь.',
  fileNotStored: 'Положить в ваш OneDrive не удалось. Откройте здесь.',
  fileNotYours: 'Этот файл предложен другому человеку. Ничего не изменилось.',
  fileOfferOver:
    'Это предложение больше не действует. Текущий лист пришлёт approval sheet с номером. Ничего не изменилось.',
  fileAnswered: 'Ответ на это уже дан. Если вы согласились, файл в вашем OneDrive. Ничего не изменилось.',
  fileUnderWay: 'Файл сейчас кладётся в ваш OneDrive. Если за полминуты он не появится, согласитесь ещё раз.',
  inOwnChat: 'Ответ — в вашем личном чате с Countersign.',
  formInOwnChat: 'Форма — в вашем личном чате с Countersign.',
  installFirst:
    'Сначала добавьте себе приложение Countersign («Приложения», Countersign, «Добавить») и повторите. Ничего не изменилось.',
  formSent: 'Готово.',
  formClosed: 'Закрыто. Ничего не отправлено.',
  formOver: 'Эта форма уже отправлена или закрыта. Ничего не изменилось.',
  formNotYours: 'Это чужая форма. Ничего не изменилось.',
  filesHere: 'В Teams отправьте их мне сюда, в этот чат.',
  noApprovalForFiles: 'Сейчас ни одно согласование не ждёт от вас файлов. Ничего не принято.',
  whichApproval: (numbers) =>
    `Файлов от вас ждут несколько согласований: ${numbers}. Пришлите их ещё раз с номером нужного. Ничего не принято.`,
  filesOffered: (number, files) => `К ${number}: ${files}. Ветка согласования скоро покажет, что принято.`,
  filesGiven: (number, fates) => `К ${number} вы это уже дали. ${fates}.`,
  fromFolder: (files) => `Вы положили в папку канала: ${files}.`,
  notInstalled: (name) =>
    `${name}: есть задача, но приложение Countersign в Teams не добавлено, и сообщения туда не доходят. Попросите добавить его или установите всем в центре администрирования Teams.`,
  waitsInMail: (name) =>
    `${name}, это ждёт вас в Microsoft Teams. Чтобы ответить, добавьте там приложение Countersign («Приложения», Countersign, «Добавить»).`,
  isThis: (name, account) => `${name} — это учётная запись Teams ${account}?`,
  isThisLead:
    'У неё тот же адрес почты, что у этого человека в файле организации. Пока вы не подтвердите, от неё ничего нельзя сделать.',
  confirmIdentity: 'Да',
  refuseIdentity: 'Нет',
  identityConfirmed: (name, account) => `${name}: в Teams теперь действует как ${account}.`,
  identityRefused: (name, account) => `${account} — это не ${name}: от этой учётной записи ничего нельзя сделать.`,
  identityDecided: (name, moment) => `Решение: ${name}, ${moment}.`,
  identityOver: (name) => `${name}: решать больше нечего. Ничего не изменилось.`,
};
