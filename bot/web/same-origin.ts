import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent from a page of our own origin. Browsers say so by `Sec-Fetch-Site`; those from before 2023 only send `Origin`, which is
 * `null` from a page with `Referrer-Policy: no-referrer`, so `null` counts as ours where the browser says nothing else. A request with neither is no
 * browser's form. https://fetch.spec.whatwg.org/#origin-header
 */
export function isSameOrigin(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === 'null' || headers.origin === origin;
}
