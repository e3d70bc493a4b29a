/**
 * Resource records and their data: RFC 1035 §3.2 and §3.3, AAAA (RFC 3596), SRV
 * (RFC 2782), NAPTR (RFC 3403), CAA (RFC 8659); data of any other type in the
 * notation of RFC 3597 §5.
 *
 * Data is plain, in the shape that Deno.resolveDns has. Text in it is read as
 * UTF-8. Omits DNSSEC and what only servers need.
 *
 * @module
 */

import type { DnsReader, DnsWriter } from "./reader.ts";
import {
  DNS_A,
  DNS_AAAA,
  DNS_CAA,
  DNS_CNAME,
  DNS_IN,
  DNS_MX,
  DNS_NAPTR,
  DNS_NS,
  DNS_PTR,
  DNS_SOA,
  DNS_SRV,
  DNS_TXT,
} from "./numbers.ts";
import { setU16 } from "../bytes.ts";
import { IpAddr } from "../ip_addr.ts";

/**
 * Data of an MX record.
 *
 * @category Names and addresses
 */
export interface DnsMx {
  /** Lower is preferred, 0 to 65535. */
  preference: number;
  /** Name of the host. */
  exchange: string;
}

/**
 * Data of an SRV record.
 *
 * @category Names and addresses
 */
export interface DnsSrv {
  /** Lower is preferred, 0 to 65535. */
  priority: number;
  /** Share among equals, 0 to 65535. */
  weight: number;
  /** Port, 0 to 65535. */
  port: number;
  /** Name of the host. */
  target: string;
}

/**
 * Data of an SOA record; times in seconds.
 *
 * @category Names and addresses
 */
export interface DnsSoa {
  /** Name of the primary server. */
  mname: string;
  /** Mailbox of the person responsible, as a name. */
  rname: string;
  /** Version of the zone, 0 to 2^32 - 1. */
  serial: number;
  /** Time after which secondaries look again. */
  refresh: number;
  /** Time after which they try again. */
  retry: number;
  /** Time after which they give up. */
  expire: number;
  /** Time for which a negative answer holds, RFC 2308 §4. */
  minimum: number;
}

/**
 * Data of a NAPTR record.
 *
 * @category Names and addresses
 */
export interface DnsNaptr {
  /** Lower comes first, 0 to 65535. */
  order: number;
  /** Lower is preferred among equals, 0 to 65535. */
  preference: number;
  /** What the rule ends with. */
  flags: string;
  /** Services. */
  services: string;
  /** Substitution. */
  regexp: string;
  /** Name to go on with. */
  replacement: string;
}

/**
 * Data of a CAA record.
 *
 * @category Names and addresses
 */
export interface DnsCaa {
  /** An issuer that does not know the tag must not issue. */
  critical: boolean;
  /** Name of the property. */
  tag: string;
  /** Its value. */
  value: string;
}

/**
 * Data of a record: an address of A and AAAA, a name of NS, CNAME and PTR, the
 * strings of TXT, an object; else `\# length hex` (RFC 3597 §5).
 *
 * @category Names and addresses
 */
export type DnsData =
  | string
  | string[]
  | DnsMx
  | DnsSrv
  | DnsSoa
  | DnsNaptr
  | DnsCaa;

/** A resource record. */
export interface DnsRecord {
  /** Its owner. */
  name: string;
  /** Its type, 0 to 65535. */
  type: number;
  /** Its class, 0 to 65535. */
  class: number;
  /** Seconds for which it holds, 0 to 2^31 - 1. */
  ttl: number;
  /** Its data. */
  data: DnsData;
}

/**
 * Reads a record's data.
 *
 * @param r Before the data; its limit is not looked at.
 * @param type Type of the record.
 * @param cls Class of the record.
 * @param length RDLENGTH, in bytes. All of it is consumed, else it is bad.
 */
export function readDnsData(
  r: DnsReader,
  type: number,
  cls: number,
  length: number,
): DnsData {
  const from = r.skip(length);
  if (from < 0) return "";
  const to = r.at;
  const { limit } = r;
  r.at = from;
  r.limit = to;
  const data = cls === DNS_IN ? readKnown(r, type) : readUnknown(r);
  // The record is all there: what is too short is the length it declares.
  if (r.bad === "truncated") r.bad = "bad-length";
  if (r.at !== to) r.fail("bad-length");
  r.limit = limit;
  return data;
}

