import { type Connection, Schema } from 'mongoose';
import type { CompanyKey, LegalForm } from '../../flows/company-form.ts';
import type { CompanyAttribute } from '../../flows/standing.ts';

export interface CompanyDocument {
  _id: CompanyKey;
  name: string;
  country: string;
  legalForm: LegalForm;
  taxId: string;
  registrationNumber: string;
  address: string;
  bank: string;
  site: string;
  /** E-mail of our own person who is responsible for it. */
  responsible: string | null;
  /** Who signs for it; absent where nobody has said it. */
  signatory?: { name: string; position: string; basis: string } | undefined;
  /** What it buys of us, by the names in the organization's file; absent where nobody has said it. */
  products?: string[] | undefined;
  attribute: CompanyAttribute | null;
  underApproval: string | null;
  sortName: string;
  words: string[];
  parts: string[];
}

export interface ContactDocument {
  _id: string;
  company: CompanyKey;
  name: string;
  email: string;
  /** When it was last named, in ms: the newest contact is the company's. */
  namedAt: number;
}

const options = { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false } as const;
const text = { type: String, default: '' };

const companySchema = new Schema<CompanyDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    country: { type: String, required: true },
    legalForm: { type: String, required: true },
    taxId: text,
    registrationNumber: text,
    address: text,
    bank: text,
    site: text,
    responsible: { type: String, default: null },
    signatory: { type: Schema.Types.Mixed },
    products: { type: [String], default: undefined },
    attribute: { type: Schema.Types.Mixed, default: null },
    underApproval: { type: String, default: null },
    sortName: { type: String, required: true },
    words: { type: [String], required: true },
    parts: { type: [String], required: true },
  },
  options,
);
companySchema.index({ sortName: 1 });
companySchema.index({ words: 1 });
companySchema.index({ parts: 1 });

const contactSchema = new Schema<ContactDocument>(
  {
    _id: { type: String, required: true },
    company: { type: String, required: true },
    name: { type: String, default: '' },
    email: { type: String, required: true },
    namedAt: { type: Number, required: true },
  },
  options,
);
contactSchema.index({ company: 1, namedAt: -1 });

/** The collections of the built-in CRM on this connection. */
export function companyModels(connection: Connection) {
  return {
    companies: connection.model<CompanyDocument>('Company', companySchema, 'companies'),
    contacts: connection.model<ContactDocument>('Contact', contactSchema, 'contacts'),
  };
}
