/**
 * One host under test: an IP layer in virtual time, with capturing devices and a
 * loopback interface. Frames are injected as bytes and expected as the lines of
 * core/wire/describe.ts.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { Clock } from "../../../core/base/clock.ts";
import { SeededRng } from "../../../core/base/rng.ts";
import { Stats } from "../../../core/base/stats.ts";
import { TimerQueue } from "../../../core/base/timers.ts";
import { BlockPool, CHUNK_SIZE } from "../../../core/buf/block_pool.ts";
import { PacketMemory } from "../../../core/buf/memory.ts";
import { type Pbuf, PbufPool } from "../../../core/buf/pbuf.ts";
import { IpLayer } from "../../../core/ip/ip.ts";
import type { IpConfig } from "../../../core/ip/config.ts";
import { LoopbackDevice } from "../../../core/link/loopback.ts";
import { type LinkDevice, Netif } from "../../../core/link/netif.ts";
import type { ArpHeader } from "../../../core/wire/arp.ts";
import { describeFrame } from "../../../core/wire/describe.ts";
import {
  ETHERNET_HEADER_LENGTH,
  ETHERTYPE_ARP,
  ETHERTYPE_IPV4,
  writeEthernet,
} from "../../../core/wire/ethernet.ts";
import { Frame, FrameMeta, HEADER_SCRATCH } from "../../../core/wire/frame.ts";
import { IpAddr, parsePrefix } from "../../../core/wire/ip_addr.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { icmp, ip, ipv4, udp } from "../../../testing/packets.ts";
import { emitArp } from "../wire/codecs.ts";

export { icmp, ip, ipv4, udp };

/** A frame as a device saw it. */
export interface Captured {
  /** All its bytes. */
  bytes: Uint8Array;
  /** Offload marks at that time. */
  csumStart: number;
  csumOffset: number;
  gsoType: number;
  gsoSize: number;
}

/** A device that keeps what it is given. */
export class CaptureDevice implements LinkDevice {
  readonly sent: Captured[] = [];
  /** Frames that it still has room for. */
  room = Infinity;

  constructor(
    readonly medium: "ethernet" | "ip" = "ethernet",
    readonly offload: LinkDevice["offload"] = {
      checksum: false,
      tcpSegmentation: 0,
    },
  ) {}

  transmit(frame: Frame): boolean {
    if (this.room < 1) return false;
    this.room--;
    const bytes = new Uint8Array(frame.length);
    frame.copyTo(bytes, 0);
    const { csumStart, csumOffset, gsoType, gsoSize } = frame;
    this.sent.push({ bytes, csumStart, csumOffset, gsoType, gsoSize });
    return true;
  }
}

/** The link address 02:00:00:00:00:n. */
export function mac(n: number): MacAddr {
  return new MacAddr(0x02000000, n);
}

/** Bytes 0, 1, 2, … of some length. */
export function pattern(length: number, first = 0): Uint8Array {
  return Uint8Array.from(
    { length },
    (_, i) => (first + i * 7 + (i >> 8)) & 255,
  );
}

/** An IPv4 packet with a UDP datagram. */
export function udp4(
  src: string,
  srcPort: number,
  dst: string,
  dstPort: number,
  payload: Uint8Array,
): Uint8Array {
  return ipv4({ src, dst }, udp(src, srcPort, dst, dstPort, payload));
}

/** An Ethernet frame. */
export function ethernet(
  dst: MacAddr,
  src: MacAddr,
  type: number,
  payload: Uint8Array,
): Uint8Array {
  const out = new Uint8Array(ETHERNET_HEADER_LENGTH + payload.length);
  writeEthernet(out, 0, dst, src, type);
  out.set(payload, ETHERNET_HEADER_LENGTH);
  return out;
}

/** An ARP packet in an Ethernet frame from its sender. */
export function arp(
  operation: number,
  sender: [MacAddr, string],
  target: [MacAddr, string],
  dst: MacAddr = MacAddr.BROADCAST,
): Uint8Array {
  const header: ArpHeader = {
    operation,
    senderMac: sender[0],
    senderIp: ip(sender[1]),
    targetMac: target[0],
    targetIp: ip(target[1]),
  };
  const out = new Uint8Array(28);
  emitArp(header, out, 0);
  return ethernet(dst, sender[0], ETHERTYPE_ARP, out);
}

/** Options of a fixture. */
export interface IpFixtureOptions {
  /** Settings. */
  config?: Partial<IpConfig>;
  /** Chunks of packet memory. */
  chunks?: number;
  /** Seed of its randomness. */
  seed?: number;
}

/** A host under test. Its own link address is 02:00:00:00:00:01. */
export class IpFixture {
  readonly clock = new Clock();
  readonly timers = new TimerQueue(this.clock);
  readonly stats = new Stats();
  readonly pbufs: PbufPool;
  readonly frame: Frame;
  readonly ip: IpLayer;
  readonly loopback: Netif;
  readonly rng: SeededRng;
  readonly #lent: Pbuf;
  readonly #meta = new FrameMeta();
  readonly #loopbackDevice: LoopbackDevice;
  #nextIndex = 2;
  #baseline = 0;

