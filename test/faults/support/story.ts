import { setTimeout as pause } from 'node:timers/promises';
import { unheard } from './files.ts';
import { type Person, personIn } from './person.ts';
import type { World } from './world.ts';

const documents = [
  'certificate-of-registration.pdf',
  'charter.docx',
  'tax-certificate.png',
  'bank-letter.pdf',
  'directors-authority.jpg',
];

/** Its tax id is one that the sandbox's service finds clear. */
const form = {
  name: 'Fjordline Cold Storage AS',
  country: 'NO',
  legalForm: 'company',
  taxId: '918273640',
  address: 'Sjøgata 4, Bergen',
  contactName: 'Ingrid Dahl',
  contactEmail: 'ingrid@fjordline.example',
  purpose: 'Warehousing of chilled goods',
};

export const company = form.name;

/** A bound for a hang, in ms. */
const patience = 300_000;
/** How long something takes until a person looks whether it has to be done again; sooner when they were told that it failed. */
const look = { taken: 1_000, failed: 500 };

/** Plays the company approval from the command to Success. What does not come through is done again, as a person would. */
export async function playToSuccess(world: World): Promise<void> {
  await playToVotes(world);
  await voted(world, 'mei');
  await votedWithRemarks(world, 'anna');
  await voted(world, 'luca');
  await voted(world, 'elena');
}

/** From the command to the first vote's card. */
export async function playToVotes(world: World): Promise<void> {
  const jan = personIn(world, 'jan', company);
  await until(
    'the thread',
    () => jan.thread(),
    () => started(jan),
  );
  await until(
    'the documents have come',
    async () => ((await unheard(world, documents)).length === 0 ? true : undefined),
    () => dropped(world, jan),
  );
  await done(
    'the documents are sent to the check',
    () => jan.offered(/send to the check/i),
    () => jan.press(/send to the check/i),
  );
  const mei = personIn(world, 'mei', company);
  await until('the first vote', () => mei.offered(/approve/i));
}

/** Drops what the bot has not heard of, once Slack has given up telling it. */
async function dropped(world: World, jan: Person): Promise<void> {
  if (world.sandbox.eventsUnderway() > 0) return;
  const thread = jan.thread()?.ts;
  for (const document of await unheard(world, documents)) await jan.drop(jan.approvals, document, thread);
}

/** A person approves by the button. */
export async function voted(world: World, handle: string): Promise<void> {
  const person = personIn(world, handle, company);
  await done(
    `${handle} has voted`,
    () => person.offered(/^approve$/i),
    () => person.press(/^approve$/i),
  );
}

/** A person approves with a remark, in the form that the button opens. */
export async function votedWithRemarks(world: World, handle: string): Promise<void> {
  const person = personIn(world, handle, company);
  await done(
    `${handle} has voted with remarks`,
    () => person.offered(/with remarks/i) ?? person.modal(),
    () => (person.modal() ? person.send({ '*': 'Fine if clause 7.2 is capped.' }) : person.press(/with remarks/i)),
  );
}

async function started(jan: Person): Promise<boolean> {
  return jan.modal() ? jan.send(form) : (await jan.say(jan.approvals, '/approval company')).ok;
}

/** Waits for something to do, then does it until it is no longer there to do. */
async function done(what: string, toDo: () => unknown, act: () => Promise<unknown>): Promise<void> {
  await until(`${what}: the card`, toDo);
  await until(what, () => (toDo() ? undefined : true), act);
}

/** Waits until something is there; `act` is done at once and again each time that it has not helped. */
export async function until<Value>(
  what: string,
  found: () => Value | undefined | Promise<Value | undefined>,
  act?: () => Promise<unknown>,
): Promise<Value> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const taken = await act?.().catch(() => false);
    const again = Date.now() + (taken === false ? look.failed : look.taken);
    for (; Date.now() < again; await pause(50)) {
      const value = await found();
      if (value !== undefined) return value;
    }
  }
  throw new Error(`waited ${patience / 1_000} s in vain: ${what}`);
}
