/** Closes: RFC 9293 §3.6, §3.10.4, §3.10.5, and lwIP's additions. */

import { assertEquals } from "@std/assert";
import {
  ERR_ABRT,
  ERR_CONN,
  ERR_OK,
  ERR_RST,
} from "../../../../core/base/err.ts";
import { ip } from "../../ip/ip_fixture.ts";
import { LOCAL_PORT, TcpFixture } from "../tcp_fixture.ts";
import { eachFamily } from "../../../families.ts";

eachFamily(
  "TcpPcb.close() goes FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT [RFC 9293 §3.6 figure 12]",
  (family) => {
    const f = TcpFixture.established({ family });
    assertEquals(f.pcb.close(), ERR_OK);
    f.expectState("FIN-WAIT-1");
    f.expect({ flags: "FA", seq: 1, ack: 1 });
    f.inject({});
    f.expectState("FIN-WAIT-2");
    f.user.expect();
    f.inject({ flags: "FA" });
    f.expect({ flags: "A", seq: 2, ack: 2 });
    f.expectState("TIME-WAIT");
    f.user.expect("closed"); // the user has closed: no need to wait
    f.advance(59_999);
    f.expectState("TIME-WAIT");
    f.advance(1);
    f.user.expect();
    f.expectGone();
    assertEquals(f.pcb.close(), ERR_CONN);
  },
);

