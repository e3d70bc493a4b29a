/**
 * One script, run with Deno's own TLS over the kernel's loopback, and with that of a
 * stack over its own: it prints the same.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { Stack } from "../../mod.ts";
import { OTHER, PEER, ROOT } from "../netconn/tls/tls_certificates.ts";
import { interopTest } from "./requirements.ts";

/** What both have. */
interface Net {
  connect(options: { port: number }): Promise<Deno.TcpConn>;
  listen(options: { port: number; hostname: string }): Deno.TcpListener;
  connectTls: typeof Deno.connectTls;
  listenTls: typeof Deno.listenTls;
  startTls: typeof Deno.startTls;
}

const HOST = "127.0.0.1";

/** What an operation comes to: its result, or the class of its error. */
async function outcome(operation: Promise<unknown>): Promise<string> {
  try {
    const value = await operation;
    return value instanceof Uint8Array
      ? new TextDecoder().decode(value)
      : JSON.stringify(value) ?? "nothing";
  } catch (error) {
    const { name, message } = error as Error;
    const words = /UnknownIssuer|UnknownCA|NoApplicationProtocol/.exec(message);
    return words === null ? name : `${name} ${words[0]}`;
  }
}

async function script(net: Net): Promise<string[]> {
  const lines: string[] = [];
  const say = async (what: string, done: Promise<unknown>): Promise<void> => {
    lines.push(`${what}: ${await outcome(done)}`);
  };
  const into = new Uint8Array(99);
  const read = async (conn: Deno.Conn): Promise<Uint8Array | null> => {
    const size = await conn.read(into);
    return size === null ? null : into.slice(0, size);
  };
  const text = (text: string): Uint8Array => new TextEncoder().encode(text);

  /** Connects, and says how both ends fare. */
  const meet = async (
    what: string,
    server: Partial<Parameters<typeof Deno.listenTls>[0]>,
    client: Partial<Deno.ConnectTlsOptions>,
    then: (c: Deno.TlsConn, s: Deno.TlsConn) => Promise<void> = async () => {},
  ): Promise<void> => {
    const pair = { ...PEER, ...server };
    const listener = net.listenTls({ hostname: HOST, port: 0, ...pair });
    await (listener as { ready?: () => Promise<unknown> }).ready?.();
    const { port } = listener.addr;
    const [c, s] = await Promise.all([
      net.connectTls({ port, caCerts: [ROOT], ...client }),
      listener.accept(),
    ]);
    const shaking = outcome(s.handshake());
    await say(`${what}, client`, c.handshake());
    lines.push(`${what}, server: ${await shaking}`);
    await then(c, s);
    c.close();
    s.close();
    listener.close();
  };

  await meet("plain", {}, {}, async (c, s) => {
    await say("again", c.handshake());
    await say("write", c.write(text("hello")));
    await say("read", read(s));
    await say("read nothing", s.read(new Uint8Array(0)));
    await say("close write", c.closeWrite().then(() => "done"));
    await say("write then", c.write(text("more")));
    await say("end", read(s));
    await say("end again", read(s));
    await say("answer", s.write(text("bye")));
    await say("read", read(c));
    await say("server closes write", s.closeWrite().then(() => "done"));
    await say("end", read(c));
  });
  const alpn = (...alpnProtocols: string[]) => ({ alpnProtocols });
  await meet("alpn", alpn("h2", "x"), alpn("x", "h2"));
  await meet("alpn of the client", {}, alpn("x"));
  await meet("alpn of the server", alpn("x"), {});
  await meet("no common alpn", alpn("x"), alpn("y"));
  await meet("name", {}, { hostname: "localhost" });
  await meet("unknown root", {}, { caCerts: [] }, async (c, s) => {
    await say("handshake again", c.handshake());
    await say("read", read(c));
    await say("write", c.write(into));
    await say("server's read", read(s));
  });
  const any = { unsafelyDisableHostnameVerification: true };
  await meet("another name taken", OTHER, any);

  /** A server that is none of TLS. */
  const against = async (
    what: string,
    serve: (conn: Deno.TcpConn) => Promise<unknown>,
  ): Promise<void> => {
    const listener = net.listen({ hostname: HOST, port: 0 });
    await (listener as { ready?: () => Promise<unknown> }).ready?.();
    const { port } = listener.addr;
    const [c, s] = await Promise.all([
      net.connectTls({ port, caCerts: [ROOT] }),
      listener.accept(),
    ]);
    const serving = serve(s);
    await say(`${what}, handshake`, c.handshake());
    await say(`${what}, read`, read(c));
    c.close();
    await serving;
    s.close();
    listener.close();
  };
  await against("FIN", async (conn) => {
    await conn.read(new Uint8Array(9999));
    await conn.closeWrite();
  });
  await against("HTTP", async (conn) => {
    await conn.read(new Uint8Array(9999));
    await conn.write(text("HTTP/1.1 400 Bad Request\r\n\r\n"));
  });

  // startTls as the client, against a server of TLS from the first byte.
  const listener = net.listenTls({ hostname: HOST, port: 0, ...PEER });
  await (listener as { ready?: () => Promise<unknown> }).ready?.();
  const { port } = listener.addr;
  const [tcp, server] = await Promise.all([
    net.connect({ port }),
    listener.accept(),
  ]);
  const options = { hostname: "localhost", caCerts: [ROOT] };
  const c = await net.startTls(tcp, options);
  await say("started", c.handshake());
  await say("old read", read(tcp));
  await say("old write", tcp.write(into));
  await say("started again", net.startTls(tcp, options));
  await say("write", c.write(text("hello")));
  await say("read", read(server));
  c.close();
  await say("end", read(server));
  server.close();
  listener.close();

  const wrong = (pair: object): Promise<unknown> =>
    Promise.resolve().then(() =>
      net.listenTls({ hostname: HOST, port: 0, ...pair } as never)
    );
  await say("no key", wrong({ cert: PEER.cert }));
  await say("no PEM", wrong({ ...PEER, cert: "x" }));
  await say("no key PEM", wrong({ ...PEER, key: "x" }));
  return lines;
}

interopTest(
  "TLS of a stack does what Deno's own does, line by line",
  { needs: [] },
  async () => {
    await using stack = await Stack.start({ thread: false });
    const ours = await script(stack as unknown as Net);
    const denos = await script(Deno as unknown as Net);
    assertEquals(ours, denos);
  },
);
