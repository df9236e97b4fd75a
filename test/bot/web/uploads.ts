import express from 'express';
import { createUploadPort, createUploads } from '../../../bot/upload.ts';
import { onUploadPage } from '../../../bot/web/on-upload-page.tsx';
import type { Happening, Started } from '../../../flows/event.ts';
import type { Language } from '../../../flows/facts.ts';
import { createFiles } from '../../../models/files/files.ts';
import { createUploadLinks } from '../../../models/upload-links/upload-links.ts';
import { auroraContracts, contractEvents } from '../../cards/contract-stories.ts';
import { storeOn } from '../../support/approvals.ts';
import { startedBy } from '../../support/flows.ts';
import { onLoopback } from '../../support/loopback.ts';
import { freshDatabase } from '../../support/mongo.ts';

type Told = Exclude<Happening, Started>;

/** Upload pages over real HTTP and a real store, in which contracts wait for their originals. */
export async function uploadPages(options: { limits?: { token: number; address: number } } = {}) {
  const database = await freshDatabase();
  const { connection } = database;
  const organization = auroraContracts();
  const { approvals } = await storeOn(connection, organization);
  const links = await createUploadLinks(connection);
  const failures: unknown[] = [];
  const app = express();
  const server = await onLoopback(app);
  const clock = { at: Date.parse('2026-11-24T09:00:00Z') };
  const reader = { language: 'en' as Language };
  const now = () => clock.at;
  const common = { organization: () => organization, now };
  const files = createFiles(connection);
  const port = createUploadPort({ ...common, approvals, links, files, languageOf: () => reader.language });
  const uploads = createUploads({ links, publicUrl: server.url, now });
  const limits = options.limits ?? { token: 1_000_000, address: 1_000_000 };
  const failed = (error: unknown) => void failures.push(error);
  app.use('/upload', onUploadPage({ port, publicUrl: server.url, language: () => 'en', now, failed, limits }));

  const told = async (id: string, happening: Told, delivery: string) => {
    const answer = await approvals.tell(id, { ...happening, delivery: `${id} ${delivery}` });
    if (!answer.ok) throw new Error(`${happening.type}: ${answer.refusal.type}`);
  };

  return {
    url: server.url,
    approvals,
    failures,
    clock,
    reader,
    told,
    /** A contract with this id and number that waits for files: unless told otherwise for its originals, in task t8 of Jan. */
    async waiting(id: string, situation: keyof typeof contractEvents = 'the originals are under way') {
      const [first, ...rest] = contractEvents[situation] as readonly Happening[];
      const { type: _type, number: _number, attribute: _attribute, ...start } = first as Started;
      const form = { ...start.form, number: id };
      await approvals.start({ ...start, form, process: 'contract', id, delivery: `start ${id}` });
      for (const [index, one] of rest.entries()) await told(id, one as Told, `${index}`);
    },
    /** A company that waits for its documents, in task t1 of Jan. */
    async companyWaiting(id: string) {
      const { type: _type, number: _number, attribute: _attribute, ...start } = startedBy('jan');
      await approvals.start({ ...start, process: 'company', id, delivery: `start ${id}` });
    },
    link: async (approval: string, person = 'jan', task = 't8') =>
      (await uploads.link({ approval, task, person })).address,
    get: async (address: string) => read(await fetch(address, { redirect: 'manual' })),
    /** Sends the form as a browser does from the page, unless the headers say otherwise. */
    async send(address: string, sent: { field?: string; name?: string; bytes?: Uint8Array }, headers = ours) {
      const body = new FormData();
      if (sent.field !== undefined) body.set('field', sent.field);
      if (sent.bytes) body.set('file', new Blob([new Uint8Array(sent.bytes)]), sent.name ?? 'signed.pdf');
      return read(await fetch(address, { method: 'POST', body, headers, redirect: 'manual' }));
    },
    documents: async (id: string, of = 't8') =>
      (await approvals.get(id))?.documents
        .filter(({ task, replacedAt }) => task === of && replacedAt === null)
        .map(({ field, file, by }) => `${field}: ${file.name} by ${by}`),
    async close() {
      await server.close();
      await database.close();
    },
  };
}

export const ours: Record<string, string> = { 'sec-fetch-site': 'same-origin', origin: 'null' };

async function read(response: Response) {
  const html = await response.text();
  const text = html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/\n\s*/g, '\n');
  return { status: response.status, headers: response.headers, html, text };
}
