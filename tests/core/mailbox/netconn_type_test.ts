import { assertEquals } from "@std/assert";
import * as T from "../../../core/mailbox/netconn_type.ts";

Deno.test("netconn types have lwIP's values and tests [lwIP §1.1]", () => {
  // Value, group, IPv6, UDP-Lite, no checksum.
  const table: [number, number, number, boolean, boolean, boolean][] = [
    [T.NETCONN_TCP, 0x10, 0x10, false, false, false],
    [T.NETCONN_TCP_IPV6, 0x18, 0x10, true, false, false],
    [T.NETCONN_UDP, 0x20, 0x20, false, false, false],
    [T.NETCONN_UDPLITE, 0x21, 0x20, false, true, false],
    [T.NETCONN_UDPNOCHKSUM, 0x22, 0x20, false, false, true],
    [T.NETCONN_UDP_IPV6, 0x28, 0x20, true, false, false],
    [T.NETCONN_UDPLITE_IPV6, 0x29, 0x20, true, true, false],
    [T.NETCONN_UDPNOCHKSUM_IPV6, 0x2a, 0x20, true, false, true],
    [T.NETCONN_RAW, 0x40, 0x40, false, false, false],
    [T.NETCONN_RAW_IPV6, 0x48, 0x40, true, false, false],
  ];
  for (const [type, value, group, isIpv6, isLite, isNoChecksum] of table) {
    assertEquals(type, value);
    assertEquals(T.NETCONNTYPE_GROUP(type), group);
    assertEquals(T.NETCONNTYPE_ISIPV6(type), isIpv6);
    assertEquals(T.NETCONNTYPE_ISUDPLITE(type), isLite);
    assertEquals(T.NETCONNTYPE_ISUDPNOCHKSUM(type), isNoChecksum);
    assertEquals(T.NETCONNTYPE_DATAGRAM(type), group !== T.NETCONN_TCP);
  }
  assertEquals(T.NETCONN_INVALID, 0);
});
