/** Packets that scripts build, and what they read out of them. */

import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import fc from "fast-check";
import { setU16 } from "../../core/wire/bytes.ts";
import { describeFrame } from "../../core/wire/describe.ts";
import { allOk, compare, sideBySide } from "../../testing/compare.ts";
import type {
  ExtensionHeader,
  IcmpMessage,
  UdpDatagram,
} from "../../testing/packet_fields.ts";
import {
  checksumFault,
  readIcmp,
  readIp,
  readUdp,
  type SeenPacket,
} from "../../testing/packet_reader.ts";
import { buildIp, buildUdp, corrupt, type Ends } from "../../testing/build.ts";
import { withExtensions } from "../../testing/extensions.ts";
import { fragmentsOf } from "../../testing/fragments.ts";
import { buildIcmp, quoteOf } from "../../testing/icmp_messages.ts";
import { patternByte, patternBytes } from "../../testing/pattern.ts";
import { eachFamily, type TestFamily } from "../families.ts";

const ENDS = { src: "10.0.0.2", dst: "10.0.0.1" };
const ENDS6 = { src: "fd00::2", dst: "fd00::1" };

/** The ends of a packet to the host under test. */
function endsFor({ peer, host }: TestFamily): Ends {
  return { src: peer, dst: host };
}

function line(packet: Uint8Array): string {
  return describeFrame(packet, 0, packet.length, "ip");
}

/** Fails with both sides if what was read is not what was said. */
function assertRead(said: object, read: object | string): void {
  if (typeof read === "string") throw new Error(read);
  const rows = compare({ ...said }, { ...read });
  assertEquals(allOk(rows), true, sideBySide(rows).join("\n"));
}

Deno.test("readUdp() reads what buildUdp() wrote", () => {
  const rows: UdpDatagram[] = [
    { srcPort: 1, dstPort: 65_535, data: "text" },
    { srcPort: 7, data: 1000, ttl: 1, tos: 0xb8, ipId: 9, df: true },
    { data: "", ecn: 3, src: "1.2.3.4", dst: "5.6.7.8" },
    { checksum: 0, ipOptions: [1, 1, 1] },
  ];
  for (const row of rows) assertRead(row, readUdp(buildUdp(row, ENDS)));
});

Deno.test("readUdp() reads what buildUdp() wrote over IPv6", () => {
  const rows: UdpDatagram[] = [
    { srcPort: 1, dstPort: 65_535, data: "text" },
    { srcPort: 7, data: 1000, ttl: 1, tos: 0xb8, label: 0xf_ffff, df: true },
    { data: "", ecn: 3, src: "2001:db8::1", dst: "ff02::1" },
    { mf: false, offset: 0, ipId: 0xffff_ffff },
  ];
  for (const row of rows) assertRead(row, readUdp(buildUdp(row, ENDS6)));
});

Deno.test("a datagram without a checksum is wrong over IPv6 [RFC 8200 §8.1]", () => {
  const faults = [ENDS, ENDS6].map((ends) =>
    checksumFault(readIp(buildUdp({ checksum: 0 }, ends)) as SeenPacket)
  );
  assertEquals(faults, [null, "bad UDP checksum"]);
});

Deno.test("words of one family cannot be sent over the other", () => {
  const rows: [() => Uint8Array, RegExp][] = [
    [() => buildUdp({ ipOptions: [1] }, ENDS6), /options of IPv4/],
    [() => buildUdp({ label: 1 }, ENDS), /flow label over IPv4/],
    [() => buildIcmp({ type: "source-quench" }, ENDS6, null), /over IPv6/],
    [() => buildIcmp({ type: "packet-too-big" }, ENDS, null), /over IPv4/],
    [
      () => buildIcmp({ type: "echo", code: "protocol" }, ENDS6, null),
      /"protocol" over IPv6/,
    ],
    [
      () => buildIcmp({ type: "echo", gateway: "fd00::9" }, ENDS6, null),
      /gateway of a redirect/,
    ],
    [
      () => withExtensions(buildIp({}, ENDS), [{ header: "hop-by-hop" }]),
      /extension headers over IPv4/,
    ],
  ];
  for (const [fn, message] of rows) {
    assertMatch(assertThrows(fn, TypeError).message, message);
  }
});

Deno.test("readIcmp() reads what buildIcmp() wrote over IPv6", () => {
  const last = buildUdp({ data: 2000 }, ENDS6);
  const rows: IcmpMessage[] = [
    { type: "echo", id: 1, seq: 2, data: "abc" },
    { type: "echo-reply", data: 500 },
    { type: "unreachable", code: "port", quote: quoteOf(last) },
    { type: "unreachable", code: "reject" },
    { type: "packet-too-big", mtu: 0x1_0000 },
    { type: "time-exceeded", code: 1 },
    { type: "parameter-problem", code: 2, pointer: 0x1_2345 },
    { type: 200, code: 7 },
  ];
  for (const row of rows) {
    const packet = buildIcmp(row, ENDS6, last);
    assertRead(row, readIcmp(packet));
    assertEquals(checksumFault(readIp(packet) as SeenPacket), null);
    const isError = typeof row.type === "string" && !/echo/.test(row.type);
    if (isError) assertEquals(packet.length, 1280); // RFC 4443 §2.4 (c)
  }
});

