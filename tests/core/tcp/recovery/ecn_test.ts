/** Explicit congestion notification: RFC 3168, RFC 9937, RFC 9438 §4.6. */

import type { TcpPcb } from "../../../../core/tcp/pcb.ts";
import { assert, assertEquals } from "@std/assert";
import type { EcnMode } from "../../../../core/base/ecn_mode.ts";
import {
  type Expect,
  TcpFixture,
  type TcpFixtureOptions,
} from "../tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";

const ECT = 2;
const CE = 3;
const MSS = 1000;

function withMode(ecn: EcnMode): TcpFixtureOptions {
  return { config: { ecn } };
}

/** An active open that asked for ECN and got it. */
function established(family: TestFamily, sack = false): TcpFixture {
  const f = TcpFixture.synSent({ family, ...withMode("on") }, "SEC");
  f.inject({ flags: "SAE", mss: MSS, sackOk: sack });
  f.expect({ flags: "A", tos: 0 });
  f.user.expect("connected");
  assertEquals(f.pcb.info().ecn, true);
  return f;
}

/** A passive open that was asked. */
function accepted(family: TestFamily): TcpFixture {
  const f = TcpFixture.listening({ family });
  f.inject({ flags: "SEC", mss: MSS });
  f.iss = f.tcp.connections.any()!.iss;
  f.expect({ flags: "SAE", seq: 0, ack: 1, tos: 0 });
  f.inject({ flags: "A" });
  f.expectNothing();
  return f;
}

eachFamily(
  "ecnSynFlags() asks with ECE and CWR only when on [RFC 3168 §6.1.1]",
  (family) => {
    TcpFixture.synSent({ family, ...withMode("on") }, "SEC");
    TcpFixture.synSent({ family, ...withMode("when-asked") }, "S");
    TcpFixture.synSent({ family, ...withMode("off") }, "S");
  },
);

eachFamily(
  "ecnSynFlags() asks no more when a SYN is sent again [RFC 3168 §6.1.1.1]",
  (family) => {
    const f = TcpFixture.synSent({ family, ...withMode("on") }, "SEC");
    f.advance(1000);
    f.expect({ flags: "S" });
    // An answer to the first: marks are understood, but our data has none.
    f.inject({ flags: "SAE", mss: MSS });
    f.expect({ flags: "A" });
    assertEquals(f.pcb.info().ecn, true);
    f.write(500);
    f.expect({ flags: "PA", len: 500, tos: 0 });
    f.inject({ data: 10, tos: CE });
    f.expect({ flags: "AE" });
  },
);

interface Answer {
  name: string;
  mode: EcnMode;
  syn: string;
  tos?: number;
  answer: string;
}

const SYNS: Answer[] = [
  { name: "agrees", mode: "when-asked", syn: "SEC", answer: "SAE" },
  { name: "agrees when on", mode: "on", syn: "SEC", answer: "SAE" },
  { name: "refuses when off", mode: "off", syn: "SEC", answer: "SA" },
  { name: "is not asked by SYN", mode: "on", syn: "S", answer: "SA" },
  { name: "is not asked by ECE alone", mode: "on", syn: "SE", answer: "SA" },
  { name: "is not asked by CWR alone", mode: "on", syn: "SC", answer: "SA" },
  {
    name: "does not believe a marked SYN",
    mode: "on",
    syn: "SEC",
    tos: ECT,
    answer: "SA",
  },
];

for (const { name, mode, syn, tos, answer } of SYNS) {
  eachFamily(`negotiateEcn() ${name} [RFC 3168 §6.1.1]`, (family) => {
    const f = TcpFixture.listening({ family, ...withMode(mode) });
    f.inject({ flags: syn, mss: MSS, tos: tos ?? 0 });
    const pcb = f.tcp.connections.any() as TcpPcb;
    f.iss = pcb.iss;
    f.expect({ flags: answer, tos: 0 });
    assertEquals(pcb.info().ecn, answer === "SAE");
  });
}

for (
  const [flags, agreed] of [["SAE", true], ["SA", false], ["SAEC", false], [
    "SAC",
    false,
  ]] as const
) {
  eachFamily(
    `negotiateEcn() takes ${flags} for ${
      agreed ? "yes" : "no"
    } [RFC 3168 §6.1.1]`,
    (family) => {
      const f = TcpFixture.synSent({ family, ...withMode("on") }, "SEC");
      f.inject({ flags, mss: MSS });
      assertEquals(f.pcb.info().ecn, agreed);
    },
  );
}

eachFamily(
  "negotiateEcn() does not take an ECE that it has not asked for",
  (family) => {
    const f = TcpFixture.synSent({ family, ...withMode("when-asked") });
    f.inject({ flags: "SAE", mss: MSS });
    assertEquals(f.pcb.info().ecn, false);
  },
);

