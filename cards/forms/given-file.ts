/** A file that somebody gave in a form, by the platform's own id. */
export interface GivenFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
}

/** A file as the value of a form's field: `F0123 51200 signed.pdf`. */
export const writeGivenFile = ({ id, name, size }: GivenFile): string => `${id} ${size} ${name}`;

/** Null where no file was given. */
export function readGivenFile(value = ''): GivenFile | null {
  const [, id, size, name] = /^(\S+) (\d+) (.+)$/su.exec(value) ?? [];
  return id && size && name ? { id, size: Number(size), name } : null;
}
