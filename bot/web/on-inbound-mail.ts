import type { Router } from 'express';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';
import type { CameBack } from '../mail-came-back.ts';
import { signedRoute, type Taken } from './signed-route.ts';

interface Deps {
  secret: string;
  replayGuard: ReplayGuard;
  /** Looks whether a mail says that one of ours did not arrive, and tells its approval. */
  cameBack: (message: Uint8Array) => Promise<CameBack>;
  /** Says in the log that a mail was left alone; nothing of the mail stands there. */
  ignored: (why: Exclude<CameBack, 'told'>) => void;
  /** The wall clock in ms: signatures are of real time. */
  wallClock?: () => number;
  failed: (error: unknown) => void;
}

/** Where a mail server or provider posts the mails that arrive at the sender's address. */
export const inboundMailPath = '/mail/inbound';

const largest = {
  body: '2mb',
  words: 'A mail may have 2 MB at most. Larger ones are no notifications: leave them out.',
};

/** Takes raw mails (RFC 822), signed. Whatever a mail turns out to be, it is answered with 200: sending it again would change nothing. */
export function onInboundMail({ cameBack, ignored, ...deps }: Deps): Router {
  async function take(body: Uint8Array): Promise<Taken> {
    const outcome = await cameBack(body);
    if (outcome !== 'told') ignored(outcome);
    return { status: 200 };
  }
  return signedRoute({ ...deps, largest, take });
}
