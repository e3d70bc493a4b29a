/**
 * RFC 6298, the retransmission timer.
 *
 * @module
 */

import { differs, doesNotApply, met, type RuleTable, testsIn } from "./rule.ts";

const here = testsIn("tests/conformance/rfc6298_test.ts");
const rto = testsIn("tests/core/tcp/recovery/rto_test.ts");
const retransmit = testsIn("tests/core/tcp/recovery/retransmit_test.ts");

const MEASURED = here(
  "TCP's timer follows the measured round trips [RFC 6298 §2.2, §2.3]",
);
const FORMULAS = rto(
  "sampleRtt() follows the RFC's formulas [RFC 6298 §2]",
);
const REPEATS = here(
  "TCP repeats the oldest segment after its timeout and no sooner, then after twice that [RFC 6298 §5.1, §5.4 to §5.6]",
);
const STOPS = here(
  "TCP stops its timer when all is acknowledged, and starts it anew at an ACK of something [RFC 6298 §5.2, §5.3]",
);

/** The rules of RFC 6298. */
export const RFC6298: RuleTable = {
  rfc: 6298,
  title: "Computing TCP's Retransmission Timer",
  rules: [
    met("SHLD-2.1", "2", "The timer is a second before any measurement.", [
      here(
        "TCP waits for a second before anything was measured [RFC 6298 §2.1]",
      ),
    ]),
    met("MUST-2.2", "2", "The first one sets SRTT, and RTTVAR to half of it.", [
      MEASURED,
      FORMULAS,
    ]),
    met("MUST-2.3a", "2", "Further ones move RTTVAR first, then SRTT.", [
      MEASURED,
      FORMULAS,
    ]),
    met("SHLD-2.3b", "2", "By a quarter and an eighth.", [MEASURED, FORMULAS]),
    differs(
      "SHLD-2.4",
      "2",
      "The timer is at least a second.",
      "At least 200 ms above the round trip, as in Linux; `rtoMin: 1000` makes it the RFC's.",
      [
        here(
          "TCP rounds its timer up to a second if told to [RFC 6298 §2.4]",
        ),
      ],
    ),
    met("MAY-2.5", "2", "It may have an upper bound of a minute or more.", [
      retransmit(
        "TcpPcb never doubles the RTO beyond two minutes [RFC 6298 §2.5]",
      ),
    ]),
    met("MUST-3a", "3", "What was sent twice is not measured.", [
      here("TCP measures nothing from what was sent twice [RFC 6298 §3]"),
      retransmit(
        "TcpPcb takes no round-trip sample from what was sent twice [RFC 6298 §3]",
      ),
    ], "But with timestamps, which tell (RFC 7323 §4)."),
    met("MUST-3b", "3", "There is a measurement for each round trip.", [
      retransmit("TcpPcb measures the round trip [RFC 6298 §2]"),
      MEASURED,
    ]),
    met("MUST-4", "4", "No variation counts as the clock's granularity.", [
      here(
        "TCP's timer stays above the round trip however steady that is [RFC 6298 §4]",
      ),
    ], "The 200 ms of §2.4 stand in for it."),
    met("MUST-5a", "5", "Nothing is repeated before its timeout.", [
      REPEATS,
    ], "Fast retransmission and tail loss probes apart."),
    met("SHLD-5.1", "5", "Sending starts the timer if it does not run.", [
      REPEATS,
    ]),
    met("SHLD-5.2", "5", "It stops when all is acknowledged.", [STOPS]),
    met("SHLD-5.3", "5", "It starts anew when something is.", [STOPS]),
    met("SHLD-5.4", "5", "It repeats the oldest segment.", [REPEATS]),
    met("MUST-5.5", "5", "It then doubles.", [REPEATS]),
    met("SHLD-5.6", "5", "And starts anew.", [REPEATS]),
    met("MUST-5.7", "5", "It is 3 s for data after a SYN that was lost.", [
      here(
        "TCP waits for 3 s when it has sent data after a SYN that was lost [RFC 6298 §5.7]",
      ),
    ]),
    doesNotApply(
      "MAY-5b",
      "5",
      "After many timeouts the estimate may be forgotten.",
      "Not taken: the back-off is enough.",
    ),
  ],
};
