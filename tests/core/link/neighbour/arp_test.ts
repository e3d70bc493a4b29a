import { assertEquals, assertStrictEquals } from "@std/assert";
import { ERR_OK, ERR_RTE } from "../../../../core/base/err.ts";
import { CHUNK_SIZE } from "../../../../core/buf/block_pool.ts";
import { Flow } from "../../../../core/ip/flow.ts";
import type { IpLayer } from "../../../../core/ip/ip.ts";
import {
  NEIGHBOUR_GONE,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_PERMANENT,
  NEIGHBOUR_PROBE,
  NEIGHBOUR_REACHABLE,
} from "../../../../core/link/neighbour/neighbour.ts";
import type { Netif } from "../../../../core/link/netif.ts";
import { MacAddr } from "../../../../core/wire/mac_addr.ts";
import {
  arp,
  CaptureDevice,
  describe,
  icmp,
  ip,
  IpFixture,
  ipv4,
  mac,
  pattern,
} from "../../ip/ip_fixture.ts";

/** A host 10.0.0.1/24. */
function host(config = {}): { f: IpFixture; eth: Netif } {
  const f = new IpFixture({ config });
  return { f, eth: f.netif(["10.0.0.1/24"]) };
}

/** Sends `length` bytes of protocol 253 to an address. */
function send(f: IpFixture, to: string, length = 8, flow = new Flow()): number {
  flow.remote.copyFrom(ip(to));
  flow.netif = null;
  const { frame } = f;
  frame.reset();
  const o = frame.prepend(length);
  frame.memory.fill(length, o, o + length);
  return f.ip.send(flow, frame, 253);
}

function state(layer: IpLayer, netif: Netif, addr: string): number | undefined {
  return layer.link.neighbours.lookup(netif, ip(addr))?.state;
}

Deno.test("Arp resolves a neighbour and then sends what waited [RFC 826]", () => {
  const { f, eth } = host();
  assertEquals(send(f, "10.0.0.2"), ERR_OK);
  f.expect(eth, "ARP who-has 10.0.0.2 tell 10.0.0.1");
  assertEquals(state(f.ip, eth, "10.0.0.2"), NEIGHBOUR_INCOMPLETE);
  f.answer(eth, "10.0.0.2", 2);
  const [frame] = f.take(eth);
  assertEquals(
    describe(eth, frame.bytes),
    "10.0.0.1 > 10.0.0.2 proto 253 len 8",
  );
  assertEquals(MacAddr.read(frame.bytes, 0).equals(mac(2)), true);
  assertEquals(MacAddr.read(frame.bytes, 6).equals(eth.mac), true);
  assertEquals(state(f.ip, eth, "10.0.0.2"), NEIGHBOUR_REACHABLE);
  f.expectNoLeak();
});

Deno.test("Arp asks by broadcast, with zero target address [RFC 826]", () => {
  const { f, eth } = host();
  send(f, "10.0.0.2");
  const [{ bytes }] = f.take(eth);
  assertEquals(MacAddr.read(bytes, 0).isBroadcast, true);
  assertEquals(MacAddr.read(bytes, 14 + 18).isZero, true);
});

Deno.test("Arp answers requests for own addresses by unicast [RFC 826]", () => {
  const { f, eth } = host();
  f.inject(eth, arp(1, [mac(7), "10.0.0.7"], [MacAddr.ZERO, "10.0.0.1"]));
  const [{ bytes }] = f.take(eth);
  assertEquals(
    describe(eth, bytes),
    "ARP 10.0.0.1 is-at 02:00:00:00:00:01",
  );
  assertEquals(MacAddr.read(bytes, 0).equals(mac(7)), true);
  // Whoever asks will be talked to: it is known now.
  assertEquals(state(f.ip, eth, "10.0.0.7"), NEIGHBOUR_REACHABLE);
  f.inject(eth, arp(1, [mac(7), "10.0.0.7"], [MacAddr.ZERO, "10.0.0.9"]));
  f.expectNothing(eth);
});

