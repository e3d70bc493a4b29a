/**
 * What changes RFC 4861 for hosts: RFC 4191, 5942, 6980, 7048, 7559, 8028, 8106 and 9131.
 *
 * @module
 */

import { doesNotApply, met, type RuleTable, testsIn } from "./rule.ts";

const routers = testsIn("tests/conformance/ipv6_ready/nd_routers_test.ts");
const resolution = testsIn(
  "tests/conformance/ipv6_ready/nd_resolution_test.ts",
);
const address = testsIn("tests/conformance/ipv6_ready/slaac_address_test.ts");
const nd = testsIn("tests/core/ip/v6/nd_test.ts");
const link = testsIn("tests/core/ip/v6/ipv6_link_test.ts");
const list = testsIn("tests/core/ip/v6/router_list_test.ts");
const prefixes = testsIn("tests/core/ip/v6/prefix_list_test.ts");
const solicitation = testsIn("tests/core/ip/v6/router_solicitation_test.ts");
const cache = testsIn("tests/core/ip/v6/destination_cache_test.ts");
const dns = testsIn("tests/core/ip/v6/rdnss_test.ts");
const source = testsIn("tests/core/ip/v6/source_selection_test.ts");
const nud = testsIn("tests/core/link/neighbour/nud_test.ts");
const wire = testsIn("tests/core/wire/nd_test.ts");
const options = testsIn("tests/core/wire/nd_option_test.ts");

const BACKED_OFF = nd(
  "without an answer a neighbour is asked on by multicast, less and less often [RFC 7048 §3]",
);
const KEPT = nud(
  "nudTimedOut(): without an alternative the entry is kept and asked by multicast, backed off to a minute [RFC 7048 §3]",
);
const SWITCH = routers("v6LC.2.2.11 Default Router Switch");

/** Router preferences and routes. */
export const RFC4191: RuleTable = {
  rfc: 4191,
  title: "Default Router Preferences and More-Specific Routes",
  rules: [
    met(
      "MUST-2.2a",
      "2.2",
      "The reserved preference of a router counts as medium.",
      [
        list(
          "RouterList: the reserved preference counts as medium in the header [RFC 4191 §2.2]",
        ),
        wire(
          "decodeNdPreference() takes the reserved value for medium [RFC 4191 §2.2]",
        ),
      ],
    ),
    met(
      "MUST-2.3a",
      "2.3",
      "A route with the reserved preference is ignored.",
      [
        list(
          "RouterList: a route information option with the reserved preference is ignored [RFC 4191 §2.3]",
        ),
      ],
    ),
    met("MUST-2.3b", "2.3", "A route is as long as its prefix needs.", [
      options("NdOptionReader reads routes of every length [RFC 4191 §2.3]"),
    ]),
    met(
      "MUST-3.1a",
      "3.1",
      "Router and route are added, changed, and removed by lifetime 0.",
      [
        list(
          "RouterList: lifetime 0 removes a route, and only it [RFC 4191 §3.1]",
        ),
        link(
          "routes are chosen by prefix, source and preference [RFC 4191 §3, RFC 8028 §3]",
        ),
      ],
    ),
    met(
      "MUST-3.1b",
      "3.1",
      "A route to ::/0 replaces lifetime and preference of the header.",
      [
        list(
          "RouterList: a route to ::/0 replaces what the header said [RFC 4191 §3.1]",
        ),
      ],
    ),
    met(
      "MUST-3.2a",
      "3.2",
      "Reachable routers first, then the longest prefix, then the preference.",
      [
        list(
          "RouterList: the longest prefix counts before preference [RFC 4191 §3.2]",
        ),
        list(
          "RouterList: a reachable router of a shorter prefix counts before an unreachable one [RFC 4191 §3.2]",
        ),
        list(
          "RouterList: preference high, medium, low; the older of equals [RFC 4191 §3.1]",
        ),
      ],
    ),
    met(
      "SHLD-3.5",
      "3.5",
      "A better router that is not reachable is probed by one solicitation, once a minute at most, where something is sent.",
      [
        list(
          "RouterList: a better router that is not reachable is asked once a minute, if something is sent [RFC 4191 §3.5]",
        ),
        nd(
          "a better router that has failed is asked once in a minute of traffic, and taken again when it answers [RFC 4191 §3.5]",
        ),
      ],
      "The choice of a next hop counts as sending: a flow that has made its choice asks no more.",
    ),
  ],
};

