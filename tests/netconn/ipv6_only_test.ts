/**
 * IPv6 netconns and peers of IPv4: both families unless the netconn is for IPv6 alone,
 * lwIP's NETCONN_FLAG_IPV6_V6ONLY, RFC 3493 §5.3.
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  type netconn_type,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
  NETCONN_UDPLITE,
  NETCONN_UDPLITE_IPV6,
  type Stack,
} from "../../mod.ts";
import { A, B, both, bytes } from "./two_stacks.ts";

/** A netconn for IPv6 alone. */
function ipv6Only(stack: Stack, type: netconn_type): lwip.Netconn {
  const conn = stack.netconn(type);
  lwip.netconn_set_ipv6only(conn, true);
  return conn;
}

both(
  "a listener on :: accepts IPv4, and tells IPv4 addresses",
  async (pair) => {
    const listener = pair.b.netconn(NETCONN_TCP_IPV6);
    assertEquals(await lwip.netconn_bind(listener, "::", 80), 0);
    assertEquals(await lwip.netconn_listen(listener), 0);
    const conn = pair.a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(conn, B, 80), 0);
    const accepted = await listener.accept();
    assertEquals((await accepted.remoteAddr()).hostname, A);
    assertEquals((await accepted.localAddr()).hostname, B);
  },
);

both(
  "a listener on :: with ipv6only does not accept IPv4: the peer is refused",
  async ({ a, b }) => {
    for (const isEarly of [true, false]) {
      const port = isEarly ? 80 : 81;
      const listener = b.netconn(NETCONN_TCP_IPV6);
      if (isEarly) lwip.netconn_set_ipv6only(listener, true);
      assertEquals(await lwip.netconn_bind(listener, "::", port), 0);
      lwip.netconn_set_ipv6only(listener, true); // it counts at listen, too
      assertEquals(await lwip.netconn_listen(listener), 0);
      const conn = a.netconn(NETCONN_TCP);
      assertEquals(await lwip.netconn_connect(conn, B, port), lwip.ERR_RST);
    }
  },
);

both(
  "ipv6only that is cleared before listen lets IPv4 in",
  async ({ a, b }) => {
    const listener = ipv6Only(b, NETCONN_TCP_IPV6);
    assertEquals(await lwip.netconn_bind(listener, "::", 80), 0);
    lwip.netconn_set_ipv6only(listener, false);
    assertEquals(await lwip.netconn_listen(listener), 0);
    const conn = a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(conn, B, 80), 0);
  },
);

both(
  "ipv6only listens beside an IPv4 listener of the same port",
  async ({ a, b }) => {
    const four = b.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_bind(four, "0.0.0.0", 80), 0);
    assertEquals(await lwip.netconn_listen(four), 0);
    const dual = b.netconn(NETCONN_TCP_IPV6);
    assertEquals(await lwip.netconn_bind(dual, "::", 80), lwip.ERR_USE);
    const six = ipv6Only(b, NETCONN_TCP_IPV6);
    assertEquals(await lwip.netconn_bind(six, "::", 80), 0);
    assertEquals(await lwip.netconn_listen(six), 0);
    const another = ipv6Only(b, NETCONN_TCP_IPV6);
    assertEquals(await lwip.netconn_bind(another, "::", 80), lwip.ERR_USE);
    const conn = a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(conn, B, 80), 0);
    assertEquals((await lwip.netconn_accept(four)).err, 0);
  },
);

both(
  "a listener on :: without ipv6only has the port for IPv4, too",
  async ({ b }) => {
    const dual = b.netconn(NETCONN_TCP_IPV6);
    assertEquals(await lwip.netconn_bind(dual, "::", 80), 0);
    assertEquals(await lwip.netconn_listen(dual), 0);
    for (const address of ["0.0.0.0", B]) {
      const four = b.netconn(NETCONN_TCP);
      assertEquals(await lwip.netconn_bind(four, address, 80), lwip.ERR_USE);
    }
    const six = ipv6Only(b, NETCONN_TCP_IPV6);
    assertEquals(await lwip.netconn_bind(six, "::", 80), lwip.ERR_USE);
  },
);

for (
  const [type, type6] of [
    [NETCONN_UDP, NETCONN_UDP_IPV6],
    [NETCONN_UDPLITE, NETCONN_UDPLITE_IPV6],
  ]
) {
  both(
    `netconn ${type6} on :: gets IPv4 datagrams, and none with ipv6only`,
    async ({ a, b }) => {
      const sender = a.netconn(type);
      const open = b.netconn(type6);
      assertEquals(await lwip.netconn_bind(open, "::", 7), 0);
      const shut = ipv6Only(b, type6);
      assertEquals(await lwip.netconn_bind(shut, "::", 8), 0);
      for (const port of [8, 7]) {
        await sender.sendTo(bytes("hello"), { hostname: B, port });
      }
      using heard = await open.recv();
      assertEquals(heard!.from.hostname, A);
      assertEquals(await shut.tryRecv(), undefined);
      assertEquals((await b.stats()).drops["no-listener"], 1);
    },
  );
}

for (const type of [NETCONN_TCP_IPV6, NETCONN_UDP_IPV6]) {
  both(
    `netconn ${type} with ipv6only has no IPv4 address and goes to none: ERR_VAL`,
    async ({ a, b }) => {
      const listener = b.netconn(NETCONN_TCP);
      assertEquals(await lwip.netconn_bind(listener, null, 80), 0);
      assertEquals(await lwip.netconn_listen(listener), 0);
      const conn = ipv6Only(a, type);
      for (const addr of [null, A, "0.0.0.0", `::ffff:${A}`]) {
        assertEquals(await lwip.netconn_bind(conn, addr, 0), lwip.ERR_VAL);
      }
      for (const addr of [B, `::ffff:${B}`]) {
        assertEquals(await lwip.netconn_connect(conn, addr, 80), lwip.ERR_VAL);
      }
      lwip.netconn_set_nonblocking(conn, true);
      assertEquals(await lwip.netconn_connect(conn, B, 80), lwip.ERR_VAL);
      if (type === NETCONN_UDP_IPV6) {
        using buf = lwip.NetBuf.from(new Uint8Array(1));
        assertEquals(await lwip.netconn_sendto(conn, buf, B, 9), lwip.ERR_VAL);
      }
      // It is usable once it is for both again.
      lwip.netconn_set_ipv6only(conn, false);
      lwip.netconn_set_nonblocking(conn, false);
      assertEquals(await lwip.netconn_connect(conn, B, 80), 0);
    },
  );
}

both("ipv6only means nothing to a netconn of IPv4", async ({ a, b }) => {
  const listener = ipv6Only(b, NETCONN_TCP);
  assertEquals(await lwip.netconn_bind(listener, null, 80), 0);
  assertEquals(await lwip.netconn_listen(listener), 0);
  const conn = ipv6Only(a, NETCONN_TCP);
  assertEquals(await lwip.netconn_connect(conn, B, 80), 0);
});
