/**
 * A call that the application under test has made, and what it gives.
 *
 * @module
 */

import { NetBuf } from "../netbuf/netbuf.ts";
import { compare, show, sideBySide } from "./compare.ts";
import type { Data, When } from "./packet_fields.ts";
import { scriptLine } from "./script_error.ts";
import type { Script } from "./script.ts";

/**
 * What a call may be expected to give: payload is compared with the bytes.
 *
 * @category Scripted peer
 */
export type Given<T> = T extends NetBuf ? Data | Extract<T, null>
  : T extends Uint8Array ? Data
  : T;

/**
 * A call of the application that a script watches.
 *
 * @category Scripted peer
 */
export class Call<T> {
  readonly #script: Script;
  readonly #line: string;
  #settledAt = NaN;
  #value: T | undefined;
  #error: (Error & { code?: string }) | null = null;

  /**
   * Use `peer.call`.
   *
   * @param script Where it takes place.
   * @param promise What the application called.
   */
  constructor(script: Script, promise: Promise<T>) {
    this.#script = script;
    this.#line = scriptLine();
    promise.then((value) => {
      this.#settledAt = script.now;
      this.#value = value;
    }, (error) => {
      this.#settledAt = script.now;
      this.#error = error instanceof Error ? error : new Error(String(error));
    });
  }

  get #settled(): boolean {
    return !Number.isNaN(this.#settledAt);
  }

  /** Expects that it has given nothing yet. */
  async waits(): Promise<void> {
    const line = scriptLine();
    await this.#script.settle();
    if (this.#settled) {
      throw this.#script.failure("A call was to wait", line, [
        `called at ${this.#line}`,
        `at ${this.#settledAt} ms it ${this.#outcome()}`,
      ]);
    }
  }

  /**
   * Expects that it succeeds.
   *
   * @param expected What it gives: a netbuf (which is then deleted) or bytes by
   * their payload, anything else by value; if left out, anything will do.
   * @param when When: now if not said.
   * @returns What it gave.
   */
  async gives(expected?: Given<T>, when: When = {}): Promise<T> {
    const line = scriptLine();
    await this.#waitFor(when, line);
    if (this.#error !== null) {
      throw this.#script.failure("A call was to succeed", line, [
        `called at ${this.#line}`,
        `it ${this.#outcome()}`,
      ]);
    }
    const value = this.#value as T;
    if (expected === undefined) return value;
    let bytes: unknown = value;
    if (value instanceof NetBuf) {
      bytes = value.toBytes();
      value.delete();
    }
    const rows = compare({ data: expected }, { data: bytes });
    if (!rows[0]!.ok) {
      throw this.#script.failure("A call gave something else", line, [
        `called at ${this.#line}`,
        ...sideBySide(rows),
      ]);
    }
    return value;
  }

  /**
   * Expects that it fails.
   *
   * @param code The error's `code`, such as "ERR_RST", or its name, such as
   * "ConnectionRefused"; if left out, any error will do.
   * @param when When: now if not said.
   * @returns The error.
   */
  async fails(code?: string, when: When = {}): Promise<Error> {
    const line = scriptLine();
    await this.#waitFor(when, line);
    const error = this.#error;
    if (
      error === null ||
      (code !== undefined && error.code !== code && error.name !== code)
    ) {
      throw this.#script.failure(
        `A call was to fail: ${code ?? "somehow"}`,
        line,
        [
          `called at ${this.#line}`,
          `it ${this.#outcome()}`,
        ],
      );
    }
    return error;
  }

  async #waitFor(when: When, line: string): Promise<void> {
    const script = this.#script;
    const [earliest, latest] = script.span(when);
    await script.runUntil(latest, () => this.#settled);
    if (!this.#settled) {
      throw script.failure("A call has given nothing in time", line, [
        `called at ${this.#line}`,
      ]);
    }
    if (this.#settledAt < earliest) {
      throw script.failure("A call was done too early", line, [
        `called at ${this.#line}`,
        `at ${this.#settledAt} ms it ${this.#outcome()}`,
        `expected from ${earliest} to ${latest} ms`,
      ]);
    }
  }

  #outcome(): string {
    const error = this.#error;
    if (error === null) return `gave ${show(this.#value)}`;
    const code = error.code === undefined ? "" : ` (${error.code})`;
    return `failed: ${error.name}${code}: ${error.message}`;
  }
}
