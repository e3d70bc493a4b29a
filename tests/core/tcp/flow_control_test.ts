/** Windows, small segments, ACKs and probes: RFC 9293 §3.8. */

import { assert, assertEquals } from "@std/assert";
import { ERR_ABRT } from "../../../core/base/err.ts";
import { SocketOptions } from "../../../core/tcp/socket_options.ts";
import type { TcpConfig } from "../../../core/tcp/config.ts";
import { ip } from "../ip/ip_fixture.ts";
import { TcpFixture } from "./tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../families.ts";

const LAZY = { config: { quickAcks: 0 } };

// Acknowledging.

eachFamily(
  "TcpPcb delays the ACK of a single segment by 40 ms [RFC 9293 §3.8.6.3]",
  (family) => {
    const f = TcpFixture.established({ family, ...LAZY });
    f.inject({ data: "x" });
    f.advance(39);
    f.expectNothing();
    f.advance(1);
    f.expect({ flags: "A", ack: 2, len: 0 });
    f.advance(1000);
    f.expectNothing();
  },
);

eachFamily(
  "TcpPcb acknowledges every second full-sized segment at once [RFC 9293 §3.8.6.3]",
  (family) => {
    const f = TcpFixture.established({ family, ...LAZY });
    f.inject({ data: 1000 });
    f.expectNothing();
    f.inject({ data: 1000 });
    f.expect({ flags: "A", ack: 2001 });
  },
);

eachFamily(
  "TcpPcb acknowledges a full-sized segment that ends a write at once",
  (family) => {
    const f = TcpFixture.established({ family, ...LAZY });
    f.advance(1000);
    f.inject({ data: 1000, flags: "PA" });
    f.expect({ flags: "A", ack: 1001 });
    f.inject({ data: 10, flags: "PA" }); // not full-sized
    f.expectNothing();
    f.advance(40);
    f.expect({ flags: "A", ack: 1011 });
  },
);

eachFamily(
  "TcpPcb delays the ACK of what ends a write where it answers",
  (family) => {
    const f = TcpFixture.established({ family, ...LAZY });
    f.advance(1000);
    f.write("hello");
    f.expect({ flags: "PA", seq: 1, ack: 1, data: "hello" });
    f.inject({ data: 1000, flags: "PA", ack: 6 });
    f.expectNothing();
    f.advance(40);
    f.expect({ flags: "A", ack: 1001 });
  },
);

eachFamily("TcpPcb acknowledges the first segments at once", (family) => {
  const f = TcpFixture.established({ family, config: { quickAcks: 2 } });
  f.inject({ data: 10 });
  f.expect({ flags: "A", ack: 11 });
  f.inject({ data: 10 });
  f.expect({ flags: "A", ack: 21 });
  f.inject({ data: 10 });
  f.expectNothing();
});

eachFamily(
  "a client that speaks first has its first answers acknowledged at once",
  (family) => {
    const f = TcpFixture.established({ family, config: { quickAcks: 2 } });
    f.write("question"); // right after the handshake: no data has arrived
    f.expect({ flags: "PA", len: 8 });
    f.advance(20);
    f.inject({ ack: 9, data: 10 });
    f.expect({ flags: "A", ack: 11 });
  },
);

eachFamily(
  "an ACK is no data: a write after it leaves the quick ACKs",
  (family) => {
    const f = TcpFixture.established({ family, config: { quickAcks: 2 } });
    f.write("one");
    f.take();
    f.inject({ ack: 4 });
    f.write("two");
    f.take();
    f.inject({ ack: 7, data: 10 });
    f.expect({ flags: "A", ack: 11 });
  },
);

eachFamily(
  "who answers data at once has its ACKs ride on the answers",
  (family) => {
    const f = TcpFixture.established({ family, config: { quickAcks: 2 } });
    f.inject({ data: 10 });
    f.expect({ flags: "A", ack: 11 });
    f.write("answer");
    f.expect({ flags: "PA", ack: 11 });
    f.inject({ ack: 7, data: 10 });
    f.expectNothing();
  },
);

eachFamily("TcpPcb acknowledges many segments of one batch once", (family) => {
  const f = TcpFixture.established({ family });
  for (let i = 0; i < 8; i++) f.deliver({ data: 1000 });
  f.expect({ flags: "A", ack: 8001 });
});

eachFamily("TcpPcb counts a super-packet as many segments", (family) => {
  const f = TcpFixture.established({ family, ...LAZY });
  f.inject({ data: 3000, gsoSize: 1000 });
  f.expect({ flags: "A", ack: 3001 });
});