Deno.test("Arp answers a probe without learning from it [RFC 5227 §2.1.1]", () => {
  const { f, eth } = host();
  f.inject(eth, arp(1, [mac(7), "0.0.0.0"], [MacAddr.ZERO, "10.0.0.1"]));
  f.expect(eth, "ARP 10.0.0.1 is-at 02:00:00:00:00:01");
  assertEquals(f.ip.link.neighbours.size, 0);
});

Deno.test("Arp does not learn from those who do not ask for us", () => {
  const { f, eth } = host();
  // Gratuitous, a request for another, a reply that nobody asked for.
  f.inject(eth, arp(1, [mac(7), "10.0.0.7"], [MacAddr.ZERO, "10.0.0.7"]));
  f.inject(eth, arp(1, [mac(8), "10.0.0.8"], [MacAddr.ZERO, "10.0.0.9"]));
  f.inject(eth, arp(2, [mac(9), "10.0.0.9"], [mac(1), "10.0.0.1"], eth.mac));
  // Not on the link: answered, but not remembered.
  f.inject(eth, arp(1, [mac(6), "192.0.2.6"], [MacAddr.ZERO, "10.0.0.1"]));
  assertEquals(f.ip.link.neighbours.size, 0);
  f.expect(eth, "ARP 10.0.0.1 is-at 02:00:00:00:00:01");
});

Deno.test("Arp updates a known entry from any ARP packet [RFC 826 merge]", () => {
  const { f, eth } = host();
  send(f, "10.0.0.2");
  f.answer(eth, "10.0.0.2", 2);
  f.take(eth);
  f.inject(eth, arp(1, [mac(22), "10.0.0.2"], [MacAddr.ZERO, "10.0.0.2"]));
  send(f, "10.0.0.2");
  const [{ bytes }] = f.take(eth);
  assertEquals(MacAddr.read(bytes, 0).equals(mac(22)), true);
});

Deno.test("Arp announces addresses on add and on up [RFC 5227 §2.3]", () => {
  const f = new IpFixture();
  const device = new CaptureDevice();
  const eth = f.netif([], device);
  f.ip.addAddress(eth, ip("10.0.0.1"), 24);
  f.expect(eth, "ARP who-has 10.0.0.1 tell 10.0.0.1");
  f.ip.setUp(eth, false);
  f.ip.setUp(eth, true);
  f.expect(eth, "ARP who-has 10.0.0.1 tell 10.0.0.1");
});

Deno.test("Arp counts and defends a conflict, once in 10 s [RFC 5227 §2.4]", () => {
  const { f, eth } = host();
  const claim = arp(1, [mac(9), "10.0.0.1"], [MacAddr.ZERO, "10.0.0.1"]);
  f.inject(eth, claim);
  f.expect(eth, "ARP who-has 10.0.0.1 tell 10.0.0.1");
  f.inject(eth, claim);
  f.expectNothing(eth);
  f.advance(10_000);
  f.inject(eth, claim);
  f.expect(eth, "ARP who-has 10.0.0.1 tell 10.0.0.1");
  assertEquals(f.stats.addressConflicts, 3);
  assertEquals(f.ip.link.neighbours.size, 0);
});

Deno.test("Arp ignores its own packets and drops bad ones", () => {
  const { f, eth } = host();
  f.inject(eth, arp(1, [eth.mac, "10.0.0.1"], [MacAddr.ZERO, "10.0.0.1"]));
  assertEquals(f.stats.addressConflicts, 0);
  f.inject(eth, arp(1, [mac(2), "224.0.0.1"], [MacAddr.ZERO, "10.0.0.1"]));
  f.inject(eth, arp(1, [mac(2), "10.0.0.255"], [MacAddr.ZERO, "10.0.0.1"]));
  f.inject(eth, arp(1, [mac(2), "127.0.0.1"], [MacAddr.ZERO, "10.0.0.1"]));
  f.inject(eth, arp(3, [mac(2), "10.0.0.2"], [MacAddr.ZERO, "10.0.0.1"]));
  const whole = arp(1, [mac(2), "10.0.0.2"], [MacAddr.ZERO, "10.0.0.1"]);
  for (let n = 0; n < whole.length; n++) f.inject(eth, whole.slice(0, n));
  assertEquals(f.drops, {
    "bad-address": 3,
    "bad-field": 1,
    "truncated": whole.length,
  });
  f.expectNothing(eth);
});

