/**
 * The documents that change RFC 8200 for hosts, or were taken into it: Routing header 0,
 * overlaps, atomic fragments, whole header chains, identifications, and limits.
 *
 * @module
 */

import { differs, met, notMet, type RuleTable, testsIn } from "./rule.ts";

const extension = testsIn("tests/conformance/ipv6_ready/extension_test.ts");
const fragment = testsIn(
  "tests/conformance/ipv6_ready/fragment_header_test.ts",
);
const paths = testsIn("tests/conformance/ipv6_ready/path_mtu_test.ts");
const headers = testsIn("tests/core/ip/v6/extension_headers_test.ts");
const fragments = testsIn("tests/core/ip/v6/fragments_test.ts");
const output = testsIn("tests/core/ip/v6/output6_test.ts");
const reassembly = testsIn("tests/core/ip/reassembly_test.ts");
const nd = testsIn("tests/core/ip/v6/nd_test.ts");

const OVERLAPS = fragment("v6LC.1.3.5 Overlapping Fragments");
const STUB = fragment("v6LC.1.3.4 Stub Fragment Header");
const NO_ATOMIC = paths("v6LC.4.1.6 Receiving MTU Below IPv6 Minimum Link MTU");
const IDS = fragments(
  "identifications count per destination from random starts [RFC 7739 §5]",
);
const BOUNDS = headers(
  "Ipv6 bounds headers, their options, and the bytes of all [RFC 8504 §5.3, RFC 8883]",
);
const PADDING = headers(
  "Ipv6 passes over Pad1 and PadN of any content [RFC 8200 §4.2]",
);

/** RFC 2675. */
const RFC2675: RuleTable = {
  rfc: 2675,
  title: "IPv6 Jumbograms",
  rules: [
    differs(
      "MUST-3",
      "3",
      "Who does not know the Jumbo Payload option sends Parameter Problem 2 about it.",
      "In a packet that is one, Payload Length is 0, and no option is within it: Parameter Problem 0 points at that. Elsewhere the option is an unknown one.",
      [
        headers("Ipv6 refuses jumbograms [RFC 2675 §3]"),
        headers(
          "Ipv6 treats an unknown option as its two top bits say [RFC 8200 §4.2]",
        ),
      ],
    ),
  ],
};

/** RFC 5095. */
const RFC5095: RuleTable = {
  rfc: 5095,
  title: "Deprecation of Type 0 Routing Headers in IPv6",
  rules: [
    met(
      "MUST-3",
      "3",
      "A Routing header of type 0 is treated as one of unknown type: nothing is forwarded along it.",
      [
        headers(
          "Ipv6 refuses a route that is not used up [RFC 8200 §4.4, RFC 5095]",
        ),
        extension("v6LC.1.2.10 Unrecognized Routing Type, intermediate node"),
      ],
    ),
  ],
};

/** RFC 5722. */
const RFC5722: RuleTable = {
  rfc: 5722,
  title: "Handling of Overlapping IPv6 Fragments",
  rules: [
    met("MUST-4a", "4", "No node makes fragments that overlap.", [
      fragments(
        "IpFragmenter cuts at the MTU, with a Fragment header in each [RFC 8200 §4.5]",
      ),
    ]),
    met(
      "MUST-4b",
      "4",
      "An overlap drops the whole datagram silently, with what is yet to come of it.",
      [
        OVERLAPS,
        reassembly(
          "Reassembly drops a datagram with overlaps, whole [RFC 5722 §4], IPv6",
        ),
      ],
    ),
  ],
};

/** RFC 6946. */
const RFC6946: RuleTable = {
  rfc: 6946,
  title: "Processing of IPv6 Atomic Fragments",
  rules: [
    met(
      "MUST-4",
      "4",
      "An atomic fragment is processed alone, whatever fragments have its identification.",
      [
        STUB,
        fragments("an atomic fragment is processed alone [RFC 6946 §4]"),
      ],
    ),
  ],
};

/** RFC 7112. */
const RFC7112: RuleTable = {
  rfc: 7112,
  title: "Implications of Oversized IPv6 Header Chains",
  rules: [
    met(
      "MUST-5a",
      "5",
      "Who cuts a packet puts the whole header chain into the first fragment.",
      [output(
        "a given packet that is too long is cut behind the Routing header [RFC 8200 §4.5]",
      )],
      "A given packet whose chain is too long for that is refused with ERR_BUF.",
    ),
    met(
      "SHLD-5a",
      "5",
      "A first fragment without the whole chain is dropped.",
      [fragment("v6LC.1.3.6 First Fragment Doesn't Contain All Headers")],
    ),
    met("SHLD-5b", "5", "Parameter Problem 3 at 0 says so.", [
      fragment("v6LC.1.3.6 First Fragment Doesn't Contain All Headers"),
      headers(
        "Ipv6 wants the whole chain in the first fragment [RFC 7112 §5]",
      ),
    ]),
  ],
};

/** RFC 7739. */
const RFC7739: RuleTable = {
  rfc: 7739,
  title: "Security Implications of Predictable Fragment Identification Values",
  rules: [
    met(
      "SHLD-5a",
      "5",
      "Identifications of one destination tell nothing of those of another.",
      [IDS],
    ),
    met(
      "SHLD-5b",
      "5",
      "They do not come again soon: a counter for each destination.",
      [IDS],
      "It starts at random and moves on by a random amount for the time between two packets.",
    ),
  ],
};

/** RFC 8021. */
const RFC8021: RuleTable = {
  rfc: 8021,
  title: "Generation of IPv6 Atomic Fragments Considered Harmful",
  rules: [
    met("SHLD-3", "3", "No atomic fragments are sent, whatever is reported.", [
      NO_ATOMIC,
    ]),
  ],
};

/** RFC 8504, section 5.3: limits. */
const RFC8504: RuleTable = {
  rfc: 8504,
  title: "IPv6 Node Requirements: sections 5.2 and 5.3",
  rules: [
    met("MUST-5.2", "5.2", "Neighbour Discovery in fragments is ignored.", [
      nd("a message with a Fragment header is dropped [RFC 6980 §5]"),
    ]),
    notMet(
      "MAY-5.3a",
      "5.3",
      "More than seven Pad1 in a row, or a PadN of more than seven bytes, may be refused.",
      "They are passed over: a byte each, and none is looked at twice.",
      [PADDING],
    ),
    met(
      "MAY-5.3b",
      "5.3",
      "Unknown options may be refused; the default is to take them.",
      [headers(
        "Ipv6 treats an unknown option as its two top bits say [RFC 8200 §4.2]",
      )],
      "They are taken, without a setting.",
    ),
    met("MAY-5.3c", "5.3", "A header may have no more than eight options.", [
      BOUNDS,
    ]),
    differs(
      "SHLD-5.3a",
      "5.3",
      "What exceeds a limit is dropped silently.",
      "Parameter Problem 7, 8 or 9 says so to a unicast sender, as RFC 8883 §3 provides, within the rate of all errors.",
      [BOUNDS],
    ),
    notMet(
      "SHLD-5.3b",
      "5.3",
      "The limits can be configured.",
      "They are constants: eight headers besides the first, eight options in each, 1,280 bytes in all.",
      [BOUNDS],
    ),
  ],
};

/** All of them. */
export const RFC8200_UPDATES: readonly RuleTable[] = [
  RFC2675,
  RFC5095,
  RFC5722,
  RFC6946,
  RFC7112,
  RFC7739,
  RFC8021,
  RFC8504,
];
