/** Opens: RFC 9293 §3.5, §3.10.1 to §3.10.3. */

import type { TcpPcb } from "../../../../core/tcp/pcb.ts";
import { assertEquals, assertNotEquals } from "@std/assert";
import {
  ERR_ABRT,
  ERR_BUF,
  ERR_ISCONN,
  ERR_OK,
  ERR_RST,
  ERR_RTE,
  ERR_USE,
  ERR_VAL,
} from "../../../../core/base/err.ts";
import { ip } from "../../ip/ip_fixture.ts";
import { LOCAL_PORT, PEER_PORT, TcpFixture } from "../tcp_fixture.ts";
import { eachFamily, IPV4 } from "../../../families.ts";

eachFamily(
  "TcpPcb.connect() sends one SYN with Linux's options, then one ACK [RFC 9293 §3.5]",
  (family) => {
    const f = new TcpFixture({ family });
    f.pcb = f.tcp.create(f.user);
    f.pcb.bind(ip(family.any), LOCAL_PORT);
    assertEquals(f.pcb.connect(ip(family.peer), 80), ERR_OK);
    f.iss = f.pcb.iss;
    f.expect({
      flags: "S",
      seq: 0,
      ack: 0,
      win: 65_535,
      mss: 1460,
      sackOk: true,
      ts: true,
      tsEcr: 0,
      ws: 7,
    });
    f.inject({ flags: "SA", mss: 1400, ws: 3, sackOk: true, ts: [77, 0] });
    f.expect({ flags: "A", seq: 1, ack: 1, len: 0, tsEcr: 77, win: 8192 });
    f.user.expect("connected");
    const info = f.pcb.info();
    assertEquals(
      [info.mss, info.sndScale, info.rcvScale, info.sack, info.timestamps],
      [1388, 3, 7, true, true],
    );
  },
);

eachFamily(
  "TcpPcb.connect() uses only options that the peer names [RFC 7323 §1.3]",
  (family) => {
    const f = TcpFixture.established({ family });
    const info = f.pcb.info();
    assertEquals(
      [info.mss, info.sndScale, info.rcvScale, info.sack, info.timestamps],
      [1000, -1, -1, false, false],
    );
  },
);

eachFamily(
  "TcpPcb.connect() assumes the smallest MSS of the family where none is named [RFC 9293 §3.7.1 MUST-15]",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.inject({ flags: "SA" });
    assertEquals(f.pcb.info().mss, family === IPV4 ? 536 : 1220);
  },
);

eachFamily(
  "TcpListener answers a SYN with SYN,ACK and accepts on its ACK [RFC 9293 §3.10.7.2]",
  (family) => {
    const f = TcpFixture.listening({ family });
    f.inject({ flags: "S", mss: 1460, sackOk: true, ws: 7, ts: [5, 0] });
    f.iss = f.tcp.connections.any()!.iss;
    f.expect({
      flags: "SA",
      seq: 0,
      ack: 1,
      mss: 1460,
      sackOk: true,
      ws: 7,
      ts: true,
      tsEcr: 5,
    });
    assertEquals(f.accepted.length, 0);
    f.pcb = f.tcp.connections.any() as TcpPcb;
    f.inject({});
    assertEquals(f.accepted.length, 1);
    f.expectState("ESTABLISHED");
    f.expectNothing();
    f.inject({ data: "hello" });
    f.user.expect("recv 5");
  },
);

eachFamily(
  "TcpListener takes data that comes with the handshake's ACK",
  (family) => {
    const f = TcpFixture.synReceived({ family });
    f.inject({ data: "abc" });
    f.user.expect("recv 3");
    assertEquals(f.user.text, "abc");
  },
);

eachFamily(
  "TcpListener offers no option that the SYN did not name [RFC 7323 §2.2]",
  (family) => {
    const f = TcpFixture.listening({ family });
    f.inject({ flags: "S" });
    f.expect({ flags: "SA", mss: 1460, ws: null, sackOk: false, ts: null });
  },
);

eachFamily(
  "TcpListener answers a repeated SYN with SYN,ACK again [RFC 9293 §3.10.7.4]",
  (family) => {
    const f = TcpFixture.synReceived({ family });
    f.inject({ flags: "S", seq: 0, mss: 1000 });
    f.expect({ flags: "SA", seq: 0, ack: 1 });
  },
);

