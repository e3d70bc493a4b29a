/**
 * RFC 9777, Multicast Listener Discovery Version 2: the rules of a listener.
 *
 * @module
 */

import { doesNotApply, met, type RuleTable, testsIn } from "./rule.ts";

const here = testsIn("tests/conformance/rfc9777_test.ts");
const machine = testsIn("tests/core/ip/group/mld_test.ts");
const filters = testsIn("tests/core/ip/group/groups_test.ts");

const JOIN = here(
  "MLD reports a join at once, and again within the Unsolicited Report Interval [RFC 9777 §6.1]",
);
const HEADERS = here(
  "MLD reports have hop limit 1 and a Router Alert, and go to ff02::16 from a link-local address [RFC 9777 §5, §5.2.13, §5.2.14]",
);
const SOURCES = here(
  "MLD reports which sources are wanted and which are no more [RFC 9777 §6.1]",
);
const MERGE = here(
  "MLD merges a change with one that was not reported often enough [RFC 9777 §6.1]",
);
const ROBUSTNESS = here(
  "MLD repeats as often as the querier's Robustness Variable says [RFC 9777 §5.1.8, §9.1]",
);
const GENERAL = here(
  "MLD answers a General Query for all groups within its Maximum Response Delay [RFC 9777 §6.2 rule 2]",
);
const SPECIFIC = here(
  "MLD answers a Multicast Address Specific Query about that address alone [RFC 9777 §6.2 rule 3]",
);
const ABOUT_SOURCES = here(
  "MLD answers a query about sources with those that it wants [RFC 9777 §6.2 rule 5, §6.3]",
);
const PENDING = here(
  "MLD lets an answer to a General Query that waits stand for what is asked later [RFC 9777 §6.2 rule 1]",
);
const TOGETHER = here(
  "MLD answers two queries about sources of one address together [RFC 9777 §6.2 rule 5]",
);
const WIDER = here(
  "MLD asked about sources and then about the address answers for all of it [RFC 9777 §6.2 rule 4]",
);
const FLOAT = here(
  "MLD reads a Maximum Response Code over 32,767 as a float [RFC 9777 §5.1.3]",
);
const VALID = here(
  "MLD obeys queries of link-local routers with hop limit 1 and a Router Alert alone [RFC 9777 §5.1.14, §6.2]",
);
const ANY_ADDRESS = here(
  "MLD takes a query that is sent to an address of this host [RFC 9777 §5.1.15]",
);
const UNREPORTED = here(
  "MLD reports neither ff02::1 nor groups of the scopes 0 and 1 [RFC 9777 §6]",
);
const LOUD = here(
  "MLD is not silenced by what another host reports in version 2 [RFC 9777 §6.2]",
);
const CUT = here(
  "MLD cuts a report to the MTU, its sources into several records [RFC 9777 §5.2.15]",
);
const VERSION_1 = here(
  "MLD speaks version 1 while a querier of version 1 is present, and version 2 again after it [RFC 9777 §8.2.1, §9.12]",
);
const SILENT = here(
  "MLD in version 1 keeps still about what another host has reported, and sends no Done for it [RFC 9777 §8.2.2, RFC 2710 §4]",
);
const CANCEL = here(
  "MLD cancels what waits when the version changes [RFC 9777 §8.2.1]",
);
const INTERVAL = here(
  "MLD takes the querier's interval into the time that version 1 lasts [RFC 9777 §5.1.9, §9.12]",
);
const ONLY_1 = here(
  "MLD restricted to version 1 joins, answers and leaves as RFC 2710 has it [RFC 2710 §4, §5]",
);

