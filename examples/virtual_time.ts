// deno-lint-ignore-file no-console
/**
 * A test in virtual time: a client that tries again, over a link that is down for a
 * minute. It takes a moment, and the same seed gives the same packets.
 *
 * ```sh
 * deno run examples/virtual_time.ts
 * ```
 */

import { Stack, VirtualNetwork } from "../testing/mod.ts";

const network = new VirtualNetwork({ seed: 7 });
const { clock } = network;
const link = network.link({ delay: 20, names: ["client", "server"] });
const [client, server] = await Promise.all(link.ends.map((end, i) => {
  const netifs = [{ driver: end.driver(), addresses: [`10.0.0.${i + 1}/24`] }];
  return Stack.start({ thread: false, clock, seed: i, netifs });
}));
link.set({ up: false });
network.at(60_000, () => link.set({ up: true }));

await network.run(async () => {
  using _listener = await server.listen({ port: 80 }).ready();
  for (let attempt = 1;; attempt++) {
    try {
      const to = { hostname: "10.0.0.2", port: 80, timeout: 5_000 };
      using _conn = await client.connect(to);
      console.log(`connected at ${clock.now()} ms, attempt ${attempt}`);
      return;
    } catch {
      await clock.sleep(10_000); // then it tries again
    }
  }
});
await Promise.all([client.close(), server.close()]);

// prints: connected at 60080 ms, attempt 5
