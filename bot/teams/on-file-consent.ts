import type { Card } from '../../cards/card.ts';
import { handedFileCard } from '../../cards/teams/sheet-cards.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Connector } from '../../integrations/chat/teams/connector.ts';
import {
  type ConsentAsked,
  consentAsked,
  fileConsent,
  storedFileActivity,
  type UploadInfo,
} from '../../integrations/chat/teams/file-consent.ts';
import type { KeySeal } from '../../integrations/chat/teams/key-seal.ts';
import { putFile } from '../../integrations/chat/teams/put-file.ts';
import type { TeamsActivities } from '../../models/teams-activities/teams-activities.ts';
import type { Answer } from '../people/answer.ts';
import type { DoorDeps, Reader } from '../people/deps.ts';
import { notFound, seen } from '../people/see.ts';
import type { Came } from './activities.ts';

export interface FileConsentDeps extends DoorDeps {
  connector: Pick<Connector, 'send' | 'remove'>;
  activities: TeamsActivities;
  /** Seals what consent was asked for. */
  fileSeal: KeySeal;
  readFile(id: string): Promise<Uint8Array>;
  /** Hands a stored file out by a link of somebody's own. */
  hand(file: { file: string; name: string; type: string }): Promise<{ address: string; until: number }>;
  /** A host besides Microsoft's own to which files are put. */
  fileHost: string | null;
}

/** Somebody has answered whether they want a file of the bot's in their OneDrive: it is put there, once, or it is said why not. */
export async function onFileConsent(came: Came, reader: Reader, deps: FileConsentDeps): Promise<Answer> {
  const said = wordsIn(reader.person.language).teams;
  const read = fileConsent.safeParse(came.activity.value);
  const asked = read.success ? consentAsked(read.data.context, deps.fileSeal) : null;
  if (!read.success || !asked) return words(said.fileOfferOver);
  if (asked.person !== reader.person.id || came.where !== 'personal') return words(said.fileNotYours);
  if (asked.until <= deps.now()) {
    takeBack(came, deps);
    return words(said.fileOfferOver);
  }
  if (!(await seen(deps, { id: asked.approval }, reader))) return notFound('');
  const id = `file asked about ${asked.id}`;
  const taken = await deps.activities.take(id);
  if (taken === 'done') return words(said.fileAnswered);
  if (taken === 'busy') return words(said.fileUnderWay);
  const { action, uploadInfo } = read.data;
  try {
    const answer =
      action === 'decline'
        ? await byLink(asked, said.fileDeclined, reader, deps)
        : await stored(came, asked, uploadInfo ?? null, reader, deps);
    await deps.activities.done(id);
    takeBack(came, deps);
    return answer;
  } catch (error) {
    await deps.activities.release(id);
    throw error;
  }
}

/** Puts the file where Teams says; where that does not go through, the person has it by a link. */
async function stored(
  came: Came,
  asked: ConsentAsked,
  info: UploadInfo | null,
  reader: Reader,
  deps: FileConsentDeps,
): Promise<Answer> {
  const said = wordsIn(reader.person.language).teams;
  if (!info) return byLink(asked, said.fileNotStored, reader, deps);
  const bytes = await deps.readFile(asked.file);
  try {
    const { fileHost: alsoTo, now } = deps;
    await putFile({ name: asked.name, address: info.uploadUrl, bytes }, { alsoTo, now });
  } catch (error) {
    deps.failed(error);
    return byLink(asked, said.fileNotStored, reader, deps);
  }
  const text = said.fileStored(info.name);
  try {
    await deps.connector.send(came.conversation, storedFileActivity(info, text), `person ${reader.person.id}`);
    return { answer: 'nothing' };
  } catch (error) {
    // The file is where it belongs; putting it there again would make another of it.
    deps.failed(error);
    return words(text);
  }
}

async function byLink(asked: ConsentAsked, lead: string, reader: Reader, deps: FileConsentDeps): Promise<Answer> {
  const { name, type, isSheet, file } = asked;
  const { address, until } = await deps.hand({ file, name, type });
  const { language, timeZone } = reader.person;
  return {
    answer: 'say',
    card: handedFileCard({ name, isSheet, address, until, lead }, { language, timeZone, now: deps.now() }),
  };
}

/** The card has done its work; that it could not be taken back changes nothing. */
function takeBack({ conversation, activity }: Came, { connector, failed }: FileConsentDeps): void {
  if (activity.replyToId) connector.remove(conversation, activity.replyToId).catch(failed);
}

const words = (text: string): Answer => ({ answer: 'say', card: cardOf(text) });
const cardOf = (text: string): Card => ({ summary: text, parts: [{ part: 'text', text }] });
