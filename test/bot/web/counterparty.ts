import express from 'express';
import type { CounterpartyPort } from '../../../bot/web/counterparty-port.ts';
import { onCounterpartyPage } from '../../../bot/web/on-counterparty-page.tsx';
import type { ChosenFile, CounterpartyView, Protocol } from '../../../cards/pages/counterparty-view.ts';
import { onLoopback } from '../../support/loopback.ts';
import { aPdf } from '../../support/sample-files.ts';

export const now = Date.parse('2026-11-24T09:05:00Z');
export const token = '3mX9rPq2LkT7vWcY5bHd8Q-_abcdEFGH';

export const aView = (changes: Partial<CounterpartyView> = {}): CounterpartyView => ({
  language: 'en',
  timeZone: 'Europe/Riga',
  organization: 'Aurora Logistics',
  company: 'Northwind Traders SIA',
  document: {
    kind: 'contract',
    subject: 'Transport of chilled goods',
    number: '12-A/2026',
    date: '2026-11-20',
    amount: { value: '12500.00', currency: 'EUR' },
    file: { name: 'Transport agreement 12-A.pdf', type: 'application/pdf', size: 184_320 },
  },
  revision: { number: 2, sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  contact: 'Laura Ozola',
  mayDecide: true,
  status: 'open',
  ended: false,
  answered: null,
  newer: null,
  protocol: null,
  expiresAt: now + 14 * 86_400_000,
  rounds: [
    {
      revision: 1,
      sentAt: now - 5 * 86_400_000,
      outcome: 'disagreed',
      answered: { by: 'Laura Ozola', at: now - 3 * 86_400_000, recorded: false },
      clauses: [
        {
          clause: '4.2',
          ours: 'Payment within 60 days of the invoice.',
          theirs: 'Payment within 30 days of the invoice.',
          agreed: 'Payment within 45 days of the invoice.',
        },
      ],
    },
  ],
  ...changes,
});

/** The counterparty's pages over real HTTP, with a port that keeps what it was told. */
export async function counterpartyPages(options: { limits?: { token: number; address: number } } = {}) {
  const told: ({ approve: string } | { disagree: Protocol })[] = [];
  const failures: unknown[] = [];
  const kept: (ChosenFile & { bytes: Uint8Array })[] = [];
  const world: {
    view: CounterpartyView | null;
    document: Awaited<ReturnType<CounterpartyPort['document']>>;
    port: Partial<CounterpartyPort>;
  } = {
    view: aView(),
    document: { name: 'Договор 12-А "final".pdf', type: 'application/pdf', bytes: aPdf() },
    port: {},
  };
  const port: CounterpartyPort = {
    look: async (asked, at) => world.port.look?.(asked, at) ?? (asked === token ? world.view : null),
    document: async (asked) => (asked === token ? world.document : null),
    approve: async (asked, { name }) => {
      if (world.port.approve) return world.port.approve(asked, { name });
      if (asked !== token) throw new Error('another token was approved');
      told.push({ approve: name });
      return { ok: true };
    },
    choose: async (_asked, { name, bytes }) => {
      kept.push({ id: `file ${kept.length + 1}`, name, size: bytes.length, bytes });
      return kept.at(-1) ?? null;
    },
    chosen: async (_asked, id) => kept.find((one) => one.id === id) ?? null,
    disagree: async (asked, protocol) => {
      if (world.port.disagree) return world.port.disagree(asked, protocol);
      if (asked !== token) throw new Error('another token disagreed');
      told.push({ disagree: protocol });
      return { ok: true };
    },
  };
  const app = express();
  const server = await onLoopback(app);
  const deps = { port, publicUrl: server.url, language: () => 'en' as const, now: () => now };
  const limits = options.limits ?? { token: 1_000_000, address: 1_000_000 };
  app.use('/counterparty', onCounterpartyPage({ ...deps, limits, failed: (error) => void failures.push(error) }));
  const page = `${server.url}/counterparty/${token}`;
  return {
    ...server,
    page,
    told,
    failures,
    kept,
    world,
    get: async (path = '', headers: Record<string, string> = {}) =>
      read(await fetch(`${page}${path}`, { headers, redirect: 'manual' })),
    /** Sends a form as a browser does from our own page, unless the headers say otherwise. */
    post: async (path: string, body: FormData | URLSearchParams, headers: Record<string, string> = ours) =>
      read(await fetch(`${page}${path}`, { method: 'POST', body, headers, redirect: 'manual' })),
  };
}

export const ours = { 'sec-fetch-site': 'same-origin', origin: 'null' };

export const fields = (given: Record<string, string | string[]>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );

async function read(response: Response) {
  const html = await response.text();
  const text = html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n\s*/g, '\n')
    .replaceAll('\u00a0', ' ');
  return { status: response.status, headers: response.headers, html, text };
}
