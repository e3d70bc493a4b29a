/**
 * The type of service of Node-shaped sockets.
 */

import { assert, assertEquals, assertThrows } from "@std/assert";
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { NETCONN_RAW, Stack } from "../../../mod.ts";

/** What Node 24 has, and the types may not. */
type WithTypeOfService = Socket & {
  setTypeOfService(tos: number): Socket;
  getTypeOfService(): number;
};

const TCP = 6;

Deno.test("Socket.setTypeOfService() marks packets, from the SYN on", async () => {
  await using stack = await Stack.start({ thread: false });
  await using raw = stack.netconn(NETCONN_RAW, { proto: TCP });
  await raw.bind("127.0.0.1", 0);
  await using server = stack.node.createServer((socket) => socket.resume());
  const { port } = server.listen(0).address() as AddressInfo;
  const socket = new stack.node.Socket() as WithTypeOfService;
  assertEquals(socket.getTypeOfService(), 0);
  assertEquals(socket.setTypeOfService(0x10), socket);
  socket.connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.setTypeOfService(0x20);
  assertEquals(socket.getTypeOfService(), 0x20);
  socket.end("x");
  await once(socket, "close");
  const marks: number[] = [];
  for (;;) {
    const buf = await raw.tryRecv();
    if (!buf) break;
    const bytes = buf.toBytes();
    buf.delete();
    const toServer = bytes[22]! << 8 | bytes[23]!;
    if (toServer === port) marks.push(bytes[1]!);
  }
  assertEquals(marks[0], 0x10, `${marks}`);
  assert(marks.includes(0x20), `${marks}`);
  assertEquals(marks.filter((mark) => mark !== 0x10 && mark !== 0x20), []);
});

Deno.test("Socket.setTypeOfService() refuses what is none, as Node does", async () => {
  await using stack = await Stack.start({ thread: false });
  const socket = new stack.node.Socket() as WithTypeOfService;
  for (
    const [tos, code] of [[256, "ERR_OUT_OF_RANGE"], [
      "1",
      "ERR_INVALID_ARG_TYPE",
    ]]
  ) {
    const error = assertThrows(() => socket.setTypeOfService(tos as number));
    assertEquals((error as { code?: string }).code, code);
  }
  socket.destroy();
});
