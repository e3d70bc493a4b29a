import { assertEquals, assertMatch } from "@std/assert";
import { createServer, type RequestListener } from "node:http";
import type { Duplex } from "node:stream";
import { cable, Stack, toNodeDuplex } from "../../mod.ts";
import { httpGet, type HttpGetResult, main } from "../../tools/http_get.ts";
import { resolvePath, startServer } from "../../tools/http_server.ts";
import { FakeTerminal, noise, run, sha256 } from "./fake_terminal.ts";

/** Fetches from a server of the test's over a cable. */
async function fetched(
  handler: RequestListener,
  url: string,
  options = {},
): Promise<HttpGetResult & { body: Uint8Array }> {
  const [left, right] = cable();
  await using server = await Stack.start({
    thread: false,
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
  });
  await using client = await Stack.start({
    thread: false,
    hosts: { "peer.test": "10.0.0.1" },
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  const listener = await server.listen({ port: 80 }).ready();
  const serving = startServer(createServer(handler), listener);
  const terminal = new FakeTerminal();
  try {
    const result = await httpGet(
      client,
      new URL(url),
      terminal.write,
      options,
    );
    return { ...result, body: terminal.output };
  } finally {
    listener.close();
    await serving;
  }
}

Deno.test("http_get.ts fetches from its neighbour without a TAP", async () => {
  const outcome = await run(main, ["http://10.0.0.1/1000000"]);
  assertEquals(outcome.code, 0);
  assertEquals(outcome.output.length, 1_000_000);
  assertMatch(
    outcome.complaints[0]!,
    /^200 OK, 1000000 bytes \(1\.00 MB\) in \d+ ms, [\d.]+ [MG]bit\/s$/,
  );
  const digest = await sha256(new Uint8Array(1_000_000));
  assertEquals(outcome.complaints[1], `SHA-256 ${digest}`);
});

Deno.test("http_get.ts ends with 1 for a status that is no success", async () => {
  const { code, complaints } = await run(main, ["http://10.0.0.1/x"]);
  assertEquals(code, 1);
  assertMatch(complaints[0]!, /^404 Not Found, 0 bytes/);
});

Deno.test("http_get.ts says why it cannot connect", async () => {
  const { code, complaints } = await run(main, ["http://10.0.0.1:81/"]);
  assertEquals(code, 1);
  assertEquals(
    complaints,
    ['error: Cannot connect to "10.0.0.1:81": connection refused'],
  );
});

Deno.test("httpGet() gets a chunked body of a named host", async () => {
  const sent = noise(500_000);
  let host: string | undefined;
  const { body, bytes, sha256: digest } = await fetched((request, response) => {
    host = request.headers.host;
    for (let at = 0; at < sent.length; at += 9999) {
      response.write(sent.subarray(at, at + 9999));
    }
    response.end();
  }, "http://peer.test/a?b=c");
  assertEquals(host, "peer.test");
  assertEquals(bytes, sent.length);
  assertEquals(body, sent);
  assertEquals(digest, await sha256(sent));
});

Deno.test("httpGet() follows redirects, not for ever", async () => {
  const hops: string[] = [];
  const handler: RequestListener = (request, response) => {
    hops.push(request.url!);
    const hop = Number(request.url!.slice(1));
    if (hop < 3) response.writeHead(302, { location: `/${hop + 1}` });
    response.end(`at ${hop}`);
  };
  const { body, url } = await fetched(handler, "http://10.0.0.1/1");
  assertEquals(new TextDecoder().decode(body), "at 3");
  assertEquals(url, "http://10.0.0.1/3");
  assertEquals(hops, ["/1", "/2", "/3"]);
  const failed = await fetched(handler, "http://10.0.0.1/0", { redirects: 2 })
    .catch((error) => error.message);
  assertEquals(failed, "Too many redirects: http://10.0.0.1/2");
});

Deno.test("resolvePath() stays inside the directory", () => {
  for (
    const [path, file] of [
      ["/", "/srv/www/"],
      ["/a.txt", "/srv/www/a.txt"],
      ["/a%20b/%C3%A4", "/srv/www/a b/ä"],
      ["/x/../a", "/srv/www/a"],
      ["//a", "/srv/www/a"],
      ["/..", null],
      ["/../www-secret/a", null],
      ["/../../etc/passwd", null],
      ["/%2e%2e/%2e%2e/etc/passwd", null],
      ["/..%2f..%2fetc/passwd", null],
      ["/a/%2E%2e/..", null],
      ["/a%00.txt", null],
      ["/%ff", null],
      ["/%", null],
      ["a", null],
      ["*", null],
      ["", null],
    ] as const
  ) assertEquals(resolvePath("/srv/www", path), file, path);
  assertEquals(resolvePath("/", "/etc"), "/etc");
});

Deno.test("toNodeDuplex().setTimeout() tells when nothing happens", async () => {
  await using stack = await Stack.start({ thread: false });
  const listener = await stack.listen({ port: 80 }).ready();
  const accepting = listener.accept();
  const conn = await stack.connect({ port: 80 });
  const peer = await accepting;
  const stream = toNodeDuplex(conn.netconn) as Duplex & {
    setTimeout(ms: number, callback?: () => void): void;
  };
  // As with Node's sockets, the timeout alone keeps no program alive.
  const alive = setTimeout(() => {}, 60_000);
  await new Promise<void>((resolve) => stream.setTimeout(1, resolve));
  clearTimeout(alive);
  let fired = 0;
  stream.on("timeout", () => fired++);
  stream.setTimeout(3_600_000); // must not keep the test waiting, nor leak
  await peer.write(new Uint8Array(1));
  await new Promise((resolve) => stream.once("data", resolve));
  assertEquals(fired, 0);
  stream.destroy();
  await new Promise((resolve) => stream.once("close", resolve));
});
