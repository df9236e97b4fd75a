import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { usePage } from '../state/page-context.ts';
import { placeOfLink } from '../state/place.ts';
import { type CardActs, drawCard } from './draw-card.ts';

interface Props {
  card: object;
  /** Carries out an action; the card is not to be touched meanwhile. */
  execute: (action: Parameters<CardActs['execute']>[0]) => Promise<void>;
  search: CardActs['search'];
}

/** An Adaptive Card, drawn anew only when it has changed, so that what was typed stays. */
export function TeamsCard({ card, execute, search }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const content = JSON.stringify(card);
  const { go } = usePage();
  const acts = useRef({ execute, search, go });
  useEffect(() => {
    acts.current = { execute, search, go };
  });

  useLayoutEffect(() => {
    const drawn = drawCard(JSON.parse(content) as object, {
      execute(action) {
        setBusy(true);
        void acts.current.execute(action).finally(() => setBusy(false));
      },
      search: (dataset, text) => acts.current.search(dataset, text),
      open(url) {
        const place = placeOfLink(url, new URL(location.href));
        if (place) acts.current.go(place);
        else window.open(url, '_blank', 'noopener');
      },
    });
    box.current?.replaceChildren(...(drawn ? [drawn] : []));
  }, [content]);

  return <div ref={box} className={busy ? 'teams-card busy' : 'teams-card'} inert={busy} aria-busy={busy} />;
}
