/**
 * Nothing that a test needs is there by luck: each program has a Debian package that
 * `.ci/run` installs, each test says which programs it starts, and one that is
 * skipped says which package it lacks. Needs --allow-read.
 *
 * @module
 */

import { assert, assertEquals, assertThrows } from "@std/assert";
import { parseSources } from "../house/architecture.ts";
import { shippedSources, sourcesIn } from "../house/source_files.ts";
import { programsOf } from "./command_line.ts";
import {
  DEBIAN_PACKAGES,
  ESSENTIAL_PROGRAMS,
  packagesOf,
} from "./debian_packages.ts";
import {
  assertDeclared,
  describeMissing,
  interopTest,
  missingOf,
  reasonToSkip,
  withImplied,
} from "./requirements.ts";
import { Spawned } from "./spawned.ts";
import {
  checkStarters,
  type Mention,
  programsStarted,
  requirementsNamed,
} from "./spawned_programs.ts";

const tests = parseSources(await sourcesIn("tests"));
const self = "tests/interop/requirements_test.ts";
const others = tests.filter(({ path }) => path !== self);

function parse(text: string) {
  return parseSources([["tests/a_test.ts", text]]);
}

function asLines(mentions: Mention[]): string[] {
  return mentions.map(({ name, place }) => `${place}: ${name}`);
}

Deno.test("each requirement that a test names has a Debian package", () => {
  const unknown = requirementsNamed(others).filter(({ name }) => {
    try {
      withImplied([name]);
      return false;
    } catch {
      return true;
    }
  });
  assertEquals(asLines(unknown), []);
});

Deno.test("each program that a test starts has a Debian package, or is essential", () => {
  const known = [...Object.keys(DEBIAN_PACKAGES), ...ESSENTIAL_PROGRAMS];
  const unknown = programsStarted(others)
    .filter(({ name }) => !known.includes(name));
  assertEquals(asLines(unknown), []);
});

Deno.test("each row of DEBIAN_PACKAGES is of something that a test needs", () => {
  const named = requirementsNamed(others).map(({ name }) => name);
  const needed = new Set(withImplied(named));
  const unused = Object.keys(DEBIAN_PACKAGES)
    .filter((name) => !needed.has(name));
  assertEquals(unused, []);
});

Deno.test("each essential program is started by a test", () => {
  const started = new Set(programsStarted(others).map(({ name }) => name));
  assertEquals(ESSENTIAL_PROGRAMS.filter((name) => !started.has(name)), []);
});

Deno.test("programs are started by Spawned alone, and by tests alone", async () => {
  const shipped = parseSources(await shippedSources());
  assertEquals(checkStarters([...tests, ...shipped]), []);
});

Deno.test("checkStarters() finds programs that are started past Spawned", () => {
  const findings = checkStarters(parse(`
    import { spawn } from "node:child_process";
    new Deno.Command("nmap").output();
    new Deno.Command(Deno.execPath()).output();
  `));
  assertEquals(findings, [
    "tests/a_test.ts:2: node:child_process beside Spawned",
    "tests/a_test.ts:3: Deno.Command beside Spawned",
  ]);
});

for (
  const [source, programs] of [
    [`ns.run(["curl", url]);`, ["curl"]],
    [`net.namespace.spawn([...["socat", "-u"], to]);`, ["socat"]],
    [`const c = ["ss", "-n"]; ns.exec(c);`, ["ss"]],
    [`const c = ["ping"]; ns.exec([...c, RIGHT]);`, ["ping"]],
    [
      `const c = ["a"]; { const c = ["b"]; ns.exec(c); } ns.run(c);`,
      ["b", "a"],
    ],
    [`const c = ["a"]; (c: string[]) => ns.exec(c);`, []],
    [`new Spawned(["ip", "netns", "exec", name, "nft"]);`, ["ip", "nft"]],
    [`new Spawned([Deno.execPath(), "run"]);`, []],
    [`new Spawned([await buildPeer("kpeer"), "sink"]);`, []],
    ["ns.spawn(['sh', '-c', `exec ${x} < ${y}; hping3 ${z}`]);", [
      "sh",
      "hping3",
    ]],
    [`/a/.exec(text); clock.run(END); ns.ip("link");`, []],
  ] as const
) {
  Deno.test(`programsStarted() of ${source}`, () => {
    const found = programsStarted(parse(source)).map(({ name }) => name);
    assertEquals(found, [...programs]);
  });
}

