/**
 * TLS in Deno's shape: connectTls and listenTls, over a cable.
 *
 * @module
 */

import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import type {
  ConnectTlsOptions,
  ListenTlsOptions,
  TlsConn,
  TlsListener,
} from "../../../mod.ts";
import { EXPIRED, OTHER, PEER, ROOT } from "./tls_certificates.ts";
import { released, textOf } from "./tls_pair.ts";
import {
  A,
  B,
  both,
  bytes,
  type Pair,
  pattern,
  rejection,
} from "../two_stacks.ts";

interface Ends {
  client: TlsConn;
  server: TlsConn;
  listener: TlsListener;
}

async function opened(
  { a, b }: Pair,
  client: Partial<ConnectTlsOptions> = {},
  server: Partial<ListenTlsOptions> = {},
): Promise<Ends> {
  const listener = await b.listenTls({
    hostname: B,
    port: 0,
    ...PEER,
    ...server,
  }).ready();
  const { port } = listener.addr;
  const [accepted, connected] = await Promise.all([
    listener.accept(),
    a.connectTls({ hostname: B, port, caCerts: [ROOT], ...client }),
  ]);
  return { client: connected, server: accepted, listener };
}

async function closeAll({ client, server, listener }: Ends): Promise<void> {
  client.close();
  server.close();
  listener.close();
  await released(client, server);
}

/** Connects to a server with a certificate; what the handshakes reject with. */
async function refusals(
  pair: Pair,
  client: Partial<ConnectTlsOptions>,
  server: Partial<ListenTlsOptions>,
): Promise<(Error & { code?: string })[]> {
  const ends = await opened(pair, client, server);
  const errors = await Promise.all([
    rejection(ends.client.handshake()),
    rejection(ends.server.handshake()),
  ]);
  await released(ends.client, ends.server); // nobody has closed them
  ends.listener.close();
  return errors;
}

both(
  "TlsConn tells addresses, shakes hands, reads and writes",
  async (pair) => {
    const ends = await opened(pair);
    const { client, server, listener } = ends;
    assertEquals(client.remoteAddr, listener.addr);
    assertEquals(client.localAddr, server.remoteAddr);
    assertEquals(client.localAddr.hostname, A);
    assertEquals(server.localAddr, listener.addr);
    client.setNoDelay();
    client.setKeepAlive({ idle: 1000 });
    assertEquals(await client.write(bytes("hello")), 5);
    assertEquals(await client.handshake(), { alpnProtocol: null });
    assertEquals(await client.handshake(), { alpnProtocol: null });
    const into = new Uint8Array(3);
    assertEquals(await server.read(new Uint8Array(0)), 0);
    assertEquals(await server.read(into), 3);
    assertEquals(into, bytes("hel"));
    assertEquals(await server.read(into), 2);
    assertEquals(await server.handshake(), { alpnProtocol: null });
    assertEquals(await client.write(new Uint8Array(0)), 0);
    await closeAll(ends);
  },
);

both("TlsConn.closeWrite() ends one direction", async (pair) => {
  const ends = await opened(pair);
  const { client, server } = ends;
  const into = new Uint8Array(8);
  await client.write(bytes("hello"));
  await client.closeWrite();
  await client.closeWrite();
  await assertRejects(
    () => client.write(into),
    Deno.errors.NotConnected,
  );
  assertEquals(await server.read(into), 5);
  assertEquals(await server.read(into), null);
  assertEquals(await server.read(into), null);
  await server.write(bytes("bye"));
  assertEquals(await client.read(into), 3);
  server.close();
  assertEquals(await client.read(into), null);
  await closeAll(ends);
});

both("TlsConn.close() delivers what was written", async (pair) => {
  const ends = await opened(pair);
  const data = pattern(300_000);
  const received = new Response(ends.server.readable).arrayBuffer();
  await ends.client.write(data);
  await ends.client[Symbol.asyncDispose]();
  assertEquals(new Uint8Array(await received), data);
  const { NotConnected } = Deno.errors;
  const into = new Uint8Array(1);
  await assertRejects(() => ends.client.read(into), NotConnected);
  await assertRejects(() => ends.client.write(into), NotConnected);
  await assertRejects(() => ends.client.handshake(), NotConnected);
  await closeAll(ends);
});

