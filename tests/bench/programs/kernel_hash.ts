/**
 * The kernel's side of a verifying run: Deno's own sockets and SHA-256.
 *
 * `sink PORT` receives one connection to its end, `send HOST PORT BYTES` sends over
 * one; both print the hash as JSON.
 *
 * @module
 */

import { createHash } from "node:crypto";
import { writeAll } from "../deno_sockets.ts";
import { sendHashed } from "../pattern.ts";

function print(line: Record<string, unknown>): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(line)}\n`));
}

async function sink(port: number): Promise<string> {
  using listener = Deno.listen({ hostname: "::", port });
  print({ ready: true });
  using conn = await listener.accept();
  const hash = createHash("sha256");
  for await (const bytes of conn.readable) hash.update(bytes);
  return hash.digest("hex");
}

async function send(
  hostname: string,
  port: number,
  bytes: number,
): Promise<string> {
  using conn = await Deno.connect({ hostname, port });
  const hash = await sendHashed(bytes, (block) => writeAll(conn, block));
  await conn.closeWrite();
  await conn.read(new Uint8Array(1)); // the end: the peer has taken all
  return hash;
}

const [mode, first, port, bytes] = Deno.args;
const sha256 = mode === "sink"
  ? await sink(Number(first))
  : await send(first, Number(port), Number(bytes));
print({ sha256 });