Deno.test("NeighbourCache keeps so many bytes for a neighbour, the oldest give way", () => {
  const { f, eth } = host({ neighbourQueueBytes: 32 * 128 });
  for (let n = 1; n <= 33; n++) send(f, "10.0.0.2", n);
  f.expect(eth, "ARP who-has 10.0.0.2 tell 10.0.0.1");
  assertEquals(f.ip.link.neighbours.queued, 32);
  assertEquals(f.ip.link.neighbours.queuedBytes, 32 * 128);
  assertEquals(f.drops, { "neighbour-queue": 1 });
  f.answer(eth, "10.0.0.2", 2);
  f.expect(
    eth,
    ...Array.from(
      { length: 32 },
      (_, n) => `10.0.0.1 > 10.0.0.2 proto 253 len ${n + 2}`,
    ),
  );
  f.expectNoLeak();
});

Deno.test("NeighbourCache lets a large datagram wait whole, cut when it goes", () => {
  const { f, eth } = host();
  const flow = new Flow();
  flow.remote.copyFrom(ip("10.0.0.2"));
  f.frame.reset();
  f.frame.append(f.put(pattern(4000)), 4000);
  f.ip.send(flow, f.frame, 253);
  f.take(eth);
  f.answer(eth, "10.0.0.2", 2);
  assertEquals(f.take(eth).length, 3);
  f.expectNoLeak();
});

Deno.test("NeighbourCache asks once a second and gives up after three", () => {
  const { f, eth } = host();
  send(f, "10.0.0.2");
  const neighbour = f.ip.link.neighbours.lookup(eth, ip("10.0.0.2"))!;
  for (let n = 0; n < 3; n++) {
    f.expect(eth, "ARP who-has 10.0.0.2 tell 10.0.0.1");
    f.expectNothing(eth);
    f.advance(1000);
  }
  f.expectNothing(eth);
  assertEquals(neighbour.state, NEIGHBOUR_GONE);
  assertEquals(f.ip.link.neighbours.size, 0);
  assertEquals(f.drops, { "neighbour-unreachable": 1 });
  f.poll();
  f.expectNoLeak();
  assertEquals(f.timers.nextDeadline(), Infinity);
});

Deno.test("NeighbourCache tells the local sender that nobody answers", () => {
  const { f, eth } = host();
  const told: string[] = [];
  f.ip.register(253, {
    input: () => {},
    onIcmpError: (info) => told.push(`${info.kind} ${info.remote}`),
  });
  send(f, "10.0.0.2");
  f.advance(2999);
  f.poll();
  assertEquals(told, []);
  f.advance(1);
  f.poll();
  assertEquals(told, ["1 10.0.0.2"]);
  assertEquals(f.take(eth).length, 3);
  f.expectNoLeak();
});

Deno.test("NeighbourCache tells every local sender, however many ICMP errors are allowed", () => {
  const { f } = host({ icmpErrorBurst: 1, icmpErrorRate: 1 });
  let told = 0;
  f.ip.register(253, { input: () => {}, onIcmpError: () => told++ });
  for (let n = 0; n < 100; n++) send(f, "10.0.0.2");
  f.advance(3000);
  f.poll();
  assertEquals(told, 100);
});

