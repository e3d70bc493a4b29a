/**
 * Multicast Listener Discovery between a router or another host that a script plays and
 * the stack.
 *
 * @module
 */

import {
  buildMld,
  type MldMessage,
  readMld,
  type SeenMld,
} from "./mld_message.ts";
import type { Expected } from "./packet_fields.ts";
import type { Ends } from "./build.ts";
import type { Script } from "./script.ts";
import { Talk } from "./talk.ts";

/**
 * What may be expected of a message: its fields, each by value or by a matcher.
 *
 * @category Scripted peer
 */
export type ExpectedMld = Expected<MldMessage>;

/**
 * Messages of MLD between a node on the link and the stack.
 *
 * @category Scripted peer
 */
export class MldTalk extends Talk<MldMessage, ExpectedMld, SeenMld> {
  readonly #ends: Ends;

  /**
   * Use `peer.mld`.
   *
   * @param script Where it takes place.
   * @param deliver Lets a packet arrive.
   * @param ends Addresses of the node and the stack.
   */
  constructor(
    script: Script,
    deliver: (packet: Uint8Array) => void,
    ends: Ends,
  ) {
    super(script, deliver);
    this.#ends = ends;
  }

  /** The node's address. */
  get address(): string {
    return this.#ends.src;
  }

  /** Builds a message. */
  protected build(message: MldMessage): Uint8Array {
    return buildMld(message, this.#ends);
  }

  /** Reads a message. */
  protected read(packet: Uint8Array): SeenMld | string {
    return readMld(packet);
  }
}
