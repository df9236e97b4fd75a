import { z } from 'zod';
import type { CheckAnswer } from '../../flows/classify.ts';

const word = z.string().trim().min(1).max(200);
const words = z
  .array(word)
  .max(50)
  .transform((list) => [...new Set(list)]);

const longestComment = 2_000;

const serviceAnswer = z.object({
  request: z.string().regex(/^[A-Za-z0-9-]{1,100}$/),
  answeredAt: z.iso.datetime({ offset: true }),
  score: z.number().min(0).max(100),
  flags: words,
  documents: words,
  comment: z.string().transform((text) => [...text.trim()].slice(0, longestComment).join('')),
});

/** An answer of the verification service; `answeredAt` is by the service's clock, ISO 8601. */
export interface ServiceAnswer extends CheckAnswer {
  request: string;
  answeredAt: string;
}

export type ParsedAnswer = { ok: true; answer: ServiceAnswer } | { ok: false; error: string };

/**
 * Reads an answer of the service out of JSON. Everything but more keys must be as the protocol says: an answer that cannot be read is an error
 * and never a clear one. Keys that we do not know stay in the raw answer only.
 */
export function parseAnswer(json: unknown): ParsedAnswer {
  const parsed = serviceAnswer.safeParse(json);
  if (parsed.success) return { ok: true, answer: parsed.data };
  return { ok: false, error: `The answer cannot be read. ${z.prettifyError(parsed.error)}` };
}

/** The same out of raw bytes, which must be JSON in UTF-8. */
export function readAnswer(raw: Uint8Array): ParsedAnswer {
  try {
    return parseAnswer(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)));
  } catch {
    return { ok: false, error: 'The answer cannot be read: it is not JSON in UTF-8.' };
  }
}
