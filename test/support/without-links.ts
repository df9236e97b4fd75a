import type { ThreadLinks } from '../../bot/drawing/thread-links.ts';

/** Leads nowhere: where no other approval is shown. */
export const withoutLinks: ThreadLinks = async (shows) => ({ shows, complete: true });
