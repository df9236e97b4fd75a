/** The middle of some figures. */
export const median = (figures: readonly number[]): number => percentile(figures, 50);

/** The figure that so many percent of all do not exceed; NaN where there is none. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;

/** The middle and the 99th of a hundred, as it is printed. */
export const spread = (figures: readonly number[]): string =>
  `p50 ${ms(median(figures))}   p99 ${ms(percentile(figures, 99))}`;
