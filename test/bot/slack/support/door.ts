import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Approvals, DoorDeps, Screens, Told } from '../../../../bot/people/deps.ts';
import { createHttpReceiver } from '../../../../bot/slack/http-receiver.ts';
import { createSlackDoor, whoAmI } from '../../../../bot/slack/slack-door.ts';
import { createSocketReceiver } from '../../../../bot/slack/socket-receiver.ts';
import type { Card } from '../../../../cards/card.ts';
import { createBlockKit } from '../../../../cards/render/block-kit/block-kit.ts';
import type { Approval } from '../../../../flows/approval.ts';
import type { Organization, Person } from '../../../../flows/facts.ts';
import { usualActivity } from '../../../../flows/rhythm.ts';
import { createSlackClient } from '../../../../integrations/chat/slack/client.ts';
import type { CrmCompany, CrmDeal } from '../../../../integrations/crm/crm.ts';
import { findFreePort } from '../../../../models/mongod/ports.ts';
import { closeAfterTest, silent, startSandbox, until } from '../../../sandbox/support/sandbox.ts';
import { withoutLinks } from '../../../support/without-links.ts';

type Event = Parameters<Approvals['tell']>[1] | Parameters<Approvals['start']>[0];

const names = { jan: 'Jan Novak', mei: 'Mei Chen', anna: 'Anna Petrova', irina: 'Irina Volkova' };

function person(id: string, name: string): Person {
  return {
    id,
    name,
    title: 'Employee',
    email: `${id}@aurora-logistics.example`,
    department: 'Office',
    commercial: false,
    supervisor: null,
    language: id === 'anna' ? 'ru' : 'en',
    timeZone: 'Europe/Riga',
    calendar: 'riga',
    active: true,
  };
}

export const organization = {
  id: 'o1',
  name: 'Aurora Logistics',
  language: 'en',
  people: Object.fromEntries(Object.entries(names).map(([id, name]) => [id, person(id, name)])),
  administrators: ['irina'],
  auditors: [],
  activity: usualActivity,
} as Partial<Organization> as Organization;

/** A running approval of Northwind in which Mei has a vote to give. */
export const approval = {
  id: 'a1',
  number: 'CA-2026-0001',
  status: 'running',
  initiator: 'jan',
  tasks: [
    { id: 't1', kind: 'attach', holder: 'jan', deputy: null, heldBefore: [], state: { is: 'open' } },
    { id: 't2', kind: 'vote', holder: 'mei', deputy: null, heldBefore: [], state: { is: 'open' } },
  ],
  seats: [],
  questions: [],
  offers: [],
} as unknown as Approval;

export const northwind: CrmCompany = {
  key: 'LV:40003000001',
  name: 'Northwind Traders',
  country: 'LV',
  legalForm: 'company',
  taxId: 'LV40003000001',
  registrationNumber: '',
  address: 'Riga',
  bank: '',
  site: '',
  contact: null,
  signatory: null,
  products: [],
  responsible: null,
  attribute: null,
  underApproval: null,
};

export const deals: CrmDeal[] = [
  { id: 'D-1042', company: northwind.key, title: 'Riga–Hamburg, 2027', state: 'open', reason: '', since: 0 },
];

const said = (summary: string): Card => ({ summary, parts: [] });
const line = (name: string, value = '') =>
  ({ part: 'field', field: 'line', name, label: name, value, max: 100 }) as const;

