/**
 * The property of coalescing: the segments or datagrams that arrive are the same
 * as without it, in fewer deliveries.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { holds } from "../../wire/properties.ts";
import {
  type Delivery,
  expectFrames,
  type Medium,
  Receiver,
} from "./tcp_frames.ts";

/** Traffic, and how to see what became of it. */
export interface Coalesced<Step> {
  /** A step of the traffic. */
  step: fc.Arbitrary<Step>;
  /** Frames of the steps. */
  traffic: (steps: Step[], medium: Medium) => Uint8Array[];
  /** Frames of which a delivery was made. */
  explode: (delivery: Delivery, medium: Medium) => Uint8Array[];
}

/**
 * Expects that any traffic is delivered as it was sent, that more than a quarter
 * of the frames join others, and that no block of memory is lost.
 */
export function expectCoalescing<Step>(
  medium: Medium,
  { step, traffic, explode }: Coalesced<Step>,
): void {
  const r = new Receiver({ medium, chunks: 60 });
  let joined = 0;
  let total = 0;
  const steps = fc.array(step, { minLength: 1, maxLength: 120 });
  holds(
    fc.property(steps, fc.nat(4), (list, keep) => {
      const frames = traffic(list, medium);
      r.keeps = (index) => index % 5 < keep;
      const got = r.receive(...frames);
      expectFrames(got.flatMap((d) => explode(d, medium)), frames);
      r.releaseKept();
      joined += frames.length - got.length;
      total += frames.length;
    }),
    150,
  );
  assert(joined > total / 4, `${joined} of ${total} have joined others`);
  assertEquals(r.stack.stats.drops.size, 0);
  assert(r.stack.pbufs.blocks.blocksUsed <= 3);
}

/** As many sizes, all the same. */
export function times(n: number, size: number): number[] {
  return new Array(n).fill(size);
}
