/**
 * Echo requests between the stack and the kernel, both ways: tools/ping.ts and
 * ping of iputils.
 *
 * @module
 */

import { assertEquals, assertMatch } from "@std/assert";
import { main } from "../../tools/ping.ts";
import { Stack, tap } from "../../mod.ts";
import { run } from "../tools/fake_terminal.ts";
import { eachFamily, IPV6, withPrefix } from "./families.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";

/** Number of the network. */
const LINK = 99;

// One frame, the largest that is, two fragments, many, as the issue has them.
const SIZES = [0, 56, 1472, 1473, 8000, 60_000, 65_507];

eachFamily(
  "ping.ts gets its payload back from the kernel, 0 B to 65507 B",
  { needs: ["tun"], timeout: 180_000 },
  async (family, t) => {
    await using ns = await Namespace.create();
    const network = ["--tap", "tap5", "--netns", ns.name];
    await ns.only(family);
    await ns.addTap("tap5");
    await ns.up("tap5", withPrefix(family, LINK, 1)); // at once, without a test
    const theirs = family.host(LINK, 1);
    const ours = ["--address", withPrefix(family, LINK, 2)];
    for (const size of SIZES) {
      await t.step(`${size} B`, async () => {
        const { code, lines, complaints } = await run(main, [
          ...network,
          ...ours,
          ...["-c", "5", "-i", "0", "-W", "5", "-s", `${size}`, theirs],
        ]);
        assertEquals([code, complaints], [0, []]);
        assertMatch(lines[5]!, new RegExp(`^${size + 8} bytes from ${theirs}`));
        assertMatch(lines.at(-2)!, /^5 packets transmitted, 5 received, 0% /);
      });
    }
  },
);

eachFamily(
  "the kernel's ping gets its payload back from the stack, 0 B to 65507 B",
  { needs: ["tun", "ping"], timeout: 180_000 },
  async (family, t) => {
    await using ns = await Namespace.create();
    await ns.only(family);
    const ours = family.host(LINK, 2);
    const address = withPrefix(family, LINK, 1);
    await using _stack = await Stack.start({
      netifs: [{
        driver: tap("tap5", { netns: ns.name, address }),
        addresses: [withPrefix(family, LINK, 2)],
      }],
    });
    await ns.settled();
    for (const size of SIZES) {
      await t.step(`${size} B`, async () => {
        const printed = await ns.run([
          ...["ping", "-n", "-c", "5", "-i", "0.01", "-W", "5"],
          ...["-s", `${size}`, ours],
        ]);
        assertMatch(
          printed,
          new RegExp(`^${size + 8} bytes from ${ours}`, "m"),
        );
        assertMatch(printed, /^5 packets transmitted, 5 received, 0% /m);
        // It says so if a payload comes back changed.
        assertEquals(printed.includes("wrong data"), false, printed);
      });
    }
  },
);

interopTest(
  "ping.ts says that a host does not answer ARP",
  { needs: ["tun"] },
  async () => {
    await using ns = await Namespace.create();
    const { code, lines } = await run(main, [
      ...["--tap", "tap6", "--netns", ns.name, "--kernel", "10.99.0.1/24"],
      ...["--address", "10.99.0.2/24", "-c", "2", "10.99.0.77"],
    ]);
    assertEquals(code, 1);
    assertEquals(lines.slice(1, 3), [
      "From 10.99.0.2 icmp_seq=1 Destination Host Unreachable",
      "From 10.99.0.2 icmp_seq=2 Destination Host Unreachable",
    ]);
    assertMatch(
      lines.at(-1)!,
      /^2 packets transmitted, 0 received, \+2 errors, 100% packet loss/,
    );
  },
);

interopTest(
  "ping.ts reports what a router of the kernel's says",
  { needs: ["tun"] },
  async () => {
    await using ns = await Namespace.create();
    await ns.run(["sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward"]);
    const { code, lines } = await run(main, [
      ...["--tap", "tap5", "--netns", ns.name, "--kernel", "10.99.0.1/24"],
      ...["--address", "10.99.0.2/24", "--gateway", "10.99.0.1"],
      ...["-c", "1", "-t", "1", "-W", "5", "192.0.2.1"],
    ]);
    assertEquals(code, 1);
    assertMatch(
      lines[1]!,
      /^From 10\.99\.0\.1 icmp_seq=1 (Time to live exceeded|Destination Net Unreachable)$/,
    );
    assertMatch(
      lines.at(-1)!,
      /^1 packets transmitted, 0 received, \+1 errors, 100% packet loss/,
    );
  },
);

interopTest(
  "ping.ts says that a host does not answer Neighbour Solicitations",
  { needs: ["tun"] },
  async () => {
    await using ns = await Namespace.create();
    const { code, lines } = await run(main, [
      ...["--tap", "tap6", "--netns", ns.name, "--kernel", "fd00:99::1/64"],
      ...["--address", "fd00:99::2/64", "-c", "1", "fd00:99::77"],
    ]);
    assertEquals(code, 1);
    assertEquals(
      lines[1],
      "From fd00:99::2 icmp_seq=1 Destination unreachable: Address unreachable",
    );
  },
);

interopTest(
  "ping.ts reports that the hop limit ended at a router of the kernel's",
  { needs: ["tun"] },
  async () => {
    await using ns = await Namespace.create();
    await ns.only(IPV6);
    await ns.forward(IPV6);
    const { code, lines } = await run(main, [
      ...["--tap", "tap5", "--netns", ns.name, "--kernel", "fd00:99::1/64"],
      ...["--address", "fd00:99::2/64", "--gateway", "fd00:99::1"],
      ...["-c", "1", "-t", "1", "-W", "5", "fd00:77::1"],
    ]);
    assertEquals(code, 1);
    assertMatch(
      lines[1]!,
      /^From fd00:99::1 icmp_seq=1 (Time exceeded: Hop limit|Destination unreachable: No route)$/,
    );
  },
);

interopTest(
  "ping.ts gets its payload back from a link-local address, which has its zone",
  { needs: ["tun"] },
  async () => {
    await using ns = await Namespace.create();
    await ns.only(IPV6);
    await ns.addTap("tap5");
    await ns.up("tap5", "fe80::1/64", "fd00:99::1/64");
    const { code, lines, complaints } = await run(main, [
      ...["--tap", "tap5", "--netns", ns.name, "--address", "fd00:99::2/64"],
      ...["-c", "3", "-i", "0", "-W", "5", "fe80::1%tap5"],
    ]);
    assertEquals([code, complaints], [0, []]);
    assertMatch(lines[3]!, /^64 bytes from fe80::1%tap5: icmp_seq=3 /);
    assertMatch(lines.at(-2)!, /^3 packets transmitted, 3 received, 0% /);
  },
);
