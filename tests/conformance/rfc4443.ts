/**
 * RFC 4443, what it asks of hosts, and of routers about what they forward.
 *
 * @module
 */

import { differs, doesNotApply, met, type RuleTable, testsIn } from "./rule.ts";

const ready = testsIn("tests/conformance/ipv6_ready/icmp_test.ts");
const paths = testsIn("tests/conformance/ipv6_ready/path_mtu_test.ts");
const header = testsIn("tests/conformance/ipv6_ready/header_test.ts");
const fragment = testsIn(
  "tests/conformance/ipv6_ready/fragment_header_test.ts",
);
const icmp = testsIn("tests/core/ip/v6/icmp6_test.ts");
const pathMtu = testsIn("tests/core/ip/v6/path_mtu6_test.ts");
const raw = testsIn("tests/core/ip/v6/output6_test.ts");
const headers = testsIn("tests/core/ip/v6/extension_headers_test.ts");

const TOLD = icmp(
  "Icmp tells a transport of each kind of error about its packet",
);
const NOT_OURS = icmp("Icmp ignores errors that quote nothing of ours");
const UNREACHABLE = ready(
  "v6LC.5.1.3 Destination Unreachable Message Generation",
);
const TOO_BIG = ready("v6LC.5.1.4 Packet Too Big Message Generation");
const REPLIES = ready("v6LC.5.1.2 Replying to Echo Requests");
const GROUPS = ready("v6LC.5.1.10 Error Condition With Multicast Destination");
const NEVER = icmp(
  "IcmpErrors are not about groups, errors, `::`, groups as sources [RFC 4443 §2.4(e)]",
);
const QUOTES = icmp(
  "IcmpErrors quote what fits 1,280 bytes [RFC 4443 §2.4(c)]",
);
const LIMITED = icmp(
  "IcmpErrors are limited by a token bucket of their own [RFC 4443 §2.4(f)]",
);
const PING = raw(
  "RawPcb sends ICMPv6 with its checksum and hears the reply [RFC 3542 §3.1]",
);

