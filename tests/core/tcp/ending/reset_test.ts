/** Resets, challenge ACKs and TIME-WAIT: RFC 9293 §3.5.2, §3.10.7.4, RFC 5961. */

import type { TcpPcb } from "../../../../core/tcp/pcb.ts";
import { assertEquals } from "@std/assert";
import { ERR_OK, ERR_RST, ERR_USE } from "../../../../core/base/err.ts";
import type { Pbuf } from "../../../../core/buf/pbuf.ts";
import { ip } from "../../ip/ip_fixture.ts";
import {
  type Expect,
  type Inject,
  LOCAL_PORT,
  PEER_PORT,
  TcpFixture,
  type TcpFixtureOptions,
} from "../tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";

type Make = (options: TcpFixtureOptions) => TcpFixture;

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

  eachFamily(
    `TcpPcb in ${name} is ended by a RST at RCV.NXT [RFC 9293 §3.10.7.4 second]`,
    (family) => {
      const f = make({ family });
      f.inject({ flags: "R", seq: peers });
      f.expectNothing();
      // A passive open goes back to LISTEN without a word.
      if (name === "SYN-RECEIVED") f.user.expect();
      else f.user.expect(`error ${ERR_RST}`);
      f.expectGone();
      if (name === "SYN-RECEIVED") assertEquals(f.listener.pending, 0);
    },
  );

  eachFamily(
    `TcpPcb in ${name} challenges other RSTs in the window [RFC 5961 §3.2]`,
    (family) => {
      const f = make({ family });
      f.inject({ flags: "R", seq: peers + 1 });
      f.expect(challenge);
      f.expectState(name);
    },
  );

  eachFamily(
    `TcpPcb in ${name} ignores a RST outside of the window [RFC 9293 §3.10.7.4 second]`,
    (family) => {
      const f = make({ family });
      const { rcvNxt, rcvAdv } = f.pcb;
      const edge = peers + ((rcvAdv - rcvNxt) | 0); // the first one outside
      for (const seq of [peers - 1, edge, edge + 1, peers + 5e6, -70_000]) {
        f.inject({ flags: "R", seq });
        f.inject({ flags: "RA", seq, ack: ours });
        f.expectNothing();
        f.expectState(name);
      }
      f.inject({ flags: "R", seq: edge - 1 });
      f.expect(challenge);
    },
  );

  eachFamily(
    `TcpPcb in ${name} challenges a SYN in the window [RFC 5961 §4.2]`,
    (family) => {
      const f = make({ family });
      f.inject({ flags: "S", seq: peers + 1 });
      f.expect(challenge);
      f.expectState(name);
    },
  );

  eachFamily(
    `TcpPcb in ${name} acknowledges and drops what is outside of the window [RFC 9293 §3.10.7.4 first]`,
    (family) => {
      const f = make({ family });
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
    },
  );

  eachFamily(
    `TcpPcb in ${name} drops a segment without ACK [RFC 9293 §3.10.7.4 fifth]`,
    (family) => {
      const f = make({ family });
      f.inject({ flags: "P", seq: peers, data: "x" });
      f.expectNothing();
      f.user.expect();
      f.expectState(name);
    },
  );

  if (name === "SYN-RECEIVED") continue;

  eachFamily(
    `TcpPcb in ${name} challenges an ACK of what was not sent [RFC 5961 §5.2]`,
    (family) => {
      const f = make({ family });
      f.inject({ ack: ours + 1, seq: peers, data: "x" });
      f.expect(challenge);
      f.inject({ ack: ours - 3_000_000, seq: peers, data: "x" });
      f.expect(challenge);
      f.user.expect();
      f.expectState(name);
    },
  );
}

eachFamily(
  "TcpPcb judges a RST by its own number, not by where its text ends [RFC 5961 §3.2]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.inject({ data: 100 });
    f.take();
    f.inject({ flags: "R", seq: 51, data: 100 });
    f.inject({ flags: "R", seq: -59_000, data: 60_000 });
    f.expectNothing();
    f.expectState("ESTABLISHED");
    f.inject({ flags: "R", seq: 101, data: 100 });
    f.user.expect("recv 100", `error ${ERR_RST}`);
  },
);

