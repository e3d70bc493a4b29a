/**
 * Writes down what sockets and servers shaped as Node's do: a line an event, grouped
 * by who had it. Two implementations that behave alike give equal lines.
 *
 * The order within one socket or server is part of the result, the order between two
 * of them is not: a wire is between them. Ports, and the pieces that data comes in,
 * differ from run to run, so no line has them.
 *
 * Runs unchanged under Deno and under Node (which strips the types).
 *
 * @module
 */

import type { EventEmitter } from "node:events";
import type * as net from "node:net";

/** What a scenario uses of node:net. `stack.node` has the same. */
export type NetModule = Pick<
  typeof net,
  "connect" | "createConnection" | "createServer" | "Server" | "Socket"
>;

/** Something to play through with a recorder. */
export type Scenario = (t: Recorder) => Promise<void>;

/** Scenarios by name. */
export type Scenarios = Readonly<Record<string, Scenario>>;

/** An address that both machines have. */
export const HOST = "127.0.0.1";

const SOCKET_EVENTS = [
  "lookup",
  "connectionAttempt",
  "connectionAttemptFailed",
  "connectionAttemptTimeout",
  "connect",
  "ready",
  "end",
  "finish",
  "timeout",
  "error",
  "close",
];

const SERVER_EVENTS = ["listening", "connection", "drop", "error", "close"];

/** Events whose line also says how the stream stands. */
const TELLING = ["connect", "end", "finish", "timeout", "close"];

/** Sockets that have emitted "close": `closed` says so before. */
const closed = new WeakSet<net.Socket | net.Server>();

/** Two ends of one connection, and who accepted it. */
export interface Pair {
  /** Listens still. */
  server: net.Server;
  /** Has connected. */
  client: net.Socket;
  /** Was accepted. */
  peer: net.Socket;
}

/** Notes what happens in one scenario. */
export class Recorder {
  /** The implementation under test. */
  readonly net: NetModule;
  #lines = new Map<string, string[]>();
  #data = new Map<string, number>();
  #open = new Set<net.Socket | net.Server>();
  #ports = new Map<number, string>();
  #hushed = new Set<string>();
  #over = false;

  /** @param module The implementation under test. */
  constructor(module: NetModule) {
    this.net = module;
  }

  /** All lines, actor by actor. */
  lines(): string[] {
    for (const actor of this.#data.keys()) this.#flush(actor);
    return [...this.#lines].flatMap(([actor, lines]) =>
      lines.map((line) => `${actor}: ${line}`)
    );
  }

  /** Adds a line. Ports of the scenario become their names. */
  note(actor: string, text: string): void {
    if (this.#over || this.#hushed.has(actor)) return;
    this.#flush(actor);
    this.#push(actor, text);
  }

  #push(actor: string, text: string): void {
    this.#linesOf(actor).push(
      text.replace(/\b\d{4,5}\b/g, (digits) => this.#portName(Number(digits))),
    );
  }

  #linesOf(actor: string): string[] {
    if (!this.#lines.has(actor)) this.#lines.set(actor, []);
    return this.#lines.get(actor)!;
  }

  #portName(port: number): string {
    return this.#ports.get(port) ?? String(port);
  }

