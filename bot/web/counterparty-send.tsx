import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import { CounterpartyPage } from '../../cards/pages/counterparty.tsx';
import { counterpartyCss } from '../../cards/pages/counterparty-css.ts';
import type { CounterpartyPlaces } from '../../cards/pages/counterparty-frame.tsx';
import { CounterpartySorryPage, type Sorry } from '../../cards/pages/counterparty-sorry.tsx';
import type { CounterpartyView, NotTaken } from '../../cards/pages/counterparty-view.ts';
import { htmlOf } from '../../cards/pages/page.tsx';
import type { Language } from '../../flows/facts.ts';
import { counterpartyLink } from './counterparty-port.ts';
import { sendPage } from './page-headers.ts';

/** A request with a good token, and what its contact sees. */
export interface CounterpartyVisit<Params = unknown> {
  request: Request<Params>;
  response: Response;
  token: string;
  view: CounterpartyView;
  places: CounterpartyPlaces;
}

/** Where a link's pages are: within the server, so that they are reached by whatever name the reader came by. */
export function placesOf(publicUrl: string, token: string): CounterpartyPlaces {
  const page = new URL(counterpartyLink(publicUrl, token)).pathname;
  return {
    page,
    document: `${page}/document`,
    approve: `${page}/approve`,
    byFile: `${page}/disagree/file`,
    byClauses: `${page}/disagree/clauses`,
  };
}

/** Sends one of the counterparty's pages; it may show the document, and nothing else from outside of itself. */
export function sendCounterparty(response: Response, status: number, page: ReactNode): void {
  sendPage(response, status, htmlOf(page), {
    moreCss: counterpartyCss,
    also: "object-src 'self'; frame-src 'self'; img-src 'self'",
  });
}

/** Sends the document's page, with why an answer was not taken when one was just given. */
export function sendMain(
  response: Response,
  status: number,
  shown: { view: CounterpartyView; places: CounterpartyPlaces; notTaken?: NotTaken },
): void {
  sendCounterparty(response, status, <CounterpartyPage {...shown} />);
}

/** Sends a page without a document, in the language of the reader's browser, else in the given one. */
export function sendSorry(
  request: Request,
  response: Response,
  what: { status: number; why: Sorry; language: Language },
) {
  const wanted = request.acceptsLanguages(['en', 'ru']);
  const spoken = wanted === 'en' || wanted === 'ru' ? wanted : what.language;
  sendCounterparty(response, what.status, <CounterpartySorryPage why={what.why} language={spoken} />);
}
