import mongoose from 'mongoose';
import { contractFormOf } from '../../flows/contract-form.ts';
import { approvalByNumber } from '../../models/approvals/approval-by-number.ts';
import { approvalModel } from '../../models/approvals/approval-document.ts';
import { approvalNumber } from '../approval-number.ts';
import { BadInput } from './bad-input.ts';
import type { TrialContract } from './read-contract.ts';

/** The contract of a past approval. Reads only. Throws a `BadInput` where there is none of that number, or no database. */
export async function pastContract(text: string, uri: string | null): Promise<TrialContract> {
  const number = approvalNumber(text);
  if (number === null) throw new BadInput(`"${text}" is no number of an approval. They look like DA-2026-0012.`);
  if (uri === null) throw new BadInput('Set MONGODB_URI to the bot’s database: past approvals are read from there.');
  const connection = await connected(uri);
  try {
    const approval = await approvalByNumber(approvalModel(connection), number);
    if (!approval) throw new BadInput(`There is no approval ${number} in this database.`);
    if (approval.process !== 'contract')
      throw new BadInput(`${number} approves a company. Rules are for contracts: DA-…`);
    return { form: contractFormOf(approval), initiator: approval.initiator };
  } finally {
    await connection.close();
  }
}

async function connected(uri: string): Promise<mongoose.Connection> {
  try {
    return await mongoose
      .createConnection(uri, {
        serverSelectionTimeoutMS: 5_000,
        sanitizeFilter: true,
        autoCreate: false,
        autoIndex: false,
      })
      .asPromise();
  } catch (error) {
    throw new BadInput(
      `The database of MONGODB_URI does not answer: ${error instanceof Error ? error.message : error}`,
    );
  }
}
