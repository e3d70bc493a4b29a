/**
 * nodemailer and smtp-server, unchanged, over the stack: mail goes to a server of
 * the kernel, comes from the kernel's swaks, and from one to the other on the stack.
 *
 * @module
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import nodemailer from "nodemailer";
import type { Stack } from "../../mod.ts";
import { CertificateFolder } from "./certificate_folder.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { mailServer, type Received } from "./mail_sink.ts";
import { nextEvent } from "./next_event.ts";
import { interopTest } from "./requirements.ts";
import { ServerProcess } from "./server_process.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const MAIL_NEEDS = [...KERNEL_SOCKETS_NEEDS, "openssl", "ss"];
const SWAKS_NEEDS = [...KERNEL_SOCKETS_NEEDS, "openssl", "swaks"];
const PORT = 25;
const NAME = "mail.test";
const MAIL = {
  from: "from@mail.test",
  to: ["to@mail.test", "too@mail.test"],
  subject: "Subject",
  text: "Text",
};
const LARGE = 2_000_000;

function startSink(
  net: TapNetwork,
  folder: CertificateFolder,
): Promise<ServerProcess> {
  const program = new URL("mail_sink.ts", import.meta.url).pathname;
  const files = [`${folder.path}/key.pem`, `${folder.path}/cert.pem`];
  const command = [Deno.execPath(), "run", "-A", "--quiet", program];
  return ServerProcess.start(
    net.namespace,
    [...command, KERNEL, `${PORT}`, ...files],
    { port: PORT },
  );
}

/** The messages of a sink, once there are so many. */
function received(sink: ServerProcess, count: number): Promise<Received[]> {
  return eventually(() => {
    const lines = sink.process.stdout.split("\n").slice(0, -1);
    assertEquals(lines.length, count, lines.join("\n"));
    return lines.map((line) => JSON.parse(line));
  });
}

/** Sends by nodemailer. `getSocket` is the line of docs/node.md for it. */
function transport(stack: Stack, host: string, options = {}) {
  return nodemailer.createTransport({
    host,
    port: PORT,
    getSocket: (_options, callback) =>
      callback(null, { connection: stack.node.connect(PORT, host) }),
    connectionTimeout: 5_000,
    ignoreTLS: true,
    ...options,
  });
}

/** A server on the stack, and what it got. */
interface MailListener {
  messages: Received[];
  close(): Promise<void>;
}

/** Listens on the stack, by the line of docs/node.md for smtp-server. */
async function listenForMail(
  stack: Stack,
  folder: CertificateFolder,
): Promise<MailListener> {
  const messages: Received[] = [];
  const smtp = mailServer(folder, (message) => messages.push(message));
  smtp.on("error", () => {}); // a client that does not trust the certificate
  await nextEvent(stack.node.listen(smtp.server, PORT), "listening");
  const close = () => new Promise<void>((resolve) => smtp.close(resolve));
  return { messages, close };
}

