import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ports that systems give to outgoing connections (Linux: 32768–60999): one of those may be gone when whoever chose it comes to it.
const first = 20_000;
const last = 32_000;
const tries = 50;

/** A port of 127.0.0.1 that nobody listens on and that stays free as long as nobody asks for it by number. */
export async function findFreePort(): Promise<number> {
  for (let tried = 0; tried < tries; tried++) {
    const port = randomInt(first, last);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${first} and ${last} on 127.0.0.1.`);
}

/** Whether nobody listens on this port of 127.0.0.1. */
export async function isFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port }, () => server.close(() => resolve(true)));
  });
}