both("TlsConn.close() releases whoever reads", async (pair) => {
  const ends = await opened(pair);
  const { client, server } = ends;
  await client.handshake();
  const reads = [1, 2].map(() => rejection(client.read(new Uint8Array(1))));
  client.close();
  for (const read of reads) {
    assertInstanceOf(await read, Deno.errors.NotConnected);
  }
  assertEquals(await server.read(new Uint8Array(1)), null);
  await closeAll(ends);
});

both("TlsConn carries megabytes both ways at once", async (pair) => {
  const ends = await opened(pair);
  const { client, server } = ends;
  const up = pattern(1_500_000, 3);
  const down = pattern(1_500_000, 5);
  const send = async (conn: TlsConn, data: Uint8Array): Promise<void> => {
    await conn.write(data);
    await conn.closeWrite();
  };
  const [atServer, atClient] = await Promise.all([
    new Response(server.readable).arrayBuffer(),
    new Response(client.readable).arrayBuffer(),
    send(client, up),
    send(server, down),
  ]);
  assertEquals(new Uint8Array(atServer), up);
  assertEquals(new Uint8Array(atClient), down);
  await closeAll(ends);
});

both("TlsConn.write() waits for a peer that does not read", async (pair) => {
  const ends = await opened(pair);
  const { client, server } = ends;
  const piece = pattern(100_000);
  let written = 0;
  let waiting = false;
  while (!waiting) {
    assert(written < 3_000_000);
    const timeout = 300;
    const error = await client.write(piece, { timeout }).then(
      () => null,
      (error) => error,
    );
    if (error === null) written += piece.length;
    waiting = error !== null;
    if (waiting) assertInstanceOf(error, Deno.errors.TimedOut);
  }
  // It goes on when the peer reads.
  const into = new Uint8Array(4096);
  let read = 0;
  while (read < written) read += (await server.read(into))!;
  assertEquals(await client.write(bytes("more")), 4);
  await closeAll(ends);
}, { sndBuf: 65_536, tcp: { rcvBuf: 65_536, rcvBufMax: 65_536 } });

both(
  "TlsConn.write() that is given up leaves one piece behind, and close() gives up",
  async (pair) => {
    const ends = await opened(pair);
    const { client, server, listener } = ends;
    const piece = new Uint8Array(65_536);
    let written = 0;
    for (let givenUp = 0; givenUp < 20;) {
      const outcome = client.write(piece, { timeout: givenUp === 0 ? 300 : 1 });
      await outcome.then(() => written++, () => givenUp++);
    }
    await client[Symbol.asyncDispose](); // the peer reads nothing before
    let read = 0;
    const readAll = (async () => {
      for await (const chunk of server.readable) read += chunk.length;
    })();
    // What the piece's end was is not sent: that is no orderly end.
    assertInstanceOf(await rejection(readAll), Deno.errors.UnexpectedEof);
    assert(read <= (written + 1) * piece.length, `${read}`);
    server.close();
    listener.close();
    await released(client);
  },
  { sndBuf: 65_536, tcp: { rcvBuf: 65_536, rcvBufMax: 65_536 } },
);

both("TlsConn.readable and writable carry a pipe and close", async (pair) => {
  const { client, server, listener } = await opened(pair);
  const echoing = server.readable.pipeTo(server.writable);
  const data = pattern(300_000);
  const sending = new Blob([data]).stream().pipeTo(client.writable);
  const echoed = await new Response(client.readable).arrayBuffer();
  assertEquals(new Uint8Array(echoed), data);
  await Promise.all([sending, echoing]);
  await released(client, server);
  listener.close();
});

