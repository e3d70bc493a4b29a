/**
 * Holds the sources to the architecture, and the checks to their word: each is
 * shown a breach that it must find. Needs --allow-read.
 */

import { assertEquals, assertExists, assertMatch } from "@std/assert";
import {
  checkArrows,
  checkCycles,
  checkOnlyReExports,
  checkSansIo,
  checkSpecifiers,
  checkTargetsExist,
  checkTcpRooms,
  checkTypeCycles,
  checkUnusedExports,
  parseSources,
  type SourceFile,
} from "./architecture.ts";
import { shippedSources, sourcesIn } from "./source_files.ts";

const shipped = parseSources(await shippedSources());

/** Exports that stay although no shipped file imports them. */
const KEPT = [
  // What a driver's module has to export; it is imported by its address.
  "drivers/cable.ts open",
  "drivers/tap.ts open",
  "testing/network/driver.ts open",
  "testing/peer_driver.ts open",
  // IPv6 is read for forwarding and descriptions so far; its writers come to use
  // with its output.
  "core/wire/ipv6.ts",
  "core/wire/ipv6_extension.ts",
  // For the NAT of core/filter.
  "core/wire/checksum.ts updateChecksum32",
  // A codec has a printer, for whoever looks into packets with a debugger.
  "core/wire/dns/message.ts describeDns",
  "core/wire/ipv4.ts describeIpv4",
];

/** Fails with one finding a line. */
function assertNone(findings: string[]): void {
  assertEquals(findings, [], `\n${findings.join("\n")}\n`);
}

function sources(files: Record<string, string>): SourceFile[] {
  return parseSources(Object.entries(files));
}

Deno.test("sources import only along the arrows of the design", () => {
  assertNone(checkArrows(shipped));
});

Deno.test("sources import nothing but relative files and node:", () => {
  assertNone(checkSpecifiers(shipped));
});

Deno.test("sources import files that exist", () => {
  assertNone(checkTargetsExist(shipped));
});

Deno.test("sources have no cycle of imports", () => {
  assertNone(checkCycles(shipped));
});

Deno.test("the core, drivers, netbufs and netconns have no circle of types", () => {
  const files = shipped.filter(({ path }) =>
    /^(core|drivers|netbuf|netconn)\//.test(path)
  );
  assertNone(checkTypeCycles(files));
});

