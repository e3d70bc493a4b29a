/**
 * One TCP layer under test in virtual time, over a real IP layer and a device that
 * captures: a test injects segments of a peer, expects segments, and reads what the
 * user was told. There is a constructor for every state.
 *
 * Sequence numbers are relative to each side's initial one. Expectations name only
 * the fields that matter.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { ERR_OK, type err_t } from "../../core/base/err.ts";
import type { Pbuf } from "../../core/buf/pbuf.ts";
import type { Netif } from "../../core/link/netif.ts";
import type { TcpConfig } from "../../core/tcp/config.ts";
import { TcpLayer } from "../../core/tcp/layer.ts";
import type { TcpListener } from "../../core/tcp/listener.ts";
import { startSending } from "../../core/tcp/open.ts";
import type { TcpPcb } from "../../core/tcp/pcb.ts";
import { TCP_STATE_NAMES } from "../../core/tcp/state.ts";
import type { TcpListenUser, TcpUser } from "../../core/tcp/user.ts";
import { setU16 } from "../../core/wire/bytes.ts";
import { transportChecksum } from "../../core/wire/checksum.ts";
import {
  parseTcp,
  TCP_CHECKSUM,
  TCP_FLAG_ACK,
  TCP_FLAG_SYN,
  writeTcp,
} from "../../core/wire/tcp.ts";
import {
  TcpOptions,
  writeSack,
  writeTimestamps,
} from "../../core/wire/tcp_options.ts";
import {
  type Captured,
  CaptureDevice,
  ip,
  IpFixture,
  ipv4,
} from "./ip_fixture.ts";

/** This host and its port. */
export const LOCAL = "10.0.0.1";
export const LOCAL_PORT = 5000;
/** The peer and its port. */
export const PEER = "10.0.0.2";
export const PEER_PORT = 80;

/** A segment that the peer sends. */
export interface Inject {
  /** Letters of SFRPAUEW, E and W of ECE and CWR; "A" if left out. */
  flags?: string;
  /** Relative to the peer's ISS; follows on from what it sent if left out. */
  seq?: number;
  /** Relative to our ISS; all that was seen from us if left out. */
  ack?: number;
  /** Window field as it stands. */
  win?: number;
  /** Payload: text, or this many bytes of a pattern. */
  data?: string | number | Uint8Array;
  mss?: number;
  ws?: number;
  sackOk?: boolean;
  /** TSval and TSecr; null for none although they were agreed on. */
  ts?: [number, number] | null;
  /** Blocks relative to our ISS. */
  sack?: [number, number][];
  /** Ports other than the fixture's. */
  srcPort?: number;
  dstPort?: number;
  /** Source other than the peer. */
  src?: string;
  /** Marks of a received super-packet. */
  gsoSize?: number;
  /** Type of service, its ECN field included. */
  tos?: number;
}

/** What is expected of a segment; fields left out do not matter. */
export interface Expect {
  flags?: string;
  /** Relative to our ISS. */
  seq?: number;
  /** Relative to the peer's ISS. */
  ack?: number;
  win?: number;
  /** Payload bytes. */
  len?: number;
  /** Payload as text. */
  data?: string;
  mss?: number;
  ws?: number;
  sackOk?: boolean;
  /** Whether it has timestamps. */
  hasTs?: boolean;
  tsEcr?: number;
  tsVal?: number;
  /** Blocks relative to the peer's ISS. */
  sack?: [number, number][];
  dstPort?: number;
  gsoSize?: number;
  /** Type of service. */
  tos?: number;
}

/** Writes down what it is told. */
export class RecordingUser implements TcpUser {
  /** Events, such as "connected", "recv 5", "fin", "sent 5", "error -14". */
  events: string[] = [];
  /** All bytes received. */
  received: number[] = [];
  /** Take data at once; else the test calls recved. */
  autoRead = true;
  /** Called after an event was written down. */
  hook: ((event: string, pcb: TcpPcb) => void) | null = null;

  constructor(readonly fixture: TcpFixture) {}

