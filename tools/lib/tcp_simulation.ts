/**
 * A transfer over TCP in virtual time, and its trace.
 *
 * @module
 */

import {
  Stack,
  type TcpConn,
  type TraceRecord,
  VirtualClock,
} from "../../mod.ts";
import { describeBytes, describeRate } from "./program.ts";
import { wire } from "./wire.ts";

/** A trace and what it is of. */
export interface SavedTrace {
  /** What was done. */
  title: string;
  /** Under what circumstances. */
  subtitle: string;
  /** Records that were lost because there were too many. */
  overwritten: number;
  /** The records. */
  records: TraceRecord[];
}

/** A transfer in virtual time. */
export interface SimulationOptions {
  /** Bytes to send. */
  bytes: number;
  /** Name of the congestion control. */
  congestion: string;
  /** Round trip without any queue, milliseconds. */
  rtt: number;
  /** Megabits per second. */
  rate: number;
  /** Bytes that wait for the link, at most. */
  queue: number;
  /** Chance that a packet is lost, 0 to 1. */
  loss: number;
  /** Packets with text that are lost; 1 is the first. */
  drop: number[];
  /** When the wire stands still, milliseconds, and for how long. */
  stalls: { at: number; ms: number }[];
  /** Receive buffer of the other end, bytes. */
  window: number;
  /** Seed of the losses. */
  seed: number;
  /** Draw what the receiver saw. */
  receiver: boolean;
}

/** Virtual time that a transfer may take, ms. */
const PATIENCE = 3_600_000;
/** Bytes of a write. */
const CHUNK = 65_536;

/** Sends bytes between two stacks in virtual time; returns one end's trace. */
export async function simulate(
  options: SimulationOptions,
): Promise<SavedTrace> {
  const { bytes, congestion, rtt, rate, queue, loss, window, seed } = options;
  const clock = new VirtualClock();
  const [left, right] = wire({ ...options, clock, delay: rtt / 2 });
  const common = { thread: false, clock, seed, memory: 32 << 20 };
  await using sender = await Stack.start({
    ...common,
    tcp: { congestion },
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
  });
  await using receiver = await Stack.start({
    ...common,
    tcp: { rcvBuf: window },
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  const transfer = async () => {
    const trace = { records: 1 << 20 };
    await using listener = await receiver.listen({ port: 80, trace }).ready();
    const [server, client] = await Promise.all([
      listener.accept(),
      sender.connect({ hostname: "10.0.0.2", port: 80, trace }),
    ]);
    const traced = await (options.receiver ? server : client).trace();
    const receiving = receive(server);
    await send(client, bytes);
    await receiving;
    server.close();
    await receive(client); // the last acknowledgements have come
    client.close();
    return await traced.stop();
  };
  let isOver = false;
  const transferring = transfer().finally(() => isOver = true);
  while (!isOver && clock.now() < PATIENCE) await clock.advance(10);
  if (!isOver) throw new Error("The transfer takes more than an hour");
  const records = await transferring;
  const ms = records.findLast(({ kind }) => kind === "receive")!.at;
  return {
    title: `${describeBytes(bytes)} by TCP ${congestion} in ${
      ms.toFixed(0)
    } ms${options.receiver ? ", seen by the receiver" : ""}`,
    subtitle:
      `Virtual wire: ${rate} Mbit/s, ${rtt} ms there and back, a queue of ${
        describeBytes(queue)
      }, ${loss * 100} % loss; goodput ${describeRate(bytes, ms)}`,
    overwritten: 0,
    records,
  };
}

/** Sends zeros, then FIN. */
export async function send(conn: TcpConn, bytes: number): Promise<void> {
  const chunk = new Uint8Array(CHUNK);
  for (let left = bytes; left > 0; left -= CHUNK) {
    await conn.write(chunk.subarray(0, Math.min(left, CHUNK)));
  }
  await conn.closeWrite();
}

/** Receives up to FIN; returns how many bytes came. */
export async function receive(conn: TcpConn): Promise<number> {
  const into = new Uint8Array(CHUNK);
  for (let bytes = 0;;) {
    const n = await conn.read(into);
    if (n === null) return bytes;
    bytes += n;
  }
}
