/**
 * What a program of the lifecycle fuzzer can be told to do.
 *
 * @module
 */

import type { Dice } from "./dice.ts";

/** Calls, by name. */
const CALLS = {
  // Netconns are made, and get where they can be used.
  tcp: 3,
  udp: 3,
  raw: 1,
  datagrams: 3, // two netconns of UDP that are connected to each other
  pair: 5, // a listener, a client that connects to it, and what is accepted
  listen: 3,
  accept: 4,
  connect: 5,
  connectNobody: 1,
  connectByName: 1,
  nonblockingConnect: 2,
  tcpConn: 3,
  tcpListener: 2,
  datagramConn: 1,
  // They are used.
  write: 14,
  tryWrite: 2,
  writeNetbuf: 2,
  cWrite: 3,
  recv: 14,
  tryRecv: 2,
  read: 6,
  cRecv: 2,
  iterate: 1,
  readStream: 4,
  writeStream: 4,
  send: 3,
  sendTo: 3,
  info: 1,
  address: 1,
  options: 2,
  trace: 1,
  stats: 1,
  resolve: 1,
  // They end.
  shutdown: 3,
  cClose: 2,
  cDelete: 2,
  linger: 2,
  close: 3,
  abort: 2,
  signal: 3,
} as const;

/** A call's name. */
export type CallName = keyof typeof CALLS;

/** Something to do. */
export interface ActorOrder {
  call: CallName;
  /** Which stack, for what is new; which end, for a shutdown. */
  side: 0 | 1;
  /** The slot that another netconn is put into, or the port's. */
  other: number;
  /** Bytes. */
  length: number;
  /** Whether it has a signal, and milliseconds that it may take; 0: any time. */
  signal: boolean;
  timeout: number;
  /** What its callback does on an event, and on which. */
  reaction: "nothing" | "close" | "abort" | "cDelete" | "tryRecv" | "shutdown";
  onEvent: number;
}

/**
 * Draws something to do.
 *
 * @param call What, if that is settled.
 */
export function drawOrder(
  dice: Dice,
  call: CallName = dice.weighted(CALLS),
): ActorOrder {
  return {
    call,
    side: dice.happens(0.5) ? 0 : 1,
    other: dice.below(8),
    length: dice.magnitude(dice.pick([100, 3000, 200_000])),
    signal: dice.happens(0.3),
    timeout: dice.happens(0.2) ? dice.magnitude(500) : 0,
    reaction: dice.weighted({
      nothing: 20,
      close: 1,
      abort: 1,
      cDelete: 1,
      tryRecv: 1,
      shutdown: 1,
    }),
    onEvent: dice.below(10),
  };
}
