/** ICMP errors about segments: RFC 5927, RFC 1122 §4.2.3.9, RFC 1191. */

import { assertEquals } from "@std/assert";
import { ERR_ABRT, ERR_RST, ERR_RTE } from "../../../../core/base/err.ts";
import { writeTcp } from "../../../../core/wire/tcp.ts";
import { LOCAL_PORT, PEER_PORT, TcpFixture } from "../tcp_fixture.ts";
import type { IcmpMessage } from "../../../../testing/packet_fields.ts";
import { buildIcmp } from "../../../../testing/icmp_messages.ts";
import { eachFamily, FAMILIES, IPV4, IPV6 } from "../../../families.ts";
import { packet } from "../../../family_packets.ts";

/** A router reports an error about the segment that starts at `seq` of ours. */
function report(f: TcpFixture, message: IcmpMessage, seq: number): void {
  const { host, peer, other } = f.family;
  const segment = new Uint8Array(20);
  const at = (f.iss + seq) | 0;
  writeTcp(segment, 0, LOCAL_PORT, PEER_PORT, at, 0, 20, 16, 0, 0);
  const quote = packet({ src: host, dst: peer, protocol: 6 }, segment);
  const ends = { src: other, dst: host };
  f.host.injectIp(f.netif, buildIcmp({ ...message, quote }, ends, null));
  f.flush();
}

/** A router reports that a packet is too big for its next link. */
function tooBig(f: TcpFixture, seq: number, mtu: number): void {
  const message: IcmpMessage = f.family === IPV4
    ? { type: "unreachable", code: "fragmentation-needed", mtu }
    : { type: "packet-too-big", mtu };
  report(f, message, seq);
}

const PORT: IcmpMessage = { type: "unreachable", code: "port" };

/** What a router may say, and what TCP makes of it. */
interface Row {
  name: string;
  message: IcmpMessage;
  /** What ends a connect at once; null if it goes on. */
  opening: number | null;
  /** Why it fails at last; of a connection, too. */
  atLast: number;
}

function soft(message: IcmpMessage): Row {
  const name = `${message.code ?? message.type}`;
  return { name, message, opening: null, atLast: ERR_RTE };
}

function hard(message: IcmpMessage, opening: number, atLast: number): Row {
  return { ...soft(message), opening, atLast };
}

/** Means the same in both families. */
const OF_BOTH: Row[] = [
  soft({ type: "unreachable", code: "net" }),
  soft({ type: "unreachable", code: "host" }),
  hard({ type: "unreachable", code: "port" }, ERR_RST, ERR_ABRT),
  hard({ type: "unreachable", code: "prohibited" }, ERR_RTE, ERR_RTE),
  soft({ type: "time-exceeded" }),
  soft({ type: "parameter-problem" }),
];

/** What only one of them has. */
const OF_ONE: Readonly<Record<4 | 6, Row[]>> = {
  4: [
    hard({ type: "unreachable", code: "protocol" }, ERR_RST, ERR_ABRT),
    soft({ type: "unreachable", code: "source-route-failed" }),
  ],
  6: [
    {
      ...hard({ type: "parameter-problem", code: 1 }, ERR_RST, ERR_ABRT),
      name: "unrecognized next header",
    },
    soft({ type: "unreachable", code: "scope" }),
    hard({ type: "unreachable", code: "policy" }, ERR_RTE, ERR_RTE),
    hard({ type: "unreachable", code: "reject" }, ERR_RTE, ERR_RTE),
    { ...soft({ type: 100 }), name: "an unknown error" },
  ],
};

