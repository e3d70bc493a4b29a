/**
 * What bulk runs send, and how it is checked.
 *
 * Timed runs send one block of random bytes over and over, and the receiver
 * compares the first and the last bytes of every piece with what belongs there: a
 * piece lost, doubled, swapped or shifted shows with near certainty, at a cost that
 * does not depend on its length. The verifying run, which is not timed, sends
 * blocks that all differ and compares SHA-256 of everything.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { SeededRng } from "../../core/base/rng.ts";
import type { Netconn } from "../../netconn/deno/netconn.ts";

/** Bytes of one write, a power of two. */
export const BLOCK = 65_536;

/** The block that is sent over and over. */
export const PATTERN: Uint8Array<ArrayBuffer> = randomBlock();

/** Bytes of a verifying run at scale 1. */
const VERIFY_BYTES = 32 << 20;

function randomBlock(): Uint8Array<ArrayBuffer> {
  const rng = new SeededRng(1);
  const words = new Uint32Array(BLOCK / 4);
  return new Uint8Array(words.map(() => rng.nextU32()).buffer);
}

/**
 * Sends the pattern.
 *
 * @param conn A connected TCP netconn.
 * @param bytes How much of it.
 */
export async function sendPattern(
  conn: Netconn,
  bytes: number,
): Promise<void> {
  for (let left = bytes; left > 0; left -= BLOCK) {
    await conn.write(left < BLOCK ? PATTERN.subarray(0, left) : PATTERN);
  }
}

/**
 * Receives up to the end of the stream, looking at nothing.
 *
 * @param conn A connected TCP netconn.
 * @returns Bytes received.
 */
export async function receiveAll(conn: Netconn): Promise<number> {
  let bytes = 0;
  for (;;) {
    using buf = await conn.recv();
    if (buf === null) return bytes;
    bytes += buf.byteLength;
  }
}

/**
 * Receives the pattern up to the end of the stream and checks it by samples.
 *
 * @param conn A connected TCP netconn.
 * @returns Bytes received.
 * @throws {Error} If a sampled byte is wrong.
 */
export async function receivePattern(conn: Netconn): Promise<number> {
  let at = 0;
  for (;;) {
    using buf = await conn.recv();
    if (buf === null) return at;
    for (const { bytes } of buf.fragments) {
      checkSamples(bytes, at);
      at += bytes.length;
    }
  }
}

/** Compares the first and the last four bytes of a piece with the pattern. */
export function checkSamples(bytes: Uint8Array, at: number): void {
  const first = at % BLOCK;
  const last = bytes.length - 1;
  const samples = Math.min(4, bytes.length);
  for (let i = 0; i < samples; i++) {
    if (
      bytes[i] !== PATTERN[(first + i) & (BLOCK - 1)] ||
      bytes[last - i] !== PATTERN[(first + last - i) & (BLOCK - 1)]
    ) throw new Error(`wrong bytes within ${at} to ${at + last}`);
  }
}

/** Checks that as much has come as was sent. */
export function checkCount(received: unknown, sent: number): void {
  if (received !== sent) throw new Error(`${received} of ${sent} bytes came`);
}

/** How many bytes a verifying run sends, a multiple of the block. */
export function verifyBytes(scale: number): number {
  return Math.max(1, Math.round(VERIFY_BYTES * scale / BLOCK)) * BLOCK;
}

/**
 * Makes a stream of blocks that all differ, and hands it on.
 *
 * @param bytes How many, a multiple of the block.
 * @param write Takes a block, which changes when the promise has resolved.
 * @returns SHA-256 of the stream, hexadecimal.
 */
export async function sendHashed(
  bytes: number,
  write: (block: Uint8Array) => Promise<unknown>,
): Promise<string> {
  const hash = createHash("sha256");
  const block = PATTERN.slice();
  const view = new DataView(block.buffer);
  for (let index = 0; index < bytes / BLOCK; index++) {
    view.setUint32(0, index);
    hash.update(block);
    await write(block);
  }
  return hash.digest("hex");
}

/**
 * Receives up to the end of the stream and hashes all of it.
 *
 * @returns SHA-256 of the stream, hexadecimal.
 */
export async function receiveHashed(conn: Netconn): Promise<string> {
  const hash = createHash("sha256");
  for (;;) {
    using buf = await conn.recv();
    if (buf === null) return hash.digest("hex");
    hash.update(buf.toBytes());
  }
}

/** Checks that what was received is what was sent. */
export function checkHash(received: unknown, sent: string): void {
  if (received !== sent) throw new Error(`SHA-256 ${received}, not ${sent}`);
}
