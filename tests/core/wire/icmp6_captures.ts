/**
 * ICMPv6 packets as real programs sent them: IPv6 headers and all, recorded by
 * `tcpdump -w` on a veth pair between two namespaces. "Kernel" is Linux 6's own
 * host, router, and bridge (as MLD querier); the advertisement is radvd 2.19's,
 * the solicitation without options rdisc6's.
 *
 * @module
 */

import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { IPV6_DST, IPV6_SRC, ipv6HopLimit } from "../../../core/wire/ipv6.ts";
import { Ipv6Walk } from "../../../core/wire/ipv6_extension.ts";
import { hex } from "./hex.ts";

/** A recorded packet, and where its message is. */
export class Capture {
  /** The packet from its IPv6 header. */
  readonly bytes: Uint8Array;
  /** Offset of the ICMPv6 message, in bytes. */
  readonly offset: number;
  /** Bytes of the message. */
  readonly length: number;
  /** Hop limit of the packet. */
  readonly hopLimit: number;
  /** Whether the packet has a Router Alert. */
  readonly hasRouterAlert: boolean;
  /** Its source. */
  readonly src: IpAddr;
  /** Its destination. */
  readonly dst: IpAddr;

  constructor(text: string) {
    this.bytes = hex(text);
    const walk = new Ipv6Walk();
    if (walk.start(this.bytes, 0) !== null) throw new Error("Bug: bad capture");
    this.offset = walk.offset;
    this.length = this.bytes.length - walk.offset;
    this.hopLimit = ipv6HopLimit(this.bytes, 0);
    this.hasRouterAlert = walk.hasRouterAlert;
    this.src = new IpAddr().read6(this.bytes, IPV6_SRC);
    this.dst = new IpAddr().read6(this.bytes, IPV6_DST);
  }

  /** The message alone, a copy. */
  get message(): Uint8Array {
    return this.bytes.slice(this.offset);
  }
}

/** Kernel: duplicate address detection with a nonce. */
export const NS_DAD = new Capture(`
  60000000 0020 3a ff
  00000000 00000000 00000000 00000000  # ::
  ff020000 00000000 00000001 ff000001  # solicited-node group
  87 00 6e29 00000000                  # neighbour solicitation
  fd000000 00000000 00000000 00000001  # target
  0e 01 f3952aa8e334                   # nonce
`);

/** Kernel, as a router: the answer to a solicitation. */
export const NA_ROUTER = new Capture(`
  60000000 0020 3a ff
  fd000000 00000000 00000000 00000001
  fe800000 00000000 000000ff fe000002
  88 00 9c1b e0000000                  # router, solicited, override
  fd000000 00000000 00000000 00000001  # target
  02 01 020000000001                   # target link-layer address
`);

/** Kernel: the answer to a probe by unicast, without an option. */
export const NA_PROBED = new Capture(`
  60000000 0018 3a ff
  fe800000 00000000 000000ff fe000002
  fe800000 00000000 000000ff fe000001
  88 00 3f25 40000000                  # solicited
  fe800000 00000000 000000ff fe000002  # target
`);

/** Kernel: router solicitation with a link-layer address. */
export const RS_KERNEL = new Capture(`
  60000000 0010 3a ff
  fe800000 00000000 000000ff fe000002
  ff020000 00000000 00000000 00000002
  85 00 7b2a 00000000
  01 01 020000000002                   # source link-layer address
`);

/** rdisc6: router solicitation without options. */
export const RS_RDISC6 = new Capture(`
  60012f00 0008 3a ff
  fe800000 00000000 000000ff fe000002
  ff020000 00000000 00000000 00000002
  85 00 7e35 00000000
`);

/** radvd: an advertisement with all that its configuration can say. */
export const RA_RADVD = new Capture(`
  6006192a 00a8 3a ff
  fe800000 00000000 000000ff fe000001
  ff020000 00000000 00000000 00000001
  86 00 006d 3f 48 000c                # hop limit 63; other, high; 12 s
  00007530 000003e8                    # reachable 30 s, retrans 1 s
  03 04 40 c0 00015180 00003840        # prefix /64, on link, autonomous
  00000000
  fd000000 00000000 00000000 00000000
  18 03 30 18 00000708                 # route /48, low, 1800 s
  20010db8 00010000 00000000 00000000
  19 05 0000 00000258                  # RDNSS, 600 s
  fd000000 00000000 00000000 00000053
  fd000000 00000000 00000000 00000054
  1f 05 0000 00000258                  # DNSSL, 600 s
  07 6578616d706c65 03 636f6d 00       # example.com
  03 6c6162 07 6578616d706c65 00       # lab.example
  000000000000
  05 01 0000 000005c8                  # MTU 1480
  01 01 020000000001                   # source link-layer address
`);

