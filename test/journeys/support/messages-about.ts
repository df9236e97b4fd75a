import type { Approval } from '../../../flows/approval.ts';
import type { KeptMail } from '../../../sandbox/mail/mail.ts';
import type { Message } from '../../../sandbox/workspace/model.ts';
import type { Countersign } from './countersign.ts';

/** The head of an approval's thread. */
interface Thread {
  approval: string;
  channel: string;
  root: string;
}

/** What is to be seen of one company from now on. */
export function messagesAbout({ sandbox: { workspace, mails }, connection }: Countersign, company: string) {
  const began = workspace.clock.ts();
  const beganAt = workspace.clock.now();

  /** The approvals of this company and of contracts with it, the oldest first. */
  async function approvals(): Promise<Approval[]> {
    const found = await connection
      .collection('approvals')
      .find({ $or: [{ 'state.form.name': company }, { 'state.form.company.name': company }] })
      .sort({ 'state.startedAt': 1, number: 1 })
      .project<{ state: Approval }>({ state: 1 })
      .toArray();
    return found.map(({ state }) => state);
  }

  /** The newest version of each one's sheet. */
  async function sheets(): Promise<{ approval: string; version: number }[]> {
    const ids = (await approvals()).map(({ id }) => id);
    const newest = await connection
      .collection('sheets')
      .aggregate<{ _id: string; version: number }>([
        { $match: { approval: { $in: ids } } },
        { $group: { _id: '$approval', version: { $max: '$version' } } },
      ])
      .toArray();
    return newest.map(({ _id, version }) => ({ approval: _id, version }));
  }

  /** The cards that stand because of these approvals. */
  async function posts(): Promise<{ key: string; approval: string; channel: string; message: string }[]> {
    const ids = (await approvals()).map(({ id }) => id);
    return connection
      .collection<{ key: string; approval: string; channel: string; message: string }>('posts')
      .find({ approval: { $in: ids }, message: { $type: 'string' } })
      .toArray();
  }

  /** The heads of their threads, the oldest first. */
  async function threads(): Promise<Thread[]> {
    const heads = (await posts()).filter(({ key }) => key === 'card');
    return heads
      .map(({ approval, channel, message }) => ({ approval, channel, root: message }))
      .sort((a, b) => (a.root < b.root ? -1 : 1));
  }

  /** The thread in which this person, by their key, is asked for a file, else the newest in which something can still be done, else the newest. */
  async function thread(person: string): Promise<Thread | undefined> {
    const running = (await approvals()).filter(({ status }) => status === 'running');
    const asked = running.filter(({ tasks }) =>
      tasks.some((task) => 'fields' in task && task.state.is === 'open' && task.holder === person),
    );
    const all = await threads();
    const newestOf = (those: readonly Approval[]) =>
      all.findLast(({ approval }) => those.some(({ id }) => id === approval));
    return newestOf(asked) ?? newestOf(running) ?? all.at(-1);
  }

  /** Where the cards stand: `channel/ts`, with their places: a card of an earlier approval before a later one's, and of tasks in their order. */
  async function cards(): Promise<Map<string, number>> {
    const ids = (await approvals()).map(({ id }) => id);
    const keys = new Intl.Collator('en', { numeric: true });
    const sorted = (await posts()).sort(
      (a, b) => ids.indexOf(a.approval) - ids.indexOf(b.approval) || keys.compare(a.key, b.key),
    );
    return new Map(sorted.map(({ channel, message }, place) => [`${channel}/${message}`, place]));
  }

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

  /** The mails to the company's contacts, oldest first, with the names of those who got them. */
  async function mailed(): Promise<{ to: string; mail: KeptMail }[]> {
    const contacts = (await approvals()).flatMap(
      ({ contract }) => contract?.exchanges.map(({ contact }) => contact) ?? [],
    );
    return mails
      .all()
      .filter(({ at }) => at > beganAt)
      .flatMap((mail) => {
        const contact = contacts.find(({ email }) => mail.to.includes(email.toLowerCase()));
        return contact ? [{ to: contact.name, mail }] : [];
      });
  }

  return { approvals, sheets, threads, thread, cards, all, mailed };
}

/** Whether a message names a company, in its words or on its card. */
function speaksOf({ text, blocks = [] }: Message, company: string): boolean {
  const escaped = company.replaceAll('&', '&amp;');
  return `${text} ${JSON.stringify(blocks)}`.includes(escaped);
}
