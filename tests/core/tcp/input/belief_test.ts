/**
 * What a segment may change before it has passed the first five steps of RFC 9293
 * §3.10.7.4: nothing. RFC 5961, RFC 7323 §4.3.
 */

import { assertEquals } from "@std/assert";
import { ERR_ABRT } from "../../../../core/base/err.ts";
import type { TcpPcb } from "../../../../core/tcp/pcb.ts";
import { readTrace } from "../../../../core/tcp/trace/trace_record.ts";
import {
  type Inject,
  TcpFixture,
  type TcpFixtureOptions,
} from "../tcp_fixture.ts";
import { eachFamily } from "../../../families.ts";

type Make = (options: TcpFixtureOptions) => TcpFixture;

/** Every synchronized state with what is next: ours, the peer's. */
const STATES: [string, Make, number, number][] = [
  ["SYN-RECEIVED", TcpFixture.synReceived, 1, 1],
  ["ESTABLISHED", TcpFixture.established, 1, 1],
  ["FIN-WAIT-1", TcpFixture.finWait1, 2, 1],
  ["FIN-WAIT-2", TcpFixture.finWait2, 2, 1],
  ["CLOSE-WAIT", TcpFixture.closeWait, 1, 2],
  ["CLOSING", TcpFixture.closing, 2, 2],
  ["LAST-ACK", TcpFixture.lastAck, 2, 2],
];

/** Segments that nobody who knows the connection sends, but for its four-tuple. */
function blind(ours: number, peers: number): Record<string, Inject> {
  const ts: [number, number] = [9_000_000, 0];
  return {
    "60,000 bytes without flags": { flags: "", seq: peers - 30_000, data: 6e4 },
    "the next bytes without ACK": { flags: "P", seq: peers, data: 20, ts },
    "a FIN without ACK": { flags: "F", seq: peers, ts },
    "a SYN in the window": { flags: "S", seq: peers + 1, data: 20, ts },
    "a SYN,ACK in the window": { flags: "SA", seq: peers, ack: ours, ts },
    "an ACK of what was not sent": { seq: peers, ack: ours + 1, data: 20, ts },
    "such an ACK without text": { seq: peers, ack: ours + 1, win: 9, ts },
    "one with text that is partly old": {
      ...{ seq: peers - 9, ack: ours + 1, data: 20, ts },
    },
    "an ACK from long ago, with FIN": {
      ...{ flags: "FA", seq: peers, ack: ours - 80_000_000, data: 20, ts },
    },
    "old text with an ACK of what was not sent": {
      ...{ seq: peers - 9, ack: ours + 1, data: 5, ts },
    },
    "a bare ACK far away": { seq: peers + 50_000_000, ack: ours, win: 9, ts },
    "text beyond the window": { seq: peers + 5e7, ack: ours, data: 20, ts },
    "an old timestamp": { seq: peers, ack: ours, data: 20, ts: [3, 0] },
    "no timestamp, and an ACK of what was not sent": {
      ...{ seq: peers, ack: ours + 1, data: 20, ts: null },
    },
    "no timestamp, and beyond the window": {
      ...{ seq: peers + 5e7, ack: ours, data: 20, ts: null },
    },
    "a RST in the window": { flags: "R", seq: peers + 1, ts },
    "a RST with text around what is next": {
      ...{ flags: "R", seq: peers - 9, data: 20, ts },
    },
  };
}

/**
 * All numbers and flags of a control block, and of what it holds. When it last answered
 * a stray segment, `answers`, is all that may change.
 */
function snapshot(pcb: TcpPcb): Record<string, unknown> {
  const state: Record<string, unknown> = {};
  const { sendQueue, sent, reassembly, loss } = pcb;
  const { pacing, tailProbe, blackHole, counters } = pcb;
  const parts = {
    pcb,
    sendQueue,
    sent,
    reassembly,
    loss: loss ?? {},
    pacing: pacing ?? {},
    tailProbe: tailProbe ?? {},
    blackHole: blackHole ?? {},
    counters: counters ?? {},
  };
  for (const [name, part] of Object.entries(parts)) {
    for (const [key, value] of Object.entries(part)) {
      if (typeof value !== "number" && typeof value !== "boolean") continue;
      state[`${name}.${key}`] = value;
    }
  }
  state.pieces = reassembly.pieces;
  return state;
}

