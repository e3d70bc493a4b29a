/**
 * radvd, the router advertisement daemon of Linux.
 *
 * @module
 */

import { DEVICE } from "./ipv6_tap.ts";
import type { Namespace } from "./netns.ts";
import type { Spawned } from "./spawned.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

/** A running radvd, whose settings can be changed. */
export class Radvd implements AsyncDisposable {
  readonly #folder: TemporaryFolder;
  readonly #program: Spawned;

  private constructor(folder: TemporaryFolder, program: Spawned) {
    this.#folder = folder;
    this.#program = program;
  }

  /**
   * Starts it.
   *
   * @param namespace Where the device is.
   * @param body Settings of the device, in the language of radvd.conf.
   * @param device The device.
   */
  static async start(
    namespace: Namespace,
    body: string,
    device = DEVICE,
  ): Promise<Radvd> {
    const folder = await TemporaryFolder.create();
    const file = `${folder.path}/radvd.conf`;
    await Deno.writeTextFile(file, configuration(device, body));
    const program = namespace.spawn([
      ...["radvd", "--nodaemon", "--logmethod", "stderr", "--config", file],
      ...["--pidfile", `${folder.path}/pid`, "--username", "root"],
    ]);
    return new Radvd(folder, program);
  }

  /** Changes its settings; it advertises them at once. */
  async change(body: string, device = DEVICE): Promise<void> {
    const file = `${this.#folder.path}/radvd.conf`;
    await Deno.writeTextFile(file, configuration(device, body));
    Deno.kill(this.#program.pid, "SIGHUP");
  }

  /**
   * Ends it.
   *
   * @param signal SIGTERM: it says that it is no router any more. SIGKILL: it says nothing.
   */
  async stop(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    await this.#program.kill(signal);
  }

  /** Ends it, if it runs, and removes its files. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program.kill("SIGKILL");
    await this.#folder[Symbol.asyncDispose]();
  }
}

function configuration(device: string, body: string): string {
  return `interface ${device} {\n${body}\n};\n`;
}
