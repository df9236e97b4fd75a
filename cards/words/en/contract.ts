import type { RevisionReason } from '../../../flows/approval.ts';
import type { DocumentType, PaymentTerms, SigningMethod } from '../../../flows/contract-form.ts';
import type { ProtocolDecision } from '../../../flows/contract-state.ts';
import type { ContractTaskKind } from '../../contract-tasks.ts';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const list = (words: readonly string[]) => words.join(', ');

interface TaskWords {
  /** What it is called: `Final approval`. */
  name: string;
  /** What is to be done, as it stands in a list. */
  todo: string;
  /** The first line of its card. */
  title: (subject: string) => string;
  what: string;
  done: (subject: string) => string;
  waiting: (who: string) => string;
}

/** What only contracts have words for. */
export const contractEn = {
  kinds: { contract: 'Contract', 'supplementary agreement': 'Supplementary agreement' } satisfies Record<
    DocumentType,
    string
  >,
  ownerOf: (product: string) => `Product owner (${product})`,
  payment: {
    prepayment: 'prepayment',
    'on delivery': 'on delivery',
    deferred: 'deferred',
    'in instalments': 'in instalments',
  } satisfies Record<PaymentTerms, string>,
  prepaid: (percent: number) => `prepayment ${percent} %`,
  deferral: (days: number) => `${counted(days, 'day')} deferred`,
  credit: 'credit',
  until: (day: string) => `until ${day}`,
  unlimited: 'no end date',
  autoRenewal: 'renewed by itself',
  standard: 'standard contract',
  signing: { 'e-signature': 'e-signature', paper: 'paper' } satisfies Record<SigningMethod, string>,
  fact: {
    entity: 'Our side',
    amount: 'Amount',
    changes: 'Changes',
    conditions: 'Conditions',
    clauses: 'Non-standard clauses',
    revision: 'Document',
    counterparty: 'Counterparty',
    votes: 'Votes',
    returned: 'Returned because',
    lastTime: 'Last time',
    protocol: 'Protocol',
    reason: 'Reason',
    missing: 'Missing',
    date: 'Date',
    products: 'Products',
    contact: 'Contact',
    signatory: 'Signatory',
    signing: 'Signing',
    deal: 'Deal',
    total: 'Total after the change',
    changed: 'Changed',
  },
  /** `Amount: €12,000.00 → €15,000.00`. */
  became: (what: string, was: string, is: string) => `${what}: ${was} → ${is}`,
  nothingSaid: 'none',
  onRevision: (number: number) => `on revision ${number}`,
  lastTime: (choice: string, when: string) => `last time ${choice}, ${when}`,
  originals: (each: number) => `${counted(each, 'original')} for each side`,
  changed: (number: string, day: string) => `${number} of ${day}`,
  afterChange: (total: string) => `${total} after the change`,
  revision: (number: number, name: string) => `revision ${number}, ${name}`,
  approvedRevision: (number: number) => `approved revision ${number}`,
  protocolAccepted: (number: number, what: string) =>
    `protocol of disagreement to revision ${number} accepted: ${what}`,
  votes: (approved: number, remarks: number, rejected: number) =>
    `${approved} approved, ${remarks} with remarks, ${rejected} rejected`,
  clauses: (count: number) => counted(count, 'clause'),
  why: {
    'the start': 'The document under approval is still missing.',
    'fields missing':
      'Our template asks for what nobody has said, so the document could not be made and nothing was sent. Fill it in here, or drop the document with it into the approval’s thread, then send it on.',
    'returned by the lawyer': 'The lawyer returned it.',
    'protocol of disagreement':
      'The protocol of disagreement is answered by a new revision, with the wording that is agreed.',
  } satisfies Record<RevisionReason, string>,
  /** How the counterparty's signature is had. */
  obtain: {
    'e-signature': 'Have the counterparty sign it at the e-signature service.',
    paper: 'Send the copies to the counterparty, and have ours sent back signed.',
  } satisfies Record<SigningMethod, string>,
  dropProof: 'Drop the proof into the approval’s thread: then the answer can be recorded.',
  dropIt: 'Drop the file into the approval’s thread.',
  nobodyWaits:
    'It was filled in from a contract that was withdrawn. Complete and start it if the company is wanted still, else withdraw it.',
  state: {
    company: (number: string | null) =>
      number === null
        ? 'Waiting for the approval of the company'
        : `Waiting for the approval of the company, ${number}`,
    companyAsked: 'Looking whether the company is approved',
    companyWithdrawn: 'The approval of the company was withdrawn: the initiator may start another',
    making: 'The document is being made',
    sending: (name: string) => `The document is being sent to ${name}`,
    counterparty: (name: string, since: string) => `With ${name} since ${since}`,
    documentAwaited: 'Company checked, document awaited',
    archiving: 'The archive is taking the originals',
    success: 'Signed by both, checked and archived',
    paperOwed: 'the paper is still owed',
    paperOwedStill: 'A scan was enough; the paper is still owed.',
  },
  tasks: {
    start: {
      name: 'Start of the company approval',
      todo: 'Complete and start the company approval',
      title: (subject) => `Complete and start the approval of ${subject}`,
      what: 'It is filled in from your contract. Complete it, then start: the contract waits for it.',
      done: (subject) => `The approval of ${subject} was started`,
      waiting: (who) => `Waiting for ${who} to complete and start it`,
    },
    revise: {
      name: 'Document',
      todo: 'Attach the document',
      title: (subject) => `Attach the document: ${subject}`,
      what: 'Drop the file into the approval’s thread, then send it on.',
      done: (subject) => `The document stands: ${subject}`,
      waiting: (who) => `Waiting for ${who} to attach the document`,
    },
    'answer protocol': {
      name: 'Answer to the protocol',
      todo: 'Answer the protocol of disagreement',
      title: (subject) => `Protocol of disagreement: ${subject}`,
      what: 'Accept it, answer with a new revision, or reject it.',
      done: (subject) => `The protocol is answered: ${subject}`,
      waiting: (who) => `The counterparty disagrees. Waiting for ${who} to answer`,
    },
    'pursue counterparty': {
      name: 'Reaching the counterparty',
      todo: 'Reach the counterparty',
      title: (subject) => `The counterparty does not answer: ${subject}`,
      what: 'Name another contact, give more time, or record an answer that was given elsewhere, with its proof.',
      done: (subject) => `More time for the counterparty: ${subject}`,
      waiting: (who) => `The counterparty does not answer. Waiting for ${who}`,
    },
    finalise: {
      name: 'Final approval',
      todo: 'Decide on the final document',
      title: (subject) => `Your final decision: ${subject}`,
      what: 'Everyone has voted. Finalise it, return it for revision, or reject it.',
      done: (subject) => `Decided: ${subject}`,
      waiting: (who) => `Everyone has voted. Waiting for ${who} to decide`,
    },
    sign: {
      name: 'Signing',
      todo: 'Have it signed',
      title: (subject) => `Have it signed: ${subject}`,
      what: 'Tick each step. When all are done it goes to the counterparty.',
      done: (subject) => `Signed on our side: ${subject}`,
      waiting: (who) => `Waiting for ${who} to have it signed`,
    },
    'return originals': {
      name: 'Originals',
      todo: 'Return the originals',
      title: (subject) => `Return the originals: ${subject}`,
      what: 'Attach the signed file, or drop it into the approval’s thread: it is required.',
      done: (subject) => `The originals are back: ${subject}`,
      waiting: (who) => `Waiting for ${who} to return the originals`,
    },
    'judge originals': {
      name: 'Originals that do not return',
      todo: 'Decide on originals that do not return',
      title: (subject) => `The originals do not return: ${subject}`,
      what: 'End it, make do with a scan while the paper stays owed, or wait on.',
      done: (subject) => `Decided on the originals: ${subject}`,
      waiting: (who) => `The originals do not return. Waiting for ${who} to decide`,
    },
    'check documents': {
      name: 'Document check',
      todo: 'Check the documents',
      title: (subject) => `Check the documents: ${subject}`,
      what: 'Confirm each point, or send it back with a remark.',
      done: (subject) => `The documents are checked: ${subject}`,
      waiting: (who) => `Waiting for ${who} to check the documents`,
    },
  } satisfies Record<ContractTaskKind, TaskWords>,
  comparison: {
    revisions: (before: number, after: number) => `Revision ${after} beside revision ${before}`,
    signed: (name: string) => `${name} beside the approved document`,
    nothing: 'the same text',
    changes: (count: number) => counted(count, 'change'),
    editorial: 'in spaces, punctuation and case only',
    pages: (before: number, after: number) =>
      before === after ? counted(after, 'page') : `${counted(after, 'page')} instead of ${before}`,
    scannedPages: (pages: readonly number[]) => `no text on page ${list(pages.map(String))}: compare it yourself`,
    'a scan': 'a scan has no text to compare: compare it yourself',
    unreadable: 'it could not be read: compare it yourself',
    changed: (before: string, after: string) => `“${before}” → “${after}”`,
    added: (text: string) => `added: “${text}”`,
    gone: (text: string) => `gone: “${text}”`,
    page: (page: number) => `page ${page}`,
    more: (count: number) => `and ${count} more: see the documents`,
  },
  said: {
    companyApproved: 'The company is approved: work goes on',
    companyAwaited: (number: string) => `The company must be approved first: ${number}`,
    companyWithdrawn: (number: string | null, name: string | null) =>
      name === null
        ? `The approval of the company${number === null ? '' : `, ${number},`} was withdrawn`
        : `${name} withdrew the approval of the company${number === null ? '' : `, ${number}`}`,
    companyWithdrawnEffect:
      'The contract stays where it is; its initiator may start another approval of the company, on the contract’s card.',
    contractWaits: (number: string) => `Contract ${number} waits for this approval`,
    contractWaitsNoMore: (number: string) => `Contract ${number} was withdrawn and waits for this approval no more`,
    nobodyWaits: 'No contract waits for it now. It goes on; its initiator may withdraw it.',
    notMade: (missing: readonly string[]) => `The document could not be made. Missing: ${list(missing)}`,
    notMadeEffect:
      'Nothing was sent to the counterparty. The initiator fills this in, or attaches the document with it.',
    filledIn: (name: string, fields: readonly string[]) => `${name} filled in: ${list(fields)}`,
    filledInEffect: 'The document is made again.',
    sent: (name: string, email: string, revision: number) => `Revision ${revision} went to ${name}, ${email}`,
    bounced: (email: string) => `The mail to ${email} did not arrive`,
    bouncedEffect: 'The initiator corrects the address or names another contact: then it is sent again at once.',
    silent: (name: string, reminders: number) => `${name} has not answered ${counted(reminders, 'reminder')}`,
    moreTime: (name: string, contact: string, until: string) =>
      `${name} gives ${contact} more time. The next reminder goes out ${until}.`,
    approved: (name: string, revision: number) => `${name} approved revision ${revision} for the counterparty`,
    recorded: (name: string) => `recorded by ${name}, with its proof`,
    disagreed: (name: string) => `${name} returned a protocol of disagreement`,
    protocol: {
      accept: (name: string) => `${name} accepted the protocol of disagreement`,
      'new revision': (name: string) => `${name} answers the protocol of disagreement with a new revision`,
      reject: (name: string) => `${name} rejected the protocol of disagreement`,
    } satisfies Record<ProtocolDecision, (name: string) => string>,
    agreed: (agreed: number, of: number) => `agreed: ${agreed} of ${counted(of, 'clause')}`,
    revision: (name: string, revision: number) => `${name} attached revision ${revision}`,
    votesAgain: (who: readonly string[] | null, counterpartyFirst: boolean) => {
      const when = counterpartyFirst ? ' once the counterparty has approved it' : '';
      return who === null ? `Everyone votes again${when}.` : `Only these vote again${when}: ${list(who)}.`;
    },
    changed: (terms: readonly string[]) => `Changed: ${terms.join('; ')}.`,
    votesToo: (roles: string) => `Now asked too: ${roles}.`,
    votesNoMore: (roles: string) => `No longer asked: ${roles}.`,
    finalised: (name: string) => `${name} finalised the document`,
    overruled: (name: string, subject: string) => `${name} finalised ${subject} over your rejection`,
    over: (count: number) =>
      count === 1 ? 'over a rejection, with the reason' : `over ${count} rejections, with a reason for each`,
    returned: (name: string) => `${name} returned the document for revision`,
    rejected: (name: string) => `${name} rejected the document`,
    signed: (name: string) => `${name}: signed on our side`,
    notSigned: (name: string) => `${name}: it was not signed`,
    archived: (files: number) => `The archive keeps ${counted(files, 'original')}`,
    missing: (name: string) => `${name}: the originals do not return`,
    judged: {
      'give up': 'gave up on the originals',
      'accept a scan': 'makes do with a scan; the paper stays owed',
      'wait on': 'waits on for the originals',
    },
    sentBack: (name: string) => `${name} sent the documents back`,
    success: (subject: string) => `${subject}: signed by both, checked and archived`,
    failure: (subject: string) => `${subject} has failed`,
    companyNotValid: (subject: string) => `${subject} has failed: the company is not valid`,
    failed: 'Its number is free again.',
    withdrawn: (subject: string, name: string) => `${name} withdrew ${subject}`,
  },
  refused: {
    anotherCompany:
      'This is about one company: its country and tax id cannot become another’s. Start another approval.',
    noOwner: (products: readonly string[]) =>
      `Nobody owns ${list(products)}. An administrator must name an owner before this can start.`,
    noRate: (currency: string) => `There is no exchange rate for ${currency}. Ask an administrator to add it.`,
    nothingWaits: 'Nothing waits for this any more. The card shows where it stands now.',
    answeredAlready: 'This was answered already. Nothing to do.',
    stepsOpen: (steps: readonly string[]) => `Still open: ${list(steps)}. Tick them first.`,
    noSuchStep: 'This point is not on the list any more. The card shows what is.',
    mailCameBack: (email: string) =>
      `The mail to ${email} did not arrive, so waiting does not help. Correct the address or name another contact: it is sent again at once.`,
    notOnPaper: 'It is signed electronically: there is no paper to make do with a scan of. Wait on, or end it.',
    reasonsMissing: (roles: readonly string[]) => `Say why over the rejection of: ${list(roles)}.`,
    veto: (roles: readonly string[]) =>
      `${list(roles)} rejected this and has a veto: return it for revision or reject it.`,
  },
};
