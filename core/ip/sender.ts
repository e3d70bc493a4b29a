/**
 * Output for the transports: the route of a flow, its MTU, the transport's checksum, and
 * the family that sends.
 *
 * @module
 */

import { ERR_OK, ERR_RTE, type err_t } from "../base/err.ts";
import type { NeighbourCache } from "../link/neighbour/neighbour_cache.ts";
import { setU16 } from "../wire/bytes.ts";
import { type Checksum, pseudoHeaderSum } from "../wire/checksum.ts";
import { type Frame, GSO_NONE, MAX_IP_PACKET } from "../wire/frame.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import {
  IP_PROTO_TCP,
  IP_PROTO_UDP,
  IP_PROTO_UDPLITE,
} from "../wire/ip_protocol.ts";
import { UDP_HEADER_LENGTH } from "../wire/udp.ts";
import type { Flow } from "./flow.ts";
import type { IpMachines, IpShared } from "./machine.ts";
import type { PathMtuCache } from "./route/path_mtu.ts";
import type { Router } from "./route/router.ts";

/** Sends what the transports of one stack make. */
export class IpSender {
  readonly #router: Router;
  readonly #neighbours: NeighbourCache;
  readonly #paths: PathMtuCache;
  readonly #machines: IpMachines;
  readonly #sum: Checksum;

  /**
   * @param shared What the families have in common.
   * @param machines Send.
   */
  constructor(shared: IpShared, machines: IpMachines) {
    this.#router = shared.router;
    this.#neighbours = shared.link.neighbours;
    this.#paths = shared.paths;
    this.#sum = shared.context.sum;
    this.#machines = machines;
  }

  /** See IpLayer.route. */
  route(flow: Flow): err_t {
    if (flow.netif !== null && flow.generation === this.#router.generation) {
      return ERR_OK;
    }
    const err = this.#router.route(flow);
    if (err !== ERR_OK || this.#isReachable(flow)) return err;
    flow.netif = null;
    return ERR_RTE;
  }

  #isReachable({ netif, nextHop }: Flow): boolean {
    return netif!.device.medium === "ip" ||
      this.#neighbours.isResolvable(netif!, nextHop);
  }

  /** See IpLayer.mtu. */
  mtu(flow: Flow): number {
    return this.#paths.of(flow);
  }

  /** See IpLayer.headerLength. */
  headerLength(flow: Flow): number {
    return this.#machines.of(flow.remote).family.headerLength(flow);
  }

  /** See IpLayer.updatePathMtu. */
  updatePathMtu(remote: IpAddr, mtu: number, length: number): void {
    const route = this.#router.lookup(remote, null);
    if (route === null && !remote.isMulticast) return; // groups need no route
    const linkMtu = route?.netif.mtuOf(remote) ?? MAX_IP_PACKET;
    this.#paths.update(remote, mtu, length, linkMtu);
  }

  /** See IpLayer.finishChecksum. */
  finishChecksum(
    flow: Flow,
    frame: Frame,
    protocol: number,
    headerOffset: number,
    fieldOffset: number,
    coverage: number,
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
    const sum = this.#sum.reset(pseudo);
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

  #deviceFinishes(flow: Flow, frame: Frame, protocol: number): boolean {
    if (protocol !== IP_PROTO_TCP && protocol !== IP_PROTO_UDP) return false;
    if (frame.gsoType !== GSO_NONE) return true; // the device, or the segmenter
    return flow.netif!.device.offload.checksum &&
      frame.length + this.headerLength(flow) <= this.mtu(flow);
  }

  /** See IpLayer.datagramSegmentation. */
  datagramSegmentation(flow: Flow): number {
    const { checksum, udpSegmentation = 0 } = flow.netif!.device.offload;
    return checksum && udpSegmentation > 0
      ? udpSegmentation
      : MAX_IP_PACKET - this.headerLength(flow) - UDP_HEADER_LENGTH;
  }

  /** See IpLayer.send. */
  send(flow: Flow, frame: Frame, protocol: number): err_t {
    const err = this.route(flow);
    if (err !== ERR_OK) return err;
    const { output } = this.#machines.of(flow.remote);
    return output.send(flow, frame, protocol);
  }

  /** See IpLayer.sendPacket. */
  sendPacket(flow: Flow, frame: Frame, protocol: number): err_t {
    const err = this.route(flow);
    if (err !== ERR_OK) return err;
    const { output } = this.#machines.of(flow.remote);
    return output.sendGiven(flow, frame, protocol);
  }
}
