import type { Approval } from '../../../flows/approval.ts';
import type { Message } from '../../../sandbox/workspace/model.ts';
import type { Countersign } from './countersign.ts';

/** What is to be seen of one company from now on. */
export function messagesAbout({ sandbox: { workspace }, connection }: Countersign, company: string) {
  const began = workspace.clock.ts();

  /** The approvals of this company, the oldest first. */
  async function approvals(): Promise<Approval[]> {
    const found = await connection
      .collection('approvals')
      .find({ 'state.form.name': company })
      .sort({ number: 1 })
      .project<{ state: Approval }>({ state: 1 })
      .toArray();
    return found.map(({ state }) => state);
  }

  /** The cards that stand because of these approvals. */
  async function posts(): Promise<{ key: string; channel: string; message: string }[]> {
    const ids = (await approvals()).map(({ id }) => id);
    return connection
      .collection<{ key: string; channel: string; message: string }>('posts')
      .find({ approval: { $in: ids }, message: { $type: 'string' } })
      .toArray();
  }

  /** The heads of their threads, the oldest first. */
  async function threads(): Promise<{ channel: string; root: string }[]> {
    const heads = (await posts()).filter(({ key }) => key === 'card');
    return heads.map(({ channel, message }) => ({ channel, root: message })).sort((a, b) => (a.root < b.root ? -1 : 1));
  }

  /** Where the cards stand: `channel/ts`. */
  const cards = async () => new Set((await posts()).map(({ channel, message }) => `${channel}/${message}`));

  /** The messages, oldest first: those of the threads, and what people got for themselves that speaks of no other company. */
  async function all(): Promise<Message[]> {
    const here = await threads();
    const names = await connection.collection('companies').distinct('name');
    const others = names.map(String).filter((name) => name !== company);
    const inThread = ({ channel, ts, threadTs }: Message) =>
      here.some((thread) => thread.channel === channel && (thread.root === ts || thread.root === threadTs));
    const own = (message: Message) =>
      message.onlyFor !== undefined || workspace.channels.get(message.channel)?.kind === 'dm';
    return [...workspace.messages.values()]
      .flat()
      .filter(({ ts, subtype }) => ts > began && subtype !== 'channel_join')
      .filter((message) => inThread(message) || (own(message) && !others.some((name) => speaksOf(message, name))))
      .sort((a, b) => (a.ts < b.ts ? -1 : 1));
  }

  return { approvals, threads, cards, all };
}

/** Whether a message names a company, in its words or on its card. */
function speaksOf({ text, blocks = [] }: Message, company: string): boolean {
  const escaped = company.replaceAll('&', '&amp;');
  return `${text} ${JSON.stringify(blocks)}`.includes(escaped);
}
