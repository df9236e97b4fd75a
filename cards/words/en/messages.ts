const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const list = (words: readonly string[]) => words.join(', ');

/** What is said in the thread or in a DM. Names, roles and times are ready to be shown; texts of people are quoted below the line. */
export const messagesEn = {
  voted: (who: string, roles: string, choice: string) => `${who} (${roles}) ${choice}`,
  changedVote: (who: string, roles: string, choice: string) => `${who} (${roles}) changed their vote: ${choice}`,
  onBehalfOf: (name: string, holder: string) => `${name} for ${holder}`,
  rejected: (company: string, who: string, roles: string) => `${company} was rejected by ${who} (${roles})`,
  votedAgainst: (company: string, who: string, roles: string) => `${who} (${roles}) voted against ${company}`,
  votedAgainstEffect: 'Nothing ends by that: once everyone has voted, the lawyer decides.',
  sentToTheCheck: (name: string, documents: number) =>
    `${name} sent the package to the security check: ${counted(documents, 'document')}`,
  checkAnswered: {
    clear: 'Security check: clear',
    'documents required': 'Security check: more documents are needed',
    refused: 'Security check: refused',
  },
  byHand: (name: string) => `classified by hand by ${name}`,
  askedFor: (documents: readonly string[]) => `Asked for: ${list(documents)}`,
  refusalConfirmed: (name: string) => `${name} confirmed the refusal`,
  checkedAgain: (name: string) => `${name} ordered a new security check`,
  documentsAskedFor: (company: string, documents: readonly string[]) =>
    `The security check asks for more about ${company}: ${list(documents)}`,
  attachedBy: (name: string, due: string) => `${name} attaches them, ${due}.`,
  checkUnanswered: (since: string | null) =>
    since === null
      ? 'No verification service is connected'
      : `The verification service has not answered since ${since}`,
  classifies: (name: string, role: string) => `${name} (${role}) decides by hand.`,
  nobodyClassifies: (role: string) => `${role} decides by hand; an administrator must name someone.`,
  asked: (name: string, to: string) => `${name} asks ${to}`,
  askedYou: (name: string, company: string) => `${name} asks you about ${company}`,
  youAnswered: (asker: string, company: string) => `You answered ${asker} about ${company}`,
  answered: (name: string, asker: string) => `${name} answers ${asker}`,
  answeredYou: (name: string, company: string) => `${name} answered your question about ${company}`,
  success: (company: string, until: string | null) =>
    `${company} is approved${until === null ? '' : ` until ${until}`}`,
  failure: (company: string) => `${company} is not approved`,
  failed: 'The CRM shows it as a non-valid company. The way back is a new approval with a reason.',
  withdrawn: (company: string, name: string) => `${name} withdrew the approval of ${company}`,
  withdrawnEffect: 'The company stands in the CRM as it did before.',
  moved: (task: string, from: string | null, to: string) =>
    from === null ? `${task}: ${to} does this now` : `${task} has moved from ${from} to ${to}`,
  movedBy: (name: string) => `by ${name}`,
  movedByMatrix: 'The matrix of approvers has changed.',
  movedFromYou: (task: string, company: string, to: string) => `${task} for ${company} has moved from you to ${to}`,
  noLongerRequired: (task: string, company: string) => `No longer required: ${task} for ${company}`,
  nothingToDo: 'Nothing to do.',
  nobody: (task: string) => `Nobody can take this now: ${task}. The administrators are asked to name someone.`,
  escalated: {
    late: (task: string, holder: string, to: string) => `Overdue with ${holder}: ${task}. ${to} has been told.`,
    unattended: (task: string, holder: string, to: string) =>
      `${task}: ${holder} is away and nobody stands in. ${to} has been told.`,
  },
  deputyPutOn: (task: string, name: string, deputy: string, holder: string) =>
    `${task}: ${name} asked ${deputy} in place of ${holder}. Either may do it.`,
  tasks: {
    attach: 'Documents',
    vote: (roles: string) => `Vote of ${roles}`,
    'confirm refusal': 'Decision on the refusal',
    classify: 'Classification by hand',
  },
  renewalOffered: (company: string, until: string) => `${company} is approved only until ${until}`,
  renewal: 'Start a new approval now and work goes on without a gap: the present one holds meanwhile.',
  expired: (company: string) => `The approval of ${company} has expired`,
  expiredEffect: 'No contract can be approved with it until it is approved again.',
  notGathered: (name: string) =>
    `${name} has a task here but could not be brought into this channel. Invite them, so that they can follow the thread.`,
  startCompanyApproval: 'Start company approval',
  answer: 'Answer',
};
