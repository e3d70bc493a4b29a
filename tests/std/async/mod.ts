/**
 * `@std/async` for the tests, from its npm build; see ../assert/mod.ts. The
 * files are named one by one because the build's own mod.js does not load:
 * `Channel` imports a path that the package does not have.
 *
 * @module
 */

// @ts-types="./mod.d.ts"
export { abortable } from "npm:deno-std@1.4.0/async/abortable.js";
// @ts-types="./mod.d.ts"
export { deadline } from "npm:deno-std@1.4.0/async/deadline.js";
// @ts-types="./mod.d.ts"
export { debounce } from "npm:deno-std@1.4.0/async/debounce.js";
// @ts-types="./mod.d.ts"
export { delay } from "npm:deno-std@1.4.0/async/delay.js";
// @ts-types="./mod.d.ts"
export { poll } from "npm:deno-std@1.4.0/async/poll.js";
// @ts-types="./mod.d.ts"
export { pooledMap } from "npm:deno-std@1.4.0/async/pool.js";
// @ts-types="./mod.d.ts"
export { retry, RetryError } from "npm:deno-std@1.4.0/async/retry.js";
// @ts-types="./mod.d.ts"
export { tee } from "npm:deno-std@1.4.0/async/tee.js";
export type {
  DebouncedFunction,
  DebounceOptions,
  DelayOptions,
  PollOptions,
  RetryOptions,
} from "./mod.d.ts";
