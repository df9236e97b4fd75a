import { channelsOf, conversationOf, personalChat } from '../find.ts';
import { opaque } from '../ids.ts';
import type { Conversation, Person } from '../model.ts';
import { isColleague } from '../people.ts';
import { activityOf, channelDataOf } from '../to-bot/activity.ts';
import type { Reply } from '../to-bot/deliveries.ts';
import type { TeamsScene } from './scene.ts';

/** A person installs the bot for themselves; installed it stays silent. */
export async function installPersonally(scene: TeamsScene, person: Person): Promise<void> {
  const { world } = scene;
  const conversation = personalChat(world, person.handle);
  if (conversation.botIn) return;
  settle(scene, conversation, true);
  await scene.deliveries.send(
    activityOf(world, 'conversationUpdate', person, { conversation }, { membersAdded: [{ id: world.bot.id }] }),
  );
  await scene.deliveries.send(activityOf(world, 'installationUpdate', person, { conversation }, { action: 'add' }));
}

/** A person takes the bot away from themselves; it may say nothing to them any more. */
export async function uninstallPersonally(scene: TeamsScene, person: Person): Promise<void> {
  const conversation = personalChat(scene.world, person.handle);
  if (!conversation.botIn) return;
  settle(scene, conversation, false);
  await scene.deliveries.send(
    activityOf(scene.world, 'installationUpdate', person, { conversation }, { action: 'remove' }),
  );
}

/** The bot is put into the team, or out of it, by one of its members. */
export async function changeTeam(scene: TeamsScene, by: Person, change: 'add' | 'remove'): Promise<Reply> {
  const { world } = scene;
  for (const channel of channelsOf(world)) settle(scene, channel, change === 'add');
  const list = change === 'add' ? 'membersAdded' : 'membersRemoved';
  await scene.deliveries.send(teamUpdate(scene, by, list, world.bot.id));
  const conversation = conversationOf(world, world.team.id);
  return scene.deliveries.send(activityOf(world, 'installationUpdate', by, { conversation }, { action: change }));
}

/** Somebody comes into the team, or leaves it. */
export async function changeMember(scene: TeamsScene, person: Person, change: 'add' | 'remove'): Promise<Reply | null> {
  const { world } = scene;
  for (const channel of channelsOf(world)) {
    const others = channel.members.filter((handle) => handle !== person.handle);
    channel.members = change === 'add' ? [...others, person.handle] : others;
    world.announce({ type: 'conversation', conversation: channel });
  }
  if (!conversationOf(world, world.team.id).botIn) return null;
  return scene.deliveries.send(
    teamUpdate(scene, person, change === 'add' ? 'membersAdded' : 'membersRemoved', person.id, person.aadObjectId),
  );
}

/** The bot is put into the team and installed by every colleague, as an administrator does for all of them at once. */
export async function installEverywhere(scene: TeamsScene): Promise<void> {
  const colleagues = [...scene.world.people.values()].filter(isColleague);
  const [first] = colleagues;
  if (first) await changeTeam(scene, first, 'add');
  for (const person of colleagues) await installPersonally(scene, person);
}

/** Several people begin a chat with one another and the bot. */
export async function beginGroup(scene: TeamsScene, people: Person[]): Promise<Conversation> {
  const { world } = scene;
  const members = people.map(({ handle }) => handle);
  const id = `19:${opaque(`group ${members.join(' ')} ${world.conversations.size}`)}@thread.v2`;
  const conversation: Conversation = { id, kind: 'groupChat', name: '', members, botIn: true };
  world.conversations.set(id, conversation);
  world.announce({ type: 'conversation', conversation });
  const [first] = people;
  if (first)
    await scene.deliveries.send(
      activityOf(world, 'conversationUpdate', first, { conversation }, { membersAdded: [{ id: world.bot.id }] }),
    );
  return conversation;
}

function settle({ world }: TeamsScene, conversation: Conversation, botIn: boolean): void {
  conversation.botIn = botIn;
  world.announce({ type: 'conversation', conversation });
}

function teamUpdate(
  { world }: TeamsScene,
  by: Person,
  list: 'membersAdded' | 'membersRemoved',
  id: string,
  aadObjectId?: string,
) {
  const conversation = conversationOf(world, world.team.id);
  return activityOf(
    world,
    'conversationUpdate',
    by,
    { conversation },
    {
      [list]: [{ id, ...(aadObjectId ? { aadObjectId } : {}) }],
      channelData: {
        ...channelDataOf(world, by, conversation),
        team: world.team,
        eventType: list === 'membersAdded' ? 'teamMemberAdded' : 'teamMemberRemoved',
      },
    },
  );
}
