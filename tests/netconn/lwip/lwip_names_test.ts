/**
 * Every name of lwIP's api.h, netbuf.h and err.h: it is here, with lwIP's value,
 * or there is a reason why it is not.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import * as mod from "../../../mod.ts";

const names: Record<string, unknown> = mod;

/** Enumerators and macros with a value. */
const CONSTANTS: Record<string, number> = {
  // enum netconn_type
  NETCONN_INVALID: 0x00,
  NETCONN_TCP: 0x10,
  NETCONN_TCP_IPV6: 0x18,
  NETCONN_UDP: 0x20,
  NETCONN_UDPLITE: 0x21,
  NETCONN_UDPNOCHKSUM: 0x22,
  NETCONN_UDP_IPV6: 0x28,
  NETCONN_UDPLITE_IPV6: 0x29,
  NETCONN_UDPNOCHKSUM_IPV6: 0x2a,
  NETCONN_RAW: 0x40,
  NETCONN_RAW_IPV6: 0x48,
  NETCONN_TYPE_IPV6: 0x08,
  // enum netconn_state
  NETCONN_NONE: 0,
  NETCONN_WRITE: 1,
  NETCONN_LISTEN: 2,
  NETCONN_CONNECT: 3,
  NETCONN_CLOSE: 4,
  // enum netconn_evt
  NETCONN_EVT_RCVPLUS: 0,
  NETCONN_EVT_RCVMINUS: 1,
  NETCONN_EVT_SENDPLUS: 2,
  NETCONN_EVT_SENDMINUS: 3,
  NETCONN_EVT_ERROR: 4,
  // flags of struct netconn
  NETCONN_FLAG_MBOXCLOSED: 0x01,
  NETCONN_FLAG_NON_BLOCKING: 0x02,
  NETCONN_FLAG_IN_NONBLOCKING_CONNECT: 0x04,
  NETCONN_FLAG_MBOXINVALID: 0x08,
  NETCONN_FLAG_CHECK_WRITESPACE: 0x10,
  NETCONN_FLAG_IPV6_V6ONLY: 0x20,
  NETCONN_FLAG_PKTINFO: 0x40,
  NETCONN_FIN_RX_PENDING: 0x80,
  // flags of calls
  NETCONN_NOFLAG: 0x00,
  NETCONN_NOCOPY: 0x00,
  NETCONN_COPY: 0x01,
  NETCONN_MORE: 0x02,
  NETCONN_DONTBLOCK: 0x04,
  NETCONN_NOAUTORCVD: 0x08,
  NETCONN_NOFIN: 0x10,
  // enum netconn_igmp
  NETCONN_JOIN: 0,
  NETCONN_LEAVE: 1,
  // address types
  NETCONN_DNS_IPV4: 0,
  NETCONN_DNS_IPV6: 1,
  NETCONN_DNS_IPV4_IPV6: 2,
  NETCONN_DNS_IPV6_IPV4: 3,
  NETCONN_DNS_DEFAULT: 2,
  // priv/api_msg.h, opt.h
  NETCONN_SHUT_RD: 1,
  NETCONN_SHUT_WR: 2,
  NETCONN_SHUT_RDWR: 3,
  TCP_DEFAULT_LISTEN_BACKLOG: 0xff,
  // netbuf.h
  NETBUF_FLAG_DESTADDR: 0x01,
  NETBUF_FLAG_CHKSUM: 0x02,
  // err.h
  ERR_OK: 0,
  ERR_MEM: -1,
  ERR_BUF: -2,
  ERR_TIMEOUT: -3,
  ERR_RTE: -4,
  ERR_INPROGRESS: -5,
  ERR_VAL: -6,
  ERR_WOULDBLOCK: -7,
  ERR_USE: -8,
  ERR_ALREADY: -9,
  ERR_ISCONN: -10,
  ERR_CONN: -11,
  ERR_IF: -12,
  ERR_ABRT: -13,
  ERR_RST: -14,
  ERR_CLSD: -15,
  ERR_ARG: -16,
};

