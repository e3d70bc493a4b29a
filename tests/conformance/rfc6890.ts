/**
 * RFC 6890, the special blocks of IPv4: a rule for each that is no source or no
 * destination of what comes over a wire.
 *
 * @module
 */

import { differs, met, type RuleTable, testsIn } from "./rule.ts";

const martian = testsIn("tests/core/ip/v4/martian_test.ts");
const forward = testsIn("tests/core/ip/forward_test.ts");

/** Rows of the table of martians, as they run at one of four places. */
function rows(...names: string[]) {
  return names.map((name) =>
    martian(`nothing comes of a packet ${name} (TUN, forwarding on)`)
  );
}

const FILTERS =
  "Which of them may come is a matter of the network, and of its filters. As in Linux.";

/** The rules of RFC 6890 for IPv4. */
export const RFC6890: RuleTable = {
  rfc: 6890,
  title: "Special-Purpose IP Address Registries",
  rules: [
    met(
      "MUST-2.2.2a",
      "2.2.2",
      "0.0.0.0/8 is no destination; as source it is this host on this network.",
      rows("from 0/8 [RFC 1122 §3.2.1.3 (b)]", "to 0/8", "to 0.0.0.0"),
    ),
    met(
      "MUST-2.2.2b",
      "2.2.2",
      "127.0.0.0/8 is neither source nor destination.",
      rows("from 127/8 [RFC 1122 §3.2.1.3 (g)]", "to 127/8"),
    ),
    met("MUST-2.2.2c", "2.2.2", "169.254.0.0/16 is not forwarded.", [
      forward(
        "IpForward refuses link-local and link broadcasts [RFC 3927 §7, RFC 1812 §5.3.4]",
      ),
    ]),
    met(
      "MUST-2.2.2d",
      "2.2.2",
      "240.0.0.0/4 is neither source nor destination.",
      rows("from 240/4 [RFC 6890]", "to 240/4"),
    ),
    met(
      "MUST-2.2.2e",
      "2.2.2",
      "255.255.255.255 is a destination, and never forwarded.",
      [
        ...rows("from the limited broadcast [RFC 1122 §3.2.1.3 (c)]"),
        martian(
          "DHCP hears from 0.0.0.0 what is sent to all [RFC 2131 §4.1] (TUN, forwarding on)",
        ),
      ],
    ),
    differs(
      "MUST-2.2.2f",
      "2.2.2",
      "192.0.2.0/24, 198.51.100.0/24 and 203.0.113.0/24 are neither.",
      `They are treated as others are: examples and tests live there. ${FILTERS}`,
    ),
    differs(
      "MUST-2.2.2g",
      "2.2.2",
      "192.0.0.0/29 and 192.0.0.0/24 are not forwarded.",
      `They are routed as others are. ${FILTERS}`,
    ),
  ],
};
