/**
 * When which address of a name is tried: Happy Eyeballs, RFC 8305.
 *
 * Pure: no clock, no timer, no connection. Whoever drives it tells it what was found and
 * what failed, and asks it for the next address. The addresses come sorted (§4); who
 * sorts them is not said here.
 *
 * Omits what the RFC leaves open: delays that follow measured round trips (§5), and
 * addresses of a prefix for NAT64 (§7).
 *
 * @module
 */

import { textFamily } from "../arguments.ts";

/** An address family by its number. */
export type Family = 4 | 6;

/** How to try addresses. */
export interface ScheduleOptions {
  /**
   * Milliseconds that IPv4 addresses wait for the answer about IPv6: Resolution Delay of
   * RFC 8305 §3. Infinity for both answers in any case. @default {50}
   */
  resolutionDelay?: number;
  /**
   * Milliseconds from one attempt to the next, unless one fails meanwhile: Connection
   * Attempt Delay of RFC 8305 §5. Infinity for one at a time. @default {250}
   */
  attemptDelay?: number;
  /**
   * Addresses of the first family before one of the other: First Address Family Count
   * of RFC 8305 §4. @default {1}
   */
  firstFamilyCount?: number;
}

/** Resolution Delay, RFC 8305 §8. */
const RESOLUTION_DELAY = 50;
/** Connection Attempt Delay, RFC 8305 §8. */
const ATTEMPT_DELAY = 250;

/** The attempts to reach one name. Times are milliseconds of any one clock. */
export class ConnectSchedule {
  readonly #resolutionDelay: number;
  readonly #attemptDelay: number;
  readonly #firstFamilyCount: number;
  readonly #answered: Set<Family> = new Set();
  readonly #tried: Set<string> = new Set();
  #addresses: readonly string[] = []; // interleaved, those that were tried included
  #mayBeginAt = Infinity; // the first attempt
  #nextAt = -Infinity; // the one after the last
  #underWay = 0;

  /** @param options The delays. */
  constructor(options: ScheduleOptions = {}) {
    this.#resolutionDelay = options.resolutionDelay ?? RESOLUTION_DELAY;
    this.#attemptDelay = options.attemptDelay ?? ATTEMPT_DELAY;
    this.#firstFamilyCount = options.firstFamilyCount ?? 1;
  }

  /**
   * Questions have been answered, each once.
   *
   * @param families Those about which.
   * @param sorted All addresses that are known by now, of both families, best first.
   */
  handleAnswer(
    families: Iterable<Family>,
    sorted: readonly string[],
    now: number,
  ): void {
    for (const family of families) this.#answered.add(family);
    this.#addresses = interleaved(sorted, textFamily, this.#firstFamilyCount);
    const isEarly = this.#answered.has(6) &&
      this.#resolutionDelay < Infinity &&
      sorted.some((address) => textFamily(address) === 6);
    const mayBegin = this.#hasAllAnswers || isEarly;
    const begin = mayBegin ? now : now + this.#resolutionDelay;
    this.#mayBeginAt = Math.min(this.#mayBeginAt, begin);
  }

  get #hasAllAnswers(): boolean {
    return this.#answered.size === 2;
  }

  /** An attempt has failed: the next one need not wait. */
  handleFailure(): void {
    this.#underWay--;
    this.#nextAt = -Infinity;
  }

  /**
   * Returns the address to try now, or null. It counts as tried from then on; there may
   * be another one.
   */
  next(now: number): string | null {
    if (now < this.#dueAt) return null;
    const address = this.#untried;
    if (address === undefined) return null;
    this.#tried.add(address);
    this.#underWay++;
    this.#nextAt = now + this.#attemptDelay;
    return address;
  }

  /** When {@linkcode next} has an address; Infinity if only an event can bring one. */
  get wakeAt(): number {
    return this.#untried === undefined ? Infinity : this.#dueAt;
  }

  /** Whether every address has failed, and no answer is to come. */
  get isOver(): boolean {
    return this.#hasAllAnswers && this.#underWay === 0 &&
      this.#untried === undefined;
  }

  get #dueAt(): number {
    return Math.max(this.#mayBeginAt, this.#nextAt);
  }

  get #untried(): string | undefined {
    return this.#addresses.find((address) => !this.#tried.has(address));
  }
}

/**
 * Returns addresses so that the families alternate, the first one's first (RFC 8305 §4).
 *
 * @param sorted Best first.
 * @param familyOf The family of one.
 * @param firstFamilyCount How many of the first family come before the other.
 */
export function interleaved<T>(
  sorted: readonly T[],
  familyOf: (address: T) => number,
  firstFamilyCount = 1,
): T[] {
  if (sorted.length === 0) return [];
  const first = familyOf(sorted[0]);
  const own = sorted.filter((address) => familyOf(address) === first);
  const other = sorted.filter((address) => familyOf(address) !== first);
  const order = own.splice(0, firstFamilyCount);
  while (own.length + other.length > 0) {
    order.push(...other.splice(0, 1), ...own.splice(0, 1));
  }
  return order;
}
