import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { describeFrame } from "../../../core/wire/describe.ts";
import { describeIcmp6Message } from "../../../core/wire/describe_icmp6.ts";
import { hex } from "./hex.ts";
import * as captures from "./icmp6_captures.ts";
import { holds, parseGarbage, parsePrefixes } from "./properties.ts";

Deno.test("describeFrame() tells what real programs sent", () => {
  const lines: [captures.Capture, string][] = [
    [
      captures.NS_DAD,
      ":: > ff02::1:ff00:1 ICMP6 neighbor solicitation, who has fd00::1 " +
      "<nonce f3952aa8e334>",
    ],
    [
      captures.NA_ROUTER,
      "fd00::1 > fe80::ff:fe00:2 ICMP6 neighbor advertisement, " +
      "tgt is fd00::1, Flags [router, solicited, override] " +
      "<destination link-address 02:00:00:00:00:01>",
    ],
    [
      captures.RS_KERNEL,
      "fe80::ff:fe00:2 > ff02::2 ICMP6 router solicitation " +
      "<source link-address 02:00:00:00:00:02>",
    ],
    [
      captures.RA_RADVD,
      "fe80::ff:fe00:1 > ff02::1 ICMP6 router advertisement, hop limit 63, " +
      "Flags [other stateful], pref high, router lifetime 12s, " +
      "reachable time 30000ms, retrans timer 1000ms " +
      "<prefix info fd00::/64, Flags [onlink, auto], valid time 86400s, " +
      "pref. time 14400s> " +
      "<route info 2001:db8:1::/48, pref=low, lifetime=1800s> " +
      "<rdnss lifetime 600s, addr: fd00::53 addr: fd00::54> " +
      "<dnssl lifetime 600s, domain(s): example.com. lab.example.> " +
      "<mtu 1480> <source link-address 02:00:00:00:00:01>",
    ],
    [
      captures.REDIRECT,
      "fe80::ff:fe00:1 > fd00::9 ICMP6 redirect, fd00:1::5 to fd00:1::5 " +
      "<redirected header len 104>",
    ],
    [
      captures.MLD2_QUERY,
      "fe80::ff:fe00:1 > ff02::1 HBH (rtalert) ICMP6 multicast listener " +
      "query v2 :: max resp delay=10000 robustness=2 qqi=3",
    ],
    [
      captures.MLD2_SOURCE_QUERY,
      "fd00:1::1 > ff3e::5678 HBH (rtalert) ICMP6 multicast listener " +
      "query v2 ff3e::5678 max resp delay=1000 robustness=2 qqi=3 {fd00::1}",
    ],
    [
      captures.MLD2_REPORT,
      "fe80::ff:fe00:2 > ff02::16 HBH (rtalert) ICMP6 multicast listener " +
      "report v2 ff3e::5678 ALLOW{fd00::1}, ff02::1234 TO_EX{}",
    ],
    [
      captures.MLD1_QUERY,
      "fe80::ff:fe00:1 > ff02::1 HBH (rtalert) ICMP6 multicast listener " +
      "query :: max resp delay=10000",
    ],
    [
      captures.MLD1_REPORT,
      "fe80::ff:fe00:2 > ff02::4321 HBH (rtalert) ICMP6 multicast listener " +
      "report ff02::4321",
    ],
    [
      captures.MLD1_DONE,
      "fe80::ff:fe00:2 > ff02::2 HBH (rtalert) ICMP6 multicast listener " +
      "done ff02::4321",
    ],
    [
      captures.PORT_UNREACHABLE,
      "fd00::1 > fe80::ff:fe00:2 ICMP6 destination unreachable, " +
      "unreachable port len 49",
    ],
    [
      captures.ECHO,
      "fd00::9 > fd00:1::5 ICMP6 echo request id 22589 seq 1 len 56",
    ],
  ];
  for (const [{ bytes }, want] of lines) {
    assertEquals(describeFrame(bytes, 0, bytes.length, "ip"), want);
  }
});

Deno.test("describeFrame() says what is wrong with an ICMPv6 packet", () => {
  const bytes = captures.NS_DAD.bytes.slice();
  bytes[71] ^= 1;
  const line = describeFrame(bytes, 0, bytes.length, "ip");
  assert(line.endsWith("<nonce f3952aa8e335> bad-checksum"), line);
  const option = captures.MLD2_QUERY.bytes.slice();
  option[42] = 0x85; // an unknown option, to be reported
  assertEquals(
    describeFrame(option, 0, option.length, "ip"),
    "fe80::ff:fe00:1 > ff02::1 extension bad-options code 2 octet 42",
  );
});

Deno.test("describeIcmp6Message() tells the options that no capture has", () => {
  const lines: [string, string][] = [
    [
      "85 00 0000 00000000 26 02 070b 0064ff9b 00000000 00000000",
      "ICMP6 router solicitation <pref64 64:ff9b::/48, lifetime 1800s>",
    ],
    [
      "85 00 0000 00000000 c8 01 000000000000",
      "ICMP6 router solicitation <option 200 len 8>",
    ],
    [
      "85 00 0000 00000000 19 03 0000 ffffffff" +
      "fd000000 00000000 00000000 00000053",
      "ICMP6 router solicitation <rdnss lifetime infinity, addr: fd00::53>",
    ],
    ["85 00 0000 00000000 01 00", "ICMP6 router solicitation bad-options"],
    ["88 00 0000 00000000", "ICMP6 neighbor advertisement truncated"],
    ["8f 00 0000 00000001", "ICMP6 multicast listener report v2 truncated"],
    ["83 00 0000 00000000", "ICMP6 multicast listener report truncated"],
    ["84 00 0000 00000000", "ICMP6 multicast listener done truncated"],
    ["82 00 0000 00000000", "ICMP6 multicast listener query truncated"],
    ["c8 01 0000 00000000", "ICMP6 type 200 code 1 len 0"],
    ["85", "ICMP6 truncated"],
  ];
  for (const [text, want] of lines) {
    const b = hex(text);
    assertEquals(describeIcmp6Message(b, 0, b.length), want);
  }
});

Deno.test("describeIcmp6Message() gives one line for any bytes", () => {
  for (const { message } of captures.CAPTURES) {
    parsePrefixes(describeIcmp6Message, message);
    parseGarbage(describeIcmp6Message, message);
  }
  const type = fc.constantFrom(
    1,
    4,
    128,
    ...[130, 131, 132, 133],
    134,
    137,
    143,
  );
  const rest = fc.uint8Array({ maxLength: 120 });
  holds(
    fc.property(type, rest, (type, rest) => {
      const b = new Uint8Array([type, 0, ...rest]);
      assert(/^ICMP6 [^\n]+$/.test(describeIcmp6Message(b, 0, b.length)));
    }),
    1000,
  );
});
