// Made from the sources by `deno task bundle`: do not edit.
import * as dgram from 'node:dgram';
import * as net from 'node:net';
import { Duplex } from 'node:stream';

/**
 * The closed set of outcomes the stack knows, with lwIP's values (`err.h`).
 *
 * The core speaks in these numbers only: they cross the mailboxes unchanged and
 * become `Deno.errors.*` on the application's side.
 *
 * @module
 */
/**
 * No error.
 *
 * @category lwIP's C names
 */
declare const ERR_OK = 0;
/**
 * Out of memory: packet memory, a table or a queue is exhausted.
 *
 * @category lwIP's C names
 */
declare const ERR_MEM: -1;
/**
 * Buffer error: no ephemeral port, or no room for a header.
 *
 * @category lwIP's C names
 */
declare const ERR_BUF: -2;
/**
 * A receive or accept timeout elapsed.
 *
 * @category lwIP's C names
 */
declare const ERR_TIMEOUT: -3;
/**
 * No route to the destination, or no usable source address.
 *
 * @category lwIP's C names
 */
declare const ERR_RTE: -4;
/**
 * A nonblocking connect was started, or another operation is in progress.
 *
 * @category lwIP's C names
 */
declare const ERR_INPROGRESS: -5;
/**
 * Illegal value: wrong type, state or address family.
 *
 * @category lwIP's C names
 */
declare const ERR_VAL: -6;
/**
 * A nonblocking operation cannot proceed now.
 *
 * @category lwIP's C names
 */
declare const ERR_WOULDBLOCK: -7;
/**
 * Address or port in use.
 *
 * @category lwIP's C names
 */
declare const ERR_USE: -8;
/**
 * Already connecting.
 *
 * @category lwIP's C names
 */
declare const ERR_ALREADY: -9;
/**
 * Already connected, or listening.
 *
 * @category lwIP's C names
 */
declare const ERR_ISCONN: -10;
/**
 * Not connected.
 *
 * @category lwIP's C names
 */
declare const ERR_CONN: -11;
/**
 * Low-level interface error.
 *
 * @category lwIP's C names
 */
declare const ERR_IF: -12;
/**
 * Connection aborted locally, or by the stack's timers.
 *
 * @category lwIP's C names
 */
declare const ERR_ABRT: -13;
/**
 * Connection reset by the peer.
 *
 * @category lwIP's C names
 */
declare const ERR_RST: -14;
/**
 * Connection closed.
 *
 * @category lwIP's C names
 */
declare const ERR_CLSD: -15;
/**
 * Illegal argument.
 *
 * @category lwIP's C names
 */
declare const ERR_ARG: -16;
/**
 * An lwIP error code that is not ERR_OK: what an operation may fail with.
 *
 * @category lwIP's C names
 */
type err_failure = typeof ERR_MEM | typeof ERR_BUF | typeof ERR_TIMEOUT | typeof ERR_RTE | typeof ERR_INPROGRESS | typeof ERR_VAL | typeof ERR_WOULDBLOCK | typeof ERR_USE | typeof ERR_ALREADY | typeof ERR_ISCONN | typeof ERR_CONN | typeof ERR_IF | typeof ERR_ABRT | typeof ERR_RST | typeof ERR_CLSD | typeof ERR_ARG;
/**
 * An lwIP error code: 0 for success, a small negative integer otherwise.
 *
 * @category lwIP's C names
 */
type err_t = typeof ERR_OK | err_failure;
/**
 * What a C name returns where C has out-parameters: `T` is there if, and only if,
 * `err` is ERR_OK, and the compiler knows it.
 *
 * @category lwIP's C names
 */
type err_result<T> = ({
    err: typeof ERR_OK;
} & T) | ({
    err: err_failure;
} & {
    [K in keyof T]?: undefined;
});

/**
 * Kinds of netconn, with lwIP's values (`enum netconn_type`, api.h).
 *
 * @module
 */
/**
 * A netconn type: transport in the high nibble, variant in the low one.
 *
 * @category lwIP's C names
 */
type netconn_type = number;
/**
 * The type of a netconn. lwIP's macro of the same name.
 *
 * @category lwIP's C names
 */
declare function netconn_type(conn: {
    type: netconn_type;
}): netconn_type;
/**
 * No netconn.
 *
 * @category lwIP's C names
 */
declare const NETCONN_INVALID: netconn_type;
/**
 * TCP over IPv4.
 *
 * @category lwIP's C names
 */
declare const NETCONN_TCP: netconn_type;
/**
 * TCP over IPv6 and, unless restricted, IPv4.
 *
 * @category lwIP's C names
 */
declare const NETCONN_TCP_IPV6: netconn_type;
/**
 * UDP over IPv4.
 *
 * @category lwIP's C names
 */
declare const NETCONN_UDP: netconn_type;
/**
 * UDP-Lite (RFC 3828) over IPv4.
 *
 * @category lwIP's C names
 */
declare const NETCONN_UDPLITE: netconn_type;
/**
 * UDP over IPv4 without checksum.
 *
 * @category lwIP's C names
 */
declare const NETCONN_UDPNOCHKSUM: netconn_type;
/**
 * UDP over IPv6 and, unless restricted, IPv4.
 *
 * @category lwIP's C names
 */
declare const NETCONN_UDP_IPV6: netconn_type;
/**
 * UDP-Lite over IPv6.
 *
 * @category lwIP's C names
 */
declare const NETCONN_UDPLITE_IPV6: netconn_type;
/**
 * UDP over IPv6; without checksum where IPv4 is used.
 *
 * @category lwIP's C names
 */
declare const NETCONN_UDPNOCHKSUM_IPV6: netconn_type;
/**
 * Raw IPv4 packets of one protocol.
 *
 * @category lwIP's C names
 */
declare const NETCONN_RAW: netconn_type;
/**
 * Raw IPv6 packets of one protocol.
 *
 * @category lwIP's C names
 */
declare const NETCONN_RAW_IPV6: netconn_type;
/**
 * The bit that the IPv6 (dual-stack) types have.
 *
 * @category lwIP's C names
 */
declare const NETCONN_TYPE_IPV6 = 8;
/**
 * The transport of a type: NETCONN_TCP, NETCONN_UDP or NETCONN_RAW.
 *
 * @category lwIP's C names
 */
declare function NETCONNTYPE_GROUP(type: netconn_type): netconn_type;
/**
 * Whether a type is of the IPv6 (dual-stack) kind.
 *
 * @category lwIP's C names
 */
declare function NETCONNTYPE_ISIPV6(type: netconn_type): boolean;
/**
 * Whether a type is UDP-Lite.
 *
 * @category lwIP's C names
 */
declare function NETCONNTYPE_ISUDPLITE(type: netconn_type): boolean;
/**
 * Whether a type is UDP without checksum.
 *
 * @category lwIP's C names
 */
declare function NETCONNTYPE_ISUDPNOCHKSUM(type: netconn_type): boolean;
/**
 * Whether a type carries datagrams: UDP of any kind, or RAW.
 *
 * @category lwIP's C names
 */
declare function NETCONNTYPE_DATAGRAM(type: netconn_type): boolean;

/**
 * The outgoing frame. All offsets are into {@linkcode Frame.memory}.
 *
 * @category Drivers
 */
declare class Frame {
    #private;
    /** The whole packet memory. */
    readonly memory: Uint8Array;
    /** Offset of each fragment; entry 0 is the headers. Borrowed until return. */
    readonly offsets: Int32Array;
    /** Length of each fragment in bytes; entry 0 is the headers. */
    readonly lengths: Int32Array;
    /** Number of fragments in use, at least 1: entry 0 is always the headers. */
    count: number;
    /** Bytes in all fragments together. */
    length: number;
    /**
     * Offset from the frame's first byte where the transport checksum starts, if
     * the driver has to finish it; 0 if it is complete. Set by the IP layer
     * relative to the IP header and shifted as headers are prepended.
     */
    csumStart: number;
    /** Offset of the checksum field from {@linkcode csumStart}. */
    csumOffset: number;
    /** One of the GSO_ constants. */
    gsoType: number;
    /** Payload bytes in each segment after segmentation. */
    gsoSize: number;
    /**
     * Index of the interface whose multicast is looped back as this frame; 0 for
     * any other frame.
     */
    origin: number;
    /**
     * Payload bytes of a super-packet that left before its device had no more room:
     * set by a transmit that failed.
     */
    accepted: number;
    /**
     * Makes the frame of a stack.
     *
     * @param memory The packet memory.
     * @param scratch Offset of HEADER_SCRATCH bytes of it, multiple of 8.
     */
    constructor(memory: Uint8Array, scratch: number);
    /** Empties the frame. */
    reset(): void;
    /**
     * Appends payload.
     *
     * @param offset Offset of the bytes in packet memory, borrowed until sent.
     * @param length Bytes.
     * @returns false if the frame has no fragment left; nothing was appended.
     */
    append(offset: number, length: number): boolean;
    /**
     * Makes room for a header in front of everything there is.
     *
     * @param length Bytes, all headers together at most {@linkcode HEADER_SCRATCH}.
     * @returns Offset in packet memory where the header is to be written.
     */
    prepend(length: number): number;
    /**
     * Replaces the first bytes of the payload by a copy among the headers: the
     * application's memory is not written to.
     *
     * @param length Bytes, at most those of the first payload fragment.
     * @returns Offset of the copy.
     */
    pullUp(length: number): number;
    /**
     * Copies the whole frame to one place.
     *
     * @param target Where to.
     * @param offset Offset in target; {@linkcode length} bytes are written.
     */
    copyTo(target: Uint8Array, offset: number): void;
}
/**
 * What a driver knows about a frame it has received, besides its bytes.
 *
 * @category Drivers
 */
declare class FrameMeta {
    /** True if the transport checksum need not be verified. */
    checksumValid: boolean;
    /** One of the GSO_ constants: a super-packet's kind. */
    gsoType: number;
    /** Payload bytes of each segment in a super-packet. */
    gsoSize: number;
    /** Of a multicast that was looped back: index of its interface; else 0. */
    origin: number;
    /** Back to a frame of which nothing is known. */
    reset(): void;
}

/**
 * The contract between the stack and a driver, which carries its frames.
 *
 * A driver is named by plain data, {@linkcode DriverSpec}, that can be sent to a
 * Worker: the URL of a module and its options. The tcpip thread imports the module
 * and calls its `open`. The open driver is polled: `receive` takes the next frame
 * if there is one, `transmit` sends one now, and neither waits.
 *
 * A driver wakes a sleeping stack in one of two ways. If it has a file descriptor,
 * it sets `fd` and the tcpip thread polls it. Otherwise the code that makes a frame
 * available calls (or lets its peer call) {@linkcode DriverContext.doorbell}.
 *
 * A refused frame: after a `transmit` that returned false, TCP tries again in the
 * stack's next turn, whatever begins it: a ring of the doorbell, a frame, a timer, a
 * call of the application. `fd` is polled for input only, so nothing begins a turn
 * when it takes output again. A driver with `fd` has two choices: to count the frame
 * as lost and return true, as a TAP does; or to return false and ring its own
 * doorbell, which begins the next turn at once, again and again until the frame is
 * taken. The rest of a frame that was written in part is the driver's to keep: it
 * writes it in `receive` and before the next frame, and rings while there is a rest.
 *
 * A method that throws ends its stack: the application gets the error, pending
 * calls reject, and all drivers are closed. The end of the wire is no failure:
 * `receive` returns -1.
 *
 * The stack calls `receive` until it returns 0 before it sleeps, and `flush` after
 * each batch of `transmit`. A driver's values are own properties, so that a driver
 * which wraps another can copy them with `{ ...inner }`.
 *
 * @module
 */

/**
 * Plain data that names a driver; can be cloned to a Worker.
 *
 * @category Drivers
 */
interface DriverSpec {
    /** URL of a module that exports `open`, see {@linkcode DriverModule}. */
    module: string;
    /** Options for it, plain data; SharedArrayBuffers are allowed. */
    options: unknown;
}
/**
 * What a driver's module exports.
 *
 * @category Drivers
 */
interface DriverModule {
    /**
     * Opens the driver in the thread that will use it.
     *
     * @param options The options of the {@linkcode DriverSpec}.
     * @param context What the stack offers to the driver.
     * @returns The open driver, or a promise of it. A driver that lacks a method or
     * has a value out of range is closed, and `Stack.start` rejects with a TypeError
     * or RangeError that names the module. May throw: the error reaches the
     * application as the rejection of `Stack.start`.
     */
    open(options: unknown, context: DriverContext): Driver | Promise<Driver>;
}
/**
 * What the stack offers to a driver.
 *
 * @category Drivers
 */
interface DriverContext {
    /** The packet memory: frames are received into it and transmitted from it. */
    readonly memory: Uint8Array;
    /** Wakes this stack so that it polls its drivers. */
    readonly doorbell: Doorbell;
}
/**
 * A bell that wakes one stack, and the way to ring others. The bells of all stacks
 * that one thread started are in one shared table, so that the two ends of a cable
 * can wake each other by number.
 *
 * @category Drivers
 */
interface Doorbell {
    /** Identifies the table of bells: both ends of a cable must have the same. */
    readonly table: number;
    /** The number of this stack's own bell. */
    readonly number: number;
    /**
     * Rings a bell: the stack that owns it polls its drivers soon.
     *
     * @param number A bell's number; its own if not given.
     */
    ring(number?: number): void;
}
/**
 * What kind of frames a driver carries.
 *
 * @category Drivers
 */
type Medium = "ethernet" | "ip";
/**
 * Work that a driver can take from the stack; all false or 0 if none.
 *
 * @category Drivers
 */
interface Offload {
    /** Finishes partial TCP and UDP checksums of outgoing frames. */
    readonly checksum: boolean;
    /** Cuts TCP super-packets up to this many bytes of payload; 0 if it cannot. */
    readonly tcpSegmentation: number;
    /**
     * Cuts super-packets of UDP datagrams up to this many bytes of payload.
     *
     * @default {0}
     */
    readonly udpSegmentation?: number;
}
/**
 * No offload: every frame leaves complete.
 *
 * @category Drivers
 */
declare const NO_OFFLOAD: Offload;
/**
 * An open driver. Used by one thread only.
 *
 * @category Drivers
 */
interface Driver {
    /** Ethernet frames, or bare IP packets. */
    readonly medium: Medium;
    /** Largest IP packet in bytes, 576 to 65535. */
    readonly mtu: number;
    /**
     * Hardware address, 6 bytes, if the medium has one and the driver chooses it;
     * otherwise the stack makes a locally administered one.
     */
    readonly mac?: Uint8Array;
    /** Largest frame that `receive` may deliver, in bytes, headers included. */
    readonly maxFrame: number;
    /** What it takes over from the stack. */
    readonly offload: Offload;
    /** File descriptor to poll for input, if it has one. */
    readonly fd?: number;
    /**
     * Takes the next received frame.
     *
     * @param memory The packet memory.
     * @param offset Where in it the frame has to go.
     * @param capacity Bytes there, at least `maxFrame`.
     * @param meta Filled with what is known about the frame; already reset.
     * @returns The frame's length in bytes, 0 if there is none now, -1 if the
     * driver is at its end (its peer is gone for good).
     */
    receive(memory: Uint8Array, offset: number, capacity: number, meta: FrameMeta): number;
    /**
     * Sends one frame now.
     *
     * @param frame Borrowed until return.
     * @returns false if there is no room now. The stack then keeps what it can (TCP
     * data) and tries again when its doorbell rings. The driver or its peer rings it
     * as soon as there is room.
     */
    transmit(frame: Frame): boolean;
    /**
     * Ends a batch of `transmit`: does what was delayed until now, such as waking the
     * peer. The stack calls it before it sleeps or returns to its event loop, if it
     * has transmitted anything. It should cost little if there is nothing to do.
     */
    flush?(): void;
    /** Releases everything; the driver is not used afterwards. */
    close(): void | Promise<void>;
}

/**
 * Settings of the resolver, in the manner of resolv.conf(5).
 *
 * The defaults are those of a present-day stub resolver; {@linkcode LWIP_DNS}
 * makes it ask as lwIP's does with its default options.
 *
 * @module
 */
/**
 * Settings that a host may change; see {@linkcode DEFAULT_DNS_CONFIG}.
 *
 * @category Stack
 */
interface DnsConfig {
    /** Domains to look in for names that are not absolute. @default {[]} */
    search: readonly string[];
    /** A name with at least so many dots is first tried as absolute. @default {1} */
    ndots: number;
    /** How often each server is asked, at most. @default {2} */
    attempts: number;
    /** How long to wait for a server's response, ms. @default {5000} */
    timeout: number;
    /**
     * Waits after the first and each further transmission of one query to one
     * server, ms, instead of `timeout`; empty for one transmission.
     *
     * @default {[]}
     */
    retransmit: readonly number[];
    /** UDP message size offered by EDNS0 in bytes; 0 for no EDNS0. @default {1232} */
    edns: number;
    /** Ask again over TCP if a response is truncated, RFC 7766. @default {true} */
    tcp: boolean;
    /**
     * Write names in random case (0x20 encoding), and accept only responses that repeat
     * it. @default {false}
     */
    use0x20: boolean;
    /** "No such name" is an answer; false: ask the next server. @default {true} */
    nxdomainIsFinal: boolean;
    /** Further queries for targets of aliases, at most. @default {8} */
    maxRequeries: number;
    /** Record sets in the cache, at most; 0 for no cache. @default {1024} */
    cacheSize: number;
    /** Longest time a record set is cached, seconds. @default {604_800} */
    maxTtl: number;
    /** Longest time the absence of records is cached, seconds. @default {300} */
    maxNegativeTtl: number;
    /** Queries under way at once, at most. @default {256} */
    maxQueries: number;
    /** How long a server that did not answer is asked last, ms. @default {30_000} */
    deadServerMs: number;
}
/**
 * lwIP's dns.c with the defaults of its opt.h: four transmissions to each server
 * in turn after 0, 1, 2 and 4 ticks of a second, seven ticks in all; any error
 * moves on to the next server; no EDNS0, TCP, negative cache or second query for
 * an alias.
 *
 * @category Stack
 */
declare const LWIP_DNS: Partial<DnsConfig>;

/**
 * IP addresses of both families in one shape.
 *
 * Four int32 words in network order. An IPv4 address is held IPv4-mapped
 * (::ffff:a.b.c.d, RFC 4291 §2.5.5.2), so one comparison and one hash serve
 * both families. Text follows RFC 4291 §2.2 on input and RFC 5952 on output.
 * An address has the zone that it belongs to (RFC 4007) as the index of an interface;
 * text with `%` is a matter of core/wire/zones.ts, and no address here.
 *
 * @module
 */
/**
 * An address and the length of the network prefix it stands in.
 *
 * @category Names and addresses
 */
interface IpPrefix {
    /** The address, host bits included. */
    addr: IpAddr;
    /** Prefix length in bits: 0 to 32 for IPv4, 0 to 128 for IPv6. */
    prefixLen: number;
}
/**
 * An IPv4 or IPv6 address, mutable in place so that a packet's addresses can
 * be read into scratch instances. An instance that others hold must not be
 * changed: `clone()` before keeping a scratch.
 *
 * @category Names and addresses
 */
declare class IpAddr {
    /** Bits 0 to 31, int32; 0 for IPv4. */
    w0: number;
    /** Bits 32 to 63, int32; 0 for IPv4. */
    w1: number;
    /** Bits 64 to 95, int32; 0xffff for IPv4. */
    w2: number;
    /** Bits 96 to 127, int32; the whole address for IPv4. */
    w3: number;
    /**
     * Index of the interface whose link a link-local address or a group of the link is on,
     * RFC 4007 §6; 0 if it is not known or matters not, -1 for one that is not there. Not a
     * part of the address: {@linkcode equals} does not look at it. lwIP's
     * ip6_addr_t.zone.
     */
    zone: number;
    /**
     * Makes an address of four words; `::` without arguments.
     *
     * @param w0 Bits 0 to 31.
     * @param w1 Bits 32 to 63.
     * @param w2 Bits 64 to 95.
     * @param w3 Bits 96 to 127.
     */
    constructor(w0?: number, w1?: number, w2?: number, w3?: number);
    /** 0.0.0.0. Do not change it. */
    static readonly ANY4: IpAddr;
    /** `::`. Do not change it. */
    static readonly ANY6: IpAddr;
    /** 127.0.0.1. Do not change it. */
    static readonly LOOPBACK4: IpAddr;
    /** `::1`. Do not change it. */
    static readonly LOOPBACK6: IpAddr;
    /** 255.255.255.255. Do not change it. */
    static readonly BROADCAST4: IpAddr;
    /**
     * Makes an IPv4 address of its four bytes.
     *
     * @param a First byte, 0 to 255; the others alike.
     */
    static v4(a: number, b: number, c: number, d: number): IpAddr;
    /**
     * Makes an IPv4 address of its 32 bits.
     *
     * @param bits The address in host order; int32 or uint32.
     */
    static fromV4(bits: number): IpAddr;
    /**
     * Parses a dotted quad (four decimal numbers, no leading zeros) or an IPv6
     * address in any form of RFC 4291 §2.2. `::ffff:a.b.c.d` is the IPv4 address.
     *
     * @param text The address, without spaces, brackets, or a zone.
     * @returns The address, or null where the text is not one.
     */
    static parse(text: string): IpAddr | null;
    /**
     * Parses IPv4 text in the permissive forms of lwIP's ip4addr_aton: one to
     * four numbers, each decimal, octal (`0…`), or hexadecimal (`0x…`), the last
     * one filling the rest of the 32 bits.
     *
     * @param text Such as `10.1`, `0x7f.1`, or `3232235777`.
     * @returns The address, or null where the text is not one.
     */
    static parseAton(text: string): IpAddr | null;
    /** Whether this is an IPv4 address. */
    get isV4(): boolean;
    /**
     * Whether this is the unspecified address of its family: 0.0.0.0 (held as
     * ::ffff:0.0.0.0) or `::`. The two are not equal to each other.
     */
    get isAny(): boolean;
    /** The IPv4 address as int32; the low 32 bits of an IPv6 address. */
    get v4(): number;
    /** Whether this is in 224.0.0.0/4 or ff00::/8. */
    get isMulticast(): boolean;
    /** Whether this is in 127.0.0.0/8 or is `::1`. */
    get isLoopback(): boolean;
    /** Whether this is in 169.254.0.0/16 (RFC 3927) or fe80::/10. */
    get isLinkLocal(): boolean;
    /** Whether this is 255.255.255.255. Knows no directed broadcasts. */
    get isBroadcast4(): boolean;
    /** Becomes an IPv4 address of 32 bits, int32 or uint32. */
    set4(bits: number): this;
    /** Becomes the address of four words, as in the constructor. */
    set6(w0: number, w1: number, w2: number, w3: number): this;
    /** Becomes the IPv4 address in the four bytes at `o`. */
    read4(b: Uint8Array, o: number): this;
    /** Becomes the IPv6 address in the sixteen bytes at `o`. */
    read6(b: Uint8Array, o: number): this;
    /** Writes the four bytes of an IPv4 address at `o`. */
    write4(b: Uint8Array, o: number): void;
    /** Writes sixteen bytes at `o`; an IPv4 address in its mapped form. */
    write6(b: Uint8Array, o: number): void;
    /** Becomes equal to the other address. */
    copyFrom(other: IpAddr): this;
    /** A new, equal address. */
    clone(): IpAddr;
    /** Whether family and all bits are the same; in whatever zones. */
    equals(other: IpAddr): boolean;
    /** Whether address and zone are the same. */
    isIdentical(other: IpAddr): boolean;
    /**
     * Whether it may be the same host: equal, and in one zone where both zones are known.
     */
    isSameHost(other: IpAddr): boolean;
    /**
     * Whether this address lies in a network of its own family.
     *
     * @param net Any address of the network; its host bits do not matter.
     * @param prefixLen Bits of the family: 0 to 32 for an IPv4 `net`, 0 to 128
     * for an IPv6 one.
     */
    matchesPrefix(net: IpAddr, prefixLen: number): boolean;
    /** A well-mixed int32 of all bits; equal addresses have equal hashes. */
    hash(): number;
    /**
     * A dotted quad, or IPv6 text in the canonical form of RFC 5952; a zone follows as a
     * number, `fe80::1%2` (RFC 4007 §11).
     */
    toString(): string;
}

/**
 * A network interface as the core sees it: addresses, state, and the device that
 * carries its frames. lwIP's struct netif.
 *
 * @module
 */

/**
 * How an interface learns link addresses: "learn" sends requests and accepts what
 * neighbours announce, within limits; "static" uses only those that were set.
 *
 * @category Stack
 */
type NeighbourPolicy = "learn" | "static";

/**
 * Settings of the neighbour cache.
 *
 * @module
 */

/**
 * Settings of a neighbour cache.
 *
 * @category Stack
 */
interface NeighbourConfig {
    /**
     * How link addresses become known: "learn" asks for them, "static" leaves it at
     * those that were set; packets to others fail with ERR_RTE. An interface may have
     * a policy of its own. @default {"learn"}
     */
    neighbours: NeighbourPolicy;
    /**
     * Milliseconds for which a learnt link address cannot be replaced unasked, from
     * its last change on; Linux's locktime. @default {1000}
     */
    neighbourLockMs: number;
    /** Milliseconds between requests for a link address. @default {1000} */
    neighbourRetryMs: number;
    /**
     * Requests before a neighbour is given up; Linux's mcast_solicit. @default {3}
     */
    neighbourRetries: number;
    /**
     * Whether this host's own senders are told of a neighbour that was given up: a
     * connect fails at once, connections and datagrams as by an ICMP error.
     * @default {true}
     */
    neighbourErrors: boolean;
    /** Milliseconds a learnt link address is good for, as lwIP. @default {300_000} */
    neighbourReachableMs: number;
    /** Neighbours remembered, static ones not counted. @default {512} */
    neighbourLimit: number;
    /**
     * Bytes of packet memory that packets to one unresolved neighbour may occupy; the
     * oldest give way. Linux's unres_qlen_bytes. All neighbours together may fill a
     * sixteenth of packet memory. @default {212_992}
     */
    neighbourQueueBytes: number;
}

/**
 * Path MTU discovery as a sender chooses it: Don't Fragment on IPv4 packets,
 * RFC 1191 §3. Linux's IP_MTU_DISCOVER.
 *
 * @module
 */
/**
 * When IPv4 packets have Don't Fragment, and what becomes of those that are too
 * large; Linux's IP_PMTUDISC_DONT, WANT, DO and PROBE.
 *
 * - "off": never. A packet larger than the path MTU leaves as fragments.
 * - "want": on every packet that fits the path MTU. A larger packet leaves as
 *   fragments that do not have it. On a path whose MTU a router reports as less than
 *   552 bytes no packet has it: routers fragment them.
 * - "always": a packet larger than the path MTU is refused.
 * - "probe": a packet larger than the interface's MTU is refused; the path MTU
 *   does not count.
 *
 * @category Stack
 */
type DontFragment = "off" | "want" | "always" | "probe";

/**
 * Settings of the IP layer and its neighbour cache.
 *
 * @module
 */

/**
 * What becomes of the users of an address that goes.
 *
 * @category Stack
 */
type AddressChange = "keep" | "follow";
/**
 * Settings that a host may change; see {@linkcode DEFAULT_IP_CONFIG}.
 *
 * @category Stack
 */
interface IpConfig extends NeighbourConfig {
    /** Forward packets that are for other hosts. @default {false} */
    forwarding: boolean;
    /** Milliseconds a partial datagram is kept, RFC 791 §3.2. @default {30_000} */
    reassemblyMs: number;
    /** Datagrams being reassembled at once, at most. @default {64} */
    reassemblyLimit: number;
    /** Share of packet memory that reassembly may fill, 0 to 1. @default {0.25} */
    reassemblyShare: number;
    /** ICMP errors sent per second, at most (RFC 1812 §4.3.2.8). @default {1000} */
    icmpErrorRate: number;
    /** ICMP errors sent in one burst, at most. @default {50} */
    icmpErrorBurst: number;
    /** Time to live of all that is sent, but to groups. @default {64} */
    ttl: number;
    /**
     * Don't Fragment on what is sent, where a netconn does not choose: path MTU
     * discovery, RFC 1191. Not for ICMP, which never has it. @default {"want"}
     */
    dontFragment: DontFragment;
    /**
     * What becomes of an address's users when it is removed or replaced. "keep": they
     * stay as they are, as in Linux. "follow": connections are reset and end with
     * ERR_ABRT; listeners, and what is bound to it of UDP and RAW, take the address in
     * its place, or else, in IPv4, the first that its interface still has.
     * @default {"keep"}
     */
    addressChange: AddressChange;
    /** Answer echo requests. @default {true} */
    echoReply: boolean;
    /** Bytes of payload that an ICMP error quotes, at least 8. @default {528} */
    icmpQuote: number;
    /**
     * Put TCP segments that arrive back to back together, where the device does not.
     * @default {true}
     */
    receiveCoalescing: boolean;
    /**
     * Netconns may bind to addresses that are not this host's; Linux's
     * ip_nonlocal_bind. @default {false}
     */
    nonlocalBind: boolean;
    /** Highest version of IGMP to speak. @default {3} */
    igmpVersion: 1 | 2 | 3;
    /** Highest version of MLD to speak. @default {2} */
    mldVersion: 1 | 2;
}

/**
 * Settings of IPv6 on one interface.
 *
 * @module
 */
/**
 * IPv6 on an interface. There is none where a packet of 1,280 bytes is too long
 * (RFC 8200 §5).
 *
 * @category Stack
 */
interface Ipv6Config {
    /**
     * Whether router advertisements make addresses, routes and name servers. There is a
     * link-local address in any case. @default {true}
     */
    autoconfiguration: boolean;
    /** Whether temporary addresses are made besides (RFC 8981). @default {false} */
    temporary: boolean;
    /**
     * What interface identifiers are made of: "stable" of a secret and the network, so that
     * they tell nothing (RFC 7217); "eui64" of the hardware address. @default {"stable"}
     */
    identifiers: "stable" | "eui64";
    /**
     * The secret of stable identifiers: any text. The same one gives the same addresses
     * after a restart. @default {drawn at the start}
     */
    stableSecret?: string;
    /**
     * Whether addresses are tested before they are used (RFC 4862 §5.4). "optimistic" uses
     * them meanwhile (RFC 4429), which holds of given addresses in any case.
     * @default {true}
     */
    dad: boolean | "optimistic";
    /** Largest IPv6 packet in bytes, 1280 to the interface's MTU. @default {its MTU} */
    mtu?: number;
}

/**
 * When explicit congestion notification is used: the setting of a stack and the
 * option of a connection. The mechanism is in core/tcp/recovery/ecn.ts.
 *
 * @module
 */
/**
 * When a connection uses ECN; Linux's tcp_ecn 0, 1 and 2.
 *
 * - "off": never.
 * - "on": its SYN asks for ECN, and it agrees if the peer's SYN asks.
 * - "when-asked": it agrees if the peer's SYN asks.
 *
 * @category Stack
 */