Deno.test("NeighbourCache keeps to itself that nobody answers if it shall", () => {
  const { f } = host({ neighbourErrors: false });
  let told = 0;
  const tell = () => told++;
  f.ip.register(253, {
    input: () => {},
    onIcmpError: tell,
    onUnresolved: tell,
  });
  send(f, "10.0.0.2");
  f.advance(3000);
  f.poll();
  assertEquals([told, f.stats.icmpSent], [0, 0]);
});

Deno.test("NeighbourCache tells the sender of a forwarded packet [RFC 1812 §5.2.7.1]", () => {
  const f = new IpFixture({ config: { forwarding: true } });
  const a = f.netif(["10.0.0.1/24"]);
  const b = f.netif(["10.0.1.1/24"]);
  f.ip.setNeighbour(a, ip("10.0.0.2"), mac(0x63));
  f.injectIp(
    a,
    ipv4({ src: "10.0.0.2", dst: "10.0.1.9", protocol: 253 }, pattern(32)),
  );
  f.expect(b, "ARP who-has 10.0.1.9 tell 10.0.1.1");
  f.advance(5000);
  f.expect(a, "10.0.0.1 > 10.0.0.2 ICMP unreachable code 1 len 52");
  assertEquals(f.take(b).length, 2);
});

Deno.test("NeighbourCache asks a used neighbour by unicast before it expires", () => {
  const { f, eth } = host();
  const flow = new Flow();
  send(f, "10.0.0.2", 8, flow);
  f.answer(eth, "10.0.0.2", 2);
  f.take(eth);
  f.advance(1000);
  send(f, "10.0.0.2", 8, flow);
  f.take(eth);
  f.advance(284_000);
  assertEquals(state(f.ip, eth, "10.0.0.2"), NEIGHBOUR_PROBE);
  const [{ bytes }] = f.take(eth);
  assertEquals(describe(eth, bytes), "ARP who-has 10.0.0.2 tell 10.0.0.1");
  assertEquals(MacAddr.read(bytes, 0).equals(mac(2)), true);
  send(f, "10.0.0.2", 8, flow); // goes out meanwhile
  assertEquals(f.take(eth).length, 1);
  f.answer(eth, "10.0.0.2", 2);
  assertEquals(state(f.ip, eth, "10.0.0.2"), NEIGHBOUR_REACHABLE);
});

Deno.test("NeighbourCache drops a used neighbour that does not answer", () => {
  const { f, eth } = host();
  send(f, "10.0.0.2");
  f.answer(eth, "10.0.0.2", 2);
  f.advance(10);
  send(f, "10.0.0.2");
  f.take(eth);
  f.advance(285_000 + 3000);
  assertEquals(f.take(eth).length, 3); // three unicast requests
  assertEquals(f.ip.link.neighbours.size, 0);
});

Deno.test("NeighbourCache forgets an unused neighbour after 300 s", () => {
  const { f, eth } = host();
  send(f, "10.0.0.2");
  f.answer(eth, "10.0.0.2", 2);
  f.take(eth);
  f.advance(299_999);
  assertEquals(state(f.ip, eth, "10.0.0.2"), NEIGHBOUR_REACHABLE);
  f.advance(1);
  assertEquals(f.ip.link.neighbours.size, 0);
  f.expectNothing(eth);
});

Deno.test("a Flow remembers its neighbour and looks it up anew once gone", () => {
  const { f, eth } = host();
  const flow = new Flow();
  send(f, "10.0.0.2", 8, flow);
  f.answer(eth, "10.0.0.2", 2);
  f.take(eth);
  const first = flow.neighbour;
  flow.generation = f.ip.generation;
  f.frame.reset();
  f.frame.prepend(8);
  f.ip.send(flow, f.frame, 253);
  assertStrictEquals(flow.neighbour, first);
  f.ip.removeNeighbour(eth, ip("10.0.0.2"));
  f.take(eth);
  f.frame.reset();
  f.frame.prepend(8);
  f.ip.send(flow, f.frame, 253);
  f.expect(eth, "ARP who-has 10.0.0.2 tell 10.0.0.1");
});

