import type { ApprovalId } from '../flows/approval.ts';
import type { PersonId } from '../flows/facts.ts';
import type { Chat } from '../integrations/chat/chat.ts';
import type { Files } from '../models/files/files.ts';
import type { Sheets } from '../models/sheets/sheets.ts';
import type { Drawer } from './drawing/drawer.ts';

interface Deps {
  chat: Chat;
  sheets: Sheets;
  files: Files;
  drawer: Drawer;
}

/** Puts the current sheet into a person's own conversation with the bot; answers with that conversation. */
export function createSheetSender({ chat, sheets, files, drawer }: Deps) {
  return async (approval: ApprovalId, to: PersonId): Promise<string> => {
    if (!(await sheets.newest(approval))) await drawer.ask(approval);
    const sheet = await sheets.newest(approval);
    if (!sheet) throw new Error(`the sheet of ${approval} could not be formed`);
    const { name, type, id } = sheet.file;
    const bytes = await files.read(id);
    const attachment = { name, title: name, type, bytes, stored: { file: id, approval }, isSheet: true };
    return (await chat.attach({ in: 'person', person: to }, attachment, async () => undefined)).channel;
  };
}
