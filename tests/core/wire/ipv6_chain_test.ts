import { assert, assertEquals } from "@std/assert";
import { hasWholeIpv6Chain, Ipv6Chain } from "../../../core/wire/ipv6_chain.ts";
import { hex } from "./hex.ts";
import { PORT_UNREACHABLE } from "./icmp6_captures.ts";
import { parseGarbage, parsePrefixes } from "./properties.ts";

/** Hop-by-hop with an unknown option, destination, routing, fragment, UDP. */
const CHAIN = hex(`
  60000000 0100 00 40                  # 256 bytes declared, fewer there
  fd000000 00000000 00000000 00000001
  fd000000 00000000 00000000 00000002
  3c 00 c2 04 00000000                 # jumbo payload
  2b 01 01 0c 00000000 00000000 00000000
  2c 00 00 09 00000000                 # segments left
  11 00 0001 00000007                  # first fragment
  0035 0035 0100 0000                  # UDP
`);

/** Where the chain of a packet ends; null where it is not all there. */
function ending(b: Uint8Array, o: number, len: number) {
  const chain = new Ipv6Chain();
  if (!chain.start(b, o, len)) return null;
  return [
    chain.protocol,
    chain.offset - o,
    chain.nextHeaderAt - o,
    chain.isLaterFragment,
  ];
}

Deno.test("Ipv6Chain.start() passes over what nobody acts on", () => {
  assertEquals(ending(CHAIN, 0, CHAIN.length), [17, 80, 72, false]);
});

Deno.test("Ipv6Chain.start() reads the packet that an error quotes", () => {
  const { message } = PORT_UNREACHABLE;
  const quote = message.subarray(8);
  assertEquals(ending(quote, 0, quote.length), [17, 40, 6, false]);
});

Deno.test("Ipv6Chain.start() refuses IPv4-mapped addresses, which no packet has", () => {
  for (const at of [8, 24]) {
    const mapped = CHAIN.slice();
    mapped.set(hex("00000000 00000000 0000ffff 0a000001"), at);
    assertEquals(ending(mapped, 0, mapped.length), null);
  }
});

Deno.test("Ipv6Chain.start() stops behind a later Fragment header", () => {
  const later = CHAIN.slice();
  later[74] = 0x05;
  assertEquals(ending(later, 0, later.length), [17, 80, 72, true]);
});

Deno.test("Ipv6Chain.start() ends within bounds, whatever the bytes", () => {
  for (const [length, result] of parsePrefixes(ending, CHAIN).entries()) {
    assertEquals(result === null, length < 80, `${length}`);
  }
  parseGarbage(ending, CHAIN);
  const endless = new Uint8Array(40 + 8 * 100);
  endless[0] = 0x60;
  endless[6] = 60;
  for (let at = 40; at < endless.length; at += 8) endless[at] = 60;
  assertEquals(ending(endless, 0, endless.length), null);
  const other = CHAIN.slice();
  other[0] = 0x45;
  assertEquals(ending(other, 0, other.length), null);
});

Deno.test("hasWholeIpv6Chain() wants the upper layer's header in the first fragment [RFC 7112 §5]", () => {
  const chain = new Ipv6Chain();
  const table: [number, string, number][] = [
    [6, "", 20], // TCP
    [17, "", 8], // UDP
    [136, "", 8], // UDP-Lite
    [58, "", 8], // ICMPv6
    [132, "", 1], // SCTP
    [59, "", 0], // no next header
    [60, "06 00 01 04 00000000", 28],
    [60, "3b 00 01 04 00000000", 8],
    [43, "11 01 00 00 00000000 00000000 00000000", 24],
    [44, "06 00 0008 00000000", 8], // a later fragment, in itself
  ];
  for (const [protocol, text, needed] of table) {
    const b = new Uint8Array(48);
    b.set(hex(text), 3);
    for (let length = 0; length <= 32; length++) {
      assertEquals(
        hasWholeIpv6Chain(chain, b, protocol, 3, 3 + length),
        length >= needed,
        `${protocol} ${text} ${length}`,
      );
    }
    if (protocol === 60) assert(chain.offset === 11);
  }
});
