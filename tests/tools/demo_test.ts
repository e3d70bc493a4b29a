import { assertEquals, assertMatch } from "@std/assert";
import { main } from "../../tools/lib/demo.ts";
import { run } from "./fake_terminal.ts";

Deno.test("demo.ts in one thread goes well, in short lines", async () => {
  const args = ["--in-thread", "--megabytes", "5"];
  const { code, lines } = await run(main, args);
  const text = lines.join("\n");
  assertEquals(code, 0, text);
  for (
    const part of [
      /^netconn: two stacks on a cable$/m,
      /100 requests of 56 bytes, 100 replies +[\d.]+ ms$/m,
      /netconn_recv {4}10\.0\.0\.1:7, "Are you there\?" +[\d.]+ ms$/m,
      /netconn_write {3}"How are you\?", netconn_recv the same +[\d.]+ ms$/m,
      /callback {8}NETCONN_EVT_SENDPLUS +[\d.]+ ms$/m,
      /callback {8}NETCONN_EVT_ERROR +[\d.]+ ms\n {3}netconn_err {5}ERR_RST$/m,
      /5000000 bytes, [\d.]+ [MG]bit\/s +[\d.]+ ms$/m,
      /^ {3}([\da-f]{64})\n {3}\1$/m,
      /^All went well, in [\d.]+ s$/m,
    ]
  ) assertMatch(text, part);
  assertEquals(lines.filter((line) => line.length > 72), []);
});

for (const end of ["--address=fd00::2/64", "--kernel=fd00::1/64"]) {
  Deno.test(`demo.ts ${end} shows IPv6 on a cable`, async () => {
    const args = ["--in-thread", "--megabytes", "1", end];
    const { code, lines } = await run(main, args);
    const text = lines.join("\n");
    assertEquals(code, 0, text);
    assertMatch(text, /^ {3}fd00::2 <-> fd00::1, started /m);
    assertMatch(text, /netconn_recv {4}\[fd00::1\]:7, "Are you there\?"/m);
  });
}
