import { type Connection, type Model, Schema } from 'mongoose';
import type { Millis } from '../../flows/facts.ts';

/** An organization as decisions saw it at some time. */
export interface SnapshotDocument {
  /** The SHA-256 of the content, which histories name. */
  _id: string;
  /** The canonical JSON: what was hashed, byte for byte. */
  content: string;
  keptAt: Millis;
}

/** The audit record of a change: the file said something new. */
export interface ChangeDocument {
  /** 1, 2, 3 …: of several processes that see the same change, one records it. */
  _id: number;
  at: Millis;
  /** Where it came from, e.g. `organization.yaml`. */
  source: string;
  /** The snapshot that counts from now on. */
  organization: string;
  /** All that the file said, as canonical JSON. */
  file: string;
  /** All absences that people had said, as canonical JSON. */
  said: string;
  differences: string[];
  /** Whether open approvals have been told; until then, whoever starts finds that they must be. */
  told: boolean;
}

const options = { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false } as const;

const snapshotSchema = new Schema<SnapshotDocument>(
  {
    _id: { type: String, required: true },
    content: { type: String, required: true },
    keptAt: { type: Number, required: true },
  },
  options,
);

const changeSchema = new Schema<ChangeDocument>(
  {
    _id: { type: Number, required: true },
    at: { type: Number, required: true },
    source: { type: String, required: true },
    organization: { type: String, required: true },
    file: { type: String, required: true },
    said: { type: String, default: '[]' },
    differences: { type: [String], required: true },
    told: { type: Boolean, required: true },
  },
  options,
);

export interface OrganizationModels {
  snapshots: Model<SnapshotDocument>;
  changes: Model<ChangeDocument>;
}

/** The collections of organizations and their changes on this connection. */
export function organizationModels(connection: Connection): OrganizationModels {
  return {
    snapshots: connection.model<SnapshotDocument>('Organization', snapshotSchema, 'organizations'),
    changes: connection.model<ChangeDocument>('OrganizationChange', changeSchema, 'organizationChanges'),
  };
}
