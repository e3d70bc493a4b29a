/**
 * A conversation over Node-shaped sockets in which everything happens that can be
 * listened to, and a deed at one chosen moment of it.
 *
 * @module
 */

import type { AddressInfo, Server, Socket } from "node:net";
import { Stack, type StackOptions } from "../../../mod.ts";
import { leavingNothing } from "./nothing_left.ts";

/** An address of the stack. */
export const HOST = "127.0.0.1";

/** Who takes part; `client` and `peer` once they are there. */
export interface Cast {
  /** The stack of both. */
  stack: Stack;
  /** Has accepted, or will. */
  server: Server;
  /** Its port. */
  port: number;
  /** Connects. */
  client?: Socket;
  /** Accepted. */
  peer?: Socket;
}

/** What is done at a moment, to the one whose moment it is. */
export type Deed = (cast: Cast, socket: Socket) => void;

/** Moments of a socket: events, and callbacks that it calls. */
export const MOMENTS = [
  "lookup()",
  "lookup",
  "connectionAttempt",
  "connect()",
  "connect",
  "ready",
  "resume",
  "data",
  "readable",
  "onread()",
  "write()",
  "drain",
  "timeout",
  "end()",
  "prefinish",
  "finish",
  "end",
  "close",
] as const;

/** A moment in the life of a socket. */
export type Moment = typeof MOMENTS[number];

/** Moments that an accepted socket has, too. */
export const PEER_MOMENTS: readonly Moment[] = [
  "resume",
  "data",
  "readable",
  "write()",
  "drain",
  "timeout",
  "end()",
  "prefinish",
  "finish",
  "end",
  "close",
];

/** On the event loop; with buffers that a writer can fill. */
export const OPTIONS: StackOptions = {
  thread: false,
  sndBuf: 65_536,
  tcp: { rcvBuf: 65_536, rcvBufMax: 65_536 },
};

/** More than the buffers hold, so that "drain" comes. */
const MUCH = new Uint8Array(300_000);

/** What came of a conversation. */
export interface Outcome {
  /** Whether the moment came. */
  came: boolean;
  /** How often each side emitted "close". */
  closes: { client: number; peer: number };
}

/**
 * Has a client and a peer talk, and does a deed the first time that the moment of one
 * of them comes. Ends when both are closed; what does not end by itself is destroyed.
 */
export async function converse(
  stack: Stack,
  who: "client" | "peer",
  moment: Moment,
  deed: Deed,
): Promise<Outcome> {
  // A side whose peer ends first ends too, and drains no more: not if it is halves.
  const allowHalfOpen = moment === "drain";
  const cast = await open(stack, allowHalfOpen);
  const outcome: Outcome = { came: false, closes: { client: 0, peer: 0 } };
  const act = (socket: Socket): void => {
    if (outcome.came) return;
    outcome.came = true;
    deed(cast, socket);
  };
  const peers: Socket[] = [];
  // Nobody speaks before the silence that is to come.
  const silence = Promise.withResolvers<void>();
  if (moment !== "timeout") silence.resolve();
  const begin = silence.resolve;
  const speak = silence.promise;
  cast.server.on("connection", (peer) => {
    peers.push(peer);
    cast.peer = peer;
    peer.on("close", () => outcome.closes.peer++);
    talk(peer, who === "peer" ? moment : null, act, speak, begin);
  });
  const chosen = who === "client" ? moment : null;
  const client = call(cast, allowHalfOpen, chosen, act);
  client.on("close", () => outcome.closes.client++);
  talk(client, chosen, act, speak, begin);
  await settled(() => [client, ...peers]);
  await over(cast);
  return outcome;
}

/** Sockets that have emitted "close": `closed` says so before. */
const closed = new WeakSet<Socket>();

/** A server that listens. */
async function open(stack: Stack, allowHalfOpen: boolean): Promise<Cast> {
  const server = stack.node.createServer({ allowHalfOpen });
  server.on("error", () => {});
  server.listen(0, HOST);
  await new Promise((resolve) => server.once("listening", resolve));
  return { stack, server, port: (server.address() as AddressInfo).port };
}

/** Closes the server, and waits for that. */
async function over({ server }: Cast): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

function call(
  cast: Cast,
  allowHalfOpen: boolean,
  moment: Moment | null,
  act: (socket: Socket) => void,
): Socket {
  const isOnRead = moment === "onread()";
  const socket: Socket = cast.stack.node.connect({
    host: "name.test",
    port: cast.port,
    allowHalfOpen,
    lookup: (_name, { all }, callback) => {
      // Called before connect() has returned: the socket is not known yet.
      queueMicrotask(() => {
        if (moment === "lookup()") act(socket);
        if (all) callback(null, [{ address: HOST, family: 4 }]);
        else callback(null, HOST, 4);
      });
    },
    ...(isOnRead
      ? {
        onread: {
          buffer: new Uint8Array(4096),
          callback: () => {
            act(socket);
            return true;
          },
        },
      }
      : {}),
  }, () => {
    if (moment === "connect()") act(socket);
  });
  cast.client = socket;
  return socket;
}

/** Writes much, reads all, ends; falls silent first if "timeout" is to come. */
function talk(
  socket: Socket,
  moment: Moment | null,
  act: (socket: Socket) => void,
  speak: Promise<void>,
  begin: () => void,
): void {
  const hit = (here: Moment) => () => {
    if (here === moment) act(socket);
  };
  socket.on("error", () => {});
  socket.on("close", () => closed.add(socket));
  if (moment !== null && !moment.endsWith("()")) {
    socket.on(moment, () => act(socket));
  }
  if (moment === "readable") socket.on("readable", () => socket.read());
  else socket.on("data", () => {});
  const goodbye = (): void => {
    socket.end("bye", hit("end()"));
  };
  const say = (): void => {
    if (socket.destroyed || socket.writableEnded) return;
    socket.write("hello", hit("write()"));
    if (!socket.write(MUCH)) socket.once("drain", goodbye);
    else goodbye();
  };
  if (moment === "timeout") socket.setTimeout(5, begin);
  speak.then(say);
}

/**
 * Waits until all sockets are closed. When nothing has happened for a while, the deed
 * has stopped the talk: they are destroyed then.
 */
async function settled(sockets: () => Socket[]): Promise<void> {
  let before = "";
  let quiet = 0;
  while (sockets().some((socket) => !closed.has(socket))) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    const now = sockets().map((s) =>
      `${s.bytesRead} ${s.bytesWritten} ${s.readyState}`
    ).join();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    if (quiet > 6) { for (const socket of sockets()) socket.destroy(); }
    if (quiet > 500) throw new Error(`A socket does not close: ${now}`);
  }
}

/** A stack on the event loop for a test, which leaves nothing in it. */
export async function onStack(
  work: (stack: Stack) => Promise<void>,
  label?: string,
): Promise<void> {
  await using stack = await Stack.start(OPTIONS);
  await leavingNothing(stack, () => work(stack), label);
}