eachFamily("TcpPcb lets the ACK ride on an answer", (family) => {
  const f = TcpFixture.established({ family });
  f.user.hook = (event) => {
    if (event.startsWith("recv")) f.write("answer");
  };
  f.inject({ data: "question" });
  f.expect({ flags: "PA", seq: 1, ack: 9, data: "answer" });
  f.inject({ data: "again" });
  f.expect({ flags: "PA", ack: 14, data: "answer" });
});

// The receive window.

/** The user has taken nothing, and the window is shut. */
function unread(family: TestFamily): TcpFixture {
  const f = TcpFixture.established({
    family,
    config: { rcvBuf: 4000, rcvBufMax: 4000, windowScale: false },
  });
  f.user.autoRead = false;
  for (let i = 0; i < 4; i++) f.inject({ data: 1000 });
  f.take();
  f.user.expect(...Array(4).fill("recv 1000"));
  assertEquals(f.pcb.rcvAdv, f.pcb.rcvNxt);
  return f;
}

eachFamily(
  "TcpPcb takes a FIN without text at a shut window at once, as Linux",
  (family) => {
    const f = unread(family);
    f.inject({ flags: "FA", seq: 4001 });
    f.expect({ flags: "A", ack: 4002, win: 0 });
    f.user.expect("fin");
    f.expectState("CLOSE-WAIT");
    f.inject({ flags: "FA", seq: 4001 }); // repeated
    f.expect({ flags: "A", ack: 4002 });
    f.user.expect();
  },
);

eachFamily(
  "TcpPcb takes a FIN behind text that it has, and behind text that fills its window",
  (family) => {
    const old = unread(family);
    old.inject({ flags: "FA", seq: 3001, data: 1000 });
    old.expect({ flags: "A", ack: 4002 });
    old.user.expect("fin");
    const f = TcpFixture.established({
      family,
      config: { rcvBuf: 4000, rcvBufMax: 4000, windowScale: false },
    });
    f.user.autoRead = false;
    for (let i = 0; i < 3; i++) f.inject({ data: 1000 });
    f.user.expect(...Array(3).fill("recv 1000"));
    f.take();
    f.inject({ flags: "FA", data: 1000 });
    f.user.expect("recv 1000", "fin");
    f.expect({ flags: "A", ack: 4002, win: 0 });
  },
);

eachFamily(
  "TcpPcb does not take a FIN behind text that does not fit",
  (family) => {
    const f = unread(family);
    for (const data of [1, 1000]) {
      f.inject({ flags: "FA", seq: 4001, data });
      f.expect({ flags: "A", ack: 4001, win: 0 });
      f.user.expect();
      f.expectState("ESTABLISHED");
    }
    f.inject({ flags: "FA", seq: 4002 }); // beyond the edge
    f.take();
    f.user.expect();
    f.expectState("ESTABLISHED");
  },
);

eachFamily(
  "TcpPcb shrinks its window by what the user has not taken",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { rcvBuf: 5840, rcvBufMax: 5840, windowScale: false },
    });
    f.user.autoRead = false;
    f.inject({ data: 1000 });
    f.expect({ flags: "A", ack: 1001, win: 4840 });
    f.inject({ data: 1000 });
    f.expect({ flags: "A", ack: 2001, win: 3840 });
    assertEquals(f.pcb.info().unread, 2000);
  },
);

eachFamily(
  "TcpPcb tells of a window only once it is worth it [RFC 9293 §3.8.6.2.2]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { rcvBuf: 4000, rcvBufMax: 4000, windowScale: false },
    });
    f.user.autoRead = false;
    for (let i = 0; i < 4; i++) f.inject({ data: 1000 });
    assertEquals(f.take().at(-1)!.win, 0);
    f.pcb.recved(500);
    f.expectNothing();
    f.pcb.recved(499);
    f.expectNothing();
    f.pcb.recved(1);
    f.expect({ flags: "A", ack: 4001, win: 1000 });
  },
);

eachFamily(
  "TcpPcb never moves the right edge to the left [RFC 9293 §3.8.6 SHLD-14]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { ws: 0 } });
    f.user.autoRead = false;
    let edge = 0;
    for (let i = 0; i < 50; i++) {
      f.inject({ data: 777 });
      for (const { ack, win } of f.take()) {
        const right = ack + (win << 7);
        assertEquals(right >= edge, true);
        edge = right;
      }
    }
  },
);