eachFamily(
  "negotiateEcn() agrees in a simultaneous open [RFC 3168 §6.1.1]",
  (family) => {
    const f = TcpFixture.synSent({ family, ...withMode("on") }, "SEC");
    f.inject({ flags: "SEC", mss: MSS });
    f.expect({ flags: "SAE" });
    f.inject({ flags: "SAE", seq: 0, ack: 1, mss: MSS });
    f.expectState("ESTABLISHED");
    assertEquals(f.pcb.info().ecn, true);
  },
);

eachFamily(
  "negotiateEcn() gives up in a simultaneous open if the peer does not agree",
  (family) => {
    const f = TcpFixture.synSent({ family, ...withMode("on") }, "SEC");
    f.inject({ flags: "SEC", mss: MSS });
    f.expect({ flags: "SAE" });
    f.inject({ flags: "SA", seq: 0, ack: 1, mss: MSS });
    assertEquals(f.pcb.info().ecn, false);
  },
);

eachFamily(
  "negotiateEcn() follows a peer whose SYN asks no more [RFC 3168 §6.1.1]",
  (family) => {
    const f = TcpFixture.listening({ family });
    f.inject({ flags: "SEC", mss: MSS });
    f.iss = f.tcp.connections.any()!.iss;
    f.expect({ flags: "SAE" });
    f.inject({ flags: "S", seq: 0, mss: MSS });
    f.expect({ flags: "SA" });
    assertEquals((f.tcp.connections.any() as TcpPcb).info().ecn, false);
  },
);

eachFamily(
  "transmit() marks new data only [RFC 3168 §6.1.4, §6.1.5]",
  (family) => {
    const f = established(family);
    f.write(MSS);
    f.expect({ flags: "PA", len: MSS, tos: ECT });
    f.advance(300); // sent again
    f.expect({ flags: "PA", len: MSS, tos: 0 });
    f.inject({ data: 10 });
    f.advance(50);
    f.expect({ flags: "A", len: 0, tos: 0 });
  },
);

eachFamily(
  "transmit() keeps the DSCP and replaces the ECN field [RFC 3168 §5]",
  (family) => {
    const f = established(family);
    f.pcb.flow.tos = 0xb9;
    f.write(10);
    f.expect({ len: 10, tos: 0xba });
    f.inject({ data: 10, tos: CE });
    f.expect({ flags: "AE", tos: 0xb8 }); // a bare ACK has none, RFC 3168 §6.1.4
    assertEquals(f.pcb.flow.tos, 0xb9);
  },
);

eachFamily(
  "tosOf() leaves the ECN field to the user where ECN is off [lwIP]",
  (family) => {
    const f = TcpFixture.established({ family, ...withMode("off") });
    f.pcb.flow.tos = 0xb9;
    f.write(10);
    f.expect({ len: 10, tos: 0xb9 });
  },
);

eachFamily(
  "transmit() marks neither probes of a shut window nor a FIN [RFC 3168 §6.1.6]",
  (family) => {
    const f = established(family);
    f.inject({ win: 0 });
    f.write(500);
    f.expectNothing();
    f.advance(400);
    f.expect({ len: 1, tos: 0 });
    const g = established(family);
    g.pcb.shutdown(false, true);
    g.expect({ flags: "FA", tos: 0 });
  },
);

eachFamily("transmit() marks a super-packet as a whole", (family) => {
  const f = TcpFixture.synSent({
    family,
    config: { ecn: "on" },
    offload: { checksum: true, tcpSegmentation: 65_000 },
  }, "SEC");
  f.inject({ flags: "SAE", mss: MSS });
  f.take();
  f.write(5 * MSS);
  f.expect({ len: 5 * MSS, gsoSize: MSS, tos: ECT });
});

eachFamily(
  "transmit() marks nothing if ECN was not agreed on [RFC 3168 §6.1.1]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.write(10);
    f.expect({ flags: "PA", tos: 0 });
    f.inject({ data: 10, tos: CE });
    f.advance(100);
    f.expect({ flags: "A" });
    f.write(MSS);
    f.inject({ flags: "AE" });
    assertEquals(f.pcb.info().ecnReductions, 0);
  },
);

eachFamily(
  "ecnTextArrives() echoes a mark until CWR [RFC 3168 §6.1.3]",
  (family) => {
    const f = accepted(family);
    f.pcb.quickAcks = 0;
    f.inject({ data: 100, tos: CE });
    f.expect({ flags: "AE" }); // at once
    f.inject({ data: MSS, tos: ECT });
    f.inject({ data: MSS, tos: ECT });
    f.expect({ flags: "AE", ack: 2101 });
    f.write(10);
    f.expect({ flags: "PAE", len: 10 });
    f.inject({ flags: "AC", data: 100, tos: ECT });
    f.expect({ flags: "A", ack: 2201 });
    f.inject({ flags: "AC", data: 100, tos: CE }); // marked itself
    f.expect({ flags: "AE" });
    assertEquals(f.pcb.info().ceReceived, 2);
  },
);

