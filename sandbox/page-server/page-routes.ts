import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Response, type Router } from 'express';
import { type Asset, bundlePage } from './bundle.ts';

/** What the page may load: itself, and pictures that messages name. Styles set on elements are React's. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PageFront {
  routes: Router;
  /** Makes the page ready before the first browser asks. */
  warm(): void;
}

/** The page itself: bundled when it is first asked for. */
export function createPageFront(folder = join(import.meta.dirname, '../page')): PageFront {
  let bundled: Promise<Map<string, Asset>> | undefined;
  const assets = () => {
    bundled ??= bundlePage(join(folder, 'main.tsx'));
    // A page that does not compile is tried again at the next request.
    bundled.catch(() => {
      bundled = undefined;
    });
    return bundled;
  };
  const routes = express.Router();
  const index = (_request: unknown, response: Response) => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    response
      .set('Content-Security-Policy', POLICY)
      .set('Referrer-Policy', 'no-referrer')
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html);
  };
  routes.get('/', index);
  routes.get('/archives/:channel/:message', index);
  routes.get('/l/message/:conversation/:message', index);
  routes.get('/page/:name', async (request, response) => {
    const asset = (await assets()).get(`/page/${request.params.name}`);
    if (!asset) return void response.status(404).send('not found');
    response.set('Content-Type', asset.type).set('Cache-Control', 'no-cache').set('X-Content-Type-Options', 'nosniff');
    response.send(Buffer.from(asset.bytes));
  });
  return {
    routes,
    warm() {
      assets().catch(() => undefined);
    },
  };
}
