/**
 * A TCP connection whose peer knows all its numbers and says what it likes.
 *
 * The payload that belongs to a sequence number is always the same, so that whatever
 * overlaps agrees, and what the stack delivers can be judged: it is the pattern from
 * the byte after some SYN on. The stack's own bytes are judged in the same way.
 *
 * @module
 */

import { GSO_NONE, GSO_TCPV4 } from "../../core/wire/frame.ts";
import type { TcpSegment } from "../../testing/packet_fields.ts";
import { patternByte, patternBytes } from "../../testing/pattern.ts";
import { TcpFlow } from "../../testing/tcp_flow.ts";
import type { SeenTcp } from "../../testing/tcp_reader.ts";
import type { Dice } from "./dice.ts";
import type { MarkedFrame } from "./wire.ts";

/** Who begins, and what is offered. */
export interface FlowPlan {
  /** Whether the stack connects; else the peer does. */
  active: boolean;
  /** The peer's initial number. */
  iss: number;
  /** Options of the peer's SYN. */
  syn: Pick<TcpSegment, "mss" | "ws" | "sackOk"> & { ts: boolean };
  /** Control bits of the peer's SYN besides SYN: ECN, or none. */
  ecn: boolean;
  /** Whether the peer says nothing until a step makes it. */
  silent: boolean;
}

/** A segment that the peer sends; numbers relative to what is right. */
export interface Saying {
  flags: string;
  /** From the stack's last acknowledgment; "start": from the initial number. */
  seq: number;
  from: "acked" | "next" | "start";
  /** From the end of what the stack has sent. */
  ack: number;
  win: number;
  data: number;
  urgent: number;
  /** Payload bytes of a segment, if the device says that it is a super-packet. */
  gsoSize: number;
  /** SACK blocks, from the end of what the stack has sent. */
  sack: [number, number][];
  /** Milliseconds that its timestamp is off; null: none. */
  ts: number | null;
  /** How old the echoed timestamp is; any number if it is none of the stack's. */
  echo: number;
  tos: number;
  mss: number | null;
  ws: number | null;
}

/** Control bits, the useful ones more often. */
const FLAGS = [
  ...["A", "A", "A", "A", "PA", "PA", "FA", "FA", "F"],
  ...[
    "R",
    "RA",
    "S",
    "SA",
    "SF",
    "UA",
    "UPA",
    "",
    "AE",
    "AC",
    "AEC",
    "SFRPAUEC",
  ],
];

/** Draws a segment. */
export function drawSaying(dice: Dice): Saying {
  const near = (): number =>
    dice.pick([0, 0, 0, 0, 1, -1, 1000, -1000, 65_535, -65_536]) +
    (dice.happens(0.3) ? dice.between(-3000, 3000) : 0);
  const far = (): number => dice.happens(0.05) ? dice.u32() | 0 : near();
  const data = dice.happens(0.5)
    ? 0
    : dice.happens(0.2)
    ? dice.magnitude(40_000)
    : dice.magnitude(1400);
  return {
    flags: dice.pick(FLAGS),
    seq: far(),
    from: dice.weighted({ acked: 8, next: 3, start: 1 }),
    ack: dice.happens(0.4)
      ? 0
      : -Math.abs(near()) + (dice.happens(0.1) ? far() : 0),
    win: dice.pick([0, 1, 100, 1000, 65_535, 65_535, 65_535]),
    data,
    urgent: dice.happens(0.1) ? dice.below(65_536) : 0,
    gsoSize: data > 1400 ? dice.pick([0, 1, 100, 536, 1448]) : 0,
    sack: dice.happens(0.25)
      ? dice.list(dice.between(1, 3), () => {
        const start = -dice.magnitude(30_000) + (dice.happens(0.1) ? far() : 0);
        return [start, start + dice.between(-10, 3000)];
      })
      : [],
    ts: dice.happens(0.1)
      ? null
      : dice.pick([0, 0, 0, 0, -1, 1, -100_000, 0x7fff_ffff, -0x8000_0000]),
    echo: dice.happens(0.1) ? dice.u32() | 0 : dice.pick([0, 0, 1, 100]),
    tos: dice.below(4),
    mss: dice.happens(0.3) ? dice.pick([0, 1, 48, 536, 1460, 65_535]) : null,
    ws: dice.happens(0.2) ? dice.below(256) : null,
  };
}

/** Most bytes of options. */
const OPTION_BYTES = 40;

/** The peer's side. */
export class HostileFlow {
  /** Numbers and ports. */
  readonly flow: TcpFlow;
  /** Whether every segment with text is acknowledged, as if the peer were honest. */
  acks = true;
  /** Whether it never says anything any more. */
  isGone = false;
  /** Where the streams that the stack has taken may begin: numbers after a SYN. */
  readonly begins: Set<number> = new Set();
  readonly #plan: FlowPlan;
  readonly #send: (frame: MarkedFrame) => void;
  readonly #now: () => number;
  readonly #isses: Set<number> = new Set();
  #acked = 0;
  #isOpen = false;

