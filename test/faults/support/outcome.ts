import type { Effect } from '../../../flows/effect.ts';
import type { ApprovalDocument } from '../../../models/approvals/approval-document.ts';
import { chainFault } from '../../../models/chain.ts';
import { asObject } from '../../../sandbox/json.ts';
import type { Message } from '../../../sandbox/workspace/model.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import { lostFiles } from './files.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Waits until nothing is left to do: all is drawn, delivered and heard. */
export async function settled({ connection, sandbox }: World): Promise<void> {
  await until('everything is drawn and delivered', async () => {
    const approvals = await connection.collection<ApprovalDocument>('approvals').find().toArray();
    const standings = await connection.collection('companyStandings').find().toArray();
    const drawn = approvals.every(({ undrawn }) => undrawn === null);
    const delivered = approvals.every(({ outbox }) =>
      outbox.every(({ state }) => state !== 'pending' && state !== 'intended'),
    );
    const shown = standings.every(({ outbox }) => outbox.length === 0);
    return drawn && delivered && shown && sandbox.eventsUnderway() === 0 ? true : undefined;
  });
}

/** What people see and what is kept at the end of a story, without what may differ from one run to the next. */
export async function outcomeOf(world: World) {
  const { connection, sandbox } = world;
  const { workspace } = sandbox;
  const found = await connection.collection<ApprovalDocument>('approvals').find().sort({ process: 1 }).toArray();
  const newest = await Promise.all(found.map(({ _id }) => newestSheet(world, _id)));
  return {
    approvals: found.map(approvalOutcome),
    ...(await companyOutcome(world)),
    lostFiles: await lostFiles(world),
    sheetsInThread: liveSheets(workspace).sort().join() === newest.sort().join(),
    mails: mailsIn(world),
    messages: messagesIn(workspace),
  };
}

/** What became of the company. */
export async function companyOutcome({ connection }: World) {
  const standing = await connection.collection('companyStandings').findOne();
  const crm = await connection.collection('companies').findOne();
  return {
    standing: { attribute: standing?.standing.attribute?.name, underApproval: standing?.standing.underApproval },
    crm: { attribute: crm?.attribute?.name, underApproval: crm?.underApproval },
  };
}

/** What is kept of one approval. */
export function approvalOutcome({ process, state, history, outbox }: ApprovalDocument) {
  return {
    process,
    status: state.status,
    chain: chainFault(history),
    history: history
      .map(({ type }) => type)
      .filter((type) => type !== 'time passed')
      .sort(),
    stages: state.visits.map(({ stage, subproduct }) => `${stage}: ${subproduct}`),
    votes: state.seats.map(({ role, votes }) => ({
      role,
      votes: votes.map(({ by, choice, remark }) => ({ by, choice, remark })),
    })),
    documents: state.documents.map(({ field, file }) => `${field} ${file.sha256}`).sort(),
    effects: outbox.map(({ effect, state: is }) => `${told(effect)} ${is}`).sort(),
  };
}

/** The name of an approval's newest sheet. */
export async function newestSheet({ connection }: World, approval: string): Promise<string | undefined> {
  const sheets = await connection.collection('sheets').find({ approval }).sort({ version: 1 }).toArray();
  return sheets.at(-1)?.file.name;
}

/** A mail may come twice, and is then known by its id: each once. */
function mailsIn({ sandbox }: World): string[] {
  const mails = new Map(sandbox.mails.all().map((mail) => [mail.messageId, `${mail.to}: ${mail.subject}`]));
  return [...mails.values()].sort();
}

/** All words that stand for everyone to see, by conversation. Files are as many as there was time for, and as it took to get through. */
function messagesIn(workspace: Workspace): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [id, messages] of workspace.messages) {
    const channel = workspace.channels.get(id);
    const standing = messages.filter(({ onlyFor, files }) => !onlyFor && !files);
    if (channel && standing.length > 0) found[channel.name] = standing.map((one) => said(workspace, one)).sort();
  }
  return found;
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек';
/** A day as cards tell it, with its weekday and year where they are told. */
const date = new RegExp(`(?<!\\p{L})(\\p{L}{2,3} )?\\d{1,2} (${months})\\p{L}*\\.?( \\d{4})?`, 'giu');

/** Words without what may differ from one run to the next. */
export const withoutTimes = (words: string): string =>
  words
    // Where a thread stands; what was said while it was being begun does not lead there.
    .replace(/<https?:[^|>]*\/archives\/[^|>]*\|([^>]*)>/g, '$1')
    .replace(/(CA|DA)-\d{4}-\d{4}/g, '$1 NUMBER')
    // Midnight may go by between two stories.
    .replace(date, 'DATE')
    .replace(/\d{1,2}:\d{2}/g, 'TIME');

function said(workspace: Workspace, { user, threadTs, text, blocks = [], subtype }: Message): string {
  const who = workspace.users.get(user)?.handle ?? '';
  const words = withoutTimes([text, ...textsIn(blocks)].join(' | '));
  return `${who}${threadTs ? ' in a thread' : ''}${subtype ? ` (${subtype})` : ''}: ${words}`;
}

/** All texts of a card, labels of its buttons included. */
function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  const object = asObject(part);
  if (!object) return [];
  const own = typeof object.text === 'string' ? [object.text] : [];
  return [...own, ...Object.values(object).flatMap(textsIn)];
}

/** An effect without its key, which counts events in their order. */
const told = ({ key: _, ...effect }: Effect): string =>
  effect.type === 'tell' || effect.type === 'say'
    ? `${effect.type} ${'to' in effect ? effect.to : 'all'} ${effect.message.type}`
    : effect.type;

function liveSheets(workspace: Workspace): string[] {
  return [...workspace.files.values()]
    .filter(({ user, state }) => user === workspace.app.botUser && state === 'shared')
    .map(({ name }) => name);
}
