/**
 * Routers that nobody here wrote, radvd and dnsmasq: what the stack learns of them, how long
 * it believes it, and what happens to connections when a network is renumbered.
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { delay } from "@std/async";
import { createHash } from "node:crypto";
import type { Netconn } from "../../mod.ts";
import { eventually } from "./eventually.ts";
import { IPV6 } from "./families.ts";
import { addressOf, DEVICE, FAR, Ipv6Tap, KERNEL } from "./ipv6_tap.ts";
import {
  type Digest,
  KERNEL_SOCKETS_NEEDS,
  KernelSockets,
} from "./kernel_sockets.ts";
import { Radvd } from "./radvd.ts";
import { interopTest } from "./requirements.ts";
import type { Spawned } from "./spawned.ts";
import { Tcpdump } from "./tcpdump.ts";

const RADVD = { needs: [...KERNEL_SOCKETS_NEEDS, "radvd"] };
const DNSMASQ = { needs: [...KERNEL_SOCKETS_NEEDS, "dnsmasq"] };
const OLD = "fd00:a:";
const NEW = "fd00:b:";
const BULK = 60_000_000;

/** A prefix in radvd's language. */
function prefix(network: string, preferred: number, valid: number): string {
  return `prefix ${network}:/64 {
    AdvPreferredLifetime ${preferred}; AdvValidLifetime ${valid};
  };`;
}

/** A router's advertisement in radvd's language. */
function router(lifetime: number, ...options: string[]): string {
  return [
    "AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4;",
    `AdvDefaultLifetime ${lifetime};`,
    ...options,
  ].join("\n");
}

/** Receives to the end, at leisure until a moment, and keeps the last bytes for after it. */
async function receiveAround(
  conn: Netconn,
  moment: { isOver: boolean },
): Promise<Digest> {
  const sha = createHash("sha256");
  let bytes = 0;
  for await (using buf of conn) {
    for (const fragment of buf) sha.update(fragment);
    bytes += buf.byteLength;
    if (!moment.isOver) await delay(20);
    while (!moment.isOver && bytes > BULK - 5_000_000) await delay(20);
  }
  return { bytes, sha256: sha.digest("hex") };
}

interopTest(
  "a network is renumbered while a download runs: it ends well, what is new has the new address [RFC 4862 §5.5.4]",
  { needs: [...RADVD.needs, "tcpdump"] },
  async () => {
    await using net = await Ipv6Tap.create([], {}, {}, { offload: false });
    await using dump = await Tcpdump.start(net.namespace, DEVICE);
    await using radvd = await Radvd.start(
      net.namespace,
      router(600, prefix(OLD, 600, 7200)),
    );
    const old = addressOf(await net.preferred("slaac", OLD));
    await net.namespace.ip("-6", "route", "add", `${OLD}:/64`, "dev", DEVICE);
    await net.namespace.ip("-6", "route", "add", `${NEW}:/64`, "dev", DEVICE);
    await using kernel = await KernelSockets.start(net.namespace, IPV6);
    const listener = await kernel.listen(9);
    await using first = net.stack.netconn(IPV6.tcp);
    await first.connect(FAR, 9);
    assertEquals((await first.localAddr()).hostname, old);
    const peer = await listener.accept();
    const moment = { isOver: false };
    const receiving = receiveAround(first, moment);
    const sending = peer.sendRandom(BULK);

    await radvd.change(
      router(600, prefix(OLD, 0, 7200), prefix(NEW, 600, 7200)),
    );
    await net.addressIn("deprecated", "slaac", OLD);
    const fresh = addressOf(await net.preferred("slaac", NEW));
    await using second = net.stack.netconn(IPV6.tcp);
    await second.connect(FAR, 9);
    assertEquals((await second.localAddr()).hostname, fresh);
    await listener.accept();
    const { bytesReceived } = (await first.info())!;
    assert(bytesReceived < BULK, "the download was over before");
    moment.isOver = true;

    const sha256 = await sending;
    await peer.shutdown();
    assertEquals(await receiving, { bytes: BULK, sha256 });
    assertEquals((await first.localAddr()).hostname, old);
    await dump.assertGood(1_000);
  },
);

