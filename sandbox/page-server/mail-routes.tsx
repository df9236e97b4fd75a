import { createHash } from 'node:crypto';
import express, { type Router } from 'express';
import { simpleParser } from 'mailparser';
import type { Mailbox } from '../mail/mailbox.ts';
import { disposition } from '../web-api/file-routes.ts';
import { mailCss } from './mail-css.ts';
import { mailPage } from './mail-page.tsx';

const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(mailCss).digest('base64')}'`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** A mail runs nothing, loads nothing from elsewhere, and its links open in a tab of their own. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

const COMMON = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' };

/** The mailbox of everybody outside. */
export function mailRoutes(mails: Mailbox): Router {
  const router = express.Router();

  router.get('/sandbox/mail', (request, response) => {
    const { id, to } = request.query;
    const chosen = typeof id === 'string' ? mails.get(id) : typeof to === 'string' ? mails.to(to).at(-1) : undefined;
    if (chosen) mails.markRead(chosen.id);
    response
      .set({ ...COMMON, 'Content-Security-Policy': PAGE_POLICY })
      .type('html')
      .send(mailPage({ mails: mails.all(), opened: chosen }));
  });

  router.get('/sandbox/mail/:id/html', async (request, response) => {
    const raw = mails.raw(request.params.id);
    if (!mails.get(request.params.id) || !raw) return void response.status(404).type('text').send('No such mail.');
    const { html, textAsHtml } = await simpleParser(raw);
    response
      .set({ ...COMMON, 'Content-Security-Policy': MAIL_POLICY })
      .type('html')
      .send(`<!doctype html><meta charset="utf-8"><base target="_blank">${html || plain(textAsHtml ?? '')}`);
  });

  router.get('/sandbox/mail/:id/file/:index', async (request, response) => {
    const raw = mails.get(request.params.id) && mails.raw(request.params.id);
    const file = raw && (await simpleParser(raw)).attachments[Number(request.params.index)];
    if (!file) return void response.status(404).type('text').send('No such file.');
    response
      .set({ ...COMMON, 'Content-Disposition': disposition(file.filename ?? 'file', 'attachment') })
      .type('application/octet-stream')
      .send(file.content);
  });
  return router;
}

const plain = (html: string) =>
  `<div style="font:15px/1.5 sans-serif;padding:8px 16px;overflow-wrap:anywhere">${html}</div>`;