Deno.test("NeighbourCache evicts the dynamic entry unused for longest, never a static one", () => {
  const { f, eth } = host({ neighbourLimit: 3 });
  f.ip.setNeighbour(eth, ip("10.0.0.100"), mac(100));
  for (const n of [2, 3, 4]) {
    f.advance(1);
    send(f, `10.0.0.${n}`);
    f.answer(eth, `10.0.0.${n}`, n);
  }
  f.advance(1);
  send(f, "10.0.0.2"); // now 10.0.0.3 is the oldest
  f.advance(1);
  send(f, "10.0.0.5");
  const { neighbours } = f.ip.link;
  assertEquals(neighbours.size, 4);
  assertEquals(neighbours.lookup(eth, ip("10.0.0.3")), null);
  assertEquals(state(f.ip, eth, "10.0.0.2"), NEIGHBOUR_REACHABLE);
  assertEquals(state(f.ip, eth, "10.0.0.100"), NEIGHBOUR_PERMANENT);
});

Deno.test("a static neighbour is neither aged nor changed; removing it works", () => {
  const { f, eth } = host();
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(2));
  f.inject(eth, arp(1, [mac(9), "10.0.0.2"], [MacAddr.ZERO, "10.0.0.1"]));
  // The one who asks is answered where it is.
  assertEquals(MacAddr.read(f.take(eth)[0].bytes, 0).equals(mac(9)), true);
  f.advance(1_000_000);
  send(f, "10.0.0.2");
  assertEquals(MacAddr.read(f.take(eth)[0].bytes, 0).equals(mac(2)), true);
  assertEquals(f.ip.removeNeighbour(eth, ip("10.0.0.2")), true);
  assertEquals(f.ip.removeNeighbour(eth, ip("10.0.0.2")), false);
  send(f, "10.0.0.2");
  f.expect(eth, "ARP who-has 10.0.0.2 tell 10.0.0.1");
});

Deno.test("setting a static neighbour sends what waited for it", () => {
  const { f, eth } = host();
  send(f, "10.0.0.2");
  f.take(eth);
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(2));
  f.expect(eth, "10.0.0.1 > 10.0.0.2 proto 253 len 8");
  f.advance(400_000);
  f.expectNothing(eth);
  f.expectNoLeak();
});

Deno.test("broadcasts and groups need no ARP [RFC 1112 §6.4]", () => {
  const { f, eth } = host();
  send(f, "10.0.0.255");
  send(f, "255.255.255.255");
  send(f, "239.1.2.3");
  const macs = f.take(eth).map((c) => MacAddr.read(c.bytes, 0).toString());
  assertEquals(macs, [
    "ff:ff:ff:ff:ff:ff",
    "ff:ff:ff:ff:ff:ff",
    "01:00:5e:01:02:03",
  ]);
});

Deno.test("removing an interface drops its neighbours and what waits", () => {
  const { f, eth } = host();
  send(f, "10.0.0.2");
  f.ip.removeNetif(eth);
  assertEquals(f.ip.link.neighbours.size, 0);
  f.expectNoLeak();
});

Deno.test("NeighbourCache lets all that waits fill a sixteenth of packet memory", () => {
  const f = new IpFixture({ chunks: 16 });
  const eth = f.netif(["10.0.0.1/24"]);
  const fits = CHUNK_SIZE / 128; // one chunk, in blocks of the smallest size
  for (let n = 0; n < fits; n++) send(f, `10.0.0.${2 + n % 100}`);
  const { neighbours } = f.ip.link;
  assertEquals([neighbours.queued, neighbours.queuedBytes], [fits, CHUNK_SIZE]);
  send(f, "10.0.0.2", 9); // its own oldest gives way
  send(f, "10.0.0.200"); // nobody's does
  assertEquals(neighbours.queued, fits);
  assertEquals(f.drops, { "neighbour-queue": 2 });
  f.take(eth);
  f.answer(eth, "10.0.0.2", 2);
  const last = f.take(eth).map((c) => describe(eth, c.bytes)).at(-1);
  assertEquals(last, "10.0.0.1 > 10.0.0.2 proto 253 len 9");
});

