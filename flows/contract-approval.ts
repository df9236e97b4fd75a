import { type ContractForm, contractForm, contractKey, contractSubject, counterpartyOf } from './contract-form.ts';
import {
  checkDocuments,
  defineProcess,
  everyoneOnTheRoute,
  finalise,
  returnOriginals,
  sign,
  start,
  withTheCounterparty,
} from './process.ts';

const method = ({ signing }: ContractForm) => signing;

/**
 * Contract approval: an agreement or a supplementary agreement, from the form to the archived original.
 *
 * It reads from top to bottom. Each stage says who does what, what it `gives` and which stage comes `then`; words in quotes are names.
 * A role is a row of the Matrix of Approvers: its employee decides, or the deputy for them. The initiator decides nothing on their own
 * approval: the role's deputy does, else the employee's supervisor.
 */
export const contractApproval = defineProcess({
  name: 'contract',
  version: 1,
  numbered: 'DA',
  form: contractForm,
  subject: contractSubject,
  company: counterpartyOf,

  // Spaces, hyphens, leading zeros and letters that look alike do not make another number. Failure and withdrawal free it.
  oneAtATime: { per: 'contract number', key: contractKey, until: 'it has failed or was withdrawn' },

  // Only the initiator takes an approval back. Neither the company nor the deal is marked.
  withdrawal: { by: 'initiator', at: 'any stage', with: 'a reason', attribute: 'stays as it was' },

  stages: {
    // The initiator describes the contract and sees who will vote, each with the reason: rules over what was said, and the owner of each
    // product. Start freezes that list.
    'new approval': {
      task: start({ by: 'initiator' }),
      gives: 'described, approvers known',
      then: 'company check',
    },

    // Is the company approved? If not, its approval is started, or the running one is joined, and waited for. With a company that is
    // not valid there is no contract.
    'company check': {
      await: 'company approval',
      then: { approved: 'standard contract', 'non-valid': 'failure' },
    },

    // A standard contract is made from our template and sent to the counterparty, who approves it or returns a protocol of disagreement.
    // The lawyer and the initiator accept that, send a new revision, or reject. Any other contract skips this.
    'standard contract': {
      agree: withTheCounterparty({ applies: ({ standard }: ContractForm) => standard, protocolBy: 'lawyer' }),
      then: { agreed: 'approval', rejected: 'failure' },
      otherwise: 'approval',
    },

    // All approvers are asked at once, and all are waited for: a rejection stops nobody, everything goes to the lawyer.
    approval: {
      votes: everyoneOnTheRoute,
      then: { 'everyone has voted': "lawyer's final approval" },
    },

    // The lawyer sees all votes and finalises (over a rejection only with a reason for each), returns the document for revision, which
    // begins a new round, or rejects.
    "lawyer's final approval": {
      task: finalise({ by: 'lawyer' }),
      then: { finalised: 'signing', 'returned for revision': 'standard contract', rejected: 'failure' },
    },

    // The company's approval must hold still, else a new one is waited for. Then we sign.
    signing: {
      task: sign({
        by: 'assistant to the general manager',
        method,
        steps: {
          'e-signature': ['sent to the e-signature service', 'signed on our side'],
          paper: ['copies printed', 'signed by the General Manager', 'stamped', 'handed over to the initiator'],
        },
      }),
      needs: 'the company approved',
      then: { signed: 'return of originals', 'not signed': "lawyer's final approval", 'non-valid': 'failure' },
    },

    // The initiator gets it back signed by the counterparty. The files are required: the stage ends when the archive has shown that it
    // keeps them. Of originals that never return the lawyer makes a failure, or makes do with a scan.
    'return of originals': {
      task: returnOriginals({
        by: 'initiator',
        method,
        files: ({ signing }: ContractForm) => (signing === 'paper' ? ['signed scan'] : ['signed file']),
        judgedBy: 'lawyer',
      }),
      then: { archived: 'document check', 'never returned': 'failure' },
    },

    // The lawyer confirms each point, or sends it back with a remark.
    'document check': {
      task: checkDocuments({ by: 'lawyer' }),
      then: { correct: 'success', 'sent back': 'return of originals' },
    },

    // Nothing more happens by itself.
    success: { ends: 'success' },

    // The reason is kept. When the commercial department started it, the deal fails too.
    failure: { ends: 'failure', deal: 'fails when the commercial department started it' },
  },
});
