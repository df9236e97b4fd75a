import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig, settings } from '../../bot/config.ts';

const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing secret' };

describe('the settings', () => {
  it('have defaults for all but Slack’s secrets', () => {
    expect(readConfig(http)).toEqual({
      slack: {
        token: 'xoxb-1',
        mode: { by: 'http', signingSecret: 'signing secret' },
        apiUrl: 'https://slack.com/api/',
        channel: null,
        rate: 1,
      },
      teams: null,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      mongodbUri: null,
      mongod: null,
      dataFolder: '.data',
      organizationFile: 'organization.yaml',
      verification: null,
      mail: null,
      inboundMailSecret: null,
      sandboxSecret: null,
      logLevel: 'info',
      intervals: { sweep: 5_000, poll: null },
      lostAnswer: 30_000,
    });
  });

  it('take Socket Mode when there is only an app-level token, or when it is asked for', () => {
    const socket = { by: 'socket', appToken: 'xapp-1' };
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack?.mode).toEqual(socket);
    expect(readConfig({ ...http, SLACK_APP_TOKEN: 'xapp-1' }).slack?.mode).toMatchObject({ by: 'http' });
    expect(readConfig({ ...http, SLACK_APP_TOKEN: 'xapp-1', SLACK_MODE: 'socket' }).slack?.mode).toEqual(socket);
  });

  it('take the tokens of another server as they are', () => {
    const other = { SLACK_API_URL: 'http://127.0.0.1:4000/api', SLACK_BOT_TOKEN: 'bot', SLACK_SIGNING_SECRET: 's' };
    expect(readConfig(other).slack).toMatchObject({ token: 'bot', apiUrl: 'http://127.0.0.1:4000/api/' });
    expect(() => readConfig({ ...other, SLACK_API_URL: 'https://slack.com/api' })).toThrow('begins with xoxb-');
  });

  it('may be empty, as in a copied .env.example', () => {
    const empty = Object.fromEntries(settings.map((name) => [name, '']));
    expect(readConfig({ ...empty, ...http })).toEqual(readConfig(http));
  });

  it.each(['127.0.0.1', '::1', 'localhost'])(
    'let a test client of Teams in without tokens where HOST is %s',
    (HOST) => {
      const config = readConfig({ TEAMS_DEVELOPMENT: 'loopback', TEAMS_TENANT: 'T', HOST });
      expect(config.teams).toMatchObject({ development: true, appId: '', tenants: ['T'] });
      expect(readConfig({ TEAMS_APP_ID: 'A', TEAMS_APP_SECRET: 's', TEAMS_TENANT: 'T', HOST }).teams).toMatchObject({
        development: false,
      });
    },
  );

  it('take another Slack-compatible server, and addresses with or without a slash at the end', () => {
    const config = readConfig({
      ...http,
      SLACK_API_URL: 'http://127.0.0.1:4000/api',
      PUBLIC_URL: 'https://bot.example/',
    });
    expect(config.slack?.apiUrl).toBe('http://127.0.0.1:4000/api/');
    expect(config.publicUrl).toBe('https://bot.example');
  });

  it('name the mail server and the sender together', () => {
    const mail = { MAIL_URL: 'smtp://127.0.0.1:4025', MAIL_FROM: 'Countersign <contracts@aurora.example>' };
    expect(readConfig({ ...http, ...mail }).mail).toEqual({
      server: { host: '127.0.0.1', port: 4025, secure: false, requireTLS: false, auth: null },
      from: { name: 'Countersign', email: 'contracts@aurora.example' },
    });
  });

  it('do not repeat a password that stands in them', () => {
    const env = { ...http, MAIL_URL: 'ftp://bot:tr0ub4dor@mail.example', MAIL_FROM: 'a@b.example' };
    expect(() => readConfig(env)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('tr0ub4dor') }),
    );
  });

  it.each([
    [{}, ['SLACK_BOT_TOKEN is missing', 'SLACK_SIGNING_SECRET is missing']],
    [{ ...http, SLACK_MODE: 'socket' }, ['SLACK_APP_TOKEN is missing']],
    [
      { ...http, SLACK_BOT_TOKEN: 'xoxp-1', PORT: 'many' },
      ['SLACK_BOT_TOKEN must be the bot token', 'PORT must be a number'],
    ],
    [{ ...http, VERIFICATION_URL: 'https://checks.example' }, ['VERIFICATION_SECRET is missing']],
    [{ ...http, MAIL_URL: 'smtp://mail.example' }, ['MAIL_FROM is missing']],
    [{ ...http, MAIL_FROM: 'a@b.example' }, ['MAIL_URL is missing']],
    [{ ...http, MAIL_INBOUND_SECRET: 'of the mail' }, ['MAIL_URL is missing']],
    [
      { ...http, MAIL_URL: 'https://mail.example', MAIL_FROM: 'somebody' },
      ['MAIL_URL must be an address', 'MAIL_FROM must be an address'],
    ],
    [{ ...http, MONGODB_URI: 'localhost' }, ['MONGODB_URI must begin with mongodb://']],
    [
      { TEAMS_TENANT: 'T' },
      [
        'TEAMS_APP_ID is missing: take it from the app registration',
        'or set TEAMS_DEVELOPMENT',
        'TEAMS_APP_SECRET is missing',
      ],
    ],
    [{ TEAMS_APP_SECRET: 'of Azure' }, ['TEAMS_APP_ID is missing', 'TEAMS_TENANT is missing']],
    [
      { TEAMS_DEVELOPMENT: 'loopback', TEAMS_TENANT: 'T', HOST: '0.0.0.0' },
      ['TEAMS_DEVELOPMENT listens on this machine only: set HOST to 127.0.0.1.'],
    ],
    [
      { TEAMS_DEVELOPMENT: 'loopback', TEAMS_TENANT: 'T', TEAMS_APP_ID: 'of Azure' },
      ['TEAMS_DEVELOPMENT checks nobody’s token: leave TEAMS_APP_ID empty, or it.'],
    ],
    [{ TEAMS_DEVELOPMENT: 'yes', TEAMS_TENANT: 'T' }, ['TEAMS_DEVELOPMENT must be loopback, or empty']],
    [
      { ...http, LOG_LEVEL: 'loud', SWEEP_SECONDS: '0' },
      ['LOG_LEVEL must be one of', 'SWEEP_SECONDS must be more than 0'],
    ],
  ])('%j are refused with all that is wrong, in words', (env, words) => {
    for (const one of words) expect(() => readConfig(env)).toThrow(one);
  });

  it('are all in .env.example, each with a comment, and no others are', () => {
    const lines = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8').split('\n');
    const named = lines.flatMap((line) => /^([A-Z_]+)=$/.exec(line)?.[1] ?? []);
    expect(named.sort()).toEqual([...settings].sort());
    const paragraphs = lines.join('\n').split('\n\n');
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/^# /);
  });
});
