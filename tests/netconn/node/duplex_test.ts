import { assertEquals } from "@std/assert";
import { createServer, request } from "node:http";
import type { IncomingMessage } from "node:http";
import { createHash } from "node:crypto";
import { toNodeDuplex } from "../../../mod.ts";
import type { Pair } from "../two_stacks.ts";
import { bothFamilies, pattern } from "../two_stacks.ts";

function serve(
  { b, there: hostname }: Pair,
  handle: Parameters<typeof createServer>[1],
): Promise<() => Promise<void>> {
  // deno-lint-ignore no-explicit-any
  const server = createServer(handle as any);
  return b.listen({ hostname, port: 80 }).ready().then((listener) => {
    const accepting = (async () => {
      for await (const conn of listener) {
        server.emit("connection", toNodeDuplex(conn.netconn));
      }
    })();
    return async () => {
      listener.close();
      await accepting;
      server.close();
    };
  });
}

async function fetchOver(
  { a, there: host }: Pair,
  method: string,
  body?: Uint8Array,
): Promise<{ status: number; body: Uint8Array }> {
  const conn = await a.connect({ hostname: host, port: 80 });
  const socket = toNodeDuplex(conn.netconn);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const req = request({
      method,
      host,
      headers: { connection: "close" },
      createConnection: () => socket as never,
    }, resolve);
    req.on("error", reject);
    req.end(body);
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of response) chunks.push(chunk);
  await new Promise<void>((resolve) =>
    socket.destroyed ? resolve() : socket.once("close", resolve).destroy()
  );
  const size = chunks.reduce((n, chunk) => n + chunk.length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { status: response.statusCode!, body: bytes };
}

bothFamilies(
  "toNodeDuplex() carries node:http, client and server",
  async (pair) => {
    const data = pattern(1_000_000);
    const stop = await serve(pair, (req, res) => {
      if (req.method === "GET") {
        res.writeHead(200, { "content-length": data.length });
        res.end(data);
        return;
      }
      const hash = createHash("sha256");
      req.on("data", (chunk: Uint8Array) => hash.update(chunk));
      req.on("end", () => res.writeHead(201).end(hash.digest("hex")));
    });
    const got = await fetchOver(pair, "GET");
    assertEquals(got.status, 200);
    assertEquals(got.body, data);
    const posted = await fetchOver(pair, "POST", data);
    assertEquals(posted.status, 201);
    assertEquals(
      new TextDecoder().decode(posted.body),
      createHash("sha256").update(data).digest("hex"),
    );
    await stop();
  },
);

bothFamilies(
  "toNodeDuplex() half-closes, ends and is destroyed as a socket",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const socket = toNodeDuplex(conn);
    socket.cork();
    socket.write("a");
    socket.write("b");
    socket.end("c");
    let text = "";
    for await (using buf of server) {
      text += new TextDecoder().decode(buf.toBytes());
    }
    assertEquals(text, "abc");
    await server.write(new TextEncoder().encode("answer"));
    await server.close();
    let answer = "";
    for await (const chunk of socket) answer += chunk;
    assertEquals(answer, "answer");
    await conn.lwip.released; // both ends ended: it has closed by itself
    const [second, peer] = await pair.connected();
    const broken = toNodeDuplex(second);
    const error = new Promise((resolve) => broken.on("error", resolve));
    broken.destroy(new Error("broken"));
    assertEquals(((await error) as Error).message, "broken");
    const { code } = await peer.recv().then(
      () => ({ code: "none" }),
      (error) => error,
    );
    assertEquals(code, "ERR_RST");
  },
);
