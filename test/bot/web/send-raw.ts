import { request } from 'node:http';

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Sends a request as it is, however malformed, on a connection of its own; answers with the status. */
export function sendRaw(url: string, { method, path, headers, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/`, { method, path, headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(method === 'GET' || method === 'HEAD' ? undefined : Buffer.from(body));
  });
}
