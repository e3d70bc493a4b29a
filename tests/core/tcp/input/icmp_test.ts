/** ICMP errors about segments: RFC 5927, RFC 1122 §4.2.3.9, RFC 1191. */

import { assertEquals } from "@std/assert";
import { ERR_ABRT, ERR_RST, ERR_RTE } from "../../../../core/base/err.ts";
import { writeTcp } from "../../../../core/wire/tcp.ts";
import { icmp, ipv4 } from "../../ip/ip_fixture.ts";
import { LOCAL_PORT, PEER_PORT, TcpFixture } from "../tcp_fixture.ts";
import { IPV4 } from "../../../families.ts";

/** A router reports an error about the segment that starts at `seq` of ours. */
function report(
  f: TcpFixture,
  type: number,
  code: number,
  seq: number,
  mtu = 0,
): void {
  const segment = new Uint8Array(20);
  const at = (f.iss + seq) | 0;
  writeTcp(segment, 0, LOCAL_PORT, PEER_PORT, at, 0, 20, 16, 0, 0);
  const quote = ipv4({ src: IPV4.host, dst: IPV4.peer, protocol: 6 }, segment);
  const rest = [0, 0, mtu >> 8, mtu & 255];
  const packet = icmp(type, code, rest, quote);
  f.host.injectIp(
    f.netif,
    ipv4({ src: "10.0.0.99", dst: IPV4.host, protocol: 1 }, packet),
  );
  f.flush();
}

interface Row {
  name: string;
  type: number;
  code: number;
  /** What ends a connect at once; null if it goes on. */
  opening: number | null;
  /** Why it fails at last; of a connection, too. */
  atLast: number;
}

const ROWS: Row[] = [
  {
    name: "network unreachable",
    type: 3,
    code: 0,
    opening: null,
    atLast: ERR_RTE,
  },
  {
    name: "host unreachable",
    type: 3,
    code: 1,
    opening: null,
    atLast: ERR_RTE,
  },
  {
    name: "protocol unreachable",
    type: 3,
    code: 2,
    opening: ERR_RST,
    atLast: ERR_ABRT,
  },
  {
    name: "port unreachable",
    type: 3,
    code: 3,
    opening: ERR_RST,
    atLast: ERR_ABRT,
  },
  {
    name: "source route failed",
    type: 3,
    code: 5,
    opening: null,
    atLast: ERR_RTE,
  },
  { name: "prohibited", type: 3, code: 13, opening: ERR_RTE, atLast: ERR_RTE },
  { name: "time exceeded", type: 11, code: 0, opening: null, atLast: ERR_RTE },
  {
    name: "parameter problem",
    type: 12,
    code: 0,
    opening: null,
    atLast: ERR_RTE,
  },
];

for (const row of ROWS) {
  const opens = row.opening === null ? "does not end" : "ends";
  Deno.test(`icmpErrorArrives() ${opens} a connect: ${row.name} [RFC 5927 §5.2, RFC 1122 §4.2.3.9]`, () => {
    const f = TcpFixture.synSent({ config: { synRetries: 1 } });
    report(f, row.type, row.code, 0);
    if (row.opening !== null) {
      f.user.expect(`error ${row.opening}`);
      f.expectGone();
      return;
    }
    f.user.expect();
    f.expectState("SYN-SENT");
    f.advance(1000 + 2000);
    f.user.expect(`error ${row.atLast}`);
  });

  Deno.test(`icmpErrorArrives() leaves a connection alone: ${row.name} [RFC 5927 §5.2]`, () => {
    const f = TcpFixture.established({ config: { maxRetries: 1 } });
    f.write(100);
    f.take();
    report(f, row.type, row.code, 1);
    f.user.expect();
    f.expectState("ESTABLISHED");
    f.advance(201 + 401);
    f.user.expect(`error ${row.atLast}`);
  });
}

Deno.test("icmpErrorArrives() forgets a soft error when there is an answer", () => {
  const f = TcpFixture.established({ config: { maxRetries: 1 } });
  f.write(200);
  f.take();
  report(f, 3, 1, 1);
  f.inject({ ack: 101 });
  f.advance(201 + 401);
  f.user.expect("sent 100", `error ${ERR_ABRT}`);
});

for (const [name, seq] of [["before", 0], ["after", 3001]] as const) {
  Deno.test(`icmpErrorArrives() ignores what quotes a number ${name} what is in flight [RFC 5927 §4.1]`, () => {
    const f = TcpFixture.established();
    f.write(3000);
    f.take();
    report(f, 3, 4, seq, 600);
    f.expectNothing();
    assertEquals(f.pcb.info().mss, 1000);
  });
}

Deno.test("icmpErrorArrives() ignores what quotes another number than the SYN's [RFC 5927 §4.1]", () => {
  const f = TcpFixture.synSent();
  report(f, 3, 3, 1);
  report(f, 3, 3, -1);
  f.user.expect();
  f.expectState("SYN-SENT");
});

Deno.test("icmpErrorArrives() cuts segments to the path's MTU, and sends again at once [RFC 1191 §6.4]", () => {
  const f = TcpFixture.established();
  f.write(3000);
  assertEquals(f.take().map((s) => s.len), [1000, 1000, 1000]);
  const { cwnd } = f.pcb.info();
  report(f, 3, 4, 1, 640);
  const again = f.take();
  assertEquals(again.map((s) => s.seq).slice(0, 2), [1, 601]);
  assertEquals(again.every((s) => s.len <= 600), true);
  assertEquals(f.pcb.info().mss, 600);
  // It was no congestion: as many segments as before, RFC 5681 §3.1.
  const now = f.pcb.info();
  assertEquals([now.cwnd / 600, now.timeouts], [cwnd / 1000, 0]);
  f.inject({ ack: 3001 });
  f.user.expect("sent 3000");
});

Deno.test("icmpErrorArrives() takes a plateau where the router names no MTU [RFC 1191 §7.1]", () => {
  const f = TcpFixture.established({ peer: { mss: 1460 } });
  f.write(1460);
  f.take();
  report(f, 3, 4, 1, 0);
  assertEquals(f.take()[0].len, 1492 - 40);
});

Deno.test("icmpErrorArrives() does not believe in an MTU that is larger", () => {
  const f = TcpFixture.established();
  f.write(1000);
  f.take();
  report(f, 3, 4, 1, 9000);
  f.expectNothing();
  assertEquals(f.pcb.info().mss, 1000);
});
