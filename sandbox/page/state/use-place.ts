import { useCallback, useEffect, useState } from 'react';
import { addressOf, type Place, placeOf } from './place.ts';

/** The place in the browser's address, and a way to go to another. */
export function usePlace(): [Place, (place: Place, how?: 'push' | 'replace') => void] {
  const [place, setPlace] = useState(() => placeOf(new URL(location.href)));

  useEffect(() => {
    const back = () => setPlace(placeOf(new URL(location.href)));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  const go = useCallback((next: Place, how: 'push' | 'replace' = 'push') => {
    const address = addressOf(next);
    if (how === 'replace') history.replaceState(null, '', address);
    else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    setPlace(next);
  }, []);

  return [place, go];
}
