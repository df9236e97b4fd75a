import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { personOf } from './acting/scene.ts';
import { fromHere } from './page-server/guard.ts';
import type { Live } from './page-server/live.ts';
import type { SocketDoor } from './to-app/socket-door.ts';
import type { Workspace } from './workspace/workspace.ts';

/** The two kinds of WebSocket on the one port: the app's Socket Mode connections and the open pages. */
export function createSockets(
  server: Server,
  { workspace, socketDoor, live }: { workspace: Workspace; socketDoor: SocketDoor; live: Live },
): { close(): void } {
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
    close() {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}
