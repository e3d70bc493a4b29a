/**
 * RFC 8305: names of both families, raced. What it gives as steps counts as MUST.
 *
 * @module
 */

import { doesNotApply, met, type RuleTable, testsIn } from "./rule.ts";

const schedule = testsIn("tests/netconn/deno/connect_schedule_test.ts");
const connect = testsIn("tests/netconn/deno/connect_by_name_test.ts");
const resolver = testsIn("tests/core/dns/lookup_test.ts");

/** A test of connects, by what its name says. */
function shown(name: string) {
  return connect(`connect to a name: ${name}`);
}

/** The rules of RFC 8305. */
export const RFC8305: RuleTable = {
  rfc: 8305,
  title: "Happy Eyeballs Version 2",
  rules: [
    met(
      "SHLD-3a",
      "3",
      "AAAA and A are asked for together, AAAA first.",
      [
        resolver(
          "Resolver.addresses() asks for AAAA first, and for A at once [RFC 8305 §3]",
        ),
      ],
    ),
    met(
      "SHLD-3b",
      "3",
      "No answer is waited for before an attempt once there are IPv6 addresses.",
      [
        schedule(
          "ConnectSchedule tries IPv6 as soon as AAAA is answered [RFC 8305 §3]",
        ),
        shown("A that is slow is not waited for [RFC 8305 §3]"),
      ],
    ),
    met(
      "SHLD-3c",
      "3",
      "Where A is answered first, AAAA is waited for: 50 ms, the Resolution Delay.",
      [
        schedule(
          "ConnectSchedule waits 50 ms for AAAA where A is answered first [RFC 8305 §3]",
        ),
        shown(
          "AAAA that is slow is waited for, not longer than 50 ms [RFC 8305 §3]",
        ),
        shown("AAAA within 50 ms comes first [RFC 8305 §3]"),
      ],
    ),
    met(
      "SHLD-3d",
      "3",
      "Addresses that come during attempts are taken among those not tried.",
      [
        schedule(
          "ConnectSchedule takes addresses that come late among those not tried [RFC 8305 §3]",
        ),
        shown(
          "A that comes while IPv6 is a black hole is tried at once [RFC 8305 §3]",
        ),
      ],
    ),
    met(
      "MUST-4a",
      "4",
      "Addresses are sorted by the rules of RFC 6724 with what the host knows.",
      [
        schedule(
          "ConnectSchedule tries what is sorted first where all is known at once [RFC 8305 §4]",
        ),
        shown(
          "a host without IPv6 does not try it first [RFC 6724 §6 rule 1]",
        ),
      ],
      "Measured round trips and earlier uses, which it allows to consider, are not.",
    ),
    met(
      "SHLD-4b",
      "4",
      "The families alternate; the First Address Family Count is 1.",
      [
        schedule("ConnectSchedule alternates the families [RFC 8305 §4]"),
        shown("many addresses: the families alternate [RFC 8305 §4]"),
      ],
    ),
    met(
      "SHLD-5a",
      "5",
      "Attempts are begun one after the other, 250 ms apart, not at once.",
      [
        schedule(
          "ConnectSchedule begins an attempt 250 ms after the last, or as one fails [RFC 8305 §5]",
        ),
        shown("a black hole of IPv6 costs 250 ms [RFC 8305 §5]"),
      ],
    ),
    met(
      "SHLD-5b",
      "5",
      "A failure begins the next attempt at once.",
      [shown("IPv6 that refuses costs a round trip [RFC 8305 §5]")],
    ),
    met(
      "SHLD-5c",
      "5",
      "The first connection is kept, the other attempts are cancelled.",
      [
        shown(
          "of two that connect at once the other is reset: no TIME-WAIT",
        ),
      ],
    ),
    doesNotApply(
      "MAY-5d",
      "5",
      "The delay may follow measured round trips, at least 10 ms, better 100 ms.",
      "It is 250 ms, or what the caller says.",
    ),
    doesNotApply(
      "SHLD-7.1",
      "7.1",
      "On a network of IPv6 alone with NAT64, addresses of IPv4 are synthesized.",
      "A literal of IPv4 is what it says. A name server with DNS64 does it for names.",
    ),
  ],
};
