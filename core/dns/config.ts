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
  /** Names with so many dots are tried as they are first. @default {1} */
  ndots: number;
  /** Rounds through the servers. @default {2} */
  attempts: number;
  /** How long an answer is waited for, ms. @default {5000} */
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
  /** Ask again over TCP if an answer is truncated, RFC 7766. @default {true} */
  tcp: boolean;
  /** Ask in random case, and take only answers in it. @default {false} */
  use0x20: boolean;
  /** "No such name" is an answer; false: ask the next server. @default {true} */
  nxdomainIsFinal: boolean;
  /** Times a query goes on at an alias's target, at most. @default {8} */
  maxRequeries: number;
  /** Record sets that are remembered; 0 for none. @default {1024} */
  cacheSize: number;
  /** Longest time a record set is remembered, seconds. @default {604_800} */
  maxTtl: number;
  /** Longest time for which absence is remembered, seconds. @default {300} */
  maxNegativeTtl: number;
  /** Queries under way at once, at most. @default {256} */
  maxQueries: number;
  /** A silent server is asked last for so long, ms. @default {30_000} */
  deadServerMs: number;
}

/** The settings of a stack that is told nothing else. */
export const DEFAULT_DNS_CONFIG: DnsConfig = {
  search: [],
  ndots: 1,
  attempts: 2,
  timeout: 5000,
  retransmit: [],
  // What passes nearly every path unfragmented: the "DNS flag day" of 2020.
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
