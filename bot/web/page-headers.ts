import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { css } from '../../cards/pages/css.ts';

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const styleHash = hashOf(css);

interface Allowed {
  /** The page's own style beside that of all pages. */
  moreCss?: string;
  /** Further directives of its policy, such as `img-src 'self'`. */
  also?: string;
}

/** Sends a page that may run nothing, load nothing, be framed by nobody and be kept nowhere; its own style is allowed by its hash. */
export function sendPage(response: Response, status: number, html: string, { moreCss, also }: Allowed = {}): void {
  const styles = moreCss === undefined ? styleHash : `${styleHash} ${hashOf(moreCss)}`;
  const more = also === undefined ? '' : `; ${also}`;
  response
    .status(status)
    .set({
      'Content-Security-Policy': `default-src 'none'; style-src ${styles}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'${more}`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    })
    .type('html')
    .send(html);
}
