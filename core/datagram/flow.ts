/**
 * The flow of a control block that sends to many destinations: UDP and RAW.
 *
 * Caches the route of the last destination, and applies the options that depend on
 * whether a destination is a group.
 *
 * @module
 */

import type { err_t } from "../base/err.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import { ATOMIC_SHARED, Flow, LABEL_RANDOM } from "../ip/flow.ts";
import type { IpLayer } from "../ip/ip.ts";

/** A flow with a changing remote. */
export class DatagramFlow extends Flow {
  /** Time to live of unicasts and broadcasts, 1 to 255. */
  unicastTtl = 64;
  /**
   * Time to live of multicasts, 0 to 255 (RFC 1112 §6.1: 1 by default); 0 keeps
   * them on this host.
   */
  multicastTtl = 1;
  /** Interface of multicasts by index; 0 to let the routes decide. */
  multicastIfIndex = 0;
  /** Interface that everything must use, by index; 0 for none. */
  boundIfIndex = 0;
  /** Whether multicasts come back, if this host is a member. */
  loopsMulticast = true;

  override strongSource = true;
  override atomicId: number = ATOMIC_SHARED;
  override label: number = LABEL_RANDOM;

  /** Forgets the cached route: an option or the local address has changed. */
  invalidate(): void {
    this.netif = null;
  }

  /**
   * Whether the flow leads to this host and its route and next hop are resolved: a
   * packet to it leaves at once.
   *
   * @param ip The IP layer.
   * @param to The host.
   */
  leadsTo(ip: IpLayer, to: IpAddr): boolean {
    const { netif, neighbour } = this;
    if (netif === null || this.generation !== ip.generation) return false;
    if (netif.isLoopback || !this.remote.isIdentical(to)) return false;
    return netif.device.medium === "ip" || neighbour?.isResolved === true;
  }

  /**
   * Points the flow at a destination.
   *
   * @param ip The IP layer.
   * @param bound Local address of the control block; any, or a group or broadcast
   * address, if the route is to choose the source.
   * @param to The destination.
   * @returns ERR_OK or ERR_RTE.
   */
  aim(ip: IpLayer, bound: IpAddr, to: IpAddr): err_t {
    const isGroup = to.isMulticast;
    this.ttl = isGroup ? this.multicastTtl : this.unicastTtl;
    this.multicastLoop = isGroup && this.loopsMulticast;
    if (
      this.netif === null || this.generation !== ip.generation ||
      !this.remote.isIdentical(to)
    ) {
      this.netif = null;
      this.remote.copyFrom(to);
      this.local.copyFrom(bound);
      if (bound.isMulticast || ip.isBroadcast(bound)) {
        this.local.copyFrom(to.isV4 ? IpAddr.ANY4 : IpAddr.ANY6);
      }
      this.ifIndex = isGroup && this.multicastIfIndex !== 0 && to.zone === 0
        ? this.multicastIfIndex
        : this.boundIfIndex;
    }
    return ip.route(this);
  }
}
