/**
 * Stacks that die: a driver throws, or the Worker is ended from outside. Whoever waits
 * is released, and a close is quick.
 *
 * @module
 */

import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  cable,
  type DriverSpec,
  type Netconn,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  type StackOptions,
  TcpConn,
  VirtualClock,
} from "../../../mod.ts";
import { mayStartWorkers, pattern } from "../two_stacks.ts";

const MODES = mayStartWorkers ? [false, true] : [false];
const nameOf = (thread: boolean) => thread ? "tcpip thread" : "in-thread";

/**
 * A driver that does `what` in `method` once word 0 of its options says so; word 1
 * counts its closes.
 */
function faulty(method: string, what: string): [DriverSpec, Int32Array] {
  const words = new Int32Array(new SharedArrayBuffer(8));
  const source = `
    export const open = ({ words }) => {
      const may = (method, value) => {
        if (method === "${method}" && words[0] === 1) { ${what} }
        return value;
      };
      return {
        medium: "ip", mtu: 1500, maxFrame: 1500,
        offload: { checksum: false, tcpSegmentation: 0 },
        receive: () => may("receive", 0),
        transmit: () => may("transmit", true),
        flush: () => may("flush"),
        close: () => { words[1]++; },
      };
    };
  `;
  const module = `data:text/javascript,${encodeURIComponent(source)}`;
  return [{ module, options: { words } }, words];
}

/** Collects what is reported as an uncaught error. */
class Reports implements Disposable {
  readonly messages: string[] = [];
  #resolve!: () => void;
  readonly first = new Promise<void>((resolve) => this.#resolve = resolve);
  readonly #listener = (event: ErrorEvent): void => {
    event.preventDefault();
    this.messages.push(event.message);
    this.#resolve();
  };

  constructor() {
    globalThis.addEventListener("error", this.#listener);
  }

  [Symbol.dispose](): void {
    globalThis.removeEventListener("error", this.#listener);
  }
}

/** Resolves to how a promise ends; fails a test in which it does not. */
async function outcome(promise: PromiseLike<unknown>): Promise<string> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, 20_000, "nothing");
  });
  return await Promise.race([
    limit,
    promise.then(() => "resolved", (error) => (error as Error).name),
  ]).finally(() => clearTimeout(timer));
}

/** Everything that one can wait for. */
async function waits(stack: Stack, peer: Netconn): Promise<Promise<unknown>[]> {
  const tcp = stack.netconn(NETCONN_TCP);
  const udp = stack.netconn(NETCONN_UDP);
  const listener = await stack.listen({ port: 81 }).ready();
  const datagrams = await stack.listenDatagram({ port: 82 }).ready();
  const writer = stack.netconn(NETCONN_TCP);
  await writer.connect("127.0.0.1", 80);
  return [
    tcp.connect("10.0.0.9", 1),
    udp.recv(),
    datagrams.receive(),
    listener.accept(),
    peer.recv(),
    peer.read(new Uint8Array(1)),
    writer.write(pattern(50_000_000)),
    writer.write(pattern(9)),
    stack.resolve("example.com"),
    stack.netconn(NETCONN_TCP).recv(),
  ];
}

/** All have rejected. */
function assertReleased(ends: string[]): void {
  const isBad = (end: string) => end === "nothing" || end === "resolved";
  assertEquals(ends.some(isBad), false, ends.join());
}

async function start(
  options: StackOptions,
  driver: DriverSpec,
): Promise<Stack> {
  return await Stack.start({
    memory: 32 << 20,
    nameservers: ["10.0.0.53"],
    netifs: [{ driver, addresses: ["10.0.0.1/24"] }],
    ...options,
  });
}

/** Connects a netconn to a listener of the same stack, over loopback. */
async function connected(stack: Stack): Promise<Netconn> {
  const listener = stack.netconn(NETCONN_TCP);
  await listener.bind("127.0.0.1", 80);
  await listener.listen();
  const conn = stack.netconn(NETCONN_TCP);
  await conn.connect("127.0.0.1", 80);
  return conn;
}

