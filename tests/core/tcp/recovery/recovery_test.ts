/**
 * Loss recovery with SACK: RACK-TLP (RFC 8985), PRR (RFC 9937), DSACK (RFC 2883),
 * F-RTO (RFC 5682), Eifel (RFC 3522, RFC 4015). The peer is 100 ms away, and
 * windows are NewReno's.
 */

import { assert, assertEquals } from "@std/assert";
import { lossOf } from "../../../../core/tcp/recovery/loss_state.ts";
import { prrAck } from "../../../../core/tcp/recovery/prr.ts";
import { TcpFixture, type TcpFixtureOptions } from "../tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";

/** A connection with SACK and a round trip of 100 ms. */
function far(family: TestFamily, options: TcpFixtureOptions = {}): TcpFixture {
  const config = { congestion: "newreno", ...options.config };
  const f = TcpFixture.synSent({ family, ...options, config });
  f.advance(100);
  f.inject({ flags: "SA", mss: 1000, sackOk: true, ...options.peer });
  f.take();
  f.user.expect("connected");
  assertEquals(f.pcb.info().srtt, 100);
  return f;
}

/** The same with the whole initial window in flight, sent 100 ms ago. */
function inFlight(
  family: TestFamily,
  bytes = 50_000,
  options: TcpFixtureOptions = {},
): TcpFixture {
  const f = far(family, options);
  f.write(bytes);
  f.take();
  f.advance(100);
  assertEquals(sent(f), []);
  return f;
}

/** Sequence numbers of what has been sent since the last look. */
function sent(f: TcpFixture): number[] {
  return f.take().map((s) => s.seq);
}

const TIMESTAMPS: TcpFixtureOptions = { peer: { ts: [1, 0] } };

eachFamily(
  "TcpPcb waits a quarter of the round trip for what may have been overtaken [RFC 8985 §6.2 step 4]",
  (family) => {
    const f = inFlight(family, 10_000);
    f.inject({ ack: 1, sack: [[1001, 2001]] });
    f.advance(24);
    assertEquals([sent(f), f.pcb.info().recovery], [[], "open"]);
    f.advance(1);
    assertEquals([sent(f), f.pcb.info().recovery], [[1], "recovery"]);
  },
);

eachFamily(
  "TcpPcb does not repeat what arrives late by less than that",
  (family) => {
    const f = inFlight(family, 10_000);
    f.inject({ ack: 1, sack: [[1001, 3001]] });
    f.advance(10);
    f.inject({ ack: 3001 });
    f.advance(90);
    assertEquals(sent(f), []);
    const { reordering, recoveries } = f.pcb.info();
    assertEquals([reordering, recoveries], [true, 0]);
  },
);

eachFamily(
  "TcpPcb does not wait at the third segment above, unless there was reordering [RFC 8985 §6.2 step 4]",
  (family) => {
    const f = inFlight(family, 20_000);
    f.inject({ ack: 1, sack: [[1001, 4001]] });
    assertEquals(sent(f)[0], 1);
    const g = inFlight(family, 20_000);
    g.inject({ ack: 1, sack: [[1001, 2001]] });
    g.inject({ ack: 2001 }); // the first was late
    assertEquals(g.pcb.info().reordering, true);
    g.take();
    g.inject({ ack: 2001, sack: [[3001, 7001]] });
    assertEquals(g.pcb.info().recovery, "open");
    g.advance(25);
    assertEquals(g.pcb.info().recovery, "recovery");
  },
);

eachFamily(
  "TcpPcb repeats what is lost twice without a timeout [RFC 8985 §3.1]",
  (family) => {
    const f = inFlight(family);
    f.inject({ ack: 1, sack: [[1001, 5001]] });
    assertEquals(sent(f)[0], 1);
    f.inject({ ack: 1, sack: [[1001, 10_001]] });
    assert(sent(f).includes(10_001));
    f.advance(101);
    // What was sent after the repetition has arrived: the repetition is lost.
    f.inject({ ack: 1, sack: [[1001, 11_001]] });
    f.take();
    f.advance(1); // both had left at once, and the clock ticks
    assertEquals(sent(f)[0], 1);
    assertEquals([f.pcb.info().timeouts, f.pcb.info().retransmits], [0, 2]);
  },
);

