import { Schema } from 'mongoose';
import type { ApprovalId } from '../../flows/approval.ts';
import type { Millis } from '../../flows/facts.ts';

/** Leads one contact of a counterparty to one revision of an approval's document. */
export interface PrivateLink {
  /** The link's own name, which gives nothing away. */
  id: string;
  approval: ApprovalId;
  /** From 1. */
  revision: number;
  contact: { name: string; email: string };
  /** One contact decides, others read. */
  right: 'decides' | 'reads';
  issuedAt: Millis;
  expiresAt: Millis;
  revokedAt: Millis | null;
  /** When its approval ended: it is for reading since then. */
  closedAt: Millis | null;
  /** The file of a protocol that was chosen on its page and is not sent yet: the only one of ours that its page may name. */
  chosenFile: string | null;
}

/** As it is stored: of the token only its hash. */
export interface PrivateLinkRecord extends Omit<PrivateLink, 'id' | 'closedAt' | 'chosenFile'> {
  _id: string;
  /** Absent in links of an earlier release. */
  closedAt?: Millis | null | undefined;
  chosenFile?: string | null | undefined;
  tokenSha256: string;
  /** When it is forgotten: a contact's name and address are kept no longer than they are needed. */
  goneAt: Date;
}

export const privateLinkSchema = new Schema<PrivateLinkRecord>(
  {
    _id: { type: String, required: true },
    tokenSha256: { type: String, required: true },
    approval: { type: String, required: true },
    revision: { type: Number, required: true },
    contact: {
      type: new Schema({ name: String, email: { type: String, required: true } }, { _id: false, strict: 'throw' }),
      required: true,
    },
    right: { type: String, required: true, enum: ['decides', 'reads'] },
    issuedAt: { type: Number, required: true },
    expiresAt: { type: Number, required: true },
    revokedAt: { type: Number, default: null },
    closedAt: { type: Number, default: null },
    chosenFile: { type: String, default: null },
    goneAt: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
privateLinkSchema.index({ tokenSha256: 1 }, { unique: true });
privateLinkSchema.index({ approval: 1, revision: 1 });
privateLinkSchema.index({ goneAt: 1 }, { expireAfterSeconds: 0 });
