import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPdf } from '../../support/sample-files.ts';
import { aView, counterpartyPages, fields, now, ours, token } from './counterparty.ts';

let pages: Awaited<ReturnType<typeof counterpartyPages>>;
beforeAll(async () => {
  pages = await counterpartyPages();
});
afterAll(() => pages.close());
beforeEach(() => {
  pages.told.length = 0;
  pages.failures.length = 0;
  pages.kept.length = 0;
  pages.world.view = aView();
  pages.world.port = {};
});

describe('the page behind a private link', () => {
  it('says who asks for what, with the document’s first facts', async () => {
    const { status, text } = await pages.get();
    expect(status).toBe(200);
    for (const words of [
      'Aurora Logistics asks Northwind Traders SIA to agree to this document.',
      'Transport of chilled goods',
      'No. 12-A/2026',
      '20 November 2026',
      'EUR 12,500.00',
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      'It works until 8 December 2026.',
      'Payment within 45 days of the invoice.',
    ])
      expect(text).toContain(words);
  });

  it('speaks the contact’s language', async () => {
    pages.world.view = aView({ language: 'ru' });
    const { text, html } = await pages.get();
    expect(text).toContain('Aurora Logistics просит Northwind Traders SIA согласовать этот документ.');
    expect(html).toContain('<html lang="ru">');
  });

  it('is kept nowhere, told to nobody, found by no search and framed by no page', async () => {
    const { headers, html } = await pages.get();
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-\S+' 'sha256-\S+';/);
    expect(policy).not.toMatch(/unsafe|script/);
    expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
  });

  it('says that the approval has ended, who had answered, and shows no document that came to nothing', async () => {
    const answered = { by: 'Laura Ozola', at: now, recorded: false };
    pages.world.view = aView({ status: 'approved', ended: true, answered });
    const done = await pages.get();
    expect(done.text).toContain('This approval has ended: nothing more can be answered here.');
    expect(done.text).toContain('Laura Ozola');
    expect(done.html).toContain('/document');
    pages.world.view = aView({ status: 'closed', ended: true, document: { ...aView().document, file: null } });
    expect((await pages.get()).html).not.toContain('/document');
    expect((await pages.post('/approve', fields({ name: 'Laura', confirmed: 'yes' }))).status).toBe(409);
    expect(pages.told).toEqual([]);
  });

  it('shows nothing of anybody as markup', async () => {
    const evil = '"><img src=x onerror=alert(1)>';
    pages.world.view = aView({
      organization: evil,
      company: evil,
      contact: evil,
      document: { ...aView().document, subject: evil, file: { name: evil, type: 'application/pdf', size: 1 } },
    });
    for (const path of ['', '/approve', '/disagree/file', '/disagree/clauses'])
      expect((await pages.get(path)).html).not.toContain('<img');
  });

  it.each([
    ['approved', 'Aurora Logistics has been told.'],
    ['disagreed', 'has your protocol of disagreement'],
    ['superseded', 'Aurora Logistics has a newer revision.'],
    ['closed', 'This approval has ended: nothing more can be answered here.'],
  ] as const)('has nothing to answer when it is %s', async (status, words) => {
    pages.world.view = aView({ status, answered: { by: 'Laura Ozola', at: now, recorded: false } });
    const { text, html } = await pages.get();
    expect(text).toContain(words);
    expect(html).not.toContain('/approve"');
    const form = await pages.get('/approve');
    expect([form.status, form.headers.get('location')]).toEqual([303, `/counterparty/${token}`]);
    const sent = await pages.post('/approve', fields({ name: 'Laura', confirmed: 'yes' }));
    expect(sent.status).toBe(409);
    expect(sent.text).toContain('Nothing was changed.');
    expect(pages.told).toEqual([]);
  });

  it('says of an answer given elsewhere that we recorded it, and what to do if that is wrong', async () => {
    const answered = { by: 'Laura Ozola', at: now, recorded: true };
    pages.world.view = aView({ status: 'approved', answered });
    const { text } = await pages.get();
    expect(text).toContain(
      'Recorded by Aurora Logistics, 24 November 2026 at 11:05 EET: Laura Ozola answered elsewhere, and the proof is kept.',
    );
    expect(text).toContain('Nobody answered on this page.');
    expect(text).not.toContain('has been told');
  });

  it('says of a disagreement given elsewhere too that we recorded it, and what is made of it', async () => {
    const answered = { by: 'Laura Ozola', at: now, recorded: true };
    pages.world.view = aView({ status: 'disagreed', answered });
    const { text } = await pages.get();
    for (const words of ['Recorded by Aurora Logistics', 'has your protocol', 'Nobody answered on this page.'])
      expect(text).toContain(words);
  });

  it.each([
    [{ status: 'superseded' as const, toYou: true }, 'Revision 3 is out: it came to you on 24 November 2026'],
    [{ status: 'approved' as const, toYou: false }, 'Revision 3 is out: it went to another contact of your company'],
  ])('says that a newer revision went out, and never where: %j', async ({ status, toYou }, words) => {
    pages.world.view = aView({ status, newer: { revision: 3, sentAt: now, toYou } });
    const { text, html } = await pages.get();
    expect(text).toContain(words);
    expect(text).toContain('This page stays with revision 2.');
    expect(text).toContain('Aurora Logistics asked Northwind Traders SIA to agree to this document.');
    const links = [...html.matchAll(/\/counterparty\/([\w-]+)/g)].map(([, one]) => one);
    expect(new Set(links)).toEqual(new Set([token]));
  });

  it('lets a contact who only reads read', async () => {
    pages.world.view = aView({ mayDecide: false });
    const { html, text } = await pages.get();
    expect(text).toContain('Another contact of your company decides.');
    expect(html).not.toContain('/approve"');
    expect((await pages.post('/approve', fields({ name: 'L', confirmed: 'yes' }))).status).toBe(409);
    expect(pages.told).toEqual([]);
  });

  it('is the same for every link that leads nowhere', async () => {
    pages.world.view = null;
    const gone = await pages.get();
    const unknown = await fetch(`${pages.url}/counterparty/${'A'.repeat(32)}`);
    const malformed = await fetch(`${pages.url}/counterparty/x`);
    expect([gone.status, unknown.status, malformed.status]).toEqual([404, 404, 404]);
    expect([await unknown.text(), await malformed.text()]).toEqual([gone.html, gone.html]);
    expect(gone.text).toContain('This link leads nowhere');
    expect((await pages.get('', { 'accept-language': 'ru' })).text).toContain('Эта ссылка никуда не ведёт');
  });
});

