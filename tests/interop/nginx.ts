/**
 * nginx as a server of the kernel: it serves and stores the files of a folder.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { eventually } from "./eventually.ts";
import type { Namespace } from "./netns.ts";
import type { Spawned } from "./spawned.ts";
import { untilListening } from "./until_listening.ts";

/** What a test with nginx needs, besides its network. */
export const NGINX_NEEDS: readonly string[] = ["nginx", "ss"];

/** How it is to be. */
export interface NginxOptions {
  /** Its port, for both families. Default 80, with TLS 443. */
  port?: number;
  /** Whether it speaks TLS 1.3, by `cert.pem` and `key.pem` of the folder. */
  tls?: boolean;
  /** Milliseconds after which it closes a connection without requests. */
  keepAliveMs?: number;
}

/**
 * Starts it, until it listens.
 *
 * @param network Where.
 * @param folder What it serves; configuration and log lie there too.
 */
export async function startNginx(
  { namespace }: { namespace: Namespace },
  folder: string,
  options: NginxOptions = {},
): Promise<Spawned> {
  const { tls = false, port = tls ? 443 : 80 } = options;
  const file = `${folder}/nginx.conf`;
  await Deno.writeTextFile(file, config(folder, { ...options, tls, port }));
  const nginx = namespace.spawn(["nginx", "-e", "stderr", "-c", file]);
  await untilListening(namespace, nginx, port);
  return nginx;
}

/**
 * Waits until nginx's log has so many lines, one for each request.
 *
 * @returns The words of each: number of the connection, of the request on it,
 * version of TLS, method, status.
 */
export function nginxLog(folder: string, count: number): Promise<string[][]> {
  return eventually(async () => {
    const text = await Deno.readTextFile(`${folder}/log`);
    const lines = text.split("\n").filter((line) => line !== "");
    assertEquals(lines.length, count);
    return lines.map((line) => line.split(" "));
  });
}

function config(folder: string, options: NginxOptions): string {
  const { tls, port, keepAliveMs = 60_000 } = options;
  const certificate = `
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    ssl_protocols TLSv1.3;`;
  return `
daemon off;
user root;
worker_processes 1;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  log_format test "$connection $connection_requests $ssl_protocol $request_method $status";
  access_log ${folder}/log test;
  client_body_temp_path ${folder}/body;
  keepalive_timeout ${keepAliveMs}ms;
  server {
    listen [::]:${port} ipv6only=off${tls ? " ssl" : ""};${
    tls ? certificate : ""
  }
    client_max_body_size 0;
    root ${folder};
    dav_methods PUT;
  }
}
`;
}
