import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Delivery } from "../../../netconn/lwip/delivery.ts";
import { PartialRead } from "../../../netconn/port/partial_read.ts";
import { FakeMemory } from "./fake_memory.ts";
import { pattern } from "../two_stacks.ts";

function delivery(memory: FakeMemory, lengths: number[]): Delivery {
  const fragments = lengths.map((length, i) =>
    memory.received(pattern(length, i + 1))
  );
  const all = new Delivery(fragments[0]);
  for (const fragment of fragments.slice(1)) all.append(fragment);
  return all;
}

Deno.test("PartialRead gives the bytes in order, in pieces of any size", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(fc.property(sizes, sizes, (lengths, reads) => {
    const memory = new FakeMemory();
    const partial = new PartialRead();
    const expected = lengths.flatMap((n, i) => [...pattern(n, i + 1)]);
    partial.begin(delivery(memory, lengths));
    const got: number[] = [];
    for (let i = 0; !partial.isEmpty; i++) {
      const into = new Uint8Array(reads[i % reads.length]);
      got.push(...into.subarray(0, partial.take(into)));
    }
    assertEquals(got, expected);
    assertEquals(memory.freed.length, lengths.length);
  }));
});

Deno.test("PartialRead.takeChunk() gives a fragment, or as much as it may", () => {
  const memory = new FakeMemory();
  const partial = new PartialRead();
  partial.begin(delivery(memory, [10, 3]));
  partial.take(new Uint8Array(2));
  assertEquals(partial.takeChunk(5), pattern(10, 1).subarray(2, 7));
  assertEquals(memory.freed, []);
  assertEquals(partial.takeChunk(5), pattern(10, 1).subarray(7));
  assertEquals(memory.freed, [0]);
  assertEquals(partial.takeChunk(5), pattern(3, 2));
  assertEquals(memory.freed, [0, 1]);
  assert(partial.isEmpty);
});

Deno.test("PartialRead frees each fragment as it is used up", () => {
  const memory = new FakeMemory();
  const partial = new PartialRead();
  partial.begin(delivery(memory, [10, 10, 10]));
  assertEquals(partial.take(new Uint8Array(15)), 15);
  assertEquals(memory.freed, [0]);
  assertEquals(partial.takeAll().length, 15);
  assertEquals(memory.freed, [0, 1, 2]);
  assert(partial.isEmpty);
});

Deno.test("PartialRead.drop() frees what is left, once", () => {
  const memory = new FakeMemory();
  const partial = new PartialRead();
  partial.drop();
  partial.begin(delivery(memory, [10, 10, 10]));
  partial.take(new Uint8Array(10));
  partial.drop();
  partial.drop();
  assertEquals(memory.freed, [0, 1, 2]);
  assert(partial.isEmpty);
});
