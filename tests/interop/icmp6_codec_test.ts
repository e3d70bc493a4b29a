/**
 * What the codecs of ICMPv6, neighbour discovery and multicast listener discovery
 * say and write, judged by tcpdump; the text of addresses, by Python's ipaddress.
 */

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { describeFrame } from "../../core/wire/describe.ts";
import { fillIcmp6Checksum, writeIcmp6 } from "../../core/wire/icmp6.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { writeIpv6 } from "../../core/wire/ipv6.ts";
import { writeIpv6RouterAlert } from "../../core/wire/ipv6_extension.ts";
import {
  writeMld,
  writeMldRecord,
  writeMldV2Query,
  writeMldV2Report,
} from "../../core/wire/mld_write.ts";
import { encodeNdPreference } from "../../core/wire/nd.ts";
import {
  writeNdNeighborAdvert,
  writeNdNeighborSolicit,
  writeNdRedirect,
  writeNdRouterAdvert,
  writeNdRouterSolicit,
} from "../../core/wire/nd_write.ts";
import {
  writeNdLinkAddress,
  writeNdMtu,
  writeNdPrefix,
  writeNdRoute,
  writeNdSearchList,
  writeNdServers,
} from "../../core/wire/nd_option_write.ts";
import { CAPTURES } from "../core/wire/icmp6_captures.ts";
import { i32, ip6, mac, SEED, u16, u8 } from "../core/wire/properties.ts";
import { interopTest } from "./requirements.ts";
import { Spawned } from "./spawned.ts";

/** Writes one message; returns its length. */
type Write = (b: Uint8Array, o: number) => number;

const u32 = i32.map((value) => value >>> 0);
const flagsOfRouter = fc.tuple(
  fc.constantFrom(0, 0x40, 0x80, 0xc0),
  fc.constantFrom(1, 0, -1),
).map(([flags, preference]) => flags | encodeNdPreference(preference));
const group = ip6.map(({ w0, w1, w2, w3 }) =>
  new IpAddr(w0 | 0xff000000, w1, w2, w3)
);
const name = fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,8}$/);

const option: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(fc.constantFrom(1, 2), mac).map(([type, mac]): Write => (b, o) =>
    writeNdLinkAddress(b, o, type, mac)
  ),
  fc.tuple(fc.nat(128), fc.constantFrom(0, 0x40, 0x80, 0xc0), u32, u32, ip6)
    .map(([len, flags, v, p, x]): Write => (b, o) =>
      writeNdPrefix(b, o, len, flags, v, p, x)
    ),
  fc.tuple(fc.constantFrom(-1, 0, 1), u32, ip6).map(
    ([pref, life, x]): Write => (b, o) =>
      writeNdRoute(b, o, 128, pref, life, x),
  ),
  fc.tuple(u32, fc.array(ip6, { minLength: 1, maxLength: 3 })).map(
    ([life, servers]): Write => (b, o) => writeNdServers(b, o, life, servers),
  ),
  fc.tuple(u32, fc.array(name, { minLength: 1, maxLength: 3 })).map(
    ([life, names]): Write => (b, o) => writeNdSearchList(b, o, life, names),
  ),
  u32.map((mtu): Write => (b, o) => writeNdMtu(b, o, mtu)),
);

const options: fc.Arbitrary<Write> = fc.array(option, { maxLength: 3 }).map(
  (writers) => (b, o) =>
    writers.reduce((length, write) => length + write(b, o + length), 0),
);

const nd: fc.Arbitrary<Write> = fc.tuple(
  fc.oneof(
    fc.constant<Write>(writeNdRouterSolicit),
    fc.tuple(u8, flagsOfRouter, u16, u32, u32).map(
      ([hops, flags, life, reach, retrans]): Write => (b, o) =>
        writeNdRouterAdvert(b, o, hops, flags, life, reach, retrans),
    ),
    ip6.map((target): Write => (b, o) => writeNdNeighborSolicit(b, o, target)),
    fc.tuple(fc.constantFrom(0x20, 0x60, 0x80, 0xe0), ip6).map(
      ([flags, target]): Write => (b, o) =>
        writeNdNeighborAdvert(b, o, flags, target),
    ),
    fc.tuple(ip6, ip6).map(([target, destination]): Write => (b, o) =>
      writeNdRedirect(b, o, target, destination)
    ),
  ),
  options,
).map(([message, options]) => (b, o) => {
  const length = message(b, o);
  return length + options(b, o + length);
});

