/**
 * What UDP and RAW control blocks have in common: addresses, and the options of
 * what they send.
 *
 * @module
 */

import type { IpAddr } from "../wire/ip_addr.ts";
import { DatagramFlow } from "./flow.ts";

/** A control block that sends to many destinations. */
export abstract class DatagramPcb {
  /** Local address; any until bound to one. Only this class and bind change it. */
  readonly local: IpAddr;
  /** Remote address; any until connected. Do not change it. */
  readonly remote: IpAddr;
  /** May send to broadcast addresses, lwIP's SOF_BROADCAST. */
  broadcast = true;
  /** Route and IP options of what it sends. */
  readonly flow: DatagramFlow = new DatagramFlow();

  /** @param any What an address is until it is set. */
  constructor(any: IpAddr) {
    this.local = any.clone();
    this.remote = any.clone();
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
