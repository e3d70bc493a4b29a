/**
 * One TCP stream from one stack of a pair to the other.
 *
 * @module
 */

import type { Netconn } from "../../netconn/deno/netconn.ts";
import { anyOf } from "./families.ts";
import { type Layer, NETCONN, patternOf, type Write } from "./layers.ts";
import * as pattern from "./pattern.ts";
import type { OpenContender } from "./row.ts";
import { dial, listen, type Pair, secondsSince } from "./stacks.ts";

const PORT = 9;

/**
 * Measures streams between two stacks, in Gbit/s; checks one of them in full.
 *
 * @param scope Closes the listener.
 * @param pair The stacks.
 * @param layer How the applications speak.
 */
export async function openStream(
  scope: AsyncDisposableStack,
  { left, right, address }: Pick<Pair, "left" | "right" | "address">,
  layer: Layer = NETCONN,
): Promise<OpenContender> {
  const any = anyOf(address.includes(":") ? 6 : 4);
  const listener = await listen(scope, right, PORT, any);
  /** Sends over one connection to its end while the other side receives. */
  const transfer = async <S, R>(
    send: (write: Write) => Promise<S>,
    receive: (conn: Netconn) => Promise<R>,
  ): Promise<[S, R]> => {
    await using client = await dial(left, address, PORT);
    await using server = await listener.accept();
    return await Promise.all([layer.send(client, send), receive(server)]);
  };
  return {
    async run(bytes) {
      const start = performance.now();
      const [, received] = await transfer(
        patternOf(bytes),
        layer.receivePattern,
      );
      pattern.checkCount(received, bytes);
      const seconds = secondsSince(start);
      return { value: bytes * 8e-9 / seconds, seconds };
    },
    async verify(scale) {
      const bytes = pattern.verifyBytes(scale);
      const [sent, received] = await transfer(
        (write) => pattern.sendHashed(bytes, write),
        layer.receiveHashed,
      );
      pattern.checkHash(received, sent);
      return bytes;
    },
  };
}
