/**
 * Which files and folders the project has, for checks of what names one.
 *
 * @module
 */

import { layerOf } from "./architecture.ts";

/** The paths of a tree, relative to its root. */
export class Tree {
  readonly #files: Set<string>;
  readonly #folders: Set<string> = new Set();
  readonly #byName: Map<string, string[]> = new Map();

  /** @param files Paths of all files, with "/". */
  constructor(files: Iterable<string>) {
    this.#files = new Set(files);
    for (const file of this.#files) {
      const parts = file.split("/");
      const name = parts.pop()!;
      const namesakes = this.#byName.get(name);
      if (namesakes === undefined) this.#byName.set(name, [file]);
      else namesakes.push(file);
      while (parts.length > 0) {
        this.#folders.add(parts.join("/"));
        parts.pop();
      }
    }
  }

  /** Whether a path relative to the root is a file or a folder. */
  has(path: string): boolean {
    return this.#files.has(path) || this.#folders.has(path);
  }

  /** All files with a name, wherever they are. */
  named(name: string): readonly string[] {
    return this.#byName.get(name) ?? [];
  }

  /**
   * Whether a reader of a file finds what it names: a path from the root or from the
   * file's folder, or a bare name that one file alone has, there or in its layer.
   *
   * @param from The file that names it, relative to the root.
   * @param path What it names.
   */
  finds(from: string, path: string): boolean {
    const folder = from.slice(0, from.lastIndexOf("/") + 1);
    const relative = new URL(path, `file:///${folder}`).pathname.slice(1);
    if (this.has(path) || this.has(relative.replace(/\/$/, ""))) return true;
    if (path.includes("/")) return this.#endsWith(path);
    const all = this.named(path);
    const near = all.filter((file) => layerOf(file) === layerOf(from));
    return all.length === 1 || near.length === 1;
  }

  /** Whether exactly one file's path ends so: `port/control.ts`. */
  #endsWith(path: string): boolean {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return this.named(name).filter((f) => f.endsWith(`/${path}`)).length === 1;
  }
}
