/**
 * Reads the answer to a question out of a DNS response: RFC 1034 §4.3.2, RFC 2308,
 * RFC 6604.
 *
 * Follows the aliases (CNAME records) from the name that was asked for, and uses only
 * records of the names on that path. Other records that a server adds are ignored
 * (RFC 5452 §6); lwIP takes any record of the right type.
 *
 * @module
 */

import {
  DNS_ANY,
  DNS_CNAME,
  DNS_IN,
  DNS_NS,
  DNS_NXDOMAIN,
  DNS_SOA,
} from "../wire/dns/numbers.ts";
import {
  DNS_FLAG_AA,
  DNS_FLAG_RA,
  type DnsMessage,
} from "../wire/dns/message.ts";
import type { DnsRecord, DnsSoa } from "../wire/dns/record.ts";

/** Aliases followed from a name to its records, at most. */
export const MAX_ALIASES = 16;

/**
 * The outcome of a question.
 *
 * - `ok`: there are records;
 * - `nodata`: the name exists, but has no records of this type;
 * - `nxdomain`: the name does not exist;
 * - `incomplete`: an alias was found, but nothing about its target;
 * - `failed`: the servers answered with errors; `rcode` is that of the last one;
 * - `timeout`: no server answered;
 * - `unreachable`: no query could be sent;
 * - `busy`: too many queries are under way;
 * - `no-server`: there is no name server to ask;
 * - `bad-name`: the name is malformed.
 */
export type AnswerStatus =
  | "ok"
  | "nodata"
  | "nxdomain"
  | "incomplete"
  | "failed"
  | "timeout"
  | "unreachable"
  | "busy"
  | "no-server"
  | "bad-name";

/** The answer to a question about a name and a record type. */
export interface Answer {
  /** Its outcome. */
  status: AnswerStatus;
  /** Response code; -1 if there was no response. */
  rcode: number;
  /** The name at the end of the aliases, absolute. */
  name: string;
  /** The aliases that were followed, in order. */
  aliases: DnsRecord[];
  /** Records of the name; empty unless `ok`. */
  records: DnsRecord[];
  /** How long the absence of records may be cached, seconds, RFC 2308 §5. */
  negativeTtl: number;
}

/** Whether an answer says that there are no such records. */
export function isAbsence(answer: Answer): boolean {
  return answer.status === "nxdomain" || answer.status === "nodata";
}

/** Makes an answer without records. */
export function noAnswer(
  status: AnswerStatus,
  name: string,
  rcode = -1,
): Answer {
  return { status, rcode, name, aliases: [], records: [], negativeTtl: 0 };
}

/**
 * Reads the answer out of a response with NOERROR or NXDOMAIN.
 *
 * @param message The response to just this question.
 * @param name The name that was asked for.
 * @param type The type that was asked for.
 */
export function readAnswer(
  message: DnsMessage,
  name: string,
  type: number,
): Answer {
  const byName = groupByName(message.answers);
  const answer = noAnswer("ok", name, message.rcode);
  for (;;) {
    const owned = byName.get(answer.name.toLowerCase()) ?? [];
    const records = owned.filter((r) => type === DNS_ANY || r.type === type);
    if (records.length > 0) {
      answer.records = withEqualTtl(records);
      return answer;
    }
    const alias = owned.find((r) => r.type === DNS_CNAME);
    if (alias === undefined) break;
    if (answer.aliases.length === MAX_ALIASES) {
      answer.status = "failed"; // most likely the aliases form a circle
      return answer;
    }
    answer.aliases.push(alias);
    answer.name = alias.data as string;
  }
  const soa = findSoa(message, answer.name);
  if (soa !== null) {
    answer.negativeTtl = Math.min(soa.ttl, (soa.data as DnsSoa).minimum);
  }
  answer.status = statusOf(message, answer, soa);
  return answer;
}

function statusOf(
  message: DnsMessage,
  answer: Answer,
  soa: DnsRecord | null,
): AnswerStatus {
  // With aliases the code is about the last of them, RFC 6604 §3.
  if (message.rcode === DNS_NXDOMAIN) return "nxdomain";
  if (answer.aliases.length > 0 && soa === null) return "incomplete";
  return "nodata";
}

/** RFC 2308 §2.2: the SOA of a zone that the name lies in. */
function findSoa(message: DnsMessage, name: string): DnsRecord | null {
  const lower = `.${name.toLowerCase()}`;
  for (const record of message.authorities) {
    if (record.type !== DNS_SOA || record.class !== DNS_IN) continue;
    const zone = record.name.toLowerCase();
    if (zone === "." || lower.endsWith(`.${zone}`)) return record;
  }
  return null;
}

/**
 * True if a response is a referral: it only names other servers, because this one
 * does not recurse.
 */
export function isReferral(message: DnsMessage): boolean {
  const { flags, answers, authorities } = message;
  return answers.length === 0 && (flags & (DNS_FLAG_AA | DNS_FLAG_RA)) === 0 &&
    authorities.some((r) => r.type === DNS_NS) &&
    !authorities.some((r) => r.type === DNS_SOA);
}

function groupByName(records: DnsRecord[]): Map<string, DnsRecord[]> {
  const byName = new Map<string, DnsRecord[]>();
  for (const record of records) {
    if (record.class !== DNS_IN) continue;
    const key = record.name.toLowerCase();
    const group = byName.get(key);
    if (group === undefined) byName.set(key, [record]);
    else group.push(record);
  }
  return byName;
}

/** RFC 2181 §5.2: all records of a set get the shortest TTL among them. */
function withEqualTtl(records: DnsRecord[]): DnsRecord[] {
  let ttl = Infinity;
  for (const record of records) ttl = Math.min(ttl, record.ttl);
  return records.map((record) => ({ ...record, ttl }));
}
