import { type CompanyForm, companyForm, companyKey } from './company-form.ts';
import { requiredDocuments } from './documents.ts';
import { attach, byHand, confirm, days, defineProcess, inSequence, start } from './process.ts';

/**
 * Company approval: a counterparty is looked at before the first contract with it.
 *
 * It reads from top to bottom. Each stage says who does what, what it `gives` and which stage comes `then`; words in quotes are names.
 * A role is a row of the Matrix of Approvers: its employee decides, or the deputy for them. The initiator decides nothing on their own
 * approval: the role's deputy does, else the employee's supervisor.
 */
export const companyApproval = defineProcess({
  name: 'company',
  version: 1,
  numbered: 'CA',
  form: companyForm,
  subject: (form: CompanyForm) => form.name,
  company: companyKey,
  oneAtATime: { per: 'company', key: companyKey, until: 'it has ended' },

  // Only the initiator takes an approval back. The company is then marked as it was before.
  withdrawal: { by: 'initiator', at: 'any stage', with: 'a reason', attribute: 'stays as it was' },

  stages: {
    // The initiator says in the form which company it is and what for, and confirms Start.
    'new approval': {
      task: start({ by: 'initiator' }),
      gives: 'described and started',
      then: 'preparation',
    },

    // The initiator attaches the documents that the company's country and legal form ask for, and sends them to the check.
    preparation: {
      task: attach(requiredDocuments, { by: 'initiator' }),
      gives: 'complete package',
      then: 'security check',
    },

    // An outside service looks at the company; rules in the organization's file read one of three outcomes from its answer. When it
    // wants more documents, the initiator is asked for those. A refusal counts only when a person has confirmed it. Silence never means
    // clear: after the hours set in that file a person classifies the package. The file also names the two roles for this.
    'security check': {
      ask: 'verification service',
      then: {
        clear: 'cascade',
        'documents required': 'preparation',
        refused: confirm({ by: 'the role for refusals', then: 'failure', else: 'a new check' }),
      },
      withoutAnAnswer: byHand({ by: 'the role for checks by hand' }),
    },

    // One after another: nobody is asked before those ahead of them have approved, and each sees the votes before theirs. A rejection
    // needs a reason and ends the cascade at once. Until then whoever has approved may still reject. A person with two of the roles
    // votes once, at the later place.
    cascade: {
      votes: inSequence('chief accountant', 'lawyer', 'commercial director', 'financial director'),
      then: { 'all approve': 'success', 'one rejects': 'failure' },
    },

    // When its days are over the company is no longer Approved and must be approved again. Some days before that, the one responsible
    // for it in the CRM, else the last initiator, is offered the renewal; while that runs, the company stays Approved to the day.
    success: {
      ends: 'success',
      mark: { company: 'Approved', lasts: days(180), renewalOfferedBefore: days(14) },
      signal: 'contract approvals waiting',
    },

    // No time takes this mark away. The way back is a new approval of the same company, started with a reason.
    failure: {
      ends: 'failure',
      mark: { company: 'Non-valid company', lasts: 'until approved anew' },
      signal: 'contract approvals waiting',
    },
  },
});
