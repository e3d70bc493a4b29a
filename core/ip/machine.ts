/**
 * The machines of the IP layer, connected: once for each family.
 *
 * @module
 */

import type { Ethernet } from "../link/ethernet.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { ipVersion } from "../wire/ipv4.ts";
import type { IpContext } from "./context.ts";
import type { IpFamily } from "./family.ts";
import { IpForward } from "./forward.ts";
import { GroupReporter } from "./group/reporter.ts";
import { Icmp } from "./icmp.ts";
import { IcmpErrors } from "./icmp_errors.ts";
import { IpInput } from "./input.ts";
import { IpOutput } from "./output.ts";
import type { PathMtuCache } from "./route/path_mtu.ts";
import type { Router } from "./route/router.ts";
import { TransportTable } from "./transport.ts";

/** What all machines of a stack share. */
export interface IpShared {
  /** Clock, timers, memory, settings. */
  context: IpContext;
  /** Interfaces, addresses, routes. */
  router: Router;
  /** The link layer. */
  link: Ethernet;
  /** What is known of paths. */
  paths: PathMtuCache;
}

/** One family's machines. */
export class IpMachine {
  /** Its hooks. */
  readonly family: IpFamily;
  /** Who takes its packets, by protocol: ICMP among them. */
  readonly transports: TransportTable = new TransportTable();
  /** Sends. */
  readonly output: IpOutput;
  /** Sends ICMP errors. */
  readonly errors: IcmpErrors;
  /** Receives ICMP. */
  readonly icmp: Icmp;
  /** Receives. */
  readonly input: IpInput;
  /** Tells routers of groups. Its messages are brought by who makes the machine. */
  readonly groups: GroupReporter;

  /**
   * @param family Its hooks.
   * @param shared What it has in common with the other family.
   * @param onLinks The surroundings of what reports groups.
   */
  constructor(
    family: IpFamily,
    { context, router, link, paths }: IpShared,
    onLinks: IpContext = context,
  ) {
    this.family = family;
    const { transports } = this;
    const output = new IpOutput(context, family, router, link, paths);
    const errors = new IcmpErrors(context, family, router, output);
    const icmp = new Icmp(context, family, router, output, errors, transports);
    const forward = new IpForward(context, family, router, output, errors);
    this.input = new IpInput(
      context,
      family,
      router,
      forward,
      errors,
      transports,
    );
    this.output = output;
    this.errors = errors;
    this.icmp = icmp;
    this.groups = new GroupReporter(onLinks, family, output);
    transports.register(family.icmp.protocol, icmp);
  }
}

/** The machines of both families. */
export class IpMachines {
  /** Those of IPv4. */
  readonly v4: IpMachine;
  /** Those of IPv6. */
  readonly v6: IpMachine;

  /**
   * @param v4 Those of IPv4.
   * @param v6 Those of IPv6.
   */
  constructor(v4: IpMachine, v6: IpMachine) {
    this.v4 = v4;
    this.v6 = v6;
  }

  /** Returns those for an address. */
  of(addr: IpAddr): IpMachine {
    return addr.isV4 ? this.v4 : this.v6;
  }

  /** Returns those for the packet at an offset in packet memory, or null. */
  ofPacket(b: Uint8Array, o: number): IpMachine | null {
    const version = ipVersion(b, o);
    if (version === 4) return this.v4;
    return version === 6 ? this.v6 : null;
  }

  /** Returns those for the Ethernet type of one of them. */
  ofEtherType(type: number): IpMachine {
    return type === this.v4.family.etherType ? this.v4 : this.v6;
  }

  /** Calls `visit` with those of each family. */
  forEach(visit: (machine: IpMachine) => void): void {
    visit(this.v4);
    visit(this.v6);
  }
}
