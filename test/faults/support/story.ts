import { unheard } from './files.ts';
import { type About, type Person, personIn } from './person.ts';
import { done, until } from './until.ts';
import type { World } from './world.ts';

const documents = [
  'certificate-of-registration.pdf',
  'charter.docx',
  'tax-certificate.png',
  'bank-letter.pdf',
  'directors-authority.jpg',
];

/** Its tax id is one that the sandbox's service finds clear. */
export const form = {
  name: 'Fjordline Cold Storage AS',
  country: 'NO',
  legalForm: 'company',
  taxId: '918273640',
  address: 'Sjøgata 4, Bergen',
  contactName: 'Ingrid Dahl',
  contactEmail: 'ingrid@fjordline.example',
  bank: 'DNB, NO9386011117947',
  registrationNumber: '918273640',
  purpose: 'Warehousing of chilled goods',
};

export const company: About = { says: form.name };

/** Plays the company approval from the command to Success. What does not come through is done again, as a person would. */
export async function playToSuccess(world: World): Promise<void> {
  await playToVotes(world);
  await refused(world, 'luca');
  await cascaded(world, company);
}

/** A person wants to withdraw what somebody else started, and hears that it is not theirs. */
async function refused(world: World, handle: string): Promise<void> {
  const stranger = personIn(world, handle, company);
  await until(
    `${handle} is refused`,
    () => stranger.whispers().at(0),
    () => stranger.choose(stranger.thread(), /withdraw/i),
  );
}

/** The four votes of the cascade. */
export async function cascaded(world: World, about: About): Promise<void> {
  await voted(world, 'mei', about);
  await votedWithRemarks(world, 'anna', about);
  await voted(world, 'luca', about);
  await voted(world, 'elena', about);
}

/** From the command to the first vote's card. */
export async function playToVotes(world: World): Promise<void> {
  const jan = personIn(world, 'jan', company);
  await until(
    'the thread',
    () => jan.thread(),
    () => started(jan),
  );
  await checked(world, company);
}

/** From the documents to the first vote's card. */
export async function checked(world: World, about: About): Promise<void> {
  const jan = personIn(world, 'jan', about);
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
  const mei = personIn(world, 'mei', about);
  await until('the first vote', () => mei.offered(/approve/i));
}

/** Drops what the bot has not heard of, once Slack has given up telling it. */
async function dropped(world: World, jan: Person): Promise<void> {
  if (world.sandbox.eventsUnderway() > 0) return;
  const thread = jan.thread()?.ts;
  for (const document of await unheard(world, documents)) await jan.drop(jan.approvals, document, thread);
}

/** A person approves by the button. */
export async function voted(world: World, handle: string, about = company): Promise<void> {
  const person = personIn(world, handle, about);
  await done(
    `${handle} has voted`,
    () => person.offered(/^approve$/i),
    () => person.press(/^approve$/i),
  );
}

/** A person approves with a remark, in the form that the button opens. */
export async function votedWithRemarks(world: World, handle: string, about = company): Promise<void> {
  const person = personIn(world, handle, about);
  await done(
    `${handle} has voted with remarks`,
    () => person.offered(/with remarks/i) ?? person.modal(),
    () => (person.modal() ? person.send({ '*': 'Fine if clause 7.2 is capped.' }) : person.press(/with remarks/i)),
  );
}

async function started(jan: Person): Promise<boolean> {
  return jan.modal() ? jan.send(form) : (await jan.say(jan.approvals, '/approval company')).ok;
}
