/**
 * Settings of the resolver, in the manner of resolv.conf(5).
 *
 * The defaults are those of a present-day stub resolver; {@linkcode LWIP_DNS}
 * makes it ask as lwIP's does with its default options.
 *
 * @module
 */

/**
 * Settings that a host may change; see {@linkcode DEFAULT_DNS_CONFIG}.
 *
 * @category Stack
 */
export interface DnsConfig {
  /** Domains to look in for names that are not absolute. @default {[]} */
  search: readonly string[];
  /** A name with at least so many dots is first tried as absolute. @default {1} */
  ndots: number;
  /** How often each server is asked, at most. @default {2} */
  attempts: number;
  /** How long to wait for a server's response, ms. @default {5000} */
  timeout: number;
  /**
   * Waits after the first and each further transmission of one query to one
   * server, ms, instead of `timeout`; empty for one transmission.
   *
   * @default {[]}
   */
  retransmit: readonly number[];
  /** UDP message size offered by EDNS0 in bytes; 0 for no EDNS0. @default {1232} */
  edns: number;
  /** Ask again over TCP if a response is truncated, RFC 7766. @default {true} */
  tcp: boolean;
  /**
   * Write names in random case (0x20 encoding), and accept only responses that repeat
   * it. @default {false}
   */
  use0x20: boolean;
  /** "No such name" is an answer; false: ask the next server. @default {true} */
  nxdomainIsFinal: boolean;
  /** Further queries for targets of aliases, at most. @default {8} */
  maxRequeries: number;
  /** Record sets in the cache, at most; 0 for no cache. @default {1024} */
  cacheSize: number;
  /** Longest time a record set is cached, seconds. @default {604_800} */
  maxTtl: number;
  /** Longest time the absence of records is cached, seconds. @default {300} */
  maxNegativeTtl: number;
  /** Queries under way at once, at most. @default {256} */
  maxQueries: number;
  /** How long a server that did not answer is asked last, ms. @default {30_000} */
  deadServerMs: number;
}

/** The default settings. */
export const DEFAULT_DNS_CONFIG: DnsConfig = {
  search: [],
  ndots: 1,
  attempts: 2,
  timeout: 5000,
  retransmit: [],
  // Passes nearly every path without fragmentation: "DNS flag day" of 2020.
  edns: 1232,
  tcp: true,
  use0x20: false,
  nxdomainIsFinal: true,
  maxRequeries: 8,
  cacheSize: 1024,
  maxTtl: 604_800,
  maxNegativeTtl: 300,
  maxQueries: 256,
  deadServerMs: 30_000,
};

/**
 * lwIP's dns.c with the defaults of its opt.h: four transmissions to each server
 * in turn after 0, 1, 2 and 4 ticks of a second, seven ticks in all; any error
 * moves on to the next server; no EDNS0, TCP, negative cache or second query for
 * an alias.
 *
 * @category Stack
 */
export const LWIP_DNS: Partial<DnsConfig> = {
  attempts: 1,
  retransmit: [1000, 1000, 2000, 3000],
  edns: 0,
  tcp: false,
  nxdomainIsFinal: false,
  maxRequeries: 0,
  cacheSize: 4,
  maxNegativeTtl: 0,
  maxQueries: 4,
  deadServerMs: 0,
};
