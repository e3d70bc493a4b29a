import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  Checksum,
  checksum,
  checksumPartial,
  finishChecksum,
  foldChecksum,
  pseudoHeaderSum,
  transportChecksum,
  updateChecksum16,
  updateChecksum32,
} from "../../../core/wire/checksum.ts";
import { getU16, getU32, setU16, setU32 } from "../../../core/wire/bytes.ts";
import { hex } from "./hex.ts";
import { holds, i32, ip4, ip6, u16, u8 } from "./properties.ts";

/** The sum, one big-endian word at a time, as RFC 1071 §1 words it. */
function naiveSum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    sum += bytes[i] * 256 + (i + 1 < bytes.length ? bytes[i + 1] : 0);
    if (sum > 0xffff) sum -= 0xffff;
  }
  return sum;
}

/** Shared memory that starts at an odd offset of its buffer. */
function randomMemory(size: number, base: number): Uint8Array {
  const memory = new Uint8Array(new SharedArrayBuffer(size + base), base);
  let state = 0x2545f491;
  for (let i = 0; i < size; i++) {
    state = Math.imul(state, 1664525) + 1013904223;
    memory[i] = state >>> 24;
  }
  return memory;
}

Deno.test("checksum() gives the sum of the worked example [RFC 1071 §3]", () => {
  const bytes = hex("0001 f203 f4f5 f6f7");
  assertEquals(checksumPartial(bytes, 0, 8, 0), 0xddf2);
  assertEquals(new Checksum(bytes).add(0, 8).folded, 0xddf2);
  assertEquals(checksum(bytes, 0, 8), 0x220d);
});

Deno.test("checksumPartial() agrees with the naive sum", () => {
  const memory = randomMemory(4096, 0);
  holds(fc.property(fc.nat(2000), fc.nat(2000), (o, len) => {
    const want = naiveSum(memory.slice(o, o + len));
    assertEquals(checksumPartial(memory, o, len, 0), want);
  }));
});

Deno.test("Checksum.sumOf() agrees with the naive sum at any alignment", () => {
  for (const base of [0, 1, 2, 3]) {
    const memory = randomMemory(5000, base);
    const sum = new Checksum(memory);
    for (let o = 0; o < 9; o++) {
      for (let len = 0; len < 70; len++) {
        const want = naiveSum(memory.slice(o, o + len));
        assertEquals(sum.sumOf(o, len), want, `${base} ${o} ${len}`);
      }
    }
    holds(fc.property(fc.nat(2500), fc.nat(2500), (o, len) => {
      assertEquals(sum.sumOf(o, len), naiveSum(memory.slice(o, o + len)));
    }));
  }
});

Deno.test("Checksum.sumOf() does not overflow on long ranges of ones", () => {
  const memory = new Uint8Array(1 << 20).fill(0xff);
  const sum = new Checksum(memory);
  for (const len of [0x10000, 0x1fffc, 0x20000, 0x20004, 1 << 20]) {
    assertEquals(sum.sumOf(0, len), 0xffff);
    assertEquals(sum.sumOf(1, len - 1), naiveSum(memory.slice(1, len)));
  }
  memory.fill(0x80);
  assertEquals(sum.sumOf(0, 1 << 20), naiveSum(memory));
});

Deno.test("Checksum reads nothing outside of the range", () => {
  for (const fill of [0, 0xff]) {
    const memory = new Uint8Array(64).fill(fill);
    const sum = new Checksum(memory);
    for (let o = 8; o < 12; o++) {
      for (let len = 0; len < 24; len++) {
        memory.fill(fill).fill(0x5a, o, o + len);
        const want = naiveSum(new Uint8Array(len).fill(0x5a));
        assertEquals(sum.sumOf(o, len), want);
      }
    }
  }
});

Deno.test("Checksum works to the last byte of a memory of odd size", () => {
  const memory = randomMemory(1023, 0);
  assertEquals(new Checksum(memory).sumOf(0, 1023), naiveSum(memory));
  assertEquals(
    new Checksum(memory).sumOf(1020, 3),
    naiveSum(memory.slice(1020)),
  );
});

