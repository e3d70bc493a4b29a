/** Receiving: trimming, order, SACK, PAWS; RFC 9293 §3.10.7.4, RFC 2018, RFC 7323. */

import { assert, assertEquals } from "@std/assert";
import { TcpFixture } from "../tcp_fixture.ts";
import { expectPattern, type Inject } from "../tcp_fixture.ts";
import { eachFamily } from "../../../families.ts";

const SACK = { sackOk: true };

eachFamily(
  "TcpPcb delivers a segment in order once [RFC 9293 §3.10.7.4 seventh]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.inject({ data: "1234" });
    f.user.expect("recv 4");
    f.inject({ seq: 1, data: "1234" });
    f.user.expect();
    assertEquals(f.user.text, "1234");
  },
);

eachFamily(
  "TcpPcb delivers only what is new of a segment that overlaps",
  (family) => {
    const f = TcpFixture.established({ family });
    f.inject({ data: 100 });
    f.inject({ seq: 51, data: 90 });
    f.user.expect("recv 100", "recv 40");
    expectPattern(f.user.received, 140);
    f.expect({ flags: "A", ack: 101 }, { flags: "A", ack: 141 });
  },
);

eachFamily(
  "TcpPcb sends a duplicate ACK for every segment out of order, at once [RFC 5681 §4.2]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.deliver({ seq: 101, data: 10 });
    f.deliver({ seq: 111, data: 10 });
    f.deliver({ seq: 121, data: 10 });
    assertEquals(f.device.sent.length, 3);
    f.expect(...Array(3).fill({ flags: "A", ack: 1, len: 0 }));
  },
);

eachFamily(
  "TcpPcb sends as many for segments that arrive as one, where the peer counts them [RFC 5681 §4.2]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.inject({ seq: 1001, data: 2500, gsoSize: 1000 });
    f.expect(...Array(3).fill({ flags: "A", ack: 1, len: 0 }));
    const g = TcpFixture.established({ family, peer: SACK });
    g.inject({ seq: 1001, data: 2500, gsoSize: 1000 });
    g.expect({ flags: "A", ack: 1, sack: [[1001, 3501]] });
  },
);

eachFamily(
  "TcpPcb keeps an ACK that is due apart from duplicate ACKs where SACK is off",
  (family) => {
    const f = TcpFixture.established({ family, config: { quickAcks: 0 } });
    f.deliver({ seq: 1, data: 10 });
    f.deliver({ seq: 21, data: 10 });
    f.expect({ flags: "A", ack: 11 }, { flags: "A", ack: 11 });
  },
);

eachFamily(
  "TcpPcb reports islands with SACK, the latest first [RFC 2018 §4]",
  (family) => {
    const f = TcpFixture.established({ family, peer: SACK });
    const rows: [number, number, [number, number][]][] = [
      [101, 10, [[101, 111]]],
      [201, 10, [[201, 211], [101, 111]]],
      [301, 10, [[301, 311], [201, 211], [101, 111]]],
      [111, 10, [[101, 121], [301, 311], [201, 211]]],
      [401, 10, [[401, 411], [101, 121], [301, 311], [201, 211]]],
      [501, 10, [[501, 511], [401, 411], [101, 121], [301, 311]]],
      // What has arrived twice is reported first, RFC 2883 §4.
      [205, 100, [[205, 211], [201, 311], [501, 511], [401, 411]]],
    ];
    for (const [seq, data, sack] of rows) {
      f.inject({ seq, data });
      f.expect({ flags: "A", ack: 1, sack });
    }
    f.inject({ seq: 1, data: 100 });
    f.expect({
      flags: "A",
      ack: 121,
      sack: [[201, 311], [501, 511], [401, 411]],
    });
    f.user.expect("recv 120");
    f.inject({ seq: 100, data: 500 });
    f.expect({ flags: "A", ack: 600, sack: [[100, 121]] });
    expectPattern(f.user.received, 599);
  },
);

eachFamily(
  "TcpPcb leaves room for three blocks beside timestamps [RFC 2018 §3]",
  (family) => {
    const f = TcpFixture.established({
      family,
      peer: { sackOk: true, ts: [9, 0] },
    });
    for (const seq of [101, 201, 301, 401]) f.inject({ seq, data: 1 });
    assertEquals(f.take().at(-1)!.sack, [[401, 402], [301, 302], [201, 202]]);
  },
);

// The rows of lwIP's test_tcp_oos.c.

