/** A bug to be planted: what it is, where, which properties must notice it, and the text that takes the place of another. */
export interface Bug {
  bug: string;
  noticedBy: 'company' | 'contract' | 'linked' | 'year';
  file: string;
  /** Stands in the file once. */
  find: string;
  put: string;
}