eachFamily(
  "TcpPcb keeps an attached user until TIME-WAIT is over",
  (family) => {
    const f = TcpFixture.timeWait({ family });
    f.advance(59_999);
    f.user.expect();
    f.advance(1);
    f.user.expect("closed");
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb.close() in TIME-WAIT releases the user at once",
  (family) => {
    const f = TcpFixture.timeWait({ family });
    assertEquals(f.pcb.close(), ERR_OK);
    f.user.expect("closed");
    f.expectState("TIME-WAIT");
    f.advance(60_000);
    f.user.expect();
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb.close() after the peer's FIN goes LAST-ACK, CLOSED",
  (family) => {
    const f = TcpFixture.closeWait({ family });
    assertEquals(f.pcb.close(), ERR_OK);
    f.expectState("LAST-ACK");
    f.expect({ flags: "FA", seq: 1, ack: 2 });
    f.inject({});
    f.user.expect("closed");
    f.expectNothing();
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb.close() crosses with the peer's FIN: CLOSING, TIME-WAIT [RFC 9293 §3.6 figure 13]",
  (family) => {
    const f = TcpFixture.closing({ family });
    f.inject({ ack: 2 });
    f.expectState("TIME-WAIT");
    f.expectNothing();
  },
);

eachFamily(
  "TcpPcb goes from FIN-WAIT-1 to TIME-WAIT on FIN,ACK of its FIN",
  (family) => {
    const f = TcpFixture.finWait1({ family });
    f.inject({ flags: "FA" });
    f.expect({ flags: "A", seq: 2, ack: 2 });
    f.expectState("TIME-WAIT");
    f.user.expect("fin");
  },
);

eachFamily("TcpPcb delivers data, then the FIN, of one segment", (family) => {
  const f = TcpFixture.established({ family });
  f.inject({ flags: "FPA", data: "x" });
  f.user.expect("recv 1", "fin");
  f.expect({ flags: "A", ack: 3 });
  f.expectState("CLOSE-WAIT");
});

eachFamily("TcpPcb.close() from within onFin ends in LAST-ACK", (family) => {
  const f = TcpFixture.established({ family });
  f.user.hook = (event, pcb) => {
    if (event === "fin") assertEquals(pcb.close(), ERR_OK);
  };
  f.inject({ flags: "FA", data: "x" });
  f.expectState("LAST-ACK");
  f.expect({ flags: "FA", seq: 1, ack: 3 });
  f.inject({});
  f.user.expect("recv 1", "fin", "closed");
  f.expectGone();
});

eachFamily(
  "TcpPcb.close() delivers queued data and FIN first, and reports onSent",
  (family) => {
    const f = TcpFixture.established({ family });
    f.write(2500);
    f.pcb.close();
    f.expect(
      { flags: "A", seq: 1, len: 1000 },
      { flags: "A", seq: 1001, len: 1000 },
      { flags: "FPA", seq: 2001, len: 500 },
    );
    f.inject({ ack: 1001 });
    f.inject({});
    f.user.expect("sent 1000", "sent 1500");
    f.expectState("FIN-WAIT-2");
    f.inject({ flags: "FA" });
    f.user.expect("closed");
  },
);

eachFamily(
  "TcpPcb.close() resets if delivered data was not taken [RFC 9293 §3.6.1]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.user.autoRead = false;
    f.inject({ data: "unread" });
    f.take();
    assertEquals(f.pcb.close(), ERR_OK);
    f.expect({ flags: "RA", seq: 1, ack: 7 });
    f.user.expect("recv 6", "closed");
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb.close() frees a pcb in CLOSED and SYN-SENT without a segment [RFC 9293 §3.10.4]",
  (family) => {
    const f = TcpFixture.synSent({ family });
    assertEquals(f.pcb.close(), ERR_OK);
    f.expectNothing();
    f.user.expect("closed");
    f.expectGone();
    const pcb = f.tcp.create(f.user);
    pcb.bind(ip(family.any), LOCAL_PORT);
    pcb.close();
    f.user.expect("closed");
    assertEquals(f.tcp.create(f.user).bind(ip(family.any), LOCAL_PORT), ERR_OK);
  },
);

eachFamily(
  "TcpPcb.close() answers data that comes afterwards with RST and ERR_ABRT",
  (family) => {
    const f = TcpFixture.established({ family });
    f.pcb.close();
    f.take();
    f.inject({ data: "late" });
    f.expect({ flags: "RA", seq: 2, ack: 1 });
    f.user.expect(`error ${ERR_ABRT}`);
    f.expectGone();
  },
);

eachFamily(
  "TcpPcb.shutdown() of reading alone resets when data arrives",
  (family) => {
    const f = TcpFixture.established({ family });
    assertEquals(f.pcb.shutdown(true, false), ERR_OK);
    f.expectNothing();
    f.inject({ data: "x" });
    f.expect({ flags: "RA", seq: 1, ack: 1 });
    f.user.expect(`error ${ERR_ABRT}`);
  },
);

eachFamily(
  "TcpPcb.shutdown() of writing twice is ERR_CONN, and reading goes on",
  (family) => {
    const f = TcpFixture.finWait2({ family });
    assertEquals(f.pcb.shutdown(false, true), ERR_CONN);
    f.inject({ data: "still" });
    f.user.expect("recv 5");
    f.write("no"); // ignored
    f.advance(40);
    f.expect({ flags: "A", ack: 6, len: 0 });
  },
);

eachFamily(
  "TcpPcb.shutdown() is ERR_CONN before a connection is there",
  (family) => {
    const f = TcpFixture.synSent({ family });
    assertEquals(f.pcb.shutdown(false, true), ERR_CONN);
  },
);

eachFamily(
  "TcpPcb in FIN-WAIT-2 waits 60 s for a FIN once its user has closed",
  (family) => {
    const f = TcpFixture.finWait2({ family });
    f.advance(1_000_000);
    f.expectState("FIN-WAIT-2"); // half-closed on purpose: for ever
    f.pcb.close();
    f.advance(59_999);
    f.user.expect();
    f.advance(1);
    f.user.expect("closed");
    f.expectGone();
  },
);

eachFamily("TcpPcb repeats a lost FIN [RFC 6298]", (family) => {
  const f = TcpFixture.finWait1({ family });
  f.advance(201);
  f.expect({ flags: "FA", seq: 1, ack: 1, len: 0 });
  f.advance(401);
  f.expect({ flags: "FA", seq: 1 });
  f.inject({});
  f.expectState("FIN-WAIT-2");
  f.advance(100_000);
  f.expectNothing();
});

eachFamily(
  "TcpPcb.abort() resets in every state that has a peer, without callbacks [RFC 9293 §3.10.5]",
  (family) => {
    const rows: [TcpFixture, string, number, number][] = [
      [TcpFixture.synReceived({ family }), "RA", 1, 1],
      [TcpFixture.established({ family }), "RA", 1, 1],
      [TcpFixture.finWait1({ family }), "RA", 2, 1],
      [TcpFixture.finWait2({ family }), "RA", 2, 1],
      [TcpFixture.closeWait({ family }), "RA", 1, 2],
      [TcpFixture.closing({ family }), "RA", 2, 2],
      [TcpFixture.lastAck({ family }), "RA", 2, 2],
    ];
    for (const [f, flags, seq, ack] of rows) {
      f.pcb.abort();
      f.expect({ flags, seq, ack, len: 0 });
      f.user.expect();
      f.expectGone();
    }
    for (
      const f of [
        TcpFixture.synSent({ family }),
        TcpFixture.timeWait({ family }),
      ]
    ) {
      f.pcb.abort();
      f.expectNothing();
      f.user.expect();
      f.expectGone();
    }
  },
);

eachFamily(
  "TcpPcb gives memory of data in flight back when it is reset",
  (family) => {
    const f = TcpFixture.established({ family });
    f.write(5000);
    f.take();
    f.inject({ seq: 101, ack: 1, data: "ooo" });
    f.take();
    f.inject({ flags: "R", seq: 1 });
    f.user.expect(`error ${ERR_RST}`);
    f.expectGone();
  },
);

eachFamily("TcpPcb acknowledges a FIN that comes again", (family) => {
  for (
    const f of [
      TcpFixture.closeWait({ family }),
      TcpFixture.closing({ family }),
      TcpFixture.lastAck({ family }),
    ]
  ) {
    f.inject({ flags: "FA", seq: 1, ack: 1 });
    f.expect({ flags: "A", ack: 2, len: 0 });
    f.user.expect();
  }
});

eachFamily(
  "TcpPcb ignores text after a FIN [RFC 9293 §3.10.7.4 seventh]",
  (family) => {
    const f = TcpFixture.closeWait({ family });
    f.inject({ data: "more" });
    f.user.expect();
    f.inject({ flags: "FA", data: "more" });
    f.user.expect();
    f.expectState("CLOSE-WAIT");
  },
);

eachFamily("TcpPcb closes with itself over loopback, both ways", (family) => {
  const f = TcpFixture.listening({ family });
  const client = f.tcp.create(f.user);
  assertEquals(client.connect(ip(family.host), LOCAL_PORT), ERR_OK);
  const settle = (): void => {
    do f.flush(); while (f.host.poll() > 0);
  };
  settle();
  assertEquals(f.accepted.length, 1);
  f.user.expect("connected");
  client.close();
  settle();
  f.user.expect("fin");
  f.accepted[0].close();
  settle();
  f.user.expect("closed", "closed");
  f.expectNothing();
  assertEquals(f.tcp.connectionCount, 1); // TIME-WAIT
});

eachFamily(
  "TcpPcb is freed in TIME-WAIT once its user has closed and its ACK has left",
  (family) => {
    const f = TcpFixture.finWait2({ family });
    f.pcb.close();
    f.device.room = 0;
    f.inject({ flags: "FA" });
    f.user.expect("closed");
    assertEquals([f.pcb.freed, f.tcp.connectionCount], [false, 1]);
    f.device.room = Infinity;
    f.netif.blocked = false;
    f.expect({ flags: "A", seq: 2, ack: 2 });
    assertEquals([f.pcb.freed, f.tcp.connectionCount], [true, 1]);
    f.expectState("TIME-WAIT");
    f.host.expectNoLeak();
  },
);

eachFamily(
  "TcpPcb stays in TIME-WAIT while its user has not closed",
  (family) => {
    const f = TcpFixture.timeWait({ family });
    assertEquals([f.pcb.freed, f.rest], [false, null]);
    assertEquals(f.pcb.info().state, "TIME-WAIT");
    f.pcb.close();
    assertEquals(f.pcb.freed, true);
    assertEquals(f.rest!.localPort, LOCAL_PORT);
  },
);

eachFamily("TcpLayer.shutdown() ends what is left in TIME-WAIT", (family) => {
  const f = TcpFixture.timeWait({ family });
  f.pcb.close();
  f.tcp.shutdown();
  f.expectNothing();
  f.expectGone();
  assertEquals(f.tcp.timeWaits.count, 0);
  assertEquals(f.tcp.ports.conflicts(ip(family.any), LOCAL_PORT, false), false);
});

eachFamily(
  "TcpLayer frees the oldest TIME-WAIT when there are too many",
  (family) => {
    const f = new TcpFixture({ family, config: { timeWaitLimit: 1 } });
    const pcbs = [1, 2].map(() => {
      const pcb = f.tcp.create(f.user);
      pcb.connect(ip(family.peer), 80);
      f.pcb = pcb;
      f.iss = pcb.iss;
      f.seenNxt = 0;
      f.peerNxt = 0;
      f.flush();
      f.take();
      const to = { dstPort: pcb.localPort };
      f.inject({ ...to, flags: "SA", ack: 1 });
      pcb.close();
      f.take();
      f.inject({ ...to, flags: "FA", ack: 2 });
      f.take();
      return pcb;
    });
    assertEquals(f.tcp.remnants.count, 1);
    assertEquals(f.tcp.remnants.any()!.localPort, pcbs[1].localPort);
    assertEquals(f.host.stats.tcpTimeWaitOverflows, 1);
  },
);
