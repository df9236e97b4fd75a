import type { IncomingMessage } from 'node:http';

/** Reads a request's body; null when it is larger than `maxBytes`. Rejects when the other side goes away before its end. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return resolve(null);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > maxBytes) resolve(null);
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      // An error's stack costs more than the rest of this together, and nearly every request comes to its end.
      if (!request.readableEnded) reject(new Error('The request ended before its body did.'));
    });
  });
}
