/**
 * The IP layer as the rest of the stack sees it: interfaces, addresses and routes,
 * input from the link, output for the transports, group membership.
 *
 * A facade: what it does is in interfaces.ts, sender.ts and the machines of each family
 * (machine.ts).
 *
 * Long because it is the one face of the layer: a method for each thing that is asked
 * of it, most of them a line and its documentation.
 *
 * @module
 */

import type { err_t } from "../base/err.ts";
import type { Clock } from "../base/clock.ts";
import { dontFragmentNumber } from "../base/dont_fragment.ts";
import type { Rng } from "../base/rng.ts";
import type { Stats } from "../base/stats.ts";
import type { TimerQueue } from "../base/timers.ts";
import type { Pbuf, PbufPool } from "../buf/pbuf.ts";
import { Ethernet } from "../link/ethernet.ts";
import type { Neighbour } from "../link/neighbour/neighbour.ts";
import type { NeighbourUser } from "../link/neighbour/neighbour_queue.ts";
import type { Netif } from "../link/netif.ts";
import { type Checksum, pseudoHeaderSum } from "../wire/checksum.ts";
import type { Frame, FrameMeta } from "../wire/frame.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_IGMP, IP_PROTO_NONE } from "../wire/ip_protocol.ts";
import type { MacAddr } from "../wire/mac_addr.ts";
import { DEFAULT_IP_CONFIG, type IpConfig } from "./config.ts";
import type { IpContext } from "./context.ts";
import type { Flow } from "./flow.ts";
import { Groups } from "./group/groups.ts";
import { IpInterfaces } from "./interfaces.ts";
import { IpMachine, IpMachines, type IpShared } from "./machine.ts";
import type { RxPacket } from "./packet.ts";
import { PathMtuCache } from "./route/path_mtu.ts";
import { Router } from "./route/router.ts";
import { IpSender } from "./sender.ts";
import type { RawHandler, TransportHandler } from "./transport.ts";
import { AddressRules4 } from "./v4/address_rules.ts";
import { Ipv4 } from "./v4/ipv4.ts";
import { Martians } from "./v4/martian.ts";
import { AddressRules6 } from "./v6/address_rules.ts";
import { Icmp6Messages } from "./v6/icmp_messages.ts";
import { Ipv6 } from "./v6/ipv6.ts";
import { onlyFamily, orderDestinations } from "./v6/destination_order.ts";
import type { Ipv6Config } from "./v6/ipv6_config.ts";
import { Ipv6Host } from "./v6/ipv6_host.ts";
import { NeighbourDiscovery } from "./v6/nd.ts";
import { NdSender } from "./v6/nd_sender.ts";

/** What an IP layer is made of. */
export interface IpLayerOptions {
  /** The stack's clock. */
  clock: Clock;
  /** The stack's timers. */
  timers: TimerQueue;
  /** Those of links, see {@linkcode IpLayer.linkTimers}. @default {timers} */
  linkTimers?: TimerQueue;
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

/** RFC 8200 §4.7: what follows "no next header" is ignored. */
const NO_TRANSPORT: TransportHandler = { input: () => {} };

/** Routing, IP input and output, ICMP, fragments. One per stack. */
export class IpLayer implements IpContext, NeighbourUser {
  /** The stack's clock. */
  readonly clock: Clock;
  /** The stack's timers. */
  readonly timers: TimerQueue;
  /**
   * Timers of IPv6 links: of addresses, routers, groups. They come and go with no
   * doing of the application.
   */
  readonly linkTimers: TimerQueue;
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
  readonly router: Router;
  /** The link layer: neighbours, ARP. */
  readonly link: Ethernet;
  /** Multicast groups and their members. */
  readonly groups: Groups;
  /** What is particular to IPv6: autoconfiguration, and what routers say. */
  readonly ipv6: Ipv6Host;
  readonly #machines: IpMachines;
  readonly #interfaces: IpInterfaces;
  readonly #sender: IpSender;

