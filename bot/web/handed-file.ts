import type { RequestHandler } from 'express';
import type { HandedFile } from '../../models/handed-files/handed-files.ts';
import { sendDocument } from './send-document.ts';

/** Where files are that were handed out by a link. */
export const handedFilePath = '/files';

/** The address that the person is told. */
export const handedFileLink = (publicUrl: string, token: string): string => `${publicUrl}${handedFilePath}/${token}`;

interface Deps {
  find(token: string): Promise<HandedFile | null>;
  read(file: string): Promise<Uint8Array>;
}

/** `GET /files/:token`: the file, while its link holds; 404 for any other token, for whatever reason. */
export function onHandedFile({ find, read }: Deps): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const { token } = request.params;
    const found = /^[\w-]{32}$/.test(token) ? await find(token) : null;
    if (!found) return void response.status(404).type('text').send('This link leads nowhere any more.');
    sendDocument(response, { ...found, bytes: await read(found.file) }, true);
  };
}