/** The rules of RFC 4443. */
export const RFC4443: RuleTable = {
  rfc: 4443,
  title: "Internet Control Message Protocol for IPv6",
  rules: [
    met("MUST-2.1", "2.1", "Every node has all of ICMPv6.", [
      TOLD,
      REPLIES,
    ]),
    // Source address.
    met(
      "MUST-2.2a",
      "2.2",
      "What answers a message to an address of the node comes from that address.",
      [
        icmp("Icmp echoes over IPv6, from the address asked [RFC 4443 §4.2]"),
        UNREACHABLE,
      ],
    ),
    met(
      "MUST-2.2b",
      "2.2",
      "What answers any other comes from a unicast address of the node.",
      [GROUPS, TOO_BIG],
    ),
    met(
      "SHLD-2.2",
      "2.2",
      "That is the one which the node would choose for the destination.",
      [REPLIES],
    ),
    // Checksum.
    met("MUST-2.3", "2.3", "The checksum covers the pseudo-header.", [
      icmp(
        "Icmp verifies the checksum with its pseudo-header [RFC 4443 §2.3]",
      ),
      icmp(
        "Icmp finds every flipped byte and every truncation [RFC 4443 §2.3]",
      ),
    ]),
    // Processing rules.
    met(
      "MUST-2.4a",
      "2.4",
      "(a) An error of unknown type is passed to who has sent what it is about.",
      [TOLD],
    ),
    met(
      "MUST-2.4b",
      "2.4",
      "(b) An unknown informational message is dropped silently.",
      [
        ready("v6LC.5.1.8 Unknown Informational Message Type"),
        icmp(
          "an unknown informational message is dropped [RFC 4443 §2.4(b)]",
        ),
      ],
      "RAW control blocks get a copy.",
    ),
    met(
      "MUST-2.4c",
      "2.4",
      "(c) An error quotes as much of the packet as fits 1,280 bytes.",
      [QUOTES, TOO_BIG],
    ),
    met(
      "MUST-2.4d",
      "2.4",
      "(d) The upper layer is found by the quoted packet, behind its extension headers; if it cannot be, the error is dropped.",
      [TOLD, NOT_OURS],
    ),
    met("MUST-2.4e", "2.4", "(e.1) No error is about an ICMPv6 error.", [
      ready("v6LC.5.1.9 Error Condition With ICMPv6 Error Message"),
      headers(
        "no error is sent about an error, or a redirect, behind extension headers [RFC 4443 §2.4]",
      ),
    ]),
    met("MUST-2.4f", "2.4", "(e.2) None is about a redirect.", [
      headers(
        "no error is sent about an error, or a redirect, behind extension headers [RFC 4443 §2.4]",
      ),
    ]),
    met(
      "MUST-2.4g",
      "2.4",
      "(e.3) None is about a packet to a group, but Packet Too Big and Parameter Problem 2 for options that ask for it.",
      [GROUPS, NEVER],
      "No Packet Too Big either, as no multicast is forwarded.",
    ),
    met(
      "MUST-2.4h",
      "2.4",
      "(e.4, e.5) None is about a packet in a frame to many.",
      [icmp(
        "a unicast packet in a frame to a group gets no answer [RFC 4443 §2.4(e)]",
      )],
    ),
    met(
      "MUST-2.4i",
      "2.4",
      "(e.6) None is about a source that is no single node: ::, or a group.",
      [
        NEVER,
        ready(
          "v6LC.5.1.11 Error Condition With Non-Unique Source, unspecified",
        ),
        ready("v6LC.5.1.12 Error Condition With Non-Unique Source, multicast"),
      ],
      "A source that is an anycast address looks like any other to a host.",
    ),
    met("MUST-2.4j", "2.4", "(f) Errors are limited in rate.", [LIMITED]),
    met(
      "SHLD-2.4a",
      "2.4",
      "(f) By a token bucket, with parameters that can be configured.",
      [LIMITED],
      "`icmpErrorRate` and `icmpErrorBurst`; 1,000 a second and 50 at once.",
    ),
    // Destination Unreachable.
    met(
      "SHLD-3.1a",
      "3.1",
      "A router sends Destination Unreachable: 0 without a route, 3 where the address does not answer.",
      [UNREACHABLE],
    ),
    met(
      "SHLD-3.1b",
      "3.1",
      "2 where the packet would leave the scope of its source.",
      [
        UNREACHABLE,
        raw(
          "forwarding: a link-local source is told that the way leaves its link [RFC 4443 §3.1]",
        ),
      ],
    ),
    doesNotApply(
      "MUST-3.1a",
      "3.1",
      "1, 5 and 6 are sent for what is prohibited, by policy or by a route.",
      "There are no filters, no source policies and no reject routes.",
    ),
    met(
      "SHLD-3.1c",
      "3.1",
      "A host sends 4 for a transport that has nobody listening and no answer of its own.",
      [
        UNREACHABLE,
        icmp("a closed UDP port is unreachable, code 4 [RFC 4443 §3.1]"),
      ],
    ),
    met("MUST-3.1b", "3.1", "None is sent for what congestion drops.", [
      icmp("a packet that finds no memory gets no error [RFC 4443 §3.1]"),
    ]),
    met("MUST-3.1c", "3.1", "A received one goes to the upper layer.", [
      TOLD,
    ]),
    // Packet Too Big.
    met(
      "MUST-3.2a",
      "3.2",
      "A router that cannot forward a packet for its length sends Packet Too Big with the MTU of the next link.",
      [TOO_BIG],
    ),
    met("MUST-3.2b", "3.2", "Its code is 0, and ignored.", [
      TOO_BIG,
      paths("v6LC.4.1.3 Non-zero ICMPv6 Code"),
    ]),
    met("MUST-3.2c", "3.2", "A received one goes to the upper layer.", [
      TOLD,
      pathMtu(
        "Packet Too Big lowers the path: what is longer leaves in fragments [RFC 8201 §4]",
      ),
    ]),
    // Time Exceeded.
    met(
      "MUST-3.3a",
      "3.3",
      "A router drops a packet whose hop limit ends, and sends Time Exceeded 0.",
      [ready("v6LC.5.1.5 Hop Limit Exceeded")],
    ),
    met(
      "MUST-3.3b",
      "3.3",
      "1 is for a packet that was not put together in time.",
      [fragment("v6LC.1.3.2 Reassembly Time Exceeded")],
    ),
    met("MUST-3.3c", "3.3", "A received one goes to the upper layer.", [
      TOLD,
    ]),
    // Parameter Problem.
    met(
      "MUST-3.4a",
      "3.4",
      "A packet that cannot be processed for a header field is dropped.",
      [ready("v6LC.5.1.6 Erroneous Header Field")],
    ),
    met(
      "SHLD-3.4",
      "3.4",
      "Parameter Problem points at the field: 0 for its value, 1 for the next header, 2 for an option.",
      [
        ready("v6LC.5.1.6 Erroneous Header Field"),
        ready("v6LC.5.1.7 Unrecognized Next Header"),
        header("v6LC.1.1.7 Unrecognized Next Header"),
        GROUPS,
      ],
    ),
    met("MUST-3.4b", "3.4", "A received one goes to the upper layer.", [
      TOLD,
    ]),
    // Echo.
    met("MUST-4.1", "4.1", "Every node answers echo requests.", [REPLIES]),
    met("SHLD-4.1", "4.1", "An application can send them.", [
      ready("v6LC.5.1.1 Transmitting Echo Requests"),
    ], "By a RAW netconn; `tools/ping.ts` does."),
    met(
      "MUST-4.2a",
      "4.2",
      "A reply has the identifier, sequence number and all data of the request.",
      [REPLIES],
      "Also in fragments, up to 65,535 bytes.",
    ),
    met("SHLD-4.2", "4.2", "An echo request to a group is answered.", [
      REPLIES,
    ]),
    met(
      "MUST-4.2b",
      "4.2",
      "That reply comes from a unicast address of the interface where the request came.",
      [icmp(
        "Icmp echoes to a group from an address of the interface where it came [RFC 4443 §4.2]",
      )],
    ),
    met(
      "MUST-4.2c",
      "4.2",
      "A reply is passed to who has sent the request.",
      [PING],
      "To every RAW control block of ICMPv6: they choose by the identifier.",
    ),
    differs(
      "MAY-5.1",
      "5.1",
      "Errors without IPsec's authentication may be ignored.",
      "There is no IPsec. A transport believes an error only if it quotes what was sent.",
      [NOT_OURS],
    ),
  ],
};
