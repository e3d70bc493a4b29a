/**
 * Where the application's code is, seen from inside of this package.
 *
 * @module
 */

const ROOT = new URL("../", import.meta.url).href;
/** Folders of the package, tests aside. */
const OURS = ["core/", "netconn/", "netbuf/", "drivers/", "testing/"];
/** Frames that are looked at: calls inside of the package may be many. */
const FRAMES = 50;

/** Frames of the stack, the innermost first. */
function frames(): string[] {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = limit;
  return stack.split("\n").slice(1);
}

function isOurs(file: string): boolean {
  if (file.endsWith("_test.ts") || file.includes("#")) return false; // an example
  return OURS.some((folder) => file.startsWith(ROOT + folder));
}

/**
 * The first place on the stack that is not in this package, such as
 * "file:///…/my_test.ts:12:20"; null if there is none. Functions that await one
 * another are on the stack, too.
 *
 * @param besides A file that counts as one of this package: a fixture over it.
 */
export function placeOutside(besides?: string): string | null {
  for (const frame of frames()) {
    const place = /((?:file|https?):\/\/[^\s)]+:\d+:\d+)/.exec(frame)?.[1];
    if (place === undefined) continue;
    const file = place.replace(/:\d+:\d+$/, "");
    if (file !== besides && !isOurs(file)) return place;
  }
  return null;
}
