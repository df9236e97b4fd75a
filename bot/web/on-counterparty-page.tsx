import { type Request, type RequestHandler, type Response, Router } from 'express';
import { CounterpartyApprovePage } from '../../cards/pages/counterparty-approve.tsx';
import { CounterpartyDisagreePage } from '../../cards/pages/counterparty-disagree.tsx';
import type { Sorry } from '../../cards/pages/counterparty-sorry.tsx';
import type { CounterpartyView, NotTaken } from '../../cards/pages/counterparty-view.ts';
import type { Language, Millis } from '../../flows/facts.ts';
import { onBrokenPage } from './broken-page.ts';
import { noClause, readApproval } from './counterparty-answers.ts';
import type { Answer, CounterpartyPort } from './counterparty-port.ts';
import { noFile, onClauseProtocol, onFileProtocol } from './counterparty-protocol.tsx';
import { type CounterpartyVisit, placesOf, sendCounterparty, sendMain, sendSorry } from './counterparty-send.tsx';
import { limitRequests, onlyFromOurPages } from './link-gate.ts';
import { readForm } from './read-form.ts';
import { sendDocument } from './send-document.ts';

interface Deps {
  port: CounterpartyPort;
  /** Where counterparties reach the bot; no slash at the end. */
  publicUrl: string;
  /** The language of those whose browser speaks neither English nor Russian, and whose link tells nothing. */
  language: () => Language;
  now: () => Millis;
  /** Called with what went wrong on our side. */
  failed: (error: unknown) => void;
  /** How many requests a minute one link and one address have. */
  limits?: { token: number; address: number };
}

type Params = { token: string; by?: string };
type Shown = (visit: CounterpartyVisit<Params>) => Promise<void> | void;

const tokenLike = /^[A-Za-z0-9_-]{22,64}$/;
/**
 * The pages behind a private link, to be mounted at `counterpartyPath`: `GET /:token`, its document, and the forms. Only a POST that comes from these
 * pages changes anything. A stranger gets the same page for every token that leads nowhere. Nothing is logged of a request.
 */
export function onCounterpartyPage(deps: Deps): Router {
  const { port, publicUrl, now, limits = { token: 60, address: 180 } } = deps;
  const sorry = (status: number, why: Sorry) => (request: Request, response: Response) =>
    sendSorry(request, response, { status, why, language: deps.language() });
  const noLink = sorry(404, 'noLink');

  const withLink =
    (show: Shown): RequestHandler<Params> =>
    async (request, response) => {
      const { token } = request.params;
      const view = tokenLike.test(token) ? await port.look(token, now()) : null;
      if (!view) return noLink(request as Request, response);
      await show({ request, response, token, view, places: placesOf(publicUrl, token) });
    };

  /** For a form: only where there is something to answer, and this contact may. */
  const withForm = (show: Shown) =>
    withLink((visit) => {
      const { request, response, view, places } = visit;
      const why = refusalOf(view);
      if (why === null) return show(visit);
      if (request.method !== 'POST') return response.redirect(303, places.page);
      sendMain(response, 409, { view, places, notTaken: why });
    });

  /** After an answer the page itself is asked for anew, so that going back or reloading sends nothing twice. */
  async function answered({ request, response, token, places }: CounterpartyVisit, answer: Answer): Promise<void> {
    if (answer.ok) return response.redirect(303, places.page);
    const view = await port.look(token, now());
    if (!view) return noLink(request as Request, response);
    sendMain(response, answer.why === 'not confirmed' ? 503 : 409, { view, places, notTaken: answer.why });
  }

  const router = Router({ strict: true });
  router.use(limitRequests(limits, sorry(429, 'tooMany')), onlyFromOurPages(publicUrl, sorry(403, 'elsewhere')));
  router.get(
    '/:token',
    withLink(({ response, view, places }) => sendMain(response, 200, { view, places })),
  );
  router.get(
    '/:token/document',
    withLink(async ({ request, response, token }) => {
      const document = await port.document(token);
      if (!document) return noLink(request as Request, response);
      sendDocument(response, document, request.query.download === undefined);
    }),
  );
  router.get(
    '/:token/approve',
    withForm(({ response, view, places }) => {
      const given = { name: view.contact, confirmed: false };
      sendCounterparty(response, 200, <CounterpartyApprovePage {...{ view, places, given }} troubles={{}} />);
    }),
  );
  router.post(
    '/:token/approve',
    withForm(async (visit) => {
      const { request, response, token, view, places } = visit;
      const { given, troubles } = readApproval(await readForm(request, noFile));
      if (Object.keys(troubles).length === 0) return answered(visit, await port.approve(token, { name: given.name }));
      sendCounterparty(response, 422, <CounterpartyApprovePage {...{ view, places, given, troubles }} />);
    }),
  );
  router.get(
    '/:token/disagree/:by',
    withForm(({ request, response, view, places }) => {
      const { by } = request.params;
      if (by !== 'file' && by !== 'clauses') return noLink(request as Request, response);
      const given = { name: view.contact, file: null, clauses: [noClause] };
      const page = <CounterpartyDisagreePage {...{ view, places, by, given }} added={false} troubles={{}} />;
      sendCounterparty(response, 200, page);
    }),
  );
  const protocols = { port, answered, failed: deps.failed };
  router.post(
    '/:token/disagree/file',
    withForm((visit) => onFileProtocol(visit, protocols)),
  );
  router.post(
    '/:token/disagree/clauses',
    withForm((visit) => onClauseProtocol(visit, protocols)),
  );
  router.use(noLink);
  router.use(onBrokenPage(sorry, deps.failed));
  return router;
}

function refusalOf({ status, ended, mayDecide }: CounterpartyView): NotTaken | null {
  if (ended) return 'closed';
  switch (status) {
    case 'open':
      return mayDecide ? null : 'reads only';
    case 'approved':
    case 'disagreed':
      return 'answered already';
    case 'superseded':
    case 'closed':
      return status;
  }
}
