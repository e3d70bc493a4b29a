/**
 * The Internet checksum over packet memory, and copies from one packet memory to
 * another: bounds that no row can pass whose every byte is summed or copied.
 *
 * @module
 */

import { Checksum, checksumPartial } from "../../../core/wire/checksum.ts";
import type { Contender, Row } from "../row.ts";
import { secondsSince } from "../stacks.ts";

const MEMORY = 1 << 20; // fits a cache, as packet memory in use does
const SEGMENT = 1448;
const SUPER_SEGMENT = 65_160;

/** Word-wise and byte-wise. */
export const CHECKSUM: Row = {
  name: "checksum",
  title: "Internet checksum over packet memory, and copies",
  unit: "GB/s",
  better: "higher",
  contenders: [
    summing("word-wise, 65,160 B", SUPER_SEGMENT, wordWise),
    summing("word-wise, 1448 B", SEGMENT, wordWise),
    summing("byte-wise, 1448 B", SEGMENT, byteWise),
    copying("copy, 65,160 B", SUPER_SEGMENT),
    copying("copy, 1448 B", SEGMENT),
  ],
};

type SumOf = (offset: number, length: number) => number;

function wordWise(memory: Uint8Array): SumOf {
  const checksum = new Checksum(memory);
  return (offset, length) => checksum.sumOf(offset, length);
}

function byteWise(memory: Uint8Array): SumOf {
  return (offset, length) => checksumPartial(memory, offset, length, 0);
}

function summing(
  name: string,
  length: number,
  make: (memory: Uint8Array) => SumOf,
): Contender {
  const memory = new Uint8Array(new SharedArrayBuffer(MEMORY)).fill(0xa5);
  return {
    name,
    first: 16 << 20,
    open: () => {
      const sumOf = make(memory);
      return {
        run(bytes) {
          const expected = checksumPartial(memory, 2, length, 0);
          const start = performance.now();
          let done = 0;
          for (let at = 2; done < bytes; done += length) {
            if (sumOf(at, length) !== expected) throw new Error("wrong sum");
            at += length + 6;
            if (at + length > MEMORY) at = 2;
          }
          const seconds = secondsSince(start);
          return Promise.resolve({ value: done / 1e9 / seconds, seconds });
        },
      };
    },
  };
}

/** Copies within words, as received frames are; the sum is left out. */
function copying(name: string, length: number): Contender {
  const from = new Uint8Array(new SharedArrayBuffer(MEMORY)).fill(0xa5);
  const to = new Uint8Array(new SharedArrayBuffer(MEMORY));
  return {
    name,
    first: 64 << 20,
    open: () => ({
      run(bytes) {
        const start = performance.now();
        let done = 0;
        for (let at = 0; done < bytes; done += length) {
          to.set(from.subarray(at, at + length), at);
          at = (at + length + 7) & ~7;
          if (at + length > MEMORY) at = 0;
        }
        const seconds = secondsSince(start);
        if (to[0] !== 0xa5) throw new Error("not copied");
        return Promise.resolve({ value: done / 1e9 / seconds, seconds });
      },
    }),
  };
}
