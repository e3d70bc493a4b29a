/**
 * Datagram sockets of Node's shape beside Node's own: the same program prints the same,
 * and over a TAP they talk to the kernel; libraries that take a socket take them
 * unchanged.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { decode, encode } from "dns-packet";
import KRPC from "k-rpc-socket";
import createMulticastDns from "multicast-dns";
import type { Socket } from "node:dgram";
import ts from "typescript";
import type { Stack } from "../../mod.ts";
import { DGRAM_TRANSCRIPT } from "../netconn/node/dgram_transcript.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { NODE_NEEDS, nodeCommand } from "./real_node.ts";
import { interopTest } from "./requirements.ts";
import { Spawned } from "./spawned.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const GROUP = "239.1.2.3";
const NEEDS = { needs: KERNEL_SOCKETS_NEEDS };
const SCRIPT = new URL("../netconn/node/dgram_script.ts", import.meta.url);
const PEER = new URL("./peers/dgram_peer.ts", import.meta.url);

/** Sends back what comes to port 7 of the kernel. */
const ECHO = `
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 22)
s.bind(("${KERNEL}", 7))
print("ready", flush=True)
while True:
    data, peer = s.recvfrom(65535)
    s.sendto(data, peer)
`;

/** The script as a program for Node, whose output is its transcript. */
async function nodeProgram(): Promise<string> {
  const text = await Deno.readTextFile(SCRIPT);
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
    },
  });
  return `${outputText}
import { createSocket } from "node:dgram";
const print = (line) => console.log(line);
await runDgramScript({ createSocket, print });
`;
}

/** Waits for an event, and what comes with it. */
function once(socket: Socket, event: string): Promise<unknown[]> {
  return new Promise((resolve) =>
    socket.once(event, (...args) => resolve(args))
  );
}

/** A socket that is bound. */
async function bound(stack: Stack, port = 0): Promise<Socket> {
  const socket = stack.node.createSocket({ type: "udp4", reuseAddr: true });
  socket.bind(port);
  await once(socket, "listening");
  return socket;
}

async function closed(socket: Socket): Promise<void> {
  const end = once(socket, "close");
  socket.close();
  await end;
}

interopTest(
  "a program with node:dgram prints in Node what it prints with stack.node",
  NODE_NEEDS,
  async () => {
    const path = await Deno.makeTempFile({ suffix: ".mjs" });
    try {
      await Deno.writeTextFile(path, await nodeProgram());
      await using node = new Spawned(nodeCommand(path));
      const { code, stdout, stderr } = await node.output();
      assertEquals([code, stderr], [0, ""]);
      assertEquals(stdout, DGRAM_TRANSCRIPT);
    } finally {
      await Deno.remove(path);
    }
  },
);

interopTest(
  "the kernel echoes datagrams of every size, in order",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const echo = net.namespace.spawn(["python3", "-c", ECHO]);
    await echo.waitFor("ready");
    const socket = await bound(net.stack);
    socket.connect(7, KERNEL);
    await once(socket, "connect");
    for (const size of [0, 1, 1472, 1473, 9000, 65_507]) {
      const data = Buffer.alloc(size, size % 251);
      const answer = once(socket, "message");
      socket.send(data);
      const [msg, rinfo] = await answer;
      assertEquals(Buffer.compare(msg as Buffer, data), 0);
      assertEquals(rinfo, { address: KERNEL, family: "IPv4", port: 7, size });
    }
    const got: number[] = [];
    socket.on("message", (msg) => got.push(msg.readUInt32BE(0)));
    for (let i = 0; i < 500; i++) {
      const data = Buffer.alloc(4);
      data.writeUInt32BE(i);
      socket.send(data);
    }
    await eventually(() => assertEquals(got.length, 500));
    assertEquals(got, Array.from({ length: 500 }, (_, i) => i));
    await closed(socket);
  },
);

interopTest("an ICMP error of the kernel is ECONNREFUSED", NEEDS, async () => {
  await using net = await TapNetwork.create();
  const socket = await bound(net.stack);
  socket.connect(9, KERNEL);
  await once(socket, "connect");
  const refused = once(socket, "error");
  socket.send("x");
  const [error] = await refused as [Error];
  assertEquals(error.message, "recvmsg ECONNREFUSED");
  socket.disconnect();
  // Without a peer nobody is told, as in Linux.
  const bytes = await new Promise((resolve) =>
    socket.send("x", 9, KERNEL, (_error, bytes) => resolve(bytes))
  );
  assertEquals(bytes, 1);
  await closed(socket);
});

