/**
 * A DNS query over UDP. It has a control block of its own, so that every query comes
 * from another port (RFC 5452 §9.2). The control block is connected to the server, so
 * that datagrams of others are not delivered (RFC 5452 §9.1).
 *
 * @module
 */

import { ERR_MEM, ERR_OK, type err_t, ERR_VAL } from "../base/err.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import { ICMP_ERROR_TOO_BIG, type IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { UdpPcb, UdpUser } from "../udp/pcb.ts";
import { DNS_UDP_SIZE, type DnsMessage, emitDns } from "../wire/dns/message.ts";
import type { Channel, ChannelUser } from "./channel.ts";
import type { DnsHost } from "./host.ts";
import type { NameServer } from "./server.ts";

/** A channel that sends datagrams. */
export class UdpChannel implements Channel, UdpUser {
  readonly isStream = false;
  readonly #host: DnsHost;
  readonly #user: ChannelUser;
  readonly #server: NameServer;
  readonly #pcb: UdpPcb;

  /**
   * @param host The stack.
   * @param user Gets the response.
   * @param server The server to ask.
   */
  constructor(host: DnsHost, user: ChannelUser, server: NameServer) {
    this.#host = host;
    this.#user = user;
    this.#server = server;
    this.#pcb = host.udp.create(this, { family: server.addr.isV4 ? 4 : 6 });
  }

  /**
   * Sends a query; more than once, if need be.
   *
   * @returns ERR_OK; ERR_VAL if it cannot be written; else what UdpPcb.send says.
   */
  send(query: DnsMessage): err_t {
    const { pbufs } = this.#host;
    const pcb = this.#pcb;
    if (!pcb.isConnected) {
      const err = pcb.connect(this.#server.addr, this.#server.port);
      if (err !== ERR_OK) return err;
    }
    const p = pbufs.allocate(DNS_UDP_SIZE);
    if (p === null) return ERR_MEM;
    const length = emitDns(query, pbufs.memory.u8, p.offset, DNS_UDP_SIZE);
    const err = length < 0 ? ERR_VAL : pcb.send(p.offset, length, null, 0);
    pbufs.free(p);
    return err;
  }

  close(): void {
    this.#pcb.remove();
  }

  onDatagram(_pcb: UdpPcb, data: Pbuf): void {
    const { pbufs } = this.#host;
    this.#user.onMessage(pbufs.memory.u8, data.offset, data.length);
    pbufs.free(data);
  }

  onIcmpError(_pcb: UdpPcb, info: IcmpErrorInfo): void {
    if (info.kind !== ICMP_ERROR_TOO_BIG) this.#user.onUnreachable();
  }
}
