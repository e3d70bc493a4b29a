/**
 * RFC 4861, Neighbour Discovery: the rules of hosts. Long, because there are many.
 *
 * @module
 */

import { differs, doesNotApply, met, type RuleTable, testsIn } from "./rule.ts";

const here = testsIn("tests/conformance/rfc4861_test.ts");
const resolution = testsIn(
  "tests/conformance/ipv6_ready/nd_resolution_test.ts",
);
const solicited = testsIn("tests/conformance/ipv6_ready/nd_solicited_test.ts");
const advertised = testsIn(
  "tests/conformance/ipv6_ready/nd_advertised_test.ts",
);
const routers = testsIn("tests/conformance/ipv6_ready/nd_routers_test.ts");
const redirect = testsIn("tests/conformance/ipv6_ready/nd_redirect_test.ts");
const dad = testsIn("tests/conformance/ipv6_ready/slaac_dad_test.ts");
const nd = testsIn("tests/core/ip/v6/nd_test.ts");
const link = testsIn("tests/core/ip/v6/ipv6_link_test.ts");
const list = testsIn("tests/core/ip/v6/router_list_test.ts");
const prefixes = testsIn("tests/core/ip/v6/prefix_list_test.ts");
const parameters = testsIn("tests/core/ip/v6/link_parameters_test.ts");
const cache = testsIn("tests/core/ip/v6/destination_cache_test.ts");
const wire = testsIn("tests/core/wire/nd_test.ts");
const options = testsIn("tests/core/wire/nd_option_test.ts");
const nud = testsIn("tests/core/link/neighbour/nud_test.ts");
const states = testsIn("tests/core/link/neighbour/appendix_c_test.ts");

const SUSPICIOUS = redirect("v6LC.2.3.2 Redirected On-link: Suspicious");
const NEXT_HOP = resolution("v6LC.2.2.18 Next-hop Determination");
const VALID_RA = routers(
  "v6LC.2.2.12 Router Advertisement Processing, Validity",
);
const VALID_NS = resolution(
  "v6LC.2.1.7 Invalid Neighbor Solicitation Handling",
);
const VALID_DAD = dad("v6LC.3.1.3 Validation of DAD Neighbor Solicitations");
const VALID_NA = advertised(
  "v6LC.2.1.15 Invalid Neighbor Advertisement Handling",
);
const FAULTS = nd(
  "each fault alone drops a message [RFC 4861 §7.1.1, §7.1.2]",
);
const VALID_REDIRECT = [
  redirect("v6LC.2.3.3 Redirected On-link: Invalid"),
  redirect("v6LC.2.3.6 Redirected to Alternate Router: Invalid"),
];
const GENERAL = wire(
  "checkNd() wants hop limit 255, code 0, and no option of length 0 [RFC 4861 §6.1, §7.1, §8.1]",
);
const LIFETIME = routers(
  "v6LC.2.2.14 Router Advertisement Processing, Router Lifetime",
);
const NEIGHBOUR_OF_RA = routers(
  "v6LC.2.2.16 Router Advertisement Processing, Neighbor Cache",
);
const ON_LINK = [
  resolution(
    "v6LC.2.1.3 Prefix Information Option Processing, On-link Flag",
  ),
  routers(
    "v6LC.2.2.19 Router Advertisement Processing, On-link determination",
  ),
];
const SOLICITS = routers("v6LC.2.2.1 Router Solicitations");
const ASKS = resolution(
  "v6LC.2.1.5 Neighbor Solicitation Origination, Address Resolution",
);
const GIVES_UP = nd(
  "three solicitations without an answer: address unreachable, and no entry [RFC 4861 §7.2.2]",
);
const QUEUE = resolution("v6LC.2.1.2 Resolution Wait Queue");
const NO_ENTRY = resolution(
  "v6LC.2.1.8 Neighbor Solicitation Processing, No NCE",
);
const PROBES = resolution(
  "v6LC.2.1.6 Neighbor Solicitation Origination, Reachability Confirmation",
);
const R_BIT = advertised(
  "v6LC.2.1.21 Neighbor Advertisement Processing, R-bit Change",
);
const ANSWERED_TO_ALL = nd(
  "a test of our address is answered to all nodes [RFC 4861 §7.2.4]",
);
const ANYCAST =
  "No address is given as anycast, so there is nothing to answer with a delay or to yield.";

