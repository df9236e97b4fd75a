import { type Request, type RequestHandler, type Response, Router } from 'express';
import { counterpartyWords } from '../../cards/pages/counterparty-words.ts';
import { htmlOf } from '../../cards/pages/page.tsx';
import { UploadPage, type UploadPageProps, UploadSorryPage } from '../../cards/pages/upload.tsx';
import { uploadCss } from '../../cards/pages/upload-css.ts';
import type { UploadTroubles, UploadView } from '../../cards/pages/upload-view.ts';
import { uploadWords } from '../../cards/pages/upload-words.ts';
import type { Language, Millis } from '../../flows/facts.ts';
import { inspectFile, largestFile } from '../../models/files/inspect.ts';
import { onBrokenPage } from './broken-page.ts';
import { limitRequests, onlyFromOurPages } from './link-gate.ts';
import { sendPage } from './page-headers.ts';
import { type GivenForm, readForm } from './read-form.ts';
import { type UploadPort, uploadLink } from './upload-port.ts';

interface Deps {
  port: UploadPort;
  /** Where people reach the bot; no slash at the end. */
  publicUrl: string;
  /** The language of those whose browser speaks neither English nor Russian, and whose link tells nothing. */
  language: () => Language;
  now: () => Millis;
  /** Called with what went wrong on our side. */
  failed: (error: unknown) => void;
  /** How many requests a minute one link and one address have. */
  limits?: { token: number; address: number };
}

type Params = { token: string };
type Shown = (visit: { request: Request; response: Response; token: string; view: UploadView }) => Promise<void> | void;

const tokenLike = /^[A-Za-z0-9_-]{22,64}$/;
const form = { file: largestFile, fields: 10, field: 1_000 };

/**
 * The page behind an upload link, to be mounted at `uploadPath`. Only a POST that comes from it changes anything; a file that is not taken leaves the
 * link as it was. Nothing is logged of a request.
 */
export function onUploadPage(deps: Deps): Router {
  const { port, publicUrl, now, limits = { token: 60, address: 180 } } = deps;
  const sorry =
    (status: number, why: 'noLink' | 'tooMany' | 'elsewhere' | 'unreadable' | 'broken') =>
    (request: Request, response: Response) => {
      const wanted = request.acceptsLanguages(['en', 'ru']);
      const language = wanted === 'en' || wanted === 'ru' ? wanted : deps.language();
      const words = { ...counterpartyWords[language], ...uploadWords[language] };
      const page = <UploadSorryPage title={words[why]} text={words[`${why}Text`]} language={language} />;
      sendPage(response, status, htmlOf(page), { moreCss: uploadCss });
    };
  const noLink = sorry(404, 'noLink');

  const show = (response: Response, status: number, token: string, shown: Omit<UploadPageProps, 'page'>) => {
    const page = new URL(uploadLink(publicUrl, token)).pathname;
    sendPage(response, status, htmlOf(<UploadPage {...shown} page={page} />), { moreCss: uploadCss });
  };

  const withLink =
    (shown: Shown): RequestHandler<Params> =>
    async (request, response) => {
      const { token } = request.params;
      const view = tokenLike.test(token) ? await port.look(token, now()) : null;
      if (!view) return noLink(request as Request, response);
      await shown({ request: request as Request, response, token, view });
    };

  const onPost: Shown = async ({ request, response, token, view }) => {
    if (view.status !== 'open') return show(response, 409, token, { view, notTaken: view.status });
    const { chosen, troubles, file } = await readUpload(await readForm(request, form), view);
    if (!file) return show(response, 422, token, { view, chosen, troubles });
    const taken = await port.take(token, { field: chosen, file });
    // The page itself is asked for anew, so that reloading sends nothing twice.
    if (taken.ok) return response.redirect(303, new URL(uploadLink(publicUrl, token)).pathname);
    const anew = await port.look(token, now());
    if (!anew) return noLink(request, response);
    show(response, taken.why === 'not confirmed' ? 503 : 409, token, { view: anew, notTaken: taken.why });
  };

  const router = Router({ strict: true });
  router.use(limitRequests(limits, sorry(429, 'tooMany')), onlyFromOurPages(publicUrl, sorry(403, 'elsewhere')));
  router.get(
    '/:token',
    withLink(({ response, token, view }) => show(response, 200, token, { view })),
  );
  router.post('/:token', withLink(onPost));
  router.use(noLink);
  router.use(onBrokenPage(sorry, deps.failed));
  return router;
}

/** What was sent: the field, and the file as it was found to be; null when something is wrong. */
async function readUpload({ fields, file }: GivenForm, view: UploadView) {
  const chosen = view.fields.find(({ name }) => name === fields.get('field')?.[0])?.name ?? '';
  const inspected = file && !file.tooLarge ? await inspectFile(file.name, file.bytes) : null;
  const wrong = file?.tooLarge
    ? 'too large'
    : inspected === null
      ? 'file missing'
      : inspected.ok
        ? null
        : inspected.why;
  const troubles: UploadTroubles = {
    ...(chosen === '' ? { field: 'field missing' as const } : {}),
    ...(wrong === null ? {} : { file: wrong }),
  };
  const sound = file && inspected?.ok && chosen !== '';
  return { chosen, troubles, file: sound ? { name: inspected.name, type: inspected.type, bytes: file.bytes } : null };
}
