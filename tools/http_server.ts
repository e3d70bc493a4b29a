/**
 * An HTTP server for the files of a directory: node:http over netconns.
 *
 * Nothing outside the directory is served, whatever the path says and wherever
 * symbolic links lead.
 *
 * ```sh
 * deno run --allow-read --allow-ffi tools/http_server.ts \
 *   --tap tap0 --kernel 10.0.0.1/24 .
 * curl http://10.0.0.2/
 * ```
 *
 * @module
 */

import { Buffer } from "node:buffer";
import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  request as httpRequest,
  type Server,
  type ServerResponse,
} from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import {
  type Stack,
  type TcpConn,
  type TcpListener,
  toNodeDuplex,
} from "../mod.ts";
import {
  anyOf,
  endOf,
  NETWORK_HELP,
  NETWORK_OPTIONS,
  openNetwork,
} from "./lib/network.ts";
import { type Main, portOf, runProgram, UsageError } from "./lib/program.ts";
import { tool } from "./lib/tool.ts";

/** Bytes of one read from a file. */
const PIECE = 256 * 1024;

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Hands the connections of a listener to a node:http server, until the listener
 * is closed.
 *
 * @param server The server.
 * @param listener Where connections come from.
 * @param onError Is told why it has ended, if not by a close.
 */
export async function startServer(
  server: Server,
  listener: TcpListener,
  onError: (error: unknown) => void = () => {},
): Promise<void> {
  // A server that does not listen hangs up after each response.
  const listens = (value: boolean) =>
    Object.defineProperty(server, "listening", { value, configurable: true });
  listens(true);
  try {
    for await (const conn of listener) {
      server.emit("connection", streamOf(conn));
    }
  } catch (error) {
    onError(error);
  }
  listens(false);
  server.closeIdleConnections();
}

/** The stream that node:http takes for a socket. */
function streamOf(conn: TcpConn): ReturnType<typeof toNodeDuplex> {
  const stream = toNodeDuplex(conn.netconn);
  // A peer that goes away in the middle is no reason to end the server.
  stream.on("error", () => {});
  return stream;
}

/**
 * Finds the file that a URL's path names.
 *
 * @param root The directory, as realpath gives it.
 * @param path Path of a URL, still percent-encoded.
 * @returns A path of the file system; null if there is none, or if it is not below
 * the directory.
 */
export function resolvePath(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (!decoded.startsWith("/") || decoded.includes("\0")) return null;
  const file = join(root, decoded);
  return isInside(root, file) ? file : null;
}

function isInside(root: string, file: string): boolean {
  const folder = root.endsWith(sep) ? root : root + sep;
  return file === root || file.startsWith(folder);
}

/**
 * Makes a handler of node:http that serves a directory.
 *
 * @param root The directory, as realpath gives it.
 */
