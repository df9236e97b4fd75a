import type { Card } from '../../cards/card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Millis, PersonId } from '../../flows/facts.ts';
import type { ChannelFolder, FolderFile } from '../../integrations/chat/teams/graph.ts';
import { folderFileId } from '../../integrations/chat/teams/ids.ts';
import type { TeamsFolder } from '../../models/teams-folder/teams-folder.ts';
import { approvalNumber } from '../approval-number.ts';
import type { Answer } from '../people/answer.ts';
import type { DoorDeps, Reader } from '../people/deps.ts';
import { onChatFiles, waitingForFiles } from '../people/on-chat-files.ts';
import { cardOfNote } from '../people/said.ts';
import type { Who } from '../people/who.ts';

interface Deps {
  folder: Pick<ChannelFolder, 'files'>;
  /** The channel in which approvals live; null while it is not known. */
  channel(): Promise<string | null>;
  looked: TeamsFolder;
  tenant: string;
  who(user: string): Promise<Who>;
  door: DoorDeps;
  /** Tells a person in their own chat. */
  say(person: PersonId, card: Card, key: string): Promise<unknown>;
  now(): Millis;
  failed(error: unknown): void;
}

/** Somebody's files that are meant for one approval, as far as their names tell. */
interface Put {
  user: string;
  number: string | null;
  /** Whether they were taken before, and nobody knows how far that got. */
  again: boolean;
  files: FolderFile[];
}

interface Taken {
  file: FolderFile;
  again: boolean;
}

export interface FolderWatch {
  /** What is put into the channel's folder from now on counts, unless it did before. */
  begin(): Promise<void>;
  /** Takes what people have put there since the last look. */
  look(): Promise<void>;
}

/**
 * Takes files that people put into the channel's folder, of which Teams tells a bot nothing, as if they had sent them in their own chat. A file
 * of somebody for whom nothing waits is no business of ours.
 */
export function createFolderWatch(deps: Deps): FolderWatch {
  const { folder, channel, looked, now, failed } = deps;

  async function taken({ user, number, again, files }: Put): Promise<void> {
    const who = await deps.who(user);
    if (!who.known) return;
    const { reader } = who;
    const offered = files.map(({ drive, item, version, name, size }) => ({
      id: folderFileId({ drive, item, by: user, version }),
      name,
      size,
      delivery: ['teams', deps.tenant, user, 'folder', drive, item, version].join(':'),
    }));
    const given = again && (await deps.door.approvals.offered(offered.map(({ id }) => id))).length > 0;
    if (number === null && !given && (await waitingForFiles(reader, deps.door)).length === 0) return;
    const answer = await onChatFiles({ text: number ?? '', files: offered, again, asks: false }, reader, deps.door);
    const card = cardOf(answer, reader, files, deps.door);
    const [first] = files;
    // The files are where they belong; that it could not be said changes nothing about them.
    if (card && first) await deps.say(reader.person.id, card, `folder ${idOf(first)}`).catch(failed);
  }

  return {
    async begin() {
      await looked.since(now());
    },
    async look() {
      const where = await channel();
      if (where === null) return;
      const since = await looked.since(now());
      const put = (await folder.files(where)).filter(({ by, at }) => by !== null && at >= since);
      const done = await looked.done(put.map(idOf));
      const news: Taken[] = [];
      for (const file of put.filter((one) => !done.has(idOf(one)))) {
        const found = await looked.take(idOf(file));
        if (found !== null) news.push({ file, again: found === 'taken again' });
      }
      for (const one of together(news)) {
        const over = await taken(one).then(
          () => true,
          (error: unknown) => {
            failed(error);
            return false;
          },
        );
        for (const file of one.files) await (over ? looked.finish(idOf(file)) : looked.release(idOf(file)));
      }
    },
  };
}

const idOf = ({ drive, item, version }: FolderFile) => `${drive} ${item} ${version}`;

/** The approval that a file's name speaks of: `CA-2026-0001 signed.pdf`. */
const numberIn = (name: string): string | null =>
  name
    .split(/[\s_.,()]+/u)
    .map(approvalNumber)
    .find((one) => one !== null) ?? null;

function together(taken: readonly Taken[]): Put[] {
  const puts = new Map<string, Put>();
  for (const { file, again } of taken) {
    const [user, number] = [file.by ?? '', numberIn(file.name)];
    const key = `${user} ${number} ${again}`;
    const put = puts.get(key) ?? { user, number, again, files: [] };
    put.files.push(file);
    puts.set(key, put);
  }
  return [...puts.values()];
}

function cardOf(answer: Answer, reader: Reader, files: readonly FolderFile[], { screens }: DoorDeps): Card | null {
  const said = saidBy(answer, reader, screens);
  if (!said) return null;
  const text = wordsIn(reader.person.language).teams.fromFolder(files.map(({ name }) => name).join(', '));
  return { ...said, parts: [{ part: 'text', text, tone: 'quiet' }, ...said.parts] };
}

function saidBy(answer: Answer, reader: Reader, screens: DoorDeps['screens']): Card | null {
  switch (answer.answer) {
    case 'say':
      return answer.card;
    case 'refusal':
      return screens.refusal(answer.refusal, reader);
    case 'note':
      return cardOfNote(answer.note, reader.person.language);
    case 'nothing':
    case 'form':
    case 'form anew':
    case 'errors':
    case 'close':
    case 'replace card':
      return null;
  }
}
