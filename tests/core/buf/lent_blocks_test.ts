import { assert, assertEquals } from "@std/assert";
import { BlockPool, CHUNK_SIZE } from "../../../core/buf/block_pool.ts";
import { PacketMemory } from "../../../core/buf/memory.ts";
import { PbufPool } from "../../../core/buf/pbuf.ts";

function pool(chunks: number): PbufPool {
  const memory = new PacketMemory(new ArrayBuffer(chunks * CHUNK_SIZE));
  return new PbufPool(memory, new BlockPool(0, chunks * CHUNK_SIZE));
}

Deno.test("PbufPool.lend() takes no block until the pbuf is renewed", () => {
  const pbufs = pool(1);
  const lent = pbufs.lend();
  assertEquals([lent.block, lent.taken, pbufs.used], [-1, false, 1]);
  assertEquals(pbufs.blocks.blocksUsed, 0);
  assertEquals(pbufs.byId(lent.id), null);
  assert(pbufs.renew(lent, 2000));
  assertEquals(pbufs.blocks.blocksUsed, 1);
  assertEquals([lent.offset, lent.length], [lent.block, 2000]);
  assertEquals(pbufs.byId(lent.id), lent);
  const { block } = lent;
  lent.offset += 14;
  assert(pbufs.renew(lent, 2000)); // its block is still its own
  assertEquals([lent.block, lent.offset], [block, block]);
});

Deno.test("PbufPool.lend() cleans what a pbuf was before", () => {
  const pbufs = pool(1);
  const before = pbufs.allocate(100)!;
  before.taken = true;
  pbufs.blocks.free(before.block);
  pbufs.free(before);
  const lent = pbufs.lend();
  assertEquals(lent, before);
  assertEquals([lent.block, lent.taken, lent.next], [-1, false, null]);
});

Deno.test("PbufPool.unlend() gives a block back, and the pbuf can be renewed", () => {
  const pbufs = pool(1);
  const lent = pbufs.lend();
  assert(pbufs.renew(lent, CHUNK_SIZE));
  pbufs.unlend(lent);
  assertEquals([lent.block, lent.taken], [-1, false]);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [1, 0]);
  pbufs.unlend(lent); // nothing to give back
  assertEquals(pbufs.blocks.blocksUsed, 0);
  assert(pbufs.renew(lent, CHUNK_SIZE));
  assertEquals(pbufs.blocks.blocksUsed, 1);
  pbufs.free(lent);
  assertEquals([pbufs.used, pbufs.blocks.blocksUsed], [0, 0]);
});

Deno.test("PbufPool.unlend() leaves a block to whoever has kept it", () => {
  const pbufs = pool(2);
  const lent = pbufs.lend();
  assert(pbufs.renew(lent, CHUNK_SIZE));
  const { block } = lent;
  const kept = pbufs.keep(lent, block + 66, 50_000)!;
  assertEquals(kept.block, block);
  pbufs.unlend(lent);
  assertEquals([lent.block, lent.taken], [-1, false]);
  assertEquals(pbufs.blocks.owns(block), true);
  assert(pbufs.renew(lent, CHUNK_SIZE));
  assert(lent.block !== block);
  pbufs.free(kept);
  assertEquals(pbufs.blocks.owns(block), false);
  pbufs.unlend(lent);
  assertEquals(pbufs.blocks.blocksUsed, 0);
});

Deno.test("PbufPool.unlend() makes room where there was none", () => {
  const pbufs = pool(1);
  const [a, b] = [pbufs.lend(), pbufs.lend()];
  assert(pbufs.renew(a, CHUNK_SIZE));
  assertEquals(pbufs.renew(b, CHUNK_SIZE), false);
  assertEquals(b.block, -1);
  pbufs.unlend(a);
  assert(pbufs.renew(b, CHUNK_SIZE));
});
