/**
 * The ways in which connections may end, for tests of what is left behind.
 *
 * @module
 */

import { assertRejects } from "@std/assert";
import {
  IpAddr,
  type NetBuf,
  type Netconn,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  TcpConn,
} from "../../mod.ts";
import { B, type Pair, pattern } from "./two_stacks.ts";

/** An address on the link that nobody answers at; see {@linkcode Ground}. */
export const NOBODY = "10.0.0.77";

const DATA = pattern(3000);
/** More than fits into the send and receive buffers that a test sets. */
const MUCH = new Uint8Array(300_000);

/** Where connections end: a pair of stacks, and what outlives connections. */
export class Ground {
  /** Connections that were begun. */
  begun = 0;
  /** Received netbufs that nobody has freed yet. */
  readonly kept: NetBuf[] = [];
  readonly #pair: Pair;
  readonly #netconns: Netconn[] = [];

  private constructor(pair: Pair) {
    this.#pair = pair;
  }

  /** Makes it; packets for {@linkcode NOBODY} are lost from now on. */
  static async of(pair: Pair): Promise<Ground> {
    await pair.a.setNeighbour("if1", NOBODY, (await pair.b.netifs())[1]!.mac);
    return new Ground(pair);
  }

  /** A netconn of the first stack. */
  client(type = NETCONN_TCP): Netconn {
    this.begun++;
    const conn = this.#pair.a.netconn(type);
    this.#netconns.push(conn);
    return conn;
  }

  /** A listener of the second stack. */
  async listener(port: number): Promise<Netconn> {
    const listener = await this.#pair.listener(port);
    this.#netconns.push(listener);
    return listener;
  }

  /**
   * The same on a port that the last round may still hold: a client is connected
   * before the server has heard its ACK, and a connection that has lost its listener
   * in SYN-RECEIVED ends when that comes.
   */
  async listenerAgain(port: number): Promise<Netconn> {
    for (;;) {
      try {
        return await this.listener(port);
      } catch (error) {
        if (!(error instanceof Deno.errors.AddrInUse)) throw error;
        await this.#pair.b.stats(); // time passes
      }
    }
  }

  /** A connection: the first stack's end and the second one's. */
  async connected(
    listener: Netconn,
    port: number,
  ): Promise<[Netconn, Netconn]> {
    const conn = this.client();
    const [server] = await Promise.all([
      this.accept(listener),
      conn.connect(B, port),
    ]);
    return [conn, server];
  }

  /** Takes a connection that waits. */
  async accept(listener: Netconn): Promise<Netconn> {
    const server = await listener.accept();
    this.#netconns.push(server);
    return server;
  }

  /** A netbuf of the first stack. */
  netbuf(): NetBuf {
    return this.#pair.a.netbuf();
  }

  /** Waits, in the stacks' time. */
  async pause(ms: number): Promise<void> {
    const { time } = this.#pair.a.context;
    await new Promise<void>((resolve) => time.set(ms, resolve));
  }

  /** A netconn of the second stack. */
  peer(type: number): Netconn {
    const conn = this.#pair.b.netconn(type);
    this.#netconns.push(conn);
    return conn;
  }