Deno.test("NeighbourCache tells the transport whose packet gives way, and what becomes of the neighbour", () => {
  const { f, eth } = host({ neighbourQueueBytes: 2 * 128 });
  const told: string[] = [];
  f.ip.register(253, {
    input: () => {},
    onCrowdedOut: (info) => told.push(`out ${info.remote}`) > 0,
    onNeighbourFound: (neighbour) => told.push(`found ${neighbour.ip}`),
    onNeighbourFailed: (neighbour) => told.push(`failed ${neighbour.ip}`),
    onUnresolved: (info) => told.push(`unresolved ${info.remote}`),
  });
  for (let n = 0; n < 2; n++) send(f, "10.0.0.2");
  f.answer(eth, "10.0.0.2", 2);
  assertEquals(told, []); // there was room
  for (let n = 0; n < 3; n++) send(f, "10.0.0.3");
  assertEquals(told.splice(0), ["out 10.0.0.3"]);
  f.answer(eth, "10.0.0.3", 3);
  assertEquals(told.splice(0), ["found 10.0.0.3"]);
  for (let n = 0; n < 3; n++) send(f, "10.0.0.4");
  f.advance(3000);
  assertEquals(told, [
    "out 10.0.0.4",
    "failed 10.0.0.4",
    "unresolved 10.0.0.4",
    "unresolved 10.0.0.4",
  ]);
  assertEquals(f.stats.icmpSent, 0);
});

Deno.test("an echo request makes no neighbour; its reply asks for one", () => {
  const { f, eth } = host();
  f.injectIp(
    eth,
    ipv4(
      { src: "10.0.0.2", dst: "10.0.0.1", protocol: 1 },
      icmp(8, 0, [0, 7, 0, 1], pattern(8)),
    ),
  );
  f.expect(eth, "ARP who-has 10.0.0.2 tell 10.0.0.1");
  f.answer(eth, "10.0.0.2", 0x63);
  f.expect(eth, "10.0.0.1 > 10.0.0.2 ICMP echo-reply id 7 seq 1 len 8");
});

/** A host that knows 10.0.0.2 at 02:…:02, as it has just answered. */
function acquainted(config = {}) {
  const { f, eth } = host(config);
  send(f, "10.0.0.2");
  f.answer(eth, "10.0.0.2", 2);
  f.take(eth);
  const reply = (from: number, dst = eth.mac) =>
    arp(2, [mac(from), "10.0.0.2"], [eth.mac, "10.0.0.1"], dst);
  /** The station to which a packet for 10.0.0.2 goes. */
  const goesTo = () => {
    send(f, "10.0.0.2");
    const to = f.take(eth).map((c) => MacAddr.read(c.bytes, 0).toString());
    return to.map((text) => Number.parseInt(text.slice(-2), 16)).join();
  };
  return { f, eth, reply, goesTo };
}

Deno.test("a learnt neighbour holds against replies that nobody asked for, for its lock time", () => {
  const { f, eth, reply, goesTo } = acquainted();
  const itself = arp(2, [mac(9), "10.0.0.2"], [mac(9), "10.0.0.2"]);
  for (let i = 0; i < 9; i++) {
    f.inject(eth, reply(9));
    f.inject(eth, reply(9, MacAddr.BROADCAST));
    f.inject(eth, itself); // arping -A
    assertEquals(goesTo(), "2");
    f.advance(100);
  }
  f.advance(99);
  f.inject(eth, reply(9));
  assertEquals(goesTo(), "2");
  f.advance(1);
  f.inject(eth, reply(9));
  assertEquals(goesTo(), "9");
});

