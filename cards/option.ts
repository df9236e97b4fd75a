/** One of the options of a choice: `value` is what comes back, up to 150 characters. */
export interface Option {
  value: string;
  label: string;
  /** A second, quiet line. */
  aside?: string;
}
