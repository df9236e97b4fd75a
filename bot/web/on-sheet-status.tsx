import type { RequestHandler } from 'express';
import { htmlOf } from '../../cards/pages/page.tsx';
import { type SheetStatus, SheetStatusPage } from '../../cards/pages/sheet-status.tsx';
import type { Organization } from '../../flows/facts.ts';
import { sendPage } from './page-headers.ts';

interface Deps {
  /** The sheet that a QR code's token leads to. */
  lookUp: (token: string) => Promise<SheetStatus | null>;
  organization: () => Pick<Organization, 'name' | 'language' | 'timeZone'>;
}

/** `GET /sheets/:token`: whether a printed sheet is current, in the reader's language; 404 when the token is nobody's. */
export function onSheetStatus({ lookUp, organization }: Deps): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const { token } = request.params;
    const sheet = /^[A-Za-z0-9_-]{10,64}$/.test(token) ? await lookUp(token) : null;
    const { name, language, timeZone } = organization();
    const wanted = request.acceptsLanguages(['en', 'ru']);
    const spoken = wanted === 'en' || wanted === 'ru' ? wanted : language;
    const page = <SheetStatusPage sheet={sheet} organization={name} language={spoken} timeZone={timeZone} />;
    sendPage(response, sheet ? 200 : 404, htmlOf(page));
  };
}
