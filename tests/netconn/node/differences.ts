/**
 * Where sockets of `stack.node` differ from Node's, and why. The tests hold the
 * sockets to this table: a difference that is not here fails, and so does one that is
 * here and is gone.
 *
 * @module
 */

/** One difference. */
export interface Difference {
  /** Why it is so, for the documentation. */
  why: string;
  /** By scenario: lines of Node's that follow each other, and what is in their place. */
  in: Readonly<Record<string, readonly Replaced[]>>;
}

/** Lines in the place of others. */
export interface Replaced {
  /** Node's. */
  node: readonly string[];
  /** Those of `stack.node`. */
  here: readonly string[];
}

/** Of a server that is told the address. */
const LISTENS_AT_ONCE: readonly Replaced[] = [{
  node: ["server: listening false, port known false"],
  here: ["server: listening true, port known true"],
}];

/** The table. */
export const DIFFERENCES: readonly Difference[] = [
  {
    why:
      "A server that is told an address listens when listen() returns, and knows " +
      "its port; Node asks its resolver first, for an address, too. What is done " +
      "right after listen() finds a server that listens.",
    in: {
      "listen(port, host)": LISTENS_AT_ONCE,
      "listen(port, host, callback)": LISTENS_AT_ONCE,
      "listen(port, host, backlog, callback)": LISTENS_AT_ONCE,
      "listen(options)": LISTENS_AT_ONCE,
      "listen(options) with a host of IPv4 that means any": LISTENS_AT_ONCE,
      "listen(options) for IPv6 alone": LISTENS_AT_ONCE,
      "listen(options, callback)": LISTENS_AT_ONCE,
      "listen on a port that is text": LISTENS_AT_ONCE,
      "listen twice": [{
        node: ["server: listen returned a Server"],
        here: [
          'server: listen threw Error "Listen method has been called more than ' +
          'once without closing." code=ERR_SERVER_ALREADY_LISTEN',
        ],
      }],
      "close at once after listen": [{
        node: [
          'server: closed called(Error "Server is not running." ' +
          "code=ERR_SERVER_NOT_RUNNING)",
        ],
        here: ["server: closed called"],
      }],
    },
  },
  {
    why:
      "A connection that the peer resets right after the handshake was one: it is " +
      "told, and then its reset. Node sees a kernel's socket after the reset, and " +
      "takes it for a connect that failed.",
    in: {
      "the peer resets at once after accepting": [{
        node: [
          "client: connectionAttemptFailed(127.0.0.1, PORT, 4, " +
          'Error "connect ECONNRESET 127.0.0.1:PORT" code=ECONNRESET ' +
          "errno=-104 syscall=connect address=127.0.0.1 port=PORT)",
          'client: error(Error "connect ECONNRESET 127.0.0.1:PORT" ' +
          "code=ECONNRESET errno=-104 syscall=connect address=127.0.0.1 port=PORT)",
        ],
        here: [
          "client: connect [open in=0 out=0]",
          "client: ready",
          'client: error(Error "read ECONNRESET" code=ECONNRESET errno=-104 ' +
          "syscall=read)",
        ],
      }],
    },
  },
  {
    why:
      "A socket whose signal has aborted before it connects does not connect. " +
      "Node's does, after its close, and nobody closes that connection.",
    in: {
      "signal that has aborted before": [{
        node: [
          "client: close [opening in=0 out=0]",
          "client: connectionAttempt(127.0.0.1, PORT, 4)",
          "client: connect [writeOnly in=0 out=0]",
          "client: ready",
        ],
        here: ["client: close [closed in=0 out=0]"],
      }],
    },
  },
  {
    why:
      "There are no file descriptors: a number is an argument of a wrong type.",
    in: {
      "wrong arguments of Socket": [{
        node: ["number: call threw TypeError code=ERR_INVALID_FD_TYPE"],
        here: ["number: call threw TypeError code=ERR_INVALID_ARG_TYPE"],
      }],
    },
  },
];

/**
 * What `stack.node` prints where Node prints these lines.
 *
 * @throws If Node no longer prints what the table says.
 */
export function withDifferences(
  scenario: string,
  lines: readonly string[],
): string[] {
  const expected = [...lines];
  for (const difference of DIFFERENCES) {
    for (const { node, here } of difference.in[scenario] ?? []) {
      const at = expected.findIndex((_, start) =>
        node.every((line, i) => expected[start + i] === line)
      );
      if (at < 0) {
        throw new Error(`Node does not print in "${scenario}":\n${node[0]}`);
      }
      expected.splice(at, node.length, ...here);
    }
  }
  return expected;
}
