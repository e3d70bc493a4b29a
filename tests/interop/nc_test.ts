/**
 * tools/nc.ts and tools/tcp_echo_server.ts against netcat of OpenBSD and
 * ncat of Nmap on the kernel's TCP and UDP.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { Buffer } from "node:buffer";
import { main as nc } from "../../tools/nc.ts";
import { main as echoServer } from "../../tools/tcp_echo_server.ts";
import { FakeTerminal, noise, run } from "../tools/fake_terminal.ts";
import { IPV6 } from "./families.ts";
import { Namespace } from "./netns.ts";
import { interopTest, type Requirement } from "./requirements.ts";

const OURS = "10.99.0.2";
const KERNEL = "10.99.0.1";

/** A netcat of the kernel's side: how to listen and how to call. */
interface Netcat {
  program: string;
  needs: Requirement[];
  listen: string;
  call: string;
  /** What it says when it listens. */
  ready: string;
  /**
   * Whether it goes on sending, when it has called, after its peer's last byte. A
   * listener of either kind ends, and loses what it has not yet sent.
   */
  halfCloses: boolean;
}

const NETCATS: Netcat[] = [
  {
    program: "nc",
    needs: ["tun", "nc"],
    listen: "nc -n -v -N -l 9000",
    call: `nc -n -N ${OURS} 9000`,
    ready: "Listening on",
    halfCloses: true,
  },
  {
    program: "ncat",
    needs: ["tun", "ncat"],
    listen: "ncat -v -l 9000",
    call: `ncat ${OURS} 9000`,
    ready: "Listening on",
    halfCloses: false,
  },
];

/** A terminal with this input; its end may wait until so much has been written. */
function terminalWith(
  input: Uint8Array<ArrayBuffer>,
  endAfter: number,
): FakeTerminal {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield input;
    await terminal.waitForBytes(endAfter);
  }
  const terminal = new FakeTerminal(ReadableStream.from(bytes()));
  return terminal;
}

/** A namespace and a folder; what both sides send, and what the kernel gets. */
async function setUp() {
  const ns = await Namespace.create();
  const folder = await Deno.makeTempDir();
  const theirs = noise(3_000_001);
  await Deno.writeFile(`${folder}/in`, theirs);
  return {
    ns,
    network: [
      ...["--tap", "tap5", "--netns", ns.name],
      ...["--kernel", `${KERNEL}/24`, "--address", `${OURS}/24`],
    ],
    ours: noise(2_000_003).reverse(),
    theirs,
    /** Runs a command of the kernel's side between two files. */
    start: (command: string) =>
      ns.spawn(["sh", "-c", `exec ${command} < ${folder}/in > ${folder}/out`]),
    got: () => Deno.readFile(`${folder}/out`),
    [Symbol.asyncDispose]: async () => {
      await ns[Symbol.asyncDispose]();
      await Deno.remove(folder, { recursive: true });
    },
  };
}

for (const { program, needs, listen, call, ready, halfCloses } of NETCATS) {
  interopTest(
    `nc.ts calls ${program}, megabytes both ways at once`,
    { needs },
    async () => {
      await using t = await setUp();
      const server = t.start(listen);
      await server.waitFor(ready);
      const terminal = terminalWith(t.ours, t.theirs.length);
      const outcome = await run(nc, [...t.network, KERNEL, "9000"], terminal);
      assertEquals([outcome.code, outcome.complaints], [0, []]);
      assertEquals((await server.output()).code, 0);
      assertEquals(Buffer.compare(outcome.output, t.theirs), 0);
      assertEquals(Buffer.compare(await t.got(), t.ours), 0);
    },
  );

  interopTest(
    `nc.ts -l is called by ${program}, megabytes both ways at once`,
    { needs },
    async () => {
      await using t = await setUp();
      const terminal = terminalWith(t.ours, halfCloses ? 0 : t.theirs.length);
      const args = [...t.network, "-v", "-l", "9000"];
      const running = run(nc, args, terminal);
      await terminal.waitFor("Listening on port 9000");
      const client = t.start(call);
      const outcome = await running;
      assertEquals(outcome.code, 0, outcome.complaints.join("\n"));
      assertEquals((await client.output()).code, 0);
      assertEquals(Buffer.compare(outcome.output, t.theirs), 0);
      assertEquals(Buffer.compare(await t.got(), t.ours), 0);
    },
  );
}