  /**
   * @param plan Who begins, and how.
   * @param ports The peer's and the stack's; 0 if that is to be seen.
   * @param send Lets a frame arrive at the stack.
   * @param now Virtual time, ms.
   */
  constructor(
    plan: FlowPlan,
    ports: [peer: number, stack: number],
    send: (frame: MarkedFrame) => void,
    now: () => number,
  ) {
    this.#plan = plan;
    this.#send = send;
    this.#now = now;
    this.flow = new TcpFlow({
      peer: "10.0.0.2",
      peerPort: ports[0],
      stack: "10.0.0.1",
      stackPort: ports[1],
      peerIss: plan.iss,
      usualTs: () => [this.#ts(0), this.flow.stack.tsVal],
    });
  }

  #ts(off: number): number {
    return (1_000_000 + Math.trunc(this.#now()) + off) | 0;
  }

  /** The peer's SYN, if it begins. */
  begin(): void {
    if (!this.#plan.active && !this.#plan.silent) this.#sayHello(false);
  }

  #sayHello(hasAck: boolean): void {
    const { syn, ecn } = this.#plan;
    this.#build({
      flags: hasAck ? `SA${ecn ? "E" : ""}` : `S${ecn ? "EC" : ""}`,
      seq: 0,
      mss: syn.mss ?? null,
      ws: syn.ws ?? null,
      sackOk: syn.sackOk ?? false,
      ts: syn.ts ? true : null,
    });
  }

  /** Says something. */
  say(saying: Saying): void {
    const { peer, stack } = this.flow;
    const base = { acked: this.#acked, next: peer.next, start: 0 };
    const seq = (base[saying.from] + saying.seq) | 0;
    const hasSyn = saying.flags.includes("S");
    const first = (hasSyn ? seq : seq - 1) | 0;
    const { mss, ws } = saying;
    let room = OPTION_BYTES - (saying.ts === null ? 0 : 12) -
      (mss === null ? 0 : 4) - (ws === null ? 0 : 4);
    const sack = saying.sack.filter(() => (room -= 8) >= 4);
    const next = peer.next;
    this.#build({
      flags: saying.flags,
      seq,
      ack: (stack.next + saying.ack) | 0,
      win: saying.win,
      urgent: saying.urgent,
      tos: saying.tos,
      mss,
      ws,
      ts: saying.ts === null
        ? null
        : [this.#ts(saying.ts), (stack.tsVal - saying.echo) | 0],
      data: patternBytes(saying.data, first),
      ...(sack.length === 0 ? {} : {
        sack: sack.map(([from, to]): [number, number] => [
          (stack.next + from) | 0,
          (stack.next + to) | 0,
        ]),
      }),
    }, saying.gsoSize);
    // What lies far off is no place to go on from.
    if (Math.abs(peer.next - next) > 1_000_000) peer.next = next;
    if (hasSyn) this.begins.add(seq);
  }

  #build(segment: TcpSegment, gsoSize = 0): void {
    this.#send({
      bytes: this.flow.build(segment),
      checksumValid: false,
      gsoType: gsoSize > 0 ? GSO_TCPV4 : GSO_NONE,
      gsoSize,
    });
    if (segment.flags?.includes("S")) this.begins.add(segment.seq ?? 0);
  }

  /** Hears a segment of the stack, and answers if it is honest just now. */
  hear(packet: Uint8Array): void {
    const seen = this.flow.see(packet);
    if (typeof seen === "string") return;
    if (seen.flags.includes("S")) this.#isses.add(this.flow.stack.iss);
    this.#judge(seen);
    if (seen.flags.includes("A")) this.#acked = seen.ack;
    if (this.#plan.silent || this.isGone || seen.flags.includes("R")) return;
    if (seen.flags.includes("S")) {
      if (this.#isOpen) return;
      this.#isOpen = true;
      if (this.#plan.active) this.#sayHello(true);
      else this.#build({ flags: "A", seq: 1, ack: 1 });
    } else if (this.acks && (seen.len > 0 || seen.flags.includes("F"))) {
      this.#build({ flags: "A", seq: this.#acked });
    }
  }

  /** What the stack sends is the pattern, too, from one of its SYNs on. */
  #judge(seen: SeenTcp): void {
    if (seen.len === 0) return;
    const { iss } = this.flow.stack;
    const fits = (from: number): boolean => {
      const first = (seen.seq + iss - from - 1) | 0;
      return first >= 0 &&
        seen.data.every((byte, i) => byte === patternByte(first + i));
    };
    if (fits(iss) || [...this.#isses].some(fits)) return;
    throw new Error(
      `The stack has sent other bytes than written, at ${seen.seq}`,
    );
  }
}

/** Judges what the stack delivers of a hostile stream. */
export class DeliveredCheck {
  #begins: number[] | null = null;
  #received = 0;

  /** @param flow Who has sent it. */
  constructor(readonly flow: HostileFlow) {}

  /** Takes the next bytes. */
  take(bytes: Uint8Array): void {
    const at = this.#received;
    this.#received += bytes.length;
    // Which SYN the stream goes back to shows in its bytes.
    this.#begins = (this.#begins ?? [...this.flow.begins]).filter((begin) =>
      bytes.every((byte, i) => byte === patternByte(begin + at + i))
    );
    if (this.#begins.length > 0) return;
    throw new Error(`Bytes from ${at} on were never sent like this`);
  }
}
