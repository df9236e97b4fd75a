import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import express from 'express';
import { onVerificationCallback } from '../../../bot/web/verification-callback.ts';
import { sha256Of, signatureHeaders } from '../../../integrations/signature.ts';
import { createFiles } from '../../../models/files/files.ts';
import { createReplayGuard } from '../../../models/replays/replay-guard.ts';
import { anAnswer } from '../../support/check-requests.ts';
import { onLoopback } from '../../support/loopback.ts';
import { freshDatabase } from '../../support/mongo.ts';

const secret = 'secret of the two';
const path = '/verification/callback';
type Tell = Parameters<typeof onVerificationCallback>[0]['tell'];
const tell = jest.fn<Tell>();
const failed = jest.fn();
let now = 0;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let server: Awaited<ReturnType<typeof onLoopback>>;

beforeAll(async () => {
  database = await freshDatabase();
  const app = express().use(
    path,
    onVerificationCallback({
      secret,
      replayGuard: await createReplayGuard(database.connection),
      files: createFiles(database.connection),
      tell,
      failed,
      wallClock: () => now,
    }),
  );
  server = await onLoopback(app);
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(() => {
  tell.mockReset().mockResolvedValue('told');
  failed.mockReset();
  now = now === 0 ? Date.now() : now + 1_000;
});

const post = (body: string, headers: Record<string, string>, query = '') =>
  fetch(`${server.url}${path}${query}`, { method: 'POST', body, headers });
const signed = (body: string, at = now) =>
  signatureHeaders(secret, { method: 'POST', path, bodySha256: sha256Of(body) }, at);
const archived = () => database.connection.collection('files.files').countDocuments();
const seen = () => database.connection.collection('seenSignatures').countDocuments();
const body = JSON.stringify({ ...anAnswer, more: 'for the archive' });

describe('an answer that calls back', () => {
  it('is archived as it came, and told', async () => {
    expect((await post(body, signed(body))).status).toBe(200);
    const { request, score, flags, documents, comment } = anAnswer;
    expect(tell).toHaveBeenCalledTimes(1);
    expect(tell).toHaveBeenCalledWith(
      request,
      { score, flags, documents, comment },
      expect.objectContaining({ sha256: sha256Of(body), type: 'application/json', size: body.length }),
    );
  });

  it('is 200 when it comes again under a new signature', async () => {
    expect((await post(body, signed(body))).status).toBe(200);
  });

  it('is 404 when nobody asked', async () => {
    tell.mockResolvedValue('unknown request');
    expect((await post(body, signed(body))).status).toBe(404);
  });

  it.each(['clear', '', '{"score":82}'])('is 400 when it is %j', async (text) => {
    expect((await post(text, signed(text))).status).toBe(400);
    expect(tell).not.toHaveBeenCalled();
  });

  it('may be sent again, as it was, when it could not be told', async () => {
    tell.mockRejectedValueOnce(new Error('the database is away'));
    const headers = signed(body);
    expect((await post(body, headers)).status).toBe(503);
    expect(failed).toHaveBeenCalledTimes(1);
    expect((await post(body, headers)).status).toBe(200);
  });
});

describe('a request that is not the service’s', () => {
  it.each<[string, () => Promise<Response>, number]>([
    ['unsigned', () => post(body, {}), 401],
    ['forged', () => post(body.replace('82', '99'), signed(body)), 401],
    ['for another path', () => post(body, signed(body), '?x=1'), 401],
    ['stale', () => post(body, signed(body, now - 301_000)), 401],
    ['from the future', () => post(body, signed(body, now + 302_000)), 401],
    ['too large', () => post('x'.repeat(1_100_000), signed(body)), 413],
    ['packed', () => post(body, { ...signed(body), 'content-encoding': 'gzip' }), 400],
  ])('%s leaves no trace', async (_, send, status) => {
    const before = [await archived(), await seen()];
    expect((await send()).status).toBe(status);
    expect([await archived(), await seen()]).toEqual(before);
    expect(tell).not.toHaveBeenCalled();
  });

  it('is refused when it is an old one played back, also many at once', async () => {
    const headers = signed(body);
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(body, headers)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401, 401, 401]);
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
