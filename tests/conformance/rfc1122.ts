/**
 * RFC 1122, what hosts make of addresses, and of ARP: sections 2.3.2, 3.2.1.3, 3.2.2
 * and 3.3.6.
 *
 * @module
 */

import { differs, met, type RuleTable, testsIn } from "./rule.ts";

const martian = testsIn("tests/core/ip/martian_test.ts");
const input = testsIn("tests/core/ip/ip4_input_test.ts");
const icmp = testsIn("tests/core/ip/icmp4_test.ts");
const arp = testsIn("tests/core/link/neighbour/arp_test.ts");
const neighbours = testsIn("tests/netconn/neighbour_test.ts");
const router = testsIn("tests/core/ip/route/router_test.ts");

/** A row of the table of martians, as it runs at one of four places. */
function row(name: string) {
  return martian(`nothing comes of a packet ${name} (TAP, forwarding off)`);
}

const OWN_ADDRESSES = martian(
  "an interface gets no address from which nobody would take anything",
);
const ERRORS = icmp(
  "Icmp4Errors are never about errors, groups, broadcasts, later fragments, or odd sources [RFC 1122 §3.2.2]",
);
const LINK_BROADCAST = martian(
  "nothing comes of a packet to one host in a frame to all [RFC 1122 §3.3.6] (TAP, forwarding off)",
);

/** The rules of RFC 1122 that are about addresses. */
export const RFC1122: RuleTable = {
  rfc: 1122,
  title: "Requirements for Internet Hosts: addresses, and ARP",
  rules: [
    met(
      "MUST-2.3.2.1a",
      "2.3.2.1",
      "Old entries of the ARP cache are flushed.",
      [
        arp("NeighbourCache forgets an unused neighbour after 300 s"),
        arp("NeighbourCache drops a used neighbour that does not answer"),
      ],
    ),
    met("MUST-2.3.2.1b", "2.3.2.1", "Requests for one address are limited.", [
      arp("NeighbourCache asks once a second and gives up after three"),
    ]),
    met(
      "SHLD-2.3.2.2",
      "2.3.2.2",
      "At least the last packet to an address that is being resolved is kept.",
      [
        arp(
          "NeighbourCache keeps so many bytes for a neighbour, the oldest give way",
        ),
        neighbours(
          "1000 connects to a neighbour yet unknown are answered as soon as it is, {}",
        ),
      ],
    ),
    met("MUST-3.2.1.3a", "3.2.1.3", "What is for another host is discarded.", [
      input("Ip4Input takes own addresses of any interface, and broadcasts"),
    ]),
    met(
      "MUST-3.2.1.3b",
      "3.2.1.3",
      "What comes from 0.0.0.0 is discarded, unless a host has no address yet.",
      [
        row("from 0.0.0.0 [RFC 1122 §3.2.1.3 (a)]"),
        martian(
          "DHCP hears from 0.0.0.0 what is sent to all [RFC 2131 §4.1] (TAP, forwarding off)",
        ),
        martian(
          "IGMP is heard from 0.0.0.0 [RFC 3376 §4.2.13] (TAP, forwarding off)",
        ),
      ],
      "That is: UDP to 255.255.255.255 at ports 67 and 68, and IGMP to groups.",
    ),
    met(
      "MUST-3.2.1.3c",
      "3.2.1.3",
      "Nothing comes from a host on this network.",
      [
        row("from 0/8 [RFC 1122 §3.2.1.3 (b)]"),
      ],
    ),
    met(
      "MUST-3.2.1.3d",
      "3.2.1.3",
      "Nothing comes from the limited broadcast.",
      [
        row("from the limited broadcast [RFC 1122 §3.2.1.3 (c)]"),
      ],
    ),
    met(
      "MUST-3.2.1.3e",
      "3.2.1.3",
      "Nothing comes from a directed broadcast.",
      [
        row("from its link's broadcast [RFC 1122 §3.2.1.3 (d)]"),
        row("from another link's broadcast"),
      ],
      "Of any network that this host is in; of others nobody can tell.",
    ),
    met("MUST-3.2.1.3f", "3.2.1.3", "127/8 is not seen outside of a host.", [
      row("from 127/8 [RFC 1122 §3.2.1.3 (g)]"),
      row("to 127/8"),
      router(
        "127/8 never leaves, not even when loopback is down [RFC 1122 §3.2.1.3]",
      ),
    ]),
    met("MUST-3.2.1.3g", "3.2.1.3", "Nothing comes from a group.", [
      row("from a group [RFC 1122 §3.2.1.3]"),
    ]),
    met(
      "MUST-3.2.1.3h",
      "3.2.1.3",
      "A host has no address that these rules exclude.",
      [OWN_ADDRESSES],
    ),
    met("MUST-3.2.1.3i", "3.2.1.3", "What is no good is discarded silently.", [
      row("from our own address"),
    ], "That a host does not hear itself over a wire is Linux's rule."),
    differs(
      "MAY-3.2.1.8",
      "3.2.1.8",
      "A host may be a router for source routes, and reverses those that end at it.",
      "A packet with one is dropped (RFC 7126 §4.3, §4.4), in every profile, as Linux does unless told otherwise.",
      [row("with source route 0 [RFC 7126 §4.3, §4.4]")],
    ),
    met(
      "MUST-3.2.2a",
      "3.2.2",
      "No ICMP error is about an error, a group or broadcast, a later fragment, or from what is no single host.",
      [ERRORS],
    ),
    met("MUST-3.2.2b", "3.2.2", "Nor about a frame that went to many.", [
      LINK_BROADCAST,
    ]),
    met("MUST-3.3.6a", "3.3.6", "Broadcasts of both forms are recognized.", [
      input("Ip4Input takes own addresses of any interface, and broadcasts"),
    ]),
    met(
      "SHLD-3.3.6b",
      "3.3.6",
      "What is for one host, in a frame that is for many, is discarded.",
      [LINK_BROADCAST],
      "For every protocol; Linux does so for TCP.",
    ),
  ],
};
