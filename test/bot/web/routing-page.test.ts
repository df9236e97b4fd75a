import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { onRoutingPage } from '../../../bot/web/on-routing-page.tsx';
import { routingCss } from '../../../cards/pages/routing-css.ts';
import type { Language } from '../../../flows/facts.ts';
import { readOrganization } from '../../../models/organization/read-organization.ts';
import { contractReached, contractStarted } from '../../support/contracts.ts';
import { onLoopback } from '../../support/loopback.ts';

const { organization } = readOrganization(readFileSync('organization.yaml', 'utf8'), 'organization.yaml');
const past = contractReached([contractStarted({ amount: 150_000, nonStandardClauses: 'no <penalty>' })]);

let language: Language = 'en';
let server: Awaited<ReturnType<typeof onLoopback>>;

beforeAll(async () => {
  const app = express();
  app.get(
    '/routing',
    onRoutingPage({
      byNumber: async (number) => (number === past.number ? past : null),
      withContractNumber: async (number) => (number === '12a26' ? [past] : []),
      organization: () => ({ ...organization, language }),
    }),
  );
  server = await onLoopback(app);
});
afterAll(() => server.close());

/** A page's text as it is read, and the response it came in. */
async function open(query: Readonly<Record<string, string>> | string = '') {
  const response = await fetch(`${server.url}/routing?${new URLSearchParams(query)}`);
  const html = await response.text();
  const text = html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/\s*\n\s*/g, '\n')
    .replaceAll('\u00a0', ' ');
  return { status: response.status, headers: response.headers, html, text };
}

const contract = { initiator: 'jan', amount: '20 000', currency: 'USD', country: 'kz', products: 'chilled transport' };

describe('the page that tries the rules', () => {
  it('has a style that stands in a page as it is written', async () => {
    expect(routingCss).not.toMatch(/["'&<>]/);
    const { headers } = await open();
    expect(headers.get('Content-Security-Policy')).toMatch(/style-src 'sha256-\S+ 'sha256-\S+;/);
  });

  it('asks for a contract first', async () => {
    const { status, text, html } = await open();
    expect(status).toBe(200);
    expect(text).toContain('Fill in the form and press Try');
    expect(html).not.toContain('id="found"');
  });

  it('shows who would vote and why, and which rules do not hold', async () => {
    const { status, text } = await open(contract);
    expect(status).toBe(200);
    expect(text).toContain('US$20,000.00 × 0.92 = €18,400.00');
    expect(text).toContain('6 approvers\nAnna Petrova\ndeputy Samuel Okafor\nLawyer\nevery contract');
    expect(text).toContain('Financial Director\nveto\namount from €10,000');
    expect(text).toContain('amount from €100,000\nthe amount is €18,400.00, not €100,000.00 or more');
  });

  it('keeps what was given', async () => {
    const { html } = await open(
      'initiator=jan&amount=5&country=LV&extras=credit&products=sea+freight&products=warehousing',
    );
    expect(html).toMatch(/name="amount"[^>]*value="5"/);
    expect(html.match(/type="checkbox"[^>]*checked=""/g)).toHaveLength(3);
  });

  it('takes a past approval, whose form it shows', async () => {
    const { status, html, text } = await open({ approval: 'da-2026-1' });
    expect(await open({ approval: '12a26' })).toMatchObject({ status, text });
    expect(status).toBe(200);
    expect(html).toMatch(/name="amount"[^>]*value="150000"/);
    expect(html).toContain('no &lt;penalty&gt;</textarea>');
    expect(text).toContain('It could not start');
    expect(text).toContain('transport:\nnobody owns it');
  });

  it('says at the field what is wrong', async () => {
    const { status, html, text } = await open({ amount: 'much', country: 'Latvia', deferral: '-1' });
    expect(status).toBe(422);
    expect(html).toMatch(/<select[^>]*id="initiator"[^>]*aria-invalid="true"[^>]*aria-describedby="initiator-wrong"/);
    expect(html).toMatch(/id="amount-wrong">Write an amount/);
    expect(html).toMatch(/id="country-wrong">Two letters/);
    expect(html).toMatch(/id="deferral-wrong">Write a number of days/);
    expect(html.match(/id="found"/g)).toHaveLength(1);
    expect(html).toMatch(/id="found"><label for="initiator"/);
    expect(text).toContain('Something in the form must be put right first.');
  });

  it('says it of products too', async () => {
    const { status, html } = await open({ ...contract, products: 'x'.repeat(101) });
    expect(status).toBe(422);
    expect(html).toContain('id="products-wrong"');
  });

  it.each(['DA-2026-0099', 'CA-2026-0001', 'twelve'])('knows no contract approval %s', async (approval) => {
    const { status, text } = await open({ approval });
    expect(status).toBe(422);
    expect(text).toContain(`There is no contract approval ${approval}.`);
  });

  it('lets nothing through that was typed', async () => {
    const nasty = '"><script>alert(1)</script>';
    const names = ['amount', 'approval', 'country', 'products', 'currency', 'nonStandardClauses', 'initiator'];
    for (const name of names) expect((await open({ ...contract, [name]: nasty })).html).not.toContain('<script');
  });

  it('speaks the organization’s language', async () => {
    language = 'ru';
    const { text } = await open(contract);
    expect(text).toContain('Согласующих: 6');
    expect(text).toContain('отдел инициатора – commercial, а не purchasing');
  });
});
