import { assert, assertEquals } from "@std/assert";
import { checkIcmp6 } from "../../../core/wire/icmp6.ts";
import {
  type GroupCodec,
  IGMP_CODEC,
  MLD_CODEC,
} from "../../../core/wire/group_codec.ts";
import { checkIgmp, parseIgmp } from "../../../core/wire/igmp.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { checkMld } from "../../../core/wire/mld.ts";
import { emitIgmp } from "./codecs.ts";
import { MLD2_REPORT, MLD2_SOURCE_QUERY } from "./icmp6_captures.ts";

const at = (text: string) => IpAddr.parse(text)!;

/** One family: its codec, addresses of its own, and its judge. */
interface Family {
  codec: GroupCodec;
  host: IpAddr;
  group: IpAddr;
  sources: IpAddr[];
  check(b: Uint8Array, length: number): string | null;
}

const FAMILIES: Family[] = [
  {
    codec: IGMP_CODEC,
    host: at("10.0.0.2"),
    group: at("239.1.2.3"),
    sources: [at("10.0.0.8"), at("10.0.0.9")],
    check: (b, length) => checkIgmp(b, 0, length),
  },
  {
    codec: MLD_CODEC,
    host: at("fe80::2"),
    group: at("ff3e::5678"),
    sources: [at("fd00::8"), at("fd00::9")],
    check: (b, length) =>
      checkIcmp6(b, 0, length, at("fe80::2"), at("ff3e::5678")) ??
        checkMld(b, 0, length, 1, true, at("fe80::2")),
  },
];

/** Writes a report with filters of one record; returns its length. */
function writeFilters(family: Family, b: Uint8Array): number {
  const { codec, host, group, sources } = family;
  codec.writeFilters(b, 0, 1);
  let o = codec.recordsAt;
  codec.writeRecord(b, o, 5, sources.length, group);
  o += codec.recordLength;
  for (const source of sources) {
    codec.writeSource(b, o, source);
    o += codec.addressLength;
  }
  codec.fillChecksum(b, 0, o, host, group);
  return o;
}

for (const family of FAMILIES) {
  const { codec, host, group, check } = family;
  const name = codec === IGMP_CODEC ? "IGMP_CODEC" : "MLD_CODEC";

  Deno.test(`${name} writes reports and leaves that its check takes`, () => {
    const b = new Uint8Array(128);
    const { reportLength, filterVersion } = codec;
    codec.writeReport(b, 0, filterVersion - 1, group);
    codec.fillChecksum(b, 0, reportLength, host, group);
    assertEquals(check(b, reportLength), null);
    assert(codec.isReport(b, 0) && !codec.isQuery(b, 0));
    assert(codec.readGroup(b, 0, new IpAddr()).equals(group));
    codec.writeLeave(b, 0, group);
    codec.fillChecksum(b, 0, reportLength, host, group);
    assertEquals(check(b, reportLength), null);
    assert(!codec.isReport(b, 0) && !codec.isQuery(b, 0));
    assertEquals(check(b, writeFilters(family, b)), null);
  });
}

Deno.test("IGMP_CODEC tells versions 1 and 2 of a report apart", () => {
  const b = new Uint8Array(8);
  const kinds = [1, 2].map((version) => {
    IGMP_CODEC.writeReport(b, 0, version, at("239.1.2.3"));
    return parseIgmp(b, 0, 8);
  });
  assertEquals<unknown>(
    kinds,
    ["v1-report", "v2-report"].map((kind) => ({
      kind,
      group: at("239.1.2.3"),
    })),
  );
});

Deno.test("IGMP_CODEC and MLD_CODEC read queries in the same units", () => {
  const igmp = new Uint8Array(64);
  const length = emitIgmp(
    {
      kind: "query",
      version: 3,
      maxResponse: 10,
      group: at("239.1.2.3"),
      suppress: false,
      robustness: 2,
      interval: 3,
      sources: [at("10.0.0.8")],
    },
    igmp,
    0,
  );
  const mld = MLD2_SOURCE_QUERY.message;
  const read = (codec: GroupCodec, b: Uint8Array, len: number) => {
    assert(codec.isQuery(b, 0));
    const version = codec.queryVersion(b, 0, len);
    assertEquals(version, codec.filterVersion);
    return [
      codec.maxResponseMs(b, 0, version),
      codec.robustness(b, 0),
      codec.queryIntervalMs(b, 0),
      codec.sourceCount(b, 0),
      `${codec.readGroup(b, 0, new IpAddr())}`,
      `${codec.readSource(b, 0, 0, new IpAddr())}`,
    ];
  };
  assertEquals(
    read(IGMP_CODEC, igmp, length),
    [1000, 2, 3000, 1, "239.1.2.3", "10.0.0.8"],
  );
  assertEquals(
    read(MLD_CODEC, mld, mld.length),
    [1000, 2, 3000, 1, "ff3e::5678", "fd00::1"],
  );
});

Deno.test("MLD_CODEC writes the report that the kernel does", () => {
  const { message, src, dst } = MLD2_REPORT;
  const b = new Uint8Array(message.length);
  MLD_CODEC.writeFilters(b, 0, 2);
  MLD_CODEC.writeRecord(b, 8, 5, 1, at("ff3e::5678"));
  MLD_CODEC.writeSource(b, 28, at("fd00::1"));
  MLD_CODEC.writeRecord(b, 44, 4, 0, at("ff02::1234"));
  MLD_CODEC.fillChecksum(b, 0, b.length, src, dst);
  assertEquals(b, message);
});
