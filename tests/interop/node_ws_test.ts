/**
 * ws, unchanged, over sockets of the stack, as client and as server; its peer is Deno's
 * own WebSocket over the kernel.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { Buffer } from "node:buffer";
import { once } from "node:events";
import { createServer } from "node:http";
// @ts-types="npm:@types/ws@8.18.2"
import { WebSocket, WebSocketServer } from "ws";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { interopTest } from "./requirements.ts";
import { serveOnStack } from "./serve_on_stack.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: KERNEL_SOCKETS_NEEDS };
const PEER = new URL("peers/ws_peer.ts", import.meta.url).pathname;
const DENO = [Deno.execPath(), "run", "--allow-net", "--no-check", PEER];
const SIZES = [0, 125, 126, 65_536, 3_000_000];

interopTest(
  "ws connects by the stack, gets its messages back, and closes",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    const peer = net.namespace.spawn([...DENO, "serve", "8080"]);
    await peer.waitFor("ready");
    const socket = new WebSocket(`ws://${KERNEL}:8080/path`, {
      createConnection: () => stack.node.connect(8080, KERNEL),
    });
    await once(socket, "open");
    for (const size of SIZES) {
      const data = noise(size);
      const answered = once(socket, "message");
      socket.send(data);
      const [bytes, isBinary] = await answered as [Buffer, boolean];
      assertEquals([bytes.length, isBinary], [size, true]);
      assertEquals(sha256(bytes), sha256(data));
    }
    const all = noise(2_000_000);
    const parts: Buffer[] = [];
    socket.on("message", (bytes: Buffer) => parts.push(bytes));
    for (let at = 0; at < all.length; at += 20_000) {
      socket.send(all.subarray(at, at + 20_000));
    }
    await eventually(() => assertEquals(parts.length, 100));
    assertEquals(sha256(Buffer.concat(parts)), sha256(all));
    socket.close(4002, "done");
    const [code] = await once(socket, "close");
    assertEquals(code, 4002);
    await peer.waitFor("closed 4002 done");
    await nothingLeft();
  },
);

interopTest(
  "ws tells that a port is closed, and that its peer is gone",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    const open = (): WebSocket =>
      new WebSocket(`ws://${KERNEL}:8080/`, {
        createConnection: () => stack.node.connect(8080, KERNEL),
      });
    const [error] = await once(open(), "error");
    assertEquals(error.code, "ECONNREFUSED");

    const peer = net.namespace.spawn([...DENO, "serve", "8080"]);
    await peer.waitFor("ready");
    const socket = open();
    await once(socket, "open");
    const closed = once(socket, "close");
    await peer.kill("SIGKILL");
    assertEquals((await closed)[0], 1006); // without a closing handshake
    await nothingLeft();
  },
);

interopTest(
  "ws serves on the stack what node:http upgrades, several clients at once",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    const sockets = new WebSocketServer({ noServer: true });
    const http = createServer();
    http.on("upgrade", (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (client) => {
        sockets.emit("connection", client, request);
      });
    });
    const closings: [code: number, reason: string][] = [];
    const addresses = new Set<string | undefined>();
    sockets.on("connection", (client, request) => {
      addresses.add(request.socket.remoteAddress);
      client.on("message", (data, binary) => client.send(data, { binary }));
      client.on("close", (code, reason) => closings.push([code, `${reason}`]));
    });
    await using server = await serveOnStack(stack, http);
    const clients = Array.from({ length: 3 }, () =>
      net.namespace.exec([
        ...[...DENO, "talk", `ws://${OURS}/`],
        ...SIZES.map(String),
      ]));
    const expected = [
      ...SIZES.map((size) => `${size} true\n`),
      "text text\nclosed 4001 enough true\n",
    ].join("");
    for (const { stdout, stderr } of await Promise.all(clients)) {
      assertEquals(stdout, expected, stderr);
    }
    assertEquals(closings, [1, 2, 3].map(() => [4001, "enough"]));
    assertEquals([...addresses], [`::ffff:${KERNEL}`]);
    assertEquals(server.accepted, 3);

    const gone = net.namespace.spawn([...DENO, "talk", `ws://${OURS}/`, "0"]);
    const [client] = await once(sockets, "connection") as [WebSocket];
    const closed = once(client, "close");
    await gone.kill("SIGKILL");
    assert([1006, 4001].includes((await closed)[0]));
    await server[Symbol.asyncDispose]();
    await nothingLeft();
  },
);
