import { createServer } from 'node:net';

/** Whether nobody listens on this port of 127.0.0.1; 0 asks for any free one. The port is given back, undefined when it is taken. */
export async function freePort(wanted = 0): Promise<number | undefined> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port: wanted }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
