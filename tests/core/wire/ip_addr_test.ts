import { assert, assertEquals, assertNotEquals } from "@std/assert";
import fc from "fast-check";
import ipaddr from "npm:ipaddr.js@2.5.0";
import { IpAddr, parsePrefix } from "../../../core/wire/ip_addr.ts";
import { holds, i32, ip4, ip6, u8 } from "./properties.ts";

const any = fc.oneof(ip4, ip6);

function bytesOf(addr: IpAddr): Uint8Array {
  const b = new Uint8Array(16);
  addr.write6(b, 0);
  return b;
}

Deno.test("IpAddr.toString() and parse() agree with ipaddr.js on IPv6", () => {
  holds(
    fc.property(ip6, (addr) => {
      const oracle = new ipaddr.IPv6(Array.from(bytesOf(addr)));
      assertEquals(addr.toString(), oracle.toRFC5952String());
      const padded = oracle.parts.map((part) =>
        part.toString(16).padStart(4, "0")
      ).join(":");
      const forms = [
        oracle.toString(),
        oracle.toNormalizedString(),
        padded,
        padded.toUpperCase(),
      ];
      for (const text of forms) assertEquals(IpAddr.parse(text), addr, text);
    }),
    1000,
  );
});

Deno.test("IpAddr.toString() and parse() agree with ipaddr.js on IPv4", () => {
  holds(fc.property(ip4, (addr) => {
    const text = addr.toString();
    const oracle = ipaddr.IPv4.parse(text);
    assertEquals(oracle.toByteArray(), Array.from(bytesOf(addr).slice(12)));
    assertEquals(IpAddr.parse(text), addr);
    assertEquals(IpAddr.parse(oracle.toIPv4MappedAddress().toString()), addr);
  }));
});

Deno.test("IpAddr.parse() accepts what ipaddr.js accepts as IPv6 text", () => {
  const piece = fc.constantFrom(
    ...["0", "1", "ffff", "fe80", "10000", "g", "", ":", "::", "1.2.3.4"],
    ...[":", ":", ":", "0", "a", "%1", "1.2.3", "01.2.3.4", "00ab"],
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 17 })
    .map((pieces) => pieces.join(""));
  let accepted = 0;
  holds(
    fc.property(text, (t) => {
      // ipaddr.js also takes zones and octal quads; both are refused here.
      if (t.includes("%") || /(^|[^0-9a-f])0[0-9]+\./.test(t)) {
        assertEquals(IpAddr.parse(t), null, t);
        return;
      }
      if (!t.includes(":")) return;
      const valid = ipaddr.IPv6.isValid(t);
      if (valid) accepted++;
      assertEquals(IpAddr.parse(t) !== null, valid, t);
    }),
    20_000,
  );
  assert(accepted > 200, `only ${accepted} texts were addresses`);
});

Deno.test("IpAddr.toString() is canonical [RFC 5952 §4]", () => {
  const canonical: [string, string][] = [
    ["0:0:0:0:0:0:0:0", "::"],
    ["::0001", "::1"],
    ["2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"], // first of equal runs
    ["2001:0:0:1:0:0:0:1", "2001:0:0:1::1"], // longest run
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"], // not one group
    ["1:0:0:0:0:0:0:0", "1::"],
    ["::ffff:192.0.2.1", "192.0.2.1"], // mapped is IPv4
    ["::192.0.2.1", "::c000:201"],
    ["64:ff9b::192.0.2.33", "64:ff9b::c000:221"],
  ];
  for (const [text, want] of canonical) {
    assertEquals(IpAddr.parse(text)?.toString(), want, text);
  }
});

Deno.test("IpAddr.parse() refuses what is not an address", () => {
  const wrong = [
    ..."|1|1.2.3|1.2.3.4.5|1.2.3.256|01.2.3.4|1.2.3.4 | 1.2.3.4".split("|"),
    ...":|:::|1:|:1|1:2:3:4:5:6:7|1:2:3:4:5:6:7:8:9|1::2::3".split("|"),
    ...["12345::", "::g", "fe80::1%1", "[::1]", "::1/64", "1.2.3.4::", "0x1::"],
    ...["1:2:3:4:5:6:7::8", "::1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:1.2.3.4"],
    ...["1.2.3.4\n", "::1\n"],
  ];
  for (const text of wrong) assertEquals(IpAddr.parse(text), null, text);
});

Deno.test("IpAddr.parseAton() reads the forms of ip4addr_aton", () => {
  const forms: [string, string | null][] = [
    ["10.0.0.1", "10.0.0.1"],
    ["10.1", "10.0.0.1"],
    ["10.1.258", "10.1.1.2"],
    ["3232235777", "192.168.1.1"],
    ["0xC0A80101", "192.168.1.1"],
    ["0x7f.1", "127.0.0.1"],
    ["010.020.030.040", "8.16.24.32"],
    ["0", "0.0.0.0"],
    ["0x", "0.0.0.0"],
    ["10.0.0.1 trailing", "10.0.0.1"],
    ["255.16777215", "255.255.255.255"],
    ["255.16777216", null],
    ["256.1", null],
    ["1.2.65536", null],
    ["1.2.3.256", null],
    ["1.2.3.4.5", null],
    ["4294967296", null],
    ["08", null],
    ["1..2", null],
    ["1.", null],
    ["a", null],
    ["", null],
    [" 1", null],
    ["1.2.3.4x", null],
    ["-1", null],
  ];
  for (const [text, want] of forms) {
    assertEquals(IpAddr.parseAton(text)?.toString() ?? null, want, text);
  }
});