/** Kernel, as a router: redirect to the destination itself. */
export const REDIRECT = new Capture(`
  60000000 0098 3a ff
  fe800000 00000000 000000ff fe000001
  fd000000 00000000 00000000 00000009
  89 00 d2ad 00000000
  fd000001 00000000 00000000 00000005  # target
  fd000001 00000000 00000000 00000005  # destination
  04 0e 0000 00000000                  # redirected header
  600710ca 0040 3a 40
  fd000000 00000000 00000000 00000009
  fd000001 00000000 00000000 00000005
  80 00 23e5 583d 0001                 # echo request
  a2a60d6b 00000000 926c0800 00000000
  10111213 14151617 18191a1b 1c1d1e1f
  20212223 24252627 28292a2b 2c2d2e2f
  30313233 34353637
`);

/** Kernel, as a bridge: general query of version 2, padded by two Pad1. */
export const MLD2_QUERY = new Capture(`
  60000000 0024 00 01
  fe800000 00000000 000000ff fe000001
  ff020000 00000000 00000000 00000001
  3a 00 0502 0000 00 00                # router alert
  82 00 5810 2710 0000                 # 10 s
  00000000 00000000 00000000 00000000
  02 03 0000                           # robustness 2, 3 s, no sources
`);

/**
 * Kernel, as a bridge: query of version 2 for a group and a source. Its own
 * source is no link-local address, so that no host may take it.
 */
export const MLD2_SOURCE_QUERY = new Capture(`
  60000000 0034 00 01
  fd000001 00000000 00000000 00000001
  ff3e0000 00000000 00000000 00005678
  3a 00 0502 0000 00 00
  82 00 d239 03e8 0000                 # 1 s
  ff3e0000 00000000 00000000 00005678
  02 03 0001
  fd000000 00000000 00000000 00000001
`);

/** Kernel: version 2 report of a source-specific and another join. */
export const MLD2_REPORT = new Capture(`
  60000000 0048 00 01
  fe800000 00000000 000000ff fe000002
  ff020000 00000000 00000000 00000016
  3a 00 0502 0000 01 00
  8f 00 06f6 0000 0002
  05 00 0001                           # ALLOW, one source
  ff3e0000 00000000 00000000 00005678
  fd000000 00000000 00000000 00000001
  04 00 0000                           # TO_EX, no sources
  ff020000 00000000 00000000 00001234
`);

/** Kernel: version 2 report before there is an address. */
export const MLD2_REPORT_UNSPECIFIED = new Capture(`
  60000000 0024 00 01
  00000000 00000000 00000000 00000000
  ff020000 00000000 00000000 00000016
  3a 00 0502 0000 01 00
  8f 00 6f88 0000 0001
  04 00 0000
  ff020000 00000000 00000001 ff000002
`);

/** Kernel, as a bridge: general query of version 1. */
export const MLD1_QUERY = new Capture(`
  60000000 0020 00 01
  fe800000 00000000 000000ff fe000001
  ff020000 00000000 00000000 00000001
  3a 00 0502 0000 00 00
  82 00 5a17 2710 0000
  00000000 00000000 00000000 00000000
`);

/** Kernel with force_mld_version=1: report. */
export const MLD1_REPORT = new Capture(`
  60000000 0020 00 01
  fe800000 00000000 000000ff fe000002
  ff020000 00000000 00000000 00004321
  3a 00 0502 0000 01 00
  83 00 fae1 0000 0000
  ff020000 00000000 00000000 00004321
`);

/** Kernel with force_mld_version=1: done. */
export const MLD1_DONE = new Capture(`
  60000000 0020 00 01
  fe800000 00000000 000000ff fe000002
  ff020000 00000000 00000000 00000002
  3a 00 0502 0000 01 00
  84 00 3d01 0000 0000
  ff020000 00000000 00000000 00004321
`);

/** Kernel: no socket has the port. */
export const PORT_UNREACHABLE = new Capture(`
  6004c2cd 0039 3a 40
  fd000000 00000000 00000000 00000001
  fe800000 00000000 000000ff fe000002
  01 04 6fa4 00000000
  60092327 0009 11 40                  # the datagram
  fe800000 00000000 000000ff fe000002
  fd000000 00000000 00000000 00000001
  e3a8 0009 0009 a9a5 78
`);

/** ping: echo request. */
export const ECHO = new Capture(`
  600710ca 0040 3a 40
  fd000000 00000000 00000000 00000009
  fd000001 00000000 00000000 00000005
  80 00 23e5 583d 0001
  a2a60d6b 00000000 926c0800 00000000
  10111213 14151617 18191a1b 1c1d1e1f
  20212223 24252627 28292a2b 2c2d2e2f
  30313233 34353637
`);

/** All of neighbour discovery. */
export const ND_CAPTURES: readonly Capture[] = [
  ...[NS_DAD, NA_ROUTER, NA_PROBED, RS_KERNEL, RS_RDISC6, RA_RADVD, REDIRECT],
];
/** All of multicast listener discovery that a host may take. */
export const MLD_CAPTURES: readonly Capture[] = [
  ...[MLD2_QUERY, MLD2_REPORT, MLD2_REPORT_UNSPECIFIED],
  ...[MLD1_QUERY, MLD1_REPORT, MLD1_DONE],
];
/** All. */
export const CAPTURES: readonly Capture[] = [
  ...ND_CAPTURES,
  ...MLD_CAPTURES,
  ...[MLD2_SOURCE_QUERY, PORT_UNREACHABLE, ECHO],
];
