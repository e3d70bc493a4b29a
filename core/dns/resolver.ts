/**
 * The resolver of a stack: RFC 1034 §5.3.1's stub, with lwIP's calls.
 *
 * `lookup` is dns_gethostbyname_addrtype: numeric names, localhost, the host
 * table, the cache, then the servers. `query` asks for records of any type. Equal
 * questions share one exchange; every table is bounded. If no server has to be asked,
 * `done` is called before the call returns.
 *
 * Omits multicast DNS (RFC 6762), DNSSEC validation and encrypted transports.
 *
 * @module
 */

import { wrongKind } from "../base/arguments.ts";
import {
  ERR_ARG,
  ERR_MEM,
  ERR_OK,
  ERR_RTE,
  type err_t,
  ERR_TIMEOUT,
  ERR_VAL,
} from "../base/err.ts";
import { DNS_PORT } from "../wire/dns/message.ts";
import { DNS_A, DNS_AAAA } from "../wire/dns/numbers.ts";
import type { DnsRecord } from "../wire/dns/record.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import { Zones } from "../wire/zones.ts";
import {
  addressesOf,
  findAddresses,
  type NameSource,
  typeOf,
  withoutForeign,
} from "./addresses.ts";
import {
  type Answer,
  type AnswerStatus,
  isAbsence,
  MAX_ALIASES,
  noAnswer,
} from "./answer.ts";
import { DnsCache } from "./cache.ts";
import { DEFAULT_DNS_CONFIG, type DnsConfig } from "./config.ts";
import { Exchange, type ExchangeOwner } from "./exchange.ts";
import type { DnsHost } from "./host.ts";
import { HostTable } from "./hosts.ts";
import { searchNames } from "./search.ts";
import { NameServer, parseNameServer } from "./server.ts";

/** Record types to ask for, in order, by address preference: see lookup. */
const FAMILIES: readonly (readonly number[])[] = [
  [DNS_A],
  [DNS_AAAA],
  [DNS_A, DNS_AAAA],
  [DNS_AAAA, DNS_A],
];

/** Longest name that lookup takes, in characters: lwIP's DNS_MAX_NAME_LENGTH. */
const MAX_NAME = 256;
/** Callers that may wait for the same question, at most. */
const MAX_WAITERS = 4096;

/** What a query has found. */
export interface QueryResult {
  /**
   * ERR_OK; ERR_VAL if there are no such records, no server, or only errors from the
   * servers; ERR_TIMEOUT if no server answered; ERR_RTE if none can be reached; ERR_MEM
   * if too many queries are under way; ERR_ARG if the name is malformed.
   */
  err: err_t;
  /** The outcome, in more detail than `err`. */
  status: AnswerStatus;
  /** Response code; -1 if there was no response. */
  rcode: number;
  /** The name that has the records, at the end of all aliases. */
  name: string;
  /** The aliases that were followed, in order. */
  aliases: DnsRecord[];
  /** The records. */
  records: DnsRecord[];
}

/** Gets what lookup has found; `why` is the last answer. */
export type LookupDone = (err: err_t, addrs: IpAddr[], why: Answer) => void;

