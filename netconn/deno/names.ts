/**
 * Names, seen from the application: what the core's resolver finds out, in Deno's
 * shapes.
 *
 * @module
 */

import {
  checkInteger,
  checkText,
  wrongKind,
} from "../../core/base/arguments.ts";
import { ERR_CLSD, ERR_OK, type err_t } from "../../core/base/err.ts";
import type {
  AddressAnswer,
  AnswerStatus,
  DnsCall,
  QueryResult,
} from "../../core/thread/port/dns_control.ts";
import { reverseDnsName } from "../../core/wire/dns/name.ts";
import {
  dnsRcodeName,
  dnsTypeName,
  dnsTypeOf,
} from "../../core/wire/dns/numbers.ts";
import type {
  DnsCaa,
  DnsData,
  DnsMx,
  DnsNaptr,
  DnsRecord,
  DnsSoa,
  DnsSrv,
} from "../../core/wire/dns/record.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { Zones } from "../../core/wire/zones.ts";
import { checkWait, NO_WAIT } from "../arguments.ts";
import { NETCONN_DNS_DEFAULT } from "../lwip/constants.ts";
import { nameError } from "./errors.ts";
import { TIMED_OUT, type WaitOptions } from "../port/mailbox.ts";
import { Operation, type Steps } from "../port/operation.ts";
import type { Port } from "../port/port.ts";
import type { TimeSource } from "../port/time_source.ts";

/**
 * Record types whose data has a shape of its own, and that shape.
 *
 * @category Names and addresses
 */
export interface ResolvedData {
  /** IPv4 addresses. */
  A: string;
  /** IPv6 addresses. */
  AAAA: string;
  /** What the name stands for. */
  CNAME: string;
  /** Name servers. */
  NS: string;
  /** Names of an address. */
  PTR: string;
  /** Mail exchanges. */
  MX: DnsMx;
  /** Services. */
  SRV: DnsSrv;
  /** Start of authority. */
  SOA: DnsSoa;
  /** Naming authority pointers. */
  NAPTR: DnsNaptr;
  /** Certification authority authorization. */
  CAA: DnsCaa;
  /** Texts, each of one or more strings. */
  TXT: string[];
}

/**
 * A record with all that belongs to it.
 *
 * @category Names and addresses
 */
export interface ResolvedRecord {
  /** Its owner, absolute: it ends with a dot. */
  name: string;
  /** Its type, such as "AAAA" or "TYPE65". */
  type: string;
  /** Seconds for which it holds. */
  ttl: number;
  /** Its data, in the shape of {@linkcode ResolvedData}, or RFC 3597 text. */
  data: DnsData;
}

/**
 * What there is to know about a name and a type.
 *
 * @category Names and addresses
 */
export interface ResolvedRecords {
  /** Response code, such as "NOERROR" or "NXDOMAIN". */
  rcode: string;
  /** The aliases that were followed. */
  aliases: ResolvedRecord[];
  /** The records; empty if there are none. */
  records: ResolvedRecord[];
}

/** Which addresses of a name are asked for. */
export interface AddressQuery {
  /** 4, 6, or 0 for both. */
  family: 0 | 4 | 6;
  /** Only those of a family that interfaces have addresses of: AI_ADDRCONFIG. */
  isConfigured: boolean;
}

const ANY_ADDRESS: AddressQuery = { family: 0, isConfigured: false };

/** Asks the resolver of one stack. */
export class Names {
  readonly #port: Port;
  readonly #time: TimeSource;

  /**
   * @param port Way to the core.
   * @param time Where timeouts come from.
   */
  constructor(port: Port, time: TimeSource) {
    this.#port = port;
    this.#time = time;
  }

  /** lwIP netconn_gethostbyname_addrtype; never rejects for an outcome. */
  async lookup(
    name: string,
    addrtype: number = NETCONN_DNS_DEFAULT,
  ): Promise<{ err: err_t; addr: IpAddr }> {
    checkText(name, "name", "look up a name");
    checkInteger(addrtype, 0, 3, "addrtype", "look up a name");
    const call: DnsCall = { op: "lookup", name, addrtype };
    const answer = await this.#ask<AddressAnswer>(call, {});
    if (answer === null || answer === TIMED_OUT) {
      return { err: ERR_CLSD, addr: IpAddr.ANY4 };
    }
    const { err } = answer;
    return { err, addr: err === ERR_OK ? first(answer) : IpAddr.ANY4 };
  }

