/** Path MTU discovery for IPv6: RFC 8201, RFC 8021. */

import { assertEquals } from "@std/assert";
import { ERR_BUF, ERR_OK } from "../../../../core/base/err.ts";
import { DF_OFF, DF_PROBE } from "../../../../core/base/dont_fragment.ts";
import { RawLayer } from "../../../../core/raw/raw.ts";
import { UdpLayer } from "../../../../core/udp/udp.ts";
import { ip, pattern } from "../ip_fixture.ts";
import { icmp6, ipv6 } from "../../../../testing/packets6.ts";
import { HOST, host6, PEER, sent, TO_US } from "./host6.ts";

const ECHO = { ...TO_US, protocol: 58 };

/** A host with a UDP control block, and a router that reports MTUs. */
function start() {
  const host = host6();
  const { f, eth } = host;
  const { ip: layer, rng, stats, pbufs } = f;
  const udp = new UdpLayer({ ip: layer, rng, stats, pbufs });
  const errors: number[] = [];
  const pcb = udp.create({
    onDatagram: (_pcb, data) => f.pbufs.free(data),
    onIcmpError: (_pcb, info) => errors.push(info.mtu),
  }, { family: 6 });
  const send = (length: number) => {
    const at = f.put(pattern(length));
    return pcb.send(at, length, ip(PEER), 9);
  };
  /** The router says that a packet was too big. */
  const tooBig = (mtu: number, quote: Uint8Array) => {
    const message = icmp6(ECHO, 2, 0, mtu, quote.slice(0, 1232));
    f.injectIp(eth, ipv6(ECHO, message));
  };
  return { ...host, host, pcb, send, tooBig, errors };
}

Deno.test("Packet Too Big lowers the path: what is longer leaves in fragments [RFC 8201 §4]", () => {
  const { host, send, tooBig, errors } = start();
  assertEquals(send(1452), ERR_OK);
  const [whole] = sent(host);
  assertEquals([whole.length, whole[6]], [1500, 17]);
  tooBig(1400, whole);
  assertEquals(errors, [1400]);
  assertEquals(send(1452), ERR_OK);
  assertEquals(sent(host).map((b) => [b.length, b[6]]), [
    [1400, 44],
    [156, 44],
  ]);
});

Deno.test("a report of less than 1,280 is discarded: no atomic fragments [RFC 8201 §4, RFC 8021]", () => {
  const { host, send, tooBig } = start();
  send(1452);
  const [whole] = sent(host);
  for (const mtu of [0, 68, 1279]) tooBig(mtu, whole);
  send(1452);
  assertEquals(sent(host).map((b) => b[6]), [17]);
  tooBig(1280, whole);
  send(1232);
  send(1233);
  assertEquals(sent(host).map((b) => b[6]), [17, 44, 44]);
});

Deno.test("a report about no packet of ours is not believed [RFC 8201 §4]", () => {
  const { host, send, tooBig } = start();
  send(1452);
  const [whole] = sent(host);
  const foreign = whole.slice();
  foreign[23] = 9; // from another source
  tooBig(1300, foreign);
  const port = whole.slice();
  port[41] ^= 1; // from a port that nobody has
  tooBig(1300, port);
  send(1452);
  assertEquals(sent(host).length, 1);
});

Deno.test("the path is tried again after ten minutes, not before five [RFC 8201 §4]", () => {
  const { host, send, tooBig } = start();
  send(1452);
  const [whole] = sent(host);
  tooBig(1300, whole);
  tooBig(1400, whole); // a report never raises it
  for (const [ms, count] of [[0, 2], [300_000, 2], [300_001, 1]]) {
    host.f.advance(ms);
    send(1452);
    assertEquals(sent(host).length, count);
  }
});

Deno.test('a report counts for a netconn with "off" as well: no router cuts IPv6 [RFC 8201 §4]', () => {
  const { host, pcb, send, tooBig } = start();
  pcb.flow.dontFragment = DF_OFF;
  send(1452);
  tooBig(1300, sent(host)[0]);
  send(1452);
  assertEquals(sent(host).map((b) => b[6]), [44, 44]);
});

Deno.test("a netconn that probes sends whole, or not at all", () => {
  const { host, pcb, send, tooBig } = start();
  send(1452);
  const [whole] = sent(host);
  tooBig(1300, whole);
  pcb.flow.dontFragment = DF_PROBE;
  assertEquals(send(1452), ERR_OK);
  assertEquals(sent(host).map((b) => b.length), [1500]);
  assertEquals(send(1453), ERR_BUF);
});

Deno.test("Packet Too Big about a group counts, too [RFC 8201 §4]", () => {
  const { host, pcb, f, tooBig } = start();
  const at = f.put(pattern(1452));
  assertEquals(pcb.send(at, 1452, ip("ff0e::9"), 9), ERR_OK);
  const [whole] = sent(host);
  tooBig(1300, whole);
  assertEquals(pcb.send(at, 1452, ip("ff0e::9"), 9), ERR_OK);
  assertEquals(sent(host).length, 2);
});

Deno.test("RAW packets follow the path, too", () => {
  const { host, f, tooBig } = start();
  const { stats, pbufs } = f;
  const raw = new RawLayer({ ip: f.ip, stats, pbufs });
  const errors: number[] = [];
  const pcb = raw.create(
    {
      onDatagram: (_pcb, data) => f.pbufs.free(data),
      onIcmpError: (_pcb, info) => errors.push(info.mtu),
    },
    253,
    6,
  );
  pcb.flow.dontFragment = DF_OFF;
  const at = f.put(pattern(1460));
  assertEquals(pcb.send(at, 1460, ip(PEER)), ERR_OK);
  const [whole] = sent(host);
  assertEquals(whole.slice(8, 24), ipv6({ src: HOST, dst: PEER }).slice(8, 24));
  tooBig(1300, whole);
  assertEquals(errors, [1300]);
  assertEquals(pcb.send(at, 1460, ip(PEER)), ERR_OK);
  assertEquals(sent(host).length, 2);
});

Deno.test("Packet Too Big about an echo reply lowers the path, if it was sent [RFC 8201 §4]", () => {
  const { host, f, eth, tooBig } = start();
  const ask = (word: number) => {
    f.injectIp(eth, ipv6(ECHO, icmp6(ECHO, 128, 0, word, pattern(1452))));
    return sent(host);
  };
  const [reply] = ask(1);
  const never = reply.slice();
  never[47] ^= 2; // another sequence number
  tooBig(1300, never);
  const request = reply.slice();
  request[40] = 128;
  tooBig(1300, request);
  assertEquals(ask(2).map((b) => b[6]), [58]);
  tooBig(1300, reply);
  assertEquals(ask(3).map((b) => [b[6], b.length]), [[44, 1296], [44, 260]]);
});

Deno.test("of large echo replies the newest are known", () => {
  const { host, f, eth, tooBig } = start();
  const replies = Array.from({ length: 40 }, (_, word) => {
    f.injectIp(eth, ipv6(ECHO, icmp6(ECHO, 128, 0, word, pattern(1452))));
    return sent(host)[0];
  });
  tooBig(1400, replies[0]);
  f.injectIp(eth, ipv6(ECHO, icmp6(ECHO, 128, 0, 99, pattern(1452))));
  assertEquals(sent(host).length, 1);
  tooBig(1400, replies[39]);
  f.injectIp(eth, ipv6(ECHO, icmp6(ECHO, 128, 0, 99, pattern(1452))));
  assertEquals(sent(host).length, 2);
});
