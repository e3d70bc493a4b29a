/**
 * A cable under load, its ends in two Workers. Needs to read the Worker's file,
 * hence it is here.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { cable, type CableOptions } from "../../drivers/cable.ts";
import type { CableJob, CableResult } from "./cable_worker.ts";
import { interopTest } from "./requirements.ts";

/** Runs both ends of a cable to the end; returns how it went for each. */
async function race(
  options: CableOptions,
  frames: number,
  largest: number,
  size?: number,
): Promise<CableResult[]> {
  const bells = new Int32Array(new SharedArrayBuffer(12));
  const workers = cable(options).map((spec, number) => {
    const url = new URL("./cable_worker.ts", import.meta.url);
    const worker = new Worker(url, { type: "module" });
    const job: CableJob = { spec, bells, number, frames, largest };
    if (size !== undefined) job.size = size;
    worker.postMessage(job);
    return worker;
  });
  const results = await Promise.all(
    workers.map((worker) =>
      new Promise<CableResult>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      })
    ),
  );
  for (const worker of workers) worker.terminate();
  return results;
}

for (
  const [name, options, frames, largest] of [
    ["small rings", { ringBytes: 0 }, 60_000, 1518],
    ["large rings", {}, 100_000, 1518],
    ["super-packets", { offload: true, ringBytes: 0 }, 20_000, 65_553],
  ] as const
) {
  interopTest(
    `cable() loses nothing between two Workers at full speed: ${name}`,
    { needs: [] },
    async () => {
      const results = await race(options, frames, largest);
      assertEquals(results.map(({ problem }) => problem), ["", ""]);
      const refusals = results.reduce((sum, each) => sum + each.refusals, 0);
      if (name === "small rings") assert(refusals > 0, "never was it full");
    },
  );
}
