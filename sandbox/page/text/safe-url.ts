/** Whether a link may be followed: the web, mail and telephone only, or a path of this page's own server. */
export function isSafeUrl(url: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(url);
}
