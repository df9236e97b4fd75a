import type { JsonObject } from './json.ts';
import type { PageMessage, PageState } from './page-api.ts';

/** What a verb of the page answers. */
export interface Answer {
  ok: boolean;
  error?: string;
  errors?: Record<string, string>;
  [field: string]: unknown;
}

/** The values of a form: by block id and action id, as in Slack's `view.state.values`. */
export type FormValues = Record<string, Record<string, JsonObject>>;

/** The page's verbs as one person, over HTTP: for tests and for the seed, which act as people do. */
export function actAs(url: string, as: string) {
  async function post(verb: string, body: object): Promise<Answer> {
    const response = await fetch(`${url}/sandbox/${verb}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as, ...body }),
    });
    return (await response.json()) as Answer;
  }

  async function get<Shape>(what: string, query: Record<string, string> = {}): Promise<Shape> {
    const response = await fetch(`${url}/sandbox/${what}?${new URLSearchParams({ as, ...query })}`);
    if (!response.ok) throw new Error(`${what}: ${response.status}`);
    return (await response.json()) as Shape;
  }

  return {
    id: as,
    state: () => get<PageState>('state'),
    messages: (channel: string) => get<PageMessage[]>('messages', { channel }),
    thread: (channel: string, ts: string) => get<PageMessage[]>('thread', { channel, ts }),
    say: (channel: string, text: string, threadTs?: string) => post('say', { channel, text, threadTs }),
    click: (message: { channel: string; ts: string }, action: JsonObject, more: object = {}) =>
      post('act', { channel: message.channel, ts: message.ts, action, ...more }),
    clickInView: (viewId: string, action: JsonObject, values: FormValues = {}) =>
      post('act', { viewId, action, state: { values } }),
    options: (place: object, blockId: string, actionId: string, value: string) =>
      post('options', { ...place, blockId, actionId, value }),
    submit: (viewId: string, values: FormValues = {}) => post('submit', { viewId, state: { values } }),
    close: (viewId: string, all = false) => post('close', { viewId, all }),
    shortcut: (callbackId: string) => post('shortcut', { callbackId }),
    openHome: () => post('home', {}),
    read: (channel: string) => post('read', { channel }),
    drop: (channel: string, samples: string | string[], threadTs?: string) =>
      post('upload', { channel, samples: [samples].flat().join(','), threadTs }),
    async upload(channel: string, file: { name: string; bytes: Uint8Array }, threadTs?: string): Promise<Answer> {
      const form = new FormData();
      form.set('as', as);
      form.set('channel', channel);
      if (threadTs) form.set('threadTs', threadTs);
      form.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
      const response = await fetch(`${url}/sandbox/upload`, { method: 'POST', body: form });
      return (await response.json()) as Answer;
    },
  };
}

export type Actor = ReturnType<typeof actAs>;
