import type { MouseEvent, ReactNode } from 'react';
import { usePage } from '../state/page-context.ts';
import { placeOfLink } from '../state/place.ts';
import { isSafeUrl } from './safe-url.ts';

/** A link: permalinks of messages lead there on this page, others open a tab of their own. */
export function TextLink({ url, children }: { url: string; children: ReactNode }) {
  const { go } = usePage();
  if (!isSafeUrl(url)) return children;
  const inside = (event: MouseEvent) => {
    const place = placeOfLink(url, new URL(location.href));
    if (!place || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    go(place);
  };
  return (
    <a href={url} target="_blank" rel="noreferrer" onClick={inside}>
      {children}
    </a>
  );
}
