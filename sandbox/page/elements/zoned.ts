/** The day and the time of a moment in a zone, as `YYYY-MM-DD` and `HH:mm`. */
export function inZone(date: Date, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(date);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** The moment at which a zone's clocks show a day and a time. */
export function momentIn(day: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (moment: number) => {
    const shown = inZone(new Date(moment), timeZone);
    return Date.parse(`${shown.day}T${shown.time}:00Z`) - Math.floor(moment / 60_000) * 60_000;
  };
  // The offset of a first guess is right but for the hours around a change of the clocks; the second look is for those.
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess));
}
