import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { onCrmPage } from '../../../bot/web/on-crm-page.tsx';
import { onSheetStatus } from '../../../bot/web/on-sheet-status.tsx';
import type { SheetStatus } from '../../../cards/pages/sheet-status.tsx';
import type { Organization, Person } from '../../../flows/facts.ts';
import type { CrmCompany, CrmDeal } from '../../../integrations/crm/crm.ts';
import { onLoopback } from '../../support/loopback.ts';

const now = Date.parse('2026-11-24T09:05:00Z');
const until = Date.parse('2027-05-22T22:30:00Z');
const token = '3mX9rPq2LkT7vWcY5bHd8Q';
const sheet: SheetStatus = { number: 'CA-2026-0003', version: 5, generatedAt: now, current: true };

const jan: Person = {
  id: 'jan',
  name: 'Jan Novak',
  title: 'Sales Manager',
  email: 'jan@aurora-logistics.example',
  department: 'sales',
  commercial: true,
  supervisor: null,
  language: 'en',
  timeZone: 'Europe/Riga',
  calendar: 'standard',
  active: true,
};
const organization = {
  name: 'Aurora Logistics',
  language: 'en',
  timeZone: 'Europe/Riga',
  people: { jan },
} as unknown as Organization;

function company(changes: Partial<CrmCompany>): CrmCompany {
  return {
    key: 'LV:40003000007',
    name: 'Northwind Traders SIA',
    country: 'LV',
    legalForm: 'company',
    taxId: 'LV40003000007',
    registrationNumber: '40003000007',
    address: '',
    bank: '',
    site: 'https://northwind-traders.example',
    signatory: { name: 'Andris Liepiņš', position: 'Director', basis: 'the Charter' },
    products: [],
    contact: { name: 'Laura Ozola', email: 'laura@northwind-traders.example' },
    responsible: 'jan@aurora-logistics.example',
    attribute: null,
    underApproval: null,
    ...changes,
  };
}

let companies: CrmCompany[] = [];
let deals: CrmDeal[] = [];
const asked: string[] = [];
let sheetFound: SheetStatus | null = sheet;
let server: Awaited<ReturnType<typeof onLoopback>>;

beforeAll(async () => {
  const app = express();
  app.get(
    '/crm',
    onCrmPage({
      crm: {
        findCompanies: async (text, limit) => {
          asked.push(text);
          return companies.slice(0, limit);
        },
        dealsOf: async () => deals,
      },
      organization: () => organization,
      numbersOf: async () => new Map([['a3', 'CA-2026-0003']]),
      now: () => now,
    }),
  );
  app.get(
    '/sheets/:token',
    onSheetStatus({ lookUp: async (asked) => (asked === token ? sheetFound : null), organization: () => organization }),
  );
  server = await onLoopback(app);
});
afterAll(() => server.close());

/** A page's text as it is read, and the response it came in. */
async function open(path: string, language = 'en') {
  const response = await fetch(`${server.url}${path}`, { headers: { 'accept-language': language } });
  const html = await response.text();
  const text = html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n\s*/g, '\n')
    .replaceAll('\u00a0', ' ');
  return { response, html, text };
}

describe('the CRM’s page', () => {
  it('shows until when a company is Approved and by which approval, in the organization’s zone', async () => {
    companies = [
      company({ attribute: { name: 'Approved', since: now, until, by: 'a3' }, underApproval: 'CA-2026-0009' }),
    ];
    const { text } = await open('/crm');
    expect(text).toContain('Approved until 23 May 2027');
    expect(text).toContain('since 24 November 2026, by CA-2026-0003');
    expect(text).toContain('Under approval: CA-2026-0009');
    expect(text).toContain('Latvia · Tax id LV40003000007 · Reg. no. 40003000007');
    expect(text).toContain('Jan Novak');
    expect(text).toMatch(/As of 24 November 2026 at 11:05 (EET|GMT\+2)/);
  });

  it('warns in the last 14 days', async () => {
    companies = [company({ attribute: { name: 'Approved', since: now, until: now + 10 * 86_400_000, by: 'a3' } })];
    expect((await open('/crm')).text).toContain('10 days left');
  });

  it('shows why a company is not valid, and that one was never approved', async () => {
    companies = [
      company({ attribute: { name: 'Non-valid company', since: now, reason: 'sanctions list', by: 'unknown' } }),
      company({ key: 'LV:2' }),
    ];
    const { text } = await open('/crm');
    expect(text).toContain('sanctions list');
    expect(text).toContain('Not approved');
  });

  it('shows a company’s deals with their state, why one failed, and what it buys', async () => {
    const deal = { company: 'LV:40003000007', reason: '', since: now } as const;
    companies = [company({ products: ['road transport'] }), company({ key: 'LV:2' })];
    deals = [
      { ...deal, id: 'D-1042', title: 'Riga–Hamburg', state: 'open' },
      { ...deal, id: 'D-0987', title: 'Cross-docking', state: 'failed', reason: 'The lawyer rejected <b>12-A/26</b>.' },
    ];
    const { text, html } = await open('/crm');
    expect(text).toMatch(/Open\nRiga–Hamburg\nD-1042, since 24 November 2026\nFailed\nCross-docking/);
    expect(html).toContain('The lawyer rejected &lt;b&gt;12-A/26&lt;/b&gt;.');
    expect(text).toMatch(/Products\nroad transport\n/);
    expect(text).toMatch(/Signs\nAndris Liepiņš\nDirector/);
    expect(text.match(/No deals yet/g)).toHaveLength(1);
    deals = [];
  });

  it('searches, and says when nothing is found', async () => {
    companies = [];
    const { text, html } = await open('/crm?q=%20%3Cscript%3E%20');
    expect(asked.at(-1)).toBe('<script>');
    expect(text).toContain('No company has “&lt;script&gt;”');
    expect(html).not.toContain('<script');
    await open('/crm?q=a&q=b');
    expect(asked.at(-1)).toBe('');
  });

  it('lets nothing that people typed become markup or a link that runs', async () => {
    companies = [company({ name: '<img src=x onerror=alert(1)>', site: 'javascript:alert(1)' })];
    const { html } = await open('/crm');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('href="javascript');
  });

  it('says when there are more than it shows', async () => {
    companies = Array.from({ length: 150 }, (_, index) => company({ key: `LV:${index}` }));
    const { text, html } = await open('/crm');
    expect(text).toContain('The first 100 are shown');
    expect(html.match(/<article/g)).toHaveLength(100);
  });

  it('runs nothing and loads nothing; its style is allowed by its hash', async () => {
    const { response, html } = await open('/crm');
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style);
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src ${hashes.join(' ')}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).not.toMatch(/ style=|<script|src=/);
  });
});

describe('the page behind a sheet’s code', () => {
  it('says that the sheet is current', async () => {
    sheetFound = sheet;
    const { response, text } = await open(`/sheets/${token}`);
    expect(response.status).toBe(200);
    expect(text).toContain('This sheet is current');
    expect(text).toContain('CA-2026-0003');
  });

  it('says that it is superseded, in the reader’s language', async () => {
    sheetFound = { ...sheet, current: false };
    expect((await open(`/sheets/${token}`, 'ru-RU,ru;q=0.9,en;q=0.8')).text).toContain('Этот лист устарел');
    expect((await open(`/sheets/${token}`, 'de')).text).toContain('This sheet is superseded');
  });

  it.each(['another-token-0000', 'x', '..%2f..%2fetc'])('knows nothing of %s', async (other) => {
    const { response, text } = await open(`/sheets/${other}`);
    expect(response.status).toBe(404);
    expect(text).toContain('There is no such sheet');
  });
});