Deno.test("parsePrefix() takes an address and a length of its family", () => {
  const v4 = parsePrefix("10.0.0.2/24");
  assertEquals(v4, { addr: IpAddr.v4(10, 0, 0, 2), prefixLen: 24 });
  const v6 = parsePrefix("fd00::1/128");
  assertEquals(v6?.prefixLen, 128);
  assertEquals(parsePrefix("0.0.0.0/0")?.prefixLen, 0);
  const wrong = "10.0.0.2|10.0.0.2/|10.0.0.2/33|::1/129|::1/-1|::1/064|::1/6 4";
  for (const text of wrong.split("|")) assertEquals(parsePrefix(text), null);
});

Deno.test("IpAddr predicates know both families", () => {
  const table: [string, string][] = [
    ["0.0.0.0", "any"],
    ["::", "any"],
    ["127.255.0.1", "loopback"],
    ["::1", "loopback"],
    ["224.0.0.1", "multicast"],
    ["239.255.255.255", "multicast"],
    ["ff02::1", "multicast"],
    ["169.254.7.7", "linkLocal"],
    ["fe80::1", "linkLocal"],
    ["febf::1", "linkLocal"],
    ["255.255.255.255", "broadcast"],
    ["240.0.0.1", ""],
    ["223.255.255.255", ""],
    ["fec0::1", ""],
    ["10.0.0.1", ""],
    ["::2", ""],
    ["::fffe:0:0", ""],
    ["1::1", ""],
  ];
  for (const [text, want] of table) {
    const addr = IpAddr.parse(text)!;
    const found = [
      addr.isAny ? "any" : "",
      addr.isLoopback ? "loopback" : "",
      addr.isMulticast ? "multicast" : "",
      addr.isLinkLocal ? "linkLocal" : "",
      addr.isBroadcast4 ? "broadcast" : "",
    ].join("");
    assertEquals(found, want, text);
    assertEquals(addr.isV4, text.includes("."));
  }
});

Deno.test("IpAddr constants are what their names say", () => {
  assertEquals(IpAddr.ANY4.toString(), "0.0.0.0");
  assertEquals(IpAddr.ANY6.toString(), "::");
  assertEquals(IpAddr.LOOPBACK4.toString(), "127.0.0.1");
  assertEquals(IpAddr.LOOPBACK6.toString(), "::1");
  assertEquals(IpAddr.BROADCAST4.toString(), "255.255.255.255");
  assert(!IpAddr.ANY4.equals(IpAddr.ANY6));
});

Deno.test("IpAddr reads back the bytes it wrote", () => {
  holds(fc.property(any, fc.nat(9), (addr, o) => {
    const b = new Uint8Array(32);
    addr.write6(b, o);
    assertEquals(new IpAddr().read6(b, o), addr);
    if (addr.isV4) {
      addr.write4(b, o);
      assertEquals(new IpAddr(1, 2, 3, 4).read4(b, o), addr);
      assertEquals(new IpAddr().set4(addr.v4 >>> 0), addr);
    }
    const { w0, w1, w2, w3 } = addr;
    assertEquals(new IpAddr().set6(w0, w1, w2, w3), addr);
    assertEquals(new IpAddr().copyFrom(addr), addr);
    const copy = addr.clone();
    copy.w0 ^= 1;
    assert(!copy.equals(addr));
  }));
});

Deno.test("IpAddr.equals() and hash() see every bit", () => {
  holds(fc.property(any, fc.nat(127), (addr, bit) => {
    const other = addr.clone();
    assert(other.equals(addr));
    assertEquals(other.hash(), addr.hash());
    const word = `w${bit >>> 5}` as "w0" | "w1" | "w2" | "w3";
    other[word] ^= 1 << (bit & 31);
    assert(!other.equals(addr));
    assertNotEquals(other.hash(), addr.hash());
  }));
});

Deno.test("IpAddr.hash() spreads neighbours over low bits", () => {
  const buckets = new Uint16Array(256);
  for (let i = 0; i < 4096; i++) {
    const hash = IpAddr.fromV4(0x0a000000 + i).hash();
    assertEquals(hash, hash | 0);
    buckets[hash & 255]++;
  }
  assert(
    Math.max(...buckets) < 48,
    `fullest of mean 16: ${Math.max(...buckets)}`,
  );
});

Deno.test("IpAddr.matchesPrefix() agrees with ipaddr.js", () => {
  const bits = fc.nat(128);
  holds(
    fc.property(any, bits, i32, u8, (net, length, noise, word) => {
      const size = net.isV4 ? 32 : 128;
      const prefixLen = length % (size + 1);
      const addr = net.clone();
      if (net.isV4) addr.w3 ^= noise >> (word & 31);
      else addr[`w${word & 3}` as "w0"] ^= noise;
      const oracle = (a: IpAddr) =>
        ipaddr.fromByteArray(Array.from(bytesOf(a).slice(net.isV4 ? 12 : 0)));
      const want = oracle(addr).match(oracle(net) as never, prefixLen);
      if (addr.isV4 === net.isV4) {
        assertEquals(addr.matchesPrefix(net, prefixLen), want);
      }
    }),
    1000,
  );
});

Deno.test("IpAddr.matchesPrefix() never matches across families", () => {
  assert(!IpAddr.LOOPBACK6.matchesPrefix(IpAddr.ANY4, 0));
  assert(!IpAddr.LOOPBACK4.matchesPrefix(IpAddr.ANY6, 0));
  assert(IpAddr.LOOPBACK4.matchesPrefix(IpAddr.ANY4, 0));
});
