/**
 * The same work over Deno's own sockets and the kernel's loopback.
 *
 * @module
 */

import { BLOCK, checkSamples, PATTERN } from "./pattern.ts";

/** Where the kernel's loopback is. */
export const LOCALHOST = "127.0.0.1";

/** A port of the loopback that was free a moment ago. */
export function freePort(): number {
  using listener = Deno.listen({ hostname: LOCALHOST, port: 0 });
  return listener.addr.port;
}

/** Writes all of `bytes`. */
export async function writeAll(
  conn: Pick<Deno.Conn, "write">,
  bytes: Uint8Array,
): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    at += await conn.write(at === 0 ? bytes : bytes.subarray(at));
  }
}

/** Sends the pattern in writes of a block. */
export async function sendPatternByDeno(
  conn: Deno.Conn,
  bytes: number,
): Promise<void> {
  for (let left = bytes; left > 0; left -= BLOCK) {
    await writeAll(conn, left < BLOCK ? PATTERN.subarray(0, left) : PATTERN);
  }
}

/**
 * Receives up to the end of the stream.
 *
 * @param check Whether to check the pattern by samples.
 * @returns Bytes received.
 */
export async function receiveByDeno(
  conn: Pick<Deno.Conn, "read">,
  check: boolean,
): Promise<number> {
  const into = new Uint8Array(BLOCK);
  let at = 0;
  for (;;) {
    const length = await conn.read(into);
    if (length === null) return at;
    if (check) checkSamples(into.subarray(0, length), at);
    at += length;
  }
}