for (const [name, make, ours, peers] of STATES) {
  eachFamily(
    `TcpPcb in ${name} changes nothing for a segment that it does not believe [RFC 9293 §3.10.7.4]`,
    (family) => {
      for (const [what, segment] of Object.entries(blind(ours, peers))) {
        const f = make({
          family,
          peer: { ts: [100, 0], sackOk: true },
          config: { quickAcks: 0 },
        });
        f.advance(100);
        f.pcb.keepProbes = 1;
        const before = snapshot(f.pcb);
        f.advance(50);
        f.inject(segment);
        f.take();
        assertEquals(snapshot(f.pcb), before, what);
        f.user.expect();
        f.expectState(name);
      }
    },
  );
}

const STAMPED = { ts: [100, 0] as [number, number], sackOk: true };

eachFamily(
  "TcpPcb goes on after a blind segment with a timestamp of tomorrow [RFC 7323 §5.3]",
  (family) => {
    const f = TcpFixture.established({ family, peer: STAMPED });
    const ts: [number, number] = [2 ** 31 - 1, 0];
    f.inject({ flags: "", seq: -29_999, data: 60_000, ts });
    f.take();
    f.inject({ seq: 1, data: "honest", ts: [101, 0] });
    f.user.expect("recv 6");
  },
);

eachFamily(
  "TcpPcb keeps the timestamp of a segment by its own number, though it is trimmed [RFC 7323 §4.3 (2)]",
  (family) => {
    const f = TcpFixture.established({
      family,
      peer: STAMPED,
      config: { quickAcks: 0 },
    });
    f.inject({ data: 10, ts: [110, 0] }); // its ACK is delayed
    f.inject({ seq: 1, data: 20, ts: [120, 0] });
    f.expect({ flags: "A", ack: 21, tsEcr: 120 });
  },
);

eachFamily(
  "TcpPcb takes the timestamp of old ACKs that bring new text [RFC 9293 §3.10.7.4 fifth]",
  (family) => {
    const f = TcpFixture.established({ family, peer: STAMPED });
    f.write(100);
    f.take();
    f.inject({ ack: 101, ts: [110, 0] });
    f.inject({ ack: 51, data: 10, ts: [120, 0] });
    f.user.expect("sent 100", "recv 10");
    f.advance(40);
    assertEquals(f.take().at(-1)!.tsEcr, 120);
  },
);

eachFamily(
  "TcpPcb's keepalive is not put off by segments that it does not believe [RFC 9293 §3.8.4]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { keepIdleMs: 10_000, keepIntervalMs: 1000, keepCount: 3 },
    });
    f.pcb.setOption("keepAlive", true);
    for (let second = 0; second < 13; second++) {
      f.advance(1000);
      f.take();
      f.inject({ seq: 1, ack: 5000 });
      f.inject({ flags: "S", seq: 2 });
      f.inject({ flags: "", seq: 1, data: 1 });
      f.inject({ seq: -70_000, ack: 1 });
    }
    f.user.expect(`error ${ERR_ABRT}`);
  },
);

eachFamily(
  "TcpPcb answers keepalive probes whatever strays come besides",
  (family) => {
    const f = TcpFixture.established({ family });
    f.advance(1000);
    f.inject({ seq: 70_000_000, ack: -70_000_000 });
    f.expect({ flags: "A", ack: 1 });
    f.inject({ seq: 70_000_000, ack: -70_000_000 });
    f.inject({ flags: "", seq: 70_000_000 });
    f.expectNothing();
    f.inject({ seq: 0 });
    f.expect({ flags: "A", ack: 1 });
  },
);

