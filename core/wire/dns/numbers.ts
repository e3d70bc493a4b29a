/**
 * Numbers of DNS and their names: record types, the class IN, response codes.
 * RFC 1035 §3.2 and §4.1.1; types without a name here are written as in
 * RFC 3597 §5.
 *
 * Apart from the messages, so that an application that only prints these does not
 * load what reads and writes them.
 *
 * @module
 */

/** IPv4 address. */
export const DNS_A = 1;
/** Name server. */
export const DNS_NS = 2;
/** Alias. */
export const DNS_CNAME = 5;
/** Start of authority. */
export const DNS_SOA = 6;
/** Name of an address. */
export const DNS_PTR = 12;
/** Mail exchange. */
export const DNS_MX = 15;
/** Text. */
export const DNS_TXT = 16;
/** IPv6 address. */
export const DNS_AAAA = 28;
/** Service. */
export const DNS_SRV = 33;
/** Naming authority pointer. */
export const DNS_NAPTR = 35;
/** EDNS0's pseudo-record, RFC 6891. */
export const DNS_OPT = 41;
/** A query for any type, RFC 8482. */
export const DNS_ANY = 255;
/** Certification authority authorization. */
export const DNS_CAA = 257;

/** The class IN. */
export const DNS_IN = 1;

/** Record types by name; others are written TYPE65 (RFC 3597 §5). */
const DNS_TYPES: Readonly<Record<string, number>> = {
  A: DNS_A,
  NS: DNS_NS,
  CNAME: DNS_CNAME,
  SOA: DNS_SOA,
  PTR: DNS_PTR,
  MX: DNS_MX,
  TXT: DNS_TXT,
  AAAA: DNS_AAAA,
  SRV: DNS_SRV,
  NAPTR: DNS_NAPTR,
  ANY: DNS_ANY,
  CAA: DNS_CAA,
};

const NAMES = new Map(Object.entries(DNS_TYPES).map(([name, n]) => [n, name]));

/** Returns a record type's name: "AAAA", or "TYPE65" where it has none here. */
export function dnsTypeName(type: number): string {
  return NAMES.get(type) ?? `TYPE${type}`;
}

/** Returns the number of a type such as "AAAA" or "TYPE65", or -1. */
export function dnsTypeOf(name: string): number {
  const upper = name.toUpperCase();
  if (Object.hasOwn(DNS_TYPES, upper)) return DNS_TYPES[upper];
  const match = /^TYPE([0-9]{1,5})$/.exec(upper);
  const type = match === null ? -1 : Number(match[1]);
  return type <= 0xffff ? type : -1;
}

/** No error. */
export const DNS_NOERROR = 0;
/** The server could not read the query. */
export const DNS_FORMERR = 1;
/** The name does not exist. */
export const DNS_NXDOMAIN = 3;
/** The server cannot answer such queries. */
export const DNS_NOTIMP = 4;
/** The server does not know this version of EDNS, RFC 6891 §9. */
export const DNS_BADVERS = 16;

const RCODES = [
  "NOERROR",
  "FORMERR",
  "SERVFAIL",
  "NXDOMAIN",
  "NOTIMP",
  "REFUSED",
  "YXDOMAIN",
  "YXRRSET",
  "NXRRSET",
  "NOTAUTH",
  "NOTZONE",
];

/** Returns a response code's name: "NXDOMAIN", or "RCODE11" where it has none. */
export function dnsRcodeName(rcode: number): string {
  if (rcode === DNS_BADVERS) return "BADVERS";
  return RCODES[rcode] ?? `RCODE${rcode}`;
}
