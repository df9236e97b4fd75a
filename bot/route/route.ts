import { readFile } from 'node:fs/promises';
import { routeView } from '../../cards/routing/route-view.ts';
import type { Organization } from '../../flows/facts.ts';
import { canVote, tryRoute } from '../../flows/route-trial.ts';
import { OrganizationError, readOrganization } from '../../models/organization/read-organization.ts';
import { BadInput } from './bad-input.ts';
import { pastContract } from './past-contract.ts';
import { readContract } from './read-contract.ts';
import { routeText } from './route-text.ts';

export interface RouteOptions {
  /** The contract: a file that describes it, or the number of a past approval. */
  of: { file: string } | { approval: string };
  /** The path of the organization's file. */
  organizationFile: string;
  mongodbUri: string | null;
  json: boolean;
}

/** Tries the rules on a contract: what to print, and whether everybody can be asked. Throws a `BadInput`. */
export async function route({
  of,
  organizationFile,
  mongodbUri,
  json,
}: RouteOptions): Promise<{ ok: boolean; text: string }> {
  const organization = await organizationIn(organizationFile);
  const { form, initiator } =
    'file' in of
      ? readContract(await textOf(of.file), of.file, organization)
      : await pastContract(of.approval, mongodbUri);
  const trial = tryRoute(form, initiator, organization);
  const ok = canVote(trial);
  const text = json
    ? `${JSON.stringify({ ok, ...trial }, null, 2)}\n`
    : routeText(routeView(trial, organization, 'en'));
  return { ok, text };
}

async function organizationIn(file: string): Promise<Organization> {
  const text = await textOf(file);
  try {
    return readOrganization(text, file).organization;
  } catch (error) {
    throw error instanceof OrganizationError ? new BadInput(error.message) : error;
  }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new BadInput(missing ? `There is no file ${file}.` : `${file} cannot be read: ${String(error)}`);
  }
}
