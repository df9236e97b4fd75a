import type { ApprovalDocument } from '../../../models/approvals/approval-document.ts';
import { asObject, asObjects } from '../../../sandbox/json.ts';
import type { World } from './world.ts';

/** The names of these files that no approval has heard of, however often they were dropped. */
export async function unheard({ connection, sandbox }: World, names: readonly string[]): Promise<string[]> {
  const known = await histories(connection);
  const heard = [...sandbox.workspace.files.values()].filter(({ id }) => known.includes(id)).map(({ name }) => name);
  return names.filter((name) => !heard.includes(name));
}

/** The files of which the bot said that it had heard of them, and no approval has. */
export async function lostFiles({ connection, sandbox }: World): Promise<string[]> {
  const known = await histories(connection);
  return sandbox.delivered
    .filter(({ reply }) => reply.ok)
    .flatMap(({ delivery }) => (delivery.kind === 'event' ? asObjects(asObject(delivery.body.event)?.files) : []))
    .map(({ id }) => String(id))
    .filter((id) => !known.includes(id));
}

async function histories(connection: World['connection']): Promise<string> {
  const approvals = await connection.collection<ApprovalDocument>('approvals').find().toArray();
  return JSON.stringify(approvals.map(({ history }) => history));
}
