/**
 * Addresses of the other family in lwIP's UDP and RAW netconns: the local address, not
 * the type, decides which family a send reaches. The codes are those that lwIP 2.1.3
 * gave, with LWIP_IPV4, LWIP_IPV6 and LWIP_IPV6_MLD.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import {
  ERR_OK as OK,
  ERR_VAL as VAL,
  type Netconn,
  NETCONN_JOIN,
  NETCONN_LEAVE,
  NETCONN_RAW,
  NETCONN_RAW_IPV6,
  type netconn_type,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
  type Stack,
} from "../../../mod.ts";
import { A, B, both, type Pair } from "../two_stacks.ts";
import { inBothTimes, type Pass } from "./lwip_pair.ts";

const A6 = "fd00::1";
const B6 = "fd00::2";
/** A protocol for experiments, RFC 3692. */
const PROTO = 253;

const TYPES = {
  UDP: NETCONN_UDP,
  UDP_IPV6: NETCONN_UDP_IPV6,
  RAW: NETCONN_RAW,
  RAW_IPV6: NETCONN_RAW_IPV6,
} as const;

/** Type, local address or null, destination, and what lwIP says of a send. */
type Row = readonly [keyof typeof TYPES, string | null, string, lwip.err_t];

/** Bind and connect are ERR_OK in each. */
const OBSERVED: readonly Row[] = [
  ["UDP", null, B6, VAL],
  ["UDP", A, B6, VAL],
  ["UDP", A6, B, VAL],
  ["UDP", A6, B6, OK],
  ["UDP", "::", B, OK],
  ["UDP", "::", B6, OK],
  ["UDP_IPV6", A, B6, VAL],
  ["UDP_IPV6", A6, B, VAL],
  ["UDP_IPV6", "0.0.0.0", B6, VAL],
  ["UDP_IPV6", "::", B, OK],
  ["RAW", null, B6, VAL],
  ["RAW", A6, B6, OK],
  ["RAW", "::", B6, OK],
  ["RAW_IPV6", null, B, OK],
  ["RAW_IPV6", null, B6, OK],
  ["RAW_IPV6", A, B, OK],
  ["RAW_IPV6", A, B6, VAL],
  ["RAW_IPV6", A6, B, VAL],
  ["RAW_IPV6", "::", B, OK],
];

/** Joins by the address of an interface: type, group, address, code. */
const OBSERVED_JOINS: readonly Row[] = [
  ["UDP", "239.1.2.3", "0.0.0.0", OK],
  ["UDP", "239.1.2.3", "::", OK],
  ["UDP", "239.1.2.3", A, OK],
  ["UDP", "239.1.2.3", A6, VAL],
  ["UDP", "224.0.0.1", "0.0.0.0", VAL],
  ["UDP_IPV6", "ff05::123", "::", OK],
  ["UDP_IPV6", "ff05::123", A6, OK],
  ["UDP_IPV6", "ff05::123", A, VAL],
  ["UDP_IPV6", "ff02::1", "::", OK],
  ["UDP_IPV6", "ff02::1", A6, OK],
  ["UDP_IPV6", "ff02::1", A, VAL],
];

function make(stack: Stack, type: netconn_type, proto = PROTO): Netconn {
  const isRaw = type === NETCONN_RAW || type === NETCONN_RAW_IPV6;
  return stack.netconn(type, isRaw ? { proto } : {});
}

/** Gives both stacks IPv6 addresses, and neighbours that need no discovery. */
async function addIpv6({ a, b }: Pair): Promise<void> {
  await a.addAddress("if1", `${A6}/64`);
  await b.addAddress("if1", `${B6}/64`);
  await a.setNeighbour("if1", B6, (await b.netifs())[1]!.mac);
  await b.setNeighbour("if1", A6, (await a.netifs())[1]!.mac);
}

function inBothFamilies(
  name: string,
  fn: (pair: Pair, pass: Pass) => Promise<void>,
): void {
  inBothTimes(name, async (pair, pass) => {
    await addIpv6(pair);
    await fn(pair, pass);
  });
}

async function bound([type, local]: Row, { a }: Pair): Promise<Netconn> {
  const conn = make(a, TYPES[type]);
  if (local !== null) assertEquals(await lwip.netconn_bind(conn, local, 0), OK);
  return conn;
}

