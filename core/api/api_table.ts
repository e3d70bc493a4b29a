/**
 * All endpoints of a stack, by number. Records of the mailboxes name netconns by these
 * numbers.
 *
 * The application chooses the numbers of the netconns that it makes: 0 and up. The core
 * chooses those of accepted connections: they are negative.
 *
 * @module
 */

import { ERR_IF, ERR_OK, type err_t, ERR_VAL } from "../base/err.ts";
import type { PbufPool } from "../buf/pbuf.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { Netif } from "../link/netif.ts";
import type { RawLayer } from "../raw/raw.ts";
import type { TcpLayer } from "../tcp/layer.ts";
import type { TcpPcb } from "../tcp/pcb.ts";
import type { UdpLayer } from "../udp/udp.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import { type ApiConfig, DEFAULT_API_CONFIG } from "./api_config.ts";
import {
  DatagramEndpoint,
  type DatagramEndpointHost,
} from "./datagram_endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { GROUP_JOIN, GROUP_LEAVE, type GroupOp } from "../mailbox/group_op.ts";
import {
  NETCONN_RAW,
  NETCONN_TCP,
  type netconn_type,
  NETCONNTYPE_GROUP,
  NETCONNTYPE_ISIPV6,
} from "../mailbox/netconn_type.ts";
import * as O from "../mailbox/options.ts";
import type { ApiSink } from "./sink.ts";
import { TcpEndpoint, type TcpEndpointHost } from "./tcp_endpoint.ts";

/** What a table is made of. */
export interface ApiTableOptions {
  /** Takes the events for the application. */
  sink: ApiSink;
  /** Packet buffers. */
  pbufs: PbufPool;
  /** The IP layer. */
  ip: IpLayer;
  /** The transports. */
  tcp: TcpLayer;
  /** See tcp. */
  udp: UdpLayer;
  /** See tcp. */
  raw: RawLayer;
  /** Settings that differ from {@linkcode DEFAULT_API_CONFIG}. */
  config?: Partial<ApiConfig>;
}

/** The endpoints of one application thread. */
export class ApiTable implements TcpEndpointHost, DatagramEndpointHost {
  readonly sink: ApiSink;
  readonly pbufs: PbufPool;
  readonly ip: IpLayer;
  readonly config: ApiConfig;
  readonly #tcp: TcpLayer;
  readonly #udp: UdpLayer;
  readonly #raw: RawLayer;
  readonly #own: (Endpoint | undefined)[] = [];
  readonly #accepted: (TcpEndpoint | undefined)[] = [];
  readonly #freeAccepted: number[] = [];
  #sent: TcpEndpoint | null = null; // list of those with acknowledged bytes to report
  #count = 0;

  /** @param options What it is made of. */
  constructor(options: ApiTableOptions) {
    this.sink = options.sink;
    this.pbufs = options.pbufs;
    this.ip = options.ip;
    this.config = { ...DEFAULT_API_CONFIG, ...options.config };
    this.#tcp = options.tcp;
    this.#udp = options.udp;
    this.#raw = options.raw;
  }

  /** Endpoints that exist. */
  get count(): number {
    return this.#count;
  }

  /** Returns the endpoint with a number. */
  get(id: number): Endpoint | undefined {
    return id >= 0 ? this.#own[id] : this.#accepted[~id];
  }

