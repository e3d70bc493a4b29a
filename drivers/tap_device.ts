/**
 * Opening a TAP or TUN device and setting up the kernel's side of it.
 *
 * Everything is done by ioctls, those of linux/if_tun.h on the device and those of
 * netdevice(7) on a socket; no program is run.
 *
 * @module
 */

import {
  anyOf,
  checkBoolean,
  type Checks,
  checkText,
  integerFrom,
  listOf,
  optionsOf,
} from "../core/base/arguments.ts";
import { errors } from "../core/base/error_classes.ts";
import { type IpPrefix, parsePrefix } from "../core/wire/ip_addr.ts";
import {
  EACCES,
  EBUSY,
  EEXIST,
  EINVAL,
  ENODEV,
  ENOENT,
  ENXIO,
  EPERM,
  type Linux,
  SystemError,
} from "./linux.ts";
import type { Medium } from "./driver.ts";

const DEVICE = "/dev/net/tun";
const O_RDWR = 2;
const O_NONBLOCK = 0o4000;
const AF_INET = 2;
const AF_INET6 = 10;

type Request = readonly [name: string, code: number];
const TUNSETIFF: Request = ["TUNSETIFF", 0x4004_54ca];
const TUNSETOFFLOAD: Request = ["TUNSETOFFLOAD", 0x4004_54d0];
const TUNSETVNETHDRSZ: Request = ["TUNSETVNETHDRSZ", 0x4004_54d8];
const SIOCGIFFLAGS: Request = ["SIOCGIFFLAGS", 0x8913];
const SIOCSIFFLAGS: Request = ["SIOCSIFFLAGS", 0x8914];
const SIOCSIFADDR: Request = ["SIOCSIFADDR", 0x8916];
const SIOCSIFNETMASK: Request = ["SIOCSIFNETMASK", 0x891c];
const SIOCGIFMTU: Request = ["SIOCGIFMTU", 0x8921];
const SIOCSIFMTU: Request = ["SIOCSIFMTU", 0x8922];
const SIOCGIFINDEX: Request = ["SIOCGIFINDEX", 0x8933];

const IFF_UP = 1;
const IFF_TUN = 1;
const IFF_TAP = 2;
const IFF_NO_PI = 0x1000;
const IFF_VNET_HDR = 0x4000;

const TUN_F_CSUM = 1;
const TUN_F_TSO4 = 2;
const TUN_F_TSO6 = 4;
const TUN_F_TSO_ECN = 8;

const VNET_HEADER = 10;

/** Offset of the union in struct ifreq, behind the name. */
const VALUE = 16;
const IFREQ = 40;
const LONGEST_NAME = 15;

/**
 * Options of `tap` and `tun`.
 *
 * @category Drivers
 */
