import type { Clock } from '../clock.ts';
import { signatureHeaders } from '../signature.ts';
import type { Timers } from '../timers.ts';
import { type Answer, treatmentOf } from './answers.ts';
import type { Check, Order } from './check.ts';

export interface VerificationService {
  /** Takes an order; the same one again changes nothing. */
  order(order: Order): 'unavailable' | 'taken' | 'another order';
  check(request: string): Check | undefined;
  unavailable(request: string): boolean;
  /** The documents of a check that have not come yet, by SHA-256. */
  missing(check: Check): string[];
  receive(check: Check, sha256: string): void;
  /** All checks, the oldest first. */
  checks(): Check[];
  /** Keeps every answer back from now on, until it is let go. */
  hold(): void;
  /** How many answers are kept back. */
  kept(): number;
  /** Gives them; says to which requests. */
  letGo(): readonly string[];
  saved(): SavedChecks;
  restore(saved: SavedChecks): void;
  clear(): void;
}

export interface SavedChecks {
  checks: Check[];
  received: string[];
}

interface Deps {
  clock: Clock;
  timers: Timers;
  secret: string;
  /** 1 is the usual pace. */
  scale: number;
  machine(): number;
  changed(): void;
}

/** Pauses between attempts to deliver an answer, in milliseconds. */
const RETRY_MS = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/** The outside service that checks companies, as the sandbox plays it. */
export function createVerification({ clock, timers, secret, scale, machine, changed }: Deps): VerificationService {
  let checks = new Map<string, Check>();
  let received = new Set<string>();
  const turnedAway = new Set<string>();
  let kept: Map<string, () => void> | null = null;
  let lastSecond = 0;

  const missing = (check: Check) =>
    [...new Set(check.documents.map((document) => document.sha256))].filter((sha) => !received.has(sha));

  function answersFor(taxId: string): number {
    return [...checks.values()].filter((check) => check.company.taxId === taxId && check.status === 'answered').length;
  }

  function goOn(check: Check): void {
    if (check.status === 'answered' || missing(check).length > 0) return;
    const treatment = treatmentOf(check.company.taxId, answersFor(check.company.taxId));
    if (treatment.kind === 'unavailable') return;
    put({ ...check, status: 'pending' });
    const give = () => {
      if (checks.get(check.request)?.status !== 'pending') return;
      const answer: Answer = {
        request: check.request,
        answeredAt: new Date(clock.now()).toISOString(),
        ...treatment.finding,
      };
      put({ ...check, status: 'answered', answer, callbacks: [] });
      for (let sent = 0; sent < treatment.callbacks; sent += 1)
        timers.after(sent * 1000 * scale, () => void call(check.request, 0));
    };
    if (kept) kept.set(check.request, give);
    else timers.after(treatment.afterMs * scale, give);
  }

  async function call(request: string, attempt: number): Promise<void> {
    const check = checks.get(request);
    if (check?.status !== 'answered') return;
    const status = await send(check.callback, JSON.stringify(check.answer));
    check.callbacks.push(status);
    changed();
    const pause = RETRY_MS[attempt];
    if ((status < 200 || status > 299) && pause !== undefined)
      timers.after(pause * scale, () => void call(request, attempt + 1));
  }

  async function send(callback: string, body: string): Promise<number> {
    const url = new URL(callback);
    // The receiver refuses a signature that it has seen, so no two callbacks carry the same second.
    lastSecond = Math.max(lastSecond + 1, Math.floor(machine() / 1000));
    const headers = signatureHeaders(secret, { method: 'POST', path: url.pathname + url.search, body }, lastSecond);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body,
        signal: AbortSignal.timeout(10_000),
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return 0;
    }
  }

  function put(check: Check): void {
    checks.set(check.request, check);
    changed();
  }

  return {
    order(order) {
      const known = checks.get(order.request);
      if (known) return sameOrder(known, order) ? 'taken' : 'another order';
      if (treatmentOf(order.company.taxId, 0).kind === 'unavailable') {
        turnedAway.add(order.request);
        return 'unavailable';
      }
      const check: Check = { ...order, status: 'waiting for documents' };
      put(check);
      goOn(check);
      return 'taken';
    },
    check: (request) => checks.get(request),
    unavailable: (request) => turnedAway.has(request),
    missing,
    receive(check, sha256) {
      received.add(sha256);
      changed();
      goOn(check);
    },
    checks: () => [...checks.values()],
    hold() {
      kept ??= new Map();
    },
    kept: () => kept?.size ?? 0,
    letGo() {
      const given = [...(kept ?? [])];
      kept?.clear();
      for (const [, give] of given) give();
      return given.map(([request]) => request);
    },
    saved: () => ({ checks: [...checks.values()], received: [...received] }),
    restore(saved) {
      checks = new Map(saved.checks.map((check) => [check.request, check]));
      received = new Set(saved.received);
      for (const check of checks.values()) goOn(check);
    },
    clear() {
      checks = new Map();
      received = new Set();
      turnedAway.clear();
      changed();
    },
  };
}

function sameOrder(one: Order, other: Order): boolean {
  const key = ({ callback, company, documents }: Order) =>
    JSON.stringify([callback, company.taxId, company.name, documents.map(({ sha256 }) => sha256)]);
  return key(one) === key(other);
}
