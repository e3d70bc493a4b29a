/**
 * Packets of attacks that have the same meaning in both families.
 *
 * @module
 */

import { ETHERTYPE_ARP } from "../../../core/wire/ethernet.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { icmp, ip } from "../../../testing/packets.ts";
import { icmp6 } from "../../../testing/packets6.ts";
import { packet } from "../../family_packets.ts";
import { na, ns, slla, tlla } from "../../core/ip/v6/nd_fixture.ts";
import { emitArp } from "../../core/wire/codecs.ts";
import { ndPacket } from "../forge_nd.ts";
import { framed } from "../link_frames.ts";
import type { Scene, WholeFrame } from "./attack_world.ts";

/** The attacker's link address. */
const ATTACKER = new MacAddr(0x02000000, 0x66);
const HOST = new MacAddr(0x02000000, 1);

/** An echo request. */
export function echoOf(
  scene: Scene,
  src: string,
  dst: string,
  body: Uint8Array,
): Uint8Array {
  return scene.family.version === 4
    ? packet({ src, dst, protocol: 1 }, icmp(8, 0, [0, 1, 0, 1], body))
    : packet(
      { src, dst, protocol: 58 },
      icmp6({ src, dst }, 128, 0, 65_537, body),
    );
}

/** Somebody asks for the host's link address, and tells its own. */
export function solicitation(
  { family, me }: Scene,
  from: string,
): Uint8Array | WholeFrame {
  if (family.version === 6) {
    const group = `ff02::1:ff00:${me.split(":").at(-1)}`;
    return ndPacket(from, group, ns(me), [slla(0x66)]);
  }
  return arp(1, from, me, MacAddr.BROADCAST);
}

/** Somebody tells the link address of an address without being asked. */
export function announcement(
  { family, me }: Scene,
  of: string,
  flags: "" | "O" | "SO",
): Uint8Array | WholeFrame {
  if (family.version === 6) {
    return ndPacket(of, me, na(of, flags), [tlla(0x66)]);
  }
  return arp(2, of, me, HOST);
}

function arp(
  operation: number,
  senderIp: string,
  targetIp: string,
  dst: MacAddr,
): WholeFrame {
  const body = new Uint8Array(28);
  emitArp(
    {
      operation,
      senderMac: ATTACKER,
      senderIp: ip(senderIp),
      targetMac: MacAddr.ZERO,
      targetIp: ip(targetIp),
    },
    body,
    0,
  );
  return { frame: framed(dst, ATTACKER, ETHERTYPE_ARP, body) };
}

/** An error about a packet: of the type that each family has for it. */
export function errorOf(
  scene: Scene,
  src: string,
  dst: string,
  kind: "unreachable" | "too big" | "time" | "parameter",
  word: number,
  quote: Uint8Array,
): Uint8Array {
  if (scene.family.version === 4) {
    const type = { unreachable: 3, "too big": 3, time: 11, parameter: 12 };
    const code = kind === "too big" ? 4 : kind === "unreachable" ? 3 : 0;
    const rest = [0, 0, (word >> 8) & 255, word & 255];
    return packet(
      { src, dst, protocol: 1 },
      icmp(type[kind], code, rest, quote),
    );
  }
  const type = { unreachable: 1, "too big": 2, time: 3, parameter: 4 }[kind];
  const code = kind === "unreachable" ? 4 : 0;
  const message = icmp6({ src, dst }, type, code, word, quote);
  return packet({ src, dst, protocol: 58 }, message);
}