interopTest(
  "a group has members on both sides",
  { needs: [...KERNEL_SOCKETS_NEEDS, "socat"] },
  async () => {
    await using net = await TapNetwork.create();
    const { namespace, stack } = net;
    const socket = await bound(stack, 5000);
    socket.addMembership(GROUP, OURS);
    socket.setMulticastLoopback(false);
    const to = `UDP4-DATAGRAM:${GROUP}:5000,ip-multicast-ttl=1,bind=${KERNEL}`;
    const arrival = once(socket, "message");
    await namespace.run(["socat", "-u", "STDIN", to], { input: "from Linux" });
    const [msg] = await arrival;
    assertEquals(String(msg), "from Linux");
    const member = `UDP4-RECV:5000,ip-add-membership=${GROUP}:${KERNEL}`;
    const receiver = namespace.spawn(["socat", "-u", member, "STDOUT"]);
    await eventually(async () => {
      const groups = await namespace.run(["cat", "/proc/net/igmp"]);
      assert(groups.includes("030201EF"));
    });
    socket.send("from the stack", 5000, GROUP);
    await receiver.waitFor("from the stack");
    await closed(socket);
  },
);

interopTest(
  "dns-packet talks to dnsmasq",
  { needs: [...KERNEL_SOCKETS_NEEDS, "dnsmasq"] },
  async () => {
    await using net = await TapNetwork.create({ nameservers: [KERNEL] });
    const dnsmasq = net.namespace.spawn([
      ...["dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null"],
      ...["--no-resolv", "--no-hosts", "--no-daemon", "--user=root"],
      ...["--pid-file=", "--bind-interfaces", `--listen-address=${KERNEL}`],
      ...["--except-interface=lo", "--local=/test/"],
      ...[
        "--host-record=host.test,10.1.2.3",
        `--host-record=dns.test,${KERNEL}`,
      ],
    ]);
    await dnsmasq.waitFor("started");
    const socket = net.stack.node.createSocket("udp4");
    const answer = once(socket, "message");
    const query = encode({
      type: "query",
      id: 4711,
      flags: 0x100,
      questions: [{ type: "A", name: "host.test" }],
    });
    socket.send(query, 0, query.length, 53, "dns.test"); // by the stack's resolver
    const [msg] = await answer;
    const { id, answers } = decode(msg as Buffer);
    assertEquals(id, 4711);
    assertEquals((answers as { data: string }[])[0].data, "10.1.2.3");
    await closed(socket);
  },
);

interopTest("multicast-dns and k-rpc-socket take a socket", NEEDS, async () => {
  await using net = await TapNetwork.create();
  const { createSocket } = net.stack.node;
  const peer = net.namespace.spawn([
    ...[Deno.execPath(), "run", "-A", PEER.pathname, KERNEL],
  ]);
  await peer.waitFor("mdns ready");
  await peer.waitFor("krpc ready");

  const mdns = createMulticastDns({
    socket: createSocket({ type: "udp4", reuseAddr: true }),
    interface: OURS,
    bind: "0.0.0.0", // for groups, too
  });
  mdns.on("query", ({ questions }: { questions: { name: string }[] }) => {
    for (const { name } of questions) {
      if (name !== "stack.local") continue;
      mdns.respond([{ name, type: "A", ttl: 120, data: OURS }]);
    }
  });
  await new Promise((resolve) => mdns.on("ready", resolve));
  const data = await new Promise((resolve) => {
    mdns.on(
      "response",
      ({ answers }: { answers: { data: string }[] }) =>
        resolve(answers[0].data),
    );
    mdns.query("kernel.local", "A");
  });
  assertEquals(data, KERNEL);
  await peer.waitFor(`answer ${OURS}`);
  await new Promise<void>((resolve) => mdns.destroy(resolve));

  const krpc = new KRPC({ socket: createSocket("udp4") });
  const response = await new Promise<{ r: { echo: Uint8Array } }>(
    (resolve, reject) =>
      krpc.query(
        { host: KERNEL, port: 6881 },
        { q: "ping" },
        (error: Error | null, response: { r: { echo: Uint8Array } }) =>
          error ? reject(error) : resolve(response),
      ),
  );
  assertEquals(String(response.r.echo), "ping");
  await new Promise<void>((resolve) => krpc.destroy(resolve));
});
