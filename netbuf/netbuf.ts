/**
 * Netbufs: datagrams and pieces of streams, as views of packet memory.
 *
 * A received netbuf shows the bytes where the driver put them: nothing is copied
 * until the application asks for a copy. Exactly one owner holds a netbuf. It frees
 * the netbuf with {@linkcode NetBuf.delete} or `using`. As a safety net, the
 * garbage collector frees a netbuf that was not deleted, which is counted as a
 * leak. Registering a netbuf with the garbage collector costs more than everything
 * else that is done with it, so only netbufs that still exist after
 * {@linkcode YOUNG} others were made are registered.
 *
 * @module
 */

import { checkInteger, wrongKind } from "../core/base/arguments.ts";
import { checkBytes } from "../core/base/byte_argument.ts";
import { openWatch } from "../core/base/open_things.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import { Zones } from "../core/wire/zones.ts";
import { Fragment, type FragmentMemory } from "./fragment.ts";
import type { Origin } from "./origin.ts";

/**
 * Netbuf flag: the destination address of a received datagram is known.
 *
 * @category Netbufs
 */
export const NETBUF_FLAG_DESTADDR = 0x01;
/**
 * Netbuf flag: a checksum was computed while copying.
 *
 * @category Netbufs
 */
export const NETBUF_FLAG_CHKSUM = 0x02;

/**
 * An address and a port.
 *
 * @category Netbufs
 */
export interface Endpoint {
  /** IP address as text. */
  hostname: string;
  /** Port, 0 to 65,535; for RAW netbufs the protocol number. */
  port: number;
}

/** The list of netbufs that have not made their own yet. Stays empty. */
const NO_LIST: Fragment[] = [];

let leaked = 0;

const lost = new FinalizationRegistry<Fragment[]>((fragments) => {
  if (fragments.length === 0) return;
  leaked++;
  for (const fragment of fragments) fragment.release();
});

/**
 * The newest netbufs, which are not registered with the garbage collector; a power
 * of two.
 */
const YOUNG = 64;
const young: (NetBuf | null)[] = new Array(YOUNG).fill(null);
let births = 0;

/**
 * Returns how many netbufs of this thread were garbage-collected without being
 * deleted. The collector finds them some time after their last use.
 *
 * @category Netbufs
 */
export function leakedNetbufs(): number {
  for (let i = 0; i < YOUNG; i++) {
    young[i]?.watch();
    young[i] = null;
  }
  return leaked;
}

/**
 * A chain of byte fragments with addresses. lwIP's struct netbuf.
 *
 * @example Read a datagram without copying it
 * ```ts
 * import { NetBuf } from "@netconn/netconn";
 *
 * using buf = NetBuf.from(new TextEncoder().encode("hello"));
 * for (const bytes of buf) console.assert(bytes.length === 5);
 * console.assert(buf.byteLength === 5);
 * ```
 *
 * @category Netbufs
 */
export class NetBuf implements Iterable<Uint8Array>, Disposable {
  /** Peer port, host order; the protocol number for RAW. */
  port = 0;
  /** Destination port of a received datagram, host order. */
  toPort = 0;
  /** Index of the interface on which it was received; 0 if unknown. */
  netif = 0;
  /** NETBUF_FLAG_ bits. */
  flags = 0;
  readonly #memory: FragmentMemory | null;
  // Made once and never replaced: the finalizer of a leaked netbuf frees its
  // fragments.
  #list: Fragment[] | null;
  // A datagram whose fragment list was not made yet: its place in the received
  // buffer, and its bytes once they were read.
  #whole: Fragment | null = null;
  #at = 0;
  #length = 0;
  #bytes: Uint8Array | null = null;
  #origin: Origin | null = null; // source of the addresses, until they are read
  #addr: IpAddr | null = null;
  #toAddr: IpAddr | null = null;
  #cursor = 0;
  #birth = 0;
  #watched = false;
  #deleted = false;

  /**
   * Makes a netbuf, empty unless `received` is given.
   *
   * @param memory Where {@linkcode alloc} takes memory from; plain memory of the
   * application's if not given.
   * @param received A received fragment, whose ownership moves to the netbuf. It
   * cannot leak before it is handed out: {@linkcode handOut}.
   */
  constructor(
    memory: FragmentMemory | null = null,
    received: Fragment[] | null = null,
  ) {
    this.#memory = memory;
    this.#list = received;
    if (received !== null) return;
    if (memory !== null && typeof memory?.allocateBlock !== "function") {
      const expected = "a stack's memory or null";
      throw wrongKind(memory, "memory", "make a netbuf", expected);
    }
    this.handOut();
  }

  /**
   * Makes a netbuf of a received datagram, to be handed out later.
   *
   * @param whole The fragment that it arrived in; one reference to it moves to the
   * netbuf.
   * @param at First byte of the datagram in it.
   * @param length Bytes of the datagram.
   * @param origin Its addresses.
   * @ignore
   */
  static received(
    whole: Fragment,
    at: number,
    length: number,
    origin: Origin,
  ): NetBuf {
    const buf = new NetBuf(whole.memory, NO_LIST);
    buf.#list = null;
    buf.#whole = whole;
    buf.#at = at;
    buf.#length = length;
    buf.port = origin.fromPort;
    buf.toPort = origin.toPort;
    buf.netif = origin.netif;
    buf.flags = origin.flags;
    buf.#origin = origin;
    return buf;
  }