// Small segments.

eachFamily(
  "TcpPcb holds a small segment while another is unacknowledged [RFC 9293 §3.7.4]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.write("a");
    f.expect({ flags: "PA", data: "a" });
    f.write("b");
    f.write("c");
    f.expectNothing();
    f.inject({});
    f.expect({ flags: "PA", seq: 2, data: "bc" });
  },
);

eachFamily(
  "TcpPcb sends small segments at once with noDelay [RFC 9293 §3.7.4 MUST-17]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.pcb.setOption("noDelay", true);
    for (const data of ["a", "b", "c"]) {
      f.write(data);
      f.expect({ flags: "PA", data });
    }
  },
);

eachFamily(
  "TcpPcb lets a small segment follow full ones (Minshall)",
  (family) => {
    const f = TcpFixture.established({ family });
    f.write(2300);
    f.expect({ len: 1000 }, { len: 1000 }, { flags: "PA", len: 300 });
    f.write(1200);
    f.expect({ len: 1000 });
    f.inject({});
    f.expect({ flags: "PA", len: 200 });
  },
);

eachFamily("TcpPcb sends PSH only where the user pushes", (family) => {
  const f = TcpFixture.established({ family });
  f.write(1000, false);
  f.expect({ flags: "A", len: 1000 });
  f.write(1000, true);
  f.expect({ flags: "PA", len: 1000 });
  f.write(1500, false);
  f.expect({ flags: "A", len: 1000 }, { flags: "A", len: 500 });
});

eachFamily(
  "TcpPcb does not fill the rest of a window with a small segment [RFC 9293 §3.8.6.2.1]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { win: 2500 } });
    f.write(5000);
    f.expect({ len: 1000 }, { len: 1000 });
    f.inject({ ack: 2001, win: 1300 });
    f.expect({ seq: 2001, len: 1000 });
  },
);

eachFamily(
  "TcpPcb sends what fits when it is half of the largest window [RFC 9293 §3.8.6.2.1]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { win: 900 } });
    f.write(5000);
    f.expect({ len: 900 });
    f.inject({ win: 400 });
    f.expectNothing();
    f.inject({ win: 450 });
    f.expect({ seq: 901, len: 450 });
  },
);

eachFamily(
  "TcpPcb overrides a window that stays too small [RFC 9293 §3.8.6.2.1]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { win: 4000 } });
    f.write(4000);
    f.take();
    f.write(3000);
    f.inject({ win: 300 });
    f.expectNothing();
    f.advance(201);
    f.expect({ seq: 4001, len: 300 });
    f.inject({ win: 2700 });
    f.expect({ seq: 4301, len: 1000 }, { seq: 5301, len: 1000 }, {
      seq: 6301,
      len: 700,
    });
  },
);

eachFamily(
  "TcpPcb sends nothing beyond a full window, and does not probe it [lwIP tx_full_window_lost]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { win: 2000 } });
    f.write(5000);
    assertEquals(f.take().length, 2);
    f.advance(200);
    f.expectNothing();
    f.advance(1);
    f.expect({ seq: 1, len: 1000 }); // an ordinary retransmission
  },
);

// Shut windows.

/** The peer's window is shut, and 5000 bytes wait. */
function shut(family: TestFamily, maxRetries = 15): TcpFixture {
  const f = TcpFixture.established({
    family,
    peer: { win: 1000 },
    config: { maxRetries },
  });
  f.write(6000);
  f.expect({ len: 1000 });
  f.inject({ win: 0 });
  f.expectNothing();
  f.user.expect("sent 1000");
  return f;
}

eachFamily(
  "TcpPcb probes a shut window with the next byte, and backs off [RFC 9293 §3.8.6.1 MUST-36, MUST-37]",
  (family) => {
    const f = shut(family);
    const times: number[] = [];
    for (let ms = 1; ms <= 3100; ms++) {
      f.advance(1);
      for (const { seq, len } of f.take()) {
        assertEquals([seq, len], [1001, 1]);
        times.push(ms);
        f.inject({ ack: 1001, win: 0 }); // refused
        f.expectNothing();
      }
    }
    assertEquals(times, [201, 601, 1401, 3001]);
    assertEquals(f.pcb.info().cwnd >= 10_000, true); // no congestion
    f.inject({ ack: 1001, win: 65_535 });
    f.expect(
      { seq: 1001, len: 1 }, // the probe's byte was refused
      { seq: 1002, len: 1000 },
      { seq: 2002, len: 1000 },
      { seq: 3002, len: 1000 },
      { seq: 4002, len: 1000 },
      { seq: 5002, len: 999 },
    );
  },
);

