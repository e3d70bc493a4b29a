/**
 * DNS messages: RFC 1035 §4, and the extension EDNS0, RFC 6891.
 *
 * A message is parsed into an object: DNS messages are rare, unlike packets. Every
 * length and every pointer is checked, and one mistake makes the whole message invalid;
 * only a truncated message (TC) may end in the middle. Omits updates, transfers and the
 * options inside EDNS0's record.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import { DnsReader, DnsWriter } from "./reader.ts";
import { DNS_OPT, dnsRcodeName, dnsTypeName } from "./numbers.ts";
import { type DnsRecord, readDnsData, writeDnsData } from "./record.ts";

/** Well-known port of servers. */
export const DNS_PORT = 53;
/** Largest message over UDP without EDNS0 in bytes, RFC 1035 §4.2.1. */
export const DNS_UDP_SIZE = 512;

// Bits of the second word.
/** Response. */
export const DNS_FLAG_QR = 0x8000;
/** Authoritative answer. */
export const DNS_FLAG_AA = 0x0400;
/** Truncated. */
export const DNS_FLAG_TC = 0x0200;
/** Recursion desired. */
export const DNS_FLAG_RD = 0x0100;
/** Recursion available. */
export const DNS_FLAG_RA = 0x0080;
const OPCODE = 0x7800;
const RCODE = 0x000f;

/** What is asked. */
export interface DnsQuestion {
  /** Name. */
  name: string;
  /** Record type, 0 to 65535. */
  type: number;
  /** Class, 0 to 65535. */
  class: number;
}

/** EDNS0's pseudo-record without its options, RFC 6891 §6.1. */
export interface DnsEdns {
  /** Largest UDP message that the sender takes, in bytes. */
  udpSize: number;
  /** Version, 0 to 255. */
  version: number;
  /** DNSSEC records are wanted, RFC 3225. */
  dnssecOk: boolean;
}

/** A DNS message. */
export interface DnsMessage {
  /** Identifies the query that a response answers, 0 to 65535. */
  id: number;
  /** DNS_FLAG_ bits and the opcode; the response code is left out. */
  flags: number;
  /** Response code with EDNS0's upper bits, 0 to 4095. */
  rcode: number;
  /** Questions. */
  questions: DnsQuestion[];
  /** Answers. */
  answers: DnsRecord[];
  /** Records about an authority. */
  authorities: DnsRecord[];
  /** Additional records, EDNS0's left out. */
  additionals: DnsRecord[];
  /** EDNS0, or null. */
  edns: DnsEdns | null;
}

/** Returns the opcode of a message's flags; 0 for a standard query. */
export function dnsOpcode(flags: number): number {
  return (flags & OPCODE) >> 11;
}

/**
 * Parses a message.
 *
 * @param b Packet memory; borrowed, everything is copied.
 * @param o Offset of the message, in bytes.
 * @param len Bytes of the message.
 * @returns The message, or why it is invalid. Bytes after its last record are not
 * looked at.
 */
export function parseDns(
  b: Uint8Array,
  o: number,
  len: number,
): DnsMessage | DropReason {
  const r = new DnsReader(b, o, len);
  const id = r.u16();
  const word = r.u16();
  const counts = [r.u16(), r.u16(), r.u16(), r.u16()];
  const message: DnsMessage = {
    id,
    flags: word & ~RCODE,
    rcode: word & RCODE,
    questions: [],
    answers: [],
    authorities: [],
    additionals: [],
    edns: null,
  };
  for (let i = 0; i < counts[0] && r.bad === null; i++) {
    message.questions.push({ name: r.name(), type: r.u16(), class: r.u16() });
  }
  if (r.bad !== null) return r.bad;
  readSection(r, message, message.answers, counts[1]);
  readSection(r, message, message.authorities, counts[2]);
  readSection(r, message, message.additionals, counts[3]);
  if (r.bad === null) return message;
  const isCut = r.bad === "truncated" && (word & DNS_FLAG_TC) !== 0;
  return isCut ? message : r.bad;
}

function readSection(
  r: DnsReader,
  message: DnsMessage,
  records: DnsRecord[],
  count: number,
): void {
  const isLast = records === message.additionals;
  for (let i = 0; i < count && r.bad === null; i++) {
    const name = r.name();
    const type = r.u16();
    const cls = r.u16();
    const ttl = r.u32();
    const length = r.u16();
    if (type === DNS_OPT && isLast) {
      readEdns(r, message, name, cls, ttl, length);
    } else {
      const data = readDnsData(r, type, cls, length);
      // RFC 2181 §8: a TTL with the top bit set counts as zero.
      const record = {
        name,
        type,
        class: cls,
        ttl: ttl > 0x7fffffff ? 0 : ttl,
      };
      if (r.bad === null) records.push({ ...record, data });
    }
  }
}

/** RFC 6891 §6.1: at most one, owned by the root. */
function readEdns(
  r: DnsReader,
  message: DnsMessage,
  name: string,
  udpSize: number,
  ttl: number,
  length: number,
): void {
  r.skip(length);
  if (r.bad !== null) return;
  if (name !== "." || message.edns !== null) return r.fail("bad-field");
  message.edns = {
    udpSize,
    version: (ttl >>> 16) & 0xff,
    dnssecOk: (ttl & 0x8000) !== 0,
  };
  message.rcode |= (ttl >>> 24) << 4;
}

/**
 * Writes a message. Names are not compressed.
 *
 * @param message What to write; data of its records has to fit their types.
 * @param out Packet memory.
 * @param offset Where to write.
 * @param room Bytes that may be written.
 * @returns Bytes written; -1 if it does not fit or cannot be written.
 */
export function emitDns(
  message: DnsMessage,
  out: Uint8Array,
  offset: number,
  room: number,
): number {
  const { questions, answers, authorities, additionals, edns } = message;
  const w = new DnsWriter(out, offset, room);
  w.u16(message.id);
  w.u16((message.flags & ~RCODE) | (message.rcode & RCODE));
  w.u16(questions.length);
  w.u16(answers.length);
  w.u16(authorities.length);
  w.u16(additionals.length + (edns === null ? 0 : 1));
  for (const question of questions) {
    w.name(question.name);
    w.u16(question.type);
    w.u16(question.class);
  }
  for (const section of [answers, authorities, additionals]) {
    for (const record of section) writeRecord(w, record);
  }
  if (edns !== null) {
    w.name(".");
    w.u16(DNS_OPT);
    w.u16(edns.udpSize);
    w.u8(message.rcode >>> 4);
    w.u8(edns.version);
    w.u16(edns.dnssecOk ? 0x8000 : 0);
    w.u16(0);
  }
  return w.ok ? w.at - offset : -1;
}

function writeRecord(w: DnsWriter, record: DnsRecord): void {
  w.name(record.name);
  w.u16(record.type);
  w.u16(record.class);
  w.u32(record.ttl);
  writeDnsData(w, record);
}

/** One line such as `DNS 4711 A? www.example.com.` or `DNS 4711 NXDOMAIN 0/1/0`. */
export function describeDns(message: DnsMessage): string {
  const { id, flags, rcode, questions, answers } = message;
  const asked = questions.map((q) => `${dnsTypeName(q.type)}? ${q.name}`);
  if ((flags & DNS_FLAG_QR) === 0) return `DNS ${id} ${asked.join(", ")}`;
  const counts = [answers, message.authorities, message.additionals]
    .map((section) => section.length).join("/");
  const cut = (flags & DNS_FLAG_TC) === 0 ? "" : " truncated";
  return `DNS ${id} ${dnsRcodeName(rcode)}${cut} ${counts}`;
}
