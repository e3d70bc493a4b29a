/**
 * Tests against real peers, which need root, namespaces and programs.
 *
 * Such a test says what it needs. Where that is missing it is ignored and its name
 * says why; where NETCONN_CI is 1 it fails instead, so that nothing is skipped unseen.
 *
 * @module
 */

import { programsOf } from "./command_line.ts";
import {
  DEBIAN_PACKAGES,
  ESSENTIAL_PROGRAMS,
  packagesOf,
} from "./debian_packages.ts";

/**
 * What a test may need: a capability listed here, or a program on the PATH that has
 * a row in debian_packages.ts. Every interop test needs all of Deno's permissions
 * (`deno test -A`).
 *
 * - `root`: user id 0.
 * - `netns`: network namespaces can be made (`ip netns`) and set up (`sysctl`);
 *   implies root.
 * - `tun`: a TAP device can be made in a namespace; implies netns.
 * - `lwip`: Debian's liblwip-dev, and what peers/build.ts compiles with.
 */
export type Requirement = "root" | "netns" | "tun" | "lwip" | Program;

/** The name of a program on the PATH. */
export type Program = string;

/** What a requirement brings with it; the keys are the capabilities. */
const IMPLIED: Readonly<Record<string, Requirement[]>> = {
  root: [],
  netns: ["root", "ip", "sysctl"],
  tun: ["netns"],
  lwip: ["cc", "pkg-config"],
};

/** Commands that succeed where a library is, or a program of several is the right. */
const PROBES: Readonly<Record<string, string[]>> = {
  arping: ["sh", "-c", "arping -V | grep -q iputils"],
  lwip: ["pkg-config", "--exists", "lwip"],
  nc: ["sh", "-c", "nc -h 2>&1 | grep -q OpenBSD"],
  ping: ["sh", "-c", "ping -V | grep -q iputils"],
};

/** Options of {@linkcode interopTest}. */
export interface InteropOptions {
  /** What must be there for the test to run. */
  needs: Requirement[];
  /** Milliseconds until the test has failed. Default 60000. */
  timeout?: number;
}

const PERMISSIONS = [
  "env",
  "ffi",
  "net",
  "read",
  "run",
  "sys",
  "write",
] as const;

/**
 * Whether the TAPs of tests that do not choose have offloads: NETCONN_OFFLOAD=off
 * says no, so that the same tests show the stack without them.
 */
export function offloadByDefault(): boolean {
  return !(isGranted("env") && Deno.env.get("NETCONN_OFFLOAD") === "off");
}

const found = new Map<Requirement, boolean>();

/** What the test that runs has said it needs; undefined outside of such tests. */
let declared: Set<Requirement> | undefined;

/**
 * Registers a test that runs where its requirements are met.
 *
 * @param name Name of the test.
 * @param options What it needs, and how long it may take.
 * @param fn The test. It fails if it starts a program that it does not need.
 * @throws {Error} If debian_packages.ts has no row for what it needs.
 */
export function interopTest(
  name: string,
  options: InteropOptions,
  fn: (t: Deno.TestContext) => void | Promise<void>,
): void {
  const reason = reasonToSkip(options.needs);
  const timeout = options.timeout ?? 60_000;
  if (reason === undefined) {
    const needs = new Set(withImplied(options.needs));
    Deno.test({ name, timeout, fn: (t) => declaring(needs, () => fn(t)) });
    return;
  }
  const mustRun = isGranted("env") && Deno.env.get("NETCONN_CI") === "1";
  Deno.test({
    name: `${name} (${reason})`,
    ignore: !mustRun,
    fn: () => {
      throw new Error(`Cannot run "${name}": ${reason}`);
    },
  });
}

/**
 * Why something cannot run here, `needs arping (apt-get install iputils-arping)`;
 * undefined if it can.
 *
 * @throws {Error} If debian_packages.ts has no row for one of its needs.
 */
export function reasonToSkip(needs: Requirement[]): string | undefined {
  const all = withImplied(needs);
  if (!PERMISSIONS.every(isGranted)) {
    return "needs all permissions (deno test -A)";
  }
  const missing = missingOf(all, (need) => {
    if (!found.has(need)) found.set(need, probe(need));
    return found.get(need)!;
  });
  return missing.length === 0 ? undefined : describeMissing(missing);
}

/**
 * The needs and what they imply, each once, what is implied before what implies it.
 *
 * @throws {Error} If debian_packages.ts has no row for one of them.
 */