Deno.test("a learnt neighbour holds against a request for us from elsewhere, which is answered there", () => {
  const { f, eth, goesTo } = acquainted();
  const request = arp(1, [mac(9), "10.0.0.2"], [MacAddr.ZERO, "10.0.0.1"]);
  f.inject(eth, request);
  const [{ bytes }] = f.take(eth);
  assertEquals(MacAddr.read(bytes, 0).equals(mac(9)), true);
  assertEquals(goesTo(), "2");
  f.advance(1000);
  f.inject(eth, request);
  f.take(eth);
  assertEquals(goesTo(), "9");
});

Deno.test("what confirms a neighbour does not make its lock time longer", () => {
  const { f, eth, reply, goesTo } = acquainted();
  f.advance(900);
  f.inject(eth, reply(2));
  f.advance(100);
  f.inject(eth, reply(9));
  assertEquals(goesTo(), "9");
  // That was a change: it holds in its turn.
  f.advance(999);
  f.inject(eth, reply(2));
  assertEquals(goesTo(), "9");
  f.advance(1);
  f.inject(eth, reply(2));
  assertEquals(goesTo(), "2");
});

Deno.test("the lock time is a setting", () => {
  const { f, eth, reply, goesTo } = acquainted({ neighbourLockMs: 0 });
  f.inject(eth, reply(9));
  assertEquals(goesTo(), "9");
});

Deno.test("a host that announces itself elsewhere is followed at once [RFC 5227 §2.3]", () => {
  const { f, eth, goesTo } = acquainted();
  f.inject(eth, arp(1, [mac(9), "10.0.0.2"], [MacAddr.ZERO, "10.0.0.2"]));
  assertEquals(goesTo(), "9");
});

Deno.test("a neighbour of whom two addresses were told is asked 5 s later [RFC 4861 §7.2.5]", () => {
  const changes: [isHeld: boolean, asked: number][] = [[true, 2], [false, 9]];
  for (const [isHeld, asked] of changes) {
    const { f, eth, reply, goesTo } = acquainted();
    if (!isHeld) f.advance(1000);
    f.inject(eth, reply(9));
    f.advance(1);
    assertEquals(goesTo(), `${asked}`);
    f.advance(4998);
    f.expectNothing(eth);
    f.advance(1);
    const [{ bytes }] = f.take(eth);
    assertEquals(describe(eth, bytes), "ARP who-has 10.0.0.2 tell 10.0.0.1");
    assertEquals(MacAddr.read(bytes, 0).equals(mac(asked)), true);
    // It does not answer: whoever has the address is asked for anew.
    f.advance(3000);
    assertEquals(f.take(eth).length, 2);
    assertEquals(f.ip.link.neighbours.size, 0);
  }
});

Deno.test("a doubted neighbour that answers is as good as before", () => {
  const { f, eth, reply, goesTo } = acquainted();
  f.inject(eth, reply(9));
  f.advance(1);
  goesTo();
  f.advance(5000);
  assertEquals(state(f.ip, eth, "10.0.0.2"), NEIGHBOUR_PROBE);
  f.inject(eth, reply(2));
  f.take(eth);
  assertEquals(state(f.ip, eth, "10.0.0.2"), NEIGHBOUR_REACHABLE);
  f.advance(100_000);
  f.expectNothing(eth);
  assertEquals(goesTo(), "2");
});

