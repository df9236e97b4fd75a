import { z } from 'zod';

const times = z.number().int().positive().default(1);
const method = z
  .string()
  .describe(
    'a Web API method, "upload", "download", "response_url", "verification", "mail", or "teams send" and its like; "*" is every one of them',
  );

/** What can be made to go wrong, each for the next so many calls. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lose answer'), method, times }),
  z.object({ kind: z.literal('lose request'), method, times }),
  z.object({ kind: z.literal('delay'), method, times, ms: z.number().positive() }),
  z.object({
    kind: z.literal('fail'),
    method,
    times,
    status: z.number().int().min(400).max(599),
    retryAfter: z.number().optional(),
    carriedOut: z.boolean().optional().describe('only in Teams: what was asked is done nevertheless'),
  }),
  z.object({ kind: z.literal('refuse'), method, times, error: z.string() }),
  z.object({ kind: z.literal('duplicate deliveries'), times }),
  z.object({ kind: z.literal('redeliver last event') }),
  z.object({ kind: z.literal('drop socket') }),
  z.object({ kind: z.literal('refresh socket') }),
]);

export type Fault = z.output<typeof faultSchema>;
type CallFault = Extract<Fault, { method: string }>;

export interface Faults {
  add(fault: z.input<typeof faultSchema>): void;
  /** The faults that strike this call; each has one time less afterwards. */
  strike(method: string): CallFault[];
  /** Whether the next delivery to the app is sent twice. */
  strikeDelivery(): boolean;
  /** Takes back what was added and has not struck. */
  clear(): void;
}

/** Keeps the faults that wait for their calls; those that strike at once are handed to `now`. */
export function createFaults(now: (kind: 'redeliver last event' | 'drop socket' | 'refresh socket') => void): Faults {
  let waiting: Fault[] = [];
  const spend = (fault: Fault) => {
    if ('times' in fault) fault.times -= 1;
    waiting = waiting.filter((other) => !('times' in other) || other.times > 0);
  };
  return {
    add(given) {
      const fault = faultSchema.parse(given);
      if ('times' in fault) waiting.push({ ...fault });
      else now(fault.kind);
    },
    strike(name) {
      const struck = waiting.filter(
        (fault): fault is CallFault => 'method' in fault && (fault.method === name || fault.method === '*'),
      );
      for (const fault of struck) spend(fault);
      return struck;
    },
    strikeDelivery() {
      const fault = waiting.find((candidate) => candidate.kind === 'duplicate deliveries');
      if (fault) spend(fault);
      return fault !== undefined;
    },
    clear() {
      waiting = [];
    },
  };
}
