import { z } from 'zod';
import type { Answer } from './answers.ts';

/** What a client sends to have a company checked. */
export const orderSchema = z.object({
  request: z.string().regex(/^[A-Za-z0-9-]+$/),
  callback: z.url(),
  company: z.looseObject({ name: z.string(), country: z.string(), taxId: z.string() }),
  documents: z.array(
    z.object({
      field: z.string(),
      name: z.string(),
      type: z.string(),
      size: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

export type Order = z.output<typeof orderSchema>;

export type Check = Order &
  (
    | { status: 'waiting for documents' }
    | { status: 'pending' }
    | {
        status: 'answered';
        answer: Answer /** The HTTP status of each callback sent; 0 when nobody answered. */;
        callbacks: number[];
      }
  );
