/**
 * Packets whose addresses cannot be, a row each, at every place and with everything
 * that packets carry: nothing comes of them.
 */

import { assertEquals, assertNotEquals } from "@std/assert";
import { ERR_OK, ERR_VAL } from "../../../core/base/err.ts";
import { ip, IpFixture, udp4 } from "./ip_fixture.ts";
import {
  type Load,
  LOADS,
  MartianHost,
  NOTHING,
  packetOf,
  PLACES,
  type Ways,
} from "./martian_host.ts";

const PEER = "10.0.0.2";
const OURS = "10.0.0.1";
const ELSEWHERE = "192.0.2.9";
const LOOSE = Uint8Array.of(131, 7, 4, 10, 0, 0, 3, 0);
const STRICT = Uint8Array.of(1, 137, 7, 4, 10, 0, 0, 3);
const NOT_FIRST = Uint8Array.of(7, 4, 4, 0, 131, 3, 4, 0);

interface Row extends Ways {
  /** What it is. */
  name: string;
  /** What may come from there all the same. */
  except?: (load: Load) => boolean;
  /** Why it is dropped. */
  reason?: string;
}

const IS_IGMP = (load: Load) => load === "IGMP query";
const IS_DHCP = (load: Load) => load.includes("DHCP");
const to = (name: string, src: string, dst = OURS): Row => ({ name, src, dst });

const ROWS: readonly Row[] = [
  // Sources.
  to("from 0.0.0.0 [RFC 1122 §3.2.1.3 (a)]", "0.0.0.0"),
  to("from 0.0.0.0 to another host", "0.0.0.0", ELSEWHERE),
  to("from 0.0.0.0 to a directed broadcast", "0.0.0.0", "10.0.0.255"),
  {
    ...to("from 0.0.0.0 to all", "0.0.0.0", "255.255.255.255"),
    except: IS_DHCP,
  },
  {
    ...to("from 0.0.0.0 to a group", "0.0.0.0", "239.1.1.1"),
    except: IS_IGMP,
  },
  to("from 0/8 [RFC 1122 §3.2.1.3 (b)]", "0.0.0.1"),
  to("from the end of 0/8 to all", "0.255.255.255", "255.255.255.255"),
  to("from 127/8 [RFC 1122 §3.2.1.3 (g)]", "127.0.0.1"),
  to("from the end of 127/8 to another host", "127.255.255.254", ELSEWHERE),
  to("from a group [RFC 1122 §3.2.1.3]", "224.0.0.1"),
  to("from the last of the groups", "239.255.255.255", ELSEWHERE),
  to("from 240/4 [RFC 6890]", "240.0.0.1"),
  to("from the last of 240/4 but one", "255.255.255.254", ELSEWHERE),
  to("from the limited broadcast [RFC 1122 §3.2.1.3 (c)]", "255.255.255.255"),
  to("from its link's broadcast [RFC 1122 §3.2.1.3 (d)]", "10.0.0.255"),
  to("from another link's broadcast", "192.168.0.255"),
  to(
    "from another link's broadcast to that link",
    "192.168.0.255",
    "192.168.0.9",
  ),
  to("from our own address", OURS),
  to("from our own address to all", OURS, "255.255.255.255"),
  to("from our own address to a group", OURS, "239.1.1.1"),
  to("from our own address to another host", OURS, ELSEWHERE),
  to("from our address on another link", "192.168.0.1"),
  to("from our address on another link to there", "192.168.0.1", "192.168.0.9"),
  // Destinations.
  to("to 0.0.0.0", PEER, "0.0.0.0"),
  to("to 0/8", PEER, "0.1.2.3"),
  to("to 127/8", PEER, "127.0.0.1"),
  to("to the end of 127/8", PEER, "127.255.255.255"),
  to("to 240/4", PEER, "240.0.0.1"),
  to("to the last of 240/4 but one", PEER, "255.255.255.254"),
  // Ways.
  ...[LOOSE, STRICT, NOT_FIRST].flatMap((options, i): Row[] => [
    {
      ...to(`with source route ${i} [RFC 7126 §4.3, §4.4]`, PEER),
      options,
      reason: "source-route",
    },
    {
      ...to(`with source route ${i} to another host`, PEER, ELSEWHERE),
      options,
      reason: "source-route",
    },
  ]),
];