eachFamily(
  "TcpPcb probes with new data after two round trips [RFC 8985 §7.3]",
  (family) => {
    const f = far(family);
    f.write(10_000);
    f.take();
    f.write(3000); // the congestion window is full
    assertEquals(sent(f), []);
    f.advance(201);
    assertEquals(sent(f), []);
    f.advance(1);
    assertEquals(sent(f), [10_001]);
    assertEquals([f.pcb.info().tailProbes, f.pcb.info().retransmits], [1, 0]);
  },
);

eachFamily(
  "TcpPcb probes with the last segment, and repairs what SACK then says [RFC 8985 §7.3, §7.4]",
  (family) => {
    const f = far(family);
    f.write(5000);
    f.take();
    f.advance(202);
    assertEquals(sent(f), [4001]);
    f.advance(100);
    f.inject({ ack: 1, sack: [[4001, 5001]] });
    f.advance(25);
    assertEquals(sent(f)[0], 1);
    const { recoveries, timeouts } = f.pcb.info();
    assertEquals([recoveries, timeouts], [1, 0]);
  },
);

eachFamily(
  "ACKs that acknowledge nothing new do not put the tail loss probe off [RFC 8985 §7.2]",
  (family) => {
    const f = far(family);
    f.write(5000);
    f.take();
    for (let at = 0; at < 200; at += 20) {
      f.inject({ ack: 1, data: 100 }); // the peer goes on talking
      f.advance(20);
    }
    assertEquals(f.pcb.info().tailProbes, 0);
    f.take();
    f.advance(2);
    assertEquals([sent(f), f.pcb.info().tailProbes], [[4001], 1]);
  },
);

eachFamily(
  "an ACK of new data starts the tail loss probe's timer anew [RFC 8985 §7.2]",
  (family) => {
    const f = far(family);
    f.write(5000);
    f.take();
    f.advance(100);
    f.inject({ ack: 1001 });
    f.advance(201);
    assertEquals(f.pcb.info().tailProbes, 0);
    f.advance(1);
    assertEquals(f.pcb.info().tailProbes, 1);
  },
);

eachFamily(
  "SACK blocks of an ACK that a later one has overtaken are taken, as in Linux",
  (family) => {
    const f = inFlight(family, 20_000);
    f.inject({ ack: 2001 });
    f.take();
    f.inject({ ack: 1, sack: [[5001, 9001]] });
    assertEquals(sent(f)[0], 2001);
    const { recovery, sacked, inFlight: flight } = f.pcb.info();
    assertEquals([recovery, sacked], ["recovery", 4000]);
    assert(flight > 0);
  },
);

eachFamily(
  "an ACK that a later one has overtaken moves neither the window nor SND.UNA",
  (family) => {
    const f = inFlight(family, 20_000);
    f.inject({ ack: 4001, win: 20_000 });
    f.take();
    f.inject({ ack: 1, win: 100, sack: [[5001, 6001]] });
    const { sndWnd, bytesAcked, sacked } = f.pcb.info();
    assertEquals([sndWnd, bytesAcked, sacked], [20_000, 4000, 1000]);
  },
);

eachFamily(
  "TcpPcb allows for the delayed ACK of a lone segment [RFC 8985 §7.2]",
  (family) => {
    const f = far(family);
    f.write(500);
    f.take();
    const { rto } = f.pcb.info();
    f.advance(rto - 1);
    assertEquals(sent(f), []);
    f.advance(1);
    assertEquals([sent(f), f.pcb.info().tailProbes], [[1], 1]);
    f.advance(rto - 1); // the timeout waits for the probe
    assertEquals(f.pcb.info().timeouts, 0);
    f.advance(1);
    assertEquals(f.pcb.info().timeouts, 1);
  },
);

