import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  BLOCK_SIZES,
  BlockPool,
  CHUNK_SIZE,
} from "../../../core/buf/block_pool.ts";

const START = 4096;

/** The size of the block that a request gets. */
function classOf(size: number): number {
  return BLOCK_SIZES.find((s) => s >= size)!;
}

Deno.test("BlockPool behaves as a model that keeps every block apart", () => {
  const op = fc.oneof(
    fc.record({
      take: fc.oneof(
        fc.integer({ min: 0, max: CHUNK_SIZE }),
        fc.constantFrom(...BLOCK_SIZES, 0, 1, 129, 2049),
      ),
    }),
    fc.record({ give: fc.nat() }),
  );
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 5 }),
    fc.array(op, { maxLength: 300 }),
    (chunks, ops) => {
      const pool = new BlockPool(START, chunks * CHUNK_SIZE + 17);
      const model = new Map<number, number>(); // offset to size
      for (const step of ops) {
        if ("take" in step) take(pool, model, step.take, chunks);
        else if (model.size > 0) {
          const offset = [...model.keys()][step.give % model.size];
          assert(pool.owns(offset));
          pool.free(offset);
          model.delete(offset);
          assert(!pool.owns(offset));
        }
        assertEquals(pool.blocksUsed, model.size);
        const used = chunksOf(model);
        assertEquals(pool.chunksUsed, used.size);
        assertEquals(pool.pressure, used.size / chunks);
      }
      for (const offset of model.keys()) pool.free(offset);
      assertEquals([pool.blocksUsed, pool.chunksUsed], [0, 0]);
      // Everything can be had anew, in one piece.
      for (let i = 0; i < chunks; i++) assert(pool.allocate(CHUNK_SIZE) >= 0);
      assertEquals(pool.allocate(1), -1);
    },
  ));
});

function chunksOf(model: Map<number, number>): Map<number, Set<number>> {
  const used = new Map<number, Set<number>>();
  for (const [offset, size] of model) {
    const chunk = Math.floor((offset - START) / CHUNK_SIZE);
    used.set(chunk, (used.get(chunk) ?? new Set()).add(size));
  }
  return used;
}

function take(
  pool: BlockPool,
  model: Map<number, number>,
  size: number,
  chunks: number,
): void {
  const offset = pool.allocate(size);
  const block = classOf(size);
  const used = chunksOf(model);
  if (offset < 0) {
    // Only if no chunk is free, and none of this size has room.
    assertEquals(used.size, chunks);
    for (const [chunk, sizes] of used) {
      if (!sizes.has(block)) continue;
      const inChunk = [...model.keys()]
        .filter((at) => Math.floor((at - START) / CHUNK_SIZE) === chunk);
      assertEquals(inChunk.length * block, CHUNK_SIZE);
    }
    return;
  }
  assertEquals(pool.sizeOf(offset), block);
  assertEquals((offset - START) % 64, 0);
  assert(offset >= START && offset + block <= START + chunks * CHUNK_SIZE);
  for (const [at, length] of model) {
    assert(offset + block <= at || at + length <= offset, "blocks overlap");
  }
  model.set(offset, block);
}

Deno.test("BlockPool.allocate() has no block larger than a chunk", () => {
  const pool = new BlockPool(0, CHUNK_SIZE);
  assertEquals(pool.allocate(CHUNK_SIZE + 1), -1);
  assertEquals(pool.allocate(CHUNK_SIZE), 0);
});

Deno.test("BlockPool.free() refuses what is not in use", () => {
  const pool = new BlockPool(0, CHUNK_SIZE);
  const block = pool.allocate(100);
  assertThrows(() => pool.free(block + 64), Error, "Bug");
  assertThrows(() => pool.free(-128), Error, "Bug");
  pool.free(block);
  assertThrows(() => pool.free(block), Error, "Bug");
  assert(!pool.owns(block));
});

Deno.test("BlockPool needs at least one chunk", () => {
  assertThrows(() => new BlockPool(0, CHUNK_SIZE - 1), RangeError);
  for (const size of BLOCK_SIZES) assertEquals(CHUNK_SIZE % size, 0);
});

Deno.test("BlockPool.allocate() gives a chunk of one size to another", () => {
  const pool = new BlockPool(0, CHUNK_SIZE);
  const small = Array.from(
    { length: CHUNK_SIZE / 128 },
    () => pool.allocate(1),
  );
  assertEquals(new Set(small).size, small.length);
  assertEquals(pool.allocate(1), -1);
  for (const block of small.slice(1)) pool.free(block);
  assertEquals(pool.allocate(129), -1); // one small block keeps the chunk
  pool.free(small[0]);
  assertEquals(pool.allocate(CHUNK_SIZE), 0);
});