  onConnected(pcb: TcpPcb): void {
    this.#note("connected", pcb);
  }
  onReceive(pcb: TcpPcb, data: Pbuf, length: number): void {
    let bytes = 0;
    for (let p: Pbuf | null = data; p !== null; p = p.next) {
      for (const byte of this.fixture.host.bytes(p)) this.received.push(byte);
      bytes += p.length;
    }
    assertEquals(bytes, length, "length of a delivery");
    this.fixture.host.pbufs.free(data);
    if (this.autoRead) pcb.recved(length);
    this.#note(`recv ${length}`, pcb);
  }
  onFin(pcb: TcpPcb): void {
    this.#note("fin", pcb);
  }
  onSent(pcb: TcpPcb, bytes: number): void {
    this.#note(`sent ${bytes}`, pcb);
  }
  onError(pcb: TcpPcb, err: err_t): void {
    this.#note(`error ${err}`, pcb);
  }
  onClosed(pcb: TcpPcb): void {
    this.#note("closed", pcb);
  }

  /** Everything received as text. */
  get text(): string {
    return String.fromCharCode(...this.received);
  }

  /** Expects exactly these events, and forgets them. */
  expect(...events: string[]): void {
    assertEquals(this.events, events);
    this.events = [];
  }

  #note(event: string, pcb: TcpPcb): void {
    this.events.push(event);
    this.hook?.(event, pcb);
  }
}

/** Options of a fixture. */
export interface TcpFixtureOptions {
  config?: Partial<TcpConfig>;
  /** Options of the peer's SYN; an MSS of 1000 unless told otherwise. */
  peer?: Inject;
  /** Our initial sequence number, for tests of the wrap. */
  iss?: number;
  /** The peer's. */
  peerIss?: number;
  mtu?: number;
  offload?: { checksum: boolean; tcpSegmentation: number };
}

const FLAG_LETTERS = "FSRPAUEW";

function flagsOf(text: string): number {
  let flags = 0;
  for (const letter of text) {
    const bit = FLAG_LETTERS.indexOf(letter);
    if (bit < 0) throw new Error(`Bug: no flag "${letter}"`);
    flags |= 1 << bit;
  }
  return flags;
}

function lettersOf(flags: number): string {
  let text = "";
  // In the order in which people write them: S, F, R, then P, A, U, E, W.
  for (const letter of "SFRPAUEW") {
    if ((flags & flagsOf(letter)) !== 0) text += letter;
  }
  return text;
}

/** A segment as it was seen, in the terms of {@linkcode Expect}. */
interface Seen {
  flags: string;
  seq: number;
  ack: number;
  win: number;
  len: number;
  data: string;
  mss: number;
  ws: number;
  sackOk: boolean;
  hasTs: boolean;
  tsEcr: number;
  tsVal: number;
  sack: [number, number][];
  dstPort: number;
  gsoSize: number;
  tos: number;
}

/** A host with TCP, and its peer. */
export class TcpFixture {
  readonly host: IpFixture;
  readonly tcp: TcpLayer;
  readonly netif: Netif;
  readonly device: CaptureDevice;
  readonly user: RecordingUser;
  pcb!: TcpPcb;
  listener!: TcpListener;
  /** Connections that were accepted. */
  accepted: TcpPcb[] = [];
  /** What onAccept returns. */
  accept = true;

  readonly options: TcpFixtureOptions;
  /** Initial sequence numbers. */
  iss = 0;
  readonly peerIss: number;
  /** What the peer sends next, relative; what it has seen of ours. */
  peerNxt = 0;
  seenNxt = 0;
  /** Timestamp that the peer sends, once timestamps are on. */
  peerTs = 0;
  #written = 0;

  constructor(options: TcpFixtureOptions = {}) {
    this.options = options;
    this.host = new IpFixture({ chunks: 64 });
    this.device = new CaptureDevice(
      "ip",
      options.offload ?? { checksum: false, tcpSegmentation: 0 },
    );
    this.netif = this.host.netif(
      [`${LOCAL}/24`],
      this.device,
      options.mtu ?? 1500,
    );
    const { clock, timers, rng, stats, pbufs } = this.host;
    clock.now = 1000;
    this.tcp = new TcpLayer({
      ip: this.host.ip,
      clock,
      timers,
      rng,
      stats,
      pbufs,
      config: options.config ?? {},
    });
    this.user = new RecordingUser(this);
    this.peerIss = options.peerIss ?? 100_000;
  }

  // Fixtures, one for each state.

