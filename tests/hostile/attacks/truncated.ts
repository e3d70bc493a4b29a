/**
 * Every kind of packet of IPv6 cut short at each offset, and with each byte wrong.
 *
 * @module
 */

import { setU16 } from "../../../core/wire/bytes.ts";
import { repair } from "../edits.ts";
import type { Attack } from "./attack_world.ts";
import { packetsOfAllKinds } from "./kinds.ts";

/** Frames of a volley: all are to arrive in one run. */
const VOLLEY = 40;
/** Values that a byte is given. */
const BYTES = [0, 1, 0x7f, 0xff];

/** Cut short, with the length that it has then, or with that which it had. */
function* cut(packet: Uint8Array): Generator<Uint8Array> {
  for (let length = 1; length < packet.length; length++) {
    yield packet.slice(0, length);
    if (length <= 40) continue;
    const whole = packet.slice(0, length);
    setU16(whole, 4, length - 40);
    repair(whole);
    yield whole;
  }
}

/** One byte of it is another; checksums are right again. */
function* changed(packet: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < packet.length; at++) {
    if (at >= 8 && at < 40) continue; // other hosts
    for (const byte of BYTES) {
      const other = packet.slice();
      other[at] = byte;
      repair(other);
      yield other;
    }
  }
}

function attack(
  name: string,
  damage: (packet: Uint8Array) => Iterable<Uint8Array>,
  more: Partial<Attack> = {},
): Attack {
  const all = (): Uint8Array[] =>
    Object.values(packetsOfAllKinds()).flatMap((packet) => [...damage(packet)]);
  let packets: Uint8Array[] | null = null;
  return {
    name,
    only: 6,
    volley: (_, n) => (packets ??= all()).slice(n * VOLLEY, (n + 1) * VOLLEY),
    ...more,
  };
}

/** The attacks. */
export const DAMAGES: readonly Attack[] = [
  attack("every kind of packet, cut short at each offset", cut),
  // A prefix of length 0 puts everybody on the link: the router is asked for once more,
  // as a neighbour. RFC 4861 has no defence against who may advertise.
  attack("every kind of packet, each byte another", changed, {
    feels: { far: 20 },
  }),
];
