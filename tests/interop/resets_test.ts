/**
 * Clients of the kernel that connect and reset at once: every kind of server goes on
 * serving an honest one.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { createServer } from "node:http";
import * as lwip from "../../mod.ts";
import { NETCONN_TCP, type TcpListener, toNodeDuplex } from "../../mod.ts";
import { startServer } from "../../tools/http_server.ts";
import type { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";
import { OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: ["tun", "python3"] };
/** Connections that are reset, of each kind. */
const RESETS = 100;

/**
 * Resets right after the handshake, with and without data before; then an honest
 * client says "GET / HTTP/1.0", and prints what it gets.
 */
const CLIENTS = `
import socket, struct, sys
to = (sys.argv[1], int(sys.argv[2]))
def reset(data):
    s = socket.create_connection(to)
    if data: s.sendall(data)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    s.close()
for i in range(int(sys.argv[3])):
    reset(b"")
    reset(b"GET / HTTP/1.0\\r\\n\\r\\n")
s = socket.create_connection(to)
s.settimeout(20)
s.sendall(b"GET / HTTP/1.0\\r\\n\\r\\n")
got = b""
while True:
    piece = s.recv(65536)
    if not piece: break
    got += piece
sys.stdout.write(got.decode())
`;

/** Runs the clients; returns what the honest one got. */
function clients(namespace: Namespace, port = 80): Promise<string> {
  return namespace.run([
    ...["python3", "-c", CLIENTS, OURS, `${port}`, `${RESETS}`],
  ]);
}

const ANSWER = new TextEncoder().encode("served");

interopTest(
  "a loop over a TcpListener outlives clients that reset at once",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener: TcpListener = await net.stack.listen({ port: 80 }).ready();
    const wrong: unknown[] = [];
    const serve = async (conn: lwip.TcpConn) => {
      await conn.read(new Uint8Array(99));
      await conn.write(ANSWER);
    };
    const serving = (async () => {
      for await (const conn of listener) {
        if (conn.remoteAddr.hostname !== "10.9.0.1") wrong.push(conn);
        serve(conn).catch(() => {}).finally(() => conn.close());
      }
    })();
    assertEquals(await clients(net.namespace), "served");
    assertEquals(wrong, []);
    listener.close();
    await serving;
  },
);

interopTest(
  "a loop over netconn_accept() outlives clients that reset at once",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener = net.stack.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_bind(listener, null, 80), lwip.ERR_OK);
    assertEquals(await lwip.netconn_listen(listener), lwip.ERR_OK);
    const serving = (async () => {
      for (;;) {
        const { err, conn } = await lwip.netconn_accept(listener);
        if (err !== lwip.ERR_OK) return err;
        const { buf } = await lwip.netconn_recv(conn!);
        buf?.delete();
        await lwip.netconn_write(conn!, ANSWER);
        await lwip.netconn_delete(conn!);
      }
    })();
    assertEquals(await clients(net.namespace), "served");
    await lwip.netconn_delete(listener);
    assertEquals(await serving, lwip.ERR_CONN);
  },
);

interopTest(
  "a blocking accept() outlives clients that reset at once",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener = net.stack.blocking().netconn(NETCONN_TCP);
    listener.bind("0.0.0.0", 80);
    listener.listen();
    const printed = clients(net.namespace);
    let served = 0;
    for (let i = 0; i < 2 * RESETS + 1; i++) {
      using conn = listener.accept({ timeout: 20_000 });
      assertEquals(conn.remoteAddr().hostname, "10.9.0.1");
      try {
        conn.recv()?.delete();
        conn.write(ANSWER);
        served++;
      } catch {
        // It was reset.
      }
    }
    assertEquals(await printed, "served");
    assertEquals(served > 0, true);
    listener.close();
  },
);

interopTest(
  "node:http over netconns outlives clients that reset at once",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener = await net.stack.listen({ port: 80 }).ready();
    const server = createServer((_request, response) => {
      response.end(ANSWER);
    });
    const serving = startServer(server, listener);
    const got = await clients(net.namespace);
    assertEquals(got.split("\r\n\r\n")[1], "served");
    listener.close();
    await serving;
  },
);

interopTest(
  "a bare loop that hands netconns to node:http outlives clients that reset at once",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener = await net.stack.listen({ port: 80 }).ready();
    const server = createServer((_request, response) => {
      response.writeHead(200, { connection: "close" });
      response.end(ANSWER);
    });
    const serving = (async () => {
      for await (const conn of listener) {
        server.emit("connection", toNodeDuplex(conn.netconn));
      }
    })();
    const got = await clients(net.namespace);
    assertEquals(got.split("\r\n\r\n")[1], "served");
    listener.close();
    await serving;
  },
);
