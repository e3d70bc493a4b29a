import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import {
  checkMld,
  checkMldLengths,
  decodeMldTime,
  isMld,
  MLD_DONE,
  MLD_QUERY,
  MLD_QUERY_SOURCES,
  MLD_REPORT,
  MLD_REPORT_RECORDS,
  mldMaxResponse,
  mldQueryInterval,
  mldQuerySourceCount,
  mldQueryVersion,
  mldRecordCount,
  mldRecordLength,
  mldRecordSourceCount,
  mldRecordType,
  mldRobustness,
  mldSuppress,
  readMldGroup,
  readMldQuerySource,
  readMldRecordGroup,
  readMldRecordSource,
} from "../../../core/wire/mld.ts";
import {
  encodeMldTime,
  writeMld,
  writeMldRecord,
  writeMldV2Query,
  writeMldV2Report,
} from "../../../core/wire/mld_write.ts";
import {
  type Capture,
  MLD1_DONE,
  MLD1_QUERY,
  MLD1_REPORT,
  MLD2_QUERY,
  MLD2_REPORT,
  MLD2_SOURCE_QUERY,
  MLD_CAPTURES,
} from "./icmp6_captures.ts";
import {
  holds,
  ip6,
  parseGarbage,
  parsePrefixes,
  u16,
  u8,
} from "./properties.ts";

const LINK_LOCAL = IpAddr.parse("fe80::1")!;
const scratch = new IpAddr();
/** A group whose first byte says so. */
const group = ip6.map((addr) =>
  addr.clone().set6(addr.w0 | 0xff000000, addr.w1, addr.w2, addr.w3)
);

function check(capture: Capture, change: Partial<Capture> = {}) {
  const { hopLimit, hasRouterAlert, src } = { ...capture, ...change };
  const message = change.bytes ?? capture.message;
  return checkMld(message, 0, message.length, hopLimit, hasRouterAlert, src);
}

Deno.test("checkMld() takes what the kernel sends", () => {
  for (const capture of MLD_CAPTURES) assertEquals(check(capture), null);
});

Deno.test("checkMld() wants hop limit 1 and a router alert [RFC 9777 §5]", () => {
  for (const capture of MLD_CAPTURES) {
    assertEquals(check(capture, { hopLimit: 2 }), "bad-field");
    assertEquals(check(capture, { hasRouterAlert: false }), "bad-field");
  }
});

Deno.test("checkMld() wants link-local queries, and reports from there or :: [RFC 9777 §5.1.14, §5.2.13]", () => {
  assertEquals(check(MLD2_SOURCE_QUERY), "bad-address");
  for (const capture of MLD_CAPTURES) {
    const src = IpAddr.parse("fd00::1")!;
    assertEquals(check(capture, { src }), "bad-address");
    const isQuery = capture.message[0] === MLD_QUERY;
    assertEquals(
      check(capture, { src: IpAddr.ANY6 }),
      isQuery ? "bad-address" : null,
    );
  }
});

Deno.test("checkMld() wants a group, or :: in a query", () => {
  for (const capture of [MLD1_QUERY, MLD2_QUERY, MLD1_REPORT, MLD1_DONE]) {
    const bytes = capture.message;
    bytes[8] = 0xfe;
    assertEquals(check(capture, { bytes }), "bad-field");
    bytes[8] = 0xff;
    assertEquals(check(capture, { bytes }), null);
  }
  const bytes = MLD1_REPORT.message.fill(0, 8);
  assertEquals(check(MLD1_REPORT, { bytes }), "bad-field");
});

Deno.test("checkMld() refuses queries between the versions [RFC 9777 §8.1]", () => {
  for (const length of [25, 26, 27]) {
    const bytes = MLD2_QUERY.message.slice(0, length);
    assertEquals(check(MLD2_QUERY, { bytes }), "bad-length");
  }
  const bytes = new Uint8Array([...MLD2_QUERY.message, 1, 2, 3]);
  assertEquals(check(MLD2_QUERY, { bytes }), null); // additional data, §5.1.12
});

Deno.test("MLD accessors read in place", () => {
  const query = MLD2_SOURCE_QUERY.message;
  assertEquals([24, 28, 44].map(mldQueryVersion), [1, 2, 2]);
  assertEquals(`${readMldGroup(query, 0, scratch)}`, "ff3e::5678");
  assertEquals(mldMaxResponse(query, 0, 2), 1000);
  assertEquals([mldRobustness(query, 0), mldQueryInterval(query, 0)], [2, 3]);
  assertEquals(mldSuppress(query, 0), false);
  assertEquals(mldQuerySourceCount(query, 0), 1);
  assertEquals(`${readMldQuerySource(query, 0, 0, scratch)}`, "fd00::1");
  assertEquals(mldMaxResponse(MLD1_QUERY.message, 0, 1), 10_000);
  const report = MLD2_REPORT.message;
  assertEquals(mldRecordCount(report, 0), 2);
  let at = MLD_REPORT_RECORDS;
  assertEquals(mldRecordType(report, at), 5);
  assertEquals(mldRecordSourceCount(report, at), 1);
  assertEquals(`${readMldRecordGroup(report, at, scratch)}`, "ff3e::5678");
  assertEquals(`${readMldRecordSource(report, at, 0, scratch)}`, "fd00::1");
  at += mldRecordLength(report, at);
  assertEquals(`${readMldRecordGroup(report, at, scratch)}`, "ff02::1234");
  assertEquals(at + mldRecordLength(report, at), report.length);
});

