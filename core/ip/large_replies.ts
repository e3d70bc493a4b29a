/**
 * The echo replies of late that a router may find too big, as far as it takes to believe
 * a report about one: RFC 8201 §4. No control block has sent them.
 *
 * Bounded: the newest are known.
 *
 * @module
 */

import { IpAddr } from "../wire/ip_addr.ts";

/** How many are known. */
const REPLIES = 32;

/** The large echo replies that were sent last. */
export class LargeReplies {
  readonly #remotes: IpAddr[] = Array.from(
    { length: REPLIES },
    () => new IpAddr(),
  );
  readonly #words: Int32Array = new Int32Array(REPLIES);
  #next = 0;

  /**
   * A reply leaves.
   *
   * @param remote Where it goes, copied.
   * @param word Its identifier and sequence number, int32.
   */
  note(remote: IpAddr, word: number): void {
    this.#remotes[this.#next].copyFrom(remote);
    this.#words[this.#next] = word;
    this.#next = (this.#next + 1) % REPLIES;
  }

  /** Whether such a reply was sent, of those that are known. */
  has(remote: IpAddr, word: number): boolean {
    for (let i = 0; i < REPLIES; i++) {
      if (this.#words[i] === word && this.#remotes[i].equals(remote)) {
        return true;
      }
    }
    return false;
  }
}
