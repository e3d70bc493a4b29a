/**
 * Sockets of the kernel in a namespace, for a test to talk to.
 *
 * They live in a Python program, peers/kernel_sockets.py, that is told over its
 * standard input what to do; so the peer is the kernel and nothing of Deno.
 *
 * @module
 */

import { type Family, IPV4 } from "./families.ts";
import type { Namespace } from "./netns.ts";
import type { Spawned } from "./spawned.ts";

/** What a test with {@linkcode KernelSockets} needs. */
export const KERNEL_SOCKETS_NEEDS: string[] = ["tun", "python3"];

/** A socket option, by the names of Python's module `socket`. */
export type SocketOption = [
  level: string,
  name: string,
  value: number | string,
];

/** How much arrived, and what it was. */
export interface Digest {
  /** Bytes. */
  bytes: number;
  /** SHA-256 in hexadecimal. */
  sha256: string;
}

/** How much arrived, what it was, and how long it took. */
export interface TimedDigest extends Digest {
  /** From the first byte to the end of the stream. */
  seconds: number;
}

/** A command that failed, with the name of an errno. */
export class SocketError extends Error {
  /** Such as "ECONNRESET". */
  readonly errno: string;

  /**
   * @param op The command.
   * @param errno Why.
   */
  constructor(op: string, errno: string) {
    super(`Cannot ${op}: ${errno}`);
    this.name = "SocketError";
    this.errno = errno;
  }
}

/** The kernel of a namespace as a peer. */
export class KernelSockets implements AsyncDisposable {
  /** The program that has the sockets. */
  readonly program: Spawned;
  #last = 0;

  private constructor(program: Spawned) {
    this.program = program;
  }

  /** Starts the program in a namespace; its servers are of the family. */
  static async start(
    namespace: Namespace,
    family: Family = IPV4,
  ): Promise<KernelSockets> {
    const path = new URL("peers/kernel_sockets.py", import.meta.url).pathname;
    const program = namespace.spawn(["python3", path, family.any]);
    await program.waitFor('"ready"');
    return new KernelSockets(program);
  }

  /** Runs a command of the program; see there. */
  async call(op: string, args: Record<string, unknown> = {}): Promise<unknown> {
    const id = ++this.#last;
    await this.program.write(`${JSON.stringify({ id, op, ...args })}\n`);
    const line = new RegExp(`^\\{"id": ${id}, .*\\}$`, "m");
    const [text] = await this.program.waitFor(line, 120_000);
    const { value, error } = JSON.parse(text!);
    if (error !== undefined) throw new SocketError(op, error);
    return value;
  }

  /** Connects by TCP. */
  async connect(
    hostname: string,
    port: number,
    options: SocketOption[] = [],
  ): Promise<KernelSocket> {
    const sock = await this.call("connect", { hostname, port, options });
    return new KernelSocket(this, sock as number);
  }

  /** Listens for TCP connections. */
  async listen(
    port: number,
    options: SocketOption[] = [],
  ): Promise<KernelSocket> {
    const sock = await this.call("listen", { port, options });
    return new KernelSocket(this, sock as number);
  }

  /** Opens a UDP socket. */
  async datagrams(
    port: number,
    options: SocketOption[] = [],
  ): Promise<KernelSocket> {
    const sock = await this.call("datagrams", { port, options });
    return new KernelSocket(this, sock as number);
  }

  /** Echoes on every TCP connection to a port. */
  async serveEcho(port: number): Promise<void> {
    await this.call("serve_echo", { port });
  }

  /** Echoes every datagram to a port. */
  async serveDatagramEcho(port: number): Promise<void> {
    await this.call("serve_datagram_echo", { port });
  }

  /** Ends the program. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.program.kill("SIGKILL");
  }
}

/** One socket of the kernel. */
export class KernelSocket {
  readonly #program: KernelSockets;
  readonly #sock: number;

  /**
   * @param program Where it lives.
   * @param sock Its number there.
   */
  constructor(program: KernelSockets, sock: number) {
    this.#program = program;
    this.#sock = sock;
  }

  /** Runs a command on it; see peers/kernel_sockets.py. */
  call(op: string, args: Record<string, unknown> = {}): Promise<unknown> {
    return this.#program.call(op, { sock: this.#sock, ...args });
  }

  /** Waits for a connection. */
  async accept(): Promise<KernelSocket> {
    return new KernelSocket(this.#program, await this.call("accept") as number);
  }

  /** Sends text of single-byte characters. */
  async send(text: string): Promise<void> {
    await this.call("send", { data: btoa(text) });
  }

  /** Waits for text; "" at the end of the stream. */
  async recv(): Promise<string> {
    return atob(await this.call("recv", { size: 65_536 }) as string);
  }

  /** Sends random bytes; returns their SHA-256. */
  async sendRandom(size: number): Promise<string> {
    return await this.call("send_random", { size }) as string;
  }

  /** Receives until the end of the stream. */
  async recvAll(): Promise<Digest> {
    return await this.call("recv_all") as Digest;
  }

  /** Receives until the end of the stream, with a stop-watch. */
  async recvAllTimed(): Promise<TimedDigest> {
    return await this.call("recv_all_timed") as TimedDigest;
  }

  /** Returns how many segments it has sent again. */
  async retransmits(): Promise<number> {
    return await this.call("retransmits") as number;
  }

  /** Returns the largest segments that it sends, and has received lately. */
  async segmentSizes(): Promise<[sent: number, received: number]> {
    return await this.call("segment_sizes") as [number, number];
  }

  /** Sends a FIN; receiving goes on. */
  async shutdown(): Promise<void> {
    await this.call("shutdown");
  }

  /** Closes it. */
  async close(): Promise<void> {
    await this.call("close");
  }

  /** Closes it with a reset. */
  async abort(): Promise<void> {
    await this.call("abort");
  }

  /** Sends a datagram of random bytes; returns their SHA-256. */
  async sendDatagram(
    hostname: string,
    port: number,
    size: number,
  ): Promise<string> {
    const args = { hostname, port, size };
    return await this.call("send_datagram", args) as string;
  }

  /** Waits for a datagram. */
  async recvDatagram(): Promise<Digest & { hostname: string; port: number }> {
    return await this.call("recv_datagram") as Digest & {
      hostname: string;
      port: number;
    };
  }
}
