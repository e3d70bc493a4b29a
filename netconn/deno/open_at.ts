/**
 * Binding, and listening, in one request.
 *
 * @module
 */

import { ERR_CLSD } from "../../core/base/err.ts";
import * as O from "../../core/mailbox/options.ts";
import { BIND_REUSE } from "../../core/mailbox/protocol.ts";
import type { Endpoint } from "../../netbuf/netbuf.ts";
import { checkPort, parseAddr, quote } from "../arguments.ts";
import { check, errorOf } from "./errors.ts";
import type { LwipConn } from "../lwip/lwip_conn.ts";

/**
 * Binds, and listens in the same request. It is on its way to the core when this
 * returns.
 *
 * @param backlog Connections that may wait; 0 to bind alone.
 * @returns The local address.
 * @throws AddrInUse, …
 */
export async function openAt(
  conn: LwipConn,
  hostname: string,
  port: number,
  reuseAddress: boolean,
  backlog: number,
): Promise<Endpoint> {
  const addr = parseAddr(hostname, "hostname", "bind", conn.zones);
  checkPort(port, "bind");
  if (reuseAddress) conn.setOption(O.OPT_REUSEADDR, 1);
  const flags = reuseAddress ? BIND_REUSE : 0;
  const opened = await conn.open(addr, port, flags, backlog);
  const action = `bind to ${quote(hostname, port)}`;
  check(opened.err, action);
  if (conn.deleted) throw errorOf(ERR_CLSD, action);
  return { hostname: conn.zones.format(opened.addr), port: opened.port };
}
