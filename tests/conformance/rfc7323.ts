/**
 * RFC 7323, window scale and timestamps.
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

const here = testsIn("tests/conformance/rfc7323_test.ts");
const rfc9293 = testsIn("tests/conformance/rfc9293_test.ts");
const sequence = testsIn("tests/core/tcp/input/sequence_test.ts");
const open = testsIn("tests/core/tcp/handshake/open_test.ts");
const flow = testsIn("tests/core/tcp/flow_control_test.ts");

const BOTH = here(
  "TCP scales windows if both SYNs say so, and offers it to nobody who does not [RFC 7323 §2.2]",
);
const EVERY = here(
  "TCP sends timestamps in every segment but a SYN that asks for none, once both have [RFC 7323 §3.2]",
);
const BARE = here(
  "TCP takes a segment without the timestamps agreed on, and sends them itself [RFC 7323 §3.2]",
);
const RESET = here(
  "TCP does not hold a RST to its timestamp, nor keep it [RFC 7323 §5.2]",
);
const ECHOES = sequence(
  "TcpPcb echoes the timestamp of the segment that it acknowledges next [RFC 7323 §4.3]",
);
const CLOCK = here(
  "TCP's clock of timestamps goes on by a millisecond a millisecond, from elsewhere for each host [RFC 7323 §5.4, §7.1]",
);

/** The rules of RFC 7323. */
export const RFC7323: RuleTable = {
  rfc: 7323,
  title: "TCP Extensions for High Performance",
  rules: [
    met("MUST-2.2a", "2.2", "Windows scale if both SYNs say so.", [BOTH]),
    met("MAY-2.2b", "2.2", "A SYN,ACK offers it only if the SYN did.", [
      BOTH,
      open(
        "TcpListener offers no option that the SYN did not name [RFC 7323 §2.2]",
      ),
    ]),
    met("MUST-2.2c", "2.2", "Elsewhere the option is ignored.", [
      here("TCP ignores a window scale outside of a SYN [RFC 7323 §2.2]"),
    ]),
    met("MUST-2.2d", "2.2", "The window of a SYN is not scaled.", [
      here(
        "TCP does not scale the window of a SYN, either way [RFC 7323 §2.2]",
      ),
    ]),
    met("MUST-2.3a", "2.3", "A scale above 14 counts as 14.", [
      here("TCP takes a scale above 14 for 14 [RFC 7323 §2.3]"),
    ]),
    notMet(
      "SHLD-2.3b",
      "2.3",
      "And is logged.",
      "The core prints nothing and has no counter for it.",
    ),
    met("MUST-2.3c", "2.3", "All other windows are scaled.", [
      sequence("TcpPcb scales the windows of both sides [RFC 7323 §2.3]"),
      flow(
        "TcpPcb chooses its window scale for what the buffer may become [RFC 7323 §2.3]",
      ),
    ]),
    met("MUST-2.4", "2.4", "A window that shrinks does no harm.", [
      rfc9293(
        "TCP sends nothing new beyond a window that has shrunk, and repeats what is within [RFC 9293 §3.8.6 MUST-34, SHLD-15, SHLD-16]",
      ),
    ], "Ours does not: scaled windows are rounded up."),
    met("MAY-3.2a", "3.2", "Timestamps may be offered in a SYN.", [
      here("TCP works without either option if told to [RFC 7323 §1.3]"),
      open(
        "TcpPcb.connect() sends one SYN with Linux's options, then one ACK [RFC 9293 §3.5]",
      ),
    ]),
    met("MAY-3.2b", "3.2", "A SYN,ACK has them only if the SYN had.", [BOTH]),
    doesNotApply(
      "MAY-3.2i",
      "3.2",
      "Where SYNs cross, a SYN,ACK may have them though the peer's SYN had not.",
      "Not taken.",
    ),
    met("MUST-3.2c", "3.2", "Once agreed on, every segment has them.", [EVERY]),
    met("SHLD-3.2d", "3.2", "So has a RST.", [
      here(
        "TCP sends timestamps in the RST of a connection that has them, and in no other [RFC 7323 §3.2]",
      ),
    ]),
    met(
      "MUST-3.2e",
      "3.2",
      "The echo of a segment without ACK is 0, and is ignored.",
      [CLOCK],
    ),
    differs(
      "SHLD-3.2f",
      "3.2",
      "A segment that lacks them is dropped.",
      "Taken, as in Linux: there are peers that agree on timestamps and then send none. Its numbers have to be right (RFC 5961), and PAWS goes on for those that have them.",
      [
        BARE,
        here(
          "TCP lets a peer in that agrees on timestamps and then sends none [RFC 7323 §3.2]",
        ),
        sequence(
          "TcpPcb holds a segment without timestamps to its numbers [RFC 5961 §5.2]",
        ),
      ],
    ),
    met("MUST-3.2g", "3.2", "But does not end the connection.", [BARE]),
    met("MUST-3.2h", "3.2", "Those that were not agreed on are ignored.", [
      here(
        "TCP ignores timestamps that were not agreed on [RFC 7323 §3.2]",
      ),
    ]),
    met(
      "MAY-4.1",
      "4.1",
      "An echo measures the round trip if its segment acknowledges something new.",
      [
        here(
          "TCP takes round trips from timestamps only where something new is acknowledged [RFC 7323 §4.1]",
        ),
      ],
    ),
    differs(
      "SHLD-4.2",
      "4.2",
      "Many samples in a round trip have less weight each.",
      "Each has RFC 6298's, as in Linux.",
    ),
    met("MUST-4.3", "4.3", "The echo is of the segment acknowledged next.", [
      ECHOES,
      here(
        "TCP keeps no timestamp of a segment that it throws away [RFC 7323 §4.3]",
      ),
      testsIn("tests/core/tcp/input/belief_test.ts")(
        "TcpPcb keeps the timestamp of a segment by its own number, though it is trimmed [RFC 7323 §4.3 (2)]",
      ),
    ]),
    met("MUST-5.2a", "5.2", "A RST is not held to its timestamp.", [RESET]),
    met("MUST-5.2b", "5.2", "Nor is that kept.", [RESET]),
    met("MUST-5.3a", "5.3", "What is older is dropped, and acknowledged.", [
      here(
        "TCP drops what is older than the latest timestamp, and acknowledges [RFC 7323 §5.3 R1]",
      ),
      sequence(
        "TcpPcb compares timestamps across their wrap [RFC 7323 §5.2]",
      ),
    ]),
    met("MUST-5.3b", "5.3", "The latest is kept in order of the sequence.", [
      ECHOES,
    ]),
    met("MUST-5.4", "5.4", "The clock ticks once in 1 ms to 1 s.", [CLOCK]),
    met("MUST-5.5", "5.5", "After 24 idle days any timestamp will do.", [
      sequence(
        "TcpPcb believes any timestamp after 24 idle days [RFC 7323 §5.5]",
      ),
    ]),
    doesNotApply(
      "SHLD-5.6",
      "5.6",
      "Header prediction looks at timestamps first.",
      "There is none: every segment takes all steps.",
    ),
    met("SHLD-7.1", "7.1", "Timestamps start from elsewhere for each host.", [
      CLOCK,
    ]),
  ],
};
