/**
 * BBR in virtual time: does it fill links of every kind, keep queues short, and live
 * with others? draft-ietf-ccwg-bbr, its appendix of test cases among others.
 */

import { assert, assertEquals } from "@std/assert";
import { ERR_OK } from "../../../../core/base/err.ts";
import { TcpFixture } from "../tcp_fixture.ts";
import { fairness, type Got, share, Source } from "./flows.ts";
import { eachFamily } from "../../../families.ts";

/** Bits per second. */
const MBIT = 1e6;
/** 20 Mbit/s and 20 ms: 33 packets fill it. */
const LINK = { rate: 20 * MBIT, delay: 10 };
const SMALL = { sndBuf: 1 << 20, rcvBuf: 1 << 20 };

function figures(flows: Got[]): string {
  return flows.map(({ mbit, srtt, info }) =>
    `${mbit.toFixed(1)} Mbit/s, ${srtt.toFixed(1)} ms, ` +
    `${info.retransmits} repeated, ${info.timeouts} timeouts`
  ).join("; ");
}

for (const mbit of [10, 100]) {
  for (const rtt of [10, 40, 100]) {
    const queueFrames = Math.ceil(4 * mbit * 125 * rtt / 1500);
    const link = { rate: mbit * MBIT, delay: rtt / 2, queueFrames };
    Deno.test(`bbr() fills ${mbit} Mbit/s with ${rtt} ms, and leaves a deep buffer empty`, () => {
      const flows = share(link, 9, ["bbr"]);
      const [{ mbit: got, srtt, info }] = flows;
      assert(got > 0.88 * mbit, figures(flows)); // headers are 3.5 %
      assert(srtt < 1.25 * rtt + 6, figures(flows));
      assertEquals(info.retransmits, 0);
    });
    for (
      const loss of mbit === 10 ? [0.01, 0.02, 0.03] : rtt === 40 ? [0.03] : []
    ) {
      Deno.test(`bbr() fills ${mbit} Mbit/s with ${rtt} ms at a loss of ${loss}`, () => {
        const flows = share({ ...link, loss }, 12, ["bbr"]);
        assert(flows[0].mbit > 0.8 * mbit, figures(flows));
        assert(flows[0].srtt < 1.4 * rtt + 8, figures(flows));
      });
    }
  }
}

Deno.test("bbr() slows down when losses are more than chance explains", () => {
  const flows = share({ ...LINK, loss: 0.15, queueFrames: 130 }, 10, ["bbr"]);
  assert(flows[0].mbit < 10, figures(flows));
});

for (const queue of [4, 16, 130]) {
  Deno.test(`bbr() shares with bbr(), which came later, at a buffer of ${queue}`, () => {
    const options = { late: 3000, from: 25, config: SMALL };
    const flows = share(
      { ...LINK, queueFrames: queue },
      40,
      ["bbr", "bbr"],
      options,
    );
    assert(fairness(flows) > 0.9, figures(flows));
    assert(flows[0].mbit + flows[1].mbit > 17.5, figures(flows));
  });
}

for (const queue of [16, 33, 66, 130]) {
  for (const algorithms of [["bbr", "cubic"], ["cubic", "bbr"]]) {
    Deno.test(`${algorithms[0]} and ${algorithms[1]}, later, share a link with a buffer of ${queue}`, () => {
      const options = { late: 3000, from: 10, config: SMALL };
      const flows = share(
        { ...LINK, queueFrames: queue },
        40,
        algorithms,
        options,
      );
      assert(Math.min(...flows.map(({ mbit }) => mbit)) > 3.5, figures(flows));
    });
  }
}

Deno.test("bbr() fills a link with a buffer of four packets", () => {
  const flows = share({ ...LINK, queueFrames: 4 }, 15, ["bbr"]);
  assert(flows[0].mbit > 17, figures(flows));
});

