/**
 * What netconns hear of a next hop that does not answer, and what becomes of those
 * that all want to send at once before it does.
 *
 * @module
 */

import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import {
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  type StackOptions,
} from "../../mod.ts";
import { VirtualNetwork } from "../../testing/network/mod.ts";
import { bytes, EventLog, rejection } from "./two_stacks.ts";

const { ConnectionRefused, NetworkUnreachable } = Deno.errors;
const OURS = "10.0.0.1";
const PEER = "10.0.0.2";
/** On the link, but nobody is there. */
const NOBODY = "10.0.0.77";
/** A round trip on the link, ms. */
const ROUND_TRIP = 10;

/** A stack on a link, and perhaps a peer. */
class Scene implements AsyncDisposable {
  private constructor(
    readonly network: VirtualNetwork,
    readonly stack: Stack,
    readonly peer: Stack,
  ) {}

  static async start(
    options: StackOptions = {},
    gateway = PEER,
  ): Promise<Scene> {
    const network = new VirtualNetwork({ seed: 1 });
    const { ends } = network.link({ delay: ROUND_TRIP / 2, queueFrames: 4000 });
    const common = { thread: false, clock: network.clock, memory: 32 << 20 };
    const stack = await Stack.start({
      ...common,
      ...options,
      seed: 1,
      netifs: [{
        driver: ends[0].driver(),
        addresses: [`${OURS}/24`],
        gateway,
      }],
    });
    const peer = await Stack.start({
      ...common,
      seed: 2,
      netifs: [{ driver: ends[1].driver(), addresses: [`${PEER}/24`] }],
    });
    return new Scene(network, stack, peer);
  }

  /** Lets time pass until something is settled; tells how long that took, ms. */
  async during<T>(work: Promise<T>, most = 600_000): Promise<[T, number]> {
    const { clock } = this.network;
    const start = clock.now();
    const result = await this.network.run(() => work, most);
    return [result, clock.now() - start];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closing = Promise.all([this.stack.close(), this.peer.close()]);
    await this.during(closing);
  }
}

for (const [what, to] of [["host", NOBODY], ["gateway", "192.0.2.1"]]) {
  Deno.test(`Netconn.connect() fails after three seconds if the ${what} does not answer ARP`, async () => {
    await using scene = await Scene.start({}, NOBODY);
    const log = new EventLog();
    const conn = scene.stack.netconn(NETCONN_TCP, { callback: log.callback });
    const failing = rejection(conn.connect(to, 80));
    const [error, after] = await scene.during(failing);
    assertInstanceOf(error, NetworkUnreachable);
    assertEquals(error.code, "ERR_RTE");
    assertEquals(
      error.message,
      `Cannot connect to "${to}:80": it is unreachable: no route leads ` +
        "there, or no neighbour answers",
    );
    assert(after >= 3000 && after < 3010, `${after} ms`);
  });
}

Deno.test("Netconn.connect() of many to one host that does not answer all fail at once", async () => {
  const ip = { neighbourQueueBytes: 512 }; // their SYNs do not all wait
  await using scene = await Scene.start({ ip });
  const failing = Array.from(
    { length: 100 },
    () => rejection(scene.stack.netconn(NETCONN_TCP).connect(NOBODY, 80)),
  );
  const [errors, after] = await scene.during(Promise.all(failing));
  assert(errors.every((e) => e.code === "ERR_RTE"));
  assert(after >= 3000 && after < 3010, `${after} ms`);
});

Deno.test('Netconn.connect() is told of no neighbour in "lwip": its SYNs run out', async () => {
  await using scene = await Scene.start({
    profile: "lwip",
    tcp: { synRetries: 2 },
  });
  const conn = scene.stack.netconn(NETCONN_TCP);
  const failing = rejection(conn.connect(NOBODY, 80));
  const [error, after] = await scene.during(failing);
  assertEquals(error.code, "ERR_ABRT");
  assert(after > 5000, `${after} ms`);
});

Deno.test("a connection outlives a neighbour that has gone, and says why it ends [RFC 1122 §4.2.3.9]", async () => {
  await using scene = await Scene.start({
    ip: { neighbourReachableMs: 1000 },
    tcp: { maxRetries: 6 },
  });
  await using listener = await scene.peer.listen({ port: 80 }).ready();
  const [[conn]] = await scene.during(Promise.all([
    scene.stack.connect({ hostname: PEER, port: 80 }),
    listener.accept(),
  ]));
  await scene.during(scene.peer.setUp("if1", false));
  await conn.write(bytes("anybody?"));
  const failing = rejection(conn.read(new Uint8Array(1)));
  const [error, after] = await scene.during(failing);
  assertEquals(error.code, "ERR_RTE");
  assert(after > 10_000, `${after} ms`); // the neighbour failed long before
  conn.close();
});

Deno.test("a connected UDP netconn hears that its neighbour does not answer [RFC 1122 §4.1.3.3]", async () => {
  await using scene = await Scene.start();
  const log = new EventLog();
  const conn = scene.stack.netconn(NETCONN_UDP, { callback: log.callback });
  await scene.during(conn.connect(NOBODY, 9));
  const waiting = rejection(conn.recv());
  await scene.during(conn.send(bytes("anybody?")));
  const [error, after] = await scene.during(waiting);
  assertInstanceOf(error, NetworkUnreachable);
  assertEquals(error.code, "ERR_RTE");
  assert(after >= 2990 && after < 3010, `${after} ms`);
  await log.expect("E(0)");
});

Deno.test("a RAW netconn gets the host's own ICMP error about its neighbour, as in Linux", async () => {
  await using scene = await Scene.start();
  const conn = scene.stack.netconn(NETCONN_RAW, { proto: 1 });
  const echo = new Uint8Array(64);
  echo[0] = 8;
  await scene.during(conn.sendTo(echo, { hostname: NOBODY, port: 0 }));
  const [buf] = await scene.during(conn.recv());
  using error = buf!;
  assertEquals(error.from.hostname, OURS);
  const packet = error.toBytes();
  assertEquals([...packet.subarray(20, 22)], [3, 1]); // host unreachable
  assertEquals([...packet.subarray(44, 48)], [10, 0, 0, 77]); // the quote
});

for (
  const [many, ip] of [
    [100, {}],
    [100, { neighbourQueueBytes: 0 }],
    [1000, {}],
    [1000, { neighbourQueueBytes: 4096 }],
  ] as const
) {
  const room = JSON.stringify(ip);
  Deno.test(`${many} connects to a neighbour yet unknown are answered as soon as it is, ${room}`, async () => {
    await using scene = await Scene.start({ ip });
    const frames: number[] = [];
    scene.network.watch = ({ fate, bytes }) => {
      // SYNs on their way: Ethernet, IP, TCP flags.
      if (fate === "arrived" && bytes[12] === 8 && bytes[13] === 0) {
        if ((bytes[47] & 0x12) === 0x02) frames.push(1);
      }
    };
    const refused = Array.from(
      { length: many },
      () => rejection(scene.stack.netconn(NETCONN_TCP).connect(PEER, 9)),
    );
    const [errors, after] = await scene.during(Promise.all(refused));
    assert(errors.every((error) => error instanceof ConnectionRefused));
    assert(after < 2 * ROUND_TRIP + 10, `${after} ms`);
    assertEquals(frames.length, many); // none twice
  });
}
