/**
 * The DNS cache: record sets for their time to live, and the absence of records
 * (RFC 2308). When it is full, the least recently used entry is removed.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import { DNS_ANY, DNS_CNAME, DNS_NXDOMAIN } from "../wire/dns/numbers.ts";
import type { DnsRecord } from "../wire/dns/record.ts";
import { type Answer, MAX_ALIASES, noAnswer } from "./answer.ts";
import type { DnsConfig } from "./config.ts";

/** The type under which the absence of a whole name is stored. */
const NO_NAME = 0;

interface Entry {
  /** The records; empty if there are none. */
  records: DnsRecord[];
  /** When the entry expires, ms. */
  until: number;
}

/** The cache of one resolver. */
export class DnsCache {
  // By type and name, the least recently used first.
  readonly #entries: Map<string, Entry> = new Map();
  readonly #config: DnsConfig;
  readonly #clock: Clock;

  /**
   * @param config Its limits.
   * @param clock The stack's clock.
   */
  constructor(config: DnsConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** Entries, expired ones included. */
  get size(): number {
    return this.#entries.size;
  }

  /** Removes all entries. */
  clear(): void {
    this.#entries.clear();
  }

  /** Stores an answer: its aliases, and its records or their absence. */
  store(answer: Answer, type: number): void {
    const { aliases, records, status, name, negativeTtl } = answer;
    if (type === DNS_ANY) return; // the answer need not have all records
    for (const alias of aliases) {
      this.#put(alias.name, DNS_CNAME, [alias], alias.ttl);
    }
    const absence = Math.min(negativeTtl, this.#config.maxNegativeTtl);
    if (status === "ok") this.#put(name, type, records, records[0].ttl);
    else if (status === "nodata") this.#put(name, type, [], absence);
    else if (status === "nxdomain") this.#put(name, NO_NAME, [], absence);
  }

  /**
   * Looks for an answer, following cached aliases.
   *
   * @returns The answer; `incomplete` if there is no entry for the name at the end of
   * the aliases. Without aliases that is the name that was asked for.
   */
  find(name: string, type: number): Answer {
    const answer = noAnswer("incomplete", name, 0);
    for (;;) {
      if (this.#get(answer.name, NO_NAME) !== undefined) {
        answer.status = "nxdomain";
        answer.rcode = DNS_NXDOMAIN;
        return answer;
      }
      const entry = this.#get(answer.name, type);
      if (entry !== undefined) {
        answer.records = this.#aged(entry);
        answer.status = entry.records.length > 0 ? "ok" : "nodata";
        return answer;
      }
      const alias = type === DNS_ANY
        ? undefined
        : this.#get(answer.name, DNS_CNAME);
      if (alias === undefined) return answer;
      if (answer.aliases.length === MAX_ALIASES) {
        answer.status = "failed";
        return answer;
      }
      answer.aliases.push(...this.#aged(alias));
      answer.name = alias.records[0].data as string;
    }
  }

  #put(name: string, type: number, records: DnsRecord[], ttl: number): void {
    const { cacheSize, maxTtl } = this.#config;
    const seconds = Math.min(ttl, maxTtl);
    const key = keyOf(name, type);
    this.#entries.delete(key);
    if (seconds <= 0 || cacheSize <= 0) return;
    if (records.length > 0) this.#entries.delete(keyOf(name, NO_NAME));
    const until = this.#clock.now + seconds * 1000;
    this.#entries.set(key, { records, until });
    if (this.#entries.size <= cacheSize) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }

  #get(name: string, type: number): Entry | undefined {
    const key = keyOf(name, type);
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    if (entry.until <= this.#clock.now) return undefined;
    this.#entries.set(key, entry); // now the most recently used one
    return entry;
  }

  /** Copies of the records, with what is left of their TTL. */
  #aged(entry: Entry): DnsRecord[] {
    const ttl = Math.ceil((entry.until - this.#clock.now) / 1000);
    return entry.records.map((record) => ({ ...record, ttl }));
  }
}

function keyOf(name: string, type: number): string {
  return `${type} ${name.toLowerCase()}`;
}