eachFamily(
  "ecnTextArrives() ignores what lies outside of the window, and bare ACKs [RFC 3168 §6.1.5]",
  (family) => {
    const f = accepted(family);
    f.inject({ data: 100 });
    f.take();
    f.inject({ seq: 1, data: 100, tos: CE });
    f.expect({ flags: "A" });
    f.inject({ tos: CE });
    f.write(1);
    f.expect({ flags: "PA" });
  },
);

/** Full segments of a flight, in order. */
function flight(first: number, count: number): Expect[] {
  return Array.from(
    { length: count },
    (_, i) => ({ seq: first + i * MSS, len: MSS }),
  );
}

eachFamily(
  "echoArrives() lowers the window once in a round trip, and says so once [RFC 3168 §6.1.2]",
  (family) => {
    const f = established(family, true);
    f.write(60 * MSS);
    f.expect(...flight(1, 10));
    f.inject({ flags: "AE", ack: 2001 }); // with an ECE from now on
    assertEquals(f.pcb.info().recovery, "cwr");
    assertEquals(f.pcb.ssthresh, 7000); // RFC 9438 §4.6
    let sent = f.take();
    for (let i = 4; i <= 10; i += 2) {
      f.inject({ flags: "AE", ack: i * MSS + 1 });
      sent = [...sent, ...f.take()];
    }
    assertEquals(f.pcb.info().ecnReductions, 1);
    assertEquals(f.pcb.ssthresh, 7000);
    assertEquals(f.pcb.info().recovery, "open");
    assertEquals(f.pcb.cwnd, 7000);
    assertEquals(sent[0].flags, "AC");
    assertEquals(sent[0].tos, ECT);
    assertEquals(sent.filter(({ flags }) => flags === "AC").length, 1);
    assertEquals(f.pcb.counters?.retransmits ?? 0, 0);
    // The echo of that very ACK is the old one; the next is news.
    f.inject({ flags: "AE", ack: 11 * MSS + 1 });
    assertEquals(f.pcb.info().ecnReductions, 2);
  },
);

eachFamily(
  "echoArrives() brings the window down in step with what is delivered [RFC 9937 §5]",
  (family) => {
    const f = established(family, true);
    f.write(60 * MSS);
    f.expect(...flight(1, 10));
    let sent = 0;
    for (let i = 1; i <= 10; i++) {
      f.inject({ flags: "AE", ack: i * MSS + 1 });
      sent += f.take().length;
      assert(sent <= Math.ceil(i * 0.7) + 1, `${sent} after ${i}`);
    }
    assertEquals(sent, 7);
  },
);

eachFamily(
  "echoArrives() counts for nothing while a loss is repaired [RFC 3168 §6.1.2]",
  (family) => {
    const f = established(family, true);
    f.write(60 * MSS);
    f.expect(...flight(1, 10));
    f.inject({ ack: 1, sack: [[1001, 4001]] });
    assertEquals(f.pcb.info().recovery, "recovery");
    assertEquals(f.pcb.ssthresh, 7000);
    f.inject({ flags: "AE", ack: 1, sack: [[1001, 6001]] });
    assertEquals(f.pcb.ssthresh, 7000);
    assertEquals(f.pcb.info().ecnReductions, 0);
    // RFC 3168 §6.1.2: CWR for this reason, too, on new data.
    f.inject({ ack: 10_001 });
    const sent = f.take();
    assert(sent.some(({ flags }) => flags.includes("C")));
  },
);

eachFamily(
  "enterRecovery() does not lower a window that a mark has lowered [RFC 3168 §6.1.2]",
  (family) => {
    const f = established(family, true);
    f.write(60 * MSS);
    f.expect(...flight(1, 10));
    for (const ack of [1001, 3001, 5001]) f.inject({ flags: "AE", ack });
    assertEquals(f.pcb.ssthresh, 7000);
    assert(f.pcb.cwnd < 9000);
    f.inject({ flags: "AE", ack: 5001, sack: [[6001, 9001]] });
    assertEquals(f.pcb.info().recovery, "recovery");
    assertEquals(f.pcb.ssthresh, 7000);
    assertEquals(f.take().filter(({ seq }) => seq === 5001).length, 1);
  },
);

