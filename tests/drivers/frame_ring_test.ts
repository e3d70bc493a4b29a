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
  const data = new Uint8Array(shared, RING_CONTROL);
  return { context, reader, writer, read, data };
}

Deno.test("ringSize() is a power of two that holds four largest frames", () => {
  assertEquals(ringSize(0, 1518), 8192);
  assertEquals(ringSize(5000, 100), 8192);
  assertEquals(ringSize(4 << 20, 65_553), 4 << 20);
  assertEquals(ringSize(0, 65_553), 512 * 1024);
});

Deno.test("FrameWriter.write() and FrameReader.read() agree where counts wrap around 2^32", () => {
  for (const start of [-16384, -4096, -8, 0x7fff_f000]) {
    const { context, writer, read } = ring(8192, start);
    for (let i = 0; i < 40; i++) {
      for (let k = 0; k < 3; k++) {
        assert(writer.write(context.frameOf(pattern(700 + i, i + k))));
      }
      for (let k = 0; k < 3; k++) {
        assertEquals(read(), pattern(700 + i, i + k));
      }
    }
    assertEquals(read().length, 0);
  }
});

Deno.test("FrameWriter.write() starts frames where the reader wants them modulo 8", () => {
  const { context, reader, writer, data } = ring(8192);
  reader.read(RECEIVE_AT, 0, context.meta); // 6 modulo 8
  writer.write(context.frameOf(new Uint8Array(60).fill(255)));
  assertEquals(data.indexOf(255, 8), 8 + 6);
});

Deno.test("FrameWriter.write() uses the start again while the reader keeps up", () => {
  const { context, writer, read, data } = ring(1 << 20);
  for (let i = 0; i < 1000; i++) {
    writer.write(context.frameOf(pattern(1500, i)));
    assertEquals(read().length, 1500);
  }
  assert(data.subarray(136 * 1024).every((byte) => byte === 0));
});

Deno.test("FrameReader.read() counts a frame that is larger than the room", () => {
  const { context, reader, writer } = ring(8192);
  writer.write(context.frameOf(pattern(100, 0)));
  assertEquals(reader.read(RECEIVE_AT, 99, context.meta), 0);
  assertEquals(reader.oversized, 1);
});