eachFamily("TcpPcb goes on behind a probe that was accepted", (family) => {
  const f = shut(family);
  f.advance(201);
  f.take();
  f.inject({ ack: 1002, win: 0 });
  f.expectNothing();
  f.inject({ ack: 1002, win: 1500 });
  f.expect({ seq: 1002, len: 1000 });
});

eachFamily(
  "TcpPcb probes for ever while the peer answers [RFC 9293 §3.8.6.1 MUST-37]",
  (family) => {
    const f = shut(family, 3);
    for (let i = 0; i < 30; i++) {
      f.advance(f.pcb.info().rto + 1);
      assertEquals(f.take().length, 1);
      f.inject({ ack: 1001, win: 0 });
    }
    f.expectState("ESTABLISHED");
  },
);

eachFamily(
  "TcpPcb gives up when probes are not answered [lwIP zwp_timeout]",
  (family) => {
    const f = shut(family, 3);
    f.advance(60_000);
    assertEquals(f.take().map((s) => [s.seq, s.len]), Array(3).fill([1001, 1]));
    f.user.expect(`error ${ERR_ABRT}`);
    f.expectGone();
  },
);

/** Its number where a segment takes none, after a window of 0. */
const BEYOND: [string, (f: TcpFixture) => void, number][] = [
  ["a probe of a shut window", (f) => f.advance(201), 1001],
  ["a second probe", (f) => f.advance(601), 1001],
  ["a probe that was taken", (f) => {
    f.advance(201);
    f.inject({ ack: 1002, win: 0 });
  }, 1002],
  ["a probe that opened the window", (f) => {
    f.advance(201);
    f.inject({ ack: 1002, win: 1500 });
  }, 2002],
];

for (const [what, prepare, seq] of BEYOND) {
  eachFamily(
    `TcpPcb sends ACKs, challenges and resets with a number that the peer accepts: after ${what} [RFC 9293 §3.4, RFC 5961 §3.2]`,
    (family) => {
      const f = shut(family);
      prepare(f);
      f.take();
      f.inject({ flags: "S", seq: 500 });
      f.expect({ flags: "A", seq, ack: 1, len: 0 });
      f.inject({ seq: 1, ack: 1000, data: 1 });
      f.advance(40);
      f.expect({ flags: "A", seq, ack: 2, len: 0 });
      f.pcb.abort();
      f.expect({ flags: "RA", seq, ack: 2 });
    },
  );
}

eachFamily(
  "TcpPcb resets at the right edge of a window that has shrunk, but for less than its unit [RFC 7323 §2.4]",
  (family) => {
    const rows: [win: number, ws: number, edge: number][] = [
      [500, 0, 501],
      [1999, 0, 2000],
      [2000, 0, 2001],
      [0, 0, 1],
      [124, 4, 1 + (124 << 4)],
      [0, 4, 1],
      [125, 4, 2001], // 2000 rounded down
      [124, 5, 2001],
    ];
    for (const [win, ws, edge] of rows) {
      const f = TcpFixture.established({ family, peer: { win: 3000, ws } });
      f.write(2000);
      f.take();
      f.inject({ ack: 1, win });
      f.pcb.abort();
      f.expect({ flags: "RA", seq: edge, ack: 1 });
    }
  },
);

eachFamily(
  "TcpLayer ends by the exact number a peer that has taken the probe of a connection that is gone [RFC 9293 §3.10.7.1]",
  (family) => {
    const f = shut(family);
    f.advance(201);
    f.take();
    f.pcb.abort();
    f.expect({ flags: "RA", seq: 1001, ack: 1 });
    f.inject({ ack: 1002, win: 1500 }); // its challenge, or its window
    f.expect({ flags: "R", seq: 1002, len: 0 });
  },
);

eachFamily(
  "TcpPcb splits a segment for a window that has shrunk [lwIP persist_split]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { win: 3000 } });
    f.write(2000);
    f.take();
    f.inject({ win: 500 });
    f.write(1000);
    f.expectNothing();
    f.advance(201);
    f.expect({ seq: 2001, len: 500 });
    f.inject({ win: 3000 });
    f.expect({ flags: "PA", seq: 2501, len: 500 });
  },
);

