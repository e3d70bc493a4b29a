/**
 * What differs between IPv4 and IPv6, as hooks of the machines that serve both: input,
 * output, forwarding, fragments, reassembly, ICMP and group membership are written once
 * and take a family.
 *
 * Hooks read and write headers in packet memory and answer questions about addresses.
 * They keep no packet and send nothing. `b` is packet memory, `o` the offset of an IP
 * header in it. A family's hooks that belong to one machine are in an interface of
 * their own: {@linkcode IcmpCodec}, {@linkcode FragmentCodec}, {@linkcode GroupCodec}.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import type { err_t } from "../base/err.ts";
import type { Netif } from "../link/netif.ts";
import type { SegmentHeader } from "../link/offload/segment_header.ts";
import type { Frame } from "../wire/frame.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { Flow } from "./flow.ts";
import type { FragmentCodec } from "./fragment_codec.ts";
import type { GroupCodec } from "./group/codec.ts";
import type { IcmpCodec } from "./icmp_codec.ts";
import type { RxPacket } from "./packet.ts";

/** Why the headers in front of a transport's were refused, and whom to tell. */
export class HeaderProblem {
  /** Kind of the ICMP error to send, an ICMP_ERROR_ constant; 0 for none. */
  kind = 0;
  /** Offset in the packet of the byte that is to blame. */
  pointer = 0;
  /** Whether the error is sent about a packet to a group, too. */
  toGroups = false;
}

/** One version of IP. */
export interface IpFamily {
  /** Ethernet type of its packets. */
  readonly etherType: number;
  /** GSO_ constant of a TCP super-packet. */
  readonly gsoTcp: number;
  /** The unspecified address. Do not change it. */
  readonly any: IpAddr;
  /** Longest packet in bytes. */
  readonly maxPacket: number;
  /** Longest headers in front of a transport's, in bytes. */
  readonly maxHeaders: number;
  /** ICMP messages. */
  readonly icmp: IcmpCodec;
  /** Cutting packets and putting them together. */
  readonly fragments: FragmentCodec;
  /** Messages by which hosts tell routers of groups. */
  readonly groups: GroupCodec;

  // What arrives.

  /**
   * Checks the header of a packet.
   *
   * @param length Bytes that have arrived, padding of the link included.
   * @returns Why to drop it, or null; then {@linkcode packetLength} bytes are there.
   */
  check(b: Uint8Array, o: number, length: number): DropReason | null;

  /** Bytes of a checked packet, without the link's padding. */
  packetLength(b: Uint8Array, o: number): number;

  /**
   * Reads the header of a packet whose pbuf and interface are set: addresses, protocol,
   * offsets, TTL, TOS, and whether it is a fragment. Where headers may stand in front of
   * the transport's, protocol and offset are those of the first.
   */
  readInto(packet: RxPacket): void;

  /** Whether a packet may have the addresses that it has: no martian. */
  mayEnter(packet: RxPacket): boolean;

  /**
   * Walks the headers in front of the transport's, of a packet for this host: protocol,
   * offset, length and `isFragment` are those behind them.
   *
   * @param problem Its kind is 0; filled if the sender is to be told.
   * @returns Why to drop the packet, or null.
   */
  walk(packet: RxPacket, problem: HeaderProblem): DropReason | null;

  /** Offset in a packet of the number that names its transport protocol. */
  protocolPointer(packet: RxPacket): number;

  /** Whether a group is that of all hosts, of which each is a member always. */
  isAllHosts(group: IpAddr): boolean;

  /**
   * Whether a group is of routers, or of one neighbour: what goes to it is heard by all
   * on a link without a filter, and no loss to who is no member.
   */
  isForOthers(group: IpAddr): boolean;

  /** Whether a packet is a message about groups, which no source filter stops. */
  isGroupMessage(packet: RxPacket): boolean;

  /** Whether an address means something on its link only. */
  isZoned(addr: IpAddr): boolean;

  // What leaves.

  /** Bytes of headers in front of the transport's in what a flow sends. */
  headerLength(flow: Flow): number;

  /**
   * Prepends the headers of a packet that a transport sends.
   *
   * @param flow Routed.
   * @param frame Transport header and payload.
   * @param protocol Protocol number.
   * @param fits Whether it leaves without being cut.
   */
  prependHeader(
    flow: Flow,
    frame: Frame,
    protocol: number,
    fits: boolean,
  ): void;

  /**
   * Checks and completes the header that an application has given with its packet.
   *
   * @param flow Routed.
   * @param frame The packet, in fragments of the application.
   * @param protocol Protocol number of the control block.
   * @returns ERR_OK; ERR_VAL for a header that is none; ERR_BUF if too long.
   */
  completeHeader(flow: Flow, frame: Frame, protocol: number): err_t;

  /** Takes one hop from the limit of a packet that is forwarded. */
  decrementHopLimit(b: Uint8Array, o: number): void;

  /** Makes hooks for the headers of one who cuts super-packets. */
  segmentHeader(): SegmentHeader;

  // Packets that wait, or are quoted: checked once, no longer an RxPacket.

  /** Bytes of headers up to the transport's, or to a later fragment's data. */
  headersLength(b: Uint8Array, o: number): number;

  /**
   * Bytes of the headers that are copied when a packet is sent on, since they change:
   * up to the transport's, unless they are too long for that.
   */
  copiedLength(b: Uint8Array, o: number): number;

  /** Protocol of the transport. */
  protocolOf(b: Uint8Array, o: number): number;

  /** Reads the addresses. */
  readAddresses(b: Uint8Array, o: number, src: IpAddr, dst: IpAddr): void;

  /** Bytes at which a packet is cut that leaves over an interface. */
  cutLimit(b: Uint8Array, o: number, netif: Netif): number;
}
