/**
 * What changes RFC 4862: RFC 4429, 7217, 7527, 8064, 8981 and 9762.
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

const dadReady = testsIn("tests/conformance/ipv6_ready/slaac_dad_test.ts");
const ready = testsIn("tests/conformance/ipv6_ready/slaac_address_test.ts");
const dad = testsIn("tests/core/ip/v6/dad_test.ts");
const slaac = testsIn("tests/core/ip/v6/slaac_test.ts");
const auto = testsIn("tests/core/ip/v6/autoconfiguration_test.ts");
const temporary = testsIn("tests/core/ip/v6/temporary_test.ts");
const stable = testsIn("tests/core/ip/v6/stable_iid_test.ts");
const link = testsIn("tests/core/ip/v6/ipv6_link_test.ts");
const source = testsIn("tests/core/ip/v6/source_selection_test.ts");
const netif = testsIn("tests/netconn/ipv6_netif_test.ts");

const OPTIMISTIC = link(
  "an optimistic address is in use, but tells no link address [RFC 4429 §3.2]",
);
const LOOPED = dadReady(
  "a test that comes back is no other node's: it is repeated until the loop is gone [RFC 7527 §4.1]",
);
const CAPPED = temporary(
  "TemporaryAddresses: lifetimes are capped, the preferred one less DESYNC_FACTOR [RFC 8981 §3.4]",
);
const FOLLOWS = temporary(
  "TemporaryAddresses: lifetimes of the prefix are a cap, too, and later ones do not raise the own caps [RFC 8981 §3.4]",
);
const ADVANCE = temporary(
  "TemporaryAddresses: a new one is there REGEN_ADVANCE before the old one is deprecated [RFC 8981 §3.5]",
);

/** Optimistic detection of duplicates. */
export const RFC4429: RuleTable = {
  rfc: 4429,
  title: "Optimistic Duplicate Address Detection",
  rules: [
    met(
      "MUST-3.1a",
      "3.1",
      "An optimistic address is chosen like a deprecated one.",
      [
        source(
          "source rule 3: not deprecated, not optimistic [RFC 6724 §5, RFC 4429 §3.1]",
        ),
      ],
    ),
    met("MUST-3.2a", "3.2", "No solicitation tells its link address.", [
      OPTIMISTIC,
    ]),
    met("MUST-3.3a", "3.3", "It is tested, and in use meanwhile.", [
      OPTIMISTIC,
      dad(
        "optimistic DAD: an address is usable while it is tested, and answers [RFC 4429 §3.3]",
      ),
    ]),
    met("MUST-3.3b", "3.3", "A duplicate is given up.", [
      dad("optimistic DAD: a duplicate is given up [RFC 4429 §3.3]"),
    ]),
    notMet(
      "SHLD-3.2b",
      "3.2",
      "Packets to neighbours that are not known go by the router.",
      "They wait until the address is unique, for a second or two.",
      [
        OPTIMISTIC,
      ],
    ),
    differs(
      "SHLD-4",
      "4",
      "An address that a user has given is not optimistic.",
      "It is in use at once, and tells its link address, as one of IPv4.",
      [
        link(
          "a given address is in use while it is tested, and lost to another node [RFC 4862 §5.4]",
        ),
      ],
    ),
  ],
};

/** Stable opaque identifiers. */
export const RFC7217: RuleTable = {
  rfc: 7217,
  title: "Semantically Opaque Interface Identifiers",
  rules: [
    met(
      "MUST-5a",
      "5",
      "Prefix, interface, network, DAD counter and secret make the identifier.",
      [
        stable(
          "StableIdentifiers: prefix, interface, network, counter and secret each change the identifier [RFC 7217 §5]",
        ),
      ],
    ),
    met(
      "MUST-5b",
      "5",
      "The same network gives the same one, another network another.",
      [
        stable(
          "StableIdentifiers: the same network gives the same address at all times [RFC 7217 §5]",
        ),
        auto(
          "Autoconfiguration: another network gives another address, the first one gives the first again [RFC 7217 §5]",
        ),
        netif("the same secret gives the same address"),
      ],
    ),
    met("MUST-5c", "5", "The secret has 128 bits and more, and is random.", [
      stable("drawSecret() draws another secret each time [RFC 7217 §5]"),
    ]),
    met("SHLD-5d", "5", "Reserved identifiers are passed over.", [
      stable(
        "isReservedIdentifier() knows the registry's ranges and their ends [RFC 5453 §3]",
      ),
    ]),
    met(
      "MUST-6a",
      "6",
      "A duplicate is followed by the next one, three times.",
      [
        slaac(
          "Slaac: a stable address that is a duplicate is followed by three others [RFC 7217 §6]",
        ),
        stable(
          "StableIdentifiers: after IDGEN_RETRIES duplicates there is no further one [RFC 7217 §6]",
        ),
      ],
    ),
    met("SHLD-6b", "6", "Each try waits for a random time up to a second.", [
      dad(
        "DAD joins the group first, waits a random delay, and sends one solicitation [RFC 4862 §5.4.2]",
      ),
    ]),
  ],
};

