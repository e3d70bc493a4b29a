/**
 * One program for `node:dgram` and for `stack.node`: it prints what happens, in the
 * order in which it happens. Ports are told as names, so that two runs are alike.
 *
 * It imports nothing but types: a real Node runs it, too.
 *
 * @module
 */

import type { RemoteInfo, Socket, SocketOptions, SocketType } from "node:dgram";

/** What it is run with. */
export interface ScriptWorld {
  /** Makes a socket. */
  createSocket(
    options: SocketType | SocketOptions,
    listener?: (msg: Uint8Array, rinfo: RemoteInfo) => void,
  ): Socket;
  /** Takes a line. */
  print(line: string): void;
}

type Scenario = (t: Telling) => Promise<void>;
// deno-lint-ignore no-explicit-any -- errors of every kind
type Failure = any;

const HOST = "127.0.0.1";
const EVENTS = ["listening", "connect", "close"] as const;

/** Sockets with names, and what they tell. */
class Telling {
  readonly #world: ScriptWorld;
  readonly #names: Map<number, string> = new Map();
  readonly #open: Set<Socket> = new Set();

  constructor(world: ScriptWorld) {
    this.#world = world;
  }

  say(line: string): void {
    this.#world.print(line);
  }

  /** A socket that tells of all its events. */
  socket(name: string, options: SocketType | SocketOptions = "udp4"): Socket {
    const socket = this.#world.createSocket(options);
    this.#open.add(socket);
    socket.on("listening", () => this.#names.set(socket.address().port, name));
    for (const event of EVENTS) {
      socket.on(event, () => this.say(`${name}: ${event}`));
    }
    socket.on("close", () => this.#open.delete(socket));
    socket.on("error", (error) => this.say(`${name}: ${this.told(error)}`));
    socket.on("message", (msg, { address, family, port, size }) => {
      const from = `${address} ${family} ${this.nameOf(port)}`;
      this.say(`${name}: message "${msg}" of ${size} from ${from}`);
    });
    return socket;
  }

  /** A port by the name of its socket. */
  nameOf(port: number | undefined): string {
    return this.#names.get(port ?? -1) ?? String(port);
  }

  /** A socket that is bound to the loopback address. */
  async bound(name: string, options?: SocketType): Promise<Socket> {
    const socket = this.socket(name, options);
    socket.bind(0, HOST);
    await once(socket, "listening");
    return socket;
  }

  /** What an error says, without what differs from run to run. */
  told(error: Failure): string {
    if (error === null || error === undefined) return String(error);
    const { code, errno, syscall, address, port } = error;
    const end = address === undefined ? "" : ` ${address} ${this.nameOf(port)}`;
    return `${code} ${errno ?? ""} ${syscall ?? ""}${end}`.replaceAll("  ", " ")
      .trim();
  }

  /** A callback of send. */
  sent(name: string): (error: Error | null, bytes?: number) => void {
    return (error, bytes) => this.say(`${name}: ${this.told(error)}, ${bytes}`);
  }

  /** What a call returns or throws. */
  call(name: string, fn: () => unknown): void {
    try {
      const result = fn();
      const isObject = typeof result === "object" && result !== null;
      this.say(`${name}: ${isObject ? "an object" : result}`);
    } catch (error) {
      this.say(`${name}: throws ${this.told(error)}`);
    }
  }

  /** Closes what is open. */
  async closeAll(): Promise<void> {
    for (const socket of [...this.#open]) {
      const closed = once(socket, "close");
      try {
        socket.close();
        await closed;
      } catch {
        this.#open.delete(socket);
      }
    }
  }
}

function once(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, resolve));
}

/** All that is under way comes to its end. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

const SCENARIOS: Record<string, Scenario> = {
  async "bind"(t) {
    const a = t.socket("a");
    t.call("address before", () => a.address());
    const returned = a.bind(0, HOST, () => t.say("a: callback of bind"));
    t.say(`returns itself: ${returned === a}`);
    t.call("address at once", () => a.address());
    process.nextTick(() => t.say("next tick"));
    await once(a, "listening");
    const { address, family, port } = a.address();
    t.say(`${address} ${family} ${port > 0}`);
    t.call("bind again", () => a.bind(0));
    await quiet();
  },

  async "bind with options, and none"(t) {
    const a = t.socket("a");
    a.bind({ port: 0, address: HOST, exclusive: true });
    await once(a, "listening");
    const b = t.socket("b");
    b.bind(() => t.say("b: callback"));
    await once(b, "listening");
    t.say(b.address().address);
    t.say(`ends: ${a.address().address}`);
  },

  async "addresses that cannot be had"(t) {
    const a = await t.bound("a");
    const b = t.socket("b");
    b.bind(a.address().port, HOST, () => t.say("never"));
    await once(b, "error");
    b.bind(0, "192.0.2.1");
    await once(b, "error");
    b.bind(0, "::1");
    await once(b, "error");
    b.bind(0, HOST);
    await once(b, "listening");
    await quiet();
  },

  async "an address that is shared"(t) {
    const a = t.socket("a", { type: "udp4", reuseAddr: true });
    a.bind(0, HOST);
    await once(a, "listening");
    const b = t.socket("b", { type: "udp4", reuseAddr: true });
    b.bind(a.address().port, HOST);
    await once(b, "listening");
    await quiet();
  },

  async "a datagram, and its answer"(t) {
    const a = await t.bound("a");
    const b = await t.bound("b");
    a.on("message", (msg, { port, address }) => {
      a.send(`${msg}!`, port, address, t.sent("answer"));
    });
    b.send("hello", a.address().port, HOST, t.sent("hello"));
    t.say("sent");
    await once(b, "message");
    await quiet();
  },

  async "every form of send"(t) {
    const a = await t.bound("a");
    const { port } = a.address();
    const b = await t.bound("b");
    const bytes = Buffer.from("0123456789");
    const done = (name: string) => t.sent(name);
    b.send(bytes, port, HOST);
    b.send(bytes, port, HOST, done("buffer"));
    b.send(bytes, port, done("no address"));
    b.send(bytes, 2, 3, port, HOST, done("part"));
    b.send(bytes, 2, 3, port, done("part, no address"));
    b.send("text", port, HOST, done("text"));
    b.send(new Uint16Array([0x4141, 0x4242]), port, HOST, done("16 bits"));
    b.send(new DataView(bytes.buffer, bytes.byteOffset, 4), port, done("view"));
    b.send(["a", bytes, new Uint8Array([66])], port, HOST, done("list"));
    b.send([], port, HOST, done("empty list"));
    b.send("", port, HOST, done("empty"));
    await quiet();
  },

  async "send binds by itself"(t) {
    const a = await t.bound("a");
    const b = t.socket("b");
    b.send("one", a.address().port, HOST, t.sent("one"));
    b.send("two", a.address().port, HOST, t.sent("two"));
    b.close(() => t.say("b: callback of close"));
    await quiet();
    const c = t.socket("c");
    c.send("three", a.address().port, HOST, t.sent("three"));
    await quiet();
    t.say(`bound to ${c.address().address}`);
  },

  async "what send refuses"(t) {
    const a = await t.bound("a");
    // deno-lint-ignore no-explicit-any -- the point is to call it wrongly
    const send = (...args: any[]) => () => (a.send as any)(...args);
    t.call("no port", send("x"));
    t.call("port 0", send("x", 0));
    t.call("port 65536", send("x", 65_536));
    t.call("port -1", send("x", -1));
    t.call("port of text", send("x", "port"));
    t.call("number", send(5, 9));
    t.call("list of numbers", send([5], 9));
    t.call("null", send(null, 9));
    t.call("offset", send(Buffer.from("abc"), 4, 1, 9, HOST));
    t.call("length", send(Buffer.from("abc"), 2, 5, 9, HOST));
    t.call("address", send("x", 9, 5));
    a.send("x", 9, "::1", t.sent("another family"));
    await quiet();
    a.send("x", 9, "255.255.255.255", t.sent("broadcast"));
    await quiet();
    a.send(Buffer.alloc(65_508), 9, HOST, t.sent("too long"));
    await quiet();
  },

  async "connect"(t) {
    const a = await t.bound("a");
    const { port } = a.address();
    const b = await t.bound("b");
    t.call("remote address before", () => b.remoteAddress());
    t.call("disconnect before", () => b.disconnect());
    b.connect(port, HOST, () => t.say("b: callback of connect"));
    t.call("connect again", () => b.connect(port, HOST));
    await once(b, "connect");
    const peer = b.remoteAddress();
    t.say(`${peer.address} ${peer.family} ${t.nameOf(peer.port)}`);
    b.send("one", t.sent("one"));
    b.send(Buffer.from("0123"), 1, 2, t.sent("part"));
    t.call("send with a port", () => b.send("x", port, HOST));
    t.call("connect, connected", () => b.connect(port));
    await quiet();
    const stranger = await t.bound("stranger");
    stranger.send("not for b", b.address().port, HOST, t.sent("stranger"));
    await quiet();
    t.call("disconnect", () => b.disconnect());
    t.call("remote address after", () => b.remoteAddress());
  },

  async "connect binds by itself"(t) {
    const a = await t.bound("a");
    const b = t.socket("b");
    b.connect(a.address().port);
    await once(b, "connect");
    b.send("hello", t.sent("hello"));
    await quiet();
    t.call("port 0", () => b.connect(0));
  },

  async "nobody listens: connected"(t) {
    const gone = await t.bound("gone");
    const { port } = gone.address();
    const end = once(gone, "close");
    gone.close();
    await end;
    const a = await t.bound("a");
    a.connect(port, HOST);
    await once(a, "connect");
    a.send("one", t.sent("one"));
    await once(a, "error");
    a.send("two", t.sent("two"));
    await once(a, "error");
    a.disconnect();
    a.send("three", port, HOST, t.sent("three"));
    await quiet();
  },

  async "close"(t) {
    const a = await t.bound("a");
    const b = await t.bound("b");
    const returned = a.close(() => t.say("a: callback"));
    t.say(`returns itself: ${returned === a}`);
    t.call("close again", () => a.close());
    t.call("send", () => a.send("x", 9, HOST));
    t.call("bind", () => a.bind(0));
    t.call("address", () => a.address());
    process.nextTick(() => t.say("next tick"));
    await once(a, "close");
    b.close();
    const c = t.socket("c");
    c.close();
    await quiet();
  },

  async "closed at once after a send"(t) {
    const a = await t.bound("a");
    const b = await t.bound("b");
    b.send("dropped", a.address().port, HOST, t.sent("never"));
    b.close();
    await quiet();
    const c = await t.bound("c");
    c.connect(a.address().port, HOST);
    await once(c, "connect");
    c.send("sent", t.sent("sent"));
    c.close();
    await quiet();
  },

  async "closed in every callback"(t) {
    const a = await t.bound("a");
    const { port } = a.address();
    const b = t.socket("b");
    b.bind(0, HOST, () => b.close());
    await quiet();
    const c = await t.bound("c");
    c.send("one", 9, HOST, () => c.close());
    await quiet();
    const d = await t.bound("d");
    d.connect(port, HOST, () => d.close());
    await quiet();
    const e = t.socket("e");
    e.send("two", port, HOST, t.sent("two"));
    e.once("listening", () => e.close());
    await quiet();
    const f = t.socket("f");
    f.bind(port, HOST);
    f.once("error", () => f.close());
    await quiet();
    a.once("message", () => a.close());
    const g = await t.bound("g");
    for (let i = 0; i < 3; i++) g.send(`${i}`, port, HOST);
    await quiet();
  },

  async "between two messages, what a listener has put off"(t) {
    const a = await t.bound("a");
    const b = await t.bound("b");
    b.connect(a.address().port, HOST);
    await once(b, "connect");
    a.on("message", (msg) => {
      process.nextTick(() => t.say(`tick after ${msg}`));
      queueMicrotask(() => t.say(`microtask after ${msg}`));
    });
    for (let i = 0; i < 3; i++) b.send(`${i}`);
    await quiet();
  },

  async "options, unbound"(t) {
    const a = t.socket("a");
    t.call("broadcast", () => a.setBroadcast(true));
    t.call("ttl", () => a.setTTL(5));
    t.call("multicast ttl", () => a.setMulticastTTL(5));
    t.call("loopback", () => a.setMulticastLoopback(true));
    t.call("interface", () => a.setMulticastInterface(HOST));
    t.call("receive buffer", () => a.setRecvBufferSize(1000));
    t.call("send buffer", () => a.getSendBufferSize());
    t.call("queue", () => a.getSendQueueSize());
    t.call("queue", () => a.getSendQueueCount());
    t.call("ref", () => a.ref() === a);
    t.call("unref", () => a.unref() === a);
    t.call("drop", () => a.dropMembership("239.1.2.3", HOST));
    await quiet();
  },

  async "options"(t) {
    const a = await t.bound("a");
    // deno-lint-ignore no-explicit-any -- the point is to call it wrongly
    const wrong = a as any;
    t.call("broadcast", () => a.setBroadcast(true));
    t.call("ttl", () => a.setTTL(5));
    t.call("ttl 0", () => a.setTTL(0));
    t.call("ttl 256", () => a.setTTL(256));
    t.call("ttl of text", () => wrong.setTTL("5"));
    t.call("multicast ttl", () => a.setMulticastTTL(0));
    t.call("multicast ttl 256", () => a.setMulticastTTL(256));
    t.call("loopback", () => a.setMulticastLoopback(true));
    t.call("interface", () => a.setMulticastInterface(HOST));
    t.call("no interface", () => a.setMulticastInterface("192.0.2.1"));
    t.call("no address", () => a.setMulticastInterface("x"));
    t.call("a number", () => wrong.setMulticastInterface(5));
    t.call("receive buffer", () => a.setRecvBufferSize(10_000));
    t.call("receive buffer -1", () => a.setRecvBufferSize(-1));
    t.call("send buffer", () => a.setSendBufferSize(10_000));
    t.call("queue", () => a.getSendQueueSize());
    t.call("queue", () => a.getSendQueueCount());
    await quiet();
  },

  async "groups"(t) {
    const a = await t.bound("a");
    // deno-lint-ignore no-explicit-any -- the point is to call it wrongly
    const wrong = a as any;
    t.call("join", () => a.addMembership("239.1.2.3", HOST));
    t.call("join again", () => a.addMembership("239.1.2.3", HOST));
    t.call("no group", () => a.addMembership("10.0.0.1", HOST));
    t.call("no address", () => a.addMembership("x", HOST));
    t.call("nothing", () => wrong.addMembership());
    t.call("no interface", () => a.addMembership("239.1.2.4", "192.0.2.1"));
    t.call("leave", () => a.dropMembership("239.1.2.3", HOST));
    t.call("leave again", () => a.dropMembership("239.1.2.3", HOST));
    t.call("leave nothing", () => wrong.dropMembership());
    const one = ["10.0.0.1", "232.1.1.1", HOST] as const;
    t.call("source", () => a.addSourceSpecificMembership(...one));
    t.call("source again", () => a.addSourceSpecificMembership(...one));
    t.call("leave source", () => a.dropSourceSpecificMembership(...one));
    t.call("leave again", () => a.dropSourceSpecificMembership(...one));
    t.call(
      "a number",
      () => wrong.addSourceSpecificMembership(5, "232.1.1.1"),
    );
    await quiet();
  },

  async "a lookup of one's own"(t) {
    const a = await t.bound("a");
    const lookup = (
      name: string,
      family: unknown,
      callback: (...args: unknown[]) => void,
    ): void => {
      t.say(`lookup of ${name}, ${family}`);
      if (name === "nowhere") {
        const error = Object.assign(new Error(name), { code: "ENOTFOUND" });
        process.nextTick(callback, error);
      } else process.nextTick(callback, null, HOST, 4);
    };
    const options = { type: "udp4", lookup } as unknown as SocketOptions;
    const b = t.socket("b", options);
    b.bind(0, "here");
    await once(b, "listening");
    b.send("x", a.address().port, "there", t.sent("there"));
    b.send("x", a.address().port, t.sent("default"));
    await quiet();
    b.send("x", 9, "nowhere", t.sent("nowhere"));
    b.send("x", 9, "nowhere");
    await quiet();
    b.connect(a.address().port, "there");
    await once(b, "connect");
    b.send("y", t.sent("y"));
    await quiet();
  },

  async "a signal"(t) {
    const controller = new AbortController();
    const { signal } = controller;
    const a = t.socket("a", { type: "udp4", signal });
    a.bind(0, HOST);
    await once(a, "listening");
    controller.abort();
    t.say("aborted");
    await quiet();
    t.socket("b", { type: "udp4", signal });
    await quiet();
  },

  async "sockets that cannot be"(t) {
    // deno-lint-ignore no-explicit-any -- the point is to call it wrongly
    const make = (options?: any) => () => t.socket("x", options);
    t.call("type", make("udp5"));
    t.call("null", make(null));
    t.call("no type", make({}));
    t.call("size", make({ type: "udp4", recvBufferSize: "many" }));
    t.call("signal", make({ type: "udp4", signal: 5 }));
    t.call("lookup", make({ type: "udp4", lookup: 5 }));
    await quiet();
  },
};

/** Runs all of it. */
export async function runDgramScript(world: ScriptWorld): Promise<void> {
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    world.print(`# ${name}`);
    const telling = new Telling(world);
    await scenario(telling);
    await telling.closeAll();
  }
}