eachFamily(
  "TcpPcb reports as arrived twice only what the peer can have sent [RFC 2883]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { sackOk: true } });
    f.inject({ data: 100 });
    f.take();
    f.inject({ seq: 11, data: 20, ack: 9999 });
    f.expect({ flags: "A", ack: 101, sack: [] });
    f.inject({ flags: "P", seq: 11, data: 20 });
    f.expect({ flags: "A", ack: 101, sack: [] });
    f.inject({ seq: 11, data: 200, ack: 9999 });
    f.expect({ flags: "A", ack: 101, sack: [] });
    f.inject({ seq: 11, data: 20 });
    f.expect({ flags: "A", ack: 101, sack: [[11, 31]] });
  },
);

eachFamily(
  "TcpPcb traces as received only what the peer can have sent",
  (family) => {
    const f = TcpFixture.established({ family, config: { traceRecords: 100 } });
    const received = (): string[] =>
      readTrace(f.pcb.trace!.ring.take(Infinity))
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith("receive"));
    received(); // the handshake
    for (const segment of Object.values(blind(1, 1))) {
      if (segment.ack !== 1) f.inject({ ...segment, ts: null });
    }
    assertEquals(received(), []);
    f.inject({ seq: -9, ack: 1, data: 5 });
    f.inject({ seq: 1, ack: 1, data: 5 });
    assertEquals(received(), ["receive-again", "receive"]);
  },
);

eachFamily(
  "TcpPcb challenges a SYN that has no timestamp, or an old one [RFC 5961 §4.2]",
  (family) => {
    for (const ts of [null, [5, 0] as [number, number]]) {
      for (const seq of [-5000, 0, 1, 2, 70_000_000]) {
        const f = TcpFixture.established({ family, peer: STAMPED });
        f.inject({ flags: "S", seq, ts });
        f.expect({ flags: "A", seq: 1, ack: 1, tsEcr: 100 });
      }
    }
  },
);

eachFamily(
  "TcpPcb in a simultaneous open takes ECN only from a SYN,ACK that acknowledges its SYN [RFC 3168 §6.1.1]",
  (family) => {
    for (const ack of [0, 1, 7]) {
      const f = TcpFixture.synSent({ family, config: { ecn: "on" } }, "SEC");
      f.inject({ flags: "SEC", mss: 1000 });
      f.expect({ flags: "SAE", seq: 0, ack: 1 });
      f.inject({ flags: "SA", seq: 0, ack, mss: 1000 });
      const answer = ack === 1 ? { flags: "A", seq: 1 } : { flags: "R" };
      f.expect(answer);
      assertEquals(f.pcb.ecnOn, ack !== 1);
      f.expectState(ack === 1 ? "ESTABLISHED" : "SYN-RECEIVED");
    }
  },
);

eachFamily(
  "TcpPcb in SYN-SENT loses neither ECN, window nor timeout to a stray ACK",
  (family) => {
    for (const stray of [false, true]) {
      const f = TcpFixture.synSent({ family, config: { ecn: "on" } }, "SEC");
      if (stray) {
        f.inject({ flags: "A", ack: 5555 });
        f.expect({ flags: "R", seq: 5555 }, { flags: "SEC", seq: 0 });
      }
      f.inject({ flags: "SAE", mss: 1000 });
      f.take();
      const { cwnd, rto, ecn } = f.pcb.info();
      assertEquals([cwnd, ecn], [10_000, true]);
      assertEquals(rto <= 1000, true, `${rto}`);
    }
  },
);

eachFamily(
  "TcpPcb in SYN-SENT takes no round trip where its SYN was repeated for a stray ACK [RFC 6298 §3]",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.advance(100);
    f.inject({ flags: "A", ack: 5555 });
    f.inject({ flags: "SA", mss: 1000 }); // of the first SYN, perhaps
    assertEquals(f.pcb.info().srtt, 0);
  },
);