for (const family of FAMILIES) {
  for (const row of [...OF_BOTH, ...OF_ONE[family.version]]) {
    const opens = row.opening === null ? "does not end" : "ends";
    Deno.test(`icmpErrorArrives() ${opens} a connect: ${row.name}, ${family.name} [RFC 5927 §5.2, RFC 1122 §4.2.3.9]`, () => {
      const f = TcpFixture.synSent({ family, config: { synRetries: 1 } });
      report(f, row.message, 0);
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

    Deno.test(`icmpErrorArrives() leaves a connection alone: ${row.name}, ${family.name} [RFC 5927 §5.2]`, () => {
      const f = TcpFixture.established({ family, config: { maxRetries: 1 } });
      f.write(100);
      f.take();
      report(f, row.message, 1);
      f.user.expect();
      f.expectState("ESTABLISHED");
      f.advance(201 + 401);
      f.user.expect(`error ${row.atLast}`);
    });
  }
}

eachFamily(
  "icmpErrorArrives() forgets a soft error when there is an answer",
  (family) => {
    const f = TcpFixture.established({ family, config: { maxRetries: 1 } });
    f.write(200);
    f.take();
    report(f, { type: "unreachable", code: "host" }, 1);
    f.inject({ ack: 101 });
    f.advance(201 + 401);
    f.user.expect("sent 100", `error ${ERR_ABRT}`);
  },
);

for (const [name, seq] of [["before", 0], ["after", 3001]] as const) {
  eachFamily(
    `icmpErrorArrives() ignores what quotes a number ${name} what is in flight [RFC 5927 §4.1]`,
    (family) => {
      const f = TcpFixture.established({ family, peer: { mss: 1440 } });
      f.write(3000);
      f.take();
      tooBig(f, seq, 1300);
      f.expectNothing();
      assertEquals(f.pcb.info().mss, 1440);
    },
  );
}

eachFamily(
  "icmpErrorArrives() ignores what quotes another number than the SYN's [RFC 5927 §4.1]",
  (family) => {
    const f = TcpFixture.synSent({ family });
    report(f, PORT, 1);
    report(f, PORT, -1);
    f.user.expect();
    f.expectState("SYN-SENT");
  },
);

eachFamily(
  "icmpErrorArrives() cuts segments to the path's MTU, and sends again at once [RFC 1191 §6.4, RFC 8201 §5.4]",
  (family) => {
    const f = TcpFixture.established({ family, peer: { mss: 1440 } });
    f.write(3 * 1440);
    assertEquals(f.take().map((s) => s.len), [1440, 1440, 1440]);
    const before = f.pcb.info();
    tooBig(f, 1, family.header + 20 + 1250);
    const again = f.take();
    assertEquals(again.map((s) => s.seq).slice(0, 2), [1, 1251]);
    assertEquals(again.every((s) => s.len <= 1250), true);
    // It was no congestion: as many segments as before, RFC 5681 §3.1.
    const { mss, cwnd, ssthresh, timeouts } = f.pcb.info();
    assertEquals([mss, cwnd / 1250], [1250, before.cwnd / 1440]);
    assertEquals([ssthresh, timeouts], [before.ssthresh, 0]);
    f.inject({ ack: 1 + 3 * 1440 });
    f.user.expect(`sent ${3 * 1440}`);
  },
);

Deno.test("icmpErrorArrives() takes a plateau where the router names no MTU [RFC 1191 §7.1]", () => {
  const f = TcpFixture.established({ peer: { mss: 1460 } });
  f.write(1460);
  f.take();
  tooBig(f, 1, 0);
  assertEquals(f.take()[0].len, 1492 - 40);
});

Deno.test("icmpErrorArrives() ignores an MTU that no link of IPv6 has [RFC 8201 §4]", () => {
  const f = TcpFixture.established({ family: IPV6, peer: { mss: 1440 } });
  f.write(3000);
  f.take();
  for (const mtu of [0, 68, 576, 1279]) tooBig(f, 1, mtu);
  f.expectNothing();
  assertEquals(f.pcb.info().mss, 1440);
  tooBig(f, 1, 1280);
  assertEquals(f.take()[0].len, 1220);
});

eachFamily(
  "icmpErrorArrives() does not believe in an MTU that is larger",
  (family) => {
    const f = TcpFixture.established({ family });
    f.write(1000);
    f.take();
    tooBig(f, 1, 9000);
    f.expectNothing();
    assertEquals(f.pcb.info().mss, 1000);
  },
);
