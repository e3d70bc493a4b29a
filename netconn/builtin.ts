/**
 * Node's modules, loaded when they are first needed: starting a stack needs none.
 *
 * @module
 */

/**
 * The modules that are used. A program may depend on older types of Node's: what those
 * do not have is added here.
 */
interface Builtins {
  "node:crypto": typeof import("node:crypto");
  "node:events": typeof import("node:events");
  "node:net": typeof import("node:net") & {
    getDefaultAutoSelectFamily(): boolean;
  };
  "node:stream": typeof import("node:stream");
  "node:timers": typeof import("node:timers");
  "node:tls": typeof import("node:tls");
}

/** What `process` has, whatever the types of Node's say. */
interface Loader {
  getBuiltinModule<N extends keyof Builtins>(name: N): Builtins[N];
}

/** Those that are loaded: to ask the runtime each time costs a microsecond. */
const loaded: Partial<Builtins> = {};

/** Loads a module of Node's; at once, and the same one each time. */
export function builtin<N extends keyof Builtins>(name: N): Builtins[N] {
  return loaded[name] ??= (process as unknown as Loader).getBuiltinModule(name);
}
