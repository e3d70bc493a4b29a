/**
 * node:http's client, unchanged, over sockets of the stack: an Agent that keeps its
 * connections, against nginx and sockets of the kernel.
 *
 * ```text
 * node:http ── stack.node ── stack ── tap0 ── kernel ── nginx
 * ```
 *
 * @module
 */

import { assertEquals, assertMatch } from "@std/assert";
import { Buffer } from "node:buffer";
import { once } from "node:events";
import {
  Agent,
  type ClientRequest,
  type IncomingMessage,
  request,
  type RequestOptions,
} from "node:http";
import type { Stack } from "../../mod.ts";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { NGINX_NEEDS, nginxLog, startNginx } from "./nginx.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, TapNetwork } from "./tap_network.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

const CLIENT_NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, ...NGINX_NEEDS] };
const SIZE = 5_000_000;
const PARALLEL = 20;

/** An agent that keeps the connections that the stack makes for it. */
function stackAgent(stack: Stack, maxSockets = 6): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets });
  agent.createConnection = stack.node.connect as Agent["createConnection"];
  return agent;
}

/** Sends a request; resolves with status and body. */
async function ask(
  options: RequestOptions,
  body?: Uint8Array,
): Promise<[status: number | undefined, body: Uint8Array]> {
  const sent = request({ host: KERNEL, ...options });
  sent.end(body);
  return await answerOf(sent);
}

async function answerOf(
  sent: ClientRequest,
): Promise<[status: number | undefined, body: Uint8Array]> {
  const [response] = await once(sent, "response") as [IncomingMessage];
  const chunks = await Array.fromAsync(response as AsyncIterable<Uint8Array>);
  return [response.statusCode, Buffer.concat(chunks)];
}

/** The sockets of an agent that wait for a request. */
function free(agent: Agent): number {
  return Object.values(agent.freeSockets).flat().length;
}

interopTest(
  "node:http's Agent keeps connections of the stack to nginx and uses them again",
  CLIENT_NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await TemporaryFolder.create();
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/file`, data);
    await using _nginx = await startNginx(net, folder.path);
    const agent = stackAgent(net.stack);
    for (let n = 0; n < 3; n++) {
      const [status, body] = await ask({ agent, path: "/file" });
      assertEquals([status, sha256(body)], [200, sha256(data)]);
      await eventually(() => assertEquals(free(agent), 1));
    }
    const [stored] = await ask({ agent, path: "/put", method: "PUT" }, data);
    assertEquals(stored, 201);
    assertEquals(await Deno.readFile(`${folder.path}/put`), data);
    const first = await nginxLog(folder.path, 4);
    assertEquals(first.map((line) => line[1]), ["1", "2", "3", "4"]);

    const all = Array.from({ length: PARALLEL }, async () => {
      const [, body] = await ask({ agent, path: "/file" });
      assertEquals(sha256(body), sha256(data));
    });
    await Promise.all(all);
    await eventually(() => assertEquals(free(agent), 6));
    const log = await nginxLog(folder.path, 4 + PARALLEL);
    assertEquals(new Set(log.map((line) => line[0])).size, 6);
    agent.destroy();
    await nothingLeft();
  },
);

interopTest(
  "node:http's Agent drops a kept connection that nginx closes",
  CLIENT_NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await TemporaryFolder.create();
    await using _nginx = await startNginx(net, folder.path, {
      keepAliveMs: 300,
    });
    const agent = stackAgent(net.stack);
    for (let n = 0; n < 2; n++) {
      assertEquals((await ask({ agent, path: "/none" }))[0], 404);
      await eventually(() => assertEquals(free(agent), 0));
      await nothingLeft();
    }
    const log = await nginxLog(folder.path, 2);
    assertEquals(new Set(log.map((line) => line[0])).size, 2);
    agent.destroy();
  },
);

interopTest(
  "node:http asks again on a new connection when a kept one is reset",
  { needs: KERNEL_SOCKETS_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    const server = await net.kernel.listen(80);
    const agent = stackAgent(net.stack);
    const answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    const first = ask({ agent });
    const peer = await server.accept();
    assertMatch(await peer.recv(), /^GET \/ HTTP\/1\.1\r\n/);
    await peer.send(answer);
    assertEquals((await first)[0], 200);
    await eventually(() => assertEquals(free(agent), 1));

    const second = ask({ agent, path: "/again" });
    assertMatch(await peer.recv(), /^GET \/again /);
    await peer.abort();
    const fresh = await server.accept();
    assertMatch(await fresh.recv(), /^GET \/again /);
    await fresh.send(answer);
    assertEquals((await second)[0], 200);
    agent.destroy();
    assertEquals(await fresh.recv(), "");
    await fresh.close();
    await server.close();
    await nothingLeft();
  },
);

interopTest(
  "node:http's client meets a closed port, a server that is silent, one that breaks off",
  { needs: KERNEL_SOCKETS_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    const agent = stackAgent(net.stack);
    const failure = async (sent: ClientRequest): Promise<string> => {
      sent.end();
      const [error] = await once(sent, "error");
      return error.code;
    };
    const options = { host: KERNEL, agent };
    assertEquals(await failure(request(options)), "ECONNREFUSED");

    const server = await net.kernel.listen(80);
    const silent = request({ ...options, timeout: 200 });
    silent.on("timeout", () => silent.destroy());
    assertEquals(await failure(silent), "ECONNRESET"); // "socket hang up"
    const unanswered = await server.accept();
    assertMatch(await unanswered.recv(), /^GET/);
    assertEquals(await unanswered.recv(), "");
    await unanswered.close();

    const broken = request(options);
    const hungUp = failure(broken);
    const peer = await server.accept();
    await peer.recv();
    await peer.close();
    assertEquals(await hungUp, "ECONNRESET");

    const cut = request(options);
    cut.end();
    const responding = once(cut, "response");
    const other = await server.accept();
    await other.recv();
    await other.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort");
    const [response] = await responding as [IncomingMessage];
    const aborted = once(response.resume(), "error");
    await other.close();
    assertEquals((await aborted)[0].code, "ECONNRESET");
    assertEquals(response.complete, false);
    agent.destroy();
    await server.close();
    await nothingLeft();
  },
);
