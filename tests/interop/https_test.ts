/**
 * HTTPS between the stack and the kernel: node:https, unchanged, over sockets of the stack. As
 * a client it talks to nginx, as a server to curl; TLS 1.3, certificates checked.
 *
 * ```text
 * node:https ── node:tls ── stack.node ── stack ── tap0 ── kernel ── nginx, curl
 * ```
 *
 * @module
 */

import { assertEquals, assertRejects } from "@std/assert";
import { createHash } from "node:crypto";
import { Agent, createServer, request } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connect as connectTls, type TLSSocket } from "node:tls";
import type { Stack } from "../../mod.ts";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { CertificateFolder } from "./certificate_folder.ts";
import { eachFamily, endOf } from "./families.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { NGINX_NEEDS, nginxLog, startNginx } from "./nginx.ts";
import { served, type ServedOnStack } from "./serve_on_stack.ts";
import { TapNetwork } from "./tap_network.ts";

const PEER_NEEDS = [...KERNEL_SOCKETS_NEEDS, "openssl"];
const CLIENT_NEEDS = { needs: [...PEER_NEEDS, ...NGINX_NEEDS] };
const SERVER_NEEDS = { needs: [...PEER_NEEDS, "curl"] };
const NAME = "peer.test";
const SIZE = 8_000_000;
const PARALLEL = 6;

/** An agent of node:https that keeps the connections that the stack makes for it. */
function stackAgent({ stack, theirs }: TapNetwork, ca?: string): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: PARALLEL });
  agent.createConnection = () =>
    connectTls({
      socket: stack.node.connect(443, theirs),
      servername: NAME,
      ...(ca === undefined ? {} : { ca }),
    });
  return agent;
}

/** What was answered. */
interface Answer {
  status: number | undefined;
  protocol: string | null;
  bytes: number;
  sha256: string;
}

/** Sends a request; resolves when the connection is free again. */
function ask(
  agent: Agent,
  method: string,
  path: string,
  body?: Uint8Array,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const headers = body === undefined ? {} : { "content-length": body.length };
  const sent = request({
    host: NAME,
    port: 443,
    method,
    path,
    agent,
    headers,
  });
  sent.on("response", (response) => {
    const socket = response.socket as TLSSocket;
    const protocol = socket.getProtocol();
    const sha = createHash("sha256");
    let bytes = 0;
    response.on("data", (chunk: Uint8Array) => {
      sha.update(chunk);
      bytes += chunk.length;
    });
    response.on("error", reject);
    response.on("close", () => {
      const status = response.statusCode;
      resolve({ status, protocol, bytes, sha256: sha.digest("hex") });
    });
  });
  sent.on("error", reject);
  sent.end(body);
  return promise;
}

