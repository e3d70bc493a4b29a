/**
 * RFC 9293, all labels of its appendix B in that order. Long, because the RFC has
 * 119 of them.
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

const addresses = testsIn("tests/netconn/addresses_test.ts");
const neighbours = testsIn("tests/netconn/neighbour_test.ts");
const here = testsIn("tests/conformance/rfc9293_test.ts");
const rfc5961 = testsIn("tests/conformance/rfc5961_test.ts");
const open = testsIn("tests/core/tcp/handshake/open_test.ts");
const close = testsIn("tests/core/tcp/ending/close_test.ts");
const flow = testsIn("tests/core/tcp/flow_control_test.ts");
const retransmit = testsIn("tests/core/tcp/recovery/retransmit_test.ts");
const sequence = testsIn("tests/core/tcp/input/sequence_test.ts");
const reset = testsIn("tests/core/tcp/ending/reset_test.ts");
const icmp = testsIn("tests/core/tcp/input/icmp_test.ts");
const malformed = testsIn("tests/core/tcp/input/malformed_test.ts");
const isn = testsIn("tests/core/tcp/handshake/isn_test.ts");
const rto = testsIn("tests/core/tcp/recovery/rto_test.ts");
const congestion = testsIn("tests/core/tcp/congestion/congestion_test.ts");
const options = testsIn("tests/core/wire/tcp_options_test.ts");
const ecn = testsIn("tests/core/tcp/recovery/ecn_test.ts");
const limits = testsIn("tests/netconn/tcp_limits_test.ts");

const PUSHED = here(
  "TCP joins what waits into full segments with one PSH [RFC 9293 §3.9.1.2 SHLD-27, SHLD-28, MUST-61]",
);
const PUSH_ONLY = flow("TcpPcb sends PSH only where the user pushes");
const SHRUNK = here(
  "TCP sends nothing new beyond a window that has shrunk, and repeats what is within [RFC 9293 §3.8.6 MUST-34, SHLD-15, SHLD-16]",
);
const BEYOND = here(
  "TCP does not give up for want of an answer to what is beyond a shut window [RFC 9293 §3.8.6 SHLD-17, MAY-7]",
);
const PROBES = flow(
  "TcpPcb probes a shut window with the next byte, and backs off [RFC 9293 §3.8.6.1 MUST-36, MUST-37]",
);
const IN_LINE = here(
  "TCP delivers urgent data in line, whatever the pointer says [RFC 9293 §3.8.5, lwIP]",
);
const URGENT =
  "lwIP's netconns have no urgent data: URG is ignored and its data delivered in line. RFC 6093 §5 advises applications against it.";
const UNKNOWN = here(
  "TCP ignores options that it does not know, in any segment [RFC 9293 §3.1 MUST-5, MUST-6]",
);
const NAMES_MSS = here(
  "TCP names its MSS in every SYN and in nothing else [RFC 9293 §3.7.1 MUST-65, SHLD-5, MAY-3]",
);
const SYN_OPTIONS = options(
  "writeSynOptions() writes what parse() reads, in whole words",
);
const ISN = isn(
  "SequenceSecret.isn() differs by tuple and secret, and grows by 250 a millisecond [RFC 6528 §3]",
);
const LOCAL_ADDRESS = here(
  "TCP asks IP for its address if the application names none, and keeps to it [RFC 9293 §3.9.1.1 MUST-43, MUST-44, MUST-45]",
);
const NO_HOST = here(
  "TCP ignores a SYN to or from what is no host [RFC 9293 §3.9.2.3 MUST-57, MUST-63]",
);
const BATCH = flow("TcpPcb acknowledges many segments of one batch once");
const DELAYED = flow(
  "TcpPcb delays the ACK of a single segment by 40 ms [RFC 9293 §3.8.6.3]",
);
const OUT_OF_ORDER = sequence(
  "TcpPcb sends a duplicate ACK for every segment out of order, at once [RFC 5681 §4.2]",
);
const GIVES_UP = here(
  "TCP sends data again for more than 100 s before it gives up [RFC 9293 §3.8.3 MUST-20, SHLD-11]",
);
const SYN_LIMIT = here(
  "TCP repeats a SYN for 3 minutes if it is told to repeat it seven times [RFC 9293 §3.8.3 MUST-22, MUST-23]",
);
const NO_R1 =
  "There is no first threshold: nobody is told before the connection fails.";
const KEEPALIVE = here(
  "TCP sends no keepalives unless told to, then after two hours without a word [RFC 9293 §3.8.4 MUST-24, MUST-25, MUST-28, SHLD-12]",
);
const KEEPALIVE_IDLE = here(
  "TCP sends keepalives only while nothing is heard or unanswered [RFC 9293 §3.8.4 MUST-26, MUST-27]",
);
const SOURCE_ROUTE =
  "Source routes are neither sent nor reversed, as in Linux and lwIP: they are an attacker's tool (RFC 7126 §4.3).";
const SOFT = [
  "network unreachable",
  "host unreachable",
  "source route failed",
  "time exceeded",
  "parameter problem",
].map((name) =>
  here(
    `TCP goes on after ICMP says ${name}, and names it when it fails [RFC 9293 §3.9.2.2 MUST-54, MUST-56, SHLD-25]`,
  )
);
const TOS = here(
  "TCP sends with the type of service that the application asks for, unchanged, and changes it when told [RFC 9293 §3.9.1.9 MUST-48, SHLD-21, SHLD-22]",
);

/** The rules of RFC 9293. */
export const RFC9293: RuleTable = {
  rfc: 9293,
  title: "Transmission Control Protocol",
  rules: [
    // Push.
    met("MAY-16", "3.9.1.2", "Data written without a push may wait for more.", [
      flow(
        "TcpPcb holds a small segment while another is unacknowledged [RFC 9293 §3.7.4]",
      ),
    ]),
    met("SHLD-27", "3.9.1.2", "Several pushes are packed into one segment.", [
      PUSHED,
    ]),
    met("MAY-15", "3.9.1.2", "A write can say whether it pushes.", [
      PUSH_ONLY,
    ], "NETCONN_MORE says that it does not."),
    met(
      "MUST-60",
      "3.9.1.2",
      "Without pushes in the interface, data does not wait for ever.",
      [PUSH_ONLY],
      "Nor does it with them.",
    ),
    met(
      "MUST-61",
      "3.9.1.2",
      "Without pushes in the interface, the last segment has PSH.",
      [PUSHED],
      "A write pushes unless it says otherwise.",
    ),
    doesNotApply(
      "MAY-17",
      "3.9.1.3",
      "The reader may be told of a PSH.",
      "Not taken: netconns have no such thing.",
    ),
    met(
      "SHLD-28",
      "3.9.1.2",
      "Segments are as large as may be, where there is data.",
      [PUSHED],
    ),
    // Window.
    met("MUST-1", "3.1", "A window is an unsigned number.", [
      here(
        "TCP takes a window above 32,767 for what it is [RFC 9293 §3.1 MUST-1]",
      ),
    ]),
    met("REC-1", "3.1", "Windows are counted in 32 bits.", [
      here("TCP counts windows in 32 bits [RFC 9293 §3.1 REC-1]"),
    ]),
    met("SHLD-14", "3.8.6", "The window's right edge does not move left.", [
      flow(
        "TcpPcb never moves the right edge to the left [RFC 9293 §3.8.6 SHLD-14]",
      ),
    ]),
    met("SHLD-15", "3.8.6", "Nothing new goes beyond a window that shrank.", [
      SHRUNK,
    ]),
    met("SHLD-16", "3.8.6", "What is within it is still repeated.", [SHRUNK]),
    met(
      "SHLD-17",
      "3.8.6",
      "Silence about data beyond the edge does not end the connection.",
      [BEYOND],
    ),
    met("MUST-34", "3.8.6", "A sender survives a window that shrinks.", [
      SHRUNK,
      flow(
        "TcpPcb splits a segment for a window that has shrunk [lwIP persist_split]",
      ),
    ]),
    met("MAY-8", "3.8.6.1", "A receiver may keep its window shut for ever.", [
      here(
        "TCP keeps its window shut as long as nobody reads [RFC 9293 §3.8.6.1 MAY-8]",
      ),
    ]),
    met("MUST-35", "3.8.6", "A window that shrinks to nothing is probed.", [
      BEYOND,
    ]),
    met(
      "MUST-36",
      "3.8.6.1",
      "A window of zero is probed.",
      [
        PROBES,
        here(
          "TCP resets with a number that the peer expects, though a probe of its shut window is in flight [RFC 9293 §3.8.6.1]",
        ),
      ],
      "The probe's byte lies beyond the window: ACKs, challenges and resets meanwhile have the number at its edge, as in Linux.",
    ),
    met("SHLD-29", "3.8.6.1", "The first probe comes after an RTO.", [PROBES]),
    met("SHLD-30", "3.8.6.1", "Probes come at doubling intervals.", [PROBES]),
    met(
      "MUST-37",
      "3.8.6.1",
      "A window may stay zero as long as probes are answered.",
      [
        flow(
          "TcpPcb probes for ever while the peer answers [RFC 9293 §3.8.6.1 MUST-37]",
        ),
      ],
    ),
    met("MAY-7", "3.8.6", "Old data beyond the window may be repeated.", [
      BEYOND,
    ], "The oldest segment is, as a probe."),
    differs(
      "MUST-66",
      "3.4",
      "RST and URG count even if the window is shut.",
      `RST does. ${URGENT}`,
      [
        here(
          "TCP obeys a reset although its window is shut [RFC 9293 §3.4 MUST-66]",
        ),
        reset(
          "TcpPcb believes only a RST at RCV.NXT while its window is shut [RFC 9293 §3.10.7.4 first]",
        ),
      ],
    ),
    // Urgent data.
    notMet("MUST-30", "3.8.5", "There is urgent data.", URGENT, [IN_LINE]),
    notMet(
      "MUST-62",
      "3.8.5",
      "The urgent pointer points behind the urgent data.",
      URGENT,
      [IN_LINE],
    ),
    notMet("MUST-31", "3.8.5", "Urgent data can be of any length.", URGENT),
    notMet("MUST-32", "3.8.5", "The application is told of it.", URGENT),
    notMet(
      "MUST-33",
      "3.8.5",
      "The application can learn how much of it there is.",
      URGENT,
    ),
    doesNotApply(
      "SHLD-13",
      "3.8.5",
      "New applications do not use urgent data.",
      "Is about applications.",
    ),
    // Options.
    met("MUST-4", "3.1", "End of list, no-operation and MSS are understood.", [
      options("TcpOptions.parse() table [RFC 9293 §3.1, RFC 7323, RFC 2018]"),
    ]),
    met("MUST-5", "3.1", "Options may come in any segment.", [UNKNOWN]),
    met("MUST-6", "3.1", "Unknown options are ignored.", [UNKNOWN]),
    met(
      "MUST-68",
      "3.1",
      "Every option but end of list and no-operation has a length.",
      [SYN_OPTIONS, UNKNOWN],
    ),
    met("MUST-7", "3.1", "Impossible lengths of options do no harm.", [
      malformed(
        "TcpLayer.input() drops malformed options [RFC 9293 §3.1 MUST-7]",
      ),
    ]),
    met("MUST-64", "3.2", "Options need not be aligned.", [
      here("TCP reads options that are not aligned [RFC 9293 §3.2 MUST-64]"),
    ]),
    met("MUST-14", "3.7.1", "The MSS option is sent and obeyed.", [
      open(
        "TcpPcb.connect() sends one SYN with Linux's options, then one ACK [RFC 9293 §3.5]",
      ),
    ]),
    met("SHLD-5", "3.7.1", "It is sent where the MSS is not the default.", [
      NAMES_MSS,
    ]),
    met("MAY-3", "3.7.1", "It may be sent always.", [NAMES_MSS]),
    met("MUST-15", "3.7.1", "Without it, the MSS is 536 (IPv6: 1220).", [
      open(
        "TcpPcb.connect() assumes the smallest MSS of the family where none is named [RFC 9293 §3.7.1 MUST-15]",
      ),
    ]),
    met(
      "MUST-16",
      "3.7.1",
      "Segments fit the peer's MSS and the path, options included.",
      [
        here(
          "TCP sends no more than the peer's MSS, the path and the options leave [RFC 9293 §3.7.1 MUST-16]",
        ),
      ],
    ),
    doesNotApply(
      "SHLD-6",
      "3.7.3",
      "Where an interface's MTU varies, the MSS is that of the smallest.",
      "The MTU of an interface does not change.",
    ),
    met("MUST-65", "3.2", "The MSS option is in SYNs only.", [NAMES_MSS]),
    met(
      "MUST-67",
      "3.7.1",
      "The MSS sent is at most what can be received, less 20.",
      [
        NAMES_MSS,
        open(
          "TcpPcb.connect() sends one SYN with Linux's options, then one ACK [RFC 9293 §3.5]",
        ),
      ],
    ),
    met("MUST-69", "3.1", "Behind an end of list there are zeros.", [
      SYN_OPTIONS,
    ], "No end of list is sent: options fill whole words."),
    // Checksums.
    met("MUST-2", "3.1", "Checksums are sent.", [
      here(
        "TCP checksums cover header, pseudo-header and data [RFC 9293 §3.1 MUST-2, MUST-3]",
      ),
    ]),
    met("MUST-3", "3.1", "Checksums are verified.", [
      malformed(
        "TcpLayer.input() drops a bad checksum [RFC 9293 §3.1 MUST-3]",
      ),
    ]),
    // Initial sequence numbers.
    met("MUST-8", "3.4.1", "Initial numbers grow with a clock of 4 µs.", [ISN]),
    met("SHLD-1", "3.4.1", "A keyed hash of both ends is added.", [ISN]),
    met("MUST-9", "3.4.1", "Nobody outside can compute it.", [
      ISN,
    ], "HalfSipHash-2-4 with a random key."),
    // Opening.
    met("MUST-10", "3.5", "Opens from both sides meet.", [
      open(
        "TcpPcb.connect() crosses with the peer's SYN: simultaneous open [RFC 9293 §3.5 figure 8]",
      ),
    ]),
    met("MUST-11", "3.5", "SYN-RECEIVED knows who has opened.", [
      open(
        "TcpPcb.connect() crosses with the peer's SYN: simultaneous open [RFC 9293 §3.5 figure 8]",
      ),
      reset(
        "TcpPcb opened actively reports a RST in SYN-RECEIVED as refused",
      ),
    ]),
    met("MUST-41", "3.9.1.1", "A passive open leaves others alone.", [
      here(
        "TCP refuses a second listener on a port, and leaves the first alone [RFC 9293 §3.9.1.1 MUST-41]",
      ),
    ]),
    met(
      "MUST-42",
      "3.9.1.1",
      "One can listen on a port of which a connection is being opened.",
      [
        here(
          "TCP listens on a port of which a connection is being opened [RFC 9293 §3.9.1.1 MUST-42]",
        ),
      ],
      "With setReuseAddress, as in lwIP and POSIX.",
    ),
    met("MUST-44", "3.9.1.1", "IP is asked for the source address.", [
      LOCAL_ADDRESS,
    ]),
    met("MUST-45", "3.9.1.1", "It stays the same for the connection.", [
      LOCAL_ADDRESS,
    ]),
    met(
      "MUST-46",
      "3.9.1.1",
      "Opens to broadcast and multicast addresses fail.",
      [
        here(
          "TCP refuses to connect to what is no host [RFC 9293 §3.9.2.3 MUST-46]",
        ),
        addresses(
          "Netconn.connect() by TCP refuses what is no single host [RFC 9293 §3.9.2.3 MUST-46, RFC 1122 §4.2.3.10]",
        ),
      ],
    ),
    met("MUST-57", "3.9.2.3", "SYNs to such addresses are ignored.", [
      NO_HOST,
      malformed(
        "TcpLayer.input() drops what was sent to a broadcast or multicast address [RFC 9293 §3.9.2.3 MUST-57]",
      ),
    ]),
    // Closing.
    met("SHLD-2", "3.5.3", "A RST may carry data.", [
      here("TCP obeys a reset that carries data [RFC 9293 §3.5.3 SHLD-2]"),
    ]),
    met("MUST-12", "3.6", "The application can tell an end from an abort.", [
      here(
        "TCP tells an orderly end from an abort [RFC 9293 §3.6 MUST-12]",
      ),
    ]),
    met("MAY-1", "3.6.1", "After a close the application may not read on.", [
      close(
        "TcpPcb.close() answers data that comes afterwards with RST and ERR_ABRT",
      ),
    ], "`close` ends both halves, `shutdown` one."),
    met("SHLD-3", "3.6.1", "Data that nobody will read is answered by RST.", [
      close(
        "TcpPcb.close() answers data that comes afterwards with RST and ERR_ABRT",
      ),
      close(
        "TcpPcb.close() resets if delivered data was not taken [RFC 9293 §3.6.1]",
      ),
    ]),
    met("MUST-13", "3.6.1", "TIME-WAIT lasts twice the MSL.", [
      here(
        "TCP stays in TIME-WAIT for twice its MSL, 30 s [RFC 9293 §3.6.1 MUST-13]",
      ),
    ], "An MSL of 30 s, as in Linux, not 2 minutes; `timeWaitMs` changes it."),
    met(
      "MAY-2",
      "3.6.1",
      "A new SYN may end TIME-WAIT.",
      [
        reset(
          "TcpPcb in TIME-WAIT gives way to a newer SYN [RFC 9293 §3.6.1, RFC 6191]",
        ),
        reset(
          "TcpPcb in TIME-WAIT goes on unless a connection comes of the SYN",
        ),
        here(
          "TCP in TIME-WAIT lets in who comes back without timestamps and with a lower number, at its exact RST [RFC 9293 §3.10.7.4]",
        ),
        here(
          "TCP in TIME-WAIT ignores a RST where timestamps were agreed on, and in the profile lwip [RFC 1337 §3]",
        ),
      ],
      "If a connection comes of it. An exact RST ends it, too, unless timestamps were agreed on: they let a peer back in, and RFC 1337's protection costs nobody anything.",
    ),
    met("SHLD-4", "3.6.1", "Timestamps tell whether it is new.", [
      reset(
        "TcpPcb in TIME-WAIT gives way to a SYN with a newer timestamp [RFC 6191 §2]",
      ),
    ]),
    // Retransmission.
    met(
      "MUST-19",
      "3.8.2",
      "There are slow start, congestion avoidance and back-off.",
      [
        retransmit(
          "TcpPcb grows by what is acknowledged in slow start [RFC 5681 §3.1]",
        ),
        retransmit(
          "TcpPcb grows by a segment a round trip in congestion avoidance [RFC 5681 §3.1, RFC 3465 §2.1]",
        ),
        retransmit(
          "TcpPcb repeats one segment after an RTO, with back-off [RFC 6298 §5]",
        ),
      ],
    ),
    doesNotApply(
      "MAY-4",
      "3.8.1",
      "A repetition may have the IP identification of the original.",
      "Not taken: each packet has its own.",
    ),
    met("MUST-18", "3.8.1", "The RTO is RFC 6298's, with Karn's rule.", [
      rto("sampleRtt() follows the RFC's formulas [RFC 6298 §2]"),
      retransmit(
        "TcpPcb takes no round-trip sample from what was sent twice [RFC 6298 §3]",
      ),
    ], "But for its lower bound: see RFC 6298."),
    // Acknowledgements.
    met("MUST-58", "3.10.7.4", "ACKs are joined where possible.", [BATCH]),
    met("SHLD-31", "3.10.7.4", "Segments out of order are kept.", [
      sequence(
        "TcpPcb merges, trims and ignores duplicates out of order, FIN too [lwIP recv_ooseq_FIN_OOSEQ]",
      ),
    ]),
    met(
      "MUST-59",
      "3.10.7.4",
      "All that has arrived is processed before an ACK is sent.",
      [BATCH],
    ),
    met("MAY-13", "3.10.7.4", "A segment out of order may be answered.", [
      OUT_OF_ORDER,
    ]),
    met("SHLD-18", "3.8.6.3", "ACKs are delayed.", [DELAYED]),
    met("MUST-40", "3.8.6.3", "By less than half a second.", [DELAYED]),
    met("SHLD-19", "3.8.6.3", "Every second full segment has its ACK.", [
      flow(
        "TcpPcb acknowledges every second full-sized segment at once [RFC 9293 §3.8.6.3]",
      ),
    ], "What arrives in one batch has one ACK, as in Linux."),
    met("MUST-39", "3.8.6.2.2", "A receiver offers no silly windows.", [
      flow(
        "TcpPcb tells of a window only once it is worth it [RFC 9293 §3.8.6.2.2]",
      ),
    ]),
    // Sending.
    met("MUST-49", "3.9.2", "The TTL can be chosen.", [
      here(
        "TCP sends with the TTL that the application asks for [RFC 9293 §3.9.2 MUST-49]",
      ),
    ]),
    met("MUST-38", "3.8.6.2.1", "A sender sends no silly segments.", [
      flow(
        "TcpPcb does not fill the rest of a window with a small segment [RFC 9293 §3.8.6.2.1]",
      ),
      flow(
        "TcpPcb sends what fits when it is half of the largest window [RFC 9293 §3.8.6.2.1]",
      ),
      flow(
        "TcpPcb overrides a window that stays too small [RFC 9293 §3.8.6.2.1]",
      ),
    ]),
    met("SHLD-7", "3.7.4", "Nagle's algorithm joins small segments.", [
      flow(
        "TcpPcb holds a small segment while another is unacknowledged [RFC 9293 §3.7.4]",
      ),
    ], "In Minshall's form (appendix A.3) unless `strictNagle` is set."),
    met("MUST-17", "3.7.4", "The application can switch it off.", [
      flow(
        "TcpPcb sends small segments at once with noDelay [RFC 9293 §3.7.4 MUST-17]",
      ),
    ]),
    // Failures.
    differs(
      "MUST-20",
      "3.8.3",
      "Many repetitions make IP look for another way, and end the connection.",
      "They end the connection; IP is not told before. Each repetition asks for its route anew.",
      [
        GIVES_UP,
        retransmit(
          "TcpPcb gives up with ERR_ABRT after the last retry [lwIP rto_timeout]",
        ),
      ],
    ),
    met(
      "MUST-21",
      "3.8.3",
      "An application can set that limit for a connection.",
      [
        limits(
          "Netconn.setUserTimeout() bounds how long data goes without answer [RFC 5482]",
        ),
        retransmit(
          "TcpPcb gives up after the user timeout [RFC 9293 §3.8.3, RFC 5482]",
        ),
      ],
      "Netconn.setUserTimeout; for a stack, `maxRetries` and `userTimeoutMs`.",
    ),
    notMet("SHLD-9", "3.8.3", "It hears of trouble before that.", NO_R1),
    notMet("SHLD-10", "3.8.3", "Which is after three repetitions.", NO_R1),
    met("SHLD-11", "3.8.3", "The limit is at least 100 s.", [GIVES_UP]),
    met("MUST-22", "3.8.3", "SYNs are treated alike.", [
      SYN_LIMIT,
      open(
        "TcpPcb.connect() repeats SYN at 1, 3, 7 … s, then gives up with ERR_ABRT [RFC 6298 §5.5]",
      ),
    ]),
    differs(
      "MUST-23",
      "3.8.3",
      "With a limit of at least 3 minutes.",
      "127 s, as in Linux; with `synRetries: 7` it is 4 minutes.",
      [SYN_LIMIT],
    ),
    // Keepalive.
    met("MAY-5", "3.8.4", "There may be keepalives.", [KEEPALIVE]),
    met("MUST-24", "3.8.4", "Each connection has them on or off.", [KEEPALIVE]),
    met("MUST-25", "3.8.4", "They are off by default.", [KEEPALIVE]),
    met(
      "MUST-26",
      "3.8.4",
      "They are sent only while nothing is heard or unanswered.",
      [KEEPALIVE_IDLE],
    ),
    met("MUST-27", "3.8.4", "The time after which can be chosen.", [
      KEEPALIVE_IDLE,
    ]),
    met("MUST-28", "3.8.4", "It is at least two hours by default.", [
      KEEPALIVE,
    ]),
    met("MUST-29", "3.8.4", "One that is not answered proves nothing.", [
      here(
        "TCP forgives keepalives that are lost [RFC 9293 §3.8.4 MUST-29]",
      ),
    ]),
    met("SHLD-12", "3.8.4", "They carry no data.", [KEEPALIVE]),
    doesNotApply(
      "MAY-6",
      "3.8.4",
      "Or one byte of garbage, for old peers.",
      "Not taken.",
    ),
    // IP options.
    met("MUST-50", "3.9.2", "IP options that mean nothing are ignored.", [
      here(
        "TCP takes segments with IP options that it does not understand [RFC 9293 §3.9.2 MUST-50]",
      ),
    ]),
    doesNotApply(
      "MAY-10",
      "3.9.2",
      "IP timestamps may be there.",
      "Not taken.",
    ),
    doesNotApply("MAY-11", "3.9.2", "So may record route.", "Not taken."),
    notMet(
      "MUST-51",
      "3.9.2.1",
      "An application can give a source route.",
      SOURCE_ROUTE,
    ),
    notMet(
      "MUST-52",
      "3.9.2.1",
      "It goes before one that was received.",
      SOURCE_ROUTE,
    ),
    notMet(
      "MUST-53",
      "3.9.2.1",
      "One that was received is used backwards.",
      SOURCE_ROUTE,
    ),
    notMet("SHLD-24", "3.9.2.1", "The latest of them counts.", SOURCE_ROUTE),
    // ICMP.
    met("MUST-54", "3.9.2.2", "ICMP errors reach their connection.", SOFT),
    met(
      "SHLD-25",
      "3.9.2.2",
      "The application learns of unreachable networks and hosts.",
      SOFT,
      "As the reason, once the connection fails.",
    ),
    met(
      "MUST-56",
      "3.9.2.2",
      "Soft errors do not end a connection.",
      [
        ...SOFT,
        neighbours(
          "a connection outlives a neighbour that has gone, and says why it ends [RFC 1122 §4.2.3.9]",
        ),
      ],
      "An open ends if this host itself finds that its next hop does not answer ARP, as in Linux: no router has said so.",
    ),
    differs(
      "SHLD-26",
      "3.9.2.2",
      "Hard errors end it.",
      "During an open only: afterwards they are too easily forged (RFC 5927 §5.2), as in Linux.",
      [
        icmp(
          "icmpErrorArrives() ends a connect: port, IPv4 [RFC 5927 §5.2, RFC 1122 §4.2.3.9]",
        ),
        icmp(
          "icmpErrorArrives() leaves a connection alone: port, IPv4 [RFC 5927 §5.2]",
        ),
        icmp(
          "icmpErrorArrives() ends a connect: port, IPv6 [RFC 5927 §5.2, RFC 1122 §4.2.3.9]",
        ),
        icmp(
          "icmpErrorArrives() leaves a connection alone: port, IPv6 [RFC 5927 §5.2]",
        ),
      ],
    ),
    met("MUST-55", "3.9.2.2", "Source quench is ignored.", [
      here(
        "TCP discards a source quench in silence [RFC 9293 §3.9.2.2 MUST-55]",
      ),
    ]),
    // Addresses.
    met("MUST-63", "3.9.2.3", "SYNs from impossible addresses are ignored.", [
      NO_HOST,
    ]),
    // The interface.
    differs(
      "MUST-47",
      "3.9.1.8",
      "Soft errors are reported to the application.",
      "When the connection fails, as its reason; lwIP's netconns have no event for them.",
      SOFT,
    ),
    doesNotApply(
      "SHLD-20",
      "3.9.1.8",
      "It can switch such reports off.",
      "There are none.",
    ),
    met("MUST-48", "3.9.1.9", "It can set the Diffserv field.", [TOS]),
    met("SHLD-22", "3.9.1.9", "Which goes to IP unchanged.", [TOS]),
    met("SHLD-21", "3.9.1.9", "It can change it later.", [TOS]),
    doesNotApply(
      "SHLD-23",
      "3.9.2",
      "Though it had better not.",
      "Is about applications.",
    ),
    doesNotApply(
      "MAY-9",
      "3.9.1.9",
      "What was received may be passed up.",
      "Not taken.",
    ),
    doesNotApply("MAY-14", "3.9.1.7", "There may be a flush.", "Not taken."),
    met("MUST-43", "3.9.1.1", "A local address can be given.", [
      LOCAL_ADDRESS,
    ]),
    // Beyond.
    met("MAY-12", "3.10.7.4", "Injected data is defended against.", [
      rfc5961(
        "TCP takes data only with an ACK in [SND.UNA - MAX.SND.WND, SND.NXT] [RFC 5961 §5.2]",
      ),
    ]),
    met("SHLD-8", "3.8.2", "There is ECN.", [
      ecn(
        "ecnSynFlags() asks with ECE and CWR only when on [RFC 3168 §6.1.1]",
      ),
      ecn("negotiateEcn() agrees [RFC 3168 §6.1.1]"),
      ecn("transmit() marks new data only [RFC 3168 §6.1.4, §6.1.5]"),
      ecn("ecnTextArrives() echoes a mark until CWR [RFC 3168 §6.1.3]"),
      ecn(
        "echoArrives() lowers the window once in a round trip, and says so once [RFC 3168 §6.1.2]",
      ),
    ], "Agreed to when the peer asks; Netconn.setEcn asks for it."),
    met("MAY-18", "3.8.2", "Congestion control may be another.", [
      congestion(
        "cubic() follows W_cubic after a loss [RFC 9438 §4.2, §4.4, §4.5]",
      ),
      congestion("TcpConfig.congestion chooses by name"),
    ], "CUBIC is the default."),
  ],
};
