import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';

type Ack = (answer?: object) => Promise<void>;
type OnPerson = (used: { body: unknown; ack: Ack }) => Promise<void>;
type OnEvent = (happened: { event: object; body: { team_id: string } }) => Promise<void>;

/** The door's listeners, one a kind, named as Bolt names them. */
export interface Dispatch {
  command(name: string, listener: OnPerson): void;
  shortcut(callbackId: string, listener: OnPerson): void;
  action(listener: OnPerson): void;
  view(listener: OnPerson): void;
  options(listener: OnPerson): void;
  event(type: string, listener: OnEvent): void;
}

/**
 * Hands each request to its one listener. Bolt would ask every registered listener in turn whether a request is for it, which costs more
 * than all the rest of a click; here one middleware looks the listener up.
 */
export function createDispatch(app: App): Dispatch {
  const people = new Map<string, OnPerson>();
  const events = new Map<string, OnEvent>();

  app.use(async (args: AnyMiddlewareArgs & AllMiddlewareArgs) => {
    if ('event' in args) {
      const { event, body } = args;
      await events.get(event.type)?.({ event, body });
      return;
    }
    const kind = kindOf(args);
    const listener = kind === null ? undefined : people.get(kind);
    const ack = 'ack' in args ? (args.ack as Ack) : undefined;
    if (listener && ack) await listener({ body: args.body, ack });
    // What nobody listens to, such as a closed view, is taken all the same.
    else await ack?.();
  });

  return {
    command: (name, listener) => void people.set(`command ${name}`, listener),
    shortcut: (callbackId, listener) => void people.set(`shortcut ${callbackId}`, listener),
    action: (listener) => void people.set('action', listener),
    view: (listener) => void people.set('view_submission', listener),
    options: (listener) => void people.set('options', listener),
    event: (type, listener) => void events.set(type, listener),
  };
}

function kindOf(args: AnyMiddlewareArgs): string | null {
  if ('action' in args) return 'action';
  if ('view' in args) return args.body.type;
  if ('command' in args) return `command ${args.command.command}`;
  if ('options' in args) return 'options';
  if ('shortcut' in args) return `shortcut ${args.shortcut.callback_id}`;
  return null;
}
