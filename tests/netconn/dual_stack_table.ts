/**
 * What two sockets of both families may have of one port at once, and whom they reach,
 * in plain data: one table for the stack and for the Linux kernel.
 *
 * @module
 */

/** A way to bind a port. */
export interface Binding {
  /** What it is called in the table. */
  name: string;
  /** Family of the socket. */
  family: 4 | 6;
  /** Address, as IPv6 sockets spell it. */
  address: string;
  /** Whether it is for IPv6 alone. */
  ipv6Only: boolean;
}

function binding(
  name: string,
  family: 4 | 6,
  address: string,
  ipv6Only = false,
): Binding {
  return { name, family, address, ipv6Only };
}

/** Ways to bind a port. */
export const BINDINGS: readonly Binding[] = [
  binding("0.0.0.0", 4, "0.0.0.0"),
  binding("127.0.0.1", 4, "127.0.0.1"),
  binding("127.0.0.2", 4, "127.0.0.2"),
  binding("[::] dual", 6, "::"),
  binding("[::] v6only", 6, "::", true),
  binding("[::1] dual", 6, "::1"),
  binding("[::1] v6only", 6, "::1", true),
  binding("[::ffff:127.0.0.1]", 6, "::ffff:127.0.0.1"),
];

/** Pairs that exclude each other, whichever comes first; each excludes itself. */
const CONFLICTS: readonly (readonly [string, string])[] = [
  ["0.0.0.0", "127.0.0.1"],
  ["0.0.0.0", "127.0.0.2"],
  ["0.0.0.0", "[::] dual"],
  ["0.0.0.0", "[::ffff:127.0.0.1]"],
  ["127.0.0.1", "[::] dual"],
  ["127.0.0.1", "[::ffff:127.0.0.1]"],
  ["127.0.0.2", "[::] dual"],
  ["[::] dual", "[::] v6only"],
  ["[::] dual", "[::1] dual"],
  ["[::] dual", "[::1] v6only"],
  ["[::] dual", "[::ffff:127.0.0.1]"],
  ["[::] v6only", "[::1] dual"],
  ["[::] v6only", "[::1] v6only"],
  ["[::1] dual", "[::1] v6only"],
];

/** Whether the second of two bindings is refused: they have an address in common. */
export function conflict(first: Binding, second: Binding): boolean {
  return first === second ||
    CONFLICTS.some(([a, b]) =>
      (a === first.name && b === second.name) ||
      (b === first.name && a === second.name)
    );
}

/** A socket that goes to a loopback address. */
export interface Reach {
  /** Who goes there. */
  client: Omit<Binding, "name" | "address">;
  /** Where a socket waits. */
  server: Binding;
  /** Where the client goes, as it spells it. */
  to: string;
  /**
   * What becomes of it: "reached", with the address that the server sees; "refused" by
   * a host that has no such port; "invalid" if the client cannot go there at all.
   */
  outcome: "reached" | "refused" | "invalid";
  /** What the server sees. */
  seen?: string;
  /**
   * Whether TCP goes there all the same in lwIP, whose tcp_connect does not compare the
   * families of a netconn and an address.
   */
  lwipTcp?: "reached";
}

const CLIENT4 = { family: 4, ipv6Only: false } as const;
const DUAL = { family: 6, ipv6Only: false } as const;
const ONLY6 = { family: 6, ipv6Only: true } as const;
const [ANY4, , , ANY, ANY6, , , MAPPED] = BINDINGS;
const MAPPED_LOOPBACK = "::ffff:127.0.0.1";

function reach(
  client: Reach["client"],
  server: Binding,
  to: string,
  outcome: Reach["outcome"],
  seen?: string,
): Reach {
  return { client, server, to, outcome, ...(seen !== undefined && { seen }) };
}

/** Who reaches whom. */
export const REACHES: readonly Reach[] = [
  reach(CLIENT4, ANY4, "127.0.0.1", "reached", "127.0.0.1"),
  reach(CLIENT4, ANY, "127.0.0.1", "reached", MAPPED_LOOPBACK),
  reach(CLIENT4, ANY6, "127.0.0.1", "refused"),
  reach(CLIENT4, MAPPED, "127.0.0.1", "reached", MAPPED_LOOPBACK),
  reach(DUAL, ANY4, MAPPED_LOOPBACK, "reached", "127.0.0.1"),
  reach(DUAL, ANY, MAPPED_LOOPBACK, "reached", MAPPED_LOOPBACK),
  reach(DUAL, ANY, "::1", "reached", "::1"),
  reach(DUAL, ANY6, "::1", "reached", "::1"),
  reach(DUAL, ANY6, MAPPED_LOOPBACK, "refused"),
  reach(DUAL, ANY4, "::1", "refused"),
  reach(DUAL, MAPPED, "::1", "refused"),
  reach(ONLY6, ANY, "::1", "reached", "::1"),
  reach(ONLY6, ANY, MAPPED_LOOPBACK, "invalid"),
  { ...reach(CLIENT4, ANY, "::1", "invalid", "::1"), lwipTcp: "reached" },
];
