/** Nothing that a peer sends may throw, hang or leak. */

import { assertEquals } from "@std/assert";
import { randomBelow, SeededRng } from "../../../../core/base/rng.ts";
import { setU16, setU32 } from "../../../../core/wire/bytes.ts";
import { transportChecksum } from "../../../../core/wire/checksum.ts";
import { TCP_CHECKSUM } from "../../../../core/wire/tcp.ts";
import { ip } from "../../ip/ip_fixture.ts";
import {
  LOCAL_PORT,
  PEER_PORT,
  TcpFixture,
  type TcpFixtureOptions,
} from "../tcp_fixture.ts";
import { eachFamily, IPV4 } from "../../../families.ts";
import { packet } from "../../../family_packets.ts";

/** A bare ACK of an established connection as bytes; the checksum is wrong. */
function ack(f: TcpFixture, length = 20): Uint8Array {
  const out = new Uint8Array(length);
  setU16(out, 0, PEER_PORT);
  setU16(out, 2, LOCAL_PORT);
  setU32(out, 4, f.pcb.rcvNxt);
  setU32(out, 8, f.pcb.sndNxt);
  out[12] = 0x50;
  out[13] = 0x10;
  setU16(out, 14, 65_535);
  return out;
}

function withChecksum(f: TcpFixture, bytes: Uint8Array): Uint8Array {
  if (bytes.length < 18) return bytes;
  setU16(bytes, TCP_CHECKSUM, 0);
  const { length } = bytes;
  const [src, dst] = [ip(f.family.peer), ip(f.family.host)];
  const sum = transportChecksum(bytes, 0, length, src, dst, 6);
  setU16(bytes, TCP_CHECKSUM, sum);
  return bytes;
}

eachFamily(
  "TcpLayer.input() drops a bad checksum [RFC 9293 §3.1 MUST-3]",
  (family) => {
    const f = TcpFixture.established({ family });
    f.injectRaw(ack(f));
    assertEquals(f.host.drops, { "bad-checksum": 1 });
    f.expectNothing();
  },
);

eachFamily(
  "TcpLayer.input() drops data offsets that are too small or too large [lwIP malformed_header]",
  (family) => {
    for (const words of [0, 1, 4, 6, 15]) {
      const f = TcpFixture.established({ family });
      const bytes = ack(f);
      bytes[12] = words << 4;
      f.injectRaw(withChecksum(f, bytes));
      const reason = words < 5 ? "bad-header-length" : "truncated";
      assertEquals(f.host.drops, { [reason]: 1 });
      f.expectNothing();
      f.expectState("ESTABLISHED");
    }
  },
);

eachFamily("TcpLayer.input() drops segments cut at any offset", (family) => {
  const f = TcpFixture.established({ family });
  for (let length = 0; length < 20; length++) {
    f.injectRaw(withChecksum(f, ack(f).slice(0, length)));
  }
  assertEquals(f.host.drops.truncated, 20);
  f.expectNothing();
});

eachFamily(
  "TcpLayer.input() drops malformed options [RFC 9293 §3.1 MUST-7]",
  (family) => {
    const lists = [
      [8, 0, 0, 0], // length 0
      [8, 1, 0, 0], // length 1
      [8, 10, 0, 0], // past the end
      [1, 1, 1, 5], // no length
    ];
    for (const list of lists) {
      const f = TcpFixture.established({ family });
      const bytes = ack(f, 24);
      bytes[12] = 0x60;
      bytes.set(list, 20);
      f.injectRaw(withChecksum(f, bytes));
      assertEquals(f.host.drops, { "bad-options": 1 });
      f.expectNothing();
    }
  },
);

eachFamily(
  "TcpLayer.input() drops what was sent to a broadcast or multicast address [RFC 9293 §3.9.2.3 MUST-57]",
  (family) => {
    const f = TcpFixture.listening({ family });
    const syn = new Uint8Array(20);
    setU16(syn, 0, 9);
    setU16(syn, 2, LOCAL_PORT);
    syn[12] = 0x50;
    syn[13] = 2;
    const [src, dst] = [
      family.peer,
      family === IPV4 ? "10.0.0.255" : "ff02::1",
    ];
    const sum = transportChecksum(syn, 0, 20, ip(src), ip(dst), 6);
    setU16(syn, TCP_CHECKSUM, sum);
    f.host.injectIp(f.netif, packet({ src, dst, protocol: 6 }, syn));
    f.expectNothing();
    assertEquals(f.listener.pending, 0);
  },
);

