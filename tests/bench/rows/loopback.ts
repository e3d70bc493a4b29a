/**
 * One TCP stream between two sockets of one program, in writes of 64 KiB: what Deno
 * gets from the kernel's loopback, what a stack and C lwIP give over their own.
 *
 * @module
 */

import {
  LOCALHOST,
  receiveByDeno,
  sendPatternByDeno,
} from "../deno_sockets.ts";
import { Stack } from "../../../netconn/stack/stack.ts";
import { anyOf, inBothFamilies, type Version } from "../families.ts";
import { checkCount, receivePattern, sendPattern } from "../pattern.ts";
import type { Measurement, OpenContender, Row } from "../row.ts";
import { dial, listen, secondsSince } from "../stacks.ts";
import { lwipLoopback } from "./cable_bulk.ts";

const PORT = 9;

/** A program with itself. */
export const LOOPBACK: Row = {
  name: "loopback",
  title: "TCP stream over loopback, both ends in one program",
  unit: "Gbit/s",
  better: "higher",
  contenders: [
    ...inBothFamilies((version) => ({
      name: "netconn, own loopback",
      first: 8 << 20,
      open: (scope) => openStack(scope, version),
    })),
    lwipLoopback("C lwIP, own loopback"),
    { name: "Deno, kernel's loopback", first: 256 << 20, open: openDeno },
  ],
};

async function openStack(
  scope: AsyncDisposableStack,
  version: Version,
): Promise<OpenContender> {
  const stack = scope.use(await Stack.start());
  const listener = await listen(scope, stack, PORT, anyOf(version));
  const address = version === 4 ? LOCALHOST : "::1";
  return {
    async run(bytes) {
      await using client = await dial(stack, address, PORT);
      await using server = await listener.accept();
      return await measure(bytes, async () => {
        await sendPattern(client, bytes);
        await client.shutdown(false, true);
      }, () => receivePattern(server));
    },
  };
}

function openDeno(): OpenContender {
  return {
    async run(bytes) {
      using listener = Deno.listen({ hostname: LOCALHOST, port: 0 });
      const accepted = listener.accept();
      using client = await Deno.connect({
        hostname: LOCALHOST,
        port: listener.addr.port,
      });
      using server = await accepted;
      return await measure(bytes, async () => {
        await sendPatternByDeno(client, bytes);
        await client.closeWrite();
      }, () => receiveByDeno(server, true));
    },
  };
}

async function measure(
  bytes: number,
  send: () => Promise<void>,
  receive: () => Promise<number>,
): Promise<Measurement> {
  const start = performance.now();
  const [received] = await Promise.all([receive(), send()]);
  checkCount(received, bytes);
  const seconds = secondsSince(start);
  return { value: bytes * 8e-9 / seconds, seconds };
}
