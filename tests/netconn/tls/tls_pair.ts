/**
 * What tests of TLS have in common.
 *
 * @module
 */

import type { StreamConn } from "../../../mod.ts";

/** Waits until the netconns of connections are free: nothing was left behind. */
export async function released(...conns: StreamConn[]): Promise<void> {
  for (const conn of conns) await conn.netconn.lwip.released;
}

/** All that a connection sends, as text. */
export function textOf(conn: StreamConn): Promise<string> {
  return new Response(conn.readable).text();
}
