import { assertEquals } from "@std/assert";
import fc from "fast-check";
import type { DropReason } from "../../../core/base/drop_reason.ts";
import {
  type ArpHeader,
  arpOperation,
  arpSenderIp,
  arpTargetIp,
  describeArp,
  parseArp,
} from "../../../core/wire/arp.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { hex } from "./hex.ts";
import {
  assertRoundTrip,
  holds,
  ip4,
  mac,
  parseGarbage,
  parsePrefixes,
} from "./properties.ts";
import { emitArp } from "./codecs.ts";

const REQUEST = hex(`
  00 01              # hardware type: Ethernet
  08 00              # protocol type: IPv4
  06 04              # address lengths
  00 01              # operation: request
  02 00 00 00 00 01  # sender hardware address
  0a 00 00 01        # sender protocol address
  00 00 00 00 00 00  # target hardware address
  0a 00 00 02        # target protocol address
`);

const header: fc.Arbitrary<ArpHeader> = fc.record({
  operation: fc.constantFrom(1, 2),
  senderMac: mac,
  senderIp: ip4,
  targetMac: mac,
  targetIp: ip4,
});

Deno.test("parseArp() reads a request [RFC 826]", () => {
  const parsed = parseArp(REQUEST, 0, 28) as ArpHeader;
  assertEquals(parsed, {
    operation: 1,
    senderMac: MacAddr.parse("02:00:00:00:00:01")!,
    senderIp: IpAddr.v4(10, 0, 0, 1),
    targetMac: MacAddr.ZERO,
    targetIp: IpAddr.v4(10, 0, 0, 2),
  });
  assertEquals(describeArp(parsed), "ARP who-has 10.0.0.2 tell 10.0.0.1");
  assertEquals(
    describeArp({ ...parsed, operation: 2 }),
    "ARP 10.0.0.1 is-at 02:00:00:00:00:01",
  );
});

Deno.test("parseArp() ignores Ethernet padding", () => {
  const padded = new Uint8Array(46);
  padded.set(REQUEST);
  assertEquals(parseArp(padded, 0, 46), parseArp(REQUEST, 0, 28));
});

Deno.test("parseArp() drops other types, lengths, and operations", () => {
  const changes: [number, number, DropReason][] = [
    [1, 6, "bad-version"], // IEEE 802 hardware
    [3, 1, "bad-version"], // protocol 0x0801
    [4, 8, "bad-length"],
    [5, 16, "bad-length"],
    [7, 0, "bad-field"],
    [7, 3, "bad-field"], // RARP request
  ];
  for (const [at, value, reason] of changes) {
    const bytes = REQUEST.slice();
    bytes[at] = value;
    assertEquals(parseArp(bytes, 0, 28), reason);
  }
});

Deno.test("emitArp() and parseArp() round-trip", () => {
  holds(fc.property(header, (h) => assertRoundTrip(h, emitArp, parseArp)));
});

Deno.test("parseArp() stops at every truncation", () => {
  for (const result of parsePrefixes(parseArp, REQUEST)) {
    assertEquals(result, "truncated");
  }
  parseGarbage(parseArp, REQUEST);
});

Deno.test("ARP accessors read in place", () => {
  assertEquals(arpOperation(REQUEST, 0), 1);
  assertEquals(arpSenderIp(REQUEST, 0), 0x0a000001);
  assertEquals(arpTargetIp(REQUEST, 0), 0x0a000002);
});