  /** @param options What it is made of. */
  constructor(options: IpLayerOptions) {
    this.clock = options.clock;
    this.timers = options.timers;
    this.linkTimers = options.linkTimers ?? options.timers;
    this.rng = options.rng;
    this.stats = options.stats;
    this.pbufs = options.pbufs;
    this.frame = options.frame;
    this.config = { ...DEFAULT_IP_CONFIG, ...options.config };
    this.sum = options.pbufs.memory.checksum();
    const rules6 = new AddressRules6();
    this.router = new Router(new AddressRules4(), rules6);
    const { clock, timers, stats, pbufs, frame, sum, config, router } = this;
    const martians = new Martians(router, frame.memory);
    this.link = new Ethernet({
      ...{ clock, timers, stats, pbufs, frame, sum, config },
      user: this,
      upper: this,
      sources: martians,
    });
    const paths = new PathMtuCache(clock);
    const shared: IpShared = { context: this, router, link: this.link, paths };
    const v4 = new IpMachine(new Ipv4(this, martians, paths), shared);
    v4.transports.register(IP_PROTO_IGMP, v4.groups);
    const onLinks: IpContext = {
      ...{ clock, timers: this.linkTimers, rng: this.rng, stats },
      ...{ pbufs, frame, config, sum },
    };
    const ipv6 = new Ipv6(this, router, paths);
    const v6 = new IpMachine(ipv6, shared, onLinks);
    const messages = new Icmp6Messages(v6.groups);
    v6.icmp.messages = messages;
    v6.transports.register(IP_PROTO_NONE, NO_TRANSPORT);
    const machines = new IpMachines(v4, v6);
    this.#machines = machines;
    this.#interfaces = new IpInterfaces(config, router, this.link, machines);
    this.#sender = new IpSender(shared, machines);
    machines.forEach(({ icmp }) => icmp.paths = this.#sender);
    this.groups = new Groups({
      onGroupChange: (netif, group, filter) =>
        machines.of(group).groups.onGroupChange(netif, group, filter),
    });
    const sender = new NdSender(this, this.link, v6.output);
    const addresses = this.#interfaces;
    const { groups } = this;
    const { neighbours } = this.link;
    this.ipv6 = new Ipv6Host({
      context: onLinks,
      ...{ router, groups, addresses, sender, neighbours },
    });
    addresses.ipv6 = this.ipv6;
    rules6.advertised = this.ipv6;
    messages.neighbours = new NeighbourDiscovery(
      this,
      neighbours,
      this.ipv6,
      sender,
    );
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
    this.#interfaces.add(netif);
  }

  /** Removes an interface with its routes and neighbours. */
  removeNetif(netif: Netif): void {
    this.#interfaces.remove(netif);
  }

  /**
   * Makes IPv6 active on an interface: a link-local address, Neighbour Discovery, and
   * what routers say. Without it, only addresses and neighbours that are set are used.
   *
   * @param netif Added, without addresses of IPv6.
   * @param config Settings.
   */
  enableIpv6(netif: Netif, config: Ipv6Config): void {
    this.ipv6.enable(netif, config);
  }

  /** Takes an interface up, announcing its addresses, or down. */
  setUp(netif: Netif, up: boolean): void {
    this.#interfaces.setUp(netif, up);
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
    return this.#interfaces.addAddress(netif, addr, prefixLen);
  }

  /**
   * Takes an address from an interface; ERR_VAL if the interface does not have it.
   * {@linkcode IpConfig.addressChange} says what becomes of its users.
   */
  removeAddress(netif: Netif, addr: IpAddr): err_t {
    return this.#interfaces.removeAddress(netif, addr);
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
    return this.#interfaces.replaceAddress(netif, old, addr, prefixLen);
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

  /** Removes a route that was added so; ERR_VAL if there is none such. */
  removeRoute(
    dst: IpAddr,
    prefixLen: number,
    netif: Netif,
    gateway: IpAddr | null,
  ): err_t {
    return this.router.removeRoute(dst, prefixLen, netif, gateway);
  }

  /** Returns the interface with this index, 1 to 255, or null. */
  netifByIndex(index: number): Netif | null {
    return this.router.byIndex(index);
  }

  /** Returns the interface that has this address (127/8: loopback), or null. */
  netifOf(addr: IpAddr): Netif | null {
    return this.router.netifOf(addr);
  }

  /** Gives an own link-local address its zone (RFC 4007), if it is not known. */
  completeOwn(addr: IpAddr): void {
    this.router.completeOwn(addr);
  }

  /** Gives a link-local peer its zone; see {@linkcode Router.completePeer}. */
  completePeer(addr: IpAddr, ifIndex: number): err_t {
    return this.router.completePeer(addr, ifIndex);
  }

  /** Whether an IPv4 address is a broadcast on any interface. */
  isBroadcast(addr: IpAddr): boolean {
    return this.router.isBroadcast(addr);
  }

  /** Returns addresses in the order in which to try them: RFC 6724 §6. */
  orderDestinations(addrs: readonly IpAddr[]): IpAddr[] {
    return orderDestinations(this.router, this.link.neighbours, addrs);
  }

  /** The only family that interfaces have addresses of; null if there is none such. */
  onlyFamily(): 4 | 6 | null {
    return onlyFamily(this.router);
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
    return this.#sender.route(flow);
  }

  /**
   * Bytes of the largest IP packet of a routed flow that leaves whole: the path MTU,
   * or the interface's for a flow that probes the path ("probe").
   */
  mtu(flow: Flow): number {
    return this.#sender.mtu(flow);
  }

  /** GSO_ constant of a flow's TCP super-packets. */
  gsoTcp(flow: Flow): number {
    return this.#machines.of(flow.remote).family.gsoTcp;
  }

  /** Bytes of the IP headers of what a flow sends. */
  headerLength(flow: Flow): number {
    return this.#sender.headerLength(flow);
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
    this.#sender.updatePathMtu(remote, mtu, length);
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
    this.#sender.finishChecksum(
      flow,
      frame,
      protocol,
      headerOffset,
      fieldOffset,
      coverage,
    );
  }

  /**
   * Payload that a super-packet of datagrams on a flow may have, in bytes: what the
   * device cuts, or the stack before it.
   *
   * @param flow A routed flow.
   */
  datagramSegmentation(flow: Flow): number {
    return this.#sender.datagramSegmentation(flow);
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
    return this.#sender.send(flow, frame, protocol);
  }

  /**
   * Sends a frame that holds a whole IP packet of an application, in its fragments: the
   * header is checked and completed.
   *
   * @param flow Where to; routed if it is not.
   * @param frame Consumed in all cases.
   * @param protocol Protocol number of the control block.
   * @returns As {@linkcode send}; also ERR_VAL for a malformed header.
   */
  sendPacket(flow: Flow, frame: Frame, protocol: number): err_t {
    return this.#sender.sendPacket(flow, frame, protocol);
  }

  // Input.

  /** Registers the handler of a transport protocol, 0 to 255. */
  register(protocol: number, handler: TransportHandler): void {
    this.#machines.forEach(({ transports }) =>
      transports.register(protocol, handler)
    );
  }

