/** Chance that is the same for the same seed. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** Whether something happens that does in so many percent of all cases. */
  in100: (percent: number) => boolean;
  oneOf: <T>(all: readonly T[]) => T;
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state are enough for a year. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    in100: (percent) => next() * 100 < percent,
    oneOf: <T>(all: readonly T[]) => all[between(0, all.length - 1)] as T,
  };
}
