/**
 * dnsmasq as a name server of the kernel.
 *
 * @module
 */

import type { Namespace } from "./netns.ts";
import type { Spawned } from "./spawned.ts";

/**
 * Starts it; it answers for what the options say.
 *
 * @param network Where.
 * @param address The address that it is asked at.
 * @param options More of its options.
 */
export async function startDnsmasq(
  { namespace }: { namespace: Namespace },
  address: string,
  ...options: string[]
): Promise<Spawned> {
  const dnsmasq = namespace.spawn([
    ...["dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null"],
    ...["--no-resolv", "--no-hosts", "--no-daemon", "--bind-interfaces"],
    ...["--user=root", "--pid-file=", "--log-queries", "--except-interface=lo"],
    `--listen-address=${address}`,
    ...options,
  ]);
  await dnsmasq.waitFor("started");
  return dnsmasq;
}

/** Ends a server; what it was asked. */
export async function queriesOf(dnsmasq: Spawned): Promise<string[]> {
  const { stderr } = await dnsmasq.kill("SIGTERM");
  return [...stderr.matchAll(/query\[(\w+)\] (\S+)/g)]
    .map(([, type, name]) => `${type} ${name}`);
}
