import { routeView } from '../../cards/routing/route-view.ts';
import { canVote, tryRoute } from '../../flows/route-trial.ts';
import { organizationIn, textOf } from '../organization-file.ts';
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
  const { organization } = await organizationIn(organizationFile);
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