eachFamily(
  "TcpPcb believes only a RST at RCV.NXT while its window is shut [RFC 9293 §3.10.7.4 first]",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { rcvBuf: 1000, windowScale: false },
    });
    f.user.autoRead = false;
    f.inject({ data: 1000 });
    assertEquals(f.take().at(-1)!.win, 0);
    for (const seq of [1000, 1002, 2001]) f.inject({ flags: "R", seq });
    f.expectNothing();
    f.expectState("ESTABLISHED");
    f.inject({ flags: "R", seq: 1001 });
    f.user.expect("recv 1000", `error ${ERR_RST}`);
  },
);

eachFamily(
  "TcpPcb in SYN-RECEIVED answers a wrong ACK with RST and stays [RFC 9293 §3.10.7.4 fifth]",
  (family) => {
    const f = TcpFixture.synReceived({ family });
    for (const ack of [0, 2, 12345]) {
      f.inject({ ack });
      f.expect({ flags: "R", seq: ack, len: 0 });
      f.expectState("SYN-RECEIVED");
    }
    f.inject({ ack: 1 });
    f.expectState("ESTABLISHED");
  },
);

eachFamily(
  "TcpPcb opened actively reports a RST in SYN-RECEIVED as refused",
  (family) => {
    const f = TcpFixture.synSent({ family });
    f.inject({ flags: "S" });
    f.take();
    f.inject({ flags: "R", seq: 1 });
    f.user.expect(`error ${ERR_RST}`);
    f.expectGone();
  },
);

eachFamily("TcpPcb delivers what came before a RST", (family) => {
  const f = TcpFixture.established({ family });
  f.inject({ data: "last" });
  f.inject({ flags: "R" });
  f.user.expect("recv 4", `error ${ERR_RST}`);
});

eachFamily("TcpLayer limits challenge ACKs [RFC 5961 §7]", (family) => {
  const f = TcpFixture.established({
    family,
    config: { challengeAckRate: 10 },
  });
  for (let i = 0; i < 100; i++) f.inject({ flags: "R", seq: 5 });
  const sent = f.take().length;
  assertEquals(sent >= 5 && sent <= 15, true, `${sent}`);
  f.advance(1000);
  f.inject({ flags: "R", seq: 5 });
  assertEquals(f.take().length, 1);
});

// TIME-WAIT: of a control block that its user still holds, and of what is left else.

function letGo(
  family: TestFamily,
  options: TcpFixtureOptions = {},
): TcpFixture {
  const f = TcpFixture.timeWait({ family, ...options });
  f.pcb.close();
  assertEquals([f.pcb.freed, f.rest?.localPort], [true, LOCAL_PORT]);
  return f;
}

const TIME_WAITS = [
  (family: TestFamily, options: TcpFixtureOptions = {}) =>
    TcpFixture.timeWait({ family, ...options }),
  letGo,
];

