import { z } from 'zod';
import { readMailAddress } from '../integrations/mail/addresses.ts';
import type { MailAddress } from '../integrations/mail/mail.ts';
import { readSmtpServer, type SmtpServer } from '../integrations/mail/smtp-server.ts';

/** An empty line in .env means that nothing is set. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(unset, type.optional());

const port = z.coerce
  .number({ error: 'must be a number from 0 to 65535' })
  .int('must be a whole number')
  .min(0, 'must be 0 to 65535; 0 takes a free one')
  .max(65_535, 'must be 0 to 65535');

const address = z.url({ protocol: /^https?$/, error: 'must be an address such as https://countersign.example' });
const seconds = z.coerce
  .number({ error: 'must be a number of seconds' })
  .positive('must be more than 0 seconds')
  .max(86_400, 'must be a day at most');
const secret = z.string().min(8, 'must have at least 8 characters');

const slackApi = 'https://slack.com/api/';

const rate = z.coerce
  .number({ error: 'must be a number; 1 is what the platform allows' })
  .min(0, 'must not be negative');

const environment = z.object({
  SLACK_BOT_TOKEN: optional(z.string()),
  SLACK_SIGNING_SECRET: optional(z.string()),
  SLACK_APP_TOKEN: optional(z.string()),
  SLACK_MODE: optional(z.enum(['http', 'socket'], { error: 'must be http or socket' })),
  SLACK_API_URL: z.preprocess(unset, address.default(slackApi)),
  SLACK_CHANNEL: optional(z.string()),
  SLACK_RATE: z.preprocess(unset, rate.default(1)),
  TEAMS_APP_ID: optional(z.string()),
  TEAMS_APP_SECRET: optional(z.string()),
  TEAMS_TENANT: optional(z.string()),
  TEAMS_LOGIN_URL: z.preprocess(unset, address.default('https://login.microsoftonline.com')),
  TEAMS_OPENID_METADATA: z.preprocess(
    unset,
    address.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  ),
  TEAMS_ISSUER: z.preprocess(unset, z.string().default('https://api.botframework.com')),
  TEAMS_CHANNEL: optional(z.string()),
  TEAMS_RATE: z.preprocess(unset, rate.default(1)),
  TEAMS_FILE_HOST: optional(z.string()),
  TEAMS_GRAPH_URL: optional(address),
  TEAMS_URL: z.preprocess(unset, address.default('https://teams.microsoft.com')),
  TEAMS_DEVELOPMENT: optional(z.literal('loopback', { error: 'must be loopback, or empty' })),
  PORT: z.preprocess(unset, port.default(3000)),
  HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
  PUBLIC_URL: optional(address),
  MONGODB_URI: optional(
    z
      .string()
      .regex(
        /^mongodb(\+srv)?:\/\//,
        'must begin with mongodb:// or mongodb+srv://; leave it out for the embedded database',
      ),
  ),
  MONGOD: optional(z.string()),
  DATA_FOLDER: z.preprocess(unset, z.string().default('.data')),
  ORGANIZATION_FILE: z.preprocess(unset, z.string().default('organization.yaml')),
  VERIFICATION_URL: optional(address),
  VERIFICATION_SECRET: optional(secret),
  MAIL_URL: optional(z.string()),
  MAIL_FROM: optional(z.string()),
  MAIL_INBOUND_SECRET: optional(secret),
  SANDBOX_SECRET: optional(secret),
  LOG_LEVEL: z.preprocess(
    unset,
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  ),
  SWEEP_SECONDS: z.preprocess(unset, seconds.default(5)),
  POLL_SECONDS: optional(seconds),
  LOST_ANSWER_SECONDS: z.preprocess(unset, seconds.default(30)),
});

/** The names of all settings, as `.env.example` lists them. */
export const settings = Object.keys(environment.shape);

export interface SlackConfig {
  token: string;
  mode: { by: 'http'; signingSecret: string } | { by: 'socket'; appToken: string };
  /** Ends with a slash. */
  apiUrl: string;
  /** The private channel in which approvals live, by name or id; null for the one that the organization's file names. */
  channel: string | null;
  /** How much of what Slack allows is used: 1 is all of it, 2 twice as much, 0 is without limit. */
  rate: number;
}

export interface TeamsConfig {
  /** The bot's app registration; both empty only where `development` is set. */
  appId: string;
  secret: string;
  /** The tenants whose people are served; the first is the bot's own. */
  tenants: readonly [string, ...string[]];
  /** No slash at the end. */
  loginUrl: string;
  openIdMetadata: string;
  issuer: string;
  /** The conversation id of the channel in which approvals live; null for the general one of the team that has installed the bot. */
  channel: string | null;
  rate: number;
  /** A host besides Microsoft's own from which files are fetched and to which they are put; null for none. */
  fileHost: string | null;
  /** Where Microsoft Graph is; null where the bot may not use it. No slash at the end. */
  graphUrl: string | null;
  /** Where people's Teams is: links to messages lead there. */
  teamsUrl: string;
  /** Nobody's token is checked: for a test client on this machine. */
  development: boolean;
}

