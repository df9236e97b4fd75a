import { asObject, type JsonObject } from '../../json.ts';
import { downloadUrlOf, keepFile } from '../files.ts';
import { folderOf, personalChat } from '../find.ts';
import type { Conversation, Message, Person, StoredFile } from '../model.ts';
import { invokeAt } from './execute.ts';
import { type Said, say } from './say.ts';
import type { TeamsScene } from './scene.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
export const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

/** A file that somebody gives. */
export interface Given {
  name: string;
  bytes: Buffer;
}

/** A person gives the bot files in their chat with it. */
export async function upload(scene: TeamsScene, person: Person, files: Given[], text = ''): Promise<Said> {
  const attachments = files.map(({ name, bytes }) => {
    const file = keepFile(scene.world, { name, bytes, by: person.handle });
    const downloadUrl = downloadUrlOf(scene.world, file);
    return {
      contentType: DOWNLOAD,
      contentUrl: downloadUrl.replace(/\?.*/, ''),
      name,
      content: { downloadUrl, uniqueId: file.id, fileType: file.type },
    };
  });
  return say(scene, person, { conversation: personalChat(scene.world, person.handle), text, attachments });
}

/** A person puts a file into a channel's folder; the bot is told nothing. */
export function putIntoChannel(
  scene: TeamsScene,
  person: Person,
  channel: Conversation,
  { name, bytes }: Given,
): StoredFile {
  return keepFile(scene.world, { name, bytes, by: person.handle, folder: folderOf(channel.id) });
}

/** What the bot asks consent for in a message, with what it wants to hear in answer. */
export function consentIn(message: Message): { name: string; content: JsonObject } | undefined {
  const card = message.attachments.find(({ contentType }) => contentType === CONSENT);
  const content = asObject(card?.content);
  return card && content ? { name: String(card.name), content } : undefined;
}

/** A person answers the bot's wish to put a file into their own drive. */
export async function answerConsent(
  scene: TeamsScene,
  person: Person,
  message: Message,
  answer: 'accept' | 'decline',
): Promise<StoredFile | null> {
  const { world, deliveries } = scene;
  const asked = consentIn(message);
  if (!asked) throw new Error('the message asks no consent for a file');
  const { name, content } = asked;
  const file = answer === 'accept' ? keepFile(world, { name, bytes: Buffer.alloc(0), by: person.handle }) : null;
  const uploadInfo = file && {
    contentUrl: downloadUrlOf(world, file).replace(/\?.*/, ''),
    name,
    uploadUrl: `${world.url()}/teams/upload/${file.id}`,
    uniqueId: file.id,
    fileType: file.type,
  };
  await deliveries.send(
    invokeAt(world, person, message, 'fileConsent/invoke', {
      type: 'fileUpload',
      action: answer,
      context: answer === 'accept' ? content.acceptContext : content.declineContext,
      ...(uploadInfo ? { uploadInfo } : {}),
    }),
  );
  return file;
}
