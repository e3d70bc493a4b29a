import { assertEquals } from "@std/assert";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import {
  CaptureDevice,
  ethernet,
  icmp,
  IpFixture,
  ipv4,
  mac,
  pattern,
} from "../ip/ip_fixture.ts";

const PING = ipv4(
  { src: "10.0.0.2", dst: "10.0.0.1", protocol: 1 },
  icmp(8, 0, [0, 7, 0, 1], pattern(8)),
);
const PONG = "10.0.0.1 > 10.0.0.2 ICMP echo-reply id 7 seq 1 len 8";

const PEER = IpAddr.v4(10, 0, 0, 2);

/** The link address of an IPv6 group. */
function mac6(last: number): MacAddr {
  return MacAddr.parse(`33:33:00:00:00:0${last}`)!;
}

function host() {
  const f = new IpFixture();
  const eth = f.netif(["10.0.0.1/24"]);
  f.ip.setNeighbour(eth, PEER, mac(2));
  return { f, eth };
}

Deno.test("Ethernet.input() takes frames for its own address", () => {
  const { f, eth } = host();
  f.inject(eth, ethernet(eth.mac, mac(2), 0x0800, PING));
  f.expect(eth, PONG);
  assertEquals(eth.stats.txFrames, 2); // with the announcement
});

Deno.test("Ethernet.input() ignores padding behind the IP packet", () => {
  const { f, eth } = host();
  const padded = new Uint8Array(PING.length + 30).fill(0xee);
  padded.set(PING);
  f.inject(eth, ethernet(eth.mac, mac(2), 0x0800, padded));
  f.expect(eth, PONG);
});

Deno.test("Ethernet.input() drops what is for others or from nobody", () => {
  const { f, eth } = host();
  f.inject(eth, ethernet(mac(9), mac(2), 0x0800, PING));
  f.inject(eth, ethernet(eth.mac, MacAddr.BROADCAST, 0x0800, PING));
  f.inject(eth, ethernet(eth.mac, mac(2), 0x88cc, PING));
  f.inject(eth, ethernet(eth.mac, mac(2), 0x05dc, PING));
  f.inject(eth, new Uint8Array(13));
  f.expectNothing(eth);
  assertEquals(f.drops, {
    "not-for-us": 1,
    "bad-address": 1,
    "unknown-ethertype": 1,
    "bad-length": 1,
    "truncated": 1,
  });
});

Deno.test("Ethernet.input() drops IPv6 by its EtherType, whatever is in it, as no-ipv6", () => {
  const { f, eth } = host();
  const router = new Uint8Array(40);
  router[0] = 0x60;
  f.inject(eth, ethernet(eth.mac, mac(2), 0x86dd, router));
  f.inject(eth, ethernet(mac6(1), mac(2), 0x86dd, router)); // to all nodes
  f.inject(eth, ethernet(eth.mac, mac(2), 0x86dd, PING));
  f.expectNothing(eth);
  assertEquals(f.drops, { "no-ipv6": 3 });
});

Deno.test("Ethernet.input() drops a unicast packet in a broadcast frame [RFC 1122 §3.3.6]", () => {
  const { f, eth } = host();
  f.inject(eth, ethernet(MacAddr.BROADCAST, mac(2), 0x0800, PING));
  f.expectNothing(eth);
  assertEquals(f.drops, { "not-for-us": 1 });
});

Deno.test("Ethernet.input() takes priority tags, but no VLANs", () => {
  const { f, eth } = host();
  const tagged = (tci: number) =>
    ethernet(
      eth.mac,
      mac(2),
      0x8100,
      Uint8Array.from([tci >> 8, tci & 255, 0x08, 0x00, ...PING]),
    );
  f.inject(eth, tagged(0x6000));
  f.expect(eth, PONG);
  f.inject(eth, tagged(0x6005));
  f.expectNothing(eth);
  assertEquals(f.drops, { "unknown-ethertype": 1 });
});

Deno.test("Ethernet.input() passes bare packets of an IP medium", () => {
  const f = new IpFixture();
  const tun = f.netif(["10.0.0.1/24"], new CaptureDevice("ip"));
  f.inject(tun, PING);
  f.expect(tun, PONG);
});

Deno.test("Ethernet.output() marks an interface blocked when there is no room", () => {
  const { f, eth } = host();
  const device = eth.device as CaptureDevice;
  device.room = 0;
  f.injectIp(eth, PING);
  assertEquals(eth.blocked, true);
  assertEquals(eth.stats.txDropped, 1);
  assertEquals(f.drops, { "device-full": 1 });
  assertEquals(device.sent.length, 0);
});

Deno.test("an interface that is down receives nothing", () => {
  const { f, eth } = host();
  f.ip.setUp(eth, false);
  f.injectIp(eth, PING);
  f.expectNothing(eth);
});