export function withImplied(needs: Iterable<Requirement>): Requirement[] {
  const all = new Set<Requirement>();
  for (const need of needs) {
    for (const implied of withImplied(impliedBy(need))) all.add(implied);
    all.add(need);
  }
  return [...all];
}

/**
 * Those of `needs` that are not there. A library that implies a missing program is
 * taken for missing too, as it cannot be looked for; `netns` and `tun` go unnamed
 * then, as installing the program may be all they lack.
 *
 * @param needs In the order of {@linkcode withImplied}.
 * @param isThere Looks for one.
 */
export function missingOf(
  needs: Iterable<Requirement>,
  isThere: (need: Requirement) => boolean,
): Requirement[] {
  const absent = new Set<Requirement>();
  const missing: Requirement[] = [];
  for (const need of needs) {
    const lost = impliedBy(need).some((implied) => absent.has(implied));
    if (!lost && isThere(need)) continue;
    absent.add(need);
    if (!lost || Object.hasOwn(DEBIAN_PACKAGES, need)) missing.push(need);
  }
  return missing;
}

/** What is missing, in words, with the command that installs it. */
export function describeMissing(missing: Requirement[]): string {
  const packages = packagesOf(missing).join(" ");
  const remedy = packages === "" ? "" : ` (apt-get install ${packages})`;
  return `needs ${missing.join(", ")}${remedy}`;
}

/**
 * Holds a command to what the running test has said it needs.
 *
 * @throws {Error} If it starts another program.
 */
export function assertDeclared(command: string[]): void {
  if (declared === undefined) return;
  for (const program of programsOf(command)) {
    if (declared.has(program) || ESSENTIAL_PROGRAMS.includes(program)) continue;
    throw new Error(
      `Cannot run "${command.join(" ")}": ` +
        `"${program}" is not among the needs of the test`,
    );
  }
}

async function declaring(
  needs: Set<Requirement>,
  fn: () => void | Promise<void>,
): Promise<void> {
  declared = needs;
  try {
    await fn();
  } finally {
    declared = undefined;
  }
}

function impliedBy(need: Requirement): Requirement[] {
  if (Object.hasOwn(IMPLIED, need)) return IMPLIED[need];
  if (Object.hasOwn(DEBIAN_PACKAGES, need)) return [];
  throw new Error(
    `Cannot tell which Debian package has "${need}": ` +
      "tests/interop/debian_packages.ts has no row for it",
  );
}

function isGranted(name: Deno.PermissionName): boolean {
  return Deno.permissions.querySync({ name }).state === "granted";
}

function probe(need: Requirement): boolean {
  switch (need) {
    case "root":
      return Deno.uid() === 0;
    case "netns":
      return canMakeNamespace([]);
    case "tun":
      return canMakeNamespace(["tuntap", "add", "dev", "t0", "mode", "tap"]);
    default:
      return Object.hasOwn(PROBES, need)
        ? succeeds(...PROBES[need])
        : hasProgram(need);
  }
}

/** Whether a namespace can be made, and `ip` does this in it. */
function canMakeNamespace(ipArguments: string[]): boolean {
  const name = `netconn-${Deno.pid}-probe`;
  if (!succeeds("ip", "netns", "add", name)) return false;
  try {
    return ipArguments.length === 0 ||
      succeeds("ip", "-n", name, ...ipArguments);
  } finally {
    succeeds("ip", "netns", "del", name);
  }
}

/**
 * Where programs are looked for, when tests ask for them and when they start them:
 * the PATH, and the folders of root's programs, which the PATH of a user who becomes
 * root by `sudo` or `su` lacks on Debian; and that of PostgreSQL, which no PATH has.
 */
export function programPath(): string {
  const postgres = POSTGRES_VERSIONS.map((version) =>
    `/usr/lib/postgresql/${version}/bin`
  );
  const path = Deno.env.get("PATH") ?? "";
  return [path, "/usr/sbin", "/sbin", ...postgres].join(":");
}

/** The versions of PostgreSQL that Debian may have. */
const POSTGRES_VERSIONS = [15, 16, 17, 18];

/** Whether an executable file of this name lies where programs do. */
function hasProgram(name: string): boolean {
  return programPath().split(":").some((folder) => {
    try {
      const { isFile, mode } = Deno.statSync(`${folder}/${name}`);
      return isFile && ((mode ?? 0) & 0o111) !== 0;
    } catch {
      return false;
    }
  });
}

function succeeds(...[program, ...args]: string[]): boolean {
  try {
    const { success } = new Deno.Command(program, {
      args,
      env: { PATH: programPath() },
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).outputSync();
    return success;
  } catch {
    return false;
  }
}