type EcnMode = "off" | "on" | "when-asked";

/**
 * Settings of the TCP layer.
 *
 * The defaults are those of a present-day Linux peer. Each can be changed so far
 * that the stack behaves as lwIP with its default options does.
 *
 * @module
 */

/**
 * Settings that a host may change; see {@linkcode DEFAULT_TCP_CONFIG}.
 *
 * @category Stack
 */
interface TcpConfig {
    /** Largest segment offered and sent, in payload bytes. @default {65_495} */
    mss: number;
    /** Send buffer of a new connection, in bytes. @default {1_048_576} */
    sndBuf: number;
    /**
     * Largest size to which the send buffer grows with the congestion window, bytes. Not
     * above `sndBuf`: no growth.
     *
     * @default {4_194_304, or `sndBuf` where that is given}
     */
    sndBufMax: number;
    /** Receive buffer of a new connection, in bytes. @default {1_048_576} */
    rcvBuf: number;
    /**
     * Largest size to which the receive buffer grows while the application reads, bytes: also
     * chooses the window scale. Not above `rcvBuf`: no growth.
     *
     * @default {4_194_304, or `rcvBuf` where that is given}
     */
    rcvBufMax: number;
    /** Offer window scaling, RFC 7323 §2. @default {true} */
    windowScale: boolean;
    /** Offer timestamps, RFC 7323 §3. @default {true} */
    timestamps: boolean;
    /** Offer selective acknowledgements, RFC 2018. @default {true} */
    sack: boolean;
    /** Out-of-order pieces that one connection holds, at most. @default {4096} */
    outOfOrderLimit: number;
    /** Initial window in segments, RFC 6928; at most 10 by the RFC. @default {10} */
    initialWindow: number;
    /** RTO before the first measurement, ms, RFC 6298 §2.1. @default {1000} */
    rtoInitial: number;
    /** Least RTO beyond the round trip, ms, as Linux. @default {200} */
    rtoMin: number;
    /** Largest RTO, ms, RFC 6298 §2.5. @default {120_000} */
    rtoMax: number;
    /** Double the RTO of an unanswered SYN, RFC 6298 §5.5. @default {true} */
    synBackoff: boolean;
    /** Times a SYN is sent again before the open fails. @default {6} */
    synRetries: number;
    /**
     * SYN cookies (RFC 4987 §3.6): "auto" when a listener's SYN queue is full, as
     * Linux; "always", to try them; "off", so that what does not fit is dropped.
     *
     * @default {"auto"}
     */
    synCookies: "off" | "auto" | "always";
    /**
     * Handshakes under way for one listener, at most; 0 for its backlog, as Linux.
     *
     * @default {0}
     */
    synQueueLimit: number;
    /**
     * The backlog counts handshakes under way together with connections that are not
     * yet accepted, as lwIP's; false: the latter alone. @default {false}
     */
    jointBacklog: boolean;
    /** Times a SYN,ACK is sent again before the connection is freed. @default {5} */
    synAckRetries: number;
    /** Times data is sent again without answer before abort. @default {15} */
    maxRetries: number;
    /**
     * How long to wait for an answer to the last repetition, ms; 0: another RTO.
     *
     * @default {0}
     */
    lastWaitMs: number;
    /**
     * Time for which data may go without any answer before abort, ms; 0 for what the
     * retries take (RFC 5482's meaning). @default {0}
     */
    userTimeoutMs: number;
    /**
     * Smaller segments after so many timeouts in a row of a full-sized one, RFC 4821,
     * or twice as many where such have arrived before; 0 for never. @default {3}
     */
    blackHoleTimeouts: number;
    /** Delay of an acknowledgement, ms, at most 500 (RFC 9293). @default {40} */
    delayedAckMs: number;
    /** Segments acknowledged at once after the handshake. @default {16} */
    quickAcks: number;
    /**
     * Acknowledge every second segment of whatever size the moment it arrives, as
     * lwIP; false: every second full-sized one, at the end of its batch.
     *
     * @default {false}
     */
    ackEverySecond: boolean;
    /**
     * A small segment waits for all data in flight, Nagle's own rule (RFC 9293
     * §3.7.4); false: for an earlier small one only, Minshall's.
     *
     * @default {false}
     */
    strictNagle: boolean;
    /** Send many segments as one packet, cut by the device or for it. @default {true} */
    superPackets: boolean;
    /** Time spent in TIME-WAIT, ms. @default {60_000} */
    timeWaitMs: number;
    /**
     * Ignore every reset in TIME-WAIT, RFC 1337 §3, as lwIP; false: an exact one ends it
     * where no timestamps were agreed on. Linux's tcp_rfc1337. @default {false}
     */
    rfc1337: boolean;
    /** Connections in TIME-WAIT, at most; the oldest is freed. @default {65_536} */
    timeWaitLimit: number;
    /** Time a closed connection waits for the peer's FIN, ms. @default {60_000} */
    finWait2Ms: number;
    /**
     * Orphans, at most: connections that were closed and have yet to deliver data or
     * a FIN. One more is reset when it is closed, as in Linux (tcp_max_orphans); 0 for
     * no limit. @default {65_536}
     */
    orphanLimit: number;
    /**
     * Times an orphan sends again without answer before it is given up; 0 for
     * `maxRetries`. It is also given up when its back-off has reached `rtoMax`, even if the
     * peer answers, so that a peer that keeps its window shut does not hold it for ever
     * (tcp_orphan_retries). @default {8}
     */
    orphanRetries: number;
    /** Idle time before the first keepalive probe, ms. @default {7_200_000} */
    keepIdleMs: number;
    /** Time between keepalive probes, ms. @default {75_000} */
    keepIntervalMs: number;
    /** Keepalive probes without answer before abort. @default {9} */
    keepCount: number;
    /**
     * Records of the trace that every connection keeps, at most; 0 for no traces. A
     * record takes 88 bytes.
     *
     * @default {0}
     */
    traceRecords: number;
    /** Challenge ACKs per second, whole stack, RFC 5961 §7. @default {1000} */
    challengeAckRate: number;
    /**
     * Congestion control of a new connection: "cubic" (RFC 9438), "newreno"
     * (RFC 5681), "bbr" (draft-ietf-ccwg-bbr), or what was registered. @default {"cubic"}
     */
    congestion: string;
    /**
     * Pacing: let segments leave at a rate, not in bursts, also where the congestion control
     * does not set one: twice the window in a round trip in slow start, then 1.2
     * times. "bbr" always paces. @default {false}
     */
    pacing: boolean;
    /**
     * Explicit congestion notification, RFC 3168: "on" asks for it and agrees to it,
     * "when-asked" agrees to it, "off" does neither; Linux's tcp_ecn 1, 2 and 0.
     *
     * @default {"when-asked"}
     */
    ecn: EcnMode;
}

/**
 * The configuration of a stack: plain data, so that it can be sent to a Worker.
 *
 * @module
 */

/**
 * One network interface.
 *
 * @category Stack
 */
interface NetifConfig {
    /** Driver that carries its frames. */
    driver: DriverSpec;
    /** Addresses with prefix length, such as "10.0.0.2/24". @default {[]} */
    addresses?: string[];
    /**
     * Next hop for everything that no other route covers: in one of the interface's
     * networks, link-local, or anywhere if it has no subnet. A list has some of both
     * families; of several of one family the first is used.
     */
    gateway?: string | string[];
    /** Hardware address, such as "02:00:00:00:00:01"; random if not given. */
    mac?: string;
    /** Largest IP packet in bytes; the driver's if not given. */
    mtu?: number;
    /** Short name; "if1", "if2", … if not given. */
    name?: string;
    /**
     * How link addresses are resolved: "learn" asks on the link, "static" uses only
     * those that `setNeighbour` sets. @default {as `ip.neighbours` says}
     */
    neighbours?: NeighbourPolicy;
    /**
     * IPv6 on the interface; false for none of it. Over Ethernet there is a link-local
     * address, and routers make others. @default {{}}
     */
    ipv6?: false | Partial<Ipv6Config>;
}
/**
 * A route.
 *
 * @category Stack
 */
interface RouteConfig {
    /** Destination network, such as "192.168.0.0/16". */
    to: string;
    /**
     * Next hop, a neighbour on the interface; the network is on the link if not given.
     */
    via?: string;
    /** Name of the interface. */
    netif: string;
}
/**
 * Settings of TCP.
 *
 * @category Stack
 */
type TcpSettings = Partial<TcpConfig>;
/**
 * Settings of the resolver.
 *
 * @category Stack
 */
type DnsSettings = Partial<DnsConfig>;

/**
 * One IPv6 address of an interface: where it comes from, how far duplicate address
 * detection has come, and its lifetimes. RFC 4862 §5.5.4, RFC 4429 §3.1.
 *
 * The prefix length tells which bits are the interface identifier's. It does not say
 * that the prefix is on the link (RFC 5942 §3): the prefix list does.
 *
 * @module
 */

/**
 * How an interface got an address.
 *
 * @category Information and traces
 */
type AddressOrigin = "manual" | "link-local" | "slaac" | "temporary" | "dhcp" | "driver";
/**
 * What an address is good for.
 *
 * @category Information and traces
 */
type AddressState = 
/** Being tested: receives nothing but what the test needs. */
"tentative"
/** Being tested, and in use meanwhile (RFC 4429). */
 | "optimistic"
/** In use without restriction. */
 | "preferred"
/** Kept for what uses it, not chosen for what is new. */
 | "deprecated"
/** Another node has it. */
 | "duplicate";

/**
 * The inner loop of the Internet checksum on 128-bit vectors: a WebAssembly
 * function over the packet memory, six times as fast as one in JavaScript.
 *
 * Written out in WebAssembly's binary format, as it is too short for a tool. Where
 * the packet memory is no WebAssembly memory, core/wire/checksum.ts does without.
 *
 * @module
 */
/**
 * Sums little-endian 16-bit words of packet memory.
 *
 * @param start Offset of the first, bytes; need not be aligned.
 * @param end64 Offset up to which it sums 64 bytes at a time.
 * @param end16 Offset up to which it goes on with 16 bytes at a time; at most
 * {@linkcode WIDEST_SUM} bytes in all.
 * @returns The sum, below 2^32 as an int32.
 */
type WideSum = (start: number, end64: number, end16: number) => number;

/**
 * The Internet checksum, RFC 1071, and its incremental update, RFC 1624.
 *
 * There are two ways to compute a sum. {@linkcode Checksum} is bound to one packet
 * memory and sums whole words of it: use it for payloads. The functions read
 * bytes of any array: use them for headers and in tests. Sums are one's
 * complement, of big-endian 16-bit words, not inverted until `finish`.
 *
 * Written for little-endian machines, which are all that Deno runs on: RFC
 * 1071 §2(B) lets words be summed in either byte order and swapped at the end.
 *
 * @module
 */

/**
 * The checksum field for bytes of any length: {@linkcode rangeChecksum} for
 * applications.
 *
 * @param b Bytes.
 * @param o Offset of the range, in bytes; its start if not given.
 * @param len Length of the range, in bytes; to the end if not given.
 * @returns The inverted sum; 0 where the range holds its own valid checksum.
 * @category Drivers
 */
declare function checksum(b: Uint8Array, o?: number, len?: number): number;
/**
 * A reusable accumulator over one packet memory.
 *
 * `reset`, then `add` each fragment in order, of any length at any offset, then
 * `finish` or `folded`. Allocates nothing after construction.
 */
declare class Checksum {
    #private;
    /**
     * Binds an accumulator to a packet memory.
     *
     * @param memory Borrowed for the accumulator's life; offsets count from its
     * start.
     * @param wide Sums long ranges of the same memory, if there is one.
     */
    constructor(memory: Uint8Array, wide?: WideSum | null);
    /**
     * Starts over.
     *
     * @param initial Sum to start from, such as a pseudo-header's.
     */
    reset(initial?: number): this;
    /**
     * Adds the next range.
     *
     * @param o Offset of the range in the packet memory, in bytes.
     * @param len Length of the range, in bytes.
     */
    add(o: number, len: number): this;
    /**
     * Adds the next range by a sum that is already known.
     *
     * @param sum What `sumOf` gave for the range, 0 to 65535.
     * @param len Length of the range, in bytes.
     */
    addSum(sum: number, len: number): this;
    /** The sum so far, 16 bits, not inverted. */
    get folded(): number;
    /** The checksum field for what was added; 0 for a valid packet. */
    finish(): number;
    /**
     * The sum of one range, as if it stood at an even offset; leaves the running
     * sum alone.
     *
     * @param o Offset of the range in the packet memory, in bytes.
     * @param len Length of the range, in bytes.
     * @returns 0 to 65535, not inverted.
     */
    sumOf(o: number, len: number): number;
}

/**
 * The one shared memory of a stack: mailboxes, packet blocks, header scratch.
 *
 * Everything that the tcpip thread and the application threads exchange lies in
 * it, so an offset means the same on both sides. It is reserved whole and
 * committed by the operating system page by page as it is touched. A WebAssembly
 * memory is the same, and can be summed faster. A page that is not isolated has no
 * memory to share: there it is plain memory, for in-thread stacks.
 *
 * @module
 */

/** A stack's memory: what its threads send each other to share it. */
type Pages = WebAssembly.Memory | ArrayBufferLike;
/** Packet memory, and the views over it. */
declare class PacketMemory {
    /** The memory itself; shared if threads share the stack. */
    readonly buffer: ArrayBufferLike;
    /** All of it as bytes. */
    readonly u8: Uint8Array;
    /** All of it as 32-bit words in the machine's byte order. */
    readonly i32: Int32Array;
    /** The memory as WebAssembly sees it, or null. */
    readonly wasm: WebAssembly.Memory | null;
    /**
     * @param pages The memory, a multiple of 8 bytes, below 1 GiB.
     */
    constructor(pages: Pages);
    /** Makes an accumulator of checksums over this memory. */
    checksum(): Checksum;
}

/**
 * A snapshot of a connection for people and tests, as Linux's tcp_info. The comment of a
 * field names Linux's field (`tcpi_…`), with its unit where that differs, if there is one.
 *
 * Plain data without NaN or Infinity, so that it can be sent as JSON.
 *
 * @module
 */
/**
 * What a connection is doing. All sizes in bytes, all times in milliseconds, all
 * counts since it was opened.
 *
 * @category Information and traces
 */
interface TcpInfo {
    /** The RFC's name of the state, such as "ESTABLISHED": tcpi_state. */
    state: string;
    /** Smoothed round trip, RFC 6298; 0 before the first sample: tcpi_rtt, µs. */
    srtt: number;
    /** Round trip variation, RFC 6298: tcpi_rttvar, µs. */
    rttvar: number;
    /**
     * Shortest round trip of the last five minutes; 0 before the first sample:
     * tcpi_min_rtt, µs.
     */
    minRtt: number;
    /** Retransmission timeout, backed off: tcpi_rto, µs. */
    rto: number;
    /** Timeouts since the last progress, which doubled `rto`: tcpi_backoff. */
    backoff: number;
    /** The congestion control's name, such as "cubic". */
    congestion: string;
    /** Congestion window: tcpi_snd_cwnd, segments. */
    cwnd: number;
    /**
     * Slow start threshold; 0x7fffffff until the first loss: tcpi_snd_ssthresh,
     * segments.
     */
    ssthresh: number;
    /**
     * Rate at which data leaves at most, bytes per second; 0 if it is not paced:
     * tcpi_pacing_rate.
     */
    pacingRate: number;
    /** Bytes estimated to be in the network, RFC 6675's pipe. */
    pipe: number;
    /**
     * "open", "recovery" (fast recovery), "loss" (after a timeout) or "cwr" (the peer
     * has echoed a congestion mark): tcpi_ca_state.
     */
    recovery: string;
    /** Whether segments have arrived in another order than they were sent. */
    reordering: boolean;
    /** Times that a segment was overtaken: tcpi_reord_seen. */
    reorderings: number;
    /** The most that has overtaken a segment: tcpi_reordering, segments. */
    reorderedBy: number;
    /** Bytes that have arrived, acknowledged or sacked: tcpi_delivered, segments. */
    delivered: number;
    /**
     * Bytes per second that arrived in the last round trip with something to send; 0
     * before the first: tcpi_delivery_rate.
     */
    deliveryRate: number;
    /**
     * Whether that round trip began or ended with nothing to send, so that more may be
     * possible: tcpi_delivery_rate_app_limited.
     */
    deliveryRateAppLimited: boolean;
    /**
     * Time with something to send or in flight, since the first write: tcpi_busy_time,
     * µs. The next two are parts of it; what they leave, path and congestion window
     * have limited.
     */
    busyTime: number;
    /** Of that, time for which the peer's window was too small: tcpi_rwnd_limited, µs. */
    receiverLimitedTime: number;
    /**
     * Of that, time for which all was in flight and the send buffer had no room:
     * tcpi_sndbuf_limited, µs.
     */
    senderLimitedTime: number;
    /** Time with nothing to send or in flight, since the first write. */
    applicationLimitedTime: number;
    /** Time since data was last sent, 0 if none was: tcpi_last_data_sent. */
    sinceDataSent: number;
    /** Time since data last arrived in order, 0 if none has: tcpi_last_data_recv. */
    sinceDataReceived: number;
    /** Bytes written and not yet acknowledged: `unsent` and `inFlight`. */
    sendQueue: number;
    /** Bytes written and not yet sent: tcpi_notsent_bytes. */
    unsent: number;
    /** Bytes sent and not yet acknowledged: tcpi_unacked, segments. */
    inFlight: number;
    /** Of those, bytes selectively acknowledged: tcpi_sacked, segments. */
    sacked: number;
    /** Of those, bytes believed lost, sent again or not: tcpi_lost, segments. */
    lost: number;
    /** Bytes received beyond a hole. */
    outOfOrder: number;
    /** Bytes delivered and not yet taken by the application. */
    unread: number;
    /** Send buffer: what `sendQueue` can be. */
    sndBuf: number;
    /** Receive buffer, what the window can be: tcpi_rcv_space is near it. */
    rcvBuf: number;
    /**
     * Payload of a full-sized segment sent, what path, peer and options leave:
     * tcpi_snd_mss.
     */
    mss: number;
    /** The largest that the application allows, options included: TCP_MAXSEG. */
    mssLimit: number;
    /** The MSS that the peer has named, or the default. */
    peerMss: number;
    /** Payload of the largest segment received lately: tcpi_rcv_mss. */
    rcvMss: number;
    /** The peer's window, scaled up: tcpi_snd_wnd. */
    sndWnd: number;
    /** The window offered that the peer has not yet used, scaled up: tcpi_rcv_wnd. */
    rcvWnd: number;
    /** The peer's window scale, 0 to 14; -1 if scaling is off: tcpi_snd_wscale. */
    sndScale: number;
    /** The window scale offered, 0 to 14; -1 if scaling is off: tcpi_rcv_wscale. */
    rcvScale: number;
    /** Whether timestamps are used, RFC 7323: TCPI_OPT_TIMESTAMPS of tcpi_options. */
    timestamps: boolean;
    /** Whether selective acknowledgements are used, RFC 2018: TCPI_OPT_SACK. */
    sack: boolean;
    /** Whether explicit congestion notification is used, RFC 3168: TCPI_OPT_ECN. */
    ecn: boolean;
    /** Whether small segments are sent at once: Nagle's algorithm is off. */
    noDelay: boolean;
    /** Whether keepalive probes are sent. */
    keepAlive: boolean;
    /** Segments that have arrived with a congestion mark. */
    ceReceived: number;
    /** Times the window was reduced because the peer has echoed a mark. */
    ecnReductions: number;
    /**
     * Payload bytes sent, each counted once: tcpi_bytes_sent less tcpi_bytes_retrans.
     */
    bytesSent: number;
    /** Payload bytes acknowledged: tcpi_bytes_acked. */
    bytesAcked: number;
    /** Payload bytes received in order: tcpi_bytes_received. */
    bytesReceived: number;
    /** Segments sent again: tcpi_total_retrans. */
    retransmits: number;
    /** Payload bytes sent again: tcpi_bytes_retrans. */
    bytesRetransmitted: number;
    /** Retransmission timeouts: tcpi_total_rto. */
    timeouts: number;
    /** Fast recoveries begun. */
    recoveries: number;
    /** Recoveries and timeouts that were undone: nothing had been lost. */
    undos: number;
    /** Duplicates that the peer has reported, RFC 2883: tcpi_dsack_dups. */
    dsacks: number;
    /** Tail loss probes, RFC 8985 §7. */
    tailProbes: number;
}

/**
 * A delivery rate sample, draft-ietf-ccwg-bbr §4.1: the input of a congestion control
 * that models the path. rate_sampler.ts makes the samples.
 *
 * @module
 */
/**
 * What an algorithm gets with each ACK, and with each loss. Bytes and ms.
 *
 * @category Congestion control
 */
interface RateSample {
    /** Bytes delivered in the life of the connection: C.delivered. */
    readonly totalDelivered: number;
    /** Bytes in the network now: C.inflight. */
    readonly inFlight: number;
    /** Data had to wait for the window since this was last cleared. */
    cwndLimited: boolean;
    /** A recovery from losses is under way. */
    readonly inRecovery: boolean;
    /** Selective acknowledgements are in use. */
    readonly hasSack: boolean;
    /** Bytes that this ACK has delivered: RS.newly_acked. */
    readonly newlyAcked: number;
    /** Bytes found lost since the last ACK: RS.newly_lost. */
    readonly newlyLost: number;
    /** Shortest round trip that this ACK has measured; -1 if none: RS.rtt. */
    readonly rtt: number;
    /** True if something was delivered; what follows is then valid. */
    readonly hasData: boolean;
    /** Bytes per ms; 0 if it cannot be told: RS.delivery_rate. */
    readonly rate: number;
    /** Bytes delivered while the last sent of the delivered segments was in flight. */
    readonly delivered: number;
    /** {@linkcode totalDelivered} when that was sent: RS.prior_delivered. */
    readonly priorDelivered: number;
    /** Bytes in flight after that was sent: RS.tx_in_flight. */
    readonly sentInFlight: number;
    /** Bytes lost since that was sent: RS.lost. */
    readonly lost: number;
    /** The application had nothing more to send then: RS.is_app_limited. */
    readonly appLimited: boolean;
    /** With onSegmentLost: bytes of the segment that was lost. */
    readonly size: number;
    /**
     * Marks the samples of what is sent from now on as limited by the application.
     *
     * @param inFlight Bytes in the network.
     */
    markAppLimited(inFlight: number): void;
}

/**
 * What a congestion control algorithm decides, RFC 5681 and RFC 5033.
 *
 * The connection detects losses and decides when to send; an algorithm only changes
 * `cwnd` and `ssthresh`. Its methods are called for events, with the connection's state
 * as an argument. One object can serve all connections if it has no state of its own.
 *
 * @module
 */

/**
 * The part of a control block that an algorithm may read and change.
 *
 * @category Congestion control
 */
interface CongestionState {
    /** Congestion window, bytes. */
    cwnd: number;
    /** Slow start threshold, bytes; 0x7fffffff until the first loss. */
    ssthresh: number;
    /** Rate at which data leaves, at most, bytes per ms; 0 for no limit. */
    pacingRate: number;
    /** Bytes that may leave at one instant, if there is such a rate. */
    sendQuantum: number;
    /** Bytes acknowledged since cwnd last grew, RFC 3465. */
    bytesAcked: number;
    /** Payload bytes of a full-sized segment. */
    readonly sndMss: number;
    /** Smoothed round trip, ms; 0 before the first sample. */
    readonly srtt: number;
    /** Round-trip sample of the ACK being processed, ms; -1 if it gave none. */
    readonly rttSample: number;
    /** Oldest unacknowledged sequence number, int32. */
    readonly sndUna: number;
    /** Next sequence number, int32. */
    readonly sndNxt: number;
    /** A random number, at least 0 and less than 1. */
    random(): number;
}
/**
 * A congestion control algorithm.
 *
 * One that has {@linkcode CongestionControl.onSample} models the path from delivery
 * rates (draft-ietf-ccwg-bbr §4.1), and sets cwnd itself: onAck is not called, nothing
 * else but the repair of a timeout changes cwnd, and ssthresh has no meaning. It has to
 * be registered with `wantsSamples`.
 *
 * @category Congestion control
 */
interface CongestionControl {
    /** Its name, as in `info()`. */
    readonly name: string;
    /**
     * Data was acknowledged outside of fast recovery, and the window was in use.
     *
     * @param state The connection.
     * @param acked Bytes newly acknowledged, at least 1.
     * @param afterTimeout True until what was in flight at a timeout is repaired.
     * @param now The present instant, ms.
     */
    onAck(state: CongestionState, acked: number, afterTimeout: boolean, now: number): void;
    /**
     * Loss was detected without a timeout: sets ssthresh. The connection brings cwnd
     * there, by RFC 9937 where it can.
     *
     * @param state The connection.
     * @param inFlight Bytes outstanding when the loss was found.
     * @param now The present instant, ms.
     */
    onLoss(state: CongestionState, inFlight: number, now: number): void;
    /**
     * The peer has echoed a congestion mark, RFC 3168 §6.1.2: sets ssthresh, at most
     * once in a round trip. Without this method, onLoss is called.
     *
     * @param state The connection.
     * @param inFlight Bytes outstanding.
     * @param now The present instant, ms.
     */
    onMark?(state: CongestionState, inFlight: number, now: number): void;
    /**
     * The retransmission timer ran out: sets ssthresh, and cwnd to one segment.
     *
     * @param state The connection.
     * @param inFlight Bytes outstanding.
     * @param first False if this is a further timeout for the same data.
     * @param now The present instant, ms.
     */
    onTimeout(state: CongestionState, inFlight: number, first: boolean, now: number): void;
    /**
     * All that was in flight when loss was detected without a timeout has been
     * acknowledged; cwnd is at ssthresh. With samples: also after a timeout.
     */
    onRecovered(state: CongestionState): void;
    /**
     * The last onLoss or onTimeout was spurious: nothing was lost. cwnd and ssthresh are
     * again what they were before.
     */
    onUndo(state: CongestionState): void;
    /**
     * The connection was idle for longer than an RTO and is about to send.
     *
     * @param state The connection.
     * @param initialWindow The initial window, bytes.
     * @param idleRtos RTOs that have passed without sending, at least 1.
     */
    onIdle(state: CongestionState, initialWindow: number, idleRtos: number): void;
    /**
     * The connection is established; for those that want samples.
     *
     * @param state The connection, its window and round trip those of the handshake.
     * @param now The present instant, ms.
     */
    onStart?(state: CongestionState, now: number): void;
    /**
     * An ACK was processed: sets the window, the pacing rate and the quantum.
     *
     * @param state The connection.
     * @param sample The sample that the ACK gave. Borrowed until return.
     * @param now The present instant, ms.
     */
    onSample?(state: CongestionState, sample: RateSample, now: number): void;
    /**
     * A segment is believed lost; before onLoss, and before the sample of the ACK.
     *
     * @param state The connection.
     * @param lost What was known when it was sent. Borrowed until return.
     */
    onSegmentLost?(state: CongestionState, lost: RateSample): void;
    /**
     * Something is about to be sent, and nothing is in flight because the application had
     * nothing to send.
     *
     * @param state The connection.
     * @param now The present instant, ms.
     */
    onRestart?(state: CongestionState, now: number): void;
}

/**
 * How much a UDP or RAW netconn has queued: datagrams delivered to its mailbox that
 * the application has not received yet.
 *
 * The core only counts: the datagrams lie in the mailboxes on their way to the
 * application, and in its own. As in Linux, a datagram is accepted while the queue is
 * not longer than the buffer's size, and each datagram counts with a fixed cost besides
 * its payload, so that small ones do not use memory without limit. Where payload alone
 * counts, as in lwIP, the application enforces the limit, because it knows what it has
 * received; the core then only keeps a busy application from being flooded.
 *
 * When packet memory is short, each netconn may hold a share of what is left; netbufs
 * that the application has received and not deleted count, too.
 *
 * @module
 */

/**
 * The datagrams of a netconn at one moment, and what was lost.
 *
 * @category Information and traces
 */
interface DatagramInfo {
    /** Datagrams that were dropped since it was made, for lack of room. */
    drops: number;
    /** Datagrams that wait to be received. */
    waiting: number;
    /** Bytes of payload in them. */
    waitingBytes: number;
    /** What may wait, bytes. */
    recvBufferSize: number;
    /** Bytes of packet memory that they take, and netbufs that were not deleted. */
    memory: number;
}

/**
 * The options of a netconn that its control block has, one row each: its number in
 * OPTION requests, its name, the range of its value and the kinds of netconn that
 * have it.
 *
 * A row is used by both sides. The netconn checks a value with
 * {@linkcode checkOption} and posts the number; the core finds the row by the number
 * and passes it to an endpoint, if that is of a kind that has the option.
 *
 * To add an option: a row here, and its case in the `setOption` of the endpoint
 * (core/api/tcp_endpoint.ts, core/api/datagram_endpoint.ts). A setter on Netconn gives
 * it a public name.
 *
 * @module
 */

/** One option. */
interface SocketOption {
    /** Its number in OPTION requests. */
    readonly number: number;
    /** Name, for printing. */
    readonly name: string;
    /** Least value. */
    readonly least: number;
    /** Greatest value. */
    readonly most: number;
    /** NETCONN_TCP, NETCONN_UDP and NETCONN_RAW, of those that have it. */
    readonly kinds: netconn_type;
}

/**
 * Resource records and their data: RFC 1035 §3.2 and §3.3, AAAA (RFC 3596), SRV
 * (RFC 2782), NAPTR (RFC 3403), CAA (RFC 8659); data of any other type in the
 * notation of RFC 3597 §5.
 *
 * Data is plain, in the shape that Deno.resolveDns has. Text in it is read as
 * UTF-8. Omits DNSSEC and what only servers need.
 *
 * @module
 */

/**
 * Data of an MX record.
 *
 * @category Names and addresses
 */
interface DnsMx {
    /** Lower is preferred, 0 to 65535. */
    preference: number;
    /** Name of the host. */
    exchange: string;
}
/**
 * Data of an SRV record.
 *
 * @category Names and addresses
 */
interface DnsSrv {
    /** Lower is preferred, 0 to 65535. */
    priority: number;
    /** Share among equals, 0 to 65535. */
    weight: number;
    /** Port, 0 to 65535. */
    port: number;
    /** Name of the host. */
    target: string;
}
/**
 * Data of an SOA record; times in seconds.
 *
 * @category Names and addresses
 */
interface DnsSoa {
    /** Name of the primary server. */
    mname: string;
    /** Mailbox of the person responsible, as a name. */
    rname: string;
    /** Version of the zone, 0 to 2^32 - 1. */
    serial: number;
    /** Time after which secondaries look again. */
    refresh: number;
    /** Time after which they try again. */
    retry: number;
    /** Time after which they give up. */
    expire: number;
    /** Time for which a negative answer holds, RFC 2308 §4. */
    minimum: number;
}
/**
 * Data of a NAPTR record.
 *
 * @category Names and addresses
 */
