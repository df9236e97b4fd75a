import { Schema } from 'mongoose';
import type { ApprovalId, TaskId } from '../../flows/approval.ts';
import type { Millis, PersonId } from '../../flows/facts.ts';

/** Lets one person bring one file for one task: the file is offered under the link's id, so the approval itself knows whether it is spent. */
export interface UploadLink {
  /** The link's own name, which gives nothing away. */
  id: string;
  approval: ApprovalId;
  task: TaskId;
  person: PersonId;
  expiresAt: Millis;
}

/** As it is stored: of the token only its hash. */
export interface UploadLinkRecord extends Omit<UploadLink, 'id'> {
  _id: string;
  tokenSha256: string;
  /** When it is forgotten. */
  goneAt: Date;
}

export const uploadLinkSchema = new Schema<UploadLinkRecord>(
  {
    _id: { type: String, required: true },
    tokenSha256: { type: String, required: true },
    approval: { type: String, required: true },
    task: { type: String, required: true },
    person: { type: String, required: true },
    expiresAt: { type: Number, required: true },
    goneAt: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
uploadLinkSchema.index({ tokenSha256: 1 }, { unique: true });
uploadLinkSchema.index({ goneAt: 1 }, { expireAfterSeconds: 0 });