eachFamily(
  "TcpPcb probes once only until it is answered [RFC 8985 §7.2]",
  (family) => {
    const f = far(family);
    f.write(2000);
    f.take();
    f.advance(202);
    assertEquals(sent(f), [1001]);
    f.advance(250);
    assertEquals([sent(f), f.pcb.info().timeouts], [[], 0]);
  },
);

eachFamily(
  "TcpPcb reduces its window if a probe has repaired a loss [RFC 8985 §7.4.2]",
  (family) => {
    const f = far(family);
    f.write(10_000);
    f.take();
    f.advance(202);
    assertEquals(sent(f), [9001]);
    f.write(1000);
    f.advance(100);
    f.inject({ ack: 9001 });
    assertEquals(sent(f), [10_001]);
    f.inject({ ack: 11_001 });
    const { cwnd, ssthresh, recovery } = f.pcb.info();
    assertEquals(recovery, "open");
    assert(cwnd === ssthresh && cwnd < 10_000, `cwnd ${cwnd}`);
  },
);

eachFamily(
  "TcpPcb leaves its window alone if a probe arrives twice [RFC 8985 §7.4.2]",
  (family) => {
    const f = far(family);
    f.write(10_000);
    f.take();
    f.advance(202);
    f.inject({ ack: 10_001 });
    f.inject({ ack: 10_001, sack: [[9001, 10_001]] });
    f.write(1000);
    f.take();
    f.inject({ ack: 11_001 });
    assert(f.pcb.info().ssthresh === 0x7fff_ffff);
  },
);

eachFamily(
  "TcpPcb sends in proportion to what arrives [RFC 9937 §5]",
  (family) => {
    const f = inFlight(family);
    let right = 4001;
    f.inject({ ack: 1, sack: [[1001, right]] });
    let out = f.take().length;
    assertEquals(out, 1); // the repetition
    const { ssthresh } = f.pcb.info();
    // As each segment arrives, a share of it leaves, until the rest of them have.
    while (right < 10_001) {
      right += 1000;
      f.inject({ ack: 1, sack: [[1001, right]] });
      out += f.take().length;
    }
    const delivered = 9;
    const share = delivered * ssthresh / 10_000;
    assert(Math.abs(out - share) <= 1, `${out} sent, share ${share}`);
    f.advance(100);
    f.inject({});
    assertEquals(f.pcb.info().cwnd >= ssthresh, true);
    assertEquals(f.pcb.info().recovery, "open");
  },
);

eachFamily(
  "TcpPcb comes back to ssthresh by slow start after heavy loss [RFC 9937 §5]",
  (family) => {
    const f = inFlight(family);
    f.inject({ ack: 1, sack: [[7001, 10_001]] }); // seven of ten are lost
    assertEquals(sent(f), [1, 1001, 2001]); // no more than has arrived
    f.advance(100);
    f.inject({ ack: 1001, sack: [[7001, 10_001]] });
    assertEquals(sent(f).length, 2); // and one more for each safe ACK
  },
);

eachFamily("TcpPcb reports what arrives twice [RFC 2883 §4.1]", (family) => {
  const f = far(family);
  f.inject({ seq: 1, data: 1000 });
  f.inject({ seq: 1001, data: 1000 });
  f.take();
  f.inject({ seq: 1, data: 1000 });
  f.expect({ ack: 2001, sack: [[1, 1001]] });
  f.inject({ seq: 2001, data: 10 });
  f.expect({ ack: 2011, sack: [] }); // once
});

eachFamily(
  "TcpPcb reports what arrives twice beyond a hole [RFC 2883 §4.2]",
  (family) => {
    const f = far(family);
    f.inject({ seq: 1001, data: 1000 });
    f.take();
    f.inject({ seq: 1501, data: 1000 });
    f.expect({ ack: 1, sack: [[1501, 2001], [1001, 2501]] });
  },
);