interface DnsNaptr {
    /** Lower comes first, 0 to 65535. */
    order: number;
    /** Lower is preferred among equals, 0 to 65535. */
    preference: number;
    /** What the rule ends with. */
    flags: string;
    /** Services. */
    services: string;
    /** Substitution. */
    regexp: string;
    /** Name to go on with. */
    replacement: string;
}
/**
 * Data of a CAA record.
 *
 * @category Names and addresses
 */
interface DnsCaa {
    /** An issuer that does not know the tag must not issue. */
    critical: boolean;
    /** Name of the property. */
    tag: string;
    /** Its value. */
    value: string;
}
/**
 * Data of a record: an address of A and AAAA, a name of NS, CNAME and PTR, the
 * strings of TXT, an object; else `\# length hex` (RFC 3597 §5).
 *
 * @category Names and addresses
 */
type DnsData = string | string[] | DnsMx | DnsSrv | DnsSoa | DnsNaptr | DnsCaa;
/** A resource record. */
interface DnsRecord {
    /** Its owner. */
    name: string;
    /** Its type, 0 to 65535. */
    type: number;
    /** Its class, 0 to 65535. */
    class: number;
    /** Seconds for which it holds, 0 to 2^31 - 1. */
    ttl: number;
    /** Its data. */
    data: DnsData;
}

/**
 * Reads the answer to a question out of a DNS response: RFC 1034 §4.3.2, RFC 2308,
 * RFC 6604.
 *
 * Follows the aliases (CNAME records) from the name that was asked for, and uses only
 * records of the names on that path. Other records that a server adds are ignored
 * (RFC 5452 §6); lwIP takes any record of the right type.
 *
 * @module
 */

/**
 * The outcome of a question.
 *
 * - `ok`: there are records;
 * - `nodata`: the name exists, but has no records of this type;
 * - `nxdomain`: the name does not exist;
 * - `incomplete`: an alias was found, but nothing about its target;
 * - `failed`: the servers answered with errors; `rcode` is that of the last one;
 * - `timeout`: no server answered;
 * - `unreachable`: no query could be sent;
 * - `busy`: too many queries are under way;
 * - `no-server`: there is no name server to ask;
 * - `bad-name`: the name is malformed.
 */
type AnswerStatus = "ok" | "nodata" | "nxdomain" | "incomplete" | "failed" | "timeout" | "unreachable" | "busy" | "no-server" | "bad-name";

/**
 * Zones in text, RFC 4007 §11: `<address>%<zone>`, where the zone is the name of an
 * interface or its index. A zone of a link is an interface: no two are on one link.
 *
 * @module
 */

/** What names a zone. */
interface ZoneNetif {
    /** Index, 1 to 255. */
    readonly index: number;
    /** Name. */
    readonly name: string;
}
/** The zones of one host: its interfaces. */
declare class Zones {
    #private;
    /** Numbers only: where the interfaces of a host are not known. */
    static readonly NUMBERS: Zones;
    /** @param netifs The interfaces; may grow. */
    constructor(netifs: readonly ZoneNetif[]);
    /**
     * Parses an address with or without a zone. Only IPv6 addresses have zones; of an
     * address that means the same host on all links, the zone is dropped.
     *
     * @param text Such as `fe80::1%tap0`, `fe80::1%2`, `fd00::1`, or `10.0.0.1`.
     * @returns The address, or null where the text is malformed.
     */
    parse(text: string): IpAddr | null;
    /** An address in canonical text (RFC 5952), its zone by name. */
    format(addr: IpAddr): string;
}

/**
 * The resolver of a stack: RFC 1034 §5.3.1's stub, with lwIP's calls.
 *
 * `lookup` is dns_gethostbyname_addrtype: numeric names, localhost, the host
 * table, the cache, then the servers. `query` asks for records of any type. Equal
 * questions share one exchange; every table is bounded. If no server has to be asked,
 * `done` is called before the call returns.
 *
 * Omits multicast DNS (RFC 6762), DNSSEC validation and encrypted transports.
 *
 * @module
 */

/** What a query has found. */
interface QueryResult {
    /**
     * ERR_OK; ERR_VAL if there are no such records, no server, or only errors from the
     * servers; ERR_TIMEOUT if no server answered; ERR_RTE if none can be reached; ERR_MEM
     * if too many queries are under way; ERR_ARG if the name is malformed.
     */
    err: err_t;
    /** The outcome, in more detail than `err`. */
    status: AnswerStatus;
    /** Response code; -1 if there was no response. */
    rcode: number;
    /** The name that has the records, at the end of all aliases. */
    name: string;
    /** The aliases that were followed, in order. */
    aliases: DnsRecord[];
    /** The records. */
    records: DnsRecord[];
}

/**
 * Interfaces and what happens to them, as reported to the application.
 *
 * @module
 */

/**
 * An address of an interface.
 *
 * @category Information and traces
 */
interface AddressInfo {
    /** The address; a link-local one of IPv6 with its interface, "fe80::1%if1". */
    address: string;
    /** Length of its prefix, 0 to 32 or 0 to 128. */
    prefixLen: number;
    /**
     * Where it comes from: "manual" was given, by the configuration or `addAddress`;
     * "link-local", "slaac" and "temporary" IPv6 has made itself.
     */
    origin: AddressOrigin;
    /** What it is good for. */
    state: AddressState;
    /** Milliseconds until it is deprecated; Infinity if it will not be. */
    preferredMs: number;
    /** Milliseconds until it is removed; Infinity if it will not be. */
    validMs: number;
}
/**
 * An interface at one moment.
 *
 * @category Information and traces
 */
interface NetifInfo {
    /** Interface index, 1 to 255. */
    index: number;
    /** Short name. */
    name: string;
    /** Hardware address; all zero where there is none. */
    mac: string;
    /** Largest IP packet in bytes. */
    mtu: number;
    /** Largest IPv6 packet in bytes: what routers and `ipv6.mtu` say, at most `mtu`. */
    ipv6Mtu: number;
    /** Addresses with prefix length: those that can be used. */
    addresses: string[];
    /** All addresses with their states and lifetimes. */
    addressInfo: AddressInfo[];
    /** Multicast groups that it is a member of, but those that each host joins. */
    groups: string[];
    /** True if it carries traffic. */
    up: boolean;
    /** Counters. */
    rxFrames: number;
    /** Bytes received. */
    rxBytes: number;
    /** Frames sent. */
    txFrames: number;
    /** Bytes sent. */
    txBytes: number;
    /** Frames dropped because there was no room. */
    txDropped: number;
}
/**
 * Something that has happened to an interface, its addresses or its routers. `type`
 * says what, and which other fields there are; `netif` is the interface's name.
 *
 * @category Information and traces
 */
type NetifChange = 
/** It has an address more, which need not be usable yet: its state tells. */
{
    type: "address-added";
    netif: string;
    address: AddressInfo;
}
/**
 * An address has another state, such as "preferred", "deprecated" or "duplicate", or
 * another prefix length. New lifetimes alone are not told.
 */
 | {
    type: "address-changed";
    netif: string;
    address: AddressInfo;
}
/** An address is gone; it is told as it was before. */
 | {
    type: "address-removed";
    netif: string;
    address: AddressInfo;
}
/** It has come up. */
 | {
    type: "netif-up";
    netif: string;
}
/** It has gone down. What it has learnt is lost next, each with its own change. */
 | {
    type: "netif-down";
    netif: string;
}
/** There is a default router more, advertised or given by a route. */
 | {
    type: "router-added";
    netif: string;
    router: string;
}
/** A default router is none any more. */
 | {
    type: "router-removed";
    netif: string;
    router: string;
}
/** Routers, or their absence, have changed the largest IPv6 packet; in bytes. */
 | {
    type: "mtu-changed";
    netif: string;
    ipv6Mtu: number;
}
/** Routers have changed name servers or search domains: all that they name now. */
 | {
    type: "nameservers-changed";
    netif: string;
    servers: string[];
    search: string[];
}
/**
 * The reader was too slow: so many older changes are not told. `netifs()` tells what
 * there is now.
 */
 | {
    type: "lost";
    count: number;
};

/**
 * Control calls to the resolver. Those that ask servers are answered later.
 *
 * @module
 */

/** What "lookup" and "addresses" are answered with. */
interface AddressAnswer extends Pick<QueryResult, "err" | "status" | "rcode"> {
    /** Addresses as text; none after an error. */
    addrs: string[];
}

/**
 * What a record of a trace is about.
 *
 * - `send`, `fast-retransmit`, `timeout-retransmit`, `tail-probe`, `window-probe`,
 *   `keepalive`: a segment left, for the first time or again, and why.
 * - `ack-in`: an acknowledgement of `start` has arrived; `end` is the right edge of
 *   the peer's window. `sack-in`, `dsack-in`: the blocks that it carried.
 * - `lost`: these bytes are believed lost. `recovery`, `timeout`: recovery of what
 *   was in flight begins, by SACK or duplicate ACKs, or by the timer.
 *   `recovered`: it is over. `undo`: nothing had been lost.
 * - `receive`, `receive-early`, `receive-again`: a segment has arrived, in order,
 *   beyond a hole, or for the second time.
 * - `ack-out`: an acknowledgement of `start` left; `end` is the right edge of the
 *   window offered. `sack-out`, `dsack-out`: the blocks that it carried.
 *
 * @category Information and traces
 */
type TraceKind = "send" | "fast-retransmit" | "timeout-retransmit" | "tail-probe" | "window-probe" | "keepalive" | "ack-in" | "sack-in" | "dsack-in" | "lost" | "recovery" | "timeout" | "recovered" | "undo" | "receive" | "receive-early" | "receive-again" | "ack-out" | "sack-out" | "dsack-out";
/**
 * One thing that a connection did, and its state afterwards: for an
 * acknowledgement and its consequences, the state after all of them.
 *
 * Positions are sequence numbers relative to the initial one of whoever sends the
 * bytes, without wrap: the SYN is at 0, the first byte at 1.
 *
 * @category Information and traces
 */
interface TraceRecord {
    /** Milliseconds since the trace began, to the microsecond. */
    at: number;
    /** What it was. */
    kind: TraceKind;
    /** First position that it is about. */
    start: number;
    /** Position after the last. */
    end: number;
    /** Congestion window, bytes. */
    cwnd: number;
    /** Slow start threshold, bytes; 0x7fffffff until the first loss. */
    ssthresh: number;
    /** Bytes estimated to be in the network, RFC 6675's pipe. */
    pipe: number;
    /** Smoothed round trip, milliseconds; 0 before the first sample. */
    srtt: number;
    /** `ack-in`: round trip of what it acknowledged, milliseconds; -1 if unknown. */
    rtt: number;
    /** Retransmission timeout, backed off, milliseconds. */
    rto: number;
    /** Phase of loss recovery: "open", "recovery" or "loss". */
    phase: string;
}

/**
 * Control calls to traces. A trace that was asked for is kept until it has been
 * stopped and all its records were taken, also after its connection has ended.
 *
 * @module
 */

/** A control call to traces. */
type TraceCall = 
/** The trace of a connection: answered by its number, or null. */
{
    op: "trace";
    conn: number;
}
/**
 * Takes its oldest records and removes them: answered by a
 * {@linkcode TraceBatch}.
 */
 | {
    op: "takeTrace";
    trace: number;
    most: number;
}
/** Stops recording. The trace is removed when all its records are taken. */
 | {
    op: "stopTrace";
    trace: number;
};

/**
 * Control calls: rare requests, such as statistics or a new address, sent as JSON.
 *
 * @module
 */

/**
 * Counters and resources of a whole stack.
 *
 * @category Information and traces
 */
interface StackStats {
    /** Packets dropped, by reason. */
    drops: Record<string, number>;
    /** Other counters; see core/base/stats.ts. */
    counters: Record<string, number>;
    /**
     * Received buffers in use: in the core, in mailboxes, or held by the application.
     */
    pbufs: number;
    /** Blocks of packet memory in use in the core. */
    blocks: number;
    /** Netconns that exist in the core. */
    endpoints: number;
    /** TCP control blocks, TIME-WAIT included. */
    tcpConnections: number;
    /** Of those, how many are in TIME-WAIT. */
    tcpTimeWaits: number;
    /**
     * Of those, how many the application has closed and which still have data or a
     * FIN to deliver.
     */
    tcpOrphans: number;
    /** Timers in the queue; a stopped timer leaves it when its time comes. */
    timers: number;
    /** Interfaces. */
    netifs: NetifInfo[];
}

/**
 * A piece of memory that netbufs and unacknowledged writes share.
 *
 * Ownership is counted: each holder retains a fragment and releases it once. The
 * last release returns the memory to its owner.
 *
 * @module
 */
/** The owner of fragments' memory: an application thread's port. */
interface FragmentMemory {
    /** The whole packet memory. */
    readonly u8: Uint8Array;
    /**
     * Takes a block of the send arena.
     *
     * @param size Bytes, at most 69,632.
     * @returns Its offset, or -1 if the arena is exhausted.
     */
    allocateBlock(size: number): number;
    /** Gives a block of the send arena back. */
    freeBlock(offset: number): void;
    /** Gives a received buffer back to the core. */
    freePbuf(id: number): void;
}
/** One run of bytes with a reference count. */
declare class Fragment {
    #private;
    /** One of the FRAGMENT_ constants. */
    readonly kind: number;
    /** Offset in packet memory; -1 for external bytes. */
    readonly offset: number;
    /** Bytes. */
    readonly length: number;
    private constructor();
    /** A view of a received buffer; owned by the caller. */
    static received(memory: FragmentMemory, pbuf: number, offset: number, length: number): Fragment;
    /**
     * A block of the send arena; owned by the caller.
     *
     * @returns null if the arena is exhausted.
     */
    static block(memory: FragmentMemory, size: number): Fragment | null;
    /** External bytes, which the fragment does not free. */
    static external(bytes: Uint8Array): Fragment;
    /**
     * A part of packet memory that this fragment holds; owned by the caller.
     *
     * @param at First byte of it, from the start of this fragment.
     * @param length Bytes.
     */
    part(at: number, length: number): Fragment;
    /**
     * The bytes themselves: a view, valid until the last release.
     *
     * @throws TypeError if their owner has transferred or shrunk external bytes.
     */
    get bytes(): Uint8Array;
    /**
     * False once external bytes are missing: their buffer was transferred or shrunk.
     */
    get isWhole(): boolean;
    /**
     * Some of the bytes of packet memory: a view, valid until the last release.
     *
     * @param at First byte of it, from the start of this fragment.
     * @param length Bytes.
     */
    view(at: number, length: number): Uint8Array;
    /** The owner of its memory; null for external bytes. */
    get memory(): FragmentMemory | null;
    /** Whether the bytes lie in `memory`, so that the core can send them in place. */
    isIn(memory: FragmentMemory): boolean;
    /** Adds an owner. */
    retain(): void;
    /** Removes an owner; the last one frees the memory. */
    release(): void;
}

/**
 * What received datagrams came with: source and destination, interface, time to live,
 * type of service. All datagrams of a flow share one object, so it is never changed.
 *
 * @module
 */

/** What a received datagram came with. */
declare class Origin {
    /** The sender. */
    readonly from: IpAddr;
    /** The sender's port, host order; the protocol number for RAW. */
    readonly fromPort: number;
    /** Where it was sent to. */
    readonly to: IpAddr;
    /** The port it was sent to, host order. */
    readonly toPort: number;
    /** Index of the interface on which it was received. */
    readonly netif: number;
    /** NETBUF_FLAG_ bits of a netbuf that holds it. */
    readonly flags: number;
    /** Its time to live or hop limit on arrival. */
    readonly ttl: number;
    /** Its type of service or traffic class. */
    readonly tos: number;
    /** Names of the zones of link-local addresses. */
    readonly zones: Zones;
    /**
     * @param from The sender, copied.
     * @param fromPort The sender's port.
     * @param to Where it was sent to, copied.
     * @param toPort The port it was sent to.
     * @param netif Index of the interface.
     * @param flags NETBUF_FLAG_ bits.
     * @param ttl Time to live or hop limit.
     * @param tos Type of service or traffic class.
     * @param zones Names of zones.
     */
    constructor(from: IpAddr, fromPort: number, to: IpAddr, toPort: number, netif: number, flags: number, ttl?: number, tos?: number, zones?: Zones);
    /** Whether it has these values. */
    equals(from: IpAddr, fromPort: number, to: IpAddr, toPort: number, netif: number, flags: number, ttl: number, tos: number): boolean;
}

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

/**
 * Netbuf flag: the destination address of a received datagram is known.
 *
 * @category Netbufs
 */
declare const NETBUF_FLAG_DESTADDR = 1;
/**
 * Netbuf flag: a checksum was computed while copying.
 *
 * @category Netbufs
 */
declare const NETBUF_FLAG_CHKSUM = 2;
/**
 * An address and a port.
 *
 * @category Netbufs
 */
interface Endpoint {
    /** IP address as text. */
    hostname: string;
    /** Port, 0 to 65,535; for RAW netbufs the protocol number. */
    port: number;
}
/**
 * Returns how many netbufs of this thread were garbage-collected without being
 * deleted. The collector finds them some time after their last use.
 *
 * @category Netbufs
 */
declare function leakedNetbufs(): number;
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
declare class NetBuf implements Iterable<Uint8Array>, Disposable {
    #private;
    /** Peer port, host order; the protocol number for RAW. */
    port: number;
    /** Destination port of a received datagram, host order. */
    toPort: number;
    /** Index of the interface on which it was received; 0 if unknown. */
    netif: number;
    /** NETBUF_FLAG_ bits. */
    flags: number;
    /**
     * Makes a netbuf, empty unless `received` is given.
     *
     * @param memory Where {@linkcode alloc} takes memory from; plain memory of the
     * application's if not given.
     * @param received A received fragment, whose ownership moves to the netbuf. It
     * cannot leak before it is handed out: {@linkcode handOut}.
     */
    constructor(memory?: FragmentMemory | null, received?: Fragment[] | null);
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
    static received(whole: Fragment, at: number, length: number, origin: Origin): NetBuf;
    /**
     * Marks the netbuf as owned by the application: from now on it can leak.
     *
     * @ignore
     */
    handOut(): this;
    /**
     * Registers the netbuf with the garbage collector, unless it is empty.
     *
     * @ignore
     */
    watch(): void;
    /** Peer address: the sender's on receive, the destination's on send. */
    get addr(): IpAddr;
    /** Destination address of a received datagram. */
    get toAddr(): IpAddr;
    /**
     * Time to live of a received UDP or RAW datagram as it arrived, over IPv6 its hop limit
     * (RFC 3542 §6.3), 0 to 255; 0 of other netbufs. 255 shows that the sender is on the
     * link, where it sends with 255.
     */
    get ttl(): number;
    /**
     * Type of service of a received UDP or RAW datagram, over IPv6 its traffic class (RFC
     * 3542 §6.5): DSCP and ECN, 0 to 255; 0 of other netbufs.
     */
    get tos(): number;
    /**
     * Names of the zones of link-local addresses.
     *
     * @internal
     */
    get zones(): Zones;
    /** Makes a netbuf that refers to `bytes`, which it does not copy. */
    static from(bytes: Uint8Array): NetBuf;
    /**
     * The fragments; the netbuf stays their owner.
     *
     * @internal
     */
    get fragments(): readonly Fragment[];
    /** Whether a value is an instance of this class. */
    static is(value: unknown): value is NetBuf;
    /** Whether it was deleted: it must not be used any more. */
    get deleted(): boolean;
    /** Bytes in all fragments. */
    get byteLength(): number;
    /** Sender of a received netbuf, destination of one to send. */
    get from(): Endpoint;
    /** Destination of a received datagram. */
    get to(): Endpoint;
    /**
     * Appends a fragment; its ownership moves to the netbuf.
     *
     * @internal
     */
    append(fragment: Fragment): void;
    /**
     * Replaces the contents by `size` bytes of new memory, from which datagrams are
     * sent without a copy. lwIP netbuf_alloc.
     *
     * @param size Bytes, 0 to 65,535.
     * @returns The bytes to fill, or null if memory is exhausted.
     */
    alloc(size: number): Uint8Array | null;
    /**
     * Replaces the contents by a reference to `bytes`, which must stay unchanged
     * until sent. lwIP netbuf_ref.
     */
    ref(bytes: Uint8Array): void;
    /** Frees the contents and keeps the netbuf. lwIP netbuf_free. */
    free(): void;
    /** Frees everything. Idempotent. lwIP netbuf_delete. */
    delete(): void;
    /** As {@linkcode delete}. */
    [Symbol.dispose](): void;
    /**
     * Appends the contents of another netbuf, which is empty afterwards.
     * lwIP netbuf_chain.
     */
    chain(tail: NetBuf): void;
    /** The fragment under the cursor, or null if there is none. lwIP netbuf_data. */
    data(): Uint8Array | null;
    /**
     * Moves the cursor on. lwIP netbuf_next.
     *
     * @returns -1 if there was no next fragment (the cursor stays), 1 if the cursor
     * is on the last one now, 0 if more follow.
     */
    next(): -1 | 0 | 1;
    /** Moves the cursor to the first fragment. lwIP netbuf_first. */
    first(): void;
    /** The fragments' bytes, as views: valid until the netbuf is deleted. */
    [Symbol.iterator](): IterableIterator<Uint8Array>;
    /**
     * Copies bytes out, across fragments. lwIP netbuf_copy_partial.
     *
     * @param target Where to; as many bytes as fit are copied.
     * @param offset First byte of the netbuf to copy.
     * @returns Bytes copied, perhaps fewer than fit.
     */
    copyInto(target: Uint8Array, offset?: number): number;
    /** Returns a copy of all bytes in memory of their own. */
    toBytes(): Uint8Array<ArrayBuffer>;
    /**
     * Copies bytes into the existing contents. lwIP netbuf_take.
     *
     * @returns false, with nothing copied, if there are more bytes than contents.
     */
    take(source: Uint8Array): boolean;
}

/**
 * Constants of the netconn API, with lwIP's names and values (api.h).
 *
 * @module
 */
/**
 * The event that a netconn's callback gets.
 *
 * @category lwIP's C names
 */
type netconn_evt = number;
/**
 * One more receive or accept can be made without waiting.
 *
 * @category lwIP's C names
 */
declare const NETCONN_EVT_RCVPLUS: netconn_evt;
/**
 * A receive or accept has consumed one item.
 *
 * @category lwIP's C names
 */
declare const NETCONN_EVT_RCVMINUS: netconn_evt;
/**
 * The connection is writable; also: a nonblocking connect has succeeded.
 *
 * @category lwIP's C names
 */
declare const NETCONN_EVT_SENDPLUS: netconn_evt;
/**
 * The next write may wait, or this one was short.
 *
 * @category lwIP's C names
 */
declare const NETCONN_EVT_SENDMINUS: netconn_evt;
/**
 * The connection is gone, a connect has failed, or a local close is done.
 *
 * @category lwIP's C names
 */
declare const NETCONN_EVT_ERROR: netconn_evt;
/**
 * What a TCP netconn is doing.
 *
 * @category lwIP's C names
 */
type netconn_state = number;
/**
 * Nothing; also an established idle connection.
 *
 * @category lwIP's C names
 */
declare const NETCONN_NONE: netconn_state;
/**
 * A write waits for room.
 *
 * @category lwIP's C names
 */
declare const NETCONN_WRITE: netconn_state;
/**
 * It listens.
 *
 * @category lwIP's C names
 */
declare const NETCONN_LISTEN: netconn_state;
/**
 * A connect is under way.
 *
 * @category lwIP's C names
 */
declare const NETCONN_CONNECT: netconn_state;
/**
 * A close waits.
 *
 * @category lwIP's C names
 */
declare const NETCONN_CLOSE: netconn_state;
/**
 * Write or receive flag: none.
 *
 * @category lwIP's C names
 */
declare const NETCONN_NOFLAG = 0;
/**
 * Write flag: the data may be referred to until it is acknowledged.
 *
 * @category lwIP's C names
 */
declare const NETCONN_NOCOPY = 0;
/**
 * Write flag: the data is copied before the call returns.
 *
 * @category lwIP's C names
 */
declare const NETCONN_COPY = 1;
/**
 * Write flag: more data follows soon, no PSH.
 *
 * @category lwIP's C names
 */
declare const NETCONN_MORE = 2;
/**
 * Write or receive flag: as if the netconn were nonblocking.
 *
 * @category lwIP's C names
 */
declare const NETCONN_DONTBLOCK = 4;
/**
 * Receive flag: the window is opened by netconn_tcp_recvd only.
 *
 * @category lwIP's C names
 */
declare const NETCONN_NOAUTORCVD = 8;
/**
 * Receive flag: the end of the stream is reported by the next receive.
 *
 * @category lwIP's C names
 */
declare const NETCONN_NOFIN = 16;
/**
 * netconn flag: the mailbox takes nothing any more.
 *
 * @category lwIP's C names
 */
declare const NETCONN_FLAG_MBOXCLOSED = 1;
/**
 * netconn flag: nonblocking.
 *
 * @category lwIP's C names
 */
declare const NETCONN_FLAG_NON_BLOCKING = 2;
/**
 * netconn flag: a nonblocking connect is under way.
 *
 * @category lwIP's C names
 */
declare const NETCONN_FLAG_IN_NONBLOCKING_CONNECT = 4;
/**
 * netconn flag: the mailbox is being deleted.
 *
 * @category lwIP's C names
 */
declare const NETCONN_FLAG_MBOXINVALID = 8;
/**
 * netconn flag: a short write waits for a SENDPLUS.
 *
 * @category lwIP's C names
 */
declare const NETCONN_FLAG_CHECK_WRITESPACE = 16;
/**
 * netconn flag: an IPv6 netconn that does not take IPv4.
 *
 * @category lwIP's C names
 */
declare const NETCONN_FLAG_IPV6_V6ONLY = 32;
/**
 * netconn flag: received netbufs carry their destination address.
 *
 * @category lwIP's C names
 */
declare const NETCONN_FLAG_PKTINFO = 64;
/**
 * netconn flag: a FIN was seen and is to be reported by the next receive.
 *
 * @category lwIP's C names
 */
declare const NETCONN_FIN_RX_PENDING = 128;
/**
 * Address type to resolve to: IPv4.
 *
 * @category lwIP's C names
 */
declare const NETCONN_DNS_IPV4 = 0;
/**
 * Address type to resolve to: IPv6.
 *
 * @category lwIP's C names
 */
declare const NETCONN_DNS_IPV6 = 1;
/**
 * Address type to resolve to: IPv4, else IPv6.
 *
 * @category lwIP's C names
 */
declare const NETCONN_DNS_IPV4_IPV6 = 2;
/**
 * Address type to resolve to: IPv6, else IPv4.
 *
 * @category lwIP's C names
 */
declare const NETCONN_DNS_IPV6_IPV4 = 3;
/**
 * Address type that netconn_gethostbyname resolves to.
 *
 * @category lwIP's C names
 */
declare const NETCONN_DNS_DEFAULT: number;
/**
 * Shutdown flag: the receive side.
 *
 * @category lwIP's C names
 */
declare const NETCONN_SHUT_RD = 1;
/**
 * Shutdown flag: the send side.
 *
 * @category lwIP's C names
 */
declare const NETCONN_SHUT_WR = 2;
/**
 * Shutdown flag: both sides.
 *
 * @category lwIP's C names
 */
declare const NETCONN_SHUT_RDWR = 3;
/**
 * Backlog that netconn_listen uses.
 *
 * @category lwIP's C names
 */
declare const TCP_DEFAULT_LISTEN_BACKLOG = 255;

/**
 * The data of a send or write that waits, kept as it was at the call.
 *
 * A netbuf may be deleted meanwhile, and the application may transfer or shrink the
 * buffer of its bytes. The memory of a netbuf is held until it is released here;
 * bytes that are missing are detected by {@linkcode Fragment.isWhole}.
 *
 * @module
 */

/** What is to be sent: bytes, or a fragment of a netbuf. */
type Vector = Uint8Array | Fragment;

/** A value that is set later, for operations to wait for. */
declare class Pending<T> {
    #private;
    /** Whether it has its value, or has failed. */
    get settled(): boolean;
    /** Sets the value. */
    settle(value: T): void;
    /** Makes it fail. */
    fail(error: unknown): void;
    /** A promise of the value; read it once only. */
    get promise(): Promise<T>;
    /** The value; throws the error if it has failed. For use once it is settled. */
    result(): T;
    /** Calls `waiter` in a microtask once it is settled. */
    onSettled(waiter: () => void): void;
}
/**
 * The steps of an operation: a generator that yields what it waits for and returns
 * the result.
 */
type Steps<T> = Generator<Pending<unknown>, T, void>;
/** Blocks the thread until something is settled. */
interface Blocker {
    /** Returns once `pending` is settled. */
    waitFor(pending: Pending<unknown>): void;
    /**
     * Publishes posted requests to the core: a blocked thread's event loop does not.
     */
    flush(): void;
}
/** An operation under way or done, to be awaited or blocked for. */
declare class Operation<T> implements PromiseLike<T> {
    #private;
    /**
     * Starts an operation.
     *
     * @param steps What to do.
     */
    constructor(steps: Steps<T>);
    /** Whether it is done. */
    get done(): boolean;
    /** Its result; throws its error. For use once it is done. */
    result(): T;
    /** Its result as a promise. Awaiting this is cheaper than awaiting itself. */
    get promise(): Promise<T>;
    /** See {@linkcode Promise.then}. */
    then<R = T, E = never>(onFulfilled?: ((value: T) => R | PromiseLike<R>) | null, onRejected?: ((reason: unknown) => E | PromiseLike<E>) | null): Promise<R | E>;
    /** Waits for it inside another operation. */
    steps(): Steps<T>;
    /**
     * Blocks until it is done.
     *
     * @param blocker How to block.
     */
    block(blocker: Blocker): T;
}

/**
 * Where timeouts come from: the event loop's clock, or a virtual one.
 *
 * @module
 */
/** Tells the time, and calls back after a while. */
interface TimeSource {
    /** Milliseconds since some origin, never decreasing. */
    now(): number;
    /**
     * Calls `fn` once.
     *
     * @param ms Milliseconds from now.
     * @returns A handle for {@linkcode clear}.
     */
    set(ms: number, fn: () => void): number;
    /** Cancels a call that was not made yet. */
    clear(handle: number): void;
}

/**
 * A mailbox: items in, items out, and readers that wait.
 *
 * The oldest reader gets the oldest item. A reader whose timeout or signal ends its
 * wait leaves the queue without an item: no item is lost.
 *
 * @module
 */

/**
 * Limits of a wait.
 *
 * @category Netconns
 */
