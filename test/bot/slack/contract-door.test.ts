import { describe, expect, it } from '@jest/globals';
import type { ThreadLinks as Linked } from '../../../bot/drawing/thread-links.ts';
import { withThreads } from '../../../cards/thread-links.ts';
import { channel, person, until } from '../../sandbox/support/sandbox.ts';
import { choice, contractDoor, day, line, paragraph } from './support/contract-door.ts';

const threads = 'https://aurora.slack.com/threads';

describe('a click on a contract’s card', () => {
  it.each([
    [
      'tick',
      'tom',
      { task: 't7', step: '1' },
      { type: 'step done', step: 'signed by the General Manager', done: true },
    ],
    ['untick', 'tom', { task: 't7', step: '0' }, { type: 'step done', step: 'copies printed', done: false }],
    ['signed', 'tom', { task: 't7' }, { type: 'signed', task: 't7' }],
    ['originals returned', 'jan', { task: 't8' }, { type: 'originals returned', task: 't8' }],
    ['documents correct', 'anna', { task: 't9' }, { type: 'documents correct', task: 't9' }],
    ['give more time', 'jan', { task: 't1' }, { type: 'more time given', task: 't1' }],
    ['approve company first', 'jan', {}, { type: 'company approval wanted' }],
  ])('“%s” by %s is told as it was meant', async (does, who, pointer, event) => {
    const door = await contractDoor('it is being signed');
    expect(await door.click(who, does, pointer)).toEqual({ ok: true });
    expect(door.events).toMatchObject([{ ...event, by: who }]);
  });

  it('on a point that is not on the list is explained', async () => {
    const door = await contractDoor('it is being signed');
    await door.click('tom', 'tick', { task: 't7', step: '9' });
    await until(async () => (await door.heard('tom')).some((said) => said.includes('not on the list any more')));
    expect(door.events).toEqual([]);
  });
});

describe('the document of a contract', () => {
  it('comes to whoever is concerned', async () => {
    const door = await contractDoor('it is being signed');
    await door.click('mei', 'show document', {});
    await until(async () => (await door.heard('mei')).some((said) => said.includes('is on its way to you')));
    expect(door.papers).toEqual([`${door.approval.id} to mei`]);
  });

  it('comes to nobody else', async () => {
    const door = await contractDoor('it is being signed');
    await door.click('luca', 'show document', {});
    await until(async () => (await door.heard('luca')).some((said) => said.includes('not yours to see')));
    expect(door.papers).toEqual([]);
  });
});

describe('what a command answers', () => {
  it.each(['list', 'show DA-2026-0001', 'help'])(
    'leads by /approval %s to the threads of what it names',
    async (words) => {
      const linked: Linked = async (shows) => ({
        shows: withThreads(shows, (id) => `${threads}/${id}`),
        complete: true,
      });
      const door = await contractDoor('it is being signed', { linked });
      const jan = person(door.sandbox, 'jan');
      const approvals = channel(door.sandbox, 'approvals');
      await jan.say(approvals, `/approval ${words.replace('DA-2026-0001', door.approval.number)}`);
      const said = await until(async () =>
        JSON.stringify((await jan.messages(approvals)).find((one) => one.ephemeral)),
      );
      expect(said.includes(`<${threads}/`)).toBe(words !== 'help');
    },
  );
});

describe('a contract', () => {
  it.each([
    ['mei', 'DA-2026-0001'],
    ['luca', 'not yours to see'],
  ])('is shown by its own number, however it is typed, to who may see it: %s', async (who, answer) => {
    const door = await contractDoor('the lawyer decides');
    await person(door.sandbox, who).say(channel(door.sandbox, 'approvals'), '/approval show № 012-a/26');
    await until(async () => (await door.heard(who)).some((said) => said.includes(answer)));
  });
});

describe('the upload page of the originals', () => {
  it.each(['jan', 'anna'])('is there for %s, whoever else looks on', async (who) => {
    const door = await contractDoor('the originals are under way');
    await door.click(who, 'upload page', { task: 't8' });
    await until(async () =>
      (await door.heard(who)).some((said) => said.includes('Upload') || said.includes('Загрузить')),
    );
    expect(door.events).toEqual([]);
  });

  it('is not there for others', async () => {
    const door = await contractDoor('the originals are under way');
    await door.click('mei', 'upload page', { task: 't8' });
    await until(async () => (await door.heard('mei')).some((said) => said.includes('Jan Novak')));
  });
});

