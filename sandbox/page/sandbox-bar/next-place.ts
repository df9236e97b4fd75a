import type { NextStep } from '../../page-api.ts';
import type { Place } from '../state/place.ts';

/** Where the next step happens. */
export function placeOfStep(next: NextStep): Place {
  return {
    ...(next.as ? { as: next.as } : {}),
    ...(next.channel ? { channel: next.channel } : {}),
    ...(next.threadTs ? { thread: next.threadTs } : {}),
    ...(next.in ? { in: next.in } : {}),
    ...(next.room ? { room: next.room } : {}),
  };
}

/** Whether the person is the one who acts next, at the place where it happens. */
export function isHere(next: NextStep, me: string, place: Place): boolean {
  // Without a room the own chat is open.
  const inRoom = place.room === next.room || next.room === undefined || (place.room === undefined && next.as === me);
  return (
    (next.as ?? me) === me &&
    place.in === next.in &&
    (next.in === undefined || inRoom) &&
    (next.channel === undefined || (next.channel === place.channel && place.tab === undefined)) &&
    (next.threadTs === undefined || next.threadTs === place.thread) &&
    place.pane === undefined
  );
}
