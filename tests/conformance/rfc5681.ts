/**
 * RFC 5681, congestion control. Where RFC 6928, 9438 or 9937 has replaced one of its
 * rules, that is said.
 *
 * @module
 */

import { differs, met, type RuleTable, testsIn } from "./rule.ts";

const here = testsIn("tests/conformance/rfc5681_test.ts");
const flow = testsIn("tests/core/tcp/flow_control_test.ts");
const retransmit = testsIn("tests/core/tcp/recovery/retransmit_test.ts");
const recovery = testsIn("tests/core/tcp/recovery/recovery_test.ts");
const congestion = testsIn("tests/core/tcp/congestion/congestion_test.ts");
const sequence = testsIn("tests/core/tcp/input/sequence_test.ts");

const START = here(
  "TCP starts with its initial window and a threshold beyond all windows, however the handshake went [RFC 5681 §3.1]",
);
const SLOW_START = retransmit(
  "TcpPcb grows by what is acknowledged in slow start [RFC 5681 §3.1]",
);
const AVOIDANCE = retransmit(
  "TcpPcb grows by a segment a round trip in congestion avoidance [RFC 5681 §3.1, RFC 3465 §2.1]",
);
const TIMEOUT = here(
  "TCP goes back to one segment and half of the flight after a timeout, and keeps that threshold at the next [RFC 5681 §3.1]",
);
const FAST = here(
  "TCP repeats at the third duplicate ACK, sends something new at the first two, and leaves with half [RFC 5681 §3.2]",
);
const PRR = recovery(
  "TcpPcb sends in proportion to what arrives [RFC 9937 §5]",
);
const CUBIC = congestion(
  "cubic() follows W_cubic after a loss [RFC 9438 §4.2, §4.4, §4.5]",
);
const OUT_OF_ORDER = sequence(
  "TcpPcb sends a duplicate ACK for every segment out of order, at once [RFC 5681 §4.2]",
);
const ONE_ACK = here(
  "TCP sends one ACK for a segment, no more, and delays it by less than 500 ms [RFC 5681 §4.2]",
);

