/**
 * Every public call that takes arguments, with right values for them.
 *
 * @module
 */

import * as mod from "../../mod.ts";
import { PEER } from "../netconn/tls/tls_certificates.ts";
import type { PublicCall } from "./calls.ts";
import {
  ADDRESS,
  ADDRESS_OR_NULL,
  ANY_NETBUF,
  BOOL,
  CALLBACK,
  FUNCTION,
  int,
  type Kind,
  LABEL,
  NULL,
  number,
  optional,
  OPTIONS,
  OTHER,
  TEXT,
  TRUTH,
} from "./calls_menu.ts";

/** What calls are made on. */
export interface Cast {
  stack: mod.Stack;
  /** A connection that is made. */
  conn: mod.Netconn;
  /** The same, in Deno's shape. */
  tcp: mod.TcpConn;
  listener: mod.TcpListener;
  /** A connection whose peer never answers the handshake. */
  tls: mod.TlsConn;
  tlsListener: mod.TlsListener;
  udp: mod.Netconn;
  raw: mod.Netconn;
  datagrams: mod.DatagramConn;
  netbuf: mod.NetBuf;
  clock: mod.VirtualClock;
}

type Shape = Record<string, [Kind, unknown]>;

/** What could be a host's name. */
const HOST: Kind = {
  takes: (value) =>
    value === undefined || value === "x" || ADDRESS.takes(value),
};

/** An address, or one of IPv6 in brackets: a port may follow it. */
const SERVER: Kind = {
  takes: (value) => ADDRESS.takes(value) || value === "[fd00::2]",
};
const PORT: Kind = int(0, 65_535);
const U8: Kind = int(0, 255);
const BYTES = new Uint8Array(8);
const END = { hostname: "10.0.0.2", port: 7 };
const MS: Kind = int(0, 0x7fffffff);
const OPT: Kind = optional(OPTIONS);
/** What could be a list of ICMP types. */
const TYPES: Kind = {
  takes: (value) =>
    value === null ||
    Array.isArray(value) && value.every((type) => U8.takes(type)),
};
const FLAG: Kind = optional(BOOL);

/** Whoever waits would wait: it is right to refuse the call before. */
function list(
  refuses: PublicCall["refuses"],
  calls: Record<string, [(...args: never[]) => unknown, Shape]>,
): PublicCall[] {
  return Object.entries(calls).map(([name, [call, shape]]) => ({
    name,
    refuses,
    call: call as (...args: unknown[]) => unknown,
    parameters: Object.entries(shape).map(([key, [kind, right]]) =>
      [key, kind, right] as const
    ),
  }));
}

/** A method of an object, as a function. */
// deno-lint-ignore no-explicit-any -- the point is to call it wrongly
const on = (object: any, method: string) => (...args: never[]) =>
  object[method](...args);

