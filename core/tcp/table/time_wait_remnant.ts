/**
 * TIME-WAIT in a tenth of a control block's memory, as Linux's timewait sock: what is
 * left of a connection once its user has closed it and its last ACK has left. Enough to
 * answer old segments, to keep the four-tuple, and to tell an old SYN from a new one.
 *
 * Omits ICMP errors (nothing is in flight), traces, and the snapshot of info().
 *
 * @module
 */

import type { Flow } from "../../ip/flow.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { TupleEntry } from "./connection_table.ts";
import type { PortOwner } from "./ports.ts";
import type { Waiting } from "./time_wait_list.ts";

/** What of a control block is left. */
export interface Remembered extends Waiting {
  /** Addresses, and options of IP. */
  readonly flow: Flow;
  /** Local port. */
  readonly localPort: number;
  /** Remote port. */
  readonly remotePort: number;
  /** Shares the local port with others that also agree. */
  readonly reuse: boolean;
  /** Added to the clock for TSval. */
  readonly tsOffset: number;
}

/** A connection of which only TIME-WAIT is left. */
export class TimeWaitRemnant
  implements TupleEntry<TimeWaitRemnant>, PortOwner, Waiting {
  /** Local address. */
  readonly local: IpAddr;
  /** Local port. */
  readonly localPort: number;
  /** Remote address. */
  readonly remote: IpAddr;
  /** Remote port. */
  readonly remotePort: number;
  /** Shares the local port with others that also agree. */
  readonly reuse: boolean;
  /** Time to live of what it answers. */
  readonly ttl: number;
  /** Type of service of what it answers. */
  readonly tos: number;
  /** Don't Fragment on it: a DF_ number of dont_fragment.ts. */
  readonly dontFragment: number;
  /** Interface that the connection was bound to by index; 0 for none. */
  readonly ifIndex: number;
  /** Sequence number after our FIN. */
  readonly sndNxt: number;
  /** Largest window the peer has ever offered, bytes. */
  readonly sndWndMax: number;
  /** Sequence number after the peer's FIN. */
  readonly rcvNxt: number;
  /** Window field last offered, scaled. */
  readonly window: number;
  /** Timestamps were agreed on. */
  readonly tsOn: boolean;
  /** TS.Recent, RFC 7323 §4.3. */
  readonly tsRecent: number;
  /** Added to the clock for TSval. */
  readonly tsOffset: number;

  /** Hash of the four-tuple. */
  hash = 0;
  /** Next in its hash chain. */
  hashNext: TimeWaitRemnant | null = null;
  /** True while in the hash table. */
  hashed = false;
  /** Neighbours on the same local port. */
  portNext: PortOwner | null = null;
  /** See {@linkcode portNext}. */
  portPrev: PortOwner | null = null;
  /** True while it holds its local port. */
  portHeld = false;
  /** Neighbours in the list of TIME-WAITs, oldest first. */
  waitNext: Waiting | null = null;
  /** See {@linkcode waitNext}. */
  waitPrev: Waiting | null = null;
  /** When TIME-WAIT ends, ms. */
  waitUntil: number;
  /** See {@linkcode Waiting.refused}. */
  refused: boolean;

  /**
   * @param tcb The connection that it is left of.
   * @param window Window field to offer, scaled.
   */
  constructor(tcb: Remembered, window: number) {
    const { flow } = tcb;
    this.local = flow.local;
    this.localPort = tcb.localPort;
    this.remote = flow.remote;
    this.remotePort = tcb.remotePort;
    this.reuse = tcb.reuse;
    this.ttl = flow.ttl;
    this.tos = flow.tos;
    this.dontFragment = flow.dontFragment;
    this.ifIndex = flow.ifIndex;
    this.sndNxt = tcb.sndNxt;
    this.sndWndMax = tcb.sndWndMax;
    this.rcvNxt = tcb.rcvNxt;
    this.window = window;
    this.tsOn = tcb.tsOn;
    this.tsRecent = tcb.tsRecent;
    this.tsOffset = tcb.tsOffset;
    this.waitUntil = tcb.waitUntil;
    this.refused = tcb.refused;
  }

  /** It has one address: see {@linkcode PortOwner}. */
  get ipv6Only(): boolean {
    return false;
  }

  /** All that was sent is acknowledged. */
  get sndUna(): number {
    return this.sndNxt;
  }

  /** Always true: see {@linkcode PortOwner}. */
  get isConnection(): boolean {
    return true;
  }

  /** Always true: see {@linkcode PortOwner}. */
  get inTimeWait(): boolean {
    return true;
  }

  /** Never: it answers at once. */
  get ackDue(): boolean {
    return false;
  }
}