  /** Frees what was kept and waits until the core has forgotten all netconns. */
  async end(): Promise<void> {
    for (const buf of this.kept.splice(0)) buf.delete();
    await Promise.all(this.#netconns.map(({ lwip }) => lwip.released));
  }
}

/** Ends a connection; deletes both netconns. */
type Ending = (
  conn: Netconn,
  server: Netconn,
  ground: Ground,
) => Promise<void>;

/** Something that begins and ends connections, with a port of its own. */
export type Way = (
  ground: Ground,
  port: number,
  rounds: number,
) => Promise<void>;

async function readAll(conn: Netconn): Promise<void> {
  for await (const buf of conn) buf.delete();
}

async function closeBoth(conn: Netconn, server: Netconn): Promise<void> {
  await conn.close();
  await server.close();
}

/** What becomes of connections that were made. */
const ENDINGS: Record<string, Ending> = {
  "the client closes first": async (conn, server) => {
    await conn.write(DATA);
    await conn.close();
    await readAll(server);
    await server.close();
  },
  "the server closes first": async (conn, server) => {
    await server.write(DATA);
    await server.close();
    await readAll(conn);
    await conn.close();
  },
  "both close at once": async (conn, server) => {
    await Promise.all([conn.close(), server.close()]);
  },
  "both are half-closed": async (conn, server) => {
    await conn.shutdown(false, true);
    await readAll(server);
    await server.write(DATA);
    await server.shutdown(false, true);
    await readAll(conn);
    await closeBoth(conn, server);
  },
  "both are half-closed, and nobody reads": async (conn, server) => {
    await conn.write(DATA);
    await conn.shutdown(false, true);
    await server.shutdown(false, true);
    await closeBoth(conn, server);
  },
  "receiving is shut down, then data comes": async (conn, server) => {
    await conn.shutdown(true, false);
    await conn.info(); // the core has heard of it
    await server.write(DATA);
    await server.recv().catch(() => null); // until the reset
    await closeBoth(conn, server);
  },
  "an abort with data on its way": async (conn, server) => {
    await conn.write(DATA);
    await server.write(DATA);
    await conn.abort();
    await server.close();
  },
  "an abort while the peer reads": async (conn, server) => {
    const reading = assertRejects(
      () => conn.recv(),
      Deno.errors.ConnectionReset,
    );
    await server.abort();
    await reading;
    await conn.close();
  },
  "both abort": async (conn, server) => {
    await Promise.all([conn.abort(), server.abort()]);
  },
  "a close with unread data": async (conn, server) => {
    await conn.write(DATA);
    (await server.recv())!.delete();
    await conn.write(DATA);
    await server.close();
    await conn.close();
  },
  "a close while a read has left something": async (conn, server) => {
    await conn.write(DATA);
    await server.read(new Uint8Array(7));
    await server.close();
    await conn.close();
  },
  "a received netbuf outlives its connection": async (conn, server, ground) => {
    await conn.write(DATA);
    ground.kept.push((await server.recv())!);
    await closeBoth(conn, server);
    if (ground.kept.length > 100) ground.kept.shift()!.delete();
  },
  "a reader waits": async (conn, server) => {
    const { signal } = new AbortController();
    const waiting = [
      server.recv().catch(() => null),
      server.read(new Uint8Array(1)).catch(() => null),
      conn.recv({ signal }).catch(() => null),
    ];
    await closeBoth(conn, server);
    for (const buf of await Promise.all(waiting)) {
      if (typeof buf === "object") buf?.delete();
    }
  },
  "a writer waits": async (conn, server) => {
    const writing = assertRejects(() => conn.write(MUCH));
    (await server.recv())!.delete();
    await conn.close();
    await writing;
    await server.close();
  },
  "a write is aborted": async (conn, server) => {
    const abort = new AbortController();
    const { signal } = abort;
    const writing = assertRejects(() => conn.write(MUCH, { signal }));
    (await server.recv())!.delete();
    abort.abort();
    await writing;
    await server.close();
    await conn.close();
  },
  "a netbuf is sent in place": async (conn, server, ground) => {
    const buf = ground.netbuf();
    buf.alloc(DATA.length)!.set(DATA);
    await conn.write(buf);
    buf.delete();
    await conn.close();
    await readAll(server);
    await server.close();
  },
  "a lingering close": async (conn, server) => {
    conn.lwip.linger = 0;
    server.lwip.linger = 1;
    await conn.write(DATA);
    await server.write(DATA);
    await Promise.all([conn.close(), server.close()]);
  },
  "netconn_close() and then delete": async (conn, server) => {
    await conn.write(DATA);
    await conn.lwip.close();
    await server.lwip.close();
    await closeBoth(conn, server);
  },
  "streams are cancelled and aborted": async (conn, server) => {
    const { readable, writable } = await TcpConn.of(conn);
    const peer = await TcpConn.of(server);
    const reader = readable.getReader();
    const writer = peer.writable.getWriter();
    await writer.write(DATA);
    await reader.read();
    await reader.cancel();
    await writable.abort();
    await writer.close().catch(() => {});
    await closeBoth(conn, server);
  },
};

/** What is begun and does not become a connection that somebody has. */
const FAILURES: Record<string, Way> = {
  "refused": async (ground, port, rounds) => {
    for (let n = 0; n < rounds; n++) {
      const conn = ground.client();
      await assertRejects(
        () => conn.connect(B, port),
        Deno.errors.ConnectionRefused,
      );
      await conn.close();
    }
  },
  "no route": async (ground, port, rounds) => {
    for (let n = 0; n < rounds; n++) {
      const conn = ground.client();
      await assertRejects(
        () => conn.connect("192.0.2.1", port),
        Deno.errors.NetworkUnreachable,
      );
      await conn.close();
    }
  },
  "a connect times out": async (ground, port, rounds) => {
    for (let n = 0; n < rounds; n++) {
      const conn = ground.client();
      await assertRejects(
        () => conn.connect(NOBODY, port, { timeout: 1 }),
        Deno.errors.TimedOut,
      );
    }
  },
  "a connect is aborted": async (ground, port, rounds) => {
    for (let n = 0; n < rounds; n++) {
      const abort = new AbortController();
      const { signal } = abort;
      const conn = ground.client();
      const connecting = assertRejects(
        () => conn.connect(NOBODY, port, { signal }),
      );
      abort.abort();
      await connecting;
    }
  },
  "a netconn that connects is deleted": async (ground, port, rounds) => {
    const listener = await ground.listener(port);
    for (let n = 0; n < rounds; n++) {
      const conn = ground.client();
      conn.nonblocking = true;
      await conn.lwip.connect(IpAddr.parse(B)!, port);
      await conn.close();
    }
    await listener.close();
  },
  "a netconn that waits to be connected is deleted": async (
    ground,
    port,
    rounds,
  ) => {
    for (let n = 0; n < rounds; n++) {
      const conn = ground.client();
      const connecting = assertRejects(() => conn.connect(NOBODY, port));
      await conn.close();
      await connecting;
    }
  },
  "a listener is closed while connections wait": async (
    ground,
    port,
    rounds,
  ) => {
    for (let n = 0; n < rounds; n += 5) {
      const listener = await ground.listenerAgain(port);
      const conns = Array.from({ length: 5 }, () => ground.client());
      await Promise.all(conns.map((conn) => conn.connect(B, port)));
      for (const conn of conns) await conn.write(DATA);
      if (n % 2 === 0) await listener.lwip.close();
      if (n % 3 === 0) listener.lwip.abort();
      await listener.close();
      await Promise.all(conns.map((conn) => conn.close()));
      await listener.lwip.released;
    }
  },
  "connections end before they are accepted": async (ground, port, rounds) => {
    const listener = await ground.listener(port);
    for (let n = 0; n < rounds; n++) {
      const conn = ground.client();
      await conn.connect(B, port);
      await conn.write(DATA);
      if (n % 2 === 0) await conn.abort();
      else await conn.close();
      const server = await ground.accept(listener);
      await readAll(server).catch(() => {}); // it may be reset
      await server.close();
    }
    await listener.close();
  },
  "datagrams wait": async (ground, port, rounds) => {
    for (let n = 0; n < rounds; n++) {
      for (const type of [NETCONN_UDP, NETCONN_RAW]) {
        const conn = ground.client(type);
        const peer = ground.peer(type);
        await peer.bind(B, port);
        await conn.connect(B, port);
        await conn.send(DATA); // in fragments
        await conn.send(DATA);
        if (n % 2 === 0) ground.kept.push((await peer.recv())!);
        await closeBoth(conn, peer);
      }
      if (ground.kept.length > 100) ground.kept.shift()!.delete();
    }
  },
};

function repeated(ending: Ending): Way {
  return async (ground, port, rounds) => {
    const listener = await ground.listener(port);
    for (let n = 0; n < rounds; n++) {
      const [conn, server] = await ground.connected(listener, port);
      await ending(conn, server, ground);
    }
    await listener.close();
  };
}

/** All that can be repeated quickly. */
export const WAYS: Record<string, Way> = {
  ...Object.fromEntries(
    Object.entries(ENDINGS).map(([name, ending]) => [name, repeated(ending)]),
  ),
  ...FAILURES,
};

/** What takes minutes each, for a clock that a test advances: all at once. */
export const SLOW_WAYS: Record<string, Way> = {
  "nobody answers": async (ground, port, rounds) => {
    await Promise.all(Array.from({ length: rounds }, async () => {
      const conn = ground.client();
      await assertRejects(
        () => conn.connect(NOBODY, port),
        Deno.errors.TimedOut,
      );
      await conn.close();
    }));
  },
  "both are half-closed and left to the end of TIME-WAIT": async (
    ground,
    port,
    rounds,
  ) => {
    const listener = await ground.listener(port);
    const pairs: [Netconn, Netconn][] = [];
    for (let n = 0; n < rounds; n++) {
      const [conn, server] = await ground.connected(listener, port);
      await conn.shutdown(false, true);
      await readAll(server);
      await server.shutdown(false, true);
      await readAll(conn);
      pairs.push([conn, server]);
    }
    await ground.pause(200_000);
    for (const [conn, server] of pairs) await closeBoth(conn, server);
    await listener.close();
  },
  "a closed end waits for a FIN that never comes": async (
    ground,
    port,
    rounds,
  ) => {
    const listener = await ground.listener(port);
    const servers: Netconn[] = [];
    for (let n = 0; n < rounds; n++) {
      const [conn, server] = await ground.connected(listener, port);
      await conn.close();
      servers.push(server);
    }
    await ground.pause(200_000);
    for (const server of servers) await server.close();
    await listener.close();
  },
};
