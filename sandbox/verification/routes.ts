import { createHash } from 'node:crypto';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Faults } from '../faults.ts';
import { createSignatureCheck } from '../signature.ts';
import { orderSchema } from './check.ts';
import type { VerificationService } from './service.ts';

interface Deps {
  service: VerificationService;
  faults: Faults;
  secret: string;
  machine(): number;
}

/** The service's HTTP API: `POST /checks`, `PUT /checks/:request/documents/:sha256`, `GET /checks/:request`; every request is signed. */
export function verificationRoutes({ service, faults, secret, machine }: Deps): Router {
  const authentic = createSignatureCheck(secret, machine);
  const router = express.Router();

  router.use(
    express.raw({ type: () => true, limit: '30mb' }),
    (request: Request, response: Response, next: NextFunction) => {
      const signed = { method: request.method, path: request.originalUrl, body: bytesOf(request) };
      if (!authentic(signed, request.get('X-Countersign-Timestamp'), request.get('X-Countersign-Signature'))) {
        return void response.status(401).json({ error: 'The signature does not fit, is too old, or was seen before.' });
      }
      const struck = faults.strike('verification');
      const failure = struck.find((fault) => fault.kind === 'fail');
      if (failure) return void response.status(failure.status).json({ error: 'Out of order.' });
      if (struck.some((fault) => fault.kind === 'lose request')) return void response.socket?.destroy();
      if (struck.some((fault) => fault.kind === 'lose answer')) {
        response.end = () => {
          response.socket?.destroy();
          return response;
        };
      }
      next();
    },
  );

  router.post('/checks', (request, response) => {
    const order = orderSchema.safeParse(parsed(bytesOf(request)));
    if (!order.success) return void response.status(400).json({ error: z.prettifyError(order.error) });
    if (request.get('Idempotency-Key') !== order.data.request)
      return void response.status(400).json({ error: 'Idempotency-Key must be the request.' });
    const outcome = service.order(order.data);
    if (outcome === 'unavailable')
      return void response.status(503).set('Retry-After', '60').json({ error: 'Temporarily unavailable.' });
    if (outcome === 'another order')
      return void response.status(409).json({ error: 'This request was made with other data.' });
    const check = service.check(order.data.request);
    response.status(202).json({ request: order.data.request, missing: check ? service.missing(check) : [] });
  });

  router.put('/checks/:request/documents/:sha256', (request, response) => {
    const check = service.check(request.params.request);
    if (!check) return void unknown(request.params.request, response);
    const { sha256 } = request.params;
    if (!check.documents.some((document) => document.sha256 === sha256))
      return void response.status(404).json({ error: 'No such document.' });
    if (createHash('sha256').update(bytesOf(request)).digest('hex') !== sha256)
      return void response.status(422).json({ error: 'The bytes have another SHA-256.' });
    service.receive(check, sha256);
    response.status(204).end();
  });

  router.get('/checks/:request', (request, response) => {
    const check = service.check(request.params.request);
    if (!check) return void unknown(request.params.request, response);
    response.json(
      check.status === 'answered' ? { status: 'answered', answer: check.answer } : { status: check.status },
    );
  });

  function unknown(request: string, response: Response): void {
    if (service.unavailable(request)) response.status(503).json({ error: 'Temporarily unavailable.' });
    else response.status(404).json({ error: 'No such request.' });
  }
  return router;
}

function bytesOf(request: Request): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