interface WaitOptions {
    /** Ends the wait: it rejects with the signal's reason. */
    signal?: AbortSignal | undefined;
    /** Milliseconds after which the wait ends; forever if not given. */
    timeout?: number | undefined;
}
/** A wait that ended because of its timeout. */
declare const TIMED_OUT: unique symbol;
/** A wait that ended because the mailbox is no longer valid. */
declare const INVALID: unique symbol;

/**
 * The interfaces of a port's partners: the connections that get its events, the
 * answer to a call, and a core in the same thread.
 *
 * @module
 */

/** What the core answers to a call. */
interface Reply {
    /** Outcome. */
    err: err_t;
    /** Address, if the call returns one. */
    addr: IpAddr;
    /** Port, if the call returns one. */
    port: number;
}
/** A connection as the port sees it: where its events go. */
interface PortClient {
    /** A connect has succeeded; the local end. */
    onConnected(addr: IpAddr, port: number, zone: number): void;
    /** A connect without a call could not begin. */
    onNotBegun(err: err_t): void;
    /** A fragment of stream data; `more` if the delivery goes on. */
    onData(fragment: Fragment, more: boolean): void;
    /** The peer sends no more. */
    onFin(): void;
    /**
     * Bytes were acknowledged; `sndBuf` is the new size of the send buffer, 0: as
     * before.
     */
    onSent(bytes: number, sndBuf: number): void;
    /** A new connection on a listener; the client creates and returns its own. */
    onAccept(conn: number, remote: IpAddr, remotePort: number, local: IpAddr, localPort: number): PortClient;
    /** The connection is gone. */
    onError(err: err_t): void;
    /** The connection has ended in an orderly way. */
    onClosed(): void;
    /** The stack ends. */
    onStopped(): void;
    /** The core has released the connection. */
    onReleased(): void;
    /** A datagram, or several of `size` bytes, the last perhaps shorter. */
    onDatagrams(fragment: Fragment, size: number, from: IpAddr, fromPort: number, to: IpAddr, toPort: number, netif: number, ttl: number, tos: number): void;
    /** A datagram sent without waiting was refused. */
    onSendError(err: err_t): void;
    /** A datagram to the connected peer did not arrive. */
    onDatagramError(err: err_t): void;
}
/** A core in the application's own thread, as the port sees it. */
interface LocalCore {
    /** Takes a received buffer back. Not to be called during a turn of the core. */
    freePbuf(id: number): void;
    /**
     * Takes a turn now if possible: there are requests, and the application thread is
     * idle.
     */
    turn(): void;
    /** Takes a turn now in any case. */
    turnNow(): void;
}

/**
 * What a record of the mailboxes is made of, declared once.
 *
 * A record is a run of 32-bit words: a header word with its length and opcode (see
 * record_ring.ts), then its fields in the order of its declaration. A declaration
 * has the place of each field, so that code that writes or reads a record names the
 * field: `w[at + EVT_SENT.bytes]`, where `at` is the index of the first word behind
 * the header. The places are plain numbers that are computed at load; no object is
 * made per record. {@linkcode describeRecord} prints a record from the same
 * declaration.
 *
 * @module
 */

/**
 * What a field holds: a number of one word; an IP address of five words, as
 * core/wire/ip_addr.ts holds it with its zone; or, as the last field, one of two kinds of tail. A
 * tail begins with a word that counts: the bytes of a text, which follow, or the
 * pieces of packet memory, of which each has two words, offset and length.
 */
type FieldKind = "int" | "addr" | "text" | "pieces";
/** The fields of a record, in order. */
type Fields = Readonly<Record<string, FieldKind>>;
/** What every declaration has, whatever its fields. */
interface RecordHead<F extends Fields = Fields> {
    /** Number of the kind of record, 1 to 255. */
    readonly opcode: number;
    /** The header word of a record without a tail. */
    readonly header: number;
    /** Name, for printing. */
    readonly name: string;
    /** The fields, in order. */
    readonly fields: F;
}
/** A declared record of plain numbers. */
type IntRecord = RecordHead<Readonly<Record<string, "int">>>;

/**
 * Datagrams that arrived together, and are taken out one by one.
 *
 * The core reports consecutive datagrams of one flow in one event; each becomes a
 * netbuf when it is taken. They share one received buffer, which returns to the
 * core when the last of them is freed.
 *
 * @module
 */

/** The datagrams of one event that were not taken yet, oldest first. */
declare class DatagramRun {
    #private;
    /**
     * @param whole The payloads, one behind the other; owned by the run.
     * @param size Bytes of each, at least 1; the last may be shorter.
     * @param origin Their addresses.
     */
    constructor(whole: Fragment, size: number, origin: Origin);
    /** Bytes that were not taken; 0 if the run is over. */
    get bytesLeft(): number;
    /** Takes the oldest datagram; there must be one. */
    next(): NetBuf;
    /** Frees the datagrams that are left. */
    release(): void;
}

