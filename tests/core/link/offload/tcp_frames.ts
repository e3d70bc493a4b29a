/**
 * TCP segments as bytes, and a stack that notes what its IP layer is given of what
 * a device receives.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import type { ApiSink } from "../../../../core/api/sink.ts";
import { SeededRng } from "../../../../core/base/rng.ts";
import { CHUNK_SIZE } from "../../../../core/buf/block_pool.ts";
import { PacketMemory, reservePages } from "../../../../core/buf/memory.ts";
import type { Pbuf } from "../../../../core/buf/pbuf.ts";
import type { IpConfig } from "../../../../core/ip/config.ts";
import type { LinkDevice, Netif } from "../../../../core/link/netif.ts";
import type { FrameSource } from "../../../../core/link/attachment.ts";
import { Stack } from "../../../../core/stack.ts";
import { getU16, getU32, setU16, setU32 } from "../../../../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../../../../core/wire/checksum.ts";
import {
  ETHERTYPE_IPV4,
  ETHERTYPE_IPV6,
} from "../../../../core/wire/ethernet.ts";
import {
  type FrameMeta,
  GSO_NONE,
  GSO_TCPV4,
  GSO_TCPV6,
  HEADER_SCRATCH,
} from "../../../../core/wire/frame.ts";
import { IpAddr } from "../../../../core/wire/ip_addr.ts";
import type { MacAddr } from "../../../../core/wire/mac_addr.ts";
import { TCP_FLAG_ACK, writeTcp } from "../../../../core/wire/tcp.ts";
import { withExtensions } from "../../../../testing/extensions.ts";
import type { ExtensionHeader } from "../../../../testing/packet_fields.ts";
import { ipv6 } from "../../../../testing/packets6.ts";
import { IPV6 } from "../../../families.ts";
import { ethernet, ip, ipv4, mac, pattern } from "../../ip/ip_fixture.ts";

/** The medium of a device. */
export type Medium = "ethernet" | "ip";

/** Every medium. */
export const MEDIA: Medium[] = ["ethernet", "ip"];

/** What a segment says; whatever is left out is the same for all. */
export interface Segment {
  src?: string;
  dst?: string;
  srcPort?: number;
  dstPort?: number;
  seq?: number;
  ack?: number;
  window?: number;
  flags?: number;
  urgent?: number;
  /** TCP options, whole words. */
  options?: Uint8Array;
  /** Payload, or its length. */
  payload?: Uint8Array | number;
  ttl?: number;
  tos?: number;
  id?: number;
  df?: boolean;
  moreFragments?: boolean;
  fragmentOffset?: number;
  /** IP options, whole words. */
  ipOptions?: Uint8Array;
  /** Flow label of IPv6. */
  label?: number;
  /** Extension headers of IPv6. */
  extensions?: readonly ExtensionHeader[];
  srcMac?: MacAddr;
  dstMac?: MacAddr;
  type?: number;
}

/** Ends of a flow over IPv6. */
export const OVER_IPV6 = { src: IPV6.peer, dst: IPV6.host };

/** A packet of the family of its addresses with a TCP segment, checksums and all. */
export function packetOf(s: Segment): Uint8Array {
  const { src = "10.0.0.2", dst = "10.0.0.1", options = new Uint8Array(0) } = s;
  const seq = s.seq ?? 0;
  const payload = typeof s.payload === "object"
    ? s.payload
    : pattern(s.payload ?? 1000, seq);
  const headerLength = 20 + options.length;
  const tcp = new Uint8Array(headerLength + payload.length);
  writeTcp(
    tcp,
    0,
    s.srcPort ?? 80,
    s.dstPort ?? 5000,
    seq,
    s.ack ?? 7,
    headerLength,
    s.flags ?? TCP_FLAG_ACK,
    s.window ?? 1000,
    s.urgent ?? 0,
  );
  tcp.set(options, 20);
  tcp.set(payload, headerLength);
  setU16(tcp, 16, transportChecksum(tcp, 0, tcp.length, ip(src), ip(dst), 6));
  const { tos = 0, ttl = 64, label = 0, extensions = [] } = s;
  if (src.includes(":")) {
    const fields = { src, dst, protocol: 6, tos, ttl, label };
    return withExtensions(ipv6(fields, tcp), extensions);
  }
  const header = {
    ...{ protocol: 6, tos, ttl },
    id: s.id ?? 0,
    dontFragment: s.df ?? true,
    moreFragments: s.moreFragments ?? false,
    fragmentOffset: s.fragmentOffset ?? 0,
    options: s.ipOptions ?? new Uint8Array(0),
  };
  return ipv4({ src, dst, ...header }, tcp);
}

