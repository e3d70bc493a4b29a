import { assertEquals, assertThrows } from "@std/assert";
import { Fragment } from "../../netbuf/fragment.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { FakeMemory } from "../netconn/fake_memory.ts";
import { pattern } from "../netconn/two_stacks.ts";

Deno.test("NetBuf frees its memory once, however often it is deleted", () => {
  const memory = new FakeMemory();
  const buf = new NetBuf(memory);
  buf.append(memory.received(pattern(10)));
  buf.append(memory.received(pattern(20)));
  assertEquals(buf.byteLength, 30);
  {
    using again = buf;
    again.delete();
  }
  buf.delete();
  assertEquals(memory.freed, [0, 1]);
  assertEquals(buf.byteLength, 0);
});

Deno.test("NetBuf.alloc() takes a block, and is null when memory is exhausted", () => {
  const memory = new FakeMemory(1 << 17);
  const buf = new NetBuf(memory);
  assertEquals(buf.alloc(1000)!.length, 1000);
  assertEquals(memory.used, 1);
  assertEquals(buf.alloc(60_000)!.length, 60_000); // the old contents are free
  assertEquals(memory.used, 1);
  const other = new NetBuf(memory);
  assertEquals(other.alloc(60_000), null);
  assertEquals(other.byteLength, 0);
  for (const bad of [-1, 65_536, NaN]) {
    assertThrows(() => buf.alloc(bad), RangeError);
  }
  buf.delete();
  assertEquals(memory.used, 0);
  other.delete();
});

Deno.test("NetBuf.chain() moves the memory to the head", () => {
  const memory = new FakeMemory();
  const head = new NetBuf(memory);
  const tail = new NetBuf(memory);
  head.append(memory.received(pattern(1)));
  tail.append(memory.received(pattern(2)));
  head.chain(tail);
  tail.delete();
  assertEquals(memory.freed, []);
  assertThrows(() => head.chain(head), TypeError);
  head.delete();
  assertEquals(memory.freed, [0, 1]);
});

Deno.test("NetBuf shows views, and toBytes() is a copy", () => {
  const memory = new FakeMemory();
  const buf = new NetBuf(memory);
  buf.append(memory.received(pattern(5, 1)));
  buf.append(memory.received(pattern(7, 2)));
  const views = [...buf];
  assertEquals(views, [pattern(5, 1), pattern(7, 2)]);
  assertEquals(views[0].buffer, memory.u8.buffer);
  const copy = buf.toBytes();
  assertEquals(copy, Uint8Array.of(...pattern(5, 1), ...pattern(7, 2)));
  views[0][0]++;
  assertEquals(copy[0], pattern(5, 1)[0]);
  buf.delete();
});

Deno.test("Fragment gives its memory back with the last release, and no earlier", () => {
  const memory = new FakeMemory();
  const fragment = Fragment.block(memory, 100)!;
  assertEquals([fragment.length, fragment.bytes.length], [100, 100]);
  fragment.retain();
  fragment.release();
  assertEquals(memory.used, 1);
  fragment.release();
  assertEquals(memory.used, 0);
  assertThrows(() => fragment.release(), Error, "Bug");
  const external = Fragment.external(pattern(3));
  assertEquals(external.isIn(memory), false);
  external.release();
  assertEquals(external.bytes, pattern(3));
  assertEquals(Fragment.block(memory, 70_000), null);
  const received = memory.received(pattern(3));
  assertEquals(received.isIn(memory), true);
  assertEquals(received.isIn(new FakeMemory()), false);
});
