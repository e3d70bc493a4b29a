/**
 * Node's modules, loaded when they are first needed: starting a stack needs none.
 *
 * @module
 */

import { errors } from "../core/base/error_classes.ts";

/**
 * The modules that are used. A program may depend on older types of Node's; members
 * that those lack are added here.
 */
interface Builtins {
  "node:crypto": typeof import("node:crypto");
  "node:dns": typeof import("node:dns");
  "node:events": typeof import("node:events");
  "node:http": typeof import("node:http");
  "node:net": typeof import("node:net") & {
    getDefaultAutoSelectFamily(): boolean;
  };
  "node:stream": typeof import("node:stream");
  "node:timers": typeof import("node:timers");
  "node:tls": typeof import("node:tls");
  "node:worker_threads": typeof import("node:worker_threads");
}

/** The part of `process` that is used, which older types of Node's lack. */
interface Loader {
  getBuiltinModule<N extends keyof Builtins>(name: N): Builtins[N];
}

/** The modules that are loaded: asking the runtime costs a microsecond each time. */
const loaded: Partial<Builtins> = {};

/**
 * Loads a module of Node's, synchronously; returns the same one each time.
 *
 * @throws {Deno.errors.NotSupported} In a page, which has none.
 */
export function builtin<N extends keyof Builtins>(name: N): Builtins[N] {
  return loaded[name] ??= load(name);
}

function load<N extends keyof Builtins>(name: N): Builtins[N] {
  if (typeof process === "undefined") {
    throw new errors.NotSupported(
      `Cannot load ${name}: Deno, Node and Bun have it, this runtime has not`,
    );
  }
  return (process as unknown as Loader).getBuiltinModule(name);
}

/** Whether this is Node, or Bun. */
export function isNodeLike(): boolean {
  return typeof Deno === "undefined" && typeof process !== "undefined";
}
