/**
 * What is left of a connection in TIME-WAIT once its user has let go and its last
 * ACK has left: enough to answer old segments, to keep the four-tuple, and to tell
 * an old SYN from a new one. A tenth of a control block; Linux's timewait sock.
 *
 * Omits what nobody asks for any more: ICMP errors (nothing is in flight), traces,
 * and the snapshot of info().
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import type { TupleEntry } from "../table/connection_table.ts";
import type { TcpLayer } from "../layer.ts";
import type { TcpPcb } from "../pcb.ts";
import type { PortOwner } from "../table/ports.ts";
import { acknowledgeFor } from "./reset.ts";
import type { Waiting } from "../table/time_wait_list.ts";
import { chooseWindow } from "../buffer/window.ts";

/** A connection of which only TIME-WAIT is left. */
export class TimeWait implements TupleEntry<TimeWait>, PortOwner, Waiting {
  /** The layer it belongs to. */
  readonly layer: TcpLayer;
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
  hashNext: TimeWait | null = null;
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
   * Use leaveToWait of close.ts.
   *
   * @param pcb The connection that it is left of.
   */
  constructor(pcb: TcpPcb) {
    const { flow } = pcb;
    this.layer = pcb.layer;
    this.local = flow.local;
    this.localPort = pcb.localPort;
    this.remote = flow.remote;
    this.remotePort = pcb.remotePort;
    this.reuse = pcb.reuse;
    this.ttl = flow.ttl;
    this.tos = flow.tos;
    this.dontFragment = flow.dontFragment;
    this.ifIndex = flow.ifIndex;
    this.sndNxt = pcb.sndNxt;
    this.sndWndMax = pcb.sndWndMax;
    this.rcvNxt = pcb.rcvNxt;
    this.window = chooseWindow(pcb);
    this.tsOn = pcb.tsOn;
    this.tsRecent = pcb.tsRecent;
    this.tsOffset = pcb.tsOffset;
    this.waitUntil = pcb.waitUntil;
    this.refused = pcb.refused;
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

  /** Sends an ACK. What finds no room in the device is asked for again. */
  acknowledge(): void {
    acknowledgeFor(this);
  }

  /** TIME-WAIT is over. */
  expire(): void {
    const { layer } = this;
    layer.remnants.remove(this);
    layer.ports.remove(this);
    layer.timeWaits.remove(this);
  }
}
