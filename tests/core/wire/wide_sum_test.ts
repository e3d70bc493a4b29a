import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { PacketMemory, reservePages } from "../../../core/buf/memory.ts";
import { Checksum, foldChecksum } from "../../../core/wire/checksum.ts";
import { WIDEST_SUM, wideSumOver } from "../../../core/wire/wide_sum.ts";
import { holds } from "./properties.ts";

const SIZE = 256 * 1024;

/** A packet memory that WebAssembly can sum, full of noise. */
function noisyMemory(): PacketMemory {
  const memory = new PacketMemory(reservePages(SIZE));
  assert(memory.wasm !== null);
  let state = 0x2545f491;
  for (let i = 0; i < SIZE; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    memory.u8[i] = state >>> 24;
  }
  return memory;
}

/** Little-endian words, one at a time. */
function naiveWords(b: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i += 2) sum += b[i] | (b[i + 1] << 8);
  return sum;
}

const EDGES = [
  ...[0, 1, 2, 3, 15, 16, 17, 31, 33, 47, 48, 62, 63, 64, 65, 66, 79, 80, 81],
  ...[95, 96, 127, 128, 129, 1447, 1448, 1460, 4095, 4096, 4097],
  ...[65_471, 65_472, 65_519, 65_520, 65_534, 65_535, 65_536, 65_537],
  ...[65_551, 65_552, 65_553, 65_599, 65_600, 65_601, 100_001],
  ...[131_071, 131_072, 131_073, 131_088, 200_000],
];

Deno.test("wideSumOver() sums words from any offset, 64 and 16 bytes at a time", () => {
  const memory = noisyMemory();
  const sum = wideSumOver(memory.wasm!);
  for (let start = 0; start < 40; start++) {
    for (const [wide, narrow] of [[0, 0], [0, 1], [0, 3], [1, 0], [2, 1]]) {
      const end64 = start + 64 * wide;
      const end16 = end64 + 16 * narrow;
      const want = naiveWords(memory.u8, start, end16);
      assertEquals(sum(start, end64, end16) >>> 0, want);
    }
  }
});

Deno.test("wideSumOver() sums as many bytes as it says without overflow", () => {
  const memory = noisyMemory();
  const sum = wideSumOver(memory.wasm!);
  memory.u8.fill(0xff);
  const all = (WIDEST_SUM / 2) * 0xffff;
  assert(all < 2 ** 32);
  for (const start of [0, 1, 2, 8]) {
    const end = start + WIDEST_SUM;
    assertEquals(sum(start, end, end) >>> 0, all);
    assertEquals(sum(start, start, end) >>> 0, all); // all of it in one vector
    assertEquals(sum(start, end - 64, end) >>> 0, all);
  }
});

Deno.test("wideSumOver() reads to the last byte of the memory", () => {
  const memory = noisyMemory();
  const sum = wideSumOver(memory.wasm!);
  const start = SIZE - 80;
  const want = naiveWords(memory.u8, start, SIZE);
  assertEquals(sum(start, start + 64, SIZE) >>> 0, want);
  const checksum = memory.checksum();
  const plain = new Checksum(memory.u8);
  for (let length = 60; length < 200; length++) {
    const o = SIZE - length;
    assertEquals(checksum.sumOf(o, length), plain.sumOf(o, length));
  }
});

Deno.test("wideSumOver() gives each memory its own function", () => {
  const a = noisyMemory();
  const b = new PacketMemory(reservePages(SIZE));
  b.u8[0] = 5;
  const sums = [wideSumOver(a.wasm!), wideSumOver(b.wasm!)];
  assertEquals(sums[0](0, 64, 64), naiveWords(a.u8, 0, 64));
  assertEquals(sums[1](0, 64, 64), 5);
});

