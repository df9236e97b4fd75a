import type { NextStep } from '../page-api.ts';
import { channelNamed } from '../workspace/channels.ts';
import { inChannel, repliesTo } from '../workspace/messages.ts';
import type { Message, User } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { buttonsIn, buttonThat } from './buttons.ts';
import { missingSamples, notDropped } from './wanted-samples.ts';

/** The one who usually starts approvals in the demo. */
const STARTER = 'jan';

/** What to do next in the story that began last, and as whom; worked out from what stands in the workspace and nothing else. */
export function nextStep(workspace: Workspace): NextStep | null {
  const channel = channelNamed(workspace, 'approvals');
  if (!channel) return null;
  const root = newestRoot(workspace);
  if (!root) return beginning(workspace, channel.id);
  const about = approvalOf(root);
  const waiting = openCards(workspace, root.ts).filter(({ card }) => !about || approvalOf(card) === about);
  const [newest] = waiting;
  if (newest) return stepFor(workspace, newest.card, newest.user, root);
  if (buttonThat(/withdraw/i, root.blocks ?? []) || hasMenu(root)) {
    return { say: whatGoesOn(root), channel: root.channel, threadTs: root.ts };
  }
  return null;
}

/** The head of the approval that began last, in the channel of all or in its own. */
function newestRoot(workspace: Workspace): Message | undefined {
  return [...workspace.channels.values()]
    .filter(({ kind, name }) => kind !== 'dm' && /^approval/.test(name))
    .flatMap(({ id }) => inChannel(workspace, id))
    .filter((message) => message.user === workspace.app.botUser && message.ts > workspace.storyFrom)
    .sort((one, other) => (one.ts < other.ts ? -1 : 1))
    .at(-1);
}

/** Nobody has a card with something to press: the approval waits for what its head says after its number, `… · CA-2026-0001 · With Laura Ozola since 9:05`. */
function whatGoesOn({ text }: Message): string {
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

/** The cards in people's direct messages that still have something to press, the newest first. */
function openCards(workspace: Workspace, since: string): { card: Message; user: User }[] {
  const found: { card: Message; user: User }[] = [];
  for (const channel of workspace.channels.values()) {
    if (channel.kind !== 'dm') continue;
    const user = workspace.users.get(channel.members.find((member) => member !== workspace.app.botUser) ?? '');
    if (!user) continue;
    for (const card of inChannel(workspace, channel.id)) {
      const asked = card.user === workspace.app.botUser && card.ts > since && wantsSomething(card);
      if (asked) found.push({ card, user });
    }
  }
  return found.sort((one, other) => (one.card.ts < other.card.ts ? 1 : -1));
}

function stepFor(workspace: Workspace, card: Message, user: User, root: Message): NextStep {
  const blocks = card.blocks ?? [];
  const onCard = { as: user.id, channel: card.channel };
  if (buttonThat(/approve/i, blocks)) return { say: 'read the card and vote', ...onCard };
  const missing = missingSamples(card);
  if (missing.length > 0) {
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
  const deciding = buttonsIn(card.blocks ?? []).some(({ actionId, label }) => !LOOKING.test(`${actionId} ${label}`));
  return deciding || missingSamples(card).length > 0;
}

/** Buttons that ask for nothing. */
const LOOKING = /change|detail|sheet|show|ask|snooze|away/i;

function hasMenu(root: Message): boolean {
  return JSON.stringify(root.blocks ?? []).includes('"overflow"');
}

/** The approval that a card's buttons point at, when they say so in their values. */
function approvalOf(message: Message): string | undefined {
  return /approval=([^&"?]+)/.exec(JSON.stringify(message.blocks ?? []))?.[1];
}
