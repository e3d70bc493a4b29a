/**
 * Serves any number of connections at once with Deno's own sockets:
 * `many_server HOST`. Each connection gets its bytes back if the first of them is
 * "e"; otherwise they are taken, up to the end. Prints its port as JSON.
 *
 * @module
 */

import { writeAll } from "../deno_sockets.ts";

const ECHO = 0x65;

async function serve(conn: Deno.TcpConn): Promise<void> {
  using _ = conn;
  conn.setNoDelay();
  const into = new Uint8Array(65_536);
  let echoes: boolean | undefined;
  for (;;) {
    const length = await conn.read(into);
    if (length === null) return;
    echoes ??= into[0] === ECHO;
    if (echoes) await writeAll(conn, into.subarray(0, length));
  }
}

const [hostname] = Deno.args;
const listener = Deno.listen({ hostname, port: 0, tcpBacklog: 1024 });
const ready = { port: listener.addr.port };
Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(ready)}\n`));
for await (const conn of listener) serve(conn).catch(() => {});