eachFamily(
  "TcpPcb reports every one of several that arrive in a batch",
  (family) => {
    const f = far(family);
    f.inject({ seq: 1, data: 3000 });
    f.take();
    f.deliver({ seq: 1, data: 1000 });
    f.deliver({ seq: 1001, data: 1000 });
    f.flush();
    f.expect({ sack: [[1, 1001]] }, { sack: [[1001, 2001]] });
  },
);

eachFamily(
  "TcpPcb sends SACK blocks on a segment that has room for them [RFC 2018 §4]",
  (family) => {
    const f = far(family);
    f.inject({ seq: 1001, data: 1000 });
    f.take();
    f.write(500);
    f.expect({ len: 500, sack: [[1001, 2001]] });
    f.write(1000);
    f.expect({ len: 1000, sack: [] });
  },
);

eachFamily(
  "TcpPcb undoes a recovery when all it repeated has arrived twice [RFC 2883, Linux]",
  (family) => {
    const f = inFlight(family, 10_000);
    f.inject({ ack: 1, sack: [[1001, 5001]] });
    assertEquals(sent(f), [1]);
    assertEquals(f.pcb.info().recovery, "recovery");
    f.inject({ ack: 10_001 });
    assert(f.pcb.info().cwnd < 10_000);
    f.inject({ ack: 10_001, sack: [[1, 1001]] });
    const { cwnd, ssthresh, undos, dsacks } = f.pcb.info();
    assertEquals([ssthresh, undos, dsacks], [0x7fff_ffff, 1, 1]);
    assert(cwnd >= 10_000, `cwnd ${cwnd}`);
  },
);

eachFamily(
  "TcpPcb widens its reordering window when it has repeated in vain [RFC 8985 §6.2 step 4]",
  (family) => {
    const f = inFlight(family, 20_000);
    f.inject({ ack: 1, sack: [[1001, 2001]] });
    f.advance(25);
    f.inject({ ack: 10_001 });
    f.inject({ ack: 10_001, sack: [[1, 1001]] });
    f.take();
    f.advance(100);
    f.inject({ ack: 10_001, sack: [[11_001, 16_001]] });
    // What was sent 25 ms before the others has 50 ms, not 25, beyond the round trip.
    f.advance(24);
    assertEquals(f.pcb.info().recovery, "open");
    f.advance(1);
    assertEquals(f.pcb.info().recovery, "recovery");
  },
);

eachFamily(
  "TcpPcb widens its reordering window after timestamps have undone the recovery [RFC 8985 §6.2 step 4]",
  (family) => {
    for (const told of [true, false]) {
      const f = inFlight(family, 20_000, { peer: { ts: [1, 0], mss: 1012 } });
      const first = f.host.clock.now - 100 + f.pcb.tsOffset;
      f.inject({ ack: 1, sack: [[1001, 2001]] });
      f.take();
      f.advance(25);
      assertEquals(sent(f)[0], 1);
      f.inject({ ack: 10_001, ts: [2, first] });
      assertEquals(f.pcb.info().undos, 1);
      f.take();
      const later = f.host.clock.now + f.pcb.tsOffset;
      f.advance(100);
      if (told) f.inject({ ack: 10_001, sack: [[1, 1001]], ts: [3, later] });
      f.inject({ ack: 10_001, sack: [[11_001, 16_001]], ts: [3, later] });
      f.advance(24);
      assertEquals(f.pcb.info().recovery, told ? "open" : "recovery");
      f.advance(1);
      assertEquals(f.pcb.info().recovery, "recovery");
    }
  },
);

eachFamily(
  "TcpPcb undoes a recovery when the ACK answers the original [RFC 3522 §3.2]",
  (family) => {
    const f = inFlight(family, 10_000, TIMESTAMPS);
    const before = f.host.clock.now - 100 + f.pcb.tsOffset;
    f.inject({ ack: 1, sack: [[1001, 5001]] });
    assertEquals(sent(f), [1]);
    f.inject({ ack: 5001, ts: [2, before] });
    const { recovery, undos, ssthresh } = f.pcb.info();
    assertEquals([recovery, undos, ssthresh], ["open", 1, 0x7fff_ffff]);
    assert(f.pcb.info().cwnd >= 10_000);
  },
);