Deno.test("Arp believes nobody who speaks for an address that cannot be his", () => {
  const { f, eth } = host();
  const other = f.netif(["192.168.0.1/24"]);
  for (
    const ip of [
      ...["192.168.0.1", "192.168.0.255", "10.0.0.255", "0.0.0.1"],
      ...["127.0.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
    ]
  ) {
    for (const operation of [1, 2]) {
      const frame = arp(operation, [mac(9), ip], [MacAddr.ZERO, "10.0.0.1"]);
      f.inject(eth, frame);
    }
  }
  f.expectNothing(eth);
  f.expectNothing(other);
  assertEquals(f.ip.link.neighbours.size, 0);
  assertEquals(f.drops, { "bad-address": 16 });
  assertEquals(f.stats.addressConflicts, 2); // of 192.168.0.1
});

Deno.test("a static interface asks nobody, learns nothing, and answers", () => {
  const { f, eth } = host({ neighbours: "static" });
  assertEquals(send(f, "10.0.0.2"), ERR_RTE);
  f.inject(eth, arp(1, [mac(9), "10.0.0.2"], [MacAddr.ZERO, "10.0.0.1"]));
  f.expect(eth, "ARP 10.0.0.1 is-at 02:00:00:00:00:01");
  f.inject(eth, arp(2, [mac(9), "10.0.0.2"], [eth.mac, "10.0.0.1"], eth.mac));
  assertEquals(f.ip.link.neighbours.size, 0);
  assertEquals(send(f, "10.0.0.2"), ERR_RTE);
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(2));
  assertEquals(send(f, "10.0.0.2"), ERR_OK);
  f.inject(eth, arp(1, [mac(9), "10.0.0.2"], [MacAddr.ZERO, "10.0.0.2"]));
  assertEquals(send(f, "10.0.0.2"), ERR_OK);
  const to = f.take(eth).map((c) => MacAddr.read(c.bytes, 0).toString());
  assertEquals(to, [mac(2).toString(), mac(2).toString()]);
  for (const all of ["10.0.0.255", "239.1.1.1"]) {
    assertEquals(send(f, all), ERR_OK);
  }
  assertEquals(f.take(eth).length, 2);
  f.expectNoLeak();
});

Deno.test("a flow to a static neighbour that is removed ends, and goes on when it is back", () => {
  const { f, eth } = host({ neighbours: "static" });
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(2));
  const flow = new Flow();
  const again = () => {
    f.frame.reset();
    f.frame.prepend(8);
    return f.ip.send(flow, f.frame, 253);
  };
  send(f, "10.0.0.2", 8, flow);
  f.ip.removeNeighbour(eth, ip("10.0.0.2"));
  assertEquals(again(), ERR_RTE);
  assertEquals(f.drops, { "neighbour-unreachable": 1 });
  f.ip.setNeighbour(eth, ip("10.0.0.2"), mac(3));
  assertEquals(again(), ERR_OK);
  assertEquals(f.take(eth).length, 2);
});

Deno.test("an interface may learn where the others do not, and the other way round", () => {
  for (const own of ["learn", "static"] as const) {
    const { f, eth } = host({
      neighbours: own === "learn" ? "static" : "learn",
    });
    const other = f.netif(["192.168.0.1/24"]);
    other.neighbours = own;
    const [learns, knows] = own === "learn" ? [other, eth] : [eth, other];
    const peer = (netif: Netif) => netif === eth ? "10.0.0.2" : "192.168.0.2";
    assertEquals(send(f, peer(learns)), ERR_OK);
    assertEquals(send(f, peer(knows)), ERR_RTE);
    assertEquals(f.take(learns).length, 1);
    f.expectNothing(knows);
  }
});

Deno.test("a router says that a host it must not ask for is unreachable [RFC 1812 §5.2.7.1]", () => {
  const f = new IpFixture({ config: { forwarding: true } });
  const a = f.netif(["10.0.0.1/24"]);
  const b = f.netif(["10.0.1.1/24"]);
  b.neighbours = "static";
  f.ip.setNeighbour(a, ip("10.0.0.2"), mac(0x63));
  f.injectIp(
    a,
    ipv4({ src: "10.0.0.2", dst: "10.0.1.9", protocol: 253 }, pattern(32)),
  );
  f.expect(a, "10.0.0.1 > 10.0.0.2 ICMP unreachable code 1 len 52");
  f.expectNothing(b);
  assertEquals(f.ip.link.neighbours.size, 1);
});
