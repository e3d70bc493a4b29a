/**
 * pg, unchanged, over the stack: it talks to the kernel's PostgreSQL, with and
 * without TLS, and its pool recovers when that comes back.
 *
 * @module
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { createHash } from "node:crypto";
// @ts-types="@types/pg"
import pg from "pg";
import Cursor from "pg-cursor";
import type { Stack } from "../../mod.ts";
import { CertificateFolder } from "./certificate_folder.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { nextEvent } from "./next_event.ts";
import { interopTest } from "./requirements.ts";
import { asUser, ServerProcess } from "./server_process.ts";
import { KERNEL, TapNetwork } from "./tap_network.ts";

const PG_NEEDS = [
  ...[...KERNEL_SOCKETS_NEEDS, "initdb", "openssl", "postgres"],
  ...["setpriv", "ss"],
];
const PORT = 5432;
const USER = "postgres";
const POOL = 10;
const LARGE = 5_000_000;

/** A server, and the folder of its data and certificate. */
class Postgres implements AsyncDisposable {
  private constructor(
    readonly folder: CertificateFolder,
    readonly server: ServerProcess,
  ) {}

  static async start(net: TapNetwork): Promise<Postgres> {
    const { namespace } = net;
    const folder = await CertificateFolder.create(namespace, "pg", KERNEL);
    const cwd = folder.path;
    await namespace.run(["chown", "-R", USER, cwd]);
    const data = `${cwd}/data`;
    const initdb = ["initdb", "-D", data, "--no-sync", "--no-locale"];
    await namespace.run(
      asUser(USER, [...initdb, "-A", "trust", "-E", "UTF8"]),
      { cwd },
    );
    await Deno.writeTextFile(
      `${data}/pg_hba.conf`,
      `host all carol ${KERNEL}/24 scram-sha-256\nhost all all ${KERNEL}/24 trust\n`,
    );
    const settings = {
      listen_addresses: KERNEL,
      port: `${PORT}`,
      unix_socket_directories: cwd,
      fsync: "off",
      ssl: "on",
      ssl_cert_file: `${cwd}/cert.pem`,
      ssl_key_file: `${cwd}/key.pem`,
    };
    const options = Object.entries(settings)
      .flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const server = await ServerProcess.start(
      namespace,
      ["postgres", "-D", data, ...options],
      // SIGTERM waits for its clients to go; SIGINT closes their connections.
      {
        port: PORT,
        ready: "ready to accept connections",
        user: USER,
        stopSignal: "SIGINT",
        cwd,
      },
    );
    return new Postgres(folder, server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
    await this.folder[Symbol.asyncDispose]();
  }
}

/** What a client is told. Its stream is the line of docs/node.md for pg. */
function config(stack: Stack, more: pg.ClientConfig = {}): pg.ClientConfig {
  return {
    host: KERNEL,
    port: PORT,
    user: USER,
    database: USER,
    stream: () => new stack.node.Socket(),
    ...more,
  };
}

/** A connected client. */
async function connected(
  stack: Stack,
  more: pg.ClientConfig = {},
): Promise<pg.Client> {
  const client = new pg.Client(config(stack, more));
  await client.connect();
  return client;
}

/** An error with Node's code or PostgreSQL's. */
type PgError = Error & { code?: string };

/** The code of what a promise rejects with. */
async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await assertRejects(() => promise);
  return (error as PgError).code ?? `${error}`;
}

