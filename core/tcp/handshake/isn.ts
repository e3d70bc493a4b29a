/**
 * Initial sequence numbers, RFC 6528, and timestamp offsets, RFC 7323 §7.1.
 *
 * ISN = M + F(local, port, remote, port, secret): M ticks every 4 µs, F is
 * HalfSipHash-2-4, a keyed hash in 32-bit arithmetic (Aumasson and Bernstein).
 *
 * M also ticks from one connection to the next. Otherwise two connections of the same
 * four-tuple at one instant would start with the same number, and segments of the first
 * could end the second. M never goes back: if it is ahead of the clock, it only grows by
 * connections until the clock has caught up.
 *
 * @module
 */

import type { Rng } from "../../base/rng.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";

/** Ticks of RFC 6528's timer in a millisecond: one every 4 µs. */
const TICKS_PER_MS = 250;
/** Ticks between two connections, at least: the SYN and the FIN of the first. */
const LEAST_TICKS = 2;

/** A keyed hash over four-tuples. */
export class SequenceSecret {
  readonly #k0: number;
  readonly #k1: number;
  #ticks = -Infinity; // M of the last connection
  #v0 = 0;
  #v1 = 0;
  #v2 = 0;
  #v3 = 0;

  /**
   * Draws the secret.
   *
   * @param rng Gives the secret, 64 bits.
   */
  constructor(rng: Rng) {
    this.#k0 = rng.nextU32() | 0;
    this.#k1 = rng.nextU32() | 0;
  }

  /**
   * Returns the initial sequence number of a connection that starts now; another
   * one each time.
   *
   * @param local Local address.
   * @param localPort Local port.
   * @param remote Remote address.
   * @param remotePort Remote port.
   * @param now The present, ms.
   */
  isn(
    local: IpAddr,
    localPort: number,
    remote: IpAddr,
    remotePort: number,
    now: number,
  ): number {
    const ticks = Math.max(
      Math.floor(now * TICKS_PER_MS),
      this.#ticks + LEAST_TICKS,
    );
    this.#ticks = ticks;
    this.#begin(local, remote, (localPort << 16) | remotePort);
    return ((ticks | 0) + this.#end(36)) | 0;
  }

  /**
   * Returns what is added to the clock in timestamps to a peer: the same for all
   * connections between two hosts, so that they grow from one to the next.
   */
  timestampOffset(local: IpAddr, remote: IpAddr): number {
    this.#begin(remote, local, 0);
    return this.#end(36);
  }

  /**
   * Returns a code that only who has the secret can make of a four-tuple and two
   * words: what SYN cookies are.
   */
  code(
    local: IpAddr,
    localPort: number,
    remote: IpAddr,
    remotePort: number,
    word: number,
    word2: number,
  ): number {
    this.#begin(local, remote, (localPort << 16) | remotePort);
    this.#word(word);
    this.#word(word2);
    return this.#end(44);
  }

  #begin(a: IpAddr, b: IpAddr, ports: number): void {
    this.#v0 = this.#k0;
    this.#v1 = this.#k1;
    this.#v2 = 0x6c796765 ^ this.#k0;
    this.#v3 = 0x74656462 ^ this.#k1;
    this.#word(a.w0);
    this.#word(a.w1);
    this.#word(a.w2);
    this.#word(a.w3);
    this.#word(b.w0);
    this.#word(b.w1);
    this.#word(b.w2);
    this.#word(b.w3);
    this.#word(ports);
  }

  #end(length: number): number {
    this.#word(length << 24); // of the input, bytes
    this.#v2 ^= 0xff;
    for (let i = 0; i < 4; i++) this.#round();
    return this.#v1 ^ this.#v3;
  }

  #word(word: number): void {
    this.#v3 ^= word;
    this.#round();
    this.#round();
    this.#v0 ^= word;
  }

  #round(): void {
    let v0 = (this.#v0 + this.#v1) | 0;
    let v1 = rotate(this.#v1, 5) ^ v0;
    v0 = rotate(v0, 16);
    let v2 = (this.#v2 + this.#v3) | 0;
    let v3 = rotate(this.#v3, 8) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = rotate(v3, 7) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = rotate(v1, 13) ^ v2;
    v2 = rotate(v2, 16);
    this.#v0 = v0;
    this.#v1 = v1;
    this.#v2 = v2;
    this.#v3 = v3;
  }
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
