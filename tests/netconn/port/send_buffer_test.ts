import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Fragment } from "../../../netbuf/fragment.ts";
import { SendBuffer } from "../../../netconn/port/send_buffer.ts";
import { FakeMemory } from "./fake_memory.ts";
import { pattern } from "../two_stacks.ts";

Deno.test("SendBuffer keeps every byte in place until it is acknowledged", () => {
  const op = fc.oneof(
    fc.record({ write: fc.oneof(fc.nat(100), fc.nat(9000), fc.nat(70_000)) }),
    fc.record({ ack: fc.nat(80_000) }),
    fc.record({ ref: fc.integer({ min: 1, max: 3000 }) }),
  );
  fc.assert(
    fc.property(fc.array(op, { maxLength: 60 }), (ops) => {
      const memory = new FakeMemory(2 << 20);
      const send = new SendBuffer(memory);
      const pieces: { offset: number; bytes: Uint8Array }[] = [];
      let seed = 0;
      for (const step of ops) {
        if ("write" in step && step.write > 0) {
          const data = pattern(step.write + 3, ++seed).subarray(3);
          for (let at = 0; at < data.length;) {
            const n = send.append(data, at, data.length - at);
            if (n === 0) break; // memory is exhausted
            pieces.push({
              offset: send.offset,
              bytes: data.subarray(at, at + n),
            });
            at += n;
          }
        } else if ("ref" in step) {
          const fragment = Fragment.block(memory, step.ref + 10);
          if (fragment === null) continue;
          fragment.bytes.set(pattern(step.ref + 10, ++seed));
          send.appendRef(fragment, 5, step.ref);
          const bytes = fragment.bytes.slice(5, 5 + step.ref);
          pieces.push({ offset: send.offset, bytes });
          fragment.release(); // the buffer holds it now
        } else if ("ack" in step) {
          let bytes = Math.min(step.ack, send.bytes);
          send.acknowledge(bytes);
          while (bytes > 0) {
            const n = Math.min(bytes, pieces[0].bytes.length);
            pieces[0].offset += n;
            pieces[0].bytes = pieces[0].bytes.subarray(n);
            if (pieces[0].bytes.length === 0) pieces.shift();
            bytes -= n;
          }
        }
        let total = 0;
        for (const { offset, bytes } of pieces) {
          total += bytes.length;
          assertEquals(
            memory.u8.subarray(offset, offset + bytes.length),
            bytes,
          );
        }
        assertEquals(send.bytes, total);
        if (total === 0) assertEquals(memory.used, 0);
      }
      send.clear();
      assertEquals([send.bytes, memory.used], [0, 0]);
      send.clear();
    }),
    { numRuns: 60 },
  );
});

Deno.test("SendBuffer puts small writes side by side, large ones in blocks of their own", () => {
  const memory = new FakeMemory();
  const send = new SendBuffer(memory);
  const small = pattern(10);
  send.append(small, 0, 10);
  const first = send.offset;
  assertEquals(memory.blockSize(first), 2048);
  send.append(small, 0, 10);
  assertEquals(send.offset, first + 10);
  assertEquals(memory.used, 1);
  for (let i = 0; i < 300; i++) send.append(small, 0, 10);
  assertEquals(memory.used, 2);
  send.clear();
  const large = pattern(65_536);
  assertEquals(send.append(large, 0, 65_536), 65_536);
  assertEquals((send.offset - large.byteOffset) % 8, 0);
  send.clear();
  const shifted = large.subarray(3);
  assertEquals(send.append(shifted, 2, 8000), 8000);
  assertEquals((send.offset - shifted.byteOffset - 2) % 8, 0);
  assertEquals(memory.blockSize(send.offset - 5), 8704);
});

Deno.test("SendBuffer.append() says when memory is exhausted, and goes on later", () => {
  const memory = new FakeMemory(1 << 17); // one chunk
  const send = new SendBuffer(memory);
  const data = pattern(65_544);
  assertEquals(send.append(data, 0, 65_536), 65_536);
  const rest = send.append(data, 0, 100);
  assert(rest <= 8, "the tail of the block");
  assertEquals(send.append(data, 0, 100), 0);
  assertEquals(send.bytes, 65_536 + rest);
  send.acknowledge(send.bytes);
  assertEquals(memory.used, 0);
  assertEquals(send.append(data, 0, 100), 100);
});

Deno.test("SendBuffer.appendRef() gives a received buffer back once it is acknowledged", () => {
  const memory = new FakeMemory();
  const send = new SendBuffer(memory);
  const fragment = memory.received(pattern(100));
  send.appendRef(fragment, 0, 60);
  send.appendRef(fragment, 60, 40);
  fragment.release();
  send.acknowledge(99);
  assertEquals(memory.freed, []);
  send.acknowledge(1);
  assertEquals(memory.freed, [0]);
});