const screens: Screens = {
  companyForm: ({ approval: id, values, filled, refusedBecause = '' }) => ({
    name: 'company approval',
    title: 'New company approval',
    submit: 'Start',
    close: 'Cancel',
    about: { approval: id, filled: String(filled) },
    parts: [
      {
        part: 'field',
        field: 'search',
        search: 'companies',
        name: 'company',
        label: 'Company',
        optional: true,
        redraws: true,
      },
      ...(['name', 'country', 'legalForm', 'taxId', 'purpose'] as const).map((name) => line(name, values[name] ?? '')),
      { part: 'text', text: `Refused: ${refusedBecause}` },
    ],
  }),
  form: (name, { approval: { id }, task, seen }) => ({
    name,
    title: name,
    submit: 'Send',
    close: 'Cancel',
    about: { approval: id, task: task?.id ?? '', seen },
    parts: [line('reason')],
  }),
  approval: ({ number }) => said(`About ${number}`),
  task: (_approval, { id }, voting) => said(`Task ${id}${voting ? ', vote again' : ''}`),
  list: (waiting, started) => said(`${waiting.length} wait, ${started.length} started`),
  home: (waiting, started, _digest) => said(`Home: ${waiting.length} wait, ${started.length} started`),
  hanging: (_approval, { id }) => said(`Hanging ${id}`),
  jobs: (jobs) => said(`${jobs.length} jobs`),
  snooze: ({ approval = '', task = '' }, day) => ({
    name: 'snooze',
    title: 'Later',
    submit: 'Then',
    close: 'Cancel',
    about: { approval, task },
    parts: [{ part: 'field', field: 'day', name: 'day', label: 'Day', value: day }],
  }),
  away: ({ person, from, to }) => said(`${person} away ${new Date(from).toISOString()} ${new Date(to).toISOString()}`),
  back: (person, over) => said(`${person} back${over ? '' : ', was not away'}`),
  notAway: () => said('Not away'),
  identityDecided: () => said('Decided'),
  awayTrouble: ({ trouble }) => said(`Trouble: ${trouble}`),
  awayForm: (who, days) => ({
    name: 'away',
    title: 'Away',
    submit: 'Send',
    close: 'Cancel',
    about: { person: who },
    parts: [
      { part: 'field', field: 'day', name: 'first', label: 'First', value: days.first },
      { part: 'field', field: 'day', name: 'last', label: 'Last', value: days.last },
    ],
  }),
  awayErrors: ({ first, last }) => (last < first ? { last: 'Too early' } : null),
  moment: (at) => new Date(at).toISOString(),
  help: (wrong) => said(wrong === null ? 'Help' : `Help, for "${wrong}" is no command`),
  uploadLink: (_approval, { address }) => said(`Upload at ${address}`),
  refusal: ({ type }) => said(`Refused: ${type}`),
  refusalAtField: (refusal, form) => {
    if (refusal.type === 'approval running') return { taxId: `${refusal.number} runs already` };
    return refusal.type === 'reason required' && form !== 'company approval' ? { reason: 'Say why' } : null;
  },
  contractForm: ({ approval: id, step }) => ({
    name: 'contract approval',
    title: step,
    submit: 'Next',
    close: 'Cancel',
    about: { approval: id, step },
    parts: [line('number')],
  }),
  changedUnknown: () => ({ changesApproval: 'There is none' }),
  changedAnothers: () => ({ changesApproval: 'It is with another company' }),
  contactWanted: () => ({ standard: 'Say to whom' }),
  numberUsed: (number) => `${number} is used`,
  contractErrors: () => ({ amount: 'Write an amount' }),
  fileErrors: (wrong) => Object.fromEntries(wrong.map(({ field, why }) => [field, why])),
  companyErrors: () => ({ purpose: 'Say what for' }),
};

interface Wanted {
  /** What the CRM knows of its one company. */
  company?: CrmCompany;
  mode?: 'http' | 'socket';
  /** What the approvals answer; they take everything unless told otherwise. */
  told?: (event: Event) => Promise<Told> | Told;
  /** The approval as `get` finds it; running unless told otherwise. */
  stands?: Approval;
  /** What becomes of a file that was given in a form; taken unless told otherwise. */
  fetchFile?: DoorDeps['fetchFile'];
  linked?: DoorDeps['linked'];
  /** What our template lacks. */
  missing?: readonly string[];
  /** How long `get` takes, in ms. */
  slow?: number;
  sandbox?: Parameters<typeof startSandbox>[0];
  fail?: (error: unknown) => void;
  /** What the door knows and shows in place of Northwind's approval and plain screens. */
  about?: { approval: Approval; organization: Organization; screens: Screens; held?: (key: string) => boolean };
}

