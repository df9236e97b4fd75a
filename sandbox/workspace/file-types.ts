const TYPES: Record<string, { mimetype: string; pretty: string }> = {
  pdf: { mimetype: 'application/pdf', pretty: 'PDF' },
  png: { mimetype: 'image/png', pretty: 'PNG' },
  jpg: { mimetype: 'image/jpeg', pretty: 'JPEG' },
  jpeg: { mimetype: 'image/jpeg', pretty: 'JPEG' },
  docx: {
    mimetype: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    pretty: 'Word Document',
  },
  xlsx: { mimetype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pretty: 'Excel Spreadsheet' },
  csv: { mimetype: 'text/csv', pretty: 'CSV' },
  txt: { mimetype: 'text/plain', pretty: 'Plain Text' },
  zip: { mimetype: 'application/zip', pretty: 'Zip' },
};

/** What Slack says about a file's type: it goes by the name's ending and never looks inside. */
export function lookup(name: string): { filetype: string; mimetype: string; pretty: string } {
  const ending = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
  const known = TYPES[ending];
  return known
    ? { filetype: ending, ...known }
    : { filetype: 'binary', mimetype: 'application/octet-stream', pretty: 'Binary' };
}
