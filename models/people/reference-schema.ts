import { type Connection, type Model, Schema } from 'mongoose';
import type { PersonId } from '../../flows/facts.ts';

/** What resolves a reference to a person; erased with the person. */
export interface ReferenceDocument {
  _id: PersonId;
  /** 32 random bytes in hex: without it, nobody can tell a reference's person by trying names. */
  salt: string;
  reference: string;
  /** The name that a reference resolves to, as it was last in the organization. */
  name: string;
}

const schema = new Schema<ReferenceDocument>(
  {
    _id: { type: String, required: true },
    salt: { type: String, required: true },
    reference: { type: String, required: true },
    name: { type: String, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ reference: 1 }, { unique: true });

/** The collection of references on this connection. */
export function referenceModel(connection: Connection): Model<ReferenceDocument> {
  return connection.model<ReferenceDocument>('PersonReference', schema, 'personReferences');
}
