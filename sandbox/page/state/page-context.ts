import { createContext, use } from 'react';
import type { PageChannel } from '../../page-api.ts';
import type { Api } from './api.ts';
import type { Place } from './place.ts';
import type { World } from './world.ts';

/** What every part of the page may use. */
export interface Page {
  world: World;
  place: Place;
  /** The channel that is shown; none when the person is in no channel. */
  channel: PageChannel | undefined;
  /** The line to the server is lost and is being made again. */
  reconnecting: boolean;
  api: Api;
  /** The sandbox's time. */
  now(): Date;
  /** Goes to another place as the same person, unless the place names another. */
  go(place: Place): void;
  say(text: string, tone: 'info' | 'error'): void;
  seen(notice: number): void;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page around a component. */
export function usePage(): Page {
  const page = use(PageContext);
  if (!page) throw new Error('usePage is for components inside the page');
  return page;
}
