import type { CompanyForm, LegalForm } from './company-form.ts';
import type { Organization } from './facts.ts';

/** What a document is, in words of the organization's file, e.g. `charter`, `bank letter`. Shown as it is written. */
export type DocumentField = string;

/** The endings of the files that are taken: what is inside is looked at besides. */
export const documentEndings = ['pdf', 'docx', 'jpg', 'jpeg', 'png', 'p7s', 'sig'] as const;

/** The documents asked for when country and legal form fit; a condition left out fits all. The first rule that fits counts. */
export interface RequiredDocumentsRule {
  countries?: readonly string[] | undefined;
  legalForms?: readonly LegalForm[] | undefined;
  documents: readonly DocumentField[];
}

/** The documents a company must bring before its security check. */
export function requiredDocuments(form: CompanyForm, organization: Organization): readonly DocumentField[] {
  const rule = organization.requiredDocuments.find(
    ({ countries, legalForms }) =>
      (!countries || countries.includes(form.country)) && (!legalForms || legalForms.includes(form.legalForm)),
  );
  return rule?.documents ?? [];
}
