/**
 * All addresses of a name: AAAA and A are asked for together (RFC 8305 §3).
 *
 * The search list is gone through for both families at once: a candidate that has
 * addresses of one family ends the search for the other, too, so that the addresses are
 * those of one host.
 *
 * @module
 */

import { DNS_A, DNS_AAAA } from "../wire/dns/numbers.ts";
import type { DnsRecord } from "../wire/dns/record.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import { type Answer, isAbsence, noAnswer } from "./answer.ts";

/** Both types, that of IPv6 first: it is the one to be waited for (RFC 8305 §3). */
const BOTH: readonly number[] = [DNS_AAAA, DNS_A];

/** What knows names: a resolver. */
export interface NameSource {
  /** The absolute names to try for a name, in order. */
  candidates(name: string): readonly string[];
  /** Addresses of a type that are known without a server. */
  knownLocally(name: string, types: readonly number[]): IpAddr[];
  /** Answers a question, now or later. */
  ask(name: string, type: number, done: (answer: Answer) => void): void;
}

/** Gets the addresses; `answer` tells why there are none. */
export type AddressesDone = (answer: Answer, addrs: IpAddr[]) => void;

/**
 * Finds the addresses of a name.
 *
 * @param family 4, 6, or 0 for both.
 * @param done Called once. A failure to find one family does not matter if there are
 * addresses of the other.
 */
export function findAddresses(
  source: NameSource,
  name: string,
  family: 0 | 4 | 6,
  done: AddressesDone,
): void {
  const types = family === 0 ? BOTH : [family === 6 ? DNS_AAAA : DNS_A];
  const known = BOTH.flatMap((type) => source.knownLocally(name, [type]));
  if (known.length > 0) {
    const wanted = known.filter((addr) => types.includes(typeOf(addr)));
    const status = wanted.length > 0 ? "ok" : "nodata";
    return done(noAnswer(status, name), wanted);
  }
  const names = source.candidates(name);
  const found: { answer: Answer; addrs: IpAddr[] }[] = [];
  let missing = types.length;
  types.forEach((type, index) =>
    search(source, names, type, null, (answer) => {
      found[index] = { answer, addrs: addressesOf(answer.records, type) };
      if (--missing > 0) return;
      const answers = found.map((one) => one.answer);
      done(mostTelling(answers), found.flatMap((one) => one.addrs));
    })
  );
}

/** Success before failure, failure before absence; that of IPv4 among equals. */
function mostTelling(answers: readonly Answer[]): Answer {
  return answers.find(({ status }) => status === "ok") ??
    answers.findLast((answer) => !isAbsence(answer)) ?? answers.at(-1)!;
}

/** Tries candidates until one exists for either family. */
function search(
  source: NameSource,
  names: readonly string[],
  type: number,
  last: Answer | null,
  done: (answer: Answer) => void,
): void {
  const [name, ...rest] = names;
  if (name === undefined) return done(last ?? noAnswer("bad-name", ""));
  askAddresses(source, name, type, (answer) => {
    if (!isAbsence(answer)) return done(answer);
    // "The name exists" tells more than "no such name" for another candidate.
    const telling = last?.status === "nodata" ? last : answer;
    if (rest.length === 0) return done(telling);
    askAddresses(source, name, type === DNS_A ? DNS_AAAA : DNS_A, (other) => {
      if (isAbsence(other)) search(source, rest, type, telling, done);
      else done(telling);
    });
  });
}

/** Asks for addresses; records that hold none of the family are no data. */
function askAddresses(
  source: NameSource,
  name: string,
  type: number,
  done: (answer: Answer) => void,
): void {
  source.ask(name, type, (answer) => done(withoutForeign(answer, type)));
}

/** An answer of "ok" without an address of the family has none: "nodata". */
export function withoutForeign(answer: Answer, type: number): Answer {
  return answer.status === "ok" &&
      addressesOf(answer.records, type).length === 0
    ? { ...answer, status: "nodata" }
    : answer;
}

/** The record type of an address. */
export function typeOf(addr: IpAddr): number {
  return addr.isV4 ? DNS_A : DNS_AAAA;
}

/** Addresses in records; IPv4-mapped ones in AAAA records are left out. */
export function addressesOf(
  records: readonly DnsRecord[],
  type: number,
): IpAddr[] {
  const addrs: IpAddr[] = [];
  for (const record of records) {
    if (record.type !== type) continue;
    const addr = IpAddr.parse(String(record.data));
    if (addr !== null && typeOf(addr) === type) addrs.push(addr);
  }
  return addrs;
}
