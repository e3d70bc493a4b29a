/**
 * One TCP layer under test in virtual time, over a real IP layer and a device that
 * captures: a test injects segments of a peer, expects segments, and reads what the
 * user was told. There is a constructor for every state.
 *
 * Segments are spoken of in the words of the scripted peer (packet_fields.ts), and
 * built, read and compared by the same code. Expectations name only the fields that
 * matter, but all the segments that there are.
 *
 * Longer than most: it has a constructor for each state.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { ERR_OK, type err_t } from "../../../core/base/err.ts";
import type { Pbuf } from "../../../core/buf/pbuf.ts";
import type { Netif } from "../../../core/link/netif.ts";
import type { TcpConfig } from "../../../core/tcp/config.ts";
import { describeLine } from "../../../core/tcp/describe_line.ts";
import { TcpLayer } from "../../../core/tcp/layer.ts";
import type { TcpListener } from "../../../core/tcp/table/listener.ts";
import { startSending } from "../../../core/tcp/handshake/open.ts";
import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import {
  TCP_CLOSED,
  TCP_STATE_NAMES,
  TCP_TIME_WAIT,
} from "../../../core/tcp/state.ts";
import type { TimeWaitRemnant } from "../../../core/tcp/table/time_wait_remnant.ts";
import type { TcpListenUser, TcpUser } from "../../../core/tcp/user.ts";
import { allOk, compare, sideBySide } from "../../../testing/compare.ts";
import {
  type Captured,
  CaptureDevice,
  ip,
  IpFixture,
} from "../ip/ip_fixture.ts";
import { IP_PROTO_TCP } from "../../../core/wire/ip_protocol.ts";
import { IPV4, mtuOf, type TestFamily } from "../../families.ts";
import { packet } from "../../family_packets.ts";
import type {
  ExpectedTcp,
  TcpSegment,
} from "../../../testing/packet_fields.ts";
import {
  checksumFault,
  readIp,
  type SeenPacket,
} from "../../../testing/packet_reader.ts";
import { checkInvariants } from "./invariants.ts";
import { patternBytes } from "../../../testing/pattern.ts";
import { ScriptError, scriptLine } from "../../../testing/script_error.ts";
import { TcpFlow } from "../../../testing/tcp_flow.ts";
import type { SeenTcp } from "../../../testing/tcp_reader.ts";

export { patternByte } from "../../../testing/pattern.ts";
export { expectPattern } from "./expect_pattern.ts";

/** The port of this host. */
export const LOCAL_PORT = 5000;
/** The port of the peer. */
export const PEER_PORT = 80;

/** A segment that the peer sends: win and flags have their usual values. */
export interface Inject extends TcpSegment {
  /** Marks of a received super-packet. */
  gsoSize?: number;
}

/** What is expected of a segment; fields left out do not matter. */
export type Expect = ExpectedTcp & {
  /** Payload bytes in each segment of a super-packet, 0 for a single one. */
  gsoSize?: number;
};

/** A segment as it was seen. */
export interface Seen extends SeenTcp {
  /** Payload bytes in each segment of a super-packet, 0 for a single one. */
  gsoSize: number;
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
  /** Addresses of the host and its peer. @default {IPv4} */
  family?: TestFamily;
  config?: Partial<TcpConfig>;
  /** Options of the peer's SYN; an MSS of 1000 unless told otherwise. */
  peer?: Inject;
  /** Our initial sequence number, for tests of the wrap. */
  iss?: number;
  /** The peer's. */
  peerIss?: number;
  /**
   * Largest packet over IPv4, in bytes; over IPv6 it is larger by what the header is,
   * so that segments are of the same size. @default {1500}
   */
  mtu?: number;
  offload?: { checksum: boolean; tcpSegmentation: number };
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
  /** Addresses of the host and its peer. */
  readonly family: TestFamily;
  /** The connection as the peer knows it. */
  readonly flow: TcpFlow;
  #written = 0;
  readonly #packets: Uint8Array[] = [];

