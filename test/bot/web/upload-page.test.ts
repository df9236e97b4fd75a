import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDocx, aPdf, aPng, aSignature } from '../../support/sample-files.ts';
import { type ours, uploadPages } from './uploads.ts';

let pages: Awaited<ReturnType<typeof uploadPages>>;
beforeAll(async () => {
  pages = await uploadPages();
});
afterAll(() => pages.close());

const field = 'signed scan';

describe('the upload page', () => {
  it('takes one file for the field that was chosen, and then says what was taken as what', async () => {
    await pages.waiting('c1');
    const address = await pages.link('c1');
    const open = await pages.get(address);
    expect(open.status).toBe(200);
    expect(open.text).toMatch(/DA-2026-\d+/);
    expect(open.text).toContain('signed scan\nstill missing');
    expect(open.text).toContain('This link is for Jan Novak alone');
    expect(await pages.send(address, { field, bytes: aPdf(), name: 'Подписан.pdf' })).toMatchObject({ status: 303 });
    expect(await pages.documents('c1')).toEqual(['signed scan: Подписан.pdf by jan']);
    expect((await pages.get(address)).text).toContain('Подписан.pdf was taken as signed scan');
    expect((await pages.approvals.get('c1'))?.offers.at(-1)).toMatchObject({
      name: 'Подписан.pdf',
      state: { is: 'filed' },
    });
  });

  it('takes nothing more by a link that was used, and another link replaces the file', async () => {
    await pages.waiting('c2');
    const address = await pages.link('c2');
    await pages.send(address, { field, bytes: aPdf(), name: 'first.pdf' });
    const again = await pages.send(address, { field, bytes: aPng(), name: 'second.png' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('A file has come by this link already');
    expect(await pages.documents('c2')).toEqual(['signed scan: first.pdf by jan']);
    const other = await pages.link('c2', 'anna');
    expect((await pages.get(other)).text).toContain('first.pdf stands there now');
    await pages.send(other, { field, bytes: aPng(), name: 'second.png' });
    expect(await pages.documents('c2')).toEqual(['signed scan: second.png by anna']);
  });

  it('takes one of two files that come at the same moment', async () => {
    await pages.waiting('c3');
    const address = await pages.link('c3');
    const sent = ['a.pdf', 'b.pdf'].map((name) => pages.send(address, { field, bytes: aPdf(), name }));
    expect((await Promise.all(sent)).map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await pages.documents('c3')).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof pages.send>[1], string]>([
    ['no file', { field }, 'Choose the file.'],
    ['no field', { bytes: aPdf() }, 'Choose what the file is.'],
    ['a field that is not asked for', { field: 'charter', bytes: aPdf() }, 'Choose what the file is.'],
    ['an empty file', { field, bytes: Buffer.alloc(0), name: 'a.pdf' }, 'The file is empty.'],
    ['a program', { field, bytes: Buffer.from('MZ\0\0'), name: 'a.exe' }, 'This kind of file'],
    ['a program named as a PDF', { field, bytes: Buffer.from('MZ\0\0'), name: 'a.pdf' }, 'not what its name says'],
    [
      'a PDF with a script',
      { field, bytes: aPdf('3 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj') },
      'one with programs in it',
    ],
    [
      'a DOCX with macros',
      { field, bytes: aDocx({ 'word/vbaProject.bin': 'x' }), name: 'a.docx' },
      'one with programs in it',
    ],
    ['a file that is too large', { field, bytes: Buffer.alloc(25 * 1024 * 1024 + 1, 1) }, 'larger than 25 MB'],
  ])('says what is wrong with %s, and the link still works', async (what, sent, words) => {
    await pages.waiting(`c4 ${what}`.replaceAll(' ', '-'));
    const id = `c4 ${what}`.replaceAll(' ', '-');
    const address = await pages.link(id);
    const wrong = await pages.send(address, sent);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(words);
    expect(await pages.documents(id)).toEqual([]);
    expect((await pages.send(address, { field, bytes: aSignature(), name: 'a.p7s' })).status).toBe(303);
  });

  it('takes nothing from a page elsewhere, and a look changes nothing', async () => {
    await pages.waiting('c5');
    const address = await pages.link('c5');
    const before = await pages.approvals.get('c5');
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, {}]) {
      expect((await pages.send(address, { field, bytes: aPdf() }, headers as typeof ours)).status).toBe(403);
    }
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) await fetch(address, { method });
    expect(await pages.approvals.get('c5')).toEqual(before);
    expect((await pages.get(address)).status).toBe(200);
  });

  it('is there for a day, and not for a stranger’s token', async () => {
    await pages.waiting('c6');
    const address = await pages.link('c6');
    const { at } = pages.clock;
    pages.clock.at = at + 86_400_000;
    for (const one of [address, `${pages.url}/upload/${'A'.repeat(32)}`, `${pages.url}/upload/x`]) {
      const gone = await pages.get(one);
      expect(gone.status).toBe(404);
      expect(gone.text).toContain('This link leads nowhere');
      expect((await pages.send(one, { field, bytes: aPdf() })).status).toBe(404);
    }
    pages.clock.at = at;
    expect(await pages.documents('c6')).toEqual([]);
  });

  it('takes the documents of a company', async () => {
    await pages.companyWaiting('a1');
    const address = await pages.link('a1', 'jan', 't1');
    const open = await pages.get(address);
    expect(open.text).toContain('Upload a document');
    const wanted = (await pages.approvals.get('a1'))?.tasks[0];
    const [field = ''] = wanted && 'fields' in wanted ? wanted.fields : [];
    expect(open.text).toContain(`${field}\nstill missing`);
    expect(await pages.send(address, { field, bytes: aPdf(), name: 'scan 001.pdf' })).toMatchObject({ status: 303 });
    expect(await pages.documents('a1', 't1')).toEqual([`${field}: scan 001.pdf by jan`]);
    const stranger = await pages.link('a1', 'mei', 't1');
    expect((await pages.send(stranger, { field, bytes: aPdf() })).status).toBe(409);
  });

  it('takes the document of a contract that waits for it, which then goes on', async () => {
    await pages.waiting('c9', 'the document is missing');
    const waiting = await pages.approvals.get('c9');
    const wanted = waiting?.tasks.find(({ kind, state }) => kind === 'revise' && state.is === 'open');
    const [field = ''] = wanted && 'fields' in wanted ? wanted.fields : [];
    const address = await pages.link('c9', 'jan', wanted?.id);
    expect(await pages.send(address, { field, bytes: aDocx({}), name: 'ours.docx' })).toMatchObject({ status: 303 });
    const after = await pages.approvals.get('c9');
    expect(after?.contract?.revisions).toMatchObject([{ file: { name: 'ours.docx' } }]);
    expect(after?.tasks.find(({ id }) => id === wanted?.id)?.state).toMatchObject({ is: 'done', by: 'jan' });
  });

  it('says so when the originals are no longer collected, or are not this person’s to bring', async () => {
    await pages.waiting('c7');
    const address = await pages.link('c7');
    const stranger = await pages.link('c7', 'mei');
    expect((await pages.get(stranger)).text).toContain('Nothing is waited for here');
    expect((await pages.send(stranger, { field, bytes: aPdf() })).status).toBe(409);
    await pages.send(await pages.link('c7'), { field, bytes: aPdf() });
    await pages.told('c7', { type: 'originals returned', task: 't8', by: 'jan' }, 'returned');
    expect((await pages.get(address)).text).toContain('No file is collected here any more');
    expect((await pages.send(address, { field, bytes: aPng(), name: 'late.png' })).status).toBe(409);
    expect(await pages.documents('c7')).toEqual(['signed scan: signed.pdf by jan']);
  });

  it('speaks Russian, tells nobody where it was, and runs nothing', async () => {
    await pages.waiting('c8');
    pages.reader.language = 'ru';
    const page = await pages.get(await pages.link('c8'));
    pages.reader.language = 'en';
    expect(page.text).toContain('Загрузить документ');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.html).not.toMatch(/<script|src=/);
  });
});

it('lets so many requests a minute through', async () => {
  const few = await uploadPages({ limits: { token: 3, address: 100 } });
  const statuses = [];
  for (let time = 0; time < 4; time += 1) statuses.push((await few.get(`${few.url}/upload/${'A'.repeat(32)}`)).status);
  expect(statuses).toEqual([404, 404, 404, 429]);
  await few.close();
});