interopTest(
  "nc.ts -u exchanges datagrams with nc, calling and listening",
  { needs: ["tun", "nc"] },
  async () => {
    await using t = await setUp();
    const { ns, network } = t;
    const server = ns.spawn(["nc", "-n", "-v", "-u", "-l", "9000"]);
    await server.waitFor("Bound on");
    await server.write("from the kernel");
    const calling = new FakeTerminal("from the stack");
    const outcome = await run(
      nc,
      [...network, "-u", "-w", "0.5", KERNEL, "9000"],
      calling,
    );
    assertEquals(outcome.code, 0, outcome.complaints.join("\n"));
    assertEquals(new TextDecoder().decode(outcome.output), "from the kernel");
    await server.waitFor("from the stack");
    await server.kill();

    const listening = new FakeTerminal("answer of the stack");
    const args = [...network, "-v", "-u", "-w", "0.5", "-l", "9000"];
    const running = run(nc, args, listening);
    await listening.waitFor("Listening on port 9000");
    const client = ns.spawn(["nc", "-n", "-u", OURS, "9000"]);
    await client.write("question of the kernel");
    await client.waitFor("answer of the stack");
    const { code, output, complaints } = await running;
    assertEquals(code, 0, complaints.join("\n"));
    assertEquals(new TextDecoder().decode(output), "question of the kernel");
    await client.kill();
  },
);

interopTest(
  "nc.ts is refused at once where nobody listens",
  { needs: ["tun"] },
  async () => {
    await using t = await setUp();
    const start = performance.now();
    const { code, complaints } = await run(nc, [...t.network, KERNEL, "9"]);
    const elapsed = performance.now() - start;
    assertEquals(code, 1);
    const refused = `Cannot connect to "${KERNEL}:9": connection refused`;
    assertEquals(complaints, [`error: ${refused}`]);
    assert(elapsed < 2000, `${elapsed} ms`);
  },
);

interopTest(
  "tcp_echo_server.ts echoes to nc, to several at once",
  { needs: ["tun", "nc"] },
  async () => {
    await using t = await setUp();
    const terminal = new FakeTerminal();
    const running = run(echoServer, [...t.network, "-p", "9000"], terminal);
    await terminal.waitFor("Echoing on");
    const text = "to and fro\n".repeat(50_000);
    const echoes = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        t.ns.run(["nc", "-n", "-N", OURS, "9000"], { input: `${n} ${text}` })
      ),
    );
    assertEquals(echoes.map((echo) => echo[0]), ["1", "2", "3", "4"]);
    assert(echoes.every((echo) => echo.slice(2) === text));
    terminal.interrupt();
    const { code, lines } = await running;
    assertEquals(code, 0);
    const ends = lines.filter((line) => line.endsWith(": 550002 bytes"));
    assertEquals(ends.length, 4, lines.join("\n"));
  },
);

interopTest(
  "nc.ts calls nc at a link-local address, whose zone is the TAP device",
  { needs: ["tun", "nc"] },
  async () => {
    await using ns = await Namespace.create();
    await ns.only(IPV6);
    await ns.addTap("tap5");
    await ns.up("tap5", "fe80::1/64", "fd00:99::1/64");
    const server = ns.spawn(["nc", "-6", "-n", "-v", "-N", "-l", "9000"]);
    await server.waitFor("Listening on");
    const answer = "from the kernel";
    await server.write(answer);
    await server.closeInput();
    const input = new TextEncoder().encode("from the stack");
    const network = ["--tap", "tap5", "--netns", ns.name];
    const address = ["--address", "fd00:99::2/64"];
    const { code, output, complaints } = await run(
      nc,
      [...network, ...address, "fe80::1%tap5", "9000"],
      terminalWith(input, answer.length),
    );
    assertEquals([code, complaints], [0, []]);
    assertEquals(new TextDecoder().decode(output), answer);
    assertEquals((await server.output()).stdout, "from the stack");
  },
);
