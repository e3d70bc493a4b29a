import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { RawLayer } from "../../../core/raw/raw.ts";
import { UdpLayer } from "../../../core/udp/udp.ts";
import {
  arp,
  ethernet,
  icmp,
  ip,
  IpFixture,
  ipv4,
  mac,
  pattern,
  udp4,
} from "./ip_fixture.ts";

const TO_US = { src: "10.0.0.2", dst: "10.0.0.1" };

/** Frames that reach every part of the input path. */
function seeds(): Uint8Array[] {
  const options = Uint8Array.from([7, 7, 4, 0, 0, 0, 0, 0]);
  const quote = udp4("10.0.0.1", 5, "10.0.0.2", 9, pattern(8));
  const packets = [
    udp4("10.0.0.2", 9, "10.0.0.1", 5, pattern(30)),
    ipv4({ ...TO_US, protocol: 1 }, icmp(8, 0, [0, 1, 0, 1], pattern(20))),
    ipv4({ ...TO_US, protocol: 1 }, icmp(3, 3, [0, 0, 0, 0], quote)),
    ipv4({ ...TO_US, protocol: 136 }, pattern(20)),
    ipv4({ ...TO_US, protocol: 200, options }, pattern(20)),
    ipv4({ ...TO_US, moreFragments: true }, pattern(64)),
    ipv4({ ...TO_US, fragmentOffset: 64 }, pattern(20)),
    ipv4({ ...TO_US, dst: "192.0.2.1", options }, pattern(1400)),
    ipv4({ ...TO_US, dst: "224.0.0.1" }, pattern(20)),
  ];
  return [
    ...packets.map((packet) => ethernet(mac(1), mac(2), 0x0800, packet)),
    arp(1, [mac(2), "10.0.0.2"], [mac(0), "10.0.0.1"]),
    arp(2, [mac(2), "10.0.0.2"], [mac(1), "10.0.0.1"], mac(1)),
  ];
}

/** Puts right checksums into a packet, so that the fuzz gets past them. */
function repair(frame: Uint8Array): Uint8Array {
  const o = 14;
  const headerLength = (frame[o] & 15) * 4;
  if (frame[12] !== 8 || frame[13] !== 0) return frame;
  if (headerLength < 20 || o + headerLength > frame.length) return frame;
  frame[o + 10] = frame[o + 11] = 0;
  let sum = 0;
  for (let i = 0; i < headerLength; i += 2) {
    sum += (frame[o + i] << 8) | frame[o + i + 1];
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  frame[o + 10] = (~sum >> 8) & 255;
  frame[o + 11] = ~sum & 255;
  return frame;
}

Deno.test("no frame makes the input path throw, hang or leak", () => {
  const mutation = fc.tuple(fc.nat(120), fc.nat(255));
  const frames = fc.array(
    fc.record({
      seed: fc.constantFrom(...seeds()),
      mutations: fc.array(mutation, { maxLength: 4 }),
      cut: fc.option(fc.nat(120)),
      isRepaired: fc.boolean(),
      checksumValid: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(frames, fc.boolean(), (list, forwarding) => {
      const f = new IpFixture({ config: { forwarding } });
      const { ip: layer, rng, stats, pbufs } = f;
      const eth = f.netif(["10.0.0.1/24"]);
      f.ip.addRoute(
        ip("0.0.0.0"),
        0,
        f.netif(["10.0.1.1/24"], undefined, 576),
        null,
      );
      const user = {
        onDatagram: (_pcb: unknown, data: Parameters<typeof pbufs.free>[0]) =>
          pbufs.free(data),
      };
      const udp = new UdpLayer({ ip: layer, rng, stats, pbufs });
      udp.create(user).bind(ip("0.0.0.0"), 5);
      new RawLayer({ ip: layer, stats, pbufs }).create(user, 1);
      for (const { seed, mutations, cut, isRepaired, checksumValid } of list) {
        const frame = seed.slice(0, cut ?? undefined);
        for (const [at, value] of mutations) {
          if (at < frame.length) frame[at] = value;
        }
        const bytes = isRepaired ? repair(frame) : frame;
        f.inject(eth, bytes, { checksumValid });
      }
      f.advance(40_000);
      f.poll();
      f.expectNoLeak();
      assertEquals(layer.reassembling, 0);
    }),
    { numRuns: 300 },
  );
});