  constructor(options: IpFixtureOptions = {}) {
    const size = (options.chunks ?? 32) * CHUNK_SIZE;
    const memory = new PacketMemory(new ArrayBuffer(HEADER_SCRATCH + size));
    this.pbufs = new PbufPool(memory, new BlockPool(HEADER_SCRATCH, size));
    this.frame = new Frame(memory.u8, 0);
    this.rng = new SeededRng(options.seed ?? 1);
    const { clock, timers, stats, pbufs, frame, rng } = this;
    this.ip = new IpLayer({
      clock,
      timers,
      stats,
      pbufs,
      frame,
      rng,
      config: options.config ?? {},
    });
    this.#loopbackDevice = new LoopbackDevice(pbufs);
    this.loopback = new Netif(
      1,
      "lo",
      this.#loopbackDevice,
      MacAddr.ZERO,
      65535,
      true,
    );
    this.ip.addNetif(this.loopback);
    this.ip.addAddress(this.loopback, IpAddr.LOOPBACK4, 8);
    this.#lent = pbufs.allocate(CHUNK_SIZE)!;
    this.#baseline = pbufs.used;
  }

  /**
   * Adds an interface with addresses such as "10.0.0.1/24", and forgets what it
   * announced.
   */
  netif(addresses: string[], device = new CaptureDevice(), mtu = 1500): Netif {
    const index = this.#nextIndex++;
    const n = new Netif(index, `eth${index - 2}`, device, mac(index - 1), mtu);
    this.ip.addNetif(n);
    for (const text of addresses) {
      const { addr, prefixLen } = parsePrefix(text)!;
      assertEquals(this.ip.addAddress(n, addr, prefixLen), 0);
    }
    device.sent.length = 0;
    return n;
  }

  /** What a device was given since the last look. */
  take(netif: Netif): Captured[] {
    return (netif.device as CaptureDevice).sent.splice(0);
  }

  /** A frame arrives. */
  inject(netif: Netif, bytes: Uint8Array, meta?: Partial<FrameMeta>): void {
    const lent = this.#lent;
    this.pbufs.renew(lent);
    lent.offset = lent.block + 6;
    lent.length = bytes.length;
    this.pbufs.memory.u8.set(bytes, lent.offset);
    this.#meta.reset();
    Object.assign(this.#meta, meta);
    this.ip.inputFrame(netif, lent, this.#meta);
  }

  /** An IPv4 packet arrives over Ethernet, from the station 02:…:63. */
  injectIp(netif: Netif, packet: Uint8Array, meta?: Partial<FrameMeta>): void {
    const bytes = netif.device.medium === "ip"
      ? packet
      : ethernet(netif.mac, mac(0x63), ETHERTYPE_IPV4, packet);
    this.inject(netif, bytes, meta);
  }

  /** A neighbour answers for an address; its link address is 02:…:n. */
  answer(netif: Netif, addr: string, n: number): void {
    const own = netif.addresses[0].addr.toString();
    this.inject(netif, arp(2, [mac(n), addr], [netif.mac, own], netif.mac));
  }

  /** Expects exactly these frames, described, and forgets them. */
  expect(netif: Netif, ...lines: string[]): void {
    assertEquals(this.take(netif).map((c) => describe(netif, c.bytes)), lines);
  }

  /** Expects that nothing has left. */
  expectNothing(netif: Netif): void {
    this.expect(netif);
  }

  /** Delivers what waits on the loopback interface; returns how much there was. */
  poll(): number {
    let n = 0;
    for (;; n++) {
      this.#meta.reset();
      const p = this.#loopbackDevice.take(this.#meta);
      if (p === null) return n;
      this.ip.inputFrame(this.loopback, p, this.#meta);
      this.pbufs.free(p);
    }
  }

  /** Lets time pass, in milliseconds, running each timer at its instant. */
  advance(ms: number): void {
    const end = this.clock.now + ms;
    for (;;) {
      const next = this.timers.nextDeadline();
      if (next > end) break;
      this.clock.now = Math.max(this.clock.now, next);
      this.timers.run();
    }
    this.clock.now = end;
  }

  /** Puts bytes into packet memory, as an application does; never freed. */
  put(bytes: Uint8Array): number {
    const p = this.pbufs.allocate(bytes.length)!;
    this.#baseline = this.#baseline + 1;
    this.pbufs.memory.u8.set(bytes, p.offset);
    return p.offset;
  }

  /** A copy of bytes in packet memory. */
  bytes(p: Pbuf): Uint8Array {
    return this.pbufs.memory.u8.slice(p.offset, p.offset + p.length);
  }

  /** Expects that no packet buffer is held by anybody. */
  expectNoLeak(): void {
    assertEquals(this.pbufs.used, this.#baseline);
  }

  /** Drop counters as a plain object, zeros left out. */
  get drops(): Record<string, number> {
    return Object.fromEntries(this.stats.drops);
  }
}

/** One line for a frame, as its interface's medium has it. */
export function describe(netif: Netif, bytes: Uint8Array): string {
  return describeFrame(bytes, 0, bytes.length, netif.device.medium);
}