Deno.test("requirementsNamed() reads every list of needs", () => {
  const found = requirementsNamed(parse(`
    const NEEDS = { needs: [...OTHER_NEEDS, "ss"] };
    const PEER_NEEDS: Requirement[] = [...X, "tun"];
    const names = ["no"];
    for (const program of ["nc"]) { const needs = ["netns", program]; }
  `));
  assertEquals(asLines(found), [
    "tests/a_test.ts:2: ss",
    "tests/a_test.ts:2: ss",
    "tests/a_test.ts:3: tun",
    "tests/a_test.ts:5: netns",
  ]);
});

Deno.test("programsOf() knows programs behind ip netns exec and setpriv, and in scripts", () => {
  assertEquals(programsOf(["/usr/bin/deno", "run"]), []);
  assertEquals(programsOf(["ip", "netns", "list"]), ["ip"]);
  assertEquals(programsOf(["ip", "netns", "exec", "ns", "ping", "ip"]), [
    "ip",
    "ping",
  ]);
  assertEquals(programsOf(["setpriv", "--reuid=postgres", "initdb", "-D"]), [
    "setpriv",
    "initdb",
  ]);
  assertEquals(programsOf(["sh", "-c", "echo a >&2; exec nc -l < b || nft"]), [
    "sh",
    "nc",
    "nft",
  ]);
});

Deno.test("interopTest() and reasonToSkip() refuse a need that has no Debian package", () => {
  const message = 'which Debian package has "hping9"';
  const refused = { needs: ["tun", "hping9"] };
  assertThrows(() => interopTest("", refused, () => {}), Error, message);
  assertThrows(() => reasonToSkip(refused.needs), Error, message);
});

Deno.test("withImplied() puts what is implied first, each once", () => {
  assertEquals(withImplied(["tun", "ip", "nft"]), [
    ...["root", "ip", "sysctl", "netns", "tun", "nft"],
  ]);
});

Deno.test("missingOf() names libraries that cannot be looked for, not capabilities", () => {
  const needs = withImplied(["tun", "arping", "lwip"]);
  const lacking = (...absent: string[]) =>
    missingOf(needs, (need) => !absent.includes(need));
  assertEquals(lacking(), []);
  assertEquals(lacking("ip", "arping"), ["ip", "arping"]);
  assertEquals(lacking("root", "tun", "lwip"), ["root", "lwip"]);
  assertEquals(lacking("pkg-config"), ["pkg-config", "lwip"]);
});

Deno.test("describeMissing() says how to install what is missing", () => {
  assertEquals(
    describeMissing(["arping"]),
    "needs arping (apt-get install iputils-arping)",
  );
  assertEquals(
    describeMissing(["root", "ip", "cc", "ss"]),
    "needs root, ip, cc, ss (apt-get install gcc iproute2 libc6-dev)",
  );
  assertEquals(describeMissing(["tun"]), "needs tun");
});

Deno.test("debian_packages.ts prints all packages, one a line", async () => {
  const script = new URL("debian_packages.ts", import.meta.url).pathname;
  const args = ["run", "--no-prompt", script];
  const { stdout } = await new Deno.Command(Deno.execPath(), { args }).output();
  const lines = new TextDecoder().decode(stdout).trimEnd().split("\n");
  assertEquals(lines, packagesOf(Object.keys(DEBIAN_PACKAGES)));
  assert(lines.includes("iputils-arping"));
});

interopTest("a test that starts a program beyond its needs fails", {
  needs: [],
}, () => {
  assertDeclared(["sh", "-c", "exit"]);
  assertDeclared([Deno.execPath(), "--version"]);
  for (const command of [["nft"], ["sh", "-c", "exec nft"]]) {
    assertThrows(
      () => assertDeclared(command),
      Error,
      '"nft" is not among the needs of the test',
    );
  }
});

interopTest("programs of root start with the PATH of a user", {
  needs: ["sysctl"], // in /usr/sbin
}, async () => {
  const path = Deno.env.get("PATH")!;
  Deno.env.set("PATH", "/usr/bin:/bin");
  try {
    const sysctl = new Spawned(["sysctl", "-n", "kernel.ostype"]);
    assertEquals((await sysctl.output()).stdout, "Linux\n");
  } finally {
    Deno.env.set("PATH", path);
  }
});
