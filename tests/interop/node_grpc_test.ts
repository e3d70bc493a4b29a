/**
 * @grpc/grpc-js, unchanged. Its server takes connections of the stack by its injector.
 * Its client takes none: a local socket of node:net stands between it and the stack.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { ServerCredentials } from "@grpc/grpc-js";
import { once } from "node:events";
import { createServer } from "node:net";
import { pipeline } from "node:stream";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { askAll, echoServer, EXPECTED } from "./peers/grpc_echo.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: KERNEL_SOCKETS_NEEDS };
const PEER = new URL("peers/grpc_echo.ts", import.meta.url).pathname;
const DENO = [Deno.execPath(), "run", "-A", "--no-check", PEER];

interopTest(
  "grpc-js serves on the stack by its injector: calls, errors, streams",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    const server = echoServer();
    const injector = server.createConnectionInjector(
      ServerCredentials.createInsecure(),
    );
    const listener = stack.node.createServer((socket) =>
      injector.injectConnection(socket)
    ).listen(50051);
    await once(listener, "listening");
    const command = [...DENO, "ask", `${OURS}:50051`];
    assertEquals(await net.namespace.run(command), `${EXPECTED}\n`);
    const closed = once(listener, "close");
    listener.close();
    injector.destroy();
    server.forceShutdown();
    await closed;
    await nothingLeft();
  },
);

interopTest(
  "grpc-js asks a server of the kernel by the stack through a local socket",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    const peer = net.namespace.spawn([...DENO, "serve", "50051"]);
    await peer.waitFor("ready");
    const door = createServer((local) => {
      pipeline(local, stack.node.connect(50051, KERNEL), local, () => {});
    }).listen(0, "127.0.0.1");
    await once(door, "listening");
    const { port } = door.address() as { port: number };
    assertEquals(await askAll(`127.0.0.1:${port}`), EXPECTED);
    const closed = once(door, "close");
    door.close();
    await closed;
    await nothingLeft();
  },
);
