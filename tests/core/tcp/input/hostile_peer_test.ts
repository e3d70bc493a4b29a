/**
 * A peer that says anything, and a device that is often full: no segment of it makes
 * the connection throw, hang, lose count of what is in flight, send other bytes than
 * were written, or wait for nobody.
 */

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { TcpConfig } from "../../../../core/tcp/config.ts";
import { congestionNames } from "../../../../core/tcp/congestion/congestion_registry.ts";
import {
  SEG_LOST,
  SEG_RETRANSMITTED,
  SEG_SACKED,
} from "../../../../core/tcp/recovery/scoreboard.ts";
import { TCP_ESTABLISHED, TCP_TIME_WAIT } from "../../../../core/tcp/state.ts";
import { patternByte, TcpFixture } from "../tcp_fixture.ts";
import { eachFamily } from "../../../families.ts";

const MSS = 1000;
/** Instead of a share: one segment. */
const ONE = -1;

type Step =
  | { write: number }
  | { wait: number }
  | { room: number }
  | { close: boolean }
  | {
    ack: number; // share of what is in flight
    sack: [number, number][]; // likewise, from and length
    win: number;
    flags: string;
    data: number;
    ahead: number;
    tos: number;
    echo: number; // age of the timestamp
  };

const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ack: fc.oneof(share, fc.constantFrom(0, ONE)),
      sack: fc.array(fc.tuple(share, share), { maxLength: 3 }),
      win: fc.constantFrom(0, 1, 500, 1500, 5000, 60_000, 60_000),
      flags: fc.constantFrom("A", "A", "A", "AE", "AC", "AEC", "PA", "FA"),
      data: fc.constantFrom(0, 0, 0, 1, 1000, 20_000),
      ahead: fc.constantFrom(0, 0, 1000, -500, 30_000),
      tos: fc.nat(3),
      echo: fc.nat(400),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ write: fc.constantFrom(1, 90, 30_000) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ wait: fc.constantFrom(1, 30, 250, 3000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ room: fc.constantFrom(0, 1, 3, Infinity) }),
  },
  { weight: 1, arbitrary: fc.record({ close: fc.boolean() }) },
);

const script = fc.record({
  config: fc.record<Partial<TcpConfig>>({
    congestion: fc.constantFrom(...congestionNames()),
    pacing: fc.boolean(),
    strictNagle: fc.boolean(),
    ackEverySecond: fc.boolean(),
  }),
  sack: fc.boolean(),
  ts: fc.boolean(),
  ecn: fc.boolean(),
  cuts: fc.boolean(), // whether the device cuts super-packets
  steps: fc.array(step, { maxLength: 60 }),
});

/** Holds the connection to what it must always keep. */
function inspect(f: TcpFixture, edge: { seen: number }): void {
  for (const { seq, data, flags } of f.take()) {
    if (flags.includes("R")) continue;
    const end = seq + data.length + (flags.includes("F") ? 1 : 0);
    edge.seen = Math.max(edge.seen, end);
    data.forEach((byte, i) => assertEquals(byte, patternByte(seq - 1 + i)));
  }
  const { pcb } = f;
  if (pcb.freed || pcb.state < TCP_ESTABLISHED) return;
  const { sent } = pcb;
  assertEquals((pcb.sndNxt - pcb.iss) | 0, edge.seen);
  const counted = [0, 0, 0];
  for (let i = 0; i < sent.count; i++) {
    const bytes = (sent.endOf(i) - sent.startOf(i)) | 0;
    const flags = sent.flagsOf(i);
    assert(bytes > 0);
    [SEG_SACKED, SEG_LOST, SEG_RETRANSMITTED].forEach((flag, n) => {
      if ((flags & flag) !== 0) counted[n] += bytes;
    });
  }
  assertEquals([sent.sacked, sent.lost, sent.retransmitted], counted);
  assertEquals(sent.startOf(0), pcb.sndUna);
  if (sent.count > 0) assertEquals(sent.endOf(sent.count - 1), pcb.sndNxt);
  for (
    const n of [
      pcb.cwnd,
      pcb.ssthresh,
      pcb.pacing?.nextSendAt ?? 0,
      pcb.pacingRate,
    ]
  ) {
    assert(Number.isFinite(n) && n >= 0);
  }
  const unsent = !pcb.finSent &&
    (pcb.finQueued || pcb.sendQueue.end !== pcb.sndNxt);
  if (pcb.state !== TCP_TIME_WAIT && (sent.count > 0 || unsent)) {
    const wakes = Math.min(pcb.rexmitAt, pcb.lossAt, pcb.paceAt);
    assert(pcb.dirty || wakes < f.host.clock.now + 130_000, "nobody wakes it");
  }
}

eachFamily(
  "TcpPcb keeps count whatever the peer says and however full the device is",
  (family) => {
    fc.assert(
      fc.property(script, ({ config, sack, ts, ecn, cuts, steps }) => {
        const f = TcpFixture.synSent({
          family,
          config: { ...config, ecn: ecn ? "on" : "off" },
          offload: { checksum: cuts, tcpSegmentation: cuts ? 60_000 : 0 },
        }, ecn ? "SEC" : "S");
        f.advance(20);
        f.inject({
          flags: ecn ? "SAE" : "SA",
          mss: ts ? MSS + 12 : MSS,
          sackOk: sack,
          ts: ts ? [1, 0] : null,
          ws: 7,
        });
        f.take();
        const edge = { seen: 1 };
        for (const step of steps) {
          if (f.pcb.freed) break;
          const { pcb } = f;
          if ("write" in step) {
            if (pcb.canSend && pcb.sendQueue.length < 100_000) {
              f.write(step.write);
            }
          } else if ("wait" in step) f.advance(step.wait);
          else if ("room" in step) {
            f.device.room = step.room;
            f.netif.blocked = false;
          } else if ("close" in step) pcb.shutdown(false, true);
          else {
            const una = (pcb.sndUna - pcb.iss) | 0;
            const flight = (pcb.sndNxt - pcb.sndUna) | 0;
            const at = (share: number): number =>
              una +
              (share === ONE
                ? Math.min(MSS, flight)
                : Math.floor(share * flight));
            const { win, flags, data, tos, echo } = step;
            const seq = ((pcb.rcvNxt - pcb.irs) | 0) + step.ahead;
            const stamp = (f.host.clock.now - echo + pcb.tsOffset) | 0;
            f.inject({
              flags,
              seq: Math.max(seq, 1),
              ack: at(step.ack),
              win: win >> (win > 2000 ? 4 : 0),
              data,
              gsoSize: data > MSS ? MSS : 0,
              tos,
              ts: ts ? [f.host.clock.now | 0, stamp] : null,
              ...(sack && step.sack.length > 0
                ? {
                  sack: step.sack.map(([from, more]): [number, number] => [
                    at(from),
                    at(from) + Math.ceil(more * flight),
                  ]),
                }
                : {}),
            });
          }
          inspect(f, edge);
        }
        f.pcb.abort();
      }),
      { numRuns: 300, seed: 1 },
    );
  },
);