function netconnCalls({ conn, udp, raw }: Cast): PublicCall[] {
  return list("throws", {
    "Netconn.bind": [on(udp, "bind"), {
      hostname: [ADDRESS, "0.0.0.0"],
      port: [PORT, 9],
      options: [OPT, {}],
    }],
    "Netconn.connect": [on(udp, "connect"), {
      hostname: [TEXT, "10.0.0.2"],
      port: [PORT, 7],
      options: [OPT, {}],
    }],
    "Netconn.listen": [on(conn, "listen"), {
      backlog: [optional(int(1, 255)), 1],
    }],
    "Netconn.accept": [on(conn, "accept"), { options: [OPT, {}] }],
    "Netconn.recv": [on(conn, "recv"), { options: [OPT, {}] }],
    "Netconn.netconnOf": [on(conn, "netconnOf"), { conn: [OTHER, null] }],
    "Netconn.read": [on(conn, "read"), {
      into: [OTHER, BYTES],
      options: [OPT, {}],
    }],
    "Netconn.readChunk": [on(conn, "readChunk"), {
      limit: [int(1, 2 ** 53 - 1), 1],
      options: [OPT, {}],
    }],
    "Netconn.write": [on(conn, "write"), {
      data: [OTHER, BYTES],
      options: [OPT, {}],
    }],
    "Netconn.tryWrite": [on(conn, "tryWrite"), { data: [OTHER, BYTES] }],
    "Netconn.send": [on(udp, "send"), {
      data: [OTHER, BYTES],
      options: [OPT, {}],
    }],
    "Netconn.sendTo": [on(udp, "sendTo"), {
      data: [OTHER, BYTES],
      to: [OTHER, END],
      options: [OPT, {}],
    }],
    "Netconn.shutdown": [on(conn, "shutdown"), {
      rx: [BOOL, false],
      tx: [BOOL, false],
    }],
    "Netconn.callback": [
      (value: never) => udp.callback = value,
      { callback: [CALLBACK, null] },
    ],
    "Netconn.nonblocking": [
      (value: never) => udp.nonblocking = value,
      { nonblocking: [BOOL, false] },
    ],
    "Netconn.setNoDelay": [on(conn, "setNoDelay"), { on: [FLAG, true] }],
    "Netconn.setKeepAlive": [on(conn, "setKeepAlive"), {
      options: [{ takes: (v) => FLAG.takes(v) || OPT.takes(v) }, true],
    }],
    "Netconn.setUserTimeout": [on(conn, "setUserTimeout"), { ms: [MS, 0] }],
    "Netconn.setTtl": [on(conn, "setTtl"), { ttl: [int(1, 255), 64] }],
    "Netconn.setTos": [on(conn, "setTos"), { tos: [U8, 0] }],
    "Netconn.setRecvBufferSize": [on(udp, "setRecvBufferSize"), {
      bytes: [int(1, 0x7fffffff), 65_536],
    }],
    "Netconn.setDontFragment": [on(udp, "setDontFragment"), {
      mode: [OTHER, "want"],
    }],
    "Netconn.setMss": [on(conn, "setMss"), { bytes: [int(88, 65_495), 1000] }],
    "Netconn.setEcn": [on(conn, "setEcn"), { mode: [OTHER, "off"] }],
    "Netconn.setReuseAddress": [on(udp, "setReuseAddress"), {
      on: [FLAG, true],
    }],
    "Netconn.setLinger": [on(conn, "setLinger"), { seconds: [NULL, null] }],
    "Netconn.setUdpChecksum": [on(udp, "setUdpChecksum"), { on: [FLAG, true] }],
    "Netconn.setBroadcast": [on(udp, "setBroadcast"), { on: [FLAG, true] }],
    "Netconn.setMulticastTtl": [on(udp, "setMulticastTtl"), { ttl: [U8, 1] }],
    "Netconn.setMulticastLoop": [on(udp, "setMulticastLoop"), {
      on: [FLAG, true],
    }],
    "Netconn.setMulticastNetif": [on(udp, "setMulticastNetif"), {
      index: [U8, 0],
    }],
    "Netconn.setMulticastAll": [on(udp, "setMulticastAll"), {
      on: [FLAG, true],
    }],
    "Netconn.setHeaderIncluded": [on(raw, "setHeaderIncluded"), {
      on: [FLAG, false],
    }],
    "Netconn.setChecksumOffset": [on(raw, "setChecksumOffset"), {
      offset: [int(-1, 65_534), -1],
    }],
    "Netconn.setIcmpFilter": [on(raw, "setIcmpFilter"), {
      types: [TYPES, null],
    }],
    "Netconn.bindNetif": [on(udp, "bindNetif"), { index: [int(1, 255), 1] }],
    "Netconn.joinGroup": [on(udp, "joinGroup"), {
      group: [ADDRESS, "239.1.2.3"],
      options: [OPT, {}],
    }],
    "Netconn.leaveGroup": [on(udp, "leaveGroup"), {
      group: [ADDRESS, "239.1.2.3"],
      options: [OPT, {}],
    }],
    "Netconn.blockSource": [on(udp, "blockSource"), {
      group: [ADDRESS, "239.1.2.3"],
      source: [ADDRESS, "10.0.0.2"],
      options: [OPT, {}],
    }],
    "Netconn.unblockSource": [on(udp, "unblockSource"), {
      group: [ADDRESS, "239.1.2.3"],
      source: [ADDRESS, "10.0.0.2"],
      options: [OPT, {}],
    }],
    "Netconn.setTrace": [on(conn, "setTrace"), { options: [OPT, {}] }],
    "Netconn.trace": [on(conn, "trace"), { options: [OPT, {}] }],
    "Netconn.setCongestion": [on(conn, "setCongestion"), {
      name: [TEXT, "cubic"],
    }],
  });
}

