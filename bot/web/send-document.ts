import type { Response } from 'express';

/** What a browser may show by itself; everything else is saved. */
const shown = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** Sends a file that was inspected when it was taken: to be shown within our own pages, or to be saved. It runs nothing and is kept nowhere. */
export function sendDocument(
  response: Response,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array },
  wantsToSee: boolean,
): void {
  const inline = wantsToSee && shown.has(type);
  response
    .set({
      'Content-Type': inline ? type : 'application/octet-stream',
      'Content-Disposition': dispositionOf(inline ? 'inline' : 'attachment', name),
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** The header with a name in any script: RFC 6266, section 5. */
function dispositionOf(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '_')).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
