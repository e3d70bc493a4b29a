/**
 * Control calls to the resolver. Those that ask servers are answered later.
 *
 * @module
 */

import type { QueryResult, Resolver } from "../../dns/resolver.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { Zones } from "../../wire/zones.ts";

export type { QueryResult } from "../../dns/resolver.ts";
export type { AnswerStatus } from "../../dns/answer.ts";

/** A control call to the resolver. */
export type DnsCall =
  | { op: "lookup"; name: string; addrtype: number }
  | {
    op: "addresses";
    name: string;
    family: 0 | 4 | 6;
    isConfigured: boolean;
  }
  | { op: "orderAddresses"; addrs: string[] }
  | { op: "resolve"; name: string; type: number }
  | { op: "nameservers" }
  | { op: "setNameservers"; servers: string[] }
  | { op: "addNameserver"; server: string }
  | { op: "addHost"; name: string; address: string }
  | { op: "removeHost"; name: string; address: string | null }
  | { op: "forgetNames" };

/** What "lookup" and "addresses" are answered with. */
export interface AddressAnswer
  extends Pick<QueryResult, "err" | "status" | "rcode"> {
  /** Addresses as text; none after an error. */
  addrs: string[];
}

/**
 * Answers a control call if it is one to the resolver.
 *
 * @param resolver The resolver.
 * @param call The call.
 * @param reply Called once with the answer, now or later: AddressAnswer for
 * "lookup" and "addresses", QueryResult for "resolve".
 * @returns false if the call is another one, and `reply` will not be called.
 */
export function answerDns(
  resolver: Resolver,
  call: DnsCall,
  reply: (value: unknown) => void,
): boolean {
  switch (call.op) {
    case "lookup":
      resolver.lookup(call.name, call.addrtype, (err, addrs, why) => {
        const { status, rcode } = why;
        reply({ err, status, rcode, addrs: addrs.map(String) });
      });
      return true;
    case "addresses":
      answerAddresses(resolver, call, reply);
      return true;
    case "orderAddresses":
      reply(resolver.order(call.addrs.map(addrOf)).map(String));
      return true;
    case "resolve":
      resolver.query(call.name, call.type, reply);
      return true;
    case "nameservers":
      reply(resolver.nameServers);
      return true;
    case "setNameservers":
      resolver.setNameServers(call.servers);
      reply(null);
      return true;
    case "addNameserver":
      resolver.addNameServer(call.server);
      reply(null);
      return true;
    case "addHost":
      resolver.hosts.add(call.name, addrOf(call.address));
      reply(null);
      return true;
    case "removeHost": {
      const addr = call.address === null ? null : addrOf(call.address);
      reply(resolver.hosts.remove(call.name, addr));
      return true;
    }
    case "forgetNames":
      resolver.cache.clear();
      reply(null);
      return true;
    default:
      return false;
  }
}

/**
 * Finds addresses. With `isConfigured` as AI_ADDRCONFIG of RFC 3493 §6.1 has it: only
 * those of the family that interfaces have addresses of, if it is one alone.
 */
function answerAddresses(
  resolver: Resolver,
  call: DnsCall & { op: "addresses" },
  reply: (value: AddressAnswer) => void,
): void {
  const only = call.isConfigured ? resolver.onlyFamily : null;
  const family = call.family === 0 ? only ?? 0 : call.family;
  resolver.addresses(call.name, family, ({ err, status, rcode }, addrs) => {
    reply({ err, status, rcode, addrs: addrs.map(String) });
  });
}

function addrOf(text: string): IpAddr {
  const addr = Zones.NUMBERS.parse(text);
  if (addr === null) throw new TypeError(`Invalid address "${text}"`);
  return addr;
}
