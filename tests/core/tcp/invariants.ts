/**
 * What holds of a TCP layer at the end of each turn, whatever a peer or a wire does:
 * the simulations check it, so that a fault shows where it begins.
 *
 * @module
 */

import { deadlinesOf, describeLine } from "../../../core/tcp/describe_line.ts";
import type { TcpLayer } from "../../../core/tcp/layer.ts";
import {
  SEG_LOST,
  SEG_RETRANSMITTED,
  SEG_SACKED,
  type SentSegments,
} from "../../../core/tcp/recovery/scoreboard.ts";
import { seqGt, seqLeq } from "../../../core/tcp/seq.ts";
import {
  TCP_CLOSED,
  TCP_SYN_RCVD,
  TCP_SYN_SENT,
  TCP_TIME_WAIT,
} from "../../../core/tcp/state.ts";
import type { Tcb } from "../../../core/tcp/tcb.ts";
import { CHUNK_SIZE } from "../../../core/buf/block_pool.ts";

/**
 * Throws if something of a layer cannot be, after its flush.
 *
 * @param tcp The layer.
 * @param where What was done last; for the message.
 */
export function checkInvariants(tcp: TcpLayer, where = "a turn"): void {
  const breaches: string[] = [];
  let count = 0;
  let orphans = 0;
  let waiting = 0;
  let held = 0;
  tcp.connections.some((tcb) => {
    count++;
    if (tcb.orphaned) orphans++;
    if (tcb.state === TCP_TIME_WAIT) waiting++;
    held += tcb.held;
    for (const breach of breachesOf(tcb, tcp)) {
      breaches.push(`${breach}: ${describeLine(tcb)}`);
    }
    return false;
  });
  const say = (isSound: boolean, what: string): void => {
    if (!isSound) breaches.push(what);
  };
  const { connections, remnants, timeWaits, timers, pbufs } = tcp;
  say(count === connections.count, `table: ${count}, not ${connections.count}`);
  say(orphans === tcp.orphans, `orphans: ${orphans}, not ${tcp.orphans}`);
  say(
    waiting + remnants.count === timeWaits.count,
    `TIME-WAIT: ${waiting} and ${remnants.count}, not ${timeWaits.count}`,
  );
  say(
    held <= pbufs.blocks.chunksUsed * CHUNK_SIZE,
    `blocks: ${held} bytes are held, of ${pbufs.blocks.chunksUsed} chunks`,
  );
  say(!Number.isNaN(timers.nextDeadline()), "timers: a deadline is NaN");
  if (breaches.length > 0) {
    throw new Error(`Broken after ${where}:\n${breaches.join("\n")}`);
  }
}

/** What cannot be of one connection. */
function breachesOf(tcb: Tcb, tcp: TcpLayer): string[] {
  const found: string[] = [];
  const say = (isSound: boolean, what: string): void => {
    if (!isSound) found.push(what);
  };
  const { sendQueue, reassembly, sent, timer, state } = tcb;
  const hasFin = tcb.finSent ? 1 : 0;
  const isOpening = state === TCP_SYN_SENT || state === TCP_SYN_RCVD;

  say(!tcb.freed && state !== TCP_CLOSED, "freed, and in the table");
  say(tcb.hashed && tcb.portHeld, "in one table and not in the other");
  say(tcb.context === tcp, "in the table of another layer");

  say(seqLeq(tcb.sndUna, tcb.sndNxt), "SND.UNA beyond SND.NXT");
  say(sendQueue.length >= 0, "the send queue ends before it starts");
  say(
    seqLeq(tcb.sndNxt, (sendQueue.end + hasFin) | 0),
    "SND.NXT beyond what was written",
  );
  if (!isOpening) {
    const acked = (tcb.sndUna - sendQueue.start) | 0;
    say(
      acked === 0 || acked === hasFin,
      "the send queue does not start at SND.UNA",
    );
    if (state !== TCP_TIME_WAIT) found.push(...breachesOfSent(sent, tcb));
  }

  say(seqLeq(tcb.rcvNxt, tcb.rcvAdv), "the window offered has moved left");
  say(tcb.unread >= 0 && tcb.held >= 0, "more was read than has arrived");
  say(
    reassembly.isEmpty === (reassembly.pieces === 0) && reassembly.bytes >= 0,
    "out-of-order data without pieces",
  );

  say(isOpening || tcb.cwnd > 0, "no congestion window");
  const isFlying = tcb.sndUna !== tcb.sndNxt;
  say(
    !isFlying || state === TCP_TIME_WAIT || tcb.dirty ||
      tcb.rexmitAt < Infinity || tcb.lossAt < Infinity,
    "in flight, and nothing waits for it",
  );
  for (const [name, at] of deadlinesOf(tcb)) {
    say(!Number.isNaN(at), `${name} is NaN`);
    say(at >= timer.at, `${name} comes before the timer`);
  }
  say(timer.at >= timer.heapAt || timer.heapIndex < 0, "the timer is late");
  return found;
}

/** What cannot be of the record of segments in flight. */
function breachesOfSent(sent: SentSegments, tcb: Tcb): string[] {
  let sacked = 0;
  let lost = 0;
  let retransmitted = 0;
  let from = sent.first;
  const found: string[] = [];
  for (let i = 0; i < sent.count; i++) {
    const end = sent.endOf(i);
    const flags = sent.flagsOf(i);
    const size = (end - from) | 0;
    if (size <= 0) found.push("an empty segment in flight");
    if ((flags & SEG_SACKED) !== 0) sacked += size;
    if ((flags & SEG_LOST) !== 0) lost += size;
    if ((flags & SEG_RETRANSMITTED) !== 0) retransmitted += size;
    from = end;
  }
  if (
    sacked !== sent.sacked || lost !== sent.lost ||
    retransmitted !== sent.retransmitted
  ) {
    found.push(
      `counted sacked ${sacked}, lost ${lost}, repeated ${retransmitted}, ` +
        `not ${sent.sacked}, ${sent.lost}, ${sent.retransmitted}`,
    );
  }
  if (sent.count > 0 && sent.first !== tcb.sndUna) {
    found.push("the record of segments does not start at SND.UNA");
  }
  if (sent.count > 0 && seqGt(from, tcb.sndNxt)) {
    found.push("the record of segments ends beyond SND.NXT");
  }
  return found;
}
