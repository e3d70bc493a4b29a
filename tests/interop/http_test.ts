/**
 * HTTP between the stack and the kernel: 50 MB by curl from tools/http_server.ts,
 * and by tools/http_get.ts from Python's server.
 *
 * @module
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import { main as httpGet } from "../../tools/http_get.ts";
import { main as httpServer } from "../../tools/http_server.ts";
import { FakeTerminal, noise, run, sha256 } from "../tools/fake_terminal.ts";
import { eventually } from "./eventually.ts";
import { eachFamily, endOf, type Family, withPrefix } from "./families.ts";
import { Namespace } from "./netns.ts";

const SIZE = 50_000_000;
/** Number of the network. */
const LINK = 99;

/** Serves the current folder with the key and the certificate in it. */
const HTTPS_SERVER = `
import http.server, socket, ssl
handler = http.server.SimpleHTTPRequestHandler
class Server(http.server.ThreadingHTTPServer):
    address_family = socket.AF_INET6 # and IPv4, as Linux has it
server = Server(("::", 8443), handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("cert.pem", "key.pem")
server.socket = context.wrap_socket(server.socket, server_side=True)
print("ready")
server.serve_forever()
`;

/** A folder of the test's. */
async function makeFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await Deno.realPath(await Deno.makeTempDir());
  return {
    path,
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}

/** A namespace whose kernel has an address of the family on the TAP, usable at once. */
async function namespaceOf(family: Family): Promise<Namespace> {
  const ns = await Namespace.create();
  await ns.only(family);
  await ns.addTap("tap5");
  await ns.up("tap5", withPrefix(family, LINK, 1));
  return ns;
}

function network(ns: Namespace, family: Family): string[] {
  const address = withPrefix(family, LINK, 2);
  return ["--tap", "tap5", "--netns", ns.name, "--address", address];
}

/** Serves a folder with http_server.ts while `work` runs. */
async function serving(
  ns: Namespace,
  family: Family,
  folder: string,
  work: (base: string, terminal: FakeTerminal) => Promise<void>,
): Promise<void> {
  const terminal = new FakeTerminal();
  const args = [...network(ns, family), "-p", "8080", folder];
  const running = run(httpServer, args, terminal);
  try {
    await Promise.race([terminal.waitFor("Serving"), running]);
    assertEquals(terminal.complaints, []);
    await work(`http://${endOf(family.host(LINK, 2), 8080)}`, terminal);
  } finally {
    terminal.interrupt();
    await running;
  }
  assertEquals((await running).code, 0);
}

