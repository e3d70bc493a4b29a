/**
 * undici, unchanged, over sockets of the stack, against nginx of the kernel.
 *
 * @module
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { once } from "node:events";
import { Readable } from "node:stream";
import { buildConnector, Client, Pool } from "undici";
import type { Stack } from "../../mod.ts";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { CertificateFolder } from "./certificate_folder.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { NGINX_NEEDS, nginxLog, startNginx } from "./nginx.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, TapNetwork } from "./tap_network.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, ...NGINX_NEEDS] };
const TLS_NEEDS = { needs: [...NEEDS.needs, "openssl"] };
const NAME = "peer.test";
const SIZE = 1_000_000;
const PARALLEL = 50;

// With timeouts, undici has a clock that outlives the test by half a second.
const UNTIMED = { headersTimeout: 0, bodyTimeout: 0 };

/** undici's `connect` for `http:` URLs. */
function connector(stack: Stack): buildConnector.connector {
  return ({ hostname, port }, callback) => {
    const socket = stack.node.connect(Number(port) || 80, hostname);
    once(socket, "connect").then(
      () => callback(null, socket),
      (error) => callback(error, null),
    );
  };
}

interopTest(
  `undici's Pool gets and puts ${PARALLEL} files at once by the stack`,
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await TemporaryFolder.create();
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/file`, data);
    await using _nginx = await startNginx(net, folder.path);
    const pool = new Pool(`http://${KERNEL}`, {
      ...UNTIMED,
      connect: connector(net.stack),
      connections: PARALLEL,
    });
    const get = async (): Promise<void> => {
      const { statusCode, body } = await pool.request({
        method: "GET",
        path: "/file",
      });
      assertEquals(statusCode, 200);
      assertEquals(sha256(await body.bytes()), sha256(data));
    };
    const put = async (n: number): Promise<void> => {
      const body = n % 2 === 0 ? data : Readable.from([data]);
      const path = `/put${n}`;
      const answer = await pool.request({ method: "PUT", path, body });
      assertEquals([answer.statusCode, await answer.body.text()], [201, ""]);
      const stored = await Deno.readFile(`${folder.path}${path}`);
      assertEquals(sha256(stored), sha256(data));
    };
    const numbers = Array.from({ length: PARALLEL }, (_, n) => n);
    await Promise.all(numbers.map(get));
    await Promise.all(numbers.map(put));
    const log = await nginxLog(folder.path, 2 * PARALLEL);
    assert(new Set(log.map((line) => line[0])).size <= PARALLEL);
    await pool.close();
    await nothingLeft();
  },
);

interopTest(
  "undici's Client keeps its connection, follows its end, and tells a closed port",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await TemporaryFolder.create();
    const client = new Client(`http://${KERNEL}`, {
      ...UNTIMED,
      connect: connector(net.stack),
    });
    const ask = async (): Promise<number> => {
      const answer = await client.request({ method: "GET", path: "/none" });
      await answer.body.dump();
      return answer.statusCode;
    };
    const refused = await assertRejects(ask, Error) as Error & { code: string };
    assertEquals(refused.code, "ECONNREFUSED");
    await using _nginx = await startNginx(net, folder.path, {
      keepAliveMs: 300,
    });
    for (let n = 0; n < 3; n++) assertEquals(await ask(), 404);
    await eventually(() => assertEquals(client.stats.connected, false));
    for (let n = 0; n < 3; n++) assertEquals(await ask(), 404);
    const log = await nginxLog(folder.path, 6);
    assertEquals(log.map((line) => line[1]), ["1", "2", "3", "1", "2", "3"]);
    await client.close();
    await nothingLeft();
  },
);

interopTest(
  "undici speaks TLS over the stack by its own connector",
  TLS_NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    await using folder = await CertificateFolder.create(net.namespace, NAME);
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/file`, data);
    await using _nginx = await startNginx(net, folder.path, { tls: true });
    const open = (ca?: string): Pool => {
      const tls = buildConnector({ timeout: 0, ...(ca && { ca }) });
      return new Pool(`https://${NAME}`, {
        ...UNTIMED,
        connections: 10,
        connect: (options, callback) => {
          const httpSocket = stack.node.connect(443, KERNEL);
          return tls({ ...options, httpSocket }, callback);
        },
      });
    };
    const get = async (pool: Pool): Promise<void> => {
      const { body } = await pool.request({ method: "GET", path: "/file" });
      assertEquals(sha256(await body.bytes()), sha256(data));
    };
    const pool = open(folder.cert);
    await Promise.all(Array.from({ length: PARALLEL }, () => get(pool)));
    const log = await nginxLog(folder.path, PARALLEL);
    assertEquals(log[0]!.slice(2), ["TLSv1.3", "GET", "200"]);
    await pool.close();
    const careful = open();
    await assertRejects(() => get(careful), Error, "self-signed certificate");
    await careful.destroy();
    await nothingLeft();
  },
);