Deno.test("withExtensions() puts headers behind the fixed one, in order", () => {
  const plain = buildUdp({ data: "text", dstPort: 7 }, ENDS6);
  const packet = withExtensions(plain, [
    { header: "hop-by-hop", options: [5, 2, 0, 0] },
    { header: "destination", options: Array<number>(14).fill(0) },
    { header: "routing", type: 4 },
    { header: "fragment", ipId: 77 },
    { header: "destination" },
  ]);
  assertEquals(packet.length, plain.length + 8 + 16 + 8 + 8 + 8);
  assertEquals([...packet.subarray(40, 48)], [60, 0, 5, 2, 0, 0, 0, 0]);
  assertEquals([...packet.subarray(64, 68)], [44, 0, 4, 0]);
  const names = [
    ...["hop-by-hop", "destination", "routing", "fragment"] as const,
    "destination" as const,
  ];
  const whole = { extensions: names, ipId: 77, offset: 0, mf: false };
  assertRead({ ...whole, data: "text", dstPort: 7 }, readUdp(packet));
  for (let length = 40; length < packet.length; length++) {
    const cut = packet.slice(0, length);
    setU16(cut, 4, length - 40);
    assertEquals(typeof readUdp(cut), "string", `${length} bytes`);
  }
});

Deno.test("fragmentsOf() repeats the headers that routers process, and no others", () => {
  const headers: ExtensionHeader[] = [
    { header: "hop-by-hop" },
    { header: "routing" },
    { header: "destination" },
  ];
  const whole = withExtensions(buildUdp({ data: 40 }, ENDS6), headers);
  const pieces = fragmentsOf(whole, 16, 9).map((piece) =>
    readIp(piece) as SeenPacket
  );
  const first = ["hop-by-hop", "routing", "fragment"];
  assertEquals(
    pieces.map(({ extensions, offset, mf, ipId }) => [
      extensions.join(),
      ...[offset, mf, ipId],
    ]),
    [
      [[...first, "destination"].join(), 0, true, 9],
      [first.join(), 16, true, 9],
      [first.join(), 32, true, 9],
      [first.join(), 48, false, 9],
    ],
  );
  const part = fragmentsOf(whole, 16)[0];
  assertThrows(() => fragmentsOf(part, 8), TypeError);
});

Deno.test("readIcmp() reads what buildIcmp() wrote", () => {
  const last = buildUdp({ data: "what an error is about" }, ENDS);
  const rows: IcmpMessage[] = [
    { type: "echo", id: 1, seq: 2, data: "abc" },
    { type: "echo-reply", data: 500 },
    { type: "unreachable", code: "port", quote: quoteOf(last) },
    { type: "unreachable", code: "fragmentation-needed", mtu: 1400 },
    { type: "time-exceeded", code: 1 },
    { type: "parameter-problem", pointer: 20 },
    { type: "redirect", code: 1, gateway: "10.0.0.254" },
    { type: "source-quench" },
    { type: 42, code: 7 },
  ];
  for (const row of rows) {
    const packet = buildIcmp(row, ENDS, last);
    assertRead(row, readIcmp(packet));
    assertEquals(checksumFault(readIp(packet) as SeenPacket), null);
  }
  assertThrows(() => buildIcmp({ type: "unreachable" }, ENDS, null), TypeError);
});

eachFamily("fragmentsOf() gives the same bytes in pieces", (family) => {
  const ends = endsFor(family);
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 4000 }),
    fc.integer({ min: 1, max: 185 }),
    (length, eighths) => {
      const whole = buildIp({ protocol: 99, data: length }, ends);
      const pieces = fragmentsOf(whole, 8 * eighths).map((piece) =>
        readIp(piece) as SeenPacket
      );
      const data = pieces.flatMap((piece) => [...piece.data]);
      assertEquals(data, [...patternBytes(length)]);
      let offset = 0;
      for (const [i, piece] of pieces.entries()) {
        assertEquals([piece.offset, piece.mf], [offset, i < pieces.length - 1]);
        offset += piece.data.length;
      }
    },
  ));
  assertThrows(() => fragmentsOf(buildIp({}, ends), 12), RangeError);
});

eachFamily("corrupt() spoils the checksum of each transport", (family) => {
  const ends = endsFor(family);
  const packets = [
    buildUdp({ data: "x" }, ends),
    buildIcmp({ type: "echo" }, ends, null),
  ];
  for (const packet of packets) {
    assertEquals(checksumFault(readIp(packet) as SeenPacket), null);
    corrupt(packet);
    assertEquals(
      /^bad/.test(checksumFault(readIp(packet) as SeenPacket)!),
      true,
    );
  }
  assertEquals(line(packets[0]).endsWith("bad-checksum"), true);
});

Deno.test("patternByte() differs from its neighbours, and from those 256 and 65,536 away", () => {
  for (let i = 0; i < 3000; i++) {
    for (const distance of [1, 2, 3, 4, 256, 65_536]) {
      assertEquals(patternByte(i) === patternByte(i + distance), false);
    }
  }
});
