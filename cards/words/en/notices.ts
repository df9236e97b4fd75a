const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Reminders, what hangs further down the line, and the summary of the morning. */
export const noticesEn = {
  reminder: (todo: string, subject: string) => `Still waiting for you: ${todo.toLowerCase()} · ${subject}`,
  reminders: (count: number) => `Still waiting for you: ${counted(count, 'task')}`,
  expected: (day: string, carrier: string) =>
    carrier === '' ? `expected on ${day}` : `expected on ${day} with ${carrier}`,
  insteadOf: (name: string, away: boolean) => `in place of ${name}${away ? ', who is away' : ''}`,
  snooze: 'Remind me later',
  inAnHour: 'In one hour',
  tomorrow: 'Tomorrow morning',
  anotherTime: 'Another time…',
  done: (what: string, subject: string, by: string) => `Done by ${by}: ${what} · ${subject}`,
  notRequired: (what: string, subject: string) => `No longer required: ${what} · ${subject}`,
  movedOn: (what: string, subject: string) => `No longer with you: ${what} · ${subject}`,
  late: (holder: string, what: string, subject: string) => `${holder} is late: ${what} · ${subject}`,
  unattended: (holder: string, what: string, subject: string) =>
    `${holder} is away and nobody stands in: ${what} · ${subject}`,
  reminded: (times: number) => (times === 0 ? 'not reminded yet' : `reminded ${counted(times, 'time')}`),
  putOffBecause: (name: string, when: string) => `Put off by ${name}, ${when}:`,
  snoozedUntil: (when: string) => `put off until ${when}`,
  coveredBy: (name: string) => `${name} is asked too`,
  holdsUp: (voted: number, of: number) => `It holds up the approval: ${voted} of ${of} have voted.`,
  remindNow: 'Remind now',
  askDeputy: (name: string) => `Ask ${name}`,
  handOver: 'Hand over…',
  hanging: (count: number) => `Hangs with your people: ${counted(count, 'task')}`,
  morning: 'Good morning.',
  afternoon: 'Good afternoon.',
  allWaiting: (waiting: number, late: number) =>
    waiting === 0
      ? 'Nothing waits for you.'
      : `${counted(waiting, 'task')} waiting for you${late === 0 ? '' : `, ${late} late`}.`,
  movedSince: (when: string) => `What you started and has moved on since ${when}`,
  digest: {
    is: {
      daily: 'You get a summary every working morning.',
      weekly: 'You get a summary on the first working morning of the week.',
      never: 'You get no summary in the morning.',
    },
    change: 'Summary in the morning',
    choose: { daily: 'Every working morning', weekly: 'Once a week', never: 'Never' },
  },
  jobs: {
    title: (count: number, failing: number) =>
      failing === 0 ? `${counted(count, 'job')}, all well` : `${counted(count, 'job')}, ${failing} failing`,
    every: (ms: number) => (ms < 120_000 ? `every ${ms / 1_000} s` : `every ${Math.round(ms / 3_600_000)} h`),
    never: 'has not run yet',
    ran: (when: string) => `ran ${when}`,
    next: (when: string) => `next ${when}`,
  },
  remindedNow: (name: string) => `${name} is reminded now.`,
  remindedThen: (name: string, when: string) => `${name} is not at work now and is reminded ${when}.`,
  snoozed: (when: string) => `You will be reminded again ${when}.`,
};