/** Rules of validation: the scripts break each alone. */
function validation(
  section: string,
  rules: readonly string[],
  tests: Parameters<typeof met>[3],
) {
  return rules.map((text, i) =>
    met(`MUST-${section}${"abcdefghijk"[i]}`, section, text, tests)
  );
}

/** The rules of RFC 4861 for hosts. */
export const RFC4861: RuleTable = {
  rfc: 4861,
  title: "Neighbor Discovery for IP version 6",
  rules: [
    met("MUST-4.5", "4.5", "Reserved fields are not looked at.", [
      SUSPICIOUS,
      redirect("v6LC.2.3.5 Redirected to Alternate Router: Suspicious"),
      VALID_DAD,
    ]),
    met("MUST-4.6a", "4.6", "An option of length 0 drops the packet.", [
      GENERAL,
      VALID_RA,
      VALID_NS,
      VALID_NA,
    ]),
    met("MUST-4.6b", "4.6", "Options that are not known are passed over.", [
      SUSPICIOUS,
      options(
        "NdOptionReader skips options that their length contradicts, and goes on",
      ),
    ]),
    met(
      "MUST-5.2a",
      "5.2",
      "The longest on-link prefix leads to the neighbour itself, nothing else but to a default router.",
      [
        resolution("v6LC.2.1.1 On-link Determination"),
        NEXT_HOP,
      ],
    ),
    met("MUST-5.2b", "5.2", "Without a router nothing is taken for on-link.", [
      NEXT_HOP,
    ]),

    // Routers and what they say.
    ...validation("6.1.2", [
      "A router advertisement comes from a link-local address.",
      "It has hop limit 255.",
      "Its checksum is right.",
      "Its code is 0.",
      "It has 16 bytes and more.",
      "All of its options are longer than 0.",
    ], [VALID_RA, GENERAL]),
    met("MUST-6.1.2g", "6.1.2", "Options that are not for it are ignored.", [
      options(
        "NdOptionReader skips options that their length contradicts, and goes on",
      ),
    ]),
    met("MUST-6.2.6", "6.2.6", "A host ignores router solicitations.", [
      routers("v6LC.2.2.3 Host Ignores Router Solicitations"),
    ]),
    met(
      "MUST-6.3.2a",
      "6.3.2",
      "Hop limit, MTU and times begin with the constants of the protocol.",
      [
        parameters(
          "LinkParameters begin with the constants of the protocol [RFC 4861 §6.3.2]",
        ),
      ],
    ),
    met(
      "MUST-6.3.2b",
      "6.3.2",
      "ReachableTime is random between half and one and a half of its base.",
      [
        nud(
          "nudReachableMs() is random between half and one and a half of the base [RFC 4861 §6.3.2]",
        ),
        routers("v6LC.2.2.15 Router Advertisement Processing, Reachable Time"),
      ],
    ),
    met("SHLD-6.3.2c", "6.3.2", "It is drawn anew every few hours.", [
      parameters(
        "LinkParameters draw ReachableTime anew every few hours [RFC 4861 §6.3.2]",
      ),
    ]),
    met(
      "MUST-6.3.4a",
      "6.3.4",
      "A router with a lifetime is in the default router list until that ends; 0 ends it.",
      [
        LIFETIME,
        list(
          "RouterList: a default router serves until its lifetime ends [RFC 4861 §6.3.4]",
        ),
      ],
    ),
    met("MUST-6.3.4b", "6.3.4", "Two routers and more are kept.", [
      routers("v6LC.2.2.11 Default Router Switch"),
      list("RouterList: floods of routers, routes and prefixes are bounded"),
    ]),
    met("SHLD-6.3.4c", "6.3.4", "Cur Hop Limit is taken; 0 says nothing.", [
      routers("v6LC.2.2.13 Router Advertisement Processing, Cur Hop Limit"),
    ]),
    met(
      "SHLD-6.3.4d",
      "6.3.4",
      "Reachable Time is taken, and drawn anew if it is another one.",
      [
        routers("v6LC.2.2.15 Router Advertisement Processing, Reachable Time"),
        parameters(
          "LinkParameters take what an advertisement says, and 0 says nothing [RFC 4861 §6.3.4]",
        ),
      ],
    ),
    met("SHLD-6.3.4e", "6.3.4", "Retrans Timer is taken; 0 says nothing.", [
      ASKS,
    ]),
    differs(
      "SHLD-6.3.4f",
      "6.3.4",
      "All of their values are.",
      "Times are kept between 10 ms and a minute, 100 ms and an hour: no forged advertisement makes a host flood its link or stand still.",
      [parameters("LinkParameters keep forged times within bounds")],
    ),
    met(
      "MUST-6.3.4g",
      "6.3.4",
      "A source link-layer address is recorded as STALE if it is news.",
      [
        NEIGHBOUR_OF_RA,
      ],
    ),
    met("MUST-6.3.4h", "6.3.4", "The sender is a router from then on.", [
      routers("v6LC.2.2.17 Router Advertisement Processing, IsRouter Flag"),
    ]),
    met(
      "SHLD-6.3.4i",
      "6.3.4",
      "An MTU from 1,280 to that of the link is taken, no other.",
      [
        parameters(
          "LinkParameters.handleMtu() ignores what the link cannot have [RFC 4861 §6.3.4]",
        ),
        link("the parameters of the link are taken [RFC 4861 §6.3.4]"),
      ],
    ),
    met(
      "MUST-6.3.4j",
      "6.3.4",
      "A prefix with flag L is on the link for its lifetime; without, nothing is said of it.",
      ON_LINK,
    ),
    met(
      "MUST-6.3.4k",
      "6.3.4",
      "Each advertisement sets the lifetime of a prefix anew; 0 ends it.",
      [
        resolution("v6LC.2.1.4 Host Prefix List"),
        ...ON_LINK,
      ],
    ),
    met("SHLD-6.3.4l", "6.3.4", "The link-local prefix is ignored.", [
      prefixes(
        "PrefixList: link-local addresses are always on the link, whatever is advertised [RFC 4861 §6.3.4]",
      ),
    ]),
    met(
      "MUST-6.3.4m",
      "6.3.4",
      "Flags L and A are independent of each other.",
      [
        testsIn("tests/conformance/ipv6_ready/slaac_address_test.ts")(
          "v6LC.3.2.4 Prefix-Information Option Processing",
        ),
        ...ON_LINK,
      ],
    ),
    met(
      "MUST-6.3.5a",
      "6.3.5",
      "A prefix whose lifetime ends is on the link no more.",
      [
        prefixes(
          "PrefixList: a prefix is on the link until its lifetime ends [RFC 4861 §6.3.5]",
        ),
        resolution("v6LC.2.1.4 Host Prefix List"),
      ],
    ),
    met(
      "MUST-6.3.5b",
      "6.3.5",
      "A router whose lifetime ends leaves the list, and next hops are determined again.",
      [
        LIFETIME,
      ],
    ),
    met(
      "SHLD-6.3.6a",
      "6.3.6",
      "Routers that are, or may be, reachable come first.",
      [
        list("RouterList: reachable routers come first [RFC 4861 §6.3.6]"),
        routers("v6LC.2.2.11 Default Router Switch"),
      ],
    ),
    met("SHLD-6.3.6b", "6.3.6", "Without one they are taken in turn.", [
      list(
        "RouterList: without a reachable router each is taken in turn [RFC 4861 §6.3.6]",
      ),
      here(
        "of routers that do not answer each is asked in turn [RFC 4861 §6.3.6]",
      ),
    ]),
    met(
      "SHLD-6.3.7a",
      "6.3.7",
      "The first solicitation waits for a random time up to a second.",
      [
        SOLICITS,
      ],
    ),
    differs(
      "SHLD-6.3.7b",
      "6.3.7",
      "There are three at most, four seconds apart.",
      "RFC 7559 replaces it: they go on, further and further apart.",
      [SOLICITS],
    ),
    met(
      "SHLD-6.3.7c",
      "6.3.7",
      "It tells its link address, but not from `::`.",
      [
        SOLICITS,
      ],
    ),
    met(
      "MUST-6.3.7d",
      "6.3.7",
      "An advertisement of a default router ends it.",
      [
        routers(
          "v6LC.2.2.2 Router Solicitations, Solicited Router Advertisement",
        ),
      ],
    ),

    // Neighbours.
    ...validation("7.1.1", [
      "A neighbour solicitation has hop limit 255.",
      "Its checksum is right.",
      "Its code is 0.",
      "It has 24 bytes and more.",
      "Its target is no group.",
      "All of its options are longer than 0.",
      "From `::` it goes to a solicited-node group.",
      "From `::` it tells no link address.",
    ], [VALID_NS, VALID_DAD, FAULTS]),
    ...validation("7.1.2", [
      "A neighbour advertisement has hop limit 255.",
      "Its checksum is right.",
      "Its code is 0.",
      "It has 24 bytes and more.",
      "Its target is no group.",
      "To a group it has not flag S.",
      "All of its options are longer than 0.",
    ], [VALID_NA, FAULTS]),
    met(
      "MUST-7.2.1",
      "7.2.1",
      "The solicited-node group of each address is joined.",
      [
        link(
          "the group is joined before the test, both by ::; then the address is used [RFC 4862 §5.4.2]",
        ),
      ],
    ),
    met(
      "MUST-7.2.2a",
      "7.2.2",
      "A neighbour is asked for by its group, with the asker's link address.",
      [ASKS],
    ),
    met("SHLD-7.2.2b", "7.2.2", "From the source of the packet that waits.", [
      PROBES,
      ASKS,
    ]),
    met(
      "MUST-7.2.2c",
      "7.2.2",
      "A packet and more wait meanwhile; the newest are kept.",
      [
        QUEUE,
        nd("the queue keeps the newest packets [RFC 4861 §7.2.2]"),
      ],
    ),
    met(
      "SHLD-7.2.2d",
      "7.2.2",
      "It is asked for three times, RetransTimer apart.",
      [ASKS],
    ),
    met(
      "MUST-7.2.2e",
      "7.2.2",
      "Without an answer the senders of what waits are told: address unreachable.",
      [
        GIVES_UP,
      ],
    ),
    met(
      "MUST-7.2.3a",
      "7.2.3",
      "What is asked for an address of others is dropped.",
      [
        dad(
          "v6LC.3.1.2 Receiving DAD Neighbor Solicitations and Advertisements",
        ),
        FAULTS,
      ],
    ),
    met(
      "SHLD-7.2.3b",
      "7.2.3",
      "The link address of who asks is recorded: STALE if it is news.",
      [
        NO_ENTRY,
        solicited(
          "v6LC.2.1.9 Neighbor Solicitation Processing, NCE State INCOMPLETE",
        ),
        solicited(
          "v6LC.2.1.10 Neighbor Solicitation Processing, NCE State REACHABLE",
        ),
        solicited(
          "v6LC.2.1.11 Neighbor Solicitation Processing, NCE State STALE",
        ),
        solicited(
          "v6LC.2.1.12 Neighbor Solicitation Processing, NCE State PROBE",
        ),
      ],
    ),
    met("MUST-7.2.3c", "7.2.3", "Whether it is a router is left as it was.", [
      resolution("v6LC.2.1.13 Neighbor Solicitation Processing, IsRouterFlag"),
    ]),
    met(
      "MUST-7.2.4a",
      "7.2.4",
      "The answer tells the target's link address, flags S and O, to who has asked.",
      [
        NO_ENTRY,
        nd(
          "a solicitation is answered, and its sender known as stale [RFC 4861 §7.2.3, §7.2.4]",
        ),
      ],
    ),
    met(
      "MUST-7.2.4b",
      "7.2.4",
      "To `::` it goes to all nodes, without flag S.",
      [
        ANSWERED_TO_ALL,
      ],
    ),
    met("MUST-7.2.4c", "7.2.4", "Flag R says whether the node is a router.", [
      nd("a host that forwards says that it is a router [RFC 4861 §4.4]"),
    ]),
    met(
      "MUST-7.2.5a",
      "7.2.5",
      "An advertisement of a target without an entry is dropped.",
      [
        advertised("v6LC.2.1.16 Neighbor Advertisement Processing, No NCE"),
      ],
    ),
    met(
      "MUST-7.2.5b",
      "7.2.5",
      "INCOMPLETE: without a link address it is dropped, with one the packets that wait go.",
      [
        advertised(
          "v6LC.2.1.17 Neighbor Advertisement Processing, NCE State INCOMPLETE",
        ),
      ],
    ),
    met(
      "MUST-7.2.5c",
      "7.2.5",
      "Another link address without flag O makes REACHABLE STALE, and nothing else.",
      [
        advertised(
          "v6LC.2.1.18 Neighbor Advertisement Processing, NCE State REACHABLE",
        ),
        advertised(
          "v6LC.2.1.19 Neighbor Advertisement Processing, NCE State STALE",
        ),
        advertised(
          "v6LC.2.1.20 Neighbor Advertisement Processing, NCE State PROBE",
        ),
      ],
    ),
    met(
      "MUST-7.2.5d",
      "7.2.5",
      "With flag O it is taken; flag S makes REACHABLE, else STALE if it is news.",
      [
        advertised(
          "v6LC.2.1.18 Neighbor Advertisement Processing, NCE State REACHABLE",
        ),
        states(
          "appendix C, each state: NA SO, other address [RFC 4861 appendix C, RFC 7048 §3]",
        ),
      ],
    ),
    met(
      "MUST-7.2.5e",
      "7.2.5",
      "Who says that it is no router leaves the list, and what went by it goes elsewhere.",
      [
        R_BIT,
        nd(
          "who a redirect has named and who says that it is none is no router any more [RFC 4861 §7.2.5]",
        ),
      ],
    ),
    doesNotApply(
      "MAY-7.2.6",
      "7.2.6",
      "A new link address may be announced unasked.",
      "The link address of an interface does not change. RFC 9131 is followed.",
    ),
    doesNotApply(
      "SHLD-7.2.7",
      "7.2.7",
      "Answers for an anycast address wait for a random time, without flag O.",
      ANYCAST,
    ),
    doesNotApply(
      "MAY-7.2.8",
      "7.2.8",
      "A proxy answers for others.",
      "A host answers for its own addresses alone.",
    ),
    met(
      "MUST-7.3.1a",
      "7.3.1",
      "A neighbour is reachable by an answer, or by progress of an upper layer.",
      [
        nd("progress of an upper layer spares the probe [RFC 4861 §7.3.1]"),
        here(
          "a neighbour that acknowledges data of TCP is not asked whether it is there [RFC 4861 §7.3.1]",
        ),
        here(
          "data that a neighbour sends does not show that it hears: it is asked once in ReachableTime [RFC 4861 §7.3.1]",
        ),
        nud(
          "nudConfirmed(): progress of upper layers makes REACHABLE, not of INCOMPLETE [RFC 4861 §7.3.1]",
        ),
      ],
      "TCP's progress is an ACK of something new. Data that arrives proves the other direction only; a peer that does nothing but send is asked once in ReachableTime.",
    ),
    met("MUST-7.3.1b", "7.3.1", "What is not asked for proves nothing.", [
      nd(
        "an unsolicited advertisement does not prolong reachability [RFC 4861 §7.3.1]",
      ),
      NEIGHBOUR_OF_RA,
    ]),
    met(
      "MUST-7.3.3a",
      "7.3.3",
      "After ReachableTime an entry is STALE; the first packet then makes it DELAY, for 5 s.",
      [
        PROBES,
        states(
          "appendix C, each state: a packet to send [RFC 4861 appendix C, RFC 7048 §3]",
        ),
      ],
    ),
    met(
      "MUST-7.3.3b",
      "7.3.3",
      "Then it is asked itself, three times, RetransTimer apart.",
      [PROBES],
    ),
    met(
      "SHLD-7.3.3c",
      "7.3.3",
      "Packets go on to its link address meanwhile.",
      [
        nd(
          "an entry becomes stale, is delayed when used, then probed by unicast [RFC 4861 §7.3.3]",
        ),
      ],
    ),
    met(
      "SHLD-7.3.3d",
      "7.3.3",
      "Without an answer it is removed, and next hops are determined again.",
      [
        routers("v6LC.2.2.11 Default Router Switch"),
        redirect(
          "a redirected connection goes back to its router when the next hop does not answer [RFC 4861 §7.3.3]",
        ),
      ],
      "Where there is no other next hop, RFC 7048 keeps it.",
    ),

    // Redirects.
    ...validation("8.1", [
      "A redirect comes from a link-local address.",
      "It has hop limit 255.",
      "Its checksum is right.",
      "Its code is 0.",
      "It has 40 bytes and more.",
      "It comes from the present first hop of its destination.",
      "Its destination is no group.",
      "Its target is link-local, or the destination itself.",
      "All of its options are longer than 0.",
    ], VALID_REDIRECT),
    met("MUST-8.1j", "8.1", "Options that are not for it are ignored.", [
      redirect("v6LC.2.3.8 Invalid Option"),
    ]),
    met(
      "SHLD-8.3a",
      "8.3",
      "The destination's packets take the better first hop.",
      [
        redirect("v6LC.2.3.4 Redirected to Alternate Router: Valid"),
        redirect("v6LC.2.3.7 Redirected Twice"),
        redirect("v6LC.2.3.9 No Destination Cache Entry"),
        cache(
          "DestinationCache.redirect() of the present first hop is obeyed, for one destination [RFC 4861 §8.3]",
        ),
      ],
    ),
    met(
      "MUST-8.3b",
      "8.3",
      "A target that is the destination is on the link.",
      [
        redirect("v6LC.2.3.1 Redirected On-link: Valid"),
      ],
    ),
    met(
      "MUST-8.3c",
      "8.3",
      "The target's link address is recorded: STALE if it is news.",
      [
        redirect("v6LC.2.3.10 Neighbor Cache Updated, No Neighbor Cache Entry"),
        redirect("v6LC.2.3.11 Neighbor Cache Updated from State INCOMPLETE"),
        redirect("v6LC.2.3.12 Neighbor Cache Updated from State REACHABLE"),
        redirect("v6LC.2.3.13 Neighbor Cache Updated from State STALE"),
        redirect("v6LC.2.3.14 Neighbor Cache Updated from State PROBE"),
        redirect("v6LC.2.3.15 Invalid Redirect does not Update Neighbor Cache"),
      ],
    ),
    met("MUST-8.3d", "8.3", "A host sends no redirects.", [
      testsIn("tests/core/ip/forward_test.ts")("IpForward is off by default"),
    ]),
  ],
};