Deno.test("PacketMemory.checksum() agrees with the plain sum at every edge", () => {
  const memory = noisyMemory();
  const wide = memory.checksum();
  const plain = new Checksum(memory.u8);
  for (const length of EDGES) {
    for (let o = 0; o < 17; o++) {
      const want = plain.sumOf(o, length);
      assertEquals(wide.sumOf(o, length), want, `${length} bytes at ${o}`);
    }
  }
});

Deno.test("PacketMemory.checksum() agrees with the plain sum anywhere", () => {
  const memory = noisyMemory();
  const wide = memory.checksum();
  const plain = new Checksum(memory.u8);
  const length = fc.oneof(fc.nat(300), fc.nat(70_000), fc.nat(SIZE / 2));
  holds(
    fc.property(fc.nat(SIZE / 2), length, (o, len) => {
      assertEquals(wide.sumOf(o, len), plain.sumOf(o, len));
    }),
    1000,
  );
});

Deno.test("PacketMemory.checksum() agrees on extreme contents", () => {
  for (const fill of [0x00, 0x01, 0x80, 0xff]) {
    const memory = new PacketMemory(reservePages(SIZE));
    memory.u8.fill(fill);
    const wide = memory.checksum();
    const plain = new Checksum(memory.u8);
    for (const length of EDGES) {
      assertEquals(wide.sumOf(3, length), plain.sumOf(3, length));
    }
  }
});

Deno.test("PacketMemory.checksum() adds fragments of any length and offset", () => {
  const memory = noisyMemory();
  const wide = memory.checksum();
  const plain = new Checksum(memory.u8);
  const fragment = fc.tuple(fc.nat(SIZE / 2), fc.nat(3000));
  const fragments = fc.array(fragment, { maxLength: 20 });
  holds(fc.property(fragments, fc.nat(0xffff), (list, initial) => {
    wide.reset(initial);
    plain.reset(initial);
    for (const [o, len] of list) {
      wide.add(o, len);
      plain.add(o, len);
    }
    assertEquals(wide.folded, plain.folded);
    assertEquals(wide.finish(), plain.finish());
  }));
});

Deno.test("PacketMemory.checksum() reads nothing outside of the range", () => {
  const memory = new PacketMemory(reservePages(SIZE));
  const wide = memory.checksum();
  for (const around of [0x00, 0xff, 0x5a]) {
    for (const length of [64, 65, 79, 80, 81, 127, 128, 200, 65_537]) {
      for (const o of [64, 65, 66, 67]) {
        memory.u8.fill(around).fill(0x11, o, o + length);
        const words = (length >> 1) * 0x1111 + (length & 1) * 0x1100;
        assertEquals(wide.sumOf(o, length), foldChecksum(words));
      }
    }
  }
});

Deno.test("PacketMemory.checksum() does without WebAssembly where there is none", () => {
  const memory = new PacketMemory(new SharedArrayBuffer(4096));
  assertEquals(memory.wasm, null);
  memory.u8.fill(1);
  assertEquals(memory.checksum().sumOf(1, 1000), 0x0101 * 500 % 0xffff);
});

Deno.test("Checksum leaves short ranges to the plain sum, long ones to the wide", () => {
  const memory = noisyMemory();
  let calls = 0;
  const sum = wideSumOver(memory.wasm!);
  const counted = new Checksum(memory.u8, (start, end64, end16) => {
    calls++;
    assert(end64 >= start && end16 >= end64);
    assert((end64 - start) % 64 === 0 && (end16 - start) % 16 === 0);
    assert(end16 - start <= WIDEST_SUM);
    return sum(start, end64, end16);
  });
  counted.sumOf(7, 95);
  assertEquals(calls, 0);
  counted.sumOf(7, 96);
  assertEquals(calls, 1);
  counted.sumOf(7, 65_535);
  assertEquals(calls, 2);
  counted.sumOf(7, 65_536 + 15);
  assertEquals(calls, 3);
  counted.sumOf(7, 65_536 + 16);
  assertEquals(calls, 5);
});
