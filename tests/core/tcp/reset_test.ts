/** Resets, challenge ACKs and TIME-WAIT: RFC 9293 §3.5.2, §3.10.7.4, RFC 5961. */

import { assertEquals } from "@std/assert";
import { ERR_OK, ERR_RST, ERR_USE } from "../../../core/base/err.ts";
import { ip } from "../../sim/ip_fixture.ts";
import {
  type Expect,
  type Inject,
  LOCAL_PORT,
  PEER,
  PEER_PORT,
  TcpFixture,
} from "../../sim/tcp_fixture.ts";

type Make = () => TcpFixture;

/** Every synchronized state with what is next: ours, the peer's. */
const STATES: [string, Make, number, number][] = [
  ["SYN-RECEIVED", TcpFixture.synReceived, 1, 1],
  ["ESTABLISHED", TcpFixture.established, 1, 1],
  ["FIN-WAIT-1", TcpFixture.finWait1, 2, 1],
  ["FIN-WAIT-2", TcpFixture.finWait2, 2, 1],
  ["CLOSE-WAIT", TcpFixture.closeWait, 1, 2],
  ["CLOSING", TcpFixture.closing, 2, 2],
  ["LAST-ACK", TcpFixture.lastAck, 2, 2],
];

for (const [name, make, ours, peers] of STATES) {
  const challenge: Expect = { flags: "A", seq: ours, ack: peers, len: 0 };

  Deno.test(`TcpPcb in ${name} is ended by a RST at RCV.NXT [RFC 9293 §3.10.7.4 second]`, () => {
    const f = make();
    f.inject({ flags: "R", seq: peers });
    f.expectNothing();
    // A passive open goes back to LISTEN without a word.
    if (name === "SYN-RECEIVED") f.user.expect();
    else f.user.expect(`error ${ERR_RST}`);
    f.expectGone();
    if (name === "SYN-RECEIVED") assertEquals(f.listener.pending, 0);
  });

  Deno.test(`TcpPcb in ${name} challenges other RSTs in the window [RFC 5961 §3.2]`, () => {
    const f = make();
    f.inject({ flags: "R", seq: peers + 1 });
    f.expect(challenge);
    f.expectState(name);
  });

  Deno.test(`TcpPcb in ${name} ignores a RST outside of the window [RFC 9293 §3.10.7.4 second]`, () => {
    const f = make();
    for (const seq of [peers - 1, peers + 5_000_000, -70_000]) {
      f.inject({ flags: "R", seq });
      f.expectNothing();
      f.expectState(name);
    }
  });

  Deno.test(`TcpPcb in ${name} challenges a SYN in the window [RFC 5961 §4.2]`, () => {
    const f = make();
    f.inject({ flags: "S", seq: peers + 1 });
    f.expect(challenge);
    f.expectState(name);
  });

  Deno.test(`TcpPcb in ${name} acknowledges and drops what is outside of the window [RFC 9293 §3.10.7.4 first]`, () => {
    const f = make();
    const rows: Inject[] = [
      { flags: "A", seq: peers + 5_000_000, data: "x" },
      { flags: "A", seq: peers - 5, data: "abc" },
      { flags: "FA", seq: peers + 5_000_000 },
      { flags: "A", seq: peers - 1 },
    ];
    for (const row of rows) {
      f.inject({ ack: ours, ...row });
      const expected = name === "SYN-RECEIVED" ? { flags: "A" } : challenge;
      f.expect(expected);
      f.expectState(name);
    }
  });

  Deno.test(`TcpPcb in ${name} drops a segment without ACK [RFC 9293 §3.10.7.4 fifth]`, () => {
    const f = make();
    f.inject({ flags: "P", seq: peers, data: "x" });
    f.expectNothing();
    f.user.expect();
    f.expectState(name);
  });

  if (name === "SYN-RECEIVED") continue;

  Deno.test(`TcpPcb in ${name} challenges an ACK of what was not sent [RFC 5961 §5.2]`, () => {
    const f = make();
    f.inject({ ack: ours + 1, seq: peers, data: "x" });
    f.expect(challenge);
    f.inject({ ack: ours - 3_000_000, seq: peers, data: "x" });
    f.expect(challenge);
    f.user.expect();
    f.expectState(name);
  });
}

Deno.test("TcpPcb in SYN-RECEIVED answers a wrong ACK with RST and stays [RFC 9293 §3.10.7.4 fifth]", () => {
  const f = TcpFixture.synReceived();
  for (const ack of [0, 2, 12345]) {
    f.inject({ ack });
    f.expect({ flags: "R", seq: ack, len: 0 });
    f.expectState("SYN-RECEIVED");
  }
  f.inject({ ack: 1 });
  f.expectState("ESTABLISHED");
});

Deno.test("TcpPcb opened actively reports a RST in SYN-RECEIVED as refused", () => {
  const f = TcpFixture.synSent();
  f.inject({ flags: "S" });
  f.take();
  f.inject({ flags: "R", seq: 1 });
  f.user.expect(`error ${ERR_RST}`);
  f.expectGone();
});

Deno.test("TcpPcb delivers what came before a RST", () => {
  const f = TcpFixture.established();
  f.inject({ data: "last" });
  f.inject({ flags: "R" });
  f.user.expect("recv 4", `error ${ERR_RST}`);
});

