/**
 * A terminal for the programs of tools/: input from the test, output kept.
 *
 * @module
 */

import {
  exitCodeOf,
  type Main,
  type Terminal,
} from "../../tools/lib/program.ts";

/** What a program has left behind. */
export interface Outcome {
  /** Exit code. */
  code: number;
  /** Lines on standard output. */
  lines: string[];
  /** Lines on standard error. */
  complaints: string[];
  /** Bytes on standard output. */
  output: Uint8Array<ArrayBuffer>;
}

/** A program's terminal. */
export class FakeTerminal implements Terminal {
  readonly input: ReadableStream<Uint8Array>;
  /** Lines printed. */
  readonly lines: string[] = [];
  /** Lines printed on standard error. */
  readonly complaints: string[] = [];
  readonly #written: Uint8Array[] = [];
  #length = 0;
  readonly #stop = new AbortController();
  #changed = Promise.withResolvers<void>();

  /** @param input What the program reads: nothing, bytes, or as it comes. */
  constructor(
    input: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> = "",
  ) {
    this.input = input instanceof ReadableStream
      ? input
      : new Blob([input]).stream();
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** All bytes written. */
  get output(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const bytes of this.#written) {
      all.set(bytes, at);
      at += bytes.length;
    }
    return all;
  }

  write = (bytes: Uint8Array): Promise<void> => {
    this.#written.push(bytes.slice());
    this.#length += bytes.length;
    this.#change();
    return Promise.resolve();
  };

  print(line: string): void {
    this.lines.push(line);
    this.#change();
  }

  complain(line: string): void {
    this.complaints.push(line);
    this.#change();
  }

  /** Ctrl-C. */
  interrupt(): void {
    this.#stop.abort();
  }

  /** Resolves when a line, or all the bytes as text, contain this. */
  async waitFor(text: string): Promise<void> {
    const has = (line: string) => line.includes(text);
    for (;;) {
      const changed = this.#changed.promise;
      if (this.lines.some(has) || this.complaints.some(has)) return;
      if (has(new TextDecoder().decode(this.output))) return;
      await changed;
    }
  }

  /** Resolves when so many bytes have been written. */
  async waitForBytes(count: number): Promise<void> {
    while (this.#length < count) await this.#changed.promise;
  }

  #change(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}

/** Runs a program to its end. */
export async function run(
  main: Main,
  args: string[],
  terminal: FakeTerminal = new FakeTerminal(),
): Promise<Outcome> {
  const code = await exitCodeOf(main, args, terminal);
  const { lines, complaints, output } = terminal;
  return { code, lines, complaints, output };
}

/** SHA-256, hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

/** Bytes that look random and are the same for the same length. */
export function noise(length: number): Uint8Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(length / 4));
  for (let i = 0; i < words.length; i++) {
    words[i] = Math.imul(i + 1, 0x9e3779b1);
  }
  return new Uint8Array(words.buffer, 0, length);
}
