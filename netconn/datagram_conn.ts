/**
 * UDP in the shape of Deno's own: Deno.DatagramConn, over a netconn.
 *
 * @module
 */

import type { DatagramInfo } from "./info.ts";
import type { WaitOptions } from "./mailbox.ts";
import type { Netconn } from "./netconn.ts";
import type { NetAddr } from "./tcp_conn.ts";

/** Where to receive datagrams. */
export interface DatagramOptions {
  /** Address of this stack. @default {"0.0.0.0"} */
  hostname?: string;
  /** Port; 0 for an ephemeral one. */
  port: number;
  /** Others that agree, too, may have the same address. @default {false} */
  reuseAddress?: boolean;
  /** Whether what is sent to groups comes back to members here. @default {true} */
  loopback?: boolean;
  /** See `conn.setRecvBufferSize()`. @default {the stack's} */
  recvBufferSize?: number;
  /**
   * Whether it also gets what comes to its port for groups that only others of
   * this stack have joined. @default {false}
   */
  multicastAll?: boolean;
}

/** Membership of a group, shaped as Deno's. */
export interface MulticastMembership {
  /** Leaves the group. */
  leave(): Promise<void>;
  /** Time to live of what is sent to groups, 0 to 255. */
  setTTL(ttl: number): Promise<void>;
  /** Whether what is sent to groups comes back. */
  setLoopback(loopback: boolean): Promise<void>;
}

/**
 * A UDP socket, shaped as Deno.DatagramConn. It is not connected to anybody, so ICMP
 * errors about what it has sent do not reach it, as with Deno's; those of
 * `netconn.connect()` reach a netconn.
 */
export class DatagramConn
  implements
    AsyncIterable<[Uint8Array<ArrayBuffer>, NetAddr]>,
    AsyncDisposable {
  /** The netconn underneath. */
  readonly netconn: Netconn;
  readonly #ready: Promise<void>;
  #addr: NetAddr;
  #closing: Promise<void> | null = null;

  /**
   * Use `stack.listenDatagram`.
   *
   * @param netconn A UDP netconn, which it owns from now on.
   * @param options Where to receive.
   */
  constructor(netconn: Netconn, options: DatagramOptions) {
    this.netconn = netconn;
    const hostname = options.hostname ?? "0.0.0.0";
    this.#addr = { transport: "udp", hostname, port: options.port };
    if (options.loopback === false) netconn.setMulticastLoop(false);
    if (options.multicastAll !== true) netconn.setMulticastAll(false);
    this.#ready = this.#bind(hostname, options);
    this.#ready.catch(() => this.close());
  }

  async #bind(hostname: string, options: DatagramOptions): Promise<void> {
    await this.netconn.bind(hostname, options.port, {
      reuseAddress: options.reuseAddress ?? false,
    });
    this.#addr = { transport: "udp", ...await this.netconn.localAddr() };
  }

  /** Resolves when it is bound; rejects if it cannot be. */
  async ready(): Promise<this> {
    await this.#ready;
    return this;
  }

  /** Where it receives; an ephemeral port is known once it is ready. */
  get addr(): NetAddr {
    return this.#addr;
  }

  /**
   * Waits for a datagram.
   *
   * @param p Where to copy it; what does not fit is lost. A new array, exactly as
   * long as the datagram, if not given.
   * @returns The bytes and the sender.
   */
  async receive(
    p?: Uint8Array<ArrayBuffer>,
    wait: WaitOptions = {},
  ): Promise<[Uint8Array<ArrayBuffer>, NetAddr]> {
    await this.#ready;
    using buf = await this.netconn.recv(wait);
    const from: NetAddr = { transport: "udp", ...buf!.from };
    if (p === undefined) return [buf!.toBytes(), from];
    return [p.subarray(0, buf!.copyInto(p)), from];
  }

  /** Sends a datagram; returns its length. */
  async send(
    p: Uint8Array,
    addr: { hostname: string; port: number },
  ): Promise<number> {
    await this.#ready;
    await this.netconn.sendTo(p, addr);
    return p.byteLength;
  }

  /** See {@linkcode Netconn.setRecvBufferSize}. */
  setRecvBufferSize(bytes: number): void {
    this.netconn.setRecvBufferSize(bytes);
  }

  /**
   * What waits to be received, and what was dropped; see
   * {@linkcode Netconn.datagramInfo}.
   */
  info(): Promise<DatagramInfo | null> {
    return this.netconn.datagramInfo();
  }

  /**
   * Joins an IPv4 group, until it is left or this socket is closed.
   *
   * @param address The group.
   * @param networkInterface Address of the interface; "0.0.0.0" for all.
   * @param options With a `source`: only what that host sends.
   */
  async joinMulticastV4(
    address: string,
    networkInterface: string,
    options: { source?: string } = {},
  ): Promise<MulticastMembership> {
    await this.#ready;
    const group = { ...options, interface: networkInterface };
    await this.netconn.joinGroup(address, group);
    let isMember = true;
    return {
      leave: async () => {
        if (!isMember) return;
        isMember = false;
        await this.netconn.leaveGroup(address, group);
      },
      setTTL: (ttl) => {
        this.netconn.setMulticastTtl(ttl);
        return Promise.resolve();
      },
      setLoopback: (loopback) => {
        this.netconn.setMulticastLoop(loopback);
        return Promise.resolve();
      },
    };
  }

  /** Keeps the process alive while it is open; it does from the start. */
  ref(): void {
    this.netconn.ref();
  }

  /** Lets the process end while it is open; see `stack.unref`. */
  unref(): void {
    this.netconn.unref();
  }

  /** Leaves all groups and closes the socket. Idempotent. */
  close(): void {
    this.#closing ??= this.netconn.close();
    this.#closing.catch(() => {});
  }

  /** As {@linkcode close}, and waits. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await this.#closing;
  }

  /**
   * Datagrams with their senders, until the socket or the stack is closed. Should its
   * netconn be connected: what ICMP tells does not end it.
   */
  async *[Symbol.asyncIterator](): AsyncIterableIterator<
    [Uint8Array<ArrayBuffer>, NetAddr]
  > {
    for (;;) {
      let item: [Uint8Array<ArrayBuffer>, NetAddr];
      try {
        item = await this.receive();
      } catch (error) {
        if (this.#closing !== null || this.netconn.stackEnded) return;
        if (this.netconn.survives(error)) continue;
        throw error;
      }
      yield item;
    }
  }
}
