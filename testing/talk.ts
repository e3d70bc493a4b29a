/**
 * What a scripted peer says and hears in one protocol.
 *
 * @module
 */

import { allOk, compare, type Fields, sideBySide } from "./compare.ts";
import { corrupt } from "./build.ts";
import { withExtensions } from "./extensions.ts";
import { fragmentsOf } from "./fragments.ts";
import type { ExtensionHeader, IpFields, When } from "./packet_fields.ts";
import { checksumFault, readIp, type SeenPacket } from "./packet_reader.ts";
import type { Script } from "./script.ts";
import { scriptLine } from "./script_error.ts";

/**
 * When and how a packet is sent.
 *
 * @category Scripted peer
 */
export interface SendOptions {
  /** At this virtual time, in milliseconds. */
  at?: number;
  /** So many milliseconds after the line before. */
  after?: number;
  /** With these extension headers behind the fixed header, in this order. */
  extensions?: readonly ExtensionHeader[];
  /** In fragments with so many bytes of payload each, a multiple of 8. */
  fragments?: number;
  /** With a wrong checksum of the transport. */
  corrupt?: boolean;
}

/**
 * Sends packets to the stack and expects others of it.
 *
 * @category Scripted peer
 */
export abstract class Talk<
  Sent extends IpFields,
  Wanted extends object,
  Seen extends object,
> {
  /** Where it takes place. */
  protected readonly script: Script;
  readonly #deliver: (packet: Uint8Array) => void;

  /**
   * Use the methods of a `ScriptedPeer`.
   *
   * @param script Where it takes place.
   * @param deliver Lets a packet arrive.
   */
  constructor(script: Script, deliver: (packet: Uint8Array) => void) {
    this.script = script;
    this.#deliver = deliver;
  }

  /** Builds a packet. */
  protected abstract build(fields: Sent): Uint8Array;

  /** Reads a packet of the stack; a text says what is wrong with it. */
  protected abstract read(packet: Uint8Array): Seen | string;

  /** An expectation in the values that reading gives. */
  protected normalize(wanted: Wanted): Fields {
    return wanted as Fields;
  }

  /** Number of the pattern's byte with which a payload starts. */
  protected patternStart(_seen: Seen): number {
    return 0;
  }

  /**
   * Sends a packet, and lets everything happen that it makes ready.
   *
   * @param fields What is in it; the rest follows from what was before.
   * @param options When and how: now and whole, if not said.
   */
  async send(fields: Sent, options: SendOptions = {}): Promise<void> {
    await this.script.waitFor(options);
    const { extensions = [], fragments } = options;
    const plain = this.build(fields);
    const packet = extensions.length === 0
      ? plain
      : withExtensions(plain, extensions);
    if (options.corrupt) corrupt(packet);
    const pieces = fragments === undefined
      ? [packet]
      : fragmentsOf(packet, fragments, fields.ipId);
    for (const piece of pieces) this.#deliver(piece);
    await this.script.settle();
  }

  /**
   * Expects the next packet of the stack, whatever its protocol, to be this one.
   *
   * @param wanted What has to be in it; fields left out do not matter.
   * @param when When: by now, if not said.
   * @returns The packet.
   * @throws {ScriptError} If it does not come, or is another one.
   */
  async expect(wanted: Wanted, when: When = {}): Promise<Seen> {
    const line = scriptLine();
    const { script } = this;
    const [earliest, latest] = script.span(when);
    const expected = this.normalize(wanted);
    await script.runUntil(latest, () => script.waiting.length > 0);
    const next = script.waiting.shift();
    if (next === undefined) {
      throw script.failure("Nothing came in time", line, [
        `expected by ${latest} ms`,
        ...wantedAlone(expected),
      ]);
    }
    const sentBefore = script.delivered;
    const seen = this.read(next.packet);
    if (typeof seen === "string") {
      throw script.failure(`Another packet came: ${seen}`, line, [
        `got ${script.describe(next.packet)}`,
        ...wantedAlone(expected),
      ]);
    }
    script.taken = next.packet;
    const first = this.patternStart(seen);
    const rows = compare(expected, seen as Fields, first, sentBefore);
    const ip = readIp(next.packet) as SeenPacket;
    const fault = checksumFault(ip);
    const early = next.at < earliest;
    if (allOk(rows) && fault === null && !early) return seen;
    const what = fault !== null
      ? `A packet has a ${fault}`
      : early
      ? `A packet came at ${next.at} ms, expected from ${earliest} to ${latest}`
      : "A packet is not the one that was expected";
    throw script.failure(what, line, sideBySide(rows));
  }
}

/** An expectation as a table, where there is nothing to put beside it. */
function wantedAlone(expected: Fields): string[] {
  const rows = compare(expected, {});
  return sideBySide(rows.map((row) => ({ ...row, got: "", ok: true })));
}