Deno.test("sources export nothing that only tests use, or nobody", async () => {
  const tests = parseSources(await sourcesIn("tests"));
  const findings = checkUnusedExports(shipped, tests, KEPT);
  assertNone(findings.filter((f) => !/^(examples|tools)\//.test(f)));
});

Deno.test("rooms of core/tcp look down only, and have no circle of types", () => {
  assertNone(checkTcpRooms(shipped));
});

Deno.test("mod.ts only re-exports", () => {
  const mod = shipped.find((file) => file.path === "mod.ts");
  assertExists(mod, "no mod.ts");
  assertNone(checkOnlyReExports(mod));
});

Deno.test("core has no clock, randomness or IO but between threads", () => {
  assertNone(checkSansIo(shipped));
});

const ARROWS: [from: string, source: string, allowed: boolean][] = [
  ["core/base/a.ts", `import "../wire/b.ts";`, false],
  ["core/wire/a.ts", `import "../base/b.ts";`, true],
  ["core/wire/a.ts", `import type { B } from "../buf/b.ts";`, false],
  ["core/link/a.ts", `export * from "../ip/b.ts";`, false],
  ["core/ip/a.ts", `import { b } from "../link/b.ts";`, true],
  ["core/tcp/a.ts", `import "../udp/b.ts";`, false],
  ["core/tcp/a.ts", `import "../ip/b.ts";`, true],
  ["core/tcp/a.ts", `import "../api/b.ts";`, false],
  ["core/udp/a.ts", `import "../datagram/b.ts";`, true],
  ["core/tcp/a.ts", `import "../datagram/b.ts";`, false],
  ["core/datagram/a.ts", `import "../ip/b.ts"; import "../udp/b.ts";`, false],
  ["core/mailbox/a.ts", `import "../buf/b.ts"; import "../wire/b.ts";`, true],
  ["core/mailbox/a.ts", `import type { B } from "../thread/b.ts";`, false],
  ["core/mailbox/a.ts", `import "../ip/b.ts";`, false],
  ["core/dns/a.ts", `import "../udp/b.ts";`, true],
  ["core/dns/a.ts", `import "../api/b.ts";`, false],
  ["core/dns/a.ts", `import "../dhcp/b.ts";`, false],
  ["core/api/a.ts", `import "../tcp/b.ts"; import "../dns/b.ts";`, true],
  ["core/api/a.ts", `import "../stack.ts";`, false],
  ["core/stack.ts", `import "./api/b.ts"; import "./base/b.ts";`, true],
  ["core/stack.ts", `const b = import("./thread/b.ts");`, false],
  ["core/thread/a.ts", `import "../stack.ts"; import "../api/b.ts";`, true],
  [
    "core/thread/a.ts",
    `import type { B } from "../../drivers/driver.ts";`,
    true,
  ],
  ["core/thread/a.ts", `import { B } from "../../drivers/driver.ts";`, false],
  ["core/thread/a.ts", `import type { B } from "../../drivers/tap.ts";`, false],
  ["drivers/a.ts", `import "./b.ts"; import "../core/wire/b.ts";`, true],
  ["drivers/a.ts", `import "../core/buf/b.ts";`, false],
  ["netbuf/a.ts", `import "../core/buf/b.ts";`, true],
  ["netbuf/a.ts", `import "../netconn/b.ts";`, false],
  ["netconn/a.ts", `import "../netbuf/b.ts";`, true],
  ["netconn/a.ts", `import "../core/buf/memory.ts";`, true],
  ["netconn/a.ts", `import "../core/buf/pbuf.ts";`, false],
  ["netconn/a.ts", `import "../core/mailbox/protocol.ts";`, true],
  ["netconn/a.ts", `import "../core/thread/host.ts";`, false],
  ["netconn/a.ts", `await import("../core/thread/host.ts");`, true],
  ["netconn/a.ts", `import "../core/stack.ts";`, false],
  ["netconn/a.ts", `import "../drivers/b.ts";`, false],
  ["examples/a.ts", `import "../mod.ts"; import "./b.ts";`, true],
  ["examples/a.ts", `import "../core/stack.ts";`, false],
  ["examples/a.ts", `import "../testing/mod.ts";`, true],
  ["examples/demo.ts", `import "../tools/lib/demo.ts";`, true],
  ["examples/demo.ts", `import "../tools/ping.ts";`, false],
  ["tools/a.ts", `import "../mod.ts"; import "./lib/b.ts";`, true],
  ["tools/lib/a.ts", `import "../../netconn/deno/b.ts";`, false],
  ["tools/a.ts", `import "../examples/b.ts";`, false],
  ["testing/a.ts", `import "../mod.ts"; import "../core/wire/b.ts";`, true],
  ["testing/a.ts", `import "../tests/b.ts";`, false],
  ["testing/a.ts", `import "../tools/lib/b.ts";`, false],
  ["netconn/a.ts", `import "../testing/b.ts";`, false],
  ["examples/a.ts", `type B = import("../netconn/b.ts").B;`, false],
  ["mod.ts", `export * from "./core/stack.ts";`, true],
];

for (const [from, source, allowed] of ARROWS) {
  Deno.test(`checkArrows() ${allowed ? "allows" : "finds"} ${from}: ${source}`, () => {
    const host = `import "../stack.ts";`;
    const files = sources({ "core/thread/host.ts": host, [from]: source });
    assertEquals(checkArrows(files).length, allowed ? 0 : 1);
  });
}

Deno.test("checkSpecifiers() finds bare ones, and node: in the core", () => {
  const files = sources({
    "netconn/a.ts": `import "node:stream";\nimport "fast-check";`,
    "drivers/a.ts": `import "npm:a@1"; import "jsr:@a/a"; import "./b";`,
    "core/tcp/a.ts": `import "node:buffer";`,
    "core/thread/a.ts": `import "node:buffer";`,
  });
  assertEquals(checkSpecifiers(files).map((finding) => finding.split(" ")[0]), [
    "netconn/a.ts:2:",
    "drivers/a.ts:1:",
    "drivers/a.ts:1:",
    "drivers/a.ts:1:",
    "core/tcp/a.ts:1:",
  ]);
});

Deno.test("checkCycles() finds a circle of values, not one of types", () => {
  const circle = sources({
    "core/ip/a.ts": `import { b } from "./b.ts";`,
    "core/ip/b.ts": `export { c } from "./c.ts";`,
    "core/ip/c.ts": `import { type A, a } from "./a.ts";`,
  });
  assertEquals(checkCycles(circle).length, 1);
  assertMatch(checkCycles(circle)[0], /a\.ts -> .*b\.ts -> .*c\.ts -> .*a\.ts/);
  const types = sources({
    "core/ip/a.ts": `import { b } from "./b.ts";`,
    "core/ip/b.ts": `import { type A } from "./a.ts";`,
  });
  assertNone(checkCycles(types));
});

Deno.test("checkTypeCycles() finds a circle of types", () => {
  const files = sources({
    "core/ip/a.ts": `import { b } from "./b.ts"; import "../wire/c.ts";`,
    "core/ip/b.ts": `import type { A } from "./a.ts";`,
  });
  assertEquals(checkTypeCycles(files), [
    "core/ip/a.ts:1: cycle core/ip/a.ts -> core/ip/b.ts -> core/ip/a.ts",
  ]);
});

Deno.test("checkTcpRooms() finds a circle of types", () => {
  const files = sources({
    "core/tcp/tcb.ts": `import type { A } from "./table/a.ts";`,
    "core/tcp/table/a.ts": `import type { Tcb } from "../tcb.ts";`,
    "core/ip/a.ts": `import { type B } from "./b.ts";`,
    "core/ip/b.ts": `import { type A } from "./a.ts";`,
  });
  assertEquals(checkTcpRooms(files), [
    "core/tcp/tcb.ts:1: cycle core/tcp/tcb.ts -> core/tcp/table/a.ts -> core/tcp/tcb.ts",
  ]);
});

Deno.test("checkTcpRooms() finds a room that looks up, and one that it does not know", () => {
  const files = sources({
    "core/tcp/recovery/a.ts": `\nimport type { B } from "../output/b.ts";`,
    "core/tcp/output/b.ts": `import "../recovery/c.ts"; import "../seq.ts";`,
    "core/tcp/input/b.ts": `import { a } from "../recovery/a.ts";`,
    "core/tcp/attic/b.ts": "",
  });
  assertEquals(checkTcpRooms(files), [
    "core/tcp/recovery/a.ts:2: recovery may not import core/tcp/output/b.ts",
    "core/tcp/attic/b.ts:1: core/tcp has no room attic",
  ]);
});

Deno.test("checkTargetsExist() finds an import of no file", () => {
  const files = sources({ "netconn/a.ts": `\nimport "./b.ts";` });
  assertEquals(checkTargetsExist(files), [
    "netconn/a.ts:2: no file netconn/b.ts",
  ]);
});

Deno.test("checkUnusedExports() finds what nobody, or only a test, imports", () => {
  const files = sources({
    "core/ip/a.ts": `
      export const used = 1;
      export const inside = 2, tested = inside;
      export function dead() {}
      export function seam() {}
      seam();
      export interface Options { a: number }
      export interface Stale { a: number }
      export class A { constructor(options: Options) {} }
    `,
    "core/ip/b.ts": `
      export { used } from "./a.ts";
      import { A } from "./a.ts";
      export const kept = new A({ a: 1 });
    `,
    "mod.ts": `export * from "./core/ip/c.ts"; export const own = 1;`,
    "core/ip/c.ts": `export const all = 1;`,
  });
  const tests = sources({
    "tests/a_test.ts": `import { seam, tested } from "../core/ip/a.ts";`,
  });
  assertEquals(checkUnusedExports(files, tests, ["core/ip/b.ts kept"]), [
    `core/ip/a.ts:3: no file imports "inside"`,
    `core/ip/a.ts:3: only tests use "tested"`,
    `core/ip/a.ts:4: no file imports "dead"`,
    `core/ip/a.ts:8: no file imports "Stale"`,
  ]);
  assertEquals(checkUnusedExports(files, tests, ["core/ip/a.ts"]), [
    `core/ip/b.ts:4: no file imports "kept"`,
  ]);
});

Deno.test("checkOnlyReExports() finds code", () => {
  const [file] = sources({
    "mod.ts": `export * from "./a.ts";\nexport const b = 1;`,
  });
  assertEquals(checkOnlyReExports(file), ["mod.ts:2: mod.ts only re-exports"]);
});

const BREACHES = [
  "Deno.now();",
  "console.log(1);",
  "Math.random();",
  "Date.now();",
  "performance.now();",
  "setTimeout(f, 1);",
  "let p: Promise<void>;",
  "async function f() {}",
  "const f = async () => {};",
  "class A { async f() {} }",
  "await f();",
  "crypto.getRandomValues(b);",
  "globalThis.f();",
];

for (const source of BREACHES) {
  Deno.test(`checkSansIo() finds ${source}`, () => {
    const inCore = sources({ "core/tcp/a.ts": `\n${source}` });
    assertMatch(checkSansIo(inCore)[0], /^core\/tcp\/a\.ts:2: /);
    assertNone(checkSansIo(sources({ "core/thread/a.ts": source })));
  });
}

Deno.test("checkSansIo() lets members, strings and comments be", () => {
  assertNone(checkSansIo(sources({
    "core/tcp/a.ts": `
      // Deno, Promise, Date.now()
      const text = "performance.now()";
      interface Stats { process: number; fetch(): void }
      class Timers implements Stats { process = 1; fetch() {} }
      const all = { Date: Math.floor(rates.performance) };
    `,
  })));
});
