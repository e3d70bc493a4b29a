/**
 * Datagrams as fast as they go, one way, whoever carries them.
 *
 * The first four bytes number the datagrams: one that comes twice or out of order,
 * or has another length, fails the run. Lost ones are counted. The loops that send
 * and receive are the contender's own, such as its users write them.
 *
 * @module
 */

import type { Measurement } from "./row.ts";
import { secondsSince } from "./stacks.ts";

/** Silence after which what has not come is lost, in milliseconds. */
const SILENCE = 50;

/** Datagrams between looks at the clock: a look costs as much as a datagram. */
const CLOCK_EVERY = 64;

/** Datagrams on their way, and what has come of them. */
export class Datagrams {
  /** Bytes of each. */
  readonly size: number;
  /** How many are sent. */
  readonly count: number;
  /** How many have come. */
  arrived = 0;
  /** When one of the last came, as performance.now() has it. */
  arrivedAt = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #last = 0;

  /**
   * @param size Bytes of each, at least 4.
   * @param count How many to send.
   */
  constructor(size: number, count: number) {
    this.size = size;
    this.count = count;
    this.#bytes = new Uint8Array(size);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /**
   * The bytes of a datagram, the same memory for all.
   *
   * @param number Its number, from 1 on.
   */
  numbered(number: number): Uint8Array {
    this.#view.setUint32(0, number);
    return this.#bytes;
  }

  /** One has arrived: throws if it is not a later one, as long as all. */
  take(bytes: Uint8Array): void {
    const number =
      (bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3]) >>> 0;
    if (number <= this.#last || bytes.length !== this.size) {
      throw new Error(
        `datagram ${number} of ${bytes.length} bytes after ${this.#last}`,
      );
    }
    this.#last = number;
    const isDue = ++this.arrived % CLOCK_EVERY === 0;
    if (isDue || number === this.count) this.arrivedAt = performance.now();
  }
}

/**
 * Measures an exchange.
 *
 * @param datagrams What is sent.
 * @param send Sends all of them.
 * @param receive Takes them until it is closed.
 * @param close Closes the receiver.
 * @returns Datagrams received per second.
 */
export async function exchangeDatagrams(
  datagrams: Datagrams,
  send: () => Promise<void>,
  receive: () => Promise<void>,
  close: () => Promise<void>,
): Promise<Measurement> {
  const receiving = receive();
  receiving.catch(() => {}); // it is awaited below
  const start = performance.now();
  await send();
  const sentIn = secondsSince(start);
  await silence(datagrams);
  await close();
  await receiving;
  const { arrived, arrivedAt, count } = datagrams;
  if (arrivedAt === 0) throw new Error("next to nothing came");
  const seconds = (arrivedAt - start) / 1000;
  const details = {
    "sent/s": count / sentIn,
    "lost %": 100 * (1 - arrived / count),
  };
  return { value: arrived / seconds, seconds, details };
}

/** Waits until all have come, or none for a while. */
async function silence(datagrams: Datagrams): Promise<void> {
  for (let before = -1; datagrams.arrived < datagrams.count;) {
    if (datagrams.arrived === before) return;
    before = datagrams.arrived;
    await new Promise((resolve) => setTimeout(resolve, SILENCE));
  }
}
