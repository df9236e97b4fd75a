import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Millis } from '../../flows/facts.ts';
import { hashOf, newToken } from '../token.ts';
import { type UploadLink, type UploadLinkRecord, uploadLinkSchema } from './upload-link.ts';

const day = 86_400_000;
/** A link leads somewhere for so long, in ms. */
const validFor = day;
const majority = { w: 'majority', j: true } as const;

export type UploadLinks = Awaited<ReturnType<typeof createUploadLinks>>;

/** The links to upload pages. Whoever has a token may use the link, so a token is with the person it was made for, and nowhere with us. */
export async function createUploadLinks(connection: Connection) {
  const model = connection.model<UploadLinkRecord>('UploadLink', uploadLinkSchema, 'uploadLinks');
  await model.createIndexes();

  return {
    /** Makes a link for one file, good for 24 hours. */
    async issue(
      { approval, task, person }: Pick<UploadLink, 'approval' | 'task' | 'person'>,
      now: Millis,
    ): Promise<{ token: string; link: UploadLink }> {
      const token = newToken();
      const record: UploadLinkRecord = {
        _id: randomUUID(),
        tokenSha256: hashOf(token),
        approval,
        task,
        person,
        expiresAt: now + validFor,
        // By the wall clock, as the database counts it.
        goneAt: new Date(Date.now() + 2 * validFor),
      };
      await model.create([record], majority);
      return { token, link: linkOf(record) };
    },

    /** The link that a token is of; null when it is nobody's or has expired. */
    async find(token: string, now: Millis): Promise<UploadLink | null> {
      const record = await model
        .findOne({ tokenSha256: hashOf(token) })
        .lean<UploadLinkRecord>()
        .exec();
      return record && record.expiresAt > now ? linkOf(record) : null;
    },
  };
}

const linkOf = ({ _id, approval, task, person, expiresAt }: UploadLinkRecord): UploadLink => ({
  id: _id,
  approval,
  task,
  person,
  expiresAt,
});
