/**
 * A DNS query over TCP: one connection, one query, one response (RFC 1035 §4.2.2,
 * RFC 7766).
 *
 * Deviates from RFC 7766 §6.2.1: connections are not kept for further queries,
 * which only follow truncated answers here.
 *
 * @module
 */

import { ERR_MEM, ERR_OK, type err_t, ERR_VAL } from "../base/err.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { TcpPcb } from "../tcp/pcb.ts";
import type { TcpUser } from "../tcp/user.ts";
import { setU16 } from "../wire/bytes.ts";
import { DNS_UDP_SIZE, type DnsMessage, emitDns } from "../wire/dns/message.ts";
import type { Channel, ChannelUser } from "./channel.ts";
import type { DnsHost } from "./host.ts";
import type { NameServer } from "./server.ts";

/** Bytes of the length before a message. */
const PREFIX = 2;

/** A channel that is a TCP connection. */
export class TcpChannel implements Channel, TcpUser {
  readonly isStream = true;
  readonly #host: DnsHost;
  readonly #pcb: TcpPcb;
  #user: ChannelUser | null;
  // The query, in packet memory until the server has acknowledged it.
  #query: Pbuf | null = null;
  #unacked = 0;
  // The response: its length first, then its bytes.
  #received: Uint8Array = new Uint8Array(PREFIX);
  #filled = 0;
  #hasLength = false;

  /**
   * @param host The stack.
   * @param user Gets the response.
   */
  constructor(host: DnsHost, user: ChannelUser) {
    this.#host = host;
    this.#user = user;
    this.#pcb = host.tcp.create(this);
  }

  /**
   * Connects, and sends a query once connected.
   *
   * @returns ERR_OK; ERR_MEM without memory; ERR_VAL if the query cannot be
   * written; else what TcpPcb.connect says. After an error it is closed.
   */
  open(query: DnsMessage, server: NameServer): err_t {
    const err = this.#prepare(query) || this.#pcb.connect(
      server.addr,
      server.port,
    );
    if (err !== ERR_OK) this.#end();
    return err;
  }

  #prepare(query: DnsMessage): err_t {
    const { pbufs } = this.#host;
    const p = pbufs.allocate(DNS_UDP_SIZE);
    if (p === null) return ERR_MEM;
    this.#query = p;
    const { u8 } = pbufs.memory;
    const at = p.offset + PREFIX;
    const length = emitDns(query, u8, at, DNS_UDP_SIZE - PREFIX);
    if (length < 0) return ERR_VAL;
    setU16(u8, p.offset, length);
    p.length = PREFIX + length;
    return ERR_OK;
  }

  close(): void {
    // After an answer or a failure the connection closes by itself.
    if (this.#user !== null) this.#end();
  }

  /** Resets the connection if it still exists, without a callback. */
  #end(): void {
    this.#user = null;
    this.#pcb.abort();
    this.#release();
  }

  #release(): void {
    this.#host.pbufs.free(this.#query);
    this.#query = null;
  }

  onConnected(pcb: TcpPcb): void {
    const query = this.#query;
    if (query === null) return;
    this.#unacked = query.length;
    pcb.write(query.offset, query.length, true);
  }

  onSent(_pcb: TcpPcb, bytes: number): void {
    this.#unacked -= bytes;
    if (this.#unacked <= 0) this.#release();
  }

  onReceive(pcb: TcpPcb, data: Pbuf, length: number): void {
    const { pbufs } = this.#host;
    for (let p: Pbuf | null = data; p !== null; p = p.next) {
      this.#append(pbufs.memory.u8, p.offset, p.length);
    }
    pbufs.free(data);
    pcb.recved(length);
    const user = this.#user;
    if (!this.#hasLength || this.#filled < this.#received.length) return;
    if (user === null) return;
    this.#user = null;
    pcb.close();
    user.onMessage(this.#received, 0, this.#filled);
  }

  /** Takes bytes of the length and the message; what follows is ignored. */
  #append(memory: Uint8Array, offset: number, length: number): void {
    const end = offset + length;
    while (offset < end) {
      const into = this.#received;
      const take = Math.min(end - offset, into.length - this.#filled);
      if (take === 0) return;
      into.set(memory.subarray(offset, offset + take), this.#filled);
      this.#filled += take;
      offset += take;
      if (this.#filled === PREFIX && !this.#hasLength) {
        this.#hasLength = true;
        this.#received = new Uint8Array((into[0] << 8) | into[1]);
        this.#filled = 0;
      }
    }
  }

  onFin(pcb: TcpPcb): void {
    pcb.close();
    this.#fail();
  }

  onError(): void {
    this.#release();
    this.#fail();
  }

  onClosed(): void {
    this.#release();
  }

  #fail(): void {
    const user = this.#user;
    this.#user = null;
    user?.onUnreachable();
  }
}
