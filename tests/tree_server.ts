/**
 * A web server on 127.0.0.1 that has the package's files, as a host of Deno modules
 * has them.
 *
 * @module
 */

const ROOT = new URL("../", import.meta.url);
const TYPES: Record<string, string> = {
  ts: "application/typescript",
  js: "text/javascript",
};

/** Serves the tree's TypeScript and JavaScript files until it is disposed of. */
export class TreeServer implements AsyncDisposable {
  /** Paths of the files that were asked for and sent, in order. */
  readonly served: string[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  /** Starts it. */
  constructor() {
    const options = { hostname: "127.0.0.1", port: 0, onListen: () => {} };
    this.#server = Deno.serve(options, (request) => this.#answer(request));
  }

  /** Its name and port. */
  get host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  /** Returns the URL of a file, by its path relative to the root. */
  urlOf(path: string): URL {
    return new URL(path, `http://${this.host}/`);
  }

  async #answer(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.slice(1);
    const file = new URL(path, ROOT);
    const type = TYPES[path.split(".").at(-1)!];
    const text = type !== undefined && file.href.startsWith(ROOT.href)
      ? await Deno.readTextFile(file).catch(() => null)
      : null;
    if (text === null) return new Response(null, { status: 404 });
    this.served.push(path);
    return new Response(text, { headers: { "content-type": type! } });
  }

  /** Stops it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}
