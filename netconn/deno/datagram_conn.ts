/**
 * UDP in the shape of Deno's own: Deno.DatagramConn, over a netconn.
 *
 * @module
 */

import {
  checkBoolean,
  checkInteger,
  checkOptions,
  type Checks,
  checkText,
  oneOf,
} from "../../core/base/arguments.ts";
import { bytesGone, checkBytes } from "../../core/base/byte_argument.ts";
import type { Endpoint } from "../../netbuf/netbuf.ts";
import {
  ADDRESS,
  checkEndpoint,
  checkWait,
  NO_WAIT,
  PORT_KIND,
  RECV_BUFFER,
} from "../arguments.ts";
import type { DatagramInfo } from "./info.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { Netconn } from "./netconn.ts";
import type { GroupOptions } from "./netconn_groups.ts";
import { survives } from "./netconn_receive.ts";
import { openAt } from "./open_at.ts";
import { Opening } from "./opening.ts";
import type { NetAddr } from "./stream_conn.ts";

/**
 * Where to receive datagrams.
 *
 * @category TCP and UDP
 */
export interface DatagramOptions {
  /**
   * Address of this stack; "::" receives of both families. @default {"0.0.0.0"}
   */
  hostname?: string;
  /** Port; 0 for an ephemeral one. */
  port: number;
  /** As Deno's. @default {"udp"} */
  transport?: "udp";
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

const LISTEN: Checks<DatagramOptions> = {
  hostname: checkText,
  port: PORT_KIND,
  transport: oneOf("udp"),
  reuseAddress: checkBoolean,
  loopback: checkBoolean,
  multicastAll: checkBoolean,
  recvBufferSize: RECV_BUFFER,
};

/** Checks where to receive, but for what the bind says of it. */
export function checkDatagramOptions(options: unknown): void {
  checkOptions(options, LISTEN, "options", "listen");
  PORT_KIND((options as DatagramOptions).port, "port", "listen");
}

const MEMBERSHIP: Checks<{ source?: string }> = { source: ADDRESS };

/**
 * Membership of a group, shaped as Deno's.
 *
 * @category TCP and UDP
 */
export interface MulticastMembership {
  /** Leaves the group. */
  leave(): Promise<void>;
  /** Time to live, or hop limit, of what is sent to groups, 0 to 255. */
  setTTL(ttl: number): Promise<void>;
  /** Whether what is sent to groups comes back. */
  setLoopback(loopback: boolean): Promise<void>;
}

/**
 * A UDP socket, shaped as Deno.DatagramConn. It is not connected to anybody, so ICMP
 * errors about what it has sent do not reach it, as with Deno's; those of
 * `netconn.connect()` reach a netconn.
 *
 * @category TCP and UDP
 */
export class DatagramConn
  implements
    AsyncIterable<[Uint8Array<ArrayBuffer>, NetAddr]>,
    AsyncDisposable {
  /** The netconn underneath. */
  readonly netconn: Netconn;
  readonly #opening: Opening;

  /**
   * Use `stack.listenDatagram`.
   *
   * @param netconn A UDP netconn, which it owns from now on.
   * @param options Where to receive.
   * @internal
   */
  constructor(netconn: Netconn, options: DatagramOptions) {
    this.netconn = netconn;
    const { hostname = "0.0.0.0", port } = options;
    const addr: NetAddr = { transport: "udp", hostname, port };
    const open = (): Promise<Endpoint> => this.#bind(hostname, options);
    this.#opening = new Opening(netconn, addr, open);
  }

  async #bind(hostname: string, options: DatagramOptions): Promise<Endpoint> {
    const { port, reuseAddress = false, loopback, multicastAll } = options;
    if (loopback === false) this.netconn.setMulticastLoop(false);
    if (multicastAll !== true) this.netconn.setMulticastAll(false);
    return await openAt(this.netconn.lwip, hostname, port, reuseAddress, 0);
  }