eachFamily(
  "enterRecovery() works without SACK after a mark [RFC 6582 §3.2]",
  (family) => {
    const f = established(family);
    f.write(60 * MSS);
    f.expect(...flight(1, 10));
    f.inject({ flags: "AE", ack: 1001 });
    f.take();
    for (let i = 0; i < 3; i++) f.inject({ flags: "AE", ack: 1001 });
    assertEquals(f.pcb.info().recovery, "recovery");
    assertEquals(f.take().filter(({ seq }) => seq === 1001).length, 1);
  },
);

eachFamily(
  "retransmissionTimeout() after a mark keeps ssthresh and shrinks the window",
  (family) => {
    const f = established(family, true);
    f.write(60 * MSS);
    f.expect(...flight(1, 10));
    for (const ack of [1001, 3001, 5001]) f.inject({ flags: "AE", ack });
    assert(f.pcb.cwnd < 9000);
    f.take();
    f.pcb.lossAt = Infinity;
    f.advance(400);
    assertEquals(f.pcb.counters?.timeouts ?? 0, 1);
    assertEquals(f.pcb.ssthresh, 7000);
    assertEquals(f.pcb.cwnd, MSS);
  },
);

eachFamily(
  "echoArrives() does not count what an overtaken ACK echoes",
  (family) => {
    const f = established(family, true);
    f.write(20_000);
    f.take();
    f.inject({ flags: "A", ack: 4001 });
    f.take();
    f.inject({ flags: "AE", ack: 1, sack: [[5001, 6001]] });
    const { ecnReductions, sacked } = f.pcb.info();
    assertEquals([ecnReductions, sacked], [0, 1000]);
  },
);

eachFamily("echoArrives() ends slow start", (family) => {
  const f = established(family, true);
  f.write(60 * MSS);
  f.take();
  assert(f.pcb.cwnd < f.pcb.ssthresh);
  f.inject({ flags: "AE", ack: 10_001 });
  assertEquals(f.pcb.info().ecnReductions, 1);
  assert(f.pcb.ssthresh <= 7000);
});

/** A recovery of what has only been overtaken, and the timestamp that shows it. */
function spurious(family: TestFamily): { f: TcpFixture; ts: [number, number] } {
  const f = TcpFixture.synSent({ family, ...withMode("on") }, "SEC");
  f.advance(100);
  f.inject({ flags: "SAE", mss: MSS + 12, sackOk: true, ts: [1, 0] });
  f.write(10 * MSS);
  f.take();
  const sentAt = f.host.clock.now + f.pcb.tsOffset;
  f.advance(100);
  f.inject({ ack: 1, sack: [[MSS + 1, 5 * MSS + 1]] });
  assertEquals(f.take().map(({ seq }) => seq), [1]);
  assertEquals(f.pcb.info().recovery, "recovery");
  return { f, ts: [2, sentAt] };
}

eachFamily(
  "undoIfSpurious() undoes nothing once a mark is echoed [RFC 4015 §3]",
  (family) => {
    const { f, ts } = spurious(family);
    const { ssthresh } = f.pcb;
    f.inject({ flags: "AE", ack: 5 * MSS + 1, ts });
    const { undos, recovery } = f.pcb.info();
    assertEquals([undos, recovery, f.pcb.ssthresh], [0, "recovery", ssthresh]);
  },
);

eachFamily(
  "undoIfSpurious() takes CWR back, and marks count again [RFC 3168 §6.1.2]",
  (family) => {
    const { f, ts } = spurious(family);
    f.inject({ ack: 5 * MSS + 1, ts });
    assertEquals([f.pcb.info().undos, f.pcb.info().recovery], [1, "open"]);
    f.write(MSS);
    f.expect({ flags: "PA" }); // no CWR: nothing was reduced
    f.inject({ flags: "AE", ack: 6 * MSS + 1, ts });
    const { recovery, ecnReductions } = f.pcb.info();
    assertEquals([recovery, ecnReductions], ["cwr", 1]);
  },
);

eachFamily(
  "forgetUndo() ends F-RTO: what was lost is repeated [RFC 5682 §3.1 step 3a]",
  (family) => {
    const f = TcpFixture.synSent({ family, ...withMode("on") }, "SEC");
    f.advance(100);
    f.inject({ flags: "SAE", mss: MSS, sackOk: true });
    f.write(10 * MSS);
    f.take();
    f.write(5 * MSS);
    f.advance(202); // the probe
    f.advance(300); // the timeout
    f.take();
    f.advance(100);
    f.inject({ ack: MSS + 1 });
    assertEquals(f.take().every(({ seq }) => seq > 10 * MSS), true);
    f.advance(100);
    f.inject({
      flags: "AE",
      ack: MSS + 1,
      sack: [[11 * MSS + 1, 12 * MSS + 1]],
    });
    assertEquals(f.take()[0]?.seq, MSS + 1);
  },
);