eachFamily(
  "TcpPcb in TIME-WAIT is ended by a RST that is exactly next, and by no other [RFC 9293 §3.10.7.4 second]",
  (family) => {
    for (const timeWait of TIME_WAITS) {
      const f = timeWait(family);
      for (const seq of [1, 3, 50_000, -9]) f.inject({ flags: "R", seq });
      f.expectNothing();
      f.expectState("TIME-WAIT");
      f.inject({ flags: "R", seq: 2 });
      f.expectNothing();
      f.expectGone();
    }
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT ignores RST where timestamps protect, or told so [RFC 1337 §3]",
  (family) => {
    const rows: TcpFixtureOptions[] = [
      { config: { rfc1337: true } },
      { peer: { ts: [70, 0] } },
    ];
    for (const row of rows) {
      for (const timeWait of TIME_WAITS) {
        const f = timeWait(family, row);
        f.inject({ flags: "R", seq: 2 });
        f.inject({ flags: "RA", seq: 2, ts: null });
        f.expectNothing();
        f.expectState("TIME-WAIT");
      }
    }
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT drops what has no ACK [RFC 9293 §3.10.7.4 fifth]",
  (family) => {
    for (const timeWait of TIME_WAITS) {
      const f = timeWait(family);
      f.advance(59_000);
      f.inject({ flags: "", seq: 1, data: "x" });
      f.inject({ flags: "P", seq: 2, data: "x" });
      f.inject({ flags: "F", seq: 1 });
      f.inject({ flags: "", seq: 5000 });
      f.expectNothing();
      f.advance(1000); // nor does it wait anew
      f.expectGone();
    }
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT waits anew for the peer's own FIN only",
  (family) => {
    const rows: Inject[] = [
      { flags: "FA", seq: 2 }, // another one
      { flags: "FA", seq: 1, ack: 3 },
      { flags: "FA", seq: 1, ack: -80_000_000 },
      { flags: "FA", seq: 1, ts: [69, 0] },
      { flags: "FA", seq: 2, ts: null },
      { flags: "FA", seq: 1, ack: 3, ts: null },
      { flags: "A", seq: 1, data: "x" },
    ];
    for (const row of rows) {
      for (const timeWait of TIME_WAITS) {
        const f = timeWait(family, { peer: { ts: [70, 0] } });
        f.advance(59_000);
        f.inject(row);
        f.expect({ flags: "A", seq: 2, ack: 2 });
        f.advance(1000);
        f.expectGone();
      }
    }
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT acknowledges a FIN again and waits anew [RFC 9293 §3.10.7.4 eighth]",
  (family) => {
    const stamped: TcpFixtureOptions = { peer: { ts: [70, 0] } };
    const rows = [[{}, {}], [stamped, {}], [stamped, { ts: null }]] as const;
    for (const timeWait of TIME_WAITS) {
      for (const [options, fields] of rows) {
        const f = timeWait(family, options);
        f.advance(59_000);
        f.inject({ flags: "FA", seq: 1, ...fields });
        f.expect({ flags: "A", seq: 2, ack: 2 });
        f.advance(59_999);
        f.expectState("TIME-WAIT");
        f.advance(1);
        f.expectGone();
      }
    }
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT says nothing to the last ACK, and acknowledges old text",
  (family) => {
    for (const timeWait of TIME_WAITS) {
      const f = timeWait(family);
      f.inject({});
      f.expectNothing();
      f.inject({ seq: 1, data: "old" });
      f.expect({ flags: "A", seq: 2, ack: 2 });
    }
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT challenges a SYN if nobody listens",
  (family) => {
    for (const timeWait of TIME_WAITS) {
      const f = timeWait(family);
      f.inject({ flags: "S", seq: 100 });
      f.expect({ flags: "A", seq: 2, ack: 2 });
      f.expectState("TIME-WAIT");
    }
  },
);

eachFamily(
  "TimeWait answers as its connection did: TTL, TOS, window, timestamps [RFC 7323 §3.2]",
  (family) => {
    const f = TcpFixture.timeWait({ family, peer: { ts: [70, 0] } });
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
  },
);

/** A connection that was accepted and has come to TIME-WAIT. */
function acceptedTimeWait(
  family: TestFamily,
  timestamps = false,
  config: TcpFixtureOptions["config"] = {},
): TcpFixture {
  const peer = timestamps ? { ts: [50, 0] as [number, number] } : {};
  const f = TcpFixture.synReceived({ family, peer, config });
  f.inject({});
  f.pcb.close();
  f.take();
  f.inject({ flags: "FA" });
  f.take();
  f.expectState("TIME-WAIT");
  f.user.expect("closed");
  return f;
}

eachFamily(
  "TcpPcb in TIME-WAIT gives way to a newer SYN [RFC 9293 §3.6.1, RFC 6191]",
  (family) => {
    const f = acceptedTimeWait(family);
    const old = f.pcb;
    f.inject({ flags: "S", seq: 1 }); // before RCV.NXT
    f.expect({ flags: "A", seq: 2, ack: 2 });
    f.inject({ flags: "S", seq: 3 });
    assertEquals(old.freed, true);
    const pcb = f.tcp.connections.any() as TcpPcb;
    f.expect({ flags: "SA", ack: 4 });
    const distance = (pcb.iss - old.iss) | 0;
    assertEquals(distance > 65_536, true, `${distance}`);
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT gives way to a SYN with a newer timestamp [RFC 6191 §2]",
  (family) => {
    const f = acceptedTimeWait(family, true);
    f.inject({ flags: "S", seq: -9000, ts: [49, 0] });
    f.expect({ flags: "A", seq: 2, ack: 2 });
    f.inject({ flags: "S", seq: -9000, ts: [51, 0] });
    f.expect({ flags: "SA", ack: -8999, tsEcr: 51 });
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT goes on unless a connection comes of the SYN",
  (family) => {
    const full = (f: TcpFixture): void => {
      f.listener.accepted(f.accepted[0]);
      f.listener.backlog = 1;
      f.inject({ flags: "S", srcPort: 1001 });
      f.take();
      f.flow.stack.next = 2;
    };
    const syn = { flags: "S", seq: 3 };
    const rows: [string, TcpFixtureOptions["config"], Inject, number][] = [
      ["SYN with FIN", {}, { flags: "SF", seq: 3 }, 1],
      ["SYN with ACK", {}, { flags: "SA", seq: 3 }, 1],
      ["full backlog", { jointBacklog: true }, syn, 0],
      ["full SYN queue", { synCookies: "off", synQueueLimit: 1 }, syn, 0],
    ];
    for (const [name, config, segment, answers] of rows) {
      const f = acceptedTimeWait(family, false, config);
      if (name.startsWith("full")) full(f);
      f.inject(segment);
      assertEquals(
        f.take().map((s) => s.flags),
        Array(answers).fill("A"),
        name,
      );
      f.expectState("TIME-WAIT");
    }
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT goes on while memory is exhausted",
  (family) => {
    const f = acceptedTimeWait(family);
    const held: Pbuf[] = [];
    const { pbufs } = f.host;
    while (!pbufs.isExhausted) held.push(pbufs.allocate(2000)!);
    f.inject({ flags: "S", seq: 3 });
    f.expectNothing();
    f.expectState("TIME-WAIT");
    for (const pbuf of held) pbufs.free(pbuf);
    f.inject({ flags: "S", seq: 3 });
    f.expect({ flags: "SA", ack: 4 });
  },
);

eachFamily(
  "TcpPcb in TIME-WAIT lets a client in that comes back without timestamps and with a lower number [RFC 9293 §3.10.7.4 second]",
  (family) => {
    for (const timestamps of [false, true]) {
      const f = acceptedTimeWait(family, timestamps);
      const syn: Inject = { flags: "S", seq: -70_000, ts: null };
      f.inject(syn);
      f.expect({ flags: "A", seq: 2, ack: 2 });
      f.inject({ flags: "R", seq: 2, ts: null }); // SEG.SEQ = SEG.ACK
      f.expectNothing();
      f.inject(syn);
      f.expect({ flags: "SA", ack: -69_999 });
    }
  },
);

eachFamily(
  "TcpPcb.connect() replaces a TIME-WAIT of its own only under timestamps",
  (family) => {
    for (const timestamps of [false, true]) {
      const peer = timestamps ? { ts: [1, 0] as [number, number] } : {};
      const f = TcpFixture.timeWait({ family, peer });
      f.pcb.close();
      const again = (): number => {
        const pcb = f.tcp.create(f.user);
        assertEquals(
          pcb.bind(ip(family.any), LOCAL_PORT, { reuse: true }),
          ERR_OK,
        );
        const err = pcb.connect(ip(family.peer), PEER_PORT);
        pcb.close();
        return err;
      };
      assertEquals(again(), ERR_USE);
      f.advance(1000);
      assertEquals(again(), timestamps ? ERR_OK : ERR_USE);
    }
  },
);
