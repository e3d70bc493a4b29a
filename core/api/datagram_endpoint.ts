/**
 * The core's side of a UDP or RAW netconn: requests go to its control block, and
 * datagrams and errors become events for the application.
 *
 * Long because it is one class with a short method for each request and callback.
 *
 * @module
 */

import {
  ERR_BUF,
  ERR_CONN,
  ERR_OK,
  ERR_RST,
  ERR_RTE,
  type err_t,
  ERR_VAL,
} from "../base/err.ts";
import type { DropReason } from "../base/drop_reason.ts";
import type { Pbuf, PbufPool } from "../buf/pbuf.ts";
import type { Netif } from "../link/netif.ts";
import type { RawPcb, RawUser } from "../raw/pcb.ts";
import type { RawLayer } from "../raw/raw.ts";
import type { UdpPcb, UdpUser } from "../udp/pcb.ts";
import type { UdpLayer } from "../udp/udp.ts";
import {
  ICMP_ERROR_HOST,
  ICMP_ERROR_PORT,
  ICMP_ERROR_PROHIBITED,
  ICMP_ERROR_PROTOCOL,
  ICMP_ERROR_TIME_EXCEEDED,
  ICMP_ERROR_TOO_BIG,
  type IcmpErrorInfo,
} from "../ip/icmp_error.ts";
import { DF_ALWAYS } from "../base/dont_fragment.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { ApiConfig } from "./api_config.ts";
import { DatagramQueue } from "./datagram_queue.ts";
import type { AddressReply, Endpoint } from "./endpoint.ts";
import type { GroupOp } from "../mailbox/group_op.ts";
import { Memberships } from "./memberships.ts";
import {
  NETCONN_RAW,
  type netconn_type,
  NETCONN_UDP,
  NETCONNTYPE_ISIPV6,
  NETCONNTYPE_ISUDPLITE,
  NETCONNTYPE_ISUDPNOCHKSUM,
} from "../mailbox/netconn_type.ts";
import * as O from "../mailbox/options.ts";
import { setRawOption, setUdpOption } from "./set_option.ts";
import type { ApiSink } from "./sink.ts";

/** What a datagram endpoint needs of the table that holds it. */
export interface DatagramEndpointHost {
  /** Takes the events for the application. */
  readonly sink: ApiSink;
  /** Frees data that the application will not receive. */
  readonly pbufs: PbufPool;
  /** The IP layer, for its frame. */
  readonly ip: IpLayer;
  /** Which events the application gets. */
  readonly config: ApiConfig;
  /** Removes an endpoint: its number may be used again. */
  forget(endpoint: Endpoint): void;
}

/** A UDP or RAW netconn in the core. */
export class DatagramEndpoint implements Endpoint, UdpUser, RawUser {
  readonly id: number;
  readonly #host: DatagramEndpointHost;
  #udp: UdpPcb | null = null;
  #raw: RawPcb | null = null;
  #memberships: Memberships | null = null; // made when it joins
  /** What the application has yet to receive. */
  readonly queue: DatagramQueue;

  private constructor(host: DatagramEndpointHost, id: number) {
    this.#host = host;
    this.id = id;
    this.queue = new DatagramQueue(host.config);
  }