/** The subnet model. */
export const RFC5942: RuleTable = {
  rfc: 5942,
  title: "IPv6 Subnet Model: Links and Subnet Prefixes",
  rules: [
    met("MUST-4a", "4", "An address says nothing of what is on the link.", [
      nd("an address says nothing of its prefix [RFC 5942 §4]"),
      prefixes(
        "PrefixList: an address does not make its prefix on-link [RFC 5942 §4]",
      ),
    ], "Given addresses do, by the prefix length that is given with them."),
    met(
      "MUST-4b",
      "4",
      "Without a prefix on the link and a router nothing is sent.",
      [
        resolution("v6LC.2.2.18 Next-hop Determination"),
      ],
    ),
    met(
      "MUST-4c",
      "4",
      "A prefix without flag L makes addresses as others do.",
      [
        address("v6LC.3.2.4 Prefix-Information Option Processing"),
      ],
    ),
  ],
};

/** No fragments. */
export const RFC6980: RuleTable = {
  rfc: 6980,
  title:
    "Security Implications of IPv6 Fragmentation with IPv6 Neighbor Discovery",
  rules: [
    met(
      "MUST-5a",
      "5",
      "What comes with a Fragment header is dropped, also if it is whole.",
      [
        nd("a message with a Fragment header is dropped [RFC 6980 §5]"),
      ],
    ),
    met("MUST-5b", "5", "Nothing is sent with one.", [
      nd(
        "a solicitation is answered, and its sender known as stale [RFC 4861 §7.2.3, §7.2.4]",
      ),
    ], "No message is longer than 72 bytes."),
  ],
};

/** Patience. */
export const RFC7048: RuleTable = {
  rfc: 7048,
  title: "Neighbor Unreachability Detection Is Too Impatient",
  rules: [
    met(
      "MAY-3a",
      "3",
      "Without an alternative an entry is kept after three probes, as UNREACHABLE.",
      [
        KEPT,
        BACKED_OFF,
      ],
    ),
    met(
      "MUST-3b",
      "3",
      "Where there is one it is switched to after three, as before.",
      [
        SWITCH,
        testsIn("tests/conformance/ipv6_ready/nd_redirect_test.ts")(
          "a redirected connection goes back to its router when the next hop does not answer [RFC 4861 §7.3.3]",
        ),
      ],
    ),
    met(
      "SHLD-3c",
      "3",
      "It is asked on by multicast: the link address may be another.",
      [
        BACKED_OFF,
      ],
    ),
    met(
      "MUST-3d",
      "3",
      "Each probe waits three times as long as the one before, up to a minute.",
      [
        KEPT,
        BACKED_OFF,
      ],
    ),
    met("SHLD-3e", "3", "Packets go on to the link address that is known.", [
      BACKED_OFF,
    ]),
    met("MAY-3f", "3", "An entry that nobody uses is removed.", [BACKED_OFF]),
  ],
};

/** Patience of solicitations. */
export const RFC7559: RuleTable = {
  rfc: 7559,
  title: "Packet-Loss Resiliency for Router Solicitations",
  rules: [
    met(
      "SHLD-2a",
      "2",
      "From 4 s to an hour, each interval twice the last, give or take a tenth, without end.",
      [
        solicitation(
          "RouterSolicitation backs off from 4 s to an hour, a tenth at random, without end [RFC 7559 §2]",
        ),
        routers("v6LC.2.2.1 Router Solicitations"),
      ],
    ),
    met(
      "MUST-2.1a",
      "2.1",
      "An advertisement with a router lifetime ends it, another does not.",
      [
        solicitation(
          "RouterSolicitation stops with an advertisement of a default router only [RFC 7559 §2.1]",
        ),
        routers(
          "v6LC.2.2.2 Router Solicitations, Solicited Router Advertisement",
        ),
      ],
    ),
    met("MAY-2.1b", "2.1", "It begins again when the last router is gone.", [
      solicitation(
        "RouterSolicitation starts anew where the last router is gone [RFC 7559 §2.1]",
      ),
      link(
        "a host asks for routers until one has a lifetime [RFC 4861 §6.3.7, RFC 7559 §2]",
      ),
    ]),
  ],
};