/** A frame with a TCP segment. */
export function frameOf(s: Segment, medium: Medium = "ethernet"): Uint8Array {
  const packet = packetOf(s);
  return medium === "ip" ? packet : ethernet(
    s.dstMac ?? mac(1),
    s.srcMac ?? mac(2),
    s.type ?? etherTypeOf(packet),
    packet,
  );
}

/** EtherType of a packet, by its version. */
export function etherTypeOf(packet: Uint8Array): number {
  return packet[0] >>> 4 === 6 ? ETHERTYPE_IPV6 : ETHERTYPE_IPV4;
}

/** The plain header of a packet: its length, and how its fields are written. */
export interface PlainHeader {
  readonly length: number;
  /** Expects that the header says so many bytes, and is intact. */
  check(b: Uint8Array, at: number, total: number): void;
  /** Writes the length of the packet. */
  write(b: Uint8Array, at: number, total: number): void;
  /** Source and destination. */
  addresses(b: Uint8Array, at: number): [IpAddr, IpAddr];
}

const HEADER4: PlainHeader = {
  length: 20,
  check(b, at, total) {
    assertEquals(getU16(b, at + 2), total, "total length");
    assertEquals(checksum(b, at, 20), 0, "header checksum");
  },
  write(b, at, total) {
    setU16(b, at + 2, total);
    setU16(b, at + 10, 0);
    setU16(b, at + 10, checksum(b, at, 20));
  },
  addresses: (b, at) => [
    IpAddr.fromV4(getU32(b, at + 12)),
    IpAddr.fromV4(getU32(b, at + 16)),
  ],
};

const HEADER6: PlainHeader = {
  length: 40,
  check(b, at, total) {
    assertEquals(getU16(b, at + 4), total - 40, "payload length");
  },
  write(b, at, total) {
    setU16(b, at + 4, total - 40);
  },
  addresses: (b, at) => [
    new IpAddr().read6(b, at + 8),
    new IpAddr().read6(b, at + 24),
  ],
};

/** The header of a packet, by its version. */
export function headerAt(b: Uint8Array, at: number): PlainHeader {
  return b[at] >>> 4 === 6 ? HEADER6 : HEADER4;
}

/** What the IP layer was given. */
export interface Delivery {
  bytes: Uint8Array;
  checksumValid: boolean;
  gsoType: number;
  gsoSize: number;
}

/**
 * What went into a delivery: a super-packet is cut again, by a simple program, with
 * the same identification everywhere and PSH on the last.
 */
export function explode(d: Delivery, medium: Medium): Uint8Array[] {
  if (d.gsoType === GSO_NONE) return [d.bytes];
  assertEquals(d.checksumValid, true);
  const { bytes } = d;
  const at = medium === "ip" ? 0 : 14;
  const ipHeader = headerAt(bytes, at);
  assertEquals(d.gsoType, ipHeader === HEADER6 ? GSO_TCPV6 : GSO_TCPV4);
  const header = at + ipHeader.length;
  ipHeader.check(bytes, at, bytes.length - at);
  const start = header + (bytes[header + 12] >> 4) * 4;
  const frames: Uint8Array[] = [];
  for (let from = start; from < bytes.length; from += d.gsoSize) {
    const end = Math.min(from + d.gsoSize, bytes.length);
    const frame = new Uint8Array(start + end - from);
    frame.set(bytes.subarray(0, start));
    frame.set(bytes.subarray(from, end), start);
    ipHeader.write(frame, at, frame.length - at);
    setU32(frame, header + 4, (getU32(bytes, header + 4) + from - start) | 0);
    if (end < bytes.length) frame[header + 13] &= ~8;
    setU16(frame, header + 16, 0);
    const length = frame.length - header;
    const [src, dst] = ipHeader.addresses(frame, at);
    const sum = transportChecksum(frame, header, length, src, dst, 6);
    setU16(frame, header + 16, sum);
    frames.push(frame);
  }
  return frames;
}