/** Lets what is wrong happen. */
async function provoke(stack: Stack, words: Int32Array): Promise<void> {
  words[0] = 1;
  const udp = stack.netconn(NETCONN_UDP);
  await outcome(udp.sendTo(pattern(9), { hostname: "10.0.0.2", port: 9 }));
}

for (const thread of MODES) {
  for (const method of ["receive", "transmit", "flush"]) {
    Deno.test(`a driver whose ${method} throws ends the stack, and nobody waits, ${nameOf(thread)}`, async () => {
      using reports = new Reports();
      const [driver, words] = faulty(method, `throw new Error("Broken");`);
      const stack = await start({ thread }, driver);
      const conn = await connected(stack);
      const pending = (await waits(stack, conn)).map(outcome);
      const iterating = outcome((async () => {
        const datagrams = stack.listenDatagram({ port: 84 });
        for await (const _ of stack.listen({ port: 83 }));
        for await (const _ of datagrams);
      })());
      const reading = outcome(
        new Response((await TcpConn.of(conn)).readable).text(),
      );
      await provoke(stack, words);
      assertReleased(await Promise.all(pending));
      assertEquals(await iterating, "resolved"); // quietly, as after a close
      assertReleased([await reading]);
      await reports.first;
      assertEquals(await outcome(stack.ended), "resolved");
      assertEquals(await outcome(stack.close()), "resolved");
      assertEquals(words[1], 1); // it was closed
      assertEquals(reports.messages.length, 1);
      assertStringIncludes(reports.messages[0]!, "has died: Broken");
      const error = await assertRejects(() => stack.stats(), TypeError);
      assertStringIncludes(error.message, "has died: Broken");
      assertThrows(() => stack.netconn(NETCONN_UDP), TypeError, "has died");
      await conn.close();
    });
  }

  for (const length of ["undefined", "NaN", "1501"]) {
    Deno.test(`a driver that receives ${length} bytes ends the stack, ${nameOf(thread)}`, async () => {
      using reports = new Reports();
      const [driver, words] = faulty("receive", `return ${length};`);
      const stack = await start({ thread }, driver);
      await provoke(stack, words);
      await reports.first;
      await stack.close();
      assertStringIncludes(reports.messages[0]!, `received ${length} bytes`);
    });
  }

  Deno.test(`a driver that throws under a control call ends the stack, ${nameOf(thread)}`, async () => {
    using reports = new Reports();
    const [driver, words] = faulty("transmit", `throw new Error("Broken");`);
    const stack = await start({ thread }, driver);
    words[0] = 1;
    assertEquals(await outcome(stack.resolve("example.com")), "NotConnected");
    await reports.first;
    await stack.close();
    assertStringIncludes(reports.messages[0]!, "has died: Broken");
  });

  Deno.test(`a driver that throws while its stack closes keeps nobody, ${nameOf(thread)}`, async () => {
    using reports = new Reports();
    const [driver, words] = faulty("flush", `throw new Error("Broken");`);
    const stack = await start({ thread }, driver);
    words[0] = 1;
    assertEquals(await outcome(stack.close()), "resolved");
    assertEquals(words[1], 1);
    assertStringIncludes(reports.messages.join(), "Broken");
  });

  Deno.test(`a neighbour at a cable outlives a stack that dies, ${nameOf(thread)}`, async () => {
    using reports = new Reports();
    const [left, right] = cable();
    const [driver, words] = faulty("transmit", `throw new Error("Broken");`);
    const common = { thread, memory: 16 << 20 };
    const dying = await Stack.start({
      ...common,
      netifs: [
        { driver: left, addresses: ["10.1.0.1/24"] },
        { driver, addresses: ["10.0.0.1/24"] },
      ],
    });
    const stack = await Stack.start({
      ...common,
      netifs: [{ driver: right, addresses: ["10.1.0.2/24"] }],
    });
    const listener = await dying.listen({ port: 80 }).ready();
    const conn = await stack.connect({ hostname: "10.1.0.1", port: 80 });
    await (await listener.accept()).write(pattern(9));
    assertEquals(await conn.read(new Uint8Array(99)), 9);
    await provoke(dying, words);
    await reports.first;
    await dying.close();
    const own = await connected(stack);
    await own.write(pattern(100));
    await conn.netconn.abort();
    await stack.close();
  });
}

