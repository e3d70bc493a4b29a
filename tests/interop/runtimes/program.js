/**
 * What works in a runtime: a line a check, with what came of it. The same file runs in
 * Deno, Node, Bun and a page, in plain JavaScript.
 *
 * The package's folder is the first argument; in a page, or a Worker of one, it is
 * `package/` beside this file, and what came of all goes to `done`.
 */

const isDeno = typeof Deno !== "undefined";
const isWeb = typeof location === "object" && location.protocol === "http:";
const base = isWeb
  ? new URL("package/bundle/", import.meta.url)
  : new URL("bundle/", `file://${globalThis.process.argv[2]}/`);

const { cable, NETCONN_TCP, NETCONN_UDP, Stack, tap, VirtualClock } =
  await import(new URL("mod.js", base).href);
const { ScriptedPeer, VirtualNetwork } = await import(
  new URL("testing.js", base).href
);

const bytes = (text) => new TextEncoder().encode(text);
const text = (data) => new TextDecoder().decode(data.slice());

/** Two stacks on a cable. */
async function pair(options) {
  const [left, right] = cable();
  const start = (driver, address) =>
    Stack.start({ ...options, netifs: [{ driver, addresses: [address] }] });
  const a = await start(left, "10.0.0.1/24");
  const b = await start(right, "10.0.0.2/24");
  const end = async () => void await Promise.all([a.close(), b.close()]);
  return { a, b, end };
}

/** A datagram and its answer. */
async function udp({ a, b }) {
  const server = await b.listenDatagram({ port: 7 }).ready();
  const client = await a.listenDatagram({ port: 0 }).ready();
  await client.send(bytes("ping"), { hostname: "10.0.0.2", port: 7 });
  const [request, from] = await server.receive();
  await server.send(bytes(`${text(request)} pong`), from);
  const [answer] = await client.receive();
  client.close();
  server.close();
  return text(answer);
}

const MEGABYTE = 1 << 20;

/** A megabyte and its way back, through a connection that both sides close. */
async function tcp({ a, b }) {
  const listener = await b.listen({ port: 80 }).ready();
  const serving = listener.accept().then(async (conn) => {
    await conn.readable.pipeTo(conn.writable);
  });
  const conn = await a.connect({ hostname: "10.0.0.2", port: 80 });
  const sent = new Uint8Array(MEGABYTE).map((_, i) => i * 31 + (i >> 8));
  const writer = conn.writable.getWriter();
  const writing = writer.write(sent).then(() => writer.close());
  let length = 0;
  let isSame = true;
  for await (const chunk of conn.readable) {
    for (const byte of chunk) isSame &&= byte === sent[length++];
  }
  await Promise.all([writing, serving]);
  listener.close();
  return isSame && length === MEGABYTE ? "a megabyte and back" : `${length}`;
}

/** Nobody listens. */
async function refused({ a }) {
  try {
    await a.connect({ hostname: "10.0.0.2", port: 9 });
    return "connected";
  } catch (error) {
    return `${error.name} ${error.code} ${error instanceof Error}`;
  }
}

const builtin = (name) => globalThis.process?.getBuiltinModule(`node:${name}`);

/** Sockets in the shape of Node's: the stack's server, then one of node:net. */
async function nodeSockets({ a, b }) {
  const answer = (socket) =>
    socket.once("data", (data) => socket.end(`${data}, ${socket.localPort}`));
  const servers = [b.node.createServer(answer)];
  const net = builtin("net");
  if (net !== undefined) servers.push(net.createServer(answer));
  const heard = [];
  for (const [i, server] of servers.entries()) {
    await new Promise((resolve) => b.node.listen(server, 8 + i, resolve));
    const socket = a.node.connect({ host: "10.0.0.2", port: 8 + i });
    socket.setEncoding("utf8").write("hello");
    socket.on("data", (data) => heard.push(data));
    await new Promise((resolve) => socket.on("close", resolve));
    await new Promise((resolve) => server.close(resolve));
  }
  return heard.join(", ");
}

/** A library of Node's that is given a socket, and a server that listens. */
async function nodeHttp({ a, b }) {
  const http = builtin("http");
  if (http === undefined) return "no node:http";
  const server = http.createServer((request, response) => {
    response.end(`${request.method} ${request.url}`);
  });
  await new Promise((resolve) => b.node.listen(server, 88, resolve));
  const heard = await new Promise((resolve, reject) => {
    const request = http.request({
      createConnection: () => a.node.connect({ host: "10.0.0.2", port: 88 }),
      path: "/hello",
    }, (response) => {
      let body = "";
      response.on("data", (data) => body += data);
      response.on("end", () => resolve(`${response.statusCode} ${body}`));
    });
    request.on("error", reject);
    request.end();
  });
  await new Promise((resolve) => server.close(resolve));
  return heard;
}

/** Datagram sockets in the shape of Node's. */
async function nodeDatagrams({ a, b }) {
  const server = b.node.createSocket("udp4");
  const client = a.node.createSocket("udp4");
  server.on("message", (data, { port, address }) => {
    server.send(`${data}, ${address}`, port, address);
  });
  await new Promise((resolve) => server.bind(53, resolve));
  const heard = new Promise((resolve) => client.on("message", resolve));
  client.send("hello", 53, "10.0.0.2");
  const answer = String(await heard);
  client.close();
  server.close();
  return answer;
}

