import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { personOf } from './acting/scene.ts';
import { fromHere } from './page-server/guard.ts';
import type { Live } from './page-server/live.ts';
import type { SocketDoor } from './to-app/socket-door.ts';
import type { Workspace } from './workspace/workspace.ts';

/** How long a closing handshake may take. */
const FAREWELL_MS = 500;

/** The two kinds of WebSocket on the one port: the app's Socket Mode connections and the open pages. */
export function createSockets(
  server: Server,
  { workspace, socketDoor, live }: { workspace: Workspace; socketDoor: SocketDoor; live: Live },
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const accept = (then: (socket: WebSocket) => void) => sockets.handleUpgrade(request, stream, head, then);
    const user = personOf(workspace, url.searchParams.get('as'));
    if (url.pathname === '/link/' && socketDoor.admit(url.searchParams.get('ticket') ?? '')) accept(socketDoor.connect);
    else if (url.pathname === '/sandbox/live' && user && fromHere(request))
      accept((socket) => live.connect(socket, user.id));
    else stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  return {
    async close() {
      await Promise.all([...sockets.clients].map(farewell));
    },
  };
}

/** Closes a WebSocket with the usual handshake; one that does not answer is cut off. */
async function farewell(socket: WebSocket): Promise<void> {
  await new Promise<void>((resolve) => {
    const cut = setTimeout(() => socket.terminate(), FAREWELL_MS);
    socket.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(1001);
  });
}
