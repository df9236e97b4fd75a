import busboy from 'busboy';
import express, { type Request, type Response, type Router } from 'express';
import type { Faults } from '../faults.ts';
import { receiveBytes } from '../workspace/files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { appSees } from './find.ts';
import { readToken } from './read-arguments.ts';

/** Where files.getUploadURLExternal sends the bytes, and where `url_private` serves them. */
export function fileRoutes(
  workspace: Workspace,
  uploads: Map<string, string>,
  botToken: string,
  faults: Faults,
): Router {
  const router = express.Router();

  router.post('/upload/v1/:ticket', async (request, response) => {
    const file = workspace.files.get(uploads.get(request.params.ticket) ?? '');
    if (!file) return void response.status(404).send('no such upload');
    const struck = faults.strike('upload');
    const failure = struck.find((fault) => fault.kind === 'fail');
    if (failure) return void response.status(failure.status).send('failed');
    const bytes = await readBytes(request);
    if (bytes.length !== file.size)
      return void response.status(400).send(`expected ${file.size} bytes, got ${bytes.length}`);
    uploads.delete(request.params.ticket);
    receiveBytes(workspace, file, bytes);
    if (struck.some((fault) => fault.kind === 'lose answer')) return void response.socket?.destroy();
    response.send(`OK - ${bytes.length}`);
  });

  const download = (request: Request, response: Response) => {
    const [, id = ''] = /-(F[A-Z0-9]+)$/.exec(String(request.params.id)) ?? [];
    const struck = faults.strike('download');
    const failure = struck.find((fault) => fault.kind === 'fail');
    if (failure) return void response.status(failure.status).send('failed');
    if (struck.some((fault) => fault.kind === 'lose answer')) return void response.socket?.destroy();
    const file = workspace.files.get(id);
    const bytes = workspace.bytes.get(id);
    // Without a token that may see the file, Slack answers with its sign-in page and status 200.
    if (readToken(request, {}) !== botToken)
      return void response.type('html').send('<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>');
    if (!file || !bytes || file.state === 'deleted' || !appSees(workspace, file))
      return void response.status(404).send('File not found');
    response
      .set('Content-Type', file.mimetype)
      .set('X-Content-Type-Options', 'nosniff')
      .set('Content-Disposition', disposition(file.name))
      .send(bytes);
  };
  router.get('/files-pri/:id/:name', download);
  router.get('/files-pri/:id/download/:name', download);
  return router;
}

/** A Content-Disposition that saves the file under its name, in any script. */
export function disposition(name: string, how: 'attachment' | 'inline' = 'attachment'): string {
  return `${how}; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** The bytes of an upload: the body itself, or the one file in a multipart form. */
async function readBytes(request: Request): Promise<Buffer> {
  if (!request.is('multipart/form-data')) return collect(request);
  const parser = busboy({ headers: request.headers });
  return new Promise((resolve, reject) => {
    let found: Promise<Buffer> = Promise.resolve(Buffer.alloc(0));
    parser.on('file', (_field, stream) => {
      found = collect(stream);
    });
    parser.on('field', (_field, value) => {
      found = Promise.resolve(Buffer.from(value));
    });
    parser.on('close', () => resolve(found));
    parser.on('error', reject);
    request.pipe(parser);
  });
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