eachFamily(
  "TcpPcb finds nothing lost by a repetition that the ACK does not answer [RFC 8985 §6.2 step 2]",
  (family) => {
    const f = far(family, { peer: { ts: [1, 0], mss: 1012 } });
    const first = f.host.clock.now + f.pcb.tsOffset;
    f.write(5000);
    f.take();
    f.advance(90);
    f.write(2000);
    f.take();
    f.advance(10);
    f.inject({ ack: 1, sack: [[1001, 5001]] });
    assertEquals(sent(f), [1]);
    f.advance(105);
    f.inject({ ack: 5001, ts: [2, first] }); // the first one was late
    f.advance(2);
    f.inject({ ack: 5001, sack: [[6001, 7001]], ts: [3, first] });
    f.advance(15); // not yet 25 ms later than its successor
    assertEquals(sent(f), []);
    f.advance(15);
    assertEquals(sent(f), [5001]);
  },
);

eachFamily(
  "TcpPcb does not undo a recovery when the ACK answers the repetition [RFC 3522 §3.2]",
  (family) => {
    const f = inFlight(family, 10_000, TIMESTAMPS);
    f.inject({ ack: 1, sack: [[1001, 5001]] });
    f.take();
    const now = f.host.clock.now + f.pcb.tsOffset;
    f.advance(100);
    f.inject({ ack: 5001, ts: [2, now] });
    assertEquals(f.pcb.info().undos, 0);
  },
);

eachFamily(
  "TcpPcb does not undo a recovery when the ACK answers what the one before has repeated [RFC 3522 §3.2]",
  (family) => {
    const f = inFlight(family, 60_000, { peer: { ts: [1, 0], mss: 1012 } });
    const stamp = (): number => f.host.clock.now + f.pcb.tsOffset;
    const sack = (
      ack: number,
      from: number,
      to: number,
      ecr: number,
    ): number[] => {
      f.inject({ ack, sack: [[from, to]], ts: [2, ecr] });
      return sent(f);
    };
    const first = stamp() - 100;
    assertEquals(sack(1, 1001, 5001, first), [1]);
    assertEquals(sack(1, 1001, 10_001, first), [
      10_001,
      11_001,
      12_001,
      13_001,
    ]);
    f.advance(50);
    const repeated = stamp();
    assertEquals(sack(1, 11_001, 14_001, first)[0], 10_001);
    f.advance(50);
    f.take();
    // The first recovery ends, the second begins; 10_001 is still under way.
    sack(10_001, 11_001, 14_001, stamp() - 100);
    assertEquals(f.pcb.info().recoveries, 2);
    f.advance(25);
    assertEquals(sack(10_001, 15_001, 17_001, repeated - 1)[0], 14_001);
    f.advance(25);
    f.inject({ ack: 14_001, sack: [[15_001, 17_001]], ts: [2, repeated] });
    assertEquals([f.pcb.info().recovery, f.pcb.info().undos], ["recovery", 0]);
  },
);

/** A timeout with five segments in flight; the probe went before. */
function timedOut(
  family: TestFamily,
  options: TcpFixtureOptions = {},
  more = 0,
): TcpFixture {
  const f = far(family, options);
  f.write(5000);
  f.take();
  f.write(more);
  f.advance(202 + 300);
  assertEquals(f.pcb.info().timeouts, 1);
  assertEquals(f.pcb.info().recovery, "loss");
  f.take();
  return f;
}

eachFamily(
  "TcpPcb undoes a timeout when what was sent once arrives [RFC 5682 §3.1 step 3b]",
  (family) => {
    const f = timedOut(family);
    f.inject({ ack: 3001 });
    const { recovery, undos, ssthresh, retransmits, cwnd } = f.pcb.info();
    assertEquals([recovery, undos, ssthresh], ["open", 1, 0x7fff_ffff]);
    assert(cwnd >= 10_000);
    assertEquals(sent(f), []);
    assertEquals(retransmits, 2); // the probe and the first
  },
);

