import {
  assert,
  assertEquals,
  assertNotEquals,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import { GSO_NONE, GSO_TCPV4 } from "../../core/wire/frame.ts";
import { cable, type CableEnd, open } from "../../drivers/cable.ts";
import type { CableOptions } from "../../drivers/cable.ts";
import { FakeContext, pattern, RECEIVE_AT } from "./fake_context.ts";

class Wire {
  readonly rung: number[] = [];
  readonly a = new FakeContext(this.rung, 1);
  readonly b = new FakeContext(this.rung, 2);
  readonly left: CableEnd;
  readonly right: CableEnd;

  constructor(options?: CableOptions) {
    const [left, right] = cable(options);
    this.left = open(left.options, this.a);
    this.right = open(right.options, this.b);
    this.rung.length = 0;
  }
}

const SMALL = { ringBytes: 0 }; // 8 KiB: the least that holds four frames

Deno.test("cable() carries frames both ways and in order", () => {
  const { a, b, left, right } = new Wire();
  for (let i = 0; i < 5; i++) {
    assert(left.transmit(a.frameOf(pattern(60 + i, i))));
    assert(right.transmit(b.frameOf(pattern(1000 + i, i))));
  }
  left.flush();
  right.flush();
  for (let i = 0; i < 5; i++) {
    assertEquals(b.receive(right), pattern(60 + i, i));
    assertEquals(a.receive(left), pattern(1000 + i, i));
  }
  assertEquals(a.receive(left), undefined);
  assertEquals(b.receive(right), undefined);
});

Deno.test("cable() specs are plain data that name the module", () => {
  const [left] = cable({ mtu: 9000 });
  assert(left.module.endsWith("/drivers/cable.ts"));
  const copy = structuredClone(left.options) as Record<string, unknown>;
  assertEquals(copy.mtu, 9000);
});

Deno.test("cable() refuses options out of range", () => {
  for (const mtu of [575, 65_536, 1500.5, NaN]) {
    assertThrows(() => cable({ mtu }), RangeError);
  }
  assertThrows(() => cable({ ringBytes: -1 }), RangeError);
});

Deno.test("CableEnd announces its MTU, frame size and offloads", () => {
  const plain = new Wire({ mtu: 9000 }).left;
  assertEquals(
    [plain.mtu, plain.maxFrame, plain.offload],
    [9000, 9018, { checksum: false, tcpSegmentation: 0 }],
  );
  const offloaded = new Wire({ offload: true }).left;
  assertEquals(
    [offloaded.mtu, offloaded.maxFrame, offloaded.offload],
    [1500, 65_553, {
      checksum: true,
      tcpSegmentation: 65_160,
      udpSegmentation: 65_160,
    }],
  );
});

Deno.test("CableEnd.transmit() takes a super-packet with its metadata", () => {
  const { a, b, left, right } = new Wire({ offload: true });
  const frame = a.frameOf(pattern(65_553, 3));
  frame.csumStart = 34;
  frame.csumOffset = 16;
  frame.gsoType = GSO_TCPV4;
  frame.gsoSize = 1448;
  assert(left.transmit(frame));
  assert(left.transmit(a.frameOf(pattern(60, 4))));
  assertEquals(b.receive(right), pattern(65_553, 3));
  assertEquals(
    [b.meta.checksumValid, b.meta.gsoType, b.meta.gsoSize],
    [true, GSO_TCPV4, 1448],
  );
  assertEquals(b.receive(right), pattern(60, 4));
  assertEquals(
    [b.meta.checksumValid, b.meta.gsoType, b.meta.gsoSize],
    [false, GSO_NONE, 0],
  );
});

Deno.test("CableEnd.flush() wakes the peer once a batch, and only then", () => {
  const { a, left, rung } = new Wire();
  left.transmit(a.frameOf(pattern(60, 0)));
  left.transmit(a.frameOf(pattern(60, 1)));
  assertEquals(rung, []);
  left.flush();
  left.flush();
  assertEquals(rung, [2]);
});

Deno.test("CableEnd.transmit() wakes the peer within a large batch", () => {
  const { a, left, rung } = new Wire();
  for (let i = 0; i < 100; i++) left.transmit(a.frameOf(pattern(1514, 0)));
  assertEquals(rung, [2, 2]);
});

Deno.test("CableEnd.transmit() refuses when full, and the peer wakes the sender once half is free", () => {
  const { a, b, left, right, rung } = new Wire(SMALL);
  let sent = 0;
  while (left.transmit(a.frameOf(pattern(1500, sent)))) sent++;
  assertEquals(sent, 5);
  assertEquals(rung, [2], "a full ring is announced at once");
  rung.length = 0;
  for (let i = 0; i < 3; i++) {
    assertEquals(rung, []);
    assertEquals(b.receive(right), pattern(1500, i));
  }
  assertEquals(rung, [1]);
  assert(left.transmit(a.frameOf(pattern(1500, 5))));
  for (let i = 3; i < 6; i++) assertEquals(b.receive(right), pattern(1500, i));
  assertEquals(b.receive(right), undefined);
  assertEquals(rung, [1], "one wake for one refusal");
});

Deno.test("CableEnd.transmit() makes room in a half-empty ring whatever the sizes", () => {
  const { a, b, left, right, rung } = new Wire({ ringBytes: 0, mtu: 2000 });
  let next = 0;
  let expected = 0;
  for (let round = 0; round < 2000; round++) {
    const size = 60 + (round * 397) % 1958;
    while (!left.transmit(a.frameOf(pattern(size, next & 255)))) {
      rung.length = 0;
      while (!rung.includes(1)) {
        const frame = b.receive(right)!;
        assertNotEquals(frame, undefined, "blocked, yet empty");
        assertEquals(frame[1], (7 + (expected++ & 255) * 31) & 0xff);
      }
    }
    next++;
  }
  while (b.receive(right)) expected++;
  assertEquals(expected, next);
});

Deno.test("CableEnd.close() lets the peer drain, then tells it the end", () => {
  const { a, b, left, right, rung } = new Wire();
  left.transmit(a.frameOf(pattern(60, 1)));
  left.close();
  assertEquals(rung, [2]);
  assertEquals(b.receive(right), pattern(60, 1));
  assertEquals(b.receive(right), null);
  assert(right.transmit(b.frameOf(pattern(60, 2))), "lost, not refused");
  assertEquals(right.discarded, 1);
  right.flush();
  assertEquals(rung, [2], "nobody left to wake");
});

Deno.test("CableEnd.close() wakes a peer that waits for room", () => {
  const { a, left, right, rung } = new Wire(SMALL);
  while (left.transmit(a.frameOf(pattern(1500, 0))));
  rung.length = 0;
  right.close();
  assertEquals(rung, [1]);
  assert(left.transmit(a.frameOf(pattern(1500, 0))));
  assertEquals(left.discarded, 1);
});

Deno.test("CableEnd keeps frames for a peer that is not open yet, up to its room", () => {
  const rung: number[] = [];
  const a = new FakeContext(rung, 1);
  const b = new FakeContext(rung, 2);
  const [leftSpec, rightSpec] = cable(SMALL);
  const left = open(leftSpec.options, a);
  for (let i = 0; i < 7; i++) {
    assert(left.transmit(a.frameOf(pattern(1500, i))));
  }
  assertEquals(left.discarded, 2);
  rung.length = 0;
  const right = open(rightSpec.options, b);
  assertEquals(rung, [2], "its own bell, to look at once");
  for (let i = 0; i < 5; i++) assertEquals(b.receive(right), pattern(1500, i));
  assertEquals(b.receive(right), undefined);
});

Deno.test("open() refuses a cable's end that was opened before", () => {
  const [spec] = cable();
  const context = new FakeContext([], 1);
  const end = open(spec.options, context);
  assertThrows(() => open(spec.options, context), Deno.errors.Busy);
  end.close();
  assertThrows(() => open(spec.options, context), Deno.errors.Busy);
});

Deno.test("open() refuses ends whose bells hang in different tables", () => {
  const [left, right] = cable();
  open(left.options, new FakeContext([], 1, 7));
  assertThrows(
    () => open(right.options, new FakeContext([], 1, 8)),
    TypeError,
    "start both ends of a cable from one thread",
  );
});

Deno.test("CableEnd.transmit() shows the first frame of a batch at once, the others in steps", () => {
  const { a, b, left, right } = new Wire();
  const seen = () => {
    let frames = 0;
    while (b.receive(right) !== undefined) frames++;
    return frames;
  };
  const counts: number[] = [];
  for (let i = 0; i < 23; i++) {
    left.transmit(a.frameOf(pattern(100, i)));
    counts.push(seen());
  }
  assertEquals(counts[0], 1);
  assertEquals(counts.slice(1, 21), new Array(20).fill(0));
  assertEquals(counts[21], 21); // more than 2 KiB
  assertEquals(counts[22], 0);
  left.flush();
  assertEquals(seen(), 1);
  left.transmit(a.frameOf(pattern(100, 0)));
  left.transmit(a.frameOf(pattern(100, 1)));
  left.close();
  assertEquals([b.receive(right), b.receive(right), b.receive(right)], [
    pattern(100, 0),
    pattern(100, 1),
    null,
  ]);
});

Deno.test("CableEnd.receive() skips a frame that does not fit", () => {
  const { a, b, left, right } = new Wire();
  left.transmit(a.frameOf(pattern(1500, 0)));
  left.transmit(a.frameOf(pattern(100, 1)));
  left.flush();
  assertEquals(right.receive(b.memory, RECEIVE_AT, 1000, b.meta), 100);
});

Deno.test("CableEnd.transmit() loses a frame larger than the wire takes", () => {
  const { a, b, left, right } = new Wire();
  assert(left.transmit(a.frameOf(pattern(1519, 0))));
  assertEquals(left.discarded, 1);
  assertEquals(b.receive(right), undefined);
});

Deno.test("cable() carries any frames at any alignment, in any interleaving", () => {
  const step = fc.record({
    send: fc.boolean(),
    size: fc.integer({ min: 1, max: 3018 }),
    from: fc.integer({ min: 0, max: 7 }),
    to: fc.integer({ min: 0, max: 7 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 80 }), (steps) => {
      const { a, b, left, right } = new Wire({ mtu: 3000, ringBytes: 0 });
      const inFlight: Uint8Array[] = [];
      steps.forEach(({ send, size, from, to }, i) => {
        if (send) {
          const bytes = pattern(size, i);
          const frame = a.frameOf(bytes, 160 * 1024 + from);
          if (left.transmit(frame)) inFlight.push(bytes);
          else assert(inFlight.length > 2);
        } else {
          left.flush();
          assertEquals(b.receive(right, RECEIVE_AT + to), inFlight.shift());
        }
      });
      left.flush();
      for (const bytes of inFlight) assertEquals(b.receive(right), bytes);
      assertEquals(b.receive(right), undefined);
    }),
    { numRuns: 300 },
  );
});
