/**
 * The layout of a stack's shared memory: where scratch, mailboxes and arenas lie.
 *
 * ```text
 * frame scratch │ port: control, request ring, event ring │ core arena │ port's send arena
 * ```
 *
 * A port is one application thread's pair of mailboxes, with the arena from which
 * that thread takes memory for what it sends.
 *
 * @module
 */

import { HEADER_SCRATCH } from "../wire/frame.ts";
import { CHUNK_SIZE } from "../buf/block_pool.ts";
import { RING_CONTROL_WORDS } from "./record_ring.ts";

/** Words of a port's control area. */
export const PORT_CONTROL_WORDS = 64;

/** Control word: the core adds 1 when there are events for a waiting thread. */
export const EVENT_SIGNAL = 0;
/** Control word: 1 while the application thread waits for {@linkcode EVENT_SIGNAL}. */
export const APP_WAITING = 16;
/** Control word: 1 if the application waits for room in the request ring. */
export const REQUEST_BLOCKED = 32;
/** Control word: 1 while the application's memory to send from is short. */
export const SEND_SHORT = 48;
/** Control word: 1 while memory for what is received is short, and windows small. */
export const RECEIVE_SHORT = 49;

/** Data words of a request ring: 256 KiB. */
export const REQUEST_WORDS: number = 1 << 16;
/** Data words of an event ring: 1 MiB. */
export const EVENT_WORDS: number = 1 << 18;

/** Smallest memory a stack can work with, in bytes. */
export const MIN_MEMORY: number = 4 << 20;

/** Offsets in bytes, except where a name says words. */
export interface Layout {
  /** Bytes in all. */
  readonly size: number;
  /** Scratch for the headers of outgoing frames. */
  readonly frameScratch: number;
  /** Index of the port's control words. */
  readonly controlWord: number;
  /** Index of the request ring's control words. */
  readonly requestWord: number;
  /** Index of the event ring's control words. */
  readonly eventWord: number;
  /** Start of the core's arena. */
  readonly coreArena: number;
  /** Bytes of the core's arena. */
  readonly coreArenaSize: number;
  /** Start of the application's send arena. */
  readonly sendArena: number;
  /** Bytes of the application's send arena. */
  readonly sendArenaSize: number;
}

function align(offset: number, to: number): number {
  return Math.ceil(offset / to) * to;
}

/**
 * Lays out a stack's memory: half of what the mailboxes leave is the core's
 * arena, half the application's.
 *
 * @param size Bytes in all, {@linkcode MIN_MEMORY} to 1 GiB - 1.
 */
export function layoutOf(size: number): Layout {
  if (!(size >= MIN_MEMORY && size < 1 << 30)) {
    throw new RangeError(
      `Memory must be ${MIN_MEMORY} to ${(1 << 30) - 1} bytes: got ${size}`,
    );
  }
  const frameScratch = 0;
  const controlWord = HEADER_SCRATCH / 4;
  const requestWord = controlWord + PORT_CONTROL_WORDS;
  const eventWord = requestWord + RING_CONTROL_WORDS + REQUEST_WORDS;
  const arenas = align(
    (eventWord + RING_CONTROL_WORDS + EVENT_WORDS) * 4,
    4096,
  );
  const half = Math.floor((size - arenas) / 2 / CHUNK_SIZE) * CHUNK_SIZE;
  return {
    size,
    frameScratch,
    controlWord,
    requestWord,
    eventWord,
    coreArena: arenas,
    coreArenaSize: half,
    sendArena: arenas + half,
    sendArenaSize: half,
  };
}