  /**
   * Resolves when it is bound; rejects if it cannot be.
   *
   * @throws AddrInUse, …
   */
  async ready(): Promise<this> {
    await this.#opening.done;
    return this;
  }

  /** Where it receives; an ephemeral port is known once it is ready. */
  get addr(): NetAddr {
    return this.#opening.addr;
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
    wait: WaitOptions = NO_WAIT,
  ): Promise<[Uint8Array<ArrayBuffer>, NetAddr]> {
    const isGiven = p !== undefined;
    if (isGiven) checkBytes(p, "p", "receive");
    checkWait(wait, "receive");
    const length = isGiven ? p.length : 0;
    await this.#opening.done;
    using buf = await this.netconn.recv(wait);
    const from: NetAddr = { transport: "udp", ...buf!.from };
    if (p === undefined) return [buf!.toBytes(), from];
    if (p.length < length) throw bytesGone("p", "receive");
    return [p.subarray(0, buf!.copyInto(p)), from];
  }

  /** Sends a datagram; returns its length. */
  async send(
    p: Uint8Array,
    addr: { hostname: string; port: number; transport?: NetAddr["transport"] },
  ): Promise<number> {
    checkBytes(p, "p", "send");
    checkEndpoint(addr, "addr", "send");
    const { length } = p;
    await this.#opening.done;
    if (p.length < length) throw bytesGone("p", "send");
    await this.netconn.sendTo(p, addr);
    return length;
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
    const action = "join a group";
    checkOptions(options, MEMBERSHIP, "options", action);
    ADDRESS(address, "address", action);
    ADDRESS(networkInterface, "networkInterface", action);
    return await this.#join(address, {
      ...options,
      interface: networkInterface,
    });
  }

  /**
   * Joins an IPv6 group, until it is left or this socket is closed.
   *
   * @param address The group.
   * @param networkInterface Index of the interface; 0 for all but loopback, or for the
   * zone of the address.
   * @param options With a `source`: only what that host sends.
   */
  async joinMulticastV6(
    address: string,
    networkInterface: number,
    options: { source?: string } = {},
  ): Promise<MulticastMembership> {
    const action = "join a group";
    checkOptions(options, MEMBERSHIP, "options", action);
    ADDRESS(address, "address", action);
    checkInteger(networkInterface, 0, 255, "networkInterface", action);
    return await this.#join(
      address,
      networkInterface === 0
        ? { ...options }
        : { ...options, interface: networkInterface },
    );
  }

  async #join(
    address: string,
    group: GroupOptions,
  ): Promise<MulticastMembership> {
    await this.#opening.done;
    await this.netconn.joinGroup(address, group);
    let isMember = true;
    return {
      leave: async () => {
        if (!isMember) return;
        isMember = false;
        await this.netconn.leaveGroup(address, group);
      },
      // deno-lint-ignore require-await -- rejects, and does not throw
      setTTL: async (ttl) => this.netconn.setMulticastTtl(ttl),
      // deno-lint-ignore require-await -- the same
      setLoopback: async (loopback) => {
        checkBoolean(loopback, "loopback", "set the loop of groups");
        this.netconn.setMulticastLoop(loopback);
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
    this.#opening.close();
  }

  /** As {@linkcode close}, and waits. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#opening.close();
  }

  /**
   * Datagrams with their senders, until the socket or the stack is closed. Should its
   * netconn be connected: what ICMP tells does not end it.
   *
   * @throws AddrInUse, … if it cannot be bound.
   */
  async *[Symbol.asyncIterator](): AsyncIterableIterator<
    [Uint8Array<ArrayBuffer>, NetAddr]
  > {
    for (;;) {
      let item: [Uint8Array<ArrayBuffer>, NetAddr];
      try {
        item = await this.receive();
      } catch (error) {
        if (this.#opening.endsWith(error)) return;
        if (
          this.#opening.hasFailedWith(error) || !survives(this.netconn, error)
        ) throw error;
        continue;
      }
      yield item;
    }
  }
}
