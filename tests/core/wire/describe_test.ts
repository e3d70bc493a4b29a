import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  foldChecksum,
  pseudoHeaderSum,
  transportChecksum,
} from "../../../core/wire/checksum.ts";
import { setU16 } from "../../../core/wire/bytes.ts";
import { describeFrame } from "../../../core/wire/describe.ts";
import { writeEthernet } from "../../../core/wire/ethernet.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { writeIpv4 } from "../../../core/wire/ipv4.ts";
import { writeIpv6 } from "../../../core/wire/ipv6.ts";
import { writeIpv6Fragment } from "../../../core/wire/ipv6_extension.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { writeTcp } from "../../../core/wire/tcp.ts";
import { writeSynOptions } from "../../../core/wire/tcp_options.ts";
import { writeUdp } from "../../../core/wire/udp.ts";
import { hex } from "./hex.ts";
import { holds, parseGarbage, parsePrefixes } from "./properties.ts";
import { emitArp, setTcpChecksum } from "./codecs.ts";

const SRC = IpAddr.v4(10, 0, 0, 1);
const DST = IpAddr.v4(10, 0, 0, 2);

/** A SYN with options and three bytes of data, without a link header. */
function syn(): Uint8Array {
  const b = new Uint8Array(63);
  writeIpv4(b, 0, 0, 63, 1, 0x4000, 64, 6, SRC.v4, DST.v4);
  writeTcp(b, 20, 4000, 80, 1, 0, 40, 0x02, 65535, 0);
  writeSynOptions(b, 40, 1460, true, true, 7, 0, 7);
  b.set([1, 2, 3], 60);
  setTcpChecksum(b, 20, transportChecksum(b, 20, 43, SRC, DST, 6));
  return b;
}

const SYN_LINE = "10.0.0.1 > 10.0.0.2 TCP 4000 > 80 [S] seq 1 win 65535 " +
  "<mss 1460,sackOK,TS val 7 ecr 0,wscale 7> len 3";

function ip(b: Uint8Array): string {
  return describeFrame(b, 0, b.length, "ip");
}

/** The bytes behind an Ethernet header of a type. */
function ethernet(type: number, payload: Uint8Array): string {
  const b = new Uint8Array(14 + payload.length);
  writeEthernet(b, 0, MacAddr.BROADCAST, new MacAddr(0x02000000, 1), type);
  b.set(payload, 14);
  return describeFrame(b, 0, b.length, "ethernet");
}

Deno.test("describeFrame() decodes TCP with options over both media", () => {
  assertEquals(ip(syn()), SYN_LINE);
  assertEquals(ethernet(0x0800, syn()), SYN_LINE);
});

Deno.test("describeFrame() says what is wrong with a checksum", () => {
  const b = syn();
  setTcpChecksum(b, 20, foldChecksum(pseudoHeaderSum(SRC, DST, 6, 43)));
  assertEquals(ip(b), `${SYN_LINE} cksum-partial`);
  b[62] ^= 1;
  setTcpChecksum(b, 20, 1);
  assertEquals(ip(b), `${SYN_LINE} bad-checksum`);
  b[10] ^= 1;
  assertEquals(ip(b), "IPv4 bad-checksum len 63");
});

Deno.test("describeFrame() decodes UDP over IPv6 and fragments", () => {
  const src = IpAddr.parse("fd00::1")!;
  const dst = IpAddr.parse("fd00::2")!;
  const b = new Uint8Array(52);
  writeIpv6(b, 0, 0, 0, 12, 17, 64, src, dst);
  writeUdp(b, 40, 5353, 53, 12);
  setU16(b, 46, transportChecksum(b, 40, 12, src, dst, 17));
  assertEquals(ip(b), "fd00::1 > fd00::2 UDP 5353 > 53 len 4");
  writeIpv6(b, 0, 0, 0, 12, 44, 64, src, dst);
  writeIpv6Fragment(b, 40, 17, 1448, true, 9);
  assertEquals(ip(b), "fd00::1 > fd00::2 frag id 9 4@1448+ proto 17");
});

Deno.test("describeFrame() decodes IPv4 fragments without their payload", () => {
  const b = new Uint8Array(28);
  writeIpv4(b, 0, 0, 28, 7, 185, 64, 6, SRC.v4, DST.v4);
  assertEquals(ip(b), "10.0.0.1 > 10.0.0.2 frag id 7 8@1480 proto 6");
});

Deno.test("describeFrame() decodes ARP, tags, and unknown types", () => {
  const arp = new Uint8Array(28);
  const senderMac = new MacAddr(0x02000000, 1);
  const header = { senderMac, senderIp: SRC, targetMac: senderMac };
  emitArp({ operation: 1, ...header, targetIp: DST }, arp, 0);
  const line = "ARP who-has 10.0.0.2 tell 10.0.0.1";
  assertEquals(ethernet(0x0806, arp), line);
  const tagged = new Uint8Array([0, 7, 8, 6, ...arp]);
  assertEquals(ethernet(0x8100, tagged), `vlan 7 ${line}`);
  assertEquals(
    ethernet(0x88cc, hex("01 02")),
    "02:00:00:00:00:01 > ff:ff:ff:ff:ff:ff type 0x88cc len 2",
  );
  assertEquals(ethernet(0x0806, hex("00")), "ARP truncated");
});

Deno.test("describeFrame() decodes ICMP, IGMP, and other protocols", () => {
  const table: [number, string, string][] = [
    [1, "0800 f7f6 0007 0002", "ICMP echo id 7 seq 2 len 0"],
    [2, "1600 09fc e0000003", "IGMP v2-report 224.0.0.3"],
    [132, "00", "proto 132 len 1"],
    [17, "0001 0002 0008 0000", "UDP 1 > 2 len 0"],
    [136, "0001 0002 0008 0001 ff", "UDP-Lite 1 > 2 cover 8 len 1"],
    [6, "00", "TCP truncated"],
  ];
  for (const [protocol, text, want] of table) {
    const payload = hex(text);
    const b = new Uint8Array(20 + payload.length);
    writeIpv4(b, 0, 0, b.length, 0, 0, 64, protocol, SRC.v4, DST.v4);
    b.set(payload, 20);
    assertEquals(ip(b), `10.0.0.1 > 10.0.0.2 ${want}`);
  }
});

Deno.test("describeFrame() gives one line for any bytes", () => {
  for (const medium of ["ethernet", "ip"] as const) {
    const parse = (b: Uint8Array, o: number, len: number) =>
      describeFrame(b, o, len, medium);
    parsePrefixes(parse, syn());
    parseGarbage(parse, syn());
  }
  // Behind a right IPv4 header, so that the garbage reaches the transports.
  const protocol = fc.constantFrom(1, 2, 6, 17, 58, 136);
  const bytes = fc.uint8Array({ maxLength: 80 });
  holds(
    fc.property(protocol, bytes, (p, payload) => {
      const b = new Uint8Array(20 + payload.length);
      writeIpv4(b, 0, 0, b.length, 0, 0, 64, p, SRC.v4, DST.v4);
      b.set(payload, 20);
      assert(/^10\.0\.0\.1 > 10\.0\.0\.2 [^\n]+$/.test(ip(b)));
    }),
    1000,
  );
});