eachFamily(
  "TcpPcb repeats no more of a super-packet than a window that has shrunk takes [RFC 9293 §3.8.6 SHLD-15]",
  (family) => {
    const f = TcpFixture.established({
      family,
      peer: { win: 20_000, sackOk: true },
    });
    f.write(10_000);
    f.take();
    f.advance(203); // the probe
    f.advance(300); // the timeout
    f.take();
    f.inject({ ack: 1001, win: 20_000 });
    f.inject({ ack: 3001, win: 1500 });
    assertEquals(f.pcb.info().recovery, "loss");
    // To the segment that the edge lies in; cwnd would allow three.
    for (const { seq, len } of f.take()) assert(seq + len <= 5001);
    f.inject({ ack: 3001, win: 0 });
    f.expectNothing();
  },
);

eachFamily("TcpPcb probes with its FIN if only that is left", (family) => {
  const f = TcpFixture.established({ family, peer: { win: 1000 } });
  f.write(1000);
  f.take();
  f.inject({ win: 0 });
  f.pcb.close();
  f.expectNothing();
  f.advance(201);
  f.expect({ flags: "FA", seq: 1001, len: 0 });
  f.inject({ ack: 1002, win: 0 });
  f.expectState("FIN-WAIT-2");
});

// Keepalive.

eachFamily(
  "TcpPcb probes an idle peer and aborts without answer [RFC 9293 §3.8.4]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { keepIdleMs: 10_000, keepIntervalMs: 1000, keepCount: 3 },
    });
    f.advance(20_000);
    f.expectNothing(); // off by default, MUST-25
    f.pcb.setOption("keepAlive", true);
    f.advance(9999);
    f.expectNothing();
    f.advance(1);
    f.expect({ flags: "A", seq: 0, ack: 1, len: 0 });
    f.inject({ ack: 1 });
    f.expectNothing();
    f.advance(9999);
    f.expectNothing();
    f.advance(2001);
    assertEquals(f.take().map((s) => s.seq), [0, 0, 0]);
    f.advance(1000);
    f.expect({ flags: "RA", seq: 1 });
    f.user.expect(`error ${ERR_ABRT}`);
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb probes until the user timeout, if there is one [Linux]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { keepIdleMs: 10_000, keepIntervalMs: 1000, keepCount: 3 },
    });
    f.pcb.setOption("userTimeoutMs", 15_500);
    f.pcb.setOption("keepAlive", true);
    f.advance(15_999);
    assertEquals(f.take().length, 6);
    f.user.expect();
    f.advance(1);
    f.expect({ flags: "RA", seq: 1 });
    f.user.expect(`error ${ERR_ABRT}`);
  },
);

eachFamily(
  "TcpPcb leaves probing to the persist timer while data waits for a window [Linux]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { keepIdleMs: 100, keepIntervalMs: 100, keepCount: 2 },
    });
    f.inject({ win: 0 });
    f.pcb.setOption("keepAlive", true);
    f.write("x");
    f.take();
    f.advance(1); // the window has just been shut: no probe is in flight yet
    f.advance(150);
    assertEquals(f.take().filter((s) => s.len === 0 && s.seq === 0), []);
  },
);

eachFamily(
  "TcpListener passes keepalive, user timeout and Nagle on [Linux]",
  (family) => {
    const f = TcpFixture.listening({ family });
    f.listener.options = new SocketOptions({
      ...f.listener.options,
      keepAlive: true,
      keepIdleMs: 5000,
      keepIntervalMs: 100,
      keepCount: 2,
      noDelay: true,
      userTimeoutMs: 0,
    });
    f.inject({ flags: "S", mss: 1000 });
    f.iss = f.tcp.connections.any()!.iss;
    f.take();
    f.inject({});
    const { noDelay, keepAlive } = f.pcb.info();
    assertEquals([noDelay, keepAlive], [true, true]);
    f.advance(5200);
    assertEquals(f.take().map((s) => s.flags), ["A", "A", "RA"]);
    f.user.expect(`error ${ERR_ABRT}`);
  },
);

eachFamily(
  "TcpPcb answers keepalive probes twice a second, whatever other connections answer [Linux]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { challengeAckRate: 0 },
    });
    const probe = (): number => {
      f.inject({ seq: 0 });
      return f.take().length;
    };
    assertEquals([probe(), probe()], [1, 0]);
    f.advance(499);
    assertEquals(probe(), 0);
    f.advance(1);
    assertEquals([probe(), probe()], [1, 0]);
  },
);

