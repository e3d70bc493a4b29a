/**
 * The IP layer as the rest of the stack sees it: interfaces, addresses and routes,
 * input from the link, output for the transports, group membership.
 *
 * This file connects the parts; IPv4 (RFC 791, RFC 1122) is in the ip4_ files. Omits
 * IPv6: addresses, flows and routes carry it, but its packets are dropped, and sending
 * to it fails with ERR_RTE.
 *
 * Long because it is the one face of the layer: a method for each thing that is asked
 * of it, most of them a line and its documentation.
 *
 * @module
 */

import { ERR_OK, ERR_RTE, type err_t, ERR_VAL } from "../base/err.ts";
import type { Clock } from "../base/clock.ts";
import type { Rng } from "../base/rng.ts";
import type { Stats } from "../base/stats.ts";
import type { TimerQueue } from "../base/timers.ts";
import type { Pbuf, PbufPool } from "../buf/pbuf.ts";
import { Ethernet } from "../link/ethernet.ts";
import type { Neighbour } from "../link/neighbour/neighbour.ts";
import type { NeighbourUser } from "../link/neighbour/neighbour_cache.ts";
import type { Netif } from "../link/netif.ts";
import { setU16 } from "../wire/bytes.ts";
import { type Checksum, pseudoHeaderSum } from "../wire/checksum.ts";
import { type Frame, type FrameMeta, GSO_NONE } from "../wire/frame.ts";
import {
  ICMP4_UNREACHABLE,
  ICMP4_UNREACHABLE_PORT,
  ICMP4_UNREACHABLE_PROTOCOL,
} from "../wire/icmp4.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import {
  IP_PROTO_IGMP,
  IP_PROTO_TCP,
  IP_PROTO_UDP,
  IP_PROTO_UDPLITE,
} from "../wire/ip_protocol.ts";
import { IPV4_HEADER_LENGTH, ipVersion } from "../wire/ipv4.ts";
import { IPV6_HEADER_LENGTH } from "../wire/ipv6.ts";
import type { MacAddr } from "../wire/mac_addr.ts";
import type { IpContext } from "./context.ts";
import { dontFragmentNumber } from "../base/dont_fragment.ts";
import type { Flow } from "./flow.ts";
import { Groups } from "./group/groups.ts";
import { Icmp4 } from "./icmp4.ts";
import { ICMP_ERROR_PORT } from "./icmp_error.ts";
import { Icmp4Errors } from "./icmp4_errors.ts";
import { Igmp } from "./group/igmp.ts";
import { Ip4Forward } from "./ip4_forward.ts";
import { Ip4Input } from "./ip4_input.ts";
import { Ip4Output } from "./ip4_output.ts";
import { DEFAULT_IP_CONFIG, type IpConfig } from "./config.ts";
import type { RxPacket } from "./packet.ts";
import { Martians } from "./martian.ts";
import { PathMtuCache } from "./route/path_mtu.ts";
import { Router, sourceOn } from "./route/router.ts";
import {
  type RawHandler,
  type TransportHandler,
  TransportTable,
} from "./transport.ts";

/** Longest payload of a super-packet of UDP datagrams over IPv4, bytes. */
const MAX_DATAGRAM_PAYLOAD = 65_507;

/** What an IP layer is made of. */
export interface IpLayerOptions {
  /** The stack's clock. */
  clock: Clock;
  /** The stack's timers. */
  timers: TimerQueue;
  /** Source of identifiers and keys. */
  rng: Rng;
  /** The stack's counters. */
  stats: Stats;
  /** Packet buffers. */
  pbufs: PbufPool;
  /** The one outgoing frame. */
  frame: Frame;
  /** Settings that differ from {@linkcode DEFAULT_IP_CONFIG}. */
  config?: Partial<IpConfig>;
}

