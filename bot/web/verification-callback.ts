import { type ErrorRequestHandler, type RequestHandler, Router, raw } from 'express';
import type { StoredFile } from '../../flows/approval.ts';
import type { CheckAnswer } from '../../flows/classify.ts';
import { checkSignature, sha256Of, signatureHeader, timestampHeader } from '../../integrations/signature.ts';
import { readAnswer } from '../../integrations/verification/answer.ts';
import type { Files } from '../../models/files/files.ts';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';

interface Deps {
  secret: string;
  replayGuard: ReplayGuard;
  files: Pick<Files, 'put'>;
  /** Tells the approval that waits. An answer that came late or twice is `told` too: it changes nothing. */
  tell: (request: string, answer: CheckAnswer, raw: StoredFile) => Promise<'told' | 'unknown request'>;
  /** The wall clock in ms: signatures are of real time. */
  wallClock?: () => number;
  /** Called with what went wrong on our side; the service then hears 503 and sends again. */
  failed: (error: unknown) => void;
}

const largestAnswer = '1mb';

/**
 * Takes the verification service's answers: mount it at its path, before anything that reads bodies. Nothing is kept of a request whose signature
 * is missing, wrong, stale or seen before: 401. An answer is archived as it came and then told: 200; 400 when it cannot be read, 404 when nobody asked.
 */
export function onVerificationCallback({ wallClock = Date.now, ...deps }: Deps): Router {
  const onCallback: RequestHandler = async (request, response) => {
    const body: Uint8Array = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signed = checkSignature(
      deps.secret,
      { method: request.method, path: request.originalUrl, bodySha256: sha256Of(body) },
      { timestamp: request.get(timestampHeader), signature: request.get(signatureHeader) },
      wallClock(),
    );
    if (!signed.ok) return void response.status(401).json({ error: unsigned });
    let claimed = false;
    try {
      claimed = await deps.replayGuard.claim(signed.signature, signed.validUntil);
      if (!claimed) return void response.status(401).json({ error: unsigned });
      const { status, error } = await take(body);
      response.status(status).json(error === undefined ? {} : { error });
    } catch (error) {
      deps.failed(error);
      if (claimed) await deps.replayGuard.release(signed.signature).catch(deps.failed);
      response.status(503).set('Retry-After', '10').json({ error: 'Not taken yet. Please send it again.' });
    }
  };

  async function take(body: Uint8Array): Promise<{ status: number; error?: string }> {
    const parsed = readAnswer(body);
    if (!parsed.ok) return { status: 400, error: parsed.error };
    const { request, score, flags, documents, comment } = parsed.answer;
    const archived = await deps.files.put({
      name: `answer-${request}.json`,
      bytes: body,
      claimedType: 'application/json',
    });
    const outcome = await deps.tell(request, { score, flags, documents, comment }, archived);
    return outcome === 'told' ? { status: 200 } : { status: 404, error: `Nobody asked for a check ${request}.` };
  }

  const router = Router();
  router.post('/', raw({ type: () => true, limit: largestAnswer, inflate: false }), onCallback, onUnreadable);
  return router;
}

const unsigned = 'The signature is missing, does not fit, is more than 300 s from now, or was seen before.';

/** A body that is too large or packed never reaches the signature; it leaves no trace either. */
const onUnreadable: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = error instanceof Error && 'status' in error && error.status === 413 ? 413 : 400;
  response
    .status(status)
    .json({ error: status === 413 ? 'An answer may have 1 MB at most.' : 'The body cannot be read.' });
};
