import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { css } from '../../cards/pages/css.ts';

const styleHash = createHash('sha256').update(css).digest('base64');

/** Sends a page that may run nothing, load nothing, be framed by nobody and be kept nowhere; its own style is allowed by its hash. */
export function sendPage(response: Response, status: number, html: string): void {
  response
    .status(status)
    .set({
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    })
    .type('html')
    .send(html);
}