for (const thread of [true, false]) {
  const where = thread ? "tcpip thread" : "in-thread";

  interopTest(
    `nodemailer sends to a server of the kernel, plain and by STARTTLS, ${where}`,
    { needs: MAIL_NEEDS },
    async () => {
      await using net = await TapNetwork.create({ thread });
      const nothingLeft = await leftBehind(net.stack);
      await using folder = await CertificateFolder.create(net.namespace, NAME);
      await using sink = await startSink(net, folder);

      const plain = transport(net.stack, KERNEL);
      const { accepted, response } = await plain.sendMail(MAIL);
      assertEquals(accepted, MAIL.to);
      assert(response.startsWith("250"), response);

      const tls = { ca: folder.cert, servername: NAME };
      const auth = { user: "carol", pass: "secret" };
      const secure = { ignoreTLS: false, requireTLS: true, tls, auth };
      await transport(net.stack, KERNEL, secure).sendMail({
        ...MAIL,
        attachments: [{ content: Buffer.alloc(LARGE, "x") }],
      });

      const [first, second] = await received(sink, 2);
      assertEquals([first!.from, first!.to], [MAIL.from, MAIL.to]);
      assertEquals([first!.secure, first!.user], [false, undefined]);
      assertEquals([second!.secure, second!.user], [true, "carol"]);
      assert(second!.bytes > LARGE);

      const pool = transport(net.stack, KERNEL, { pool: true, ...secure });
      await Promise.all(
        Array.from({ length: 20 }, () => pool.sendMail(MAIL)),
      );
      pool.close();
      await received(sink, 22);
      await nothingLeft();
    },
  );

  interopTest(
    `swaks sends to smtp-server on the stack, plain and by STARTTLS, ${where}`,
    { needs: SWAKS_NEEDS },
    async () => {
      await using net = await TapNetwork.create({ thread });
      const nothingLeft = await leftBehind(net.stack);
      await using folder = await CertificateFolder.create(net.namespace, NAME);
      const listener = await listenForMail(net.stack, folder);
      const { messages } = listener;
      const swaks = async (...options: string[]): Promise<number> => {
        const addresses = ["--from", MAIL.from, "--to", MAIL.to[0]!];
        const { code } = await net.namespace.exec([
          ...["swaks", "--server", `${OURS}:${PORT}`, ...addresses, ...options],
        ], { cwd: folder.path });
        return code;
      };
      assertEquals(await swaks(), 0);
      assertEquals(messages[0]?.to, [MAIL.to[0]]);
      assertEquals(messages[0]?.secure, false);

      const auth = ["--auth-user", "carol", "--auth-password"];
      await Deno.writeTextFile(`${folder.path}/file`, "x".repeat(LARGE));
      const trust = ["--tls", "--tls-verify", "--tls-ca-path", "cert.pem"];
      const large = ["--attach", "@file"];
      assertEquals(
        await swaks(...trust, ...auth, "secret", ...large),
        0,
      );
      assertEquals([messages[1]?.secure, messages[1]?.user], [true, "carol"]);
      assert(messages[1]!.bytes > LARGE);

      assertEquals(await swaks("--tls", ...auth, "wrong"), 28);
      assertEquals(await swaks("--to", "nobody@mail.test"), 24);
      assertEquals(await swaks("--quit-after", "CONNECT"), 0);
      assertEquals(messages.length, 2);
      await listener.close();
      await nothingLeft();
    },
  );
}

interopTest(
  "nodemailer sends to smtp-server, both on the stack",
  { needs: MAIL_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await CertificateFolder.create(net.namespace, NAME);
    const { messages, close } = await listenForMail(net.stack, folder);
    const tls = { ca: folder.cert, servername: NAME };
    for (const options of [{}, { ignoreTLS: false, requireTLS: true, tls }]) {
      const client = transport(net.stack, OURS, options);
      assert(await client.verify());
      await client.sendMail(MAIL);
      await assertRejects(
        () => client.sendMail({ ...MAIL, to: "nobody@mail.test" }),
        Error,
        "No such mailbox",
      );
    }
    assertEquals(messages.map(({ secure }) => secure), [false, true]);
    await close();
    await nothingLeft();
  },
);

interopTest(
  "nodemailer is refused, and sends when the server of the kernel comes back",
  { needs: MAIL_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await CertificateFolder.create(net.namespace, NAME);
    await using sink = await startSink(net, folder);
    const client = transport(net.stack, KERNEL, { pool: true });
    await client.sendMail(MAIL);
    // The pool holds a connection, which ends.
    await sink.stop();
    const error = await assertRejects(() => client.sendMail(MAIL), Error);
    assert(error.message.includes("ECONNREFUSED"), error.message);
    await sink.start();
    await client.sendMail(MAIL);
    await received(sink, 1);
    client.close();
    await nothingLeft();
  },
);
