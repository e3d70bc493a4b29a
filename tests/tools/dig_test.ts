import { assertEquals, assertMatch } from "@std/assert";
import { describeData, describeRecords, main } from "../../tools/dig.ts";
import { run } from "./fake_terminal.ts";

Deno.test("dig.ts asks the neighbour without --tap", async () => {
  const { code, lines } = await run(main, ["www.example.com"]);
  assertEquals(code, 0);
  assertMatch(
    lines[0]!,
    /^;; www\.example\.com A at 10\.0\.0\.1: NOERROR, \d+ ms$/,
  );
  assertEquals(lines.slice(1), [
    "www.example.com.     60 IN A     10.0.0.1",
  ]);
});

Deno.test("dig.ts --short prints the data, and 1 tells that there is none", async () => {
  const short = await run(main, ["--short", "@10.0.0.1", "x.example.com", "a"]);
  assertEquals([short.code, short.lines], [0, ["10.0.0.1"]]);
  const none = await run(main, ["--short", "x.example.com", "MX"]);
  assertEquals([none.code, none.lines], [1, []]);
});

Deno.test("dig.ts tells that nobody has answered", async () => {
  const args = ["@10.0.0.1:54", "--tries", "1", "--wait", "0.05", "a.example"];
  const { code, complaints } = await run(main, args);
  assertEquals(code, 1);
  assertEquals(complaints, [
    'error: Cannot resolve "a.example" for A: no name server can be reached',
  ]);
});

for (const args of [[], ["a", "A", "b"], ["@1.2.3.4", "@1.2.3.5", "a"]]) {
  Deno.test(`dig.ts refuses the arguments "${args.join(" ")}"`, async () => {
    assertEquals((await run(main, args)).code, 2);
  });
}

Deno.test("describeData() writes as zone files do", () => {
  assertEquals(describeData("10.0.0.1"), "10.0.0.1");
  assertEquals(describeData(["a", 'b"c']), '"a" "b\\"c"');
  assertEquals(describeData({ preference: 10, exchange: "mx." }), "10 mx.");
  assertEquals(
    describeData({ critical: true, tag: "issue", value: "ca" }),
    '128 issue "ca"',
  );
  const naptr = {
    order: 1,
    preference: 2,
    flags: "S",
    services: "x",
    regexp: "",
    replacement: "a.",
  };
  assertEquals(describeData(naptr), '1 2 "S" "x" "" a.');
});

Deno.test("describeRecords() aligns its columns", () => {
  const records = [
    { name: "a.example.", type: "CNAME", ttl: 5, data: "b." },
    { name: "b.", type: "A", ttl: 86400, data: "10.0.0.1" },
  ];
  assertEquals(describeRecords(records), [
    "a.example.      5 IN CNAME b.",
    "b.          86400 IN A     10.0.0.1",
  ]);
});