/** Routers by source prefix. */
export const RFC8028: RuleTable = {
  rfc: 8028,
  title: "First-Hop Router Selection by Hosts in a Multi-Prefix Network",
  rules: [
    met(
      "SHLD-3a",
      "3",
      "A packet goes by a router that has advertised the prefix of its source.",
      [
        list(
          "RouterList: the router that has advertised the source's prefix [RFC 8028 §3]",
        ),
        link(
          "routes are chosen by prefix, source and preference [RFC 4191 §3, RFC 8028 §3]",
        ),
      ],
    ),
    met("SHLD-3.2", "3.2", "Source address rule 5.5 is followed.", [
      source(
        "source rule 5.5: of a prefix that the next hop has advertised [RFC 6724 §5]",
      ),
    ]),
    met(
      "SHLD-3.3",
      "3.3",
      "A redirect to another router is for one source and destination.",
      [
        nd(
          "a redirect is for the source of the packet that it quotes [RFC 8028 §3.3]",
        ),
        cache(
          "DestinationCache.redirect() to another router is for the quoted source alone, on the link for all [RFC 8028 §3.3]",
        ),
      ],
      "One that quotes no packet is for all sources.",
    ),
  ],
};

/** DNS in router advertisements. */
export const RFC8106: RuleTable = {
  rfc: 8106,
  title: "IPv6 Router Advertisement Options for DNS Configuration",
  rules: [
    met(
      "MUST-5.1a",
      "5.1",
      "Servers serve for their lifetime; 0 removes them.",
      [
        dns(
          "AdvertisedDns: servers and domains end with their lifetimes [RFC 8106 §5]",
        ),
        dns("AdvertisedDns: lifetime 0 removes [RFC 8106 §5.1]"),
      ],
    ),
    met(
      "MUST-5.2a",
      "5.2",
      "Names of a search list are not compressed; one that is, or ends too late, is ignored.",
      [
        options(
          "readNdSearchList() refuses compression and names past the end [RFC 8106 §5.2]",
        ),
      ],
    ),
    met(
      "SHLD-5.3a",
      "5.3",
      "Three servers and three domains are kept, and more.",
      [
        dns("AdvertisedDns: floods are bounded, and clear() forgets"),
      ],
    ),
    met(
      "MUST-6.2a",
      "6.2",
      "What is known gets the new lifetime, and stands once.",
      [
        dns(
          "AdvertisedDns: nothing stands twice, and a lifetime is set anew [RFC 8106 §6.2]",
        ),
      ],
    ),
    met(
      "MUST-6.2b",
      "6.2",
      "In a full list the one that ends first gives way.",
      [
        dns(
          "AdvertisedDns: in a full list the one that ends first gives way [RFC 8106 §6.2]",
        ),
      ],
    ),
    met("MUST-6.2c", "6.2", "The resolver is told.", [
      link("name servers and search domains are told [RFC 8106 §6]"),
    ]),
  ],
};

/** Unsolicited advertisements of new addresses. */
export const RFC9131: RuleTable = {
  rfc: 9131,
  title: "Gratuitous Neighbor Discovery",
  rules: [
    met(
      "SHLD-6.1a",
      "6.1",
      "A new address that can be used is advertised to all routers, without flag O.",
      [
        address("v6LC.3.2.1 Global Address Autoconfiguration and DAD"),
        link(
          "a prefix makes an address, which is tested, used, and told to routers [RFC 4862 §5.5.3, RFC 9131 §6.1]",
        ),
      ],
      "Once: up to three times is allowed.",
    ),
    doesNotApply(
      "SHLD-6.1b",
      "6.1",
      "A router makes an entry of it.",
      "This is a host.",
    ),
  ],
};