/** Resolves names. */
export class Resolver implements ExchangeOwner {
  /** Settings. */
  readonly config: DnsConfig;
  /** The local host table. */
  readonly hosts: HostTable = new HostTable();
  /** Cached answers. */
  readonly cache: DnsCache;
  readonly #host: DnsHost;
  #servers: NameServer[] = [];
  #advertised: NameServer[] = [];
  #domains: readonly string[] = [];
  readonly #exchanges: Map<string, Exchange> = new Map();
  readonly #source: NameSource = {
    candidates: (name) => this.#candidates(name),
    knownLocally: (name, types) => this.#knownLocally(name, types),
    ask: (name, type, done) => this.#ask(name, type, done),
  };

  /**
   * @param host The stack.
   * @param config Settings that differ from {@linkcode DEFAULT_DNS_CONFIG}.
   */
  constructor(host: DnsHost, config: Partial<DnsConfig> = {}) {
    this.#host = host;
    this.config = { ...DEFAULT_DNS_CONFIG, ...config };
    this.cache = new DnsCache(this.config, host.clock);
  }

  /** The name servers, in the order in which they are asked: those set first. */
  get nameServers(): string[] {
    return this.#allServers.map(String);
  }

  get #allServers(): NameServer[] {
    return [...this.#servers, ...this.#advertised];
  }

  get #search(): readonly string[] {
    return [...this.config.search, ...this.#domains];
  }

  /**
   * Sets what routers advertise (RFC 8106), beside what is set. Queries under way go on
   * with the servers that they have.
   *
   * @param servers Addresses of name servers.
   * @param domains Domains of the search list.
   */
  setAdvertised(servers: readonly IpAddr[], domains: readonly string[]): void {
    this.#domains = domains;
    this.#advertised = servers.map((addr) =>
      this.#advertised.find((known) => known.addr.isSameHost(addr)) ??
        new NameServer(addr, DNS_PORT)
    );
  }

  /** Adds a name server to those that are set; see {@linkcode setNameServers}. */
  addNameServer(server: string): void {
    this.setNameServers([...this.#servers.map(String), server]);
  }

  /** Returns addresses in the order in which to try them: RFC 6724 §6. */
  order(addrs: readonly IpAddr[]): IpAddr[] {
    return this.#host.order(addrs);
  }

  /** The only family that interfaces have addresses of; null if there is none such. */
  get onlyFamily(): 4 | 6 | null {
    return this.#host.onlyFamily();
  }

  /** Queries under way. */
  get pending(): number {
    return this.#exchanges.size;
  }

  /**
   * Sets the name servers; lwIP dns_setserver. Queries under way start again with
   * them, or fail if there are none. The cache is kept.
   *
   * @param servers Such as "10.0.0.1", "10.0.0.1:5353" or "[fd00::1]:53".
   * @throws TypeError if one of them is no address.
   */
  setNameServers(servers: readonly string[]): void {
    this.#servers = servers.map((text) => {
      const server = parseNameServer(text, this.#host.zones);
      if (server === null) {
        const example = `such as "10.0.0.1" or "10.0.0.1:53"`;
        const expected = `the address of a name server, ${example}`;
        throw wrongKind(text, "server", "set the name servers", expected);
      }
      return this.#servers.find((s) => `${s}` === `${server}`) ?? server;
    });
    for (const exchange of [...this.#exchanges.values()]) {
      exchange.start(this.#allServers);
    }
  }

  /** Ends all queries, without calling their callbacks. */
  close(): void {
    for (const exchange of this.#exchanges.values()) exchange.abort();
    this.#exchanges.clear();
  }

  /**
   * Finds the addresses of a name; lwIP dns_gethostbyname_addrtype. lwIP returns one
   * address, this returns all of the same family.
   *
   * @param name The name, or an address in any form of lwIP's ipaddr_aton.
   * @param addrtype 0 IPv4, 1 IPv6, 2 IPv4 or else IPv6, 3 the reverse: the values of
   * lwIP's NETCONN_DNS_ constants.
   * @param done Called once: ERR_OK with at least one address; ERR_ARG for an
   * empty or too long name; ERR_VAL if there is no address, no answer or no
   * server; ERR_MEM if too many queries are under way. `why` tells more.
   */
  lookup(name: string, addrtype: number, done: LookupDone): void {
    const types = FAMILIES[addrtype];
    const length = name.endsWith(".") ? name.length - 1 : name.length;
    if (name === "" || length >= MAX_NAME || types === undefined) {
      return done(ERR_ARG, [], noAnswer("bad-name", name));
    }
    const known = this.#knownLocally(name, types);
    if (known.length > 0) return done(ERR_OK, known, noAnswer("ok", name));
    const names = this.#candidates(name);
    this.#lookupNext(names, types, noAnswer("bad-name", name), done);
  }

  /**
   * Finds all addresses of a name in the order in which to try them (RFC 6724 §6).
   *
   * @param name As for {@linkcode lookup}.
   * @param family 4, 6, or 0 for both.
   * @param done Called once, with what {@linkcode query} says. A failure to find
   * one family does not matter if there are addresses of the other.
   */
  addresses(
    name: string,
    family: 0 | 4 | 6,
    done: (result: QueryResult, addrs: IpAddr[]) => void,
  ): void {
    findAddresses(this.#source, name, family, (answer, addrs) => {
      done(resultOf(answer), this.#host.order(addrs));
    });
  }

  /**
   * Finds the records of a name, with the search list. The host table is not
   * looked at.
   *
   * @param name The name, as text.
   * @param type Record type, 1 to 65535.
   * @param done Called once.
   */
  query(name: string, type: number, done: (result: QueryResult) => void): void {
    this.#queryNext(this.#candidates(name), type, null, done);
  }

  #candidates(name: string): readonly string[] {
    return searchNames(name, this.#search, this.config.ndots);
  }

  /** Tries candidates until there is an answer other than "no such records". */
  #queryNext(
    names: readonly string[],
    type: number,
    last: Answer | null,
    done: (result: QueryResult) => void,
  ): void {
    const [name, ...rest] = names;
    if (name === undefined) {
      return done(resultOf(last ?? noAnswer("bad-name", "")));
    }
    this.#ask(name, type, (answer) => {
      if (isAbsence(answer)) {
        // "The name exists" tells more than "no such name" for another candidate.
        const telling = last?.status === "nodata" ? last : answer;
        this.#queryNext(rest, type, telling, done);
      } else done(resultOf(answer));
    });
  }

  #knownLocally(name: string, types: readonly number[]): IpAddr[] {
    if (name === "localhost") {
      return [types[0] === DNS_AAAA ? IpAddr.LOOPBACK6 : IpAddr.LOOPBACK4];
    }
    const zones = this.#host.zones ?? Zones.NUMBERS;
    const literal = zones.parse(name) ?? IpAddr.parseAton(name);
    // One of the wrong family is looked up as a name, as lwIP does.
    const isKnown = literal !== null && literal.zone >= 0;
    if (isKnown && types.includes(typeOf(literal))) return [literal];
    for (const type of types) {
      const addrs = this.hosts.get(name).filter((a) => typeOf(a) === type);
      if (addrs.length > 0) return addrs;
    }
    return [];
  }

  #lookupNext(
    names: readonly string[],
    types: readonly number[],
    last: Answer,
    done: LookupDone,
  ): void {
    const [name, ...rest] = names;
    if (name === undefined) return done(ERR_VAL, [], last);
    for (const type of types) { // lwIP: either family, before asking for one
      const cached = this.cache.find(name, type);
      const addrs = addressesOf(cached.records, type);
      if (addrs.length > 0) return done(ERR_OK, addrs, cached);
    }
    this.#lookupFamily(name, types, (answer, addrs) => {
      if (addrs.length > 0) done(ERR_OK, addrs, answer);
      else if (isAbsence(answer)) this.#lookupNext(rest, types, answer, done);
      else done(answer.status === "busy" ? ERR_MEM : ERR_VAL, [], answer);
    });
  }

  /** Asks for one family; for the next only if the name has none of the first. */
  #lookupFamily(
    name: string,
    types: readonly number[],
    done: (answer: Answer, addrs: IpAddr[]) => void,
  ): void {
    const [type, ...rest] = types;
    this.#ask(name, type, (found) => {
      const answer = withoutForeign(found, type);
      const addrs = addressesOf(answer.records, type);
      if (answer.status === "nodata" && rest.length > 0) {
        this.#lookupFamily(name, rest, done);
      } else done(answer, addrs);
    });
  }

  /** Answers a question from the cache or the servers, along aliases. */
  #ask(name: string, type: number, done: (answer: Answer) => void): void {
    this.#follow(name, type, [], 0, done);
  }

  #follow(
    name: string,
    type: number,
    aliases: DnsRecord[],
    queries: number,
    done: (answer: Answer) => void,
  ): void {
    const cached = this.cache.find(name, type);
    const soFar = [...aliases, ...cached.aliases];
    if (cached.status !== "incomplete") {
      return done({ ...cached, aliases: soFar });
    }
    if (queries > this.config.maxRequeries || soFar.length > MAX_ALIASES) {
      return done({ ...noAnswer("failed", cached.name, 0), aliases: soFar });
    }
    this.#exchange(cached.name, type, (answer) => {
      const all = [...soFar, ...answer.aliases];
      if (answer.status !== "incomplete") {
        return done({ ...answer, aliases: all });
      }
      this.#follow(answer.name, type, all, queries + 1, done);
    });
  }

  /** Joins the exchange for a question, or begins it. */
  #exchange(name: string, type: number, done: (answer: Answer) => void): void {
    const key = keyOf(name, type);
    const running = this.#exchanges.get(key);
    if (running !== undefined) {
      if (running.waiters.length < MAX_WAITERS) running.waiters.push(done);
      else done(noAnswer("busy", name));
      return;
    }
    if (this.#allServers.length === 0) return done(noAnswer("no-server", name));
    if (this.#exchanges.size >= this.config.maxQueries) {
      return done(noAnswer("busy", name));
    }
    const exchange = new Exchange(this.#host, this.config, this, name, type);
    exchange.waiters.push(done);
    this.#exchanges.set(key, exchange);
    exchange.start(this.#allServers);
  }

  /** An exchange is over. */
  onAnswer(exchange: Exchange, answer: Answer): void {
    this.#exchanges.delete(keyOf(exchange.name, exchange.type));
    this.cache.store(answer, exchange.type);
    for (const done of exchange.waiters) done({ ...answer });
  }
}

function keyOf(name: string, type: number): string {
  return `${type} ${name.toLowerCase()}`;
}

const ERRORS: Readonly<Record<AnswerStatus, err_t>> = {
  ok: ERR_OK,
  "bad-name": ERR_ARG,
  nodata: ERR_VAL,
  nxdomain: ERR_VAL,
  incomplete: ERR_VAL,
  failed: ERR_VAL,
  timeout: ERR_TIMEOUT,
  unreachable: ERR_RTE,
  busy: ERR_MEM,
  "no-server": ERR_VAL,
};

function resultOf(answer: Answer): QueryResult {
  const { status, rcode, name, aliases, records } = answer;
  return { err: ERRORS[status], status, rcode, name, aliases, records };
}