/** Routing, IP input and output, ICMP, fragments. One per stack. */
export class IpLayer implements IpContext, NeighbourUser {
  /** The stack's clock. */
  readonly clock: Clock;
  /** The stack's timers. */
  readonly timers: TimerQueue;
  /** Randomness. */
  readonly rng: Rng;
  /** The stack's counters. */
  readonly stats: Stats;
  /** Packet buffers. */
  readonly pbufs: PbufPool;
  /** The one outgoing frame: reset, append payload, prepend headers, send. */
  readonly frame: Frame;
  /** Settings; may be changed at any time. */
  readonly config: IpConfig;
  /** Checksum accumulator over packet memory, free between calls. */
  readonly sum: Checksum;
  /** Interfaces, addresses, routes. */
  readonly router: Router = new Router();
  /** The link layer: neighbours, ARP. */
  readonly link: Ethernet;
  /** Multicast groups and their members. */
  readonly groups: Groups;
  /** Tells routers of groups. */
  readonly igmp: Igmp;
  readonly #transports: TransportTable = new TransportTable();
  readonly #pathMtu: PathMtuCache;
  readonly #output4: Ip4Output;
  readonly #errors4: Icmp4Errors;
  readonly #icmp4: Icmp4;
  readonly #input4: Ip4Input;

  /** @param options What it is made of. */
  constructor(options: IpLayerOptions) {
    this.clock = options.clock;
    this.timers = options.timers;
    this.rng = options.rng;
    this.stats = options.stats;
    this.pbufs = options.pbufs;
    this.frame = options.frame;
    this.config = { ...DEFAULT_IP_CONFIG, ...options.config };
    this.sum = options.pbufs.memory.checksum();
    const { clock, timers, stats, pbufs, frame, sum, config, router } = this;
    const martians = new Martians(router, frame.memory);
    this.link = new Ethernet({
      ...{ clock, timers, stats, pbufs, frame, sum, config },
      user: this,
      upper: this,
      sources: martians,
    });
    const transports = this.#transports;
    this.#pathMtu = new PathMtuCache(clock);
    const output = new Ip4Output(this, router, this.link, this.#pathMtu);
    const errors = new Icmp4Errors(this, router, output);
    const icmp = new Icmp4(this, router, output, errors, transports);
    const forward = new Ip4Forward(this, router, output, errors);
    this.#input4 = new Ip4Input(
      this,
      router,
      martians,
      forward,
      icmp,
      errors,
      transports,
    );
    this.igmp = new Igmp(this, output);
    transports.register(IP_PROTO_IGMP, this.igmp);
    this.groups = new Groups(this.igmp);
    this.#output4 = output;
    this.#errors4 = errors;
    this.#icmp4 = icmp;
  }

  // Interfaces, addresses, routes.

  /** All interfaces, in the order in which they were added. Borrowed. */
  get netifs(): readonly Netif[] {
    return this.router.netifs;
  }

  /** Changes with every change of routes, addresses and interfaces. */
  get generation(): number {
    return this.router.generation;
  }

  /** Adds an interface and announces the addresses that it has. */
  addNetif(netif: Netif): void {
    this.router.addNetif(netif);
    if (netif.up) this.#announce(netif);
  }

  /** Removes an interface with its routes and neighbours. */
  removeNetif(netif: Netif): void {
    netif.up = false;
    this.igmp.remove(netif);
    netif.groups.length = 0;
    this.router.removeNetif(netif);
    this.link.neighbours.removeNetif(netif);
  }

  /** Takes an interface up, announcing its addresses, or down. */
  setUp(netif: Netif, up: boolean): void {
    if (netif.up === up) return;
    netif.up = up;
    this.router.generation++;
    if (up) {
      this.#announce(netif);
      this.igmp.restart(netif);
    } else {
      this.link.neighbours.removeNetif(netif);
      this.igmp.stop(netif);
    }
  }

