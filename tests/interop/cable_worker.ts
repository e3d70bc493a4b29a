/**
 * One end of a cable in a Worker of its own: sends numbered frames as fast as there
 * is room, checks those it receives, and sleeps on its bell in between.
 *
 * @module
 */

import { SeededRng } from "../../core/base/rng.ts";
import { open } from "../../drivers/cable.ts";
import type { DriverSpec } from "../../drivers/driver.ts";
import { FakeContext, RECEIVE_AT } from "../drivers/fake_context.ts";

/** What a Worker is to do. */
export interface CableJob {
  /** The end. */
  spec: DriverSpec;
  /** Bells of both: a word each, 1 when rung; then the number of open ends. */
  bells: Int32Array;
  /** Number of this one's bell. */
  number: number;
  /** How many frames to send, and to receive. */
  frames: number;
  /** Largest frame in bytes. */
  largest: number;
  /** Bytes of every frame; of random size if not given. */
  size?: number;
}

/** How it went. */
export interface CableResult {
  /** Empty if all arrived in order and as sent. */
  problem: string;
  /** How often it slept. */
  sleeps: number;
  /** How often there was no room. */
  refusals: number;
  /** Bytes received. */
  bytes: number;
  /** From first to last, in milliseconds. */
  elapsed: number;
}

const OPEN_ENDS = 2;
const LOST_WAKE_UP = 5_000; // ms

function run(job: CableJob): CableResult {
  const { bells, number, frames, largest, size } = job;
  const context = new FakeContext([], number);
  context.doorbell.ring = (other = number) => {
    // Like the real one: a system call only if the bell was silent.
    if (Atomics.exchange(bells, other, 1) === 0) Atomics.notify(bells, other);
  };
  const end = open(job.spec.options, context);
  // What is sent before both are open may be lost.
  Atomics.add(bells, OPEN_ENDS, 1);
  Atomics.notify(bells, OPEN_ENDS);
  Atomics.wait(bells, OPEN_ENDS, 1, LOST_WAKE_UP);
  const { memory, frame, meta } = context;
  const sizes = new SeededRng(number);
  const peerSizes = new SeededRng(1 - number);
  const next = (rng: SeededRng) => size ?? 8 + rng.nextU32() % (largest - 7);
  const words = new Int32Array(memory.buffer);
  const payload = 256 * 1024; // behind the room for receiving
  const result = { problem: "", sleeps: 0, refusals: 0, bytes: 0, elapsed: 0 };

  const build = (index: number, length: number) => {
    frame.reset();
    frame.append(payload + 8, length - 8);
    const at = frame.prepend(8);
    words[at >> 2] = index;
    words[(at >> 2) + 1] = length;
    memory[payload + length - 1] = index;
  };
  const check = (index: number, length: number): string => {
    const bytes = memory.subarray(RECEIVE_AT, RECEIVE_AT + length);
    const head = new Int32Array(bytes.slice(0, 8).buffer);
    const expected = next(peerSizes);
    if (length !== expected) return `${length} bytes, not ${expected}`;
    if (head[0] !== index) return `number ${head[0]}`;
    if (head[1] !== length) return `of ${head[1]} bytes`;
    return length > 8 && bytes[length - 1] !== (index & 255) ? "damaged" : "";
  };

  let sent = 0;
  let received = 0;
  let length = next(sizes);
  const start = performance.now();
  while (sent < frames || received < frames) {
    let isIdle = true;
    for (let n = 0; n < 64 && sent < frames; n++) {
      build(sent, length);
      if (!end.transmit(frame)) {
        result.refusals++;
        break;
      }
      sent++;
      length = next(sizes);
      isIdle = false;
    }
    for (let n = 0; n < 64 && received < frames; n++) {
      meta.reset();
      const got = end.receive(memory, RECEIVE_AT, 68 * 1024, meta);
      if (got === 0) break;
      if (got < 0) return { ...result, problem: "ended early" };
      const problem = check(received, got);
      if (problem) return { ...result, problem: `${received}: ${problem}` };
      received++;
      result.bytes += got;
      isIdle = false;
    }
    end.flush();
    if (Atomics.exchange(bells, number, 0) === 1 || !isIdle) continue;
    result.sleeps++;
    const woken = Atomics.wait(bells, number, 0, LOST_WAKE_UP);
    if (woken === "timed-out") return { ...result, problem: "lost wake-up" };
  }
  result.elapsed = performance.now() - start;
  // Number 0 unplugs, number 1 has to notice.
  while (number === 1 && end.receive(memory, RECEIVE_AT, 0, meta) >= 0) {
    if (Atomics.wait(bells, number, 0, LOST_WAKE_UP) === "timed-out") {
      return { ...result, problem: "never heard of the end" };
    }
    Atomics.store(bells, number, 0);
  }
  end.close();
  return result;
}

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<CableJob>) => void;
  postMessage(result: CableResult): void;
};
scope.onmessage = ({ data }) => scope.postMessage(run(data));
