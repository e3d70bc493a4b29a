/**
 * What is remembered of answers: record sets for their time to live, and absence
 * (RFC 2308), bounded; the set that was not used for longest goes first.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import { DNS_ANY, DNS_CNAME, DNS_NXDOMAIN } from "../wire/dns/numbers.ts";
import type { DnsRecord } from "../wire/dns/record.ts";
import { type Answer, MAX_ALIASES, noAnswer } from "./answer.ts";
import type { DnsConfig } from "./config.ts";

/** Stands for all types of a name that does not exist. */
const NO_NAME = 0;

interface Entry {
  /** Empty for absence. */
  records: DnsRecord[];
  /** When it is forgotten, ms. */
  until: number;
}

/** Remembers answers. */
export class DnsCache {
  // In order of use.
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

  /** Sets that are remembered, those past their time included. */
  get size(): number {
    return this.#entries.size;
  }

  /** Forgets everything. */
  clear(): void {
    this.#entries.clear();
  }

  /** Remembers what an answer says about the name that was asked for. */
  store(answer: Answer, type: number): void {
    const { aliases, records, status, name, negativeTtl } = answer;
    if (type === DNS_ANY) return; // what it holds need not be all there is
    for (const alias of aliases) {
      this.#put(alias.name, DNS_CNAME, [alias], alias.ttl);
    }
    const absence = Math.min(negativeTtl, this.#config.maxNegativeTtl);
    if (status === "ok") this.#put(name, type, records, records[0].ttl);
    else if (status === "nodata") this.#put(name, type, [], absence);
    else if (status === "nxdomain") this.#put(name, NO_NAME, [], absence);
  }

  /**
   * Looks an answer up, along aliases.
   *
   * @returns The answer; `incomplete` if what its name stands for is not known,
   * which may be the very name that was asked for.
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
    this.#entries.set(key, entry); // now the one used last
    return entry;
  }

  /** The records with the time that they have left. */
  #aged(entry: Entry): DnsRecord[] {
    const ttl = Math.ceil((entry.until - this.#clock.now) / 1000);
    return entry.records.map((record) => ({ ...record, ttl }));
  }
}

function keyOf(name: string, type: number): string {
  return `${type} ${name.toLowerCase()}`;
}
