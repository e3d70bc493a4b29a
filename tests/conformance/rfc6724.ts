/**
 * RFC 6724: the source of what is sent, and the order in which the addresses of a name
 * are tried. Its rules are an algorithm: each counts as MUST, unless it says otherwise.
 *
 * @module
 */

import { met, type RuleTable, testsIn } from "./rule.ts";

const source = testsIn("tests/core/ip/v6/source_selection_test.ts");
const destination = testsIn("tests/core/ip/v6/destination_selection_test.ts");
const order = testsIn("tests/core/ip/v6/destination_order_test.ts");
const kernel = testsIn("tests/interop/address_selection_test.ts");

/** What the order of the kernel is compared with. */
const AS_KERNEL = kernel(
  "the order of addresses is getaddrinfo's [RFC 6724 §6]",
);
/** What the source of the kernel is compared with. */
const SOURCE_AS_KERNEL = kernel(
  "the source of a destination is the kernel's [RFC 6724 §5]",
);

/** What the rules about sources prefer, by number, in our words. */
const SOURCE_RULES: Readonly<Record<string, string>> = {
  "1": "the destination's own address",
  "2": "the smallest scope that reaches the destination",
  "3": "an address that is not deprecated",
  "4": "a home address",
  "5": "an address of the outgoing interface",
  "5.5": "an address of a prefix that the next hop has advertised",
  "6": "an address of the destination's label",
  "7": "a temporary address, unless the host says otherwise",
  "8": "the longest matching prefix",
};