eachFamily(
  "TcpPcb sends new data after a timeout, and repeats when that shows the loss [RFC 5682 §3.1 step 3a]",
  (family) => {
    const f = far(family);
    f.write(10_000);
    f.take();
    f.write(5000);
    f.advance(202);
    assertEquals(sent(f), [10_001]); // the probe, not answered
    f.advance(300);
    assertEquals(sent(f), [1]);
    f.advance(100);
    f.inject({ ack: 1001 });
    assertEquals(sent(f), [11_001, 12_001]);
    f.advance(100);
    f.inject({ ack: 1001, sack: [[11_001, 12_001]] });
    assertEquals(sent(f)[0], 1001);
    assertEquals(f.pcb.info().undos, 0);
  },
);

eachFamily(
  "TcpPcb repeats after a timeout where Nagle holds the new data back [RFC 5682 §3.1 step 2b]",
  (family) => {
    const f = far(family);
    f.write(5100);
    f.take();
    f.advance(202);
    assertEquals(sent(f), [5001]); // the probe, not answered
    f.write(100); // waits for the small segment before it
    f.advance(300);
    assertEquals(sent(f), [1]);
    f.advance(100);
    f.inject({ ack: 1001 });
    assertEquals(sent(f)[0], 1001);
  },
);

eachFamily(
  "TcpPcb does not take a timeout back when it was right",
  (family) => {
    const f = timedOut(family);
    f.advance(100);
    f.inject({ ack: 1001 });
    assertEquals(sent(f), [1001, 2001]);
    assertEquals([f.pcb.info().undos, f.pcb.info().recovery], [0, "loss"]);
  },
);

eachFamily("TcpPcb repeats later what a device had no room for", (family) => {
  const f = timedOut(family);
  f.device.room = 1;
  f.inject({ ack: 1001 }); // allows two segments, as one super-packet
  assertEquals(sent(f), [1001]);
  f.device.room = Infinity;
  f.netif.blocked = false;
  assertEquals(sent(f), [2001]);
});

eachFamily(
  "TcpPcb undoes a timeout when the ACK answers the original [RFC 4015 §3]",
  (family) => {
    const f = timedOut(family, TIMESTAMPS);
    const early = f.host.clock.now - 500 + f.pcb.tsOffset;
    f.inject({ ack: 1001, ts: [2, early] });
    assertEquals([f.pcb.info().undos, f.pcb.info().recovery], [1, "open"]);
  },
);

eachFamily(
  "TcpPcb recovers from what was lost during a recovery, too",
  (family) => {
    const f = inFlight(family);
    f.inject({ ack: 1, sack: [[1001, 10_001]] });
    const later = sent(f).filter((seq) => seq > 10_000); // new data, lost
    assert(later.length > 0);
    f.advance(100);
    f.inject({ ack: 10_001 });
    assertEquals(f.pcb.info().recovery, "open");
    f.take();
    f.advance(100);
    const end = f.pcb.sndNxt - f.pcb.iss;
    f.inject({ ack: 10_001, sack: [[end - 3000, end]] });
    assertEquals(sent(f)[0], 10_001);
    assertEquals(f.pcb.info().recoveries, 2);
  },
);

eachFamily(
  "prrAck() sends what an ACK has delivered, however much was sent before [RFC 9937 §5]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.write(60_000);
    assertEquals(f.take().length, 10);
    const loss = lossOf(f.pcb);
    for (
      const [safe, delivered, window] of [
        [false, 2000, 12_000],
        [true, 2000, 13_000],
        [false, 20_000, 20_000], // as far as ssthresh
      ] as const
    ) {
      f.pcb.ssthresh = 20_000;
      loss.prrDelivered = 1000;
      loss.prrOut = 5000;
      prrAck(f.pcb, delivered, safe);
      assertEquals(f.pcb.cwnd, window);
    }
  },
);