Deno.test("bbr() keeps its estimate while the application limits it", () => {
  const source = new Source(0);
  const at: number[] = [];
  const flows = share({ ...LINK, queueFrames: 200 }, 14, ["bbr"], {
    source,
    from: 10.3,
    each: (pair, _sources, [sink]) => {
      // 2 s of as much as it takes, 8 s of 2 Mbit/s, then as much again.
      const greedy = pair.now < 2000 || pair.now >= 10_000;
      source.allowance = greedy ? 1e9 : 2500;
      if (pair.now > 0) source.fill();
      if (pair.now === 5000 || pair.now === 10_000) at.push(sink.received);
    },
  });
  const slow = (at[1] - at[0]) * 8 / 5000 / 1000;
  assert(slow > 1.8 && slow < 2.2, `${slow} Mbit/s`);
  assert(flows[0].mbit > 17, figures(flows)); // within 300 ms
  assertEquals(flows[0].info.retransmits, 0);
});

Deno.test("bbr() goes on at its rate after idle times, without a burst", () => {
  const source = new Source(2_000_000);
  const took: number[] = [];
  let repeatedFirst = 0;
  let doneAt = 0;
  let startAt = 0;
  const flows = share({ ...LINK, queueFrames: 20 }, 30, ["bbr"], {
    source,
    each: (pair) => {
      if (source.acked >= 2_000_000 * (took.length + 1)) {
        took.push(pair.now - startAt);
        if (took.length === 1) {
          repeatedFirst = source.pcb.counters?.retransmits ?? 0;
        }
        doneAt = pair.now;
      } else if (doneAt > 0 && pair.now - doneAt === 3000) {
        startAt = pair.now;
        source.allowance = 2_000_000;
        source.fill();
      }
    },
  });
  assert(took.length >= 5);
  // 2 MB at 19.3 Mbit/s of payload, a round trip, and a probe of the round trip.
  for (const ms of took.slice(1)) assert(ms < 1150, `${took}`);
  const repeated = flows[0].info.retransmits - repeatedFirst;
  assert(repeated < 4 * took.length, `${repeated} in ${took.length}`);
});

interface Change {
  name: string;
  link: { rate: number; delay: number; queueFrames: number };
  then: { rate?: number; delay?: number };
  /** Seconds after which it has to be at home there. */
  within: number;
  mbit: number;
  rtt: number;
}

const CHANGES: Change[] = [
  {
    name: "ten times as fast",
    link: { rate: 10 * MBIT, delay: 20, queueFrames: 500 },
    then: { rate: 100 * MBIT },
    within: 4,
    mbit: 100,
    rtt: 40,
  },
  { // two cycles of probing, while the queue makes round trips of 600 ms
    name: "a tenth as fast",
    link: { rate: 100 * MBIT, delay: 20, queueFrames: 500 },
    then: { rate: 10 * MBIT },
    within: 13,
    mbit: 10,
    rtt: 40,
  },
  { // the shortest round trip is forgotten after ten seconds
    name: "five times as long",
    link: { rate: 20 * MBIT, delay: 10, queueFrames: 500 },
    then: { delay: 50 },
    within: 12,
    mbit: 20,
    rtt: 100,
  },
  {
    name: "a fifth as long",
    link: { rate: 20 * MBIT, delay: 50, queueFrames: 500 },
    then: { delay: 10 },
    within: 7, // the old flight stands in the queue until the round trip is probed
    mbit: 20,
    rtt: 20,
  },
];

for (const { name, link, then, within, mbit, rtt } of CHANGES) {
  Deno.test(`bbr() finds its place when the path becomes ${name}`, () => {
    const flows = share(link, 5 + within + 5, ["bbr"], {
      from: 5 + within,
      each: (pair) => {
        if (pair.now === 5000) pair.hosts.forEach(({ out }) => out.set(then));
      },
    });
    assert(flows[0].mbit > 0.85 * mbit, figures(flows));
    assert(flows[0].srtt < 1.3 * rtt + 6, figures(flows));
  });
}

Deno.test("bbr() takes marks for losses [RFC 3168 §6.1.2]", () => {
  const config = { ecn: "on" as const };
  const link = { ...LINK, queueFrames: 200, codel: { ecn: true } };
  const flows = share(link, 15, ["bbr"], { config });
  assert(flows[0].mbit > 16.5, figures(flows));
  assert(flows[0].srtt < 25, figures(flows));
  assert(flows[0].info.ecnReductions > 0);
  assertEquals(flows[0].info.retransmits, 0);
  // A second one, and neither starves.
  const both = share(link, 40, ["bbr", "bbr"], {
    config: { ...config, ...SMALL },
    late: 3000,
    from: 20,
  });
  assert(fairness(both) > 0.9, figures(both));
});

