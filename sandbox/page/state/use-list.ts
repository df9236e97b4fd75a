import { type Dispatch, useEffect } from 'react';
import type { PageMessage } from '../../page-api.ts';
import type { Change } from './change.ts';
import type { World } from './world.ts';

/** Reads a list of messages when it is shown and not up to date. An empty key reads nothing. */
export function useList(
  world: World | undefined,
  key: string,
  read: (key: string) => Promise<PageMessage[]>,
  dispatch: Dispatch<Change>,
): void {
  const wanted = key && world && !world.fresh.has(key) ? key : '';
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    dispatch({ type: 'list asked for', key: wanted });
    read(wanted).then(
      (messages) => current && dispatch({ type: 'list loaded', key: wanted, messages }),
      // The connection's notice stands already; the list is read again when the line is back.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted, read, dispatch]);
}
