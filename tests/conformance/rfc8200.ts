/**
 * RFC 8200, what it asks of hosts, and of routers about what they forward. Long, because
 * the base of IPv6 has many rules.
 *
 * @module
 */

import {
  differs,
  doesNotApply,
  met,
  notMet,
  type RuleTable,
  testsIn,
} from "./rule.ts";

const header = testsIn("tests/conformance/ipv6_ready/header_test.ts");
const extension = testsIn("tests/conformance/ipv6_ready/extension_test.ts");
const fragment = testsIn(
  "tests/conformance/ipv6_ready/fragment_header_test.ts",
);
const paths = testsIn("tests/conformance/ipv6_ready/path_mtu_test.ts");
const here = testsIn("tests/conformance/rfc8200_test.ts");
const headers = testsIn("tests/core/ip/v6/extension_headers_test.ts");
const fragments = testsIn("tests/core/ip/v6/fragments_test.ts");
const output = testsIn("tests/core/ip/v6/output6_test.ts");
const reassembly = testsIn("tests/core/ip/reassembly_test.ts");
const interfaces = testsIn("tests/netconn/ipv6_netif_test.ts");

const UNKNOWN_NEXT = headers(
  "Ipv6 answers an unknown next header with its place, but not to groups [RFC 8200 §4]",
);
const ANY_ORDER = headers(
  "Ipv6 takes headers in any order, and more than once [RFC 8200 §4.1]",
);
const ONE_BY_ONE = extension("v6LC.1.2.4 Extension Header Processing Order");
const BY_TOP_BITS = [
  extension(
    "v6LC.1.2.6 Options Processing, Hop-by-Hop Options Header, end node",
  ),
  extension("v6LC.1.2.8 Option Processing, Destination Options Header"),
];
const UNREAD = extension(
  "v6LC.1.2.7 Options Processing, Hop-by-Hop Options Header, intermediate node",
);
const ROUTE_LEFT = extension("v6LC.1.2.9 Unrecognized Routing Type, end node");
const CUT = fragments(
  "IpFragmenter cuts at the MTU, with a Fragment header in each [RFC 8200 §4.5]",
);
const CUT_BEHIND_ROUTE = output(
  "a given packet that is too long is cut behind the Routing header [RFC 8200 §4.5]",
);
const JOINED = fragment("v6LC.1.3.1 Fragment Reassembly");
const OVERLAPS = fragment("v6LC.1.3.5 Overlapping Fragments");
const TOO_LONG = fragments(
  "a packet that would be too long is told, at the fragment offset [RFC 8200 §4.5]",
);
const CHECKSUM = output(
  "UdpPcb sends over IPv6, with a checksum always [RFC 8200 §8.1]",
);
const WHOLE_CHAIN = fragment(
  "v6LC.1.3.6 First Fragment Doesn't Contain All Headers",
);

