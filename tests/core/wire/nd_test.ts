import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { solicitedNode } from "../../../core/wire/ip6_scope.ts";
import {
  checkNd,
  decodeNdPreference,
  encodeNdPreference,
  ND_NA_OVERRIDE,
  ND_NA_ROUTER,
  ND_NA_SOLICITED,
  ND_RA_OTHER,
  ndFixedLength,
  ndHopLimit,
  ndNeighborFlags,
  ndReachableTime,
  ndRetransTimer,
  ndRouterFlags,
  ndRouterLifetime,
  ndRouterPreference,
  readNdDestination,
  readNdTarget,
} from "../../../core/wire/nd.ts";
import {
  writeNdNeighborAdvert,
  writeNdNeighborSolicit,
  writeNdRedirect,
  writeNdRouterAdvert,
  writeNdRouterSolicit,
} from "../../../core/wire/nd_write.ts";
import {
  type Capture,
  NA_PROBED,
  NA_ROUTER,
  ND_CAPTURES,
  NS_DAD,
  RA_RADVD,
  REDIRECT,
  RS_KERNEL,
} from "./icmp6_captures.ts";
import {
  holds,
  i32,
  ip6,
  parseGarbage,
  parsePrefixes,
  u16,
  u8,
} from "./properties.ts";

const at = (text: string) => IpAddr.parse(text)!;
const scratch = new IpAddr();

/** What is different about a packet. */
interface Change {
  hopLimit?: number;
  src?: string;
  dst?: string;
  /** Bytes of the message that are set. */
  bytes?: [at: number, value: number][];
  /** Bytes that follow the message. */
  append?: number[];
}

function checkChanged(capture: Capture, change: Change) {
  const message = new Uint8Array([
    ...capture.message,
    ...(change.append ?? []),
  ]);
  for (const [o, value] of change.bytes ?? []) message[o] = value;
  return checkNd(
    message,
    0,
    message.length,
    change.hopLimit ?? capture.hopLimit,
    change.src === undefined ? capture.src : at(change.src),
    change.dst === undefined ? capture.dst : at(change.dst),
  );
}

Deno.test("checkNd() takes what real programs send", () => {
  for (const capture of ND_CAPTURES) {
    assertEquals(checkChanged(capture, {}), null);
  }
});

Deno.test("checkNd() wants hop limit 255, code 0, and no option of length 0 [RFC 4861 §6.1, §7.1, §8.1]", () => {
  for (const capture of ND_CAPTURES) {
    assertEquals(checkChanged(capture, { hopLimit: 254 }), "bad-field");
    assertEquals(checkChanged(capture, { bytes: [[1, 1]] }), "bad-field");
    const empty = [200, 0, 0, 0, 0, 0, 0, 0];
    assertEquals(checkChanged(capture, { append: empty }), "bad-options");
    const pastEnd = [200, 2, 0, 0, 0, 0, 0, 0];
    assertEquals(checkChanged(capture, { append: pastEnd }), "bad-options");
    assertEquals(checkChanged(capture, { append: [200] }), "bad-options");
    const unknown = [200, 1, 0, 0, 0, 0, 0, 0];
    assertEquals(checkChanged(capture, { append: unknown }), null);
  }
});

Deno.test("checkNd() wants a router advertisement from a link-local address [RFC 4861 §6.1.2]", () => {
  for (const src of ["fd00::1", "::", "ff02::1", "::1"]) {
    assertEquals(checkChanged(RA_RADVD, { src }), "bad-address", src);
  }
});

Deno.test("checkNd() lets the unspecified address tell no link-layer address [RFC 4861 §6.1.1, §7.1.1]", () => {
  assertEquals(checkChanged(RS_KERNEL, { src: "::" }), "bad-options");
  const append = [1, 1, 2, 0, 0, 0, 0, 1];
  assertEquals(checkChanged(NS_DAD, { append }), "bad-options");
  assertEquals(checkChanged(NS_DAD, { append, src: "fe80::1" }), null);
});

Deno.test("checkNd() wants detection of duplicates at the solicited-node group [RFC 4861 §7.1.1]", () => {
  for (const dst of ["ff02::1", "fd00::1", "ff02::1:fe00:1"]) {
    assertEquals(checkChanged(NS_DAD, { dst }), "bad-address", dst);
    assertEquals(checkChanged(NS_DAD, { dst, src: "fe80::1" }), null, dst);
  }
});

Deno.test("checkNd() refuses a target that is a group [RFC 4861 §7.1]", () => {
  for (const capture of [NS_DAD, NA_ROUTER]) {
    assertEquals(checkChanged(capture, { bytes: [[8, 0xff]] }), "bad-address");
  }
});

Deno.test("checkNd() refuses IPv4-mapped addresses, which would pass for IPv4", () => {
  const mapped: [number, number][] = [
    ...new Uint8Array(10),
    ...[0xff, 0xff, 10, 0, 0, 1],
  ].map((value, i) => [8 + i, value]);
  for (const capture of [NS_DAD, NA_ROUTER]) {
    assertEquals(checkChanged(capture, { bytes: mapped }), "bad-address");
  }
  const both = mapped.flatMap(([o, value]): [number, number][] => [
    [o, value],
    [o + 16, value],
  ]);
  assertEquals(checkChanged(REDIRECT, { bytes: both }), "bad-address");
});

Deno.test("checkNd() refuses a solicited advertisement to a group [RFC 4861 §7.1.2]", () => {
  assertEquals(checkChanged(NA_ROUTER, { dst: "ff02::1" }), "bad-field");
  const bytes: [number, number][] = [[4, 0xa0]];
  assertEquals(checkChanged(NA_ROUTER, { dst: "ff02::1", bytes }), null);
});

