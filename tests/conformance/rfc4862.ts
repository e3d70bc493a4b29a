/**
 * RFC 4862, stateless address autoconfiguration.
 *
 * @module
 */

import { differs, doesNotApply, met, type RuleTable, testsIn } from "./rule.ts";

const dadReady = testsIn("tests/conformance/ipv6_ready/slaac_dad_test.ts");
const ready = testsIn("tests/conformance/ipv6_ready/slaac_address_test.ts");
const dad = testsIn("tests/core/ip/v6/dad_test.ts");
const slaac = testsIn("tests/core/ip/v6/slaac_test.ts");
const auto = testsIn("tests/core/ip/v6/autoconfiguration_test.ts");
const link = testsIn("tests/core/ip/v6/ipv6_link_test.ts");
const table = testsIn("tests/core/ip/v6/address_table_test.ts");

const FIRST = dadReady("v6LC.3.1.1 Address Autoconfiguration and DAD");
const RECEIVED = dadReady(
  "v6LC.3.1.2 Receiving DAD Neighbor Solicitations and Advertisements",
);
const VALIDATED = [
  dadReady("v6LC.3.1.3 Validation of DAD Neighbor Solicitations"),
  dadReady("v6LC.3.1.4 Validation of DAD Neighbor Advertisements"),
];
const RESOLUTION = dadReady(
  "v6LC.3.1.5 Receiving Neighbor Solicitations for Address Resolution",
);
const GLOBAL = ready("v6LC.3.2.1 Global Address Autoconfiguration and DAD");
const EXPIRY = ready("v6LC.3.2.2 Address Lifetime Expiry");
const RENUMBERED = ready(
  "v6LC.3.2.3 Multiple Prefixes and Network Renumbering",
);
const PREFIXES = ready("v6LC.3.2.4 Prefix-Information Option Processing");
const LIFETIMES = ready(
  "v6LC.3.2.5 Prefix-Information Option Processing, Lifetime",
);
const GROUP = link(
  "the group is joined before the test, both by ::; then the address is used [RFC 4862 §5.4.2]",
);
const STOPPED = dadReady(
  "a duplicate link-local address of the hardware stops IPv6 [RFC 4862 §5.4.5]",
);

