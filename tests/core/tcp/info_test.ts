/** Snapshots of connections. */

import { assertEquals, assertObjectMatch } from "@std/assert";
import { TcpFixture } from "./tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../families.ts";

const PEER = { mss: 1000, ws: 3, sackOk: true } as const;
const CONFIG = { timestamps: false } as const;

eachFamily(
  "TcpPcb.info() of a new connection is plain data without samples",
  (family) => {
    const f = TcpFixture.synSent({ family });
    const info = f.pcb.info();
    assertEquals(JSON.parse(JSON.stringify(info)), info);
    assertObjectMatch(info, {
      state: "SYN-SENT",
      srtt: 0,
      rttvar: 0,
      minRtt: 0,
      rto: 1000,
      backoff: 0,
      congestion: "cubic",
      recovery: "open",
      sendQueue: 0,
      sndBuf: 1 << 20,
      rcvBuf: 1 << 20,
      noDelay: false,
      keepAlive: false,
    });
  },
);

eachFamily(
  "TcpPcb.info() tells every queue, both windows, and what was agreed on",
  (family) => {
    const f = TcpFixture.synSent({
      family,
      config: { ...CONFIG, rcvBuf: 100_000 },
    });
    f.advance(100);
    f.inject({ flags: "SA", ...PEER });
    f.inject({ ack: 1, win: 1000 }); // scaled: 8000
    f.user.autoRead = false;
    f.inject({ data: 300, win: 1000 });
    f.inject({ seq: 501, data: 200, win: 1000 });
    f.write(20_000);
    f.take();
    f.pcb.setOption("noDelay", true);
    f.pcb.setOption("keepAlive", true);
    assertObjectMatch(f.pcb.info(), {
      state: "ESTABLISHED",
      srtt: 100,
      rttvar: 50,
      minRtt: 100,
      rto: 300,
      cwnd: 10_000,
      sendQueue: 20_000,
      unsent: 12_000,
      inFlight: 8000,
      pipe: 8000,
      sacked: 0,
      lost: 0,
      unread: 300,
      outOfOrder: 200,
      bytesSent: 8000,
      bytesAcked: 0,
      bytesReceived: 300,
      mss: 1000,
      peerMss: 1000,
      rcvMss: 1000,
      sndWnd: 8000,
      sndScale: 3,
      rcvScale: 1,
      rcvWnd: 99_700,
      timestamps: false,
      sack: true,
      noDelay: true,
      keepAlive: true,
    });
  },
);

eachFamily(
  "TcpPcb.info() counts what was repeated, and the recoveries",
  (family) => {
    const f = TcpFixture.synSent({ family, config: CONFIG });
    f.advance(100);
    f.inject({ flags: "SA", ...PEER });
    f.write(10_000);
    f.take();
    f.advance(100);
    f.inject({ ack: 1, sack: [[1001, 10_001]] });
    assertEquals(f.take().map((s) => [s.seq, s.len]), [[1, 1000]]);
    assertObjectMatch(f.pcb.info(), {
      recovery: "recovery",
      recoveries: 1,
      retransmits: 1,
      bytesRetransmitted: 1000,
      sacked: 9000,
      lost: 1000,
      pipe: 1000,
      inFlight: 10_000,
      timeouts: 0,
    });
    f.advance(1000);
    const { timeouts, backoff, recovery, bytesRetransmitted } = f.pcb.info();
    assertEquals([timeouts, backoff, recovery], [2, 2, "loss"]);
    assertEquals(bytesRetransmitted, 3000);
    f.inject({ ack: 10_001 });
    assertObjectMatch(f.pcb.info(), {
      backoff: 0,
      bytesAcked: 10_000,
      sendQueue: 0,
      inFlight: 0,
      sacked: 0,
      lost: 0,
      pipe: 0,
    });
  },
);

