import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  describeEthernet,
  type EthernetHeader,
  ethernetType,
  isEthernetGroup,
  parseEthernet,
} from "../../../core/wire/ethernet.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { hex } from "./hex.ts";
import {
  assertRoundTrip,
  holds,
  mac,
  parseGarbage,
  parsePrefixes,
} from "./properties.ts";
import { emitEthernet, isEthernetBroadcast } from "./codecs.ts";

const TAGGED = hex(`
  ff ff ff ff ff ff  # destination
  02 00 00 00 00 01  # source
  81 00              # 802.1Q
  b0 07              # priority 5, drop eligible, VLAN 7
  08 06              # ARP
`);
const UNTAGGED = hex(`
  02 00 00 00 00 02  # destination
  02 00 00 00 00 01  # source
  86 dd              # IPv6
`);

const header: fc.Arbitrary<EthernetHeader> = fc.record({
  dst: mac,
  src: mac,
  vlan: fc.option(fc.record({
    priority: fc.nat(7),
    dropEligible: fc.boolean(),
    id: fc.nat(4095),
  })),
  type: fc.integer({ min: 0x0600, max: 0xffff }).filter((t) => t !== 0x8100),
});

Deno.test("parseEthernet() reads an untagged header [RFC 894]", () => {
  assertEquals(parseEthernet(UNTAGGED, 0, 14), {
    dst: MacAddr.parse("02:00:00:00:00:02")!,
    src: MacAddr.parse("02:00:00:00:00:01")!,
    vlan: null,
    type: 0x86dd,
  });
});

Deno.test("parseEthernet() reads a header with an 802.1Q tag", () => {
  const parsed = parseEthernet(TAGGED, 0, 18) as EthernetHeader;
  assertEquals(parsed.vlan, { priority: 5, dropEligible: true, id: 7 });
  assertEquals(parsed.type, 0x0806);
  assertEquals(
    describeEthernet(parsed),
    "02:00:00:00:00:01 > ff:ff:ff:ff:ff:ff vlan 7 type 0x0806",
  );
});

Deno.test("parseEthernet() drops 802.3 length fields, tagged or not", () => {
  const lengthField = UNTAGGED.slice();
  lengthField.set([0x05, 0xff], 12);
  assertEquals(parseEthernet(lengthField, 0, 14), "bad-length");
  const tagged = TAGGED.slice();
  tagged.set([0x00, 0x2e], 16);
  assertEquals(parseEthernet(tagged, 0, 18), "bad-length");
});

Deno.test("emitEthernet() and parseEthernet() round-trip", () => {
  holds(fc.property(header, (h) => {
    assertRoundTrip(h, emitEthernet, parseEthernet);
  }));
});

Deno.test("parseEthernet() stops at every truncation", () => {
  for (const frame of [UNTAGGED, TAGGED]) {
    for (const result of parsePrefixes(parseEthernet, frame)) {
      assertEquals(result, "truncated");
    }
    parseGarbage(parseEthernet, frame);
  }
});

Deno.test("Ethernet accessors read the destination and type in place", () => {
  assert(isEthernetBroadcast(TAGGED, 0) && isEthernetGroup(TAGGED, 0));
  assert(!isEthernetBroadcast(UNTAGGED, 0) && !isEthernetGroup(UNTAGGED, 0));
  assertEquals(ethernetType(TAGGED, 0), 0x8100);
  const almost = TAGGED.slice();
  almost[5] = 0xfe;
  assert(!isEthernetBroadcast(almost, 0) && isEthernetGroup(almost, 0));
});