  /** Makes an endpoint under a number that the application chose. */
  create(id: number, type: netconn_type, protocol: number): void {
    const group = NETCONNTYPE_GROUP(type);
    if (group === NETCONN_TCP) {
      const endpoint = new TcpEndpoint(this, id, null);
      const pcb = this.#tcp.create(endpoint);
      if (NETCONNTYPE_ISIPV6(type)) pcb.flow.local.copyFrom(IpAddr.ANY6);
      endpoint.attach(pcb);
      this.#own[id] = endpoint;
    } else {
      const endpoint = group === NETCONN_RAW
        ? DatagramEndpoint.raw(this, id, this.#raw, type, protocol)
        : DatagramEndpoint.udp(this, id, this.#udp, type);
      const { multicastTtl, multicastLoop, broadcast } = this.config;
      const { recvBufferSize, datagramCost } = this.config;
      endpoint.setOption(
        datagramCost > 0 ? O.OPT_RECV_BUFFER : O.OPT_RECV_PAYLOAD,
        recvBufferSize,
      );
      endpoint.setOption(O.OPT_BROADCAST, broadcast ? 1 : 0);
      endpoint.setOption(O.OPT_MULTICAST_TTL, multicastTtl);
      endpoint.setOption(O.OPT_MULTICAST_LOOP, multicastLoop ? 1 : 0);
      this.#own[id] = endpoint;
    }
    this.#own[id].setOption(O.OPT_TTL, this.ip.config.ttl);
    this.#count++;
  }

  /** Makes the endpoint of a connection that has come to a listener. */
  adopt(pcb: TcpPcb): TcpEndpoint {
    const index = this.#freeAccepted.pop() ?? this.#accepted.length;
    const endpoint = new TcpEndpoint(this, ~index, null);
    endpoint.attach(pcb);
    this.#accepted[index] = endpoint;
    this.#count++;
    return endpoint;
  }

  /** Whether a netconn may bind to a local address; see IpLayer.isBindable. */
  isBindable(addr: IpAddr, isStream: boolean): boolean {
    return this.ip.isBindable(addr, isStream);
  }

  /** Gives an own link-local address its zone; see IpLayer.completeOwn. */
  completeOwn(addr: IpAddr): void {
    this.ip.completeOwn(addr);
  }

  /** Removes an endpoint: its number may be used again. */
  forget(endpoint: Endpoint): void {
    const { id } = endpoint;
    this.#count--;
    if (id >= 0) this.#own[id] = undefined;
    else {
      this.#accepted[~id] = undefined;
      this.#freeAccepted.push(~id);
    }
  }

  /** Releases all endpoints, because the application closes the stack. */
  releaseAll(): void {
    for (const endpoint of [...this.#own, ...this.#accepted]) {
      endpoint?.release();
    }
  }

  /** Notes that an endpoint has acknowledged bytes to report. */
  markSent(endpoint: TcpEndpoint): void {
    if (endpoint.sentMarked) return;
    endpoint.sentMarked = true;
    endpoint.sentNext = this.#sent;
    this.#sent = endpoint;
  }

  /** Reports all acknowledged bytes, once per connection and batch. */
  reportSent(): void {
    let endpoint = this.#sent;
    this.#sent = null;
    while (endpoint !== null) {
      const next: TcpEndpoint | null = endpoint.sentNext;
      endpoint.sentNext = null;
      endpoint.sentMarked = false;
      endpoint.reportSent();
      endpoint = next;
    }
  }

  /** The application gives a received buffer back. */
  freePbuf(id: number): void {
    const p = this.pbufs.byId(id);
    if (p !== null) this.pbufs.free(p);
  }

  /**
   * Joins or leaves a group on interfaces. GROUP_JOIN and GROUP_LEAVE are lwIP's
   * netconn_join_leave_group: the host's membership, counted for each interface. The
   * MEMBER_ operations are for one netconn alone.
   *
   * @param endpoint The netconn that joins or leaves.
   * @param op One of the operations of group_op.ts.
   * @param group The group.
   * @param ifAddr Address of the interface, of the group's family; any, of either, for
   * all but loopback.
   * @param index Interface index instead of the address; -1 for none.
   * @param source The source, for an operation about one.
   */
  group(
    endpoint: Endpoint,
    op: GroupOp,
    group: IpAddr,
    ifAddr: IpAddr,
    index: number,
    source: IpAddr,
  ): err_t {
    const isOther = ifAddr.isV4 !== group.isV4 && !ifAddr.isAny;
    if (index < 0 && isOther) return ERR_VAL;
    const netifs = this.#netifs(ifAddr, index < 0 ? group.zone || -1 : index);
    group.zone = 0; // a membership is one of its interface
    if (netifs.length === 0) return index >= 0 ? ERR_IF : ERR_VAL;
    if (op === GROUP_JOIN) {
      for (const netif of netifs) {
        const err = this.ip.joinGroup(netif, group);
        if (err !== ERR_OK) return err;
      }
      return ERR_OK;
    }
    if (op === GROUP_LEAVE) {
      let result: err_t = ERR_VAL; // one success is enough
      for (const netif of netifs) {
        if (this.ip.leaveGroup(netif, group) === ERR_OK) result = ERR_OK;
      }
      return result;
    }
    return endpoint instanceof DatagramEndpoint
      ? endpoint.changeMembership(op, netifs, group, source)
      : ERR_VAL;
  }

  #netifs(ifAddr: IpAddr, index: number): readonly Netif[] {
    if (index >= 0) {
      const netif = this.ip.netifByIndex(index);
      return netif === null ? [] : [netif];
    }
    return this.ip.netifs.filter((netif) =>
      ifAddr.isAny ? !netif.isLoopback : netif.hasAddress(ifAddr)
    );
  }
}