  /** Registers who sees every packet before its transport. */
  registerRaw(handler: RawHandler): void {
    this.#machines.forEach(({ transports }) => transports.raw = handler);
  }

  /**
   * An IP packet has arrived.
   *
   * @param netif Where.
   * @param pbuf Lent until return: the packet at its offset and length.
   * @param meta What the device knows about it.
   * @param etherType What its link header says that it is; 0 without one.
   */
  input(netif: Netif, pbuf: Pbuf, meta: FrameMeta, etherType: number): void {
    if (pbuf.length < 1) return this.stats.drop("truncated");
    const machine = etherType === 0
      ? this.#machineOf(pbuf.offset)
      : this.#machines.ofEtherType(etherType);
    if (machine === null) return this.stats.drop("bad-version");
    if (machine === this.#machines.v6 && !netif.speaksIpv6) {
      return this.stats.drop("not-for-us");
    }
    machine.input.input(netif, pbuf, meta);
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
    this.#machines.of(packet.dst).errors.send(packet, kind);
  }

  /** Datagrams that are being put together. */
  get reassembling(): number {
    let size = 0;
    this.#machines.forEach(({ input }) => size += input.reassembly.size);
    return size;
  }

  /** A packet that waited for its neighbour can go. */
  onResolved(neighbour: Neighbour, packet: Pbuf): void {
    this.#machineOf(packet.offset)?.output.resume(neighbour, packet);
  }

  /** A packet that waited for its neighbour is dropped: tells its sender. */
  onUnresolved({ netif }: Neighbour, packet: Pbuf): void {
    const { offset, length } = packet;
    this.#machineOf(offset)?.icmp.hostUnreachable(offset, length, netif);
  }

  /** There is no room for a packet to wait in for its neighbour. */
  onCrowdedOut(offset: number, length: number): boolean {
    return this.#machineOf(offset)?.icmp.crowdedOut(offset, length) ?? false;
  }

  #machineOf(offset: number): IpMachine | null {
    return this.#machines.ofPacket(this.frame.memory, offset);
  }

  /** A neighbour is known for which packets were crowded out. */
  onFound(neighbour: Neighbour): void {
    this.#machines.of(neighbour.ip).transports.forEach((handler) =>
      handler.onNeighbourFound?.(neighbour)
    );
  }

  /** A neighbour does not answer for which packets were crowded out. */
  onFailed(neighbour: Neighbour): void {
    if (!this.config.neighbourErrors) return;
    this.#machines.of(neighbour.ip).transports.forEach((handler) =>
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

  /** The version of IGMP that is spoken on an interface now, 1 to 3. */
  groupVersionOn(netif: Netif): number {
    return this.#machines.v4.groups.versionOn(netif);
  }

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
}
