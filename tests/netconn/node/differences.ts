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

/** Of a server that listens on any address. */
const ANY_IS_IPV4: readonly Replaced[] = [{
  node: ["server: at :: IPv6"],
  here: ["server: at 0.0.0.0 IPv4"],
}];

/** Of a server that is told the address. */
const LISTENS_AT_ONCE: readonly Replaced[] = [{
  node: ["server: listening false, port known false"],
  here: ["server: listening true, port known true"],
}];

/** What an attempt over IPv6 comes to, here and there. */
function attempt6(code: string, errno: number, port: string): string {
  const end = `::1:${port}`;
  return `Error "connect ${code} ${end}" code=${code} errno=${errno} ` +
    `syscall=connect address=::1 port=${port}`;
}

/** Events with such an error in their arguments: `prefix` and `suffix` are around it. */
function unreachable6(
  port: string,
  ...around: (readonly [prefix: string, suffix: string])[]
): Replaced {
  const lines = (error: string) =>
    around.map(([prefix, suffix]) => `client: ${prefix}${error}${suffix}`);
  return {
    node: lines(attempt6("ECONNREFUSED", -111, port)),
    here: lines(attempt6("ENETUNREACH", -101, port)),
  };
}

/** The error of a connect whose addresses have all failed, the first by IPv6. */
const ALL_REFUSE: Replaced = (() => {
  const last =
    'Error "connect ECONNREFUSED 127.0.0.1:FREE" code=ECONNREFUSED ' +
    "errno=-111 syscall=connect address=127.0.0.1 port=FREE";
  const line = (code: string, errno: number) =>
    `client: error(AggregateError "" code=${code} of ` +
    `[${attempt6(code, errno, "FREE")}; ${last}])`;
  return {
    node: [line("ECONNREFUSED", -111)],
    here: [line("ENETUNREACH", -101)],
  };
})();

/** A server that names an address of IPv6 hears of nobody. */
const SERVER6: Replaced = (() => {
  const error = attempt6("ENETUNREACH", -101, "PORT");
  return {
    node: [
      "server: connection [listening=true]",
      "client: connectionAttempt(::1, PORT, 6)",
      "client: connect [open in=0 out=0]",
      "client: ready",
      "client: end [writeOnly in=0 out=0]",
      "client: finish [closed in=0 out=0]",
      "client: close(false) [closed in=0 out=0]",
      "peer: IPv6 ::1 ::1",
      "peer: finish [readOnly in=0 out=0]",
      "peer: end [closed in=0 out=0]",
      "peer: close(false) [closed in=0 out=0]",
    ],
    here: [
      "client: connectionAttempt(::1, PORT, 6)",
      `client: connectionAttemptFailed(::1, PORT, 6, ${error})`,
      `client: error(${error})`,
      "client: close(true) [closed in=0 out=0]",
    ],
  };
})();

/** The table. */
export const DIFFERENCES: readonly Difference[] = [
  {
    why:
      "The stack receives nothing over IPv6 yet: a connect fails at once with " +
      "ENETUNREACH, a server that names no host is one of 0.0.0.0. So does Node " +
      "on a machine without IPv6.",
    in: {
      "connection refused on IPv6": [
        unreachable6(
          "FREE",
          ["connectionAttemptFailed(::1, FREE, 6, ", ")"],
          ["error(", ")"],
        ),
      ],
      "a lookup with addresses of both families tries one after the other": [
        unreachable6("PORT", ["connectionAttemptFailed(::1, PORT, 6, ", ")"]),
      ],
      "a lookup with addresses of both families, autoSelectFamily off": [
        unreachable6(
          "PORT",
          ["connectionAttemptFailed(::1, PORT, 6, ", ")"],
          ["error(", ")"],
        ),
      ],
      "a lookup with addresses of both families that all refuse": [
        unreachable6("FREE", ["connectionAttemptFailed(::1, FREE, 6, ", ")"]),
        ALL_REFUSE,
      ],
      "a lookup with addresses of both families, data written before": [
        unreachable6("PORT", ["connectionAttemptFailed(::1, PORT, 6, ", ")"]),
      ],
      "a server of IPv6 and a client that names it": [
        SERVER6,
      ],
      "listen without arguments": ANY_IS_IPV4,
      "listen(port)": ANY_IS_IPV4,
      "listen(port, backlog, callback)": ANY_IS_IPV4,
      "listen(port, callback)": ANY_IS_IPV4,
      "listen(callback)": ANY_IS_IPV4,
    },
  },
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