for (const thread of [true, false]) {
  const where = thread ? "tcpip thread" : "in-thread";

  interopTest(
    `pg queries PostgreSQL: prepared, by cursor, large, in a pool, ${where}`,
    { needs: PG_NEEDS },
    async () => {
      await using net = await TapNetwork.create({ thread });
      const nothingLeft = await leftBehind(net.stack);
      await using _postgres = await Postgres.start(net);
      const client = await connected(net.stack);
      const one = await client.query("SELECT 1 + 1 AS sum");
      assertEquals(one.rows, [{ sum: 2 }]);

      await client.query("CREATE TABLE t (n int, text text)");
      const insert = { name: "insert", text: "INSERT INTO t VALUES ($1, $2)" };
      for (let n = 0; n < 100; n++) {
        await client.query({ ...insert, values: [n, `row ${n}`] });
      }
      const { rows } = await client.query(
        "SELECT text FROM t WHERE n >= $1 ORDER BY n",
        [98],
      );
      assertEquals(rows, [{ text: "row 98" }, { text: "row 99" }]);

      const cursor = client.query(
        new Cursor("SELECT * FROM generate_series(1, 10000) AS n"),
      );
      let sum = 0;
      for (;;) {
        const batch = await cursor.read(777);
        if (batch.length === 0) break;
        for (const { n } of batch) sum += n;
      }
      assertEquals(sum, 10_000 * 10_001 / 2);

      const large = "x".repeat(LARGE);
      const answer = await client.query(
        "SELECT md5($1) AS md5, $1::text AS text",
        [large],
      );
      const md5 = createHash("md5").update(large).digest("hex");
      assertEquals(answer.rows[0].md5, md5);
      assert(answer.rows[0].text === large);
      await client.end();

      const pool = new pg.Pool({ ...config(net.stack), max: POOL });
      const results = await Promise.all(Array.from(
        { length: 5 * POOL },
        (_, n) => pool.query("SELECT $1::int AS n, pg_sleep(0.01)", [n]),
      ));
      assertEquals(
        results.map(({ rows }) => rows[0].n),
        Array.from({ length: 5 * POOL }, (_, n) => n),
      );
      assertEquals(pool.totalCount, POOL);
      await pool.end();
      await nothingLeft();
    },
  );

  interopTest(
    `pg upgrades its stream to TLS, ${where}`,
    { needs: PG_NEEDS },
    async () => {
      await using net = await TapNetwork.create({ thread });
      const nothingLeft = await leftBehind(net.stack);
      await using postgres = await Postgres.start(net);
      const ssl = { ca: postgres.folder.cert };
      const client = await connected(net.stack, { ssl });
      const { rows } = await client.query(
        "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()",
      );
      assertEquals(rows, [{ version: "TLSv1.3" }]);
      const large = "x".repeat(LARGE);
      const answer = await client.query("SELECT $1::text AS text", [large]);
      assert(answer.rows[0].text === large);
      await client.end();

      const stranger = new pg.Client(config(net.stack, { ssl: true }));
      assertEquals(
        await codeOf(stranger.connect()),
        "DEPTH_ZERO_SELF_SIGNED_CERT",
      );
      await nothingLeft();
    },
  );
}

interopTest(
  "pg is notified, is told errors, and authenticates at PostgreSQL",
  { needs: PG_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using _postgres = await Postgres.start(net);
    const client = await connected(net.stack);
    const listener = await connected(net.stack);
    await listener.query("LISTEN news");
    const notified = nextEvent(listener, "notification");
    await client.query("NOTIFY news, 'payload'");
    const [{ channel, payload }] = await notified;
    assertEquals([channel, payload], ["news", "payload"]);

    assertEquals(await codeOf(client.query("SELEC")), "42601");
    await client.query("SET statement_timeout = 50");
    assertEquals(await codeOf(client.query("SELECT pg_sleep(9)")), "57014");
    await client.query("SET statement_timeout = 0");
    await client.query("CREATE ROLE carol LOGIN PASSWORD 'secret'");
    const carol = { user: "carol", password: "secret" };
    await (await connected(net.stack, carol)).end();
    const wrong = new pg.Client(
      config(net.stack, { ...carol, password: "wrong" }),
    );
    assertEquals(await codeOf(wrong.connect()), "28P01");

    // A server that closes the connection: the client says why.
    const errors: (string | undefined)[] = [];
    listener.on("error", (error) => errors.push((error as PgError).code));
    const ended = nextEvent(listener, "end");
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'",
    );
    await ended;
    assertEquals(errors, ["57P01", undefined]); // the server's word; its end
    await client.end();
    await nothingLeft();
  },
);

interopTest(
  "pg's pool recovers when PostgreSQL ends and comes back",
  { needs: PG_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using postgres = await Postgres.start(net);
    const pool = new pg.Pool({ ...config(net.stack), max: POOL });
    const failures: Error[] = [];
    pool.on("error", (error) => failures.push(error));
    const queryAll = () =>
      Promise.all(
        Array.from({ length: POOL }, () => pool.query("SELECT pg_sleep(0.01)")),
      );
    for (let round = 1; round <= 2; round++) {
      await queryAll();
      assertEquals(pool.totalCount, POOL);
      await postgres.server.stop();
      await eventually(() => assertEquals(pool.totalCount, 0));
      assertEquals(failures.length, round * POOL);
      assertEquals(await codeOf(pool.query("SELECT 1")), "ECONNREFUSED");
      await postgres.server.start();
    }
    await queryAll();
    await pool.end();
    await nothingLeft();
  },
);
