/**
 * Duplicate address detection that somebody answers whatever the address: it is tried a
 * few times, then there is silence, and IPv4 beside it works.
 */

import { assert, assertEquals } from "@std/assert";
import type { Stack } from "../../../mod.ts";
import { ETHERTYPE_IPV6 } from "../../../core/wire/ethernet.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { na, ns, prefix, ra, slla, tlla } from "../../core/ip/v6/nd_fixture.ts";
import { ndPacket } from "../forge_nd.ts";
import { ethernet } from "../link_frames.ts";
import { plain, wire } from "../wire.ts";
import { inWorld } from "../world.ts";

/** Addresses that one interface may try: of each kind a few identifiers. */
const TRIES = 12;

const NS = 135;

for (const denial of ["an advertisement", "a test of the same"] as const) {
  Deno.test(`each tentative address is denied by ${denial}: a few are tried, then none`, () =>
    inWorld(async (world) => {
      const options = {
        medium: "ethernet" as const,
        mtu: 1500,
        offload: false,
      };
      const [victim, other] = wire(world.clock, options, 5);
      const tried = new Set<string>();
      const deny = (packet: Uint8Array): void =>
        victim.arrive(
          plain(ethernet(victim.mac, packet, false, ETHERTYPE_IPV6)),
        );
      const deliver = victim.onSent;
      victim.onSent = (frame) => {
        deliver(frame);
        const { bytes } = frame;
        const isTest = bytes[14]! >> 4 === 6 && bytes[20] === 58 &&
          bytes[54] === NS && bytes.subarray(22, 38).every((byte) =>
            byte === 0
          );
        if (!isTest) return;
        const target = `${new IpAddr().read6(bytes, 62)}`;
        tried.add(target);
        deny(
          denial === "an advertisement"
            ? ndPacket("fe80::66", "ff02::1", na(target, "O"), [tlla(0x66)])
            : ndPacket("::", solicited(target), ns(target)),
        );
      };
      const stack = await world.start({
        seed: 1,
        netifs: [{
          driver: victim.driver,
          addresses: ["10.0.0.1/24"],
          ipv6: { temporary: true },
        }],
      });
      const peer = await world.start({
        seed: 2,
        netifs: [{
          driver: other.driver,
          addresses: ["10.0.0.2/24"],
          ipv6: false,
        }],
      });
      await world.begin();
      const advertiseFor = async (times: number): Promise<number> => {
        for (let n = 0; n < times; n++) {
          const info = prefix("2001:db8:1::/64", 86_400, 86_400);
          deny(ndPacket("fe80::66", "ff02::1", ra(1800), [slla(0x66), info]));
          await world.pass(10_000);
        }
        return tried.size;
      };
      const count = await advertiseFor(5);
      assert(count > 0 && count <= TRIES, `${count} were tried`);
      assertEquals(await advertiseFor(20), count, "then there is silence");
      const { netifs } = await stack.stats();
      const usable = netifs[1]!.addresses.filter((text) => text.includes(":"));
      assertEquals(usable, [], "none of them is in use");
      await world.during(talk(stack, peer), 5000, "a connection over IPv4");
    }));
}

/** The solicited-node group of an address. */
function solicited(target: string): string {
  const { w3 } = IpAddr.parse(target)!;
  const low = w3 & 0xff_ffff;
  return `ff02::1:ff${(low >>> 16).toString(16).padStart(2, "0")}:${
    (low & 0xffff).toString(16)
  }`;
}

async function talk(
  stack: Stack,
  peer: Stack,
): Promise<void> {
  await using listener = await peer.listen({ port: 80 }).ready();
  await using client = await stack.connect({ hostname: "10.0.0.2", port: 80 });
  await using server = await listener.accept();
  await client.write(Uint8Array.of(1));
  assertEquals(await server.read(new Uint8Array(1)), 1);
}
