import type { ApprovalDocument } from '../../../models/approvals/approval-document.ts';
import { asObjects } from '../../../sandbox/json.ts';
import { loadSamples } from '../../../sandbox/samples/samples.ts';
import { unheard } from './files.ts';
import { type About, type Person, personIn } from './person.ts';
import { cascaded, checked, form, voted, votedWithRemarks } from './story.ts';
import { done, until } from './until.ts';
import type { World } from './world.ts';

const number = '12-A';
const contract: About = { says: `${number} · ${form.name}` };
const company: About = { says: form.name, not: number };

const typed = {
  ...form,
  companyName: form.name,
  number,
  date: '2026-11-20',
  subject: 'Storage of chilled goods',
  entity: 'aurora-lv',
  amount: '8000',
  currency: 'EUR',
  paymentTerms: 'deferred',
  deferral: '20',
  until: '2030-12-31',
  products: 'warehousing',
  standard: 'standard',
  signatoryName: 'Ingrid Dahl',
  signatoryPosition: 'Director',
  signatoryBasis: 'the Charter',
  signing: 'paper',
};

const scan = 'signed.pdf';

/** Plays a standard contract with a new company from the form to Success, and on the way the approval of the company that it starts. */
export async function playContractToSuccess(world: World): Promise<void> {
  const jan = personIn(world, 'jan', contract);
  await until(
    'the contract’s thread',
    () => jan.thread(),
    () => formSent(jan),
  );
  // Whoever begins anew, because the thread of what they have sent is late, cancels that once it comes.
  await until(
    'no form is left open',
    () => (jan.modal() ? undefined : true),
    () => jan.cancelled(),
  );
  await companyApproved(world);
  await approvedByTheCounterparty(world);
  await Promise.all([voted(world, 'mei', contract), voted(world, 'luca', contract), voted(world, 'raj', contract)]);
  // Whoever votes last hears that it is final: in every story the same.
  await votedWithRemarks(world, 'anna', contract);
  await confirmed(world, 'anna', /finalise/);
  await ticked(world, 'olga');
  await pressed(world, 'olga', /^signed/);
  await until(
    'the signed scan has come',
    async () => ((await unheard(world, [scan])).length === 0 ? true : undefined),
    () => signedScanDropped(world, jan),
  );
  await pressed(world, 'jan', /originals returned/);
  // The lawyer looks at what was found of the scan, which a bot that has just started again is late with.
  await until('the scan is compared', async () => ((await contractIn(world))?.comparisons?.length ? true : undefined));
  await ticked(world, 'anna');
  await pressed(world, 'anna', /documents correct/);
}

/** One step of the form: the company is chosen, and whatever is asked for is filled in and sent. */
async function formSent(jan: Person): Promise<boolean> {
  const view = jan.modal();
  if (!view) return (await jan.say(jan.approvals, '/approval contract')).ok;
  const blocks = asObjects(view.content.blocks);
  const search = blocks.map((block) => String(block.block_id)).find((id) => /^company(~|$)/.test(id));
  const chosen = blocks.some((block) => String(block.block_id).startsWith('contactEmail'));
  if (search === undefined || chosen) return jan.submitted(typed);
  const { options } = await jan.options({ viewId: view.id }, search, 'search companies', form.name);
  const action = { block_id: search, action_id: 'search companies', type: 'external_select' };
  return (await jan.clickInView(view.id, { ...action, selected_option: asObjects(options).at(-1) })).ok;
}

/** The initiator completes what was filled in for the contract, and the company is approved as any other. */
async function companyApproved(world: World): Promise<void> {
  const jan = personIn(world, 'jan', company);
  await done(
    'the company approval is completed',
    () => jan.offered(/complete company approval/) ?? jan.modal(),
    () => (jan.modal() ? jan.submitted(form) : jan.press(/complete company approval/)),
  );
  await until('the company’s thread', () => jan.thread());
  await checked(world, company);
  await cascaded(world, company);
}

/** The counterparty follows the link of the newest mail and approves on its page. */
async function approvedByTheCounterparty(world: World): Promise<void> {
  const link = () => {
    const text = world.sandbox.mails.to(form.contactEmail).at(-1)?.text ?? '';
    return /https?:\/\/\S+\/counterparty\/[\w-]+/.exec(text)?.[0];
  };
  const exchange = async () => (await contractIn(world))?.exchanges.at(-1);
  // Nobody reads a mail so quickly that it is answered before the bot has started again and noted that it went out.
  await until('the mail', async () => ((await exchange())?.sentAt ? link() : undefined));
  await until(
    'the counterparty has approved',
    async () => ((await exchange())?.answer ? true : undefined),
    async () => {
      const headers = { origin: 'null', 'sec-fetch-site': 'same-origin' };
      const body = new URLSearchParams({ name: form.contactName, confirmed: 'yes' });
      return (await fetch(`${link()}/approve`, { method: 'POST', body, headers, redirect: 'manual' })).status === 303;
    },
  );
}

/** What is kept of the contract, past the bot. */
async function contractIn({ connection }: World) {
  const found = await connection.collection<ApprovalDocument>('approvals').findOne({ process: 'contract' });
  return found?.state.contract;
}

/** Presses a button until it is gone. */
async function pressed(world: World, handle: string, does: RegExp): Promise<void> {
  const person = personIn(world, handle, contract);
  await done(
    `${handle}: ${does}`,
    () => person.offered(does),
    () => person.press(does),
  );
}

/** Presses a button, and confirms in the form that it opens. */
async function confirmed(world: World, handle: string, does: RegExp): Promise<void> {
  const person = personIn(world, handle, contract);
  await done(
    `${handle}: ${does}`,
    () => person.offered(does) ?? person.modal(),
    () => (person.modal() ? person.submitted({}) : person.press(does)),
  );
}

/** All points of a checklist, one after another. */
const ticked = (world: World, handle: string): Promise<void> => pressed(world, handle, /^tick/);

/** Drops the signed scan, once Slack has given up telling the bot of one that was dropped before. */
async function signedScanDropped({ sandbox }: World, jan: Person): Promise<void> {
  if (sandbox.eventsUnderway() > 0) return;
  const bytes = loadSamples()
    .find(({ name }) => name === 'bank-letter.pdf')
    ?.bytes();
  if (bytes) await jan.upload(jan.approvals, { name: scan, bytes }, jan.thread()?.ts);
}
