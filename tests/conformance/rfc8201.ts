/**
 * RFC 8201, path MTU discovery for IPv6.
 *
 * @module
 */

import { differs, doesNotApply, met, type RuleTable, testsIn } from "./rule.ts";

const ready = testsIn("tests/conformance/ipv6_ready/path_mtu_test.ts");
const unit = testsIn("tests/core/ip/v6/path_mtu6_test.ts");
const cache = testsIn("tests/core/ip/route/path_mtu_test.ts");
const here = testsIn("tests/conformance/rfc8201_test.ts");

const FLOOR = ready("v6LC.4.1.6 Receiving MTU Below IPv6 Minimum Link MTU");
const VALID = ready("v6LC.4.1.12 Validate Packet Too Big");
const STORED = ready("v6LC.4.1.2 Stored PMTU");
const LOWERS = unit(
  "Packet Too Big lowers the path: what is longer leaves in fragments [RFC 8201 §4]",
);
const LATER = unit(
  "the path is tried again after ten minutes, not before five [RFC 8201 §4]",
);
const RAW = unit("RAW packets follow the path, too");
const GROUP = [
  ready("v6LC.4.1.10 Multicast Destination, one router"),
  ready("v6LC.4.1.11 Multicast Destination, two routers"),
];
const TCP = here(
  "TCP cuts its segments to the path and sends again at once [RFC 8201 §5.4]",
);
const SHARED = here(
  "TCP follows what is reported about UDP to the same host [RFC 8201 §5.2]",
);

/** The rules of RFC 8201. */
export const RFC8201: RuleTable = {
  rfc: 8201,
  title: "Path MTU Discovery for IP version 6",
  rules: [
    met(
      "MUST-3",
      "3",
      "At first, a path has the MTU of its first link.",
      [
        STORED,
        ready("v6LC.4.1.8 Router Advertisement with MTU Option"),
      ],
    ),
    met("MUST-4a", "4", "Packet Too Big lowers the path to the MTU it names.", [
      LOWERS,
      ready("v6LC.4.1.4 Reduce PMTU On-link"),
      ready("v6LC.4.1.5 Reduce PMTU Off-link"),
    ]),
    met("MUST-4g", "4", "Whoever has sent the packet.", [
      TCP,
      here(
        'TCP with "off" follows the path, too: no router cuts IPv6 [RFC 8201 §4]',
      ),
      LOWERS,
      RAW,
      unit(
        'a report counts for a netconn with "off" as well: no router cuts IPv6 [RFC 8201 §4]',
      ),
    ], "Whatever a netconn says of Don't Fragment, which is of IPv4."),
    met(
      "MUST-4b",
      "4",
      "Never below 1,280 bytes: such a report is discarded.",
      [
        FLOOR,
        unit(
          "a report of less than 1,280 is discarded: no atomic fragments [RFC 8201 §4, RFC 8021]",
        ),
      ],
    ),
    met(
      "SHLD-4",
      "4",
      "A report is believed only if it quotes what was sent.",
      [
        VALID,
        unit("a report about no packet of ours is not believed [RFC 8201 §4]"),
        unit(
          "Packet Too Big about an echo reply lowers the path, if it was sent [RFC 8201 §4]",
        ),
      ],
      "Of TCP, a sequence number in flight; of UDP, a port that is bound; of RAW, a control block that may have sent it; of an echo reply, its identifier and sequence number.",
    ),
    met("MUST-4c", "4", "No report raises an estimate.", [
      ready("v6LC.4.1.7 Increase Estimate"),
    ]),
    met(
      "MUST-4d",
      "4",
      "A larger packet is not tried within five minutes of a report.",
      [ready("v6LC.4.1.9 Checking For Increase in PMTU"), LATER],
    ),
    met("SHLD-4b", "4", "It is after ten minutes.", [LATER]),
    met("MUST-4e", "4", "It holds of groups as well: the least of all paths.", [
      ...GROUP,
      unit("Packet Too Big about a group counts, too [RFC 8201 §4]"),
    ]),
    doesNotApply(
      "MUST-4f",
      "4",
      "Who does not do path MTU discovery sends nothing longer than 1,280 bytes.",
      "Path MTU discovery is always on.",
    ),
    met(
      "MUST-5.1",
      "5.1",
      "What is longer than the path leaves in fragments, unless the sender cuts it.",
      [LOWERS, RAW],
    ),
    met(
      "MAY-5.1",
      "5.1",
      "An application may forbid fragments.",
      [unit("a netconn that probes sends whole, or not at all")],
    ),
    met(
      "SHLD-5.2a",
      "5.2",
      "What is known of a path is shared by all who use it.",
      [
        SHARED,
      ],
    ),
    met(
      "MUST-5.2a",
      "5.2",
      "Each destination has an estimate of its own.",
      [
        STORED,
        cache("PathMtuCache.get() knows a thousand paths at once"),
      ],
      "By destination, not by flow label; 4,096 of them, the oldest gives way.",
    ),
    met(
      "MUST-5.2b",
      "5.2",
      "Every transport that uses the path follows when it shrinks.",
      [SHARED],
    ),
    met(
      "SHLD-5.2b",
      "5.2",
      "Who has sent the packet is told that it was dropped, even if the estimate stays.",
      [
        LOWERS,
        unit("RAW packets follow the path, too"),
      ],
      "As an error of a UDP or RAW netconn; TCP sends again.",
    ),
    met("SHLD-5.3", "5.3", "Estimates get old and go.", [LATER]),
    met(
      "MUST-5.4a",
      "5.4",
      "TCP sends no segments that are longer than the path.",
      [TCP],
    ),
    met(
      "MUST-5.4b",
      "5.4",
      "TCP sends at once what was too big, in smaller segments.",
      [TCP],
    ),
    differs(
      "SHLD-5.4a",
      "5.4",
      "The congestion window stays as it is.",
      "It stays as many segments, as RFC 5681 §3.1 asks; in bytes, it shrinks with them.",
      [TCP],
    ),
    met(
      "SHLD-5.4b",
      "5.4",
      "One report makes TCP send each segment again only once.",
      [here(
        "TCP sends again once for all reports of one flight [RFC 8201 §5.4]",
      )],
    ),
    met(
      "SHLD-5.4c",
      "5.4",
      "The MSS that is offered follows from the link, not from the path.",
      [here(
        "TCP offers the MSS of its link whatever the path is [RFC 8201 §5.4]",
      )],
    ),
    met(
      "SHLD-5.5",
      "5.5",
      "Other transports that repeat packets cut them in fragments, if they cannot make them shorter.",
      [LOWERS],
    ),
    met(
      "REC-5.6",
      "5.6",
      "An operator may change what is assumed of a path.",
      [here(
        "an interface may be told a smaller MTU for all its paths [RFC 8201 §5.6]",
      )],
      "`ipv6.mtu` limits all paths of an interface.",
    ),
  ],
};
