import { assert, assertEquals } from "@std/assert";
import { BlockPool, CHUNK_SIZE } from "../../../core/buf/block_pool.ts";
import { PacketMemory } from "../../../core/buf/memory.ts";
import { chainLength, PbufPool } from "../../../core/buf/pbuf.ts";

function pool(chunks = 4): PbufPool {
  const memory = new PacketMemory(new ArrayBuffer(chunks * CHUNK_SIZE));
  return new PbufPool(memory, new BlockPool(0, chunks * CHUNK_SIZE));
}

Deno.test("PbufPool.allocate() and free() recycle pbufs with their blocks", () => {
  const pbufs = pool();
  const first = pbufs.allocate(100)!;
  assertEquals([first.length, first.offset, first.next], [
    100,
    first.block,
    null,
  ]);
  first.seq = 7;
  first.flags = 3;
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [1, 1]);
  assertEquals(pbufs.byId(first.id), first);
  pbufs.free(first);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [0, 0]);
  assertEquals(pbufs.byId(first.id), null);
  assertEquals(pbufs.byId(99), null);
  const again = pbufs.allocate(5000)!;
  assertEquals(again, first);
  assertEquals([again.seq, again.flags, again.length], [0, 0, 5000]);
});

Deno.test("PbufPool.free() gives back a whole chain, and nothing for null", () => {
  const pbufs = pool();
  const chain = [1, 2, 3].map((n) => pbufs.allocate(n)!);
  chain[0].next = chain[1];
  chain[1].next = chain[2];
  assertEquals(chainLength(chain[0]), 6);
  pbufs.free(chain[0]);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [0, 0]);
  assertEquals(chain.map((p) => p.next), [null, null, null]);
  pbufs.free(null);
});

Deno.test("PbufPool.allocate() is null when memory is exhausted", () => {
  const pbufs = pool(1);
  const all = pbufs.allocate(CHUNK_SIZE)!;
  assertEquals(pbufs.allocate(1), null);
  assertEquals(pbufs.used, 1);
  pbufs.free(all);
  assert(pbufs.allocate(1) !== null);
});

Deno.test("PbufPool.keep() takes the lender's block if it is well used", () => {
  const pbufs = pool();
  const lent = pbufs.allocate(2048)!;
  const block = lent.block;
  const kept = pbufs.keep(lent, lent.offset + 54, 1460)!;
  assertEquals([kept.block, kept.offset, kept.length], [
    block,
    block + 54,
    1460,
  ]);
  assert(lent.taken);
  assertEquals(pbufs.used, 2);
  assertEquals(pbufs.blocks.blocksUsed, 2); // the next block is there already
  pbufs.renew(lent);
  assert(!lent.taken && lent.block !== block);
  assertEquals(lent.offset, lent.block);
  pbufs.free(kept);
  pbufs.free(lent);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [0, 0]);
});

Deno.test("PbufPool.keep() copies little, and what was taken already", () => {
  const pbufs = pool();
  const { u8 } = pbufs.memory;
  const lent = pbufs.allocate(2048)!;
  for (let i = 0; i < 2048; i++) u8[lent.offset + i] = i * 7;
  for (const [from, length] of [[3, 5], [66, 500], [8, 128], [5, 0]]) {
    const copy = pbufs.keep(lent, lent.offset + from, length)!;
    assert(copy.block !== lent.block && !lent.taken);
    assertEquals(copy.length, length);
    assertEquals(
      u8.slice(copy.offset, copy.offset + length),
      u8.slice(lent.offset + from, lent.offset + from + length),
    );
    const room = pbufs.blocks.sizeOf(copy.block);
    assert(copy.offset + length <= copy.block + room);
    pbufs.free(copy);
  }
  // No smaller block would do: to copy would only cost time.
  const first = pbufs.keep(lent, lent.offset + 66, 600)!;
  assertEquals([first.block, first.offset], [lent.block, lent.block + 66]);
  const second = pbufs.keep(lent, lent.offset, 2000)!;
  assert(second.block !== lent.block);
  assertEquals(
    u8.slice(second.offset, second.offset + 2000),
    u8.slice(lent.offset, lent.offset + 2000),
  );
});

Deno.test("PbufPool.keep() is null when memory is exhausted", () => {
  const pbufs = pool(1);
  const lent = pbufs.allocate(CHUNK_SIZE)!;
  assertEquals(pbufs.keep(lent, lent.offset, 10), null);
  assert(!lent.taken);
});

Deno.test("PbufPool.keep() never leaves the lender without a block", () => {
  const pbufs = pool(3);
  const lent = pbufs.allocate(CHUNK_SIZE)!;
  const others = [pbufs.allocate(CHUNK_SIZE)!, pbufs.allocate(8000)!];
  const { block } = lent;
  assertEquals(pbufs.keep(lent, block, CHUNK_SIZE), null); // nowhere to copy it
  assert(!lent.taken);
  const copy = pbufs.keep(lent, block, 8000)!;
  assert(copy.block !== block && !lent.taken);
  pbufs.free(others[0]);
  const kept = pbufs.keep(lent, block, CHUNK_SIZE)!;
  assert(kept.block === block && lent.taken);
  assertEquals(pbufs.keep(lent, block, CHUNK_SIZE), null);
  pbufs.renew(lent);
  assert(!lent.taken && lent.block !== block);
  for (const p of [kept, copy, others[1], lent]) pbufs.free(p);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [0, 0]);
});

Deno.test("PbufPool.free() of a lender gives its next block back, too", () => {
  const pbufs = pool();
  const lent = pbufs.allocate(2048)!;
  const kept = pbufs.keep(lent, lent.offset, 2048)!;
  pbufs.free(lent);
  pbufs.free(kept);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [0, 0]);
});

Deno.test("PbufPool.isShort from three quarters on, isScarce from seven eighths", () => {
  const pbufs = pool(8);
  const seen: boolean[][] = [];
  for (let i = 0; i < 8; i++) {
    pbufs.allocate(CHUNK_SIZE);
    seen.push([pbufs.isShort, pbufs.isScarce]);
  }
  assertEquals(seen.slice(4), [
    [false, false],
    [true, false],
    [true, true],
    [true, true],
  ]);
});

Deno.test("PbufPool.free() of a lender whose block was taken frees the object only", () => {
  const pbufs = pool();
  const lent = pbufs.allocate(2048)!;
  const kept = pbufs.keep(lent, lent.offset, 2048)!;
  pbufs.free(lent);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [1, 1]);
  pbufs.free(kept);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [0, 0]);
});