const MAKERS: [string, (options: TcpFixtureOptions) => TcpFixture][] = [
  ["LISTEN", (options) => TcpFixture.listening(options)],
  ["SYN-SENT", TcpFixture.synSent],
  ["SYN-RECEIVED", TcpFixture.synReceived],
  ["ESTABLISHED", TcpFixture.established],
  ["FIN-WAIT-1", TcpFixture.finWait1],
  ["FIN-WAIT-2", TcpFixture.finWait2],
  ["CLOSE-WAIT", TcpFixture.closeWait],
  ["CLOSING", TcpFixture.closing],
  ["LAST-ACK", TcpFixture.lastAck],
  ["TIME-WAIT", TcpFixture.timeWait],
];

const PEERS = [
  {},
  { ts: [1, 0] as [number, number], sackOk: true, ws: 14 },
  { mss: 1, win: 500 },
];

for (const [name, make] of MAKERS) {
  eachFamily(
    `TcpLayer.input() survives random segments in ${name}`,
    (family) => {
      for (let seed = 1; seed <= 60; seed++) {
        const rng = new SeededRng(seed);
        const f = make({ family, peer: PEERS[seed % PEERS.length] });
        try {
          attack(f, rng);
        } catch (cause) {
          throw new Error(`seed ${seed}`, { cause });
        }
        // Whatever has happened, nothing is left behind at the end.
        f.tcp.shutdown();
        assertEquals(f.tcp.connectionCount, 0, `seed ${seed}`);
        f.host.expectNoLeak();
      }
    },
  );
}

/** Segments near to and far from what the connection expects. */
function attack(f: TcpFixture, rng: SeededRng): void {
  if (f.pcb?.canSend) f.write(randomBelow(rng, 20_000));
  for (let i = 0; i < 60; i++) {
    const optionWords = randomBelow(rng, 11);
    const payload = randomBelow(rng, 4) === 0 ? randomBelow(rng, 3000) : 0;
    const bytes = new Uint8Array(20 + 4 * optionWords + payload);
    for (let j = 0; j < bytes.length; j++) bytes[j] = rng.nextU32();
    setU16(bytes, 0, PEER_PORT);
    setU16(bytes, 2, LOCAL_PORT);
    bytes[12] = (5 + optionWords) << 4;
    const { pcb } = f;
    const near = randomBelow(rng, 8) > 0 && pcb !== undefined;
    const spread = 1 << randomBelow(rng, 17);
    const off = (): number => randomBelow(rng, 2 * spread) - spread;
    if (near) {
      setU32(bytes, 4, (pcb.rcvNxt + (randomBelow(rng, 2) * off())) | 0);
      setU32(bytes, 8, (pcb.sndUna + (randomBelow(rng, 2) * off())) | 0);
    }
    if (randomBelow(rng, 4) > 0) bytes[13] &= ~4; // fewer resets
    if (randomBelow(rng, 3) > 0) bytes[13] |= 16;
    if (near && optionWords >= 3 && randomBelow(rng, 2) === 0) {
      plausibleOptions(f, bytes, optionWords, rng);
    }
    f.injectRaw(withChecksum(f, bytes));
    f.take();
    if (randomBelow(rng, 5) === 0) f.advance(randomBelow(rng, 3000));
    f.take();
  }
}

/** Timestamps and SACK blocks that could be meant. */
function plausibleOptions(
  f: TcpFixture,
  bytes: Uint8Array,
  words: number,
  rng: SeededRng,
): void {
  setU32(bytes, 20, 0x0101080a);
  setU32(bytes, 24, (f.pcb.tsRecent + randomBelow(rng, 3) - 1) | 0);
  const blocks = Math.min((words - 4) >> 1, 3);
  bytes.fill(1, 32, 20 + 4 * words);
  if (blocks < 1) return;
  bytes[34] = 5;
  bytes[35] = 2 + 8 * blocks;
  for (let i = 0; i < 2 * blocks; i++) {
    setU32(bytes, 36 + 4 * i, (f.pcb.sndUna + randomBelow(rng, 20_000)) | 0);
  }
}

eachFamily(
  "TcpLayer.input() drops what does not fit into packet memory, and recovers",
  (family) => {
    const f = TcpFixture.established({ family });
    const held = [];
    for (;;) {
      const pbuf = f.host.pbufs.allocate(60_000);
      if (pbuf === null) break;
      held.push(pbuf);
    }
    for (;;) {
      const pbuf = f.host.pbufs.allocate(100);
      if (pbuf === null) break;
      held.push(pbuf);
    }
    f.inject({ seq: 1, data: 500 });
    f.inject({ seq: 1001, data: 500 });
    f.user.expect();
    for (const pbuf of held) f.host.pbufs.free(pbuf);
    f.take();
    f.inject({ seq: 1, data: 1500 });
    f.user.expect("recv 1500");
  },
);