both("TlsConn agrees on the server's favourite protocol", async (pair) => {
  const ends = await opened(
    pair,
    { alpnProtocols: ["http/1.1", "h2", "x"] },
    { alpnProtocols: ["h2", "http/1.1"] },
  );
  assertEquals(await ends.client.handshake(), { alpnProtocol: "h2" });
  assertEquals(await ends.server.handshake(), { alpnProtocol: "h2" });
  await closeAll(ends);
  const [client, server] = await refusals(
    pair,
    { alpnProtocols: ["x"] },
    { alpnProtocols: ["y"] },
  );
  assertInstanceOf(client, Deno.errors.InvalidData);
  assertStringIncludes(client.message, "NoApplicationProtocol");
  assertInstanceOf(server, Deno.errors.InvalidData);
});

both("connectTls() trusts no root that it does not know", async (pair) => {
  const [client, server] = await refusals(pair, { caCerts: [] }, {});
  assertInstanceOf(client, Deno.errors.InvalidData);
  assertStringIncludes(client.message, "UnknownIssuer");
  assertEquals(client.code, "UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  assertInstanceOf(client.cause, Error);
  // The server is told why.
  assertInstanceOf(server, Deno.errors.InvalidData);
  assertStringIncludes(server.message, "UnknownCA");
});

both("connectTls() refuses a certificate for another host", async (pair) => {
  const [client, server] = await refusals(pair, {}, OTHER);
  assertInstanceOf(client, Deno.errors.InvalidData);
  assertEquals(client.code, "ERR_TLS_CERT_ALTNAME_INVALID");
  assertStringIncludes(client.message, "NotValidForName");
  assertStringIncludes(client.message, B);
  // The server does not take the handshake for finished.
  assertInstanceOf(server, Deno.errors.UnexpectedEof);
});

both("connectTls() refuses a certificate that has expired", async (pair) => {
  const [client] = await refusals(pair, {}, EXPIRED);
  assertInstanceOf(client, Deno.errors.InvalidData);
  assertStringIncludes(client.message, "Expired");
});

both("connectTls() takes another name if it is told to", async (pair) => {
  const ends = await opened(
    pair,
    { unsafelyDisableHostnameVerification: true },
    OTHER,
  );
  assertEquals(await ends.client.handshake(), { alpnProtocol: null });
  await closeAll(ends);
  const untrusted = { unsafelyDisableHostnameVerification: true, caCerts: [] };
  const [error] = await refusals(pair, untrusted, OTHER);
  assertStringIncludes(error.message, "UnknownIssuer");
});

both(
  "connectTls() reads, writes and closes fail as the handshake",
  async (pair) => {
    const { client, server, listener } = await opened(pair, { caCerts: [] });
    const failures = await Promise.all([
      rejection(client.write(bytes("secret"))),
      rejection(client.read(new Uint8Array(1))),
      rejection(client.closeWrite()),
      rejection(client.handshake()),
    ]);
    for (const failure of failures) assertEquals(failure, failures[0]);
    assertInstanceOf(await rejection(server.read(new Uint8Array(1))), Error);
    assertEquals(await rejection(client.read(new Uint8Array(1))), failures[0]);
    client.close();
    await client[Symbol.asyncDispose]();
    await released(client, server);
    listener.close();
  },
);

both(
  "listenTls() accepts before the handshake, and one failure is one connection's",
  async (pair) => {
    const listener = await pair.b.listenTls({ port: 443, ...PEER }).ready();
    const silent = await pair.a.connect({ hostname: B, port: 443 });
    const garbler = await pair.a.connect({ hostname: B, port: 443 });
    await garbler.write(bytes("GET / HTTP/1.1\r\n\r\n"));
    const leaver = await pair.a.connect({ hostname: B, port: 443 });
    await leaver.closeWrite();
    const { port } = listener.addr;
    const honest = await pair.a.connectTls({
      hostname: B,
      port,
      caCerts: [ROOT],
    });
    const servers: TlsConn[] = [];
    for (let n = 0; n < 4; n++) servers.push(await listener.accept());
    await honest.write(bytes("hello"));
    assertEquals(await servers[3].read(new Uint8Array(9)), 5);
    const { InvalidData, UnexpectedEof } = Deno.errors;
    await assertRejects(() => servers[1].handshake(), InvalidData);
    await assertRejects(
      () => servers[2].read(new Uint8Array(1)),
      UnexpectedEof,
    );
    const timeout = 1;
    await assertRejects(
      () => servers[0].handshake({ timeout }),
      Deno.errors.TimedOut,
    );
    await assertRejects(() => servers[0].handshake({ timeout }));
    for (const conn of [silent, garbler, leaver, honest]) conn.close();
    servers[0].close();
    servers[3].close();
    await released(...servers);
    listener.close();
    await assertRejects(() => listener.accept(), Deno.errors.NotConnected);
  },
);

both(
  "TlsListener iterates over connections until it is closed",
  async (pair) => {
    const listener = await pair.b.listenTls({ port: 443, ...PEER }).ready();
    const serving = (async () => {
      let count = 0;
      for await (const conn of listener) {
        conn.write(new Uint8Array([count++])).then(() => conn.close());
      }
      return count;
    })();
    const options = { hostname: B, port: 443, caCerts: [ROOT] };
    for (let n = 0; n < 3; n++) {
      await using conn = await pair.a.connectTls(options);
      const into = new Uint8Array(1);
      assertEquals(await conn.read(into), 1);
      assertEquals(into[0], n);
    }
    listener.close();
    assertEquals(await serving, 3);
  },
);

both("TlsConn serves 100 connections at once", async (pair) => {
  const listener = await pair.b.listenTls({ port: 443, ...PEER }).ready();
  const serving = (async () => {
    const ends: Promise<void>[] = [];
    for await (const conn of listener) {
      ends.push(conn.readable.pipeTo(conn.writable));
      if (ends.length === 100) listener.close();
    }
    await Promise.all(ends);
  })();
  const options = { hostname: B, port: 443, caCerts: [ROOT] };
  await Promise.all(Array.from({ length: 100 }, async (_, n) => {
    const conn = await pair.a.connectTls(options);
    await conn.write(bytes(`I am ${n}`));
    await conn.closeWrite();
    assertEquals(await textOf(conn), `I am ${n}`);
    conn.close();
  }));
  await serving;
});

both(
  "connectTls() gives up a handshake by timeout and signal",
  async (pair) => {
    const listener = await pair.b.listen({ port: 443 }).ready(); // is silent
    const options = { hostname: B, port: 443, caCerts: [ROOT] };
    const late = await pair.a.connectTls({ ...options, timeout: 1_000 });
    await assertRejects(
      () => late.read(new Uint8Array(1)),
      Deno.errors.TimedOut,
      "shake hands",
    );
    const controller = new AbortController();
    const { signal } = controller;
    const aborted = await pair.a.connectTls({ ...options, signal });
    const reading = rejection(aborted.read(new Uint8Array(1)));
    const reason = new Error("enough");
    controller.abort(reason);
    assertEquals(await reading, reason);
    for (let n = 0; n < 2; n++) (await listener.accept()).close();
    await released(late, aborted);
    assertEquals(
      await rejection(pair.a.connectTls({ ...options, signal })),
      reason,
    );
    listener.close();
  },
);

both(
  "connectTls() has done with its signal after the handshake",
  async (pair) => {
    const controller = new AbortController();
    const ends = await opened(pair, { signal: controller.signal });
    await ends.client.handshake();
    controller.abort();
    await ends.client.write(bytes("hello"));
    assertEquals(await ends.server.read(new Uint8Array(9)), 5);
    await closeAll(ends);
  },
);

both("TlsConn.read() gives up without loss", async (pair) => {
  const ends = await opened(pair);
  const { client, server } = ends;
  await client.handshake();
  const into = new Uint8Array(9);
  await assertRejects(
    () => client.read(into, { timeout: 1 }),
    Deno.errors.TimedOut,
  );
  const controller = new AbortController();
  const reading = rejection(client.read(into, { signal: controller.signal }));
  controller.abort(new Error("enough"));
  assertEquals((await reading).message, "enough");
  await server.write(bytes("hello"));
  assertEquals(await client.read(into), 5);
  await closeAll(ends);
});

both("TlsConn tells a truncated stream from its end", async (pair) => {
  const ends = await opened(pair);
  const { client, server } = ends;
  await server.write(bytes("half of i"));
  await client.handshake();
  await server.netconn.shutdown(false, true); // a FIN without close_notify
  const into = new Uint8Array(99);
  assertEquals(await client.read(into), 9);
  for (let n = 0; n < 2; n++) {
    await assertRejects(
      () => client.read(into),
      Deno.errors.UnexpectedEof,
      "without a close_notify",
    );
  }
  // The other direction goes on, as Deno's does.
  await client.write(bytes("hello"));
  assertEquals(await server.read(into), 5);
  await closeAll(ends);
});

both("TlsConn fails as its connection does", async (pair) => {
  const ends = await opened(pair);
  const { client, server } = ends;
  await client.handshake();
  const reading = rejection(client.read(new Uint8Array(1)));
  await server.netconn.abort();
  const error = await reading;
  assertInstanceOf(error, Deno.errors.ConnectionReset);
  assertEquals(error.code, "ERR_RST");
  assertEquals(await rejection(client.write(new Uint8Array(1))), error);
  await closeAll(ends);
});

both("TlsConn refuses what was changed on the way", async (pair) => {
  const ends = await opened(pair);
  const { client, server } = ends;
  await Promise.all([client.handshake(), server.handshake()]);
  const record = new Uint8Array([23, 3, 3, 0, 32, ...new Uint8Array(32)]);
  await server.netconn.write(record);
  await assertRejects(
    () => client.read(new Uint8Array(1)),
    Deno.errors.InvalidData,
  );
  assertStringIncludes(
    (await rejection(server.read(new Uint8Array(1)))).message,
    "BadRecordMac",
  );
  await released(client, server);
  ends.listener.close();
});

both(
  "connectTls() and listenTls() say which PEM is wrong",
  async ({ a, b }) => {
    const { InvalidData } = Deno.errors;
    const listen = (pair: { cert: string; key: string }): unknown =>
      b.listenTls({ port: 443, ...pair });
    const { cert, key } = PEER;
    const cut = cert.slice(0, 200);
    const empty =
      "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----";
    for (const wrong of ["x", "", cut, empty, cert + cut]) {
      assertThrows(() => listen({ cert: wrong, key }), InvalidData, '"cert"');
      const options = { port: 1, caCerts: [ROOT, wrong] };
      await assertRejects(
        () => a.connectTls(options),
        InvalidData,
        "caCerts[1]",
      );
    }
    assertThrows(() => listen({ cert, key: "x" }), InvalidData, '"key"');
    assertThrows(() => listen({ cert, key: OTHER.key }), InvalidData, '"key"');
    await assertRejects(
      () => a.connectTls({} as never),
      TypeError,
      'Cannot connect with TLS: "port"',
    );
    await assertRejects(
      () => a.connectTls({ port: 1, cert }),
      TypeError,
      '"key"',
    );
    await assertRejects(
      () => a.connectTls({ port: 1, key }),
      TypeError,
      "cert",
    );
    assertThrows(() => listen({ cert } as never), TypeError, '"key"');
    for (const protocol of ["", "x".repeat(256)]) {
      const options = { port: 1, alpnProtocols: [protocol] };
      await assertRejects(() => a.connectTls(options), TypeError, "255 bytes");
    }
  },
);

both("connectTls() takes several roots from one text", async (pair) => {
  const ends = await opened(pair, { caCerts: [OTHER.cert + ROOT] });
  await ends.client.handshake();
  await closeAll(ends);
});

both(
  "connectTls() rejects as connect() does if nobody listens",
  async (pair) => {
    await assertRejects(
      () => pair.a.connectTls({ hostname: B, port: 443 }),
      Deno.errors.ConnectionRefused,
    );
  },
);
