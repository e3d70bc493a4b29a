import { assert, assertEquals, assertRejects } from "@std/assert";
import { PacketMemory, reservePages } from "../../../core/buf/memory.ts";
import { cable, Stack } from "../../../mod.ts";
import { hideGlobal } from "../../hidden_global.ts";

Deno.test("reservePages() takes memory that threads share", () => {
  const { buffer, wasm } = new PacketMemory(reservePages(100_000));
  assert(buffer instanceof SharedArrayBuffer);
  assert(buffer.byteLength >= 100_000 && wasm !== null);
});

Deno.test("reservePages() takes plain memory where none can be shared", () => {
  const shared = new PacketMemory(reservePages(100_000));
  using _hidden = hideGlobal("SharedArrayBuffer");
  const plain = new PacketMemory(reservePages(100_000));
  assert(plain.buffer instanceof ArrayBuffer);
  for (const { u8 } of [shared, plain]) u8.fill(0xa5, 3, 70_001);
  // Both kinds are summed by a module of their own, in turns.
  const sums = [plain, shared, plain].map((memory) =>
    memory.checksum().sumOf(3, 70_000)
  );
  assertEquals(new Set(sums).size, 1);
});

Deno.test("Stack.start() in-thread needs no shared memory, over a cable", async () => {
  using _hidden = hideGlobal("SharedArrayBuffer");
  const [left, right] = cable();
  await using a = await Stack.start({
    thread: false,
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
  });
  await using b = await Stack.start({
    thread: false,
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  const listener = await b.listen({ port: 7 }).ready();
  const conn = await a.connect({ hostname: "10.0.0.2", port: 7 });
  const accepted = await listener.accept();
  await conn.write(new TextEncoder().encode("hello"));
  const into = new Uint8Array(16);
  const length = await accepted.read(into);
  assertEquals(new TextDecoder().decode(into.subarray(0, length!)), "hello");
});

Deno.test("Stack.start() in a thread says that it needs shared memory", async () => {
  using _hidden = hideGlobal("SharedArrayBuffer");
  await assertRejects(
    () => Stack.start(),
    Deno.errors.NotSupported,
    "there is no shared memory here",
  );
});