describe('a form about a contract', () => {
  it.each([
    ['accept protocol', { type: 'protocol answered', decision: 'accept', reason: 'so be it' }],
    ['answer with a revision', { type: 'protocol answered', decision: 'new revision' }],
    ['reject protocol', { type: 'protocol answered', decision: 'reject' }],
    ['reject for good', { type: 'rejected for good', reason: 'so be it' }],
    ['not signed', { type: 'not signed', reason: 'so be it' }],
    ['originals missing', { type: 'originals missing', reason: 'so be it' }],
    ['give up originals', { type: 'originals judged', decision: 'give up' }],
    ['accept a scan', { type: 'originals judged', decision: 'accept a scan' }],
    ['wait on', { type: 'originals judged', decision: 'wait on' }],
    ['send documents back', { type: 'documents sent back', remark: 'so be it' }],
  ])('“%s” asks why and tells it', async (does, event) => {
    const door = await contractDoor('the lawyer decides');
    await door.click('anna', does, { task: 't6' });
    const form = await door.view('anna');
    expect(await door.submit('anna', form.id, { reason: paragraph(' so be it ') })).toEqual({ ok: true });
    expect(door.events).toMatchObject([{ ...event, task: 't6', by: 'anna' }]);
  });

  it('accepts a protocol with what it changes of what was agreed, once it has been shown who votes', async () => {
    const door = await contractDoor('the counterparty disagrees');
    await door.click('anna', 'accept protocol', { task: 't1' });
    const typed = { reason: paragraph('fair'), amount: line('9 000') };
    const form = await door.view('anna');
    await door.submit('anna', form.id, typed);
    expect(door.events).toEqual([]);
    await door.submit('anna', form.id, typed);
    expect(door.events).toMatchObject([{ decision: 'accept', reason: 'fair', form: { amount: 9_000 } }]);
  });

  it('answers a protocol clause by clause, with what is agreed at each', async () => {
    const door = await contractDoor('the counterparty disagrees');
    await door.click('anna', 'answer with a revision', { task: 't1' });
    const form = await door.view('anna');
    expect(JSON.stringify(form.view)).toContain('10 % penalty');
    await door.submit('anna', form.id, {
      reason: paragraph('7 is fair'),
      'agreed 0': paragraph('7 % penalty'),
    });
    expect(door.events).toMatchObject([{ decision: 'new revision', reason: '7 is fair', agreed: ['7 % penalty'] }]);
  });

  it('finalises over a rejection with the reason that its role is told, and asks for a missing one at its field', async () => {
    const refusal = { type: 'reasons missing' as const, roles: ['chief accountant' as const] };
    const door = await contractDoor('the lawyer decides', {
      told: (event) =>
        'over' in event && event.over[0]?.reason === ' '
          ? { ok: false, refusal, approval: null }
          : { ok: true, approval: {} as never },
    });
    await door.click('anna', 'finalise', { task: 't6' });
    const form = await door.view('anna');
    const field = 'over chief accountant';
    expect(await door.submit('anna', form.id, { [field]: paragraph(' ') })).toMatchObject({
      errors: { [field]: 'Please fill this in.' },
    });
    await door.submit('anna', form.id, { [field]: paragraph('The board agreed') });
    expect(door.events.at(-1)).toMatchObject({
      type: 'finalised',
      over: [{ role: 'chief accountant', reason: 'The board agreed' }],
    });
  });

  it('returns for revision and says who votes again', async () => {
    const door = await contractDoor('the lawyer decides');
    await door.click('anna', 'return for revision', { task: 't6' });
    const form = await door.view('anna');
    await door.submit('anna', form.id, { reason: paragraph('Clause 7'), again: choice('rejected or remarked') });
    expect(door.events).toMatchObject([
      { type: 'returned for revision', reason: 'Clause 7', again: 'rejected or remarked' },
    ]);
  });

  it('sends a revision on as it is, or with what has changed, and says at the field what is no amount', async () => {
    const door = await contractDoor('a revision is there');
    await door.click('jan', 'send revision on', { task: 't7' });
    const form = await door.view('jan');
    expect(await door.submit('jan', form.id, { amount: line('a lot') })).toMatchObject({
      errors: { amount: expect.stringContaining('12,400.00') },
    });
    await door.submit('jan', form.id, { amount: line('15 500,50') });
    // First it is shown what that changes, and who votes.
    expect(door.events).toEqual([]);
    const shown = await door.view('jan');
    const text = JSON.stringify(shown.view);
    expect(text).toContain('Amount: €12,000.00 → €15,500.50');
    expect(text).toContain('vote, all at once:');
    expect(text).toContain('every contract');
    await door.submit('jan', shown.id, { amount: line('15 500,50') });
    expect(door.events.at(-1)).toMatchObject({
      type: 'revised',
      task: 't7',
      form: { amount: 15_500.5, deferral: 30, products: ['transport'], number: '12-A/26' },
    });
    await door.click('jan', 'send revision on', { task: 't7' });
    await door.submit('jan', (await door.view('jan')).id, {});
    expect(door.events.at(-1)).toMatchObject({ type: 'revised', form: null });
  });

  it('notes the envelope and where the paper is', async () => {
    const door = await contractDoor('an envelope is noted');
    await door.click('tom', 'note envelope', { task: 't7' });
    await door.submit('tom', (await door.view('tom')).id, { envelope: line('ENV-78'), state: choice('signed by us') });
    expect(door.events.at(-1)).toMatchObject({ type: 'envelope noted', envelope: 'ENV-78', state: 'signed by us' });
    await door.click('jan', 'note originals', { task: 't8' });
    const form = await door.view('jan');
    expect(await door.submit('jan', form.id, { copiesSent: line('x') })).toMatchObject({
      errors: { copiesSent: 'Please check this.' },
    });
    const blank = { copiesSent: line(''), carrier: line(''), tracking: line(''), place: line('') };
    const emptied = { ...blank, sentOn: day(''), expectedOn: day(''), returnedOn: day('') };
    expect(await door.submit('jan', form.id, emptied)).toMatchObject({
      errors: { copiesSent: expect.stringContaining('Say where it is') },
    });
    expect(await door.submit('jan', form.id, { ...emptied, returnedOn: day('2026-11-25') })).toMatchObject({
      errors: { place: expect.stringContaining('where it is kept') },
    });
    const sent = { copiesSent: line('2'), carrier: line('DHL'), sentOn: day('2026-11-24') };
    await door.submit('jan', form.id, { ...emptied, ...sent });
    expect(door.events.at(-1)).toMatchObject({
      type: 'originals noted',
      ledger: { copiesSent: 2, carrier: 'DHL', tracking: '', sentOn: '2026-11-24', returnedOn: null },
    });
  });

  it('fills in exactly what the template asks for, and names what an administrator must add', async () => {
    const door = await contractDoor('the template misses something');
    await door.click('jan', 'fill in fields', { task: 't1' });
    const form = await door.view('jan');
    const blocks = (form.view as { blocks: { type: string; block_id: string }[] }).blocks;
    const fields = blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
    expect(fields).toEqual(['company.signatory', 'products[2].price', 'validUntil']);
    expect(JSON.stringify(blocks)).toContain('bank (our side)');
    const typed = {
      'company.signatory': line(' Laura Ozola '),
      'products[2].price': line('120.00'),
      validUntil: day('2020-01-01'),
    };
    expect(await door.submit('jan', form.id, typed)).toMatchObject({
      errors: { validUntil: 'Not before the date of the contract.' },
    });
    await door.submit('jan', form.id, { ...typed, validUntil: day('2027-12-31') });
    expect(door.events).toMatchObject([
      {
        type: 'fields filled in',
        task: 't1',
        form: {
          signatory: { name: 'Laura Ozola', basis: 'the Charter' },
          until: '2027-12-31',
          besides: { 'products[2].price': '120.00' },
        },
      },
    ]);
  });

  it('asks another contact of the counterparty', async () => {
    const door = await contractDoor('the mail came back');
    await door.click('jan', 'another contact', { task: 't1' });
    const form = await door.view('jan');
    await door.submit('jan', form.id, {
      name: line('Oto Kalns'),
      email: { email: { value: 'oto@northwind.example' } },
    });
    expect(door.events).toMatchObject([
      { type: 'another contact', contact: { name: 'Oto Kalns', email: 'oto@northwind.example' } },
    ]);
  });
});

