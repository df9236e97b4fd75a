interface NamedFile {
  name: string;
  size: number;
}

const COLOURS: Readonly<Record<string, string>> = {
  PDF: '#d72b3f',
  DOC: '#2b63c9',
  DOCX: '#2b63c9',
  XLS: '#1d8348',
  XLSX: '#1d8348',
  CSV: '#1d8348',
  PNG: '#7a45b8',
  JPG: '#7a45b8',
  JPEG: '#7a45b8',
};

/** The type of a file as people know it: the ending of its name, in capitals. */
export function fileType({ name }: Pick<NamedFile, 'name'>): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1];
  return ending ? ending.toUpperCase() : 'File';
}

/** A colour by which the type is known again. */
export function fileColour(file: Pick<NamedFile, 'name'>): string {
  return COLOURS[fileType(file)] ?? '#616061';
}

/** A size in bytes as people write it: "312 kB". */
export function fileSize(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte'] as const;
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}