Deno.test("cubic() slows down for marks and loses nothing [RFC 3168 §6.1.2]", () => {
  const config = { ecn: "on" as const };
  const link = { ...LINK, queueFrames: 200, codel: { ecn: true } };
  const flows = share(link, 15, ["cubic"], { config });
  assert(flows[0].mbit > 18, figures(flows));
  assert(flows[0].srtt < 45, figures(flows));
  assert(flows[0].info.ecnReductions > 5);
  assertEquals(flows[0].info.retransmits, 0);
});

Deno.test("bbr() fills a link with super-packets, without SACK, with reordering", () => {
  for (
    const [link, config] of [
      [{ gso: 65_000 }, {}],
      [{}, { sack: false }],
      [{ jitter: 5 }, {}],
    ] as const
  ) {
    const whole = { ...LINK, queueFrames: 200, ...link };
    const flows = share(whole, 9, ["bbr"], { config });
    assert(flows[0].mbit > 16.5, figures(flows));
    assertEquals(flows[0].info.timeouts, 0);
  }
});

for (const name of ["cubic", "newreno"]) {
  for (const sackOk of [true, false]) {
    const how = `${name}, ${sackOk ? "with" : "without"} SACK`;
    eachFamily(
      `setCongestion() from bbr to ${how}, in mid-recovery lowers the window`,
      (family) => {
        const config = { congestion: "bbr" };
        const f = TcpFixture.established({ family, config, peer: { sackOk } });
        f.write(100_000);
        f.take();
        f.advance(100);
        for (let i = 2; i <= 6; i++) {
          f.inject({
            ack: 1,
            ...(sackOk ? { sack: [[1001, i * 1000 + 1]] } : {}),
          });
        }
        f.take();
        const before = f.pcb.info();
        assertEquals(before.recovery, "recovery");
        assertEquals(f.pcb.setCongestion(name), ERR_OK);
        f.inject({ ack: 1, ...(sackOk ? { sack: [[1001, 8001]] } : {}) });
        const during = f.pcb.info();
        assert(
          during.ssthresh <= before.inFlight,
          `ssthresh ${during.ssthresh}`,
        );
        assert(during.cwnd <= before.cwnd, `cwnd ${during.cwnd}`);
        f.advance(50);
        f.inject({ ack: (f.pcb.sndNxt - f.pcb.iss) | 0 });
        const after = f.pcb.info();
        assertEquals(after.recovery, "open");
        assert(after.cwnd <= during.ssthresh + 1000, `cwnd ${after.cwnd}`);
      },
    );
  }
}

eachFamily(
  "setCongestion() from bbr to cubic after a timeout leaves a threshold for slow start",
  (family) => {
    const config = { congestion: "bbr" };
    const f = TcpFixture.established({ family, config });
    f.write(100_000);
    f.take();
    f.advance(f.pcb.info().rto + 1);
    assertEquals(f.pcb.info().recovery, "loss");
    const { inFlight } = f.pcb.info();
    assertEquals(f.pcb.setCongestion("cubic"), ERR_OK);
    assert(f.pcb.info().ssthresh <= inFlight, `${f.pcb.info().ssthresh}`);
  },
);

Deno.test("TcpPcb.setCongestion() goes to bbr and back while data is in flight", () => {
  const flows = share({ ...LINK, queueFrames: 50 }, 12, ["cubic"], {
    from: 6,
    each: (pair, [source]) => {
      const { pcb } = source;
      if (pair.now === 2000) assertEquals(pcb.setCongestion("bbr"), ERR_OK);
      if (pair.now === 4000) assertEquals(pcb.info().congestion, "bbr");
      if (pair.now === 5000) assertEquals(pcb.setCongestion("cubic"), ERR_OK);
      if (pair.now === 5000) assertEquals(pcb.pacingRate, 0);
    },
  });
  assert(flows[0].mbit > 17, figures(flows));
});

eachFamily(
  "TcpPcb takes samples only for a congestion control that wants them",
  (family) => {
    assertEquals(TcpFixture.established({ family }).pcb.sent.rates, null);
    const f = TcpFixture.established({ family, config: { congestion: "bbr" } });
    assert(f.pcb.sent.rates !== null);
    assertEquals(f.pcb.info().congestion, "bbr");
  },
);
