/** Loss: RFC 6298, RFC 5681, RFC 6582, RFC 6675. */

import { assertEquals } from "@std/assert";
import { ERR_ABRT } from "../../../../core/base/err.ts";
import { TcpFixture, type TcpFixtureOptions } from "../tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";

const SACK: TcpFixtureOptions = { peer: { sackOk: true } };

/** Ten segments of 1000 bytes are in flight; windows are NewReno's. */
function tenInFlight(
  family: TestFamily,
  options: TcpFixtureOptions = {},
): TcpFixture {
  const config = { congestion: "newreno", ...options.config };
  const f = TcpFixture.established({ family, ...options, config });
  f.write(50_000);
  assertEquals(f.take().map((s) => s.seq), starts(1, 10));
  return f;
}

function starts(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + 1000 * i);
}

/** Sequence numbers of what has been sent since the last look. */
function sent(f: TcpFixture): number[] {
  return f.take().map((s) => s.seq);
}

eachFamily(
  "TcpPcb sends ten segments to begin with [RFC 6928 §2]",
  (family) => {
    tenInFlight(family);
  },
);

eachFamily(
  "TcpPcb grows by what is acknowledged in slow start [RFC 5681 §3.1]",
  (family) => {
    const f = tenInFlight(family);
    f.inject({ ack: 1001 });
    assertEquals(sent(f), starts(10_001, 2));
    f.inject({ ack: 3001 });
    assertEquals(sent(f), starts(12_001, 4));
    assertEquals(f.pcb.info().cwnd, 13_000);
  },
);

eachFamily(
  "TcpPcb grows by a segment a round trip in congestion avoidance [RFC 5681 §3.1, RFC 3465 §2.1]",
  (family) => {
    const f = tenInFlight(family);
    f.pcb.ssthresh = 10_000;
    for (let i = 1; i <= 9; i++) f.inject({ ack: 1 + 1000 * i });
    assertEquals(f.pcb.info().cwnd, 10_000);
    f.inject({ ack: 10_001 });
    assertEquals(f.pcb.info().cwnd, 11_000);
  },
);

eachFamily("TcpPcb does not grow a window that it does not use", (family) => {
  const f = TcpFixture.established({ family });
  for (let i = 0; i < 20; i++) {
    f.write(1000);
    f.take();
    f.inject({});
  }
  assertEquals(f.pcb.info().cwnd, 10_000);
});

eachFamily(
  "TcpPcb halves an idle window for every RTO, down to the initial one [RFC 7661, Linux]",
  (family) => {
    const f = tenInFlight(family);
    for (let i = 1; i <= 50; i++) {
      f.inject({ ack: 1 + 1000 * i });
    }
    f.take();
    assertEquals(f.pcb.info().cwnd > 20_000, true);
    const { cwnd, rto } = f.pcb.info();
    f.advance(1.5 * rto);
    f.write(50_000);
    assertEquals(sent(f).length, Math.floor(cwnd / 2 / 1000));
    f.inject({});
    while (sent(f).length > 0) f.inject({});
    f.advance(100 * rto);
    f.write(50_000);
    assertEquals(sent(f).length, 10);
  },
);

eachFamily(
  "TcpPcb shrinks a window of which it uses little [RFC 7661, Linux]",
  (family) => {
    const f = tenInFlight(family);
    for (let i = 1; i <= 50; i++) f.inject({ ack: 1 + 1000 * i });
    f.take();
    assertEquals(f.pcb.info().cwnd, 41_000);
    for (let i = 0; i < 5; i++) {
      f.advance(150);
      f.write(1000);
      f.take();
      f.inject({});
    }
    // Halfway to what was in use, at least the initial window, for every RTO.
    assertEquals(f.pcb.info().cwnd < 26_000, true);
    assertEquals(f.pcb.info().cwnd > 10_000, true);
  },
);

eachFamily(
  "TcpPcb repeats one segment after an RTO, with back-off [RFC 6298 §5]",
  (family) => {
    const f = tenInFlight(family, { config: { blackHoleTimeouts: 0 } });
    const times: number[] = [];
    for (let ms = 1; ms <= 3200; ms++) {
      f.advance(1);
      for (const seq of sent(f)) {
        assertEquals(seq, 1);
        times.push(ms);
      }
    }
    assertEquals(times, [201, 601, 1401, 3001]);
    const info = f.pcb.info();
    assertEquals([info.cwnd, info.ssthresh, info.recovery], [
      1000,
      5000,
      "loss",
    ]);
  },
);

