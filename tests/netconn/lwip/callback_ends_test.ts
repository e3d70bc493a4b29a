/**
 * Callbacks that end what they are told of: the call that has told them ends, too, and
 * nothing follows.
 */

import { assertEquals, assertRejects } from "@std/assert";
import {
  ERR_OK,
  type Netconn,
  type netconn_callback,
  NETCONN_EVT_ERROR,
  NETCONN_EVT_SENDMINUS,
  netconn_write,
  VirtualClock,
} from "../../../mod.ts";
import { Pair } from "../two_stacks.ts";

/** More than fits into the send buffer and the peer's window. */
const MUCH = new Uint8Array(200_000);

/** A connection whose client does something on one kind of event, once. */
async function withClient(
  event: number,
  react: (conn: Netconn) => void,
  test: (client: Netconn, server: Netconn, events: number[]) => Promise<void>,
): Promise<void> {
  const clock = new VirtualClock();
  await using pair = await Pair.start({
    thread: false,
    clock,
    sndBuf: 4000,
    tcp: { rcvBuf: 4000, rcvBufMax: 4000 },
  });
  const events: number[] = [];
  let hasReacted = false;
  const callback: netconn_callback = (conn, evt) => {
    events.push(evt);
    if (evt !== event || hasReacted) return;
    hasReacted = true;
    react(conn);
  };
  const [client, server] = await pair.connected(callback);
  events.length = 0;
  await test(client, server, events);
  await Promise.all([client.close(), server.close()]);
}

Deno.test("a write that waits ends when its own event's callback closes the netconn", async () => {
  await withClient(
    NETCONN_EVT_SENDMINUS,
    (conn) => void conn.close(),
    async (client) => {
      await assertRejects(() => client.write(MUCH), Deno.errors.NotConnected);
    },
  );
});

Deno.test("netconn_write() ends when its own event's callback shuts sending down", async () => {
  await withClient(
    NETCONN_EVT_SENDMINUS,
    (conn) => void conn.shutdown(false, true),
    async (client) => {
      assertEquals(await netconn_write(client, MUCH) === ERR_OK, false);
    },
  );
});

Deno.test("no event follows those of a delete in a callback", async () => {
  await withClient(
    NETCONN_EVT_ERROR,
    (conn) => void conn.close(),
    async (client, server, events) => {
      const reading = client.recv().catch(() => null);
      await server.abort();
      await reading;
      // Of the reset the error; of the delete in it what lets readers and writers go.
      assertEquals(events.map((evt) => "R+ R- S+ S- E".split(" ")[evt]), [
        "E",
        "R+",
        "S+",
      ]);
    },
  );
});
