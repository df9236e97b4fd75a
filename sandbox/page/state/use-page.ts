import { useCallback, useEffect, useMemo } from 'react';
import { createApi } from './api.ts';
import { landingChannel } from './landing.ts';
import type { Page } from './page-context.ts';
import type { Place } from './place.ts';
import { useList } from './use-list.ts';
import { usePlace } from './use-place.ts';
import { useSteady } from './use-steady.ts';
import { useWorld } from './use-world.ts';
import { threadKey } from './world.ts';

/** The page's state and what can be done with it; no page until the first state is there. */
export function usePageState(): { page: Page | undefined; reconnecting: boolean } {
  const [wanted, setPlace] = usePlace();
  const asked = wanted.as ?? '';
  const { world, dispatch, reconnecting } = useWorld(asked);
  // While another person's world is on its way, the page stays where it was.
  const arrived = world?.asked === asked;
  const place = useSteady(wanted, arrived);
  const me = world?.me.id ?? '';
  // Who comes without saying as whom is led into the story.
  const actor = (wanted.in === 'teams' ? world?.next.teams : world?.next.slack)?.as ?? me;
  const offset = world?.clock.offsetMs ?? 0;
  const api = useMemo(() => createApi(me), [me]);
  const channel = world && landingChannel(world, place.channel);

  useEffect(() => {
    if (arrived && me !== asked) setPlace({ ...place, as: asked ? me : actor }, 'replace');
  }, [arrived, asked, me, actor, place, setPlace]);

  const readChannel = api.messages;
  const readThread = useCallback(
    (key: string) => {
      const [id = '', ts = ''] = key.split('/');
      return api.thread(id, ts);
    },
    [api],
  );
  useList(world, channel?.id ?? '', readChannel, dispatch);
  useList(world, channel && place.thread ? threadKey(channel.id, place.thread) : '', readThread, dispatch);

  const go = useCallback((next: Place) => setPlace(me ? { as: me, ...next } : next), [me, setPlace]);
  const now = useCallback(() => new Date(Date.now() + offset), [offset]);
  const say = useCallback<Page['say']>((text, tone) => dispatch({ type: 'notice', text, tone }), [dispatch]);
  const seen = useCallback((id: number) => dispatch({ type: 'notice seen', id }), [dispatch]);

  return { page: world && { world, place, channel, reconnecting, api, now, go, say, seen }, reconnecting };
}