eachFamily(
  "TcpPcb recovers from an RTO by slow start, then congestion avoidance [lwIP rto_tracking]",
  (family) => {
    const f = tenInFlight(family);
    f.advance(201);
    assertEquals(sent(f), [1]);
    f.inject({ ack: 1001 });
    assertEquals(f.pcb.info().cwnd, 2000);
    assertEquals(sent(f), starts(1001, 2));
    f.inject({ ack: 3001 }); // one segment more for each ACK
    assertEquals(f.pcb.info().cwnd, 3000);
    assertEquals(sent(f), starts(3001, 3));
    f.inject({ ack: 10_001 });
    assertEquals(f.pcb.info().recovery, "open");
    assertEquals(f.pcb.info().cwnd, 4000);
    assertEquals(sent(f), starts(10_001, 4));
  },
);

eachFamily(
  "TcpPcb gives up with ERR_ABRT after the last retry [lwIP rto_timeout]",
  (family) => {
    const f = TcpFixture.established({ family, config: { maxRetries: 3 } });
    f.write(10);
    f.take();
    f.advance(201 + 401 + 801);
    assertEquals(f.take().length, 3);
    f.user.expect();
    f.advance(1601);
    f.expectNothing();
    f.user.expect(`error ${ERR_ABRT}`);
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb gives up in the same time while the interface is down [lwIP rto_timeout_link_down]",
  (family) => {
    const f = TcpFixture.established({ family, config: { maxRetries: 3 } });
    f.write(10);
    f.take();
    f.host.ip.setUp(f.netif, false);
    f.advance(201 + 401 + 801 + 1601);
    f.expectNothing();
    f.user.expect(`error ${ERR_ABRT}`);
  },
);

eachFamily(
  "TcpPcb never doubles the RTO beyond two minutes [RFC 6298 §2.5]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.write(10);
    f.take();
    f.advance(500_000);
    assertEquals(f.pcb.info().rto, 120_000);
  },
);

for (const iss of [12345, -4001]) {
  eachFamily(
    `TcpPcb repeats at the third duplicate ACK, once, ISS ${iss} [RFC 5681 §3.2]`,
    (family) => {
      const f = tenInFlight(family, { iss });
      f.inject({ ack: 1001 });
      f.take();
      f.inject({ ack: 1001 });
      assertEquals(sent(f), [12_001]); // limited transmit, RFC 3042
      f.inject({ ack: 1001 });
      assertEquals(sent(f), [13_001]);
      f.inject({ ack: 1001 });
      assertEquals(sent(f), [1001]);
      assertEquals(f.pcb.info().recovery, "recovery");
      const { ssthresh } = f.pcb.info();
      assertEquals(ssthresh, 5500); // of the window of eleven, not of the thirteen sent
      // Further ones stand for segments that have arrived.
      let extra = 0;
      for (let i = 0; i < 9; i++) {
        f.inject({ ack: 1001 });
        extra += sent(f).length;
      }
      assertEquals(extra > 0, true);
      f.inject({ ack: 14_001 });
      assertEquals(f.pcb.info().recovery, "open");
      assertEquals(f.pcb.info().cwnd, ssthresh);
    },
  );
}

eachFamily(
  "TcpPcb repeats one segment for each partial ACK [RFC 6582 §3.2 step 3]",
  (family) => {
    const f = tenInFlight(family); // 1, 3001 and 6001 are lost
    f.inject({ ack: 1001 });
    f.take();
    for (let i = 0; i < 3; i++) f.inject({ ack: 1001 });
    assertEquals(sent(f).includes(1001), true);
    f.inject({ ack: 3001 });
    assertEquals(sent(f).includes(3001), true);
    f.inject({ ack: 6001 });
    assertEquals(sent(f).includes(6001), true);
    assertEquals(f.pcb.info().recoveries, 1);
  },
);

eachFamily(
  "TcpPcb does not take what was sent before an RTO for a new loss [RFC 6582 §3.2 step 1]",
  (family) => {
    const f = tenInFlight(family);
    f.advance(201);
    f.inject({ ack: 10_001 }); // it was all there
    f.take();
    f.inject({ ack: 10_001 });
    f.inject({ ack: 10_001 });
    f.inject({ ack: 10_001 });
    assertEquals(f.pcb.info().recovery, "open");
  },
);

