import { Readable } from 'node:stream';
import { z } from 'zod';
import type { FiledDocument } from '../../flows/approval.ts';
import { OutsideFailure } from '../failure.ts';
import { failureOfError, failureOfStatus } from '../failure-of.ts';
import { sha256Of, signatureHeaders } from '../signature.ts';
import { parseAnswer } from './answer.ts';
import { packageOf } from './package.ts';
import type { CheckRequest, RawAnswer, Verification } from './verification.ts';

interface Deps {
  /** Where the service is, e.g. `https://verify.example/v1`. */
  url: string;
  secret: string;
  /** Where the service sends its answer. */
  callbackUrl: string;
  readFile: (id: string) => AsyncIterable<Uint8Array>;
  /** How long a request without documents may take, in ms; an upload gets more, by its size. */
  timeoutMs?: number;
  fetch?: typeof fetch;
  /** The wall clock in ms: signatures are of real time, also where a sandbox moves the bot's. */
  wallClock?: () => number;
}

const name = 'The verification service';
const largestAnswer = 1024 * 1024;
/** The slowest line that an upload waits for, in bytes a millisecond (100 KB/s). */
const slowest = 100;

const taken = z.object({ missing: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(1_000) });
const state = z.discriminatedUnion('status', [
  z.object({ status: z.enum(['waiting for documents', 'pending']) }),
  z.object({ status: z.literal('answered'), answer: z.unknown() }),
]);

interface Sent {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: NonNullable<RequestInit['body']>;
  bodySha256?: string;
  headers?: Record<string, string>;
  timeoutMs: number;
}

/** Speaks to a verification service over HTTP, as docs/verification.md describes it. */
export function createVerification(deps: Deps): Verification {
  const { secret, callbackUrl, readFile, timeoutMs = 10_000, wallClock = Date.now } = deps;
  const base = new URL(deps.url.replace(/\/+$/, ''));

  return {
    async ask(check) {
      const missing = await order(check);
      for (const sha256 of missing) {
        const document = check.documents.find(({ file }) => file.sha256 === sha256);
        if (!document)
          throw new OutsideFailure('refused', `${name} asks for a document that is not in the package: ${sha256}`);
        await upload(check.request, document);
      }
    },

    async poll(request): Promise<RawAnswer | null> {
      const raw = await send({ method: 'GET', path: `/checks/${request}`, timeoutMs });
      const found = state.safeParse(jsonOf(raw));
      if (!found.success)
        throw new OutsideFailure('later', `${name} answered what cannot be read. ${z.prettifyError(found.error)}`);
      if (found.data.status !== 'answered') return null;
      const parsed = parseAnswer(found.data.answer);
      if (!parsed.ok) throw new OutsideFailure('later', parsed.error);
      if (parsed.answer.request !== request)
        throw new OutsideFailure('later', `${name} answered about another request.`);
      const { score, flags, documents, comment } = parsed.answer;
      return { request, answer: { score, flags, documents, comment }, raw };
    },
  };

  /** Answers with the SHA-256 of the documents that the service has not got yet. */
  async function order(check: CheckRequest): Promise<readonly string[]> {
    const body = JSON.stringify(packageOf(check, callbackUrl));
    const raw = await send({
      method: 'POST',
      path: '/checks',
      body,
      bodySha256: sha256Of(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': check.request },
      timeoutMs,
    });
    const parsed = taken.safeParse(jsonOf(raw));
    if (!parsed.success) throw new OutsideFailure('later', `${name} took the check but its answer cannot be read.`);
    return parsed.data.missing;
  }

  async function upload(request: string, { file }: FiledDocument): Promise<void> {
    await send({
      method: 'PUT',
      path: `/checks/${request}/documents/${file.sha256}`,
      body: Readable.toWeb(Readable.from(readFile(file.id))) as ReadableStream<Uint8Array>,
      bodySha256: file.sha256,
      headers: { 'content-type': file.type },
      timeoutMs: timeoutMs + Math.ceil(file.size / slowest),
    });
  }

  async function send({
    method,
    path,
    body,
    bodySha256 = sha256Of(''),
    headers = {},
    timeoutMs: within,
  }: Sent): Promise<Uint8Array> {
    const url = new URL(`${base.href.replace(/\/+$/, '')}${path}`);
    const signed = signatureHeaders(secret, { method, path: url.pathname + url.search, bodySha256 }, wallClock());
    try {
      const response = await (deps.fetch ?? fetch)(url, {
        method,
        headers: { ...headers, ...signed },
        redirect: 'manual',
        signal: AbortSignal.timeout(within),
        ...(body === undefined ? {} : { body, duplex: 'half' }),
      });
      const answer = await bodyOf(response);
      if (response.ok) return answer;
      throw failureOfStatus(name, response, new TextDecoder().decode(answer), wallClock());
    } catch (error) {
      throw failureOfError(name, error);
    }
  }
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestAnswer) throw new OutsideFailure('refused', `${name} answered with more than 1 MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function jsonOf(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(raw));
  } catch {
    return undefined;
  }
}
