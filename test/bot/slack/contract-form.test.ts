import { describe, expect, it } from '@jest/globals';
import { channel, person, until } from '../../sandbox/support/sandbox.ts';
import { choice, contractDoor, day, line, paragraph } from './support/contract-door.ts';

type Door = Awaited<ReturnType<typeof contractDoor>>;
type Values = Record<string, Record<string, object>>;

const jan = (door: Door) => person(door.sandbox, 'jan');
const several = (...values: string[]) => ({
  several: {
    type: 'multi_static_select',
    selected_options: values.map((value) => ({ value, text: { type: 'plain_text', text: value } })),
  },
});

/** The form as it stands by now, once it has these words. */
const shown = (door: Door, words: string) =>
  until(async () => {
    const view = (await jan(door).state()).views.at(-1);
    return view && JSON.stringify(view.view).includes(words) && view;
  });

/** Fills in the fields of the form that is open; their blocks are numbered by how often it was drawn. */
async function send(door: Door, view: Awaited<ReturnType<typeof shown>>, values: Values) {
  const { private_metadata: about } = view.view as { private_metadata: string };
  const { filled } = JSON.parse(about) as { filled: string };
  const named = Object.entries(values).map(([name, value]) => [filled === '0' ? name : `${name}~${filled}`, value]);
  return jan(door).submit(view.id, Object.fromEntries(named));
}

async function opened(door: Door) {
  await jan(door).say(channel(door.sandbox, 'approvals'), '/approval contract');
  const form = await shown(door, '1 of 3');
  const offered = await jan(door).options({ viewId: form.id }, 'company', 'search companies', 'North');
  await jan(door).clickInView(form.id, {
    block_id: 'company',
    action_id: 'search companies',
    type: 'external_select',
    selected_option: (offered.options as object[])[0],
  } as never);
  return shown(door, 'LV40003000001');
}

const what: Values = { number: line('12-A/26'), date: day('2026-11-23'), subject: paragraph('Chilled goods') };
const conditions: Values = { amount: line('12 400,00'), paymentTerms: choice('deferred'), deferral: line('45') };
const rest: Values = { products: several('transport'), standard: choice('own'), signing: choice('paper') };

describe('the form of a contract approval', () => {
  it('goes from the command by three steps to the list of those who vote, each with the reason, and starts', async () => {
    const door = await contractDoor('it is done');
    expect(await send(door, await opened(door), what)).toEqual({ ok: true });
    await send(door, await shown(door, '2 of 3'), conditions);
    await send(door, await shown(door, '3 of 3'), rest);
    const last = await shown(door, 'Who will vote');
    const text = JSON.stringify(last.view);
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

  it('says at the number which approval holds it', async () => {
    const door = await contractDoor('the lawyer decides', { held: (key) => key.includes('12A26') });
    expect(await send(door, await opened(door), what)).toMatchObject({
      errors: {
        'number~1':
          '12-A/26 is already used for Northwind Traders in 2026: DA-2026-0001 (Jan Novak, Lawyer’s final approval). Use another number or open that one.',
      },
    });
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
  });

  it('asks which contract a supplementary agreement changes', async () => {
    const door = await contractDoor('it is done');
    const form = await opened(door);
    await jan(door).clickInView(form.id, {
      block_id: 'documentType~1',
      action_id: 'choice',
      type: 'static_select',
      selected_option: {
        value: 'supplementary agreement',
        text: { type: 'plain_text', text: 'Supplementary agreement' },
      },
    } as never);
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

  it('knows number and date of a contract that was approved here', async () => {
    const door = await contractDoor('it is done');
    const form = await opened(door);
    await jan(door).clickInView(form.id, {
      block_id: 'documentType~1',
      action_id: 'choice',
      type: 'static_select',
      selected_option: {
        value: 'supplementary agreement',
        text: { type: 'plain_text', text: 'Supplementary agreement' },
      },
    } as never);
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