eachFamily(
  "TcpPcb answers keepalive probes, with and without a byte",
  (family) => {
    const f = TcpFixture.established({ family });
    f.inject({ seq: 0 });
    f.expect({ flags: "A", seq: 1, ack: 1 });
    f.inject({ seq: 0, data: "x" });
    f.expect({ flags: "A", seq: 1, ack: 1 });
    f.user.expect();
  },
);

// Buffers that grow.

/** A peer 100 ms away that scales windows. */
function growing(family: TestFamily, config: Partial<TcpConfig>): TcpFixture {
  const f = TcpFixture.synSent({ family, config });
  f.advance(100);
  f.inject({ flags: "SA", mss: 1000, ws: 7 });
  f.take();
  return f;
}

eachFamily(
  "TcpPcb makes its buffer twice what the user takes in a round trip [Linux]",
  (family) => {
    const f = growing(family, { rcvBuf: 100_000, rcvBufMax: 1_000_000 });
    const sizes: number[] = [];
    for (let round = 0; round < 5; round++) {
      const { rcvBuf } = f.pcb.info();
      for (let bytes = 0; bytes < rcvBuf - 1000; bytes += 1000) {
        f.inject({ data: 1000 });
      }
      f.advance(101);
      f.inject({ data: 10 });
      f.take();
      sizes.push(f.pcb.info().rcvBuf);
    }
    for (let i = 1; i < 4; i++) {
      const factor = sizes[i] / sizes[i - 1];
      assertEquals(
        factor > 1.9 && factor < 2.2 || sizes[i] === 1e6,
        true,
        `${sizes}`,
      );
    }
    assertEquals(sizes[4], 1_000_000);
    assertEquals(f.pcb.info().rcvWnd > 900_000, true);
  },
);

eachFamily(
  "TcpPcb leaves its buffer alone while the user does not read, or reads little",
  (family) => {
    const f = growing(family, { rcvBuf: 100_000, rcvBufMax: 1_000_000 });
    for (let i = 0; i < 100; i++) {
      f.inject({ data: 1000 });
      f.advance(20);
    }
    assertEquals(f.pcb.info().rcvBuf, 100_000);
    f.user.autoRead = false;
    for (let i = 0; i < 90; i++) f.inject({ data: 1000 });
    f.advance(1000);
    assertEquals(f.pcb.info().rcvBuf, 100_000);
  },
);

eachFamily(
  "TcpPcb chooses its window scale for what the buffer may become [RFC 7323 §2.3]",
  (family) => {
    const config = { rcvBuf: 65_536, rcvBufMax: 4 << 20 };
    const f = new TcpFixture({ family, config });
    f.pcb = f.tcp.create(f.user);
    f.pcb.connect(ip(family.peer), 80);
    f.expect({ flags: "S", ws: 7 });
  },
);

eachFamily(
  "TcpPcb's send buffer grows with the congestion window to sndBufMax [Linux]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { sndBufMax: 3 << 20, timestamps: false },
      peer: { mss: 60_000, ws: 14 },
      mtu: 65_535,
    });
    const sizes = new Set([f.pcb.info().sndBuf]);
    const offset = f.host.put(new Uint8Array(60_000)); // the same bytes again and again
    for (let i = 0; i < 40; i++) {
      while (f.pcb.writeSpace >= 60_000) f.pcb.write(offset, 60_000, true);
      f.take();
      f.advance(20);
      f.deliver({ ack: f.seenNxt, win: 4000 });
      const { sndBuf, cwnd, unsent } = f.pcb.info();
      assert(sndBuf <= Math.max(1 << 20, 2 * cwnd));
      // What waits fills the window, or twice the window may wait.
      const enough = Math.min(2 * cwnd, 3 << 20);
      assert(unsent >= cwnd || sndBuf >= enough, `${unsent} ${cwnd} ${sndBuf}`);
      sizes.add(sndBuf);
    }
    const grown = [...sizes];
    assert(grown.length > 3 && grown.at(-1) === 3 << 20, grown.join());
    assertEquals(grown, grown.toSorted((a, b) => a - b));
  },
);

eachFamily("TcpPcb's send buffer stays as it was chosen", (family) => {
  const f = TcpFixture.established({ family, config: { sndBuf: 100_000 } });
  f.pcb.cwnd = 10 << 20;
  f.write(1000);
  f.take();
  f.inject({ ack: 1001 });
  assertEquals([f.tcp.config.sndBufMax, f.pcb.sndBuf], [100_000, 100_000]);
});
