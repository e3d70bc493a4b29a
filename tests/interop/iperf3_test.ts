/**
 * iperf3, the kernel's, as the server of a stream in either direction; it counts what comes.
 *
 * @module
 */

import { assert } from "@std/assert";
import { runIperf3 } from "../bench/iperf3_client.ts";
import { eachFamily } from "./families.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "iperf3"] };
/** Many of what may be on their way when the server stops counting. */
const BYTES = 64_000_000;

for (const reverse of [false, true]) {
  eachFamily(
    `iperf3 ${reverse ? "sends to" : "receives from"} the stack`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family });
      const server = net.namespace.spawn(["iperf3", "-s", "--forceflush"]);
      await server.waitFor("listening");
      const test = { address: net.theirs, port: 5201, bytes: BYTES, reverse };
      const { value } = await runIperf3(net.stack, test);
      assert(value > 0);
      await server.waitFor(`connected to ${net.ours} port`);
    },
  );
}
