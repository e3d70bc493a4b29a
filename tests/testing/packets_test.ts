/** Packets that scripts build, and what they read out of them. */

import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { describeFrame } from "../../core/wire/describe.ts";
import { allOk, compare, sideBySide } from "../../testing/compare.ts";
import type { IcmpMessage, UdpDatagram } from "../../testing/packet_fields.ts";
import {
  checksumFault,
  readIcmp,
  readIp,
  readUdp,
  type SeenPacket,
} from "../../testing/packet_reader.ts";
import {
  buildIcmp,
  buildIp,
  buildUdp,
  corrupt,
  fragmentsOf,
  quoteOf,
} from "../../testing/packets.ts";
import { patternByte, patternBytes } from "../../testing/pattern.ts";

const ENDS = { src: "10.0.0.2", dst: "10.0.0.1" };

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

Deno.test("fragmentsOf() gives the same bytes in pieces", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 4000 }),
    fc.integer({ min: 1, max: 185 }),
    (length, eighths) => {
      const whole = buildIp({ protocol: 99, data: length }, ENDS);
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
  assertThrows(() => fragmentsOf(buildIp({}, ENDS), 12), RangeError);
});

Deno.test("corrupt() spoils the checksum of each transport", () => {
  const packets = [
    buildUdp({ data: "x" }, ENDS),
    buildIcmp({ type: "echo" }, ENDS, null),
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
