/**
 * Tests against real peers, which need root, namespaces and programs.
 *
 * Such a test says what it needs. Where that is missing it is ignored and says
 * why; where NETCONN_CI is 1 it fails instead, so that nothing is skipped unseen.
 *
 * @module
 */

/**
 * What a test may need: a capability listed here, or the name of a program on
 * the PATH. Every interop test needs all of Deno's permissions (`deno test -A`).
 *
 * - `root`: user id 0.
 * - `netns`: network namespaces can be made (`ip netns`); implies root.
 * - `tun`: a TAP device can be made in a namespace; implies netns.
 * - `lwip`: a C compiler and Debian's liblwip-dev, see peers/build.ts.
 */
export type Requirement = "root" | "netns" | "tun" | "lwip" | Program;

/** The name of a program on the PATH. */
export type Program = string;

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

/**
 * Registers a test that runs where its requirements are met.
 *
 * @param name Name of the test.
 * @param options What it needs, and how long it may take.
 * @param fn The test.
 */
export function interopTest(
  name: string,
  options: InteropOptions,
  fn: (t: Deno.TestContext) => void | Promise<void>,
): void {
  const missing = missingRequirements(options.needs);
  const timeout = options.timeout ?? 60_000;
  if (missing.length === 0) {
    Deno.test({ name, timeout, fn });
    return;
  }
  const reason = `needs ${missing.join(", ")}`;
  const mustRun = isGranted("env") && Deno.env.get("NETCONN_CI") === "1";
  if (!mustRun) say(`skipped: ${name}: ${reason}`);
  Deno.test({
    name: `${name} (${reason})`,
    ignore: !mustRun,
    fn: () => {
      throw new Error(`Cannot run "${name}": ${reason}`);
    },
  });
}

/** Those of `needs` that are not there, or that permissions are missing. */
export function missingRequirements(needs: Requirement[]): string[] {
  if (!PERMISSIONS.every(isGranted)) return ["all permissions (deno test -A)"];
  return needs.filter((need) => {
    if (!found.has(need)) found.set(need, probe(need));
    return !found.get(need);
  });
}

function isGranted(name: Deno.PermissionName): boolean {
  return Deno.permissions.querySync({ name }).state === "granted";
}

function say(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`${line}\n`));
}

function probe(need: Requirement): boolean {
  switch (need) {
    case "root":
      return Deno.uid() === 0;
    case "netns":
      return canMakeNamespace([]);
    case "tun":
      return canMakeNamespace(["tuntap", "add", "dev", "t0", "mode", "tap"]);
    case "lwip":
      return hasProgram("cc") && hasProgram("pkg-config") &&
        succeeds("pkg-config", "--exists", "lwip");
    default:
      return hasProgram(need);
  }
}

/** Whether a namespace can be made, and `ip` does this in it. */
function canMakeNamespace(ipArguments: string[]): boolean {
  if (!hasProgram("ip")) return false;
  const name = `netconn-${Deno.pid}-probe`;
  if (!succeeds("ip", "netns", "add", name)) return false;
  try {
    return ipArguments.length === 0 ||
      succeeds("ip", "-n", name, ...ipArguments);
  } finally {
    succeeds("ip", "netns", "del", name);
  }
}

/** Whether an executable file of this name lies where programs do. */
function hasProgram(name: string): boolean {
  const path = Deno.env.get("PATH") ?? "";
  return `${path}:/usr/sbin:/sbin`.split(":").some((folder) => {
    try {
      const { isFile, mode } = Deno.statSync(`${folder}/${name}`);
      return isFile && ((mode ?? 0) & 0o111) !== 0;
    } catch {
      return false;
    }
  });
}

function succeeds(program: string, ...args: string[]): boolean {
  try {
    const { success } = new Deno.Command(program, {
      args,
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).outputSync();
    return success;
  } catch {
    return false;
  }
}
