import { companyForm } from './company-form.ts';
import { requiredDocuments } from './documents.ts';
import { attach, byHand, confirm, days, defineProcess, inSequence, start } from './process.ts';

/** A counterparty, before the first contract: documents, a security check by an outside service, then a cascade of votes. */
export const companyApproval = defineProcess({
  name: 'company',
  version: 1,
  numbered: 'CA',
  form: companyForm,
  oneAtATimePer: 'company',
  withdrawal: { by: 'initiator', at: 'any stage', with: 'a reason' },

  stages: {
    'new approval': { task: start({ by: 'initiator' }), gives: 'described and started', then: 'preparation' },

    preparation: {
      task: attach(requiredDocuments, { by: 'initiator' }),
      gives: 'complete package',
      then: 'security check',
    },

    'security check': {
      ask: 'verification service',
      withoutAnAnswer: byHand('the role for checks by hand'),
      then: {
        clear: 'cascade',
        'documents required': 'preparation',
        refused: confirm({ by: 'the role for refusals', then: 'failure', else: 'a new check' }),
      },
    },

    cascade: {
      votes: inSequence('chief accountant', 'lawyer', 'commercial director', 'financial director'),
      then: { approved: 'success', rejected: 'failure' },
    },

    success: { mark: { company: 'Approved', forDays: days(180) }, signal: 'contract approvals waiting' },
    failure: { mark: { company: 'Non-valid company' }, signal: 'contract approvals waiting' },
  },
});
