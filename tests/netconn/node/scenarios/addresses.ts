/**
 * Where a connection comes from: localAddress and localPort.
 *
 * @module
 */

import type { AddressInfo, Server, TcpNetConnectOpts } from "node:net";
import {
  HOST,
  once,
  type Recorder,
  type Scenarios,
  whenClosed,
} from "./recorder.ts";

async function from(
  t: Recorder,
  options: Partial<TcpNetConnectOpts>,
): Promise<void> {
  const accepted = Promise.withResolvers<void>();
  const { port } = await t.listen({}, (peer) => {
    const known = peer.remotePort === options.localPort;
    t.note("peer", `from ${peer.remoteAddress}, its port: ${known}`);
    peer.resume().end();
    accepted.resolve();
  });
  const client = t.watch(
    "client",
    t.net.connect({ host: HOST, port, ...options }),
  );
  client.resume();
  client.on("connect", () => {
    const known = client.localPort === options.localPort;
    t.note("client", `at ${client.localAddress}, its port: ${known}`);
  });
  await whenClosed(client);
}

/** Connects to each host, and tells how the server sees both ends. */
async function seenBy(
  t: Recorder,
  listen: (server: Server) => void,
  hosts: string[],
): Promise<void> {
  const server = t.watchServer("server", t.net.createServer());
  server.on("connection", (peer) => {
    t.track(peer);
    const local = `${peer.localFamily} ${peer.localAddress}`;
    t.note("peer", `${peer.remoteFamily} ${peer.remoteAddress}, at ${local}`);
    peer.resume().end();
  });
  listen(server);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  t.name(port, "PORT");
  t.note("server", t.show(server.address()));
  for (const host of hosts) {
    const client = t.watch("client", t.net.connect(port, host));
    client.on("connect", () => {
      t.note("client", `to ${client.remoteFamily} ${client.remoteAddress}`);
    });
    client.resume();
    await whenClosed(client);
  }
}

export const ADDRESSES: Scenarios = {
  "localAddress": (t) => from(t, { localAddress: HOST }),
  "localPort": async (t) => from(t, { localPort: await t.freePort() }),
  "localAddress and localPort": async (t) =>
    from(t, { localAddress: HOST, localPort: await t.freePort() }),
  "localAddress of somebody else": (t) =>
    from(t, { localAddress: "192.0.2.1" }),
  "localAddress that is none": async (t) => {
    await Promise.resolve();
    t.attempt(
      "client",
      "connect",
      () => t.net.connect({ host: HOST, port: 1, localAddress: "nonsense" }),
    );
  },
  "localPort that is none": async (t) => {
    await Promise.resolve();
    for (const localPort of ["80", 70_000, -1]) {
      t.attempt("client", `connect from ${localPort}`, () =>
        t.track(
          t.net.connect({
            host: HOST,
            port: 1,
            localPort: localPort as number,
          }),
        ).on("error", () => {}).remoteAddress);
    }
  },
  "localPort of a server": async (t) => {
    const { port: taken } = await t.listen();
    t.name(taken, "TAKEN");
    const { port } = await t.listen();
    const client = t.watch(
      "client",
      t.net.connect({ host: HOST, port, localAddress: HOST, localPort: taken }),
    );
    await whenClosed(client);
  },
  "a server of IPv6 and a client that names it": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen(0, "::1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    t.name(port, "PORT");
    t.note("server", t.show(server.address()));
    const client = t.watch("client", t.net.connect(port, "::1"));
    const [peer] = await Promise.race([
      once(server, "connection"),
      whenClosed(client).then(() => []),
    ]) as (typeof client)[];
    if (peer === undefined) return;
    t.watch("peer", peer);
    t.note(
      "peer",
      `${peer.remoteFamily} ${peer.remoteAddress} ${peer.localAddress}`,
    );
    peer.resume().end();
    client.resume();
    await whenClosed(client);
  },
  "a server of any address sees IPv4 in mapped form": (t) =>
    seenBy(t, (server) => server.listen(0), [HOST, "::1", "::ffff:127.0.0.1"]),
  "a server of IPv4 sees IPv4": (t) =>
    seenBy(t, (server) => server.listen(0, "0.0.0.0"), [HOST]),
  "a server for IPv6 alone refuses IPv4": (t) =>
    seenBy(
      t,
      (server) => server.listen({ port: 0, host: "::", ipv6Only: true }),
      ["::1", HOST],
    ),
  "two servers of one port, of any address": async (t) => {
    const first = t.watchServer("first", t.net.createServer());
    first.listen(0);
    await once(first, "listening");
    const { port } = first.address() as AddressInfo;
    t.name(port, "PORT");
    const second = t.watchServer("second", t.net.createServer());
    second.listen(port);
    await once(second, "error");
  },
};
