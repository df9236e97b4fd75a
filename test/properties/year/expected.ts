import type { Minute, PlainWorld } from './plain-world.ts';
import type { Act, Heard, Turn } from './turn.ts';

/**
 * What people must hear about a turn, found by walking through it minute by minute: a second telling of the rules, which knows nothing of
 * how the product follows them. `cameLate` tells of minutes in which the bot had something to do and came to it in the next one.
 */
export function expectedOf(turn: Turn, world: PlainWorld, cameLate: (at: Minute) => boolean): Heard[] {
  const { holder, opened, until, pace } = turn;
  const { due, marks } = marksOf(turn, world);
  const acts = turn.acts.values();
  let coming = acts.next();
  const heard: Heard[] = [];
  const stepped: string[] = [];
  let lastStep = 0;
  let deputy = turn.deputy;
  let standIn: { person: string; putOn: boolean } | null = null;
  let nobodyThere = false;
  let putOff = false;
  let reminder = markAfter(opened);
  let escalation = holder === null ? null : workedAfter(due, pace.escalation);

  look(opened);
  for (let at = opened; at <= until; at += 1) {
    if (!cameLate(at)) {
      look(at);
      send(at);
    }
    for (; !coming.done && coming.value.at === at; coming = acts.next()) {
      happened(coming.value);
      look(at);
      if (!cameLate(at)) send(at);
    }
  }
  return heard;

  function happened(act: Act): void {
    switch (act.is) {
      case 'put off':
        putOff = true;
        reminder = act.until;
        return;
      case 'reminder asked for':
        putOff = false;
        reminder = act.at;
        remind(act.at);
        return;
      case 'deputy put on':
        if (deputy !== null) another({ person: deputy, putOn: true }, act.at);
        return;
      case 'looked at anew':
        deputy = act.deputy;
        return;
    }
  }

  /** Who has it at the moment? */
  function look(at: Minute): void {
    if (holder === null) return;
    const ready = deputy !== null && !world.isAway(deputy, at) ? deputy : null;
    if (standIn?.putOn && standIn.person === ready) return;
    if (!world.isAway(holder, at)) {
      if (standIn || nobodyThere) another(null, at);
    } else if (ready !== null) {
      if (standIn?.person !== ready && (at === opened || world.works(ready, at)))
        another({ person: ready, putOn: false }, at);
    } else if (!nobodyThere) {
      const isAtIt = turn.openedByHolder && standIn === null && world.wentAway(holder, at) <= opened;
      if (!isAtIt) leftAlone(at);
    }
  }

  function another(next: typeof standIn, at: Minute): void {
    if (putOff) reminder = markAfter(at);
    putOff = false;
    if (nobodyThere) escalation = workedAfter(Math.max(due, lastStep), pace.escalation);
    nobodyThere = false;
    standIn = next;
  }

  function leftAlone(at: Minute): void {
    standIn = null;
    nobodyThere = true;
    putOff = false;
    reminder = at;
    escalation = at;
    const above = nextAbove(at);
    for (const to of world.administrators) if (to !== above && !world.isAway(to, at)) say('escalate', to, at);
  }

  function send(at: Minute): void {
    remind(at);
    if (escalation === null || at < escalation) return;
    const to = nextAbove(at);
    if (to === undefined || !world.works(to, at)) return;
    say('escalate', to, at);
    stepped.push(to);
    lastStep = at;
    escalation = workedAfter(at, pace.escalation);
  }

  function remind(at: Minute): void {
    if (reminder === null || at < reminder) return;
    const asked = holder === null ? world.administrators : [standIn?.person ?? holder];
    const working = asked.filter((person) => !world.isAway(person, at) && world.works(person, at));
    if (working.length === 0) return;
    for (const to of working) say('remind', to, at);
    putOff = false;
    reminder = markAfter(at);
  }

  function nextAbove(at: Minute): string | undefined {
    if (holder === null) return undefined;
    return world
      .above(holder)
      .find((person) => !stepped.includes(person) && person !== standIn?.person && !world.isAway(person, at));
  }

  function say(is: Heard['is'], to: string, at: Minute): void {
    heard.push({ at, is, to });
  }

  function markAfter(at: Minute): Minute | null {
    return marks.find((mark) => mark > at) ?? null;
  }

  function workedAfter(from: Minute, minutes: number): Minute {
    return walked(from, minutes, turn, world);
  }
}

/** So long after its due time a turn is over in any case. */
const longest = 150 * 24 * 60;

/** When it is due, and when it is reminded of as long as nothing comes in between: at its shares, then every morning. */
export function marksOf(turn: Turn, world: PlainWorld): { due: Minute; marks: Minute[] } {
  const { opened, pace, until } = turn;
  const runs = hoursOf(turn, world);
  const marks = pace.shares.map((share) => walked(opened, pace.minutes * share, turn, world));
  let due = opened;
  for (let left = pace.minutes; left > 0; due += 1) if (runs(due)) left -= 1;
  for (let at = due + 1; at <= until + 1; at += 1) if (runs(at) && !runs(at - 1) && !marks.includes(at)) marks.push(at);
  return { due, marks: marks.sort((a, b) => a - b) };
}

/** The first working minute of the holder at which so many have been worked since. */
function walked(from: Minute, minutes: number, turn: Turn, world: PlainWorld): Minute {
  const runs = hoursOf(turn, world);
  let left = minutes;
  for (let at = from; at < from + longest; at += 1) {
    if (!runs(at)) continue;
    if (left <= 0) return at;
    left -= 1;
  }
  throw new Error(`${turn.about} is never worked at`);
}

function hoursOf({ holder }: Turn, world: PlainWorld): (at: Minute) => boolean {
  return holder === null ? world.openFor : (at) => world.works(holder, at);
}