/** The rules of RFC 5681. */
export const RFC5681: RuleTable = {
  rfc: 5681,
  title: "TCP Congestion Control",
  rules: [
    met(
      "MUST-3a",
      "3",
      "A sender is no more aggressive than these algorithms allow.",
      [SLOW_START, AVOIDANCE, TIMEOUT],
      "Or than those that have replaced them.",
    ),
    met("MUST-3.1a", "3.1", "There are slow start and congestion avoidance.", [
      SLOW_START,
      AVOIDANCE,
    ]),
    differs(
      "MUST-3.1b",
      "3.1",
      "The initial window is two to four segments.",
      "Ten, as RFC 6928 §2 has it.",
      [START],
    ),
    met("MUST-3.1c", "3.1", "The handshake's segments do not make it grow.", [
      START,
    ]),
    met("MUST-3.1d", "3.1", "It is one segment after a SYN was lost.", [
      here(
        "TCP starts with one segment if its SYN was lost [RFC 5681 §3.1]",
      ),
    ]),
    met(
      "SHLD-3.1e",
      "3.1",
      "When the path turns out to take smaller segments, the window shrinks with them.",
      [
        here(
          "TCP's window shrinks with its segments when the path takes smaller ones only [RFC 5681 §3.1]",
        ),
      ],
    ),
    met("SHLD-3.1f", "3.1", "The threshold starts beyond any window.", [START]),
    met("MUST-3.1g", "3.1", "It is reduced at congestion.", [TIMEOUT, FAST]),
    differs(
      "MUST-3.1h",
      "3.1",
      "Slow start adds at most a segment for an ACK.",
      "It adds what was acknowledged (RFC 3465 without its limit, as in Linux), and HyStart++ (RFC 9406) ends it.",
      [SLOW_START],
    ),
    met(
      "MUST-3.1i",
      "3.1",
      "Congestion avoidance adds at most a segment for a round trip.",
      [AVOIDANCE, CUBIC],
      "With NewReno. CUBIC, the default, follows RFC 9438.",
    ),
    met("SHLD-3.1j", "3.1", "It counts bytes, not ACKs.", [AVOIDANCE]),
    met(
      "MUST-3.1k",
      "3.1",
      "After a timeout the threshold is at most half of the flight, or two segments.",
      [TIMEOUT],
      "With NewReno; CUBIC has 0.7 (RFC 9438 §4.6).",
    ),
    met("MUST-3.1l", "3.1", "A further timeout does not reduce it again.", [
      TIMEOUT,
    ]),
    met("MUST-3.1m", "3.1", "After a timeout the window is one segment.", [
      TIMEOUT,
    ]),
    met("MUST-3.1n", "3.1", "From which slow start goes to the threshold.", [
      retransmit(
        "TcpPcb recovers from an RTO by slow start, then congestion avoidance [lwIP rto_tracking]",
      ),
    ]),
    met("SHLD-3.2a", "3.2", "A segment out of order is acknowledged at once.", [
      OUT_OF_ORDER,
    ]),
    met("SHLD-3.2b", "3.2", "So is one that fills a gap, or part of it.", [
      here(
        "TCP acknowledges at once what fills a gap, in part or whole [RFC 5681 §4.2]",
      ),
    ]),
    met(
      "SHLD-3.2c",
      "3.2",
      "The third duplicate ACK repeats what is missing.",
      [
        FAST,
        retransmit(
          "TcpPcb repeats at the third duplicate ACK, once, ISS 12345 [RFC 5681 §3.2]",
        ),
      ],
    ),
    met(
      "SHLD-3.2d",
      "3.2",
      "The first and second send something new, beyond the window by two segments at most.",
      [FAST],
    ),
    met("MUST-3.2e", "3.2", "They do not change the window.", [FAST]),
    met(
      "MUST-3.2f",
      "3.2",
      "The third reduces the threshold to half of the flight.",
      [FAST],
      "With NewReno; CUBIC has 0.7.",
    ),
    differs(
      "MUST-3.2g",
      "3.2",
      "The window becomes the threshold and three segments, and grows by one for each further duplicate.",
      "Proportional rate reduction sends as much as arrives (RFC 9937).",
      [PRR],
    ),
    met("SHLD-3.2h", "3.2", "New data goes out meanwhile as it allows.", [
      PRR,
      retransmit(
        "TcpPcb repeats at the third duplicate ACK, once, ISS 12345 [RFC 5681 §3.2]",
      ),
    ]),
    met("MUST-3.2i", "3.2", "Recovery leaves the window at the threshold.", [
      FAST,
    ]),
    differs(
      "SHLD-4.1a",
      "4.1",
      "After an idle RTO the window is at most the initial one.",
      "It is halved for each RTO down to that, as RFC 7661 and Linux have it.",
      [
        retransmit(
          "TcpPcb halves an idle window for every RTO, down to the initial one [RFC 7661, Linux]",
        ),
      ],
    ),
    met("SHLD-4.2a", "4.2", "ACKs are delayed.", [
      flow(
        "TcpPcb delays the ACK of a single segment by 40 ms [RFC 9293 §3.8.6.3]",
      ),
    ]),
    met("MUST-4.2b", "4.2", "By less than 500 ms.", [ONE_ACK]),
    met("SHLD-4.2c", "4.2", "Every second full segment has its ACK.", [
      ONE_ACK,
      flow(
        "TcpPcb acknowledges every second full-sized segment at once [RFC 9293 §3.8.6.3]",
      ),
    ]),
    met(
      "MUST-4.2d",
      "4.2",
      "A segment is answered by one ACK at most, window updates apart.",
      [ONE_ACK],
      "Without SACK an ACK that was due goes out apart from a duplicate one.",
    ),
    met("SHLD-4.3a", "4.3", "Several losses in a window are repaired well.", [
      retransmit(
        "TcpPcb repeats only what SACK says is missing [RFC 6675 §5]",
      ),
    ]),
    met("MUST-4.3b", "4.3", "Loss in two windows reduces the window twice.", [
      here(
        "TCP halves its threshold once for each window in which something was lost [RFC 5681 §4.3]",
      ),
    ]),
  ],
};
