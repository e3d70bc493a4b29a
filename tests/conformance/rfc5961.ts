/**
 * RFC 5961, blind in-window attacks.
 *
 * @module
 */

import { differs, met, type RuleTable, testsIn } from "./rule.ts";

const here = testsIn("tests/conformance/rfc5961_test.ts");
const open = testsIn("tests/core/tcp/handshake/open_test.ts");
const reset = testsIn("tests/core/tcp/ending/reset_test.ts");

const RST = here(
  "TCP ends at a RST that is exactly next, challenges others in the window, ignores the rest [RFC 5961 §3.2]",
);
const SYN = here(
  "TCP challenges a SYN wherever it is, and takes nothing from it [RFC 5961 §4.2]",
);
const STAMPED = here(
  "TCP challenges a SYN whatever its timestamp [RFC 5961 §4.2]",
);
const UNBELIEVED = testsIn("tests/core/tcp/input/belief_test.ts")(
  "TcpPcb in ESTABLISHED changes nothing for a segment that it does not believe [RFC 9293 §3.10.7.4]",
);
const DATA = here(
  "TCP takes data only with an ACK in [SND.UNA - MAX.SND.WND, SND.NXT] [RFC 5961 §5.2]",
);
const LIMIT = here(
  "TCP sends no more challenges than it is told to [RFC 5961 §7]",
);

/** The rules of RFC 5961. */
export const RFC5961: RuleTable = {
  rfc: 5961,
  title: "Improving TCP's Robustness to Blind In-Window Attacks",
  rules: [
    met("SHLD-3.2a", "3.2", "A RST outside of the window is ignored.", [
      RST,
      reset(
        "TcpPcb judges a RST by its own number, not by where its text ends [RFC 5961 §3.2]",
      ),
    ], "Its right edge is outside: a RST there is not challenged."),
    met("MUST-3.2b", "3.2", "One that is exactly next ends the connection.", [
      RST,
      reset(
        "TcpPcb in ESTABLISHED is ended by a RST at RCV.NXT [RFC 9293 §3.10.7.4 second]",
      ),
    ]),
    met("MUST-3.2c", "3.2", "Another in the window is challenged.", [
      RST,
      reset(
        "TcpPcb in ESTABLISHED challenges other RSTs in the window [RFC 5961 §3.2]",
      ),
    ]),
    met("MUST-3.2d", "3.2", "And has no other effect.", [RST, UNBELIEVED]),
    met(
      "MUST-3.2e",
      "3.2",
      "In SYN-SENT a RST counts if it acknowledges the SYN.",
      [
        here(
          "TCP believes a RST in SYN-SENT only if it acknowledges the SYN [RFC 5961 §3.2]",
        ),
        open(
          "TcpPcb.connect() ignores a RST without an exact ACK [RFC 5961 §3.2]",
        ),
      ],
    ),
    met("MUST-4.2a", "4.2", "A SYN is challenged, wherever it is.", [
      SYN,
      STAMPED,
      reset(
        "TcpPcb in ESTABLISHED challenges a SYN in the window [RFC 5961 §4.2]",
      ),
    ]),
    met("MUST-4.2b", "4.2", "And has no other effect.", [SYN, UNBELIEVED]),
    met("MUST-4.2c", "4.2", "A peer that has restarted ends it by its RST.", [
      here(
        "TCP challenges a SYN of a host that has restarted, and ends at its RST [RFC 5961 §4.2]",
      ),
    ]),
    met(
      "MAY-5.2a",
      "5.2",
      "Data counts only with an ACK from a window below what is unacknowledged.",
      [DATA],
    ),
    met("MUST-5.2b", "5.2", "Otherwise it is dropped, and acknowledged.", [
      DATA,
      reset(
        "TcpPcb in ESTABLISHED challenges an ACK of what was not sent [RFC 5961 §5.2]",
      ),
      UNBELIEVED,
    ]),
    met("SHLD-7a", "7", "Challenges are limited.", [LIMIT]),
    differs(
      "SHLD-7b",
      "7",
      "To ten in five seconds, which can be changed.",
      "To some thousand a second for the whole stack, as in Linux, with a random part so that nobody can count them (CVE-2016-5696); `challengeAckRate` changes it.",
      [LIMIT, reset("TcpLayer limits challenge ACKs [RFC 5961 §7]")],
    ),
  ],
};
