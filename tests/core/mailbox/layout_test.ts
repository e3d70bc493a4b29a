import { assert, assertEquals, assertThrows } from "@std/assert";
import { CHUNK_SIZE } from "../../../core/buf/block_pool.ts";
import {
  EVENT_WORDS,
  layoutOf,
  MIN_MEMORY,
  PORT_CONTROL_WORDS,
  REQUEST_WORDS,
} from "../../../core/mailbox/layout.ts";
import { RING_CONTROL_WORDS } from "../../../core/mailbox/record_ring.ts";
import { HEADER_SCRATCH } from "../../../core/wire/frame.ts";

Deno.test("layoutOf() gives every area a place of its own, inside the memory", () => {
  for (const size of [MIN_MEMORY, 5_000_000, 32 << 20, (1 << 30) - 1]) {
    const l = layoutOf(size);
    const areas = [
      [l.frameScratch, HEADER_SCRATCH],
      [l.controlWord * 4, PORT_CONTROL_WORDS * 4],
      [l.requestWord * 4, (RING_CONTROL_WORDS + REQUEST_WORDS) * 4],
      [l.eventWord * 4, (RING_CONTROL_WORDS + EVENT_WORDS) * 4],
      [l.coreArena, l.coreArenaSize],
      [l.sendArena, l.sendArenaSize],
    ];
    let end = 0;
    for (const [at, length] of areas) {
      assert(at >= end, `areas overlap at ${at}`);
      assertEquals(at % 64, 0);
      end = at + length;
    }
    assert(end <= size);
    assertEquals(l.coreArenaSize, l.sendArenaSize);
    assert(l.coreArenaSize >= 8 * CHUNK_SIZE);
    assertEquals(l.coreArenaSize % CHUNK_SIZE, 0);
  }
});

Deno.test("layoutOf() refuses memory that is too small or too large", () => {
  for (const size of [0, -1, MIN_MEMORY - 1, 1 << 30, NaN, Infinity]) {
    assertThrows(() => layoutOf(size), RangeError, "Memory must be");
  }
});
