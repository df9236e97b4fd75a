import type { messagesEn } from '../en/messages.ts';
import { plural } from './plural.ts';

const list = (words: readonly string[]) => words.join(', ');

export const messagesRu: typeof messagesEn = {
  voted: (who, roles, choice) => `${who} (${roles}): ${choice}`,
  changedVote: (who, roles, choice) => `${who} (${roles}), новое решение: ${choice}`,
  onBehalfOf: (name, holder) => `${name} (замещает: ${holder})`,
  rejected: (company, who, roles) => `${company}: отклонено – ${who} (${roles})`,
  sentToTheCheck: (name, documents) =>
    `Пакет ушёл на проверку безопасности: ${plural(documents, 'документ', 'документа', 'документов')}. Отправитель: ${name}`,
  checkAnswered: {
    clear: 'Проверка безопасности: чисто',
    'documents required': 'Проверка безопасности: нужны ещё документы',
    refused: 'Проверка безопасности: отказ',
  },
  byHand: (name) => `решение вручную: ${name}`,
  askedFor: (documents) => `Запрошено: ${list(documents)}`,
  refusalConfirmed: (name) => `Отказ подтверждён: ${name}`,
  checkedAgain: (name) => `Назначена новая проверка безопасности: ${name}`,
  documentsAskedFor: (company, documents) =>
    `Проверка безопасности просит ещё документы по компании ${company}: ${list(documents)}`,
  dropThem: (due) => `Добавьте их в ветку согласования, ${due}.`,
  checkUnanswered: (since) => `Служба проверки не отвечает с ${since}`,
  classifies: (name, role) => `Решение вручную: ${name} (${role}).`,
  nobodyClassifies: (role) => `Решение вручную: ${role}; администратор должен назначить человека.`,
  asked: (name, to) => `Вопрос. ${name} → ${to}`,
  askedYou: (name, company) => `${name} спрашивает вас о компании ${company}`,
  answered: (name, asker) => `Ответ. ${name} → ${asker}`,
  answeredYou: (name, company) => `${name} отвечает на ваш вопрос о компании ${company}`,
  success: (company, until) => `${company}: согласовано${until === null ? '' : ` до ${until}`}`,
  failure: (company) => `${company}: не согласовано`,
  failed: 'В CRM компания отмечена как недопустимая. Вернуться можно новым согласованием с указанием причины.',
  withdrawn: (company, name) => `${company}: согласование отозвано. Отозвал инициатор: ${name}`,
  withdrawnEffect: 'В CRM у компании всё осталось как прежде.',
  moved: (task, from, to) => (from === null ? `${task}: теперь ${to}` : `${task}: было ${from}, теперь ${to}`),
  movedBy: (name) => `кто передал: ${name}`,
  movedByMatrix: 'Матрица согласующих изменилась.',
  movedFromYou: (task, company, to) => `${task}, компания ${company}: теперь не вы, а ${to}`,
  noLongerRequired: (task, company) => `${task}, компания ${company}: больше не требуется`,
  nothingToDo: 'Ничего делать не нужно.',
  nobody: (task) => `Сейчас это некому поручить: ${task}. Администраторов попросили назначить человека.`,
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
  startCompanyApproval: 'Начать согласование компании',
  answer: 'Ответить',
};