function shapeCalls(
  { tcp, listener, tls, tlsListener, datagrams }: Cast,
): PublicCall[] {
  return list("throws", {
    "TlsConn.read": [on(tls, "read"), {
      p: [OTHER, BYTES],
      options: [OPT, {}],
    }],
    "TlsConn.write": [on(tls, "write"), {
      p: [OTHER, BYTES],
      options: [OPT, {}],
    }],
    "TlsConn.handshake": [on(tls, "handshake"), { options: [OPT, {}] }],
    "TlsConn.setNoDelay": [on(tls, "setNoDelay"), { on: [FLAG, true] }],
    "TlsConn.setKeepAlive": [on(tls, "setKeepAlive"), {
      options: [{ takes: (v) => FLAG.takes(v) || OPT.takes(v) }, true],
    }],
    "TlsConn.trace": [on(tls, "trace"), { options: [OPT, {}] }],
    "TlsListener.accept": [on(tlsListener, "accept"), { options: [OPT, {}] }],
    "TcpConn.of": [mod.TcpConn.of, { netconn: [OTHER, null] }],
    "TcpConn.read": [on(tcp, "read"), {
      p: [OTHER, BYTES],
      options: [OPT, {}],
    }],
    "TcpConn.write": [on(tcp, "write"), {
      p: [OTHER, BYTES],
      options: [OPT, {}],
    }],
    "TcpConn.setNoDelay": [on(tcp, "setNoDelay"), { on: [FLAG, true] }],
    "TcpConn.setKeepAlive": [on(tcp, "setKeepAlive"), {
      options: [{ takes: (v) => FLAG.takes(v) || OPT.takes(v) }, true],
    }],
    "TcpConn.trace": [on(tcp, "trace"), { options: [OPT, {}] }],
    "TcpListener.accept": [on(listener, "accept"), { options: [OPT, {}] }],
    "DatagramConn.receive": [on(datagrams, "receive"), {
      p: [optional(OTHER), BYTES],
      options: [OPT, {}],
    }],
    "DatagramConn.send": [on(datagrams, "send"), {
      p: [OTHER, BYTES],
      addr: [OTHER, END],
    }],
    "DatagramConn.setRecvBufferSize": [on(datagrams, "setRecvBufferSize"), {
      bytes: [int(1, 0x7fffffff), 65_536],
    }],
    "DatagramConn.joinMulticastV4": [on(datagrams, "joinMulticastV4"), {
      address: [ADDRESS, "239.1.2.3"],
      networkInterface: [ADDRESS, "0.0.0.0"],
      options: [OPT, {}],
    }],
    "DatagramConn.joinMulticastV6": [on(datagrams, "joinMulticastV6"), {
      address: [ADDRESS, "ff05::123"],
      networkInterface: [int(0, 255), 0],
      options: [OPT, {}],
    }],
  });
}