eachFamily(
  "curl downloads 50 MB from http_server.ts",
  { needs: ["tun", "curl"] },
  async (family) => {
    await using ns = await namespaceOf(family);
    await using folder = await makeFolder();
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/big`, data);
    await serving(ns, family, folder.path, async (base, terminal) => {
      const file = `${folder.path}/got`;
      const printed = await ns.run([
        ...["curl", "-sS", "-o", file, "-w", "%{http_code} %{size_download}"],
        `${base}/big`,
      ]);
      assertEquals(printed, `200 ${SIZE}`);
      assertEquals(await sha256(await Deno.readFile(file)), await sha256(data));
      await terminal.waitFor(`${family.host(LINK, 1)} GET /big 200 ${SIZE}`);
    });
  },
);

eachFamily(
  "http_server.ts serves several at once, and one connection several times",
  { needs: ["tun", "curl"] },
  async (family) => {
    await using ns = await namespaceOf(family);
    await using folder = await makeFolder();
    const data = noise(2_000_000);
    await Deno.writeFile(`${folder.path}/file`, data);
    await serving(ns, family, folder.path, async (base) => {
      const outputs = Array.from(
        { length: 8 },
        (_, i) => ["-o", `${folder.path}/got${i}`, `${base}/file?${i}`],
      );
      const reused = await ns.run([
        ...["curl", "-sS", "-w", "%{num_connects} ", ...outputs.flat()],
      ]);
      assertEquals(reused, "1 0 0 0 0 0 0 0 ");
      await ns.run(["curl", "-sS", "--parallel", ...outputs.flat()]);
      for (let i = 0; i < 8; i++) {
        const got = await Deno.readFile(`${folder.path}/got${i}`);
        assertEquals(await sha256(got), await sha256(data));
      }
    });
  },
);

eachFamily(
  "http_server.ts serves its directory and nothing else",
  { needs: ["tun", "curl"] },
  async (family) => {
    await using ns = await namespaceOf(family);
    await using folder = await makeFolder();
    const root = `${folder.path}/root`;
    await Deno.mkdir(`${root}/sub`, { recursive: true });
    await Deno.mkdir(`${folder.path}/root-secret`);
    await Deno.writeTextFile(`${folder.path}/secret`, "secret");
    await Deno.writeTextFile(`${folder.path}/root-secret/a`, "secret");
    await Deno.writeTextFile(`${root}/empty`, "");
    await Deno.writeTextFile(`${root}/<b> & c.txt`, "inside");
    await Deno.writeTextFile(`${root}/sub/index.html`, "index");
    await Deno.symlink(`${root}/sub`, `${root}/link`);
    await Deno.symlink(`${folder.path}/secret`, `${root}/escape`);
    await Deno.symlink(folder.path, `${root}/up`);
    await serving(ns, family, root, async (base) => {
      const get = async (path: string, ...options: string[]) => {
        const printed = await ns.run([
          ...["curl", "-sS", "--path-as-is", "-w", "|%{http_code}"],
          ...[...options, base + path],
        ]);
        const at = printed.lastIndexOf("|");
        return [printed.slice(at + 1), printed.slice(0, at)];
      };
      assertEquals(await get("/%3Cb%3E%20&%20c.txt"), ["200", "inside"]);
      assertEquals(await get("/sub/"), ["200", "index"]);
      assertEquals(await get("/link/"), ["200", "index"]);
      assertEquals(await get("/empty"), ["200", ""]);
      assertEquals(await get("/sub", "-L"), ["200", "index"]);
      const [status, listing] = await get("/");
      assertEquals(status, "200");
      assert(listing.includes("%3Cb%3E%20%26%20c.txt"));
      assert(!listing.includes("<b>"), listing);
      for (
        const path of [
          "/none",
          "/empty/x",
          "/../secret",
          "/../root-secret/a",
          "/%2e%2e/secret",
          "/..%2fsecret",
          "/sub/../../secret",
          "/escape",
          "/up/secret",
          "/up/",
          "/a%00b",
          "/%ff",
          "/../../../../../../../../etc/passwd",
        ]
      ) assertEquals(await get(path), ["404", ""], path);
      assertEquals(await get("/empty", "-X", "POST"), ["405", ""]);
      const [, head] = await get("/sub/index.html", "-I");
      assertMatch(head, /^HTTP\/1.1 200 OK\r$/m);
      assertMatch(head, /^content-length: 5\r$/im);
      assertMatch(head, /^content-type: text\/html; charset=utf-8\r$/im);
    });
  },
);

eachFamily(
  "http_server.ts goes on when a client goes away",
  { needs: ["tun", "curl", "ss"] },
  async (family) => {
    await using ns = await namespaceOf(family);
    await using folder = await makeFolder();
    await Deno.writeFile(`${folder.path}/big`, noise(SIZE));
    await serving(ns, family, folder.path, async (base) => {
      const { code } = await ns.exec([
        ...["curl", "-sS", "-o", "/dev/null", "--max-filesize", "1"],
        `${base}/big`,
      ]);
      assertEquals(code, 63);
      const slow = ns.spawn([
        ...["curl", "-sS", "-o", "/dev/null", "--limit-rate", "100k"],
        `${base}/big`,
      ]);
      // The rest of the megabytes waits in the server until it goes.
      await eventually(async () => {
        const sockets = await ns.run([
          "ss",
          "-tinH",
          "dst",
          endOf(family.host(LINK, 2)),
        ]);
        assertMatch(sockets, /bytes_received:[1-9]\d{5}/);
      });
      await slow.kill("SIGKILL");
      const printed = await ns.run([
        ...["curl", "-sS", "-o", "/dev/null", "-w", "%{size_download}"],
        `${base}/big`,
      ]);
      assertEquals(printed, `${SIZE}`);
    });
  },
);

eachFamily(
  "http_get.ts downloads 50 MB from Python's server",
  { needs: ["tun", "python3"] },
  async (family) => {
    await using ns = await namespaceOf(family);
    await using folder = await makeFolder();
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/big`, data);
    const server = ns.spawn([
      ...["python3", "-u", "-m", "http.server", "8000", "--bind", family.any],
      ...["--directory", folder.path],
    ]);
    await server.waitFor("Serving HTTP");
    const file = `${folder.path}/got`;
    const url = `http://${endOf(family.host(LINK, 1), 8000)}/big`;
    const args = [...network(ns, family), "-o", file, url];
    const { code, complaints } = await run(httpGet, args);
    assertEquals(code, 0, complaints.join("\n"));
    const digest = await sha256(data);
    assertEquals(complaints[1], `SHA-256 ${digest}`);
    assertEquals(await sha256(await Deno.readFile(file)), digest);
  },
);

eachFamily(
  "http_get.ts gets a file by https from Python's server",
  { needs: ["tun", "openssl", "python3"] },
  async (family) => {
    await using ns = await namespaceOf(family);
    await using folder = await makeFolder();
    const data = noise(1_000_000);
    await Deno.writeFile(`${folder.path}/file`, data);
    const options = { cwd: folder.path };
    await ns.run([
      ...["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes"],
      ...["-keyout", "key.pem", "-out", "cert.pem", "-subj", "/CN=peer.test"],
    ], options);
    const server = ns.spawn(["python3", "-u", "-c", HTTPS_SERVER], options);
    await server.waitFor("ready");
    const args = [
      ...network(ns, family),
      `https://${endOf(family.host(LINK, 1), 8443)}/file`,
    ];
    const trusting = await run(httpGet, ["-k", ...args]);
    assertEquals(trusting.code, 0, trusting.complaints.join("\n"));
    assertEquals(await sha256(trusting.output), await sha256(data));
    const careful = await run(httpGet, args);
    assertEquals(careful.code, 1);
    assertMatch(careful.complaints[0]!, /self.signed certificate/i);
  },
);
