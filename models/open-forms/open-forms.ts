import { type Connection, Schema } from 'mongoose';
import type { PersonId } from '../../flows/facts.ts';
import { newToken } from '../token.ts';

/** A form that somebody has in front of them on a platform that gives back only an id; `F` is the neutral form. */
export interface OpenForm<F> {
  id: string;
  /** The first drawing of the same form: all its steps share it. */
  root: string;
  owner: PersonId;
  form: F;
  /** Where it stands, once that is known. */
  conversation: string | null;
  message: string | null;
  /** Whether it was sent or closed. */
  done: boolean;
}

interface OpenFormRecord extends Omit<OpenForm<unknown>, 'id'> {
  _id: string;
  at: Date;
}

/** In seconds: as long as somebody may take over a form, weekends included. */
const keptFor = 7 * 86_400;

const schema = new Schema<OpenFormRecord>(
  {
    _id: { type: String, required: true },
    root: { type: String, required: true },
    owner: { type: String, required: true },
    form: { type: Schema.Types.Mixed, required: true },
    conversation: { type: String, default: null },
    message: { type: String, default: null },
    done: { type: Boolean, required: true },
    /** By the wall clock, as the database counts it. */
    at: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ at: 1 }, { expireAfterSeconds: keptFor });
schema.index({ root: 1 });
schema.index({ conversation: 1, message: 1, at: -1 });

export type OpenForms<F> = Awaited<ReturnType<typeof createOpenForms<F>>>;

/** Forms that are open, each drawing under an id that gives nothing away. */
export async function createOpenForms<F>(connection: Connection) {
  const model = connection.model<OpenFormRecord>('OpenForm', schema, 'openForms');
  await model.createIndexes();
  const read = ({ _id, form, ...rest }: OpenFormRecord): OpenForm<F> => ({ id: _id, form: form as F, ...rest });

  return {
    /** Keeps a form, new or as the next drawing of one that is open; answers with its id. */
    async open(owner: PersonId, form: F, after: OpenForm<F> | null = null): Promise<string> {
      const id = newToken();
      const { root = id, conversation = null, message = null } = after ?? {};
      await model.create([{ _id: id, root, owner, form, conversation, message, done: false, at: new Date() }]);
      return id;
    },
    async find(id: string): Promise<OpenForm<F> | null> {
      const found = await model.findById(id).lean<OpenFormRecord>().exec();
      return found && read(found);
    },
    /** The form that stands in a message, as it was drawn last. */
    async at(conversation: string, message: string): Promise<OpenForm<F> | null> {
      const found = await model.findOne({ conversation, message }).sort({ at: -1 }).lean<OpenFormRecord>().exec();
      return found && read(found);
    },
    async stands(id: string, at: { conversation: string; message: string }): Promise<void> {
      await model.updateOne({ _id: id }, { $set: at });
    },
    /** Sent or closed, with all its steps. */
    async done(root: string): Promise<void> {
      await model.updateMany({ root }, { $set: { done: true } });
    },
  };
}