  /** A listener on port 5000. */
  static listening(
    options: TcpFixtureOptions = {},
    backlog = 5,
  ): TcpFixture {
    const f = new TcpFixture(options);
    const pcb = f.tcp.create(f.user);
    assertEquals(pcb.bind(ip("0.0.0.0"), LOCAL_PORT), ERR_OK);
    const user: TcpListenUser = {
      onAccept: (accepted) => {
        if (!f.accept) return false;
        accepted.user = f.user;
        f.accepted.push(accepted);
        f.pcb = accepted;
        return true;
      },
    };
    f.listener = pcb.listen(backlog, user)!;
    return f;
  }

  /** A SYN has been sent. */
  static synSent(options: TcpFixtureOptions = {}, flags = "S"): TcpFixture {
    const f = new TcpFixture(options);
    f.pcb = f.tcp.create(f.user);
    assertEquals(f.pcb.bind(ip("0.0.0.0"), LOCAL_PORT), ERR_OK);
    assertEquals(f.pcb.connect(ip(PEER), PEER_PORT), ERR_OK);
    if (options.iss !== undefined) startSending(f.pcb, options.iss);
    f.iss = f.pcb.iss;
    f.expect({ flags, seq: 0 });
    f.expectState("SYN-SENT");
    return f;
  }

  /** A SYN has arrived at a listener, and SYN,ACK was sent. */
  static synReceived(options: TcpFixtureOptions = {}): TcpFixture {
    const f = TcpFixture.listening(options);
    f.inject({ flags: "S", mss: 1000, ...options.peer });
    const pcb = f.tcp.connections.any()!;
    if (options.iss !== undefined) startSending(pcb, options.iss);
    f.iss = pcb.iss;
    f.expect({ flags: "SA", seq: 0, ack: 1 });
    f.pcb = pcb;
    f.expectState("SYN-RECEIVED");
    return f;
  }

  /** An active open that has succeeded. */
  static established(options: TcpFixtureOptions = {}): TcpFixture {
    const f = TcpFixture.synSent(options);
    f.inject({ flags: "SA", mss: 1000, ...options.peer });
    f.expect({ flags: "A", seq: 1, ack: 1 });
    f.user.expect("connected");
    f.expectState("ESTABLISHED");
    return f;
  }

  /** We have closed. */
  static finWait1(options: TcpFixtureOptions = {}): TcpFixture {
    const f = TcpFixture.established(options);
    assertEquals(f.pcb.shutdown(false, true), ERR_OK);
    f.expect({ flags: "FA", seq: 1, ack: 1 });
    f.expectState("FIN-WAIT-1");
    return f;
  }

  /** Our FIN is acknowledged. */
  static finWait2(options: TcpFixtureOptions = {}): TcpFixture {
    const f = TcpFixture.finWait1(options);
    f.inject({});
    f.expectNothing();
    f.expectState("FIN-WAIT-2");
    return f;
  }

  /** Both FINs have crossed. */
  static closing(options: TcpFixtureOptions = {}): TcpFixture {
    const f = TcpFixture.finWait1(options);
    f.inject({ flags: "FA", ack: 1 });
    f.expect({ flags: "A", seq: 2, ack: 2 });
    f.user.expect("fin");
    f.expectState("CLOSING");
    return f;
  }

  /** The peer has closed. */
  static closeWait(options: TcpFixtureOptions = {}): TcpFixture {
    const f = TcpFixture.established(options);
    f.inject({ flags: "FA" });
    f.expect({ flags: "A", seq: 1, ack: 2 });
    f.user.expect("fin");
    f.expectState("CLOSE-WAIT");
    return f;
  }

  /** The peer has closed, then we. */
  static lastAck(options: TcpFixtureOptions = {}): TcpFixture {
    const f = TcpFixture.closeWait(options);
    assertEquals(f.pcb.shutdown(false, true), ERR_OK);
    f.expect({ flags: "FA", seq: 1, ack: 2 });
    f.expectState("LAST-ACK");
    return f;
  }

  /** We have closed, then the peer. */
  static timeWait(options: TcpFixtureOptions = {}): TcpFixture {
    const f = TcpFixture.finWait2(options);
    f.inject({ flags: "FA" });
    f.expect({ flags: "A", seq: 2, ack: 2 });
    f.user.expect("fin");
    f.expectState("TIME-WAIT");
    return f;
  }

