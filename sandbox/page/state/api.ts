import type { PageMessage, PageState, PageTeams, PageTeamsMessage } from '../../page-api.ts';

/** What the server answers to an act; the error is worded for the person. */
export type Answer<More = unknown> = ({ ok: true } & More) | { ok: false; error: string };

const SILENT = 'The sandbox did not answer. Is it still running?';

/** The page's calls to its server, as one person. */
export function createApi(as: string) {
  async function get<Shape>(what: string, query: Record<string, string> = {}): Promise<Shape> {
    const response = await fetch(`/sandbox/${what}?${new URLSearchParams({ as, ...query })}`);
    if (!response.ok) throw new Error(`${what} answered ${response.status}`);
    return (await response.json()) as Shape;
  }

  async function send<More = unknown>(verb: string, init: RequestInit): Promise<Answer<More>> {
    try {
      const response = await fetch(`/sandbox/${verb}`, { method: 'POST', ...init });
      return (await response.json()) as Answer<More>;
    } catch {
      return { ok: false, error: SILENT };
    }
  }

  function post<More = unknown>(verb: string, body: object = {}): Promise<Answer<More>> {
    const headers = { 'Content-Type': 'application/json' };
    return send(verb, { headers, body: JSON.stringify({ as, ...body }) });
  }

  function upload<More = unknown>(
    fields: Record<string, string | undefined>,
    files: File[],
    verb = 'upload',
  ): Promise<Answer<More>> {
    const form = new FormData();
    form.set('as', as);
    for (const [name, value] of Object.entries(fields)) if (value) form.set(name, value);
    for (const file of files) form.append('file', file, file.name);
    return send(verb, { body: form });
  }

  return {
    as,
    state: () => get<PageState>('state'),
    messages: (channel: string) => get<PageMessage[]>('messages', { channel }),
    thread: (channel: string, ts: string) => get<PageMessage[]>('thread', { channel, ts }),
    teams: () => get<PageTeams>('teams'),
    teamsMessages: (conversation: string) => get<PageTeamsMessage[]>('teams/messages', { conversation }),
    post,
    upload,
  };
}

export type Api = ReturnType<typeof createApi>;