function stackCalls({ stack, tls }: Cast): PublicCall[] {
  const thread = { thread: false };
  const start = (key: string) => (value: unknown) =>
    mod.Stack.start({ ...thread, [key]: value });
  const settings = (group: string, key: string) => (value: unknown) =>
    mod.Stack.start({ ...thread, [group]: { [key]: value } });
  const netif = (key: string) => (value: unknown) =>
    mod.Stack.start({
      ...thread,
      netifs: [{ driver: mod.cable()[0], [key]: value }],
    });
  return list("throws", {
    "Stack.start": [mod.Stack.start, { options: [OPT, thread] }],
    "Stack.start profile": [start("profile"), {
      profile: [optional(OTHER), "modern"],
    }],
    "Stack.start netifs": [start("netifs"), {
      netifs: [{ takes: (v) => v === undefined || isEmptyList(v) }, []],
    }],
    "Stack.start routes": [start("routes"), {
      routes: [{ takes: (v) => v === undefined || isEmptyList(v) }, []],
    }],
    "Stack.start thread": [start("thread"), { thread: [FLAG, false] }],
    "Stack.start clock": [start("clock"), {
      clock: [optional(OTHER), undefined],
    }],
    "Stack.start memory": [start("memory"), {
      memory: [optional(OTHER), 4 << 20],
    }],
    "Stack.start seed": [start("seed"), {
      seed: [optional(int(-1e9, 2 ** 53 - 1)), 1],
    }],
    "Stack.start sndBuf": [start("sndBuf"), {
      sndBuf: [optional(OTHER), 4096],
    }],
    "Stack.start hosts": [start("hosts"), {
      hosts: [{ takes: (v) => v === undefined || isHosts(v) }, {}],
    }],
    "Stack.start nameservers": [start("nameservers"), {
      nameservers: [{ takes: (v) => v === undefined || isEmptyList(v) }, []],
    }],
    "Stack.start trace": [start("trace"), {
      trace: [{ takes: (v) => FLAG.takes(v) || OPT.takes(v) }, true],
    }],
    "Stack.start dns": [start("dns"), { dns: [OPT, {}] }],
    "Stack.start ip": [start("ip"), { ip: [OPT, {}] }],
    "Stack.start tcp": [start("tcp"), { tcp: [OPT, {}] }],
    "Stack.start tcp.mss": [settings("tcp", "mss"), {
      "tcp.mss": [optional(OTHER), 1000],
    }],
    "Stack.start tcp.sack": [settings("tcp", "sack"), {
      "tcp.sack": [FLAG, true],
    }],
    "Stack.start ip.ttl": [settings("ip", "ttl"), {
      "ip.ttl": [optional(OTHER), 64],
    }],
    "Stack.start dns.search": [settings("dns", "search"), {
      "dns.search": [{ takes: (v) => v === undefined || isEmptyList(v) }, []],
    }],
    "Stack.start netifs[0].driver": [netif("driver"), {
      "netifs[0].driver": [OTHER, mod.cable()[0]],
    }],
    "Stack.start netifs[0].addresses": [netif("addresses"), {
      "netifs[0].addresses": [{
        takes: (v) => v === undefined || isEmptyList(v),
      }, []],
    }],
    "Stack.start netifs[0].gateway": [netif("gateway"), {
      "netifs[0].gateway": [{
        takes: (v) => optional(ADDRESS).takes(v) || isEmptyList(v),
      }, undefined],
    }],
    "Stack.start netifs[0].mac": [netif("mac"), {
      "netifs[0].mac": [optional(OTHER), undefined],
    }],
    "Stack.start netifs[0].mtu": [netif("mtu"), {
      "netifs[0].mtu": [optional(OTHER), undefined],
    }],
    "Stack.start netifs[0].name": [netif("name"), {
      "netifs[0].name": [optional(LABEL), undefined],
    }],
    "Stack.netconn": [on(stack, "netconn"), {
      type: [OTHER, mod.NETCONN_UDP],
      options: [OPT, {}],
    }],
    "Stack.connect": [on(stack, "connect"), { options: [OTHER, null] }],
    "Stack.connect port": [
      (port: never) => stack.connect({ port }),
      { port: [PORT, 1] },
    ],
    "Stack.listen": [on(stack, "listen"), { options: [OTHER, null] }],
    "Stack.listen port": [
      async (port: never) => await stack.listen({ port }).ready(),
      { port: [PORT, 1] },
    ],
    "Stack.listenDatagram": [on(stack, "listenDatagram"), {
      options: [OTHER, null],
    }],
    "Stack.listenDatagram port": [
      async (port: never) => await stack.listenDatagram({ port }).ready(),
      { port: [PORT, 1] },
    ],
    "Stack.connectTls": [on(stack, "connectTls"), { options: [OTHER, null] }],
    "Stack.connectTls port": [
      (port: never) => stack.connectTls({ port }),
      { port: [PORT, 1] },
    ],
    "Stack.connectTls caCerts": [
      (caCerts: never) => stack.connectTls({ port: 1, caCerts }),
      { caCerts: [{ takes: (v) => v === undefined || isEmptyList(v) }, []] },
    ],
    "Stack.startTls": [on(stack, "startTls"), {
      conn: [OTHER, null],
      options: [OPT, {}],
    }],
    "Stack.startTls hostname": [
      (hostname: never) => stack.startTls(tls, { hostname }),
      { hostname: [HOST, undefined] },
    ],
    "Stack.listenTls": [on(stack, "listenTls"), { options: [OTHER, null] }],
    "Stack.listenTls port": [
      async (port: never) => await stack.listenTls({ port, ...PEER }).ready(),
      { port: [PORT, 1] },
    ],
    "Stack.listenTls cert": [
      (cert: never) => stack.listenTls({ ...PEER, port: 0, cert }),
      { cert: [OTHER, ""] },
    ],
    "Stack.lookup": [on(stack, "lookup"), {
      name: [TEXT, "localhost"],
      addrtype: [optional(int(0, 3)), 0],
    }],
    "Stack.resolve": [on(stack, "resolve"), {
      name: [TEXT, "localhost"],
      type: [optional(OTHER), "A"],
      options: [OPT, {}],
    }],
    "Stack.resolveRecords": [on(stack, "resolveRecords"), {
      name: [TEXT, "localhost"],
      type: [OTHER, "A"],
      options: [OPT, {}],
    }],
    "Stack.setNameservers": [on(stack, "setNameservers"), {
      server: [{ takes: isEmptyList }, []],
    }],
    "Stack.addNameserver": [on(stack, "addNameserver"), {
      server: [SERVER, "10.0.0.9"],
    }],
    "Stack.addHost": [on(stack, "addHost"), {
      name: [LABEL, "host"],
      address: [ADDRESS, "10.0.0.9"],
    }],
    "Stack.removeHost": [on(stack, "removeHost"), {
      name: [LABEL, "host"],
      address: [optional(ADDRESS), "10.0.0.9"],
    }],
    "Stack.addAddress": [on(stack, "addAddress"), {
      netif: [TEXT_NAMED, "if1"],
      address: [OTHER, "10.0.0.9/24"],
    }],
    "Stack.replaceAddress": [on(stack, "replaceAddress"), {
      netif: [TEXT_NAMED, "if1"],
      old: [ADDRESS, "10.0.0.9"],
      address: [OTHER, "10.0.0.9/24"],
    }],
    "Stack.removeAddress": [on(stack, "removeAddress"), {
      netif: [TEXT_NAMED, "if1"],
      address: [ADDRESS, "10.0.0.9"],
    }],
    "Stack.addRoute": [on(stack, "addRoute"), {
      // What only looks like a netbuf has getters that throw.
      route: [{ takes: (v) => v instanceof mod.NetBuf }, null],
    }],
    "Stack.removeRoute": [on(stack, "removeRoute"), {
      route: [{ takes: (v) => v instanceof mod.NetBuf }, null],
    }],
    "Stack.configured": [on(stack, "configured"), {
      netif: [TEXT_NAMED, "if1"],
      options: [OPT, { family: 4, timeout: 0 }],
    }],
    "Stack.configured family": [
      (family: never) => stack.configured("if1", { family, timeout: 0 }),
      { family: [{ takes: (v) => v === undefined || v === 4 }, 4] },
    ],
    "Stack.setUp": [on(stack, "setUp"), {
      netif: [TEXT_NAMED, "if1"],
      up: [BOOL, true],
    }],
    "Stack.setNeighbour": [on(stack, "setNeighbour"), {
      netif: [TEXT_NAMED, "if1"],
      address: [ADDRESS, "10.0.0.9"],
      mac: [OTHER, "02:00:00:00:00:09"],
    }],
    "Stack.removeNeighbour": [on(stack, "removeNeighbour"), {
      netif: [TEXT_NAMED, "if1"],
      address: [ADDRESS, "10.0.0.9"],
    }],
  });
}

