/**
 * Reads what V8 says about itself: `--trace-gc`, `--trace-deopt`, `--log-ic`.
 *
 * @module
 */

const MIB = 2 ** 20;

/** What V8 did while packets were carried. */
export interface SteadyState {
  /** Collections. */
  collections: number;
  /** Bytes that they freed. */
  freed: number;
  /** Functions that were deoptimized, by name, one entry for each time. */
  deoptimized: string[];
  /** The same before, while compilers were at work. */
  before: number;
}

/**
 * Finds the words between the last two collections that the program asked for.
 *
 * @param trace What V8 printed with `--trace-gc` and `--trace-deopt`.
 */
export function readTrace(trace: string): SteadyState {
  const lines = trace.split("\n");
  const asked = lines.flatMap((line, index) =>
    /Mark-Compact.*testing/.test(line) ? [index] : []
  );
  const [begin, end] = asked.slice(-2);
  if (end === undefined) throw new Error("no collections in V8's trace");
  const state = { collections: 0, freed: 0, deoptimized: [], before: 0 };
  return lines.reduce<SteadyState>((sum, line, index) => {
    const name = deoptimizedIn(line);
    if (index < begin && name !== null) sum.before++;
    if (index <= begin || index >= end) return sum;
    if (name !== null) sum.deoptimized.push(name);
    const sizes = /(?:Scavenge|Mark-Compact)\D*([\d.]+) \([\d.]+\) -> ([\d.]+)/
      .exec(line);
    if (sizes === null) return sum;
    sum.collections++;
    sum.freed += (Number(sizes[1]) - Number(sizes[2])) * MIB;
    return sum;
  }, state);
}

/** The function that a line says was deoptimized; entering a loop is not that. */
function deoptimizedIn(line: string): string | null {
  if (line.includes("on stack replacement")) return null;
  const match = /\(kind: deopt-.*JSFunction ?(.*?) ?\(sfi/.exec(line);
  return match === null ? null : match[1] || "(anonymous)";
}

/** Places where code met several shapes of objects. */
export interface InlineCaches {
  /** With a few shapes, which is still fast: "core/stack.ts:272 flush". */
  polymorphic: string[];
  /** With more than that. */
  megamorphic: string[];
}

/**
 * Finds the inline caches that are not monomorphic.
 *
 * @param log What V8 wrote with `--log-ic` and `--log-code`.
 * @param folder Part of the path of the files to look at: "/core/".
 */
export function readInlineCaches(log: string, folder: string): InlineCaches {
  const codes = new CodeMap();
  const sites = new Map<string, string>();
  for (const line of log.split("\n")) {
    const fields = line.split(",");
    const [kind, first, second] = fields;
    if (kind === "code-creation") codes.add(fields);
    else if (kind === "code-move") codes.move(first, second);
    else if (/^\w+IC$/.test(kind) && "PN".includes(fields[6])) {
      const file = codes.find(first);
      const at = file?.indexOf(folder) ?? -1;
      if (at < 0) continue;
      const path = file!.slice(at + 1).replace(/:.*/, "");
      sites.set(`${path}:${fields[3]}:${fields[4]} ${fields[8]}`, fields[6]);
    }
  }
  const of = (state: string) =>
    [...sites].flatMap(([site, last]) => last === state ? [site] : []);
  return { polymorphic: of("P"), megamorphic: of("N") };
}

/** Where code lies, and which source it comes from. */
class CodeMap {
  readonly #codes = new Map<number, { size: number; name: string }>();

  /** `code-creation,kind,tier,time,address,size,name,…` */
  add(fields: string[]): void {
    const [, , , , address, size, name] = fields;
    this.#codes.set(Number(address), { size: Number(size), name });
  }

  move(from: string, to: string): void {
    const code = this.#codes.get(Number(from));
    if (code === undefined) return;
    this.#codes.delete(Number(from));
    this.#codes.set(Number(to), code);
  }

  find(address: string): string | undefined {
    const pc = Number(address);
    for (const [start, { size, name }] of this.#codes) {
      if (start <= pc && pc < start + size) return name;
    }
    return undefined;
  }
}