Deno.test("isMld() knows the four types", () => {
  const types = [];
  for (let type = 0; type < 256; type++) if (isMld(type)) types.push(type);
  assertEquals(types, [130, 131, 132, 143]);
});

Deno.test("decodeMldTime() and encodeMldTime() are floats from 32768 on [RFC 9777 §5.1.3]", () => {
  assertEquals(
    [0, 1, 0x7fff, 0x8000, 0x8001, 0xffff].map(decodeMldTime),
    [0, 1, 32_767, 32_768, 32_776, 8_387_584],
  );
  for (let code = 0; code < 0x10000; code++) {
    if (encodeMldTime(decodeMldTime(code)) !== code) assertEquals(code, -1);
  }
  assertEquals(encodeMldTime(32_775), 0x8000); // never longer than asked for
  assertEquals([encodeMldTime(1e9), encodeMldTime(-1)], [0xffff, 0]);
});

Deno.test("writeMld() and the accessors round-trip", () => {
  const type = fc.constantFrom(MLD_QUERY, MLD_REPORT, MLD_DONE);
  holds(fc.property(type, u16, group, (type, code, addr) => {
    const b = new Uint8Array(40).fill(0xa5);
    assertEquals(writeMld(b, 5, type, code, addr), 24);
    assertEquals([b[4], b[29], b[5]], [0xa5, 0xa5, type]);
    assertEquals(mldMaxResponse(b, 5, 1), code);
    assert(readMldGroup(b, 5, scratch).equals(addr));
    assertEquals(checkMld(b, 5, 24, 1, true, LINK_LOCAL), null);
  }));
});

Deno.test("writeMldV2Query() and the accessors round-trip", () => {
  const sources = fc.array(ip6, { maxLength: 5 });
  const flags = fc.nat(15);
  holds(
    fc.property(u16, group, flags, u8, sources, (code, addr, s, qqic, list) => {
      const b = new Uint8Array(140).fill(0xa5);
      let o = 5 + writeMldV2Query(b, 5, code, addr, s, qqic, list.length);
      for (const source of list) {
        source.write6(b, o);
        o += 16;
      }
      const length = o - 5;
      assertEquals(length, MLD_QUERY_SOURCES + 16 * list.length);
      assertEquals(checkMld(b, 5, length, 1, true, LINK_LOCAL), null);
      assertEquals(mldQueryVersion(length), 2);
      assertEquals(mldMaxResponse(b, 5, 2), decodeMldTime(code));
      assertEquals([mldRobustness(b, 5), mldSuppress(b, 5)], [s & 7, s > 7]);
      assertEquals(mldQuerySourceCount(b, 5), list.length);
      list.forEach((source, i) =>
        assert(readMldQuerySource(b, 5, i, scratch).equals(source))
      );
      assertEquals(b[o], 0xa5);
    }),
  );
});

Deno.test("writeMldV2Report() and writeMldRecord() write what the kernel does", () => {
  const want = MLD2_REPORT.message;
  const b = new Uint8Array(want.length);
  let o = writeMldV2Report(b, 0, 2);
  o += writeMldRecord(b, o, 5, 1, IpAddr.parse("ff3e::5678")!);
  IpAddr.parse("fd00::1")!.write6(b, o);
  o += 16;
  o += writeMldRecord(b, o, 4, 0, IpAddr.parse("ff02::1234")!);
  b.set(want.subarray(2, 4), 2); // the checksum
  assertEquals(b, want);
});

Deno.test("checkMld() passes auxiliary data over [RFC 9777 §5.2.10]", () => {
  const b = new Uint8Array(8 + 24);
  writeMldV2Report(b, 0, 1);
  writeMldRecord(b, 8, 1, 0, LINK_LOCAL);
  b[9] = 1; // one word of auxiliary data
  assertEquals(checkMldLengths(b, 0, 32), null);
  assertEquals(mldRecordLength(b, 8), 24);
  assertEquals(checkMldLengths(b, 0, 31), "truncated");
});

Deno.test("checkMld() stops at every truncation", () => {
  for (const capture of [...MLD_CAPTURES, MLD2_SOURCE_QUERY]) {
    const parse = (b: Uint8Array, o: number, len: number) =>
      checkMld(b, o, len, 1, true, LINK_LOCAL);
    const { message } = capture;
    parsePrefixes(parse, message).forEach((result, length) => {
      const isV1Query = message[0] === MLD_QUERY && length === 24;
      if (isV1Query) assertEquals(result, null);
      else assert(result === "truncated" || result === "bad-length");
    });
    parseGarbage(parse, message);
  }
});