export function serveDirectory(
  root: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      await answer(root, request, response);
    } catch (error) {
      if (response.headersSent) response.destroy();
      else refuse(response, statusOf(error as { code?: string }));
    }
  };
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "", url = "" } = request;
  if (method !== "GET" && method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return refuse(response, 405);
  }
  const path = url.replace(/[?#].*$/s, "");
  const named = resolvePath(root, path);
  if (named === null) return refuse(response, 404);
  // Links are followed as far as they stay inside.
  let file = await realpath(named);
  if (!isInside(root, file)) return refuse(response, 404);
  let info = await stat(file);
  if (info.isDirectory()) {
    if (!path.endsWith("/")) {
      // One slash only: "//host" would be another host.
      response.setHeader("location", `${path.replace(/^\/+/, "/")}/`);
      return refuse(response, 301);
    }
    const index = join(file, "index.html");
    const found = await stat(index).catch(() => null);
    const target = found?.isFile() ? await realpath(index) : null;
    if (target === null || !isInside(root, target)) {
      return await list(file, path, method, response);
    }
    file = target;
    info = found!;
  }
  if (!info.isFile()) return refuse(response, 404);
  begin(response, 200, {
    "content-length": info.size,
    "content-type": TYPES[extname(file).toLowerCase()] ??
      "application/octet-stream",
    "last-modified": info.mtime.toUTCString(),
    "x-content-type-options": "nosniff",
  });
  if (method === "HEAD" || info.size === 0) {
    response.end();
    return;
  }
  // Not more than was promised, should the file grow meanwhile.
  const end = info.size - 1;
  await pipeline(
    createReadStream(file, { highWaterMark: PIECE, end }),
    response,
  );
}

/** Answers with the names in a directory. */
async function list(
  folder: string,
  path: string,
  method: string,
  response: ServerResponse,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .map((entry) => entry.isDirectory() ? `${entry.name}/` : entry.name)
    .sort();
  if (path !== "/") names.unshift("../");
  const lines = names.map((name) => {
    const link = name.split("/").map(encodeURIComponent).join("/");
    return `<li><a href="./${link}">${escapeHtml(name)}</a></li>`;
  });
  const page = `<!DOCTYPE html>
<meta charset="utf-8">
<title>${escapeHtml(path)}</title>
<h1>${escapeHtml(path)}</h1>
<ul>
${lines.join("\n")}
</ul>
`;
  begin(response, 200, {
    "content-length": Buffer.byteLength(page),
    "content-type": "text/html; charset=utf-8",
  });
  response.end(method === "HEAD" ? undefined : page);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function statusOf({ code }: { code?: string }): number {
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") {
    return 404;
  }
  return code === "EACCES" || code === "EPERM" ? 403 : 500;
}

function refuse(response: ServerResponse, status: number): void {
  begin(response, status, { "content-length": 0 });
  response.end();
}

function begin(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number>,
): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, value);
  }
}

/** Fetches a path as a client; used where there is no TAP. */
async function tryServer(
  stack: Stack,
  hostname: string,
  port: number,
): Promise<number> {
  const conn = await stack.connect({ hostname, port });
  return await new Promise((resolve, reject) => {
    httpRequest({
      headers: { host: hostname, connection: "close" },
      createConnection: () => toNodeDuplex(conn.netconn) as never,
    }, (response) => {
      let bytes = 0;
      response.on("data", (chunk) => bytes += chunk.length);
      response.on("end", () => resolve(bytes));
    }).on("error", reject).end();
  });
}

const HELP = `\
Usage: http_server.ts [options] [DIRECTORY]

Serves the files of a directory (.) over HTTP; needs --allow-read. Without --tap
the server is tried: a second stack at the other end of a cable fetches "/".

  -p, --port PORT   Listen here (80)
  -q, --quiet       Do not print requests

${NETWORK_HELP}`;

/** The program. */
export const main: Main = tool({
  help: HELP,
  options: {
    ...NETWORK_OPTIONS,
    port: { type: "string", short: "p" },
    quiet: { type: "boolean", short: "q" },
  },
  async run({ values, positionals }, terminal) {
    if (positionals.length > 1) throw new UsageError("Expected one directory");
    const port = portOf(values.port, 80);
    const root = await realpath(positionals[0] ?? ".");
    if (!(await stat(root)).isDirectory()) {
      throw new UsageError(`"${root}" is no directory`);
    }
    await using network = await openNetwork(values);
    const at = { hostname: anyOf(values), port };
    await using listener = await network.stack.listen(at).ready();
    const hostname = values.address.split("/")[0]!;
    terminal.print(`Serving ${root} at http://${endOf(hostname, port)}/`);
    const handler = serveDirectory(root);
    const server = createServer((request, response) => {
      response.on("close", () => {
        if (values.quiet) return;
        const { method, url, socket } = request;
        const size = response.getHeader("content-length") ?? "-";
        terminal.print(
          `${socket.remoteAddress} ${method} ${url} ${response.statusCode} ${size}`,
        );
      });
      handler(request, response);
    });
    const serving = startServer(server, listener);
    if (network.neighbour === null) {
      terminal.signal.addEventListener("abort", () => listener.close());
    } else {
      const bytes = await tryServer(network.neighbour, hostname, port);
      terminal.print(`A client has received ${bytes} bytes`);
      listener.close();
    }
    await serving;
    return 0;
  },
});

if (import.meta.main) await runProgram(main);
