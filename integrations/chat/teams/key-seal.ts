import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Puts a key into a card so that nobody but the bot can have made it. */
export interface KeySeal {
  close(key: string): { key: string; seal: string };
  /** The key of what came back; null when it is not one of ours. */
  open(data: unknown): string | null;
}

const carried = z.looseObject({ key: z.string().min(1).max(1_000), seal: z.string() });

/** A seal for one kind of keys: what is sealed as another is not opened. */
export function createKeySeal(secret: string, kind: 'card keys' | 'files asked about'): KeySeal {
  const sealOf = (key: string) => createHmac('sha256', `${kind} ${secret}`).update(key).digest('base64url');
  return {
    close: (key) => ({ key, seal: sealOf(key) }),
    open(data) {
      const read = carried.safeParse(data);
      if (!read.success) return null;
      const [given, ours] = [Buffer.from(read.data.seal), Buffer.from(sealOf(read.data.key))];
      return given.length === ours.length && timingSafeEqual(given, ours) ? read.data.key : null;
    },
  };
}