Deno.test("checkNd() takes a redirect from a router to a router or the destination [RFC 4861 §8.1]", () => {
  assertEquals(checkChanged(REDIRECT, { src: "fd00::1" }), "bad-address");
  assertEquals(checkChanged(REDIRECT, { bytes: [[23, 6]] }), "bad-address");
  assertEquals(
    checkChanged(REDIRECT, { bytes: [[8, 0xfe], [9, 0x80]] }),
    null,
  );
  assertEquals(
    checkChanged(REDIRECT, { bytes: [[8, 0xff], [24, 0xff]] }),
    "bad-address",
  );
});

Deno.test("checkNd() refuses other types", () => {
  for (const type of [0, 128, 132, 138, 255]) {
    assertEquals(ndFixedLength(type), 0);
    assertEquals(checkChanged(RA_RADVD, { bytes: [[0, type]] }), "truncated");
  }
});

Deno.test("checkNd() stops at every truncation", () => {
  for (const capture of ND_CAPTURES) {
    const parse = (b: Uint8Array, o: number, len: number) =>
      checkNd(b, o, len, 255, capture.src, capture.dst);
    const fixed = ndFixedLength(capture.message[0]);
    parsePrefixes(parse, capture.message).forEach((result, length) => {
      if (length < fixed) assertEquals(result, "truncated");
      else if (length % 8 !== 0) assertEquals(result, "bad-options");
    });
    parseGarbage(parse, capture.message);
  }
});

Deno.test("ND accessors read in place", () => {
  const ra = RA_RADVD.message;
  assertEquals(
    [ndHopLimit(ra, 0), ndRouterLifetime(ra, 0), ndRouterPreference(ra, 0)],
    [63, 12, 1],
  );
  assertEquals([ndReachableTime(ra, 0), ndRetransTimer(ra, 0)], [30_000, 1000]);
  assertEquals(ndRouterFlags(ra, 0), ND_RA_OTHER | encodeNdPreference(1));
  assertEquals(
    ndNeighborFlags(NA_ROUTER.message, 0),
    ND_NA_ROUTER | ND_NA_SOLICITED | ND_NA_OVERRIDE,
  );
  assertEquals(ndNeighborFlags(NA_PROBED.message, 0), ND_NA_SOLICITED);
  assertEquals(`${readNdTarget(NS_DAD.message, 0, scratch)}`, "fd00::1");
  assertEquals(
    `${readNdDestination(REDIRECT.message, 0, scratch)}`,
    "fd00:1::5",
  );
});

Deno.test("decodeNdPreference() takes the reserved value for medium [RFC 4191 §2.2]", () => {
  assertEquals([0x08, 0x00, 0x18, 0x10].map(decodeNdPreference), [1, 0, -1, 0]);
  for (const preference of [1, 0, -1]) {
    const bits = encodeNdPreference(preference);
    assertEquals(decodeNdPreference(bits | 0xe7), preference);
  }
});

Deno.test("ND writers write what the accessors read, and nothing else", () => {
  const u32 = i32.map((value) => value >>> 0);
  holds(fc.property(u8, u8, u16, u32, u32, (hops, flags, life, reach, re) => {
    const b = new Uint8Array(40).fill(0xa5);
    assertEquals(writeNdRouterAdvert(b, 5, hops, flags, life, reach, re), 16);
    assertEquals(
      [ndHopLimit(b, 5), ndRouterFlags(b, 5), ndRouterLifetime(b, 5)],
      [hops, flags, life],
    );
    assertEquals([ndReachableTime(b, 5), ndRetransTimer(b, 5)], [reach, re]);
    assertEquals([b[4], b[21]], [0xa5, 0xa5]);
  }));
  holds(fc.property(ip6, ip6, fc.constantFrom(0, 0x20, 0xe0), (x, y, flags) => {
    const b = new Uint8Array(64).fill(0xa5);
    assertEquals(writeNdNeighborSolicit(b, 5, x), 24);
    assert(readNdTarget(b, 5, scratch).equals(x));
    assertEquals(writeNdNeighborAdvert(b, 5, flags, y), 24);
    assert(readNdTarget(b, 5, scratch).equals(y));
    assertEquals(ndNeighborFlags(b, 5), flags);
    assertEquals([b[4], b[29]], [0xa5, 0xa5]);
    assertEquals(writeNdRedirect(b, 5, x, y), 40);
    assert(readNdTarget(b, 5, scratch).equals(x));
    assert(readNdDestination(b, 5, scratch).equals(y));
    assertEquals([b[4], b[45]], [0xa5, 0xa5]);
  }));
});

Deno.test("checkNd() takes what the writers write", () => {
  const b = new Uint8Array(64);
  const router = at("fe80::1");
  const host = at("fd00::2");
  const group = solicitedNode(host, new IpAddr());
  const none = IpAddr.ANY6;
  const check = (length: number, src: IpAddr, dst: IpAddr) =>
    checkNd(b, 0, length, 255, src, dst);
  assertEquals(check(writeNdRouterSolicit(b, 0), none, router), null);
  assertEquals(check(writeNdNeighborSolicit(b, 0, host), none, group), null);
  assertEquals(check(writeNdNeighborAdvert(b, 0, 0, host), host, group), null);
  assertEquals(
    check(writeNdRouterAdvert(b, 0, 64, 0, 1800, 0, 0), router, host),
    null,
  );
  assertEquals(check(writeNdRedirect(b, 0, router, host), router, host), null);
});
