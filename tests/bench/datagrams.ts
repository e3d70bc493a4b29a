/**
 * Datagrams as fast as they go, one way, whoever carries them.
 *
 * The first four bytes number the datagrams: one that comes twice or out of order,
 * or has another length, fails the run. Lost ones are counted.
 *
 * @module
 */

import type { Measurement } from "./row.ts";
import { secondsSince } from "./stacks.ts";

/** Silence after which what has not come is lost, in milliseconds. */
const SILENCE = 50;

/** Datagrams between looks at the clock: a look costs as much as a datagram. */
const CLOCK_EVERY = 64;

/** One that sends to, or receives from, another one. */
export interface DatagramPort {
  /** Sends bytes, which may change as soon as the promise has resolved. */
  send(bytes: Uint8Array): Promise<void>;
  /** Waits for a datagram, valid until the next call; null once closed. */
  receive(): Promise<Uint8Array | null>;
}

/**
 * Sends datagrams from one port to another and counts them there.
 *
 * @param source Sends.
 * @param target Receives.
 * @param size Bytes of each, at least 4.
 * @param count How many to send.
 * @param close Closes the target: its receive returns null then.
 * @returns Datagrams received per second.
 */
export async function exchangeDatagrams(
  source: DatagramPort,
  target: DatagramPort,
  size: number,
  count: number,
  close: () => Promise<void>,
): Promise<Measurement> {
  const arrivals = { count: 0, at: 0 };
  const receiving = receiveNumbered(target, size, count, arrivals);
  receiving.catch(() => {}); // it is awaited below
  const start = performance.now();
  await sendNumbered(source, size, count);
  const sentIn = secondsSince(start);
  await silence(arrivals, count);
  await close();
  await receiving;
  if (arrivals.at === 0) throw new Error("next to nothing came");
  const seconds = (arrivals.at - start) / 1000;
  const details = {
    "sent/s": count / sentIn,
    "lost %": 100 * (1 - arrivals.count / count),
  };
  return { value: arrivals.count / seconds, seconds, details };
}

async function sendNumbered(
  source: DatagramPort,
  size: number,
  count: number,
): Promise<void> {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (let number = 1; number <= count; number++) {
    view.setUint32(0, number);
    await source.send(bytes);
  }
}

async function receiveNumbered(
  target: DatagramPort,
  size: number,
  count: number,
  arrivals: { count: number; at: number },
): Promise<void> {
  let last = 0;
  for (;;) {
    const bytes = await target.receive();
    if (bytes === null) return;
    const number =
      (bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3]) >>> 0;
    if (number <= last || bytes.length !== size) {
      throw new Error(
        `datagram ${number} of ${bytes.length} bytes after ${last}`,
      );
    }
    last = number;
    const isDue = ++arrivals.count % CLOCK_EVERY === 0;
    if (isDue || number === count) arrivals.at = performance.now();
  }
}

/** Waits until all have come, or none for a while. */
async function silence(
  arrivals: { count: number },
  count: number,
): Promise<void> {
  for (let before = -1; arrivals.count < count;) {
    if (arrivals.count === before) return;
    before = arrivals.count;
    await new Promise((resolve) => setTimeout(resolve, SILENCE));
  }
}