/** Names that no interface has are refused by the core, in its own words. */
const TEXT_NAMED: Kind = LABEL;

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isHosts(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) &&
    Object.keys(value).length === 0 && !ArrayBuffer.isView(value);
}

function netbufCalls({ netbuf }: Cast): PublicCall[] {
  return list("throws", {
    "NetBuf.from": [mod.NetBuf.from, { bytes: [OTHER, BYTES] }],
    "NetBuf.append": [on(netbuf, "append"), { fragment: [OTHER, null] }],
    "NetBuf.alloc": [on(netbuf, "alloc"), { size: [int(0, 65_535), 8] }],
    "NetBuf.ref": [on(netbuf, "ref"), { bytes: [OTHER, BYTES] }],
    "NetBuf.chain": [on(netbuf, "chain"), { tail: [OTHER, null] }],
    "NetBuf.copyInto": [on(netbuf, "copyInto"), {
      target: [OTHER, BYTES],
      offset: [optional(int(0, 2 ** 53 - 1)), 0],
    }],
    "NetBuf.take": [on(netbuf, "take"), { source: [OTHER, BYTES] }],
    netbuf_delete: [mod.netbuf_delete, {
      buf: [{ takes: (v) => v === null || ANY_NETBUF.takes(v) }, null],
    }],
    netbuf_chain: [mod.netbuf_chain, {
      head: [OTHER, netbuf],
      tail: [OTHER, mod.NetBuf.from(BYTES)],
    }],
    netbuf_free: [mod.netbuf_free, { buf: [ANY_NETBUF, netbuf] }],
    netbuf_first: [mod.netbuf_first, {
      buf: [{ takes: (v) => v === null || ANY_NETBUF.takes(v) }, null],
    }],
    netbuf_len: [mod.netbuf_len, { buf: [ANY_NETBUF, netbuf] }],
    netbuf_fromaddr: [mod.netbuf_fromaddr, { buf: [ANY_NETBUF, netbuf] }],
    netbuf_fromport: [mod.netbuf_fromport, { buf: [ANY_NETBUF, netbuf] }],
    netbuf_destaddr: [mod.netbuf_destaddr, { buf: [ANY_NETBUF, netbuf] }],
    netbuf_destport: [mod.netbuf_destport, { buf: [ANY_NETBUF, netbuf] }],
    netbuf_set_chksum: [mod.netbuf_set_chksum, {
      buf: [ANY_NETBUF, netbuf],
      chksum: [int(0, 65_535), 0],
    }],
  }).concat(
    list("codes", {
      netbuf_ref: [mod.netbuf_ref, {
        buf: [OTHER, netbuf],
        data: [OTHER, BYTES],
      }],
      netbuf_data: [mod.netbuf_data, { buf: [OTHER, netbuf] }],
      netbuf_take: [mod.netbuf_take, {
        buf: [OTHER, netbuf],
        dataptr: [OTHER, BYTES],
      }],
      netbuf_set_fromaddr: [mod.netbuf_set_fromaddr, {
        buf: [OTHER, netbuf],
        addr: [ADDRESS, "10.0.0.2"],
      }],
      netbuf_set_destaddr: [mod.netbuf_set_destaddr, {
        buf: [OTHER, netbuf],
        addr: [ADDRESS, "10.0.0.2"],
      }],
    }),
    list((value) => value === null, {
      netbuf_alloc: [mod.netbuf_alloc, {
        buf: [OTHER, netbuf],
        size: [int(0, 65_535), 8],
      }],
    }),
    list((value) => value === -1, {
      netbuf_next: [mod.netbuf_next, { buf: [OTHER, netbuf] }],
    }),
    list((value) => value === 0, {
      netbuf_copy_partial: [mod.netbuf_copy_partial, {
        buf: [OTHER, netbuf],
        dataptr: [OTHER, BYTES],
        len: [int(0, 65_535), 8],
        offset: [int(0, 65_535), 0],
      }],
      netbuf_copy: [mod.netbuf_copy, {
        buf: [OTHER, netbuf],
        dataptr: [OTHER, BYTES],
        len: [int(0, 65_535), 8],
      }],
    }),
  );
}