/** The rules of RFC 9777 for listeners. */
export const RFC9777: RuleTable = {
  rfc: 9777,
  title: "Multicast Listener Discovery Version 2 (MLDv2) for IPv6",
  rules: [
    met(
      "MUST-4.2a",
      "4.2",
      "An interface excludes what all excluding sockets exclude and nobody includes; with none of these it includes what any includes.",
      [
        filters(
          "NetifGroup.refresh() unites its members' filters [RFC 3376 §3.2]",
        ),
        SOURCES,
      ],
    ),
    met(
      "MUST-5a",
      "5",
      "Messages have a link-local source, hop limit 1 and a Router Alert.",
      [HEADERS],
    ),
    met(
      "MUST-5.1.3a",
      "5.1.3",
      "A Maximum Response Code of 32,768 and more is a float.",
      [FLOAT],
    ),
    met(
      "SHLD-5.1.8a",
      "5.1.8",
      "The Robustness Variable is that of the querier, the default where it says 0.",
      [ROBUSTNESS],
    ),
    met(
      "SHLD-5.1.9a",
      "5.1.9",
      "The Query Interval is that of the querier.",
      [INTERVAL],
    ),
    met(
      "MUST-5.1.14a",
      "5.1.14",
      "A query whose source is not link-local is ignored.",
      [VALID],
    ),
    met(
      "MUST-5.1.15a",
      "5.1.15",
      "A query to any address of the interface is processed.",
      [ANY_ADDRESS],
    ),
    met(
      "MUST-5.2.13a",
      "5.2.13",
      "A report is sent from a link-local address, or from :: while there is none.",
      [
        HEADERS,
        machine(
          "without a link-local address reports come from :: [RFC 9777 §5.2.13]",
        ),
      ],
    ),
    met("MUST-5.2.14a", "5.2.14", "Reports go to ff02::16.", [HEADERS]),
    met(
      "MUST-5.2.14b",
      "5.2.14",
      "In version 1 they go to the group, and a Done to ff02::2.",
      [VERSION_1, ONLY_1],
    ),
    met(
      "MUST-5.2.15a",
      "5.2.15",
      "What does not fit the MTU goes on in another report.",
      [CUT],
      "Sources of an EXCLUDE that do not fit are left out. A netconn has at most 64.",
    ),
    met(
      "MUST-6a",
      "6",
      "ff02::1 and groups of the scopes 0 and 1 are never reported.",
      [UNREPORTED],
    ),
    met(
      "MUST-6b",
      "6",
      "Invalid messages are ignored: hop limit, Router Alert, checksum, length.",
      [VALID],
    ),
    met("MUST-6.1a", "6.1", "A change of state is reported at once.", [JOIN]),
    met(
      "MUST-6.1b",
      "6.1",
      "It is reported Robustness Variable times in all, after random delays up to the Unsolicited Report Interval.",
      [JOIN, ROBUSTNESS],
    ),
    met(
      "MUST-6.1c",
      "6.1",
      "A filter's new mode is a TO_IN or TO_EX, new sources are an ALLOW or BLOCK.",
      [SOURCES],
    ),
    met(
      "MUST-6.1d",
      "6.1",
      "A change before the last report of another is merged with it.",
      [MERGE],
    ),
    met(
      "MUST-6.2a",
      "6.2",
      "A response is delayed at random within the Maximum Response Delay.",
      [GENERAL, SPECIFIC],
    ),
    met(
      "MUST-6.2b",
      "6.2",
      "1: a pending response to a General Query that is sooner stands for all.",
      [PENDING],
    ),
    met(
      "MUST-6.2c",
      "6.2",
      "2: a General Query is answered for the interface.",
      [GENERAL],
    ),
    met(
      "MUST-6.2d",
      "6.2",
      "3: a query about an address or its sources is answered for that address.",
      [SPECIFIC, ABOUT_SOURCES],
    ),
    met(
      "MUST-6.2e",
      "6.2",
      "4: asked about all of an address, the answer is about all of it.",
      [WIDER],
    ),
    met(
      "MUST-6.2f",
      "6.2",
      "5: sources of several queries are answered together.",
      [TOGETHER],
    ),
    met(
      "MUST-6.2g",
      "6.2",
      "Reports of others do not suppress one's own in version 2.",
      [LOUD],
    ),
    met(
      "MUST-6.3a",
      "6.3",
      "The answer to a General Query has a record of each address with its filter.",
      [GENERAL],
    ),
    met(
      "MUST-6.3b",
      "6.3",
      "The answer about sources is an IS_IN of those that are wanted; none if there are none.",
      [ABOUT_SOURCES],
    ),
    doesNotApply(
      "MUST-7a",
      "7",
      "Routers query and keep the state of the link.",
      "The router's side is not built.",
    ),
    met(
      "MUST-8.1a",
      "8.1",
      "24 bytes are a query of version 1, 28 and more of version 2; others are ignored.",
      [VALID, VERSION_1],
    ),
    met(
      "MUST-8.2.1a",
      "8.2.1",
      "While a querier of version 1 is present, messages are those of version 1.",
      [VERSION_1],
    ),
    met(
      "MUST-8.2.1b",
      "8.2.1",
      "A change of the mode cancels pending responses and retransmissions.",
      [CANCEL],
    ),
    met(
      "MAY-8.2.2a",
      "8.2.2",
      "In version 1 a report of another host suppresses one's own.",
      [SILENT],
    ),
    met(
      "MUST-9.12a",
      "9.12",
      "Version 1 lasts Robustness Variable times the Query Interval and a Query Response Interval.",
      [VERSION_1, INTERVAL],
    ),
  ],
};
