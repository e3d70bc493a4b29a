/** The words for Neighbour Discovery, and the Ethernet between stack and peer. */

import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import {
  ANY,
  type NdMessage,
  NETCONN_UDP,
  ScriptedPeer,
  type ScriptedPeerOptions,
  ScriptError,
} from "../../testing/mod.ts";
import { buildNd } from "../../testing/nd_write.ts";
import { readNd } from "../../testing/nd_read.ts";

const OPTIONS: ScriptedPeerOptions = {
  medium: "ethernet",
  address: "fe80::ff:fe00:1/64",
  peer: "fe80::2",
  netif: { addresses: [], ipv6: { identifiers: "eui64" } },
};

/** A host whose first messages are over. */
async function host(): Promise<ScriptedPeer> {
  const peer = await ScriptedPeer.start(OPTIONS);
  await peer.pass(3_500);
  await peer.skip();
  return peer;
}

/** What reading makes of what building has made. */
function round(message: NdMessage) {
  const ends = { src: "fe80::2", dst: "fe80::1" };
  const link = { linkSrc: "", linkDst: "" };
  const seen = readNd(buildNd(message, ends), link);
  if (typeof seen === "string") throw new Error(seen);
  return seen;
}

Deno.test("NdTalk: a solicitation is answered, with link addresses", async () => {
  await using peer = await host();
  const nd = peer.nd();
  await nd.send({ type: "ns", slla: true });
  await nd.expect({
    type: "na",
    flags: "SO",
    src: "fe80::ff:fe00:1",
    dst: "fe80::2",
    target: "fe80::ff:fe00:1",
    ttl: 255,
    tlla: true,
    slla: null,
    nonce: null,
    linkSrc: "02:00:00:00:00:01",
    linkDst: "02:00:00:00:00:02",
  });
});

Deno.test("NdTalk: a router is obeyed, and an echo shows the way", async () => {
  await using peer = await host();
  const router = peer.nd("fe80::9");
  const prefixes = [{ prefix: "2001:db8::/64" }];
  await router.send({ type: "ra", slla: true, prefixes });
  await router.expect({ type: "ns", src: "::", nonce: ANY }, { within: 1000 });
  await router.expect({ type: "na", flags: "", dst: "ff02::2" }, {
    within: 1000,
  });
  const far = peer.nd("2001:db8:9::7");
  const dst = "2001:db8::ff:fe00:1";
  const linkSrc = router.link;
  await far.send({ type: "echo", dst, linkSrc, id: 7, seq: 8, data: "hello" });
  await far.expect({
    type: "echo-reply",
    src: dst,
    dst: far.address,
    id: 7,
    seq: 8,
    data: "hello",
    linkDst: router.link,
  });
});

Deno.test("NdTalk says what differs", async () => {
  await using peer = await host();
  await peer.nd().send({ type: "ns", slla: true });
  const error = await assertRejects(
    () => peer.nd().expect({ type: "na", flags: "RSO" }),
    ScriptError,
  );
  assertMatch(error.message, /flags +RSO +SO +<-- differs/);
});

Deno.test("NdTalk reads what it writes, of each message and option", () => {
  const ra = {
    type: "ra",
    flags: "MO",
    hopLimit: 3,
    lifetime: 4,
    preference: "low",
    reachable: 5,
    retrans: 6,
    slla: "02:00:00:00:00:07",
    mtu: 1_400,
    prefixes: [{
      prefix: "2001:db8::/48",
      flags: "LAP",
      valid: Infinity,
      preferred: 9,
    }],
    routes: [
      { prefix: "::/0", lifetime: 1, preference: "high" },
      { prefix: "2001:db8:1::/48", lifetime: 2, preference: "reserved" },
    ],
    rdnss: { servers: ["fd00::53", "fe80::53"], lifetime: 10 },
    dnssl: { domains: ["example.org."], lifetime: 11 },
    pref64: { prefix: "64:ff9b::/96", lifetime: 16 },
  } as const satisfies NdMessage;
  const seen = round(ra) as unknown as Record<string, unknown>;
  for (const [field, value] of Object.entries(ra)) {
    if (field === "routes") {
      assertEquals(
        seen.routes,
        [ra.routes[0]],
        "the reserved one is no option",
      );
    } else assertEquals(seen[field], value, field);
  }
  const { target, destination } = round({
    type: "redirect",
    target: "fe80::5",
    destination: "2001:db8::9",
  });
  assertEquals([target, destination], ["fe80::5", "2001:db8::9"]);
  const nonce = round({ type: "ns", nonce: [1, 2, 3, 4, 5, 6] }).nonce!;
  assertEquals([...nonce], [1, 2, 3, 4, 5, 6]);
  assertEquals(round({ type: "na", flags: "R", tlla: true }).flags, "R");
  assertEquals(round({ type: "rs" }).dst, "ff02::2");
  assertEquals(round({ type: "echo", id: 3, seq: 4 }).seq, 4);
});

Deno.test("ScriptedPeer on an Ethernet answers ARP, and leaves out what is ignored", async () => {
  await using peer = await ScriptedPeer.start({
    medium: "ethernet",
    netif: { ipv6: false },
    ignore: (packet) => packet[packet.length - 1] === 0x61,
  });
  const conn = peer.stack.netconn(NETCONN_UDP);
  await conn.connect(peer.address, 7);
  await conn.send(new TextEncoder().encode("a"));
  await conn.send(new TextEncoder().encode("b"));
  await peer.udp({ port: 7 }).expect({ data: "b" });
  await peer.expectNothing(1000);
});
