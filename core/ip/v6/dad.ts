/**
 * Duplicate address detection: RFC 4862 §5.4, with the nonce of RFC 7527.
 *
 * A neighbour solicitation for the tentative address from `::` that is not this
 * node's own, and any neighbour advertisement for it, mean that the address is a
 * duplicate. A solicitation that carries a nonce of this node was looped back: the
 * test then starts again, until the loop is gone (RFC 7527 §4.1). An optimistic
 * address (RFC 4429) is tested alike, in use.
 *
 * Omits the gratuitous advertisement of RFC 9131, which the owner may send at the end.
 *
 * @module
 */

import { randomBelow } from "../../base/rng.ts";
import { Timer, type TimerTarget } from "../../base/timers.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { HostContext } from "./host_context.ts";
import type { InterfaceAddress } from "./interface_address.ts";

/** RFC 4861 §10, MAX_RTR_SOLICITATION_DELAY: the first solicitation waits up to it. */
const MAX_DELAY_MS = 1_000;
/** RFC 7527 §4.1: solicitations after one that was looped back. */
const MAX_MULTICAST_SOLICIT = 3;
/** Nonces that are remembered of one address: what is older has left the link. */
const NONCES = 8;

/** Settings of the detection. */
export interface DadConfig {
  /** RFC 4862 §5.1, DupAddrDetectTransmits; 0 turns the detection off. */
  dadTransmits: number;
}

/** The link, whose timing routers may change at any time. */
export interface DadLink {
  /** RetransTimer, in milliseconds. */
  readonly retransMs: number;
}

/** Whose addresses are tested. */
export interface DadUser {
  /**
   * Sends a neighbour solicitation from `::` to the solicited-node group.
   *
   * @param target The address under test, borrowed until return.
   * @param nonceHi First four bytes of the nonce option, int32.
   * @param nonceLo Last two bytes, 0 to 65535.
   */
  sendDadProbe(target: IpAddr, nonceHi: number, nonceLo: number): void;
  /** No other node has the address. */
  onUnique(address: InterfaceAddress): void;
  /** Another node has the address, or tests it now. */
  onDuplicate(address: InterfaceAddress): void;
}

/** One address under test. */
interface Test {
  readonly address: InterfaceAddress;
  /** First and second part of each nonce, in turn. */
  readonly nonces: number[];
  /** Solicitations still to be sent. */
  left: number;
  /** When the next is sent, or the test ends, ms. */
  deadline: number;
  /** Whether one of them has come back. */
  isLooped: boolean;
}

/** Duplicate address detection on one interface. */
export class DuplicateAddressDetection implements TimerTarget {
  readonly #context: HostContext;
  readonly #config: DadConfig;
  readonly #link: DadLink;
  readonly #user: DadUser;
  readonly #tests: Test[] = [];
  readonly #timer: Timer = new Timer(this);

  /**
   * @param context Time and randomness.
   * @param config Settings.
   * @param link Its timing.
   * @param user Sends, and is told of the outcome.
   */
  constructor(
    context: HostContext,
    config: DadConfig,
    link: DadLink,
    user: DadUser,
  ) {
    this.#context = context;
    this.#config = config;
    this.#link = link;
    this.#user = user;
  }

  /** How many addresses are under test. */
  get running(): number {
    return this.#tests.length;
  }

  /**
   * Starts a test, from its beginning if it is under way. Where the detection is
   * turned off, the address is unique at once.
   *
   * @param address In its table; its solicited-node group is joined.
   */
  start(address: InterfaceAddress): void {
    this.cancel(address);
    const left = this.#config.dadTransmits;
    if (left <= 0) return this.#user.onUnique(address);
    const { clock, rng } = this.#context;
    // Nodes that start together, or that one advertisement makes start, spread out.
    const deadline = clock.now + randomBelow(rng, MAX_DELAY_MS + 1);
    const isLooped = false;
    this.#tests.push({ address, nonces: [], left, deadline, isLooped });
    this.#arm();
  }

  /** Ends a test without an outcome. */
  cancel(address: InterfaceAddress): void {
    const index = this.#tests.findIndex((test) => test.address === address);
    if (index < 0) return;
    this.#tests.splice(index, 1);
    this.#arm();
  }

  /**
   * A neighbour solicitation has arrived: RFC 4862 §5.4.3.
   *
   * @param target Whom it asks for.
   * @param isUnspecified Whether its source is `::`.
   * @param nonceHi First four bytes of its nonce option, int32.
   * @param nonceLo Last two bytes; -1 if it has no nonce of six bytes.
   * @returns Whether the target is under test, so that no answer is sent.
   */
  handleSolicitation(
    target: IpAddr,
    isUnspecified: boolean,
    nonceHi: number,
    nonceLo: number,
  ): boolean {
    const test = this.#find(target);
    if (test === null) return false;
    // Address resolution. Only what is in use already answers (RFC 4429 §3.3).
    if (!isUnspecified) return test.address.uniqueness !== "optimistic";
    if (hasSent(test, nonceHi, nonceLo)) test.isLooped = true;
    else this.#fail(test);
    return true;
  }

  /**
   * A neighbour advertisement has arrived: RFC 4862 §5.4.4.
   *
   * @param target Whom it tells about.
   * @returns Whether the target was under test.
   */
  handleAdvertisement(target: IpAddr): boolean {
    const test = this.#find(target);
    if (test === null) return false;
    this.#fail(test);
    return true;
  }

  /** Sends what is due, and ends the tests that nobody objected to. */
  onTimer(): void {
    const { now } = this.#context.clock;
    const due = this.#tests.filter((test) => test.deadline <= now);
    for (const test of due) {
      if (test.address.isRemoved) this.cancel(test.address);
      else if (this.#tests.includes(test)) this.#due(test);
    }
    this.#arm();
  }

  #due(test: Test): void {
    if (test.left === 0 && test.isLooped) {
      test.left = MAX_MULTICAST_SOLICIT;
      test.isLooped = false;
    }
    if (test.left > 0) return this.#probe(test);
    this.#tests.splice(this.#tests.indexOf(test), 1);
    this.#user.onUnique(test.address);
  }

  #probe(test: Test): void {
    const { clock, rng } = this.#context;
    const hi = rng.nextU32() | 0;
    const lo = rng.nextU32() >>> 16;
    if (test.nonces.length === 2 * NONCES) test.nonces.splice(0, 2);
    test.nonces.push(hi, lo);
    test.left--;
    test.deadline = clock.now + this.#link.retransMs;
    this.#user.sendDadProbe(test.address.addr, hi, lo);
  }

  #fail(test: Test): void {
    this.#tests.splice(this.#tests.indexOf(test), 1);
    this.#arm();
    this.#user.onDuplicate(test.address);
  }

  #find(target: IpAddr): Test | null {
    return this.#tests.find(({ address }) =>
      !address.isRemoved && address.addr.equals(target)
    ) ?? null;
  }

  #arm(): void {
    let next = Infinity;
    for (const test of this.#tests) next = Math.min(next, test.deadline);
    this.#context.timers.set(this.#timer, next);
  }
}

/** Whether a solicitation of this node had a nonce. */
function hasSent(test: Test, hi: number, lo: number): boolean {
  const { nonces } = test;
  for (let i = 0; i < nonces.length; i += 2) {
    if (nonces[i] === hi && nonces[i + 1] === lo) return true;
  }
  return false;
}
