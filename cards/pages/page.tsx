import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../flows/facts.ts';
import { css } from './css.ts';

interface Props {
  language: Language;
  title: string;
  /** What the page's look has beside that of all pages. */
  moreCss?: string;
  children: ReactNode;
}

/** The frame of every page: no scripts, nothing loaded from elsewhere. */
export function Page({ language, title, moreCss, children }: Props) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style>{css}</style>
        {moreCss && <style>{moreCss}</style>}
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** A page as HTML. */
export function htmlOf(page: ReactNode): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
