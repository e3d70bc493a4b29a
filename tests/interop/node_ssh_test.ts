/**
 * ssh2, unchanged, over the stack: its client talks to the kernel's sshd, its server
 * on the stack to the kernel's ssh.
 *
 * @module
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { createHash } from "node:crypto";
import type { EventEmitter } from "node:events";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import untyped from "ssh2";
import type { Stack } from "../../mod.ts";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { nextEvent } from "./next_event.ts";
import { interopTest } from "./requirements.ts";
import { ServerProcess } from "./server_process.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const SSHD_NEEDS = [...KERNEL_SOCKETS_NEEDS, "ss", "ssh-keygen", "sshd"];
const SSH_NEEDS = [...KERNEL_SOCKETS_NEEDS, "ssh", "ssh-keygen"];
const ssh2 = untyped as {
  Client: new () => Client;
  Server: new (options: { hostKeys: string[] }) => Server;
};
const PORT = 22;
const SIZE = 5_000_000;
const CIPHER = "aes128-gcm@openssh.com";

/** What a callback of ssh2 gets. */
type Callback<T> = (error?: Error | null, value?: T) => void;

/** A channel: at the server, a command's. */
interface Channel extends Duplex {
  exit(code: number): void;
}

interface Sftp {
  fastPut(local: string, remote: string, callback: Callback<void>): void;
  fastGet(remote: string, local: string, callback: Callback<void>): void;
}

interface Client extends EventEmitter {
  connect(options: Record<string, unknown>): void;
  exec(command: string, callback: Callback<Channel>): void;
  sftp(callback: Callback<Sftp>): void;
  forwardOut(
    ...args: [string, number, string, number, Callback<Channel>]
  ): void;
  forwardIn(address: string, port: number, callback: Callback<number>): void;
  end(): void;
}

type Accept = () => Channel;
type Exec = { command: string };

/** What a user offers who wants to log in. */
interface Authentication {
  method: string;
  username: string;
  accept(): void;
  reject(methods: string[]): void;
}

interface Server extends EventEmitter {
  injectSocket(socket: Socket): void;
}

/** A folder with the keys of a host and of a user. */
class Keys implements AsyncDisposable {
  private constructor(readonly path: string) {}

  static async create(net: TapNetwork): Promise<Keys> {
    const path = await Deno.makeTempDir({ prefix: "netconn-" });
    for (const name of ["host", "user"]) {
      await net.namespace.run([
        ...["ssh-keygen", "-q", "-t", "ed25519", "-N", ""],
        ...["-f", `${path}/${name}`],
      ]);
    }
    return new Keys(path);
  }

