/**
 * What a connection's trace says of scripted exchanges. The peer is 100 ms away,
 * and windows are NewReno's.
 */

import { assertEquals } from "@std/assert";
import { ERR_OK } from "../../../../core/base/err.ts";
import {
  readTrace,
  type TraceRecord,
} from "../../../../core/tcp/trace/trace_record.ts";
import { TcpFixture, type TcpFixtureOptions } from "../tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";

const UNTIL_LOSS = 0x7fffffff;

/** A connection whose trace begins with its SYN; 100 ms have passed. */
function far(
  family: TestFamily,
  options: TcpFixtureOptions = {},
  records = 1000,
): TcpFixture {
  const f = TcpFixture.synSent({
    family,
    ...options,
    config: {
      congestion: "newreno",
      superPackets: false, // a record for every segment
      ...options.config,
      traceRecords: records,
    },
  });
  f.advance(100);
  f.inject({ flags: "SA", mss: 1000, sackOk: true, ...options.peer });
  f.take();
  return f;
}

function taken(f: TcpFixture): TraceRecord[] {
  return readTrace(f.pcb.trace!.ring.take(Infinity));
}

/** "when kind start-end" of each record since the last time. */
function told(f: TcpFixture): string[] {
  return texts(taken(f));
}

function texts(records: TraceRecord[]): string[] {
  return records.map(({ at, kind, start, end }) =>
    `${at} ${kind} ${start}-${end}`
  );
}

/** The same with the handshake left out. */
function established(
  family: TestFamily,
  options: TcpFixtureOptions = {},
): TcpFixture {
  const f = far(family, options);
  taken(f);
  return f;
}

eachFamily(
  "TcpTrace has an active open from its SYN on, with positions from the initial numbers",
  (family) => {
    const f = far(family);
    f.write(1500);
    f.take();
    const records = taken(f);
    const { cwnd, srtt } = records[2];
    assertEquals([cwnd, srtt], [10_000, 100]);
    assertEquals(texts(records), [
      "0 send 0-1",
      "100 receive 0-1",
      "100 ack-in 1-65536",
      "100 ack-out 1-65536",
      "100 send 1-1001",
      "100 send 1001-1501",
    ]);
  },
);

eachFamily(
  "TcpTrace has a passive open where the listener asks for it",
  (family) => {
    const f = TcpFixture.listening({ family });
    f.listener.setOption("traceRecords", 100);
    f.inject({ flags: "S", mss: 1000 });
    f.iss = f.tcp.connections.any()!.iss;
    f.take();
    f.advance(1000); // our SYN,ACK is lost
    f.take();
    f.inject({ ack: 1 });
    f.inject({ ack: 1, data: 10 });
    assertEquals(told(f), [
      "0 receive 0-1",
      "0 send 0-1",
      "0 ack-out 1-65536",
      "1000 timeout-retransmit 0-1",
      "1000 ack-out 1-65536",
      "1000 ack-in 1-65536",
      "1000 receive 1-11",
      "1000 ack-out 11-65536",
    ]);
    const plain = TcpFixture.established({ family });
    assertEquals(plain.pcb.trace, null);
  },
);

eachFamily("TcpTrace shows a loss, its recovery and the window", (family) => {
  const f = established(family);
  f.write(10_000);
  f.take();
  const flight = taken(f);
  assertEquals(flight.length, 10);
  assertEquals(flight[9], {
    at: 100,
    kind: "send",
    start: 9001,
    end: 10_001,
    cwnd: 10_000,
    ssthresh: UNTIL_LOSS,
    pipe: 10_000,
    srtt: 100,
    rtt: -1,
    rto: 300,
    phase: "open",
  });
  f.advance(100);
  f.inject({ ack: 1, sack: [[1001, 4001]] });
  f.take();
  const found = taken(f);
  assertEquals(found.map((r) => [r.kind, r.start, r.end]), [
    ["ack-in", 1, 65_536],
    ["sack-in", 1001, 4001],
    ["lost", 1, 1001],
    ["recovery", 1, 10_001],
    ["fast-retransmit", 1, 1001],
  ]);
  // All that the ACK has led to shows the outcome.
  for (const { cwnd, ssthresh, pipe, phase } of found.slice(0, 4)) {
    assertEquals(
      { cwnd, ssthresh, pipe, phase },
      { cwnd: 7500, ssthresh: 5000, pipe: 6000, phase: "recovery" },
    );
  }
  assertEquals(found.map(({ rtt }) => rtt), [100, -1, -1, -1, -1]);
  assertEquals(found[4].pipe, 7000);
  f.advance(100);
  f.inject({ ack: 10_001 });
  const [ack, end] = taken(f);
  assertEquals([end.kind, end.start, end.end], ["recovered", 10_001, 10_001]);
  assertEquals([ack.phase, ack.cwnd, ack.pipe], ["open", 5000, 0]);
});

