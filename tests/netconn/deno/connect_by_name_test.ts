/**
 * stack.connect to a name over the virtual network: which address is tried when, what
 * wins, and that nothing is left of the others. RFC 8305.
 */

import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import type { ConnectOptions, TcpConn } from "../../../mod.ts";
import { watchLeaks } from "../../../testing/mod.ts";
import {
  type ClientOptions,
  type Entry,
  HOLE4,
  HOLE6,
  HOST4,
  HOST6,
  NAME,
  NameNetwork,
  PORT,
} from "../name_network.ts";
import { rejection } from "../two_stacks.ts";

/** Where the first SYN of an attempt goes, and when; repeats are left out. */
function attempts({ syns }: NameNetwork): string[] {
  const seen = new Set<string>();
  return syns.filter((line) => {
    const [, to] = line.split(" ");
    return !seen.has(to) && seen.add(to);
  });
}

interface Case {
  entry: Entry;
  /** Families on which the host listens. @default {[4, 6]} */
  listens?: (4 | 6)[];
  options?: Partial<ConnectOptions>;
  stack?: ClientOptions;
}

/** Connects, and expects the attempts and the peer; nothing of others is left. */
function connects(
  name: string,
  { entry, listens = [4, 6], options = {}, stack = {} }: Case,
  peer: string,
  expected: string[],
): void {
  Deno.test(`connect to a name: ${name}`, async () => {
    using _ = watchLeaks();
    await NameNetwork.run(entry, async (net) => {
      for (const family of listens) await net.listen(family);
      const conn = await net.client.connect({
        ...{ hostname: NAME, port: PORT },
        ...options,
      });
      assertEquals(conn.remoteAddr.hostname, peer);
      assertEquals(attempts(net), expected);
      await net.expectNothingLeft(1);
      await net.network.clock.sleep(10_000);
      assertEquals(attempts(net), expected, "nothing comes late");
      conn.close();
    }, stack);
  });
}

/** Connects in vain, and expects the attempts and the error; nothing is left. */
function fails(
  name: string,
  { entry, listens = [], options = {}, stack = {} }: Case,
  check: (error: Error & { code?: string }, net: NameNetwork) => void,
): void {
  Deno.test(`connect to a name: ${name}`, async () => {
    using _ = watchLeaks();
    await NameNetwork.run(entry, async (net) => {
      for (const family of listens) await net.listen(family);
      const all = { hostname: NAME, port: PORT, ...options };
      check(await rejection(net.client.connect(all)), net);
      await net.expectNothingLeft();
      const before = net.syns.length;
      await net.network.clock.sleep(10_000);
      assertEquals(net.syns.length, before, "nothing comes late");
    }, stack);
  });
}

const BOTH: Entry = { A: { addrs: [HOST4] }, AAAA: { addrs: [HOST6] } };

connects("IPv6 first [RFC 8305 §2]", { entry: BOTH }, HOST6, [`2 ${HOST6}`]);

connects(
  "a black hole of IPv6 costs 250 ms [RFC 8305 §5]",
  { entry: { A: { addrs: [HOST4] }, AAAA: { addrs: [HOLE6] } } },
  HOST4,
  [`2 ${HOLE6}`, `252 ${HOST4}`],
);

connects(
  "IPv6 that refuses costs a round trip [RFC 8305 §5]",
  { entry: BOTH, listens: [4] },
  HOST4,
  [`2 ${HOST6}`, `4 ${HOST4}`],
);

connects(
  "AAAA that is slow is waited for, not longer than 50 ms [RFC 8305 §3]",
  { entry: { ...BOTH, AAAA: { addrs: [HOST6], after: 1000 } } },
  HOST4,
  [`52 ${HOST4}`],
);

connects(
  "AAAA within 50 ms comes first [RFC 8305 §3]",
  { entry: { ...BOTH, AAAA: { addrs: [HOST6], after: 40 } } },
  HOST6,
  [`42 ${HOST6}`],
);

connects(
  "A that is slow is not waited for [RFC 8305 §3]",
  { entry: { ...BOTH, A: { addrs: [HOST4], after: 1000 } } },
  HOST6,
  [`2 ${HOST6}`],
);

