import { assertEquals } from "@std/assert";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { Zones } from "../../../core/wire/zones.ts";

const ZONES = new Zones([
  { index: 1, name: "lo" },
  { index: 2, name: "tap0" },
  { index: 3, name: "7" },
]);

Deno.test("Zones.parse() takes a zone by name or by index [RFC 4007 §11]", () => {
  const rows: [text: string, address: string, zone: number][] = [
    ["fe80::1%tap0", "fe80::1", 2],
    ["fe80::1%2", "fe80::1", 2],
    ["fe80::1%7", "fe80::1", 3], // a name goes before a number
    ["fe80::1%9", "fe80::1", 9],
    ["fe80::1%tap1", "fe80::1", -1],
    ["fe80::1%0", "fe80::1", -1],
    ["fe80::1", "fe80::1", 0],
    ["ff02::1%tap0", "ff02::1", 2],
    ["ff05::1%tap0", "ff05::1", 2],
    ["fd00::1%tap0", "fd00::1", 0],
    ["10.0.0.1", "10.0.0.1", 0],
  ];
  for (const [text, address, zone] of rows) {
    const addr = ZONES.parse(text)!;
    assertEquals(addr.zone, zone, text);
    addr.zone = 0;
    assertEquals(`${addr}`, address, text);
  }
});

Deno.test("Zones.parse() refuses what is no address with a zone", () => {
  for (
    const text of ["fe80::1%", "10.0.0.1%tap0", "%tap0", "fe80::1%a b", "name"]
  ) assertEquals(ZONES.parse(text), null, text);
});

Deno.test("Zones.format() names the zone, by its number if it is not known", () => {
  const addr = IpAddr.parse("fe80::1")!;
  const texts: string[] = [];
  for (const zone of [-1, 0, 2, 9]) {
    addr.zone = zone;
    texts.push(ZONES.format(addr));
  }
  assertEquals(texts, ["fe80::1", "fe80::1", "fe80::1%tap0", "fe80::1%9"]);
});

Deno.test("IpAddr.isSameHost() tells equal addresses of two links apart [RFC 4007 §6]", () => {
  const [a, b] = [IpAddr.parse("fe80::1")!, IpAddr.parse("fe80::1")!];
  const rows = [[0, 0, true], [1, 0, true], [0, 1, true], [1, 1, true]];
  for (const [x, y, same] of [...rows, [1, 2, false], [-1, 2, false]]) {
    a.zone = x as number;
    b.zone = y as number;
    assertEquals([a.isSameHost(b), a.equals(b)], [same, true], `${x} ${y}`);
  }
  assertEquals(IpAddr.parse("fe80::2")!.isSameHost(a), false);
});

Deno.test("IpAddr keeps its zone in copies, and loses it with its address", () => {
  const addr = IpAddr.parse("fe80::1")!;
  addr.zone = 2;
  assertEquals([addr.clone().zone, `${addr.clone()}`], [2, "fe80::1%2"]);
  assertEquals(addr.clone().read6(new Uint8Array(16), 0).zone, 0);
  assertEquals(addr.clone().set4(1).zone, 0);
});
