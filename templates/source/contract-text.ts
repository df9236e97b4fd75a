/** The words of a contract, from which its template is laid out. Fields stand in braces, as docxtemplater fills them in. */
export interface ContractText {
  file: string;
  language: string;
  /** Of the document's properties. */
  name: string;
  title: string;
  place: string;
  date: string;
  preamble: readonly string[];
  chapters: readonly Chapter[];
  sides: { title: string; our: Side; company: Side };
  annex: { title: string; intro: string; columns: readonly string[]; total: string; currency: string };
  page: string;
  of: string;
}

export interface Chapter {
  title: string;
  clauses: readonly Clause[];
}

/** A clause, perhaps with a list, perhaps in the contract only where the section's field is there. */
export interface Clause {
  text: string;
  list?: readonly string[];
  onlyWith?: string;
}

export interface Side {
  role: string;
  lines: readonly string[];
  signature: readonly string[];
}
