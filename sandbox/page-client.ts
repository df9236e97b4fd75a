import type { JsonObject } from './json.ts';
import type { PageMessage, PageState } from './page-api.ts';

/** What a verb of the page answers. */
export interface Answer {
  ok: boolean;
  error?: string;
  errors?: Record<string, string>;
  [field: string]: unknown;
}

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
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

  async function sendFile(fields: Record<string, string>, { name, bytes }: NamedBytes): Promise<Answer> {
    const form = new FormData();
    form.set('as', as);
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    const response = await fetch(`${url}/sandbox/upload`, { method: 'POST', body: form });
    return (await response.json()) as Answer;
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
    become: (being: string) => post('become', { being }),
    read: (channel: string) => post('read', { channel }),
    drop: (channel: string, samples: string | string[], threadTs?: string) =>
      post('upload', { channel, samples: [samples].flat().join(','), threadTs }),
    /** Uploads a file into a form's `file_input`; answers with it as the form's state names it. */
    uploadIntoForm: (where: { viewId: string; blockId: string; actionId: string }, file: NamedBytes) =>
      sendFile(where, file),
    upload: (channel: string, file: NamedBytes, threadTs?: string) =>
      sendFile({ channel, ...(threadTs ? { threadTs } : {}) }, file),
  };
}

export type Actor = ReturnType<typeof actAs>;
