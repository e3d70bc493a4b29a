/**
 * The demo: what the stack does, step by step, with timings.
 *
 * Two stacks, each in a Worker of its own, are joined by a cable: no root and no
 * network is needed. With `--tap` the other side is the kernel of this host.
 *
 * ```sh
 * deno run --allow-read examples/demo.ts
 * deno run --allow-read --allow-ffi --allow-net examples/demo.ts --tap tap0
 * ```
 *
 * @module
 */

import { runDemo } from "../tools/lib/demo.ts";

if (import.meta.main) await runDemo();
