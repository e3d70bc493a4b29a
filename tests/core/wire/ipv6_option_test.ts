import { assertEquals } from "@std/assert";
import {
  ipv6OptionAction,
  Ipv6OptionReader,
} from "../../../core/wire/ipv6_option.ts";
import { hex } from "./hex.ts";
import { parseGarbage, parsePrefixes } from "./properties.ts";

/** The options shown, as type, offset, and length; then what is malformed. */
function read(b: Uint8Array, o: number, len: number): [number[][], number] {
  const reader = new Ipv6OptionReader();
  reader.start(o, o + len);
  const options: number[][] = [];
  while (reader.next(b)) {
    options.push([reader.type, reader.at - o, reader.dataLength]);
  }
  const { malformedAt } = reader;
  return [options, malformedAt < 0 ? -1 : malformedAt - o];
}

const OPTIONS = hex(`
  00                # Pad1
  05 02 0000        # router alert
  01 00             # PadN, empty
  c2 04 00012345    # jumbo payload
  01 03 000000      # PadN
  1e 00             # unknown, empty
`);

Deno.test("Ipv6OptionReader shows all but padding [RFC 8200 §4.2]", () => {
  assertEquals(read(OPTIONS, 0, OPTIONS.length), [
    [[5, 1, 2], [0xc2, 7, 4], [0x1e, 18, 0]],
    -1,
  ]);
  assertEquals(read(hex(""), 0, 0), [[], -1]);
});

Deno.test("Ipv6OptionReader points at the byte that makes options malformed", () => {
  assertEquals(read(hex("00 05"), 0, 2), [[], 1]); // no length
  assertEquals(read(hex("05 02 00"), 0, 3), [[], 1]); // length past the end
  assertEquals(read(hex("01 09 00"), 0, 3), [[], 1]); // padding, too
});

Deno.test("Ipv6OptionReader reads nothing outside of its header", () => {
  parsePrefixes(read, OPTIONS);
  parseGarbage(read, OPTIONS);
});

Deno.test("ipv6OptionAction() is in the two highest bits [RFC 8200 §4.2]", () => {
  assertEquals([0x05, 0x45, 0x85, 0xc2].map(ipv6OptionAction), [0, 1, 2, 3]);
});
