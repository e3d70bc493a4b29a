/**
 * The arguments of `connect` and `listen` as Node takes them.
 *
 * @module
 */

/** Options of a connect or a listen, as Node's libraries pass them. */
export type NetOptions = Record<string, unknown>;

/** Options and callback of any overload. */
export interface NetArgs {
  /** The options. */
  options: NetOptions;
  /** The last argument, if it is a function. */
  callback: (() => void) | null;
}

/**
 * Converts `(options)`, `(path)` and `(port, host)`, each with an optional
 * callback, to one form.
 */
export function netArgs(args: readonly unknown[]): NetArgs {
  const last = args.at(-1);
  const callback = typeof last === "function" ? last as () => void : null;
  const [first, second] = args;
  if (typeof first === "object" && first !== null) {
    return { options: first as NetOptions, callback };
  }
  if (args.length === 0 || typeof first === "function") {
    return { options: {}, callback };
  }
  if (typeof first === "string" && !isPort(first)) {
    return { options: { path: first }, callback };
  }
  const host = typeof second === "string" ? { host: second } : {};
  return { options: { port: first, ...host }, callback };
}

function isPort(text: string): boolean {
  return text !== "" && Number(text) >= 0;
}
