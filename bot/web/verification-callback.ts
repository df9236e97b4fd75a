import type { Router } from 'express';
import type { StoredFile } from '../../flows/approval.ts';
import type { CheckAnswer } from '../../flows/classify.ts';
import { readAnswer } from '../../integrations/verification/answer.ts';
import type { Files } from '../../models/files/files.ts';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';
import { signedRoute, type Taken } from './signed-route.ts';

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

const largest = { body: '1mb', words: 'An answer may have 1 MB at most.' };

/**
 * Takes the verification service's signed answers. An answer is archived as it came and then told: 200; 400 when it cannot be read, 404 when nobody
 * asked.
 */
export function onVerificationCallback({ files, tell, ...deps }: Deps): Router {
  async function take(body: Uint8Array): Promise<Taken> {
    const parsed = readAnswer(body);
    if (!parsed.ok) return { status: 400, error: parsed.error };
    const { request, score, flags, documents, comment } = parsed.answer;
    const archived = await files.put({ name: `answer-${request}.json`, bytes: body, claimedType: 'application/json' });
    const outcome = await tell(request, { score, flags, documents, comment }, archived);
    return outcome === 'told' ? { status: 200 } : { status: 404, error: `Nobody asked for a check ${request}.` };
  }
  return signedRoute({ ...deps, largest, take });
}
