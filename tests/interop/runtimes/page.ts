/**
 * A page of Chromium that runs program.js, served from this process.
 *
 * @module
 */

import { Spawned } from "../spawned.ts";
import { TemporaryFolder } from "../temporary_folder.ts";
import { pathOf } from "./package.ts";

/** How the page is served, and where in it the program runs. */
export interface PageOptions {
  /** Whether it gets the headers that isolate it, and so shared memory. */
  isolated: boolean;
  /** Whether the program runs in a Worker of the page. */
  worker: boolean;
}

/** Headers that isolate a page from others, and let it share memory with Workers. */
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const FAILED = 'fetch("done", { method: "POST", body: String(error) })';
const IN_PAGE = `import("./program.js").catch((error) => ${FAILED});`;
const IN_WORKER = `const worker = new Worker("program.js", { type: "module" });
worker.onerror = ({ message: error }) => ${FAILED};`;

const TYPES: Record<string, string> = {
  html: "text/html",
  js: "text/javascript",
};

/** Serves the page until it says what it has done. */
class PageServer implements AsyncDisposable {
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #folder: string;
  readonly #options: PageOptions;
  readonly #done = Promise.withResolvers<string>();

  constructor(folder: string, options: PageOptions) {
    this.#folder = folder;
    this.#options = options;
    const where = { hostname: "127.0.0.1", port: 0, onListen: () => {} };
    this.#server = Deno.serve(where, (request) => this.#answer(request));
  }

  /** The page's address. */
  get url(): string {
    return `http://127.0.0.1:${this.#server.addr.port}/`;
  }

  /** Resolves to what the program has printed. */
  get done(): Promise<string> {
    return this.#done.promise;
  }

  async #answer(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.slice(1);
    if (path === "done") {
      this.#done.resolve(await request.text());
      return new Response();
    }
    const headers = new Headers(this.#options.isolated ? ISOLATION : {});
    const type = TYPES[path === "" ? "html" : path.split(".").at(-1)!];
    const text = await this.#textOf(path);
    if (text === null) return new Response(null, { status: 404, headers });
    if (type !== undefined) headers.set("content-type", type);
    return new Response(text, { headers });
  }

  async #textOf(path: string): Promise<string | null> {
    if (path === "") {
      const script = this.#options.worker ? IN_WORKER : IN_PAGE;
      return `<!doctype html><script type="module">${script}</script>`;
    }
    const inPackage = /^package\/(.*)$/.exec(path)?.[1];
    const file = inPackage === undefined
      ? pathOf(path)
      : `${this.#folder}/${inPackage}`;
    return await Deno.readTextFile(file).catch(() => null);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}

/**
 * Runs the program in a page.
 *
 * @param folder Of the package.
 * @param options How the page is served.
 * @returns The lines that it has printed.
 */
export async function runInPage(
  folder: string,
  options: PageOptions,
): Promise<string[]> {
  await using profile = await TemporaryFolder.create();
  await using server = new PageServer(folder, options);
  await using _browser = new Spawned([
    "chromium",
    "--headless",
    "--no-sandbox", // as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    `--user-data-dir=${profile.path}`,
    server.url,
  ]);
  return (await server.done).split("\n");
}
