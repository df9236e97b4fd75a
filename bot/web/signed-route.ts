import { type ErrorRequestHandler, type RequestHandler, Router, raw } from 'express';
import { checkSignature, sha256Of, signatureHeader, timestampHeader } from '../../integrations/signature.ts';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';

/** What a request is answered with; `error` says in words what is wrong with it. */
export interface Taken {
  status: number;
  error?: string;
}

interface Deps {
  secret: string;
  replayGuard: ReplayGuard;
  /** The largest body that is taken, and the words for a larger one. */
  largest: { body: string; words: string };
  /** Takes a body that is signed. What it throws is ours to mend: the sender hears 503 and sends again. */
  take: (body: Uint8Array) => Promise<Taken>;
  /** The wall clock in ms: signatures are of real time. */
  wallClock?: () => number;
  failed: (error: unknown) => void;
}

/**
 * Takes signed posts: mount it at its path, before anything that reads bodies. Nothing is kept of a request whose signature is missing, wrong, stale or
 * seen before: 401. One that could not be taken may be sent again as it was.
 */
export function signedRoute({ wallClock = Date.now, ...deps }: Deps): Router {
  const onPost: RequestHandler = async (request, response) => {
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
      const { status, error } = await deps.take(body);
      response.status(status).json(error === undefined ? {} : { error });
    } catch (error) {
      deps.failed(error);
      if (claimed) await deps.replayGuard.release(signed.signature).catch(deps.failed);
      response.status(503).set('Retry-After', '10').json({ error: 'Not taken yet. Please send it again.' });
    }
  };

  /** A body that is too large or packed never reaches the signature; it leaves no trace either. */
  const onUnreadable: ErrorRequestHandler = (error, _request, response, _next) => {
    const status = error instanceof Error && 'status' in error && error.status === 413 ? 413 : 400;
    response.status(status).json({ error: status === 413 ? deps.largest.words : 'The body cannot be read.' });
  };

  const router = Router();
  router.post('/', raw({ type: () => true, limit: deps.largest.body, inflate: false }), onPost, onUnreadable);
  return router;
}

const unsigned = 'The signature is missing, does not fit, is more than 300 s from now, or was seen before.';
