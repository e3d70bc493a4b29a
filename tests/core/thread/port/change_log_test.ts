/** The list of changes: kept for its readers, and for nobody else. */

import { assertEquals } from "@std/assert";
import {
  type ChangeBatch,
  ChangeLog,
  type ChangesCall,
} from "../../../../core/thread/port/change_log.ts";
import { SeededRng } from "../../../../core/base/rng.ts";
import { PacketMemory } from "../../../../core/buf/memory.ts";
import { EventWriter } from "../../../../core/thread/port/event_writer.ts";
import { layoutOf, MIN_MEMORY } from "../../../../core/mailbox/layout.ts";
import { Stack } from "../../../../core/stack.ts";
import type { Netif } from "../../../../core/link/netif.ts";

/** A stack, its list, and calls to it. */
function fixture() {
  const layout = layoutOf(MIN_MEMORY);
  const memory = new PacketMemory(new SharedArrayBuffer(layout.size));
  const stack = new Stack({
    memory,
    frameScratch: layout.frameScratch,
    arena: { start: layout.coreArena, size: layout.coreArenaSize },
    rng: new SeededRng(1),
    sink: new EventWriter(memory.i32, layout, () => {}, true),
  });
  const log = new ChangeLog(stack);
  const [lo] = stack.ip.netifs;
  const ask = (call: ChangesCall): unknown[] => {
    const answers: unknown[] = [];
    log.answer(call, (value) => void answers.push(value));
    return answers;
  };
  const watch = () => ask({ op: "watchChanges" })[0] as number;
  const take = (reader: number) =>
    ask({ op: "takeChanges", reader }) as ChangeBatch[];
  return { stack, log, lo, ask, watch, take };
}

function toggle(stack: Stack, netif: Netif, times: number): void {
  for (let i = 0; i < times; i++) stack.ip.setUp(netif, !netif.up);
}

Deno.test("ChangeLog keeps nothing, and nobody listens, while it has no reader", () => {
  const { stack, log, lo, ask, watch } = fixture();
  toggle(stack, lo, 10);
  assertEquals([log.size, stack.ip.router.listener], [0, null]);
  const readers = [watch(), watch()];
  assertEquals(stack.ip.router.listener, log);
  toggle(stack, lo, 3);
  assertEquals(log.size, 3);
  ask({ op: "leaveChanges", reader: readers[0] });
  assertEquals(log.size, 3);
  ask({ op: "leaveChanges", reader: readers[1] });
  assertEquals([log.size, stack.ip.router.listener], [0, null]);
});

Deno.test("ChangeLog forgets what all readers have taken", () => {
  const { stack, log, lo, watch, take } = fixture();
  const [fast, slow] = [watch(), watch()];
  toggle(stack, lo, 5);
  assertEquals(take(fast)[0].changes.length, 5);
  assertEquals(log.size, 5);
  assertEquals(take(slow)[0].changes.length, 5);
  assertEquals(log.size, 0);
});

Deno.test("ChangeLog is bounded, and counts what a slow reader has missed", () => {
  const { stack, log, lo, watch, take } = fixture();
  const reader = watch();
  toggle(stack, lo, 1_000);
  assertEquals(log.size, 256);
  const batches = [1, 2, 3, 4].map(() => take(reader)[0]);
  assertEquals(batches.map(({ lost }) => lost), [744, 0, 0, 0]);
  assertEquals(batches.map(({ changes }) => changes.length), [64, 64, 64, 64]);
  assertEquals(log.size, 0);
});

Deno.test("ChangeLog answers a call that waits with the next change, once", () => {
  const { stack, log, lo, ask, watch, take } = fixture();
  const reader = watch();
  const first = take(reader);
  assertEquals(first, []);
  const second = take(reader); // one call of a reader waits: the last one
  assertEquals(first, [{ lost: 0, changes: [] }]);
  toggle(stack, lo, 2);
  const change = { type: "netif-down", netif: "lo" };
  assertEquals(second, [{ lost: 0, changes: [change] }] as ChangeBatch[]);
  assertEquals(log.size, 1);
  take(reader);
  const third = take(reader);
  ask({ op: "leaveChanges", reader });
  assertEquals(third, [{ lost: 0, changes: [] }]);
  assertEquals(take(reader), [{ lost: 0, changes: [] }]);
  assertEquals(ask({ op: "leaveChanges", reader }), [null]);
});