/** Loops. */
export const RFC7527: RuleTable = {
  rfc: 7527,
  title: "Enhanced Duplicate Address Detection",
  rules: [
    met(
      "MUST-4.1a",
      "4.1",
      "Each solicitation of a test has a nonce of its own.",
      [
        LOOPED,
        dadReady("v6LC.3.1.1 Address Autoconfiguration and DAD"),
      ],
    ),
    met(
      "MUST-4.1b",
      "4.1",
      "One that comes back makes no duplicate, but three more.",
      [
        LOOPED,
        dad(
          "DAD: its own solicitation that is looped back is no duplicate; it probes on until the loop is gone [RFC 7527 §4.1]",
        ),
      ],
    ),
    met("MUST-4.2", "4.2", "Another's nonce, or none, makes a duplicate.", [
      dadReady(
        "v6LC.3.1.2 Receiving DAD Neighbor Solicitations and Advertisements",
      ),
      dad("DAD: a duplicate is found in spite of a loop [RFC 7527 §4.2]"),
    ]),
  ],
};

/** Stable identifiers by default. */
export const RFC8064: RuleTable = {
  rfc: 8064,
  title: "Recommendation on Stable IPv6 Interface Identifiers",
  rules: [
    met(
      "SHLD-3a",
      "3",
      "Identifiers are those of RFC 7217 unless told otherwise.",
      [
        netif(
          "an interface has a link-local address, tested, if nothing is said",
        ),
      ],
    ),
    met("SHLD-3b", "3", "The hardware's address is in none of them.", [
      netif(
        "dad: false uses addresses at once; eui64 makes them of the hardware's",
      ),
    ], "Unless a program asks for it."),
  ],
};

/** Temporary addresses. */
export const RFC8981: RuleTable = {
  rfc: 8981,
  title: "Temporary Address Extensions for Stateless Address Autoconfiguration",
  rules: [
    met(
      "MUST-3.3a",
      "3.3",
      "Identifiers are random, of another for each prefix, and not reserved.",
      [
        temporary(
          "TemporaryAddresses: one beside each autoconfigured address, random [RFC 8981 §3.4]",
        ),
        temporary(
          "TemporaryAddresses: a random identifier that is reserved is drawn again [RFC 8981 §3.3.1]",
        ),
      ],
    ),
    met(
      "MUST-3.4a",
      "3.4",
      "Lifetimes follow the prefix, and never exceed the own caps.",
      [
        CAPPED,
        FOLLOWS,
      ],
    ),
    met(
      "MUST-3.4b",
      "3.4",
      "The preferred one is shortened by DESYNC_FACTOR.",
      [CAPPED],
    ),
    met(
      "MUST-3.4c",
      "3.4",
      "None is made that would be preferred for REGEN_ADVANCE and less.",
      [
        temporary(
          "TemporaryAddresses: none is made that would live no longer than REGEN_ADVANCE [RFC 8981 §3.4]",
        ),
      ],
    ),
    met(
      "MUST-3.4d",
      "3.4",
      "It is tested; a duplicate is followed by another, three times.",
      [
        temporary(
          "TemporaryAddresses: a duplicate gives way to another, three times [RFC 8981 §3.4]",
        ),
      ],
    ),
    met(
      "MUST-3.5a",
      "3.5",
      "A new one is made REGEN_ADVANCE before the old one is deprecated.",
      [
        ADVANCE,
        temporary(
          "TemporaryAddresses: over a month one is always preferred, and few exist [RFC 8981 §3.5]",
        ),
      ],
    ),
    met("MUST-3.6", "3.6", "They can be turned on and off.", [
      link(
        "a temporary address is made beside, and chosen before [RFC 8981 §3.4, RFC 6724 §5]",
      ),
    ], "They are off unless asked for, as in lwIP."),
    met(
      "MUST-3.8",
      "3.8",
      "Lifetimes are a day and two, REGEN_ADVANCE two seconds and a second for each retry.",
      [
        CAPPED,
        ADVANCE,
      ],
    ),
  ],
};

/** Prefix delegation. */
export const RFC9762: RuleTable = {
  rfc: 9762,
  title: "Availability of DHCPv6 Prefix Delegation in Router Advertisements",
  rules: [
    met(
      "MUST-7.1a",
      "7.1",
      "A host that asks for no prefixes ignores flag P.",
      [
        slaac(
          "Slaac.handlePrefix() ignores flag P where no prefix is delegated [RFC 9762 §7.1]",
        ),
        ready("v6LC.3.2.4 Prefix-Information Option Processing"),
      ],
    ),
    doesNotApply(
      "MUST-7.1b",
      "7.1",
      "One that asks for prefixes makes no address where flag P is set.",
      "There is no DHCPv6; slaac.ts has the rule.",
    ),
  ],
};
