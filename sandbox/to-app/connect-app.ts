import { createFaults, type Faults } from '../faults.ts';
import type { SandboxOptions } from '../options.ts';
import type { Timers } from '../timers.ts';
import type { Change, Workspace } from '../workspace/workspace.ts';
import { createDeliveries, type Delivered, type Deliveries } from './deliveries.ts';
import { envelope, eventsOf } from './events.ts';
import { createHttpDoor } from './http-door.ts';
import { createSocketDoor, type SocketDoor } from './socket-door.ts';

export interface AppConnection {
  socketDoor: SocketDoor;
  deliveries: Deliveries;
  faults: Faults;
}

/** The ways from the workspace to the app: Socket Mode where the app has connected, else its request URL. What happens is told as events. */
export function connectApp(
  workspace: Workspace,
  timers: Timers,
  options: SandboxOptions,
  record: (delivered: Delivered) => void,
): AppConnection {
  const { answerMs, socketRefreshMs: refreshMs, retryScale, now: machine } = options;
  const { signingSecret } = options.secrets;
  const requestUrl = new URL(options.slackPath, options.botUrl).href;
  const socketDoor = createSocketDoor({ workspace, timers, answerMs, refreshMs });
  const httpDoor = createHttpDoor({ requestUrl, signingSecret, answerMs, machine });
  const faults = createFaults((kind) => {
    if (kind === 'redeliver last event') deliveries.redeliverLast();
    else if (kind === 'drop socket') socketDoor.drop();
    else socketDoor.refresh();
  });
  const deliveries = createDeliveries({ doors: [socketDoor, httpDoor], faults, timers, retryScale, record });
  workspace.listen((change) => {
    if (change.type === 'cleared') deliveries.forget();
    if (!options.ownMessages && isOwn(change, workspace.app.botUser)) return;
    for (const event of eventsOf(workspace, change)) deliveries.tell(envelope(workspace, event));
  });
  return { socketDoor, deliveries, faults };
}

function isOwn(change: Change, botUser: string): boolean {
  const about =
    change.type === 'message posted' || change.type === 'message changed' || change.type === 'message deleted';
  return about && change.message.user === botUser;
}
