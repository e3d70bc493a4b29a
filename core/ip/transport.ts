/**
 * What the IP layer needs of a transport, and the table of all of them.
 *
 * @module
 */

import type { Neighbour } from "../link/neighbour/neighbour.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { IcmpErrorInfo } from "./icmp_error.ts";
import type { RxPacket } from "./packet.ts";

/** Receives the packets of one transport protocol. */
export interface TransportHandler {
  /**
   * A complete packet for this host has arrived.
   *
   * @param packet Borrowed until return.
   */
  input(packet: RxPacket): void;
  /**
   * A super-packet of datagrams for this host has arrived: one header, and payloads
   * of `gsoSize` bytes, the last perhaps shorter. A transport without datagrams has
   * no such method.
   *
   * @param packet Borrowed until return; its checksums are good.
   * @returns False if it wants them one by one: nothing has happened.
   */
  inputMany?(packet: RxPacket): boolean;
  /**
   * An ICMP error about a packet of this protocol has arrived.
   *
   * @param info Borrowed until return.
   */
  onIcmpError?(info: IcmpErrorInfo): void;
  /**
   * A packet of this protocol was dropped before it left: its next hop does not
   * answer. A transport without this method gets an ICMP error.
   *
   * @param info Borrowed until return: addresses, ports and the word behind them.
   */
  onUnresolved?(info: IcmpErrorInfo): void;
  /**
   * A packet of this protocol was dropped before it left: too many wait for its next
   * hop.
   *
   * @param info As for onUnresolved.
   * @returns Whether to tell what becomes of the next hop.
   */
  onCrowdedOut?(info: IcmpErrorInfo): boolean;
  /** A next hop is known for which packets were crowded out. */
  onNeighbourFound?(neighbour: Neighbour): void;
  /** One does not answer; it is gone from the cache. */
  onNeighbourFailed?(neighbour: Neighbour): void;
  /** See {@linkcode TransportTable.addressGoes}. */
  onAddressGoes?(addr: IpAddr, successor: IpAddr | null): void;
}

/** Sees every packet for this host before its transport does. */
export interface RawHandler {
  /**
   * A complete packet for this host has arrived.
   *
   * @param packet Borrowed until return; its bytes must stay as they are.
   * @returns true if a control block got a copy: then the protocol counts as known.
   */
  inputRaw(packet: RxPacket): boolean;
  /** Whether a control block would get a copy. */
  wants(packet: RxPacket): boolean;
  /**
   * An ICMP error about a packet of any protocol has arrived.
   *
   * @param info Borrowed until return.
   */
  onIcmpError?(info: IcmpErrorInfo): void;
  /** See {@linkcode TransportTable.addressGoes}. */
  onAddressGoes?(addr: IpAddr, successor: IpAddr | null): void;
}

/** The transports of one stack. */
export class TransportTable {
  /** Takes copies of everything; null if there is none. */
  raw: RawHandler | null = null;
  readonly #handlers: (TransportHandler | null)[] = new Array(256).fill(null);

  /** Sets the handler of a protocol, 0 to 255. */
  register(protocol: number, handler: TransportHandler): void {
    this.#handlers[protocol] = handler;
  }

  /**
   * An address is about to be taken from this host, which can still send from it:
   * connections of it end with ERR_ABRT, and what is bound to it follows to its
   * successor. lwIP netif_do_ip_addr_changed.
   *
   * @param addr The address.
   * @param successor The one in its place, or null.
   */
  addressGoes(addr: IpAddr, successor: IpAddr | null): void {
    for (const handler of this.#handlers) {
      handler?.onAddressGoes?.(addr, successor);
    }
    this.raw?.onAddressGoes?.(addr, successor);
  }

  /** Returns the handler of a protocol, or null. */
  get(protocol: number): TransportHandler | null {
    return this.#handlers[protocol];
  }

  /** Calls `visit` with every handler. */
  forEach(visit: (handler: TransportHandler) => void): void {
    for (const handler of this.#handlers) if (handler !== null) visit(handler);
  }
}