/** Functions, and macros that look like functions. */
const FUNCTIONS = [
  "NETCONNTYPE_DATAGRAM",
  "NETCONNTYPE_GROUP",
  "NETCONNTYPE_ISIPV6",
  "NETCONNTYPE_ISUDPLITE",
  "NETCONNTYPE_ISUDPNOCHKSUM",
  "err_to_errno",
  "lwip_strerr",
  "netbuf_alloc",
  "netbuf_chain",
  "netbuf_copy",
  "netbuf_copy_partial",
  "netbuf_data",
  "netbuf_delete",
  "netbuf_destaddr",
  "netbuf_destport",
  "netbuf_first",
  "netbuf_free",
  "netbuf_fromaddr",
  "netbuf_fromport",
  "netbuf_len",
  "netbuf_new",
  "netbuf_next",
  "netbuf_ref",
  "netbuf_set_chksum",
  "netbuf_set_destaddr",
  "netbuf_set_fromaddr",
  "netbuf_take",
  "netconn_accept",
  "netconn_addr",
  "netconn_bind",
  "netconn_bind_if",
  "netconn_clear_flags",
  "netconn_close",
  "netconn_connect",
  "netconn_delete",
  "netconn_disconnect",
  "netconn_err",
  "netconn_get_callback_arg",
  "netconn_get_ipv6only",
  "netconn_get_recvbufsize",
  "netconn_get_recvtimeout",
  "netconn_get_sendtimeout",
  "netconn_getaddr",
  "netconn_gethostbyname",
  "netconn_gethostbyname_addrtype",
  "netconn_is_flag_set",
  "netconn_is_nonblocking",
  "netconn_join_leave_group",
  "netconn_join_leave_group_netif",
  "netconn_listen",
  "netconn_listen_with_backlog",
  "netconn_new",
  "netconn_new_with_callback",
  "netconn_new_with_proto_and_callback",
  "netconn_peer",
  "netconn_prepare_delete",
  "netconn_recv",
  "netconn_recv_bufsize",
  "netconn_recv_tcp_pbuf",
  "netconn_recv_tcp_pbuf_flags",
  "netconn_recv_udp_raw_netbuf",
  "netconn_recv_udp_raw_netbuf_flags",
  "netconn_send",
  "netconn_sendto",
  "netconn_set_callback_arg",
  "netconn_set_flags",
  "netconn_set_ipv6only",
  "netconn_set_nonblocking",
  "netconn_set_recvbufsize",
  "netconn_set_recvtimeout",
  "netconn_set_sendtimeout",
  "netconn_shutdown",
  "netconn_tcp_recvd",
  "netconn_thread_cleanup",
  "netconn_thread_init",
  "netconn_type",
  "netconn_write",
  "netconn_write_partly",
  "netconn_write_vectors_partly",
  "tcpip_init",
];

/** Types, which are gone when a program runs: the compiler checks these. */
export type Types = [
  mod.err_t,
  mod.netconn_callback,
  mod.netconn_evt,
  mod.netconn_igmp,
  mod.netconn_state,
  mod.netconn_type,
];

/** Names that make no sense here, and why. */
const ABSENT: Record<string, string> = {
  "API_EVENT": "internal macro that calls the callback",
  "API_MSG_M_DEF": "internal macro of the message passing",
  "ERR_IS_FATAL": "not in lwIP any more",
  "IP_ADDR_ANY": "addresses are text: null or 0.0.0.0",
  "netbuf": "struct: class NetBuf",
  "netconn": "struct: class Netconn",
  "netconn_alloc": "internal",
  "netconn_free": "internal",
  "netvector": "struct of pointer and length: a Uint8Array is that",
};

Deno.test("Constants have lwIP's values [lwIP §1]", () => {
  const ours = Object.keys(CONSTANTS).map((name) => [name, names[name]]);
  assertEquals(Object.fromEntries(ours), CONSTANTS);
});

Deno.test("Functions and macros of lwIP are all there [lwIP §2]", () => {
  const missing = FUNCTIONS.filter((name) => typeof names[name] !== "function");
  assertEquals(missing, []);
});

Deno.test("Names in lwIP's manner are lwIP's names [lwIP §1, §2]", () => {
  const ours = Object.keys(names).filter((name) =>
    /^(netconn_|netbuf_|NETCONN|NETBUF|ERR_|TCP_|err_|lwip_)/.test(name)
  );
  const known = [...Object.keys(CONSTANTS), ...FUNCTIONS];
  assertEquals(ours.filter((name) => !known.includes(name)), []);
  assertEquals(ours.filter((name) => name in ABSENT), []);
});

Deno.test("docs/lwip.md lists every name of lwIP [lwIP §1, §2]", {
  // Reading it needs a permission that unit tests do without.
  ignore: Deno.permissions.querySync({
    name: "read",
    path: new URL("../../../docs/lwip.md", import.meta.url),
  }).state !== "granted",
}, async () => {
  const url = new URL("../../../docs/lwip.md", import.meta.url);
  const text = await Deno.readTextFile(url);
  const listed = new Set(text.match(/\b\w+\b/g));
  const all = [...Object.keys(CONSTANTS), ...FUNCTIONS, ...Object.keys(ABSENT)];
  assertEquals(all.filter((name) => !listed.has(name)), []);
});

/** errno of each code, on Linux and in lwIP's errno.h. [lwIP §1.7] */
const ERRNO = [
  ...[0, 12, 105, 11, 113, 115, 22, 11, 98],
  ...[114, 106, 107, -1, 103, 104, 107, 5],
];