function codeCalls({ conn, udp, netbuf }: Cast): PublicCall[] {
  const CONN: [Kind, unknown] = [OTHER, conn];
  const UDP: [Kind, unknown] = [OTHER, udp];
  const NO: [Kind, unknown] = [NULL, null];
  const FLAGS: [Kind, unknown] = [U8, mod.NETCONN_DONTBLOCK];
  const WRITE: [Kind, unknown] = [optional(U8), 0];
  return list("codes", {
    netconn_delete: [mod.netconn_delete, { conn: NO }],
    netconn_prepare_delete: [mod.netconn_prepare_delete, { conn: NO }],
    netconn_bind: [mod.netconn_bind, {
      conn: UDP,
      addr: [ADDRESS_OR_NULL, null],
      port: [PORT, 0],
    }],
    netconn_bind_if: [mod.netconn_bind_if, {
      conn: UDP,
      netif: [int(1, 1), 1],
    }],
    netconn_connect: [mod.netconn_connect, {
      conn: UDP,
      addr: [ADDRESS_OR_NULL, "10.0.0.2"],
      port: [PORT, 7],
    }],
    netconn_disconnect: [mod.netconn_disconnect, { conn: UDP }],
    netconn_listen: [mod.netconn_listen, { conn: CONN }],
    netconn_listen_with_backlog: [mod.netconn_listen_with_backlog, {
      conn: CONN,
      backlog: [U8, 1],
    }],
    netconn_accept: [mod.netconn_accept, { conn: CONN }],
    netconn_recv: [mod.netconn_recv, { conn: CONN }],
    netconn_recv_udp_raw_netbuf: [mod.netconn_recv_udp_raw_netbuf, {
      conn: UDP,
    }],
    netconn_recv_udp_raw_netbuf_flags: [mod.netconn_recv_udp_raw_netbuf_flags, {
      conn: UDP,
      apiflags: FLAGS,
    }],
    netconn_recv_tcp_pbuf: [mod.netconn_recv_tcp_pbuf, { conn: CONN }],
    netconn_recv_tcp_pbuf_flags: [mod.netconn_recv_tcp_pbuf_flags, {
      conn: CONN,
      apiflags: FLAGS,
    }],
    netconn_tcp_recvd: [mod.netconn_tcp_recvd, {
      conn: CONN,
      len: [int(0, 2 ** 53 - 1), 0],
    }],
    netconn_send: [mod.netconn_send, { conn: UDP, buf: [OTHER, netbuf] }],
    netconn_sendto: [mod.netconn_sendto, {
      conn: UDP,
      buf: [OTHER, netbuf],
      addr: [ADDRESS_OR_NULL, "10.0.0.2"],
      port: [PORT, 7],
    }],
    netconn_write: [mod.netconn_write, {
      conn: CONN,
      data: [OTHER, BYTES],
      apiflags: WRITE,
    }],
    netconn_write_partly: [mod.netconn_write_partly, {
      conn: CONN,
      data: [OTHER, BYTES],
      apiflags: WRITE,
    }],
    netconn_write_vectors_partly: [mod.netconn_write_vectors_partly, {
      conn: CONN,
      data: [{ takes: isEmptyList }, [BYTES]],
      apiflags: WRITE,
    }],
    netconn_close: [mod.netconn_close, { conn: CONN }],
    netconn_shutdown: [mod.netconn_shutdown, {
      conn: CONN,
      shut_rx: [TRUTH, false],
      shut_tx: [TRUTH, false],
    }],
    netconn_getaddr: [mod.netconn_getaddr, {
      conn: CONN,
      local: [TRUTH, true],
    }],
    netconn_peer: [mod.netconn_peer, { conn: CONN }],
    netconn_addr: [mod.netconn_addr, { conn: CONN }],
    netconn_err: [mod.netconn_err, { conn: NO }],
    netconn_gethostbyname: [mod.netconn_gethostbyname, { name: [LABEL, "x"] }],
    netconn_gethostbyname_addrtype: [mod.netconn_gethostbyname_addrtype, {
      name: [LABEL, "x"],
      dns_addrtype: [int(0, 3), 0],
    }],
    netconn_join_leave_group: [mod.netconn_join_leave_group, {
      conn: UDP,
      multiaddr: [NULL, "239.1.2.3"],
      netif_addr: [ADDRESS_OR_NULL, null],
      join_or_leave: [int(0, 1), 0],
    }],
    netconn_join_leave_group_netif: [mod.netconn_join_leave_group_netif, {
      conn: UDP,
      multiaddr: [NULL, "239.1.2.3"],
      if_idx: [int(1, 1), 1],
      join_or_leave: [int(0, 1), 0],
    }],
  }).concat(list((value) => value === null, {
    netconn_new: [mod.netconn_new, { type: [OTHER, mod.NETCONN_UDP] }],
    netconn_new_with_callback: [mod.netconn_new_with_callback, {
      type: [OTHER, mod.NETCONN_UDP],
      callback: [CALLBACK, null],
    }],
    netconn_new_with_proto_and_callback: [
      mod.netconn_new_with_proto_and_callback,
      {
        type: [OTHER, mod.NETCONN_UDP],
        proto: [U8, 0],
        callback: [CALLBACK, null],
      },
    ],
  }));
}

