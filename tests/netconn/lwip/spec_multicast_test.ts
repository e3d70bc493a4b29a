/**
 * Multicast as lwIP's netconns have it: the rows of the specification's §6 that
 * ../multicast_test.ts does not have.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import {
  type Netconn,
  NETCONN_JOIN,
  NETCONN_LEAVE,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
  NETCONN_UDPLITE,
  NETCONN_UDPNOCHKSUM,
  type Stack,
} from "../../../mod.ts";
import { inBothTimes } from "./lwip_pair.ts";
import { A, B, EventLog } from "../two_stacks.ts";

const GROUP = "239.1.2.3";

function join(conn: Netconn, group: string, ifAddr: string | null = null) {
  return lwip.netconn_join_leave_group(conn, group, ifAddr, NETCONN_JOIN);
}

function leave(conn: Netconn, group: string, ifAddr: string | null = null) {
  return lwip.netconn_join_leave_group(conn, group, ifAddr, NETCONN_LEAVE);
}

async function groupsOf(stack: Stack): Promise<string[]> {
  return (await stack.stats()).netifs[1].groups;
}

inBothTimes("[lwIP §6] every kind of UDP can join", async ({ a }) => {
  for (const type of [NETCONN_UDP, NETCONN_UDPLITE, NETCONN_UDPNOCHKSUM]) {
    const conn = a.netconn(type);
    assertEquals(await join(conn, GROUP), 0);
    assertEquals(await leave(conn, GROUP), 0);
    assertEquals(await leave(conn, GROUP), -6);
  }
});

inBothTimes(
  "[lwIP §6 ERR_VAL] a dual-stack netconn cannot join an IPv4 group, nor an IPv4 one an IPv6 group",
  async ({ a }) => {
    assertEquals(await join(a.netconn(NETCONN_UDP_IPV6), GROUP), -6);
    assertEquals(await join(a.netconn(NETCONN_UDP), "ff02::5"), -6);
    assertEquals(await groupsOf(a), []);
  },
);

inBothTimes(
  "[lwIP §6] a membership is the interface's, with a count: another netconn may leave it",
  async ({ a }) => {
    const one = a.netconn(NETCONN_UDP);
    const other = a.netconn(NETCONN_UDP);
    for (const conn of [one, other]) assertEquals(await join(conn, GROUP), 0);
    assertEquals(await lwip.netconn_delete(one), 0);
    assertEquals(await leave(other, GROUP), 0);
    assertEquals(await groupsOf(a), [GROUP]);
    assertEquals(await leave(other, GROUP, A), 0);
    assertEquals(await groupsOf(a), []);
    assertEquals(await leave(other, GROUP), -6);
  },
);

inBothTimes(
  "[lwIP §6] join and leave have no events, and need no bind",
  async ({ a }) => {
    const log = new EventLog();
    const conn = a.netconn(NETCONN_UDP, { callback: log.callback });
    assertEquals(await join(conn, GROUP), 0);
    assertEquals(await leave(conn, GROUP), 0);
    log.now();
    assertEquals((await lwip.netconn_addr(conn)).port, 0);
  },
);

inBothTimes(
  "[lwIP §6] a netconn that is bound to any or the group hears it, one with an interface's address does not",
  async ({ a, b }, pass) => {
    const any = b.netconn(NETCONN_UDP);
    const group = b.netconn(NETCONN_UDP);
    const unicast = b.netconn(NETCONN_UDP);
    for (const conn of [any, group, unicast]) {
      lwip.netconn_set_nonblocking(conn, true);
    }
    assertEquals(await lwip.netconn_bind(any, null, 5), 0);
    assertEquals(await lwip.netconn_bind(group, GROUP, 6), 0);
    assertEquals(await lwip.netconn_bind(unicast, B, 7), 0);
    assertEquals(await join(any, GROUP), 0);
    const last = b.netconn(NETCONN_UDP); // tells when the others have passed
    assertEquals(await lwip.netconn_bind(last, null, 8), 0);
    const sender = a.netconn(NETCONN_UDP);
    using buf = lwip.NetBuf.from(new Uint8Array(1));
    const errs = async (): Promise<number[]> => {
      for (const port of [5, 6, 7]) {
        assertEquals(await lwip.netconn_sendto(sender, buf, GROUP, port), 0);
      }
      assertEquals(await lwip.netconn_sendto(sender, buf, B, 8), 0);
      await pass();
      (await last.recv())!.delete();
      const codes: number[] = [];
      for (const conn of [any, group, unicast]) {
        const { err, buf } = await lwip.netconn_recv(conn);
        buf?.delete();
        codes.push(err);
      }
      return codes;
    };
    assertEquals(await errs(), [0, 0, -7]);
    // Not joined on the interface: not accepted.
    assertEquals(await leave(any, GROUP), 0);
    assertEquals(await errs(), [-7, -7, -7]);
  },
);