eachFamily(
  "TcpPcb repeats only what SACK says is missing [RFC 6675 §5]",
  (family) => {
    const f = tenInFlight(family, SACK); // 1 and 4001 are lost
    f.inject({ ack: 1, sack: [[1001, 2001]] });
    f.inject({ ack: 1, sack: [[1001, 3001]] });
    f.take();
    assertEquals(f.pcb.info().recovery, "open");
    f.inject({ ack: 1, sack: [[1001, 4001]] });
    assertEquals(sent(f), [1]);
    f.inject({ ack: 1, sack: [[5001, 6001], [1001, 4001]] });
    f.inject({ ack: 1, sack: [[5001, 8001], [1001, 4001]] });
    f.inject({ ack: 1, sack: [[5001, 12_001], [1001, 4001]] });
    assertEquals(sent(f).includes(4001), true);
    f.inject({ ack: 4001, sack: [[5001, 12_001]] });
    const { recovery, retransmits } = f.pcb.info();
    assertEquals([recovery, retransmits], ["recovery", 2]);
    f.inject({});
    assertEquals(f.pcb.info().recovery, "open");
  },
);

eachFamily(
  "TcpPcb counts sacked and lost bytes out of the pipe [RFC 6675 §4]",
  (family) => {
    const f = tenInFlight(family, SACK);
    f.inject({ ack: 1, sack: [[1001, 4001]] });
    // Ten out, two new by limited transmit or not; three sacked, one repeated.
    const seen = f.take().length;
    assertEquals(f.pcb.info().pipe, 10_000 - 3000 - 1000 + 1000);
    assertEquals(seen, 1);
    // RFC 9937: 3000 delivered, so half of it may leave.
    assertEquals([f.pcb.info().cwnd, f.pcb.info().ssthresh], [7500, 5000]);
  },
);

eachFamily(
  "TcpPcb repeats all but sacked data after an RTO [RFC 6675 §5.1]",
  (family) => {
    const f = tenInFlight(family, SACK);
    f.inject({ ack: 1, sack: [[2001, 4001]] });
    f.take();
    f.advance(500);
    assertEquals(sent(f)[0], 1);
    f.inject({ ack: 1001, sack: [[2001, 4001]] });
    assertEquals(sent(f), [1001, 4001]);
  },
);

eachFamily(
  "TcpPcb forgets SACK when the peer has thrown data away [RFC 2018 §8]",
  (family) => {
    const f = tenInFlight(family, SACK);
    f.inject({ ack: 1, sack: [[2001, 5001]] });
    f.inject({ ack: 2001, sack: [] }); // acknowledges up to what it had sacked
    f.take();
    f.advance(500);
    assertEquals(sent(f)[0], 2001);
  },
);

eachFamily("TcpPcb ignores SACK blocks that make no sense", (family) => {
  const f = tenInFlight(family, SACK);
  const { retransmits } = f.pcb.info();
  for (
    const block of [
      [4001, 3001],
      [90_000, 91_000],
      [-5000, -1000],
      [-1, 4001],
      [1, 1],
    ]
  ) {
    f.inject({ ack: 1, sack: [block as [number, number]] });
    assertEquals(f.pcb.info().pipe, 10_000);
  }
  assertEquals(f.pcb.info().retransmits, retransmits);
});

eachFamily(
  "TcpPcb takes no round-trip sample from what was sent twice [RFC 6298 §3]",
  (family) => {
    const f = TcpFixture.established({ family });
    const { srtt } = f.pcb.info();
    f.write(10);
    f.take();
    f.advance(5000);
    f.inject({});
    assertEquals(f.pcb.info().srtt, srtt);
  },
);

eachFamily("TcpPcb measures the round trip [RFC 6298 §2]", (family) => {
  const f = TcpFixture.synSent({ family });
  f.advance(100);
  f.inject({ flags: "SA" });
  let info = f.pcb.info();
  assertEquals([info.srtt, info.rttvar, info.rto], [100, 50, 300]);
  f.write(10);
  f.take();
  f.advance(180);
  f.inject({});
  info = f.pcb.info();
  assertEquals([info.srtt, info.rttvar, info.rto], [110, 57.5, 340]);
});

