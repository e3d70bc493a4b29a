/**
 * Semantically opaque interface identifiers, RFC 7217, recommended by RFC 8064: the
 * same in one network at all times, another in each other network.
 *
 * F() is SipHash-2-4. Its key has 128 bits, as RFC 7217 §5 asks of secret_key.
 *
 * @module
 */

import type { Rng } from "../../base/rng.ts";
import { setU32 } from "../../wire/bytes.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import {
  type FormedAddress,
  type InterfaceIdentifiers,
  isReservedIdentifier,
} from "./interface_identifier.ts";
import { SIP_KEY_LENGTH, sipHash } from "./sip_hash.ts";

/** RFC 7217 §7: further identifiers that are tried after a duplicate. */
const IDGEN_RETRIES = 3;
/** Bytes of the prefix in the input of F(). */
const PREFIX_BYTES = 8;

/** Draws a secret of sixteen bytes, for a host that was given none. */
export function drawSecret(rng: Rng): Uint8Array {
  const secret = new Uint8Array(SIP_KEY_LENGTH);
  for (let i = 0; i < SIP_KEY_LENGTH; i += 4) setU32(secret, i, rng.nextU32());
  return secret;
}

/** The stable identifiers of one interface. */
export class StableIdentifiers implements InterfaceIdentifiers {
  /** False. */
  readonly isHardwareBased = false;
  /** Network_ID: names the network that the interface is in; "" if nothing does. */
  networkId = "";
  readonly #secret: Uint8Array;
  readonly #netIface: string;

  /**
   * @param secret secret_key, sixteen bytes; the same ones give the same addresses
   * after a restart.
   * @param netIface Net_Iface: what names the interface, the same after a restart.
   */
  constructor(secret: Uint8Array, netIface: string) {
    this.#secret = secret.slice(0, SIP_KEY_LENGTH);
    this.#netIface = netIface;
  }

  /** RFC 7217 §5 and §6. Reserved identifiers count as duplicates do. */
  form(prefix: IpAddr, dadCounter: number): FormedAddress | null {
    for (let counter = dadCounter; counter <= IDGEN_RETRIES; counter++) {
      const iid = this.#identifier(prefix, counter);
      const high = Number(iid >> 32n) | 0;
      const low = Number(iid & 0xffff_ffffn) | 0;
      if (isReservedIdentifier(high, low)) continue;
      const addr = new IpAddr(prefix.w0, prefix.w1, high, low);
      return { addr, dadCounter: counter };
    }
    return null;
  }

  /** F(Prefix, Net_Iface, Network_ID, DAD_Counter, secret_key). */
  #identifier(prefix: IpAddr, dadCounter: number): bigint {
    const encoder = new TextEncoder();
    const netIface = encoder.encode(this.#netIface);
    const networkId = encoder.encode(this.networkId);
    const input = new Uint8Array(
      PREFIX_BYTES + 8 + netIface.length + networkId.length,
    );
    setU32(input, 0, prefix.w0);
    setU32(input, 4, prefix.w1);
    setU32(input, PREFIX_BYTES, dadCounter);
    // The length keeps two pairs of names apart whose texts join alike.
    setU32(input, PREFIX_BYTES + 4, netIface.length);
    input.set(netIface, PREFIX_BYTES + 8);
    input.set(networkId, PREFIX_BYTES + 8 + netIface.length);
    return sipHash(this.#secret, input);
  }
}
