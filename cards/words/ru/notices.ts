import type { noticesEn } from '../en/notices.ts';
import { plural } from './plural.ts';

const tasks = (count: number) => plural(count, 'задача', 'задачи', 'задач');
const times = (count: number) => plural(count, 'раз', 'раза', 'раз');

export const noticesRu: typeof noticesEn = {
  reminder: (todo, subject) => `Напоминание: ${todo.toLowerCase()} · ${subject}`,
  reminders: (count) => `Напоминание: вас ждёт ${tasks(count)}`,
  expected: (day, carrier) => (carrier === '' ? `ожидались ${day}` : `ожидались ${day}, ${carrier}`),
  insteadOf: (name, away) => `вместо: ${name}${away ? ', отсутствует' : ''}`,
  snooze: 'Напомнить позже',
  inAnHour: 'Через час',
  tomorrow: 'Завтра утром',
  anotherTime: 'В другое время…',
  done: (what, subject, by) => `Выполнено, ${by}: ${what} · ${subject}`,
  notRequired: (what, subject) => `Больше не требуется: ${what} · ${subject}`,
  movedOn: (what, subject) => `Больше не у вас: ${what} · ${subject}`,
  late: (holder, what, subject) => `${holder}: срок прошёл · ${what} · ${subject}`,
  unattended: (holder, what, subject) => `${holder} отсутствует, заменить некому: ${what} · ${subject}`,
  reminded: (count) => (count === 0 ? 'ещё не напоминали' : `напомнили ${times(count)}`),
  putOffBecause: (name, when) => `Отложено, ${name}, ${when}:`,
  snoozedUntil: (when) => `отложено до ${when}`,
  coveredBy: (name) => `подключен(а) ${name}`,
  holdsUp: (voted, of) => `Согласование стоит: проголосовали ${voted} из ${of}.`,
  remindNow: 'Напомнить сейчас',
  askDeputy: (name) => `Подключить: ${name}`,
  handOver: 'Передать…',
  hanging: (count) => `Стоит у ваших сотрудников: ${tasks(count)}`,
  morning: 'Доброе утро.',
  afternoon: 'Добрый день.',
  allWaiting: (waiting, late) =>
    waiting === 0 ? 'Вас ничего не ждёт.' : `Вас ждёт ${tasks(waiting)}${late === 0 ? '' : `, просрочено: ${late}`}.`,
  movedSince: (when) => `Что вы начали и что продвинулось после ${when}`,
  digest: {
    is: {
      daily: 'Сводка приходит каждое рабочее утро.',
      weekly: 'Сводка приходит в первое рабочее утро недели.',
      never: 'Утренняя сводка не приходит.',
    },
    change: 'Утренняя сводка',
    choose: { daily: 'Каждое рабочее утро', weekly: 'Раз в неделю', never: 'Никогда' },
  },
  jobs: {
    title: (count, failing) =>
      failing === 0
        ? `${plural(count, 'фоновая работа', 'фоновые работы', 'фоновых работ')}, всё в порядке`
        : `${plural(count, 'фоновая работа', 'фоновые работы', 'фоновых работ')}, с ошибкой: ${failing}`,
    every: (ms) => (ms < 120_000 ? `каждые ${ms / 1_000} с` : `каждые ${Math.round(ms / 3_600_000)} ч`),
    never: 'ещё не выполнялась',
    ran: (when) => `выполнена: ${when}`,
    next: (when) => `следующая: ${when}`,
  },
  remindedNow: (name) => `Напоминание ушло: ${name}.`,
  remindedThen: (name, when) => `${name} сейчас не на работе, напоминание придёт ${when}.`,
  snoozed: (when) => `Напомним снова: ${when}.`,
};
