/**
 * What the checks of program.js come to in each runtime.
 *
 * @module
 */

/** What a runtime lets a program do. */
export interface Abilities {
  /** What `typeof SharedArrayBuffer` is. */
  sharedMemory: boolean;
  /** Whether the thread that runs the program may wait. */
  blocks: boolean;
  /** Whether it has Node's modules. */
  node: boolean;
  /** Whether its http servers are servers of node:net. */
  httpServers: boolean;
  /** Whether it is Deno, which alone has TAPs. */
  deno: boolean;
}

const NO_NODE = "NotSupported: Cannot load node:events: " +
  "Deno, Node and Bun have it, this runtime has not";

const NATIVE_SERVER =
  'TypeError: The "server" argument must be an instance of Server of node:net or ' +
  "of this stack: in this runtime, such a server takes connections of the system " +
  "only. Received an instance of Server";

const NOT_ISOLATED =
  "NotSupported: Cannot start a stack in a thread: there is no shared memory here: " +
  "serve the page isolated (Cross-Origin-Opener-Policy: same-origin, " +
  "Cross-Origin-Embedder-Policy: require-corp), or pass thread false";

const NO_DEVICE =
  'NotSupported: Cannot open TAP device "tap0": its system calls need Deno, ' +
  "this runtime has no foreign functions";

/** What the program prints where a runtime has these abilities. */
export function outcomesFor(abilities: Abilities): string[] {
  const { sharedMemory, deno } = abilities;
  return [
    `memory: ${sharedMemory ? "function" : "undefined"}`,
    ...conversations("in-thread", abilities),
    ...sharedMemory
      ? conversations("thread", abilities)
      : [`thread: ${NOT_ISOLATED}`],
    "virtual clock: 3600000 ms",
    "scripted peer: as expected",
    "virtual network: a megabyte and back",
    ...deno ? [] : [`tap: ${NO_DEVICE}`],
    ...deno
      ? []
      : [`tap in a thread: ${sharedMemory ? NO_DEVICE : NOT_ISOLATED}`],
    "in-thread death: NotConnected; The stack has died: the wire is cut",
    sharedMemory
      ? "thread death: NotConnected; The tcpip thread has died: the wire is cut"
      : `thread death: ${NOT_ISOLATED}`,
    `unref: ${sharedMemory ? "left open" : NOT_ISOLATED}`,
    "end",
  ];
}

function conversations(
  where: "in-thread" | "thread",
  { node, httpServers, blocks }: Abilities,
): string[] {
  const lines = {
    "udp": "ping pong",
    "tcp": "a megabyte and back",
    "refused": "ConnectionRefused ERR_RST true",
    "node net": node ? "hello, 8, hello, 9" : NO_NODE,
    "node http": !node
      ? "no node:http"
      : httpServers
      ? "200 GET /hello"
      : NATIVE_SERVER,
    "node dgram": node ? "hello, 10.0.0.1" : NO_NODE,
    "tls": node ? "secret" : "no node:tls",
    "blocking": where === "in-thread"
      ? "TypeError: Cannot block: the stack runs in this thread"
      : blocks
      ? "blocked"
      : "NotSupported: Cannot block the main thread of a page: " +
        "block in a Worker of it",
    "close": "closed",
  };
  return Object.entries(lines).map(([name, outcome]) =>
    `${where} ${name}: ${outcome}`
  );
}