/** The rules of RFC 4862. */
export const RFC4862: RuleTable = {
  rfc: 4862,
  title: "IPv6 Stateless Address Autoconfiguration",
  rules: [
    met(
      "MUST-5.1",
      "5.1",
      "DupAddrDetectTransmits is 1 unless set; 0 turns the test off.",
      [
        dad(
          "DAD ends RetransTimer after the last of DupAddrDetectTransmits solicitations [RFC 4862 §5.4]",
        ),
        dad(
          "DAD with 0 transmits takes an address as unique at once [RFC 4862 §5.1]",
        ),
      ],
    ),
    met(
      "MUST-5.3",
      "5.3",
      "A link-local address is made when an interface comes up.",
      [
        FIRST,
        auto(
          "Autoconfiguration.start() makes and tests a link-local address [RFC 4862 §5.3]",
        ),
      ],
    ),
    differs(
      "MUST-5.4a",
      "5.4",
      "Each unicast address is tested before it is used.",
      "Given addresses are in use while they are tested, as those of IPv4: who starts a stack with one can connect at once. All others are tested first.",
      [
        FIRST,
        GLOBAL,
        link(
          "a given address is in use while it is tested, and lost to another node [RFC 4862 §5.4]",
        ),
      ],
    ),
    met(
      "MUST-5.4b",
      "5.4",
      "Nothing is accepted for a tentative address but what the test needs.",
      [
        FIRST,
        RESOLUTION,
      ],
    ),
    met(
      "MUST-5.4.1a",
      "5.4.1",
      "What is not valid by RFC 4861 §7.1 says nothing of an address.",
      VALIDATED,
    ),
    met(
      "MUST-5.4.2a",
      "5.4.2",
      "The groups are joined before the first solicitation.",
      [
        GROUP,
      ],
    ),
    met(
      "SHLD-5.4.2b",
      "5.4.2",
      "It waits for a random time up to a second, its report with it.",
      [
        GROUP,
        dad(
          "DAD joins the group first, waits a random delay, and sends one solicitation [RFC 4862 §5.4.2]",
        ),
      ],
    ),
    met(
      "MUST-5.4.2c",
      "5.4.2",
      "It comes from `::`, goes to the solicited-node group, and asks for the address.",
      [
        FIRST,
        GLOBAL,
      ],
    ),
    met(
      "MUST-5.4.3a",
      "5.4.3",
      "Solicitations from an address are ignored for a tentative one.",
      [
        RESOLUTION,
        RECEIVED,
      ],
    ),
    met(
      "MUST-5.4.3b",
      "5.4.3",
      "One from `::` that is not the node's own makes a duplicate.",
      [
        RECEIVED,
        dad(
          "DAD: a foreign solicitation from :: means duplicate, also before its own [RFC 4862 §5.4.3]",
        ),
      ],
    ),
    met(
      "MUST-5.4.4",
      "5.4.4",
      "An advertisement for a tentative address makes a duplicate.",
      [
        RECEIVED,
        GLOBAL,
      ],
    ),
    met("MUST-5.4.5a", "5.4.5", "A duplicate is not used.", [RECEIVED, GLOBAL]),
    met(
      "SHLD-5.4.5b",
      "5.4.5",
      "A link-local duplicate that is made of the hardware's address stops IP on the link.",
      [
        STOPPED,
        auto(
          "Autoconfiguration: a duplicate EUI-64 link-local address stops IP on the link [RFC 4862 §5.4.5]",
        ),
      ],
    ),
    met("MAY-5.4.5c", "5.4.5", "Another one need not.", [
      auto(
        "Autoconfiguration: a duplicate stable link-local address is followed by the next, and never stops IP [RFC 7217 §6]",
      ),
    ]),
    met(
      "MUST-5.5.3a",
      "5.5.3",
      "a) Without flag A a prefix makes no address.",
      [PREFIXES],
    ),
    met("MUST-5.5.3b", "5.5.3", "b) The link-local prefix makes none.", [
      PREFIXES,
    ]),
    met(
      "MUST-5.5.3c",
      "5.5.3",
      "c) Nor one that is preferred for longer than valid.",
      [PREFIXES],
    ),
    met(
      "MUST-5.5.3d",
      "5.5.3",
      "d) A new prefix with a valid lifetime makes one.",
      [
        GLOBAL,
        PREFIXES,
      ],
    ),
    met(
      "MUST-5.5.3e",
      "5.5.3",
      "d) Prefix and identifier have 128 bits together, or it is ignored.",
      [PREFIXES],
    ),
    met("MUST-5.5.3f", "5.5.3", "e) The preferred lifetime is always taken.", [
      slaac(
        "Slaac.handlePrefix() always believes the preferred lifetime [RFC 4862 §5.5.3 e]",
      ),
      RENUMBERED,
    ]),
    met(
      "MUST-5.5.3g",
      "5.5.3",
      "e) 1. A valid lifetime of more than two hours, or than remains, is taken.",
      [
        LIFETIMES,
        slaac(
          "two-hour rule: more than two hours is believed [RFC 4862 §5.5.3 e 1]",
        ),
        slaac(
          "two-hour rule: more than remains is believed [RFC 4862 §5.5.3 e 1]",
        ),
      ],
    ),
    met(
      "MUST-5.5.3h",
      "5.5.3",
      "e) 2. Two hours and less that remain do not become fewer.",
      [
        LIFETIMES,
        slaac(
          "two-hour rule: less than two hours that remain do not become fewer [RFC 4862 §5.5.3 e 2]",
        ),
      ],
    ),
    met("MUST-5.5.3i", "5.5.3", "e) 3. Else two hours remain.", [
      LIFETIMES,
      slaac("two-hour rule: else two hours remain [RFC 4862 §5.5.3 e 3]"),
    ]),
    doesNotApply(
      "MAY-5.5.3j",
      "5.5.3",
      "Advertisements that are authenticated may shorten it at once.",
      "There is no SEND (RFC 3971).",
    ),
    met(
      "MUST-5.5.4a",
      "5.5.4",
      "A deprecated address is used on, and not for what is new if there is another.",
      [
        EXPIRY,
        RENUMBERED,
        link(
          "a deprecated address is not chosen for what is new [RFC 4862 §5.5.4]",
        ),
      ],
    ),
    met(
      "MUST-5.5.4b",
      "5.5.4",
      "An address whose valid lifetime has ended is gone.",
      [
        EXPIRY,
        table(
          "AddressTable: an address is preferred, deprecated, then removed [RFC 4862 §5.5.4]",
        ),
      ],
    ),
    doesNotApply(
      "SHLD-5.5.2",
      "5.5.2",
      "Without a router DHCPv6 is asked.",
      "There is no DHCPv6.",
    ),
    doesNotApply(
      "SHLD-5.7",
      "5.7",
      "Addresses may be kept in stable storage.",
      "What is kept over a restart is the secret that stable addresses are made of.",
    ),
  ],
};
