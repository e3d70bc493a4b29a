/**
 * Much data through a connection, and whether it was the same at both ends.
 *
 * @module
 */

import { createHash } from "node:crypto";
import type { Netconn } from "../../mod.ts";
import type { Digest } from "./kernel_sockets.ts";

const CHUNK = 65_536; // what getRandomValues gives at once

/**
 * Writes random bytes.
 *
 * @param conn A connected TCP netconn.
 * @param size How many.
 * @returns Their SHA-256.
 */
export async function sendRandom(conn: Netconn, size: number): Promise<string> {
  const sha = createHash("sha256");
  for (let left = size; left > 0; left -= CHUNK) {
    const chunk = randomBytes(Math.min(left, CHUNK));
    sha.update(chunk);
    await conn.write(chunk);
  }
  return sha.digest("hex");
}

/** Receives until the end of the stream. */
export async function receiveAll(conn: Netconn): Promise<Digest> {
  const sha = createHash("sha256");
  let bytes = 0;
  for await (using buf of conn) {
    for (const fragment of buf) sha.update(fragment);
    bytes += buf.byteLength;
  }
  return { bytes, sha256: sha.digest("hex") };
}

/** Writes back what it receives, to the end, then sends a FIN. */
export async function echo(conn: Netconn): Promise<void> {
  for await (using buf of conn) await conn.write(buf.toBytes());
  await conn.shutdown(false, true);
}

/** Returns the SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Returns random bytes, at most 65,536. */
export function randomBytes(size: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(size));
}