  /**
   * Resolves a name to the one address to use.
   *
   * @param action What for, such as `connect to "example.com:80"`.
   * @throws NotFound, TimedOut, NetworkUnreachable, NameServerError, …
   */
  async addressOf(
    name: string,
    action: string,
    wait: WaitOptions,
  ): Promise<IpAddr> {
    const call: DnsCall = {
      op: "lookup",
      name,
      addrtype: NETCONN_DNS_DEFAULT,
    };
    return first(checked(await this.#ask<AddressAnswer>(call, wait), action));
  }

  /** As {@linkcode addressOf}, as an operation to block for. */
  addressNow(name: string): Operation<IpAddr> {
    return new Operation(this.#addressNow(name));
  }

  *#addressNow(name: string): Steps<IpAddr> {
    const asked = this.#port.control(
      { op: "lookup", name, addrtype: NETCONN_DNS_DEFAULT } satisfies DnsCall,
    );
    const answer = yield* asked.steps() as Steps<AddressAnswer>;
    return first(checked(answer, `resolve "${name}"`));
  }

  /** All addresses of a name, in the order in which to try them. */
  async addresses(
    name: string,
    wait: WaitOptions,
    query: AddressQuery = ANY_ADDRESS,
  ): Promise<string[]> {
    checkName(name, wait);
    const answer = await this.#addressesOf(name, query, wait);
    return checked(answer, `resolve "${name}"`).addrs;
  }

  /** Addresses of one family, or why there are none; null if the stack has ended. */
  async family(name: string, family: 4 | 6): Promise<AddressAnswer | null> {
    const query = { family, isConfigured: false };
    const answer = await this.#addressesOf(name, query, NO_WAIT);
    return answer as AddressAnswer | null; // there is no limit
  }

  #addressesOf(
    name: string,
    query: AddressQuery,
    wait: WaitOptions,
  ): Promise<AddressAnswer | typeof TIMED_OUT | null> {
    const call: DnsCall = { op: "addresses", name, ...query };
    return this.#ask<AddressAnswer>(call, wait);
  }

  /** Sorts addresses by RFC 6724 §6; null if the stack has ended. */
  async order(addrs: readonly string[]): Promise<string[] | null> {
    const call: DnsCall = { op: "orderAddresses", addrs: [...addrs] };
    return await this.#ask<string[]>(call, NO_WAIT) as string[] | null;
  }

  /** The data of all records of a type. */
  async resolve(
    name: string,
    type: string,
    wait: WaitOptions,
  ): Promise<DnsData[]> {
    const answer = await this.#query(name, type, wait);
    const { records } = checked(answer, `resolve "${name}" for ${type}`);
    return records.map(({ data }) => data);
  }

  /** All that is known about the records of a type. */
  async records(
    name: string,
    type: string,
    wait: WaitOptions,
  ): Promise<ResolvedRecords> {
    const answer = await this.#query(name, type, wait);
    const action = `resolve "${name}" for ${type}`;
    const said = answer !== null && answer !== TIMED_OUT && answer.rcode >= 0;
    const { rcode, aliases, records } = said ? answer : checked(answer, action);
    return {
      rcode: dnsRcodeName(rcode),
      aliases: aliases.map(described),
      records: records.map(described),
    };
  }

  async #query(
    name: string,
    type: string,
    wait: WaitOptions,
  ): Promise<QueryResult | typeof TIMED_OUT | null> {
    checkName(name, wait);
    checkText(type, "type", RESOLVE);
    const number = dnsTypeOf(type);
    if (number <= 0) {
      throw wrongKind(type, "type", RESOLVE, `a record type, such as "MX"`);
    }
    const addr = type.toUpperCase() === "PTR" ? IpAddr.parse(name) : null;
    const asked = addr === null ? name : reverseDnsName(addr);
    return await this.#ask<QueryResult>(
      { op: "resolve", name: asked, type: number },
      wait,
    );
  }

  /** The answer; null if the stack has ended. */
  async #ask<T>(
    call: DnsCall,
    wait: WaitOptions,
  ): Promise<T | typeof TIMED_OUT | null> {
    wait.signal?.throwIfAborted();
    if (!this.#port.isOpen) return null;
    const answer = this.#port.control(call).promise as Promise<T>;
    try {
      return await limited(answer, wait, this.#time);
    } catch (error) {
      if (this.#port.isOpen || wait.signal?.aborted) throw error;
      return null;
    }
  }
}

const RESOLVE = "resolve a name";

function checkName(name: unknown, wait: WaitOptions): void {
  checkText(name, "name", RESOLVE);
  checkWait(wait, RESOLVE);
}

function first(answer: AddressAnswer): IpAddr {
  return Zones.NUMBERS.parse(answer.addrs[0])!;
}

function checked<T extends { status: AnswerStatus; rcode: number }>(
  answer: T | typeof TIMED_OUT | null,
  action: string,
): T {
  if (answer === null) throw nameError("ended", -1, action);
  if (answer === TIMED_OUT) throw nameError("timeout", -1, action);
  if (answer.status === "ok") return answer;
  throw nameError(answer.status, answer.rcode, action);
}

function described({ name, type, ttl, data }: DnsRecord): ResolvedRecord {
  return { name, type: dnsTypeName(type), ttl, data };
}

/** Waits for an answer, but no longer than is asked for. */
function limited<T>(
  answer: Promise<T>,
  { signal, timeout }: WaitOptions,
  time: TimeSource,
): Promise<T | typeof TIMED_OUT> {
  if (signal === undefined && timeout === undefined) return answer;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      if (timer !== -1) time.clear(timer);
      reject(signal!.reason);
    };
    const timer = timeout === undefined ? -1 : time.set(timeout, () => {
      signal?.removeEventListener("abort", onAbort);
      resolve(TIMED_OUT);
    });
    signal?.addEventListener("abort", onAbort, { once: true });
    const leave = (): void => {
      if (timer !== -1) time.clear(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    answer.then(resolve, reject).finally(leave);
  });
}
