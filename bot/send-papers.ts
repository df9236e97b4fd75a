import type { Approval } from '../flows/approval.ts';
import type { PersonId } from '../flows/facts.ts';
import { papersFor } from '../flows/papers.ts';
import type { Chat } from '../integrations/chat/chat.ts';
import type { Files } from '../models/files/files.ts';

interface Deps {
  chat: Pick<Chat, 'attach'>;
  files: Pick<Files, 'read'>;
}

/** Puts the files by which an approval is decided into a person's own conversation with the bot; answers with that conversation, or null where there are none. */
export function createPaperSender({ chat, files }: Deps) {
  return async (approval: Approval, to: PersonId): Promise<string | null> => {
    let channel: string | null = null;
    for (const { id, name, type } of papersFor(to, approval)) {
      const attachment = {
        name,
        title: name,
        type,
        bytes: await files.read(id),
        stored: { file: id, approval: approval.id },
        isSheet: false,
      };
      ({ channel } = await chat.attach({ in: 'person', person: to }, attachment, async () => undefined));
    }
    return channel;
  };
}
