/**
 * The peers in C compile, and lwIP and the kernel talk to each other, so that a
 * failure of the stack against one of them is the stack's.
 */

import { assertEquals, assertObjectMatch } from "@std/assert";
import { Namespace } from "../netns.ts";
import { interopTest } from "../requirements.ts";
import {
  KERNEL_PEER_NEEDS,
  LWIP_PEER_NEEDS,
  peerReports,
  startKernelPeer,
  startLwipPeer,
} from "./build.ts";

const NEEDS = [...LWIP_PEER_NEEDS, ...KERNEL_PEER_NEEDS];

/** A namespace whose kernel, 10.8.0.1, has a TAP for lwIP, 10.8.0.9. */
async function networkWithTap(): Promise<Namespace> {
  const namespace = await Namespace.create();
  await namespace.addTap("lwip0");
  await namespace.up("lwip0", "10.8.0.1/24");
  return namespace;
}

interopTest(
  "startLwipPeer() serves the kernel",
  { needs: NEEDS },
  async () => {
    await using namespace = await networkWithTap();
    const lwip = await startLwipPeer(
      namespace,
      { tap: "lwip0", address: "10.8.0.9/24", count: 1 },
      ["sink", "9"],
    );
    const mode = ["send", "10.8.0.9", "9", "1000000"];
    const kernel = await startKernelPeer(namespace, mode, {
      congestion: "cubic",
    });
    const [sent] = peerReports((await kernel.output()).stdout);
    assertObjectMatch(sent, { mode: "ksend", bytes: 1_000_000 });
    const result = await lwip.output();
    assertEquals(result.code, 0);
    const [received] = peerReports(result.stdout);
    assertObjectMatch(received, { bytes: 1_000_000 });
  },
);

interopTest(
  "startKernelPeer() serves lwIP",
  { needs: NEEDS },
  async () => {
    await using namespace = await networkWithTap();
    const kernel = await startKernelPeer(namespace, ["echo", "7"], {
      count: 1,
    });
    const lwip = await startLwipPeer(
      namespace,
      { tap: "lwip0", address: "10.8.0.9/24" },
      ["rtt", "10.8.0.1", "7", "20"],
    );
    const [trips] = peerReports((await lwip.output()).stdout);
    assertEquals(trips.count, 20);
    assertEquals((await kernel.output()).code, 0);
  },
);