/** A device that delivers what a test has put into it. */
export class QueueDevice implements FrameSource, LinkDevice {
  readonly queue: Uint8Array[] = [];
  readonly offload = { checksum: false, tcpSegmentation: 0 };
  /** Whether it says that it has verified checksums. */
  checksumValid = false;
  ended = false;

  constructor(readonly medium: Medium, readonly maxFrame: number) {}

  transmit(): boolean {
    return true;
  }

  receive(
    memory: Uint8Array,
    offset: number,
    capacity: number,
    meta: FrameMeta,
  ): number {
    const frame = this.queue.shift();
    if (frame === undefined) return this.ended ? -1 : 0;
    assertEquals(frame.length <= capacity, true);
    memory.set(frame, offset);
    meta.checksumValid = this.checksumValid;
    return frame.length;
  }
}

const NO_SINK = {} as ApiSink;

/** A stack with a memory of some chunks, and nobody to talk to. */
export function makeStack(
  chunks: number,
  seed = 1,
  config: Partial<IpConfig> = {},
): Stack {
  const start = 256;
  const size = chunks * CHUNK_SIZE;
  return new Stack({
    memory: new PacketMemory(reservePages(start + size)),
    frameScratch: start - HEADER_SCRATCH,
    arena: { start, size },
    rng: new SeededRng(seed),
    sink: NO_SINK,
    ip: config,
  });
}

/** Options of a receiver. */
export interface ReceiverOptions {
  medium?: Medium;
  maxFrame?: number;
  chunks?: number;
  config?: Partial<IpConfig>;
}

/** A stack whose IP layer only notes what it is given. */
export class Receiver {
  readonly stack: Stack;
  readonly device: QueueDevice;
  readonly netif: Netif;
  readonly deliveries: Delivery[] = [];
  /** What the receiver holds on to. */
  readonly kept: { pbuf: Pbuf; bytes: Uint8Array }[] = [];
  /** Whether to hold on to a delivery; told its index. */
  keeps: (index: number) => boolean = () => false;
  #index = 0;

  constructor(options: ReceiverOptions = {}) {
    const { medium = "ethernet", maxFrame = 1518, chunks = 16 } = options;
    this.stack = makeStack(chunks, 1, options.config);
    this.device = new QueueDevice(medium, maxFrame);
    this.netif = this.stack.attach("q0", this.device, mac(1), 1500);
    this.stack.ip.inputFrame = (_netif, lent, meta) => this.#note(lent, meta);
    this.stack.receive(); // every device has a block now
  }

  #note(lent: Pbuf, meta: FrameMeta): void {
    const { pbufs } = this.stack;
    const { offset, length } = lent;
    const bytes = pbufs.memory.u8.slice(offset, offset + length);
    const { checksumValid, gsoType, gsoSize } = meta;
    this.deliveries.push({ bytes, checksumValid, gsoType, gsoSize });
    if (!this.keeps(this.#index++)) return;
    const pbuf = pbufs.keep(lent, offset, length);
    if (pbuf !== null) this.kept.push({ pbuf, bytes });
  }

  /** Frames arrive in one batch; returns what was delivered. */
  receive(...frames: Uint8Array[]): Delivery[] {
    this.device.queue.push(...frames);
    while (this.stack.receive());
    return this.deliveries.splice(0);
  }

  /** Expects that what is held is as it was, and gives it back. */
  releaseKept(): void {
    const { pbufs } = this.stack;
    for (const { pbuf, bytes } of this.kept.splice(0)) {
      const { offset, length } = pbuf;
      assertEquals(pbufs.memory.u8.slice(offset, offset + length), bytes);
      pbufs.free(pbuf);
    }
  }

  /**
   * Expects that frames arrive as they were sent, in as many deliveries of as many
   * segments as are listed.
   */
  expect(frames: Uint8Array[], ...segments: number[]): void {
    const deliveries = this.receive(...frames);
    const exploded = deliveries.map((d) => explode(d, this.device.medium));
    assertEquals(exploded.map((list) => list.length), segments);
    expectFrames(exploded.flat(), frames);
  }
}

/** Expects frames; says which one differs, without printing them all. */
export function expectFrames(
  got: Uint8Array[],
  expected: Uint8Array[],
): void {
  assertEquals(got.length, expected.length, "frames");
  for (let i = 0; i < got.length; i++) {
    if (!sameBytes(got[i], expected[i])) {
      assertEquals(got[i], expected[i], `frame ${i}`);
    }
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
