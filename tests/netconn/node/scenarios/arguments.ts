/**
 * Arguments that are wrong: the same code, thrown or emitted.
 *
 * @module
 */

import {
  HOST,
  type Recorder,
  type Scenario,
  type Scenarios,
  turn,
} from "./recorder.ts";

/** Tries each call; what is made is watched for errors. */
function tries(
  ...calls: [string, (net: Recorder["net"]) => unknown][]
): Scenario {
  return async (t) => {
    for (const [what, call] of calls) {
      t.attempt(what, "call", () => {
        const made = call(t.net);
        if (made instanceof t.net.Socket || made instanceof t.net.Server) {
          t.track(made).on("error", t.callback(what, "error listener"));
          made.on("listening", t.callback(what, "listening listener"));
        }
        return made instanceof Object ? "an object" : made;
      });
      await turn(3);
    }
  };
}

// deno-lint-ignore no-explicit-any
const any = (value: unknown) => value as any;

export const ARGUMENTS: Scenarios = {
  "wrong arguments of connect": tries(
    ["nothing", (net) => any(net).connect()],
    ["{}", (net) => net.connect(any({}))],
    ["no port", (net) => net.connect(any({ host: HOST }))],
    ["null", (net) => net.connect(any(null))],
    ["port -1", (net) => net.connect(-1, HOST)],
    ["port 65536", (net) => net.connect(65536, HOST)],
    ["port 1.5", (net) => net.connect(1.5, HOST)],
    ["port NaN", (net) => net.connect(NaN, HOST)],
    ["port true", (net) => net.connect(any({ port: true, host: HOST }))],
    ["port {}", (net) => net.connect(any({ port: {}, host: HOST }))],
    ["port ''", (net) => net.connect(any({ port: "", host: HOST }))],
    ["port 'x1'", (net) => net.connect(any({ port: "x1", host: HOST }))],
    ["host 1", (net) => net.connect(any({ port: 1, host: 1 }))],
    ["host {}", (net) => net.connect(any({ port: 1, host: {} }))],
    [
      "lookup 1",
      (net) => net.connect(any({ port: 1, host: "x.test", lookup: 1 })),
    ],
    [
      "lookup 1 with an address",
      (net) => net.connect(any({ port: 1, host: HOST, lookup: 1 })),
    ],
    [
      "family 'x'",
      (net) => net.connect(any({ port: 1, host: HOST, family: "x" })),
    ],
    [
      "localAddress 1",
      (net) => net.connect(any({ port: 1, host: HOST, localAddress: 1 })),
    ],
    [
      "hints 'x'",
      (net) => net.connect(any({ port: 1, host: "x.test", hints: "x" })),
    ],
    [
      "autoSelectFamily 1",
      (net) => net.connect(any({ port: 1, host: HOST, autoSelectFamily: 1 })),
    ],
    [
      "autoSelectFamilyAttemptTimeout 'x'",
      (net) =>
        net.connect(
          any({
            port: 1,
            host: "x.test",
            autoSelectFamily: true,
            autoSelectFamilyAttemptTimeout: "x",
          }),
        ),
    ],
    ["signal 1", (net) => net.connect(any({ port: 1, host: HOST, signal: 1 }))],
    [
      "timeout 'x'",
      (net) => net.connect(any({ port: 1, host: HOST, timeout: "x" })),
    ],
    ["callback 1", (net) => any(net).connect(1, HOST, 1)],
  ),
  "wrong arguments of Socket": tries(
    ["null", (net) => new net.Socket(any(null)).destroyed],
    ["number", (net) => new net.Socket(any(77)).destroyed],
    ["objectMode", (net) => new net.Socket(any({ objectMode: true }))],
    [
      "readableObjectMode",
      (net) => new net.Socket(any({ readableObjectMode: true })),
    ],
    ["signal 1", (net) => new net.Socket(any({ signal: 1 }))],
    ["onread 1", (net) => new net.Socket(any({ onread: 1 })).destroyed],
    ["connect without arguments", (net) => any(new net.Socket()).connect()],
    ["highWaterMark -1", (net) => new net.Socket(any({ highWaterMark: -1 }))],
  ),
  "wrong arguments of createServer and Server": tries(
    ["text", (net) => any(net).createServer("x")],
    ["number", (net) => any(net).createServer(1)],
    ["null", (net) => any(net).createServer(null)],
    ["Server text", (net) => new net.Server(any("x"))],
    [
      "highWaterMark 'x'",
      (net) => net.createServer(any({ highWaterMark: "x" })),
    ],
    ["highWaterMark -1", (net) => net.createServer({ highWaterMark: -1 })],
    [
      "keepAliveInitialDelay 'x'",
      (net) => net.createServer(any({ keepAliveInitialDelay: "x" })),
    ],
    ["listener 1", (net) => net.createServer({}, any(1))],
  ),
  "wrong arguments of listen": tries(
    ["-1", (net) => net.createServer().listen(-1)],
    ["65536", (net) => net.createServer().listen(65536)],
    ["1.5", (net) => net.createServer().listen(1.5)],
    ["NaN", (net) => net.createServer().listen(NaN)],
    ["{}", (net) => net.createServer().listen({})],
    ["no port", (net) => net.createServer().listen({ host: HOST })],
    ["port 'x'", (net) => net.createServer().listen(any({ port: "x" }))],
    ["port true", (net) => net.createServer().listen(any({ port: true }))],
    ["true", (net) => net.createServer().listen(any(true))],
    ["null", (net) => net.createServer().listen(any(null))],
    ["undefined", (net) => net.createServer().listen(undefined)],
    [
      "port null",
      (net) => net.createServer().listen(any({ port: null, host: HOST })),
    ],
    [
      "port undefined",
      (net) => net.createServer().listen(any({ port: undefined, host: HOST })),
    ],
    [
      "signal 1",
      (net) =>
        net.createServer().listen(any({ port: 0, host: HOST, signal: 1 })),
    ],
    ["host 1", (net) => net.createServer().listen(any({ port: 0, host: 1 }))],
    [
      "backlog 'x'",
      (net) =>
        net.createServer().listen(any({ port: 0, host: HOST, backlog: "x" })),
    ],
  ),
  "wrong arguments of a server's methods": tries(
    ["close 1", (net) => any(net.createServer()).close(1)],
    ["getConnections 1", (net) => any(net.createServer()).getConnections(1)],
  ),
  "wrong arguments of setters": tries(
    [
      "setKeepAlive(true, -1)",
      (net) => new net.Socket().setKeepAlive(true, -1),
    ],
    [
      "setKeepAlive(1, 'x')",
      (net) => any(new net.Socket()).setKeepAlive(1, "x"),
    ],
    ["setNoDelay('x')", (net) => any(new net.Socket()).setNoDelay("x")],
    [
      "setEncoding('nonsense')",
      (net) => any(new net.Socket()).setEncoding("nonsense"),
    ],
  ),
};