export interface Config {
  /** Null where people are in Teams only. */
  slack: SlackConfig | null;
  /** Null where people are in Slack only. */
  teams: TeamsConfig | null;
  port: number;
  host: string;
  /** Where people and services reach the bot; no slash at the end. */
  publicUrl: string;
  /** Null for the embedded database. */
  mongodbUri: string | null;
  /** A mongod binary for the embedded database; null to look for one. */
  mongod: string | null;
  dataFolder: string;
  organizationFile: string;
  /** Null when no service is configured: checks are then classified by hand. */
  verification: { url: string; secret: string } | null;
  /** Null when no mail server is configured: nothing can then be sent to counterparties. */
  mail: { server: SmtpServer; from: MailAddress } | null;
  /** Signs the mails that a mail server posts to the bot; null where none does: a mail that comes back is then seen at `MAIL_FROM` only. */
  inboundMailSecret: string | null;
  /** Set only beside a sandbox: it may then move the bot's clock. */
  sandboxSecret: string | null;
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  /** In ms; `poll` is null where the organization's file says it. */
  intervals: { sweep: number; poll: number | null };
  /** So long a call to the outside may still come through after its answer was lost, in ms; a limiter may hold a call for 10 s before it goes. */
  lostAnswer: number;
}

/** Settings that cannot be used: every one of them in words that say what to do. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nSee .env.example.`);
    this.name = 'ConfigError';
  }
}

/** Reads the settings from the environment. Throws a `ConfigError` that names all that is wrong at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error)), ...unlikeSlack(env)];
  if (!parsed.success) throw new ConfigError(problems);
  const { data } = parsed;
  const teams = teamsOf(data, problems);
  const slack = teams && !meansSlack(data) ? null : slackOf(data, problems);
  const verification = verificationOf(data, problems);
  const mail = mailOf(data, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    slack,
    teams,
    port: data.PORT,
    host: data.HOST,
    publicUrl: (data.PUBLIC_URL ?? `http://${data.HOST}:${data.PORT}`).replace(/\/+$/, ''),
    mongodbUri: data.MONGODB_URI ?? null,
    mongod: data.MONGOD ?? null,
    dataFolder: data.DATA_FOLDER,
    organizationFile: data.ORGANIZATION_FILE,
    verification,
    mail,
    inboundMailSecret: data.MAIL_INBOUND_SECRET ?? null,
    sandboxSecret: data.SANDBOX_SECRET ?? null,
    logLevel: data.LOG_LEVEL,
    intervals: {
      sweep: data.SWEEP_SECONDS * 1_000,
      poll: data.POLL_SECONDS === undefined ? null : data.POLL_SECONDS * 1_000,
    },
    lostAnswer: data.LOST_ANSWER_SECONDS * 1_000,
  };
}

/** Where data and people are, for a command that needs no chat. Throws a `ConfigError` as well. */
export function readStoreConfig(
  env: Readonly<Record<string, string | undefined>>,
): Pick<Config, 'mongodbUri' | 'dataFolder' | 'organizationFile'> {
  const parsed = environment.pick({ MONGODB_URI: true, DATA_FOLDER: true, ORGANIZATION_FILE: true }).safeParse(env);
  if (!parsed.success) throw new ConfigError(problemsOf(parsed.error));
  const { MONGODB_URI: mongodbUri = null, DATA_FOLDER: dataFolder, ORGANIZATION_FILE: organizationFile } = parsed.data;
  return { mongodbUri, dataFolder, organizationFile };
}

const problemsOf = ({ issues }: z.ZodError) => issues.map(({ path, message }) => `${path.join('.')} ${message}.`);

type Environment = z.infer<typeof environment>;

function slackOf(env: Environment, problems: string[]): SlackConfig | null {
  const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken } = env;
  if (!token)
    problems.push('SLACK_BOT_TOKEN is missing: take it from "OAuth & Permissions" of the app; it begins with xoxb-.');
  const apiUrl = env.SLACK_API_URL.endsWith('/') ? env.SLACK_API_URL : `${env.SLACK_API_URL}/`;
  const by = env.SLACK_MODE ?? (signingSecret ? 'http' : appToken ? 'socket' : 'http');
  const mode = by === 'http' ? signingSecret && { by, signingSecret } : appToken && { by, appToken };
  if (!mode) {
    problems.push(
      by === 'http'
        ? 'SLACK_SIGNING_SECRET is missing: take it from "Basic Information" of the app, or set SLACK_APP_TOKEN for Socket Mode.'
        : 'SLACK_APP_TOKEN is missing: make an app-level token with connections:write under "Basic Information" of the app.',
    );
  }
  if (!token || !mode) return null;
  return { token, mode, apiUrl, channel: env.SLACK_CHANNEL ?? null, rate: env.SLACK_RATE };
}

