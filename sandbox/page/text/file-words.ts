interface NamedFile {
  name: string;
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
export function fileType({ name }: NamedFile): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1];
  return ending ? ending.toUpperCase() : 'File';
}

/** A colour by which the type is known again. */
export function fileColour(file: NamedFile): string {
  return COLOURS[fileType(file)] ?? '#616061';
}