/** TLS, to a server whose certificate is checked. */
async function tls({ a, b }) {
  if (builtin("tls") === undefined) return "no node:tls";
  const { PEER, ROOT } = await import("../../netconn/tls/tls_certificates.ts");
  const listener = await b.listenTls({ port: 443, ...PEER }).ready();
  const into = new Uint8Array(16);
  const serving = listener.accept().then(async (conn) => {
    const length = await conn.read(into);
    await conn.write(into.subarray(0, length));
    return conn;
  });
  const conn = await a.connectTls({
    hostname: "10.0.0.2",
    port: 443,
    caCerts: [ROOT],
  });
  await conn.write(bytes("secret"));
  const answer = new Uint8Array(16);
  const length = await conn.read(answer);
  for (const end of [conn, await serving, listener]) end.close();
  return text(answer.subarray(0, length));
}

/** lwIP's sequential style. */
function blocking({ a, b }) {
  const server = b.blocking().netconn(NETCONN_TCP);
  server.bind("10.0.0.2", 99);
  server.listen();
  const client = a.blocking().netconn(NETCONN_TCP);
  client.connect("10.0.0.2", 99);
  const accepted = server.accept();
  client.write(bytes("blocked"));
  const heard = accepted.recv();
  const words = text(heard.toBytes());
  heard.delete();
  for (const conn of [client, accepted, server]) conn[Symbol.dispose]();
  return words;
}

/** An hour of virtual time. */
async function hour() {
  const clock = new VirtualClock();
  const stack = await Stack.start({ thread: false, clock });
  const begun = performance.now();
  await clock.advance(3_600_000);
  const isQuick = performance.now() - begun < 10_000;
  await stack.close();
  return `${clock.now()} ms${isQuick ? "" : ", slowly"}`;
}

/** The testing kit's peer. */
async function scripted() {
  const peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_UDP);
  await conn.connect("10.0.0.2", 7);
  await conn.send(bytes("hello"));
  await peer.udp({ port: 7 }).expect({ data: "hello", ttl: 64 });
  await peer.expectNothing();
  await peer.stack.close();
  return "as expected";
}

/** The testing kit's network: a transfer over a link that loses frames. */
async function lossy() {
  const network = new VirtualNetwork({ seed: 1 });
  const link = network.link({ delay: 10, loss: 0.05 });
  const { clock } = network;
  const start = (driver, address) =>
    Stack.start({
      thread: false,
      clock,
      seed: 1,
      netifs: [{ driver, addresses: [address] }],
    });
  const a = await start(link.ends[0].driver(), "10.0.0.1/24");
  const b = await start(link.ends[1].driver(), "10.0.0.2/24");
  let isDone = false;
  const work = tcp({ a, b }).finally(() => isDone = true);
  while (!isDone) await clock.advance(100);
  const outcome = await work;
  const closing = Promise.all([a.close(), b.close()]);
  await clock.advance(10_000);
  await closing;
  return outcome;
}

/** Collects what is reported as an uncaught error. */
function onUncaught(fn) {
  const { process } = globalThis;
  if (typeof Deno === "undefined" && process !== undefined) {
    process.on("uncaughtException", (error) => fn(error.message));
    return;
  }
  globalThis.addEventListener("error", (event) => {
    event.preventDefault();
    fn(event.message);
  });
}

/** A stack whose driver throws: the death is reported, and who waits is released. */
async function death(thread) {
  const reported = new Promise((resolve) => onUncaught(resolve));
  const module = new URL("faulty_driver.js", import.meta.url).href;
  const stack = await Stack.start({
    thread,
    netifs: [{ driver: { module }, addresses: ["10.0.0.1/24"] }],
  });
  const failed = stack.connect({ hostname: "10.0.0.2", port: 9 })
    .then(() => "connected", (error) => error.name);
  const outcome = `${await failed}; ${
    (await reported).replace(/^(Uncaught )?Error: /, "")
  }`;
  await stack.close();
  return outcome;
}

/** A stack that is left open, but does not keep the process. */
async function unref() {
  const stack = await Stack.start();
  stack.unref();
  return "left open";
}

/** A TAP, which is Deno's. */
async function device(thread) {
  const stack = await Stack.start({
    thread,
    netifs: [{ driver: tap("tap0"), addresses: ["10.0.0.1/24"] }],
  });
  await stack.close();
  return "opened";
}

const failures = (error) => `${error.name}: ${error.message}`;

async function check(name, fn) {
  let outcome;
  try {
    outcome = await fn();
  } catch (error) {
    outcome = failures(error);
  }
  print(`${name}: ${outcome}`);
}

const printed = [];
function print(line) {
  printed.push(line);
  // deno-lint-ignore no-console
  console.log(line);
}

/** All that two stacks can do. */
async function conversations(where, options) {
  let stacks;
  try {
    stacks = await pair(options);
  } catch (error) {
    print(`${where}: ${failures(error)}`);
    return;
  }
  await check(`${where} udp`, () => udp(stacks));
  await check(`${where} tcp`, () => tcp(stacks));
  await check(`${where} refused`, () => refused(stacks));
  await check(`${where} node net`, () => nodeSockets(stacks));
  await check(`${where} node http`, () => nodeHttp(stacks));
  await check(`${where} node dgram`, () => nodeDatagrams(stacks));
  await check(`${where} tls`, () => tls(stacks));
  await check(`${where} blocking`, () => blocking(stacks));
  await check(`${where} close`, async () => (await stacks.end(), "closed"));
}

await check("memory", () => typeof SharedArrayBuffer);
await conversations("in-thread", { thread: false });
await conversations("thread", {});
await check("virtual clock", hour);
await check("scripted peer", scripted);
await check("virtual network", lossy);
if (!isDeno) await check("tap", () => device(false));
if (!isDeno) await check("tap in a thread", () => device(true));
await check("in-thread death", () => death(false));
await check("thread death", () => death(true));
await check("unref", unref);
print("end");
if (isWeb) {
  await fetch(new URL("done", import.meta.url), {
    method: "POST",
    body: printed.join("\n"),
  });
}
