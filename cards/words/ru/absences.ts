import type { Words } from '../words.ts';

export const absencesRu: Words['absences'] = {
  day: 'd MMMM (ccc)',
  sayAway: 'Меня не будет…',
  back: 'Я снова здесь',
  backFor: (name) => `${name}: снова на месте`,
  callOff: 'Отменить',
  awayUntil: (name, until) => (name === null ? `Вы отсутствуете по ${until}.` : `${name}: отсутствие по ${until}.`),
  awayFrom: (name, from, until) => {
    const days = from === until ? from : `${from} – ${until}`;
    return name === null ? `Вы отсутствуете: ${days}.` : `${name}: отсутствие, ${days}.`;
  },
  standsIn: (role, deputy) => `${role}: замещает ${deputy}`,
  nobody: (role, why) => `${role}: никто. ${why}`,
  noneNamed: 'Заместитель не назначен.',
  hasLeft: (deputy) => `${deputy} больше не работает.`,
  awayToo: (deputy, from, to) => `${deputy} тоже отсутствует: ${from} – ${to}.`,
  whatToDo: (administrators) =>
    `Где никто не замещает, о каждой задаче сразу узнают руководитель и администраторы. Лучше назначить заместителя для этих ролей в файле организации: попросите ${administrators}.`,
  noRoles: (name) =>
    `${name === null ? 'У вас нет ролей' : `${name}: ролей нет`}, замещать не нужно. Остальное подождёт.`,
  isDeputy: (name) =>
    `${name === null ? 'Вы – заместитель' : `${name}: заместитель`}, но в это время замещать не получится. Если не будет и самого сотрудника, о каждой задаче узнают руководитель и администраторы:`,
  cannotStandIn: (role, employee) => `${role}, вместо: ${employee}`,
  noReminders: 'Отсутствующим не напоминают. Если вернётесь раньше, напишите /approval вернулся.',
  welcomeBack: (name) =>
    name === null ? 'С возвращением. Задачи снова ваши.' : `${name}: снова на месте, задачи вернулись.`,
  calledOff: (name, from, until) =>
    `Отменено: ${name === null ? 'вы не отсутствуете' : `${name} не отсутствует`}, ${from} – ${until}.`,
  notAway: (name) => `${name === null ? 'Вы и так на месте' : `${name}: и так на месте`}. Ничего не изменилось.`,
  faults: {
    'not understood': (text) => `Не могу понять, какие это дни: «${text}».`,
    'no such day': (text) => `В «${text}» есть день, которого не бывает.`,
    'ends before it begins': (text) => `«${text}» кончается раньше, чем начинается.`,
    'over already': (text) => `«${text}» уже в прошлом.`,
    'too long': (text) => `«${text}» длиннее года. Нет ли описки в годе?`,
  },
  example: (command) =>
    `Напишите первый и последний день, например ${command} 1.12–5.12, ${command} до 5 декабря или ${command} завтра.`,
  unknownPerson: (text) => `Здесь никого не зовут «${text}».`,
  onlyAdministrators: (administrators) =>
    `За другого это говорят только администраторы: попросите ${administrators}. О себе пишите без имени.`,
  noticed: {
    question: 'Вы отсутствуете?',
    status: (status) => `Ваш статус: ${status}. Заместители могут принять задачи, а напоминаний вам не будет.`,
    yesUntil: (day) => `Да, по ${day}`,
    yes: 'Да…',
    no: 'Нет',
    notAway: 'Хорошо, вы на месте. Ничего не изменилось.',
    gone: (name) => `${name}: больше нет в рабочем пространстве, но в организации числится.`,
    goneRoles: (roles) => `Исполнитель или заместитель в ролях: ${roles}.`,
    goneWithoutRoles: 'Ролей нет.',
    goneAdvice: (key) =>
      `Больше не работает? Тогда поставьте left: true в people.${key} в файле организации и назначьте других на эти роли. Только отсутствует? Тогда скажите, по какой день, и задачи примут заместители.`,
    markAway: (name) => `${name} отсутствует…`,
  },
  form: {
    title: 'Отсутствие',
    submit: 'Меня не будет',
    submitFor: 'Отсутствует',
    first: 'Первый день',
    last: 'Последний день',
    lead: 'Заместители сразу примут ваши задачи, напоминаний вам не будет. Оба дня включены.',
    leadFor: (name) => `${name}: заместители сразу примут задачи. Оба дня включены.`,
    endsBefore: 'Это раньше первого дня. Выберите тот же день или более поздний.',
    over: 'Этот день уже прошёл. Выберите сегодняшний или более поздний.',
    tooLong: 'Это больше чем через год. Выберите день раньше.',
    missing: 'Выберите день.',
  },
};