/** The rules of RFC 8200. */
export const RFC8200: RuleTable = {
  rfc: 8200,
  title: "Internet Protocol, Version 6",
  rules: [
    // The header.
    met("MUST-3a", "3", "A packet of another version is no IPv6 packet.", [
      header("v6LC.1.1.1 Version Field"),
    ]),
    met(
      "MUST-3b",
      "3",
      "Payload Length says where the packet ends: less than the frame is padding, more is cut off.",
      [
        headers(
          "Ipv6 takes the length that the header says: less is padding, more is cut [RFC 8200 §3]",
        ),
        header("v6LC.1.1.5 Payload Length"),
      ],
    ),
    met(
      "MUST-3c",
      "3",
      "A router takes one from Hop Limit, and drops what has 0, or would.",
      [header("v6LC.1.1.9 Hop Limit Decrement, intermediate node")],
    ),
    met(
      "SHLD-3",
      "3",
      "The destination takes a packet whose Hop Limit is 0.",
      [header("v6LC.1.1.8 Hop Limit Zero, end node")],
    ),
    // Extension headers.
    met(
      "MUST-4a",
      "4",
      "Nodes on the way look at no extension header, but perhaps at Hop-by-Hop Options.",
      [
        UNREAD,
        extension(
          "v6LC.1.2.10 Unrecognized Routing Type, intermediate node",
        ),
      ],
      "A router that is not told to process hop-by-hop options need not; this one passes them on unread.",
    ),
    met("MUST-4b", "4", "They insert, delete and process none.", [
      UNREAD,
      header("v6LC.1.1.6 No Next Header after IPv6 Header"),
    ]),
    met(
      "MUST-4c",
      "4",
      "The destination processes headers strictly in the order in which they stand.",
      [ONE_BY_ONE],
    ),
    met(
      "SHLD-4a",
      "4",
      "An unrecognized Next Header: drop, and Parameter Problem 1 at its place.",
      [
        header("v6LC.1.1.7 Unrecognized Next Header"),
        extension(
          "v6LC.1.2.3 Unrecognized Next Header in Extension Header, end node",
        ),
        UNKNOWN_NEXT,
      ],
    ),
    met(
      "SHLD-4b",
      "4",
      "The same for a Next Header of 0 elsewhere than in the IPv6 header.",
      [extension("v6LC.1.2.1 Next Header Zero")],
    ),
    differs(
      "MUST-4d",
      "4",
      "A full implementation has Hop-by-Hop, Fragment, Destination Options, Routing, Authentication and ESP.",
      "AH and ESP are missing: RFC 8504 §13 makes IPsec a SHOULD. They are unrecognized headers here.",
      [UNKNOWN_NEXT],
    ),
    met(
      "MUST-4.1a",
      "4.1",
      "Headers are taken in any order and any number of times, but Hop-by-Hop Options first only.",
      [
        ANY_ORDER,
        headers(
          "Ipv6 takes Hop-by-Hop Options only as the first header [RFC 8200 §4.1]",
        ),
      ],
      "Up to eight of them, see RFC 8504.",
    ),
    met(
      "REC-4.1",
      "4.1",
      "A source sends headers in the recommended order.",
      [CUT],
      "Of its own it sends a Fragment header or Hop-by-Hop Options alone; what applications give is theirs.",
    ),
    met(
      "MUST-4.2a",
      "4.2",
      "Options are processed strictly in their order.",
      [extension("v6LC.1.2.5 Option Processing Order")],
    ),
    met(
      "MUST-4.2b",
      "4.2",
      "An unknown option is treated as its two top bits say: skip, drop, drop and report, drop and report unless it went to a group.",
      [
        ...BY_TOP_BITS,
        headers(
          "Ipv6 treats an unknown option as its two top bits say [RFC 8200 §4.2]",
        ),
      ],
    ),
    met("MUST-4.2c", "4.2", "Pad1 and PadN are understood in both headers.", [
      ...BY_TOP_BITS,
      headers("Ipv6 passes over Pad1 and PadN of any content [RFC 8200 §4.2]"),
    ]),
    met(
      "MUST-4.3",
      "4.3",
      "Hop-by-Hop Options are those behind a Next Header of 0.",
      [ANY_ORDER],
    ),
    met(
      "MUST-4.4a",
      "4.4",
      "An unrecognized Routing Type with no segments left is skipped.",
      [ROUTE_LEFT],
    ),
    met(
      "MUST-4.4b",
      "4.4",
      "One with segments left: drop, and Parameter Problem 0 at the Routing Type.",
      [
        ROUTE_LEFT,
        headers(
          "Ipv6 refuses a route that is not used up [RFC 8200 §4.4, RFC 5095]",
        ),
      ],
      "Every type counts as unrecognized.",
    ),
    doesNotApply(
      "MUST-4.4c",
      "4.4",
      "Who forwards along a Routing header to a smaller link sends Packet Too Big.",
      "No Routing header is acted on.",
    ),
    // Fragments, out.
    met(
      "MUST-4.5a",
      "4.5",
      "Fragments are made by sources alone, never on the way.",
      [
        testsIn("tests/conformance/ipv6_ready/icmp_test.ts")(
          "v6LC.5.1.4 Packet Too Big Message Generation",
        ),
      ],
    ),
    met(
      "MUST-4.5b",
      "4.5",
      "An identification differs from that of any fragmented packet sent lately between the same two addresses.",
      [fragments(
        "identifications count per destination from random starts [RFC 7739 §5]",
      )],
    ),
    met(
      "MUST-4.5c",
      "4.5",
      "The headers up to Hop-by-Hop Options and the Routing header are in every fragment.",
      [CUT_BEHIND_ROUTE],
    ),
    met(
      "MUST-4.5d",
      "4.5",
      "The first fragment has all headers up to the upper layer's.",
      [CUT_BEHIND_ROUTE],
      "A given packet whose headers are longer than what is copied of them is not cut: ERR_BUF.",
    ),
    met(
      "MUST-4.5e",
      "4.5",
      "All but the last are multiples of 8 bytes long, do not overlap, and fit the path; each has its Payload Length, offset, flag M and the identification.",
      [CUT, paths("v6LC.4.1.5 Reduce PMTU Off-link")],
    ),
    // Fragments, in.
    met(
      "MUST-4.5f",
      "4.5",
      "Only fragments with equal source, destination and identification make a packet.",
      [JOINED],
    ),
    met(
      "MUST-4.5g",
      "4.5",
      "The headers in front, and Next Header, are those of the first fragment, whatever others have.",
      [fragments(
        "headers in front of the fragments are those of the first [RFC 8200 §4.5]",
      )],
    ),
    met(
      "MUST-4.5h",
      "4.5",
      "The Fragment header is not in the packet that results, nor counted in its length.",
      [JOINED],
    ),
    met(
      "MUST-4.5i",
      "4.5",
      "After 60 s from the first to arrive, all is dropped.",
      [fragment("v6LC.1.3.2 Reassembly Time Exceeded")],
    ),
    met(
      "SHLD-4.5a",
      "4.5",
      "Then, if the first fragment has come, Time Exceeded 1 is sent.",
      [
        fragment("v6LC.1.3.2 Reassembly Time Exceeded"),
        fragments(
          "time runs out after 60 s; it is told if the first fragment has come [RFC 8200 §4.5]",
        ),
      ],
    ),
    met(
      "MUST-4.5j",
      "4.5",
      "A fragment with M whose length is no multiple of 8 is dropped.",
      [
        fragment(
          "v6LC.1.3.3 Fragment Header M-Bit Set, Payload Length Invalid",
        ),
      ],
    ),
    met("SHLD-4.5b", "4.5", "Parameter Problem 0 at Payload Length says so.", [
      fragment("v6LC.1.3.3 Fragment Header M-Bit Set, Payload Length Invalid"),
      fragments(
        "a length that is no multiple of 8 is told, at the payload length [RFC 8200 §4.5]",
      ),
    ], "A fragment without any data is told the same."),
    met(
      "MUST-4.5k",
      "4.5",
      "A fragment that makes the packet longer than 65,535 bytes is dropped.",
      [
        TOO_LONG,
        reassembly("Reassembly refuses the ping of death, IPv6"),
      ],
    ),
    met("SHLD-4.5c", "4.5", "Parameter Problem 0 at Fragment Offset says so.", [
      TOO_LONG,
    ]),
    met(
      "SHLD-4.5d",
      "4.5",
      "A first fragment without all headers is dropped, and Parameter Problem 3 at 0 says so.",
      [WHOLE_CHAIN],
    ),
    met(
      "MUST-4.5l",
      "4.5",
      "Fragments that overlap: the packet is dropped with all that comes of it, and nothing is sent.",
      [
        OVERLAPS,
        reassembly(
          "Reassembly drops a datagram with overlaps, whole [RFC 5722 §4], IPv6",
        ),
      ],
    ),
    met(
      "MAY-4.5",
      "4.5",
      "Exact duplicates of a fragment may be dropped alone.",
      [reassembly(
        "Reassembly ignores exact duplicates, but not contradictions, IPv6",
      )],
    ),
    met(
      "SHLD-4.5e",
      "4.5",
      "A fragment that is the whole packet is processed as one; others with its identification are not touched.",
      [fragment("v6LC.1.3.4 Stub Fragment Header")],
    ),
    met(
      "MUST-4.7a",
      "4.7",
      "A host ignores what stands behind No Next Header.",
      [
        extension("v6LC.1.2.2 No Next Header after Extension Header"),
        header("v6LC.1.1.6 No Next Header after IPv6 Header"),
      ],
    ),
    met("MUST-4.7b", "4.7", "A router passes it on unchanged.", [
      extension("v6LC.1.2.2 No Next Header after Extension Header"),
      header("v6LC.1.1.6 No Next Header after IPv6 Header"),
    ]),
    // Packet size.
    met(
      "MUST-5a",
      "5",
      "Every link carries 1,280 bytes in one piece.",
      [interfaces(
        "an MTU of less than 1,280 bytes: no IPv6 [RFC 8200 §5]",
      )],
      "Over an interface that does not, there is no IPv6.",
    ),
    met("MUST-5b", "5", "A node takes packets as long as its link's MTU.", [
      paths("v6LC.4.1.1 Confirm Ping"),
    ]),
    met("REC-5", "5", "Path MTU discovery is implemented.", [
      paths("v6LC.4.1.2 Stored PMTU"),
    ], "See RFC 8201."),
    met("MUST-5c", "5", "A node takes fragmented packets of 1,500 bytes.", [
      JOINED,
      reassembly(
        "Reassembly makes one contiguous datagram of the longest, IPv6",
      ),
    ], "Of 65,535 bytes."),
    doesNotApply(
      "SHLD-5",
      "5",
      "Who depends on fragments sends no more than 1,500 bytes, unless the destination takes more.",
      "What is sent over UDP and RAW is up to the application; TCP sends no fragments.",
    ),
    // Traffic class.
    met("MUST-7a", "7", "Traffic class is 0 where nothing else is chosen.", [
      here(
        "Traffic Class is 0 if nobody chooses it [RFC 8200 §7]",
      ),
    ]),
    met("MUST-7b", "7", "The upper layer chooses the traffic class.", [
      CHECKSUM,
    ]),
    met(
      "MUST-7c",
      "7",
      "Routers leave the bits alone that they do not know.",
      [header("v6LC.1.1.3 Traffic Class Non-Zero, intermediate node")],
    ),
    met("MUST-6", "6", "Routers leave the flow label alone.", [
      header("v6LC.1.1.4 Flow Label Non-Zero"),
    ], "What a host sends there is a matter of RFC 6437."),
    // Upper layers.
    met(
      "MUST-8.1a",
      "8.1",
      "Checksums cover the pseudo-header with both addresses, length and protocol.",
      [
        CHECKSUM,
        testsIn("tests/core/wire/checksum_test.ts")(
          "pseudoHeaderSum() is the sum of the written header over IPv6",
        ),
      ],
    ),
    met(
      "MUST-8.1b",
      "8.1",
      "UDP always has a checksum; one that comes out as 0 is sent as 0xffff.",
      [
        CHECKSUM,
        here("a UDP checksum of 0 is sent as 0xffff [RFC 8200 §8.1]"),
      ],
    ),
    met("MUST-8.1c", "8.1", "UDP with a checksum of 0 is dropped.", [
      output(
        "UdpPcb drops datagrams without a checksum over IPv6 [RFC 8200 §8.1]",
      ),
    ], "And counted; there is no exception for tunnels (RFC 6935)."),
    notMet(
      "SHLD-8.1",
      "8.1",
      "A UDP packet with a checksum of 0 is written to a log.",
      'The drop is counted as "bad-checksum"; there is no log.',
      [output(
        "UdpPcb drops datagrams without a checksum over IPv6 [RFC 8200 §8.1]",
      )],
    ),
    met("MUST-8.1d", "8.1", "ICMPv6 has the pseudo-header in its checksum.", [
      testsIn("tests/core/ip/v6/icmp6_test.ts")(
        "Icmp finds every flipped byte and every truncation [RFC 4443 §2.3]",
      ),
    ]),
    met(
      "MUST-8.3",
      "8.3",
      "What fits a packet is counted with the longer header: TCP's MSS is the MTU less 60.",
      [here("TCP offers an MSS of the MTU less 60 [RFC 8200 §8.3]")],
    ),
    met(
      "MUST-8.4",
      "8.4",
      "An answer to a packet with a Routing header has no reversed route.",
      [ROUTE_LEFT],
      "Answers have no Routing header at all.",
    ),
    met("REC-10", "10", "Fragments take a bounded amount of memory.", [
      reassembly("Reassembly is bounded in number: the oldest gives way, IPv6"),
      reassembly("Reassembly is bounded to a share of packet memory, IPv6"),
    ]),
  ],
};
