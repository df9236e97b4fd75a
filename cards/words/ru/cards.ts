import type { cardsEn } from '../en/cards.ts';
import { plural } from './plural.ts';

const list = (words: readonly string[]) => words.join(', ');

export const cardsRu: typeof cardsEn = {
  startedBy: (name, when) => `инициатор ${name}, ${when}`,
  confidential: 'конфиденциально',
  startedAnew: (reason) => `Согласуется заново: ${reason}`,
  waitingFor: (who, due) => `Ожидается голос: ${who} · ${due}`,
  waitingForCheck: 'Идёт проверка безопасности, ответ придёт сам',
  waitingForNobody: (what) => `${what}: администратор должен назначить исполнителя`,
  collectingDocuments: (who, due) => `Документы собирает ${who} · ${due}`,
  decidingRefusal: (who, due) => `Проверка безопасности ответила отказом. Решает ${who} · ${due}`,
  classifying: (who, due) => `Служба проверки молчит. Решает вручную ${who} · ${due}`,
  approvedUntil: (day) => (day === null ? 'Согласовано' : `Согласовано до ${day}`),
  notApproved: (reason) => `Не согласовано: ${reason}`,
  withdrawnBy: (name, reason) => `Отозвано (${name}): ${reason}`,
  stage: (stage, since) => `${stage} · ${since}`,
  ended: (when) => `завершено ${when}`,
  away: (name, until, deputy) =>
    deputy === null ? `${name}: отсутствие до ${until}` : `отсутствие до ${until}, запрошен заместитель: ${deputy}`,
  next: (what) => `Далее: ${what}`,
  nextCheck: (roles) => `проверка безопасности, затем ${roles.join(' → ')}`,
  nextVotes: (roles) => roles.join(' → '),
  nextApproved: (days) =>
    days === null ? 'компания согласована' : `компания согласована на ${plural(days, 'день', 'дня', 'дней')}`,
  withRemarks: 'с замечаниями',
  notRequired: 'больше не требуется',
  toBeNamed: 'будет назначен',
  checkAsked: (when) => `запрос ${when}`,
  actions: {
    sheet: 'Лист согласования',
    details: 'Подробности',
    more: 'Ещё',
    ask: 'Спросить',
    handOver: 'Передать',
    withdraw: 'Отозвать',
    open: 'Открыть',
    vote: 'Голосовать',
    newCompanyApproval: 'Согласовать компанию',
  },
  home: {
    summary: (count) =>
      count === 0
        ? 'Вас ничего не ждёт'
        : `Вас ${count % 10 === 1 && count % 100 !== 11 ? 'ждёт' : 'ждут'} ${plural(count, 'задача', 'задачи', 'задач')}`,
    waits: 'Ждёт меня',
    nothingWaits: 'Вас ничего не ждёт. Хорошего дня!',
    started: 'Начато мной',
    nothingStarted: 'У вас нет согласований в работе.',
    ended: 'Недавно завершены',
    asDeputy: (name) => `вы замещаете: ${name}`,
    hangsWith: (who, since) => `${who} · ${since}`,
    tasks: {
      attach: 'Собрать документы',
      vote: 'Проголосовать',
      'confirm refusal': 'Решить по отказу',
      classify: 'Решить проверку вручную',
    },
  },
  help: {
    summary: 'Что здесь можно сделать',
    unknown: (word) => `Команды «${word}» нет.`,
    lead: 'Countersign проводит компанию через согласование: документы, проверка безопасности, затем голоса по очереди.',
    commands: [
      ['/approval company', 'начать согласование компании'],
      ['/approval list', 'что ждёт вас и что начали вы'],
      ['/approval show CA-2026-0001', 'одно согласование с его кнопками'],
      ['/approval sheet CA-2026-0001', 'его лист согласования в PDF'],
    ],
    rest: 'Документы добавляйте в ветку согласования. Голосовать зову я в личных сообщениях; все задачи собраны на вкладке Home.',
  },
  details: {
    title: 'Подробности',
    close: 'Закрыть',
    company: 'Компания',
    documents: 'Документы',
    replaced: 'заменён',
    checks: 'Проверки безопасности',
    noAnswer: 'ответа пока нет',
    flags: (flags) => `признаки: ${list(flags)}`,
    byHand: (name) => `вручную: ${name}`,
    refusalConfirmed: (name) => `отказ подтверждён: ${name}`,
    checkedAgain: (name) => `назначена новая проверка: ${name}`,
    votes: 'Голоса',
    earlier: 'потом изменено',
    questions: 'Вопросы',
    unanswered: 'ответа пока нет',
    stages: 'Этапы',
    stageLine: (stage, from, to) => `${stage}: ${from} – ${to ?? 'сейчас'}`,
    cut: 'Остальное – на листе согласования.',
  },
};