/** The rules of RFC 6724. */
export const RFC6724: RuleTable = {
  rfc: 6724,
  title: "Default Address Selection for IPv6",
  rules: [
    met(
      "MUST-2.1a",
      "2.1",
      "The policy table is data; the longest matching prefix counts.",
      [
        source(
          "the policy table is data: another one chooses otherwise [RFC 6724 §2.1]",
        ),
        source(
          "policyOf() finds the longest prefix of the default table [RFC 6724 §2.1]",
        ),
      ],
    ),
    met("SHLD-2.1b", "2.1", "The default table is the recommended one.", [
      source(
        "policyOf() finds the longest prefix of the default table [RFC 6724 §2.1]",
      ),
    ]),
    met(
      "MUST-2.2",
      "2.2",
      "CommonPrefixLen compares the source's prefix, not its interface identifier.",
      [
        source(
          "source rule 8: the longest matching prefix, without the interface identifier [RFC 6724 §5 and §2.2]",
        ),
        order(
          "the longest common prefix comes first, within the source's [RFC 6724 §6 rule 9]",
        ),
      ],
    ),
    met(
      "MUST-3.1",
      "3.1",
      "Scopes of unicast and multicast addresses are compared.",
      [
        source(
          "scopeOf() and commonPrefixLength() [RFC 6724 §3.1, §3.2 and §2.2]",
        ),
      ],
    ),
    met(
      "MUST-3.2",
      "3.2",
      "IPv4: 169.254/16 and 127/8 have link-local scope, all others global scope.",
      [
        source("IPv4: the same rules with scopes of its own [RFC 6724 §3.2]"),
      ],
    ),
    met(
      "MUST-4a",
      "4",
      "Candidates for a link-local or multicast destination are those of the outgoing interface.",
      [
        source(
          "candidate set: link-local and multicast destinations have those of the outgoing interface [RFC 6724 §4]",
        ),
      ],
    ),
    met(
      "MUST-4b",
      "4",
      "Multicast, unspecified and anycast addresses are no candidates.",
      [
        source(
          "candidate set: no group, no unspecified address, no loopback to others, no other family [RFC 6724 §4]",
        ),
      ],
    ),
    met(
      "SHLD-4c",
      "4",
      "Candidates are the unicast addresses of the outgoing interface.",
      [SOURCE_AS_KERNEL],
    ),
    ...[
      ["1", "source rule 1: the destination itself [RFC 6724 §5]"],
      [
        "2",
        "source rule 2: the smallest scope that reaches the destination [RFC 6724 §5]",
      ],
      [
        "3",
        "source rule 3: not deprecated, not optimistic [RFC 6724 §5, RFC 4429 §3.1]",
      ],
      ["4", "source rule 4: a home address [RFC 6724 §5]"],
      ["5", "source rule 5: of the outgoing interface [RFC 6724 §5]"],
      [
        "5.5",
        "source rule 5.5: of a prefix that the next hop has advertised [RFC 6724 §5]",
      ],
      ["6", "source rule 6: of the destination's label [RFC 6724 §5]"],
      [
        "7",
        "source rule 7: temporary addresses, or not, as is asked for [RFC 6724 §5]",
      ],
      [
        "8",
        "source rule 8: the longest matching prefix, without the interface identifier [RFC 6724 §5 and §2.2]",
      ],
    ].map(([number, name]) =>
      met(
        `MUST-5.${number}`,
        "5",
        `Source rule ${number}: ${SOURCE_RULES[number]}.`,
        ["2", "6", "8"].includes(number)
          ? [source(name), SOURCE_AS_KERNEL]
          : [source(name)],
      )
    ),
    met(
      "MUST-6.1",
      "6",
      "Destination rule 1: avoid what is unusable or known to be unreachable.",
      [
        destination(
          "destination rule 1: with a source and a way there [RFC 6724 §6]",
        ),
        order("what there is a way to comes first [RFC 6724 §6 rule 1]"),
        order("a next hop that does not answer is no way [RFC 6724 §6 rule 1]"),
        AS_KERNEL,
      ],
    ),
    met(
      "MUST-6.2",
      "6",
      "Destination rule 2: prefer a source of the destination's scope.",
      [
        destination(
          "destination rule 2: whose scope is that of its source [RFC 6724 §6]",
        ),
        order(
          "the source has to have the destination's scope [RFC 6724 §6 rule 2, §10.2]",
        ),
      ],
    ),
    met(
      "MUST-6.3",
      "6",
      "Destination rule 3: avoid a deprecated source.",
      [
        destination(
          "destination rule 3: whose source is not deprecated [RFC 6724 §6]",
        ),
        order(
          "a deprecated source comes after one that is not [RFC 6724 §6 rule 3]",
        ),
      ],
    ),
    met(
      "MUST-6.4",
      "6",
      "Destination rule 4: prefer a home address as source.",
      [
        destination(
          "destination rule 4: whose source is a home address [RFC 6724 §6]",
        ),
      ],
      "No address of the stack is one: the rule is there for the table's sake.",
    ),
    met(
      "MUST-6.5",
      "6",
      "Destination rule 5: prefer a source of the destination's label.",
      [
        destination(
          "destination rule 5: whose label is that of its source [RFC 6724 §6]",
        ),
        order(
          "an address of 6to4 comes after a native one [RFC 6724 §6 rules 5 and 6]",
        ),
        AS_KERNEL,
      ],
    ),
    met("MUST-6.6", "6", "Destination rule 6: prefer the higher precedence.", [
      destination("destination rule 6: of higher precedence [RFC 6724 §6]"),
      order(
        "IPv6 before IPv4 where there is a way to both [RFC 6724 §6 rule 6]",
      ),
      AS_KERNEL,
    ]),
    met("MUST-6.7", "6", "Destination rule 7: prefer native transport.", [
      destination("destination rule 7: by native transport [RFC 6724 §6]"),
    ], "The stack has no tunnels of its own."),
    met("MUST-6.8", "6", "Destination rule 8: prefer the smaller scope.", [
      destination("destination rule 8: of smaller scope [RFC 6724 §6]"),
      order("the smaller scope comes first [RFC 6724 §6 rule 8, §10.2]"),
    ]),
    met(
      "MUST-6.9",
      "6",
      "Destination rule 9: in one family, prefer the longest matching prefix.",
      [
        destination(
          "destination rule 9: the longest matching prefix, in one family [RFC 6724 §6]",
        ),
        order(
          "the longest common prefix comes first, within the source's [RFC 6724 §6 rule 9]",
        ),
        AS_KERNEL,
      ],
    ),
    met("MUST-6.10", "6", "Destination rule 10: else leave the order.", [
      destination(
        "destination rule 10: else the order stays [RFC 6724 §6]",
      ),
    ]),
  ],
};
