/**
 * A program for a namespace: multicast-dns and k-rpc-socket over the kernel's sockets,
 * and what they hear, one line each.
 *
 * Argument: the address of the kernel.
 */

// deno-lint-ignore-file no-console -- what it prints is what it is for

import { createSocket } from "node:dgram";
import createMulticastDns from "multicast-dns";
import KRPC from "k-rpc-socket";

const [address] = Deno.args;
const mdns = createMulticastDns({
  socket: createSocket({ type: "udp4", reuseAddr: true }),
  interface: address,
  bind: "0.0.0.0", // for groups, too
});
mdns.on("query", ({ questions }: { questions: { name: string }[] }) => {
  for (const { name } of questions) {
    console.log(`query ${name}`);
    if (name !== "kernel.local") continue;
    mdns.respond([{ name, type: "A", ttl: 120, data: address }]);
    mdns.query("stack.local", "A");
  }
});
mdns.on("response", ({ answers }: { answers: { data: string }[] }) => {
  for (const { data } of answers) console.log(`answer ${data}`);
});
mdns.on("ready", () => console.log("mdns ready"));

const krpc = new KRPC();
krpc.on("query", (query: { q: Uint8Array }, peer: unknown) => {
  krpc.response(peer, query, { echo: query.q });
});
krpc.bind(6881, address, () => console.log("krpc ready"));
