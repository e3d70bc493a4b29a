/**
 * How a UDP or RAW Netconn sends datagrams.
 *
 * @module
 */

import { ERR_CONN } from "../../core/base/err.ts";
import { isBytes } from "../../core/base/byte_argument.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { type Endpoint, NetBuf } from "../../netbuf/netbuf.ts";
import {
  checkData,
  checkDatagram,
  checkEndpoint,
  checkPort,
  checkWait,
  NO_WAIT,
  quote,
} from "../arguments.ts";
import type { LwipConn } from "../lwip/lwip_conn.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { checkSent, errorOf } from "./errors.ts";
import type { NetconnState } from "./netconn_state.ts";

/** Sends a datagram to the connected peer, or to where a netbuf came from. */
export function send(
  { lwip, context }: NetconnState,
  data: Uint8Array | NetBuf,
  wait: WaitOptions,
): Promise<void> {
  return wait === NO_WAIT && sendNow(lwip, data, IpAddr.ANY4, 0)
    ? context.port.datagramTurn()
    : sendToPeer(lwip, data, wait);
}

async function sendToPeer(
  lwip: LwipConn,
  data: Uint8Array | NetBuf,
  wait: WaitOptions,
): Promise<void> {
  checkData(data, "send");
  checkWait(wait, "send");
  const isNetbuf = data instanceof NetBuf;
  if (isNetbuf) checkPort(data.port, "send", "data.port");
  const addr = isNetbuf ? data.addr : IpAddr.ANY4;
  if (addr.isAny && !lwip.hasPeer) throw errorOf(ERR_CONN, "send");
  await sendSoon(lwip, data, addr, isNetbuf ? data.port : 0, "send", wait);
}

/** Sends a datagram to an address. */
export async function sendTo(
  { lwip, context }: NetconnState,
  data: Uint8Array | NetBuf,
  to: Endpoint,
  wait: WaitOptions,
): Promise<void> {
  checkEndpoint(to, "to", "send");
  checkWait(wait, "send");
  const known = lwip.zones.parse(to.hostname);
  if (known !== null && sendNow(lwip, data, known, to.port)) {
    await context.port.datagramTurn();
    return;
  }
  checkData(data, "send");
  const action = `send to ${quote(to.hostname, to.port)}`;
  const addr = known ?? await context.resolve(to.hostname, action, wait);
  await sendSoon(lwip, data, addr, to.port, action, wait);
}

/** Sends bytes if that need not wait; returns false, and nothing is sent, if it has to. */
function sendNow(
  lwip: LwipConn,
  data: Uint8Array | NetBuf,
  addr: IpAddr,
  port: number,
): boolean {
  return isBytes(data) && data.length > 0 && lwip.sendNow(data, addr, port);
}

async function sendSoon(
  lwip: LwipConn,
  data: Uint8Array | NetBuf,
  addr: IpAddr,
  port: number,
  action: string,
  wait: WaitOptions,
): Promise<void> {
  const isOurs = !(data instanceof NetBuf);
  checkDatagram(data.byteLength, lwip.type, addr, action);
  const buf = isOurs ? NetBuf.from(data) : data;
  try {
    const sending = lwip.send(buf, addr, port, wait);
    // One turn of the microtasks less if it is done.
    const err = await (sending.done ? sending.result() : sending.promise);
    checkSent(err, action, addr, lwip.hasPeer);
  } finally {
    if (isOurs) buf.delete();
  }
}