eachFamily(
  "TcpPcb merges, trims and ignores duplicates out of order, FIN too [lwIP recv_ooseq_FIN_OOSEQ]",
  (family) => {
    const f = TcpFixture.established({ family });
    // FIN is in the last of these: bytes 1 to 16, then FIN.
    const segments: Inject[] = [
      { seq: 5, data: 4 },
      { seq: 5, data: 4 }, // duplicate
      { seq: 5, data: 2 }, // part
      { seq: 13, data: 4, flags: "FA" },
      { seq: 13, data: 4, flags: "FA" },
      { seq: 7, data: 6 }, // overlaps, and closes the hole behind
      { seq: 3, data: 4 },
    ];
    for (const segment of segments) f.inject(segment);
    f.user.expect();
    assertEquals(f.pcb.info().outOfOrder, 14);
    f.inject({ seq: 1, data: 2 });
    f.user.expect("recv 16", "fin");
    expectPattern(f.user.received, 16);
    f.expectState("CLOSE-WAIT");
    f.host.expectNoLeak();
  },
);

eachFamily(
  "TcpPcb takes a superset in order over what it holds [lwIP recv_ooseq_FIN_INSEQ]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.inject({ seq: 3, data: 4 });
    f.inject({ seq: 9, data: 4 });
    f.inject({ seq: 1, data: 14 });
    f.user.expect("recv 14");
    f.inject({ seq: 15, data: 2, flags: "FA" });
    f.user.expect("recv 2", "fin");
    expectPattern(f.user.received, 16);
    f.host.expectNoLeak();
  },
);

for (const peerIss of [100_000, -20_000]) {
  eachFamily(
    `TcpPcb trims what is beyond the window [lwIP recv_ooseq_overrun_rxwin${
      peerIss < 0 ? "_edge" : ""
    }]`,
    (family) => {
      const f = TcpFixture.established({
        family,
        peerIss,
        config: { rcvBuf: 40_000, windowScale: false },
      });
      f.inject({ seq: 101, data: 1000 });
      f.inject({ seq: 39_901, data: 1000 }); // 100 bytes of it are inside
      assertEquals(f.pcb.info().outOfOrder, 1100);
      f.inject({ seq: 40_001, data: 1000 });
      assertEquals(f.pcb.info().outOfOrder, 1100);
      f.inject({ seq: 1, data: 39_999 });
      assertEquals(f.pcb.info().outOfOrder, 0);
      expectPattern(f.user.received, 40_000);
    },
  );
}

eachFamily(
  "TcpPcb holds no more pieces than it may [lwIP recv_ooseq_max_pbufs]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { outOfOrderLimit: 3 },
    });
    for (let i = 1; i < 9; i++) f.inject({ seq: 1 + 10 * i, data: 5 });
    assertEquals(f.pcb.info().outOfOrder, 15);
  },
);

for (let mask = 0; mask < 16; mask++) {
  eachFamily(
    `TcpPcb believes the first of two FINs [lwIP recv_ooseq_double_FIN_${mask}]`,
    (family) => {
      const f = TcpFixture.established({ family });
      const segments: Inject[] = [
        { seq: 1, data: 1000 },
        { seq: 1001, flags: "FA" },
        { seq: 1002, data: 500 },
        { seq: 1502, flags: "FA" },
      ];
      // A set bit delays its segment; those delayed come in their order.
      const now = segments.filter((_, i) => (mask & (1 << i)) === 0);
      const later = segments.filter((_, i) => (mask & (1 << i)) !== 0);
      for (const segment of [...now, ...later]) f.inject(segment);
      const events = f.user.events.filter((e) => e !== "recv 1000");
      // Data beyond the FIN may come first: then all of it is one stream that never
      // gets past the FIN.
      assertEquals(events, ["fin"]);
      expectPattern(f.user.received, 1000);
      f.expectState("CLOSE-WAIT");
      f.host.expectNoLeak();
    },
  );
}

eachFamily(
  "TcpPcb takes only the ACK while its window is shut [RFC 9293 §3.10.7.4 first]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { rcvBuf: 1000, windowScale: false },
    });
    f.user.autoRead = false;
    f.write("abc");
    f.take();
    f.inject({ data: 1000, ack: 1 });
    assertEquals(f.take().at(-1)!.win, 0);
    f.inject({ data: "beyond" });
    f.expect({ flags: "A", ack: 1001, win: 0 });
    f.user.expect("recv 1000", "sent 3");
  },
);

eachFamily(
  "TcpPcb accepts an empty segment at the right edge of its window",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { rcvBuf: 1000, windowScale: false },
    });
    f.write("abc");
    f.take();
    f.inject({ seq: 1001 }); // the data before it was lost
    f.user.expect("sent 3");
  },
);

// RFC 7323.