eachFamily(
  "TcpListener repeats SYN,ACK with back-off, then forgets the open",
  (family) => {
    const f = TcpFixture.synReceived({ family, config: { synAckRetries: 2 } });
    f.advance(999);
    f.expectNothing();
    f.advance(1);
    f.expect({ flags: "SA", seq: 0 });
    f.advance(1999);
    f.expectNothing();
    f.advance(1);
    f.expect({ flags: "SA", seq: 0 });
    f.advance(4000);
    f.expectNothing();
    assertEquals(f.listener.pending, 0);
    f.user.expect();
    f.expectGone();
  },
);

eachFamily(
  "TcpListener with a joint backlog drops a SYN in silence when it is full [lwIP tcp_listen_input]",
  (family) => {
    const f = TcpFixture.listening(
      { family, config: { jointBacklog: true } },
      1,
    );
    f.inject({ flags: "S", srcPort: 1001 });
    assertEquals(f.take().length, 1);
    f.inject({ flags: "S", srcPort: 1002 });
    f.expectNothing();
    assertEquals(f.listener.pending, 1);
  },
);

eachFamily(
  "TcpListener.accepted() gives a place in the backlog back",
  (family) => {
    const f = TcpFixture.synReceived({ family });
    f.listener.backlog = 1;
    f.inject({});
    assertEquals([f.listener.pending, f.listener.hasRoom], [1, false]);
    f.listener.accepted(f.pcb);
    f.listener.accepted(f.pcb);
    assertEquals([f.listener.pending, f.listener.hasRoom], [0, true]);
  },
);

eachFamily(
  "TcpListener gives the place back when a connection dies unaccepted",
  (family) => {
    const f = TcpFixture.synReceived({ family });
    f.inject({});
    assertEquals(f.listener.pending, 1);
    f.inject({ flags: "R" });
    assertEquals(f.listener.pending, 0);
  },
);

eachFamily("TcpListener resets what its user refuses", (family) => {
  const f = TcpFixture.synReceived({ family });
  f.accept = false;
  f.inject({});
  f.expect({ flags: "RA", seq: 1, ack: 1 });
  f.user.expect();
  f.expectGone();
});

eachFamily(
  "TcpListener.close() resets handshakes that complete later",
  (family) => {
    const f = TcpFixture.synReceived({ family });
    f.listener.close();
    f.inject({});
    f.expect({ flags: "RA", seq: 1 });
    f.expectGone();
  },
);

eachFamily("TcpListener for one address goes before one for any", (family) => {
  const f = new TcpFixture({ family });
  const heard: string[] = [];
  for (const address of [family.any, family.host]) {
    const pcb = f.tcp.create(f.user);
    assertEquals(pcb.bind(ip(address), 7, { reuse: true }), ERR_OK);
    pcb.listen(1, {
      onAccept: () => {
        heard.push(address);
        return false;
      },
    });
  }
  f.inject({ flags: "S", dstPort: 7 });
  f.iss = f.tcp.connections.any()!.iss;
  f.take();
  f.inject({ dstPort: 7 });
  assertEquals(heard, [family.host]);
});

eachFamily(
  "TcpPcb.connect() crosses with the peer's SYN: simultaneous open [RFC 9293 §3.5 figure 8]",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.inject({ flags: "S", mss: 1000 });
    f.expectState("SYN-RECEIVED");
    f.expect({ flags: "SA", seq: 0, ack: 1 });
    f.inject({ flags: "SA", seq: 0, ack: 1 });
    f.expectState("ESTABLISHED");
    f.user.expect("connected");
    f.expect({ flags: "A", seq: 1, ack: 1 });
  },
);

eachFamily(
  "TcpPcb.connect() in a simultaneous open is content with an ACK",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.inject({ flags: "S" });
    f.take();
    f.inject({ ack: 1 });
    f.expectState("ESTABLISHED");
    f.user.expect("connected");
  },
);

eachFamily(
  "TcpPcb.connect() is refused by RST,ACK of the SYN [RFC 9293 §3.10.7.3]",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.inject({ flags: "RA" });
    f.user.expect(`error ${ERR_RST}`);
    f.expectNothing();
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb.connect() is not refused by the reset of a try from the same port at the same instant",
  (family) => {
    const f = TcpFixture.synSent({ family });
    const first = f.iss;
    f.pcb.abort();
    f.pcb = f.tcp.create(f.user);
    f.pcb.bind(ip(family.any), LOCAL_PORT);
    assertEquals(f.pcb.connect(ip(family.peer), PEER_PORT), ERR_OK);
    f.expect({ flags: "S" });
    f.iss = first;
    f.inject({ flags: "RA", ack: 1 });
    f.expectState("SYN-SENT");
    f.user.expect();
  },
);