  /**
   * Adds an address to an interface and announces it there.
   *
   * @param netif The interface, already added.
   * @param addr The address, copied.
   * @param prefixLen Length of its subnet's prefix.
   * @returns ERR_OK; ERR_USE if this host has it already; ERR_VAL if no host may.
   */
  addAddress(netif: Netif, addr: IpAddr, prefixLen: number): err_t {
    const isFirst = addr.isV4 && sourceOn(netif, addr) === null;
    const err = this.router.addAddress(netif, addr, prefixLen);
    if (err !== ERR_OK) return err;
    this.link.neighbours.forgetDerived(netif);
    this.link.neighbours.remove(netif, addr);
    if (netif.up) this.#announceOne(netif, addr);
    if (isFirst) this.igmp.restart(netif);
    return ERR_OK;
  }

  /**
   * Takes an address from an interface; ERR_VAL if the interface does not have it.
   * {@linkcode IpConfig.addressChange} says what becomes of its users.
   */
  removeAddress(netif: Netif, addr: IpAddr): err_t {
    const { addresses } = netif;
    const other = addresses.find((a) =>
      a.addr.isV4 === addr.isV4 && !a.addr.equals(addr)
    );
    return this.#removeAddress(netif, addr, other?.addr ?? null);
  }

  #removeAddress(netif: Netif, addr: IpAddr, successor: IpAddr | null): err_t {
    if (!netif.hasAddress(addr)) return ERR_VAL;
    if (this.config.addressChange === "follow") {
      this.#transports.addressGoes(addr, successor);
    }
    this.router.removeAddress(netif, addr);
    this.link.neighbours.forgetDerived(netif);
    return ERR_OK;
  }

  /**
   * Puts an address in the place of another of the same family; lwIP netif_set_addr.
   * The same address may get another prefix length.
   *
   * @param netif The interface.
   * @param old The address to be replaced.
   * @param addr The new one, copied, announced as by {@linkcode addAddress}.
   * @param prefixLen Length of its subnet's prefix.
   * @returns As {@linkcode addAddress}; also ERR_VAL if the interface has not the old
   * one, or for another family.
   */
  replaceAddress(
    netif: Netif,
    old: IpAddr,
    addr: IpAddr,
    prefixLen: number,
  ): err_t {
    if (!netif.hasAddress(old) || addr.isV4 !== old.isV4) return ERR_VAL;
    if (addr.equals(old)) return this.router.setPrefix(netif, addr, prefixLen);
    const err = this.addAddress(netif, addr, prefixLen);
    if (err !== ERR_OK) return err;
    this.router.moveBefore(netif, addr, old);
    return this.#removeAddress(netif, old, addr);
  }

  /**
   * Adds a route.
   *
   * @param dst Any address of the destination network.
   * @param prefixLen Its prefix length; 0 for the default route.
   * @param netif Interface that leads there.
   * @param gateway Next hop, or null if the network is on the link.
   * @returns ERR_OK; ERR_VAL if the arguments contradict; ERR_IF if the interface
   * was not added; ERR_RTE if the gateway is on none of its networks.
   */
  addRoute(
    dst: IpAddr,
    prefixLen: number,
    netif: Netif,
    gateway: IpAddr | null,
  ): err_t {
    return this.router.addRoute(dst, prefixLen, netif, gateway);
  }

  /** Removes a route; ERR_VAL if there is none such. */
  removeRoute(dst: IpAddr, prefixLen: number, netif: Netif): err_t {
    return this.router.removeRoute(dst, prefixLen, netif);
  }

  /** Returns the interface with this index, 1 to 255, or null. */
  netifByIndex(index: number): Netif | null {
    return this.router.byIndex(index);
  }

  /** Returns the interface that has this address (127/8: loopback), or null. */
  netifOf(addr: IpAddr): Netif | null {
    return this.router.netifOf(addr);
  }

  /** Whether an IPv4 address is a broadcast on any interface. */
  isBroadcast(addr: IpAddr): boolean {
    return this.router.isBroadcast(addr);
  }

  /** Sets a static neighbour, or makes a learnt one static. */
  setNeighbour(netif: Netif, ip: IpAddr, mac: MacAddr): Neighbour {
    return this.link.neighbours.setStatic(netif, ip, mac);
  }

  /** Forgets a neighbour, static or not; false if it is not known. */
  removeNeighbour(netif: Netif, ip: IpAddr): boolean {
    return this.link.neighbours.remove(netif, ip);
  }

  // Output.

  /** Don't Fragment of a new control block: a DF_ number of dont_fragment.ts. */
  get dontFragment(): number {
    return dontFragmentNumber(this.config.dontFragment);
  }

  /**
   * Makes sure that the flow's cached route is good.
   *
   * A local address of any is replaced by the source address chosen. A destination
   * on this host leads to the loopback interface.
   *
   * @param flow Its remote, local and ifIndex choose the route.
   * @returns ERR_OK, or ERR_RTE if there is no route, the local address is not
   * usable on it, or its next hop is not known and nobody may be asked.
   */
  route(flow: Flow): err_t {
    if (flow.netif !== null && flow.generation === this.router.generation) {
      return ERR_OK;
    }
    const err = this.router.route(flow);
    if (err !== ERR_OK || this.#isReachable(flow)) return err;
    flow.netif = null;
    return ERR_RTE;
  }

  #isReachable({ netif, nextHop }: Flow): boolean {
    return netif!.device.medium === "ip" ||
      this.link.neighbours.isResolvable(netif!, nextHop);
  }

  /**
   * Bytes of the largest IP packet of a routed flow that leaves whole: the path MTU,
   * or the interface's for a flow that probes the path ("probe").
   */
  mtu(flow: Flow): number {
    return this.#pathMtu.of(flow);
  }

  /** Bytes of the IP header of what a flow sends. */
  headerLength(flow: Flow): number {
    return flow.remote.isV4 ? IPV4_HEADER_LENGTH : IPV6_HEADER_LENGTH;
  }

  /**
   * Remembers a smaller path MTU, once the transport believes the ICMP error: for
   * everybody who sends to that host.
   *
   * @param remote The path's end.
   * @param mtu Bytes of the largest IP packet that fits; 0 if the router named
   * none.
   * @param length Bytes of the packet that was too big, as the error quotes it.
   */
  updatePathMtu(remote: IpAddr, mtu: number, length: number): void {
    const route = this.router.table.lookup(remote, null);
    if (route === null) return;
    this.#pathMtu.update(remote, mtu, length, route.netif.mtu);
  }

  /**
   * Computes the transport checksum over a frame that holds transport header and
   * payload only, and writes it; or leaves it to the device and marks the frame.
   * The last thing before {@linkcode send}: addresses, gsoType and all bytes are
   * there, the field holds zero. A UDP sum of 0 becomes 0xffff.
   *
   * @param flow A routed flow.
   * @param frame The frame.
   * @param protocol Protocol number in the pseudo-header.
   * @param headerOffset Offset in packet memory of the transport header.
   * @param fieldOffset Offset of the checksum field in that header.
   * @param coverage Bytes from the header on that the sum covers; all if left out
   * (RFC 3828 §3.1).
   */
  finishChecksum(
    flow: Flow,
    frame: Frame,
    protocol: number,
    headerOffset: number,
    fieldOffset: number,
    coverage = frame.length,
  ): void {
    const { local, remote } = flow;
    const pseudo = pseudoHeaderSum(local, remote, protocol, frame.length);
    const at = headerOffset + fieldOffset;
    if (this.#deviceFinishes(flow, frame, protocol)) {
      setU16(frame.memory, at, pseudo);
      frame.csumStart = 0; // shifted as headers are prepended
      frame.csumOffset = fieldOffset;
      return;
    }
    const sum = this.sum.reset(pseudo);
    let left = coverage;
    for (let i = 0; i < frame.count && left > 0; i++) {
      const length = Math.min(left, frame.lengths[i]);
      sum.add(frame.offsets[i], length);
      left -= length;
    }
    const value = sum.finish();
    const isUdp = protocol === IP_PROTO_UDP || protocol === IP_PROTO_UDPLITE;
    setU16(frame.memory, at, value === 0 && isUdp ? 0xffff : value);
  }

  /**
   * Payload that a super-packet of datagrams on a flow may have, in bytes: what the
   * device cuts, or the stack before it.
   *
   * @param flow A routed flow.
   */
  datagramSegmentation(flow: Flow): number {
    const { checksum, udpSegmentation = 0 } = flow.netif!.device.offload;
    return checksum && udpSegmentation > 0
      ? udpSegmentation
      : MAX_DATAGRAM_PAYLOAD;
  }

  #deviceFinishes(flow: Flow, frame: Frame, protocol: number): boolean {
    if (protocol !== IP_PROTO_TCP && protocol !== IP_PROTO_UDP) return false;
    if (frame.gsoType !== GSO_NONE) return true; // the device, or the segmenter
    return flow.netif!.device.offload.checksum &&
      frame.length + this.headerLength(flow) <= this.mtu(flow);
  }

  /**
   * Returns true if the transport checksum of a received packet is right, or need
   * not be verified.
   *
   * @param packet The packet.
   * @param coverage Bytes from the transport header on that it covers.
   * @param length Length in the pseudo-header.
   */
  verifyChecksum(
    packet: RxPacket,
    coverage = packet.length,
    length = packet.length,
  ): boolean {
    if (packet.checksumValid) return true;
    const { src, dst, protocol, offset } = packet;
    const pseudo = pseudoHeaderSum(src, dst, protocol, length);
    return this.sum.reset(pseudo).add(offset, coverage).finish() === 0;
  }

  /**
   * Sends a frame that holds transport header and payload.
   *
   * @param flow Where to; routed if it is not.
   * @param frame Consumed in all cases: headers are prepended.
   * @param protocol Protocol number.
   * @returns ERR_OK, also if it waits for its neighbour; ERR_RTE without a route;
   * ERR_BUF if too long for IP, or for the path when it may not be fragmented;
   * ERR_WOULDBLOCK if the device has no room (netif.blocked is set); ERR_IF if the
   * interface is down.
   */
  send(flow: Flow, frame: Frame, protocol: number): err_t {
    const err = this.route(flow);
    if (err !== ERR_OK) return err;
    if (!flow.remote.isV4) return ERR_RTE;
    return this.#output4.send(flow, frame, protocol);
  }

  /**
   * Sends a frame that holds a whole IP packet, its header (all of it in the
   * frame's first fragment) checked and complete.
   *
   * @returns As {@linkcode send}.
   */
  sendPacket(flow: Flow, frame: Frame): err_t {
    const err = this.route(flow);
    if (err !== ERR_OK) return err;
    if (!flow.remote.isV4) return ERR_RTE;
    const mtu = this.#output4.mtuOf(frame, flow.remote, flow.netif!);
    return this.#output4.sendPacket(flow, frame, mtu);
  }

  /**
   * Takes the identification of one packet that may be cut, 0 to 65535.
   *
   * @param flow Routed.
   * @param protocol Protocol number.
   */
  takeId(flow: Flow, protocol: number): number {
    return this.#output4.takeIds(flow, protocol, 1);
  }

  // Input.

  /** Registers the handler of a transport protocol, 0 to 255. */
  register(protocol: number, handler: TransportHandler): void {
    this.#transports.register(protocol, handler);
  }

  /** Registers who sees every packet before its transport. */
  registerRaw(handler: RawHandler): void {
    this.#transports.raw = handler;
  }

  /**
   * An IP packet has arrived.
   *
   * @param netif Where.
   * @param pbuf Lent until return: the packet at its offset and length.
   * @param meta What the device knows about it.
   */
  input(netif: Netif, pbuf: Pbuf, meta: FrameMeta): void {
    if (pbuf.length < 1) return this.stats.drop("truncated");
    const version = ipVersion(this.frame.memory, pbuf.offset);
    if (version === 4) this.#input4.input(netif, pbuf, meta);
    else {
      // Where there is an EtherType, it has said that the version is 4.
      const isIpv6 = version === 6 && netif.device.medium === "ip";
      this.stats.drop(isIpv6 ? "no-ipv6" : "bad-version");
    }
  }

  /**
   * A frame has arrived from a device, of either medium.
   *
   * @param netif Where.
   * @param pbuf Lent until return: the frame at its offset and length.
   * @param meta What the device knows about it.
   */
  inputFrame(netif: Netif, pbuf: Pbuf, meta: FrameMeta): void {
    this.link.input(netif, pbuf, meta);
  }

  /**
   * Answers a packet with "destination unreachable", if the rules allow it.
   *
   * @param packet The packet being processed.
   * @param kind ICMP_ERROR_PROTOCOL or ICMP_ERROR_PORT.
   */
  sendUnreachable(packet: RxPacket, kind: number): void {
    const code = kind === ICMP_ERROR_PORT
      ? ICMP4_UNREACHABLE_PORT
      : ICMP4_UNREACHABLE_PROTOCOL;
    this.#errors4.send(packet, ICMP4_UNREACHABLE, code, 0);
  }

  /** IPv4 datagrams that are being put together. */
  get reassembling(): number {
    return this.#input4.reassembly.size;
  }

  /** A packet that waited for its neighbour can go. */
  onResolved(neighbour: Neighbour, packet: Pbuf): void {
    this.#output4.resume(neighbour, packet);
  }

  /** A packet that waited for its neighbour is dropped: tells its sender. */
  onUnresolved(_neighbour: Neighbour, packet: Pbuf): void {
    this.#icmp4.hostUnreachable(packet.offset, packet.length);
  }

  /** There is no room for a packet to wait in for its neighbour. */
  onCrowdedOut(offset: number, length: number): boolean {
    return this.#icmp4.crowdedOut(offset, length);
  }

  /** A neighbour is known for which packets were crowded out. */
  onFound(neighbour: Neighbour): void {
    this.#transports.forEach((handler) =>
      handler.onNeighbourFound?.(neighbour)
    );
  }

  /** A neighbour does not answer for which packets were crowded out. */
  onFailed(neighbour: Neighbour): void {
    if (!this.config.neighbourErrors) return;
    this.#transports.forEach((handler) =>
      handler.onNeighbourFailed?.(neighbour)
    );
  }

  /**
   * Whether a netconn may have a local address: any, one of this host's, and for
   * datagrams a group or a broadcast address; all if `nonlocalBind` is set.
   *
   * @param addr The address.
   * @param isStream Whether it is for TCP.
   */
  isBindable(addr: IpAddr, isStream: boolean): boolean {
    if (this.config.nonlocalBind || addr.isAny) return true;
    const isShared = addr.isMulticast || this.isBroadcast(addr);
    return isShared ? !isStream : this.netifOf(addr) !== null;
  }

  // Groups.

  /**
   * Joins a group on an interface. Counted: as many leaves undo it. Members with
   * source filters are a matter of {@linkcode groups}.
   *
   * @param netif The interface.
   * @param group The group, copied.
   * @returns ERR_OK; ERR_VAL if it is no group, or the one of all hosts, of which
   * every host is a member.
   */
  joinGroup(netif: Netif, group: IpAddr): err_t {
    return this.groups.join(netif, group);
  }

  /** Leaves a group on an interface; ERR_VAL if there was no such join. */
  leaveGroup(netif: Netif, group: IpAddr): err_t {
    return this.groups.leave(netif, group);
  }

  #announce(netif: Netif): void {
    for (const { addr } of netif.addresses) this.#announceOne(netif, addr);
  }

  #announceOne(netif: Netif, addr: IpAddr): void {
    if (netif.device.medium !== "ethernet" || !addr.isV4) return;
    this.link.arp.announce(netif, addr);
  }
}
