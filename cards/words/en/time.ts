const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Dates are luxon's tokens: https://moment.github.io/luxon/#/formatting?id=table-of-tokens */
export const timeEn = {
  locale: 'en-GB',
  time: 'H:mm',
  weekday: 'ccc H:mm',
  date: 'd MMM H:mm',
  weekdayAndDate: 'ccc d MMM, H:mm',
  dateOfAnotherYear: 'd MMM yyyy, H:mm',
  day: 'd MMMM yyyy',
  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
  yesterday: (time: string) => `yesterday ${time}`,
  due: (when: string) => `due ${when}`,
  wasDue: (when: string) => `was due ${when}`,
  left: (days: number, hours: number) =>
    days > 0
      ? `${counted(days, 'working day')} left`
      : hours > 0
        ? `${counted(hours, 'working hour')} left`
        : 'less than an hour left',
  late: (days: number, hours: number) =>
    days > 0 ? `${counted(days, 'working day')} late` : `${counted(hours, 'working hour')} late`,
  since: (when: string) => `since ${when}`,
  until: (when: string) => `until ${when}`,
  size: { KB: 'KB', MB: 'MB' },
};
