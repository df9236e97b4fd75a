import { contractFormOf } from '../../flows/contract-form.ts';
import { BadInput } from '../bad-input.ts';
import { storedApproval } from '../stored-approval.ts';
import type { TrialContract } from './read-contract.ts';

/** The contract of a past approval. Reads only. Throws a `BadInput` where there is none of that number, or no database. */
export const pastContract = (text: string, uri: string | null): Promise<TrialContract> =>
  storedApproval(text, uri, (approval) => {
    if (approval.process !== 'contract')
      throw new BadInput(`${approval.number} approves a company. Rules are for contracts: DA-…`);
    return { form: contractFormOf(approval), initiator: approval.initiator };
  });
