import { assert, assertEquals } from "@std/assert";
import { cable } from "../../drivers/cable.ts";
import * as drivers from "../../drivers/cable.ts";
import { lossy, type LossyOptions, open } from "../../examples/lossy_driver.ts";
import { FakeContext, pattern } from "../drivers/fake_context.ts";

/** Sends 1000 numbered frames through a lossy end; returns those that arrive. */
async function survivors(options: LossyOptions): Promise<number[]> {
  const a = new FakeContext([], 1);
  const b = new FakeContext([], 2);
  const [left, right] = cable();
  const sender = await open(lossy(left, options).options, a);
  const receiver = drivers.open(right.options, b);
  const arrived: number[] = [];
  for (let i = 0; i < 1000; i++) {
    assert(sender.transmit(a.frameOf(pattern(60 + i, 0))));
    sender.flush?.();
    for (;;) {
      const frame = b.receive(receiver);
      if (!frame) break;
      arrived.push(frame.length - 60);
    }
  }
  await sender.close();
  return arrived;
}

Deno.test("lossy() loses and repeats frames, the same ones for the same seed", async () => {
  const some = await survivors({ loss: 0.1, repeat: 0.05, seed: 7 });
  assertEquals(await survivors({ loss: 0.1, repeat: 0.05, seed: 7 }), some);
  const lost = 1000 - new Set(some).size;
  const repeated = some.length - new Set(some).size;
  assert(lost > 70 && lost < 130, `${lost} lost`);
  assert(repeated > 25 && repeated < 75, `${repeated} repeated`);
});

Deno.test("lossy() without chances changes nothing", async () => {
  assertEquals(await survivors({}), Array.from({ length: 1000 }, (_, i) => i));
});