function macroCalls({ udp }: Cast): PublicCall[] {
  const conn: [Kind, unknown] = [OTHER, udp];
  const flags: [Kind, unknown] = [int(0, 2 ** 32 - 1), 0];
  return list("throws", {
    tcpip_init: [mod.tcpip_init, { options: [OPT, { thread: false }] }],
    netconn_set_nonblocking: [mod.netconn_set_nonblocking, {
      conn,
      val: [TRUTH, false],
    }],
    netconn_is_nonblocking: [mod.netconn_is_nonblocking, { conn }],
    netconn_set_recvtimeout: [mod.netconn_set_recvtimeout, {
      conn,
      timeout: [int(0, 2 ** 32 - 1), 0],
    }],
    netconn_get_recvtimeout: [mod.netconn_get_recvtimeout, { conn }],
    netconn_set_sendtimeout: [mod.netconn_set_sendtimeout, {
      conn,
      timeout: [int(-(2 ** 31), 2 ** 31 - 1), 0],
    }],
    netconn_get_sendtimeout: [mod.netconn_get_sendtimeout, { conn }],
    netconn_set_recvbufsize: [mod.netconn_set_recvbufsize, {
      conn,
      size: [MS, 0x7fffffff],
    }],
    netconn_recv_bufsize: [mod.netconn_recv_bufsize, { conn }],
    netconn_get_recvbufsize: [mod.netconn_get_recvbufsize, { conn }],
    netconn_set_callback_arg: [mod.netconn_set_callback_arg, { conn }],
    netconn_get_callback_arg: [mod.netconn_get_callback_arg, { conn }],
    netconn_set_flags: [mod.netconn_set_flags, { conn, flags }],
    netconn_clear_flags: [mod.netconn_clear_flags, { conn, flags }],
    netconn_is_flag_set: [mod.netconn_is_flag_set, { conn, flag: flags }],
    netconn_set_ipv6only: [mod.netconn_set_ipv6only, {
      conn,
      val: [TRUTH, false],
    }],
    netconn_get_ipv6only: [mod.netconn_get_ipv6only, { conn }],
    netconn_type: [mod.netconn_type, { conn }],
  });
}

