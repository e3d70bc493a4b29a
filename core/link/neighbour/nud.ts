/**
 * Neighbour unreachability detection: the transitions of RFC 4861 §7.3.3 and appendix
 * C, with the patience of RFC 7048.
 *
 * Pure functions of the state of an entry and of what happens to it. A result is the
 * next state and what is to be done, in one number: {@linkcode nudState} and the
 * NUD_TAKE… to NUD_GIVE_UP bits. The state NEIGHBOUR_GONE is that of no entry. The owner
 * keeps link addresses, queues and timers: nud_aging.ts.
 *
 * @module
 */

import { randomBelow, type Rng } from "../../base/rng.ts";
import {
  NEIGHBOUR_DELAY,
  NEIGHBOUR_GONE,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_PROBE,
  NEIGHBOUR_REACHABLE,
  NEIGHBOUR_STALE,
  NEIGHBOUR_UNREACHABLE,
} from "./neighbour.ts";

/** To do: put the link address of the message into the entry. */
export const NUD_TAKE_ADDRESS = 0x10;
/** To do: send the packets that waited. */
export const NUD_SEND_QUEUE = 0x20;
/** To do: solicit by multicast. */
export const NUD_SOLICIT = 0x40;
/** To do: solicit by unicast. */
export const NUD_SOLICIT_UNICAST = 0x80;
/** To do: remove the entry and tell the senders of what waited. */
export const NUD_GIVE_UP = 0x100;

/** A message has no link address. */
export const NUD_NO_ADDRESS = 0;
/** A message has the link address of the entry. */
export const NUD_SAME_ADDRESS = 1;
/** A message has another link address than the entry, or the entry has none. */
export const NUD_OTHER_ADDRESS = 2;

/** RFC 4861 §10, MAX_MULTICAST_SOLICIT. */
export const MAX_MULTICAST_SOLICIT = 3;
/** RFC 4861 §10, MAX_UNICAST_SOLICIT; MARK_UNREACHABLE of RFC 7048 is the same. */
const MAX_UNICAST_SOLICIT = 3;
/** RFC 4861 §10, DELAY_FIRST_PROBE_TIME. */
const DELAY_FIRST_PROBE_MS = 5_000;
/** RFC 7048 §3, BACKOFF_MULTIPLE. */
const BACKOFF_MULTIPLE = 3;
/** RFC 7048 §3, MAX_RETRANS_TIMER. */
const MAX_RETRANS_MS = 60_000;
const STATE_MASK = 0x0f;

/** The next state of a result: NEIGHBOUR_GONE to NEIGHBOUR_UNREACHABLE. */
export function nudState(result: number): number {
  return result & STATE_MASK;
}

/**
 * A neighbour advertisement has arrived: RFC 4861 §7.2.5.
 *
 * @param state Of the entry; without one, the message says nothing.
 * @param address One of the NUD_…_ADDRESS values.
 * @param isSolicited Flag S.
 * @param overrides Flag O.
 */
export function nudAdvertised(
  state: number,
  address: number,
  isSolicited: boolean,
  overrides: boolean,
): number {
  if (state === NEIGHBOUR_GONE) return state;
  if (state === NEIGHBOUR_INCOMPLETE) {
    if (address === NUD_NO_ADDRESS) return state;
    return (isSolicited ? NEIGHBOUR_REACHABLE : NEIGHBOUR_STALE) |
      NUD_TAKE_ADDRESS |
      NUD_SEND_QUEUE;
  }
  const isOther = address === NUD_OTHER_ADDRESS;
  if (isOther && !overrides) {
    return state === NEIGHBOUR_REACHABLE ? NEIGHBOUR_STALE : state;
  }
  const take = isOther ? NUD_TAKE_ADDRESS : 0;
  if (isSolicited) return NEIGHBOUR_REACHABLE | take;
  return isOther ? NEIGHBOUR_STALE | take : state;
}