Deno.test("a stack on virtual time that dies stops no time", async () => {
  using reports = new Reports();
  const clock = new VirtualClock();
  const [driver, words] = faulty("transmit", `throw new Error("Broken");`);
  const options = { thread: false, clock };
  const dying = await start(options, driver);
  const other = await Stack.start({ ...options, memory: 16 << 20 });
  const waiting = outcome(dying.netconn(NETCONN_UDP).recv({ timeout: 9_000 }));
  await clock.advance(1_000);
  words[0] = 1;
  const udp = dying.netconn(NETCONN_UDP);
  const sent = outcome(
    udp.sendTo(pattern(9), { hostname: "10.0.0.2", port: 9 }),
  );
  await clock.advance(1_000);
  assertEquals(await waiting, "NotConnected");
  assert(await sent !== "nothing");
  await clock.advance(60_000);
  assertEquals(clock.now(), 62_000);
  assertEquals(reports.messages.length, 1);
  await dying.close();
  const conn = connected(other);
  await clock.advance(100);
  await (await conn).write(pattern(9));
  await other.close();
  assertEquals(clock.nextAt, Infinity);
});

/** Half drivers, and what is said of each. */
const HALVES: [source: string, says: string][] = [
  ["null", "its open has given null"],
  ["undefined", "its open has given undefined"],
  ["7", "its open has given 7"],
  ["{ ...good, receive: undefined }", "its receive is undefined"],
  ["{ ...good, transmit: 1 }", "its transmit is 1, not a function"],
  ["{ ...good, close: undefined }", "its close is undefined"],
  ["{ ...good, flush: true }", "its flush is true"],
  ['{ ...good, medium: "air" }', 'its medium is "air"'],
  ["{ ...good, mtu: NaN }", "its mtu is NaN"],
  ["{ ...good, mtu: -1 }", "its mtu is -1"],
  ["{ ...good, mtu: 1e9 }", "its mtu is 1000000000"],
  ["{ ...good, mtu: '1500' }", 'its mtu is "1500"'],
  ["{ ...good, maxFrame: undefined }", "its maxFrame is undefined"],
  ["{ ...good, maxFrame: 1e6 }", "its maxFrame is 1000000"],
  ["{ ...good, offload: undefined }", "its offload is undefined"],
  [
    "{ ...good, offload: { tcpSegmentation: -1 } }",
    "its offload.tcpSegmentation is -1",
  ],
  ["{ ...good, mac: new Uint8Array(5) }", "its mac has 5 bytes, not 6"],
  ["{ ...good, mac: '02:00:00:00:00:01' }", "its mac is a string"],
  ["{ ...good, mac: new Uint8Array(6).fill(1) }", "is a group's"],
  ["{ ...good, fd: 1.5 }", "its fd is 1.5"],
  ["(() => { throw null; })()", "it has thrown null"],
];

const HALF_DRIVER = `
  const good = {
    medium: "ip", mtu: 1500, maxFrame: 1500,
    offload: { checksum: false, tcpSegmentation: 0 },
    receive: () => 0, transmit: () => true, close: () => {},
  };
`;

