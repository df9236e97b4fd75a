import type { messagesEn } from '../en/messages.ts';
import { plural } from './plural.ts';

const list = (words: readonly string[]) => words.join(', ');

export const messagesRu: typeof messagesEn = {
  voted: (who, roles, choice) => `${roles}, ${who}: ${choice}`,
  changedVote: (who, roles, choice) => `${roles}, ${who}, новое решение: ${choice}`,
  onBehalfOf: (name, holder) => `${name} (замещает: ${holder})`,
  rejected: (company, who, roles) => `${company}: отклонено. ${roles}, ${who}`,
  votedAgainst: (company, who, roles) => `${company}: голос против. ${roles}, ${who}`,
  votedAgainstEffect: 'Согласование на этом не заканчивается: когда проголосуют все, решит юрист.',
  sentToTheCheck: (name, documents) =>
    `Пакет ушёл на проверку безопасности: ${plural(documents, 'документ', 'документа', 'документов')}. Отправитель: ${name}`,
  checkAnswered: {
    clear: 'Проверка безопасности: чисто',
    'documents required': 'Проверка безопасности: нужны ещё документы',
    refused: 'Проверка безопасности: отказ',
  },
  byHand: (name) => `решение вручную: ${name}`,
  askedFor: (documents) => `Запрошено: ${list(documents)}`,
  refusalConfirmed: (name) => `Отказ подтверждён. Решение: ${name}`,
  checkedAgain: (name) => `Назначена новая проверка безопасности. Решение: ${name}`,
  documentsAskedFor: (company, documents) =>
    `Проверка безопасности просит ещё документы по компании ${company}: ${list(documents)}`,
  attachedBy: (name, due) => `Их прикладывает ${name}, ${due}.`,
  checkUnanswered: (since) =>
    since === null ? 'Служба проверки не подключена' : `Служба проверки не отвечает, запрос ушёл ${since}`,
  classifies: (name, role) => `Решение вручную: ${name} (${role}).`,
  nobodyClassifies: (role) => `Решение вручную: ${role}; администратор должен назначить исполнителя.`,
  asked: (name, to) => `Вопрос. ${name} → ${to}`,
  askedYou: (name, company) => `${name} спрашивает вас о компании ${company}`,
  youAnswered: (asker, company) => `Ваш ответ получает ${asker}: ${company}`,
  answered: (name, asker) => `Ответ. ${name} → ${asker}`,
  answeredYou: (name, company) => `${name} отвечает на ваш вопрос о компании ${company}`,
  success: (company, until) => `${company}: согласовано${until === null ? '' : ` до ${until}`}`,
  failure: (company) => `${company}: не согласовано`,
  failed: 'В CRM компания отмечена как неблагонадёжная. Вернуться можно новым согласованием с указанием причины.',
  withdrawn: (company, name) => `${company}: согласование отозвано. Отозвал инициатор: ${name}`,
  withdrawnEffect: 'В CRM у компании всё осталось как прежде.',
  moved: (task, from, to) =>
    from === null ? `Задачу «${task}» теперь выполняет ${to}` : `Задача «${task}» перешла: ${from} → ${to}`,
  movedBy: (name) => `кто передал: ${name}`,
  movedByMatrix: 'Матрица согласующих изменилась.',
  movedFromYou: (task, company, to) => `${company}: задача «${task}» перешла от вас, теперь её выполняет ${to}`,
  noLongerRequired: (task, company) => `${company}: задача «${task}» больше не требуется`,
  nothingToDo: 'Ничего делать не нужно.',
  nobody: (task) => `Задачу «${task}» некому поручить. Администраторов попросили назначить исполнителя.`,
  escalated: {
    late: (task, holder, to) => `${task}: срок прошёл, исполнитель ${holder}. Сообщили руководителю: ${to}.`,
    unattended: (task, holder, to) => `${task}: ${holder} отсутствует, заменить некому. Сообщили руководителю: ${to}.`,
  },
  deputyPutOn: (task, name, deputy, holder) =>
    `${task}: ${name} подключает заместителя. Теперь это может сделать ${deputy} или ${holder}.`,
  tasks: {
    attach: 'Документы',
    vote: (roles) => `Голос (${roles})`,
    'confirm refusal': 'Решение по отказу',
    classify: 'Решение вручную',
  },
  renewalOffered: (company, until) => `${company}: согласовано только до ${until}`,
  renewal: 'Начните новое согласование сейчас, и работа не прервётся: прежнее пока действует.',
  expired: (company) => `${company}: срок согласования вышел`,
  expiredEffect: 'Пока компанию не согласуют снова, договоры с ней согласовать нельзя.',
  notGathered: (name) =>
    `${name}: есть задача, но добавить в этот канал не удалось. Пригласите вручную, чтобы обсуждение было видно.`,
  startCompanyApproval: 'Начать согласование компании',
  answer: 'Ответить',
};
