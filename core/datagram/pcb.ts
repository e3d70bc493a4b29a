/**
 * What UDP and RAW control blocks have in common: addresses, and the options of
 * what they send.
 *
 * @module
 */

import { IpAddr } from "../wire/ip_addr.ts";
import { DatagramFlow } from "./flow.ts";

/** Which families a control block speaks: 4, 6, or 0 for both (dual stack). */
export type DatagramFamily = 0 | 4 | 6;

/** A control block that sends to many destinations. */
export abstract class DatagramPcb {
  /** Local address; any until bound to one. Only this class and bind change it. */
  readonly local: IpAddr;
  /** Remote address; any until connected. Do not change it. */
  readonly remote: IpAddr;
  /** Which families it speaks, by its type. */
  family: DatagramFamily;
  /** Families that the binding covers; narrower than `family` if bound. */
  boundFamily: DatagramFamily;
  /**
   * As in lwIP, where the local address alone has a family: it is bound and connected
   * to any address, and sends to what the binding covers.
   */
  namesAnyFamily = false;
  /** May send to broadcast addresses, lwIP's SOF_BROADCAST. */
  broadcast = true;
  /** Route and IP options of what it sends. */
  readonly flow: DatagramFlow = new DatagramFlow();

  /** @param family Which families it speaks. */
  constructor(family: DatagramFamily) {
    this.family = family;
    this.boundFamily = family;
    this.local = this.any.clone();
    this.remote = this.any.clone();
  }

  /** What an address is until it is set. */
  protected get any(): IpAddr {
    return this.family === 4 ? IpAddr.ANY4 : IpAddr.ANY6;
  }

  /** Speaks IPv6 alone, or both families. Not for IPv4. */
  protected limit(ipv6Only: boolean): void {
    if (this.family === 4) return;
    this.family = ipv6Only ? 6 : 0;
    this.boundFamily = this.family;
  }

  /** Whether it may be bound or connected to an address. */
  protected mayName(addr: IpAddr): boolean {
    if (addr.isV4) return this.family !== 6;
    return this.family !== 4 || this.namesAnyFamily;
  }

  /** Whether it sends to an address. */
  protected speaks(addr: IpAddr): boolean {
    const family = this.namesAnyFamily ? this.boundFamily : this.family;
    return family === 0 || (family === 4) === addr.isV4;
  }

  /** Families that binding to an address covers; null if it cannot. */
  protected familyOf(addr: IpAddr): DatagramFamily | null {
    if (!this.mayName(addr)) return null;
    if (addr.isV4) return 4;
    return addr.isAny && this.family !== 6 ? 0 : 6;
  }

  /** An address of an interface was replaced: if bound to it, takes its successor. */
  follow(addr: IpAddr, successor: IpAddr): void {
    if (!this.local.equals(addr)) return;
    this.local.copyFrom(successor);
    this.flow.invalidate();
  }

  /** Time to live of what it sends to one host, 1 to 255. */
  get ttl(): number {
    return this.flow.unicastTtl;
  }
  set ttl(value: number) {
    this.flow.unicastTtl = value;
  }

  /** Type of service of what it sends, 0 to 255. */
  get tos(): number {
    return this.flow.tos;
  }
  set tos(value: number) {
    this.flow.tos = value;
  }

  /** Index of the one interface that it uses; 0 for all. */
  get ifIndex(): number {
    return this.flow.boundIfIndex;
  }
  set ifIndex(value: number) {
    this.flow.boundIfIndex = value;
    this.flow.invalidate();
  }

  /** Time to live of what it sends to groups, 0 to 255. */
  get multicastTtl(): number {
    return this.flow.multicastTtl;
  }
  set multicastTtl(value: number) {
    this.flow.multicastTtl = value;
  }

  /** Whether what it sends to groups comes back to this host's members. */
  get multicastLoop(): boolean {
    return this.flow.loopsMulticast;
  }
  set multicastLoop(value: boolean) {
    this.flow.loopsMulticast = value;
  }

  /** Index of the interface for what it sends to groups; 0: by the routes. */
  get multicastIfIndex(): number {
    return this.flow.multicastIfIndex;
  }
  set multicastIfIndex(value: number) {
    this.flow.multicastIfIndex = value;
    this.flow.invalidate();
  }
}
