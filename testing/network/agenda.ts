/**
 * What is to come, in order of time; in order of entry at the same instant.
 *
 * @module
 */

interface Entry<T> {
  at: number;
  order: number;
  item: T;
}

/** A queue by time: a binary heap that keeps equal instants in order. */
export class Agenda<T> {
  readonly #heap: Entry<T>[] = [];
  #order = 0;

  /** Items in it. */
  get size(): number {
    return this.#heap.length;
  }

  /** When the first item is due, ms; Infinity if there is none. */
  get nextAt(): number {
    return this.#heap.length === 0 ? Infinity : this.#heap[0].at;
  }

  /**
   * Adds an item.
   *
   * @param at When it is due, ms.
   * @param item The item.
   */
  add(at: number, item: T): void {
    const heap = this.#heap;
    const entry = { at, order: this.#order++, item };
    let index = heap.length;
    heap.push(entry);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(entry, heap[parent])) break;
      heap[index] = heap[parent];
      index = parent;
    }
    heap[index] = entry;
  }

  /**
   * Takes the first item if it is due.
   *
   * @param now The present instant, ms.
   * @returns The item, or null.
   */
  take(now: number): T | null {
    const heap = this.#heap;
    if (heap.length === 0 || heap[0].at > now) return null;
    const { item } = heap[0];
    const last = heap.pop()!;
    if (heap.length > 0) this.#sink(last);
    return item;
  }

  /** Puts an entry in at the top and lets it sink to its place. */
  #sink(entry: Entry<T>): void {
    const heap = this.#heap;
    const { length } = heap;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= length) break;
      if (child + 1 < length && isBefore(heap[child + 1], heap[child])) child++;
      if (!isBefore(heap[child], entry)) break;
      heap[index] = heap[child];
      index = child;
    }
    heap[index] = entry;
  }
}

function isBefore(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
