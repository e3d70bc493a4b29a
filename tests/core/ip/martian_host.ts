/**
 * A host or router with everything on it that could make something of a packet: a
 * listener, services of UDP, RAW control blocks, a group.
 *
 * @module
 */

import type { Pbuf } from "../../../core/buf/pbuf.ts";
import type { Netif } from "../../../core/link/netif.ts";
import { RawLayer } from "../../../core/raw/raw.ts";
import { TcpLayer } from "../../../core/tcp/layer.ts";
import { UdpLayer } from "../../../core/udp/udp.ts";
import { transportChecksum } from "../../../core/wire/checksum.ts";
import { setU16 } from "../../../core/wire/bytes.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import {
  TCP_CHECKSUM,
  TCP_FLAG_SYN,
  writeTcp,
} from "../../../core/wire/tcp.ts";
import {
  CaptureDevice,
  ethernet,
  icmp,
  ip,
  IpFixture,
  ipv4,
  mac,
  pattern,
  udp,
} from "./ip_fixture.ts";

/** Where packets arrive. */
export interface Place {
  /** Whether the links have link addresses. */
  medium: "ethernet" | "ip";
  /** Whether it is a router. */
  forwarding: boolean;
}

/** All places. */
export const PLACES: readonly Place[] = (["ethernet", "ip"] as const)
  .flatMap((medium) =>
    [false, true].map((forwarding) => ({ medium, forwarding }))
  );

/** What packets carry, by name. */
export const LOADS = [
  "SYN to a listener",
  "SYN to a closed port",
  "datagram to a service",
  "datagram to a closed port",
  "datagram to a DHCP server",
  "datagram to a DHCP client",
  "echo request",
  "IGMP query",
  "unknown protocol",
  "first fragment",
] as const;

/** What a packet carries. */
export type Load = typeof LOADS[number];

/** Addresses and options of a packet. */
export interface Ways {
  /** Source address. */
  src: string;
  /** Destination address. */
  dst: string;
  /** IP options. */
  options?: Uint8Array;
}

/** A packet that carries something. */
export function packetOf(load: Load, { src, dst, ...rest }: Ways): Uint8Array {
  const to = (protocol: number, payload: Uint8Array, more = {}) =>
    ipv4({ src, dst, protocol, ...rest, ...more }, payload);
  const datagram = (port: number) =>
    to(17, udp(src, 4000, dst, port, pattern(16)));
  switch (load) {
    case "SYN to a listener":
      return to(6, syn(src, dst, 7));
    case "SYN to a closed port":
      return to(6, syn(src, dst, 9));
    case "datagram to a service":
      return datagram(7);
    case "datagram to a closed port":
      return datagram(9);
    case "datagram to a DHCP server":
      return datagram(67);
    case "datagram to a DHCP client":
      return datagram(68);
    case "echo request":
      return to(1, icmp(8, 0, [0, 1, 0, 1], pattern(16)));
    case "IGMP query":
      return to(2, Uint8Array.of(0x11, 100, 0xee, 0x9b, 0, 0, 0, 0), {
        ttl: 1,
      });
    case "unknown protocol":
      return to(200, pattern(16));
    case "first fragment":
      return to(17, pattern(16), { moreFragments: true });
  }
}

function syn(src: string, dst: string, port: number): Uint8Array {
  const out = new Uint8Array(20);
  writeTcp(out, 0, 4000, port, 1, 0, 20, TCP_FLAG_SYN, 8000, 0);
  const sum = transportChecksum(out, 0, 20, ip(src), ip(dst), 6);
  setU16(out, TCP_CHECKSUM, sum);
  return out;
}

/**
 * A host 10.0.0.1/24 with a second interface, 192.168.0.1/24, at whose services
 * everything is noted.
 */
export class MartianHost {
  readonly f: IpFixture;
  readonly first: Netif;
  readonly second: Netif;
  readonly tcp: TcpLayer;
  /** What was delivered: "udp 67", "raw 1". */
  readonly delivered: string[] = [];
  readonly #neighbours: number;

  constructor({ medium, forwarding }: Place) {
    const f = new IpFixture({ config: { forwarding } });
    this.f = f;
    this.first = f.netif(["10.0.0.1/24"], new CaptureDevice(medium));
    this.second = f.netif(["192.168.0.1/24"], new CaptureDevice(medium));
    const { ip: layer, clock, timers, rng, stats, pbufs } = f;
    layer.joinGroup(this.first, ip("239.1.1.1"));
    this.tcp = new TcpLayer({ ip: layer, clock, timers, rng, stats, pbufs });
    const pcb = this.tcp.create({} as never);
    pcb.bind(ip("0.0.0.0"), 7);
    pcb.listen(5, { onAccept: () => false } as never);
    const note = (what: string) => ({
      onDatagram: (_pcb: unknown, data: Pbuf) => {
        pbufs.free(data);
        this.delivered.push(what);
      },
    });
    const udpLayer = new UdpLayer({ ip: layer, rng, stats, pbufs });
    for (const port of [7, 67, 68]) {
      udpLayer.create(note(`udp ${port}`)).bind(ip("0.0.0.0"), port);
    }
    const raw = new RawLayer({ ip: layer, stats, pbufs });
    for (const protocol of [1, 2, 6, 17, 200]) {
      raw.create(note(`raw ${protocol}`), protocol);
    }
    // The host has said that it is in the group, to all routers.
    f.take(this.first);
    this.#neighbours = layer.link.neighbours.size;
    stats.drops.clear();
  }

  /**
   * A packet arrives on the first interface.
   *
   * @param isLinkBroadcast Whether its frame was for all stations.
   */
  hear(packet: Uint8Array, isLinkBroadcast = false): void {
    const { f, first } = this;
    if (!isLinkBroadcast) return f.injectIp(first, packet);
    f.inject(first, ethernet(MacAddr.BROADCAST, mac(0x63), 0x0800, packet));
  }

  /** All that has come of what was heard, but for drops. */
  outcome(): Record<string, unknown> {
    const { f, first, second, tcp, delivered } = this;
    f.poll();
    return {
      sent: [...f.take(first), ...f.take(second)].length,
      delivered: [...delivered],
      connections: tcp.connectionCount,
      neighbours: f.ip.link.neighbours.size - this.#neighbours,
      reassembling: f.ip.reassembling,
      waiting: f.ip.link.neighbours.queued,
    };
  }
}

/** What comes of a packet that is dropped at the door. */
export const NOTHING = {
  sent: 0,
  delivered: [],
  connections: 0,
  neighbours: 0,
  reassembling: 0,
  waiting: 0,
};