  constructor(options: TcpFixtureOptions = {}) {
    const family = options.family ?? IPV4;
    this.options = options;
    this.family = family;
    this.host = new IpFixture({ chunks: 64 });
    this.device = new CaptureDevice(
      "ip",
      options.offload ?? { checksum: false, tcpSegmentation: 0 },
    );
    this.netif = this.host.netif(
      [family.local],
      this.device,
      mtuOf(family, options.mtu),
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
    this.flow = new TcpFlow({
      peer: family.peer,
      peerPort: PEER_PORT,
      stack: family.host,
      stackPort: LOCAL_PORT,
      peerIss: options.peerIss ?? 100_000,
      usualTs: () => [this.flow.peer.tsVal, 0],
      sendsTs: () => this.pcb?.tsOn ?? false,
    });
  }

  /** Our initial sequence number, from which expectations count. */
  get iss(): number {
    return this.flow.stack.iss;
  }

  set iss(iss: number) {
    this.flow.stack.iss = iss;
  }

  /** The peer's. */
  get peerIss(): number {
    return this.flow.peer.iss;
  }

  /** What the peer sends next, relative. */
  get peerNxt(): number {
    return this.flow.peer.next;
  }

  set peerNxt(next: number) {
    this.flow.peer.next = next;
  }

  /** What the peer has seen of ours, relative. */
  get seenNxt(): number {
    return this.flow.stack.next;
  }

  set seenNxt(next: number) {
    this.flow.stack.next = next;
  }

  /** Timestamp that the peer sends, once timestamps are on. */
  get peerTs(): number {
    return this.flow.peer.tsVal;
  }

  set peerTs(value: number) {
    this.flow.peer.tsVal = value;
  }

  // Fixtures, one for each state.

  /** A listener on port 5000. */
  static listening(
    options: TcpFixtureOptions = {},
    backlog = 5,
  ): TcpFixture {
    const f = new TcpFixture(options);
    const pcb = f.tcp.create(f.user);
    assertEquals(pcb.bind(ip(f.family.any), LOCAL_PORT), ERR_OK);
    const user: TcpListenUser = {
      onAccept: (accepted: TcpPcb) => {
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
    assertEquals(f.pcb.bind(ip(f.family.any), LOCAL_PORT), ERR_OK);
    assertEquals(f.pcb.connect(ip(f.family.peer), PEER_PORT), ERR_OK);
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
    const pcb = f.tcp.connections.any() as TcpPcb;
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
    checkInvariants(this.tcp, `the batch at ${this.host.clock.now} ms`);
  }

  /** A segment of the peer arrives, and the batch ends. */
  inject(segment: Inject): void {
    this.deliver(segment);
    this.flush();
  }

  /** A segment of the peer arrives; the batch goes on. */
  deliver(segment: Inject): void {
    this.#arrive(this.flow.build(segment), segment.gsoSize ?? 0);
  }

  /** Bytes arrive as a TCP segment, unchecked. */
  injectRaw(bytes: Uint8Array): void {
    const { peer: src, host: dst } = this.family;
    this.#arrive(packet({ src, dst, protocol: IP_PROTO_TCP }, bytes), 0);
    this.flush();
  }

  /** Expects exactly these segments, in order, and forgets them. */
  expect(...segments: Expect[]): void {
    const line = scriptLine(import.meta.url);
    this.flush();
    const seen = this.take();
    const tables: string[] = [];
    for (let i = 0; i < Math.max(seen.length, segments.length); i++) {
      const got = seen[i] ?? {};
      const first = Math.max(seen[i]?.seq ?? 1, 1) - 1;
      const rows = compare(segments[i] ?? {}, { ...got }, first);
      const both = i < seen.length && i < segments.length;
      if (both && allOk(rows)) continue;
      const what = both ? "differs" : i < seen.length ? "too many" : "missing";
      tables.push(`segment ${i + 1}: ${what}`, ...sideBySide(rows));
    }
    if (tables.length > 0) {
      if (this.pcb !== undefined) tables.push("", describeLine(this.pcb));
      throw new ScriptError("The segments are not those that were expected", {
        line,
        now: this.host.clock.now,
        seed: 1,
        table: tables,
        packets: this.#packets.map((packet) =>
          this.flow.describe(packet) ?? ""
        ),
      });
    }
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
    const { state } = this.pcb;
    const isRest = state === TCP_CLOSED && this.rest !== null;
    assertEquals(
      TCP_STATE_NAMES[isRest ? TCP_TIME_WAIT : state],
      name,
      describeLine(this.pcb),
    );
  }

  /** What is left of the connection in TIME-WAIT, or null. */
  get rest(): TimeWaitRemnant | null {
    const { local, localPort, remote, remotePort } = this.pcb;
    return this.tcp.remnants.find(local, localPort, remote, remotePort);
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

  #arrive(packet: Uint8Array, gsoSize: number): void {
    this.#packets.push(packet);
    this.host.injectIp(this.netif, packet, {
      gsoSize,
      gsoType: gsoSize > 0 ? 1 : 0,
    });
  }

  #see(captured: Captured): Seen {
    const { bytes, gsoSize } = captured;
    this.#packets.push(bytes);
    const seen = this.flow.see(bytes);
    if (typeof seen === "string") throw new Error(`Bug: sent ${seen}`);
    if (this.device.offload.checksum === false) {
      const fault = checksumFault(readIp(bytes) as SeenPacket);
      assertEquals(fault, null, "checksum of a segment sent");
    }
    return { ...seen, gsoSize };
  }
}
