/** Something wrong in the file: where, by its keys, and what it is, worded so that it follows the place. */
export interface Finding {
  path: readonly (string | number)[];
  message: string;
}