  // The verbs of a test.

  /** The end of a batch: what is due leaves. */
  flush(): void {
    this.tcp.flush();
  }

  /** A segment of the peer arrives, and the batch ends. */
  inject(segment: Inject): void {
    this.deliver(segment);
    this.flush();
  }

  /** A segment of the peer arrives; the batch goes on. */
  deliver(segment: Inject): void {
    const bytes = this.#build(segment);
    const { src = PEER, gsoSize = 0, tos = 0 } = segment;
    this.#raw(src, bytes, gsoSize, tos);
  }

  /** Bytes arrive as a TCP segment, unchecked. */
  injectRaw(bytes: Uint8Array): void {
    this.#raw(PEER, bytes, 0, 0);
    this.flush();
  }

  /** Expects exactly these segments, in order, and forgets them. */
  expect(...segments: Expect[]): void {
    this.flush();
    const seen = this.device.sent.splice(0).map((c) => this.#see(c));
    const got = seen.map((s, i) => pick(s, segments[i]));
    assertEquals(got, segments);
  }

  /** Expects that nothing has been sent. */
  expectNothing(): void {
    this.expect();
  }

  /** Forgets what was sent; returns it. */
  take(): Seen[] {
    this.flush();
    return this.device.sent.splice(0).map((c) => this.#see(c));
  }

  /** Expects a state by the RFC's name. */
  expectState(name: string): void {
    assertEquals(TCP_STATE_NAMES[this.pcb.state], name);
  }

  /** Lets time pass, each timer at its instant. */
  advance(ms: number): void {
    const { clock, timers } = this.host;
    const end = clock.now + ms;
    for (;;) {
      const next = timers.nextDeadline();
      if (next > end) break;
      clock.now = Math.max(clock.now, next);
      timers.run();
      this.flush();
    }
    clock.now = end;
  }

  /**
   * The application writes: text, or this many bytes of the pattern that
   * {@linkcode expectPattern} knows.
   */
  write(data: string | number, push = true): void {
    const bytes = typeof data === "string"
      ? new TextEncoder().encode(data)
      : patternBytes(data, this.#written);
    this.#written += bytes.length;
    for (let at = 0; at < bytes.length; at += 60_000) {
      const piece = bytes.subarray(at, at + 60_000);
      const offset = this.host.put(piece);
      const last = at + piece.length === bytes.length;
      this.pcb.write(offset, piece.length, push && last);
    }
  }

  /** Expects that everything is given back, after the connection's end. */
  expectGone(): void {
    assertEquals(this.pcb.freed, true);
    assertEquals(this.tcp.connectionCount, 0);
    this.host.expectNoLeak();
  }

  #build(segment: Inject): Uint8Array {
    const flags = flagsOf(segment.flags ?? "A");
    const data = typeof segment.data === "string"
      ? new TextEncoder().encode(segment.data)
      : typeof segment.data === "number"
      ? patternBytes(segment.data, Math.max(segment.seq ?? this.peerNxt, 1) - 1)
      : segment.data ?? new Uint8Array(0);
    const options = new Uint8Array(40);
    let at = 0;
    const put = (...bytes: number[]): void => {
      options.set(bytes, at);
      at += bytes.length;
    };
    if (segment.mss !== undefined) {
      put(2, 4, segment.mss >> 8, segment.mss & 255);
    }
    if (segment.sackOk) put(1, 1, 4, 2);
    if (segment.ws !== undefined) put(1, 3, 3, segment.ws);
    const usual: [number, number] | null = this.pcb?.tsOn
      ? [this.peerTs, 0]
      : null;
    const ts = segment.ts === undefined ? usual : segment.ts;
    if (ts !== null) {
      this.peerTs = ts[0];
      at += writeTimestamps(options, at, ts[0], ts[1]);
    }
    if (segment.sack !== undefined) {
      const edges = Int32Array.from(
        segment.sack.flat().map((n) => (n + this.iss) | 0),
      );
      at += writeSack(options, at, edges, segment.sack.length);
    }
    const headerLength = 20 + at;
    const seq = segment.seq ?? this.peerNxt;
    const out = new Uint8Array(headerLength + data.length);
    const hasAck = (flags & TCP_FLAG_ACK) !== 0;
    writeTcp(
      out,
      0,
      segment.srcPort ?? PEER_PORT,
      segment.dstPort ?? LOCAL_PORT,
      (this.peerIss + seq) | 0,
      hasAck ? (this.iss + (segment.ack ?? this.seenNxt)) | 0 : 0,
      headerLength,
      flags,
      segment.win ?? 65_535,
      0,
    );
    out.set(options.subarray(0, at), 20);
    out.set(data, headerLength);
    const next = seq + data.length +
      ((flags & 3) === 3 ? 2 : (flags & 3) !== 0 ? 1 : 0);
    if (segment.src === undefined && segment.srcPort === undefined) {
      this.peerNxt = Math.max(this.peerNxt, next);
    }
    const sum = transportChecksum(
      out,
      0,
      out.length,
      ip(segment.src ?? PEER),
      ip(LOCAL),
      6,
    );
    setU16(out, TCP_CHECKSUM, sum);
    return out;
  }

  #raw(src: string, bytes: Uint8Array, gsoSize: number, tos: number): void {
    const packet = ipv4({ src, dst: LOCAL, protocol: 6, tos }, bytes);
    this.host.injectIp(this.netif, packet, {
      gsoSize,
      gsoType: gsoSize > 0 ? 1 : 0,
    });
  }

  #see(captured: Captured): Seen {
    const { bytes } = captured;
    const start = (bytes[0] & 15) * 4;
    const header = parseTcp(bytes, start, bytes.length - start);
    if (typeof header === "string") throw new Error(`Bug: sent ${header}`);
    const options = new TcpOptions();
    const o = start + 20;
    assertEquals(options.parse(bytes, o, header.options.length), true);
    const data = bytes.subarray(o + header.options.length);
    if (this.device.offload.checksum === false) {
      const { length } = bytes;
      const sum = transportChecksum(
        bytes,
        start,
        length - start,
        ip(LOCAL),
        ip(bytes.subarray(16, 20).join(".")),
        6,
      );
      assertEquals(sum, 0, "checksum of a segment sent");
    }
    const seq = (header.seq - this.iss) | 0;
    const hasSyn = (header.flags & TCP_FLAG_SYN) !== 0;
    const next = seq + data.length + (header.flags & 1) + (hasSyn ? 1 : 0);
    if (header.dstPort === PEER_PORT && (header.flags & 4) === 0) {
      this.seenNxt = Math.max(this.seenNxt, next);
    }
    const sack: [number, number][] = [];
    for (let i = 0; i < options.sackCount; i++) {
      sack.push([
        (options.sack[2 * i] - this.peerIss) | 0,
        (options.sack[2 * i + 1] - this.peerIss) | 0,
      ]);
    }
    return {
      flags: lettersOf(header.flags),
      seq,
      ack: (header.flags & TCP_FLAG_ACK) !== 0
        ? (header.ack - this.peerIss) | 0
        : 0,
      win: header.window,
      len: data.length,
      data: String.fromCharCode(...data.subarray(0, 100)),
      mss: options.mss,
      ws: options.windowScale,
      sackOk: options.sackPermitted,
      hasTs: options.hasTimestamps,
      tsEcr: options.tsEcr,
      tsVal: options.tsVal,
      sack,
      dstPort: header.dstPort,
      gsoSize: captured.gsoSize,
      tos: bytes[1],
    };
  }
}

/** Byte i of the pattern: differs from its neighbours and from 256 earlier. */
export function patternByte(i: number): number {
  return (i * 7 + (i >> 8) * 13 + (i >> 16) * 29) & 255;
}

function patternBytes(length: number, first: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => patternByte(first + i));
}

/** Expects that bytes are the pattern from its beginning. */
export function expectPattern(bytes: ArrayLike<number>, length: number): void {
  assertEquals(bytes.length, length, "bytes");
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== patternByte(i)) {
      throw new Error(`Byte ${i} is ${bytes[i]}, not ${patternByte(i)}`);
    }
  }
}

/** What of a segment an expectation names; what stands out if it names none. */
function pick(seen: Seen, expected: Expect | undefined): Expect {
  if (expected === undefined) {
    const { flags, seq, ack, len } = seen;
    return { flags, seq, ack, len };
  }
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(expected)) out[key] = seen[key as keyof Seen];
  return out as Expect;
}