for (const thread of [true, false]) {
  const where = thread ? "tcpip thread" : "in-thread";

  eachFamily(
    `node:https gets files from nginx by the stack, ${where}`,
    CLIENT_NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, thread });
      const nothingLeft = await leftBehind(net.stack);
      await using folder = await CertificateFolder.create(net.namespace, NAME);
      const data = noise(SIZE);
      await Deno.writeFile(`${folder.path}/file`, data);
      await using _nginx = await startNginx(net, folder.path, { tls: true });
      const agent = stackAgent(net, folder.cert);
      const expected: Answer = {
        status: 200,
        protocol: "TLSv1.3",
        bytes: SIZE,
        sha256: sha256(data),
      };
      // One after another: one connection.
      for (let n = 0; n < 3; n++) {
        assertEquals(await ask(agent, "GET", "/file"), expected);
      }
      const before = await nginxLog(folder.path, 3);
      assertEquals(before.map((line) => line[1]), ["1", "2", "3"]);
      assertEquals(new Set(before.map((line) => line[0])).size, 1);
      // At once: a connection each.
      const answers = await Promise.all(
        Array.from({ length: PARALLEL }, () => ask(agent, "GET", "/file")),
      );
      for (const answer of answers) assertEquals(answer, expected);
      const after = (await nginxLog(folder.path, 3 + PARALLEL)).slice(3);
      assertEquals(new Set(after.map((line) => line[0])).size, PARALLEL);
      assertEquals((await ask(agent, "GET", "/none")).status, 404);
      agent.destroy();
      await nothingLeft();
    },
  );

  eachFamily(
    `node:https stores files on nginx by the stack, ${where}`,
    CLIENT_NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, thread });
      const nothingLeft = await leftBehind(net.stack);
      await using folder = await CertificateFolder.create(net.namespace, NAME);
      await using _nginx = await startNginx(net, folder.path, { tls: true });
      const agent = stackAgent(net, folder.cert);
      const data = noise(SIZE);
      const put = async (name: string, body: Uint8Array): Promise<void> => {
        const { status } = await ask(agent, "PUT", `/${name}`, body);
        assertEquals(status, 201);
        const stored = await Deno.readFile(`${folder.path}/${name}`);
        assertEquals(sha256(stored), sha256(body));
      };
      await put("one", data);
      await put("empty", data.subarray(0, 0));
      await Promise.all(
        Array.from(
          { length: PARALLEL },
          (_, n) => put(`at-once-${n}`, data.subarray(n)),
        ),
      );
      for (const line of await nginxLog(folder.path, 2 + PARALLEL)) {
        assertEquals(line.slice(2), ["TLSv1.3", "PUT", "201"]);
      }
      agent.destroy();
      await nothingLeft();
    },
  );

  eachFamily(
    `node:https trusts no certificate that it does not know, ${where}`,
    CLIENT_NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, thread });
      const nothingLeft = await leftBehind(net.stack);
      await using folder = await CertificateFolder.create(net.namespace, NAME);
      await using _nginx = await startNginx(net, folder.path, { tls: true });
      const agent = stackAgent(net);
      await assertRejects(
        () => ask(agent, "GET", "/none"),
        Error,
        "self-signed certificate",
      );
      agent.destroy();
      await nothingLeft();
    },
  );

  eachFamily(
    `curl gets from and sends to node:https by the stack, ${where}`,
    SERVER_NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, thread });
      const nothingLeft = await leftBehind(net.stack);
      await using folder = await CertificateFolder.create(net.namespace, NAME);
      const data = noise(SIZE);
      await using server = await serving(net.stack, folder, data);
      const url = `https://${NAME}`;
      const curl = (...args: string[]): Promise<string> =>
        net.namespace.run([
          ...["curl", "-sS", "--http1.1", "--tlsv1.3"],
          ...["--cacert", "cert.pem", "--resolve", `${NAME}:443:${net.ours}`],
          ...args,
        ], { cwd: folder.path });
      const outputs = Array.from(
        { length: PARALLEL },
        (_, n) => ["-o", `got${n}`, `${url}/${n}`],
      ).flat();
      const checkOutputs = async (): Promise<void> => {
        for (let n = 0; n < PARALLEL; n++) {
          const path = `${folder.path}/got${n}`;
          assertEquals(sha256(await Deno.readFile(path)), sha256(data));
          await Deno.remove(path);
        }
      };
      // One after another: one connection.
      const connects = await curl("-w", "%{num_connects} ", ...outputs);
      assertEquals(connects, "1 " + "0 ".repeat(PARALLEL - 1));
      await checkOutputs();
      assertEquals(server.accepted, 1);
      await curl("--parallel", "--parallel-immediate", ...outputs);
      await checkOutputs();
      assertEquals(server.accepted, 1 + PARALLEL);

      await Deno.writeFile(`${folder.path}/file`, data);
      assertEquals(await curl("-T", "file", url), `${SIZE} ${sha256(data)}`);
      assertEquals(await curl(`${url}/protocol`), "TLSv1.3");
      const insecure = await net.namespace.run(
        ["curl", "-sSk", `https://${endOf(net.ours)}/protocol`],
      );
      assertEquals(insecure, "TLSv1.3");
      await using stranger = await CertificateFolder.create(
        net.namespace,
        NAME,
      );
      const cacert = ["--cacert", `${stranger.path}/cert.pem`];
      const { code } = await net.namespace.exec(
        ["curl", "-sS", ...cacert, `https://${endOf(net.ours)}/protocol`],
      );
      assertEquals(code, 60); // the peer's certificate is not trusted
      await server[Symbol.asyncDispose]();
      await nothingLeft();
    },
  );
}

/** Serves `data`; tells length and SHA-256 of what it is sent. */
async function serving(
  stack: Stack,
  { key, cert }: CertificateFolder,
  data: Uint8Array,
): Promise<ServedOnStack> {
  const server = createServer({ key, cert }, (request, response) => {
    answer(request, response, data).catch((error) => response.destroy(error));
  });
  stack.node.listen(server, 443);
  return await served(server);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  data: Uint8Array,
): Promise<void> {
  const sha = createHash("sha256");
  let bytes = 0;
  for await (const chunk of request) {
    sha.update(chunk);
    bytes += chunk.length;
  }
  if (request.method === "PUT") {
    response.end(`${bytes} ${sha.digest("hex")}`);
  } else if (request.url === "/protocol") {
    response.end((request.socket as TLSSocket).getProtocol());
  } else response.end(data);
}
