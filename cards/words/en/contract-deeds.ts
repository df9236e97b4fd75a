import type { EnvelopeState, FinalDecision, ProtocolDecision, VoteAgain } from '../../../flows/contract-state.ts';
import type { ContractDeed, FormedDeed, ReasonedDeed } from '../../contract-deeds.ts';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The buttons of a contract's tasks and the forms that they open. Titles and buttons of forms have at most 24 characters. */
export const contractDeedsEn = {
  buttons: {
    'accept protocol': 'Accept',
    'answer with a revision': 'Answer with a revision',
    'reject protocol': 'Reject',
    'reject for good': 'Reject',
    'not signed': 'Not signed',
    'originals missing': 'They do not return',
    'give up originals': 'End it',
    'accept a scan': 'Make do with a scan',
    'wait on': 'Wait on',
    'send documents back': 'Send back',
    'another contact': 'Another contact',
    'record an answer': 'Record an answer',
    'note envelope': 'Note the envelope',
    'note originals': 'Note where the paper is',
    'attach originals': 'Attach',
    finalise: 'Finalise',
    'return for revision': 'Return for revision',
    'send revision on': 'Send on',
    'fill in fields': 'Fill in',
    tick: 'Done',
    untick: 'Undo',
    'give more time': 'More time',
    signed: 'Signed',
    'originals returned': 'All is here',
    'documents correct': 'All is correct',
    'approve company first': 'Start the company approval',
  } satisfies Record<ContractDeed, string>,
  complete: 'Complete and start',
  upload: {
    button: 'Upload page',
    title: (subject: string) => `Upload a document: ${subject}`,
    rules: (until: string) => `The page is for you alone, takes one file, and is there until ${until}.`,
    open: 'Open the page',
  },
  reasons: {
    'accept protocol': {
      title: 'Accept the protocol',
      submit: 'Accept',
      lead: 'What follows: the protocol of disagreement joins the contract, and the votes are asked for.',
      label: 'Why',
    },
    'answer with a revision': {
      title: 'Answer with a revision',
      submit: 'Answer',
      lead: 'What follows: the initiator attaches a new revision, which goes to the counterparty.',
      label: 'What must change',
    },
    'reject protocol': {
      title: 'Reject the protocol',
      submit: 'Reject',
      lead: 'What follows: the contract’s approval ends as not approved.',
      label: 'Why',
    },
    'reject for good': {
      title: 'Reject the contract',
      submit: 'Reject',
      lead: 'What follows: the contract’s approval ends as not approved. It cannot be undone.',
      label: 'Why',
    },
    'not signed': {
      title: 'Not signed',
      submit: 'Not signed',
      lead: 'What follows: the lawyer decides again what becomes of it.',
      label: 'Why',
    },
    'originals missing': {
      title: 'They do not return',
      submit: 'Tell the lawyer',
      lead: 'What follows: the lawyer decides to wait on, to end it, or on paper to make do with a scan.',
      label: 'What has been tried',
    },
    'give up originals': {
      title: 'End without originals',
      submit: 'End it',
      lead: 'What follows: the contract’s approval ends as not approved. Have the copies recalled.',
      label: 'Why',
    },
    'accept a scan': {
      title: 'Make do with a scan',
      submit: 'Make do with it',
      lead: 'What follows: a scan is enough to go on; the paper stays owed.',
      label: 'Why',
    },
    'wait on': {
      title: 'Wait on',
      submit: 'Wait on',
      lead: 'What follows: the initiator goes on getting the originals.',
      label: 'Why',
    },
    'send documents back': {
      title: 'Send back',
      submit: 'Send back',
      lead: 'What follows: the initiator attaches the originals anew.',
      label: 'What is wrong',
    },
  } satisfies Record<ReasonedDeed, { title: string; submit: string; lead: string; label: string }>,
  forms: {
    'another contact': { title: 'Another contact', submit: 'Send', name: 'Name', email: 'E-mail' },
    'record an answer': {
      title: 'Record an answer',
      submit: 'Record',
      lead: 'What follows: the file that was given counts as the proof that the counterparty agreed, or as its protocol of disagreement, which the lawyer and the initiator answer.',
      answer: 'What was answered',
      agrees: 'It agrees with the document',
      disagrees: 'It disagrees: the file is its protocol',
      name: 'Who answered for the counterparty',
    },
    'note envelope': {
      title: 'The envelope',
      submit: 'Note',
      id: 'Number of the envelope',
      idHint: 'As the e-signature service shows it.',
      state: 'How far it is',
      stateHint: 'For a declined or expired one choose “Not signed” afterwards: the lawyer decides again.',
      stateHintSigned: 'For a declined or expired one choose “They do not return” afterwards: the lawyer decides.',
    },
    'note originals': {
      title: 'Where the paper is',
      submit: 'Note',
      copiesSent: 'Copies sent',
      carrier: 'Carrier',
      tracking: 'Tracking number',
      sentOn: 'Sent on',
      expectedOn: 'Expected back on',
      returnedOn: 'Returned on',
      place: 'Where the paper is kept',
      nothing: 'Say where it is: how many copies were sent, with whom, or where it is kept.',
      placeWanted: 'It is back: say where it is kept.',
    },
    'attach originals': {
      title: 'Attach the originals',
      submit: 'Attach',
      lead: 'PDF, JPEG, PNG, DOCX or a detached signature (P7S, SIG), 10 MB at most here: drop a larger file into the thread, or use the upload page. Each is looked at, then filed and shown in the thread.',
      stands: (file: string) => `${file} stands there now and will be replaced.`,
    },
    finalise: {
      title: 'Finalise',
      submit: 'Finalise',
      lead: 'What follows: the document is final and goes to be signed.',
      over: (role: string) => `Why over the rejection of: ${role}`,
      overHint: 'They are told, and it stands on the sheet.',
    },
    'return for revision': {
      title: 'Return for revision',
      submit: 'Return',
      lead: 'What follows: the initiator attaches a new revision, and it is voted on again.',
      label: 'What must change',
      again: 'Who votes again',
    },
    'send revision on': {
      title: 'Send on',
      submit: 'Send on',
      lead: 'Change below what the revision changes. When anything here changes, the approvers are chosen anew.',
      leadAgain:
        'Change below what the revision changes. When anything here changes, the approvers are chosen anew and all of them vote again.',
    },
    'fill in fields': {
      title: 'Fill in what is missing',
      submit: 'Make the document',
      lead: 'What follows: the document is made from our template and sent to the contact of the company.',
      others: (fields: readonly string[]) =>
        `An administrator must add this first, in the organization’s file or its templates: ${fields.join(', ')}.`,
    },
  } satisfies Record<Exclude<FormedDeed, ReasonedDeed>, { title: string; submit: string; [more: string]: unknown }>,
  again: { all: 'Everyone', 'rejected or remarked': 'Only those who rejected or remarked' } satisfies Record<
    VoteAgain,
    string
  >,
  envelope: {
    sent: 'sent',
    'signed by us': 'signed by us',
    'signed by both': 'signed by both',
    declined: 'declined',
    expired: 'expired',
  } satisfies Record<EnvelopeState, string>,
  fact: {
    envelope: 'Envelope',
    paper: 'Paper',
    contact: 'Contact',
    sentOn: 'Sent',
    bounced: 'The mail came back',
    notSigned: 'Not signed',
    sentBack: 'Sent back',
  },
  reminded: (count: number, last: string) => `${counted(count, 'reminder')}, the last ${last}`,
  paper: {
    copies: (count: number) => `${count} ${count === 1 ? 'copy' : 'copies'}`,
    sentOn: (day: string) => `sent ${day}`,
    expectedOn: (day: string) => `expected back ${day}`,
    returnedOn: (day: string) => `returned ${day}`,
    owed: 'still owed: a scan is enough for now',
  },
  /** A row of a protocol of disagreement. */
  clause: {
    sides: (ours: string, theirs: string) => `ours “${ours}”, theirs “${theirs}”`,
    agreed: (wording: string) => `agreed “${wording}”`,
    open: 'nothing is agreed',
    field: (clause: string) => `${clause}: agreed wording`,
    hint: (ours: string, theirs: string) => `Ours: “${ours}” Theirs: “${theirs}”`,
    lead: 'Below, write for each clause what the new revision will say. Left empty, nothing is agreed on it. The counterparty sees this.',
  },
  dealFails: (deal: string) => `Its deal in the CRM fails too: ${deal}.`,
  protocolTerms:
    'Change below what the protocol changes of what was agreed. When anything here changes, the approvers are chosen anew and all of them vote.',
  lookThrough: (terms: readonly string[]) =>
    `This changes what was agreed. ${terms.join('; ')}. The approvers are chosen anew: look them through, then send it again.`,
  /** Points and files that the process itself names; those of the organization stand as it wrote them. */
  named: {} as Readonly<Record<string, string>>,
  attached: 'The file is here. Send it on when you have looked it through.',
  cameBack: {
    title: (subject: string) => `The mail did not arrive: ${subject}`,
    what: 'Correct the address or name another contact: it is sent again at once. Or record an answer that was given elsewhere, with its proof.',
    waiting: (who: string) => `The mail did not arrive. Waiting for ${who}`,
  },
  /** What the lawyer made of the votes. */
  finalDecision: {
    finalised: (subject: string) => `Finalised: ${subject}`,
    'returned for revision': (subject: string) => `Returned for revision: ${subject}`,
    rejected: (subject: string) => `Rejected: ${subject}`,
  } satisfies Record<FinalDecision['decision'], (subject: string) => string>,
  protocolDecision: {
    accept: (subject: string) => `The protocol is accepted: ${subject}`,
    'new revision': (subject: string) => `The protocol is answered with a new revision: ${subject}`,
    reject: (subject: string) => `The protocol is rejected: ${subject}`,
  } satisfies Record<ProtocolDecision, (subject: string) => string>,
  pursued: {
    recorded: (subject: string) => `The answer of the counterparty is recorded: ${subject}`,
    anotherContact: (subject: string) => `Another contact is asked: ${subject}`,
  },
  notSigned: {
    what: 'It was finalised and not signed. Finalise it anew, return it for revision, or reject it.',
    waiting: (who: string) => `It was not signed. Waiting for ${who} to decide`,
    told: (subject: string) => `Not signed: ${subject}`,
  },
  sentBack: (subject: string) => `The documents were sent back: ${subject}`,
  fieldsMissing: {
    title: (subject: string) => `Fill in what is missing: ${subject}`,
    waiting: (who: string) => `Waiting for ${who} to fill in what is missing in the document`,
    filledIn: (subject: string) => `What was missing is filled in: ${subject}`,
  },
  returned: 'All files are here.',
  judged: 'The lawyer decides what becomes of it.',
  judgeWithoutPaper: 'End it, or wait on.',
  vetoed: (roles: string) => `${roles} rejected this and has a veto: return it for revision or reject it.`,
  rejectVote: (subject: string) =>
    `What follows: your rejection of ${subject} goes to the lawyer with all other votes. The others vote on.`,
  withdrawLead:
    'What follows: the contract’s approval ends, open tasks are no longer required, and its number is free again. It cannot be undone.',
};
