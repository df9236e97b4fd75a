import type { ApprovalDocument } from '../../../models/approvals/approval-document.ts';
import type { Post } from '../../../models/posts/posts.ts';
import { textOf } from '../../../sandbox/teams/acting/look.ts';
import { cardsIn } from '../../../sandbox/teams/card-rules.ts';
import { BOT, type Message } from '../../../sandbox/teams/model.ts';
import { approvalOutcome, companyOutcome, newestSheet, withoutTimes } from './outcome.ts';
import { teamsOf } from './teams-story.ts';
import type { World } from './world.ts';

/** What stands in one conversation: the words that people read there, each once, and how often those stand that stand several times. */
interface Standing {
  words: string[];
  /** Cards that show a state, and stand another time than they should. */
  cardsTwice: string[];
  /** What was only said, and how often. */
  said: ReadonlyMap<string, number>;
}

/** What people see in Teams and what is kept at the end of a story, without what may differ from one run to the next. */
export async function outcomeInTeams(world: World) {
  const { connection } = world;
  const found = await connection.collection<ApprovalDocument>('approvals').find().toArray();
  const conversations = await standingIn(world);
  const newest = await Promise.all(found.map(({ _id }) => newestSheet(world, _id)));
  const standing = teamsOf(world)
    .messagesOf(teamsOf(world).channel('Approvals'))
    .filter(({ deleted }) => !deleted);
  const thread = JSON.stringify(standing);
  return {
    newestSheetStands: newest.every((name) => name !== undefined && thread.includes(name)),
    approvals: found.map(approvalOutcome),
    ...(await companyOutcome(world)),
    words: Object.fromEntries([...conversations].map(([name, { words }]) => [name, words])),
    cardsTwice: [...conversations.values()].flatMap(({ cardsTwice }) => cardsTwice),
  };
}

/** How often each message was said, by conversation and words: nobody can ask Teams what it took, so a lost answer may double one. */
export async function saidInTeams(world: World): Promise<ReadonlyMap<string, number>> {
  const conversations = await standingIn(world);
  return new Map(
    [...conversations].flatMap(([name, { said }]) =>
      [...said].map(([words, times]) => [`${name}: ${words}`, times] as const),
    ),
  );
}

async function standingIn(world: World): Promise<ReadonlyMap<string, Standing>> {
  const teams = teamsOf(world);
  const posts = await world.connection.collection<Post>('posts').find().toArray();
  const ids = new Set(posts.map(({ message }) => message));
  return new Map(
    [...teams.world.conversations.values()].flatMap(({ id, kind, name, members }) => {
      const standing = (teams.world.messages.get(id) ?? []).filter(isSaid);
      const cards = counted(standing.filter((message) => ids.has(message.id)).map(wordsOf));
      const all = counted(standing.map(wordsOf));
      const cardsTwice = [...cards].flatMap(([words, times]) => (all.get(words) === times ? [] : [words]));
      const said = new Map([...all].filter(([words]) => !cards.has(words)));
      return all.size === 0
        ? []
        : [[kind === 'personal' ? String(members[0]) : name, { words: [...all.keys()].sort(), cardsTwice, said }]];
    }),
  );
}

/** Answers to what somebody did are no part of it: they come as often as it was done. */
const isSaid = (message: Message): boolean =>
  message.from === BOT &&
  !message.deleted &&
  !/"form |^[^\n]+: (done|готово)\.|^(Not confirmed yet|Пока не подтверждено):|^For (CA|DA)-|^No approval waits|^⚠️ .*Nothing (to do|has changed)\./.test(
    rawOf(message),
  );

function rawOf({ text, attachments }: Message): string {
  const cards = cardsIn(attachments);
  return `${[text, ...cards.map(textOf)].filter(Boolean).join('\n')}${JSON.stringify(cards)}`;
}

/** Sheets are as many as there was time for. */
const wordsOf = ({ text, attachments }: Message): string =>
  withoutTimes([text, ...cardsIn(attachments).map(textOf)].filter(Boolean).join(' | ')).replace(
    /-sheet-\d+/,
    '-sheet-VERSION',
  );

function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
