import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { detailsForm } from '../../cards/forms/details-form.ts';
import { messageCard } from '../../cards/message-card.ts';
import { wantedPosts } from '../../cards/posts.ts';
import { processWords } from '../../cards/processes/processes.ts';
import { cardText, formText } from '../../cards/render/text.ts';
import { approvalSheet } from '../../cards/sheet/approval/approval-sheet.ts';
import type { Approval } from '../../flows/approval.ts';
import { describeProcess } from '../../flows/describe.ts';
import type { Happening } from '../../flows/event.ts';
import type { Language } from '../../flows/facts.ts';
import { processes } from '../../flows/processes.ts';
import { chainFault } from '../../models/chain.ts';
import { storeOn } from '../support/approvals.ts';
import { organizationOf, vote } from '../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';
import { purchase, purchaseWords } from './purchase.ts';

// All that a process needs: its definition, with its form, and its words.
processes.push(purchase);
processWords.purchase = purchaseWords;

const organization = organizationOf();
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const form = { what: 'Forklift', supplier: 'Lift & Co', price: 900 };

/** Whatever happens after the start. */
type Later = Exclude<Happening, { type: 'started' }>;

const quotation: readonly Later[] = [
  { type: 'file offered', task: 't1', by: 'jan', offer: 'q', name: 'quotation.pdf', size: 100 },
  {
    type: 'file fetched',
    offer: 'q',
    file: { id: 'q', name: 'quotation.pdf', size: 100, type: 'application/pdf', sha256: 'ab' },
  },
  { type: 'sent to the check', task: 't1', by: 'jan' },
];

/** A purchase in the store, after these happenings. */
async function bought(id: string, what: string, happenings: readonly Later[]) {
  const { approvals } = await storeOn(database.connection);
  const start = { process: 'purchase', id, by: 'jan', form: { ...form, what }, confidential: false, reason: '' };
  const started = await approvals.start({ ...start, delivery: `start ${id}` });
  if (!started.ok) return { started, approvals, approval: started.approval };
  for (const [index, happening] of happenings.entries()) {
    const told = await approvals.tell(id, { ...happening, delivery: `${id} ${index}` });
    if (!told.ok) throw new Error(`${happening.type}: ${told.refusal.type}`);
  }
  return { started, approvals, approval: await approvals.get(id) };
}

const shown = (approval: Approval | null, key: string, language: Language) => {
  const post = approval && wantedPosts(approval, organization).find((one) => one.key === key);
  return post ? cardText(post.card(language, 'UTC')) : '';
};

const reading = (language: Language, person: string | null = null) => ({
  person,
  language,
  timeZone: 'UTC',
  now: null,
  organization,
});

describe('a third process, of one definition, its form and its words', () => {
  it('goes through its stages to its end, and its chain verifies', async () => {
    const { approvals, approval } = await bought('p1', 'Forklift', [
      ...quotation,
      vote('t2', 'luca'),
      vote('t3', 'elena'),
    ]);
    expect(approval).toMatchObject({
      number: expect.stringMatching(/^PR-\d{4}-0001$/),
      status: 'success',
      visits: [
        { stage: 'request', subproduct: 'requested' },
        { stage: 'quotations', subproduct: 'compared' },
        { stage: 'decision' },
        { stage: 'ordered' },
      ],
    });
    expect(chainFault(await approvals.history('p1'))).toBeNull();
  });

  it('runs once at a time for what it names', async () => {
    await bought('p2', 'Pallet jack', quotation);
    const { started } = await bought('p3', 'Pallet jack', []);
    expect(started).toMatchObject({ ok: false, refusal: { type: 'approval running' } });
  });

  it.each([
    ['en', 'Purchase request: Scale', 'Decision', 'decides on every purchase', 'Price: €900'],
    ['ru', 'Заявка на покупку: Scale', 'Решение', 'решает о каждой покупке', 'Цена: €900'],
  ] as const)('speaks in its own words: %s', async (language, title, stage, why, price) => {
    const { approval } = await bought(`p4 ${language}`, 'Scale', quotation);
    const id = `p4 ${language}`;
    expect(shown(approval, 'card', language)).toContain(title);
    expect(shown(approval, 'card', language)).toContain(stage);
    expect(shown(approval, 'task/t2/luca', language)).toContain(why);
    expect(shown(approval, 'task/t2/luca', language)).toContain(price);
    if (!approval) throw new Error(`${id} is not there`);
    expect(formText(detailsForm(approval, reading(language, 'luca')))).toContain(price);
    const sheet = approvalSheet(approval, {
      organization,
      language,
      version: 1,
      chainHead: 'ab',
      url: 'https://example.com/sheets/1',
      now: approval.at,
    });
    expect(sheet.process).toBe(title.split(':')[0]);
    expect(sheet.facts).toContainEqual({ label: price.split(':')[0], value: '€900' });
    const { approvals } = await storeOn(database.connection);
    await approvals.tell(id, { type: 'withdrawn', by: 'jan', reason: 'Found one.', delivery: `${id} withdrawn` });
  });

  it('says how it ended', async () => {
    const { approval } = await bought('p5', 'Racks', [...quotation, vote('t2', 'luca', 'reject')]);
    if (!approval) throw new Error('p5 is not there');
    expect(approval.status).toBe('failure');
    const message = { type: 'ended', how: 'failure', reason: 'too risky' } as const;
    expect(cardText(messageCard(message, approval, reading('en')))).toContain('Racks is not bought');
    expect(cardText(messageCard(message, approval, reading('ru')))).toContain('Ничего не оплачивается.');
    expect(
      shown(
        (await bought('p6', 'Ramp', [...quotation, vote('t2', 'luca'), vote('t3', 'elena')])).approval,
        'card',
        'en',
      ),
    ).toContain('Ordered');
  });

  it('is told in English from its definition', () => {
    const told = describeProcess(purchase, organization);
    expect(told).toContain('# Purchase approval');
    expect(told).toContain('The initiator attaches the documents that the form asks for');
    expect(told).toContain('When all approve: **Ordered**');
  });
});
