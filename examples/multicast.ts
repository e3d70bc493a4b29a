// deno-lint-ignore-file no-console
/**
 * Multicast: one datagram to all hosts that have joined a group.
 *
 * ```sh
 * deno run examples/multicast.ts
 * ```
 */

import { NETCONN_UDP, Stack } from "../mod.ts";
import { VirtualNetwork } from "../testing/mod.ts";

const GROUP = "239.1.2.3";
const network = new VirtualNetwork(); // a switch with three hosts, in virtual time
const hub = network.switch();
const hosts = await Promise.all([1, 2, 3].map((n) => {
  const { ends: [end, other] } = network.link();
  hub.plug(other);
  const netifs = [{ driver: end.driver(), addresses: [`10.0.0.${n}/24`] }];
  return Stack.start({ thread: false, clock: network.clock, netifs });
}));

await network.run(async () => {
  const [sender, ...members] = hosts.map((host) => host.netconn(NETCONN_UDP));
  for (const member of members) {
    await member.bind("0.0.0.0", 5000);
    await member.joinGroup(GROUP);
  }
  await sender.sendTo(new Uint8Array(10), { hostname: GROUP, port: 5000 });
  for (const member of members) {
    using buf = await member.recv();
    console.log(`${buf?.byteLength} bytes from ${buf?.addr}`);
  }
});
await Promise.all(hosts.map((host) => host.close()));

// prints: 10 bytes from 10.0.0.1
// prints: 10 bytes from 10.0.0.1
