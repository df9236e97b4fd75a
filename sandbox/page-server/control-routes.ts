import express, { type Router } from 'express';
import { z } from 'zod';
import { failed } from '../acting/scene.ts';
import type { BotControl } from '../bot-control.ts';
import { type Faults, faultSchema } from '../faults.ts';
import { parseObject } from '../json.ts';
import { createSignatureCheck } from '../signature.ts';
import { clear, type Workspace } from '../workspace/workspace.ts';
import { clockOf } from './live.ts';

interface Deps {
  workspace: Workspace;
  bot: BotControl;
  faults: Faults;
  secret: string;
  machine(): number;
  /** After a reset: forgets what else was there, and fills the workspace anew. */
  startAgain(): void;
}

const clockOrder = z.union([z.object({ advanceMs: z.number().int() }), z.object({ reset: z.literal(true) })]);

/** The clock, the reset and the faults. */
export function controlRoutes({ workspace, bot, faults, secret, machine, startAgain }: Deps): Router {
  const router = express.Router();
  const authentic = createSignatureCheck(secret, machine);

  router.post('/sandbox/clock', express.json(), async (request, response) => {
    const order = clockOrder.safeParse(request.body);
    if (!order.success) return void response.status(400).json(failed('The clock moves by advanceMs, or is reset.'));
    if ('reset' in order.data) workspace.clock.reset();
    else workspace.clock.advance(order.data.advanceMs);
    workspace.announce({ type: 'clock moved' });
    const taken = await bot.order('/sandbox/clock', { offsetMs: workspace.clock.offsetMs() });
    response.json(
      taken ? { ok: true, clock: clockOf(workspace) } : failed('The bot did not take the new time. Is it running?'),
    );
  });

  router.post('/sandbox/reset', express.json(), async (_request, response) => {
    const taken = await bot.order('/sandbox/reset', {});
    if (!taken) return void response.json(failed('The bot did not take the reset. Is it running?'));
    workspace.clock.reset();
    clear(workspace);
    await bot.order('/sandbox/clock', { offsetMs: 0 });
    startAgain();
    response.json({ ok: true });
  });

  router.post('/sandbox/faults', express.raw({ type: () => true }), (request, response) => {
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signed = { method: 'POST', path: request.originalUrl, body };
    if (!authentic(signed, request.get('X-Countersign-Timestamp'), request.get('X-Countersign-Signature'))) {
      return void response.status(401).json(failed('The signature does not fit.'));
    }
    const fault = faultSchema.safeParse(parseObject(body.toString()));
    if (!fault.success) return void response.status(400).json(failed(z.prettifyError(fault.error)));
    faults.add(fault.data);
    response.json({ ok: true });
  });
  return router;
}
