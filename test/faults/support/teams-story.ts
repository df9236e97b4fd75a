import { setTimeout as pause } from 'node:timers/promises';
import type { Approval } from '../../../flows/approval.ts';
import type { ApprovalDocument } from '../../../models/approvals/approval-document.ts';
import { loadSamples } from '../../../sandbox/samples/samples.ts';
import type { TeamsPerson } from '../../../sandbox/teams/acting/person.ts';
import { personalChat } from '../../../sandbox/teams/find.ts';
import type { Conversation } from '../../../sandbox/teams/model.ts';
import type { Teams } from '../../../sandbox/teams/teams.ts';
import { settled } from './outcome.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

const documents = ['certificate-of-registration.pdf', 'tax-certificate.png', 'bank-letter.pdf'];
const company = 'Kurierdienst Lamna';
const typed = {
  'choice:country': 'DE',
  'choice:legalForm': 'sole proprietor',
  'text:taxId': 'DE 297 445 018',
  'text:purpose': 'Parcels to Bremen',
};
const remark = 'Fine if clause 7.2 is capped.';

/** Plays the company approval in Teams from the installation to Success. What does not come through is done again, as a person would. */
export async function playInTeams(world: World): Promise<void> {
  const teams = teamsOf(world);
  const repeating = new AbortController();
  const repeats = repeated(teams, repeating.signal);
  try {
    await teams.installEverywhere();
    await taken(teams);
    await approved(world, teams);
    await seenByAll(world, teams);
  } finally {
    repeating.abort();
    await repeats;
  }
}

export function teamsOf({ sandbox }: World): Teams {
  if (!sandbox.teams) throw new Error('the sandbox has no Teams');
  return sandbox.teams;
}

async function approved(world: World, teams: Teams): Promise<void> {
  await until(
    'the approval',
    () => approvalIn(world),
    () => started(teams),
  );
  await until(
    'the documents',
    async () => ((await unheard(world)).length === 0 ? true : undefined),
    () => given(world, teams),
  );
  await until(
    'the check',
    async () => ((await openTask(world, 'vote')) ? true : undefined),
    () => clicked(teams, 'jan', 'Send to the check'),
  );
  await voted(world, 'mei', () => clicked(teams, 'mei', 'Approve'));
  await voted(world, 'anna', () => remarked(teams, 'anna'));
  await voted(world, 'luca', () => clickedIn(teams.channel('Approvals'), teams.as('luca'), 'Approve'));
  await voted(world, 'elena', () => clicked(teams, 'elena', 'Согласовать'));
}

/** Everybody's client shows them everything, until none of it stands twice by mistake. */
async function seenByAll(world: World, teams: Teams): Promise<void> {
  await settled(world);
  for (let times = 0; times < 2; times += 1) {
    for (const { handle } of teams.world.people.values()) await teams.as(handle).cards();
    await taken(teams);
    await settled(world);
  }
}

async function approvalIn({ connection }: World): Promise<Approval | undefined> {
  return (await connection.collection<ApprovalDocument>('approvals').findOne())?.state;
}

async function openTask(world: World, kind: string) {
  return (await approvalIn(world))?.tasks.find((task) => task.kind === kind);
}

/** The form is asked for where there is none, and sent. */
async function started(teams: Teams): Promise<boolean> {
  if (underWay(teams)) return false;
  if (await clicked(teams, 'jan', 'Start', typed)) return true;
  return (await teams.as('jan').say(`company ${company}`)).reply?.ok ?? false;
}

/** The files that the approval has not heard of. */
async function unheard(world: World): Promise<string[]> {
  const { history } = (await world.connection.collection<ApprovalDocument>('approvals').findOne()) ?? {};
  const known = JSON.stringify(history);
  const heard = [...teamsOf(world).world.files.values()].filter(({ id }) => known.includes(id)).map(({ name }) => name);
  return documents.filter((name) => !heard.includes(name));
}

/** Gives what the bot has not heard of, each by itself, once Teams has nothing more to repeat. */
async function given(world: World, teams: Teams): Promise<boolean> {
  if (underWay(teams)) return false;
  const samples = loadSamples();
  for (const name of await unheard(world)) {
    const bytes = samples.find((sample) => sample.name === name)?.bytes();
    if (bytes) await teams.as('jan').upload([{ name, bytes }]);
  }
  return true;
}

/** Clicks a button of the newest card in somebody's own chat that has it. */
const clicked = (teams: Teams, handle: string, label: string, values = {}): Promise<boolean> =>
  clickedIn(personalChat(teams.world, handle), teams.as(handle), label, values);

/** The same, in any conversation; false when there is no such button, or when the client shows an error. */
async function clickedIn(where: Conversation, person: TeamsPerson, label: string, values = {}): Promise<boolean> {
  const card = (await person.cards(where)).findLast(({ buttons }) => buttons.includes(label));
  const done = card && (await person.click(label, values, card.message).catch(() => null));
  return done ? done.kind !== 'error' && done.kind !== 'invalid' : false;
}

/** Sends the form for a remark, or asks for it. */
async function remarked(teams: Teams, handle: string): Promise<boolean> {
  const person = teams.as(handle);
  const form = (await person.cards()).findLast(({ card }) => JSON.stringify(card).includes('"text:remark"'));
  if (!form) return clicked(teams, handle, 'Согласовать с замечаниями');
  const sent = await person.click('form submit', { 'text:remark': remark }, form.message).catch(() => null);
  return sent?.kind === 'card';
}

/** Somebody votes, until their vote is kept: one that was shown to them as done is. */
async function voted(world: World, handle: string, act: () => Promise<boolean>): Promise<void> {
  await until(
    `${handle} has voted`,
    async () => {
      const approval = await approvalIn(world);
      return approval?.seats.some(({ votes }) => votes.some(({ by }) => by === handle)) ? true : undefined;
    },
    act,
  );
}

/** What Teams repeats: whatever no bot has taken and nobody waits for. */
const unanswered = ({ delivered }: Teams) =>
  delivered.filter(
    ({ activity }, index) =>
      activity.type !== 'invoke' &&
      !delivered.some(({ activity: { id }, reply }) => id === activity.id && reply.ok) &&
      delivered.findIndex(({ activity: { id } }) => id === activity.id) === index,
  );

/** Whether Teams has still something to repeat. */
export const underWay = (teams: Teams): boolean => unanswered(teams).length > 0;

const taken = (teams: Teams) => until('all to be taken', () => (underWay(teams) ? undefined : true));

/** Teams repeats what was not answered: here each half second. */
async function repeated(teams: Teams, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    for (const { activity } of unanswered(teams)) await teams.redeliver(activity.id);
    await pause(500);
  }
}
