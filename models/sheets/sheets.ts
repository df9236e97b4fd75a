import { randomBytes } from 'node:crypto';
import { type Connection, Schema, trusted } from 'mongoose';
import type { ApprovalId, StoredFile } from '../../flows/approval.ts';

/** A version of an approval's sheet: kept for good, also when it no longer stands in the thread. */
export interface SheetRecord {
  /** `<approval>/<version>`. */
  _id: string;
  approval: ApprovalId;
  /** The approval's number, for the page behind the QR code. */
  number: string;
  /** From 1. */
  version: number;
  /** Hash of what it says, apart from its version and time. */
  says: string;
  /** Leads from the QR code to the page that says whether it is current. */
  token: string;
  /** When it was generated, in ms. */
  generatedAt: number;
  file: StoredFile;
  /** The platform's id of the file, noted before it is shared. */
  chatFile: string | null;
  state: 'formed' | 'in the thread' | 'taken out';
}

const schema = new Schema<SheetRecord>(
  {
    _id: { type: String, required: true },
    approval: { type: String, required: true },
    number: { type: String, required: true },
    version: { type: Number, required: true },
    says: { type: String, required: true },
    token: { type: String, required: true },
    generatedAt: { type: Number, required: true },
    file: { type: Schema.Types.Mixed, required: true },
    chatFile: { type: String, default: null },
    state: { type: String, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ approval: 1, version: -1 });
schema.index({ token: 1 }, { unique: true });

const majority = { w: 'majority', j: true } as const;

export type Sheets = Awaited<ReturnType<typeof createSheets>>;

/** The collection of sheets on this connection. */
export const sheetModel = (connection: Connection) => connection.model<SheetRecord>('Sheet', schema, 'sheets');

/** A token that nobody guesses: 144 bits. */
export const sheetToken = (): string => randomBytes(18).toString('base64url');

/** The versions of approval sheets. */
export async function createSheets(connection: Connection) {
  const model = sheetModel(connection);
  await model.createIndexes();
  const newest = (approval: ApprovalId) => model.findOne({ approval }).sort({ version: -1 }).lean<SheetRecord>().exec();

  return {
    newest,

    all: (approval: ApprovalId): Promise<SheetRecord[]> =>
      model.find({ approval }).sort({ version: 1 }).lean<SheetRecord[]>().exec(),

    async keep(sheet: Omit<SheetRecord, '_id' | 'chatFile' | 'state'>): Promise<SheetRecord> {
      const record: SheetRecord = {
        ...sheet,
        _id: `${sheet.approval}/${sheet.version}`,
        chatFile: null,
        state: 'formed',
      };
      await model.collection.insertOne(record as never, { writeConcern: majority });
      return record;
    },

    async note({ _id }: SheetRecord, what: Partial<Pick<SheetRecord, 'chatFile' | 'state'>>): Promise<void> {
      await model.updateOne({ _id }, { $set: what }, { writeConcern: majority });
    },

    /** Older versions that still stand in the thread, or may: whoever put one there may not have come to say so. */
    superseded: ({ approval, version }: SheetRecord): Promise<SheetRecord[]> =>
      model
        .find({
          approval,
          version: trusted({ $lt: version }),
          chatFile: trusted({ $ne: null }),
          state: trusted({ $ne: 'taken out' }),
        })
        .lean<SheetRecord[]>()
        .exec(),

    /** What the QR code's page says of a token; null when it is nobody's. */
    async status(token: string) {
      const sheet = await model.findOne({ token }).lean<SheetRecord>().exec();
      if (!sheet) return null;
      const { number, version, generatedAt, approval } = sheet;
      return { number, version, generatedAt, current: (await newest(approval))?.version === version };
    },
  };
}