function otherCalls({ clock, stack }: Cast): PublicCall[] {
  const factory = mod.congestionNames; // any function
  const V4: [Kind, unknown] = [U8, 10];
  const TYPE: [Kind, unknown] = [U8, mod.NETCONN_UDP];
  return list("throws", {
    checksum: [mod.checksum, {
      b: [OTHER, BYTES],
      o: [optional(int(0, 8)), 0],
      len: [optional(int(0, 8)), 8],
    }],
    cable: [mod.cable, { options: [OPT, {}] }],
    "cable mtu": [
      (mtu: never) => mod.cable({ mtu }),
      { mtu: [optional(OTHER), 1500] },
    ],
    tap: [mod.tap, { name: [TEXT_DEVICE, "tap0"], options: [OPT, {}] }],
    tun: [mod.tun, { name: [TEXT_DEVICE, "tun0"], options: [OPT, {}] }],
    toNodeDuplex: [mod.toNodeDuplex, { conn: [OTHER, null] }],
    "NodeSockets.listen": [on(stack.node, "listen"), { server: [OTHER, null] }],
    "NodeSockets.lookup": [
      (callback: never) => stack.node.lookup("localhost", {}, callback),
      { callback: [FUNCTION, () => {}] },
    ],
    registerCongestion: [mod.registerCongestion, {
      name: [LABEL, "none"],
      factory: [FUNCTION, factory],
      wantsSamples: [FLAG, false],
    }],
    errName: [mod.errName, { err: [int(-128, 127), 0] }],
    NETCONNTYPE_GROUP: [mod.NETCONNTYPE_GROUP, { type: TYPE }],
    NETCONNTYPE_ISIPV6: [mod.NETCONNTYPE_ISIPV6, { type: TYPE }],
    NETCONNTYPE_ISUDPLITE: [mod.NETCONNTYPE_ISUDPLITE, { type: TYPE }],
    NETCONNTYPE_ISUDPNOCHKSUM: [mod.NETCONNTYPE_ISUDPNOCHKSUM, { type: TYPE }],
    NETCONNTYPE_DATAGRAM: [mod.NETCONNTYPE_DATAGRAM, { type: TYPE }],
    "VirtualClock.set": [on(clock, "set"), {
      ms: [number(-Infinity), 1],
      fn: [FUNCTION, null],
    }],
    "VirtualClock.soon": [on(clock, "soon"), { fn: [FUNCTION, null] }],
    "VirtualClock.advance": [on(clock, "advance"), { ms: [number(0), 0] }],
    "VirtualClock.runUntilIdle": [on(clock, "runUntilIdle"), {
      limit: [optional(number(0)), 0],
    }],
    "VirtualClock.sleep": [on(clock, "sleep"), { ms: [number(0), 0] }],
    "VirtualClock.until": [on(clock, "until"), {
      promise: [OTHER, Promise.resolve()],
      limit: [optional(number(0)), 0],
    }],
    "IpAddr.v4": [mod.IpAddr.v4, { a: V4, b: V4, c: V4, d: V4 }],
    "IpAddr.fromV4": [mod.IpAddr.fromV4, {
      bits: [int(-(2 ** 31), 2 ** 32 - 1), 0],
    }],
    "IpAddr.parse": [mod.IpAddr.parse, { text: [TEXT, "10.0.0.1"] }],
    "IpAddr.parseAton": [mod.IpAddr.parseAton, { text: [TEXT, "10.1"] }],
  });
}

/** A name that tap() takes; "a b" is refused for its space. */
const TEXT_DEVICE: Kind = {
  takes: (value) => value === "x" || value === "10.0.0.2",
};

/** All of them. */
export function publicCalls(cast: Cast): PublicCall[] {
  return [
    netconnCalls,
    shapeCalls,
    stackCalls,
    netbufCalls,
    codeCalls,
    macroCalls,
    otherCalls,
  ].flatMap((calls) => calls(cast));
}
