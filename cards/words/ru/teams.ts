import type { teamsEn } from '../en/teams.ts';

export const teamsRu: typeof teamsEn = {
  sheet: (name) => `Лист согласования: ${name}`,
  sheetOnDemand: 'Его получает каждый участник в личном чате с Countersign.',
  sendMeTheSheet: 'Прислать мне лист',
  openSheet: 'Открыть лист',
  openFile: 'Открыть файл в Teams',
  linkUntil: (moment) => `Ссылка только для вас, действует до: ${moment}.`,
  inOwnChat: 'Ответ — в вашем личном чате с Countersign.',
  formInOwnChat: 'Форма — в вашем личном чате с Countersign.',
  installFirst:
    'Сначала добавьте себе приложение Countersign («Приложения», Countersign, «Добавить») и повторите. Ничего не изменилось.',
  formSent: 'Готово.',
  formClosed: 'Закрыто. Ничего не отправлено.',
  formOver: 'Эта форма уже отправлена или закрыта. Ничего не изменилось.',
  formNotYours: 'Это чужая форма. Ничего не изменилось.',
  noApprovalForFiles: 'Сейчас ни одно согласование не ждёт от вас файлов. Ничего не принято.',
  whichApproval: (numbers) =>
    `Файлов от вас ждут несколько согласований: ${numbers}. Пришлите их ещё раз с номером нужного. Ничего не принято.`,
  filesOffered: (number, files) => `К ${number}: ${files}. Ветка согласования скоро покажет, что принято.`,
  fromFolder: (files) => `Вы положили в папку канала: ${files}.`,
  notInstalled: (name) =>
    `${name}: есть задача, но приложение Countersign в Teams не добавлено, и сообщения туда не доходят. Попросите добавить его или установите всем в центре администрирования Teams.`,
  waitsInMail: (name) =>
    `${name}, это ждёт вас в Microsoft Teams. Чтобы ответить, добавьте там приложение Countersign («Приложения», Countersign, «Добавить»).`,
};
