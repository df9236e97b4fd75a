import { type Connection, type Model, Schema } from 'mongoose';
import type { PersonId } from '../../flows/facts.ts';

export type Platform = 'slack' | 'teams';

/** A user of a chat who is a person of the organization. */
export interface IdentityDocument {
  /** `slack/T024BE7LD/U024BE7LH`. */
  _id: string;
  platform: Platform;
  tenant: string;
  user: string;
  person: PersonId;
  /** The e-mail by which they were found, once; '' when the organization's file named the id. Never looked at again. */
  foundBy: string;
  /** As the chat says, e.g. `ru-RU`; null when it does not. */
  locale: string | null;
  /** When they were last seen to use the chat in another language than before; null where only the list of members tells it. */
  localeSeenAt: Date | null;
  timeZone: string | null;
  guest: boolean;
  deleted: boolean;
}

const schema = new Schema<IdentityDocument>(
  {
    _id: { type: String, required: true },
    platform: { type: String, enum: ['slack', 'teams'], required: true },
    tenant: { type: String, required: true },
    user: { type: String, required: true },
    person: { type: String, required: true },
    foundBy: { type: String, default: '' },
    locale: { type: String, default: null },
    localeSeenAt: { type: Date, default: null },
    timeZone: { type: String, default: null },
    guest: { type: Boolean, required: true },
    deleted: { type: Boolean, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ platform: 1, tenant: 1, user: 1 }, { unique: true });
schema.index({ platform: 1, tenant: 1, person: 1 }, { unique: true });

export type IdentityModel = Model<IdentityDocument>;

/** The collection of identities on this connection. */
export function identityModel(connection: Connection): IdentityModel {
  return connection.model<IdentityDocument>('Identity', schema, 'identities');
}
