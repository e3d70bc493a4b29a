import { assertEquals } from "@std/assert";
import { LoopbackDevice } from "../../../core/link/loopback.ts";
import { FrameMeta, GSO_TCPV4 } from "../../../core/wire/frame.ts";
import { IpFixture, pattern } from "../ip/ip_fixture.ts";

Deno.test("LoopbackDevice returns packets in order, with their marks", () => {
  const f = new IpFixture();
  const device = new LoopbackDevice(f.pbufs);
  const meta = new FrameMeta();
  for (const n of [10, 20]) {
    f.frame.reset();
    f.frame.append(f.put(pattern(n)), n);
    if (n === 20) {
      f.frame.csumStart = 20;
      f.frame.csumOffset = 16;
      f.frame.gsoType = GSO_TCPV4;
      f.frame.gsoSize = 1460;
    }
    assertEquals(device.transmit(f.frame), true);
  }
  assertEquals(device.pending, 2);
  const first = device.take(meta)!;
  assertEquals(f.bytes(first), pattern(10));
  assertEquals([meta.checksumValid, meta.gsoType, meta.gsoSize], [false, 0, 0]);
  f.pbufs.free(first);
  const memory = new Uint8Array(100);
  assertEquals(device.receive(memory, 5, 95, meta), 20);
  assertEquals(memory.slice(5, 25), pattern(20));
  assertEquals([meta.checksumValid, meta.gsoType, meta.gsoSize], [
    true,
    1,
    1460,
  ]);
  assertEquals(device.receive(memory, 5, 95, meta), 0);
  f.expectNoLeak();
});

Deno.test("LoopbackDevice is bounded, and empty after close", () => {
  const f = new IpFixture();
  const device = new LoopbackDevice(f.pbufs, 2);
  f.frame.reset();
  f.frame.prepend(8);
  assertEquals(
    [1, 2, 3].map(() => device.transmit(f.frame)),
    [true, true, false],
  );
  device.close();
  assertEquals(device.pending, 0);
  f.expectNoLeak();
});
