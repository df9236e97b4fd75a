import type { JsonObject } from '../json.ts';
import { type Button, buttonThat } from '../led/buttons.ts';
import { type Actor, type Answer, actAs } from '../page-client.ts';
import { channelNamed } from '../workspace/channels.ts';
import { inChannel } from '../workspace/messages.ts';
import type { Message, View } from '../workspace/model.ts';
import { modalsOf } from '../workspace/views.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fillForm } from './fill-form.ts';
import type { Story, Vote } from './stories.ts';
import { waitFor } from './wait.ts';

/** How often a button is pressed that nothing comes of, and how long each time something is waited for. */
const PRESSES = 10;
const PATIENCE_MS = 2000;

/** Plays one story through the page's own verbs, as its people would. */
export async function play(workspace: Workspace, story: Story): Promise<void> {
  const channel = channelNamed(workspace, 'approvals')?.id ?? '';
  const name = story.company.name ?? '';
  const initiator = actorNamed(workspace, story.initiator);

  must(await initiator.say(channel, '/approval company'));
  await complete(workspace, initiator, story.company);
  const root = await waitFor(workspace, `the thread of ${name}`, () =>
    inChannel(workspace, channel).find((message) => mentions(message, name)),
  );

  must(await initiator.drop(channel, story.drops, root.ts));
  if (!story.sent) return;
  await settle(workspace, initiator, name, /^send to the check$/i);
  for (const vote of story.votes) await cast(workspace, vote, name);
}

async function cast(workspace: Workspace, vote: Vote, name: string): Promise<void> {
  const voter = actorNamed(workspace, vote.by);
  if (vote.does === 'approve') return settle(workspace, voter, name, /^approve$/i);
  const { card, button } = await waitFor(workspace, `a vote of ${vote.by} on ${name}`, () =>
    offered(workspace, voter, name, /^reject$/i),
  );
  must(await voter.click(card, { block_id: button.blockId, action_id: button.actionId }));
  await complete(workspace, voter, { '*': vote.because });
}

/** Presses a button of a person's card about a company until the card takes it away: a package is complete only once its files were looked into. */
async function settle(workspace: Workspace, actor: Actor, name: string, does: RegExp): Promise<void> {
  await waitFor(workspace, `a button ${does} about ${name}`, () => offered(workspace, actor, name, does));
  for (let tries = 1; tries <= PRESSES; tries += 1) {
    const found = offered(workspace, actor, name, does);
    if (!found) return;
    must(await actor.click(found.card, { block_id: found.button.blockId, action_id: found.button.actionId }));
    const gone = () => (offered(workspace, actor, name, does) ? undefined : true);
    if (await waitFor(workspace, 'the card', gone, PATIENCE_MS).catch(() => false)) return;
  }
  throw new Error(`the button ${does} about ${name} stayed`);
}

/** The newest card about a company in a person's direct messages that has the button. */
function offered(
  workspace: Workspace,
  actor: Actor,
  name: string,
  does: RegExp,
): { card: Message; button: Button } | undefined {
  for (const card of cardsOf(workspace, actor.id).reverse()) {
    const button = mentions(card, name) ? buttonThat(does, card.blocks ?? []) : undefined;
    if (button) return { card, button };
  }
  return undefined;
}

/** Fills in the form that opens for a person, and the forms that follow it, until none is open. */
async function complete(workspace: Workspace, actor: Actor, known: Record<string, string>): Promise<void> {
  const opened = () => modalsOf(workspace, actor.id).at(-1);
  for (let view: View | undefined = await waitFor(workspace, 'a form', opened); view; view = opened()) {
    const ready = await waitFor(workspace, 'the fields of a form', () => (hasInputs(opened()) ? opened() : undefined));
    const blocks = ready.content.blocks as JsonObject[];
    must(await actor.submit(ready.id, await fillForm(actor, { id: ready.id, blocks }, known)));
  }
}

function hasInputs(view: View | undefined): boolean {
  return ((view?.content.blocks ?? []) as JsonObject[]).some((block) => block.type === 'input');
}

function cardsOf(workspace: Workspace, user: string): Message[] {
  const dm = [...workspace.channels.values()].find(
    (channel) => channel.kind === 'dm' && channel.members.includes(user),
  );
  return dm ? inChannel(workspace, dm.id) : [];
}

function mentions(message: Message, name: string): boolean {
  return message.user !== '' && `${message.text} ${JSON.stringify(message.blocks ?? [])}`.includes(name);
}

function actorNamed(workspace: Workspace, handle: string): Actor {
  const user = [...workspace.users.values()].find((candidate) => candidate.handle === handle);
  return actAs(workspace.url, user?.id ?? '');
}

function must(answer: Answer): void {
  if (!answer.ok) throw new Error(`${answer.error} ${JSON.stringify(answer.errors ?? {})}`);
}
