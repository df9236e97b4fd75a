import { parseArgs } from 'node:util';
import { BadInput } from './bad-input.ts';
import { ConfigError, readStoreConfig } from './config.ts';
import { type RhythmOptions, rhythm } from './rhythm/rhythm.ts';
import { type RouteOptions, route } from './route/route.ts';

const helpText = `Usage:
  npx countersign route FILE                who would vote on the contract that FILE describes
  npx countersign route --approval NUMBER   the same for a past approval, e.g. DA-2026-0012
  npx countersign rhythm NUMBER             what will be sent to whom and when, if nobody acts

Nothing is started, written or sent.

route tries the routing rules of the organization's file. It prints the amount in the base currency, the approvers with the reasons for each, the
owners of the products, the vetoes, the rules that hold, and why the others do not.

Options:
  --organization FILE   another file with people and rules; else ORGANIZATION_FILE, else organization.yaml
  --json                the same as JSON, with people by their keys
  --help                this text

FILE is YAML or JSON: the contract's form. Three fields are needed, for instance
  initiator: jan
  amount: 12400
  company: { country: LV }
and these count when they are given; left out, they are what stands here:
  documentType: contract          or supplementary agreement, with changes: { total: 50000 }
  currency: EUR                   the base currency
  paymentTerms: on delivery       or prepayment, deferred, in instalments
  prepayment: 0                   percent
  deferral: 0                     calendar days
  credit: false
  autoRenewal: false
  nonStandardClauses: ""          text
  standard: true
  products: []

rhythm prints reminders, escalations and what else comes by time alone, a line each, in the local
time of whoever gets it: the next 20, or those of 30 days.

--approval and rhythm read the database of MONGODB_URI.

Exit code: 0 when everybody can be asked, 1 when it could not start, nobody would vote or
nobody holds a role, 2 when what was given cannot be used.
`;

interface Io {
  env: Readonly<Record<string, string | undefined>>;
  out: (text: string) => void;
  err: (text: string) => void;
  now: () => number;
}

/** Runs a command line; answers with the exit code, as the help tells it. */
export async function countersign(args: readonly string[], { env, out, err, now }: Io): Promise<0 | 1 | 2> {
  try {
    const options = readArguments(args, env, now());
    if (options === 'help') {
      out(helpText);
      return 0;
    }
    const { ok, text } = await ('approval' in options ? rhythm(options) : route(options));
    out(text);
    return ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BadInput || error instanceof ConfigError)) throw error;
    err(`${error.message}\n`);
    return 2;
  }
}

function readArguments(args: readonly string[], env: Io['env'], now: number): RouteOptions | RhythmOptions | 'help' {
  const { values, positionals } = parsed(args);
  const { help = false, json = false, organization, approval } = values;
  const [command, file, ...more] = positionals;
  if (help) return 'help';
  const { organizationFile, mongodbUri } = readStoreConfig(env);
  const where = { organizationFile: organization ?? organizationFile, mongodbUri, json };
  if (command === 'rhythm') {
    if (file === undefined || more.length > 0 || approval !== undefined)
      throw new BadInput('Give one number: npx countersign rhythm NUMBER, e.g. DA-2026-0012.');
    return { approval: file, now, ...where };
  }
  if (command !== 'route')
    throw new BadInput(`${command === undefined ? 'Say what to do' : `"${command}" is no command`}: ${usage}`);
  if (more.length > 0 || (file === undefined) === (approval === undefined))
    throw new BadInput(`Give one file, or one number with --approval: ${usage}`);
  const of = approval === undefined ? { file: file ?? '' } : { approval };
  return { of, ...where };
}

const usage = 'npx countersign route FILE. npx countersign --help says it all.';

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        organization: { type: 'string' },
        approval: { type: 'string' },
      },
    });
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