Deno.test("Checksum.add() sums fragments of any length and offset", () => {
  const memory = randomMemory(4096, 1);
  const sum = new Checksum(memory);
  const fragments = fc.array(fc.tuple(fc.nat(3000), fc.nat(1000)), {
    maxLength: 8,
  });
  holds(fc.property(fragments, u16, (list, initial) => {
    const parts = list.map(([o, len]) => memory.slice(o, o + len));
    const whole = parts.flatMap((part) => Array.from(part));
    sum.reset(initial);
    for (const [o, len] of list) sum.add(o, len);
    const data = naiveSum(Uint8Array.from(whole));
    const want = foldChecksum(initial + data);
    assertEquals(sum.folded, want);
    assertEquals(sum.finish(), ~want & 0xffff);
  }));
});

Deno.test("Checksum.addSum() takes a range by its known sum", () => {
  const memory = randomMemory(100, 0);
  const a = new Checksum(memory).add(3, 7).add(20, 9).add(50, 50);
  const b = new Checksum(memory);
  b.add(3, 7).addSum(b.sumOf(20, 9), 9).add(50, 50);
  assertEquals(b.finish(), a.finish());
});

Deno.test("pseudoHeaderSum() is the sum of the written header over IPv4", () => {
  holds(fc.property(ip4, ip4, u8, u16, (src, dst, protocol, length) => {
    const b = new Uint8Array(12);
    src.write4(b, 0);
    dst.write4(b, 4);
    b[9] = protocol;
    setU16(b, 10, length);
    assertEquals(pseudoHeaderSum(src, dst, protocol, length), naiveSum(b));
  }));
});

Deno.test("pseudoHeaderSum() is the sum of the written header over IPv6", () => {
  const length32 = fc.nat(0x7fffffff);
  holds(fc.property(ip6, ip6, u8, length32, (src, dst, protocol, length) => {
    const b = new Uint8Array(40);
    src.write6(b, 0);
    dst.write6(b, 16);
    setU32(b, 32, length);
    b[39] = protocol;
    assertEquals(pseudoHeaderSum(src, dst, protocol, length), naiveSum(b));
  }));
});

Deno.test("transportChecksum() is zero over a packet that holds it", () => {
  const payload = fc.uint8Array({ minLength: 8, maxLength: 99 });
  holds(fc.property(ip6, ip6, payload, (src, dst, bytes) => {
    setU16(bytes, 6, 0);
    const field = transportChecksum(bytes, 0, bytes.length, src, dst, 17);
    setU16(bytes, 6, field);
    assertEquals(transportChecksum(bytes, 0, bytes.length, src, dst, 17), 0);
    bytes[0] ^= 0x10;
    const damaged = transportChecksum(bytes, 0, bytes.length, src, dst, 17);
    assertEquals(damaged === 0, false);
  }));
});

Deno.test("updateChecksum16() gives 0x0000, not 0xffff [RFC 1624 §4]", () => {
  assertEquals(updateChecksum16(0xdd2f, 0x5555, 0x3285), 0x0000);
});

Deno.test("updateChecksum16() agrees with a full sum [RFC 1624 §3]", () => {
  const data = fc.uint8Array({ minLength: 20, maxLength: 20 });
  holds(fc.property(data, fc.nat(8), u16, (bytes, word, value) => {
    bytes[0] = 0x45; // RFC 1624 §3: a header is never all zeros
    setU16(bytes, 18, 0);
    const field = checksum(bytes, 0, 20);
    const at = 2 * word;
    if (at === 0) value |= 0x4000;
    const updated = updateChecksum16(field, getU16(bytes, at), value);
    setU16(bytes, at, value);
    assertEquals(updated, checksum(bytes, 0, 20));
  }));
});

Deno.test("updateChecksum32() agrees with a full sum [RFC 1624 §3]", () => {
  const data = fc.uint8Array({ minLength: 20, maxLength: 20 });
  holds(fc.property(data, i32, (bytes, value) => {
    bytes[0] = 0x45;
    setU16(bytes, 18, 0);
    const field = checksum(bytes, 0, 20);
    const updated = updateChecksum32(field, getU32(bytes, 12), value);
    setU32(bytes, 12, value);
    assertEquals(updated, checksum(bytes, 0, 20));
  }));
});

Deno.test("finishChecksum() folds carries twice", () => {
  assertEquals(foldChecksum(0x1fffe), 0xffff);
  assertEquals(foldChecksum(0xffffffff), 0xffff);
  assertEquals(foldChecksum(0), 0);
  assertEquals(finishChecksum(0x1fffe), 0);
});