eachFamily(
  "TcpPcb.info() counts segments of a super-packet that is repeated",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: CONFIG,
      peer: PEER,
      offload: { checksum: true, tcpSegmentation: 65_536 },
    });
    f.write(5000);
    assertEquals(f.take().map((s) => s.len), [5000]);
    f.advance(1000); // nobody answers
    f.take();
    const before = f.pcb.info();
    assertEquals(before.bytesRetransmitted, before.retransmits * 1000);
    f.inject({ ack: 1001 });
    assertEquals(f.take().map((s) => [s.seq, s.len]), [[1001, 2000]]);
    const after = f.pcb.info();
    assertEquals(after.retransmits, before.retransmits + 2);
    assertEquals(after.bytesRetransmitted, before.bytesRetransmitted + 2000);
  },
);

/** A connection with a round trip of 100 ms, on which 1000 bytes are a segment. */
function far(family: TestFamily, config = {}): TcpFixture {
  const f = TcpFixture.synSent({ family, config: { ...CONFIG, ...config } });
  f.advance(100);
  f.inject({ flags: "SA", ...PEER });
  f.take();
  return f;
}

eachFamily(
  "TcpPcb.info() tells what was delivered and how fast [tcpi_delivered, tcpi_delivery_rate]",
  (family) => {
    const f = far(family);
    f.write(5000);
    f.take();
    f.advance(100);
    f.inject({ ack: 3001, sack: [[4001, 5001]] });
    const { delivered, deliveryRate } = f.pcb.info();
    assertEquals([delivered, deliveryRate], [4000, 40_000]);
    f.inject({ ack: 5001 });
    assertEquals(f.pcb.info().delivered, 5000);
  },
);

eachFamily(
  "TcpPcb.info() says that a rate was limited by the application",
  (family) => {
    const f = far(family);
    for (let i = 0; i < 2; i++) {
      f.write(1000);
      f.take();
      f.advance(100);
      f.inject({ ack: 1001 + 1000 * i });
      f.advance(50);
    }
    const { deliveryRate, deliveryRateAppLimited } = f.pcb.info();
    assertEquals([deliveryRate, deliveryRateAppLimited], [10_000, true]);
  },
);

eachFamily(
  "TcpPcb.info() divides time by what limits the sender [tcpi_busy_time, tcpi_rwnd_limited, tcpi_sndbuf_limited]",
  (family) => {
    const f = far(family, { sndBuf: 4000, sndBufMax: 4000 });
    const times = () => {
      const i = f.pcb.info();
      return [
        i.busyTime,
        i.receiverLimitedTime,
        i.senderLimitedTime,
        i.applicationLimitedTime,
      ];
    };
    assertEquals(times(), [0, 0, 0, 0]);
    f.write(1000); // there is room for more
    f.take();
    f.advance(50);
    assertEquals(times(), [50, 0, 0, 0]);
    f.inject({ ack: 1001 });
    f.advance(30); // nothing to send
    assertEquals(times(), [50, 0, 0, 30]);
    f.write(4000); // all of the buffer, and all in flight
    f.take();
    f.advance(20);
    assertEquals(times(), [70, 0, 20, 30]);
    f.inject({ ack: 5001, win: 0 });
    f.write(2000); // the window is shut
    f.take();
    f.advance(40);
    assertEquals(times(), [110, 40, 20, 30]);
  },
);

eachFamily(
  "TcpPcb.info() tells how far segments were overtaken [tcpi_reord_seen, tcpi_reordering]",
  (family) => {
    const f = far(family);
    f.write(8000);
    f.take();
    f.inject({ ack: 1, sack: [[1001, 3001]] });
    f.inject({ ack: 3001 });
    const { reordering, reorderings, reorderedBy } = f.pcb.info();
    assertEquals([reordering, reorderings, reorderedBy], [true, 1, 2000]);
  },
);

eachFamily(
  "TcpPcb.info() tells when data was last sent and received [tcpi_last_data_sent, tcpi_last_data_recv]",
  (family) => {
    const f = far(family);
    assertEquals([f.pcb.info().sinceDataSent, f.pcb.info().sinceDataReceived], [
      0,
      0,
    ]);
    f.write(10);
    f.take();
    f.advance(30);
    f.inject({ ack: 11, data: 10 });
    f.advance(5);
    assertEquals([f.pcb.info().sinceDataSent, f.pcb.info().sinceDataReceived], [
      35,
      5,
    ]);
  },
);