describe('a company approval that was started for a contract', () => {
  it('has its deal looked for among the company’s as one types', async () => {
    const door = await contractDoor('a company approval waits to be completed');
    await door.click('jan', 'complete company approval', { approval: 'a1', task: 't1' });
    const form = await door.view('jan');
    const found = await person(door.sandbox, 'jan').options({ viewId: form.id }, 'deal', 'search deals', 'Hamburg');
    const options = found.options as { value: string }[];
    expect(options).toMatchObject([{ value: 'D-1042', text: { text: 'Riga–Hamburg, 2027' } }]);
    const chosen = { type: 'external_select', selected_option: options[0] as object };
    await door.submit('jan', form.id, { purpose: paragraph('Transport'), deal: { 'search deals': chosen } });
    expect(door.events).toMatchObject([{ type: 'completed', form: { deal: 'D-1042' } }]);
  });

  it('is completed by its initiator in the form that is filled in already, and begins', async () => {
    const door = await contractDoor('a company approval waits to be completed');
    await door.click('jan', 'complete company approval', { approval: 'a1', task: 't1' });
    const form = await door.view('jan');
    expect(JSON.stringify(form.view)).toContain('"initial_value":"Northwind Traders"');
    expect(JSON.stringify(form.view)).not.toContain('search companies');
    expect(await door.submit('jan', form.id, { purpose: paragraph('Chilled transport') })).toEqual({ ok: true });
    expect(door.events).toMatchObject([
      { type: 'completed', task: 't1', by: 'jan', form: { purpose: 'Chilled transport' }, confidential: false },
    ]);
  });
});