/** Whether anything of Slack is set: then what is missing is said. */
const meansSlack = (env: Environment): boolean =>
  Boolean(env.SLACK_BOT_TOKEN || env.SLACK_SIGNING_SECRET || env.SLACK_APP_TOKEN);

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

function teamsOf(env: Environment, problems: string[]): TeamsConfig | null {
  const { TEAMS_APP_ID: appId = '', TEAMS_APP_SECRET: secret = '', TEAMS_DEVELOPMENT } = env;
  const development = TEAMS_DEVELOPMENT !== undefined;
  const [own, ...others] = (env.TEAMS_TENANT ?? '').split(',').flatMap((one) => one.trim() || []);
  if (!appId && !secret && !own && !development) return null;
  if (development) {
    if (appId) problems.push('TEAMS_DEVELOPMENT checks nobody’s token: leave TEAMS_APP_ID empty, or it.');
    if (!loopback.has(env.HOST))
      problems.push('TEAMS_DEVELOPMENT listens on this machine only: set HOST to 127.0.0.1.');
  } else {
    if (!appId) {
      problems.push(
        'TEAMS_APP_ID is missing: take it from the app registration of the bot, or set TEAMS_DEVELOPMENT to try it on this machine.',
      );
    }
    if (!secret) problems.push('TEAMS_APP_SECRET is missing: make a client secret in the app registration of the bot.');
  }
  if (!own) {
    problems.push('TEAMS_TENANT is missing: the id of the tenant whose people are served; several with commas.');
    return null;
  }
  return {
    appId,
    secret,
    tenants: [own, ...others],
    loginUrl: withoutSlash(env.TEAMS_LOGIN_URL),
    openIdMetadata: env.TEAMS_OPENID_METADATA,
    issuer: env.TEAMS_ISSUER,
    channel: env.TEAMS_CHANNEL ?? null,
    rate: env.TEAMS_RATE,
    fileHost: env.TEAMS_FILE_HOST ?? null,
    teamsUrl: env.TEAMS_URL,
    graphUrl: env.TEAMS_GRAPH_URL ? withoutSlash(env.TEAMS_GRAPH_URL) : null,
    development,
  };
}

const withoutSlash = (url: string) => url.replace(/\/+$/, '');

/** What is wrong with tokens of Slack's own; another server has its own kind. */
function unlikeSlack(env: Parameters<typeof readConfig>[0]): string[] {
  const { SLACK_API_URL: url, SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app } = env;
  if (url && !slackApi.startsWith(url)) return [];
  return [
    ...(bot && !bot.startsWith('xoxb-')
      ? ['SLACK_BOT_TOKEN must be the bot token, which begins with xoxb-: see "OAuth & Permissions" of the app.']
      : []),
    ...(app && !app.startsWith('xapp-')
      ? ['SLACK_APP_TOKEN must be an app-level token, which begins with xapp-: see "Basic Information" of the app.']
      : []),
  ];
}

function verificationOf(env: Environment, problems: string[]): Config['verification'] {
  const { VERIFICATION_URL: url, VERIFICATION_SECRET: shared } = env;
  if (url && !shared)
    problems.push('VERIFICATION_SECRET is missing: it signs what goes to and comes from VERIFICATION_URL.');
  if (shared && !url) problems.push('VERIFICATION_URL is missing: VERIFICATION_SECRET alone reaches no service.');
  return url && shared ? { url: url.replace(/\/+$/, ''), secret: shared } : null;
}

function mailOf(
  { MAIL_URL: url, MAIL_FROM: sender, MAIL_INBOUND_SECRET: inbound }: Environment,
  problems: string[],
): Config['mail'] {
  const server = url ? readSmtpServer(url) : null;
  const from = sender ? readMailAddress(sender) : null;
  // The address itself is not repeated: a password stands in it.
  if (url && !server) problems.push('MAIL_URL must be an address such as smtp://user:password@mail.example:587.');
  if (sender && !from) problems.push('MAIL_FROM must be an address such as Countersign <contracts@company.example>.');
  if (url && !sender) problems.push('MAIL_FROM is missing: the address that mails come from and bounces go to.');
  if (inbound && !url) problems.push('MAIL_URL is missing: without it no mail is sent that could come back.');
  if (sender && !url) problems.push('MAIL_URL is missing: MAIL_FROM alone reaches nobody.');
  return server && from && { server, from };
}
