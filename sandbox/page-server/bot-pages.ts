import express, { type Router } from 'express';
import type { BotControl } from '../bot-control.ts';

/** The bot's pages of the CRM and of routing, shown inside the sandbox's own page: they may be framed by that page and by no other. */
export function botPages(bot: Pick<BotControl, 'page'>): Router {
  const router = express.Router();
  router.get(['/sandbox/crm', '/sandbox/routing'], async (request, response) => {
    const page = await bot.page(request.originalUrl.slice('/sandbox'.length));
    if (!page) return void response.status(502).type('text').send('The bot does not answer. Is it running?');
    response
      .status(page.status)
      .set('Content-Security-Policy', page.policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
      .set('Cache-Control', 'no-store')
      .set('X-Content-Type-Options', 'nosniff')
      .type('html')
      .send(page.html);
  });
  return router;
}
