/**
 * What is left of a list of figures: its middle and its ends.
 *
 * @module
 */

/** Middle and ends of a list. */
export interface Summary {
  /** The middle one; the mean of the two in the middle of an even number. */
  median: number;
  /** The least. */
  min: number;
  /** The greatest. */
  max: number;
}

/**
 * Sums a list up.
 *
 * @param values At least one; their order is kept.
 */
export function summarize(values: readonly number[]): Summary {
  const sorted = Float64Array.from(values).sort();
  return {
    median: (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2,
    min: sorted[0],
    max: sorted[sorted.length - 1],
  };
}

/**
 * The value below which a part of the sorted values lies, by nearest rank.
 *
 * @param sorted Values in rising order, at least one.
 * @param part 0 to 1.
 */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  const rank = Math.floor(sorted.length * part);
  return sorted[Math.min(rank, sorted.length - 1)];
}

/** A figure with three significant digits, thousands apart. */
export function formatFigure(value: number): string {
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString("en-US");
  if (size > 0 && size < 0.01) return value.toPrecision(2);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