  /** The private key of "host" or "user". */
  read(name: "host" | "user"): string {
    return Deno.readTextFileSync(`${this.path}/${name}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.path, { recursive: true });
  }
}

async function startSshd(net: TapNetwork, keys: Keys): Promise<ServerProcess> {
  const file = `${keys.path}/sshd_config`;
  await Deno.writeTextFile(
    file,
    `
ListenAddress ${KERNEL}:${PORT}
HostKey ${keys.path}/host
AuthorizedKeysFile ${keys.path}/user.pub
PermitRootLogin yes
StrictModes no
UsePAM no
SetEnv SHLVL=2
PidFile none
Subsystem sftp internal-sftp
`,
  );
  await Deno.mkdir("/run/sshd", { recursive: true }); // where it confines itself
  const command = ["/usr/sbin/sshd", "-D", "-e", "-f", file];
  return await ServerProcess.start(net.namespace, command, { port: PORT });
}

/** A client that is logged in. `sock` is the line of docs/node.md for ssh2. */
async function loggedIn(
  stack: Stack,
  keys: Keys,
  more: Record<string, unknown> = {},
): Promise<Client> {
  const client = new ssh2.Client();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  client.on("ready", resolve).on("error", reject);
  client.connect({
    sock: stack.node.connect(PORT, KERNEL),
    username: "root",
    privateKey: keys.read("user"),
    ...more,
  });
  await promise;
  return client;
}

/** Calls a method that has a callback. */
function called<T>(
  call: (callback: Callback<T>) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => error ? reject(error) : resolve(value as T));
  });
}

/** Runs a command; its exit code and what it printed. */
async function run(
  client: Client,
  command: string,
  input: string | Uint8Array = "",
): Promise<[number, string]> {
  const channel = await called<Channel>((back) => client.exec(command, back));
  let text = "";
  channel.on("data", (bytes: Uint8Array) => {
    text += new TextDecoder().decode(bytes);
  });
  const closed = nextEvent(channel, "close");
  channel.end(input);
  const [code] = await closed;
  return [code, text];
}

async function end(client: Client): Promise<void> {
  const closed = nextEvent(client, "close");
  client.end();
  await closed;
}

for (const thread of [true, false]) {
  const where = thread ? "tcpip thread" : "in-thread";

  interopTest(
    `ssh2 runs commands and moves files at sshd, ${where}`,
    { needs: SSHD_NEEDS },
    async () => {
      await using net = await TapNetwork.create({ thread });
      const nothingLeft = await leftBehind(net.stack);
      await using keys = await Keys.create(net);
      await using _sshd = await startSshd(net, keys);
      const client = await loggedIn(net.stack, keys);
      assertEquals(await run(client, "echo hello; exit 3"), [3, "hello\n"]);
      const data = noise(SIZE);
      const [code, sum] = await run(client, "sha256sum", data);
      assertEquals([code, sum.split(" ")[0]], [0, sha256(data)]);
      const outputs = await Promise.all(
        Array.from({ length: 8 }, (_, n) => run(client, `echo ${n}`)),
      );
      assertEquals(
        outputs,
        Array.from({ length: 8 }, (_, n) => [0, `${n}\n`] as [number, string]),
      );

      const sftp = await called<Sftp>((back) => client.sftp(back));
      const [local, remote, got] = ["local", "remote", "got"]
        .map((name) => `${keys.path}/${name}`) as [string, string, string];
      await Deno.writeFile(local, data);
      await called<void>((back) => sftp.fastPut(local, remote, back));
      assertEquals(sha256(await Deno.readFile(remote)), sha256(data));
      await called<void>((back) => sftp.fastGet(remote, got, back));
      assertEquals(sha256(await Deno.readFile(got)), sha256(data));
      await end(client);
      await nothingLeft();
    },
  );

  interopTest(
    `ssh talks to ssh2's server on the stack, ${where}`,
    { needs: SSH_NEEDS },
    async () => {
      await using net = await TapNetwork.create({ thread });
      const nothingLeft = await leftBehind(net.stack);
      await using keys = await Keys.create(net);
      const server = serve(net.stack, keys);
      await nextEvent(server, "listening");
      const ssh = (command: string, ...options: string[]) => {
        const noAsk = ["BatchMode=yes", "StrictHostKeyChecking=no"];
        const noFiles = ["UserKnownHostsFile=/dev/null", "LogLevel=ERROR"];
        return [
          ...[
            "ssh",
            "-F",
            "none",
            "-c",
            CIPHER,
            "-p",
            `${PORT}`,
            "-i",
            `${keys.path}/user`,
          ],
          ...[...noAsk, ...noFiles].flatMap((option) => ["-o", option]),
          ...[...options, `carol@${OURS}`, command],
        ];
      };
      const { code, stdout } = await net.namespace.exec(ssh("hello"));
      assertEquals([code, stdout], [3, "carol: hello\n"]);
      const data = noise(SIZE);
      const sum = await net.namespace.run(ssh("sha256sum"), { input: data });
      assertEquals(sum, `${sha256(data)}\n`);
      const zeros = await net.namespace.run(ssh("zeros"));
      assert(zeros === "\0".repeat(SIZE));
      const refused = ssh("hello", "-l", "mallory");
      assertEquals((await net.namespace.exec(refused)).code, 255);
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await nothingLeft();
    },
  );
}

/** Serves on the stack, by the line of docs/node.md for ssh2's server. */
function serve(stack: Stack, keys: Keys) {
  const ssh = new ssh2.Server({ hostKeys: [keys.read("host")] });
  ssh.on("connection", (client) => {
    let user = "";
    client.on("error", () => {}); // one that is not let in
    client.on("authentication", (context: Authentication) => {
      user = context.username;
      if (context.method === "publickey" && user === "carol") context.accept();
      else context.reject(["publickey"]);
    });
    client.on("session", (accept: () => EventEmitter) => {
      accept().on("exec", (accept: Accept, _reject: unknown, info: Exec) => {
        answer(accept(), user, info.command);
      });
    });
  });
  return stack.node.createServer((socket) => ssh.injectSocket(socket))
    .listen(PORT);
}

function answer(
  channel: Channel,
  user: string,
  command: string,
): void {
  const exit = (code: number, output: string | Uint8Array) => {
    channel.write(output);
    channel.exit(code);
    channel.end();
  };
  if (command === "zeros") return exit(0, new Uint8Array(SIZE));
  if (command !== "sha256sum") return exit(3, `${user}: ${command}\n`);
  const hash = createHash("sha256");
  channel.on("data", (bytes: Uint8Array) => hash.update(bytes));
  channel.on("end", () => exit(0, `${hash.digest("hex")}\n`));
}

interopTest(
  "ssh2 forwards ports through sshd, both ways",
  { needs: SSHD_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using keys = await Keys.create(net);
    await using _sshd = await startSshd(net, keys);
    const client = await loggedIn(net.stack, keys);

    // Out: sshd connects to itself, and its greeting comes through the channel.
    const out = await called<Channel>((back) =>
      client.forwardOut("127.0.0.1", 0, KERNEL, PORT, back)
    );
    const [greeting] = await nextEvent(out, "data");
    assertEquals(greeting.toString().slice(0, 8), "SSH-2.0-");
    out.destroy();

    // In: sshd listens, and what connects there comes to the client.
    const port = await called<number>((back) =>
      client.forwardIn("127.0.0.1", 0, back)
    );
    client.on("tcp connection", (_details, accept) => accept().end("hello"));
    const script = `exec 3<>/dev/tcp/127.0.0.1/${port}; cat <&3`;
    assertEquals(await run(client, `bash -c '${script}'`), [0, "hello"]);

    await end(client);
    await nothingLeft();
  },
);

interopTest(
  "ssh2 is told of a refused connection, a wrong key, and an sshd that ends",
  { needs: SSHD_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using keys = await Keys.create(net);
    const refused = await assertRejects(() => loggedIn(net.stack, keys), Error);
    assertEquals((refused as { code?: string }).code, "ECONNREFUSED");
    await using sshd = await startSshd(net, keys);
    await assertRejects(
      () => loggedIn(net.stack, keys, { privateKey: keys.read("host") }),
      Error,
      "authentication methods failed",
    );
    const client = await loggedIn(net.stack, keys);
    const closed = nextEvent(client, "close");
    // The process of the connection, a child of sshd.
    await run(client, "kill $PPID");
    await closed;
    await sshd.stop();
    await sshd.start();
    await end(await loggedIn(net.stack, keys));
    await nothingLeft();
  },
);
