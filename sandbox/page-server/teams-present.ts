import { asObject, asString, type JsonObject } from '../json.ts';
import type { PageTeams, PageTeamsMessage } from '../page-api.ts';
import { asksByItself, cardFor } from '../teams/acting/look.ts';
import { consentIn, DOWNLOAD } from '../teams/acting/upload.ts';
import { cardsIn } from '../teams/card-rules.ts';
import { downloadUrlOf } from '../teams/files.ts';
import { shownTo } from '../teams/messages.ts';
import { BOT, type Conversation, type Message, type Person } from '../teams/model.ts';
import { unreadIn } from '../teams/unread.ts';
import type { World } from '../teams/world.ts';
import { initialsOf } from './present.ts';

const FILE_INFO = 'application/vnd.microsoft.teams.card.file.info';

/** What a person has in their Teams client; nothing when they are not in Teams at all. */
export function pageTeams(world: World, person: Person | undefined): PageTeams {
  const all = [...world.conversations.values()];
  const theirs = person ? all.filter(({ members }) => members.includes(person.handle)) : [];
  return {
    team: world.team.name,
    bot: world.bot.name,
    conversations: theirs.map((conversation) => ({
      id: conversation.id,
      kind: conversation.kind,
      name: nameOf(world, conversation, person),
      botIn: conversation.botIn,
      unread: person ? unreadIn(world, conversation, person.handle) : 0,
    })),
  };
}

/** A message as a person sees it. */
export function pageTeamsMessage(world: World, message: Message, person: Person): PageTeamsMessage {
  const { conversation, id, root, at, text, attachments, edited = false, deleted = false } = message;
  const [, ...others] = cardsIn(attachments);
  const first = cardFor(world, message, person);
  const consent = consentIn(message);
  const notice = shownTo(world, message, person.handle)?.notice;
  return {
    conversation,
    id,
    ...(root ? { root } : {}),
    from: authorOf(world, message, person),
    at,
    text,
    cards: deleted || !first ? [] : [first, ...others],
    files: attachments
      .filter(({ contentType }) => contentType === DOWNLOAD || contentType === FILE_INFO)
      .map((file) => ({ name: asString(file.name) ?? '', url: addressOf(world, file) })),
    ...(consent ? { consent: { name: consent.name, description: asString(consent.content.description) ?? '' } } : {}),
    ...(notice ? { notice } : {}),
    asks: asksByItself(world, message, person),
    edited,
    deleted,
  };
}

/** Where the page opens a file that is attached to a message. */
function addressOf(world: World, { content, contentUrl }: JsonObject): string {
  const file = world.files.get(asString(asObject(content)?.uniqueId) ?? '');
  return file ? downloadUrlOf(world, file) : (asString(contentUrl) ?? '');
}

function authorOf(world: World, { from }: Message, viewer: Person): PageTeamsMessage['from'] {
  const author = world.people.get(from);
  const name = author?.name ?? world.bot.name;
  const colour = author?.colour ?? '#1d3557';
  return { name, initials: initialsOf(name), colour, bot: from === BOT, me: from === viewer.handle };
}

function nameOf(world: World, { kind, name, members }: Conversation, viewer: Person | undefined): string {
  if (kind === 'personal') return world.bot.name;
  if (kind === 'channel') return name;
  const others = members.filter((handle) => handle !== viewer?.handle);
  return [...others.map((handle) => world.people.get(handle)?.name ?? handle), world.bot.name].join(', ');
}
