import type { KeptMail } from '../../../sandbox/mail/mail.ts';
import type { Message } from '../../../sandbox/workspace/model.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { mailText, messageText } from './message-text.ts';

/** Who reads something, and where. */
export type Reader = { where: 'thread' } | { where: 'message' | 'only for them' | 'form' | 'mail'; person: string };

/** What was read after a step, as it was first seen and as it reads at the end. */
export interface Seen {
  by: Reader;
  /** The step after which it was first seen, from 0. */
  step: number;
  first: string;
  last: string;
}

/** What goes before what where chance decides which came first. */
interface Places {
  /** `channel/ts` of each card, with its place. */
  cards: ReadonlyMap<string, number>;
  /** The numbers of the approvals. */
  numbers: readonly string[];
}

const sheet = /-sheet-\d+\.pdf$/;

/** Notes what is to be seen whenever all is quiet. The sheets are not noted: each takes the place of the one before. */
export function createNotes(workspace: Workspace) {
  const seen = new Map<string, Seen>();

  const isSheet = ({ files = [], user }: Message) =>
    user === workspace.app.botUser && files.some((id) => sheet.test(workspace.files.get(id)?.name ?? ''));

  function readerOf({ channel, onlyFor }: Message): Reader {
    const found = workspace.channels.get(channel);
    const member = found?.kind === 'dm' ? found.members.find((user) => user !== workspace.app.botUser) : undefined;
    const reader = onlyFor ?? member;
    if (!reader) return { where: 'thread' };
    const person = workspace.users.get(reader)?.name ?? reader;
    return { person, where: onlyFor && !member ? 'only for them' : 'message' };
  }

  return {
    /**
     * Of one step, what people brought comes first, then the cards in their places, what was said in one thread after the other, what
     * people are told by one approval after the other, and last what one person alone is shown: they come by ways of their own, and which is earlier is chance.
     */
    look(messages: readonly Message[], { cards, numbers }: Places, step: number): void {
      const rank = ({ user, channel, ts, onlyFor, threadTs, blocks }: Message): [kind: number, place: number] => {
        if (user !== workspace.app.botUser) return [0, 0];
        if (onlyFor !== undefined) return [4, 0];
        const card = cards.get(`${channel}/${ts}`);
        if (card !== undefined) return [1, card];
        if (threadTs !== undefined) return [2, Number(threadTs)];
        const words = JSON.stringify(blocks ?? []);
        return [3, numbers.findIndex((number) => words.includes(number))];
      };
      const sorted = messages
        .filter((message) => !isSheet(message))
        .map((message) => ({ message, rank: rank(message) }))
        .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
        .map(({ message }) => message);
      for (const message of sorted) {
        const key = `${message.channel}/${message.ts}`;
        const author = workspace.users.get(message.user);
        const text = `${author?.bot ? '' : `${author?.name}: `}${messageText(workspace, message)}`;
        const before = seen.get(key);
        if (before) before.last = text;
        else seen.set(key, { by: readerOf(message), step, first: text, last: text });
      }
    },
    mail(person: string, mail: KeptMail, step: number): void {
      if (seen.has(mail.id)) return;
      const text = mailText(mail);
      seen.set(mail.id, { by: { person, where: 'mail' }, step, first: text, last: text });
    },
    form(person: string, text: string, step: number): void {
      seen.set(`form ${seen.size}`, { by: { person, where: 'form' }, step, first: text, last: text });
    },
    /** In the order in which it came. */
    seen: (): Seen[] => [...seen.values()],
  };
}