eachFamily(
  "TcpPcb.connect() ignores a RST without an exact ACK [RFC 5961 §3.2]",
  (family) => {
    for (const segment of [{ flags: "R" }, { flags: "RA", ack: 2 }]) {
      const f = TcpFixture.synSent({ family });
      f.inject(segment);
      f.expectState("SYN-SENT");
      f.expectNothing();
      f.user.expect();
    }
  },
);

for (const flags of ["SA", "A"]) {
  eachFamily(
    `TcpPcb.connect() answers a wrong ${flags} with RST and repeats SYN at once, only once [RFC 9293 §3.10.7.3]`,
    (family) => {
      const f = TcpFixture.synSent({ family });
      f.inject({ flags, ack: 5555 });
      f.expect({ flags: "R", seq: 5555 }, { flags: "S", seq: 0 });
      f.expectState("SYN-SENT");
      f.inject({ flags, ack: 5555 });
      f.expect({ flags: "R", seq: 5555 });
    },
  );
}

eachFamily(
  "TcpPcb.connect() ignores a good ACK without SYN [RFC 9293 §3.10.7.3]",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.inject({ flags: "A", ack: 1 });
    f.expectNothing();
    f.expectState("SYN-SENT");
  },
);

eachFamily(
  "TcpPcb.connect() repeats SYN at 1, 3, 7 … s, then gives up with ERR_ABRT [RFC 6298 §5.5]",
  (family) => {
    const f = TcpFixture.synSent({ family, config: { synRetries: 3 } });
    const times: number[] = [];
    for (let ms = 1; ms <= 16_000; ms++) {
      f.advance(1);
      for (const seen of f.take()) {
        assertEquals([seen.flags, seen.seq, seen.mss], ["S", 0, 1460]);
        times.push(ms);
      }
    }
    assertEquals(times, [1000, 3000, 7000]);
    f.user.expect(`error ${ERR_ABRT}`);
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb.connect() without SYN back-off fails as lwIP does, after 6 times 3 s",
  (family) => {
    const f = TcpFixture.synSent({
      family,
      config: { synBackoff: false, rtoInitial: 3000, synRetries: 6 },
    });
    f.advance(20_999);
    assertEquals(f.take().length, 6);
    f.user.expect();
    f.advance(1);
    f.user.expect(`error ${ERR_ABRT}`);
  },
);

eachFamily(
  "TcpPcb.connect() gives up in the same time while the interface is down",
  (family) => {
    const f = TcpFixture.synSent({ family, config: { synRetries: 2 } });
    f.host.ip.setUp(f.netif, false);
    f.advance(7000);
    f.expectNothing();
    f.user.expect(`error ${ERR_ABRT}`);
  },
);

eachFamily(
  "TcpPcb.connect() starts with one segment after a lost SYN [RFC 5681 §3.1]",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.advance(1000);
    f.inject({ flags: "SA", mss: 1000 });
    assertEquals(f.pcb.info().cwnd, 1000);
    assertEquals(f.pcb.info().rto, 3000); // RFC 6298 §5.7
  },
);

eachFamily(
  "TcpPcb.connect() sends data written before the handshake's end",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.write("early");
    f.expectNothing();
    f.inject({ flags: "SA", mss: 1000 });
    f.expect({ flags: "PA", seq: 1, ack: 1, data: "early" });
  },
);

eachFamily(
  "TcpPcb.connect() reports errors at once and stays usable",
  (family) => {
    const f = new TcpFixture({ family });
    const pcb = f.tcp.create(f.user);
    assertEquals(pcb.connect(ip("192.0.2.1"), 80), ERR_RTE);
    assertEquals(pcb.connect(ip(family.any), 80), ERR_VAL);
    assertEquals(pcb.connect(ip("224.0.0.1"), 80), ERR_VAL);
    assertEquals(pcb.connect(ip(family.peer), 0), ERR_VAL);
    assertEquals(pcb.connect(ip(family.peer), 80), ERR_OK);
    assertEquals(pcb.connect(ip(family.peer), 80), ERR_ISCONN);
  },
);

