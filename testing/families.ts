/**
 * Both families, for tests that do not depend on one.
 *
 * @module
 */

/** The addresses of a test. */
export interface TestFamily {
  /** "IPv4" or "IPv6". */
  readonly name: string;
  /** Version number. */
  readonly version: 4 | 6;
  /** Bytes of a plain header. */
  readonly header: number;
  /** The host under test, with its prefix. */
  readonly local: string;
  /** Its address. */
  readonly host: string;
  /** A neighbour of it. */
  readonly peer: string;
  /** A group. */
  readonly group: string;
}

/** IPv4 and IPv6. */
export const FAMILIES: readonly TestFamily[] = [
  {
    ...{ name: "IPv4", version: 4, header: 20, local: "10.0.0.1/24" },
    ...{ host: "10.0.0.1", peer: "10.0.0.2", group: "239.1.2.3" },
  },
  {
    ...{ name: "IPv6", version: 6, header: 40, local: "fd00::1/64" },
    ...{ host: "fd00::1", peer: "fd00::2", group: "ff05::123" },
  },
];

/** Registers a test for each family. */
export function eachFamily(
  name: string,
  fn: (family: TestFamily) => void | Promise<void>,
): void {
  for (const family of FAMILIES) {
    Deno.test(`${name}, ${family.name}`, () => fn(family));
  }
}
