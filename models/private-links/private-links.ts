import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { ApprovalId } from '../../flows/approval.ts';
import type { Millis } from '../../flows/facts.ts';
import { hashOf, newToken } from '../token.ts';
import { type PrivateLink, type PrivateLinkRecord, privateLinkSchema } from './private-link.ts';

const day = 86_400_000;
/** An expired link is told from one that never was for so long, in ms. */
const remembered = 90 * day;
const majority = { w: 'majority', j: true } as const;

/** A link to be issued; `days` is how long it leads anywhere. */
export type NewLink = Pick<PrivateLink, 'approval' | 'revision' | 'contact' | 'right'> & { days: number };

/** Why a token leads nowhere. For us: a stranger is told the same in each case. */
export type NoLink = 'unknown' | 'expired' | 'revoked';
export type FoundLink = { found: true; link: PrivateLink } | { found: false; why: NoLink };

export type PrivateLinks = Awaited<ReturnType<typeof createPrivateLinks>>;

/** The private links of counterparties. Whoever has a token may use the link, so a token is in the mail and in the address, and nowhere with us. */
export async function createPrivateLinks(connection: Connection) {
  const model = connection.model<PrivateLinkRecord>('PrivateLink', privateLinkSchema, 'privateLinks');
  await model.createIndexes();

  return {
    /**
     * Makes a link with a token of its own: 192 random bits. The token cannot be had again, so a mail that is sent again gets a new link, and the one before
     * goes on leading to the same place until it expires.
     */
    async issue(
      { approval, revision, contact, right, days }: NewLink,
      now: Millis,
    ): Promise<{ token: string; link: PrivateLink }> {
      const token = newToken();
      const expiresAt = now + days * day;
      const record: PrivateLinkRecord = {
        _id: randomUUID(),
        tokenSha256: hashOf(token),
        approval,
        revision,
        contact: { name: contact.name, email: contact.email },
        right,
        issuedAt: now,
        expiresAt,
        revokedAt: null,
        closedAt: null,
        chosenFile: null,
        // By the wall clock, as the database counts it.
        goneAt: new Date(Date.now() + days * day + remembered),
      };
      await model.create([record], majority);
      return { token, link: linkOf(record) };
    },

    /** Where a token leads at `now`. It is looked up by its hash, so that how long it takes says nothing about how near a guess was. */
    async find(token: string, now: Millis): Promise<FoundLink> {
      const record = await model
        .findOne({ tokenSha256: hashOf(token) })
        .lean<PrivateLinkRecord>()
        .exec();
      if (!record) return { found: false, why: 'unknown' };
      if (record.revokedAt !== null) return { found: false, why: 'revoked' };
      if (record.expiresAt <= now) return { found: false, why: 'expired' };
      return { found: true, link: linkOf(record) };
    },

    /** All links of an approval, the oldest first. */
    async of(approval: ApprovalId): Promise<PrivateLink[]> {
      const records = await model.find({ approval }).sort({ issuedAt: 1, _id: 1 }).lean<PrivateLinkRecord[]>().exec();
      return records.map(linkOf);
    },

    /** Takes one link back; false when there is none, or it was taken back before. */
    async revoke(id: string, now: Millis): Promise<boolean> {
      const { modifiedCount } = await model.updateOne(
        { _id: id, revokedAt: null },
        { $set: { revokedAt: now } },
        { writeConcern: majority },
      );
      return modifiedCount === 1;
    },

    /** Keeps which file was chosen on the page of a link; answers with the one that was chosen before. */
    async chooseFile(id: string, file: string): Promise<string | null> {
      const before = await model
        .findOneAndUpdate({ _id: id }, { $set: { chosenFile: file } }, { writeConcern: majority })
        .lean<PrivateLinkRecord>()
        .exec();
      return before?.chosenFile ?? null;
    },

    /** Closes all links of an approval: they say that it has ended, and answer nothing; one that was taken back stays so. Safe to repeat. */
    async closeAll(approval: ApprovalId, now: Millis): Promise<void> {
      await model.updateMany({ approval, closedAt: null }, { $set: { closedAt: now } }, { writeConcern: majority });
    },
  };
}

function linkOf(record: PrivateLinkRecord): PrivateLink {
  const { _id, tokenSha256: _token, goneAt: _gone, closedAt = null, chosenFile = null, ...link } = record;
  return { id: _id, ...link, closedAt, chosenFile };
}
