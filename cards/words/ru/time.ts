import type { timeEn } from '../en/time.ts';
import { plural } from './plural.ts';

const hours = (count: number) => plural(count, 'рабочий час', 'рабочих часа', 'рабочих часов');
const days = (count: number) => plural(count, 'рабочий день', 'рабочих дня', 'рабочих дней');

export const timeRu: typeof timeEn = {
  locale: 'ru-RU',
  time: 'H:mm',
  weekday: 'ccc H:mm',
  date: 'd MMM H:mm',
  weekdayAndDate: 'ccc d MMM, H:mm',
  dateOfAnotherYear: 'd MMM yyyy, H:mm',
  day: 'd MMMM yyyy',
  today: (time) => `сегодня в ${time}`,
  tomorrow: (time) => `завтра в ${time}`,
  yesterday: (time) => `вчера в ${time}`,
  due: (when) => `срок: ${when}`,
  wasDue: (when) => `срок был ${when}`,
  left: (leftDays, leftHours) =>
    leftDays > 0
      ? `осталось: ${days(leftDays)}`
      : leftHours > 0
        ? `осталось: ${hours(leftHours)}`
        : 'осталось меньше часа',
  late: (lateDays, lateHours) =>
    lateDays > 0 ? `просрочено на ${days(lateDays)}` : `просрочено на ${hours(lateHours)}`,
  since: (when) => `начало: ${when}`,
  until: (when) => `до ${when}`,
  size: { KB: 'КБ', MB: 'МБ' },
};