const errorOrEcho: fc.Arbitrary<Write> = fc.constantFrom(
  ...[[128, 0], [129, 0], [1, 0], [1, 3], [1, 4], [2, 0], [3, 0], [3, 1]],
).chain(([type, code]) =>
  u32.map((rest): Write => (b, o) => {
    writeIcmp6(b, o, type, code, rest);
    if (type >= 128) return 8;
    // Errors quote a packet: the one that holds them will do.
    writeIpv6(b, o + 8, 0, 0, 8, 17, 9, IpAddr.LOOPBACK6, IpAddr.LOOPBACK6);
    return 56;
  })
);

const mld: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(fc.constantFrom(131, 132), group).map(
    ([type, addr]): Write => (b, o) => writeMld(b, o, type, 0, addr),
  ),
  fc.tuple(u16, group).map(([code, addr]): Write => (b, o) =>
    writeMld(b, o, 130, code, addr)
  ),
  fc.tuple(u16, group, fc.nat(15), fc.nat(127), fc.array(ip6, { maxLength: 3 }))
    .map(([code, addr, flags, qqic, sources]): Write => (b, o) => {
      const at = o +
        writeMldV2Query(b, o, code, addr, flags, qqic, sources.length);
      sources.forEach((source, i) => source.write6(b, at + 16 * i));
      return at + 16 * sources.length - o;
    }),
  fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      group,
      fc.array(ip6, { maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 3 },
  ).map((records): Write => (b, o) => {
    let at = o + writeMldV2Report(b, o, records.length);
    for (const [type, addr, sources] of records) {
      at += writeMldRecord(b, at, type, sources.length, addr);
      for (const source of sources) {
        source.write6(b, at);
        at += 16;
      }
    }
    return at - o;
  }),
);

/** A packet of one message; MLD's has a Router Alert. */
function packetOf(write: Write, isMld: boolean): Uint8Array {
  const b = new Uint8Array(1024);
  const at = isMld ? 48 : 40;
  const length = write(b, at);
  const src = IpAddr.parse("fe80::1")!;
  const dst = IpAddr.parse("ff02::1")!;
  fillIcmp6Checksum(b, at, length, src, dst);
  const [next, hops] = isMld ? [0, 1] : [58, 255];
  writeIpv6(b, 0, 0, 0, at + length - 40, next, hops, src, dst);
  if (isMld) writeIpv6RouterAlert(b, 40, 58);
  return b.slice(0, at + length);
}

function samples(arbitrary: fc.Arbitrary<Write>, isMld: boolean): Uint8Array[] {
  return fc.sample(arbitrary, { seed: SEED, numRuns: 300 })
    .map((write) => packetOf(write, isMld));
}

