import { createHash } from 'node:crypto';
import { approvalSheet } from '../../cards/sheet/approval/approval-sheet.ts';
import type { Approval } from '../../flows/approval.ts';
import type { Organization } from '../../flows/facts.ts';
import type { Chat, Place } from '../../integrations/chat/chat.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { SheetRenderer } from '../../integrations/sheet-renderer/sheet-renderer.ts';
import type { Files } from '../../models/files/files.ts';
import type { Claimed, Posts } from '../../models/posts/posts.ts';
import { type SheetRecord, type Sheets, sheetToken } from '../../models/sheets/sheets.ts';
import { mayHaveHappened } from './draw-card.ts';
import { threadOf } from './thread-of.ts';

export interface SheetDeps {
  chat: Chat;
  posts: Posts;
  sheets: Sheets;
  files: Files;
  renderer: SheetRenderer;
  organization: () => Organization;
  now: () => number;
  publicUrl: string;
  /** How long a slow request may still come through, in ms. */
  settle: number;
  failed: (error: unknown) => void;
}

/**
 * Forms a new version of the sheet when there is something new to say, and puts it into the thread in place of the one before, which goes
 * only once the new one is seen to stand. Answers whether the newest stands.
 */
export async function drawSheet(approval: Approval, head: string, deps: SheetDeps): Promise<boolean> {
  const thread = await threadOf(approval, deps.posts);
  if (!thread) return false;
  const claimed = await deps.posts.claim(approval.id, 'sheet', approval.seq);
  if (!claimed) return false;
  try {
    const newest = await formed(approval, head, deps);
    await attached(newest, thread, claimed, deps);
    for (const old of await deps.sheets.superseded(newest)) {
      if (old.chatFile !== null) await deps.chat.remove(old.chatFile);
      await deps.sheets.note(old, { state: 'taken out' });
    }
    await deps.posts.release(claimed, { doubtful: false });
    return true;
  } catch (error) {
    // It may be shared a little later: until then nobody looks whether it is, nor shares another.
    const doubtful = mayHaveHappened(error);
    await deps.posts.release(claimed, { doubtful, pause: doubtful ? deps.settle : 0 });
    const never = error instanceof OutsideFailure && error.kind === 'refused';
    if (!never) throw error;
    // Where no file can be shared there is the sheet by command and link; the next change tries again.
    deps.failed(error);
    return true;
  }
}

async function formed(approval: Approval, head: string, deps: SheetDeps): Promise<SheetRecord> {
  const { sheets, files, renderer, organization, publicUrl } = deps;
  const language = organization().language;
  const context = { organization: organization(), language };
  // Time that only goes by says nothing new: the moment is that at which the present stage began.
  const stageBegan = approval.visits.at(-1)?.enteredAt ?? 0;
  const says = createHash('sha256')
    .update(
      JSON.stringify(approvalSheet(approval, { ...context, version: 0, chainHead: '', url: '', now: stageBegan })),
    )
    .digest('base64url');
  const last = await sheets.newest(approval.id);
  if (last?.says === says) return last;

  const version = (last?.version ?? 0) + 1;
  const token = sheetToken();
  const generatedAt = deps.now();
  const url = `${publicUrl}/sheets/${token}`;
  const sheet = approvalSheet(approval, { ...context, version, chainHead: head, url, now: generatedAt });
  const { pdf } = await renderer.render(sheet);
  const name = `${approval.number}-sheet-${version}.pdf`;
  const file = await files.put({ name, bytes: pdf, claimedType: 'application/pdf' });
  return sheets.keep({ approval: approval.id, number: approval.number, version, says, token, generatedAt, file });
}

async function attached(
  sheet: SheetRecord,
  place: Place,
  claimed: Claimed,
  { chat, sheets, files, posts }: SheetDeps,
): Promise<void> {
  if (sheet.state !== 'formed') return;
  // An attempt before may have shared it before it could say so.
  const found = sheet.chatFile === null ? null : await chat.findAttached(sheet.chatFile);
  if (!found) {
    const { name, type, id: file } = sheet.file;
    const bytes = await files.read(file);
    const attachment = { name, title: name, type, bytes, stored: { file, approval: sheet.approval }, isSheet: true };
    await chat.attach(place, attachment, async (file) => {
      if (!(await posts.intend(claimed))) throw new OutsideFailure('later', `somebody else attaches ${name} by now`);
      await sheets.note(sheet, { chatFile: file });
    });
  }
  await sheets.note(sheet, { state: 'in the thread' });
}
