import { assertEquals, assertMatch } from "@std/assert";
import { cable, leakedNetbufs, Stack } from "../../mod.ts";
import { main, serveEcho, tryEcho } from "../../tools/tcp_echo_server.ts";
import { run } from "./fake_terminal.ts";

Deno.test("tcp_echo_server.ts without a TAP tries itself", async () => {
  const { code, lines } = await run(main, ["-p", "777"]);
  assertEquals([code, lines.length], [0, 2]);
  assertEquals(lines[0], "Echoing on 10.0.0.2:777");
  assertMatch(lines[1]!, /^10\.0\.0\.1:\d+: 1048576 bytes$/);
});

Deno.test("serveEcho() serves many at once, and survives resets", async () => {
  const [left, right] = cable();
  await using server = await Stack.start({
    thread: false,
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
  });
  await using client = await Stack.start({
    thread: false,
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  const listener = await server.listen({ port: 7 }).ready();
  const outcomes: (number | string)[] = [];
  const serving = serveEcho(listener, (_conn, outcome) => {
    outcomes.push(typeof outcome === "number" ? outcome : outcome.name);
  });
  const rude = await client.connect({ hostname: "10.0.0.1", port: 7 });
  await rude.write(new Uint8Array(100));
  await rude.read(new Uint8Array(100));
  await rude.netconn.abort();
  await Promise.all(
    Array.from({ length: 8 }, () => tryEcho(client, "10.0.0.1", 7)),
  );
  listener.close();
  await serving;
  assertEquals(outcomes, ["ConnectionReset", ...Array(8).fill(1 << 20)]);
  assertEquals(leakedNetbufs(), 0);
});
