import { readFile } from 'node:fs/promises';
import {
  OrganizationError,
  type ReadOrganization,
  readOrganization,
} from '../models/organization/read-organization.ts';
import { BadInput } from './bad-input.ts';

/** The organization of a file, for a command. Throws a `BadInput` that says what is wrong with it. */
export async function organizationIn(file: string): Promise<ReadOrganization> {
  const text = await textOf(file);
  try {
    return readOrganization(text, file);
  } catch (error) {
    throw error instanceof OrganizationError ? new BadInput(error.message) : error;
  }
}

export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new BadInput(missing ? `There is no file ${file}.` : `${file} cannot be read: ${String(error)}`);
  }
}
