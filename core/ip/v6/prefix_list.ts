/**
 * The prefix list: which prefixes are on the link. RFC 4861 §5.1 and §6.3.4, with the
 * rules of RFC 5942 §4: an address says nothing of its prefix, and what no
 * advertisement and no setting says to be on the link is reached by a router.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import type { HostContext } from "./host_context.ts";
import { LifetimeList, type Lived } from "./lifetime_list.ts";

/** Prefixes that are remembered of advertisements and settings together. */
const MAX_PREFIXES = 32;

/** A prefix whose addresses are on the link. */
export interface OnLinkPrefix extends Lived {
  /** An address of it. */
  readonly prefix: IpAddr;
  /** Its length, 0 to 128. */
  readonly prefixLen: number;
}

/** The on-link prefixes of one interface. */
export class PrefixList {
  readonly #context: HostContext;
  readonly #prefixes: LifetimeList<OnLinkPrefix>;

  /**
   * @param context Time.
   * @param onExpired Told of a prefix whose lifetime has ended: next hops change.
   */
  constructor(
    context: HostContext,
    onExpired: (prefix: OnLinkPrefix) => void,
  ) {
    this.#context = context;
    this.#prefixes = new LifetimeList(context, MAX_PREFIXES, onExpired);
  }

  /** The prefixes but that of link-local addresses. Borrowed. */
  get entries(): readonly OnLinkPrefix[] {
    return this.#prefixes.entries;
  }

  /**
   * A prefix is on the link: by a prefix information option with flag L (without, the
   * option says nothing, not even that it is elsewhere), or by a setting.
   *
   * @param prefix An address of it, copied.
   * @param prefixLen Its length, 0 to 128.
   * @param validMs Valid Lifetime, in milliseconds; 0 removes it, Infinity keeps it.
   */
  set(prefix: IpAddr, prefixLen: number, validMs: number): void {
    if (prefix.isLinkLocal || prefix.w0 >>> 24 === 0xff) return;
    const validUntil = this.#context.clock.now + validMs;
    const known = this.#prefixes.entries.find((entry) =>
      entry.prefixLen === prefixLen &&
      prefix.matchesPrefix(entry.prefix, prefixLen)
    );
    if (known !== undefined) this.#prefixes.setUntil(known, validUntil);
    else this.#prefixes.add({ prefix: prefix.clone(), prefixLen, validUntil });
  }

  /** Whether an address is on the link; link-local ones always are. */
  isOnLink(addr: IpAddr): boolean {
    if (addr.isLinkLocal || addr.isMulticast) return true;
    return this.longest(addr) !== null;
  }

  /** Returns the longest prefix that an address is in, or null. */
  longest(addr: IpAddr): OnLinkPrefix | null {
    const { entries } = this.#prefixes;
    let best: OnLinkPrefix | null = null;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (best !== null && entry.prefixLen <= best.prefixLen) continue;
      if (addr.matchesPrefix(entry.prefix, entry.prefixLen)) best = entry;
    }
    return best;
  }

  /** The link has gone down: forgets all of it. */
  clear(): void {
    this.#prefixes.clear();
  }
}
