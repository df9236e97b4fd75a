import { describe, expect, it } from '@jest/globals';
import { withThreads } from '../../../cards/thread-links.ts';
import type { Approval } from '../../../flows/approval.ts';
import { type ContractForm, contractFormOf } from '../../../flows/contract-form.ts';
import { channel, until } from '../../sandbox/support/sandbox.ts';
import { choice, contractDoor, day, line } from './support/contract-door.ts';
import { chooseAgreement, conditions, jan, opened, rest, send, several, shown, what } from './support/contract-form.ts';

const withCompany = (company: Partial<ContractForm['company']>) => (approval: Approval) => {
  const form = contractFormOf(approval);
  return { ...approval, form: { ...form, company: { ...form.company, ...company } } };
};

describe('the form of a contract approval', () => {
  it('goes from the command by three steps to the list of those who vote, each with the reason, and starts', async () => {
    const door = await contractDoor('it is done');
    expect(await send(door, await opened(door), what)).toEqual({ ok: true });
    await send(door, await shown(door, '2 of 3'), conditions);
    await send(door, await shown(door, '3 of 3'), rest);
    const last = await shown(door, 'Who will vote');
    const text = JSON.stringify(last.view);
    expect(text).not.toContain('Not said yet');
    for (const said of [
      'These 4 vote, all at once',
      '*Financial Director*  Elena Sokolova · amount from €10,000',
      'Product owner (transport)',
      'drop the document there',
    ]) {
      expect(text).toContain(said);
    }
    expect(await send(door, last, {})).toEqual({ ok: true });
    expect(door.events).toMatchObject([
      {
        process: 'contract',
        id: 'made 1',
        by: 'jan',
        form: {
          entity: 'small',
          company: { name: 'Northwind Traders', taxId: 'LV40003000001' },
          number: '12-A/26',
          amount: 12_400,
          currency: 'EUR',
          deferral: 45,
          standard: false,
          signing: 'paper',
          copies: 2,
          products: ['transport'],
        },
        confidential: false,
      },
    ]);
    expect(door.drafts.get('jan')).toBeUndefined();
    expect((await jan(door).state()).views).toEqual([]);
  });

  it('closes when what it asks for was started already, and the answer to that was lost: its draft is gone by then', async () => {
    const door = await contractDoor('it is done', { changed: (approval) => ({ ...approval, id: 'made 1' }) });
    await send(door, await opened(door), what);
    await send(door, await shown(door, '2 of 3'), conditions);
    await send(door, await shown(door, '3 of 3'), rest);
    const last = await shown(door, 'Who will vote');
    door.drafts.delete('jan');
    expect(await send(door, last, {})).toEqual({ ok: true });
    expect((await jan(door).state()).views).toEqual([]);
    expect(door.drafts.get('jan')).toBeUndefined();
  });

  it('fills in who signed for the company the last time, and says before the start what a template would miss', async () => {
    const door = await contractDoor('it is done', { missing: ['company.signatory', 'validUntil'] });
    await send(door, await opened(door), what);
    await send(door, await shown(door, '2 of 3'), conditions);
    const third = await shown(door, '3 of 3');
    expect(JSON.stringify(third.view)).toContain('"initial_value":"Laura Ozola"');
    const more = { standard: choice('standard'), signatoryName: line(''), signatoryBasis: line('the Charter') };
    const contact = { contactEmail: 'laura@northwind.example' };
    door.drafts.set('jan', { ...door.drafts.get('jan'), ...contact });
    await send(door, third, { ...rest, ...more });
    await shown(door, 'Missing for our template: name of the signatory (the company), valid until.');
    expect(door.drafts.get('jan')).toMatchObject({ signatoryPosition: 'Director', signatoryBasis: 'the Charter' });
  });

  it('finds a deal among those of the company, names it on the way back, and starts with both its id and title', async () => {
    const door = await contractDoor('it is done');
    const first = await opened(door);
    const found = await jan(door).options({ viewId: first.id }, 'deal~1', 'search deals', 'Hamburg');
    expect(found.options).toMatchObject([
      { value: 'D-1042', text: { text: 'Riga–Hamburg, 2027' }, description: { text: 'D-1042' } },
    ]);
    const [selected_option] = found.options as object[];
    const deal = { 'search deals': { type: 'external_select', selected_option } };
    await send(door, first, { ...what, deal });
    await send(door, await shown(door, '2 of 3'), conditions);
    await send(door, await shown(door, '3 of 3'), rest);
    await send(door, await shown(door, 'Who will vote'), {});
    expect(door.events).toMatchObject([{ form: { deal: 'D-1042', dealTitle: 'Riga–Hamburg, 2027' } }]);
  });

  it('keeps what is typed as it is typed, and shows it again when it was closed', async () => {
    const door = await contractDoor('it is done');
    const first = await opened(door);
    const typed = (value: string | null) =>
      jan(door).clickInView(first.id, { block_id: 'number~1', action_id: 'line', type: 'plain_text_input', value });
    expect(JSON.stringify(first.view)).toContain('"trigger_actions_on":["on_character_entered"]');
    await typed('12-A');
    expect(await typed(null)).toEqual({ ok: true });
    await until(() => door.drafts.get('jan')?.number === '');
    await typed('12-A/26');
    await until(() => door.drafts.get('jan')?.number === '12-A/26');
    await jan(door).close(first.id, true);
    await jan(door).say(channel(door.sandbox, 'approvals'), '/approval contract');
    const again = await shown(door, 'what you typed last time');
    expect(JSON.stringify(again.view)).toContain('"initial_value":"12-A/26"');
  });

  it('offers no deals before the company is known', async () => {
    const door = await contractDoor('it is done');
    await jan(door).say(channel(door.sandbox, 'approvals'), '/approval contract');
    const form = await shown(door, '1 of 3');
    expect(JSON.stringify(form.view)).not.toContain('search deals');
    expect((await jan(door).options({ viewId: form.id }, 'deal', 'search deals', '')).options).toEqual([]);
  });

  it('offers what the company buys before other products, and says which nobody owns', async () => {
    const door = await contractDoor('it is done', { company: { products: ['transport'] } });
    await send(door, await opened(door), what);
    await send(door, await shown(door, '2 of 3'), conditions);
    const third = await shown(door, '3 of 3');
    const offered = async (text: string) =>
      (await jan(door).options({ viewId: third.id }, 'products~3', 'search products', text)).options;
    expect(await offered('')).toMatchObject([
      { value: 'transport', description: { text: 'Northwind Traders buys it' } },
      { value: 'orphan', description: { text: 'nobody owns it: the contract cannot start' } },
    ]);
    expect(await offered('ORPH')).toMatchObject([{ value: 'orphan' }]);
  });

  it('takes contact and signatory from the CRM where it knows them', async () => {
    const signatory = { name: 'Andris Liepiņš', position: 'Director', basis: 'the Charter' };
    const contact = { name: 'Laura Ozola', email: 'laura@northwind.example' };
    const door = await contractDoor('it is done', { company: { signatory, contact } });
    const text = JSON.stringify((await opened(door)).view);
    expect(text).toContain('"initial_value":"laura@northwind.example"');
    expect(door.drafts.get('jan')).toMatchObject({ contactName: 'Laura Ozola', signatoryName: 'Andris Liepiņš' });
  });

  it('says in the step of the number which approval holds it, leads there, and keeps what was typed', async () => {
    const door = await contractDoor('the lawyer decides', {
      held: (key) => key.includes('12A26'),
      linked: async (shows) => ({
        shows: withThreads(shows, (id) => `https://aurora.slack.com/${id}`),
        complete: true,
      }),
    });
    await send(door, await opened(door), what);
    const view = JSON.stringify((await shown(door, 'is already used')).view);
    // Right above the number's own field.
    expect(view.indexOf('is already used')).toBeGreaterThan(view.indexOf('"documentType'));
    expect(view).toContain(
      '12-A/26 is already used for Northwind Traders in 2026: <https://aurora.slack.com/c1|DA-2026-0001> (Jan Novak, lawyer’s final approval). Use another number or open that one.',
    );
    expect(view).toContain('"initial_value":"12-A/26"');
  });

  it('says so in the first step when the number was taken meanwhile', async () => {
    const refusal = { type: 'approval running' as const, number: 'DA-2026-0001', id: 'c1' };
    const taken = await contractDoor('the lawyer decides');
    const door = await contractDoor('the lawyer decides', {
      told: () => ({ ok: false, refusal, approval: taken.approval }),
    });
    await send(door, await opened(door), what);
    await send(door, await shown(door, '2 of 3'), conditions);
    await send(door, await shown(door, '3 of 3'), rest);
    await send(door, await shown(door, 'Who will vote'), {});
    expect(JSON.stringify((await shown(door, '1 of 3')).view)).toContain('is already used for Northwind Traders');
  });

  it('keeps what was typed, on the way back and when it is closed and opened again', async () => {
    const door = await contractDoor('it is done');
    await send(door, await opened(door), what);
    const second = await shown(door, '2 of 3');
    const blocks = (second.view as { blocks: { block_id: string; type: string }[] }).blocks;
    const back = blocks.find(({ type }) => type === 'actions');
    await jan(door).clickInView(second.id, {
      block_id: back?.block_id ?? '',
      action_id: 'back',
      type: 'button',
      value: '',
    } as never);
    const first = await shown(door, '1 of 3');
    expect(JSON.stringify(first.view)).toContain('"initial_value":"12-A/26"');
    await jan(door).close(first.id, true);
    await jan(door).shortcut('start_contract_approval');
    expect(JSON.stringify((await shown(door, 'last time')).view)).toContain('"initial_date":"2026-11-23"');
  });

  it('says at the fields what is wrong in this step, and who nobody owns in the last', async () => {
    const door = await contractDoor('it is done');
    expect(await send(door, await opened(door), { ...what, number: line(' ') })).toMatchObject({
      errors: { 'number~1': 'Please fill this in.' },
    });
    await send(door, await shown(door, '1 of 3'), what);
    const second = await shown(door, '2 of 3');
    expect(await send(door, second, { ...conditions, amount: line('much'), prepayment: line('120') })).toMatchObject({
      errors: { 'amount~2': expect.stringContaining('12,400.00'), 'prepayment~2': expect.stringContaining('0 to 100') },
    });
    await send(door, second, { ...conditions, prepayment: line('') });
    await send(door, await shown(door, '3 of 3'), { ...rest, products: several('orphan') });
    const last = await shown(door, 'Nobody owns orphan');
    expect(last.view).not.toHaveProperty('submit');
    expect(door.ownersWanted).toEqual(['jan: orphan']);
  });

  it('asks after how many days, and how much in advance, where the terms of payment say so', async () => {
    const door = await contractDoor('it is done');
    await send(door, await opened(door), what);
    const second = await shown(door, '2 of 3');
    expect(await send(door, second, { ...conditions, deferral: line('') })).toMatchObject({
      errors: { 'deferral~2': 'It is paid later: say after how many days.' },
    });
    expect(
      await send(door, second, { ...conditions, paymentTerms: choice('prepayment'), deferral: line('') }),
    ).toMatchObject({ errors: { 'prepayment~2': expect.stringContaining('say how many percent') } });
  });

  it('asks which contract a supplementary agreement changes', async () => {
    const door = await contractDoor('it is done');
    await chooseAgreement(door);
    const anew = await shown(door, 'changesNumber');
    expect(await send(door, anew, { ...what, changesApproval: line('DA-2026-0099') })).toMatchObject({
      errors: { 'changesApproval~2': expect.stringContaining('No contract with this number') },
    });
    const elsewhere = { changesApproval: line(''), changesNumber: line('7/25'), changesDate: day('2025-02-01') };
    await send(door, anew, { ...what, ...elsewhere });
    await send(door, await shown(door, 'changesTotal'), { ...conditions, changesTotal: line('90,000') });
    await send(door, await shown(door, '3 of 3'), rest);
    await send(door, await shown(door, 'Who will vote'), {});
    expect(door.events).toMatchObject([
      { form: { changes: { approval: null, number: '7/25', date: '2025-02-01', total: 90_000 } } },
    ]);
  });

  it('changes no contract with another company', async () => {
    const door = await contractDoor('it is done', { changed: withCompany({ name: 'Wide World', taxId: '99887766' }) });
    await chooseAgreement(door);
    expect(
      await send(door, await shown(door, 'changesApproval'), { ...what, changesApproval: line('DA-2026-0001') }),
    ).toMatchObject({ errors: { 'changesApproval~2': expect.stringContaining('That is a contract with Wide World') } });
  });

  it('knows number and date of a contract that was approved here', async () => {
    const door = await contractDoor('it is done', { changed: withCompany({ taxId: '40003000001' }) });
    await chooseAgreement(door);
    await send(door, await shown(door, 'changesApproval'), {
      ...what,
      number: line('1'),
      changesApproval: line('da 2026 1'),
    });
    await shown(door, 'changesTotal');
    expect(door.drafts.get('jan')).toMatchObject({
      changesId: 'c1',
      changesNumber: '12-A/26',
      changesDate: '2026-11-23',
    });
  });
});
