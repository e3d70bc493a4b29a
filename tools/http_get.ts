/**
 * http_get: fetches a URL with node:http or node:https over a netconn, and tells
 * the rate and the SHA-256 of what came.
 *
 * ```sh
 * deno run --allow-read --allow-ffi --allow-write=. tools/http_get.ts \
 *   --tap tap0 -o file http://10.0.0.1:8000/file
 * ```
 *
 * @module
 */

import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import * as http from "node:http";
import { isIP } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import { NETCONN_TCP, type Stack, toNodeDuplex } from "../mod.ts";
import { NETWORK_HELP, NETWORK_OPTIONS, openNetwork } from "./lib/network.ts";
import { startServer } from "./http_server.ts";
import {
  describeBytes,
  describeRate,
  integerOf,
  type Main,
  runProgram,
  type Terminal,
  UsageError,
} from "./lib/program.ts";
import { tool } from "./lib/tool.ts";

/** How to fetch. */
export interface HttpGetOptions {
  /** Connect to this address instead of the URL's host. */
  connectTo?: string | undefined;
  /** Whether the server's certificate may be anyone's. @default {false} */
  insecure?: boolean | undefined;
  /** Redirects to follow, at most. @default {5} */
  redirects?: number;
  /** Gives up. */
  signal?: AbortSignal | undefined;
}

/** What came. */
export interface HttpGetResult {
  /** URL after redirects. */
  url: string;
  /** Status code. */
  status: number;
  /** Reason phrase. */
  statusText: string;
  /** Header fields, names in lower case. */
  headers: http.IncomingHttpHeaders;
  /** Bytes of the body. */
  bytes: number;
  /** SHA-256 of the body, hexadecimal. */
  sha256: string;
  /** Milliseconds from the first call to the last byte. */
  ms: number;
}

/**
 * Fetches a URL.
 *
 * @param stack Where from.
 * @param url What.
 * @param onBody Is given the body, piece by piece.
 * @param options How.
 */
export async function httpGet(
  stack: Stack,
  url: URL,
  onBody: (bytes: Uint8Array) => Promise<void> | void,
  options: HttpGetOptions = {},
): Promise<HttpGetResult> {
  const start = performance.now();
  const { redirects = 5 } = options;
  for (let hops = 0;; hops++) {
    const response = await request(stack, url, options);
    const { statusCode: status = 0, statusMessage = "", headers } = response;
    if (isRedirect(status) && headers.location !== undefined) {
      response.destroy();
      if (hops === redirects) throw new Error(`Too many redirects: ${url}`);
      url = new URL(headers.location, url);
      continue;
    }
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      await onBody(chunk);
    }
    return {
      url: url.href,
      status,
      statusText: statusMessage,
      headers,
      bytes,
      sha256: hash.digest("hex"),
      ms: performance.now() - start,
    };
  }
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** Sends a GET on a connection of its own; returns what is answered. */
async function request(
  stack: Stack,
  url: URL,
  options: HttpGetOptions,
): Promise<http.IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new TypeError(`Cannot fetch "${url}": only http: and https:`);
  }
  const stream = await openStream(stack, url, options);
  return await new Promise((resolve, reject) => {
    const sent = http.request({
      host: url.hostname,
      path: url.pathname + url.search,
      headers: {
        "host": url.host,
        "accept": "*/*",
        "user-agent": "netconn",
        "connection": "close",
      },
      createConnection: () => stream as never,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    }, resolve);
    sent.on("error", (error) => {
      stream.destroy();
      reject(error);
    });
    sent.end();
  });
}

/** Connects by TCP, and by TLS over it for https. */
async function openStream(
  stack: Stack,
  url: URL,
  { connectTo, insecure = false, signal }: HttpGetOptions,
): Promise<Duplex> {
  const isTls = url.protocol === "https:";
  const hostname = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = Number(url.port) || (isTls ? 443 : 80);
  const conn = stack.netconn(NETCONN_TCP);
  try {
    await conn.connect(connectTo ?? hostname, port, { signal });
  } catch (error) {
    await conn.close();
    throw error;
  }
  const socket = toNodeDuplex(conn);
  if (!isTls) return socket;
  return await new Promise((resolve, reject) => {
    const tls = connectTls({
      socket,
      // Server Name Indication knows no addresses.
      ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
      host: hostname,
      rejectUnauthorized: !insecure,
    });
    tls.once("secureConnect", () => resolve(tls));
    tls.once("error", reject);
  });
}

const HELP = `\
Usage: http_get.ts [options] URL

Fetches a URL; tells rate and SHA-256 on standard error. Without --tap, a second
stack at the other end of a cable answers at http://10.0.0.1/N, and at
http://[fd00::1]/N, with N bytes.

  -o, --output FILE    Write the body here; needs --allow-write. "-" is standard
                       output, which is the default
  --connect-to A       Connect to this address instead of the URL's host
  --redirects N        Follow so many redirects at most (5)
  -k, --insecure       Take any certificate for https

${NETWORK_HELP}

Exit code: 0 if the status is 2xx, 1 if not, 2 if called wrongly.`;

/** The program. */
export const main: Main = tool({
  help: HELP,
  options: {
    ...NETWORK_OPTIONS,
    "output": { type: "string", short: "o", default: "-" },
    "connect-to": { type: "string" },
    "insecure": { type: "boolean", short: "k" },
    "redirects": { type: "string" },
  },
  async run({ values, positionals }, terminal) {
    if (positionals.length !== 1) throw new UsageError("Expected one URL");
    const url = URL.parse(positionals[0]!);
    if (url === null) throw new UsageError(`"${positionals[0]}" is no URL`);
    const redirects = integerOf(values.redirects, "limit", 0, 100, 5);
    await using network = await openNetwork(values);
    if (network.neighbour !== null) await serveZeros(network.neighbour);
    const body = await openOutput(values.output, terminal);
    let result: HttpGetResult;
    try {
      result = await httpGet(network.stack, url, body.write, {
        connectTo: values["connect-to"],
        insecure: values.insecure,
        redirects,
        signal: terminal.signal,
      });
    } finally {
      body.close();
    }
    const { status, statusText, bytes, ms, sha256 } = result;
    terminal.complain(
      `${status} ${statusText}, ${bytes} bytes (${describeBytes(bytes)}) in ` +
        `${ms.toFixed(0)} ms, ${describeRate(bytes, ms)}`,
    );
    terminal.complain(`SHA-256 ${sha256}`);
    return status >= 200 && status < 300 ? 0 : 1;
  },
});

/** Where the body goes. */
async function openOutput(name: string, terminal: Terminal): Promise<{
  write(bytes: Uint8Array): Promise<void>;
  close(): void;
}> {
  if (name === "-") return { write: terminal.write, close: () => {} };
  const file = await Deno.create(name);
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length;) {
        at += await file.write(bytes.subarray(at));
      }
    },
    close: () => file.close(),
  };
}

/** The neighbour: GET /N answers N zeros. */
async function serveZeros(stack: Stack): Promise<void> {
  const listener = await stack.listen({ hostname: "::", port: 80 }).ready();
  const server = http.createServer((request, response) => {
    const size = Number((request.url ?? "").slice(1) || "0");
    const isSize = Number.isInteger(size) && size >= 0 && size <= 1e8;
    response.writeHead(isSize ? 200 : 404);
    response.end(Buffer.alloc(isSize ? size : 0));
  });
  startServer(server, listener);
}

if (import.meta.main) await runProgram(main);