function readKnown(r: DnsReader, type: number): DnsData {
  switch (type) {
    case DNS_A:
      return readAddress(r, 4);
    case DNS_AAAA:
      return readAddress(r, 16);
    case DNS_NS:
    case DNS_CNAME:
    case DNS_PTR:
      return r.name();
    case DNS_MX:
      return { preference: r.u16(), exchange: r.name() };
    case DNS_TXT:
      return readStrings(r);
    case DNS_SRV:
      return {
        priority: r.u16(),
        weight: r.u16(),
        port: r.u16(),
        target: r.name(),
      };
    case DNS_SOA:
      return readSoa(r);
    case DNS_NAPTR:
      return {
        order: r.u16(),
        preference: r.u16(),
        flags: r.string(),
        services: r.string(),
        regexp: r.string(),
        replacement: r.name(),
      };
    case DNS_CAA:
      return {
        critical: (r.u8() & 0x80) !== 0,
        tag: r.string(),
        value: r.text(r.left),
      };
    default:
      return readUnknown(r);
  }
}

function readAddress(r: DnsReader, size: 4 | 16): string {
  const at = r.skip(size);
  if (at < 0) return "";
  const addr = new IpAddr();
  if (size === 4) return addr.read4(r.bytes, at).toString();
  const text = addr.read6(r.bytes, at).toString();
  return addr.isV4 ? `::ffff:${text}` : text;
}

function readStrings(r: DnsReader): string[] {
  const strings: string[] = [];
  do strings.push(r.string()); while (r.left > 0);
  return strings;
}

function readSoa(r: DnsReader): DnsSoa {
  return {
    mname: r.name(),
    rname: r.name(),
    serial: r.u32(),
    refresh: r.u32(),
    retry: r.u32(),
    expire: r.u32(),
    minimum: r.u32(),
  };
}

function readUnknown(r: DnsReader): string {
  const length = r.left;
  return `\\# ${length} ${r.hex(length)}`.trimEnd();
}

/**
 * Writes RDLENGTH and data of a record.
 *
 * @param w Where to; its `ok` becomes false if the data is not of the type.
 * @param record The record.
 */
export function writeDnsData(w: DnsWriter, record: DnsRecord): void {
  const lengthAt = w.at;
  w.u16(0);
  const { type, data } = record;
  const isUnknown = typeof data === "string" && data.startsWith("\\# ");
  if (record.class !== DNS_IN || isUnknown) writeUnknown(w, String(data));
  else writeKnown(w, type, data);
  if (w.ok) setU16(w.bytes, lengthAt, w.at - lengthAt - 2);
}

function writeKnown(w: DnsWriter, type: number, data: DnsData): void {
  switch (type) {
    case DNS_A:
    case DNS_AAAA:
      return writeAddress(w, type, String(data));
    case DNS_NS:
    case DNS_CNAME:
    case DNS_PTR:
      return w.name(String(data));
    case DNS_TXT:
      for (const text of data as string[]) w.string(text);
      return;
    case DNS_MX: {
      const { preference, exchange } = data as DnsMx;
      w.u16(preference);
      return w.name(exchange);
    }
    case DNS_SRV: {
      const { priority, weight, port, target } = data as DnsSrv;
      w.u16(priority);
      w.u16(weight);
      w.u16(port);
      return w.name(target);
    }
    case DNS_SOA: {
      const soa = data as DnsSoa;
      w.name(soa.mname);
      w.name(soa.rname);
      w.u32(soa.serial);
      w.u32(soa.refresh);
      w.u32(soa.retry);
      w.u32(soa.expire);
      return w.u32(soa.minimum);
    }
    case DNS_NAPTR: {
      const naptr = data as DnsNaptr;
      w.u16(naptr.order);
      w.u16(naptr.preference);
      w.string(naptr.flags);
      w.string(naptr.services);
      w.string(naptr.regexp);
      return w.name(naptr.replacement);
    }
    case DNS_CAA: {
      const { critical, tag, value } = data as DnsCaa;
      w.u8(critical ? 0x80 : 0);
      w.string(tag);
      return w.raw(new TextEncoder().encode(value));
    }
    default:
      w.ok = false;
  }
}

function writeAddress(w: DnsWriter, type: number, text: string): void {
  const addr = IpAddr.parse(text);
  const bytes = new Uint8Array(16);
  if (addr === null || (type === DNS_A && !addr.isV4)) {
    w.ok = false;
    return;
  }
  addr.write6(bytes, 0);
  w.raw(type === DNS_A ? bytes.subarray(12) : bytes);
}

function writeUnknown(w: DnsWriter, text: string): void {
  const match = /^\\# ([0-9]+)(?: ((?:[0-9a-f]{2})*))?$/i.exec(text);
  const hex = match?.[2] ?? "";
  if (match === null || Number(match[1]) !== hex.length / 2) {
    w.ok = false;
    return;
  }
  for (let i = 0; i < hex.length; i += 2) {
    w.u8(parseInt(hex.slice(i, i + 2), 16));
  }
}
