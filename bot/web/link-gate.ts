import type { RequestHandler } from 'express';
import { createRateLimit } from './rate-limit.ts';
import { isSameOrigin } from './same-origin.ts';

type Sorry = (request: Parameters<RequestHandler>[0], response: Parameters<RequestHandler>[1]) => void;

const windowMs = 60_000;

/** Lets so many requests a minute through for one link, and for one address that requests come from. */
export function limitRequests(limits: { token: number; address: number }, tooMany: Sorry): RequestHandler {
  // The wall clock's: a sandbox that moves the bot's must not open or shut the gate.
  const byToken = createRateLimit({ max: limits.token, windowMs, now: Date.now });
  const byAddress = createRateLimit({ max: limits.address, windowMs, now: Date.now });
  return (request, response, next) => {
    const token = request.path.split('/')[1] ?? '';
    const wait = Math.max(byAddress.take(neighbourhood(request.ip ?? '')), byToken.take(token));
    if (wait === 0) return next();
    response.set('Retry-After', String(Math.ceil(wait / 1000)));
    tooMany(request, response);
  };
}

/** Lets only those POSTs through that come from a page of this origin. */
export function onlyFromOurPages(publicUrl: string, elsewhere: Sorry): RequestHandler {
  const { origin } = new URL(publicUrl);
  return (request, response, next) => {
    if (request.method !== 'POST' || isSameOrigin(request.headers, origin)) return next();
    elsewhere(request, response);
  };
}

/** One place that requests come from: of an IPv6 address the network, since a household has all of it. */
function neighbourhood(address: string): string {
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}
