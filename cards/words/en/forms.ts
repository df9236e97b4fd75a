import { fullStop } from '../full-stop.ts';

/** Forms and errors at their fields. Titles have at most 24 characters, buttons too: https://docs.slack.dev/reference/views */
export const formsEn = {
  cancel: 'Cancel',
  send: 'Send',
  /** In a chat where forms are cards. */
  inCard: {
    redraw: 'Apply',
    missing: 'Fill this in.',
    unlisted: 'Choose one of the lines that the list offers.',
    file: 'A file goes through the upload page, or into the conversation with me.',
  },
  company: {
    title: 'New company approval',
    submit: 'Start',
    lead: 'The security check and four votes follow. You collect the documents in the thread that opens.',
    search: 'Company',
    searchHint: 'Start typing the name or tax id. A new company is the last choice of the list.',
    newCompany: (name: string) => `New company: ${name}`,
    filled: (company: string) => `Filled in from the CRM: ${fullStop(company)} Look it through and complete it.`,
    approvedUntil: (day: string) =>
      `It is approved until ${day}; this renews it, and the present approval holds meanwhile.`,
    underApproval: (number: string) => `${number} is under way for this company already: follow that one instead.`,
    nonValid: (reason: string) =>
      `${fullStop(`This is a non-valid company${reason === '' ? '' : `: ${reason}`}`)} It needs a reason to start again.`,
    countryPlaceholder: 'Start typing',
    taxIdHint: 'Or give the registration number below.',
    purposeHint: 'What we want to do together. Everyone who votes reads this first.',
    dealHint: 'The deal’s id in the CRM, if there is one.',
    dealSearchHint: 'One of the company’s open deals, if there is one: its title or id.',
    confidential: 'Confidential',
    confidentialOption: 'Only those concerned see it',
    confidentialPlace: 'It gets a channel of its own.',
    reason: 'Why should it be approved anew?',
  },
  remarks: {
    title: 'Approve with remarks',
    submit: 'Approve',
    label: 'Your remarks',
    hint: 'They stand with your vote on the card and the sheet.',
  },
  reject: {
    title: 'Reject',
    submit: 'Reject',
    lead: (company: string) =>
      `What follows: the approval of ${company} ends at once, and the CRM shows it as a non-valid company. Those who come after you are not asked any more.`,
    label: 'Why',
    hint: 'Everyone concerned reads it; it stands on the sheet.',
  },
  ask: {
    title: 'Ask a question',
    submit: 'Ask',
    person: 'Whom',
    label: 'Your question',
    hint: 'Question and answer stand below the approval’s card.',
  },
  answer: {
    title: 'Answer',
    submit: 'Answer',
    asks: (name: string) => `${name} asks:`,
    label: 'Your answer',
    hint: 'It goes to the one who asked, and below the approval’s card.',
  },
  confirmRefusal: {
    title: 'Confirm the refusal',
    submit: 'Confirm',
    lead: (company: string) =>
      `What follows: the approval of ${company} ends, and the CRM shows it as a non-valid company.`,
    label: 'Why',
  },
  checkAgain: {
    title: 'Check again',
    submit: 'Check again',
    lead: 'What follows: the verification service is asked anew with the same documents.',
    label: 'Why',
  },
  classify: {
    title: 'Decide by hand',
    submit: 'Decide',
    outcome: 'Outcome',
    outcomes: {
      clear: 'Clear: go on to the votes',
      'documents required': 'Documents required: back to the initiator',
      refused: 'Refused: the approval ends, the company is non-valid',
    },
    documents: 'Documents to ask for',
    documentsHint: 'Only where documents are required.',
    label: 'Why',
    hint: 'It stands on the sheet, marked as decided by hand.',
  },
  withdraw: {
    title: 'Withdraw the approval',
    submit: 'Withdraw',
    lead: 'What follows: the approval ends, open tasks are no longer required, and the company stays in the CRM as it was before. It cannot be undone.',
    label: 'Why',
    onlyInitiator: (name: string) => `Only ${name}, who started it, can withdraw it.`,
    stopped: (count: number): string =>
      count === 1
        ? 'A contract waits for it. It does not end but stops where it is; its initiator is told, and may start another approval of the company'
        : 'Contracts wait for it. They do not end but stop where they are; their initiators are told, and may start another approval of the company',
  },
  snooze: {
    title: 'Remind me later',
    submit: 'Remind me then',
    day: 'On the morning of',
    label: 'Why (your supervisor can read it)',
  },
  handOver: {
    title: 'Hand over',
    submit: 'Hand over',
    lead: (what: string, from: string | null) =>
      from === null ? `${what}: nobody has it now.` : `${what}: now with ${from}. Both are told.`,
    nothing: 'No task is open that could be handed over.',
    person: 'To whom',
    label: 'Why',
    onlyAdministrators: 'Administrators hand over tasks, and a supervisor who was told that one hangs.',
  },
  errors: {
    required: 'Please fill this in.',
    tooLong: (max: string) => `At most ${max} characters.`,
    country: 'Choose a country from the list.',
    legalForm: 'Choose the legal form.',
    numberNeeded: 'Give the tax id or the registration number: one of them tells companies apart.',
    email: 'This is not an e-mail address, e.g. name@company.com.',
    other: 'Please check this.',
  },
};
