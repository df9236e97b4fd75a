import type { Faults } from '../../faults.ts';
import { asObject, type JsonObject, parseObject } from '../../json.ts';
import { type ActivityClaims, type SigningKey, signActivity } from '../signing.ts';
import type { Activity } from './activity.ts';

export type Reply =
  | { ok: true; status: number; body: JsonObject | string }
  /** `status` is 0 when nothing was answered. */
  | { ok: false; reason: 'http error' | 'late' | 'not reached'; status: number };

export interface DeliveredActivity {
  activity: Activity;
  reply: Reply;
}

export interface TeamsDeliveries {
  /** Sends an activity, signed; twice when that fault has been ordered. */
  send(activity: Activity): Promise<Reply>;
  /** Sends an activity with a token of somebody else's making, or with none. */
  sendWith(activity: Activity, token: string | null): Promise<Reply>;
  /** What a genuine token says. */
  claims(serviceUrl: string): ActivityClaims;
  key: Promise<SigningKey>;
}

interface Deps {
  endpoint: string;
  issuer: string;
  appId: string;
  answerMs: number;
  key: Promise<SigningKey>;
  faults: Faults;
  machine(): number;
  record(delivered: DeliveredActivity): void;
}

/** How long a token is good that comes with an activity. */
const TOKEN_SECONDS = 3600;

/** Everything that Teams sends to the bot goes through here. */
export function createTeamsDeliveries({
  endpoint,
  issuer,
  appId,
  answerMs,
  key,
  faults,
  machine,
  record,
}: Deps): TeamsDeliveries {
  function claims(serviceUrl: string): ActivityClaims {
    const now = Math.floor(machine() / 1000);
    return { issuer, audience: appId, serviceUrl, notBefore: now - 300, expires: now + TOKEN_SECONDS };
  }

  async function sendWith(activity: Activity, token: string | null): Promise<Reply> {
    const reply = await post(endpoint, activity, token, answerMs);
    record({ activity, reply });
    return reply;
  }

  return {
    key,
    claims,
    sendWith,
    async send(activity) {
      const token = await signActivity(await key, claims(activity.serviceUrl));
      if (!faults.strikeDelivery()) return sendWith(activity, token);
      const [first] = await Promise.all([sendWith(activity, token), sendWith(activity, token)]);
      return first;
    },
  };
}

async function post(endpoint: string, activity: Activity, token: string | null, answerMs: number): Promise<Reply> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'User-Agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(answerMs),
    });
    const text = await response.text();
    if (!response.ok) return { ok: false, reason: 'http error', status: response.status };
    return { ok: true, status: response.status, body: parseObject(text) ?? text };
  } catch (error) {
    const late = asObject(error)?.name === 'TimeoutError';
    return { ok: false, reason: late ? 'late' : 'not reached', status: 0 };
  }
}