/** A door before plain fakes, open to a sandbox's Slack. */
export async function openDoor({
  mode = 'http',
  told = () => ({ ok: true, approval }),
  slow = 0,
  fetchFile = async ({ id, name }) => ({ ok: true, file: { id, name, size: 1, type: 'application/pdf', sha256: id } }),
  company = northwind,
  linked = withoutLinks,
  missing = [],
  about = { approval, organization, screens } as NonNullable<Wanted['about']>,
  stands = about.approval,
  ...wanted
}: Wanted = {}) {
  const port = await findFreePort();
  const sandbox = await startSandbox({ botUrl: `http://127.0.0.1:${port}`, ...wanted.sandbox });
  const { botToken: token, appToken, signingSecret } = sandbox.secrets;
  const apiUrl = `${sandbox.url}/api/`;
  const client = createSlackClient({ token, apiUrl, logger: silent });
  const events: Event[] = [];
  const failures: unknown[] = [];
  const failed = wanted.fail ?? ((error: unknown) => void failures.push(error));
  const turnedAway: string[] = [];
  const sheets: string[] = [];
  const papers: string[] = [];
  const ownersWanted: string[] = [];
  const upToDate: string[] = [];
  const drawnAnew: string[] = [];
  const absences: string[] = [];
  const find = async (wantedId: string) => {
    await new Promise((resolve) => setTimeout(resolve, slow));
    return wantedId === about.approval.id || wantedId === about.approval.number ? stands : null;
  };
  const tell = async (_id: string, event: Event) => {
    const answer = await told(event);
    events.push(event);
    return answer;
  };
  const approvals: Approvals = {
    tell,
    start: (event) => tell('', event),
    get: find,
    byNumber: find,
    withContractNumber: async (number) =>
      about.approval.process === 'contract' && number === '№ 012-a/26' ? [about.approval] : [],
    holding: async (_process, key) => (about.held?.(key) ? about.approval : null),
    lastContractWith: async () => (about.approval.process === 'contract' ? about.approval : null),
    awaitingOriginals: async () => [],
    offered: async () => [],
    waitingFor: async (id) => (id === 'mei' ? [about.approval] : []),
    startedBy: async (id) => (id === 'jan' ? [about.approval] : []),
    inThread: async (_channel, thread) => (thread === roots[0] ? approval : null),
  };
  const drafts = new Map<string, Readonly<Record<string, string>>>();
  const roots: string[] = [];
  const matched = new Map<string, string>();
  const http = createHttpReceiver({ signingSecret, turnedAway: (why) => turnedAway.push(why), failed });
  const receiver = mode === 'http' ? http : createSocketReceiver({ appToken, apiUrl, logger: silent, failed });
  let made = 0;
  const door = createSlackDoor({
    platform: 'slack',
    client,
    receiver,
    drawing: createBlockKit(() => null),
    posts: {
      bringUpToDate: async ({ message }) => void upToDate.push(message),
      drawAnew: async ({ message }) => void drawnAnew.push(message),
    },
    identities: {
      personOf: (_tenant, user) => matched.get(user) ?? null,
      matchMembers: async (members) => {
        for (const { email, user } of members) {
          const known = Object.values(about.organization.people).find((one) => one.email === email);
          if (known) matched.set(user, known.id);
        }
      },
    },
    linked,
    self: { ...(await whoAmI(client)), token },
    approvals,
    absences: {
      sayAway: async (who, { from, to }, by) => {
        absences.push(`${who} by ${by}`);
        return { person: who, from, to };
      },
      sayBack: async (who, by) => {
        absences.push(`${who} back by ${by}`);
        return null;
      },
    },
    noticed: {
      statusSeen: async (who, { emoji }) => void absences.push(`${who} shows ${emoji}`),
      gone: async (who) => void absences.push(`${who} is gone`),
    },
    suggested: { suggest: async () => undefined, waits: async () => false, decide: async () => null },
    notices: { remindersIn: async () => [] },
    jobs: async () => [],
    preferences: { digestOf: async () => null, chooseDigest: async () => {}, chooseChat: async () => {} },
    now: Date.now,
    organization: () => about.organization,
    crm: {
      findCompanies: async (text) => (company.name.includes(text) ? [company] : []),
      company: async () => company,
      findDeals: async (_company, text) => deals.filter(({ title }) => title.includes(text)),
      deal: async (id) => deals.find((deal) => deal.id === id) ?? null,
    },
    screens: about.screens,
    sheets: {
      async send(id, to) {
        sheets.push(`${id} to ${to}`);
        return `D-${to}`;
      },
    },
    papers: {
      async send({ id }, to) {
        papers.push(`${id} to ${to}`);
        return `D-${to}`;
      },
    },
    drafts: {
      of: async (who) => drafts.get(who) ?? {},
      keep: async (who, typed) => void drafts.set(who, typed),
      add: async (who, typed) => void (drafts.has(who) && drafts.set(who, { ...drafts.get(who), ...typed })),
      drop: async (who) => void drafts.delete(who),
    },
    uploads: {
      link: async ({ task, person }) => ({ address: `https://countersign.example/upload/${task}-${person}`, until: 0 }),
    },
    fetchFile,
    missingFor: async () => missing,
    ownersWanted: (products, by) => void ownersWanted.push(`${by}: ${products.join()}`),
    newApprovalId: () => `made ${++made}`,
    logger: silent,
    failed,
  });
  const server = createServer((request, response) => http.handle(request, response));
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  await door.start();
  if (mode === 'socket') await until(() => sandbox.socketMode());
  closeAfterTest({
    async close() {
      await door.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      if (mode === 'socket') await until(() => !sandbox.socketMode());
    },
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  return {
    sandbox,
    client,
    events,
    failures,
    turnedAway,
    sheets,
    papers,
    ownersWanted,
    upToDate,
    drawnAnew,
    roots,
    url,
    matched,
    drafts,
    absences,
  };
}
