/**
 * Neighbour Discovery between a host or router that a script plays and the stack.
 *
 * @module
 */

import type { Fields } from "./compare.ts";
import {
  endsOf,
  linkAddressOf,
  type LinkNotes,
  STACK_LINK,
} from "./ethernet_wire.ts";
import { Match } from "./match.ts";
import type { NdMessage } from "./nd_fields.ts";
import { readNd, type SeenNd } from "./nd_read.ts";
import { buildNd } from "./nd_write.ts";
import type { Expected } from "./packet_fields.ts";
import type { Ends } from "./build.ts";
import { ip } from "./packets.ts";
import type { Script } from "./script.ts";
import { Talk } from "./talk.ts";

/**
 * What may be expected of a message: its fields, each by value or by a matcher.
 *
 * @category Scripted peer
 */
export type ExpectedNd = Expected<NdMessage>;

/**
 * Messages of Neighbour Discovery, and echoes, between a node and the stack.
 *
 * @category Scripted peer
 */
export class NdTalk extends Talk<NdMessage, ExpectedNd, SeenNd> {
  readonly #ends: Ends;
  readonly #notes: LinkNotes;

  /**
   * Use `peer.nd`.
   *
   * @param script Where it takes place.
   * @param deliver Lets a packet arrive.
   * @param ends Addresses of the node and the stack.
   * @param notes Link addresses of packets.
   */
  constructor(
    script: Script,
    deliver: (packet: Uint8Array) => void,
    ends: Ends,
    notes: LinkNotes,
  ) {
    super(script, deliver);
    this.#ends = ends;
    this.#notes = notes;
  }

  /** The node's address. */
  get address(): string {
    return this.#ends.src;
  }

  /** The node's link address. */
  get link(): string {
    return linkAddressOf(ip(this.#ends.src));
  }

  /** Builds a message. */
  protected build(message: NdMessage): Uint8Array {
    const packet = buildNd(message, this.#ends);
    const usual = endsOf(packet);
    const { linkSrc = this.link, linkDst = usual.linkDst } = message;
    this.#notes.set(packet, { linkSrc, linkDst });
    return packet;
  }

  /** Reads a message. */
  protected read(packet: Uint8Array): SeenNd | string {
    const ends = this.#notes.get(packet) ?? { linkSrc: "", linkDst: "" };
    return readNd(packet, ends);
  }

  /** Link addresses that follow from IP addresses are compared as such. */
  protected override normalize(wanted: ExpectedNd): Fields {
    const fields: Record<string, unknown> = { ...wanted };
    if (wanted.slla === true) fields.slla = STACK_LINK;
    if (wanted.tlla === true) fields.tlla = STACK_LINK;
    // The letters of TCP are others.
    if (typeof wanted.flags === "string") {
      fields.flags = lettersOf(wanted.flags);
    }
    return fields;
  }
}

/** Letters in any order. */
function lettersOf(wanted: string): Match {
  const sorted = (flags: string): string => [...flags].sort().join("");
  return new Match(
    wanted === "" ? "none" : wanted,
    (flags) => typeof flags === "string" && sorted(flags) === sorted(wanted),
  );
}