eachFamily(
  "TcpPcb.connect() chooses a port of 49152..65535 that differs [RFC 6056]",
  (family) => {
    const f = new TcpFixture({ family });
    const ports = new Set<number>();
    for (let i = 0; i < 100; i++) {
      const pcb = f.tcp.create(f.user);
      assertEquals(pcb.connect(ip(family.peer), 80), ERR_OK);
      assertEquals(pcb.localPort >= 49_152 && pcb.localPort <= 65_535, true);
      ports.add(pcb.localPort);
    }
    assertEquals(ports.size, 100);
  },
);

eachFamily(
  "TcpPcb.connect() shares ports between peers and says ERR_BUF when all are used",
  (family) => {
    const f = new TcpFixture({ family });
    for (let i = 0; i < 16_384; i++) {
      assertEquals(f.tcp.create(f.user).connect(ip(family.peer), 80), ERR_OK);
    }
    assertEquals(f.tcp.create(f.user).connect(ip(family.peer), 80), ERR_BUF);
    assertEquals(f.tcp.create(f.user).connect(ip(family.peer), 81), ERR_OK);
    f.tcp.shutdown();
    assertEquals(f.tcp.connectionCount, 0);
  },
);

eachFamily("TcpPcb.bind() refuses a port that overlaps another's", (family) => {
  const f = new TcpFixture({ family });
  const bind = (address: string, port: number, reuse = false): number =>
    f.tcp.create(f.user).bind(ip(address), port, { reuse });
  assertEquals(bind(family.host, 99), ERR_OK);
  assertEquals(bind(family.any, 99), ERR_USE);
  assertEquals(bind(family.host, 99), ERR_USE);
  assertEquals(bind(family.other, 99), ERR_OK);
  assertEquals(bind("::", 99), ERR_USE); // a dual-stack one
  assertEquals(bind(family.any, 98, true), ERR_OK);
  assertEquals(bind(family.any, 98, false), ERR_USE);
  assertEquals(bind(family.any, 98, true), ERR_OK);
});

eachFamily(
  "TcpPcb.bind() refuses a second bind, and one of a connection",
  (family) => {
    const f = TcpFixture.established({ family });
    assertEquals(f.pcb.bind(ip(family.any), 1), ERR_VAL);
    const pcb = f.tcp.create(f.user);
    assertEquals(pcb.bind(ip(family.any), 0), ERR_OK);
    assertNotEquals(pcb.localPort, 0);
    assertEquals(pcb.bind(ip(family.any), 1), ERR_VAL);
  },
);

eachFamily(
  "TcpPcb.listen() returns null if another listens on the same",
  (family) => {
    const f = new TcpFixture({ family });
    const user = { onAccept: () => true };
    const [a, b] = [f.tcp.create(f.user), f.tcp.create(f.user)];
    a.bind(ip(family.any), 7, { reuse: true });
    b.bind(ip(family.any), 7, { reuse: true });
    const listener = a.listen(0, user)!;
    assertEquals(listener.backlog, 1);
    assertEquals(b.listen(0, user), null);
    listener.close();
    assertEquals(b.listen(0, user)?.localPort, 7);
  },
);

eachFamily(
  "TcpLayer answers segments to nobody with RST [RFC 9293 §3.10.7.1]",
  (family) => {
    const f = new TcpFixture({ family });
    const rows: [string, number, string, number, number][] = [
      // flags, payload; flags, seq, ack of the answer
      ["A", 0, "R", 7, 0],
      ["S", 0, "RA", 0, 51],
      ["SF", 3, "RA", 0, 55],
      ["FA", 0, "R", 7, 0],
      ["", 2, "RA", 0, 52],
    ];
    for (const [flags, data, answer, seq, ack] of rows) {
      f.inject({ flags, seq: 50, ack: 7, data });
      f.expect({ flags: answer, seq, ack });
    }
    f.inject({ flags: "R" });
    f.inject({ flags: "RA" });
    f.expectNothing();
  },
);

eachFamily(
  "TcpListener answers ACK with RST and ignores RST and FIN [RFC 9293 §3.10.7.2]",
  (family) => {
    const f = TcpFixture.listening({ family });
    f.inject({ flags: "A", ack: 9 });
    f.expect({ flags: "R", seq: 9 });
    f.inject({ flags: "SA", ack: 9 });
    f.expect({ flags: "R", seq: 9 });
    for (const flags of ["R", "RA", "F", "P", "SF"]) {
      f.inject({ flags, ack: 9 });
      f.expectNothing();
    }
    assertEquals(f.listener.closed, false);
  },
);
