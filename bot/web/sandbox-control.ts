import { type RequestHandler, Router, raw } from 'express';
import { checkSignature, sha256Of, signatureHeader, timestampHeader } from '../../integrations/signature.ts';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';

interface Deps {
  secret: string;
  replayGuard: ReplayGuard;
  moveClock: (offset: number) => Promise<void>;
  reset: () => Promise<void>;
  failed: (error: unknown) => void;
}

/** Orders of the sandbox beside the bot: `POST /clock {"offsetMs": n}` moves its time, `POST /reset` begins anew. Signed, or 401. */
export function sandboxControl({ secret, replayGuard, moveClock, reset, failed }: Deps): Router {
  const signed: RequestHandler = async (request, response, next) => {
    const body: Uint8Array = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const checked = checkSignature(
      secret,
      { method: request.method, path: request.originalUrl, bodySha256: sha256Of(body) },
      { timestamp: request.get(timestampHeader), signature: request.get(signatureHeader) },
      Date.now(),
    );
    if (!checked.ok || !(await replayGuard.claim(checked.signature, checked.validUntil))) {
      response.status(401).json({ error: 'not signed by the sandbox' });
      return;
    }
    next();
  };
  const onClock: RequestHandler = async (request, response) => {
    const { offsetMs } = JSON.parse(String(request.body)) as { offsetMs?: unknown };
    if (typeof offsetMs !== 'number' || !Number.isFinite(offsetMs)) {
      response.status(400).json({ error: 'offsetMs must be a number of milliseconds' });
      return;
    }
    await moveClock(offsetMs);
    response.json({ ok: true });
  };
  const onReset: RequestHandler = (_request, response) => {
    response.json({ ok: true });
    response.once('close', () => void reset().catch(failed));
  };
  const router = Router();
  router.use(raw({ type: () => true, limit: '10kb' }), signed);
  router.post('/clock', onClock);
  router.post('/reset', onReset);
  return router;
}
