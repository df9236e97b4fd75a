import { useEffect, useReducer, useState } from 'react';
import type { LiveEvent } from '../../page-api.ts';
import { createApi } from './api.ts';
import { change } from './change.ts';
import { listen } from './live.ts';

/** How long until a state that could not be read is asked for again. */
const ASK_AGAIN_MS = 2_000;

/** The acting person's world, kept up to date; the world of the person before stays until the new one is there. */
export function useWorld(as: string) {
  const [world, dispatch] = useReducer(change, undefined);
  const [reconnecting, setReconnecting] = useState(false);

  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // News that comes before the state is kept until then.
    let early: LiveEvent[] | undefined = [];

    async function load(): Promise<void> {
      clearTimeout(timer);
      try {
        const state = await createApi(as).state();
        if (!current) return;
        dispatch({ type: 'state loaded', state, asked: as });
        for (const event of early ?? []) dispatch(event);
        early = undefined;
      } catch {
        if (current) timer = setTimeout(load, ASK_AGAIN_MS);
      }
    }

    if (!as) {
      void load();
      return () => {
        current = false;
      };
    }
    const stop = listen(as, {
      event(event) {
        if (early) early.push(event);
        else dispatch(event);
        if (event.type === 'reset') void load();
      },
      connected(again) {
        setReconnecting(false);
        if (again) dispatch({ type: 'went stale' });
        void load();
      },
      lost() {
        setReconnecting(true);
        // Somebody whom the server does not know gets no line, but a state.
        if (early) void load();
      },
    });
    return () => {
      current = false;
      clearTimeout(timer);
      stop();
    };
  }, [as]);

  return { world, dispatch, reconnecting };
}