describe('the document', () => {
  it('is shown within the page, or saved under its name', async () => {
    const { html } = await pages.get();
    expect(html).toContain(`<object data="/counterparty/${token}/document#navpanes=0" type="application/pdf"`);
    const shown = await pages.get('/document');
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    const saved = await pages.get('/document?download');
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename="_______ 12-_ _final_.pdf"; filename*=UTF-8''${encodeURIComponent('Договор 12-А "final".pdf')}`,
    );
    expect(saved.headers.get('cache-control')).toBe('no-store');
  });
});

describe('approving', () => {
  it('asks once more, and then approves once', async () => {
    const asked = await pages.get('/approve');
    expect(asked.text).toContain('Northwind Traders SIA agrees to this revision as it stands');
    expect(pages.told).toEqual([]);
    const sent = await pages.post('/approve', fields({ name: ' Laura  Ozola ', confirmed: 'yes' }));
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/counterparty/${token}`]);
    expect(pages.told).toEqual([{ approve: 'Laura Ozola' }]);
  });

  it('says at the field what is missing, and keeps what was typed', async () => {
    const nameless = await pages.post('/approve', fields({ name: ' ', confirmed: 'yes' }));
    expect(nameless.status).toBe(422);
    expect(nameless.text).toContain('Write your full name.');
    expect(nameless.html).toContain('checked=""');
    const unconfirmed = await pages.post('/approve', fields({ name: 'Laura "Lo" Ozola' }));
    expect(unconfirmed.text).toContain('Tick this to approve.');
    expect(unconfirmed.html).toContain('value="Laura &quot;Lo&quot; Ozola"');
    expect(pages.told).toEqual([]);
  });

  it.each(['GET', 'HEAD'])('is not done by %s, whatever comes with it', async (method) => {
    for (const path of ['', '/approve', '/disagree/file', '/disagree/clauses']) {
      const url = `${pages.page}${path}?name=Laura&confirmed=yes&do=send`;
      expect((await fetch(url, { method, headers: ours })).status).toBe(200);
    }
    expect(pages.told).toEqual([]);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: 'https://evil.example' }],
    [{}],
  ])('is not done by a form from elsewhere: %j', async (headers) => {
    const sent = await pages.post(
      '/approve',
      fields({ name: 'Laura', confirmed: 'yes' }),
      headers as Record<string, string>,
    );
    expect(sent.status).toBe(403);
    expect(pages.told).toEqual([]);
  });

  it('is done from a browser that only says the origin', async () => {
    const form = fields({ name: 'Laura', confirmed: 'yes' });
    expect((await pages.post('/approve', form, { origin: pages.url })).status).toBe(303);
    expect((await pages.post('/approve', form, { origin: 'null' })).status).toBe(303);
  });

  it('says when it came too late, or may not have been recorded', async () => {
    pages.world.port.approve = async () => {
      pages.world.view = aView({ status: 'superseded' });
      return { ok: false, why: 'superseded' };
    };
    const late = await pages.post('/approve', fields({ name: 'Laura', confirmed: 'yes' }));
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('A newer revision was sent meanwhile.')]);
    pages.world.view = aView();
    pages.world.port.approve = async () => ({ ok: false, why: 'not confirmed' });
    const unsure = await pages.post('/approve', fields({ name: 'Laura', confirmed: 'yes' }));
    expect([unsure.status, unsure.text]).toEqual([503, expect.stringContaining('It is not certain')]);
  });

  it('says that something broke, tells us and not them what', async () => {
    pages.world.port.approve = () => Promise.reject(new Error('the database is away'));
    const sent = await pages.post('/approve', fields({ name: 'Laura', confirmed: 'yes' }));
    expect([sent.status, sent.text]).toEqual([503, expect.not.stringContaining('database')]);
    expect(pages.failures).toHaveLength(1);
  });
});