  #flush(actor: string): void {
    const size = this.#data.get(actor) ?? 0;
    if (size === 0) return;
    this.#data.delete(actor);
    this.#push(actor, `data of ${size} in all`);
  }

  /** Gives a port a name, by which lines show it. */
  name(port: number, name: string): number {
    this.#ports.set(port, name);
    return port;
  }

  /** Notes all events of a socket from now on. */
  watch<S extends net.Socket>(actor: string, socket: S): S {
    this.track(socket);
    this.#linesOf(actor); // actors are in the order in which they come
    for (const event of SOCKET_EVENTS) {
      socket.on(event, (...args: unknown[]) => {
        const state = TELLING.includes(event) ? ` [${brief(socket)}]` : "";
        this.note(actor, `${event}${this.list(args)}${state}`);
      });
    }
    return socket;
  }

  /** Notes all events of a server from now on. */
  watchServer<S extends net.Server>(actor: string, server: S): S {
    this.track(server);
    this.#linesOf(actor);
    for (const event of SERVER_EVENTS) {
      server.on(event, (...args: unknown[]) => {
        const shown = event === "connection" ? [] : args;
        this.note(
          actor,
          `${event}${this.list(shown)} [listening=${server.listening}]`,
        );
      });
    }
    return server;
  }

  /** Adds no more lines of an actor: how much it has depends on the machine. */
  hush(actor: string): void {
    this.#hushed.add(actor);
  }

  /** Closes it after the scenario, if it is open then. */
  track<T extends net.Socket | net.Server>(thing: T): T {
    if (!this.#open.has(thing)) thing.on("close", () => closed.add(thing));
    this.#open.add(thing);
    return thing;
  }

  /** Reads all that comes; the sum is a line before the next event. */
  collect(actor: string, socket: net.Socket): void {
    socket.on("data", (chunk: Uint8Array | string) => {
      if (this.#over) return;
      this.#data.set(actor, (this.#data.get(actor) ?? 0) + chunk.length);
    });
  }

  /** Notes all that can be asked of a socket. */
  state(actor: string, socket: net.Socket): void {
    this.note(actor, `state ${full(socket)}`);
  }

  /** Notes what a call returns or throws. */
  attempt(actor: string, what: string, call: () => unknown): void {
    try {
      const result = call();
      this.note(actor, `${what} returned ${this.show(result)}`);
    } catch (error) {
      this.note(actor, `${what} threw ${this.show(error)}`);
    }
  }

  /** Notes how often and with what a callback is called. */
  callback(actor: string, what: string): (...args: unknown[]) => void {
    return (...args) => {
      // Streams say that there is no error by null, by undefined or not at all.
      const shown = args.length === 1 && args[0] == null ? [] : args;
      this.note(actor, `${what} called${this.list(shown)}`);
    };
  }

  /** A server that listens on {@linkcode HOST}, not watched; its port is "PORT". */
  async listen(
    options: net.ServerOpts = {},
    onConnection: (socket: net.Socket) => void = () => {},
  ): Promise<{ server: net.Server; port: number }> {
    const server = this.track(this.net.createServer(options));
    server.on("connection", (socket) => {
      this.track(socket);
      onConnection(socket);
    });
    server.listen(0, HOST);
    await once(server, "listening");
    const { port } = server.address() as net.AddressInfo;
    return { server, port: this.name(port, "PORT") };
  }

  /** A connection; both ends are watched once they are connected. */
  async pair(
    options: { server?: net.ServerOpts; client?: Partial<net.NetConnectOpts> } =
      {},
  ): Promise<Pair> {
    const accepted = Promise.withResolvers<net.Socket>();
    const { server, port } = await this.listen(
      options.server,
      accepted.resolve,
    );
    const client = this.track(
      this.net.connect({ host: HOST, port, ...options.client }),
    );
    this.name(port, "PORT");
    await once(client, "ready");
    const peer = await accepted.promise;
    this.watch("client", client);
    this.watch("peer", peer);
    return { server, client, peer };
  }

  /** A port that nobody has. */
  async freePort(name = "FREE"): Promise<number> {
    const server = this.net.createServer();
    server.listen(0, HOST);
    await once(server, "listening");
    const { port } = server.address() as net.AddressInfo;
    server.close();
    await once(server, "close");
    return this.name(port, name);
  }

  /** `(a, b)` of arguments; nothing of none. */
  list(args: unknown[]): string {
    if (args.length === 0) return "";
    return `(${args.map((arg) => this.show(arg)).join(", ")})`;
  }

  /** A value in words. */
  show(value: unknown): string {
    if (value instanceof Error) return describeError(value);
    if (value instanceof Uint8Array) return `bytes of ${value.length}`;
    if (typeof value === "function") return "function";
    if (typeof value !== "object" || value === null) return String(value);
    const { constructor } = value;
    const plain = constructor === Object || constructor === undefined ||
      Array.isArray(value);
    if (!plain) return `a ${constructor.name}`;
    return JSON.stringify(value, (key, field) => {
      return /port$/i.test(key) && !this.#ports.has(field) ? "some" : field;
    });
  }

  /**
   * Ends what is open. The closes of sockets that the scenario has destroyed belong to
   * it; no line is added after them.
   */
  async end(): Promise<void> {
    const things = [...this.#open].filter((thing) => !isServer(thing));
    const destroyed = (things as net.Socket[]).filter((s) => s.destroyed);
    await whenClosed(...destroyed);
    this.lines();
    this.#over = true;
    const closing = [...this.#open].map((thing) => {
      thing.on("error", () => {});
      if (isServer(thing)) {
        return new Promise<void>((resolve) => thing.close(() => resolve()));
      }
      const closed = whenClosed(thing);
      thing.destroy();
      return closed;
    });
    await Promise.all(closing);
  }
}

function isServer(thing: net.Socket | net.Server): thing is net.Server {
  return "getConnections" in thing;
}

/** Resolves with the arguments of the next such event; errors do not count. */
export function once(
  emitter: EventEmitter,
  event: string,
): Promise<unknown[]> {
  return new Promise((resolve) =>
    emitter.once(event, (...args) => resolve(args))
  );
}

/** Resolves once the sockets, which the recorder tracks, have emitted "close". */
export async function whenClosed(...sockets: net.Socket[]): Promise<void> {
  await Promise.all(sockets.map((socket) => {
    if (socket.destroyed && closed.has(socket)) return;
    return once(socket, "close");
  }));
}

/** Lets everything run that is due. */
export function turn(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Resolves once the condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn(1);
}

function brief(socket: net.Socket): string {
  return `${socket.readyState} in=${socket.bytesRead} out=${socket.bytesWritten}`;
}

const FLAGS = [
  "connecting",
  "pending",
  "destroyed",
  "readable",
  "writable",
  "readableEnded",
  "writableEnded",
  "writableFinished",
  "readableFlowing",
  "allowHalfOpen",
] as const;

/** Of flags, those that are true. */
function full(socket: net.Socket): string {
  const flags = FLAGS.filter((name) => socket[name]).join(" ");
  return `${brief(socket)} timeout=${socket.timeout} ${flags}`;
}

const FIELDS = ["code", "errno", "syscall", "hostname", "address", "port"];

/** Name, code and what a system error has besides. */
export function describeError(error: Error): string {
  const fields = FIELDS
    .map((name) => [name, (error as never as Record<string, unknown>)[name]])
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`);
  // The words of an argument error are each implementation's own.
  const own = /code=ERR_(INVALID|MISSING|OUT|SOCKET_BAD)/.test(fields[0] ?? "");
  const message = own ? "" : ` "${error.message}"`;
  const inner = error instanceof AggregateError
    ? ` of [${error.errors.map(describeError).join("; ")}]`
    : "";
  return `${error.name}${message} ${fields.join(" ")}`.trim() + inner;
}