for (const place of PLACES) {
  const { medium, forwarding } = place;
  const where = `${medium === "ip" ? "TUN" : "TAP"}, forwarding ${
    forwarding ? "on" : "off"
  }`;
  for (const { name, except, reason = "bad-address", ...ways } of ROWS) {
    Deno.test(`nothing comes of a packet ${name} (${where})`, () => {
      for (const load of LOADS) {
        if (except?.(load)) continue;
        const host = new MartianHost(place);
        host.hear(packetOf(load, ways));
        assertEquals(host.outcome(), NOTHING, load);
        assertEquals(host.f.drops, { [reason]: 1 }, load);
      }
    });
  }

  Deno.test(`something comes of every other packet (${where})`, () => {
    for (const load of LOADS) {
      const host = new MartianHost(place);
      host.hear(packetOf(load, { src: PEER, dst: OURS }));
      assertNotEquals(host.outcome(), NOTHING, load);
    }
  });

  Deno.test(`DHCP hears from 0.0.0.0 what is sent to all [RFC 2131 §4.1] (${where})`, () => {
    for (const port of [67, 68]) {
      const host = new MartianHost(place);
      const load = `datagram to a DHCP ${port === 67 ? "server" : "client"}`;
      const ways = { src: "0.0.0.0", dst: "255.255.255.255" };
      host.hear(packetOf(load as Load, ways), medium === "ethernet");
      const delivered = ["raw 17", `udp ${port}`];
      assertEquals(host.outcome(), { ...NOTHING, delivered });
    }
  });

  Deno.test(`IGMP is heard from 0.0.0.0 [RFC 3376 §4.2.13] (${where})`, () => {
    const host = new MartianHost(place);
    host.hear(packetOf("IGMP query", { src: "0.0.0.0", dst: "239.1.1.1" }));
    assertEquals(host.delivered, ["raw 2"]);
    assertEquals(host.f.stats.igmpReceived, 1);
    assertEquals(host.f.drops, {});
  });

  Deno.test(`a directed broadcast of either link is delivered, neither answered nor passed on [RFC 1122 §3.3.6, RFC 2644] (${where})`, () => {
    for (const dst of ["10.0.0.255", "192.168.0.255"]) {
      for (const load of LOADS) {
        const host = new MartianHost(place);
        host.hear(packetOf(load, { src: PEER, dst }));
        const { sent, connections, neighbours } = host.outcome();
        assertEquals([sent, connections, neighbours], [0, 0, 0], load);
        const isService = load === "datagram to a service";
        assertEquals(host.delivered.includes("udp 7"), isService, load);
      }
    }
  });

  if (medium === "ip") continue;
  Deno.test(`nothing comes of a packet to one host in a frame to all [RFC 1122 §3.3.6] (${where})`, () => {
    for (const dst of [OURS, "192.168.0.1", ELSEWHERE]) {
      for (const load of LOADS) {
        const host = new MartianHost(place);
        host.hear(packetOf(load, { src: PEER, dst }), true);
        assertEquals(host.outcome(), NOTHING, `${load} to ${dst}`);
      }
    }
  });
}

Deno.test("a source is judged by the addresses of the moment", () => {
  const host = new MartianHost(PLACES[0]);
  const { f, first } = host;
  const hear = (src: string) => {
    host.delivered.length = 0;
    host.hear(packetOf("datagram to a service", { src, dst: OURS }));
    return host.delivered.length;
  };
  assertEquals(hear("10.0.0.7"), 2);
  assertEquals(f.ip.addAddress(first, ip("10.0.0.7"), 24), ERR_OK);
  assertEquals(hear("10.0.0.7"), 0);
  assertEquals(hear("10.0.0.2"), 2);
  assertEquals(f.ip.removeAddress(first, ip("10.0.0.7")), ERR_OK);
  assertEquals(hear("10.0.0.7"), 2);
  // Without the /24 of the first address its broadcast is a host like others.
  assertEquals(hear("10.0.0.255"), 0);
  assertEquals(f.ip.addAddress(first, ip("10.0.1.9"), 16), ERR_OK);
  assertEquals(f.ip.removeAddress(first, ip(OURS)), ERR_OK);
  assertEquals(f.ip.addAddress(first, ip(OURS), 16), ERR_OK);
  assertEquals(hear("10.0.0.255"), 2);
  assertEquals(hear("10.0.255.255"), 0);
});

Deno.test("what a host sends to itself and to its groups comes back over loopback", () => {
  const f = new IpFixture();
  f.netif(["10.0.0.1/24"]);
  const got: string[] = [];
  f.ip.register(17, {
    input: (p) => got.push(`${p.src} > ${p.dst} on ${p.netif.name}`),
  });
  for (const [src, dst] of [[OURS, OURS], ["127.0.0.1", "127.0.0.1"]]) {
    f.inject(f.loopback, udp4(src, 1, dst, 2, new Uint8Array(4)));
  }
  f.ip.joinGroup(f.ip.netifs[1], ip("239.1.1.1"));
  const own = udp4(OURS, 1, "239.1.1.1", 2, new Uint8Array(4));
  f.inject(f.loopback, own, { origin: 2 });
  assertEquals(got, [
    "10.0.0.1 > 10.0.0.1 on lo",
    "127.0.0.1 > 127.0.0.1 on lo",
    "10.0.0.1 > 239.1.1.1 on eth0",
  ]);
  for (const src of ["0.0.0.0", "224.0.0.1", "10.0.0.255", "240.0.0.1"]) {
    f.inject(f.loopback, udp4(src, 1, OURS, 2, new Uint8Array(4)));
  }
  assertEquals(f.drops, { "bad-address": 4 });
});

Deno.test("an interface gets no address from which nobody would take anything", () => {
  const f = new IpFixture();
  const eth = f.netif([]);
  for (
    const addr of ["0.0.0.0", "0.0.0.1", "127.0.0.1", "224.0.0.1", "240.0.0.1"]
  ) assertEquals(f.ip.addAddress(eth, ip(addr), 24), ERR_VAL, addr);
});