eachFamily("TcpPcb repeats super-packets by the segment", (family) => {
  const f = TcpFixture.established({
    family,
    ...SACK,
    offload: { checksum: true, tcpSegmentation: 65_536 },
  });
  f.write(10_000);
  f.expect({ flags: "PA", seq: 1, len: 10_000, gsoSize: 1000 });
  f.inject({ ack: 1, sack: [[1001, 4001]] });
  f.expect({ seq: 1, len: 1000, gsoSize: 0 });
  f.inject({ ack: 4001 });
  f.inject({ ack: 4001, sack: [[6001, 10_001]] });
  f.expect({ seq: 4001, len: 2000, gsoSize: 1000 });
});

eachFamily(
  "TcpPcb keeps data while the device has no room, and sends it later",
  (family) => {
    const f = TcpFixture.established({ family });
    f.device.room = 3;
    f.write(5000);
    assertEquals(sent(f), starts(1, 3));
    assertEquals(f.netif.blocked, true);
    f.advance(100);
    f.device.room = Infinity;
    f.expectNothing();
    f.netif.blocked = false;
    assertEquals(sent(f), starts(3001, 2));
  },
);

eachFamily(
  "TcpPcb gives up after the user timeout [RFC 9293 §3.8.3, RFC 5482]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { userTimeoutMs: 5000 },
    });
    f.write(10);
    f.take();
    f.advance(4999);
    f.user.expect();
    f.advance(1);
    f.user.expect(`error ${ERR_ABRT}`);
    f.expectGone();
  },
);

eachFamily("TcpPcb counts the user timeout from the last answer", (family) => {
  const f = TcpFixture.established({ family });
  f.pcb.setOption("userTimeoutMs", 1000);
  f.write(3000);
  f.take();
  for (let i = 1; i <= 2; i++) {
    f.advance(900);
    f.inject({ ack: 1 + 1000 * i });
    f.take();
    f.user.expect("sent 1000");
  }
  f.advance(999);
  f.user.expect();
  f.advance(1);
  f.user.expect(`error ${ERR_ABRT}`);
});

eachFamily(
  "TcpPcb whose peer answers with a shut window outlives the user timeout [RFC 9293 §3.8.6.1 MUST-37]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.pcb.setOption("userTimeoutMs", 1000);
    f.inject({ win: 0 });
    f.write(1000);
    for (let i = 0; i < 100; i++) {
      f.advance(100);
      if (f.take().length > 0) f.inject({ ack: 1, win: 0 });
    }
    f.user.expect();
    f.advance(10_000); // now it is silent
    f.user.expect(`error ${ERR_ABRT}`);
  },
);

eachFamily("TcpPcb gives up a connect after the user timeout", (family) => {
  const f = TcpFixture.synSent({ family, config: { userTimeoutMs: 2000 } });
  f.advance(1999);
  f.user.expect();
  f.advance(1);
  f.user.expect(`error ${ERR_ABRT}`);
});

eachFamily(
  "TcpPcb sends smaller segments when full-sized ones vanish [RFC 4821 §7.7, Linux]",
  (family) => {
    const f = tenInFlight(family);
    f.advance(201 + 401 + 801);
    // What was one segment is two.
    const pieces = f.take().slice(-2);
    assertEquals(pieces.map((s) => [s.seq, s.len]), [[1, 536], [537, 464]]);
    assertEquals(f.pcb.info().mss, 536);
    f.inject({ ack: 1001 });
    assertEquals(f.take().every((s) => s.len <= 536), true);
    // Ten minutes later it tries again.
    for (let i = 0; i < 50 && f.pcb.info().sendQueue > 0; i++) {
      f.take();
      f.inject({});
    }
    f.advance(600_000);
    f.write(5000);
    assertEquals(f.take().at(-1)!.len, 1000);
  },
);

eachFamily(
  "TcpPcb suspects the size later where full-sized segments have arrived",
  (family) => {
    const f = tenInFlight(family);
    for (let i = 1; i <= 16; i++) f.inject({ ack: 1 + 1000 * i });
    f.take();
    f.advance(201 + 401 + 801 + 1601 + 3201);
    assertEquals([f.pcb.info().timeouts, f.pcb.info().mss], [5, 1000]);
    f.advance(6401);
    assertEquals([f.pcb.info().timeouts, f.pcb.info().mss], [6, 536]);
  },
);

eachFamily("TcpPcb does not suspect the size of small segments", (family) => {
  const f = TcpFixture.established({ family });
  f.write(600);
  f.take();
  f.advance(3000);
  assertEquals(f.pcb.info().mss, 1000);
});
