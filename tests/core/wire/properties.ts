/**
 * What every codec must hold: round trips, and no read past the declared end.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";

/** Seed of all property tests here; fast-check prints it on failure. */
export const SEED = 0x6e657463;

/** Bytes before a packet in test memory: odd, so that nothing is aligned. */
const LEAD = 13;

/** Runs a property under the fixed seed. */
export function holds<T>(property: fc.IProperty<T>, numRuns = 300): void {
  fc.assert(property, { seed: SEED, numRuns });
}

/** A parser of packet memory. */
export type Parse = (b: Uint8Array, o: number, len: number) => unknown;

/** The bytes at an offset of memory whose other bytes are all `fill`. */
export function place(bytes: Uint8Array, fill: number): Uint8Array {
  const memory = new Uint8Array(LEAD + bytes.length + 80).fill(fill);
  memory.set(bytes, LEAD);
  return memory;
}

/**
 * Parses bytes twice, between zeros and between ones. Fails where the result
 * depends on a byte outside of the packet.
 */
export function parseIsolated(parse: Parse, bytes: Uint8Array): unknown {
  const inZeros = parse(place(bytes, 0), LEAD, bytes.length);
  const inOnes = parse(place(bytes, 0xff), LEAD, bytes.length);
  assertEquals(inZeros, inOnes, "reads outside of the packet");
  return inZeros;
}

/** Parses every proper prefix; returns the results, shortest first. */
export function parsePrefixes(parse: Parse, bytes: Uint8Array): unknown[] {
  const results: unknown[] = [];
  for (let length = 0; length < bytes.length; length++) {
    results.push(parseIsolated(parse, bytes.subarray(0, length)));
  }
  return results;
}

/** Parses random bytes, and random damage to valid ones. */
export function parseGarbage(parse: Parse, valid: Uint8Array): void {
  holds(fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
    parseIsolated(parse, bytes);
  }));
  const damage = fc.array(
    fc.tuple(fc.nat(valid.length - 1), fc.nat(255)),
    { minLength: 1, maxLength: 4 },
  );
  holds(fc.property(damage, (changes) => {
    const bytes = valid.slice();
    for (const [at, value] of changes) bytes[at] = value;
    parseIsolated(parse, bytes);
  }));
}

/** Emits a header and parses it back, in odd-aligned memory. */
export function assertRoundTrip<H>(
  header: H,
  emit: (header: H, out: Uint8Array, offset: number) => number,
  parse: Parse,
  payloadLength = 0,
): void {
  const memory = new Uint8Array(256).fill(0xa5);
  const written = emit(header, memory, LEAD);
  assertEquals(memory.subarray(0, LEAD), new Uint8Array(LEAD).fill(0xa5));
  assertEquals(memory[LEAD + written], 0xa5, "writes past its length");
  assertEquals(parse(memory, LEAD, written + payloadLength), header);
}

/** A 16-bit field. */
export const u16: fc.Arbitrary<number> = fc.integer({ min: 0, max: 0xffff });
/** An 8-bit field. */
export const u8: fc.Arbitrary<number> = fc.integer({ min: 0, max: 0xff });
/** A 32-bit field, int32. */
export const i32: fc.Arbitrary<number> = fc.integer({
  min: -0x80000000,
  max: 0x7fffffff,
});
/** An Ethernet address. */
export const mac: fc.Arbitrary<MacAddr> = fc.tuple(i32, u16)
  .map(([hi, lo]) => new MacAddr(hi, lo));
/** An IPv4 address. */
export const ip4: fc.Arbitrary<IpAddr> = i32.map(IpAddr.fromV4);
/** An IPv6 address with many zero groups, never an IPv4-mapped one. */
export const ip6: fc.Arbitrary<IpAddr> = fc
  .tuple(i32, i32, i32, i32, u8)
  .map(([a, b, c, d, zeros]) =>
    new IpAddr(
      zeros & 1 ? 0 : zeros & 16 ? a & 0xffff : a,
      zeros & 2 ? 0 : zeros & 32 ? b & 0xffff : b,
      zeros & 4 ? 0 : zeros & 64 ? c & ~0xffff : c,
      zeros & 8 ? 0 : zeros & 128 ? d & 0xffff : d,
    )
  )
  .filter((addr) => !addr.isV4);
/** Option bytes: whole words, at most 40 bytes. */
export const optionBytes: fc.Arbitrary<Uint8Array> = fc
  .array(i32, { maxLength: 10 })
  .map((words) => new Uint8Array(Int32Array.from(words).buffer));
