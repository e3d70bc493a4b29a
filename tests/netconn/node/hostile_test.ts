/**
 * Node-shaped sockets in bad company: whatever a program or a peer does, at whatever
 * moment, each socket closes once, nothing is left in the stack, and no promise
 * rejects unseen.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { Stack } from "../../../mod.ts";
import { watchLeaks } from "../../../testing/mod.ts";
import {
  converse,
  type Deed,
  type Moment,
  MOMENTS,
  onStack,
  OPTIONS,
  PEER_MOMENTS,
} from "./conversation.ts";
import { noteUncaught } from "./uncaught_errors.ts";

const SIDES: [who: "client" | "peer", moments: readonly Moment[]][] = [
  ["client", MOMENTS],
  ["peer", PEER_MOMENTS],
];

/** What a program does to its own socket, or to everything. */
const DEEDS: Record<string, Deed> = {
  "destroy()": (_cast, socket) => socket.destroy(),
  "destroy(error)": (_cast, socket) => socket.destroy(new Error("own")),
  "destroy() twice": (_cast, socket) => socket.destroy().destroy(),
  "destroySoon()": (_cast, socket) => socket.destroySoon(),
  "end()": (_cast, socket) => socket.end(),
  "write after end()": (_cast, socket) => {
    socket.end();
    socket.write("late");
  },
  "resetAndDestroy()": (_cast, socket) => socket.resetAndDestroy(),
  "destroy() of both": ({ client, peer }) => {
    client?.destroy();
    peer?.destroy();
  },
  "a peer that resets": ({ client, peer }, socket) =>
    (socket === client ? peer : client)?.resetAndDestroy(),
  "a peer that is destroyed": ({ client, peer }, socket) =>
    (socket === client ? peer : client)?.destroy(),
  "a peer that ends": ({ client, peer }, socket) =>
    (socket === client ? peer : client)?.end(),
  "a peer that stops reading": ({ client, peer }, socket) =>
    (socket === client ? peer : client)?.pause(),
  "close() of the server": ({ server }) => server.close(),
  "pause()": (_cast, socket) => socket.pause(),
  "cork()": (_cast, socket) => socket.cork(),
  "setTimeout(1)": (_cast, socket) =>
    socket.setTimeout(1, () => socket.destroy()),
};

for (const [what, deed] of Object.entries(DEEDS)) {
  Deno.test(`${what} at each moment of a connection: it closes once, nothing is left`, async () => {
    using _ = watchLeaks();
    const { errors, rejections } = await noteUncaught(() =>
      onStack(async (stack) => {
        for (const [who, moments] of SIDES) {
          for (const moment of moments) {
            const outcome = await converse(stack, who, moment, deed);
            const label = `${who} ${moment}`;
            assert(outcome.came, `${label} has not come`);
            assertEquals(outcome.closes.client, 1, `${label}: client`);
            // Its client may have gone before it was accepted.
            assert(outcome.closes.peer <= 1, `${label}: peer`);
          }
        }
      })
    );
    assertEquals({ errors, rejections }, { errors: [], rejections: [] });
  });
}

Deno.test("what a listener throws at each moment is an uncaught exception, and all goes on", async () => {
  using _ = watchLeaks();
  for (const [who, moments] of SIDES) {
    for (const moment of moments) {
      const message = `thrown in ${moment} of the ${who}`;
      const { errors, rejections } = await noteUncaught(() =>
        onStack(async (stack) => {
          const { came } = await converse(stack, who, moment, () => {
            throw new Error(message);
          });
          assert(came, `${moment} of the ${who} has not come`);
          // Another connection of the stack goes well.
          const next = await converse(stack, "client", "close", () => {});
          assertEquals(next, { came: true, closes: { client: 1, peer: 1 } });
        }, message)
      );
      assertEquals({ errors, rejections }, {
        errors: [message],
        rejections: [],
      });
    }
  }
});

Deno.test("stack.close() at each moment of a connection ends its sockets", async () => {
  using _ = watchLeaks();
  for (const [who, moments] of SIDES) {
    for (const moment of moments) {
      let closing: Promise<void> | undefined;
      const { errors, rejections } = await noteUncaught(async () => {
        const stack = await Stack.start(OPTIONS);
        const { came, closes } = await converse(stack, who, moment, () => {
          closing = stack.close();
        });
        assert(came, `${moment} of the ${who} has not come`);
        assertEquals(closes.client, 1, `${moment} of the ${who}`);
        await closing;
      });
      assertEquals({ errors, rejections }, { errors: [], rejections: [] });
    }
  }
});
