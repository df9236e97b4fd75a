import type { IncomingMessage } from 'node:http';

const HERE = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Whether a request comes from the page itself or from a program on this machine, and not from a foreign page in the same browser. */
export function fromHere(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (!host || !HERE.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}