export interface TapOptions {
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

const CHECKS: Checks<TapOptions> = {
  address: anyOf("a string or an array of them", checkText, listOf(checkText)),
  mtu: integerFrom(576, 65_521),
  up: checkBoolean,
  offload: checkBoolean,
  netns: checkText,
  create: checkBoolean,
};

/** Checks the types of a device's name and options. */
export function checkDevice(name: string, options: TapOptions): void {
  checkText(name, "name", "open a device");
  optionsOf(CHECKS)(options, "options", `open device "${name}"`);
}

/**
 * The options of the {@linkcode DriverSpec}, sent to the thread that opens the
 * device.
 */
export interface TapSpec extends TapOptions {
  /** Name of the device. */
  name: string;
  /** Ethernet frames (TAP) or bare IP packets (TUN). */
  medium: Medium;
}

/** An open device. */
export interface OpenTap {
  /** File descriptor, nonblocking. */
  fd: number;
  /** MTU of the kernel's side, in bytes. */
  mtu: number;
  /** Whether it takes partial checksums and super-packets. */
  offload: boolean;
}

/**
 * Opens a device as its options say. Also after an error the thread is in its own
 * network namespace and only the device is left open.
 *
 * @param linux System calls.
 * @param options Name, medium and the rest.
 * @returns The open device.
 * @throws A `Deno.errors` class that fits, see `open` of tap.ts.
 */
export function openTap(linux: Linux, options: TapSpec): OpenTap {
  const { name, netns } = options;
  const addresses = checkOptions(options);
  const needsIp6 = addresses.some(({ addr }) => !addr.isV4);
  const fds: number[] = [];
  const take = (fd: number): number => (fds.push(fd), fd);
  try {
    // A descriptor stays in the namespace in which it was opened, and so do the
    // ioctls on it: the thread enters the namespace for these calls only.
    const enter = () => ({
      socket: take(linux.socket(AF_INET)),
      socket6: needsIp6 ? take(linux.socket(AF_INET6)) : -1,
      fd: take(linux.open(DEVICE, O_RDWR | O_NONBLOCK)),
    });
    const { socket, socket6, fd } = netns === undefined
      ? enter()
      : linux.inNamespace(netns, enter);
    if (options.create === false) {
      linux.ioctl(socket, SIOCGIFINDEX, ifreq(name));
    }
    const flags = IFF_NO_PI | IFF_VNET_HDR |
      (options.medium === "ip" ? IFF_TUN : IFF_TAP);
    linux.ioctl(fd, TUNSETIFF, ifreq(name, flags));
    linux.ioctl(fd, TUNSETVNETHDRSZ, int32(VNET_HEADER));
    const offload = setOffload(linux, fd, options.offload ?? true);
    const mtu = setMtu(linux, socket, name, options.mtu);
    for (const { addr, prefixLen } of addresses) {
      const prefix = { addr, prefixLen };
      if (addr.isV4) setAddress4(linux, socket, name, prefix);
      else setAddress6(linux, socket, socket6, name, prefix);
    }
    if (options.up ?? true) setUp(linux, socket, name);
    fds.splice(fds.indexOf(fd), 1); // stays open
    return { fd, mtu, offload };
  } catch (error) {
    throw error instanceof SystemError ? explain(error, options) : error;
  } finally {
    for (const fd of fds) linux.close(fd);
  }
}

/**
 * Checks what can be checked without the system.
 *
 * @param options Name, medium and the rest.
 * @returns The addresses.
 * @throws {RangeError} If the name or an option is out of range.
 */
export function checkOptions(options: TapSpec): IpPrefix[] {
  const { name, address = [] } = options;
  const action = `Cannot open device "${name}"`;
  const length = new TextEncoder().encode(name).length;
  if (length < 1 || length > LONGEST_NAME || /[\0-\x20/:%]/.test(name)) {
    throw new RangeError(
      `${action}: "name" must have 1 to ${LONGEST_NAME} bytes, ` +
        `no white space and none of "/:%"`,
    );
  }
  const prefixes = [address].flat().map((text) => {
    const prefix = parsePrefix(text);
    if (prefix !== null) return prefix;
    throw new RangeError(
      `${action}: "${text}" is no address with a prefix length`,
    );
  });
  if (prefixes.filter(({ addr }) => addr.isV4).length > 1) {
    throw new RangeError(`${action}: it can be given one IPv4 address only`);
  }
  return prefixes;
}

/** Turns offload on or off; returns whether it is on. */
function setOffload(linux: Linux, fd: number, wanted: boolean): boolean {
  // Every kernel accepts the last alternative.
  const all = TUN_F_CSUM | TUN_F_TSO4 | TUN_F_TSO6 | TUN_F_TSO_ECN;
  const alternatives = wanted ? [all, 0] : [0];
  for (const flags of alternatives) {
    try {
      linux.ioctlValue(fd, TUNSETOFFLOAD, flags);
      return flags !== 0;
    } catch (error) {
      if (flags === 0) throw error;
    }
  }
  return false;
}

function setMtu(
  linux: Linux,
  socket: number,
  name: string,
  wanted?: number,
): number {
  const request = ifreq(name);
  linux.ioctl(socket, SIOCGIFMTU, request);
  const mtu = request.getInt32(VALUE, true);
  if (wanted === undefined || wanted === mtu) return mtu;
  linux.ioctl(socket, SIOCSIFMTU, ifreq(name, wanted));
  return wanted;
}

function setUp(linux: Linux, socket: number, name: string): void {
  const request = ifreq(name);
  linux.ioctl(socket, SIOCGIFFLAGS, request);
  const flags = request.getInt16(VALUE, true);
  if ((flags & IFF_UP) !== 0) return; // needs no capability then
  linux.ioctl(socket, SIOCSIFFLAGS, ifreq(name, flags | IFF_UP));
}

function setAddress4(
  linux: Linux,
  socket: number,
  name: string,
  { addr, prefixLen }: IpPrefix,
): void {
  const mask = prefixLen === 0 ? 0 : -1 << (32 - prefixLen);
  linux.ioctl(socket, SIOCSIFADDR, ifreqAddress(name, addr.v4));
  linux.ioctl(socket, SIOCSIFNETMASK, ifreqAddress(name, mask));
}

function setAddress6(
  linux: Linux,
  socket: number,
  socket6: number,
  name: string,
  { addr, prefixLen }: IpPrefix,
): void {
  const index = ifreq(name);
  linux.ioctl(socket, SIOCGIFINDEX, index);
  // struct in6_ifreq: address, prefix length, index of the interface.
  const request = new DataView(new ArrayBuffer(24));
  addr.write6(new Uint8Array(request.buffer), 0);
  request.setUint32(16, prefixLen, true);
  request.setInt32(20, index.getInt32(VALUE, true), true);
  try {
    linux.ioctl(socket6, SIOCSIFADDR, request);
  } catch (error) {
    if (!(error instanceof SystemError && error.errno === EEXIST)) throw error;
  }
}

/** A struct ifreq with an integer; a short one lies in the same place. */
function ifreq(name: string, value = 0): DataView<ArrayBuffer> {
  const request = new DataView(new ArrayBuffer(IFREQ));
  new TextEncoder().encodeInto(name, new Uint8Array(request.buffer));
  request.setInt32(VALUE, value, true);
  return request;
}

/** A struct ifreq with an IPv4 address. */
function ifreqAddress(name: string, address: number): DataView<ArrayBuffer> {
  const request = ifreq(name, AF_INET);
  request.setInt32(VALUE + 4, address);
  return request;
}

function int32(value: number): DataView<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setInt32(0, value, true);
  return bytes;
}