describe('a protocol of disagreement', () => {
  const upload = (name: string, bytes: Uint8Array, who = 'Laura Ozola') => {
    const form = new FormData();
    form.append('name', who);
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    form.append('do', 'check');
    return pages.post('/disagree/file', form);
  };
  const row = { clause: ['4.2', ''], ours: ['60 days', ''], theirs: ['30 days\r\nnet', ''], agreed: ['', ''] };
  const byClauses = (given: Record<string, string | string[]>) => pages.post('/disagree/clauses', fields(given));
  /** Presses a button of the page that shows the whole protocol, with all that its form carries. */
  const press = (button: 'send' | 'back' | 'other way', path: string, html: string) => {
    const carried = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const form = new URLSearchParams();
    for (const [, name = '', value = ''] of carried) form.append(name, value);
    form.append('do', button);
    return pages.post(path, form);
  };

  it('is a file that is what its name says, shown by its name before it is sent', async () => {
    const shown = await upload('Протокол.pdf', aPdf());
    expect([shown.status, pages.told]).toEqual([200, []]);
    expect(shown.text).toContain('This is what Aurora Logistics will get. It is not sent yet.');
    expect(shown.text).toContain('Протокол.pdf, 1 KB');
    expect((await press('send', '/disagree/file', shown.html)).status).toBe(303);
    expect(pages.told).toEqual([{ disagree: { by: 'file', name: 'Laura Ozola', file: 'file 1' } }]);
  });

  it('keeps the file for whoever goes back, or has to correct the name', async () => {
    const shown = await upload('Протокол.pdf', aPdf());
    const back = await press('back', '/disagree/file', shown.html);
    expect(back.text).toContain('Chosen: Протокол.pdf, 1 KB.');
    const nameless = await upload('Протокол.pdf', aPdf(), ' ');
    expect(nameless.status).toBe(422);
    expect(nameless.text).toContain('Write your full name.');
    const named = await pages.post('/disagree/file', fields({ name: 'Laura', chosen: 'file 2', do: 'check' }));
    expect(named.text).toContain('Протокол.pdf, 1 KB');
    expect(pages.told).toEqual([]);
  });

  it('takes no file that was not chosen on this page, or is gone by now', async () => {
    const sent = await pages.post('/disagree/file', fields({ name: 'Laura', chosen: 'of another', do: 'send' }));
    expect([sent.status, sent.text]).toEqual([422, expect.stringContaining('The file is not here any more')]);
    expect(pages.told).toEqual([]);
  });

  it.each([
    ['virus.exe', Buffer.from('MZ\x90'), 'This kind of file is not taken.'],
    ['protocol.pdf', Buffer.from('<html>'), 'What is inside is not what its name says.'],
    ['protocol.pdf', Buffer.alloc(0), 'The file is empty.'],
    ['protocol.pdf', Buffer.alloc(25 * 1024 * 1024 + 1), 'The file is larger than 25 MB.'],
  ])('is not the file %s', async (name, bytes, words) => {
    const sent = await upload(name, bytes);
    expect([sent.status, sent.text]).toEqual([422, expect.stringContaining(words)]);
    expect(sent.html).toContain('value="Laura Ozola"');
    expect([pages.told, pages.kept]).toEqual([[], []]);
  });

  it('wants the file and the name', async () => {
    const sent = await pages.post('/disagree/file', fields({ name: '' }));
    expect(sent.text).toContain('Choose the file.');
    expect(sent.text).toContain('Write your full name.');
  });

  it('goes clause by clause, without those that were left empty, and shows them in four columns first', async () => {
    const shown = await byClauses({ name: 'Laura', ...row, do: 'check' });
    expect([shown.status, pages.told]).toEqual([200, []]);
    const columns = [...shown.html.matchAll(/<td data-label="([^"]+)">([^<]*)</g)].map(([, head, text]) => [
      head,
      text,
    ]);
    expect(columns).toEqual([
      ['Clause', '4.2'],
      ['Wording of Aurora Logistics', '60 days'],
      ['Your wording', '30 days\nnet'],
      ['Agreed wording', '—'],
    ]);
    expect((await press('send', '/disagree/clauses', shown.html)).status).toBe(303);
    const clauses = [{ clause: '4.2', ours: '60 days', theirs: '30 days\nnet', agreed: '' }];
    expect(pages.told).toEqual([{ disagree: { by: 'clauses', name: 'Laura', clauses } }]);
  });

  it('keeps what was written of one way while one looks at the other', async () => {
    const form = new FormData();
    for (const [field, value] of [...fields({ name: 'Laura', ...row, do: 'other way' })]) form.append(field, value);
    const asFile = await pages.post('/disagree/clauses', form);
    expect([asFile.status, asFile.text]).toEqual([200, expect.stringContaining('Your protocol as a file')]);
    expect(asFile.html).toContain('value="Laura"');

    const carried = [...asFile.html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const withFile = new FormData();
    for (const [, field = '', value = ''] of carried) withFile.append(field, value);
    withFile.append('name', 'Laura');
    withFile.append('file', new Blob([new Uint8Array(aPdf())]), 'Протокол.pdf');
    withFile.append('do', 'other way');
    const asClauses = await pages.post('/disagree/file', withFile);
    expect([asClauses.status, asClauses.html]).toEqual([200, expect.stringContaining('30 days\nnet</textarea>')]);

    const back = await press('other way', '/disagree/clauses', asClauses.html);
    expect(back.text).toContain('Chosen: Протокол.pdf, 1 KB.');
    expect(pages.told).toEqual([]);
  });

  it('stands in its form again for whoever goes back', async () => {
    const shown = await byClauses({ name: 'Laura', ...row, do: 'check' });
    const back = await press('back', '/disagree/clauses', shown.html);
    expect(back.status).toBe(200);
    expect(back.html).toContain('value="Laura"');
    expect(back.html).toContain('30 days\nnet</textarea>');
    expect(pages.told).toEqual([]);
  });

  it.each([
    ['nobody knows whether it arrived', async () => ({ ok: false, why: 'not confirmed' }) as const, 0],
    ['something broke', () => Promise.reject(new Error('the database is away')), 1],
  ])('is there to be sent again when %s', async (_why, disagree, failures) => {
    const shown = await byClauses({ name: 'Laura', ...row, do: 'check' });
    pages.world.port.disagree = disagree;
    const unsure = await press('send', '/disagree/clauses', shown.html);
    expect([unsure.status, unsure.text]).toEqual([503, expect.stringContaining('Nothing is lost: send it again')]);
    expect(pages.failures).toHaveLength(failures);
    pages.world.port = {};
    expect((await press('send', '/disagree/clauses', unsure.html)).status).toBe(303);
    expect(pages.told).toHaveLength(1);
  });

  it('gets another clause without losing what was typed, and without being sent', async () => {
    const more = await byClauses({ name: 'Laura', ...row, do: 'add' });
    expect(more.status).toBe(200);
    expect(more.html.match(/<fieldset/g)).toHaveLength(3);
    expect(more.html).toContain('value="Laura"');
    expect(more.html).toContain('30 days\nnet</textarea>');
    expect(more.text).not.toContain('Not sent yet');
    await byClauses({ name: 'Laura', ...row });
    const full = { clause: Array(50).fill('1'), theirs: Array(50).fill('x'), ours: [], agreed: [] };
    const fifty = await byClauses({ name: 'Laura', ...full, do: 'add' });
    expect(fifty.html.match(/<fieldset/g)).toHaveLength(50);
    expect(pages.told).toEqual([]);
  });

  it('says at each clause what is missing, and what to do about it', async () => {
    const given = {
      name: 'Laura',
      clause: ['', '5.1', '6'],
      ours: ['60 days', '', 'x'],
      theirs: ['30 days', 'y', ''],
      agreed: ['', '', ''],
    };
    for (const button of ['check', 'send']) {
      const sent = await byClauses({ ...given, do: button });
      expect(sent.status).toBe(422);
      for (const field of ['clause-0', 'ours-1', 'theirs-2']) expect(sent.html).toContain(`id="${field}-wrong"`);
      expect(sent.text).toContain('Copy what the document says now. For a clause that is new, write “none”.');
      expect(sent.html).toContain('60 days</textarea>');
    }
    const empty = await byClauses({ name: 'Laura', do: 'check' });
    expect(empty.text).toContain('Fill in at least one clause.');
    const long = { ...row, theirs: ['ы'.repeat(5_001), ''] };
    const tooLong = await byClauses({ name: 'Laura', ...long, do: 'check' });
    expect(tooLong.text).toContain('This is too long.');
    expect(tooLong.html).toContain('ы'.repeat(5_001));
    expect(pages.told).toEqual([]);
  });
});

describe('too many requests', () => {
  it('wait, by their link and by where they come from', async () => {
    const few = await counterpartyPages({ limits: { token: 2, address: 4 } });
    const statuses = async (path: string, times: number) => {
      const seen: number[] = [];
      for (let time = 0; time < times; time += 1) seen.push((await fetch(`${few.url}/counterparty/${path}`)).status);
      return seen;
    };
    expect(await statuses(token, 3)).toEqual([200, 200, 429]);
    expect(await statuses('A'.repeat(32), 2)).toEqual([404, 429]);
    const { headers, text } = await few.get();
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(text).toContain('Wait a minute');
    await few.close();
  });
});