/** Offsets in bytes, except where a name says words. */
interface Layout {
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

/** Decides for one thread whether it spins. */
declare class Spinner {
    #private;
    /**
     * @param awake How many threads are awake: one word, shared by them.
     * @param processors How many can run at a time.
     */
    constructor(awake: Int32Array, processors?: number);
    /**
     * Begins to wait.
     *
     * @param now The present, in milliseconds.
     * @returns Whether to spin.
     */
    begin(now: number): boolean;
    /** Whether to poll once more. */
    goesOn(now: number): boolean;
    /** The thread is about to sleep, or it ends. */
    sleeps(): void;
    /** Ends the wait, in which the thread has spun or slept, or both. */
    end(now: number): void;
}

/** What both ends of a ring know: where it lies, and how far each side is. */
declare class RingEnd {
    /** The shared memory. */
    protected readonly words: Int32Array;
    /** Whether both ends are in one thread. */
    protected readonly isLocal: boolean;
    /** Index of the reader's position, which it has released. */
    protected readonly headAt: number;
    /** Index of the writer's position, which it has published. */
    protected readonly tailAt: number;
    /** Index of the first data word. */
    protected readonly data: number;
    /** Data words. */
    protected readonly capacity: number;
    /** The reader's position: its own, or as the writer has last seen it. */
    protected head: number;
    /** The writer's position: its own, or as the reader has last seen it. */
    protected tail: number;
    /**
     * @param words The shared memory as words.
     * @param base Index of the ring's control words.
     * @param capacity Data words, a power of two.
     * @param isLocal Whether both ends are in one thread.
     */
    constructor(words: Int32Array, base: number, capacity: number, isLocal?: boolean);
    /** Index of the data word at a position. */
    protected indexOf(position: number): number;
    /** Shows a position to the other side. */
    protected show(at: number, position: number): void;
}
/** The writing side. Records behind the published position are not seen yet. */
declare class RingWriter extends RingEnd {
    #private;
    /** Position after the last record written. */
    get position(): number;
    /** Position up to which the reader has released records. */
    get released(): number;
    /**
     * Words that can still be written.
     *
     * @param fresh Looks at the reader's position now, not as last seen.
     */
    space(fresh?: boolean): number;
    /** True if there are records that {@linkcode publish} has not shown yet. */
    get pending(): boolean;
    /**
     * Starts a record.
     *
     * @param opcode What it is, 1 to 255.
     * @param words Its length in words, the header included.
     * @returns Index in the shared words of its second word, or -1 if the ring is
     * full: publish, and wait for the reader.
     */
    reserve(opcode: number, words: number): number;
    /** Shows all finished records to the reader. */
    publish(): void;
}

/**
 * Reads the events of the core and passes each to its connection, in the order in
 * which the core raised them.
 *
 * @module
 */

/** The port, as far as the reader of events needs it. */
interface EventPort extends FragmentMemory {
    /** Resets a new connection that no listener accepts. */
    refuse(conn: number): void;
    /** The core has ended. */
    close(): void;
}

/**
 * The sending end of a mailbox: a ring, and an overflow list. A record that finds
 * the ring full, which is rare, is kept in the list and copied into the ring, in
 * order, when the reader has made room.
 *
 * @module
 */

/** Accepts any number of records. */
declare class Outbox {
    #private;
    /** The ring. */
    readonly ring: RingWriter;
    /**
     * The array that the index from {@linkcode reserve} or {@linkcode keep} is for.
     */
    words: Int32Array;
    /**
     * @param i32 The stack's memory.
     * @param base Index of the ring's control words.
     * @param capacity Its data words.
     * @param isLocal Whether the reader is in the same thread.
     */
    constructor(i32: Int32Array, base: number, capacity: number, isLocal: boolean);
    /** True if records wait for room in the ring. */
    get isBacklogged(): boolean;
    /**
     * Starts a record in the ring.
     *
     * @param header Its header, as its declaration has it.
     * @returns Index in {@linkcode words} of its first field, or -1 if the ring is full:
     * publish and try again, or {@linkcode keep} it.
     */
    reserve(header: number): number;
    /** Starts a record that waits for room; returns the index of its first field. */
    keep(header: number): number;
    /**
     * Moves records that wait into the ring, as many as there is room for.
     *
     * @returns How many.
     */
    retry(): number;
}

/**
 * Decides when the requests of an application thread become visible to the core,
 * and when the core is woken for them.
 *
 * Requests are published together once per turn of the event loop, in a microtask,
 * with one wake-up of the core if it sleeps; earlier if there are many, so that the
 * core sends while the rest of a long write is copied. A request that nobody waits
 * for is lazy: it is in the ring, where a core that is awake finds it, but does not
 * wake a core that sleeps.
 *
 * @module
 */

/** The request mailbox of one application thread. */
declare class RequestOutbox extends Outbox {
    #private;
    /** Buffers given back since the core was last woken. */
    lazyFrees: number;
    /** Bytes consumed since the core was last woken. */
    lazyBytes: number;
    /**
     * @param i32 The stack's memory.
     * @param layout Where everything lies in it.
     * @param wakeCore Wakes the core if it sleeps.
     * @param local The core, if it is in this thread.
     */
    constructor(i32: Int32Array, layout: Layout, wakeCore: () => void, local: LocalCore | null);
    /** True after {@linkcode close}: requests are dropped. */
    get isClosed(): boolean;
    /** Drops all requests from now on: the stack has ended. */
    close(): void;
    /** Ends all waits for room: the stack has ended. */
    release(): void;
    /**
     * Starts a request.
     *
     * @returns Index in {@linkcode words} of its first field; then write the fields, and
     * call {@linkcode finish} or {@linkcode finishLazy}.
     */
    start(header: number): number;
    /**
     * Ends a request: the core is woken for it.
     *
     * @param weight Pages of 4 KiB that it asks to send.
     */
    finish(weight?: number): void;
    /** Ends a lazy request: a core that is awake finds it, and no core is woken. */
    finishLazy(): void;
    /** Publishes all requests to the core, and wakes it if it sleeps. */
    flush(): void;
    /**
     * As {@linkcode flush}. @param isIdle Whether this thread has nothing else to do
     * now.
     */
    show(isIdle: boolean): void;
    /** Publishes lazy requests in the next turn of the event loop. */
    flushLater(): void;
    /** True if the core keeps up. */
    hasRoom(): boolean;
    /** Settled when {@linkcode hasRoom} may be true again, or when the stack ends. */
    room(): Pending<void>;
    /** Continues what waits for room, after the core may have handled requests. */
    proceed(): void;
    /** Makes the core signal an event when it has next handled requests. */
    raiseBlocked(): void;
}

/**
 * Shares of the send arena: how much of it a stream, a datagram or a netbuf may take.
 *
 * Streams, datagrams and the application's own netbufs share one arena. A stream
 * holds its memory until its peer has acknowledged, which may be never. So the
 * share of a stream is a fraction of the memory that is free now: few streams get
 * much each, many get little each, and no share has to be taken back when more
 * streams come. Two parts of the arena are reserved:
 *
 * - a quarter of the arena, and in a small one up to half of it, for streams that
 *   hold little: each may have a small share of what is left of this part, at least
 *   4 KiB (Linux's tcp_wmem[0]) and at most 64 KiB, and one block of 2 KiB when it
 *   is nearly used up;
 * - a sixteenth for datagrams, which the core gives back within milliseconds.
 *
 * Control calls take no packet memory at all.
 *
 * Streams that wait are served in the order in which they began to wait, those that
 * hold less than {@linkcode LEAST_SHARE} before all others.
 *
 * @module
 */

/** A stream that holds memory. */
interface StreamHolder {
    /** Bytes of blocks that it holds. */
    held: number;
}

/**
 * The send arena of one application thread: how its blocks are taken and given
 * back.
 *
 * send_memory.ts decides how much of it each user may take. A block of a stream is
 * freed by its owner once the peer has acknowledged it. The block of a datagram is
 * lent to the core until the core has handled the request. No event reports that:
 * this thread compares positions in the ring whenever it needs memory or has read
 * events.
 *
 * @module
 */

/** The send arena of one application thread. */
declare class SendArena {
    #private;
    /** Where datagrams are copied to. */
    readonly datagramMemory: FragmentMemory;
    /**
     * @param memory The stack's shared memory.
     * @param layout Where everything lies in it.
     * @param requests The requests by which datagrams are lent.
     */
    constructor(memory: PacketMemory, layout: Layout, requests: RequestOutbox);
    /** Takes a block for a netbuf of the application's; -1 if there is none. */
    forNetbuf(size: number): number;
    /** Takes a block for a datagram; -1 if there is none. */
    forDatagram(size: number): number;
    /** See {@linkcode SendMemory.forStream}. */
    forStream(size: number, holder: StreamHolder): number;
    /** Returns the size in bytes of a block in use. */
    sizeOf(block: number): number;
    /** Blocks in use. */
    get blocksUsed(): number;
    /** Gives a block of a stream or a netbuf back. */
    free(block: number): void;
    /** True if datagrams are lent to the core. */
    get hasLent(): boolean;
    /**
     * Lends a retained fragment, or a block, to the core until the core has handled
     * the request.
     */
    lend(datagram: Fragment | number): void;
    /** Takes datagrams' memory back; false if none was lent. */
    reclaim(): boolean;
    /** True if somebody waits for memory. */
    get isWaitedFor(): boolean;
    /** Settled when there may be memory for a stream, or when the stack ends. */
    streamWait(holder: StreamHolder): Pending<void>;
    /** Settled when there may be memory for a datagram, or when the stack ends. */
    datagramWait(size: number): Pending<void>;
    /**
     * Takes memory back, and makes the core signal when it has handled requests: no
     * other event reports that a datagram was sent.
     */
    reclaimWithSignal(): void;
    /** Removes a stream that has ended from the queue for memory. */
    forget(holder: StreamHolder): void;
    /** Serves the waiters, if any: once for all blocks that are freed together. */
    passOn(): void;
    /** Ends all waits: the stack has ended. */
    release(): void;
}

/**
 * Writes the requests of an application thread as records: a method for each that is
 * frequent, has an address or a tail, and {@linkcode RequestWriter.post} for the rest.
 *
 * A request that nobody waits for is lazy, see request_outbox.ts.
 *
 * @module
 */

/** The places of the fields that BIND and CONNECT have in common. */
interface EndRecord extends RecordHead {
    /** The connection. */
    readonly conn: number;
    /** The call. */
    readonly call: number;
    /** The address. */
    readonly addr: number;
    /** The port. */
    readonly port: number;
    /** Flags, if it has them. */
    readonly flags?: number;
}
/** The requests of one application thread, and the memory of what it sends. */
declare class RequestWriter {
    #private;
    /** The whole packet memory. */
    readonly u8: Uint8Array;
    /** Where requests are written. */
    protected readonly requests: RequestOutbox;
    /** The memory of the bytes that they send. */
    protected readonly arena: SendArena;
    /** The core, if it is in this thread. */
    protected readonly local: LocalCore | null;
    /**
     * @param memory The stack's shared memory.
     * @param layout Where everything lies in it.
     * @param wakeCore Wakes the core if it sleeps: there are requests.
     * @param lazyWindow Bytes of stream data that may be consumed before the core
     * is woken; 0 to wake it at once.
     * @param local The core, if it is in this thread.
     */
    constructor(memory: PacketMemory, layout: Layout, wakeCore: () => void, lazyWindow: number, local: LocalCore | null);
    /**
     * Posts a request of up to four numbers; numbers left out are 0.
     *
     * @param record One of the REQ_ declarations; then its fields in order.
     */
    post(record: IntRecord, a: number, b?: number, c?: number, d?: number): void;
    /** Posts a BIND, with the flags, or a CONNECT. */
    postAddr(record: EndRecord, conn: number, call: number, addr: IpAddr, port: number, flags?: number): void;
    /**
     * Posts a group request.
     *
     * @param netif Interface index, or -1 to choose it by `ifAddr`.
     * @param op One of the operations of core/mailbox/group_op.ts.
     * @param source The source, for an operation about one.
     */
    postGroup(conn: number, call: number, group: IpAddr, ifAddr: IpAddr, netif: number, op: number, source: IpAddr): void;
    /** Posts a control call, JSON text. */
    protected postControl(call: number, text: string): void;
    /**
     * Posts bytes of a stream, which lie in packet memory.
     *
     * @param push Whether the last segment of them has PSH.
     */
    postWrite(conn: number, offset: number, length: number, push: boolean): void;
    /**
     * Reports consumed stream data. Lazy, unless it is so much that the window has to
     * open.
     */
    postRecved(conn: number, bytes: number): void;
    /**
     * Reports an accepted connection. Lazy: the core handles requests before the SYNs
     * that a backlog limits.
     */
    postAccepted(listener: number, conn: number): void;
    /**
     * Deletes a connection.
     *
     * @param isUrgent Whether somebody waits for that: a peer waits for a FIN.
     */
    postDelete(conn: number, isUrgent: boolean): void;
    /** Resets a new connection that no listener accepts. */
    refuse(conn: number): void;
    /** Gives a received buffer back to the core. Lazy. */
    freePbuf(id: number): void;
    /**
     * Posts a datagram. The fragments lie in packet memory and are retained until
     * the core has taken them.
     *
     * @param call Number of the call to answer, 0 for none.
     * @returns false if there is no room: wait for {@linkcode room}, try again.
     */
    postDatagram(conn: number, call: number, addr: IpAddr, port: number, fragments: readonly Fragment[]): boolean;
    /**
     * Posts a datagram of bytes, which it copies: {@linkcode postDatagram} for the
     * usual case, without a call.
     *
     * @returns false if there is no room, or no memory: nothing was posted.
     */
    postBytes(conn: number, addr: IpAddr, port: number, bytes: Uint8Array): boolean;
    /**
     * Reports datagrams that were received, or dropped here. Lazy.
     *
     * @param drops How many of them were dropped.
     */
    postTaken(conn: number, bytes: number, count: number, drops: number): void;
    /**
     * Returns true if the core keeps up. If not, wait for {@linkcode room} before
     * sending more.
     */
    hasRoom(): boolean;
    /** Settled when {@linkcode hasRoom} may be true again, or when the stack ends. */
    room(): Pending<void>;
    /** Publishes all posted requests to the core, and wakes it if it sleeps. */
    flush(): void;
}

/**
 * The send buffer of a TCP netconn: bytes written and not acknowledged.
 *
 * The bytes are in the send arena or in the memory of a netbuf. The core sends and
 * retransmits them from there. Acknowledgements free them in order.
 *
 * @module
 */

/** Where the blocks of streams come from and return to. */
interface StreamMemory {
    /** The whole packet memory. */
    readonly u8: Uint8Array;
    /**
     * Takes a block of the send arena; -1 if the stream has its share, or there is
     * none.
     */
    allocateStream(size: number, holder: StreamHolder): number;
    /** Returns the size in bytes of a block in use. */
    blockSize(offset: number): number;
    /** Gives a block back. */
    freeBlock(offset: number): void;
}

/**
 * The application's end of the mailboxes: it writes requests and passes events to
 * their connections.
 *
 * @module
 */

/** One application thread's end of the mailboxes. */
declare class Port extends RequestWriter implements EventPort, StreamMemory {
    #private;
    /**
     * Whether {@linkcode datagramTurn} yields to the event loop. Not under a virtual
     * clock, which stands still until all ready work is done.
     */
    yieldsToEventLoop: boolean;
    /**
     * Whether the core has answered its last ring; null if that cannot be or need not
     * be known. For a blocked thread, which receives no message.
     */
    coreAnswers: (() => boolean) | null;
    /** Resolves when the core has ended. */
    readonly stopped: Promise<void>;
    /**
     * Connects an application thread to a stack.
     *
     * @param memory The stack's shared memory.
     * @param layout Where everything lies in it.
     * @param wakeCore Wakes the core if it sleeps: there are requests.
     * @param lazyWindow Bytes of stream data that may be consumed before the core
     * is woken; 0 to wake it at once.
     * @param spinner Decides whether the thread spins before it sleeps.
     * @param local The core, if it is in this thread.
     */
    constructor(memory: PacketMemory, layout: Layout, wakeCore: () => void, lazyWindow: number, spinner: Spinner, local?: LocalCore | null);
    /** False once the stack ends: nothing new can begin. */
    get isOpen(): boolean;
    /** Why nothing new can begin: the stack was closed, or has died. */
    get whyClosed(): string;
    /** Registers a connection made here and returns its number. */
    add(client: PortClient): number;
    /** Returns the number of a new call, and the pending reply. */
    call(): {
        call: number;
        reply: Pending<Reply>;
    };
    /**
     * Makes a control call, as JSON.
     *
     * @param request The call; JSON data.
     * @returns The answer, JSON data.
     */
    control(request: unknown): Operation<unknown>;
    /**
     * The promise that a sender of a datagram awaits if the send itself did not wait.
     * Once every {@linkcode DATAGRAMS_PER_TURN} datagrams it resolves in the next
     * turn of the event loop. Otherwise a loop that sends would keep this thread from
     * events and timers, and a core in the same thread would find thousands of
     * requests at once, more than the caches hold.
     */
    datagramTurn(): Promise<void>;
    /** Where datagrams are copied to. */
    get datagramMemory(): FragmentMemory;
    /** Takes a block of the send arena for a netbuf; -1 if there is none. */
    allocateBlock(size: number): number;
    /** Takes a block for a stream; -1 if it may not have one, or there is none. */
    allocateStream(size: number, holder: StreamHolder): number;
    /** Returns the size in bytes of a block in use. */
    blockSize(offset: number): number;
    /** Gives a block of the send arena back. */
    freeBlock(offset: number): void;
    /** Settled when there may be memory for a stream, or when the stack ends. */
    streamMemory(holder: StreamHolder): Pending<void>;
    /** Settled when there may be memory for a datagram, or when the stack ends. */
    datagramRoom(size: number): Pending<void>;
    /** Removes a stream that has ended from the queue for memory. */
    forgetStream(holder: StreamHolder): void;
    /** Serves the next waiter: the one that was woken for memory does not need it. */
    passMemoryOn(): void;
    /** Blocks of the send arena in use. */
    get blocksUsed(): number;
    /** Waits for events and passes them on until the core has ended. */
    run(): Promise<void>;
    /**
     * Blocks this thread until something is settled. Before that it flushes the ports
     * of all stacks: while the thread blocks, its event loop does not.
     *
     * @param pending What to wait for.
     * @param runDue Fires timers that are due; returns milliseconds to the next.
     */
    waitFor(pending: Pending<unknown>, runDue: () => number): void;
    /**
     * Lets an in-thread core take turns until something is settled that needs no
     * network.
     *
     * @throws Error if it needs one.
     */
    takeTurnsFor(pending: Pending<unknown>): void;
    /**
     * Passes on all events in the ring; an in-thread core calls this when there are
     * some.
     */
    drain(): void;
    /**
     * Asks the core to end, and ends all waits. The core still delivers written data
     * for a limited time.
     */
    stop(): void;
    /**
     * Ends this side: reports their end to all connections, and answers every call
     * with ERR_CLSD. Called when the core has ended or has died.
     *
     * @param why The error message of control calls, if it has died.
     */
    close(why?: string): void;
}

/**
 * Stream data as one receive takes it: what arrived in one turn of the core, in one
 * or more fragments. lwIP hands out a chain of pbufs.
 *
 * @module
 */

/** A delivery of stream data: what one receive takes. */
declare class Delivery {
    /** The bytes. */
    readonly fragments: Fragment[];
    /** Bytes in all fragments. */
    length: number;
    /**
     * Begins a delivery.
     *
     * @param first Its first fragment; the delivery owns it.
     */
    constructor(first: Fragment);
    /** Appends a fragment. */
    append(fragment: Fragment): void;
    /** Frees all memory. */
    release(): void;
}

/**
 * The state of one netconn: lwIP's struct netconn, on the application's side of the
 * mailboxes.
 *
 * The rules of api_lib.c and api_msg.c are functions over this state, one file for
 * each group: connect.ts, listen.ts, arrival.ts, receive.ts, send.ts, write.ts,
 * close.ts, end.ts. {@linkcode LwipConn} is the object with lwIP's functions as
 * methods.
 *
 * Functions over one object, and not one object for each group: the rules share
 * nearly all of their state, as they do in lwIP (a close ends receive, write and
 * connect at once, in an order that events show), and an idle connection costs one
 * object of one shape. What only UDP and RAW netconns need is an object of its own.
 *
 * @module
 */

/** What a connection needs of its stack. */
interface ConnContext {
    /** This thread's end of the mailboxes. */
    readonly port: Port;
    /** Where timeouts come from. */
    readonly time: TimeSource;
    /** Bytes that a new connection may have written and not acknowledged. */
    readonly sndBuf: number;
    /** A connection is writable while more than this many bytes are free. */
    readonly sndLowat: number;
    /** Free bytes with which a blocked write goes on, at least 1. */
    readonly writeStep: number;
    /** Items that a receive or accept mailbox holds. */
    readonly mboxSize: number;
    /** Bytes of datagrams that may wait; UDP and RAW. */
    readonly recvBufferSize: number;
    /** What a datagram counts besides its payload; 0: payload alone, as in lwIP. */
    readonly datagramCost: number;
    /** Whether a new netconn refuses datagrams that are larger than the path MTU. */
    readonly refusesLarge?: boolean;
    /** Names of the zones of link-local addresses. @default {numbers only} */
    readonly zones?: Zones;
}
/** Data, or lwIP's marker of an end: ERR_CLSD is the peer's FIN. */
type Item = Delivery | NetBuf | err_t;
/** What the receive mailbox holds. */
type Posted = Item | DatagramRun;

/**
 * Data to the application: lwIP netconn_recv, netconn_recv_tcp_pbuf_flags,
 * netconn_recv_udp_raw_netbuf_flags and netconn_tcp_recvd.
 *
 * There is one receive for all kinds of netconn, in two forms: one that may wait,
 * and one that does not. Data that arrived before an error is received before it.
 * The end of a stream is reported once, as ERR_CLSD, and shuts the receive half.
 *
 * @module
 */

/** The result of a wait for an item. */
type Fetched = Posted | typeof TIMED_OUT | typeof INVALID;

/**
 * A netconn with lwIP's functions: they return error codes, and events are reported
 * to the owner. Nothing here throws for a network outcome.
 *
 * Each method stands for one of lwIP's functions, or for an event that the core
 * reports. What it does is in the file that its call names: address.ts, connect.ts,
 * listen.ts, arrival.ts, receive.ts, send.ts, blocked_write.ts, write.ts,
 * groups.ts, end.ts, close.ts; over the state in conn.ts. Long because lwIP has so
 * many functions.
 *
 * An operation that may wait has up to three forms: one for await and for blocking
 * (`recv`), one that never waits (`recvNow`: undefined if a wait is needed), and
 * one that returns a promise (`connectSoon`).
 *
 * @module
 */

/** The object that the application holds, which receives events. */
interface ConnOwner {
    /** Whether the application listens to events. */
    readonly hearsEvents: boolean;
    /** An event, as lwIP's netconn_callback gets it. */
    onEvent(evt: netconn_evt, len: number): void;
    /** Makes the owner of a connection that a listener has accepted. */
    onAccepted(conn: LwipConn): void;
    /** The core has forgotten the connection. */
    onReleased(): void;
}
/** One netconn: lwIP's struct netconn and what may be done with it. */
declare class LwipConn implements PortClient {
    #private;
    /** Receives events. */
    owner: ConnOwner | null;
    /**
     * Makes a netconn; or, with `accepted`, the application's half of a connection
     * that a listener has.
     *
     * @param context The stack.
     * @param type Kind.
     * @param proto IP protocol; RAW only.
     * @param accepted The core's number of an accepted connection.
     */
    constructor(context: ConnContext, type: netconn_type, proto?: number, accepted?: number);
    /** Kind. */
    get type(): netconn_type;
    /** Names of the zones of link-local addresses. */
    get zones(): Zones;
    /** IP protocol of a RAW netconn. */
    get proto(): number;
    /** What is in progress. */
    get state(): netconn_state;
    set state(value: netconn_state);
    /** NETCONN_FLAG_ bits. */
    get flags(): number;
    set flags(value: number);
    /** Error that the next operation reports; see {@linkcode err}. */
    get pendingErr(): err_t;
    set pendingErr(value: err_t);
    /** Milliseconds that receive and accept wait at most; 0 for ever. */
    get recvTimeout(): number;
    set recvTimeout(value: number);
    /** Milliseconds that write waits at most; 0 for ever. */
    get sendTimeout(): number;
    set sendTimeout(value: number);
    /** Bytes that wait to be received. */
    get recvAvail(): number;
    set recvAvail(value: number);
    /** Seconds that close waits for data to be acknowledged; -1 for not at all. */
    get linger(): number;
    set linger(value: number);
    /** Remote end of a TCP connection, once it is made. */
    get remoteEnd(): {
        addr: IpAddr;
        port: number;
    } | null;
    set remoteEnd(value: {
        addr: IpAddr;
        port: number;
    } | null);
    /** Local end of a TCP connection, once it is made. */
    get localEnd(): {
        addr: IpAddr;
        port: number;
    } | null;
    set localEnd(value: {
        addr: IpAddr;
        port: number;
    } | null);
    /** The number by which the core knows it. */
    get id(): number;
    /** Whether the control block exists. */
    get hasPcb(): boolean;
    /** Whether a connect has chosen the peer of its datagrams. */
    get hasPeer(): boolean;
    /** Whether it was deleted. */
    get deleted(): boolean;
    /** Whether the end of the stream was received. */
    get sawEnd(): boolean;
    /** Bytes written and not acknowledged. */
    get unacknowledged(): number;
    /** Resolves when the core has released the connection. */
    get released(): Promise<void>;
    /** Reports to the leak watch that the application owns the connection now. */
    noteOwned(): void;
    /** Returns the pending error and clears it. lwIP netconn_err. */
    err(): err_t;
    /** lwIP netconn_bind. */
    bind(addr: IpAddr, port: number, flags?: number): Operation<err_t>;
    /**
     * Binds and listens in one request, which the core can see when this returns.
     *
     * @param flags BIND_REUSE, or 0.
     * @param backlog Connections that may wait, 1 to 255; 0 to bind alone.
     * @returns The local address.
     */
    open(addr: IpAddr, port: number, flags: number, backlog: number): Operation<Reply>;
    /** lwIP netconn_bind_if. */
    bindIf(netif: number): Operation<err_t>;
    /** lwIP netconn_getaddr. */
    getaddr(local: boolean): Operation<Reply>;
    /**
     * One end of a TCP connection that was made; also after its end. Null if none was
     * made. The core is not asked.
     */
    knownEnd(local: boolean): {
        addr: IpAddr;
        port: number;
    } | null;
    /** Sets an option of the control block. */
    setOption(option: SocketOption, value: number): void;
    /**
     * Bytes of payload of datagrams that may wait; RECV_BUFSIZE_MAX where the limit is
     * not of payload alone. UDP and RAW. lwIP netconn_recv_bufsize.
     */
    get recvBufSize(): number;
    /** Limits payload alone. lwIP netconn_set_recvbufsize. */
    set recvBufSize(bytes: number);
    /** Bytes of datagrams that may wait, as the profile counts them. */
    limitDatagrams(bytes: number): void;
    /** lwIP netconn_connect. */
    connect(addr: IpAddr, port: number, wait?: WaitOptions): Operation<err_t>;
    /** As {@linkcode connect}, as a promise: the usual case takes fewer steps. */
    connectSoon(addr: IpAddr, port: number, wait: WaitOptions): Promise<err_t>;
    /** lwIP netconn_disconnect. */
    disconnect(): Operation<err_t>;
    /** lwIP netconn_listen_with_backlog. */
    listen(backlog: number): Operation<err_t>;
    /** lwIP netconn_accept; resolves to the connection or the error. */
    accept(wait?: WaitOptions): Operation<LwipConn | err_t>;
    /**
     * As {@linkcode accept} if it need not wait; else does nothing and returns
     * undefined.
     */
    acceptNow(): LwipConn | err_t | undefined;
    /**
     * As {@linkcode accept}, as a promise, after {@linkcode acceptNow} returned
     * undefined.
     */
    acceptSoon(wait: WaitOptions): Promise<LwipConn | err_t>;
    /**
     * Receives stream data. lwIP netconn_recv_tcp_pbuf_flags.
     *
     * @param apiflags DONTBLOCK, NOAUTORCVD, NOFIN.
     * @returns A delivery that the caller owns; or an error, ERR_CLSD at the end.
     */
    recvTcp(apiflags?: number, wait?: WaitOptions): Operation<Delivery | err_t>;
    /**
     * Receives a datagram. lwIP netconn_recv_udp_raw_netbuf_flags.
     *
     * @returns A netbuf that the caller owns, or an error.
     */
    recvDatagram(apiflags?: number, wait?: WaitOptions): Operation<NetBuf | err_t>;
    /** Receives as a netbuf, of any kind of netconn. lwIP netconn_recv. */
    recv(apiflags?: number, wait?: WaitOptions): Operation<NetBuf | err_t>;
    /**
     * As {@linkcode recv} if it need not wait; else does nothing and returns
     * undefined.
     */
    recvNow(): NetBuf | err_t | undefined;
    /**
     * As {@linkcode recvTcp} if it need not wait; else does nothing and returns
     * undefined.
     */
    recvTcpNow(apiflags: number): Delivery | err_t | undefined;
    /**
     * Waits for the next item, after {@linkcode recvNow} returned undefined.
     *
     * @internal
     */
    arrival(wait: WaitOptions): Promise<Fetched>;
    /**
     * As {@linkcode recv}, for the item of {@linkcode arrival}.
     *
     * @internal
     */
    received(fetched: Fetched): NetBuf | err_t;
    /**
     * As {@linkcode recvTcp}, for the item of {@linkcode arrival}.
     *
     * @internal
     */
    receivedTcp(fetched: Fetched, apiflags: number): Delivery | err_t;
    /**
     * The application has consumed stream data. lwIP netconn_tcp_recvd.
     *
     * @param bytes At least 0; no more counts than was received and not credited yet.
     */
    recvd(bytes: number): err_t;
    /** Reports to the core which datagrams were received, or dropped here. */
    reportTaken(): void;
    /**
     * Sends a datagram. lwIP netconn_send, and netconn_sendto with an address.
     *
     * @param buf What to send; stays the caller's, unchanged.
     * @param addr Destination; any means: the connected one.
     * @param port Destination port.
     */
    send(buf: NetBuf, addr: IpAddr, port: number, wait?: WaitOptions): Operation<err_t>;
    /**
     * Sends bytes as {@linkcode send} does, if it need not wait.
     *
     * @returns False if a wait is needed: nothing is sent.
     */
    sendNow(bytes: Uint8Array, addr: IpAddr, port: number): boolean;
    /**
     * Writes stream data. lwIP netconn_write_vectors_partly.
     *
     * @param vectors What to write, in order. Netbufs may be deleted after the call.
     * @param apiflags COPY or NOCOPY, MORE, DONTBLOCK. Bytes are copied in any case;
     * fragments in packet memory are with COPY.
     * @param partly Whether the caller can take a short count.
     * @returns The outcome, and the bytes taken if it is ERR_OK; -1 if lwIP would
     * have left its out-parameter untouched.
     * @throws TypeError if bytes were transferred or shrunk before they were taken.
     */
    write(vectors: readonly (Uint8Array | Fragment)[], apiflags: number, partly: boolean, wait?: WaitOptions): Operation<{
        err: err_t;
        written: number;
    }>;
    /**
     * Writes bytes as {@linkcode write} does, if all of them fit into the send buffer.
     *
     * @returns Bytes taken, fewer than all if memory ran out; 0 if {@linkcode write}
     * is needed.
     */
    writeNow(bytes: Uint8Array): number;
    /** lwIP netconn_close: both sides. */
    close(): Operation<err_t>;
    /** lwIP netconn_shutdown. */
    shutdown(rx: boolean, tx: boolean): Operation<err_t>;
    /**
     * As {@linkcode shutdown} if it need not linger; else does nothing and returns
     * undefined.
     */
    shutdownNow(rx: boolean, tx: boolean): err_t | undefined;
    /** Resets the connection. lwIP tcp_abort, seen from the netconn. */
    abort(): void;
    /** lwIP netconn_delete, with netconn_prepare_delete. */
    delete(): Operation<err_t>;
    /**
     * As {@linkcode delete} if it need not linger; else does nothing and returns
     * undefined.
     */
    deleteNow(): err_t | undefined;
    /** lwIP netconn_join_leave_group; by interface index if it is not negative. */
    joinLeave(group: IpAddr, ifAddr: IpAddr, netif: number, join: boolean): Operation<err_t>;
    /**
     * Joins or leaves a group, or changes a source filter.
     *
     * @param op One of the operations of core/mailbox/group_op.ts.
     * @param group The group.
     * @param ifAddr Address of the interface; any for all.
     * @param netif Interface index instead of the address; -1 for none.
     * @param source The source, for an operation about one.
     */
    membership(op: number, group: IpAddr, ifAddr: IpAddr, netif: number, source: IpAddr): Operation<err_t>;
    /** A connect has succeeded. */
    onConnected(addr: IpAddr, port: number, zone: number): void;
    /** A connect could not begin. */
    onNotBegun(err: err_t): void;
    /** Stream data. */
    onData(fragment: Fragment, more: boolean): void;
    /** The peer sends no more. */
    onFin(): void;
    /** Bytes were acknowledged. */
    onSent(bytes: number, sndBuf: number): void;
    /** A listener has a new connection. */
    onAccept(conn: number, remote: IpAddr, remotePort: number, local: IpAddr, localPort: number): PortClient;
    /** The control block is gone. lwIP err_tcp. */
    onError(err: err_t): void;
    /** Both FINs are done. */
    onClosed(): void;
    /** The stack ends: all waits end. */
    onStopped(): void;
    /** The core has forgotten the connection. */
    onReleased(): void;
    /** A datagram, or several. */
    onDatagrams(fragment: Fragment, size: number, from: IpAddr, fromPort: number, to: IpAddr, toPort: number, netif: number, ttl: number, tos: number): void;
    /** An ICMP error reports that a datagram to the connected peer did not arrive. */
    onDatagramError(err: err_t): void;
    /** A datagram sent without an answer was refused. */
    onSendError(_err: err_t): void;
}

/**
 * Keeps the process alive while a stack or one of its netconns needs it, as Deno's
 * own resources do.
 *
 * @module
 */
/** Counts the users that need the process alive. */
declare class KeepAlive {
    #private;
    /**
     * Begins with the stack itself as the only user.
     *
     * @param apply Called with true when the first user comes, with false when the
     * last one goes.
     */
    constructor(apply: (alive: boolean) => void);
    /** Counts the stack itself as a user, or no longer. */
    setStack(wants: boolean): void;
    /** Adds a user. */
    add(): void;
    /** Removes a user. */
    drop(): void;
}

/**
 * Names, seen from the application: what the core's resolver finds out, in Deno's
 * shapes.
 *
 * @module
 */

/**
 * Record types whose data has a shape of its own, and that shape.
 *
 * @category Names and addresses
 */
interface ResolvedData {
    /** IPv4 addresses. */
    A: string;
    /** IPv6 addresses. */
    AAAA: string;
    /** What the name stands for. */
    CNAME: string;
    /** Name servers. */
    NS: string;
    /** Names of an address. */
    PTR: string;
    /** Mail exchanges. */
    MX: DnsMx;
    /** Services. */
    SRV: DnsSrv;
    /** Start of authority. */
    SOA: DnsSoa;
    /** Naming authority pointers. */
    NAPTR: DnsNaptr;
    /** Certification authority authorization. */
    CAA: DnsCaa;
    /** Texts, each of one or more strings. */
    TXT: string[];
}
/**
 * A record with all that belongs to it.
 *
 * @category Names and addresses
 */
interface ResolvedRecord {
    /** Its owner, absolute: it ends with a dot. */
    name: string;
    /** Its type, such as "AAAA" or "TYPE65". */
    type: string;
    /** Seconds for which it holds. */
    ttl: number;
    /** Its data, in the shape of {@linkcode ResolvedData}, or RFC 3597 text. */
    data: DnsData;
}
/**
 * What there is to know about a name and a type.
 *
 * @category Names and addresses
 */
interface ResolvedRecords {
    /** Response code, such as "NOERROR" or "NXDOMAIN". */
    rcode: string;
    /** The aliases that were followed. */
    aliases: ResolvedRecord[];
    /** The records; empty if there are none. */
    records: ResolvedRecord[];
}
/** Which addresses of a name are asked for. */
interface AddressQuery {
    /** 4, 6, or 0 for both. */
    family: 0 | 4 | 6;
    /** Only those of a family that interfaces have addresses of: AI_ADDRCONFIG. */
    isConfigured: boolean;
}
/** Asks the resolver of one stack. */
declare class Names {
    #private;
    /**
     * @param port Way to the core.
     * @param time Where timeouts come from.
     */
    constructor(port: Port, time: TimeSource);
    /** lwIP netconn_gethostbyname_addrtype; never rejects for an outcome. */
    lookup(name: string, addrtype?: number): Promise<{
        err: err_t;
        addr: IpAddr;
    }>;
    /**
     * Resolves a name to the one address to use.
     *
     * @param action What for, such as `connect to "example.com:80"`.
     * @throws NotFound, TimedOut, NetworkUnreachable, NameServerError, …
     */
    addressOf(name: string, action: string, wait: WaitOptions): Promise<IpAddr>;
    /** As {@linkcode addressOf}, as an operation to block for. */
    addressNow(name: string): Operation<IpAddr>;
    /** All addresses of a name, in the order in which to try them. */
    addresses(name: string, wait: WaitOptions, query?: AddressQuery): Promise<string[]>;
    /** Addresses of one family, or why there are none; null if the stack has ended. */
    family(name: string, family: 4 | 6): Promise<AddressAnswer | null>;
    /** Sorts addresses by RFC 6724 §6; null if the stack has ended. */
    order(addrs: readonly string[]): Promise<string[] | null>;
    /** The data of all records of a type. */
    resolve(name: string, type: string, wait: WaitOptions): Promise<DnsData[]>;
    /** All that is known about the records of a type. */
    records(name: string, type: string, wait: WaitOptions): Promise<ResolvedRecords>;
}

/**
 * What a connection writes down of itself, for those who want to see what TCP did.
 *
 * @module
 */

/**
 * Options of a trace.
 *
 * @category Information and traces
 */
interface TraceOptions {
    /**
     * Records that the core holds until they are taken, 1 to 16,777,216; more
     * overwrite the oldest. A record takes 88 bytes of its heap, once it is needed;
     * a full-sized segment makes one or two at each end.
     *
     * @default {65_536}
     */
    records?: number;
}
/**
 * The trace of one TCP connection, see `conn.trace()`: a time sequence of what it
 * sent, received and concluded. The core keeps it until it is stopped, whether or
 * not the connection goes on. If `trace()` was called twice, both objects take from
 * the same records.
 *
 * @example What a transfer over a cable looked like
 * ```ts
 * import { cable, Stack } from "@netconn/netconn";
 *
 * const [left, right] = cable();
 * await using a = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
 * });
 * await using b = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
 * });
 * await using listener = await b.listen({ port: 80 }).ready();
 * await using client = await a.connect({
 *   hostname: "10.0.0.2",
 *   port: 80,
 *   trace: true, // from the SYN on
 * });
 * await using server = await listener.accept();
 * const trace = await client.trace();
 * await client.write(new Uint8Array(1000));
 * await server.read(new Uint8Array(1000));
 *
 * const records = await trace.stop();
 * const sent = records.filter(({ kind }) => kind === "send");
 * console.assert(sent[0].start === 0 && sent[0].end === 1); // the SYN
 * console.assert(sent[1].start === 1 && sent[1].end === 1001);
 * console.assert(trace.overwritten === 0);
 * ```
 *
 * @category Information and traces
 */
declare class NetconnTrace implements AsyncDisposable {
    #private;
    /**
     * Use `conn.trace()`.
     *
     * @param ask Asks the core; rejects once the stack has ended.
     * @param trace Its number there.
     * @internal
     */
    constructor(ask: (call: TraceCall) => Promise<unknown>, trace: number);
    /**
     * Records that nobody took in time, and newer ones have overwritten; as of the
     * last {@linkcode take} or {@linkcode stop}.
     */
    get overwritten(): number;
    /**
     * Takes the records since the last time, oldest first.
     *
     * @throws TypeError if the stack has ended.
     */
    take(): Promise<TraceRecord[]>;
    /**
     * Ends the trace; the core forgets it.
     *
     * @returns The records since the last time.
     * @throws TypeError if the stack has ended.
     */
    stop(): Promise<TraceRecord[]>;
    /** As {@linkcode stop}; the stack may have ended. */
    [Symbol.asyncDispose](): Promise<void>;
}

/**
 * The state of one Netconn, and what a Netconn needs of its stack.
 *
 * What a Netconn does is functions over this state, one file for each group of calls:
 * netconn_connect.ts, netconn_receive.ts, netconn_write.ts, netconn_send.ts,
 * netconn_close.ts, netconn_options.ts, netconn_groups.ts, netconn_info.ts. The class
 * that the application sees, with one method for each call, is in netconn.ts.
 *
 * @module
 */

/** What a connect to a name needs of the resolver. */
type FamilyNames = Pick<Names, "family" | "order">;
/** What a netconn needs of its stack. */
interface NetconnContext extends ConnContext {
    /** Blocks this thread until the core has answered. */
    readonly blocker: Blocker;
    /**
     * Returns all addresses of a host name, in the order in which to try them; rejects if
     * there is none.
     */
    addresses(name: string, query: AddressQuery): Promise<string[]>;
    /** Finds the addresses of a name one family at a time, and sorts them. */
    readonly names: FamilyNames;
    /**
     * Resolves a host name to an address; rejects if there is none.
     *
     * @param action What for, such as `connect to "example.com:80"`.
     */
    resolve(name: string, action: string, wait: WaitOptions): Promise<IpAddr>;
    /** What keeps the process alive. */
    readonly alive: KeepAlive;
    /** Returns a snapshot of a connection. */
    info(conn: number): Promise<TcpInfo | null>;
    /** Returns a snapshot of the datagrams of a netconn. */
    datagramInfo(conn: number): Promise<DatagramInfo | null>;
    /** Asks the core for traces. */
    trace(call: TraceCall): Promise<unknown>;
    /** Chooses the congestion control of a connection. */
    congestion(conn: number, name: string): Promise<void>;
}

/**
 * How a Netconn gets its ends: bind, connect, listen, accept.
 *
 * @module
 */

/**
 * Options of `netconn.bind`.
 *
 * @category Netconns
 */
interface BindOptions {
    /** Others that agree, too, may have the same address. @default {false} */
    reuseAddress?: boolean;
}

/**
 * Multicast groups of a Netconn: joining, leaving, and sources (RFC 3376).
 *
 * @module
 */

/**
 * Which interface a multicast operation is about.
 *
 * @category Netconns
 */
interface InterfaceOptions {
    /** Its address, or its index; all but loopback if not given. */
    interface?: string | number;
}
/**
 * Options of `netconn.joinGroup` and `netconn.leaveGroup`.
 *
 * @category Netconns
 */
interface GroupOptions extends InterfaceOptions {
    /** The only host whose datagrams are wanted; all if not given. */
    source?: string;
}

/**
 * Socket options of a Netconn: the checks of their values, and how they are set.
 *
 * @module
 */

/**
 * Keepalive of a connection, in milliseconds.
 *
 * @category Netconns
 */
interface KeepAliveOptions {
    /** Silence before the first probe. */
    idle?: number;
    /** Time between probes. */
    interval?: number;
    /** Probes without answer before the connection is given up. */
    probes?: number;
}

/**
 * The object that an application holds for one end of a conversation.
 *
 * One netconn is spoken to in two ways. Its methods follow Deno's habits: they
 * take text addresses, signals and timeouts, and reject with `Deno.errors.*`. The
 * C-named functions of c_api.ts take the same object and return lwIP's codes.
 *
 * The file is long because each call is documented here, and only here. What a call
 * does is in the file that its import names, over the state in netconn_state.ts.
 *
 * @module
 */

/**
 * Is told of events: lwIP's netconn_callback. It runs on the application's
 * thread, in the order in which the core raised the events; it cannot block the
 * core, and may call anything.
 *
 * @param conn The netconn.
 * @param evt One of the NETCONN_EVT_ constants.
 * @param len Bytes that the event is about, 0 to 65,535.
 * @category Netconns
 */
type netconn_callback = (conn: Netconn, evt: netconn_evt, len: number) => void;
/**
 * Options of a new netconn.
 *
 * @category Netconns
 */
interface NetconnOptions {
    /** Called at each event. */
    callback?: netconn_callback | null;
    /** IP protocol of a RAW netconn, 0 to 255. */
    proto?: number;
    /**
     * Bytes of datagrams that may wait to be received; UDP and RAW, see
     * {@linkcode Netconn.setRecvBufferSize}. @default {the stack's}
     */
    recvBufferSize?: number;
}
/**
 * One end of a conversation: TCP, UDP or RAW.
 *
 * @example Send and receive
 * ```ts
 * import { cable, NETCONN_TCP, Stack } from "@netconn/netconn";
 *
 * const [left, right] = cable();
 * const a = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
 * });
 * const b = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
 * });
 * const listener = b.netconn(NETCONN_TCP);
 * await listener.bind("0.0.0.0", 7);
 * await listener.listen();
 * const conn = a.netconn(NETCONN_TCP);
 * const [peer] = await Promise.all([
 *   listener.accept(),
 *   conn.connect("10.0.0.2", 7),
 * ]);
 * await conn.write(new TextEncoder().encode("hello"));
 * using buf = await peer.recv();
 * console.assert(new TextDecoder().decode(buf!.toBytes()) === "hello");
 * await a.close();
 * await b.close();
 * ```
 *
 * @category Netconns
 */
declare class Netconn implements AsyncIterable<NetBuf>, AsyncDisposable {
    #private;
    /** Free for the application: lwIP's callback_arg. */
    callbackArg: unknown;
    /**
     * Use `stack.netconn(type)` or netconn_new.
     *
     * @param context The stack.
     * @param conn Its state.
     * @param callback Told of events.
     * @internal
     */
    constructor(context: NetconnContext, conn: LwipConn, callback: netconn_callback | null);
    /**
     * The same netconn as lwIP knows it: error codes instead of errors.
     *
     * @internal
     */
    get lwip(): LwipConn;
    /** Keeps the process alive until it is closed; it does from the start. */
    ref(): void;
    /** Lets the process end while it is open, if the stack does so, too. */
    unref(): void;
    /**
     * What it needs of its stack: more netconns of the same are made with it.
     *
     * @internal
     */
    get context(): NetconnContext;
    /** Kind of netconn. */
    get type(): netconn_type;
    /** What is told of events; may be changed at any time. */
    get callback(): netconn_callback | null;
    set callback(callback: netconn_callback | null);
    /** Whether the stack is closed: nothing new can be begun. */
    get stackEnded(): boolean;
    /** Whether somebody is reading from or writing to the stream just now. */
    get isBusy(): boolean;
    /**
     * Takes a local address. lwIP netconn_bind.
     *
     * @param hostname Address of this stack, or "0.0.0.0" for all; for datagrams also
     * a group or a broadcast address.
     * @param port 0 to 65,535; 0 for an ephemeral one.
     * @throws Deno.errors.AddrNotAvailable (ERR_RTE) if it is no such address, unless
     * `ip.nonlocalBind` is set; AddrInUse, …
     */
    bind(hostname: string, port: number, options?: BindOptions): Promise<void>;
    /**
     * Connects: for TCP a handshake, for UDP and RAW the choice of the peer.
     * lwIP netconn_connect. An attempt that is aborted or times out leaves nothing
     * behind; the netconn is deleted then.
     *
     * @param hostname Address, or a name to resolve.
     * @param port 0 to 65,535.
     * @throws ConnectionRefused, TimedOut, NetworkUnreachable, …
     */
    connect(hostname: string, port: number, wait?: WaitOptions): Promise<void>;
    /** Forgets the peer of a UDP netconn. lwIP netconn_disconnect. */
    disconnect(): Promise<void>;
    /**
     * Listens for connections. lwIP netconn_listen_with_backlog.
     *
     * @param backlog Connections that may wait, 1 to 255.
     */
    listen(backlog?: number): Promise<void>;
    /**
     * Waits for a connection. lwIP netconn_accept. A connection that failed while
     * it waited is passed over.
     */
    accept(wait?: WaitOptions): Promise<Netconn>;
    /** Accepts without waiting; null if no connection waits. */
    tryAccept(): Promise<Netconn | null>;
    /**
     * Returns the netconn of an accepted connection.
     *
     * @internal
     */
    netconnOf(conn: LwipConn): Netconn;
    /**
     * Waits for data. lwIP netconn_recv.
     *
     * @returns A netbuf that the caller owns: a datagram, or a piece of the stream;
     * null at the end of the stream, as often as asked.
     */
    recv(wait?: WaitOptions): Promise<NetBuf | null>;
    /** Receives without waiting; undefined if nothing waits, null at the end. */
    tryRecv(): Promise<NetBuf | null | undefined>;
    /**
     * Waits for data and copies it. Bytes that do not fit are kept for the next
     * read.
     *
     * @param into Where to.
     * @returns Bytes copied; null at the end of the stream.
     */
    read(into: Uint8Array, wait?: WaitOptions): Promise<number | null>;
    /**
     * Waits for data and copies it into memory of its own: what a read into fresh
     * memory does, which costs more.
     *
     * @param limit Bytes at most, at least 1; the rest is kept for the next read.
     * @returns The bytes; null at the end of the stream.
     */
    readChunk(limit: number, wait?: WaitOptions): Promise<Uint8Array<ArrayBuffer> | null>;
    /**
     * Writes all of `data` to the stream. lwIP netconn_write. Resolves when all is
     * in the send buffer. Concurrent writes keep their order.
     *
     * @param data Bytes, copied; or a netbuf, which must stay unchanged until
     * acknowledged, is not copied if it lies in packet memory, and stays yours. Its
     * length is that at the call.
     * @throws TypeError if `data` is neither, or the netbuf was deleted; also if
     * the buffer of bytes is transferred or shrunk before all of them were taken: the
     * message says how many were, and the connection goes on.
     */
    write(data: Uint8Array | NetBuf, wait?: WaitOptions): Promise<void>;
    /**
     * What to pass down for a write: bytes, or the fragments of a netbuf.
     *
     * @internal
     */
    vectorsOf(data: Uint8Array | NetBuf): readonly Vector[];
    /** Writes without waiting; returns how many bytes were taken, perhaps 0. */
    tryWrite(data: Uint8Array | NetBuf): Promise<number>;
    /**
     * Sends a datagram to the connected peer, or to where a received netbuf came
     * from. lwIP netconn_send.
     *
     * @throws ConnectionRefused, NetworkUnreachable, …; also, on a connected UDP
     * netconn, for what ICMP has told of a datagram sent before: once, by the next
     * send or receive, and then the netconn goes on.
     */
    send(data: Uint8Array | NetBuf, wait?: WaitOptions): Promise<void>;
    /** Sends a datagram to an address. lwIP netconn_sendto. */
    sendTo(data: Uint8Array | NetBuf, to: Endpoint, wait?: WaitOptions): Promise<void>;
    /**
     * Closes one or both directions of a TCP connection. lwIP netconn_shutdown.
     *
     * @param rx No more receiving.
     * @param tx A FIN follows what was written.
     */
    shutdown(rx: boolean, tx: boolean): Promise<void>;
    /**
     * Closes the netconn and frees it: what was written is delivered in the
     * background, whoever waits is released. Idempotent.
     * lwIP netconn_delete; for netconn_close see the C-named layer.
     */
    close(): Promise<void>;
    /** Resets the connection and frees the netconn. */
    abort(): Promise<void>;
    /** As {@linkcode close}. */
    [Symbol.asyncDispose](): Promise<void>;
    /**
     * Datagrams, or pieces of the stream up to its end. The caller owns each. What ICMP
     * tells of a datagram that was sent does not end it, and is passed over: whoever
     * wants to know calls {@linkcode recv}.
     */
    [Symbol.asyncIterator](): AsyncIterableIterator<NetBuf>;
    /**
     * The local address. lwIP netconn_addr. That of a TCP connection stays known after
     * its end, which lwIP forgets: a reset by the peer may come at any time.
     *
     * @throws NotConnected for others that are closed.
     */
    localAddr(): Promise<Endpoint>;
    /**
     * The peer's address. lwIP netconn_peer. As {@linkcode localAddr}, it stays known
     * after the end of a TCP connection.
     *
     * @throws NotConnected without a peer.
     */
    remoteAddr(): Promise<Endpoint>;
    /** Takes the error that came unasked, if there is one. lwIP netconn_err. */
    takeError(): (Error & {
        code: string;
    }) | null;
    /** Whether operations return instead of waiting. lwIP netconn_set_nonblocking. */
    get nonblocking(): boolean;
    set nonblocking(on: boolean);
    /** Sends small segments at once: Nagle's algorithm off. */
    setNoDelay(on?: boolean): void;
    /** Probes an idle connection. */
    setKeepAlive(on?: boolean | KeepAliveOptions): void;
    /**
     * How long data that was sent, or a keepalive probe, may go without any answer
     * before the connection is given up; RFC 5482's user timeout, TCP_USER_TIMEOUT. A
     * peer that answers while its window is shut is alive (RFC 9293 §3.8.6.1).
     *
     * @param ms Milliseconds; 0 for what the retries, or the probes, take.
     */
    setUserTimeout(ms: number): void;
    /** Time to live of what is sent, 1 to 255. */
    setTtl(ttl: number): void;
    /**
     * Bytes of datagrams that may wait to be received; Linux's SO_RCVBUF, lwIP's
     * LWIP_SO_RCVBUF. A datagram that finds more waiting is dropped, and counted: see
     * {@linkcode datagramInfo}. In the profile "modern" each counts its payload and 256
     * bytes, in "lwip" its payload, and none may pass the limit. A buffer that is made
     * smaller keeps what is in it.
     *
     * @param bytes 1 to 2,147,483,647.
     * @throws TypeError for TCP, whose buffers are the stack's `tcp.rcvBuf`.
     */
    setRecvBufferSize(bytes: number): void;
    /** Type of service of what is sent, 0 to 255. */
    setTos(tos: number): void;
    /**
     * Don't Fragment on the IPv4 packets that are sent, and with it path MTU discovery
     * (RFC 1191); Linux's IP_MTU_DISCOVER. The stack's `ip.dontFragment` is the default:
     * "want", and "off" in the profile "lwip". Connections inherit it from their
     * listener.
     *
     * @param mode "off": no packet has it; "want": every packet that fits the path MTU,
     * and larger datagrams leave as fragments without it; "always": larger datagrams
     * are refused with ERR_BUF, and a connected UDP or RAW netconn hears of reports of a
     * smaller path MTU by the same error, once each; "probe": as "always", but the path
     * MTU counts neither for datagrams nor for segments, only the interface's.
     * @throws TypeError for another mode.
     */
    setDontFragment(mode: DontFragment): void;
    /**
     * When TCP uses explicit congestion notification (RFC 3168): before connect or
     * listen. The stack's `tcp.ecn` is the default.
     */
    setEcn(mode: EcnMode): void;
    /**
     * Limits the segments of a TCP connection, Linux's TCP_MAXSEG. Before connect, or on
     * a listener for what it accepts from then on, its SYN names this as its MSS, and
     * both sides keep to it; later it limits what is sent from then on. Interface, path
     * and peer may make it less, and timestamps take 12 bytes of it. The stack's
     * `tcp.mss` is the default.
     *
     * @param bytes 88 to 65,495.
     * @throws TypeError for what is not TCP.
     */
    setMss(bytes: number): void;
    /**
     * Shares a local address with others that agree, too: for a bind to come. lwIP
     * SOF_REUSEADDR.
     */
    setReuseAddress(on?: boolean): void;
    /**
     * How long close waits for what was written to be acknowledged before it gives
     * up with a reset. lwIP's `linger`.
     *
     * @param seconds 0 to 32,767; null, the default: close does not wait, and all
     * is delivered afterwards.
     */
    setLinger(seconds: number | null): void;
    /** UDP over IPv4: whether datagrams carry a checksum. lwIP UDP_FLAGS_NOCHKSUM. */
    setUdpChecksum(on?: boolean): void;
    /** Permits datagrams to broadcast addresses. */
    setBroadcast(on?: boolean): void;
    /**
     * Time to live of datagrams sent to groups, 0 to 255; 0 keeps them on this
     * stack. It is 1 by default (RFC 1112 §6.1), and 255 on a netconn made by
     * netconn_new, as lwIP has it.
     */
    setMulticastTtl(ttl: number): void;
    /**
     * Whether datagrams sent to groups come back to this stack's members. They do
     * by default, as POSIX has it; not so on a netconn made by netconn_new, as lwIP
     * has it.
     */
    setMulticastLoop(on?: boolean): void;
    /** Sends datagrams for groups over one interface, by index; 0: by the routes. */
    setMulticastNetif(index: number): void;
    /**
     * Whether a UDP netconn also gets what comes to its port for groups that only
     * other netconns have joined. It does by default, as in lwIP and Linux.
     */
    setMulticastAll(on?: boolean): void;
    /** RAW: what is sent starts with an IP header of the application's. */
    setHeaderIncluded(on?: boolean): void;
    /** RAW: offset at which the stack fills in a checksum; -1 for none. */
    setChecksumOffset(offset: number): void;
    /**
     * RAW of ICMP or ICMPv6: which messages are received. Linux's ICMP6_FILTER (RFC 3542
     * §3.2) and ICMP_FILTER.
     *
     * @param types Their types, each 0 to 255; null, the default, for all.
     * @throws {TypeError} If it is no list.
     * @throws {RangeError} If it has no such number.
     *
     * @example Echo replies, without Neighbour Discovery
     * ```ts
     * import { NETCONN_RAW_IPV6, Stack } from "@netconn/netconn";
     *
     * await using stack = await Stack.start({ thread: false });
     * const conn = stack.netconn(NETCONN_RAW_IPV6, { proto: 58 });
     * conn.setIcmpFilter([129]);
     * await conn.close();
     * ```
     */
    setIcmpFilter(types: readonly number[] | null): void;
    /** Uses one interface only, by index. lwIP netconn_bind_if. */
    bindNetif(index: number): Promise<void>;
    /**
     * Joins a multicast group, until it is left or this netconn is closed. A UDP
     * netconn bound to a port gets what comes to that port for the group.
     *
     * With a `source` only what that host sends is wanted (RFC 3376); repeat the
     * call for more sources.
     *
     * Unlike netconn_join_leave_group, which counts for a whole interface, this is
     * about this netconn alone.
     *
     * @param group The group, such as "239.1.2.3".
     * @throws AddrInUse if this netconn has joined it already; RangeError if it is
     * no group, or if there is no such interface.
     */
    joinGroup(group: string, options?: GroupOptions): Promise<void>;
    /** Leaves a group that was joined; with a `source`, that source only. */
    leaveGroup(group: string, options?: GroupOptions): Promise<void>;
    /** In a group that was joined without `source`: not this one (RFC 3376). */
    blockSource(group: string, source: string, options?: InterfaceOptions): Promise<void>;
    /** Undoes {@linkcode blockSource}. */
    unblockSource(group: string, source: string, options?: InterfaceOptions): Promise<void>;
    /**
     * A snapshot of a TCP connection: round trip, windows, queues, recovery, counters.
     *
     * @returns Plain data, sizes in bytes and times in milliseconds; null if there is
     * no control block: it listens, has ended, or is not TCP.
     *
     * @example What a connection is doing
     * ```ts ignore
     * const { cwnd, srtt, retransmits } = (await conn.info())!;
     * ```
     */
    info(): Promise<TcpInfo | null>;
    /**
     * The datagrams of a UDP or RAW netconn: what waits to be received, and how many
     * were dropped for want of room.
     *
     * @returns Plain data; null if it is closed, or TCP.
     *
     * @example What a slow reader has lost
     * ```ts ignore
     * const { drops, waiting } = (await conn.datagramInfo())!;
     * ```
     */
    datagramInfo(): Promise<DatagramInfo | null>;
    /**
     * Begins to write down what a TCP connection does; before connect, to have it
     * from its SYN on. On a listener: of each connection that it accepts from now
     * on. {@linkcode trace} gives what was written.
     */
    setTrace(options?: TraceOptions): void;
    /**
     * Returns the trace of a TCP connection: a time sequence of what it sent,
     * received and concluded. Begins one if there is none. Before connect, it has
     * all from the SYN on.
     *
     * @param options How many records, if it begins.
     * @throws TypeError for a listener, or if it is no TCP netconn; NotConnected if
     * the connection has ended without a trace.
     */
    trace(options?: TraceOptions): Promise<NetconnTrace>;
    /**
     * Chooses the congestion control of TCP, before or after connect; the stack's
     * `tcp.congestion` is the default, also of what a listener accepts.
     *
     * @param name "cubic", "newreno", "bbr", or what was registered where the stack
     * runs; rejects with a TypeError for others, and for what never connects. For a
     * connection that has ended it does nothing.
     */
    setCongestion(name: string): Promise<void>;
}

/**
 * Calls that block: lwIP's sequential style, without await.
 *
 * Every call returns its result, and the thread waits in Atomics.wait until then.
 * For scripts and for Workers. Nothing else of the thread runs while it is blocked,
 * except callbacks of netconns. The stack has to run in a thread of its own.
 *
 * @module
 */

/**
 * Milliseconds that a blocking call waits at most.
 *
 * @category Netconns
 */
interface BlockingOptions {
    /** Milliseconds; no limit if not given. */
    timeout?: number;
}
/** What the blocking style needs of a stack. */
interface BlockingContext {
    /** Blocks this thread. */
    readonly blocker: Blocker;
    /** Makes a netconn. */
    netconn(type: netconn_type, options: NetconnOptions): Netconn;
    /** Resolves a name to an address. */
    lookup(name: string): Operation<IpAddr>;
}
/**
 * A stack whose calls block. See `stack.blocking()`.
 *
 * @example Server and client in one sequence
 * ```ts
 * import { NETCONN_TCP, Stack } from "@netconn/netconn";
 *
 * const stack = await Stack.start();
 * const lwip = stack.blocking();
 * const listener = lwip.netconn(NETCONN_TCP);
 * listener.bind("127.0.0.1", 7);
 * listener.listen();
 * const client = lwip.netconn(NETCONN_TCP);
 * client.connect("127.0.0.1", 7);
 * const server = listener.accept();
 * client.write(new TextEncoder().encode("hello"));
 * using buf = server.recv();
 * console.assert(buf!.byteLength === 5);
 * await stack.close();
 * ```
 *
 * @category Netconns
 */
declare class BlockingStack {
    #private;
    /**
     * Use `stack.blocking()`.
     *
     * @param context The stack.
     * @internal
     */
    constructor(context: BlockingContext);
    /** Makes a netconn. lwIP netconn_new_with_proto_and_callback. */
    netconn(type: netconn_type, options?: NetconnOptions): BlockingNetconn;
    /** Resolves a name to an address. lwIP netconn_gethostbyname. */
    gethostbyname(name: string): string;
    /**
     * Blocks until an operation is done. For calls that return lwIP's codes, as in
     * `lwip.run(conn.lwip.connect(addr, port))`.
     *
     * @internal
     */
    run<T>(operation: Operation<T>): T;
}
/**
 * A netconn whose calls block. Its errors are those of {@linkcode Netconn}.
 *
 * @category Netconns
 */
declare class BlockingNetconn implements Disposable {
    #private;
    /** The same netconn for use with await. */
    readonly netconn: Netconn;
    /**
     * Use `stack.blocking().netconn(type)`.
     *
     * @param context The stack.
     * @param netconn The netconn.
     * @internal
     */
    constructor(context: BlockingContext, netconn: Netconn);
    /** Takes a local address. lwIP netconn_bind. */
    bind(hostname: string, port: number): void;
    /** Connects. lwIP netconn_connect. A connect that times out is deleted. */
    connect(hostname: string, port: number, options?: BlockingOptions): void;
    /** Removes the peer of a UDP netconn. lwIP netconn_disconnect. */
    disconnect(): void;
    /** Listens. lwIP netconn_listen_with_backlog. */
    listen(backlog?: number): void;
    /** Waits for a connection. lwIP netconn_accept. */
    accept(options?: BlockingOptions): BlockingNetconn;
    /**
     * Waits for data. lwIP netconn_recv.
     *
     * @returns A netbuf that the caller owns; null at the end of the stream.
     */
    recv(options?: BlockingOptions): NetBuf | null;
    /**
     * Writes all of `data` to the stream. lwIP netconn_write.
     *
     * @throws TimedOut if not all bytes were taken in time, also if none was.
     */
    write(data: Uint8Array | NetBuf, options?: BlockingOptions): void;
    /** Sends a datagram to the connected peer. lwIP netconn_send. */
    send(data: Uint8Array | NetBuf): void;
    /** Sends a datagram to an address. lwIP netconn_sendto. */
    sendTo(data: Uint8Array | NetBuf, to: Endpoint): void;
    /** Closes one or both directions. lwIP netconn_shutdown. */
    shutdown(rx: boolean, tx: boolean): void;
    /** Closes the netconn and frees it. Idempotent. lwIP netconn_delete. */
    close(): void;
    /** As {@linkcode close}. */
    [Symbol.dispose](): void;
    /** The local address. lwIP netconn_addr. */
    localAddr(): Endpoint;
    /** The peer's address. lwIP netconn_peer. */
    remoteAddr(): Endpoint;
}

/**
 * A stream of bytes in both directions: what a connection in Deno's shape, and TLS,
 * are made over.
 *
 * @module
 */

/** Reads, writes, half-closes and ends: a TCP netconn, or TLS over one. */
interface ByteChannel {
    /** Whether a read or a write is under way. */
    readonly isBusy: boolean;
    /** Reads into memory of the caller; null at the end of the stream. */
    read(into: Uint8Array, wait?: WaitOptions): Promise<number | null>;
    /** Reads at most `limit` bytes into memory of their own; null at the end. */
    readChunk(limit: number, wait?: WaitOptions): Promise<Uint8Array<ArrayBuffer> | null>;
    /** Writes all of the bytes. */
    write(bytes: Uint8Array, wait?: WaitOptions): Promise<void>;
    /** Ends receiving, sending, or both. */
    shutdown(rx: boolean, tx: boolean): Promise<void>;
    /** Ends it; what was written is delivered. Idempotent. */
    close(): Promise<void>;
    /** Ends it with a reset of the connection. */
    abort(): Promise<void>;
}

/**
 * What connections in Deno's shape have in common, whatever they carry bytes over:
 * addresses, reads, writes, streams, an end.
 *
 * @module
 */

/**
 * Address of one end, as Deno has it.
 *
 * @category TCP and UDP
 */
interface NetAddr {
    /** Transport protocol. */
    transport: "tcp" | "udp";
    /** IP address. */
    hostname: string;
    /** Port, 0 to 65,535. */
    port: number;
}
/**
 * A connection, shaped as Deno.Conn.
 *
 * @category TCP and UDP
 */
declare abstract class StreamConn implements Disposable, AsyncDisposable {
    #private;
    /** The TCP netconn underneath. */
    readonly netconn: Netconn;
    /** This end. */
    readonly localAddr: NetAddr;
    /** The other end. */
    readonly remoteAddr: NetAddr;
    /**
     * Makes the shape of a connection that is made.
     *
     * @param netconn The TCP netconn underneath.
     * @param channel What it reads and writes, and owns from now on.
     * @param localAddr This end.
     * @param remoteAddr The other end.
     */
    protected constructor(netconn: Netconn, channel: ByteChannel, localAddr: NetAddr, remoteAddr: NetAddr);
    /**
     * Reads into `p`.
     *
     * @returns Bytes read; null at the end of the stream.
     */
    read(p: Uint8Array, wait?: WaitOptions): Promise<number | null>;
    /** Writes `p`, all of it; returns its length. */
    write(p: Uint8Array, wait?: WaitOptions): Promise<number>;
    /** Ends the stream to the peer after what was written; reading goes on. */
    closeWrite(): Promise<void>;
    /** Closes the connection; what was written is delivered. Idempotent. */
    close(): void;
    /** As {@linkcode close}. */
    [Symbol.dispose](): void;
    /** Closes the connection and waits until it is closed on this side. */
    [Symbol.asyncDispose](): Promise<void>;
    /** Keeps the process alive while it is open; it does from the start. */
    ref(): void;
    /** Lets the process end while it is open; see `stack.unref`. */
    unref(): void;
    /** Sends small segments at once. */
    setNoDelay(noDelay?: boolean): void;
    /** Probes an idle connection. */
    setKeepAlive(keepAlive?: boolean | KeepAliveOptions): void;
    /**
     * Returns the trace of the TCP connection; begins one if there is none. See
     * `netconn.trace`.
     */
    trace(options?: TraceOptions): Promise<NetconnTrace>;
    /**
     * A snapshot of the TCP connection: round trip, windows, queues, recovery, counters;
     * null once it has ended. See `netconn.info`.
     */
    info(): Promise<TcpInfo | null>;
    /** What the peer sends; the window opens as it is read. */
    get readable(): ReadableStream<Uint8Array<ArrayBuffer>>;
    /** What goes to the peer; closing it ends the stream, aborting it resets. */
    get writable(): WritableStream<Uint8Array>;
}

/**
 * UDP in the shape of Deno's own: Deno.DatagramConn, over a netconn.
 *
 * @module
 */

/**
 * Where to receive datagrams.
 *
 * @category TCP and UDP
 */
interface DatagramOptions {
    /**
     * Address of this stack; "::" receives of both families. @default {"0.0.0.0"}
     */
    hostname?: string;
    /** Port; 0 for an ephemeral one. */
    port: number;
    /** As Deno's. @default {"udp"} */
    transport?: "udp";
    /** Others that agree, too, may have the same address. @default {false} */
    reuseAddress?: boolean;
    /** Whether what is sent to groups comes back to members here. @default {true} */
    loopback?: boolean;
    /** See `conn.setRecvBufferSize()`. @default {the stack's} */
    recvBufferSize?: number;
    /**
     * Whether it also gets what comes to its port for groups that only others of
     * this stack have joined. @default {false}
     */
    multicastAll?: boolean;
}
/**
 * Membership of a group, shaped as Deno's.
 *
 * @category TCP and UDP
 */
interface MulticastMembership {
    /** Leaves the group. */
    leave(): Promise<void>;
    /** Time to live, or hop limit, of what is sent to groups, 0 to 255. */
    setTTL(ttl: number): Promise<void>;
    /** Whether what is sent to groups comes back. */
    setLoopback(loopback: boolean): Promise<void>;
}
/**
 * A UDP socket, shaped as Deno.DatagramConn. It is not connected to anybody, so ICMP
 * errors about what it has sent do not reach it, as with Deno's; those of
 * `netconn.connect()` reach a netconn.
 *
 * @category TCP and UDP
 */
declare class DatagramConn implements AsyncIterable<[Uint8Array<ArrayBuffer>, NetAddr]>, AsyncDisposable {
    #private;
    /** The netconn underneath. */
    readonly netconn: Netconn;
    /**
     * Use `stack.listenDatagram`.
     *
     * @param netconn A UDP netconn, which it owns from now on.
     * @param options Where to receive.
     * @internal
     */
    constructor(netconn: Netconn, options: DatagramOptions);
    /**
     * Resolves when it is bound; rejects if it cannot be.
     *
     * @throws AddrInUse, …
     */
    ready(): Promise<this>;
    /** Where it receives; an ephemeral port is known once it is ready. */
    get addr(): NetAddr;
    /**
     * Waits for a datagram.
     *
     * @param p Where to copy it; what does not fit is lost. A new array, exactly as
     * long as the datagram, if not given.
     * @returns The bytes and the sender.
     */
    receive(p?: Uint8Array<ArrayBuffer>, wait?: WaitOptions): Promise<[Uint8Array<ArrayBuffer>, NetAddr]>;
    /** Sends a datagram; returns its length. */
    send(p: Uint8Array, addr: {
        hostname: string;
        port: number;
        transport?: NetAddr["transport"];
    }): Promise<number>;
    /** See {@linkcode Netconn.setRecvBufferSize}. */
    setRecvBufferSize(bytes: number): void;
    /**
     * What waits to be received, and what was dropped; see
     * {@linkcode Netconn.datagramInfo}.
     */
    info(): Promise<DatagramInfo | null>;
    /**
     * Joins an IPv4 group, until it is left or this socket is closed.
     *
     * @param address The group.
     * @param networkInterface Address of the interface; "0.0.0.0" for all.
     * @param options With a `source`: only what that host sends.
     */
    joinMulticastV4(address: string, networkInterface: string, options?: {
        source?: string;
    }): Promise<MulticastMembership>;
    /**
     * Joins an IPv6 group, until it is left or this socket is closed.
     *
     * @param address The group.
     * @param networkInterface Index of the interface; 0 for all but loopback, or for the
     * zone of the address.
     * @param options With a `source`: only what that host sends.
     */
    joinMulticastV6(address: string, networkInterface: number, options?: {
        source?: string;
    }): Promise<MulticastMembership>;
    /** Keeps the process alive while it is open; it does from the start. */
    ref(): void;
    /** Lets the process end while it is open; see `stack.unref`. */
    unref(): void;
    /** Leaves all groups and closes the socket. Idempotent. */
    close(): void;
    /** As {@linkcode close}, and waits. */
    [Symbol.asyncDispose](): Promise<void>;
    /**
     * Datagrams with their senders, until the socket or the stack is closed. Should its
     * netconn be connected: what ICMP tells does not end it.
     *
     * @throws AddrInUse, … if it cannot be bound.
     */
    [Symbol.asyncIterator](): AsyncIterableIterator<[
        Uint8Array<ArrayBuffer>,
        NetAddr
    ]>;
}

/**
 * What listeners in Deno's shape have in common, whatever their connections carry.
 *
 * @module
 */

/**
 * Where to listen.
 *
 * @category TCP and UDP
 */
interface ListenOptions {
    /** Address of this stack; "::" is for both families. @default {"0.0.0.0"} */
    hostname?: string;
    /** Port; 0 for an ephemeral one. */
    port: number;
    /**
     * Connections that may wait to be accepted, 1 to 255; also those that their peers
     * have reset meanwhile.
     *
     * @default {255}
     */
    backlog?: number;
    /** As Deno's, another name of `backlog`; more than 255 is 255. */
    tcpBacklog?: number;
    /** As Deno's. @default {"tcp"} */
    transport?: "tcp";
    /** As Deno's: one listener gets all connections. @default {false} */
    reusePort?: false;
    /** Others that agree, too, may listen there. @default {false} */
    reuseAddress?: boolean;
    /** Keep a trace of each connection, see `conn.trace()`. @default {false} */
    trace?: TraceOptions | boolean;
    /** Largest segment, see `netconn.setMss()`. @default {the stack's `tcp.mss`} */
    mss?: number;
}
/**
 * A listener, shaped as Deno.Listener.
 *
 * @category TCP and UDP
 */
declare abstract class StreamListener<T> implements AsyncIterable<T>, Disposable, AsyncDisposable {
    #private;
    /** The netconn underneath. */
    readonly netconn: Netconn;
    /**
     * Begins to listen.
     *
     * @param netconn A TCP netconn, which it owns from now on.
     * @param options Where to listen.
     * @param wrap Makes a connection of an accepted netconn; closes it if it cannot.
     */
    protected constructor(netconn: Netconn, options: ListenOptions, wrap: (netconn: Netconn) => Promise<T>);
    /**
     * Resolves when it listens; rejects if it cannot.
     *
     * @returns The listener.
     * @throws AddrInUse, …
     */
    ready(): Promise<this>;
    /** Where it listens; an ephemeral port is known once it is ready. */
    get addr(): NetAddr;
    /**
     * Waits for a connection. One that the peer has reset meanwhile is given out as
     * well: it has its addresses and what had arrived, and then ConnectionReset.
     */
    accept(wait?: WaitOptions): Promise<T>;
    /** Keeps the process alive while it is open; it does from the start. */
    ref(): void;
    /** Lets the process end while it is open; see `stack.unref`. */
    unref(): void;
    /** Stops listening; connections that nobody accepted are reset. Idempotent. */
    close(): void;
    /** As {@linkcode close}. */
    [Symbol.dispose](): void;
    /** As {@linkcode close}, and waits. */
    [Symbol.asyncDispose](): Promise<void>;
    /**
     * Connections, until the listener or the stack is closed.
     *
     * @throws AddrInUse, … if it cannot listen.
     */
    [Symbol.asyncIterator](): AsyncIterableIterator<T>;
}

/**
 * TCP connections and listeners in the shape of Deno's own: Deno.TcpConn and
 * Deno.TcpListener, over netconns.
 *
 * @module
 */

/**
 * Where to connect to.
 *
 * @category TCP and UDP
 */
interface ConnectOptions extends WaitOptions {
    /** Address, or a name to resolve. @default {"127.0.0.1"} */
    hostname?: string;
    /** Port, 1 to 65,535. */
    port: number;
    /** As Deno's. @default {"tcp"} */
    transport?: "tcp";
    /**
     * As Deno's: the addresses of a name race each other, "Happy Eyeballs" of RFC 8305;
     * false: they are tried one after the other. @default {true}
     */
    autoSelectFamily?: boolean;
    /**
     * As Deno's: milliseconds after which the next address of a name is tried, while the
     * attempt before goes on. @default {250}
     */
    autoSelectFamilyAttemptDelay?: number;
    /** Keep a trace from the SYN on, see `conn.trace()`. @default {false} */
    trace?: TraceOptions | boolean;
    /** Largest segment, see `netconn.setMss()`. @default {the stack's `tcp.mss`} */
    mss?: number;
}
/**
 * A TCP connection, shaped as Deno.TcpConn.
 *
 * @category TCP and UDP
 */
declare class TcpConn extends StreamConn {
    /**
     * Use {@linkcode TcpConn.of}.
     *
     * @param netconn A connected TCP netconn, which it owns from now on.
     * @param localAddr This end.
     * @param remoteAddr The other end.
     */
    private constructor();
    /**
     * Wraps a connected TCP netconn; also one that has ended meanwhile, of which what
     * has arrived can still be read.
     *
     * @throws NotConnected if it was never connected.
     */
    static of(netconn: Netconn): Promise<TcpConn>;
}
/**
 * A TCP listener, shaped as Deno.TcpListener.
 *
 * @category TCP and UDP
 */
declare class TcpListener extends StreamListener<TcpConn> {
    /**
     * Use `stack.listen`.
     *
     * @param netconn A TCP netconn, which it owns from now on.
     * @param options Where to listen.
     * @internal
     */
    constructor(netconn: Netconn, options: ListenOptions);
}

/**
 * `stack.node`: the functions of `node:net` and `node:dgram`, over a stack.
 *
 * @module
 */

/**
 * Sockets of Node's shape over one stack.
 *
 * They do what those of node:net do, with the same events in the same order, and
 * their errors have Node's codes, with the netconn's error as `cause`. A socket is
 * a Duplex; it is no `net.Socket` and has no `_handle`. Timeouts use the event
 * loop's time, also if the stack has a virtual clock.
 *
 * @example A server and a client of node:http
 * ```ts
 * import { createServer, get } from "node:http";
 * import { Stack } from "@netconn/netconn";
 *
 * const stack = await Stack.start({ thread: false });
 * const server = createServer((_request, response) => response.end("hello"));
 * stack.node.listen(server, 80);
 * const text = await new Promise((resolve) => {
 *   get({ createConnection: () => stack.node.connect(80, "127.0.0.1") }, (response) =>
 *     response.setEncoding("utf8").on("data", resolve)
 *   );
 * });
 * console.assert(text === "hello");
 * await stack.close();
 * ```
 *
 * @category Node's sockets
 */
declare class NodeSockets {
    #private;
    /**
     * Use `stack.node`.
     *
     * @param context The stack.
     * @internal
     */
    constructor(context: NetconnContext);
    /** A TCP socket; `net.Socket`. */
    get Socket(): typeof net.Socket;
    /** A TCP server; `net.Server`. */
    get Server(): typeof net.Server;
    /**
     * Connects; `net.connect` in all its forms but those for pipes. It returns at
     * once; the socket emits the rest: "lookup", "connectionAttempt", "connect",
     * "ready", or "error" and "close".
     *
     * @throws ERR_MISSING_ARGS, ERR_SOCKET_BAD_PORT and other errors of arguments.
     */
    readonly connect: typeof net.connect;
    /** As {@linkcode connect}; `net.createConnection`. */
    readonly createConnection: typeof net.createConnection;
    /**
     * Looks a name up with the stack's resolver; `dns.lookup` with its options `family`,
     * `all`, `order`, `verbatim` and the hint ADDRCONFIG. Without `order` the addresses have
     * the order of RFC 6724, whatever `dns.setDefaultResultOrder` says: "verbatim".
     *
     * It is what {@linkcode connect} asks; pass it as `lookup` to a library that connects
     * by itself. What is found is told in a tick of its own: an address and its family, or
     * with `all` a list; else an error with the code ENOTFOUND or EAI_AGAIN.
     *
     * @throws ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE.
     *
     * @example All addresses of a name, IPv4 first
     * ```ts
     * import { Stack } from "@netconn/netconn";
     *
     * const stack = await Stack.start({ thread: false });
     * const addresses = await new Promise((resolve) => {
     *   const options = { all: true, order: "ipv4first" } as const;
     *   stack.node.lookup("localhost", options, (_error, all) => resolve(all));
     * });
     * console.assert(JSON.stringify(addresses) === JSON.stringify([
     *   { address: "127.0.0.1", family: 4 },
     *   { address: "::1", family: 6 },
     * ]));
     * await stack.close();
     * ```
     */
    readonly lookup: net.LookupFunction;
    /**
     * Makes a server; `net.createServer`. Without a host it listens on `::`, for both
     * families; peers of IPv4 have their IPv4-mapped address there. Its `listen` is done when it returns, and
     * `address()` known, unless a name has to be looked up: the thread waits for the
     * core to answer, some 50 µs if that is a Worker.
     */
    readonly createServer: typeof net.createServer;
    /**
     * Makes a UDP socket; `dgram.createSocket`.
     *
     * @example A datagram and its answer
     * ```ts
     * import { Stack } from "@netconn/netconn";
     *
     * const stack = await Stack.start({ thread: false });
     * const server = stack.node.createSocket("udp4", (msg, { port, address }) => {
     *   server.send(`${msg}!`, port, address);
     * });
     * server.bind(7);
     * const client = stack.node.createSocket("udp4");
     * client.send("hello", 7, "127.0.0.1");
     * const answer = await new Promise((resolve) => client.once("message", resolve));
     * console.assert(String(answer) === "hello!");
     * await stack.close();
     * ```
     */
    readonly createSocket: typeof dgram.createSocket;
    /**
     * Makes a server of Node's listen on this stack instead of the system's: one of
     * node:http, node:https, node:http2, node:tls or node:net. All members of the
     * server work: `address()`, `listening`, `close()`, `maxConnections`, its events.
     * For a server of this stack it does the same as the server's own `listen`.
     *
     * @param server The server.
     * @param port 0 for any.
     * @param host Address of this stack, or a name. Without one, `::`: both families.
     * @param backlog Connections that may wait to be accepted, 1 to 255.
     * @param callback Called when it listens.
     * @returns The server.
     * @throws ERR_SERVER_ALREADY_LISTEN, ERR_SOCKET_BAD_PORT and other errors of arguments.
     */
    listen<S extends net.Server>(server: S, port?: number, host?: string, backlog?: number, callback?: () => void): S;
    /** As above. */
    listen<S extends net.Server>(server: S, port?: number, host?: string, callback?: () => void): S;
    /** As above. */
    listen<S extends net.Server>(server: S, port?: number, backlog?: number, callback?: () => void): S;
    /** As above. */
    listen<S extends net.Server>(server: S, port?: number, callback?: () => void): S;
    /** As above, on any port. */
    listen<S extends net.Server>(server: S, callback: () => void): S;
    /** As above, with options. */
    listen<S extends net.Server>(server: S, options: Omit<net.ListenOptions, "path" | "readableAll" | "writableAll">, callback?: () => void): S;
}

/**
 * Options of TLS in Deno's shape, and their checks.
 *
 * @module
 */

/**
 * A certificate and its key, as Deno.TlsCertifiedKeyPem.
 *
 * @category TLS
 */
interface TlsCertifiedKeyPem {
    /** As Deno's. @default {"pem"} */
    keyFormat?: "pem";
    /** Private key in PEM: PKCS #8, or of RSA or EC. */
    key: string;
    /** Certificate in PEM, and those that its chain needs after it. */
    cert: string;
}
/**
 * How to be the client of a handshake.
 *
 * @category TLS
 */
interface TlsClientOptions extends Partial<TlsCertifiedKeyPem> {
    /**
     * Certificates in PEM that are trusted besides the default ones; each text may
     * have several.
     *
     * @default {[]}
     */
    caCerts?: string[];
    /**
     * Protocols to offer (ALPN, RFC 7301), the preferred one first. Without any the
     * extension is not sent.
     *
     * @default {[]}
     */
    alpnProtocols?: string[];
    /**
     * Accept a certificate for any name; its chain is still verified.
     *
     * @default {false}
     */
    unsafelyDisableHostnameVerification?: boolean;
}
/**
 * How to connect with TLS. `signal` and `timeout` are about the connection and the
 * handshake together.
 *
 * @category TLS
 */
interface ConnectTlsOptions extends ConnectOptions, TlsClientOptions {
}
/**
 * How to start TLS as the client. `signal` and `timeout` are about the handshake.
 *
 * @category TLS
 */
interface StartTlsOptions extends WaitOptions, TlsClientOptions {
    /** This side is the client: it begins the handshake. @default {false} */
    server?: false;
    /**
     * Name or address that the certificate has to be for; a name is sent (SNI, RFC 6066).
     *
     * @default {"127.0.0.1"}
     */
    hostname?: string;
}
/**
 * How to start TLS as the server. `signal` and `timeout` are about the handshake.
 *
 * @category TLS
 */
interface StartTlsServerOptions extends WaitOptions, TlsCertifiedKeyPem {
    /** This side is the server: it waits for the client to begin the handshake. */
    server: true;
    /** Protocols to choose from (ALPN, RFC 7301), the preferred one first. */
    alpnProtocols?: string[];
}
/**
 * Where to listen, and the server's certificate.
 *
 * @category TLS
 */
interface ListenTlsOptions extends ListenOptions, TlsCertifiedKeyPem {
    /** Protocols to choose from (ALPN, RFC 7301), the preferred one first. */
    alpnProtocols?: string[];
}

/**
 * A byte stream with TLS over another byte stream, by node:tls.
 *
 * The constructor begins the handshake. Writes wait for its end. Any failure, that
 * of the handshake included, ends the channel underneath, and all reads, writes and
 * waits reject with the same error.
 *
 * @module
 */

/**
 * The result of a handshake, as Deno.TlsHandshakeInfo.
 *
 * @category TLS
 */
interface TlsHandshakeInfo {
    /** The protocol that was agreed on (ALPN, RFC 7301); null if none was. */
    alpnProtocol: string | null;
}

/**
 * TLS connections and listeners in the shape of Deno's own: Deno.TlsConn and
 * Deno.TlsListener, over netconns.
 *
 * @module
 */

/**
 * A TLS connection, shaped as Deno.TlsConn.
 *
 * @category TLS
 */
declare class TlsConn extends StreamConn {
    #private;
    /** Use `stack.connectTls`, `stack.startTls` or `stack.listenTls`. */
    private constructor();
    /**
     * Waits for the end of the handshake. The handshake begins without this call, and
     * reads and writes wait for it, too. May be called several times.
     *
     * @throws InvalidData for a certificate that is not trusted, an alert of the
     * peer, or bytes that are no TLS; UnexpectedEof if the peer closes the
     * connection; ConnectionReset, …
     */
    handshake(wait?: WaitOptions): Promise<TlsHandshakeInfo>;
}
/**
 * A TLS listener, shaped as Deno.TlsListener.
 *
 * @category TLS
 */
declare class TlsListener extends StreamListener<TlsConn> {
    /**
     * Use `stack.listenTls`.
     *
     * @param netconn A TCP netconn, which it owns from now on.
     * @param options Where to listen.
     * @param wrap Makes a connection of an accepted netconn.
     * @internal
     */
    constructor(netconn: Netconn, options: ListenOptions, wrap: (netconn: Netconn) => Promise<TlsConn>);
}

/**
 * What happens to interfaces and addresses, as an async iterator: `stack.changes()`.
 *
 * It asks the core when somebody waits for a change and none is at hand, and the core
 * answers once there is one. What nobody reads stays in the core's list, which is
 * bounded.
 *
 * @module
 */

/**
 * What happens to the interfaces of a stack, see `stack.changes()`: an async iterator
 * that ends when the stack does.
 *
 * @category Information and traces
 */
declare class NetifChanges implements AsyncIterableIterator<NetifChange, undefined>, AsyncDisposable {
    #private;
    /**
     * Use `stack.changes()`.
     *
     * @param port Way to the core.
     * @param time Where timeouts come from.
     * @internal
     */
    constructor(port: Port, time: TimeSource);
    /**
     * Waits for the next change, within limits.
     *
     * @returns Null at the end.
     * @internal
     */
    take(wait?: WaitOptions): Promise<NetifChange | typeof TIMED_OUT | null>;
    /** Waits for the next change. */
    next(): Promise<IteratorResult<NetifChange, undefined>>;
    /** Ends the iteration: the core keeps nothing for it any more. */
    return(): Promise<IteratorReturnResult<undefined>>;
    /** Itself. */
    [Symbol.asyncIterator](): this;
    /** As {@linkcode return}. */
    [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Waiting for an address that was not given: `stack.configured()`.
 *
 * @module
 */

/**
 * Which address to wait for, and for how long.
 *
 * @category Stack
 */
interface ConfiguredOptions extends WaitOptions {
    /** Version of IP; the first address of either one if not given. */
    family?: 4 | 6;
}

/**
 * The clocks that an in-thread stack can run on: the event loop's, or a virtual one
 * that a test advances.
 *
 * @module
 */
/**
 * Tells the time and calls back.
 *
 * @category Time
 */
interface ThreadClock {
    /** Milliseconds since some origin, never decreasing. */
    now(): number;
    /** Calls `fn` once, `ms` milliseconds from now; returns a handle. */
    set(ms: number, fn: () => void): number;
    /** Cancels a call that was not made yet. */
    clear(handle: number): void;
    /**
     * Calls `fn` after a turn of the event loop, at the same instant. Only a virtual
     * clock has this method: it stands still meanwhile.
     */
    soon?(fn: () => void): void;
}
/**
 * A clock that stands still until it is advanced. In-thread stacks that share a
 * clock share its time, and the timeouts of their netconns use it as well.
 *
 * @example An hour in a moment
 * ```ts
 * import { Stack, VirtualClock } from "@netconn/netconn";
 *
 * const clock = new VirtualClock();
 * const stack = await Stack.start({ thread: false, clock });
 * await clock.advance(3_600_000);
 * console.assert(clock.now() === 3_600_000);
 * await stack.close();
 * ```
 *
 * @category Time
 */
declare class VirtualClock implements ThreadClock {
    #private;
    /** Milliseconds since the clock was made. */
    now(): number;
    /** When the next timer is due, in milliseconds; Infinity if none is set. */
    get nextAt(): number;
    /** Calls `fn` when the clock has been advanced by `ms` milliseconds. */
    set(ms: number, fn: () => void): number;
    /** Cancels a call that was not made yet. */
    clear(handle: number): void;
    /** Calls `fn` after a turn of the event loop, at the same instant. */
    soon(fn: () => void): void;
    /**
     * Advances the clock. Timers that fall due run in order, each at its instant;
     * everything that a timer makes ready runs before the clock advances further.
     *
     * @param ms Milliseconds, at least 0.
     */
    advance(ms: number): Promise<void>;
    /**
     * Advances the clock from timer to timer until none is set.
     *
     * @param limit Milliseconds after which to stop in any case.
     * @returns Milliseconds that have passed.
     */
    runUntilIdle(limit?: number): Promise<number>;
    /**
     * Resolves when so much virtual time has passed. It does not advance the clock:
     * that is for {@linkcode advance}, {@linkcode until} or {@linkcode runUntilIdle}.
     *
     * @example A client that comes five seconds later
     * ```ts
     * import { VirtualClock } from "@netconn/netconn";
     *
     * const clock = new VirtualClock();
     * const late = clock.sleep(5_000).then(() => clock.now());
     * console.assert(await clock.until(late) === 5_000);
     * ```
     *
     * @param ms Milliseconds, at least 0.
     */
    sleep(ms: number): Promise<void>;
    /**
     * Advances the clock from timer to timer until a promise settles.
     *
     * @example A connect that nobody answers
     * ```ts
     * import { Stack, VirtualClock } from "@netconn/netconn";
     *
     * const clock = new VirtualClock();
     * const stack = await Stack.start({ thread: false, clock });
     * using listener = await stack.listen({ port: 7 }).ready();
     * const accepting = listener.accept({ timeout: 60_000 });
     * const outcome = await clock.until(accepting.catch((error) => error.name));
     * console.assert(outcome === "TimedOut" && clock.now() === 60_000);
     * await stack.close();
     * ```
     *
     * @param promise What to wait for.
     * @param limit Milliseconds of virtual time that it may take.
     * @returns What the promise gives.
     * @throws {Error} If no timer is set and the promise is still pending, or if the
     * limit is reached. What the promise rejects with is thrown as it is.
     */
    until<T>(promise: PromiseLike<T>, limit?: number): Promise<T>;
}

/**
 * Profiles: complete sets of a stack's settings.
 *
 * "modern" has the defaults of the parts of the stack: those of a present-day Linux
 * host. "lwip" is lwIP with the options of its unix port (MSS 1460, a send buffer
 * and a window of four segments, one event for each acknowledgement), so that
 * packets and events are those of lwIP's netconns. The options of a stack change
 * single settings of either; docs/lwip.md has the table.
 *
 * @module
 */

/**
 * Name of a profile.
 *
 * @category Stack
 */
type ProfileName = "modern" | "lwip";

/**
 * The options of a stack. From them follow the profile, whose numbers the options
 * change and the size of the memory limits, and the configuration of the core.
 *
 * @module
 */

/**
 * How to start a stack.
 *
 * @category Stack
 */
interface StackOptions {
    /**
     * Which set of numbers to start from: "modern", those of a present-day Linux
     * host, or "lwip", lwIP's own. The other options change single numbers of it.
     *
     * @default {"modern"}
     */
    profile?: ProfileName;
    /** Network interfaces besides loopback. @default {[]} */
    netifs?: NetifConfig[];
    /** Routes besides those that addresses and gateways make. @default {[]} */
    routes?: RouteConfig[];
    /**
     * Run in a Worker, the tcpip thread; false runs it on the caller's event loop,
     * which needs no permission. @default {true}
     */
    thread?: boolean;
    /**
     * Clock of an in-thread stack. With a VirtualClock, a test decides when time
     * passes. @default {the event loop's}
     */
    clock?: ThreadClock;
    /** Bytes of shared memory, at least 4 MiB. @default {268_435_456} */
    memory?: number;
    /** Seed of all randomness, for tests. @default {the platform's source} */
    seed?: number;
    /**
     * Bytes that a connection may have written and unacknowledged. If it is given,
     * the size is fixed; otherwise the buffer grows with the congestion window up to
     * `tcp.sndBufMax`.
     *
     * @default {the profile's: 1 MiB and up to 4 MiB, or 5840}
     */
    sndBuf?: number;
    /**
     * Bytes of datagrams that wait for the receive of one UDP or RAW netconn;
     * datagrams beyond that are dropped. In "modern" each counts its payload and 256
     * bytes. In "lwip" each counts its payload, and at most 127 may wait. See
     * `conn.setRecvBufferSize()`.
     *
     * @default {the profile's: 212,992 (an eighth of packet memory if that is less), or
     * 2,147,483,647}
     */
    recvBufferSize?: number;
    /** Names and the addresses that they stand for. @default {{}} */
    hosts?: Record<string, string | string[]>;
    /**
     * Name servers in the order in which to ask them, such as "10.0.0.1",
     * "10.0.0.1:5353" or "[fd00::1]:53". @default {[]}
     */
    nameservers?: string[];
    /** Settings of the resolver: search list, attempts, timeout, … */
    dns?: DnsSettings;
    /** Settings of IP. */
    ip?: Partial<IpConfig>;
    /** Settings of TCP. */
    tcp?: TcpSettings;
    /**
     * Every TCP connection keeps a trace from its SYN on, see `conn.trace()`.
     *
     * @default {false}
     */
    trace?: TraceOptions | boolean;
}

/**
 * The application's side of a stack: it makes netconns, resolves names, changes
 * interfaces, and closes the stack. Its options are in options.ts, its start in
 * start.ts. Long because each call is documented here; what it does is elsewhere.
 *
 * @module
 */

/**
 * A TCP/IP stack.
 *
 * @example A datagram over loopback, which needs no permission
 * ```ts
 * import { NETCONN_UDP, Stack } from "@netconn/netconn";
 *
 * const stack = await Stack.start({ thread: false });
 * const server = stack.netconn(NETCONN_UDP);
 * await server.bind("127.0.0.1", 7);
 * const client = stack.netconn(NETCONN_UDP);
 * await client.sendTo(new Uint8Array([1]), { hostname: "127.0.0.1", port: 7 });
 * using buf = await server.recv();
 * console.assert(buf!.byteLength === 1);
 * await stack.close();
 * ```
 *
 * @category Stack
 */
declare class Stack implements AsyncDisposable {
    #private;
    private constructor();
    /**
     * Starts a stack and opens its interfaces.
     *
     * @throws TypeError or RangeError for invalid options; the error of a driver that
     * cannot be opened.
     */
    static start(options?: StackOptions): Promise<Stack>;
    /**
     * The context with which netconns of this stack are made.
     *
     * @internal
     */
    get context(): NetconnContext;
    /**
     * Makes a netconn. lwIP netconn_new_with_proto_and_callback.
     *
     * @param type One of the NETCONN_ types.
     */
    netconn(type: netconn_type, options?: NetconnOptions): Netconn;
    /**
     * Connects by TCP; a connection in the shape of Deno.TcpConn.
     *
     * The addresses of a name race each other, "Happy Eyeballs" of RFC 8305: sorted by RFC
     * 6724, the families in turn, one attempt every 250 ms or as one fails. The first
     * connection is kept and the other attempts are reset. If all fail, the error is that
     * of the address that was tried first. `timeout` and `signal` are for all of it.
     *
     * @throws ConnectionRefused, TimedOut, NetworkUnreachable, NotFound, …
     */
    connect(options: ConnectOptions): Promise<TcpConn>;
    /**
     * Listens for TCP connections; a listener in the shape of Deno.TcpListener.
     *
     * The bind and the listen are one request, which is visible to the core when this
     * returns. The core handles it before any later request and before the next batch
     * of frames. So a later connect over loopback is never refused, and neither is
     * one over a cable to a stack in this thread. A stack in a Worker may be handling
     * a batch of frames at that moment: `await listener.ready()` is certain. If the
     * bind fails, `ready()`, `accept()` and an iteration reject: AddrInUse, …
     */
    listen(options: ListenOptions): TcpListener;
    /**
     * Connects by TCP and begins a TLS handshake; a connection in the shape of
     * Deno.TlsConn. As Deno's it resolves before the handshake is over: reads and writes
     * wait for its end, and so does `conn.handshake()`. The certificate has to be for
     * `hostname`, a name or an address, and issued by one of Deno's default roots or of
     * `caCerts`.
     *
     * @throws TypeError for invalid options; InvalidData for invalid PEM;
     * ConnectionRefused, TimedOut, NetworkUnreachable, … If the handshake fails, it,
     * reads and writes reject, see `conn.handshake()`.
     *
     * @example A line from a server
     * ```ts ignore
     * await using conn = await stack.connectTls({
     *   hostname: "imap.example.com",
     *   port: 993,
     *   timeout: 10_000,
     * });
     * const into = new Uint8Array(1024);
     * const size = await conn.read(into);
     * ```
     */
    connectTls(options: ConnectTlsOptions): Promise<TlsConn>;
    /**
     * Begins a TLS handshake on an open connection, as the client, in the shape of
     * Deno.startTls, or as the server. Bytes that have arrived and were not read are
     * part of the handshake. The connection that is passed cannot be used any more;
     * it may be a TLS connection itself.
     *
     * @throws TypeError for invalid options; InvalidData for invalid PEM; Busy if a
     * read or a write is under way; BadResource if the connection is closed or was
     * passed before.
     *
     * @example A mail server that has answered STARTTLS
     * ```ts ignore
     * const tls = await stack.startTls(conn, { server: true, cert, key });
     * ```
     */
    startTls(conn: TcpConn | TlsConn, options?: StartTlsOptions | StartTlsServerOptions): Promise<TlsConn>;
    /**
     * Listens for TCP connections with TLS; a listener in the shape of
     * Deno.TlsListener. A connection is accepted before its handshake, which then
     * proceeds by itself: a slow client does not delay others. See
     * {@linkcode listen}.
     *
     * @throws TypeError for invalid options; InvalidData for invalid PEM.
     */
    listenTls(options: ListenTlsOptions): TlsListener;
    /**
     * Receives and sends datagrams; in the shape of Deno.DatagramConn. As with
     * {@linkcode listen}, datagrams that are sent after this returns find the address
     * bound.
     */
    listenDatagram(options: DatagramOptions): DatagramConn;
    /**
     * The same stack with calls that block this thread, in Atomics.wait. Meanwhile no
     * callback, timer or promise of the thread runs, except callbacks for this
     * stack's netconn events. Requests made to any stack before are sent before the
     * thread begins to wait.
     *
     * A listener of `Deno.addSignalListener` is such a callback: it runs when the
     * blocking call has returned and the event loop has its turn. A call that may wait
     * for ever needs a `timeout` for that. A signal without a listener does what it
     * does to any process: SIGINT and SIGTERM end it, also while it is blocked.
     *
     * @throws TypeError for an in-thread stack: it runs in the thread that would
     * wait.
     * @throws {Deno.errors.NotSupported} In the main thread of a page.
     */
    blocking(): BlockingStack;
    /**
     * Sockets and servers in the shape of node:net and node:dgram, for libraries of Node:
     * a client library is given a socket, `stack.node.listen(server, port)` makes a server
     * listen on this stack. See {@linkcode NodeSockets}, and `docs/node.md` in the
     * repository for the line that each library needs.
     */
    get node(): NodeSockets;
    /** Makes an empty netbuf, whose memory the core can send from in place. */
    netbuf(): NetBuf;
    /**
     * Resolves a name to one address: a numeric address, "localhost", one of the
     * `hosts`, or what the name servers know. lwIP netconn_gethostbyname_addrtype.
     *
     * @param name The name.
     * @param addrtype One of the NETCONN_DNS_ constants.
     * @default {NETCONN_DNS_IPV4_IPV6}
     * @returns An error code, and the address if it is ERR_OK.
     */
    lookup(name: string, addrtype?: number): Promise<{
        err: err_t;
        addr: IpAddr;
    }>;
    /**
     * Resolves a name to all its addresses, in the order in which to try them (RFC 6724
     * §6): AAAA and A are asked for together, and sorted by the addresses and routes that
     * the stack has at this moment.
     *
     * @throws Deno.errors.NotFound if there are none; TimedOut, NetworkUnreachable,
     * NameServerError.
     */
    resolve(name: string): Promise<string[]>;
    /**
     * Asks the name servers for records; in the shape of Deno.resolveDns.
     *
     * @param name The name; for PTR also an address.
     * @param type Record type, such as "MX"; "TYPE65" for one without a name.
     * @returns The records' data.
     * @throws Deno.errors.NotFound if there are none; TimedOut, NetworkUnreachable,
     * NameServerError.
     */
    resolve<T extends keyof ResolvedData>(name: string, type: T, wait?: WaitOptions): Promise<ResolvedData[T][]>;
    /** The same for any record type, or for both kinds of addresses. */
    resolve(name: string, type: string | undefined, wait?: WaitOptions): Promise<DnsData[]>;
    /**
     * Asks the name servers for records, with owners, times to live, aliases and the
     * response code. An empty answer is no error.
     *
     * @throws TimedOut, NetworkUnreachable; NotFound without name servers.
     */
    resolveRecords(name: string, type: string, wait?: WaitOptions): Promise<ResolvedRecords>;
    /** The name servers, with ports, in the order in which they are asked. */
    nameservers(): Promise<string[]>;
    /**
     * Sets the name servers; queries under way begin anew with them.
     * lwIP dns_setserver.
     */
    setNameservers(servers: string[]): Promise<void>;
    /** Adds a name server, to be asked after the others. */
    addNameserver(server: string): Promise<void>;
    /** Adds an address to a name of the host table. lwIP dns_local_addhost. */
    addHost(name: string, address: string): Promise<void>;
    /**
     * Takes an address of a name, or the name, from the host table.
     * lwIP dns_local_removehost.
     *
     * @returns true if it was there.
     */
    removeHost(name: string, address?: string): Promise<boolean>;
    /** Empties the resolver's cache. */
    forgetNames(): Promise<void>;
    /** Counters and resources at this moment. */
    stats(): Promise<StackStats>;
    /**
     * The state of the stack as text for people: interfaces, routes, neighbours,
     * listeners, connections, timers and memory, one line each.
     */
    dump(): Promise<string>;
    /**
     * The interfaces as they are now, loopback first: hardware address, MTU, and each
     * address with its state, where it comes from, and for how many milliseconds it is
     * preferred and valid. Source: lwIP's struct netif, RFC 4862 §5.5.4.
     *
     * @example Every address and its state
     * ```ts
     * import { cable, Stack } from "@netconn/netconn";
     *
     * const [driver] = cable();
     * await using stack = await Stack.start({
     *   thread: false,
     *   netifs: [{ driver, addresses: ["10.0.0.1/24", "fd00::1/64"] }],
     * });
     * const [, if1] = await stack.netifs();
     * const given = if1.addressInfo.filter(({ origin }) => origin === "manual");
     * console.assert(given[0].address === "10.0.0.1");
     * console.assert(given[0].prefixLen === 24 && given[0].state === "preferred");
     * console.assert(given[1].validMs === Infinity);
     * ```
     *
     * @throws TypeError if the stack has ended.
     */
    netifs(): Promise<NetifInfo[]>;
    /**
     * Waits until an interface has a usable address that was not given, neither by the
     * configuration nor by {@linkcode addAddress}: one that IPv6 has made of a router's
     * prefix. A link-local address of IPv6 does not count, a deprecated one only if there
     * is no other. If there is such an address, this resolves at once.
     *
     * @param netif Name of the interface, such as "if1".
     * @param options `family` 4 or 6; `signal` and `timeout`, in milliseconds, end the
     * wait.
     * @returns The address, such as "2001:db8::1a2b:3c4d".
     * @throws {Deno.errors.NotFound} If no interface has the name.
     * @throws {Deno.errors.TimedOut} After `timeout`; the signal's reason; TypeError if
     * the stack has ended.
     *
     * @example An address that no router gives
     * ```ts
     * import { cable, errors, Stack } from "@netconn/netconn";
     *
     * const [driver] = cable();
     * await using stack = await Stack.start({ thread: false, netifs: [{ driver }] });
     * try {
     *   await stack.configured("if1", { family: 6, timeout: 10 });
     * } catch (error) {
     *   console.assert(error instanceof errors.TimedOut);
     * }
     * ```
     */
    configured(netif: string, options?: ConfiguredOptions): Promise<string>;
    /**
     * Tells what happens to interfaces, addresses and default routers from this call on,
     * one plain object for each change; {@linkcode NetifChange} has their types. It ends
     * when the stack is closed, or with `return()`, which a `break` out of a `for await`
     * calls.
     *
     * A reader may be slow: the core keeps the last 256 changes, and a change of type
     * "lost" tells how many older ones a reader has missed. While nobody has an open
     * iterator, nothing is kept.
     *
     * @example What the application does itself is told, too
     * ```ts
     * import { cable, Stack } from "@netconn/netconn";
     *
     * const [driver] = cable();
     * await using stack = await Stack.start({ thread: false, netifs: [{ driver }] });
     * const changes = stack.changes();
     * await stack.addAddress("if1", "10.0.0.1/24");
     * for await (const change of changes) {
     *   console.assert(change.type === "address-added");
     *   break;
     * }
     * ```
     */
    changes(): NetifChanges;
    /**
     * Adds an address, such as "10.0.0.3/24" or "fd00::3/64", to an interface. One of IPv6
     * is in use while it is tested for duplicates; {@linkcode netifs} and
     * {@linkcode changes} tell the outcome (RFC 4862 §5.4).
     */
    addAddress(netif: string, address: string): Promise<void>;
    /**
     * Replaces an address, such as "10.0.0.3", by another, such as "10.0.0.4/24".
     * lwIP netif_set_addr. For netconns that use it see {@linkcode removeAddress}; in
     * the profile "lwip" they move to the new address.
     */
    replaceAddress(netif: string, old: string, address: string): Promise<void>;
    /**
     * Removes an address, such as "10.0.0.3", from an interface. `ip.addressChange`
     * decides what happens to netconns that use it. "keep", as in Linux: they stay.
     * They receive and send nothing, so that connections time out unless the address
     * is added again. "follow", in the profile "lwip": connections are reset, with
     * ERR_ABRT; listeners, UDP and RAW take the first address that the interface
     * still has, or none if it is one of IPv6.
     */
    removeAddress(netif: string, address: string): Promise<void>;
    /** Adds a route. */
    addRoute(route: RouteConfig): Promise<void>;
    /**
     * Removes a route that {@linkcode addRoute}, `routes` or `gateway` has added: one with
     * the same network, next hop and interface. A route without `via` is one on the link.
     * What uses it is sent by another route from now on.
     *
     * @returns true if it was there.
     *
     * @example A default route for a while
     * ```ts
     * import { cable, Stack } from "@netconn/netconn";
     *
     * const [driver] = cable();
     * await using stack = await Stack.start({
     *   thread: false,
     *   netifs: [{ driver, addresses: ["10.0.0.1/24"] }],
     * });
     * const route = { to: "0.0.0.0/0", via: "10.0.0.254", netif: "if1" };
     * await stack.addRoute(route);
     * console.assert(await stack.removeRoute(route));
     * console.assert(!await stack.removeRoute(route));
     * ```
     */
    removeRoute(route: RouteConfig): Promise<boolean>;
    /** Takes an interface up or down. */
    setUp(netif: string, up: boolean): Promise<void>;
    /** Sets a static neighbour: an IP address and its hardware address. */
    setNeighbour(netif: string, address: string, mac: string): Promise<void>;
    /**
     * Forgets a neighbour, one that {@linkcode setNeighbour} has set or one that was
     * learnt. Packets that wait for it are dropped; the next one asks for it anew, unless
     * the interface uses only neighbours that are set. lwIP etharp_remove_static_entry.
     *
     * @returns true if it was known.
     *
     * @example A neighbour that is no longer static
     * ```ts
     * import { cable, Stack } from "@netconn/netconn";
     *
     * const [driver] = cable();
     * await using stack = await Stack.start({
     *   thread: false,
     *   netifs: [{ driver, addresses: ["10.0.0.1/24"] }],
     * });
     * await stack.setNeighbour("if1", "10.0.0.2", "02:00:00:00:00:02");
     * console.assert(await stack.removeNeighbour("if1", "10.0.0.2"));
     * console.assert(!await stack.removeNeighbour("if1", "10.0.0.2"));
     * ```
     */
    removeNeighbour(netif: string, address: string): Promise<boolean>;
    /** Keeps the process alive until it is closed; it does from the start. */
    ref(): void;
    /**
     * Lets the process end although the stack was not closed, unless an open netconn
     * keeps it alive.
     */
    unref(): void;
    /**
     * Resolves when the stack has ended, or has died: a driver has thrown, or its
     * Worker was ended from outside. If it has died, an uncaught error reports the
     * reason, all waits reject, and `close` returns quickly.
     */
    get ended(): Promise<void>;
    /**
     * Ends the stack: closes the connections that are still open, waits about a
     * second for written data to be acknowledged, closes the drivers and ends the
     * thread. Idempotent.
     */
    close(): Promise<void>;
    /** As {@linkcode close}. */
    [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A Node Duplex over a TCP netconn: node:http, node:https and node:tls work over
 * it unchanged, as client and as server.
 *
 * @module
 */

/**
 * Makes a Node Duplex of a connected TCP netconn, which it owns from then on: a socket
 * as those of `stack.node`, which stays open for writing after the peer's FIN, and
 * whose `destroy(error)` resets the connection.
 *
 * @example HTTP over a netconn
 * ```ts
 * import { createServer, request } from "node:http";
 * import { NETCONN_TCP, Stack, toNodeDuplex } from "@netconn/netconn";
 *
 * const stack = await Stack.start({ thread: false });
 * const listener = await stack.listen({ port: 80 }).ready();
 * const server = createServer((_request, response) => response.end("hello"));
 * listener.accept().then((conn) =>
 *   server.emit("connection", toNodeDuplex(conn.netconn))
 * );
 * const conn = stack.netconn(NETCONN_TCP);
 * await conn.connect("127.0.0.1", 80);
 * const text = await new Promise((resolve) => {
 *   request({ createConnection: () => toNodeDuplex(conn) as never }, (response) =>
 *     response.setEncoding("utf8").on("data", resolve)
 *   ).end();
 * });
 * console.assert(text === "hello");
 * await stack.close();
 * ```
 *
 * @category Node's sockets
 */
declare function toNodeDuplex(conn: Netconn): Duplex;

/**
 * Classes of errors: those of `Deno.errors` where Deno is, elsewhere classes of the
 * same names. `error.name` and `instanceof errors.TimedOut` mean the same everywhere.
 *
 * Nothing is looked at, or made, before an error is.
 *
 * @module
 */
/**
 * A class of errors.
 *
 * @category Errors
 */
type ErrorClass = new (message?: string, options?: ErrorOptions) => Error;
/**
 * The classes of {@linkcode errors}, by name.
 *
 * @category Errors
 */
interface ErrorClasses {
    /** The address, or the port, is in use. */
    readonly AddrInUse: ErrorClass;
    /** The address is not one of this stack. */
    readonly AddrNotAvailable: ErrorClass;
    /** It is there already, such as a connection of a netconn that is to connect. */
    readonly AlreadyExists: ErrorClass;
    /** The connection was closed, or handed on. */
    readonly BadResource: ErrorClass;
    /** The other end of a pipe is closed. */
    readonly BrokenPipe: ErrorClass;
    /** Another operation is in progress. */
    readonly Busy: ErrorClass;
    /** The connection was aborted on this side, or given up. */
    readonly ConnectionAborted: ErrorClass;
    /** Nobody listens there. */
    readonly ConnectionRefused: ErrorClass;
    /** The peer has reset the connection. */
    readonly ConnectionReset: ErrorClass;
    /** The call was interrupted. */
    readonly Interrupted: ErrorClass;
    /** A certificate, a key or a TLS record is not valid. */
    readonly InvalidData: ErrorClass;
    /** No route leads there, or no neighbour answers. */
    readonly NetworkUnreachable: ErrorClass;
    /** Deno was not given the permission. */
    readonly NotCapable: ErrorClass;
    /** There is no connection: it was not made, or is closed. */
    readonly NotConnected: ErrorClass;
    /** There is no such name, record, file or device. */
    readonly NotFound: ErrorClass;
    /** The runtime, or the system, has no such thing. */
    readonly NotSupported: ErrorClass;
    /** The system does not permit it. */
    readonly PermissionDenied: ErrorClass;
    /** The time to wait is over. */
    readonly TimedOut: ErrorClass;
    /** The peer has ended the stream in the middle of something. */
    readonly UnexpectedEof: ErrorClass;
    /** It would have to wait, and must not. */
    readonly WouldBlock: ErrorClass;
    /** A write took no bytes. */
    readonly WriteZero: ErrorClass;
}
/**
 * The classes of the errors that calls reject with: `Deno.errors` where the runtime
 * is Deno, classes of the same names elsewhere. Beside these calls reject with
 * TypeError, RangeError, OutOfResourcesError and NameServerError. Each error has
 * lwIP's name of its code as `code`.
 *
 * @example A connection that nobody takes
 * ```ts
 * import { errors, Stack } from "@netconn/netconn";
 *
 * await using stack = await Stack.start({ thread: false });
 * try {
 *   await stack.connect({ hostname: "127.0.0.1", port: 80 });
 * } catch (error) {
 *   console.assert(error instanceof errors.ConnectionRefused);
 * }
 * ```
 *
 * @category Errors
 */
declare const errors: ErrorClasses;

/**
 * Errors of the idiomatic layer: Deno's classes, with lwIP's code.
 *
 * @module
 */

/**
 * Returns lwIP's name of a code, such as "ERR_RST".
 *
 * @category Errors
 */
declare function errName(err: number): string;
/**
 * Packet memory, a table or a port range is exhausted: ERR_MEM, ERR_BUF.
 *
 * @category Errors
 */
declare class OutOfResourcesError extends Error {
    /**
     * Makes the error.
     *
     * @param message What could not be done.
     */
    constructor(message: string);
}
/**
 * A name server has answered that it does not know: SERVFAIL, REFUSED, …
 *
 * @category Errors
 */
declare class NameServerError extends Error {
    /** Its response code, such as "SERVFAIL". */
    readonly rcode: string;
    /** lwIP's name of the code. */
    readonly code: string;
    /**
     * Makes the error.
     *
     * @param message What could not be done.
     * @param rcode The response code's name.
     */
    constructor(message: string, rcode: string);
}

/**
 * A cable: a wire between two stacks that one thread has started.
 *
 * The stacks may run in one thread or in two Workers; frames cross through two
 * rings in shared memory, one a direction, and each end wakes the other by its
 * doorbell. Nothing here reads a clock or draws a random number: the frames that
 * arrive depend only on the frames that were sent. Needs no permission.
 *
 * With `offload`, checksums are left out and super-packets cross whole, as
 * between two guests of one host: nothing can damage them on the way.
 *
 * Frames sent before the other end is open wait for it, as far as there is room;
 * after it is closed they are lost, as in an unplugged wire.
 *
 * @module
 */

/**
 * Options of {@linkcode cable}.
 *
 * @category Drivers
 */
interface CableOptions {
    /**
     * Largest IP packet, 576 to 65535 bytes.
     * @default {1500}
     */
    mtu?: number;
    /**
     * Whether checksums are left out and super-packets cross whole.
     * @default {false}
     */
    offload?: boolean;
    /**
     * Frames in flight in each direction, in bytes; rounded up to a power of two
     * that holds at least four of the largest. Memory is taken as it is used.
     * @default {4194304}
     */
    ringBytes?: number;
}
/**
 * Makes a wire between two stacks that one thread has started.
 *
 * Give one end to each stack. Both stacks must be started by the same thread: their
 * doorbells are then in one table.
 *
 * @example
 * ```ts
 * import { cable } from "./cable.ts";
 *
 * const [left, right] = cable({ mtu: 9000 });
 * ```
 *
 * @param options How wide the wire is.
 * @returns Its two ends.
 * @throws {RangeError} If an option is out of range.
 * @throws {TypeError} If an option has a wrong type or an unknown name.
 *
 * @category Drivers
 */
declare function cable(options?: CableOptions): [DriverSpec, DriverSpec];

/**
 * Opening a TAP or TUN device and setting up the kernel's side of it.
 *
 * Everything is done by ioctls, those of linux/if_tun.h on the device and those of
 * netdevice(7) on a socket; no program is run.
 *
 * @module
 */

/**
 * Options of `tap` and `tun`.
 *
 * @category Drivers
 */
interface TapOptions {
    /**
     * Address of the kernel's side with its prefix length, such as `10.0.0.1/24`;
     * one of IPv4 and any number of IPv6. Left as it is if not given.
     */
    address?: string | readonly string[];
    /**
     * MTU of the device, 576 to 65521 bytes; that of the device if not given,
     * which is 1500 for a new one.
     */
    mtu?: number;
    /**
     * Whether to bring the kernel's side up.
     * @default {true}
     */
    up?: boolean;
    /**
     * Whether checksums and TCP segmentation are left to the kernel, and to the
     * stack in the other direction. Without, every frame on the device is complete,
     * as a capture shows it.
     * @default {true}
     */
    offload?: boolean;
    /**
     * Network namespace of the device: a name under /var/run/netns, or a path. That
     * of the thread if not given.
     */
    netns?: string;
    /**
     * Whether to make the device if there is none of that name. It then vanishes
     * when the driver is closed.
     * @default {true}
     */
    create?: boolean;
}

/**
 * TAP and TUN devices of Linux: the wire to the machine's own kernel.
 *
 * The device is opened or made by ioctls through FFI, the kernel's side of it gets
 * an address, an MTU and its up flag if asked for, and frames are read and written
 * by one synchronous system call each. With offload, frames carry the header of
 * virtio-net (VIRTIO 1.2 §5.1.6): checksums stay partial and TCP super-packets cross
 * whole in both directions.
 *
 * UDP super-packets are not requested: the kernel cuts them itself.
 *
 * Needs `--allow-ffi`, and root or CAP_NET_ADMIN unless the device was made for
 * this user before: `ip tuntap add dev NAME mode tap user USER`.
 *
 * @module
 */

/**
 * Names a TAP device: an Ethernet interface whose other side is the kernel.
 *
 * @example
 * ```ts
 * import { tap } from "./tap.ts";
 *
 * const driver = tap("tap0", { address: "10.0.0.1/24" });
 * ```
 *
 * @param name Name of the device, 1 to 15 bytes.
 * @param options What to set on the kernel's side.
 * @returns A driver for Linux.
 * @throws {RangeError} If the name or an option is out of range.
 * @throws {TypeError} If one has a wrong type, or an option has an unknown name.
 *
 * @category Drivers
 */
declare function tap(name: string, options?: TapOptions): DriverSpec;

/**
 * TUN devices of Linux: bare IP packets to and from the machine's own kernel.
 *
 * The same device as TAP without Ethernet: no hardware addresses, no ARP, no
 * broadcast. See tap.ts for what it needs.
 *
 * @module
 */

/**
 * Names a TUN device: an IP interface whose other side is the kernel.
 *
 * @example
 * ```ts
 * import { tun } from "./tun.ts";
 *
 * const driver = tun("tun0", { address: "10.0.0.1/24" });
 * ```
 *
 * @param name Name of the device, 1 to 15 bytes.
 * @param options What to set on the kernel's side.
 * @returns A driver for Linux.
 * @throws {RangeError} If the name or an option is out of range.
 *
 * @category Drivers
 */
declare function tun(name: string, options?: TapOptions): DriverSpec;

/**
 * Congestion control algorithms by name, so that a stack's settings are plain data.
 *
 * @module
 */

/**
 * Makes the algorithm of a new connection; may return a shared one.
 *
 * @category Congestion control
 */
type CongestionFactory = () => CongestionControl;
/**
 * Adds an algorithm, or replaces one, for all stacks of this thread. A stack in a
 * Worker knows only those that are registered there.
 *
 * @param name The name in the settings and in `info()`.
 * @param factory Makes the algorithm of a new connection.
 * @param wantsSamples Whether it has onSample, and so needs delivery rate samples.
 * @category Congestion control
 */
declare function registerCongestion(name: string, factory: CongestionFactory, wantsSamples?: boolean): void;
/**
 * The registered names, in the order of registration.
 *
 * @category Congestion control
 */
declare function congestionNames(): string[];

/**
 * The netconn API under its C names: lwIP's api.h, with lwIP's return codes.
 *
 * Calls that block in C return promises; out-parameters are the fields of an
 * object. None throws for a network outcome. Addresses are text. The netconns are
 * those of the idiomatic layer; both can be used on one netconn.
 *
 * A call that returns a code returns ERR_ARG for an argument of a wrong kind and
 * ERR_VAL for a number that is out of range; netconn_new returns null. lwIP's macros
 * that return no code throw a TypeError or RangeError instead.
 *
 * Long because it is the whole of api.h: a short function and its documentation for
 * each name.
 *
 * @module
 */

/**
 * An operation on a multicast group.
 *
 * @category lwIP's C names
 */
type netconn_igmp = number;
/**
 * Group operation: join.
 *
 * @category lwIP's C names
 */
declare const NETCONN_JOIN: netconn_igmp;
/**
 * Group operation: leave.
 *
 * @category lwIP's C names
 */
declare const NETCONN_LEAVE: netconn_igmp;
/**
 * Starts the stack that the C-named functions use. lwIP tcpip_init.
 *
 * @param options See {@linkcode StackOptions}.
 * @returns The stack; closing it lets tcpip_init start another.
 * @throws TypeError if it runs already; what Stack.start throws.
 * @category lwIP's C names
 */
declare function tcpip_init(options?: StackOptions): Promise<Stack>;
/**
 * Makes a netconn of a type. lwIP netconn_new.
 *
 * @category lwIP's C names
 */
declare function netconn_new(type: netconn_type): Netconn | null;
/**
 * Makes a netconn that calls `callback` for events. lwIP netconn_new_with_callback.
 *
 * @category lwIP's C names
 */
declare function netconn_new_with_callback(type: netconn_type, callback: netconn_callback | null): Netconn | null;
/**
 * Makes a netconn. lwIP netconn_new_with_proto_and_callback.
 *
 * @param type One of the NETCONN_ types.
 * @param proto IP protocol; NETCONN_RAW only.
 * @param callback Called for each event, or null.
 * @returns The netconn; null for a type that does not exist, or while no stack
 * was started with {@linkcode tcpip_init}.
 * @category lwIP's C names
 */
declare function netconn_new_with_proto_and_callback(type: netconn_type, proto: number, callback: netconn_callback | null): Netconn | null;
/**
 * Closes a netconn and frees it. lwIP netconn_delete.
 *
 * @category lwIP's C names
 */
declare function netconn_delete(conn: Netconn | null): Promise<err_t>;
/**
 * Closes a netconn, to be deleted afterwards. lwIP netconn_prepare_delete.
 *
 * @category lwIP's C names
 */
declare function netconn_prepare_delete(conn: Netconn | null): Promise<err_t>;
/**
 * Takes a local address; any if null. lwIP netconn_bind.
 *
 * @category lwIP's C names
 */
declare function netconn_bind(conn: Netconn | null, addr: string | null, port: number): Promise<err_t>;
/**
 * Uses one interface only. lwIP netconn_bind_if.
 *
 * @category lwIP's C names
 */
declare function netconn_bind_if(conn: Netconn | null, netif: number): Promise<err_t>;
/**
 * Connects; any address if null. lwIP netconn_connect.
 *
 * @category lwIP's C names
 */
declare function netconn_connect(conn: Netconn | null, addr: string | null, port: number): Promise<err_t>;
/**
 * Forgets the peer of a UDP netconn. lwIP netconn_disconnect.
 *
 * @category lwIP's C names
 */
declare function netconn_disconnect(conn: Netconn | null): Promise<err_t>;
/**
 * Listens with the default backlog. lwIP netconn_listen.
 *
 * @category lwIP's C names
 */
declare function netconn_listen(conn: Netconn | null): Promise<err_t>;
/**
 * Listens. lwIP netconn_listen_with_backlog.
 *
 * @category lwIP's C names
 */
declare function netconn_listen_with_backlog(conn: Netconn | null, backlog: number): Promise<err_t>;
/**
 * Waits for a connection. lwIP netconn_accept.
 *
 * @category lwIP's C names
 */
declare function netconn_accept(conn: Netconn | null): Promise<err_result<{
    conn: Netconn;
}>>;
/**
 * Waits for data, of any kind of netconn. lwIP netconn_recv.
 *
 * @category lwIP's C names
 */
declare function netconn_recv(conn: Netconn | null): Promise<err_result<{
    buf: NetBuf;
}>>;
/**
 * Waits for a datagram. lwIP netconn_recv_udp_raw_netbuf.
 *
 * @category lwIP's C names
 */
declare function netconn_recv_udp_raw_netbuf(conn: Netconn | null): Promise<err_result<{
    buf: NetBuf;
}>>;
/**
 * Waits for a datagram. lwIP netconn_recv_udp_raw_netbuf_flags.
 *
 * @category lwIP's C names
 */
declare function netconn_recv_udp_raw_netbuf_flags(conn: Netconn | null, apiflags: number): Promise<err_result<{
    buf: NetBuf;
}>>;
/**
 * Waits for stream data. lwIP netconn_recv_tcp_pbuf.
 *
 * @category lwIP's C names
 */
declare function netconn_recv_tcp_pbuf(conn: Netconn | null): Promise<err_result<{
    buf: NetBuf;
}>>;
/**
 * Waits for stream data. lwIP netconn_recv_tcp_pbuf_flags; the pbuf is a netbuf
 * here.
 *
 * @param apiflags NETCONN_DONTBLOCK, NETCONN_NOAUTORCVD, NETCONN_NOFIN.
 * @category lwIP's C names
 */
declare function netconn_recv_tcp_pbuf_flags(conn: Netconn | null, apiflags: number): Promise<err_result<{
    buf: NetBuf;
}>>;
/**
 * Opens the receive window by bytes that were consumed. lwIP netconn_tcp_recvd.
 *
 * @category lwIP's C names
 */
declare function netconn_tcp_recvd(conn: Netconn | null, len: number): err_t;
/**
 * Sends a netbuf to the address that it holds. lwIP netconn_send.
 *
 * @category lwIP's C names
 */
declare function netconn_send(conn: Netconn | null, buf: NetBuf | null): Promise<err_t>;
/**
 * Sends a netbuf to an address. lwIP netconn_sendto.
 *
 * @category lwIP's C names
 */
declare function netconn_sendto(conn: Netconn | null, buf: NetBuf | null, addr: string | null, port: number): Promise<err_t>;
/**
 * Data to write: bytes, or a netbuf of this stack to write in place.
 *
 * @category lwIP's C names
 */
type WriteData = Uint8Array | NetBuf;
/**
 * Writes stream data, all of it. lwIP netconn_write.
 *
 * @param apiflags NETCONN_COPY or NETCONN_NOCOPY, NETCONN_MORE. Bytes are always
 * copied; a netbuf is sent in place unless NETCONN_COPY is given.
 * @category lwIP's C names
 */
declare function netconn_write(conn: Netconn | null, data: WriteData, apiflags?: number): Promise<err_t>;
/**
 * Writes stream data, as much as can be taken. lwIP netconn_write_partly.
 *
 * @category lwIP's C names
 */
declare function netconn_write_partly(conn: Netconn | null, data: WriteData, apiflags?: number): Promise<{
    err: err_t;
    written: number;
}>;
/**
 * Writes stream data of several pieces. lwIP netconn_write_vectors_partly.
 *
 * @returns The outcome; `written` counts only with ERR_OK.
 * @category lwIP's C names
 */
declare function netconn_write_vectors_partly(conn: Netconn | null, data: readonly WriteData[], apiflags?: number): Promise<{
    err: err_t;
    written: number;
}>;
/**
 * Closes both directions and keeps the netconn. lwIP netconn_close.
 *
 * @category lwIP's C names
 */
declare function netconn_close(conn: Netconn | null): Promise<err_t>;
/**
 * Closes one or both directions. lwIP netconn_shutdown.
 *
 * @category lwIP's C names
 */
declare function netconn_shutdown(conn: Netconn | null, shut_rx: boolean, shut_tx: boolean): Promise<err_t>;
/**
 * Tells the local or the peer's address. lwIP netconn_getaddr.
 *
 * @category lwIP's C names
 */
declare function netconn_getaddr(conn: Netconn | null, local: boolean): Promise<{
    err: err_t;
    addr: string;
    port: number;
}>;
/**
 * Tells the peer's address. lwIP netconn_peer.
 *
 * @category lwIP's C names
 */
declare function netconn_peer(conn: Netconn | null): Promise<{
    err: err_t;
    addr: string;
    port: number;
}>;
/**
 * Tells the local address. lwIP netconn_addr.
 *
 * @category lwIP's C names
 */
declare function netconn_addr(conn: Netconn | null): Promise<{
    err: err_t;
    addr: string;
    port: number;
}>;
/**
 * Returns the pending error and clears it. lwIP netconn_err.
 *
 * @category lwIP's C names
 */
declare function netconn_err(conn: Netconn | null): err_t;
/**
 * Resolves a name to an address. lwIP netconn_gethostbyname.
 *
 * @category lwIP's C names
 */
declare function netconn_gethostbyname(name: string | null): Promise<err_result<{
    addr: string;
}>>;
/**
 * Resolves a name to an address. lwIP netconn_gethostbyname_addrtype.
 *
 * @param name A name, or a numeric address.
 * @param dns_addrtype One of the NETCONN_DNS_ constants.
 * @returns ERR_OK and the address; ERR_ARG for an empty or too long name, and
 * without a stack; ERR_VAL if the name has no address or no server answers; ERR_MEM
 * if too many queries are under way.
 * @category lwIP's C names
 */
declare function netconn_gethostbyname_addrtype(name: string | null, dns_addrtype: number): Promise<err_result<{
    addr: string;
}>>;
/**
 * Joins or leaves a multicast group. lwIP netconn_join_leave_group.
 *
 * @category lwIP's C names
 */
declare function netconn_join_leave_group(conn: Netconn | null, multiaddr: string | null, netif_addr: string | null, join_or_leave: netconn_igmp): Promise<err_t>;
/**
 * Joins or leaves a multicast group on an interface.
 * lwIP netconn_join_leave_group_netif.
 *
 * @category lwIP's C names
 */
declare function netconn_join_leave_group_netif(conn: Netconn | null, multiaddr: string | null, if_idx: number, join_or_leave: netconn_igmp): Promise<err_t>;
/**
 * Makes operations return instead of waiting. lwIP netconn_set_nonblocking.
 *
 * @category lwIP's C names
 */
declare function netconn_set_nonblocking(conn: Netconn, val: boolean): void;
/**
 * Whether operations return instead of waiting. lwIP netconn_is_nonblocking.
 *
 * @category lwIP's C names
 */
declare function netconn_is_nonblocking(conn: Netconn): boolean;
/**
 * Milliseconds that recv and accept wait; 0 for ever.
 *
 * @category lwIP's C names
 */
declare function netconn_set_recvtimeout(conn: Netconn, timeout: number): void;
/**
 * See {@linkcode netconn_set_recvtimeout}.
 *
 * @category lwIP's C names
 */
declare function netconn_get_recvtimeout(conn: Netconn): number;
/**
 * Milliseconds that write waits; 0 for ever.
 *
 * @category lwIP's C names
 */
declare function netconn_set_sendtimeout(conn: Netconn, timeout: number): void;
/**
 * See {@linkcode netconn_set_sendtimeout}.
 *
 * @category lwIP's C names
 */
declare function netconn_get_sendtimeout(conn: Netconn): number;
/**
 * Bytes of payload that may wait in datagrams: one that would pass the limit is
 * dropped. lwIP netconn_set_recvbufsize.
 *
 * @category lwIP's C names
 */
declare function netconn_set_recvbufsize(conn: Netconn, size: number): void;
/**
 * See {@linkcode netconn_set_recvbufsize}. lwIP netconn_recv_bufsize.
 *
 * @category lwIP's C names
 */
declare function netconn_recv_bufsize(conn: Netconn): number;
/**
 * See {@linkcode netconn_set_recvbufsize}. lwIP netconn_get_recvbufsize.
 *
 * @category lwIP's C names
 */
declare function netconn_get_recvbufsize(conn: Netconn): number;
/**
 * Sets the application's own value. lwIP netconn_set_callback_arg.
 *
 * @category lwIP's C names
 */
declare function netconn_set_callback_arg(conn: Netconn, arg: unknown): void;
/**
 * Returns the application's own value. lwIP netconn_get_callback_arg.
 *
 * @category lwIP's C names
 */
declare function netconn_get_callback_arg(conn: Netconn): unknown;
/**
 * Sets NETCONN_FLAG_ bits. lwIP netconn_set_flags.
 *
 * @category lwIP's C names
 */
declare function netconn_set_flags(conn: Netconn, flags: number): void;
/**
 * Clears NETCONN_FLAG_ bits. lwIP netconn_clear_flags.
 *
 * @category lwIP's C names
 */
declare function netconn_clear_flags(conn: Netconn, flags: number): void;
/**
 * Whether one of these NETCONN_FLAG_ bits is set. lwIP netconn_is_flag_set.
 *
 * @category lwIP's C names
 */
declare function netconn_is_flag_set(conn: Netconn, flag: number): boolean;
/**
 * Makes a netconn of an IPv6 type refuse IPv4. Applies to the next bind, listen and
 * connect, and to the first datagram of a UDP netconn that is not bound. lwIP
 * netconn_set_ipv6only.
 *
 * @category lwIP's C names
 */
declare function netconn_set_ipv6only(conn: Netconn, val: boolean): void;
/**
 * See {@linkcode netconn_set_ipv6only}. lwIP netconn_get_ipv6only.
 *
 * @category lwIP's C names
 */
declare function netconn_get_ipv6only(conn: Netconn): boolean;
/**
 * Does nothing: a wait needs no semaphore here. lwIP netconn_thread_init.
 *
 * @category lwIP's C names
 */
declare function netconn_thread_init(): void;
/**
 * Does nothing. lwIP netconn_thread_cleanup.
 *
 * @category lwIP's C names
 */
declare function netconn_thread_cleanup(): void;

/**
 * lwIP's error codes in the terms of C: errno and text.
 *
 * @module
 */
/**
 * Returns the errno that goes with a code, with Linux's value; EIO for what is no
 * code. lwIP err_to_errno.
 *
 * @category lwIP's C names
 */
declare function err_to_errno(err: number): number;
/**
 * Returns the meaning of a code in words. lwIP lwip_strerr, with other words.
 *
 * @category lwIP's C names
 */
declare function lwip_strerr(err: number): string;

/**
 * The netbuf API under its C names: lwIP's netbuf.h.
 *
 * For an argument of a wrong type, functions that return a code return ERR_ARG,
 * functions that return a count return 0, and the others throw a TypeError. A
 * deleted netbuf is an argument of a wrong type, except for netbuf_delete.
 *
 * @module
 */

/**
 * Makes an empty netbuf. lwIP netbuf_new.
 *
 * @category lwIP's C names
 */
declare function netbuf_new(): NetBuf;
/**
 * Frees a netbuf and its contents. lwIP netbuf_delete.
 *
 * @category lwIP's C names
 */
declare function netbuf_delete(buf: NetBuf | null): void;
/**
 * Gives a netbuf new contents and returns them; null if memory is exhausted or the
 * size is not 0 to 65,535. lwIP netbuf_alloc.
 *
 * @category lwIP's C names
 */
declare function netbuf_alloc(buf: NetBuf, size: number): Uint8Array | null;
/**
 * Frees the contents and keeps the netbuf. lwIP netbuf_free.
 *
 * @category lwIP's C names
 */
declare function netbuf_free(buf: NetBuf): void;
/**
 * Makes a netbuf refer to bytes, without a copy. lwIP netbuf_ref.
 *
 * @category lwIP's C names
 */
declare function netbuf_ref(buf: NetBuf | null, data: Uint8Array): err_t;
/**
 * Appends the contents of `tail`, which is deleted. lwIP netbuf_chain.
 *
 * @category lwIP's C names
 */
declare function netbuf_chain(head: NetBuf, tail: NetBuf): void;
/**
 * The fragment under the cursor. lwIP netbuf_data.
 *
 * @category lwIP's C names
 */
declare function netbuf_data(buf: NetBuf | null): err_result<{
    data: Uint8Array;
}>;
/**
 * Moves the cursor on: -1 no next, 1 now on the last, 0 more. lwIP netbuf_next.
 *
 * @category lwIP's C names
 */
declare function netbuf_next(buf: NetBuf | null): -1 | 0 | 1;
/**
 * Moves the cursor to the first fragment. lwIP netbuf_first.
 *
 * @category lwIP's C names
 */
declare function netbuf_first(buf: NetBuf | null): void;
/**
 * Copies `len` bytes from `offset` on, or as many as there are.
 * lwIP netbuf_copy_partial.
 *
 * @param dataptr Where to: holds at least `len` bytes.
 * @param len Bytes, 0 to 65,535.
 * @param offset First byte of the netbuf, 0 to 65,535.
 * @returns Bytes copied; 0 for an argument that is wrong.
 * @category lwIP's C names
 */
declare function netbuf_copy_partial(buf: NetBuf | null, dataptr: Uint8Array, len: number, offset: number): number;
/**
 * Copies bytes from the start on. lwIP netbuf_copy.
 *
 * @category lwIP's C names
 */
declare function netbuf_copy(buf: NetBuf | null, dataptr: Uint8Array, len: number): number;
/**
 * Copies bytes into the existing contents. lwIP netbuf_take.
 *
 * @category lwIP's C names
 */
declare function netbuf_take(buf: NetBuf | null, dataptr: Uint8Array): err_t;
/**
 * Bytes in all fragments. lwIP netbuf_len.
 *
 * @category lwIP's C names
 */
declare function netbuf_len(buf: NetBuf): number;
/**
 * Sender on receive, destination on send. lwIP netbuf_fromaddr.
 *
 * @category lwIP's C names
 */
declare function netbuf_fromaddr(buf: NetBuf): string;
/**
 * Port to go with the address, host order. lwIP netbuf_fromport.
 *
 * @category lwIP's C names
 */
declare function netbuf_fromport(buf: NetBuf): number;
/**
 * Sets the address. lwIP netbuf_set_fromaddr.
 *
 * @category lwIP's C names
 */
declare function netbuf_set_fromaddr(buf: NetBuf, addr: string): err_t;
/**
 * Destination address of a received datagram. lwIP netbuf_destaddr.
 *
 * @category lwIP's C names
 */
declare function netbuf_destaddr(buf: NetBuf): string;
/**
 * Sets the destination address. lwIP netbuf_set_destaddr.
 *
 * @category lwIP's C names
 */
declare function netbuf_set_destaddr(buf: NetBuf, addr: string): err_t;
/**
 * Destination port of a received datagram, host order. lwIP netbuf_destport.
 *
 * @category lwIP's C names
 */
declare function netbuf_destport(buf: NetBuf): number;
/**
 * Sets the flag that a checksum of the contents is known. The stack computes its
 * own anyway, so a wrong one does no harm. lwIP netbuf_set_chksum.
 *
 * @param chksum The checksum, 0 to 65,535.
 * @category lwIP's C names
 */
declare function netbuf_set_chksum(buf: NetBuf, chksum: number): void;

export { BlockingNetconn, BlockingStack, DatagramConn, ERR_ABRT, ERR_ALREADY, ERR_ARG, ERR_BUF, ERR_CLSD, ERR_CONN, ERR_IF, ERR_INPROGRESS, ERR_ISCONN, ERR_MEM, ERR_OK, ERR_RST, ERR_RTE, ERR_TIMEOUT, ERR_USE, ERR_VAL, ERR_WOULDBLOCK, Frame, FrameMeta, IpAddr, LWIP_DNS, NETBUF_FLAG_CHKSUM, NETBUF_FLAG_DESTADDR, NETCONNTYPE_DATAGRAM, NETCONNTYPE_GROUP, NETCONNTYPE_ISIPV6, NETCONNTYPE_ISUDPLITE, NETCONNTYPE_ISUDPNOCHKSUM, NETCONN_CLOSE, NETCONN_CONNECT, NETCONN_COPY, NETCONN_DNS_DEFAULT, NETCONN_DNS_IPV4, NETCONN_DNS_IPV4_IPV6, NETCONN_DNS_IPV6, NETCONN_DNS_IPV6_IPV4, NETCONN_DONTBLOCK, NETCONN_EVT_ERROR, NETCONN_EVT_RCVMINUS, NETCONN_EVT_RCVPLUS, NETCONN_EVT_SENDMINUS, NETCONN_EVT_SENDPLUS, NETCONN_FIN_RX_PENDING, NETCONN_FLAG_CHECK_WRITESPACE, NETCONN_FLAG_IN_NONBLOCKING_CONNECT, NETCONN_FLAG_IPV6_V6ONLY, NETCONN_FLAG_MBOXCLOSED, NETCONN_FLAG_MBOXINVALID, NETCONN_FLAG_NON_BLOCKING, NETCONN_FLAG_PKTINFO, NETCONN_INVALID, NETCONN_JOIN, NETCONN_LEAVE, NETCONN_LISTEN, NETCONN_MORE, NETCONN_NOAUTORCVD, NETCONN_NOCOPY, NETCONN_NOFIN, NETCONN_NOFLAG, NETCONN_NONE, NETCONN_RAW, NETCONN_RAW_IPV6, NETCONN_SHUT_RD, NETCONN_SHUT_RDWR, NETCONN_SHUT_WR, NETCONN_TCP, NETCONN_TCP_IPV6, NETCONN_TYPE_IPV6, NETCONN_UDP, NETCONN_UDPLITE, NETCONN_UDPLITE_IPV6, NETCONN_UDPNOCHKSUM, NETCONN_UDPNOCHKSUM_IPV6, NETCONN_UDP_IPV6, NETCONN_WRITE, NO_OFFLOAD, NameServerError, NetBuf, Netconn, NetconnTrace, NetifChanges, NodeSockets, OutOfResourcesError, Stack, StreamConn, StreamListener, TCP_DEFAULT_LISTEN_BACKLOG, TcpConn, TcpListener, TlsConn, TlsListener, VirtualClock, cable, checksum, congestionNames, errName, err_to_errno, errors, leakedNetbufs, lwip_strerr, netbuf_alloc, netbuf_chain, netbuf_copy, netbuf_copy_partial, netbuf_data, netbuf_delete, netbuf_destaddr, netbuf_destport, netbuf_first, netbuf_free, netbuf_fromaddr, netbuf_fromport, netbuf_len, netbuf_new, netbuf_next, netbuf_ref, netbuf_set_chksum, netbuf_set_destaddr, netbuf_set_fromaddr, netbuf_take, netconn_accept, netconn_addr, netconn_bind, netconn_bind_if, netconn_clear_flags, netconn_close, netconn_connect, netconn_delete, netconn_disconnect, netconn_err, netconn_get_callback_arg, netconn_get_ipv6only, netconn_get_recvbufsize, netconn_get_recvtimeout, netconn_get_sendtimeout, netconn_getaddr, netconn_gethostbyname, netconn_gethostbyname_addrtype, netconn_is_flag_set, netconn_is_nonblocking, netconn_join_leave_group, netconn_join_leave_group_netif, netconn_listen, netconn_listen_with_backlog, netconn_new, netconn_new_with_callback, netconn_new_with_proto_and_callback, netconn_peer, netconn_prepare_delete, netconn_recv, netconn_recv_bufsize, netconn_recv_tcp_pbuf, netconn_recv_tcp_pbuf_flags, netconn_recv_udp_raw_netbuf, netconn_recv_udp_raw_netbuf_flags, netconn_send, netconn_sendto, netconn_set_callback_arg, netconn_set_flags, netconn_set_ipv6only, netconn_set_nonblocking, netconn_set_recvbufsize, netconn_set_recvtimeout, netconn_set_sendtimeout, netconn_shutdown, netconn_tcp_recvd, netconn_thread_cleanup, netconn_thread_init, netconn_type, netconn_write, netconn_write_partly, netconn_write_vectors_partly, registerCongestion, tap, tcpip_init, toNodeDuplex, tun };
export type { AddressChange, AddressInfo, AddressOrigin, AddressState, BindOptions, BlockingOptions, CableOptions, ConfiguredOptions, CongestionControl, CongestionFactory, CongestionState, ConnectOptions, ConnectTlsOptions, DatagramInfo, DatagramOptions, DnsCaa, DnsConfig, DnsData, DnsMx, DnsNaptr, DnsSettings, DnsSoa, DnsSrv, DontFragment, Doorbell, Driver, DriverContext, DriverModule, DriverSpec, EcnMode, Endpoint, ErrorClass, ErrorClasses, GroupOptions, InterfaceOptions, IpConfig, IpPrefix, Ipv6Config, KeepAliveOptions, ListenOptions, ListenTlsOptions, Medium, MulticastMembership, NeighbourConfig, NeighbourPolicy, NetAddr, TcpInfo as NetconnInfo, NetconnOptions, NetifChange, NetifConfig, NetifInfo, Offload, ProfileName, RateSample, ResolvedData, ResolvedRecord, ResolvedRecords, RouteConfig, StackOptions, StackStats, StartTlsOptions, StartTlsServerOptions, TapOptions, TcpConfig, TcpSettings, ThreadClock, TlsCertifiedKeyPem, TlsClientOptions, TlsHandshakeInfo, TraceKind, TraceOptions, TraceRecord, WaitOptions, WriteData, err_failure, err_result, err_t, netconn_callback, netconn_evt, netconn_igmp, netconn_state };
