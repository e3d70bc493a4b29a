/**
 * The secret of stable identifiers (RFC 7217 §5) from a text of any length.
 *
 * @module
 */

import { setU32 } from "../../wire/bytes.ts";
import { SIP_KEY_LENGTH, sipHash } from "./sip_hash.ts";

/** Bytes of one hash. */
const HASH_LENGTH = 8;

/** Returns sixteen bytes that depend on all of a text. */
export function secretOf(text: string): Uint8Array {
  const input = new TextEncoder().encode(text);
  const secret = new Uint8Array(SIP_KEY_LENGTH);
  for (let o = 0; o < SIP_KEY_LENGTH; o += HASH_LENGTH) {
    const key = new Uint8Array(SIP_KEY_LENGTH).fill(o); // two hash functions
    const hash = sipHash(key, input);
    setU32(secret, o, Number(hash >> 32n) | 0);
    setU32(secret, o + 4, Number(hash & 0xffff_ffffn) | 0);
  }
  return secret;
}
