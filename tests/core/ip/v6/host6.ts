/**
 * A host fd00::1/64 under test, with a static neighbour fd00::2, which records what
 * protocol 253 gets.
 *
 * @module
 */

import type { IpConfig } from "../../../../core/ip/config.ts";
import { ip, IpFixture, mac } from "../ip_fixture.ts";
import type { Netif } from "../../../../core/link/netif.ts";

/** This host. */
export const HOST = "fd00::1";
/** Its neighbour. */
export const PEER = "fd00::2";
/** From the neighbour to this host. */
export const TO_US = { src: PEER, dst: HOST, protocol: 253 };

/** The host. */
export interface Host6 {
  f: IpFixture;
  eth: Netif;
  /** Payloads that protocol 253 has got. */
  got: Uint8Array[];
}

/** Makes the host. */
export function host6(
  config: Partial<IpConfig> = {},
  addresses: string[] = ["fd00::1/64"],
): Host6 {
  const f = new IpFixture({ config });
  const eth = f.netif(addresses);
  f.ip.setNeighbour(eth, ip(PEER), mac(2));
  const got: Uint8Array[] = [];
  f.ip.register(253, {
    input: ({ offset, length }) =>
      void got.push(f.frame.memory.slice(offset, offset + length)),
  });
  return { f, eth, got };
}

/** What has left without its link header. */
export function sent({ f, eth }: Host6): Uint8Array[] {
  return f.take(eth).map(({ bytes }) => bytes.slice(14));
}

/** Type, code, and the four bytes behind the checksum of the one error sent. */
export function problem(host: Host6): [number, number, number] | null {
  const packets = sent(host);
  if (packets.length !== 1 || packets[0][6] !== 58) return null;
  const b = packets[0];
  const rest = (b[44] << 24) | (b[45] << 16) | (b[46] << 8) | b[47];
  return [b[40], b[41], rest];
}
