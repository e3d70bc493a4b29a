import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { Fragment } from "../../netbuf/fragment.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { Origin } from "../../netbuf/origin.ts";
import { FakeMemory } from "../netconn/port/fake_memory.ts";
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

Deno.test("NetBuf.received() holds its share of what arrived until it is deleted", () => {
  const memory = new FakeMemory();
  const origin = new Origin(IpAddr.ANY4, 1, IpAddr.ANY4, 2, 3, 0);
  const whole = memory.received(pattern(30));
  whole.retain();
  whole.retain();
  const seen = NetBuf.received(whole, 0, 10, origin);
  const asked = NetBuf.received(whole, 10, 10, origin);
  const unseen = NetBuf.received(whole, 20, 10, origin);
  assertEquals([seen.byteLength, seen.netif], [10, 3]);
  assertEquals(seen.data(), pattern(30).subarray(0, 10));
  assertStrictEquals(seen.data(), seen.data());
  assertEquals(asked.fragments[0].bytes, pattern(30).subarray(10, 20));
  assertEquals(asked.data(), pattern(30).subarray(10, 20));
  assertEquals([asked.fragments.length, asked.byteLength], [1, 10]);
  assertEquals(unseen.toBytes(), pattern(30).slice(20));
  for (const buf of [seen, asked, unseen]) {
    assertEquals(memory.freed, []);
    buf.delete();
    buf.delete();
    assertEquals([buf.data(), buf.byteLength], [null, 0]);
  }
  assertEquals(memory.freed, [0]);
});

Deno.test("NetBuf.received() of all that arrived hands it on", () => {
  const memory = new FakeMemory();
  const origin = new Origin(IpAddr.ANY4, 1, IpAddr.ANY4, 2, 3, 0);
  const whole = memory.received(pattern(30));
  const buf = NetBuf.received(whole, 0, 30, origin);
  assertStrictEquals(buf.fragments[0], whole);
  buf.append(memory.received(pattern(5)));
  assertEquals(buf.byteLength, 35);
  buf.delete();
  assertEquals(memory.freed, [0, 1]);
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
