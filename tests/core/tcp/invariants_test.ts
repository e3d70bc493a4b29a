import { assertStringIncludes, assertThrows } from "@std/assert";
import { SEG_SACKED } from "../../../core/tcp/recovery/scoreboard.ts";
import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import { checkInvariants } from "./invariants.ts";
import { TcpFixture } from "./tcp_fixture.ts";

/** What is done to a connection with 3000 bytes in flight, and what is said of it. */
const BREACHES: [what: string, says: string, breach: (pcb: TcpPcb) => void][] =
  [
    ["SND.UNA > SND.NXT", "SND.UNA beyond SND.NXT", (pcb) => {
      pcb.sndUna = (pcb.sndNxt + 1) | 0;
    }],
    ["SND.NXT beyond the data", "SND.NXT beyond what was written", (pcb) => {
      pcb.sndNxt = (pcb.sndNxt + 2) | 0;
    }],
    ["data that was released too late", "does not start at SND.UNA", (pcb) => {
      pcb.sndUna = (pcb.sndUna + 1000) | 0;
    }],
    ["a window that moved left", "the window offered has moved left", (pcb) => {
      pcb.rcvAdv = (pcb.rcvNxt - 1) | 0;
    }],
    ["a wrong count of the scoreboard", "counted sacked 0", (pcb) => {
      pcb.sent.sacked = SEG_SACKED;
    }],
    ["no timer for what is in flight", "nothing waits for it", (pcb) => {
      pcb.rexmitAt = pcb.lossAt = Infinity;
    }],
    ["a deadline before its timer", "delack comes before the timer", (pcb) => {
      pcb.delackAt = 0;
    }],
    ["a freed control block in the table", "freed, and in the table", (pcb) => {
      pcb.freed = true;
    }],
    ["an orphan that is not counted", "orphans: 1, not 0", (pcb) => {
      pcb.orphaned = true;
    }],
    ["more memory than there is", "bytes are held", (pcb) => {
      pcb.held = 2 ** 30;
    }],
  ];

/** What is said of no single connection. */
const OF_THE_LAYER = ["orphans: 1, not 0", "bytes are held"];

for (const [what, says, breach] of BREACHES) {
  Deno.test(`checkInvariants() finds ${what}, and tells the connection`, () => {
    const f = TcpFixture.established();
    f.write(3000);
    f.take();
    checkInvariants(f.tcp);
    breach(f.pcb);
    const error = assertThrows(() => checkInvariants(f.tcp), Error, says);
    if (!OF_THE_LAYER.includes(says)) {
      assertStringIncludes(error.message, "10.0.0.1:5000 > 10.0.0.2:80 ESTAB");
    }
  });
}