eachFamily(
  "TcpPcb drops an old timestamp and acknowledges [RFC 7323 §5.3 R1]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { ts: [100, 0] } });
    f.inject({ data: "new", ts: [101, 0] });
    f.take();
    f.inject({ data: "old", ts: [100, 0] });
    f.expect({ flags: "A", ack: 4, tsEcr: 101 });
    f.user.expect("recv 3");
    f.inject({ seq: 4, data: "ok!", ts: [101, 0] });
    f.user.expect("recv 3");
  },
);

eachFamily(
  "TcpPcb compares timestamps across their wrap [RFC 7323 §5.2]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { ts: [-2, 0] } });
    f.inject({ data: "a", ts: [1, 0] });
    f.user.expect("recv 1");
    f.inject({ data: "b", ts: [-1, 0] });
    f.user.expect();
  },
);

eachFamily(
  "TcpPcb takes segments without the timestamps agreed on, and keeps the last one it had [RFC 7323 §3.2]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { ts: [100, 0] } });
    f.inject({ data: "x", ts: null });
    f.expect({ flags: "A", ack: 2, tsEcr: 100 });
    f.user.expect("recv 1");
    f.inject({ seq: 2, data: "y", ts: [99, 0] }); // PAWS goes on
    f.expect({ flags: "A", ack: 2, tsEcr: 100 });
    f.user.expect();
    f.inject({ flags: "FA", seq: 2, ts: null });
    f.expect({ flags: "A", ack: 3, tsEcr: 100 });
    f.user.expect("fin");
    f.inject({ flags: "R", seq: 3, ts: null });
    f.user.expect("error -14");
  },
);

eachFamily(
  "TcpPcb takes ACKs without the timestamps agreed on, and measures by them",
  (family) => {
    const f = TcpFixture.established({ family, peer: { ts: [100, 0] } });
    for (let i = 0; i < 20; i++) {
      f.write("question");
      f.take();
      f.advance(80);
      f.inject({ ack: 1 + 8 * (i + 1), ts: null });
    }
    assertEquals(f.pcb.sndUna, f.pcb.sndNxt);
    assert(Math.abs(f.pcb.srtt - 80) < 10, `${f.pcb.srtt}`);
  },
);

eachFamily(
  "TcpPcb holds a segment without timestamps to its numbers [RFC 5961 §5.2]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { ts: [100, 0] } });
    for (
      const segment of [
        { seq: 50_000_000, data: "x" }, // beyond the window
        { seq: 1, ack: 2, data: "x" }, // acknowledges what was not sent
        { seq: 1, ack: -80_000_000, data: "x" },
        { seq: 1, flags: "P", data: "x" },
      ]
    ) {
      f.inject({ ...segment, ts: null });
      f.take();
      f.user.expect();
      assertEquals(f.pcb.info().unread, 0);
    }
    f.inject({ seq: 1, data: "honest", ts: [101, 0] });
    f.user.expect("recv 6");
  },
);

eachFamily(
  "TcpPcb echoes the timestamp of the segment that it acknowledges next [RFC 7323 §4.3]",
  (family) => {
    const f = TcpFixture.established({
      family,
      peer: { ts: [100, 0] },
      config: { quickAcks: 0 },
    });
    f.inject({ data: 10, ts: [110, 0] });
    f.inject({ data: 10, ts: [120, 0] }); // delayed ACK covers both
    f.advance(40);
    f.expect({ flags: "A", ack: 21, tsEcr: 110 });
    f.inject({ seq: 31, data: 10, ts: [130, 0] }); // beyond a hole
    f.expect({ flags: "A", ack: 21, tsEcr: 110 });
    f.inject({ seq: 21, data: 10, ts: [125, 0] });
    f.expect({ flags: "A", ack: 41, tsEcr: 125 });
  },
);

eachFamily(
  "TcpPcb believes any timestamp after 24 idle days [RFC 7323 §5.5]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { ts: [100, 0] } });
    f.advance(25 * 24 * 3600 * 1000);
    f.inject({ data: "x", ts: [-100, 0] });
    f.user.expect("recv 1");
  },
);

eachFamily(
  "TcpPcb scales the windows of both sides [RFC 7323 §2.3]",
  (family) => {
    const f = TcpFixture.established({
      family,
      peer: { ws: 4, win: 1000 },
      config: { rcvBuf: 1 << 20, rcvBufMax: 1 << 20, quickAcks: 0 },
    });
    assertEquals(f.pcb.info().sndWnd, 1000); // not scaled in a SYN
    assertEquals(f.pcb.info().rcvScale, 5);
    f.inject({ win: 1000 });
    assertEquals(f.pcb.info().sndWnd, 16_000);
    f.inject({ data: 1000 });
    f.advance(40);
    const { win } = f.take()[0];
    assertEquals((win << 5) >= (1 << 20) - 2000, true);
  },
);