inBothFamilies(
  "[lwIP] a datagram netconn has addresses of any family; a send reaches that of the local address",
  async (pair) => {
    for (const row of OBSERVED) {
      using buf = lwip.NetBuf.from(new Uint8Array(12)); // a send notes its address
      const [, , to, code] = row;
      const name = row.join(" ");
      const conn = await bound(row, pair);
      assertEquals(await lwip.netconn_connect(conn, to, 22), OK, name);
      if (conn.type === TYPES.UDP || conn.type === TYPES.UDP_IPV6) {
        const peer = await lwip.netconn_getaddr(conn, false);
        assertEquals([`${peer.addr}`, peer.port], [to, 22], name);
      }
      assertEquals(await lwip.netconn_send(conn, buf), code, name);
      const other = await bound(row, pair);
      const sent = await lwip.netconn_sendto(other, buf, to, 22);
      assertEquals(sent, code, name);
      await lwip.netconn_delete(conn);
      await lwip.netconn_delete(other);
    }
  },
);

inBothFamilies(
  "[lwIP] a RAW_IPV6 hears IPv4 packets, and its checksum is not for these",
  async ({ a, b }, pass) => {
    const receiver = make(b, NETCONN_RAW_IPV6, 58);
    const sender = make(a, NETCONN_RAW_IPV6, 58);
    using buf = lwip.NetBuf.from(new Uint8Array([128, 0, 0, 0]));
    assertEquals(await lwip.netconn_sendto(sender, buf, B, 0), OK);
    await pass();
    using heard = await receiver.recv({ timeout: 5_000 });
    assertEquals(heard!.from.hostname, A);
    assertEquals([...heard!.toBytes().subarray(20)], [128, 0, 0, 0]);
  },
);

inBothFamilies(
  "[lwIP] a UDP that is bound to an IPv6 address hears IPv6",
  async ({ a, b }, pass) => {
    const receiver = b.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(receiver, B6, 7), OK);
    using buf = lwip.NetBuf.from(new Uint8Array(1));
    const sender = a.netconn(NETCONN_UDP_IPV6);
    assertEquals(await lwip.netconn_sendto(sender, buf, B6, 7), OK);
    await pass();
    using heard = await receiver.recv({ timeout: 5_000 });
    assertEquals(heard!.from.hostname, A6);
  },
);

inBothFamilies(
  "ipv6only is for IPv6 alone, RAW_IPV6 too [RFC 3493 §5.3]",
  async ({ a }) => {
    for (const type of [NETCONN_UDP_IPV6, NETCONN_RAW_IPV6]) {
      const conn = make(a, type);
      lwip.netconn_set_ipv6only(conn, true);
      assertEquals(await lwip.netconn_bind(conn, A, 0), VAL);
      assertEquals(await lwip.netconn_connect(conn, B, 22), VAL);
      assertEquals(await lwip.netconn_connect(conn, B6, 22), OK);
    }
  },
);

/** Codes of two joins and three leaves. */
async function joins([type, group, ifAddr]: Row, a: Stack): Promise<number[]> {
  const conn = make(a, TYPES[type]);
  const ops = [NETCONN_JOIN, NETCONN_JOIN, NETCONN_LEAVE, NETCONN_LEAVE];
  const codes: number[] = [];
  for (const op of [...ops, NETCONN_LEAVE]) {
    codes.push(
      await lwip.netconn_join_leave_group(conn, group!, ifAddr, op),
    );
  }
  await lwip.netconn_delete(conn);
  return codes;
}

async function checkJoins({ a }: Pair): Promise<void> {
  for (const row of OBSERVED_JOINS) {
    const code = row[3];
    const wanted = [code, code, code, code, VAL];
    assertEquals(await joins(row, a), wanted, row.join(" "));
  }
}

inBothFamilies(
  "[lwIP §6] a group is joined by an interface's address of its family or by any; ff02::1 counts as others do",
  checkJoins,
);

both(
  `profile "modern" joins as lwIP, and names the addresses of a type's families alone`,
  async (pair) => {
    await addIpv6(pair);
    await checkJoins(pair);
    const wrong: [netconn_type, string, string][] = [
      [NETCONN_UDP, A6, B6],
      [NETCONN_RAW, A6, B6],
      [NETCONN_RAW_IPV6, A, B],
    ];
    for (const [type, local, to] of wrong) {
      const conn = make(pair.a, type);
      using buf = lwip.NetBuf.from(new Uint8Array(1));
      assertEquals(await lwip.netconn_bind(conn, local, 0), VAL);
      assertEquals(await lwip.netconn_connect(conn, to, 22), VAL);
      assertEquals(await lwip.netconn_sendto(conn, buf, to, 22), VAL);
    }
  },
);
