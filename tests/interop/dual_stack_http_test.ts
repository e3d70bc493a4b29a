/**
 * One name with addresses of both families: curl comes to one listener of the stack by
 * either, and the stack goes to nginx by the one that works.
 *
 * ```text
 * stack 10.9.0.2, 2001:db8:9::2 ── tap0 ── 10.9.0.1, 2001:db8:9::1 kernel: curl, nginx, dnsmasq
 * ```
 *
 * @module
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request } from "node:http";
import type { Stack } from "../../mod.ts";
import { startServer } from "../../tools/http_server.ts";
import { curlFrom } from "./curl.ts";
import { startDnsmasq } from "./dnsmasq.ts";
import { IPV4 } from "./families.ts";
import { DEVICE, Ipv6Tap } from "./ipv6_tap.ts";
import { NGINX_NEEDS, startNginx } from "./nginx.ts";
import { interopTest } from "./requirements.ts";
import { serveOnStack } from "./serve_on_stack.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

const NAME = "host.test";
const KERNEL4 = IPV4.host(9, 1);
const OURS4 = IPV4.host(9, 2);
// Of unique local addresses and IPv4 the latter is preferred (RFC 6724 §2.1).
const KERNEL6 = "2001:db8:9::1";
const OURS6 = "2001:db8:9::2";

/** A stack with both addresses, which are in use. */
async function start(nameservers: string[] = []): Promise<Ipv6Tap> {
  const addresses = [`${OURS4}/24`, `${OURS6}/64`];
  const net = await Ipv6Tap.create(addresses, {}, { nameservers });
  await net.namespace.ip(
    ...["-6", "addr", "add", `${KERNEL6}/64`, "dev", DEVICE, "nodad"],
  );
  await net.preferred("manual", OURS6);
  return net;
}

/** A server of node:http that says who asks. */
function whoAsks() {
  return createServer((request, response) => {
    response.end(request.socket.remoteAddress);
  });
}

/** Asks by both families; who had asked, says the server. */
async function askBoth(net: Ipv6Tap, port: number): Promise<string[]> {
  const curl = curlFrom(net);
  const addresses = `${NAME}:${port}:${OURS4},[${OURS6}]`;
  const resolved = ["--resolve", addresses, `http://${NAME}:${port}/`];
  return [await curl("-4", ...resolved), await curl("-6", ...resolved)];
}

interopTest(
  "curl -4 and curl -6 come to one listener of the stack at ::",
  { needs: ["tun", "curl"] },
  async () => {
    await using net = await start();
    const listener = net.stack.listen({ hostname: "::", port: 80 });
    await using _listener = await listener.ready();
    const http = whoAsks();
    const serving = startServer(http, listener);
    assertEquals(await askBoth(net, 80), [`::ffff:${KERNEL4}`, KERNEL6]);
    listener.close();
    await serving;
  },
);

interopTest(
  "curl -4 and curl -6 come to a node:http server that was told no host",
  { needs: ["tun", "curl"] },
  async () => {
    await using net = await start();
    await using server = await serveOnStack(net.stack, whoAsks());
    assertEquals(await askBoth(net, 80), [`::ffff:${KERNEL4}`, KERNEL6]);
    assertEquals(server.accepted, 2);
  },
);

/** Gets a file by node:http from the name; its text, and the address it came from. */
async function fetchByName(stack: Stack): Promise<[string, string]> {
  const agent = new Agent();
  agent.createConnection = stack.node.connect as Agent["createConnection"];
  const sent = request({ host: NAME, path: "/file", agent });
  sent.end();
  const [response] = await once(sent, "response") as [IncomingMessage];
  const from = response.socket.remoteAddress!;
  const chunks = await Array.fromAsync(response.setEncoding("utf8"));
  return [chunks.join(""), from];
}

/** Lets the kernel take no TCP segment of IPv6, in silence, and count them. */
async function dropIpv6({ namespace }: Ipv6Tap): Promise<void> {
  await namespace.run(["nft", "-f", "-"], {
    input: `table netdev hole {
      chain ingress {
        type filter hook ingress device ${DEVICE} priority 0;
        ip6 nexthdr tcp counter drop
      }\n}\n`,
  });
}

interopTest(
  "the stack gets a file from nginx by IPv6; where that is a black hole by IPv4 [RFC 8305 §5]",
  { needs: ["tun", "dnsmasq", "nft", ...NGINX_NEEDS] },
  async () => {
    await using net = await start([KERNEL6]);
    await using folder = await TemporaryFolder.create();
    await Deno.writeTextFile(`${folder.path}/file`, "text");
    await using _nginx = await startNginx(net, folder.path);
    const record = `--host-record=${NAME},${KERNEL4},${KERNEL6}`;
    await using _dnsmasq = await startDnsmasq(net, KERNEL6, record);
    const { stack, namespace } = net;
    assertEquals(await fetchByName(stack), ["text", KERNEL6]);

    await dropIpv6(net);
    // Who tries one address after the other is held up by the first.
    const to = { hostname: NAME, port: 80, timeout: 2_000 };
    await assertRejects(
      () => stack.connect({ ...to, autoSelectFamily: false }),
      Deno.errors.TimedOut,
    );
    await using conn = await stack.connect(to);
    assertEquals(conn.remoteAddr.hostname, KERNEL4);
    assertEquals(await fetchByName(stack), ["text", KERNEL4]);
    const rules = await namespace.run(["nft", "list", "ruleset"]);
    const [, dropped] = /counter packets (\d+)/.exec(rules)!;
    assert(Number(dropped) >= 3, rules); // each of them has tried
  },
);
