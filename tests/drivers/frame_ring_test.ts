import { assert, assertEquals } from "@std/assert";
import {
  FrameReader,
  FrameWriter,
  RING_CONTROL,
  ringSize,
} from "../../drivers/frame_ring.ts";
import { FakeContext, pattern, RECEIVE_AT } from "./fake_context.ts";

function ring(size: number, position = 0) {
  const shared = new SharedArrayBuffer(RING_CONTROL + size);
  const control = new Int32Array(shared);
  control[0] = control[32] = position;
  const context = new FakeContext([], 1);
  const { memory } = context;
  const reader = new FrameReader(shared, 0, size, memory);
  const writer = new FrameWriter(shared, 0, size, memory);
  const read = () => {
    const length = reader.read(RECEIVE_AT, 68 * 1024, context.meta);
    return memory.slice(RECEIVE_AT, RECEIVE_AT + length);
  };
  const write = (bytes: Uint8Array) => {
    const isWritten = writer.write(context.frameOf(bytes));
    writer.publish();
    return isWritten;
  };
  const data = new Uint8Array(shared, RING_CONTROL);
  const head = () => control[32];
  return { context, reader, read, write, data, head };
}

Deno.test("ringSize() is a power of two that holds four largest frames", () => {
  assertEquals(ringSize(0, 1518), 8192);
  assertEquals(ringSize(5000, 100), 8192);
  assertEquals(ringSize(4 << 20, 65_553), 4 << 20);
  assertEquals(ringSize(0, 65_553), 512 * 1024);
});

Deno.test("FrameWriter.write() and FrameReader.read() agree where counts wrap around 2^32", () => {
  for (const start of [-16384, -4096, -8, 0x7fff_f000]) {
    const { write, read } = ring(8192, start);
    for (let i = 0; i < 40; i++) {
      for (let k = 0; k < 3; k++) {
        assert(write(pattern(700 + i, i + k)));
      }
      for (let k = 0; k < 3; k++) {
        assertEquals(read(), pattern(700 + i, i + k));
      }
    }
    assertEquals(read().length, 0);
  }
});

Deno.test("FrameWriter.write() starts frames where the reader wants them modulo 8", () => {
  const { context, reader, write, data } = ring(8192);
  reader.read(RECEIVE_AT, 0, context.meta); // 6 modulo 8
  write(new Uint8Array(60).fill(255));
  assertEquals(data.indexOf(255, 8), 8 + 6);
});

Deno.test("FrameWriter.write() uses the start again while the reader keeps up", () => {
  const { write, read, data } = ring(1 << 20);
  for (let i = 0; i < 1000; i++) {
    write(pattern(1500, i));
    assertEquals(read().length, 1500);
  }
  assert(data.subarray(136 * 1024).every((byte) => byte === 0));
});

Deno.test("FrameReader.read() counts a frame that is larger than the room", () => {
  const { context, reader, write } = ring(8192);
  write(pattern(100, 0));
  assertEquals(reader.read(RECEIVE_AT, 99, context.meta), 0);
  assertEquals(reader.oversized, 1);
});

Deno.test("FrameReader.read() tells of room once all known frames are read, or in steps", () => {
  const { write, read, head } = ring(8192);
  write(pattern(92, 0)); // 8 bytes more in the ring
  write(pattern(92, 1));
  read();
  assertEquals(head(), 0);
  read();
  const both = head();
  assert(both > 0);
  for (let i = 0; i < 20; i++) write(pattern(92, i));
  let reads = 0;
  while (head() === both) reads += read().length / 92;
  assert(reads > 5 && reads < 20, `${reads}`); // an eighth of the ring
});
