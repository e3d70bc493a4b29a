/**
 * Neighbour Discovery and autoconfiguration over a TAP: the kernel as a neighbour and as a
 * router, radvd, and ndisc6.
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import { eventually } from "./eventually.ts";
import { addressOf, DEVICE, FAR, Ipv6Tap, KERNEL, OURS } from "./ipv6_tap.ts";
import { Radvd } from "./radvd.ts";
import { interopTest } from "./requirements.ts";

const NEEDS = { needs: ["tun", "ping", "socat", "ss"] };

interopTest(
  "The kernel finds the stack's given and link-local addresses [RFC 4861 §7.2]",
  NEEDS,
  async () => {
    await using net = await Ipv6Tap.create([`${OURS}/64`]);
    const local = addressOf(await net.preferred("link-local"));
    await net.namespace.run(["ping", "-6", "-c", "1", OURS]);
    await net.namespace.run(["ping", "-6", "-c", "1", `${local}%${DEVICE}`]);
    const { mac } = await net.netif();
    assertMatch(
      await net.neighbour(OURS),
      new RegExp(`lladdr ${mac} REACHABLE`),
    );
    assertMatch(await net.neighbour(local), new RegExp(`lladdr ${mac}`));
  },
);

interopTest(
  "The stack finds the kernel, and notices that it has moved [RFC 4861 §7.3]",
  NEEDS,
  async () => {
    await using net = await Ipv6Tap.create([`${OURS}/64`]);
    await net.serveEcho(7777);
    await net.echoes(KERNEL, 7777);
    const dump = await net.stack.dump();
    assertMatch(dump, /fd00:9::1 \S+ on eth0 (reachable|stale|delay)/);
    const mac = "02:00:00:00:00:77";
    await net.namespace.ip("link", "set", DEVICE, "address", mac);
    await net.namespace.run(["ping", "-6", "-c", "1", OURS]);
    await net.echoes(KERNEL, 7777);
    assert((await net.stack.dump()).includes(`${KERNEL} ${mac}`));
  },
);

interopTest(
  "An address that the kernel has is a duplicate [RFC 4862 §5.4]",
  NEEDS,
  async () => {
    await using net = await Ipv6Tap.create([]);
    await net.preferred("link-local");
    await net.stack.addAddress("eth0", `${KERNEL}/64`);
    await eventually(async () => {
      const { addressInfo, addresses } = await net.netif();
      const info = addressInfo.find((a) => a.address === KERNEL);
      assertEquals(info?.state, "duplicate");
      assert(!addresses.includes(`${KERNEL}/64`));
    });
  },
);

interopTest(
  "ndisc6 resolves the stack's address",
  { needs: ["tun", "ndisc6"] },
  async () => {
    await using net = await Ipv6Tap.create([`${OURS}/64`]);
    await net.preferred("manual");
    const { mac } = await net.netif();
    const text = await net.namespace.run(["ndisc6", "-1", OURS, DEVICE]);
    assert(text.toLowerCase().includes(mac), text);
  },
);

const PREFIX = `
  AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4;
  AdvLinkMTU 1400; AdvDefaultLifetime 60;
  prefix fd00:9::/64 { AdvValidLifetime 600; AdvPreferredLifetime 300; };
  RDNSS fd00:aa::53 { AdvRDNSSLifetime 60; };
  DNSSL example.org { AdvDNSSLLifetime 60; };`;

interopTest(
  "radvd gives an address, a default route, and a name server [RFC 4862 §5.5, RFC 8106]",
  { needs: [...NEEDS.needs, "radvd"] },
  async () => {
    await using net = await Ipv6Tap.create([], { temporary: true });
    await using _radvd = await Radvd.start(net.namespace, PREFIX);
    const wait = { family: 6, timeout: 20_000 } as const;
    assertMatch(await net.stack.configured("eth0", wait), /^fd00:9:/);
    const info = await net.preferred("slaac");
    assertMatch(info.address, /^fd00:9:/);
    assertEquals((await net.netif()).ipv6Mtu, 1400);
    assert(info.validMs! > 500_000 && info.preferredMs! > 200_000);
    await net.preferred("temporary");
    assertEquals(await net.stack.nameservers(), ["[fd00:aa::53]:53"]);
    await net.serveEcho(7777);
    await net.echoes(FAR, 7777);
    await net.namespace.run(["ping", "-6", "-c", "1", addressOf(info)]);
  },
);

interopTest(
  "radvd's last advertisement takes the default route away [RFC 4861 §6.2.5]",
  { needs: [...NEEDS.needs, "radvd"] },
  async () => {
    await using net = await Ipv6Tap.create([]);
    const changes = net.stack.changes();
    await using radvd = await Radvd.start(net.namespace, PREFIX);
    await net.preferred("slaac");
    await net.serveEcho(7777);
    await net.echoes(FAR, 7777);
    // Without a route back, the echo's process would stay.
    await eventually(async () => {
      assertEquals(await net.namespace.run(["ss", "-Htn6"]), "");
    });
    await radvd.stop("SIGTERM");
    await eventually(async () => {
      const failed = await net.echoes(FAR, 7777).then(
        () => null,
        (error) => error.code,
      );
      assertEquals(failed, "ERR_RTE");
    });
    const seen: string[] = [];
    for await (const { type } of changes) {
      seen.push(type);
      if (type === "router-removed") break;
    }
    const expected = ["router-added", "mtu-changed", "nameservers-changed"];
    assertEquals(expected.filter((type) => !seen.includes(type)), []);
  },
);
