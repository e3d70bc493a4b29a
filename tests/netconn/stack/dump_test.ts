import { assertMatch } from "@std/assert";
import { cable, Stack } from "../../../mod.ts";

Deno.test("Stack.dump() has interfaces, routes, neighbours, listeners and connections, each in a line", async () => {
  const [left, right] = cable();
  await using a = await Stack.start({
    thread: false,
    netifs: [{ driver: left, name: "eth0", addresses: ["10.0.0.1/24"] }],
    routes: [{ to: "0.0.0.0/0", via: "10.0.0.2", netif: "eth0" }],
  });
  await using b = await Stack.start({
    thread: false,
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  await using listener = await b.listen({ port: 80 }).ready();
  await using client = await a.connect({ hostname: "10.0.0.2", port: 80 });
  await using _server = await listener.accept();
  const text = await a.dump();
  assertMatch(text, /^interfaces\n {2}1 lo up .*127\.0\.0\.1\/8/);
  assertMatch(text, /^ {2}2 eth0 up .* mtu=1500 10\.0\.0\.1\/24 rx=\d+/m);
  assertMatch(text, /^ {2}0\.0\.0\.0\/0 via 10\.0\.0\.2 on eth0$/m);
  assertMatch(text, /^ {2}10\.0\.0\.2 [\da-f:]{17} on eth0 reachable$/m);
  const { port } = client.localAddr as Deno.NetAddr;
  assertMatch(
    text,
    new RegExp(
      `^ {2}10.0.0.1:${port} > 10.0.0.2:80 ESTABLISHED snd.una=1 `,
      "m",
    ),
  );
  assertMatch(text, /^timers\n {2}\d+ in the queue, the next in \d+ ms$/m);
  assertMatch(text, /^memory\n {2}\d+ of \d+ chunks, \d+ blocks/m);
  assertMatch(await b.dump(), /^ {2}0\.0\.0\.0:80 backlog=\d+ opening=0/m);
});

Deno.test("Stack.dump() leaves out what there is none of", async () => {
  await using stack = await Stack.start({ thread: false });
  const text = await stack.dump();
  assertMatch(text, /^interfaces\n.*\nroutes\n.*\n.*\ntimers\n.*\nmemory\n/);
});
