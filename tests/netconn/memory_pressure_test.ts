/**
 * Many connections whose readers do not read, in little memory.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import {
  cable,
  type Netconn,
  NETCONN_TCP,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import { A, B, bytes, pattern } from "./two_stacks.ts";

const CONNECTIONS = 60;
const LENGTH = 300_000;

async function readAll(conn: Netconn): Promise<Uint8Array> {
  const all = new Uint8Array(LENGTH + 1);
  let at = 0;
  for await (using buf of conn) at += buf.copyInto(all.subarray(at));
  return all.subarray(0, at);
}

Deno.test("60 connections that are not read, of 18 MB in 8 MiB, then are: every byte is right", async () => {
  const clock = new VirtualClock();
  const [left, right] = cable({ mtu: 1500 });
  const options = { thread: false, clock } as const;
  await using a = await Stack.start({
    ...options,
    seed: 1,
    memory: 64 << 20,
    netifs: [{ driver: left, addresses: [`${A}/24`] }],
  });
  await using b = await Stack.start({
    ...options,
    seed: 2,
    memory: 8 << 20,
    netifs: [{ driver: right, addresses: [`${B}/24`] }],
  });
  await a.setNeighbour("if1", B, (await b.netifs())[1]!.mac);
  await b.setNeighbour("if1", A, (await a.netifs())[1]!.mac);
  const listener = b.netconn(NETCONN_TCP);
  await listener.bind(B, 80);
  await listener.listen();
  const dial = async (): Promise<[Netconn, Netconn]> => {
    const conn = a.netconn(NETCONN_TCP);
    const [server] = await Promise.all([
      listener.accept(),
      conn.connect(B, 80),
    ]);
    return [conn, server];
  };
  const busy = await dial();
  const pairs: [Netconn, Netconn][] = [];
  for (let i = 0; i < CONNECTIONS; i++) pairs.push(await dial());
  const writers = pairs.map(([conn], i) =>
    conn.write(pattern(LENGTH, i)).then(() => conn.shutdown(false, true))
  );
  await clock.advance(30_000);
  const { drops, counters } = await b.stats();
  assert(drops["no-memory"] > 0, "there was no pressure");
  // Somebody who reads is served meanwhile, in both directions.
  for (let i = 0; i < 20; i++) {
    const echo = busy[1].recv().then(async (buf) => {
      await busy[1].write(buf!);
      buf!.delete();
    });
    await busy[0].write(bytes(`ping ${i}`));
    const answer = busy[0].recv();
    await clock.advance(100);
    await echo;
    using buf = await answer;
    assertEquals(buf!.toBytes(), bytes(`ping ${i}`));
  }
  const results = pairs.map(([, server]) => readAll(server));
  let done = 0;
  for (const result of results) result.then(() => done++);
  for (let s = 0; s < 120 && done < CONNECTIONS; s++) await clock.advance(1000);
  for (let i = 0; i < CONNECTIONS; i++) {
    assertEquals(await results[i], pattern(LENGTH, i));
  }
  await Promise.all(writers);
  const after = await b.stats();
  // Those that the devices are lent.
  assert(after.pbufs <= 3, `${after.pbufs} buffers are left`);
  assert(counters.tcpReceived > 0);
});