Deno.test("TcpLayer limits challenge ACKs [RFC 5961 §7]", () => {
  const f = TcpFixture.established({ config: { challengeAckRate: 10 } });
  for (let i = 0; i < 100; i++) f.inject({ flags: "R", seq: 5 });
  const sent = f.take().length;
  assertEquals(sent >= 5 && sent <= 15, true, `${sent}`);
  f.advance(1000);
  f.inject({ flags: "R", seq: 5 });
  assertEquals(f.take().length, 1);
});

// TIME-WAIT: of a control block that its user still holds, and of what is left else.

function letGo(): TcpFixture {
  const f = TcpFixture.timeWait();
  f.pcb.close();
  assertEquals([f.pcb.freed, f.rest?.localPort], [true, LOCAL_PORT]);
  return f;
}

const TIME_WAITS = [() => TcpFixture.timeWait(), letGo];

Deno.test("TcpPcb in TIME-WAIT ignores RST [RFC 1337 §3]", () => {
  for (const timeWait of TIME_WAITS) {
    const f = timeWait();
    f.inject({ flags: "R", seq: 2 });
    f.inject({ flags: "RA", seq: 2 });
    f.expectNothing();
    f.expectState("TIME-WAIT");
  }
});

Deno.test("TcpPcb in TIME-WAIT acknowledges a FIN again and waits anew [RFC 9293 §3.10.7.4 eighth]", () => {
  for (const timeWait of TIME_WAITS) {
    const f = timeWait();
    f.advance(59_000);
    f.inject({ flags: "FA", seq: 1 });
    f.expect({ flags: "A", seq: 2, ack: 2 });
    f.advance(59_999);
    f.expectState("TIME-WAIT");
    f.advance(1);
    f.expectGone();
  }
});

Deno.test("TcpPcb in TIME-WAIT says nothing to the last ACK, and acknowledges old text", () => {
  for (const timeWait of TIME_WAITS) {
    const f = timeWait();
    f.inject({});
    f.expectNothing();
    f.inject({ seq: 1, data: "old" });
    f.expect({ flags: "A", seq: 2, ack: 2 });
  }
});

Deno.test("TcpPcb in TIME-WAIT challenges a SYN if nobody listens", () => {
  for (const timeWait of TIME_WAITS) {
    const f = timeWait();
    f.inject({ flags: "S", seq: 100 });
    f.expect({ flags: "A", seq: 2, ack: 2 });
    f.expectState("TIME-WAIT");
  }
});

Deno.test("TimeWait answers as its connection did: TTL, TOS, window, timestamps [RFC 7323 §3.2]", () => {
  const f = TcpFixture.timeWait({ peer: { ts: [70, 0] } });
  f.pcb.flow.ttl = 17;
  f.pcb.flow.tos = 0x28;
  const answer = (): Expect => {
    f.advance(5);
    f.inject({ flags: "FA", seq: 1, ts: [71, 0] });
    const [{ flags, ttl, tos, win, seq, ack, tsEcr }, ...more] = f.take();
    assertEquals(more, []);
    return { flags, ttl, tos, win, seq, ack, tsEcr };
  };
  const held = answer();
  assertEquals([held.ttl, held.tos, held.tsEcr], [17, 0x28, 70]);
  f.pcb.close();
  assertEquals(f.pcb.freed, true);
  assertEquals(answer(), held);
});

/** A connection that was accepted and has come to TIME-WAIT. */
function acceptedTimeWait(timestamps = false): TcpFixture {
  const peer = timestamps ? { ts: [50, 0] as [number, number] } : {};
  const f = TcpFixture.synReceived({ peer });
  f.inject({});
  f.pcb.close();
  f.take();
  f.inject({ flags: "FA" });
  f.take();
  f.expectState("TIME-WAIT");
  f.user.expect("closed");
  return f;
}

Deno.test("TcpPcb in TIME-WAIT gives way to a newer SYN [RFC 9293 §3.6.1, RFC 6191]", () => {
  const f = acceptedTimeWait();
  const old = f.pcb;
  f.inject({ flags: "S", seq: 1 }); // before RCV.NXT
  f.expect({ flags: "A", seq: 2, ack: 2 });
  f.inject({ flags: "S", seq: 3 });
  assertEquals(old.freed, true);
  const pcb = f.tcp.connections.any()!;
  f.expect({ flags: "SA", ack: 4 });
  const distance = (pcb.iss - old.iss) | 0;
  assertEquals(distance > 65_536, true, `${distance}`);
});

Deno.test("TcpPcb in TIME-WAIT gives way to a SYN with a newer timestamp [RFC 6191 §2]", () => {
  const f = acceptedTimeWait(true);
  f.inject({ flags: "S", seq: -9000, ts: [49, 0] });
  f.expect({ flags: "A", seq: 2, ack: 2 });
  f.inject({ flags: "S", seq: -9000, ts: [51, 0] });
  f.expect({ flags: "SA", ack: -8999, tsEcr: 51 });
});

Deno.test("TcpPcb.connect() replaces a TIME-WAIT of its own only under timestamps", () => {
  for (const timestamps of [false, true]) {
    const peer = timestamps ? { ts: [1, 0] as [number, number] } : {};
    const f = TcpFixture.timeWait({ peer });
    f.pcb.close();
    const again = (): number => {
      const pcb = f.tcp.create(f.user);
      assertEquals(
        pcb.bind(ip("0.0.0.0"), LOCAL_PORT, { reuse: true }),
        ERR_OK,
      );
      const err = pcb.connect(ip(PEER), PEER_PORT);
      pcb.close();
      return err;
    };
    assertEquals(again(), ERR_USE);
    f.advance(1000);
    assertEquals(again(), timestamps ? ERR_OK : ERR_USE);
  }
});
