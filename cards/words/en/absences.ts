/** Being away: the command's answers, the form, the line at home. */
export const absencesEn = {
  /** Luxon's tokens. */
  day: 'cccc d MMMM',
  sayAway: 'I am away…',
  back: 'I am back',
  backFor: (name: string) => `${name} is back`,
  callOff: 'Call it off',
  awayUntil: (name: string | null, until: string) =>
    name === null ? `You are away until ${until}.` : `${name} is away until ${until}.`,
  awayFrom: (name: string | null, from: string, until: string) =>
    from === until
      ? `${name === null ? 'You are' : `${name} is`} away on ${from}.`
      : `${name === null ? 'You are' : `${name} is`} away from ${from} to ${until}.`,
  standsIn: (role: string, deputy: string) => `${role}: ${deputy} stands in`,
  nobody: (role: string, why: string) => `${role}: nobody. ${why}`,
  noneNamed: 'No deputy is named.',
  hasLeft: (deputy: string) => `${deputy} has left.`,
  awayToo: (deputy: string, from: string, to: string) => `${deputy} is away too, from ${from} to ${to}.`,
  whatToDo: (administrators: string) =>
    `Where nobody stands in, supervisor and administrators hear of each task at once. Better name a deputy for these roles in the organization’s file: ask ${administrators}.`,
  noRoles: (name: string | null) =>
    `${name === null ? 'You hold' : `${name} holds`} no role, so nobody has to stand in. What else is to be done waits.`,
  isDeputy: (name: string | null) =>
    `${name === null ? 'You are' : `${name} is`} a deputy, and cannot be meanwhile. Should the employee be away too, supervisor and administrators hear of each task:`,
  cannotStandIn: (role: string, employee: string) => `${role}, for ${employee}`,
  noReminders: 'Nobody is reminded while away. Say /approval back when it is over early.',
  welcomeBack: (name: string | null) =>
    name === null
      ? 'Welcome back. Your tasks are yours again.'
      : `${name} is back. Tasks in their roles are theirs again.`,
  calledOff: (name: string | null, from: string, until: string) =>
    `Called off: ${name === null ? 'you are' : `${name} is`} not away from ${from} to ${until}.`,
  notAway: (name: string | null) => `${name === null ? 'You are' : `${name} is`} not away. Nothing has changed.`,
  faults: {
    'not understood': (text: string) => `“${text}” are no days that I understand.`,
    'no such day': (text: string) => `“${text}” has a day that does not exist.`,
    'ends before it begins': (text: string) => `“${text}” ends before it begins.`,
    'over already': (text: string) => `“${text}” is over already.`,
    'too long': (text: string) => `“${text}” is longer than a year. Has the year a slip?`,
  },
  example: (command: string) =>
    `Write the first and the last day, e.g. ${command} 1.12–5.12, ${command} until 5 Dec, or ${command} tomorrow.`,
  unknownPerson: (text: string) => `Nobody here is called “${text}”.`,
  onlyAdministrators: (administrators: string) =>
    `Only administrators say it for somebody else: ask ${administrators}. For yourself, leave the name out.`,
  noticed: {
    question: 'Are you away?',
    status: (status: string) => `Your status says ${status}. Your deputies can take over, and nobody reminds you.`,
    yesUntil: (day: string) => `Yes, until ${day}`,
    yes: 'Yes…',
    no: 'No',
    notAway: 'All right, you are not away. Nothing has changed.',
    gone: (name: string) => `${name} is no longer in the workspace, but still among the people of the organization.`,
    goneRoles: (roles: string) => `Named as employee or deputy: ${roles}.`,
    goneWithoutRoles: 'They are named in no role.',
    goneAdvice: (key: string) =>
      `Have they left? Then set left: true under people.${key} in the organization’s file and name others for these roles. Are they only away? Then say until when, and the deputies take over.`,
    markAway: (name: string) => `${name} is away…`,
  },
  form: {
    title: 'Being away',
    submit: 'I am away',
    submitFor: 'Is away',
    first: 'First day',
    last: 'Last day',
    lead: 'Your deputies take over at once, and nobody reminds you. Both days are included.',
    leadFor: (name: string) => `The deputies of ${name} take over at once. Both days are included.`,
    endsBefore: 'This is before the first day. Take the same day or a later one.',
    over: 'This day is over already. Take today or a later one.',
    tooLong: 'This is more than a year later. Take an earlier day.',
    missing: 'Choose a day.',
  },
};