for (const thread of MODES) {
  Deno.test(`Stack.start() names the module of half a driver and what is wrong, ${nameOf(thread)}`, async () => {
    // Each is one more Worker.
    const halves = thread ? HALVES.filter((_, i) => i % 5 === 0) : HALVES;
    for (const [text, says] of halves) {
      const source = `${HALF_DRIVER} export const open = () => (${text});`;
      const module = `data:text/javascript,${encodeURIComponent(source)}`;
      const [first, words] = faulty("", "");
      const error = await assertRejects(() =>
        Stack.start({
          thread,
          memory: 4 << 20,
          netifs: [{ driver: first }, { driver: { module, options: {} } }],
        })
      );
      assert(error instanceof TypeError || error instanceof RangeError);
      assertStringIncludes(error.message, `driver "${module}"`);
      assertStringIncludes(error.message, says);
      assertEquals(words[1], 1, `the other one is still open: ${text}`);
    }
  });
}

if (mayStartWorkers) {
  for (
    const [how, what, says] of [
      ["closes itself", "self.close();", "ended from outside"],
      ["exits", "Deno.exit();", "ended from outside"],
    ]
  ) {
    Deno.test(`nobody waits for a Worker that ${how}, and close() is quick`, async () => {
      using reports = new Reports();
      const [driver, words] = faulty("transmit", what!);
      const stack = await start({ thread: true }, driver);
      const conn = await connected(stack);
      const pending = (await waits(stack, conn)).map(outcome);
      await provoke(stack, words);
      assertReleased(await Promise.all(pending));
      await reports.first;
      assertStringIncludes(reports.messages.join(), says!);
      const before = performance.now();
      await stack.close();
      assert(performance.now() - before < 1_000);
    });
  }

  Deno.test("Stack.close() is quick if its Worker ends meanwhile", async () => {
    using _reports = new Reports();
    const [driver, words] = faulty("flush", "self.close();");
    const stack = await start({ thread: true }, driver);
    words[0] = 1;
    const before = performance.now();
    await stack.close();
    assert(performance.now() - before < 2_000);
  });

  Deno.test("Stack.close() is quick if its Worker was terminated", async () => {
    const { Worker } = globalThis;
    let worker!: Worker;
    globalThis.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        worker = this;
      }
    };
    using _reports = new Reports();
    try {
      const [driver] = faulty("", "");
      const stack = await start({ thread: true }, driver);
      worker.terminate();
      const before = performance.now();
      await stack.close();
      assert(performance.now() - before < 2_000);
    } finally {
      globalThis.Worker = Worker;
    }
  });

  Deno.test("Stack.start() rejects if its Worker ends in a driver's open", async () => {
    const source = `export const open = () => self.close();`;
    const module = `data:text/javascript,${encodeURIComponent(source)}`;
    const netifs = [{ driver: { module, options: {} } }];
    await assertRejects(
      () => Stack.start({ memory: 4 << 20, netifs }),
      Error,
      "ended from outside",
    );
  });

  Deno.test("what a driver rejects with on the side ends the stack, and is told", async () => {
    const source = `export const open = () => {
      Promise.reject(new Error("On the side"));
      return new Promise(() => {});
    };`;
    const module = `data:text/javascript,${encodeURIComponent(source)}`;
    const netifs = [{ driver: { module, options: {} } }];
    const error = await assertRejects(
      () => Stack.start({ memory: 4 << 20, netifs }),
    );
    assertInstanceOf(error, Error);
    assertStringIncludes(error.message, "On the side");
  });

  Deno.test("a blocked thread does not wait for a Worker that has ended", async () => {
    using reports = new Reports();
    const [driver, words] = faulty("transmit", "self.close();");
    const stack = await start({ thread: true }, driver);
    const udp = stack.blocking().netconn(NETCONN_UDP);
    words[0] = 1;
    let name = "";
    try {
      udp.sendTo(pattern(9), { hostname: "10.0.0.2", port: 9 });
      udp.recv();
    } catch (error) {
      name = (error as Error).name;
    }
    assertEquals(name, "NotConnected");
    await stack.close();
    assertEquals(reports.messages.length <= 1, true);
  });
}