/**
 * A solicitation, router advertisement or redirect has told a link address: RFC 4861
 * §7.2.3, §6.3.4 and §8.3. It proves nothing about the way to the neighbour.
 *
 * @param state Of the entry, or NEIGHBOUR_GONE.
 * @param address One of the NUD_…_ADDRESS values.
 */
export function nudHeard(state: number, address: number): number {
  if (address !== NUD_OTHER_ADDRESS) return state;
  const queue = state === NEIGHBOUR_INCOMPLETE ? NUD_SEND_QUEUE : 0;
  return NEIGHBOUR_STALE | NUD_TAKE_ADDRESS | queue;
}

/** An upper layer has made progress: RFC 4861 §7.3.1. */
export function nudConfirmed(state: number): number {
  return state <= NEIGHBOUR_INCOMPLETE ? state : NEIGHBOUR_REACHABLE;
}

/** A packet goes to the neighbour: RFC 4861 §7.2.2 and §7.3.3. */
export function nudSent(state: number): number {
  if (state === NEIGHBOUR_GONE) return NEIGHBOUR_INCOMPLETE | NUD_SOLICIT;
  return state === NEIGHBOUR_STALE ? NEIGHBOUR_DELAY : state;
}

/**
 * The timer of an entry has run out: RFC 4861 §7.2.2 and §7.3.3.
 *
 * @param state Of the entry.
 * @param probes Solicitations sent since the entry left REACHABLE, STALE or DELAY.
 * @param isPatient Whether an entry without an answer is kept and asked on (RFC 7048):
 * where there is no alternative to it.
 */
export function nudTimedOut(
  state: number,
  probes: number,
  isPatient: boolean,
): number {
  switch (state) {
    case NEIGHBOUR_INCOMPLETE:
      return probes < MAX_MULTICAST_SOLICIT
        ? state | NUD_SOLICIT
        : NEIGHBOUR_GONE | NUD_GIVE_UP;
    case NEIGHBOUR_REACHABLE:
      return NEIGHBOUR_STALE;
    case NEIGHBOUR_DELAY:
      return NEIGHBOUR_PROBE | NUD_SOLICIT_UNICAST;
    case NEIGHBOUR_PROBE:
      if (probes < MAX_UNICAST_SOLICIT) return state | NUD_SOLICIT_UNICAST;
      return isPatient
        ? NEIGHBOUR_UNREACHABLE | NUD_SOLICIT
        : NEIGHBOUR_GONE | NUD_GIVE_UP;
    case NEIGHBOUR_UNREACHABLE:
      return state | NUD_SOLICIT;
    default:
      return state;
  }
}

/**
 * Milliseconds until the timer of an entry runs out; Infinity if it has none.
 *
 * @param state Of the entry, entered or kept now.
 * @param probes As in {@linkcode nudTimedOut}, the one that is sent now included.
 * @param reachableMs ReachableTime, see {@linkcode nudReachableMs}.
 * @param retransMs RetransTimer of the link.
 */
export function nudWaitMs(
  state: number,
  probes: number,
  reachableMs: number,
  retransMs: number,
): number {
  switch (state) {
    case NEIGHBOUR_INCOMPLETE:
    case NEIGHBOUR_PROBE:
      return retransMs;
    case NEIGHBOUR_REACHABLE:
      return reachableMs;
    case NEIGHBOUR_DELAY:
      return DELAY_FIRST_PROBE_MS;
    case NEIGHBOUR_UNREACHABLE: {
      const factor = BACKOFF_MULTIPLE ** (probes - MAX_UNICAST_SOLICIT);
      return Math.min(retransMs * factor, Math.max(retransMs, MAX_RETRANS_MS));
    }
    default:
      return Infinity;
  }
}

/**
 * ReachableTime: a random time of half to one and a half of the base, to be drawn anew
 * with a new base and every few hours (RFC 4861 §6.3.2 and §6.3.4).
 *
 * @param baseMs BaseReachableTime, in milliseconds.
 */
export function nudReachableMs(baseMs: number, rng: Rng): number {
  return baseMs / 2 + randomBelow(rng, 0x1_0000_0000) / 0xffff_ffff * baseMs;
}
