/**
 * tcpdump on the kernel's side: it keeps what passes a device, and judges it.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { eventually } from "./eventually.ts";
import type { Namespace } from "./netns.ts";
import type { Spawned } from "./spawned.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

/** What tcpdump says of a packet that it finds wrong. */
const COMPLAINT =
  /bad cksum|incorrect|\[bad |\[\||truncated|malformed|invalid|wrong /i;

/**
 * A capture at work. Checksums are judged as they are captured, so the device has to be
 * without offloads.
 */
export class Tcpdump implements AsyncDisposable {
  readonly #namespace: Namespace;
  readonly #folder: TemporaryFolder;
  readonly #program: Spawned;

  private constructor(
    namespace: Namespace,
    folder: TemporaryFolder,
    program: Spawned,
  ) {
    this.#namespace = namespace;
    this.#folder = folder;
    this.#program = program;
  }

  /** Starts it, until it captures. */
  static async start(namespace: Namespace, device: string): Promise<Tcpdump> {
    const folder = await TemporaryFolder.create();
    const program = namespace.spawn([
      ...["tcpdump", "-i", device, "-s0", "-U", "-B", "32768", "-Z", "root"],
      ...["-w", fileIn(folder)],
    ]);
    await program.waitFor("listening on");
    return new Tcpdump(namespace, folder, program);
  }

  /** The file of packets. */
  get file(): string {
    return fileIn(this.#folder);
  }

  /** Waits until it has kept a text so many times. */
  async hasKept(text: string, times: number): Promise<void> {
    await eventually(async () => {
      const bytes = await Deno.readFile(this.file);
      const kept = new TextDecoder("latin1").decode(bytes);
      assertEquals(kept.split(text).length - 1, times);
    });
  }

  /** Ends the capture, in which nothing may be missing. */
  async stop(): Promise<void> {
    const { stderr } = await this.#program.kill("SIGINT");
    assert(stderr.includes("\n0 packets dropped by kernel"), stderr);
  }

  /**
   * Ends the capture and reads it: fails if a packet is wrong.
   *
   * @param least Packets that there are, at least.
   */
  async assertGood(least: number): Promise<void> {
    await this.stop();
    const read = ["tcpdump", "-vv", "-n", "-r", this.file];
    const packets = packetsIn(await this.#namespace.run(read));
    assert(packets.length >= least, `${packets.length} packets`);
    assertEquals(packets.filter((packet) => COMPLAINT.test(packet)), []);
  }

  /** Ends it, and removes its file. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#program.kill("SIGKILL");
    await this.#folder[Symbol.asyncDispose]();
  }
}

function fileIn(folder: TemporaryFolder): string {
  return `${folder.path}/packets.pcap`;
}

/** The packets, each with the lines that go on from its first. */
function packetsIn(text: string): string[] {
  return text.split(/\n(?=\S)/).filter((packet) => packet.trim() !== "");
}
