/**
 * SipHash-2-4 (Aumasson and Bernstein): a pseudorandom function of a 128-bit key,
 * with 64 bits of result.
 *
 * Written with bigints: for what is computed once an address, not once a packet.
 *
 * @module
 */

/** Length of a key, in bytes. */
export const SIP_KEY_LENGTH = 16;

/**
 * Returns the hash, an unsigned 64-bit integer.
 *
 * @param key Sixteen bytes.
 * @param bytes What is hashed.
 */
export function sipHash(key: Uint8Array, bytes: Uint8Array): bigint {
  const k0 = word64(key, 0);
  const k1 = word64(key, 8);
  const v = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const whole = bytes.length & ~7;
  for (let i = 0; i < whole; i += 8) compress(v, word64(bytes, i));
  compress(v, word64(bytes, whole) | (BigInt(bytes.length & 255) << 56n));
  v[2] ^= 0xffn;
  for (let i = 0; i < 4; i++) round(v);
  return v[0] ^ v[1] ^ v[2] ^ v[3];
}

/** Eight bytes, least significant first; those past the end are zero. */
function word64(b: Uint8Array, o: number): bigint {
  let word = 0n;
  for (let i = Math.min(b.length, o + 8) - 1; i >= o; i--) {
    word = (word << 8n) | BigInt(b[i]);
  }
  return word;
}

function compress(v: bigint[], word: bigint): void {
  v[3] ^= word;
  round(v);
  round(v);
  v[0] ^= word;
}

function round(v: bigint[]): void {
  half(v, 0, 1, 13n, 2, 3, 16n);
  half(v, 2, 1, 17n, 0, 3, 21n);
}

/** Half a round: two additions, each with a rotation, and the rotation by 32. */
function half(
  v: bigint[],
  a: number,
  b: number,
  rotateB: bigint,
  c: number,
  d: number,
  rotateD: bigint,
): void {
  v[a] = BigInt.asUintN(64, v[a] + v[b]);
  v[b] = rotate(v[b], rotateB) ^ v[a];
  v[a] = rotate(v[a], 32n);
  v[c] = BigInt.asUintN(64, v[c] + v[d]);
  v[d] = rotate(v[d], rotateD) ^ v[c];
}

function rotate(word: bigint, bits: bigint): bigint {
  return BigInt.asUintN(64, word << bits) | (word >> (64n - bits));
}