/** Turns the error of a system call into one that says what to do. */
function explain(error: SystemError, options: TapSpec): Error {
  const { name, netns } = options;
  const mode = options.medium === "ip" ? "tun" : "tap";
  const action = `Cannot open ${mode.toUpperCase()} device "${name}"`;
  const cause = { cause: error };
  switch (error.errno) {
    case EPERM:
    case EACCES:
      return new errors.PermissionDenied(
        `${action}: ${error.message}; run as root or with CAP_NET_ADMIN, or ` +
          `make it before with ` +
          `"ip tuntap add dev ${name} mode ${mode} user $USER" and give it ` +
          "its address and MTU there",
        cause,
      );
    case EBUSY:
      return new errors.Busy(
        `${action}: another program uses it`,
        cause,
      );
    case EINVAL:
      if (error.call !== TUNSETIFF[0]) break;
      return new errors.AlreadyExists(
        `${action}: ${error.message}; an interface of that name exists and ` +
          `is not a ${mode.toUpperCase()} device`,
        cause,
      );
    case ENXIO:
    case ENOENT:
    case ENODEV:
      if (error.call.includes(DEVICE)) {
        return new errors.NotSupported(
          `${action}: ${DEVICE} is missing; load the module with ` +
            `"modprobe tun", or give the container this device`,
          cause,
        );
      }
      return new errors.NotFound(
        error.errno === ENOENT && netns !== undefined
          ? `${action}: there is no network namespace "${netns}"`
          : `${action}: there is no such device`,
        cause,
      );
  }
  return new Error(`${action}: ${error.message}`, cause);
}
