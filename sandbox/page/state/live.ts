import type { LiveEvent } from '../../page-api.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

interface Listener {
  event(event: LiveEvent): void;
  /** The line is there; `again` when it had been lost, and things may have been missed. */
  connected(again: boolean): void;
  lost(): void;
}

/** Listens to what happens in the workspace, and comes back by itself with growing pauses. Answers a function that stops it. */
export function listen(as: string, listener: Listener): () => void {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = FIRST_PAUSE_MS;
  let again = false;
  let stopped = false;

  function connect(): void {
    socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/sandbox/live?as=${encodeURIComponent(as)}`);
    socket.onopen = () => {
      pause = FIRST_PAUSE_MS;
      listener.connected(again);
      again = true;
    };
    socket.onmessage = (message: MessageEvent<string>) => listener.event(JSON.parse(message.data) as LiveEvent);
    socket.onclose = () => {
      if (stopped) return;
      again = true;
      listener.lost();
      timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    };
  }

  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    socket?.close();
  };
}
