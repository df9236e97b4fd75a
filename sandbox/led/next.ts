import type { NextStep } from '../page-api.ts';
import type { Message as TeamsMessage } from '../teams/model.ts';
import type { World } from '../teams/world.ts';
import { channelNamed } from '../workspace/channels.ts';
import { inChannel, repliesTo } from '../workspace/messages.ts';
import type { Message, User } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { buttonsIn, buttonThat } from './buttons.ts';
import { approvalAt, goesOnInTeams, newestHead, waitingInTeams } from './next-in-teams.ts';
import { ASKS_NOTHING, type Waiting } from './waiting.ts';
import { missingSamples, notDropped } from './wanted-samples.ts';

/** The one who usually starts approvals in the demo. */
const STARTER = 'jan';

/**
 * What to do next in the story that began last, in Slack or in Teams, and as whom; worked out from what stands there and nothing else. A story
 * that has not begun begins in the chat that is shown.
 */
export function nextStep(workspace: Workspace, teams: World | null, shown: 'slack' | 'teams'): NextStep | null {
  const channel = channelNamed(workspace, 'approvals');
  if (!channel) return null;
  const root = newestRoot(workspace);
  const head = teams ? newestHead(teams, millis(workspace.storyFrom)) : undefined;
  const inTeams = head !== undefined && (!root || leads(head, root));
  const since = inTeams ? head.at : root && millis(root.ts);
  const waits = teams ? waitingInTeams(teams, since ?? millis(workspace.storyFrom), userOf(workspace)) : [];
  if (since === undefined) {
    if (!teams || shown === 'slack') return beginning(workspace, channel.id);
    return newestOf(waits.filter(isForm))?.step ?? beginningInTeams(workspace);
  }
  const about = inTeams ? approvalAt(head) : root && approvalOf(root);
  const all = [...openCards(workspace, inTeams ? undefined : root, since), ...waits];
  const newest = newestOf(all.filter((one) => !about || one.about === about || isForm(one)));
  if (newest) return newest.step;
  if (inTeams) {
    return goesOnInTeams(head) ? { say: whatGoesOn(head.summary ?? ''), in: 'teams', room: head.conversation } : null;
  }
  if (root && goesOn(root)) {
    return { say: whatGoesOn(root.text), channel: root.channel, threadTs: root.ts };
  }
  return null;
}

const millis = (ts: string): number => Number(ts) * 1_000;

const newestOf = (waiting: readonly Waiting[]): Waiting | undefined =>
  waiting.toSorted((one, other) => other.at - one.at)[0];

/** A form in Teams is a message that names no approval. */
const isForm = ({ about, step }: Waiting): boolean => about === undefined && /form/.test(step.say);

/** The page names people as Slack does. */
const userOf = (workspace: Workspace) => {
  const ids = new Map([...workspace.users.values()].map(({ handle, id }) => [handle, id]));
  return ({ handle }: { handle: string }) => ids.get(handle);
};

/** Whether the one in Teams is followed: the one that goes on, then the one that began later. */
function leads(head: TeamsMessage, root: Message): boolean {
  const goes = goesOnInTeams(head);
  return goes === goesOn(root) ? head.at > millis(root.ts) : goes;
}

const goesOn = (root: Message): boolean =>
  buttonThat(/withdraw/i, root.blocks ?? []) !== undefined || JSON.stringify(root.blocks ?? []).includes('"overflow"');

/** The head of the approval that began last and goes on, in the channel of all or in its own; of the last that ended where none goes on. */
function newestRoot(workspace: Workspace): Message | undefined {
  const roots = [...workspace.channels.values()]
    .filter(({ kind, name }) => kind !== 'dm' && /^approval/.test(name))
    .flatMap(({ id }) => inChannel(workspace, id))
    .filter((message) => message.user === workspace.app.botUser && message.ts > workspace.storyFrom)
    .sort((one, other) => (one.ts < other.ts ? -1 : 1));
  return roots.findLast(goesOn) ?? roots.at(-1);
}

/** Nobody has a card with something to press: the approval waits for what its head says after its number, `… · CA-2026-0001 · With Laura Ozola since 9:05`. */
function whatGoesOn(text: string): string {
  const [, state = text] = / · [A-Z]{2}-\d{4}-\d+ · (.+)$/u.exec(text) ?? [];
  return /^With .+ since/.test(state)
    ? 'The counterparty has a mail: open the Mailbox at the top, and answer on the page that it leads to'
    : state;
}

function beginning(workspace: Workspace, channel: string): NextStep | null {
  for (const view of workspace.views.values()) {
    const user = workspace.users.get(view.user);
    if (view.kind === 'modal' && user) return { say: 'complete the form and press its button', as: user.id };
  }
  const jan = [...workspace.users.values()].find((user) => user.handle === STARTER);
  if (!jan) return null;
  return { say: 'type /approval company to start an approval', as: jan.id, channel };
}

function beginningInTeams(workspace: Workspace): NextStep | null {
  const jan = [...workspace.users.values()].find((user) => user.handle === STARTER);
  return jan ? { say: 'write “company” to Countersign to start an approval', as: jan.id, in: 'teams' } : null;
}

/** The cards in people's direct messages that still have something to press; `root` begins the thread, where it is in Slack. */
function openCards(workspace: Workspace, root: Message | undefined, since: number): Waiting[] {
  const found: Waiting[] = [];
  for (const channel of workspace.channels.values()) {
    if (channel.kind !== 'dm') continue;
    const user = workspace.users.get(channel.members.find((member) => member !== workspace.app.botUser) ?? '');
    if (!user) continue;
    for (const card of inChannel(workspace, channel.id)) {
      const asked = card.user === workspace.app.botUser && millis(card.ts) > since && wantsSomething(card);
      if (asked)
        found.push({ at: millis(card.ts), about: approvalOf(card), step: stepFor(workspace, card, user, root) });
    }
  }
  return found;
}

function stepFor(workspace: Workspace, card: Message, user: User, root: Message | undefined): NextStep {
  const blocks = card.blocks ?? [];
  const onCard = { as: user.id, channel: card.channel };
  if (buttonThat(/approve/i, blocks)) return { say: 'read the card and vote', ...onCard };
  const missing = samplesOf(card);
  if (root && missing.length > 0) {
    const samples = notDropped(workspace, missing, card, repliesTo(workspace, root.channel, root.ts));
    const inThread = { channel: root.channel, threadTs: root.ts };
    if (samples.length === 0) return { say: 'The files are being looked into', ...inThread };
    return { say: 'drop the sample files into the thread', as: user.id, ...inThread, samples };
  }
  if (buttonThat(/^send to the check$/i, blocks)) return { say: 'send the documents to the check', ...onCard };
  return { say: 'decide what the card asks', ...onCard };
}

/** Whether a card has a button that decides something, or asks for files. */
function wantsSomething(card: Message): boolean {
  const deciding = buttonsIn(card.blocks ?? []).some(
    ({ actionId, label }) => !ASKS_NOTHING.test(`${actionId} ${label}`),
  );
  return deciding || samplesOf(card).length > 0;
}

const samplesOf = ({ blocks = [] }: Message): string[] => missingSamples(JSON.stringify(blocks));

/** The approval that a card's buttons point at, when they say so in their values. */
function approvalOf(message: Message): string | undefined {
  return /approval=([^&"?]+)/.exec(JSON.stringify(message.blocks ?? []))?.[1];
}
