/**
 * TCP with the kernel over a wire that loses, doubles, delays, reorders and
 * throttles: every byte arrives, in both directions, and the connection stays well.
 * How fast: tests/bench/impaired.ts.
 */

import { assert, assertEquals, assertGreater } from "@std/assert";
import { receiveAll, sendRandom } from "./bulk.ts";
import { eachFamily } from "./families.ts";
import type { Impairment, LinkOptions } from "./impaired_link.ts";
import { IMPAIRED_NETWORK_NEEDS, ImpairedNetwork } from "./impaired_network.ts";

const NEEDS = { needs: IMPAIRED_NETWORK_NEEDS, timeout: 120_000 };
const ROUND_TRIP: Impairment = { delay: 10, rate: 50e6, queue: 125_000 };

interface Case {
  name: string;
  size: number;
  link: LinkOptions;
  /** Whether something has to be sent again. */
  loses: boolean;
}

const CASES: Case[] = [
  {
    name: "2 % loss",
    size: 4_000_000,
    link: { both: { loss: 2 } },
    loses: true,
  },
  {
    name: "2 % duplication",
    size: 4_000_000,
    link: { both: { duplicate: 2 } },
    loses: false,
  },
  {
    name: "10 ms ± 5 ms of delay and reordering",
    size: 4_000_000,
    link: { both: { delay: 10, jitter: 5 }, reorder: true },
    loses: false,
  },
  {
    name: "a queue that is too short",
    size: 8_000_000,
    link: { both: { ...ROUND_TRIP, queue: 30_000 } },
    loses: true,
  },
  {
    name: "frames that are overtaken at 50 Mbit/s",
    size: 8_000_000,
    link: { both: { ...ROUND_TRIP, late: 2, lateness: 8 } },
    loses: false,
  },
  {
    name: "loss, duplication, delay and reordering at once",
    size: 1_000_000,
    link: {
      both: {
        ...ROUND_TRIP,
        ...{ loss: 2, duplicate: 2, jitter: 5, late: 2, lateness: 8 },
      },
      reorder: true,
    },
    loses: true,
  },
];

for (const { name, size, link, loses } of CASES) {
  eachFamily(`TCP to the kernel survives ${name}`, NEEDS, async (family) => {
    await using network = await ImpairedNetwork.create(link, family);
    const stack = await network.startStack();
    const listener = await network.kernel.listen(9);
    await using conn = await stack.connect({
      hostname: network.theirs,
      port: 9,
    });
    const peer = await listener.accept();
    const receiving = peer.recvAll();
    const sha256 = await sendRandom(conn.netconn, size);
    await conn.closeWrite();
    assertEquals(await receiving, { bytes: size, sha256 });
    await peer.send("well");
    await peer.shutdown();
    assertEquals((await receiveAll(conn.netconn)).bytes, 4);
    const { retransmits, sendQueue, bytesAcked } = (await conn.netconn.info())!;
    assert(!loses || retransmits > 0, "nothing was lost");
    assertEquals([sendQueue, bytesAcked], [0, size]);
  });

  eachFamily(`TCP from the kernel survives ${name}`, NEEDS, async (family) => {
    await using network = await ImpairedNetwork.create(link, family);
    const stack = await network.startStack();
    const listener = await network.kernel.listen(9);
    await using conn = await stack.connect({
      hostname: network.theirs,
      port: 9,
    });
    const peer = await listener.accept();
    await peer.call("set_options_of", {
      options: [["IPPROTO_TCP", "TCP_CONGESTION", "cubic"]],
    });
    const receiving = receiveAll(conn.netconn);
    const sha256 = await peer.sendRandom(size);
    await peer.shutdown();
    assertEquals(await receiving, { bytes: size, sha256 });
    if (loses) assertGreater(await peer.retransmits(), 0);
    await conn.netconn.write(new TextEncoder().encode("well"));
    assertEquals(await peer.recv(), "well");
    assertEquals((await conn.netconn.info())!.outOfOrder, 0);
  });
}
