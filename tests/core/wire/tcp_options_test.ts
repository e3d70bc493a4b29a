import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  describeTcpOptions,
  sackLength,
  synOptionsLength,
  TcpOptions,
  writeSack,
  writeSynOptions,
  writeTimestamps,
} from "../../../core/wire/tcp_options.ts";
import { hex, toHex } from "./hex.ts";
import {
  holds,
  i32,
  parseGarbage,
  parseIsolated,
  parsePrefixes,
  u16,
} from "./properties.ts";

const LINUX_SYN = hex(`
  02 04 05 b4                    # MSS 1460
  04 02                          # SACK-permitted
  08 0a 00 00 00 07 00 00 00 00  # timestamps 7, 0
  01                             # NOP
  03 03 07                       # window scale 7
`);

/** All that a parse found, as one comparable value. */
function parse(b: Uint8Array, o: number, len: number): unknown {
  const options = new TcpOptions();
  options.mss = 1; // stale values of the segment before
  options.windowScale = 2;
  options.sackPermitted = true;
  options.hasTimestamps = true;
  options.tsVal = 3;
  options.tsEcr = 4;
  options.sackCount = 4;
  options.sack.fill(5);
  const ok = options.parse(b, o, len);
  const { mss, windowScale, sackPermitted, hasTimestamps, tsVal, tsEcr } =
    options;
  const sack = Array.from(options.sack.subarray(0, 2 * options.sackCount));
  return {
    ok,
    mss,
    windowScale,
    sackPermitted,
    hasTimestamps,
    tsVal,
    tsEcr,
    sack,
  };
}

const NONE = {
  ok: true,
  mss: -1,
  windowScale: -1,
  sackPermitted: false,
  hasTimestamps: false,
  tsVal: 0,
  tsEcr: 0,
  sack: [] as number[],
};

Deno.test("TcpOptions.parse() reads a SYN of Linux", () => {
  assertEquals(parseIsolated(parse, LINUX_SYN), {
    ...NONE,
    mss: 1460,
    sackPermitted: true,
    hasTimestamps: true,
    tsVal: 7,
    windowScale: 7,
  });
});

Deno.test("TcpOptions.parse() table [RFC 9293 §3.1, RFC 7323, RFC 2018]", () => {
  const timestamps = { hasTimestamps: true, tsVal: -1, tsEcr: 1 };
  const table: [string, Partial<typeof NONE>][] = [
    ["", {}],
    ["01 01 01 01", {}],
    ["00 02 04 05 b4", {}], // nothing counts after the end
    ["fe 04 f9 89 02 04 02 18", { mss: 536 }], // an unknown kind is skipped
    ["01 01 08 0a ffffffff 00000001", timestamps], // RFC 7323 appendix A
    ["08 0a ffffffff 00000001 01 01", timestamps],
    ["08 0a ffffffff 00000001 00 00", timestamps],
    ["03 03 0f 00", { windowScale: 14 }], // RFC 7323 §2.3
    ["03 03 00 00", { windowScale: 0 }],
    ["02 04 00 00", { mss: 0 }],
    ["02 04 05 b4 02 04 02 18", { mss: 536 }],
    ["01 01 05 0a 00000001 80000000", { sack: [1, -0x80000000] }],
    ["01 01 05 12 00000001 00000002 00000003 00000004", {
      sack: [1, 2, 3, 4],
    }],
    // A known kind of the wrong length is no more than an unknown kind.
    ["02 03 05 04 02", { sackPermitted: true }],
    ["08 06 ffffffff 04 02", { sackPermitted: true }],
    ["05 06 00000001 04 02", { sackPermitted: true }],
    ["05 02 04 02", { sackPermitted: true }],
    ["04 03 00 03 03 01", { windowScale: 1 }],
    // RFC 9293 MUST-7: malformed lengths.
    ["02", { ok: false }],
    ["02 00", { ok: false }],
    ["02 01 05 b4", { ok: false }],
    ["02 04 05", { ok: false }],
    ["04 02 08 0a 00000000", { ok: false, sackPermitted: true }],
    ["01 01 08 0b 00000000 00000000", { ok: false }],
  ];
  for (const [text, want] of table) {
    assertEquals(parseIsolated(parse, hex(text)), { ...NONE, ...want }, text);
  }
});

Deno.test("TcpOptions.parse() reads at most four SACK blocks", () => {
  const options = new TcpOptions();
  const five = new Uint8Array(60).fill(7);
  five.set([5, 42]);
  assert(options.parse(five, 0, 42));
  assertEquals(options.sackCount, 4);
});

Deno.test("TcpOptions.parse() stops at every truncation", () => {
  const all = hex(
    `${toHex(LINUX_SYN)} 05 12 00000001 00000002 00000003 00000004`,
  );
  parsePrefixes(parse, all);
  parseGarbage(parse, all);
});

Deno.test("writeSynOptions() writes the order of Linux", () => {
  const b = new Uint8Array(40);
  assertEquals(writeSynOptions(b, 0, 1460, true, true, 7, 0, 7), 20);
  assertEquals(b.subarray(0, 20), LINUX_SYN);
});

Deno.test("writeSynOptions() writes what parse() reads, in whole words", () => {
  const scale = fc.integer({ min: -1, max: 14 });
  const flags = fc.tuple(fc.boolean(), fc.boolean());
  holds(fc.property(u16, flags, i32, i32, scale, (mss, [sack, ts], v, e, w) => {
    const b = new Uint8Array(48).fill(0xa5);
    const length = writeSynOptions(b, 3, mss, sack, ts, v, e, w);
    assertEquals(length, synOptionsLength(sack, ts, w));
    assertEquals(length % 4, 0);
    assertEquals([b[2], b[3 + length]], [0xa5, 0xa5]);
    assertEquals(parse(b, 3, length), {
      ...NONE,
      mss,
      windowScale: w,
      sackPermitted: sack,
      hasTimestamps: ts,
      tsVal: ts ? v : 0,
      tsEcr: ts ? e : 0,
    });
  }));
});

Deno.test("writeTimestamps() and writeSack() write what parse() reads", () => {
  const edges = fc.array(i32, { minLength: 8, maxLength: 8 });
  holds(fc.property(edges, fc.nat(4), i32, i32, (list, count, val, ecr) => {
    const b = new Uint8Array(64).fill(0xa5);
    let length = count < 4 ? writeTimestamps(b, 1, val, ecr) : 0;
    const sackBytes = writeSack(b, 1 + length, Int32Array.from(list), count);
    assertEquals(sackBytes, sackLength(count));
    length += sackBytes;
    assert(length <= 40);
    assertEquals([b[0], b[1 + length]], [0xa5, 0xa5]);
    assertEquals(parse(b, 1, length), {
      ...NONE,
      hasTimestamps: count < 4,
      tsVal: count < 4 ? val : 0,
      tsEcr: count < 4 ? ecr : 0,
      sack: list.slice(0, 2 * count),
    });
  }));
});

Deno.test("describeTcpOptions() lists what is there", () => {
  const options = new TcpOptions();
  options.parse(LINUX_SYN, 0, 20);
  assertEquals(
    describeTcpOptions(options),
    "mss 1460,sackOK,TS val 7 ecr 0,wscale 7",
  );
  options.parse(hex("01 01 05 0a 00000001 ffffffff"), 0, 12);
  assertEquals(describeTcpOptions(options), "sack 1:4294967295");
  options.clear();
  assertEquals(describeTcpOptions(options), "");
});