eachFamily("TcpTrace shows a timeout, and that it is undone", (family) => {
  // Without SACK there is no tail loss probe before the timer.
  const f = established(family, { peer: { ts: [1, 0], sackOk: false } });
  f.write(1000);
  const [, second] = f.take();
  f.advance(300);
  assertEquals(told(f), [
    "100 send 1-989",
    "100 send 989-1001",
    "400 timeout 1-1001",
    "400 timeout-retransmit 1-989",
  ]);
  f.inject({ ack: 1001, ts: [2, second.tsVal!] }); // it answers the first one
  assertEquals(
    taken(f).map(({ kind, cwnd, phase }) => [kind, cwnd > 9000, phase]),
    [["ack-in", true, "open"], ["undo", true, "open"]],
  );
});

eachFamily("TcpTrace tells probes apart", (family) => {
  const f = established(family);
  f.write(1000);
  f.take();
  f.advance(300);
  assertEquals(told(f), ["100 send 1-1001", "400 tail-probe 1-1001"]);
  f.inject({ ack: 1001, win: 0 });
  f.write(1000);
  f.take();
  f.advance(600);
  assertEquals(told(f).at(-1)!.split(" ").slice(1), [
    "window-probe",
    "1001-1002",
  ]);
  f.advance(1200); // it doubles
  assertEquals(told(f).at(-1)!.split(" ").slice(1), [
    "window-probe",
    "1001-1002",
  ]);
  const idle = established(family);
  idle.pcb.setOption("keepIdleMs", 1000);
  idle.pcb.setOption("keepAlive", true);
  idle.advance(1000);
  assertEquals(told(idle), ["1100 keepalive 0-0"]);
});

eachFamily("TcpTrace shows what a receiver gets and answers", (family) => {
  const f = established(family);
  f.inject({ data: 100 });
  f.inject({ seq: 301, data: 100 });
  f.write(10);
  f.take();
  f.inject({ seq: 1, data: 100 });
  f.inject({ seq: 101, data: 200, flags: "FA" });
  assertEquals(told(f), [
    "100 receive 1-101",
    "100 ack-out 101-65536",
    "100 receive-early 301-401",
    "100 ack-out 101-65536",
    "100 sack-out 301-401",
    "100 send 1-11",
    "100 ack-out 101-65536",
    "100 sack-out 301-401",
    "100 receive-again 1-101",
    "100 ack-out 101-65536",
    "100 dsack-out 1-101",
    "100 sack-out 301-401",
    "100 receive 101-302",
    "100 ack-in 11-65546",
    "100 ack-out 402-65536",
  ]);
});

eachFamily(
  "TraceRing.take() goes on where it left off, and counts what was overwritten",
  (family) => {
    const f = far(family, { config: { quickAcks: 1000 } }, 70); // the ring grows once
    const trace = f.pcb.trace!.ring;
    taken(f);
    for (let i = 1; i <= 30; i++) f.inject({ data: 10 });
    assertEquals([trace.count, trace.overwritten], [60, 0]);
    const first = readTrace(trace.take(4));
    assertEquals(first.map(({ end }) => end).filter((_, i) => i % 2 === 0), [
      11,
      21,
    ]);
    for (let i = 1; i <= 10; i++) f.inject({ data: 10 });
    assertEquals([trace.count, trace.overwritten], [70, 6]);
    const starts = taken(f).filter(({ kind }) => kind === "receive")
      .map(({ start }) => start);
    assertEquals(starts, Array.from({ length: 35 }, (_, i) => 51 + 10 * i));
    assertEquals(trace.take(10), []);
  },
);

eachFamily("TcpTrace.stop() ends it, and leaves what there is", (family) => {
  const f = far(family);
  const trace = f.pcb.trace!;
  trace.stop();
  f.inject({ data: 10 });
  assertEquals(f.pcb.trace, null);
  assertEquals(f.pcb.sent.trace, null);
  assertEquals(trace.ring.count, 4);
});

eachFamily(
  "TcpTrace does not wrap where sequence numbers do [RFC 9293 §3.4]",
  (family) => {
    const f = TcpFixture.synSent({
      family,
      iss: -500,
      peerIss: 0x7fffff00,
      config: { traceRecords: 1000 },
    });
    f.inject({ flags: "SA", mss: 1000 });
    for (let i = 0; i < 3; i++) {
      f.write(400);
      f.inject({ data: 400, ack: 1 + 400 * i });
      f.take();
    }
    const records = taken(f);
    const of = (wanted: string) =>
      records.filter(({ kind }) => kind === wanted).map(({ start }) => start);
    assertEquals(of("send").slice(-3), [1, 401, 801]);
    assertEquals(of("receive"), [0, 1, 401, 801]);
    assertEquals(f.pcb.close(), ERR_OK);
  },
);