interopTest(
  "lifetimes that radvd gives run out: the address, the route and the name server [RFC 4862 §5.5.4, RFC 8106]",
  RADVD,
  async () => {
    await using net = await Ipv6Tap.create([]);
    await using radvd = await Radvd.start(
      net.namespace,
      router(
        6,
        prefix(OLD, 6, 6),
        "RDNSS fd00:aa::53 { AdvRDNSSLifetime 6; };",
      ),
    );
    const { preferredMs, validMs } = await net.preferred("slaac", OLD);
    assert(preferredMs! > 0 && preferredMs! <= 6_000, `${preferredMs}`);
    assert(validMs! > 0 && validMs! <= 6_000, `${validMs}`);
    assertEquals(await net.stack.nameservers(), ["[fd00:aa::53]:53"]);
    await net.namespace.ip("-6", "route", "add", `${OLD}:/64`, "dev", DEVICE);
    await using kernel = await KernelSockets.start(net.namespace, IPV6);
    await kernel.serveEcho(7);
    await net.echoes(FAR, 7);
    await radvd.stop("SIGKILL"); // it says nothing
    await eventually(async () => {
      const { addressInfo } = await net.netif();
      assertEquals(addressInfo.map(({ origin }) => origin), ["link-local"]);
      assertEquals(await net.stack.nameservers(), []);
    });
    await assertRejects(
      () => net.echoes(FAR, 7),
      Deno.errors.NetworkUnreachable,
    );
  },
);

interopTest(
  "radvd's routes are taken by length, and one of no lifetime is withdrawn [RFC 4191]",
  RADVD,
  async () => {
    await using net = await Ipv6Tap.create([]);
    const routes = (lifetime: number) =>
      router(
        0, // no default router
        prefix(OLD, 600, 600),
        `route ${FAR}/128 {
          AdvRouteLifetime ${lifetime}; AdvRoutePreference high;
        };`,
      );
    await using radvd = await Radvd.start(net.namespace, routes(600));
    await net.preferred("slaac", OLD);
    await net.namespace.ip("-6", "route", "add", `${OLD}:/64`, "dev", DEVICE);
    await using kernel = await KernelSockets.start(net.namespace, IPV6);
    await kernel.serveEcho(7);
    await net.echoes(FAR, 7);
    await assertRejects(
      () => net.stack.connect({ hostname: "fd00:ab::1", port: 7 }),
      Deno.errors.NetworkUnreachable,
    );
    await radvd.change(routes(0));
    await eventually(() =>
      assertRejects(() => net.echoes(FAR, 7), Deno.errors.NetworkUnreachable)
    );
  },
);

/** Starts dnsmasq as a router and a name server that announces itself. */
async function dnsmasq(net: Ipv6Tap): Promise<Spawned> {
  const program = net.namespace.spawn([
    ...["dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null"],
    ...["--no-resolv", "--no-hosts", "--no-daemon", "--bind-interfaces"],
    ...["--user=root", "--pid-file=", "--dhcp-leasefile=/dev/null"],
    ...["--log-queries", `--interface=${DEVICE}`, "--except-interface=lo"],
    ...["--enable-ra", "--ra-param=*,mtu:1400,4,20"],
    `--dhcp-range=::,constructor:${DEVICE},ra-only,64,10m`,
    `--dhcp-option=option6:dns-server,[${KERNEL}]`,
    ...["--dhcp-option=option6:domain-search,example.test"],
    ...["--local=/test/", `--host-record=host.example.test,${FAR}`],
  ]);
  await program.waitFor("router advertisement on");
  return program;
}

interopTest(
  "dnsmasq gives an address, an MTU, a route, and names by IPv6 alone [RFC 8106]",
  DNSMASQ,
  async () => {
    await using net = await Ipv6Tap.create([]);
    await using program = await dnsmasq(net);
    const info = await net.preferred("slaac", "fd00:9:");
    assert(info.validMs! > 500_000 && info.validMs! <= 600_000);
    assertEquals(await net.stack.nameservers(), [`[${KERNEL}]:53`]);
    await using kernel = await KernelSockets.start(net.namespace, IPV6);
    const listener = await kernel.listen(9);
    // The name has its domain from the advertisement.
    await using conn = await net.stack.connect({ hostname: "host", port: 9 });
    await listener.accept();
    assertEquals(conn.remoteAddr.hostname, FAR);
    assertEquals(conn.localAddr.hostname, addressOf(info));
    assertEquals((await conn.netconn.info())!.mss, 1400 - IPV6.header - 32);
    await program.waitFor(/query\[AAAA\] host\.example\.test from fd00:9:/);
  },
);