connects(
  "A that comes while IPv6 is a black hole is tried at once [RFC 8305 §3]",
  {
    entry: {
      A: { addrs: [HOST4], after: 1000 },
      AAAA: { addrs: [HOLE6] },
    },
  },
  HOST4,
  [`2 ${HOLE6}`, `1002 ${HOST4}`],
);

connects(
  "a server that says nothing of AAAA",
  { entry: { A: { addrs: [HOST4] }, AAAA: { isSilent: true } } },
  HOST4,
  [`52 ${HOST4}`],
);

connects(
  "IPv4 alone is tried as soon as AAAA is answered",
  { entry: { A: { addrs: [HOST4] } } },
  HOST4,
  [`2 ${HOST4}`],
);

connects(
  "IPv6 alone",
  { entry: { AAAA: { addrs: [HOST6] } } },
  HOST6,
  [`2 ${HOST6}`],
);

connects(
  "many addresses: the families alternate [RFC 8305 §4]",
  {
    entry: {
      A: { addrs: [HOLE4, HOST4] },
      AAAA: { addrs: [HOLE6, "2001:db8::67", "2001:db8::68"] },
    },
    stack: {},
  },
  HOST4,
  [`2 ${HOLE6}`, `252 ${HOLE4}`, `752 ${HOST4}`],
);

connects(
  "a host without IPv6 does not try it first [RFC 6724 §6 rule 1]",
  { entry: BOTH, stack: { addresses: ["10.0.0.1/24"] } },
  HOST4,
  [`2 ${HOST4}`],
);

connects(
  "autoSelectFamilyAttemptDelay is the delay between attempts",
  {
    entry: { A: { addrs: [HOST4] }, AAAA: { addrs: [HOLE6] } },
    options: { autoSelectFamilyAttemptDelay: 1000 },
  },
  HOST4,
  [`2 ${HOLE6}`, `1002 ${HOST4}`],
);

connects(
  "autoSelectFamily: false tries one after the other",
  {
    entry: { ...BOTH, A: { addrs: [HOST4], after: 600 } },
    listens: [4],
    options: { autoSelectFamily: false },
  },
  HOST4,
  [`602 ${HOST6}`, `604 ${HOST4}`],
);

Deno.test("connect to a name: of two that connect at once the other is reset: no TIME-WAIT", async () => {
  using _ = watchLeaks();
  await NameNetwork.run(BOTH, async (net) => {
    await net.listen(4);
    await net.listen(6);
    // The answer of the first attempt and that of the second are under way together.
    const conn = await net.client.connect({
      ...{ hostname: NAME, port: PORT, autoSelectFamilyAttemptDelay: 1 },
    });
    assertEquals(conn.remoteAddr.hostname, HOST6);
    assertEquals(net.syns, [`2 ${HOST6}`, `3 ${HOST4}`]);
    await net.network.clock.sleep(100);
    await net.expectNothingLeft(1);
    const host = await net.host.stats();
    assertEquals(host.tcpTimeWaits, 0);
    conn.close();
  });
});

fails("all refuse: the error of the first", { entry: BOTH }, (error, net) => {
  assertInstanceOf(error, Deno.errors.ConnectionRefused);
  assertEquals(
    [error.code, error.message],
    ["ERR_RST", `Cannot connect to "${NAME}:${PORT}": connection refused`],
  );
  assertEquals(net.syns, [`2 ${HOST6}`, `4 ${HOST4}`]);
});

fails("one address that refuses", {
  entry: { A: { addrs: [HOST4] } },
}, (error) => {
  assertInstanceOf(error, Deno.errors.ConnectionRefused);
  assertEquals(error.code, "ERR_RST");
});

fails("IPv4 refuses, and there is no way to IPv6: refused", {
  entry: BOTH,
  stack: { addresses: ["10.0.0.1/24"] },
}, (error) => {
  assertInstanceOf(error, Deno.errors.ConnectionRefused);
});

fails("no address at all", { entry: {} }, (error, net) => {
  assertInstanceOf(error, Deno.errors.NotFound);
  assertEquals(
    error.message,
    `Cannot connect to "${NAME}:${PORT}": the name has no such record`,
  );
  assertEquals(net.asked, ["AAAA", "A"]);
});