/** A pcap file of IP packets without link headers (LINKTYPE_RAW). */
function pcapOf(packets: Uint8Array[]): Uint8Array {
  const u32le = (...values: number[]) =>
    new Uint8Array(Uint32Array.from(values).buffer);
  const parts: Uint8Array[] = [
    u32le(0xa1b2c3d4, 0x00040002, 0, 0, 65_535, 101),
  ];
  for (const packet of packets) {
    parts.push(u32le(0, 0, packet.length, packet.length), packet);
  }
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** tcpdump's text of each packet, in one line without its dumps. */
async function tcpdump(packets: Uint8Array[]): Promise<string[]> {
  const program = new Spawned(["tcpdump", "-nn", "-vv", "-t", "-r", "-"]);
  await program.write(pcapOf(packets));
  await program.closeInput();
  const { stdout } = await program.output();
  return stdout.replaceAll(/\n\t +0x[0-9a-f]{4}:.*/g, "")
    .replaceAll(/\n\s+/g, " ")
    // glibc's text of addresses in ::/96; RFC 5952 §5 wants none.
    .replaceAll(/::\d+\.\d+\.\d+\.\d+/g, (text) => `${IpAddr.parse(text)}`)
    .trimEnd().split("\n");
}

/** What tcpdump says, and how the same stands in a description. */
const ESSENTIALS: [RegExp, (match: string[]) => string][] = [
  [/ ([0-9a-f:]+ > [0-9a-f:]+): /g, ([, hosts]) => hosts],
  [/ICMP6, ([a-z -]+(?: v2)?)(?=,| \[|max|$)/g, ([, kind]) => `ICMP6 ${kind}`],
  [/rtalert/g, () => "rtalert"],
  [/(?:who has|tgt is) [0-9a-f:]+/g, ([all]) => all],
  [/redirect, length \d+, (\S+ to \S+)/g, ([, way]) => way],
  [/(?:hop limit|reachable time|retrans timer|router lifetime) \d+/g, same],
  [/Flags \[[a-z, ]+\]/g, same],
  [/pref (?:high|medium|low)/g, same],
  [/pref=\w+, lifetime=\w+/g, same],
  [
    /(?:prefix|route) info option \(\d+\), length \d+ \(\d+\): +(\S+?\/\d+)/g,
    one,
  ],
  [/(?:valid|pref\.) time \w+/g, same],
  [/(\w+ link-address) option .*?: ([0-9a-f:]{17})/g, (m) => `${m[1]} ${m[2]}`],
  [/mtu option .*?: +(\d+)/g, ([, mtu]) => `mtu ${mtu}`],
  [/lifetime \w+,/g, same],
  [/(?<=lifetime .*)addr: [0-9a-f:]+/g, same],
  [/ [a-z]+\.[a-z]+\./g, same],
  [/unreachable (?:port|route|address)/g, same],
  [/mtu \d+/g, same],
  [/id \d+, seq \d+/g, ([all]) => all.replace(",", "")],
  [/max resp delay[=:] ?(\d+)(?=\]| addr: \S+$)/g, ([, ms]) => ms],
  [/addr: (ff\S+)$/g, one],
  [/\[gaddr (\S+) (?:sflag )?(robustness=\d qqi=\d+)/g, (m) => m[2]],
  [/ sflag/g, same],
  [/qqi=\d+ { (.*?) }/g, ([, sources]) => `{${sources}}`],
  [
    /\[gaddr (\S+) (\w+_\w+|allow|block) { ?(.*?) ?}\]/g,
    (m) => `${m[1]} ${m[2].toUpperCase().replace("IS_", "IS_")}{${m[3]}}`,
  ],
];

function same([all]: string[]): string {
  return all;
}

function one([, group]: string[]): string {
  return group;
}

interopTest("describeFrame() says of ICMPv6 what tcpdump does", {
  needs: ["tcpdump"],
}, async () => {
  const packets = [
    ...CAPTURES.map(({ bytes }) => bytes),
    ...samples(nd, false),
    ...samples(errorOrEcho, false),
    ...samples(mld, true),
  ];
  const lines = await tcpdump(packets);
  assertEquals(lines.length, packets.length);
  const compared = new Map<RegExp, number>();
  for (const [i, theirs] of lines.entries()) {
    assert(theirs.includes("[icmp6 sum ok]"), theirs);
    assert(!/malformed|\[\|/.test(theirs), theirs);
    const ours = describeFrame(packets[i], 0, packets[i].length, "ip");
    for (const [pattern, template] of ESSENTIALS) {
      for (const match of theirs.matchAll(pattern)) {
        const word = template(match);
        assert(ours.includes(word), `${word}\n${theirs}\n${ours}`);
        compared.set(pattern, (compared.get(pattern) ?? 0) + 1);
      }
    }
  }
  for (const [pattern] of ESSENTIALS) {
    assert((compared.get(pattern) ?? 0) > 3, `${pattern} compared nothing`);
  }
});

const IPADDRESS = `
import ipaddress, sys
for line in sys.stdin:
    try:
        a = ipaddress.IPv6Address(line.rstrip("\\n"))
        print(a.compressed, a.exploded, a.is_link_local, a.is_multicast)
    except ValueError:
        print("-")
`;

async function ipaddress(texts: string[]): Promise<string[]> {
  const program = new Spawned(["python3", "-c", IPADDRESS]);
  await program.write(texts.map((text) => `${text}\n`).join(""));
  await program.closeInput();
  return (await program.output()).stdout.trimEnd().split("\n");
}

interopTest(
  "IpAddr reads and writes IPv6 text as Python's ipaddress does [RFC 5952]",
  {
    needs: ["python3"],
  },
  async () => {
    const addresses = fc.sample(ip6, { seed: SEED, numRuns: 3000 });
    const theirs = await ipaddress(addresses.map(String));
    for (const [i, addr] of addresses.entries()) {
      const [compressed, exploded, linkLocal, multicast] = theirs[i].split(" ");
      assertEquals(`${addr}`, compressed);
      assert(IpAddr.parse(exploded)!.equals(addr), exploded);
      assertEquals(`${addr.isLinkLocal}`, linkLocal.toLowerCase());
      assertEquals(`${addr.isMulticast}`, multicast.toLowerCase());
    }
    const piece = fc.constantFrom(
      ...["0", "1", "ffff", "fe80", "10000", "g", "", ":", "::", "1.2.3.4"],
      ...[":", ":", ":", "0", "a", "1.2.3", "01.2.3.4", "00ab"],
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 17 })
      .map((pieces) => pieces.join("")).filter((text) => text.includes(":"));
    const texts = fc.sample(text, { seed: SEED, numRuns: 5000 });
    const verdicts = await ipaddress(texts);
    for (const [i, text] of texts.entries()) {
      assertEquals(IpAddr.parse(text) !== null, verdicts[i] !== "-", text);
    }
  },
);
