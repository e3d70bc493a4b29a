/**
 * TCP with the kernel over a wire that loses, doubles, delays and reorders: every
 * byte arrives, in both directions.
 *
 * ```text
 * left:  stack ── tap0 ══ bridge ══ wire ─┐
 *                                         │ ImpairedLink
 * right: kernel, 10.9.0.1 ───────── wire ─┘
 * ```
 */

import { assert, assertEquals } from "@std/assert";
import { Stack, tap } from "../../mod.ts";
import { receiveAll, sendRandom } from "./bulk.ts";
import {
  IMPAIRED_LINK_NEEDS,
  ImpairedLink,
  type LinkOptions,
} from "./impaired_link.ts";
import { KERNEL_SOCKETS_NEEDS, KernelSockets } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";

const NEEDS = {
  needs: [...KERNEL_SOCKETS_NEEDS, ...IMPAIRED_LINK_NEEDS],
  timeout: 120_000,
};
const KERNEL = "10.9.0.1";
const OURS = "10.9.0.2";

const CASES: { name: string; size: number; link: LinkOptions }[] = [
  {
    name: "2 % loss",
    size: 8_000_000,
    link: { both: { loss: 2 } },
  },
  {
    name: "2 % duplication",
    size: 8_000_000,
    link: { both: { duplicate: 2 } },
  },
  {
    name: "10 ms ± 5 ms of delay and reordering",
    size: 4_000_000,
    link: { both: { delay: 10, jitter: 5 }, reorder: true },
  },
  {
    name: "loss, duplication, delay and reordering at once",
    size: 2_000_000,
    link: {
      both: { loss: 2, duplicate: 2, delay: 10, jitter: 5 },
      reorder: true,
    },
  },
];

for (const { name, size, link } of CASES) {
  for (const direction of ["to", "from"]) {
    interopTest(
      `TCP ${direction} the kernel survives ${name}`,
      NEEDS,
      async () => {
        await using left = await Namespace.create();
        await using right = await Namespace.create();
        await using _link = await ImpairedLink.create(
          { namespace: left, device: "wire" },
          { namespace: right, device: "wire" },
          link,
        );
        await right.up("wire", `${KERNEL}/24`);
        await using stack = await Stack.start({
          netifs: [{
            driver: tap("tap0", { netns: left.name }),
            addresses: [`${OURS}/24`],
          }],
        });
        await left.bridge("br0", "wire", "tap0");
        await using kernel = await KernelSockets.start(right);
        const listener = await kernel.listen(9);
        await using conn = await stack.connect({ hostname: KERNEL, port: 9 });
        const peer = await listener.accept();
        if (direction === "to") {
          const receiving = peer.recvAll();
          const sha256 = await sendRandom(conn.netconn, size);
          await conn.closeWrite();
          assertEquals(await receiving, { bytes: size, sha256 });
          if ((link.both?.loss ?? 0) > 0) {
            const { retransmits } = (await conn.netconn.info())!;
            assert(retransmits > 0, "nothing was lost");
          }
        } else {
          await peer.call("set_options_of", {
            options: [["IPPROTO_TCP", "TCP_CONGESTION", "cubic"]],
          });
          const receiving = receiveAll(conn.netconn);
          const sha256 = await peer.sendRandom(size);
          await peer.shutdown();
          assertEquals(await receiving, { bytes: size, sha256 });
        }
      },
    );
  }
}