fails("no way to the only address", {
  entry: { AAAA: { addrs: [HOST6] } },
  stack: { addresses: ["10.0.0.1/24"] },
}, (error) => {
  assertInstanceOf(error, Deno.errors.NetworkUnreachable);
  assertEquals(error.code, "ERR_RTE");
});

fails("the limit ends all attempts", {
  entry: { A: { addrs: [HOLE4] }, AAAA: { addrs: [HOLE6] } },
  options: { timeout: 700 },
}, (error, net) => {
  assertInstanceOf(error, Deno.errors.TimedOut);
  assertEquals(
    [error.code, error.message],
    ["ERR_TIMEOUT", `Cannot connect to "${NAME}:${PORT}": it timed out`],
  );
  assertEquals(net.now, 700);
  assertEquals(attempts(net), [`2 ${HOLE6}`, `252 ${HOLE4}`]);
});

fails("the limit ends the wait for names", {
  entry: { A: { isSilent: true }, AAAA: { isSilent: true } },
  options: { timeout: 700 },
}, (error, net) => {
  assertInstanceOf(error, Deno.errors.TimedOut);
  assertEquals(
    error.message,
    `Cannot connect to "${NAME}:${PORT}": no name server has answered`,
  );
  assertEquals(net.now, 700);
});

for (
  const [when, at] of [
    ["before names are known", 1],
    ["in the resolution delay", 20],
    ["in an attempt", 100],
    ["in two attempts", 400],
  ] as const
) {
  Deno.test(`connect to a name: an abort ${when} leaves nothing`, async () => {
    using _ = watchLeaks();
    const entry = {
      A: { addrs: [HOLE4] },
      AAAA: { addrs: [HOLE6], after: 60 },
    };
    await NameNetwork.run(entry, async (net) => {
      const controller = new AbortController();
      const reason = new Error("enough");
      const failing = rejection(net.client.connect({
        ...{ hostname: NAME, port: PORT, signal: controller.signal },
      }));
      await net.network.clock.sleep(at);
      controller.abort(reason);
      assert(await failing === reason);
      await net.expectNothingLeft();
      const before = net.syns.length;
      await net.network.clock.sleep(10_000);
      assertEquals(net.syns.length, before);
    });
  });
}

Deno.test("connect to a name: a signal that has aborted asks for nothing", async () => {
  await NameNetwork.run(BOTH, async (net) => {
    const signal = AbortSignal.abort(new Error("before"));
    const options = { hostname: NAME, port: PORT, signal };
    const error = await rejection(net.client.connect(options));
    assertEquals(error.message, "before");
    await net.network.clock.sleep(1000);
    assertEquals(net.asked, []);
  });
});

Deno.test("connect to a name: the end of the stack ends it", async () => {
  const entry = { A: { addrs: [HOLE4] }, AAAA: { addrs: [HOLE6] } };
  await NameNetwork.run(entry, async (net) => {
    const options = { hostname: NAME, port: PORT };
    const failing = rejection(net.client.connect(options));
    await net.network.clock.sleep(400);
    await net.client.close();
    assertInstanceOf(await failing, Deno.errors.NotConnected);
  });
});

Deno.test("connect to localhost reaches a server of either family", async () => {
  for (const family of [4, 6] as const) {
    await NameNetwork.run({}, async (net) => {
      await net.listen(family);
      const options = { hostname: "localhost", port: PORT };
      const conn: TcpConn = await net.host.connect(options);
      const expected = family === 4 ? "127.0.0.1" : "::1";
      assertEquals(conn.remoteAddr.hostname, expected);
      conn.close();
    });
  }
});

Deno.test("connect to an address of IPv6, and to a name of the host table with both", async () => {
  const hosts = { table: [HOST4, HOST6] };
  await NameNetwork.run({}, async (net) => {
    await net.listen(6);
    for (const hostname of [HOST6, "table"]) {
      const conn = await net.client.connect({ hostname, port: PORT });
      assertEquals(conn.remoteAddr.hostname, HOST6);
      conn.close();
    }
    assertEquals(net.asked, []);
  }, { hosts });
});