Deno.test("err_to_errno() has lwIP's mapping [lwIP §1.7]", () => {
  assertEquals(ERRNO.map((_, n) => mod.err_to_errno(-n)), ERRNO);
  assertEquals([1, -17, 100].map(mod.err_to_errno), [5, 5, 5]);
});

Deno.test("lwip_strerr() has words of its own for each code [lwIP §1.7]", () => {
  const words = new Set(ERRNO.map((_, n) => mod.lwip_strerr(-n)));
  assertEquals(words.size, ERRNO.length);
  assert(!words.has("unknown error"));
  assertEquals(mod.lwip_strerr(1), "unknown error");
});

Deno.test("netconn_is_flag_set() is true for any of the flags [lwIP §1.4]", async () => {
  await using stack = await mod.Stack.start({ thread: false });
  const conn = stack.netconn(mod.NETCONN_UDP);
  assertEquals(mod.netconn_type(conn), mod.NETCONN_UDP);
  const { NETCONN_FLAG_PKTINFO, NETCONN_FLAG_NON_BLOCKING } = mod;
  const both = NETCONN_FLAG_PKTINFO | NETCONN_FLAG_NON_BLOCKING;
  assertEquals(mod.netconn_is_flag_set(conn, both), true); // PKTINFO is
  mod.netconn_clear_flags(conn, NETCONN_FLAG_PKTINFO);
  assertEquals(mod.netconn_is_flag_set(conn, both), false);
  mod.netconn_set_flags(conn, 0x100 | NETCONN_FLAG_NON_BLOCKING);
  assertEquals(mod.netconn_is_nonblocking(conn), true);
  assertEquals(mod.netconn_is_flag_set(conn, 0x100), false); // a u8_t
});

Deno.test("netconn_set_ipv6only() sets and clears its flag [lwIP §2.9]", async () => {
  await using stack = await mod.Stack.start({ thread: false });
  const conn = stack.netconn(mod.NETCONN_TCP_IPV6);
  assertEquals(mod.netconn_get_ipv6only(conn), false);
  mod.netconn_set_ipv6only(conn, true);
  assertEquals(mod.netconn_get_ipv6only(conn), true);
  mod.netconn_set_ipv6only(conn, false);
  assertEquals(mod.netconn_get_ipv6only(conn), false);
});

Deno.test("netconn_recv_bufsize() is INT_MAX until it is set [lwIP §1.6]", async () => {
  await using stack = await mod.Stack.start({ thread: false });
  const conn = stack.netconn(mod.NETCONN_UDP);
  assertEquals(mod.netconn_recv_bufsize(conn), 0x7fffffff);
  mod.netconn_set_recvbufsize(conn, 5);
  assertEquals(mod.netconn_recv_bufsize(conn), 5);
  assertEquals(mod.netconn_get_recvbufsize(conn), 5);
  mod.netconn_thread_init();
  mod.netconn_thread_cleanup();
});

Deno.test("netbuf_set_destaddr() sets, netbuf_set_chksum() does no harm [lwIP §2.10]", async () => {
  await using stack = await mod.Stack.start({ thread: false });
  const conn = stack.netconn(mod.NETCONN_UDP);
  await conn.bind("127.0.0.1", 7);
  const buf = mod.netbuf_new();
  mod.netbuf_ref(buf, Uint8Array.of(1, 2, 3));
  assertEquals(mod.netbuf_set_destaddr(buf, "127.0.0.9"), mod.ERR_OK);
  assertEquals(mod.netbuf_destaddr(buf), "127.0.0.9");
  assertEquals(mod.netbuf_set_destaddr(buf, "nonsense"), mod.ERR_ARG);
  mod.netbuf_set_chksum(buf, 0xbad);
  assertEquals(buf.flags, mod.NETBUF_FLAG_CHKSUM);
  assertEquals(await mod.netconn_sendto(conn, buf, "127.0.0.1", 7), mod.ERR_OK);
  const { buf: received } = await mod.netconn_recv(conn);
  assertEquals(received!.toBytes(), Uint8Array.of(1, 2, 3));
  mod.netbuf_delete(received!);
  mod.netbuf_delete(buf);
});

Deno.test("setLinger() is lwIP's linger, setReuseAddress() its SOF_REUSEADDR [lwIP §7.1]", async () => {
  await using stack = await mod.Stack.start({ thread: false });
  const conns = [1, 2, 3].map(() => stack.netconn(mod.NETCONN_UDP));
  conns[0]!.setLinger(3);
  assertEquals(conns[0]!.lwip.linger, 3);
  conns[0]!.setLinger(null);
  assertEquals(conns[0]!.lwip.linger, -1);
  conns[0]!.setReuseAddress();
  conns[1]!.setReuseAddress();
  const bound = [];
  for (const conn of conns) {
    bound.push(await mod.netconn_bind(conn, "127.0.0.1", 9));
  }
  assertEquals(bound, [mod.ERR_OK, mod.ERR_OK, mod.ERR_USE]);
});
