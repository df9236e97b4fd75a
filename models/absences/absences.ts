import { MongoServerError } from 'mongodb';
import { type Connection, Schema, trusted } from 'mongoose';
import type { Absence, Millis, PersonId } from '../../flows/facts.ts';

/** An absence that somebody has said in the chat, besides those of the organization's file. */
export interface SaidAbsence extends Absence {
  /** `anna 1`, `anna 2` …: of two that are said at once, the second is looked at again. */
  id: string;
  saidBy: PersonId;
  saidAt: Millis;
  /** When they came back early, or it was called off; null otherwise. */
  ended: { by: PersonId; at: Millis } | null;
}

interface AbsenceRecord extends Omit<SaidAbsence, 'id'> {
  _id: string;
}

const schema = new Schema<AbsenceRecord>(
  {
    _id: { type: String, required: true },
    person: { type: String, required: true },
    from: { type: Number, required: true },
    to: { type: Number, required: true },
    saidBy: { type: String, required: true },
    saidAt: { type: Number, required: true },
    ended: { type: new Schema({ by: String, at: Number }, { _id: false, strict: 'throw' }), default: null },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);

const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;

export type Absences = ReturnType<typeof createAbsences>;

/** The absences that people have said. */
export function createAbsences(connection: Connection) {
  const model = connection.model<AbsenceRecord>('Absence', schema, 'absences');
  return {
    /** All of them, in an order that is always the same. */
    async all(): Promise<SaidAbsence[]> {
      const found = await model.find().sort({ saidAt: 1, _id: 1 }).lean<AbsenceRecord[]>().exec();
      return found.map(({ _id: id, person, from, to, saidBy, saidAt, ended }) => ({
        id,
        person,
        from,
        to,
        saidBy,
        saidAt,
        ended,
      }));
    },
    /** Keeps an absence, perhaps one that has ended already; false when its id is taken. */
    async keep({ id, ...absence }: SaidAbsence): Promise<boolean> {
      try {
        await model.create([{ _id: id, ...absence }], majority);
        return true;
      } catch (error) {
        if (error instanceof MongoServerError && error.code === duplicateKey) return false;
        throw error;
      }
    },
    /** Ends absences that have not ended yet. */
    async end(ids: readonly string[], ended: { by: PersonId; at: Millis }): Promise<void> {
      await model.updateMany(
        { _id: trusted({ $in: ids }), ended: null },
        { $set: { ended } },
        { writeConcern: majority },
      );
    },
    async erase(person: PersonId): Promise<void> {
      await model.deleteMany({ person });
    },
  };
}
