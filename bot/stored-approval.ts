import mongoose from 'mongoose';
import type { Approval } from '../flows/approval.ts';
import { approvalByNumber } from '../models/approvals/approval-by-number.ts';
import { approvalModel } from '../models/approvals/approval-document.ts';
import { approvalNumber } from './approval-number.ts';
import { BadInput } from './bad-input.ts';

/**
 * Reads the approval of a number, as people type it, and what else is wanted from the same database. Writes nothing. Throws a `BadInput`
 * where there is none of that number, or no database.
 */
export async function storedApproval<T>(
  text: string,
  uri: string | null,
  besides: (approval: Approval, connection: mongoose.Connection) => T | Promise<T>,
): Promise<T> {
  const number = approvalNumber(text);
  if (number === null) throw new BadInput(`"${text}" is no number of an approval. They look like DA-2026-0012.`);
  if (uri === null) throw new BadInput('Set MONGODB_URI to the bot’s database: approvals are read from there.');
  const connection = await connected(uri);
  try {
    const approval = await approvalByNumber(approvalModel(connection), number);
    if (!approval) throw new BadInput(`There is no approval ${number} in this database.`);
    return await besides(approval, connection);
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