  /** Makes the endpoint of a UDP netconn of any variant. */
  static udp(
    host: DatagramEndpointHost,
    id: number,
    layer: UdpLayer,
    type: netconn_type,
  ): DatagramEndpoint {
    const endpoint = new DatagramEndpoint(host, id);
    endpoint.#udp = layer.create(endpoint, {
      family: NETCONNTYPE_ISIPV6(type) ? 0 : 4,
      lite: NETCONNTYPE_ISUDPLITE(type),
    });
    endpoint.#udp.namesAnyFamily = host.config.datagramsNameAnyFamily;
    endpoint.#udp.noChecksum = NETCONNTYPE_ISUDPNOCHKSUM(type);
    return endpoint;
  }

  /** Makes the endpoint of a RAW netconn. */
  static raw(
    host: DatagramEndpointHost,
    id: number,
    layer: RawLayer,
    type: netconn_type,
    protocol: number,
  ): DatagramEndpoint {
    const endpoint = new DatagramEndpoint(host, id);
    const { datagramsNameAnyFamily } = host.config;
    const six = datagramsNameAnyFamily ? 0 : 6;
    const family = NETCONNTYPE_ISIPV6(type) ? six : 4;
    endpoint.#raw = layer.create(endpoint, protocol, family);
    endpoint.#raw.namesAnyFamily = datagramsNameAnyFamily;
    return endpoint;
  }

  bind(addr: IpAddr, port: number, reuse: boolean): err_t {
    const { ip } = this.#host;
    if (!ip.isBindable(addr, false)) return ERR_RTE;
    ip.completeOwn(addr);
    if (this.#udp !== null) {
      if (reuse) this.#udp.reuse = true;
      return this.#udp.bind(addr, port);
    }
    return this.#raw === null ? ERR_VAL : this.#raw.bind(addr);
  }

  bindNetif(index: number): err_t {
    const pcb = this.#udp ?? this.#raw;
    if (pcb === null) return ERR_VAL;
    pcb.ifIndex = index;
    return ERR_OK;
  }

  connect(addr: IpAddr, port: number): err_t {
    const { ip } = this.#host;
    const ifIndex = (this.#udp ?? this.#raw)?.ifIndex ?? 0;
    const err = ip.completePeer(addr, ifIndex);
    if (err !== ERR_OK) return err;
    if (this.#udp !== null) return this.#udp.connect(addr, port);
    return this.#raw === null ? ERR_CONN : this.#raw.connect(addr);
  }

  disconnect(): err_t {
    if (this.#udp === null) return ERR_VAL;
    this.#udp.disconnect();
    return ERR_OK;
  }

  address(local: boolean, reply: AddressReply): void {
    const udp = this.#udp;
    const raw = this.#raw;
    reply.err = ERR_CONN;
    if (udp !== null) {
      reply.addr = local ? udp.local : udp.remote;
      reply.port = local ? udp.localPort : udp.remotePort;
      if (local || udp.isConnected) reply.err = ERR_OK;
    } else if (raw !== null && local) {
      reply.addr = raw.local;
      reply.port = raw.protocol; // as lwIP has it
      reply.err = ERR_OK;
    }
  }

  /**
   * Begins a datagram: fills the stack's frame.
   *
   * @param words Where pairs of offset and length stand: its fragments.
   * @param at Index of the first pair.
   * @param count Pairs.
   */
  load(words: Int32Array, at: number, count: number): void {
    const { frame } = this.#host.ip;
    frame.reset();
    for (let i = 0; i < count; i++) {
      frame.append(words[at + 2 * i]!, words[at + 2 * i + 1]!);
    }
  }

  /**
   * How many datagrams of the size of the loaded one may be sent together.
   *
   * @param addr Destination; any for the connected one.
   */
  joinLimit(addr: IpAddr): number {
    const { frame } = this.#host.ip;
    return this.#udp === null ? 1 : this.#udp.joinLimit(addr, frame.length);
  }

  /** Loads another datagram, of one fragment, behind those that are loaded. */
  loadMore(offset: number, length: number): void {
    this.#host.ip.frame.append(offset, length);
  }

  /**
   * Sends what was loaded.
   *
   * @param addr Destination; any for the connected one.
   * @param port Destination port.
   * @param size Bytes of each of several datagrams; the last may be shorter.
   * @returns The outcome; see {@linkcode accepted}.
   */
  send(addr: IpAddr, port: number, size: number): err_t {
    const { frame } = this.#host.ip;
    if (this.#udp !== null) return this.#udp.sendFrame(frame, addr, port, size);
    return this.#raw === null ? ERR_CONN : this.#raw.sendFrame(frame, addr);
  }

  /** If there was no room for all of several datagrams: bytes of those that left. */
  get accepted(): number {
    return this.#host.ip.frame.accepted;
  }

  get kind(): netconn_type {
    return this.#udp === null ? NETCONN_RAW : NETCONN_UDP;
  }

  setOption(option: O.SocketOption, value: number): void {
    if (option === O.OPT_RECV_BUFFER || option === O.OPT_RECV_PAYLOAD) {
      this.queue.setLimit(value, option === O.OPT_RECV_BUFFER);
    } else if (this.#udp !== null) setUdpOption(this.#udp, option, value);
    else if (this.#raw !== null) setRawOption(this.#raw, option, value);
  }

  /**
   * Joins or leaves a group for this netconn, or changes its source filter.
   *
   * @param op One of the MEMBER_ operations of group_op.ts.
   * @param netifs The interfaces, at least one.
   * @param group The group.
   * @param source The source, for an operation about one.
   * @returns See Memberships.change; ERR_VAL if it is not UDP of that family.
   */
  changeMembership(
    op: GroupOp,
    netifs: readonly Netif[],
    group: IpAddr,
    source: IpAddr,
  ): err_t {
    const udp = this.#udp;
    if (
      udp === null || (udp.family !== 0 && (udp.family === 4) !== group.isV4)
    ) {
      return ERR_VAL;
    }
    this.#memberships ??= new Memberships(this.#host.ip.groups);
    udp.memberships = this.#memberships.list;
    return this.#memberships.change(op, netifs, group, source);
  }

  shutdown(): err_t {
    return ERR_CONN;
  }

  release(): void {
    this.#memberships?.leaveAll();
    this.#udp?.remove();
    this.#raw?.remove();
    this.#udp = this.#raw = null;
    this.#host.sink.released(this.id);
    this.#host.forget(this);
  }

  abort(): void {
    // Nothing to reset.
  }

  // Callbacks of the control block.

  onDatagram(
    pcb: UdpPcb | RawPcb,
    data: Pbuf,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    dstPort: number,
    netif: Netif,
    ttl: number,
    tos: number,
  ): void {
    this.onDatagrams(
      pcb,
      data,
      data.length,
      src,
      srcPort,
      dst,
      dstPort,
      netif,
      ttl,
      tos,
    );
  }

  onDatagrams(
    _pcb: UdpPcb | RawPcb,
    data: Pbuf,
    size: number,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    dstPort: number,
    netif: Netif,
    ttl: number,
    tos: number,
  ): void {
    const { sink, pbufs } = this.#host;
    const { length } = data;
    this.queue.add(length, size < length ? Math.ceil(length / size) : 1);
    pbufs.charge(data, this.queue);
    const { index } = netif;
    sink.datagram(
      this.id,
      data,
      size,
      src,
      srcPort,
      dst,
      dstPort,
      index,
      ttl,
      tos,
    );
  }

  refusal(bytes: number, count: number): DropReason | null {
    const { pbufs, sink } = this.#host;
    if (!sink.hasRoom()) return "receive-buffer";
    return this.queue.refusal(bytes, count, pbufs);
  }

  onRefused(): void {
    this.queue.drops++;
  }

  /**
   * The application has received datagrams.
   *
   * @param bytes Bytes of their payloads.
   * @param count How many.
   * @param drops How many of these it has dropped, because it had no room for them.
   */
  taken(bytes: number, count: number, drops: number): void {
    this.queue.take(bytes, count);
    this.queue.drops += drops;
  }

  #isPeer({ remote, remotePort }: IcmpErrorInfo): boolean {
    return this.#udp?.isPeer(remote, remotePort) ??
      this.#raw?.isPeer(remote) ?? false;
  }

  /**
   * Reports ICMP errors about datagrams to the connected peer. A netconn that is not
   * connected gets none, as in Linux: it could not tell which datagram is meant.
   *
   * Deviates from Linux: "host unreachable", "network unreachable" and "time exceeded"
   * are reported, too (RFC 1122 §4.1.3.3 requires all); Linux needs IP_RECVERR for that.
   */
  onIcmpError(pcb: UdpPcb | RawPcb, info: IcmpErrorInfo): void {
    const { config, sink } = this.#host;
    if (!config.datagramErrors || !this.#isPeer(info)) return;
    const err = info.kind === ICMP_ERROR_TOO_BIG
      ? pcb.flow.dontFragment >= DF_ALWAYS ? ERR_BUF : ERR_OK
      : errorOfIcmp(info.kind);
    if (err !== ERR_OK && sink.hasRoom()) sink.datagramError(this.id, err);
  }
}

/** The error code that a sender gets for an ICMP error; ERR_OK for none. */
function errorOfIcmp(kind: number): err_t {
  switch (kind) {
    case ICMP_ERROR_PORT:
    case ICMP_ERROR_PROTOCOL:
      return ERR_RST;
    case ICMP_ERROR_HOST:
    case ICMP_ERROR_PROHIBITED:
    case ICMP_ERROR_TIME_EXCEEDED:
      return ERR_RTE;
    default:
      return ERR_OK; // a mistake of our own
  }
}