  /**
   * The fragments as a list, made when it is needed: most datagrams never need it.
   */
  get #fragments(): Fragment[] {
    const list = this.#list ??= [];
    const whole = this.#whole;
    if (whole === null) return list;
    this.#whole = null;
    if (this.#length === whole.length) list.push(whole);
    else {
      list.push(whole.part(this.#at, this.#length));
      whole.release();
    }
    return list;
  }

  get #isEmpty(): boolean {
    return this.#whole === null &&
      (this.#list === null || this.#list.length === 0);
  }

  /**
   * Marks the netbuf as owned by the application: from now on it can leak.
   *
   * @ignore
   */
  handOut(): this {
    if (openWatch !== null) openWatch.made(this, "a netbuf");
    this.#birth = births++;
    const place = this.#birth & (YOUNG - 1);
    young[place]?.watch();
    young[place] = this;
    return this;
  }

  /**
   * Registers the netbuf with the garbage collector, unless it is empty.
   *
   * @ignore
   */
  watch(): void {
    if (this.#watched || this.#isEmpty) return;
    this.#watched = true;
    lost.register(this, this.#fragments, this);
  }

  /** Peer address: the sender's on receive, the destination's on send. */
  get addr(): IpAddr {
    return this.#addr ??= (this.#origin?.from ?? IpAddr.ANY4).clone();
  }

  /** Destination address of a received datagram. */
  get toAddr(): IpAddr {
    return this.#toAddr ??= (this.#origin?.to ?? IpAddr.ANY4).clone();
  }

  /**
   * Time to live of a received UDP or RAW datagram as it arrived, over IPv6 its hop limit
   * (RFC 3542 §6.3), 0 to 255; 0 of other netbufs. 255 shows that the sender is on the
   * link, where it sends with 255.
   */
  get ttl(): number {
    return this.#origin?.ttl ?? 0;
  }

  /**
   * Type of service of a received UDP or RAW datagram, over IPv6 its traffic class (RFC
   * 3542 §6.5): DSCP and ECN, 0 to 255; 0 of other netbufs.
   */
  get tos(): number {
    return this.#origin?.tos ?? 0;
  }

  /**
   * Names of the zones of link-local addresses.
   *
   * @internal
   */
  get zones(): Zones {
    return this.#origin?.zones ?? Zones.NUMBERS;
  }

  /** Makes a netbuf that refers to `bytes`, which it does not copy. */
  static from(bytes: Uint8Array): NetBuf {
    checkBytes(bytes, "bytes", "make a netbuf");
    const buf = new NetBuf();
    buf.ref(bytes);
    return buf;
  }

  /**
   * The fragments; the netbuf stays their owner.
   *
   * @internal
   */
  get fragments(): readonly Fragment[] {
    return this.#fragments;
  }

  /** Whether a value is an instance of this class. */
  static is(value: unknown): value is NetBuf {
    return typeof value === "object" && value !== null && #deleted in value;
  }

  /** Whether it was deleted: it must not be used any more. */
  get deleted(): boolean {
    return this.#deleted;
  }

  #checkLive(action: string, name = "netbuf"): void {
    if (!this.#deleted) return;
    throw new TypeError(`Cannot ${action}: "${name}" was deleted`);
  }

  /** Bytes in all fragments. */
  get byteLength(): number {
    if (this.#whole !== null) return this.#length;
    let length = 0;
    for (const fragment of this.#fragments) length += fragment.length;
    return length;
  }

  /** Sender of a received netbuf, destination of one to send. */
  get from(): Endpoint {
    return { hostname: this.zones.format(this.addr), port: this.port };
  }

  /** Destination of a received datagram. */
  get to(): Endpoint {
    return { hostname: this.zones.format(this.toAddr), port: this.toPort };
  }

  /**
   * Appends a fragment; its ownership moves to the netbuf.
   *
   * @internal
   */
  append(fragment: Fragment): void {
    this.#checkLive("append to a netbuf");
    if (!(fragment instanceof Fragment)) {
      throw wrongKind(fragment, "fragment", "append to a netbuf", "a fragment");
    }
    this.#fragments.push(fragment);
    if (births - this.#birth > YOUNG) this.watch(); // it was empty when it aged
  }

  /**
   * Replaces the contents by `size` bytes of new memory, from which datagrams are
   * sent without a copy. lwIP netbuf_alloc.
   *
   * @param size Bytes, 0 to 65,535.
   * @returns The bytes to fill, or null if memory is exhausted.
   */
  alloc(size: number): Uint8Array | null {
    const action = "allocate a netbuf";
    this.#checkLive(action);
    checkInteger(size, 0, 0xffff, "size", action);
    this.free();
    const fragment = this.#memory === null
      ? Fragment.external(new Uint8Array(size))
      : Fragment.block(this.#memory, size);
    if (fragment === null) return null;
    this.append(fragment);
    return fragment.bytes;
  }

  /**
   * Replaces the contents by a reference to `bytes`, which must stay unchanged
   * until sent. lwIP netbuf_ref.
   */
  ref(bytes: Uint8Array): void {
    this.#checkLive("refer to bytes");
    checkBytes(bytes, "bytes", "refer to bytes");
    this.free();
    this.append(Fragment.external(bytes));
  }

  /** Frees the contents and keeps the netbuf. lwIP netbuf_free. */
  free(): void {
    this.#cursor = 0;
    this.flags &= ~NETBUF_FLAG_CHKSUM;
    const whole = this.#whole;
    if (whole !== null) {
      this.#whole = this.#bytes = null;
      whole.release();
      return;
    }
    if (this.#isEmpty) return; // to set a length costs more than all of this
    const fragments = this.#fragments;
    for (let i = 0; i < fragments.length; i++) fragments[i].release();
    fragments.length = 0;
  }

  /** Frees everything. Idempotent. lwIP netbuf_delete. */
  delete(): void {
    this.free();
    this.#deleted = true;
    if (openWatch !== null) openWatch.ended(this);
    const place = this.#birth & (YOUNG - 1);
    if (young[place] === this) young[place] = null;
    if (!this.#watched) return;
    this.#watched = false;
    lost.unregister(this);
  }

  /** As {@linkcode delete}. */
  [Symbol.dispose](): void {
    this.delete();
  }

  /**
   * Appends the contents of another netbuf, which is empty afterwards.
   * lwIP netbuf_chain.
   */
  chain(tail: NetBuf): void {
    this.#checkLive("chain netbufs");
    if (!NetBuf.is(tail)) {
      throw wrongKind(tail, "tail", "chain netbufs", "a netbuf");
    }
    tail.#checkLive("chain netbufs", "tail");
    if (tail === this) throw new TypeError("Cannot chain a netbuf to itself");
    for (const fragment of tail.#fragments) this.#fragments.push(fragment);
    tail.#fragments.length = 0;
    tail.delete();
    this.#cursor = 0;
  }

  /** The fragment under the cursor, or null if there is none. lwIP netbuf_data. */
  data(): Uint8Array | null {
    const whole = this.#whole;
    if (whole === null) return this.#fragments[this.#cursor]?.bytes ?? null;
    return this.#bytes ??= whole.view(this.#at, this.#length);
  }

  /**
   * Moves the cursor on. lwIP netbuf_next.
   *
   * @returns -1 if there was no next fragment (the cursor stays), 1 if the cursor
   * is on the last one now, 0 if more follow.
   */
  next(): -1 | 0 | 1 {
    const last = this.#fragments.length - 1;
    if (this.#cursor >= last) return -1;
    return ++this.#cursor === last ? 1 : 0;
  }

  /** Moves the cursor to the first fragment. lwIP netbuf_first. */
  first(): void {
    this.#cursor = 0;
  }

  /** The fragments' bytes, as views: valid until the netbuf is deleted. */
  *[Symbol.iterator](): IterableIterator<Uint8Array> {
    for (const fragment of this.#fragments) yield fragment.bytes;
  }

  /**
   * Copies bytes out, across fragments. lwIP netbuf_copy_partial.
   *
   * @param target Where to; as many bytes as fit are copied.
   * @param offset First byte of the netbuf to copy.
   * @returns Bytes copied, perhaps fewer than fit.
   */
  copyInto(target: Uint8Array, offset = 0): number {
    const action = "copy from a netbuf";
    this.#checkLive(action);
    checkBytes(target, "target", action);
    checkInteger(offset, 0, Number.MAX_SAFE_INTEGER, "offset", action);
    let copied = 0;
    for (const fragment of this.#fragments) {
      if (offset >= fragment.length) {
        offset -= fragment.length;
        continue;
      }
      const length = Math.min(
        fragment.length - offset,
        target.byteLength - copied,
      );
      if (length === 0) break;
      target.set(
        offset === 0 && length === fragment.length
          ? fragment.bytes
          : fragment.bytes.subarray(offset, offset + length),
        copied,
      );
      copied += length;
      offset = 0;
    }
    return copied;
  }

  /** Returns a copy of all bytes in memory of their own. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.byteLength);
    this.copyInto(bytes);
    return bytes;
  }

  /**
   * Copies bytes into the existing contents. lwIP netbuf_take.
   *
   * @returns false, with nothing copied, if there are more bytes than contents.
   */
  take(source: Uint8Array): boolean {
    this.#checkLive("copy into a netbuf");
    checkBytes(source, "source", "copy into a netbuf");
    if (source.byteLength > this.byteLength) return false;
    let taken = 0;
    for (const fragment of this.#fragments) {
      const length = Math.min(fragment.length, source.byteLength - taken);
      fragment.bytes.set(source.subarray(taken, taken + length));
      taken += length;
    }
    return true;
  }
}
