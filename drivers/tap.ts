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

import { ETHERNET_TAGGED_HEADER_LENGTH } from "../core/wire/ethernet.ts";
import {
  type Frame,
  type FrameMeta,
  GSO_NONE,
  GSO_TCPV4,
  GSO_TCPV6,
  MAX_FRAGMENTS,
  MAX_IP_PACKET,
  SUPER_PACKET_PAYLOAD,
} from "../core/wire/frame.ts";
import { TCP_FLAG_CWR, TCP_FLAGS } from "../core/wire/tcp.ts";
import {
  type Driver,
  type DriverContext,
  type DriverSpec,
  type Medium,
  NO_OFFLOAD,
  type Offload,
} from "./driver.ts";
import { addressOf, EBADFD, EIO, Linux } from "./linux.ts";
import {
  checkDevice,
  checkOptions,
  openTap,
  type TapOptions,
  type TapSpec,
} from "./tap_device.ts";

export type { TapOptions };

// The virtio-net header and its fields.
const VNET_HEADER = 10;
const VNET_NEEDS_CSUM = 1;
const VNET_DATA_VALID = 2;
const VNET_GSO_ECN = 0x80;

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
export function tap(name: string, options: TapOptions = {}): DriverSpec {
  checkDevice(name, options);
  const spec: TapSpec = { ...options, name, medium: "ethernet" };
  checkOptions(spec);
  return { module: import.meta.url, options: spec };
}

/**
 * Opens a TAP or TUN device.
 *
 * @param options Those of a {@linkcode DriverSpec} that {@linkcode tap} or `tun`
 * made.
 * @param context The stack's side.
 * @returns The open device.
 * @throws {Deno.errors.NotSupported} Not on Linux, or without the tun module.
 * @throws {Deno.errors.NotCapable} Without `--allow-ffi`.
 * @throws {Deno.errors.PermissionDenied} Without CAP_NET_ADMIN.
 * @throws {Deno.errors.Busy} If another program uses the device.
 * @throws {Deno.errors.NotFound} If the device is not to be made, or the
 * namespace does not exist.
 * @throws {RangeError} If the name or an option is out of range.
 */
export function open(options: unknown, context: DriverContext): TapDevice {
  return new TapDevice(options as TapSpec, context);
}

/** An open TAP or TUN device. */
export class TapDevice implements Driver {
  /** Ethernet frames (TAP) or bare IP packets (TUN). */
  readonly medium: Medium;
  /** Largest IP packet in bytes. */
  readonly mtu: number;
  /** Largest frame that may arrive, in bytes. */
  readonly maxFrame: number;
  /** What the kernel takes over. */
  readonly offload: Offload;
  /** The device's file descriptor. */
  readonly fd: number;
  /** Frames lost because the device was down or refused them. */
  discarded = 0;

  readonly #linux: Linux;
  readonly #memory: Uint8Array; // referenced: its address is in use
  readonly #base: number;
  // One buffer for all iovecs and headers that the kernel reads or writes.
  readonly #received: Uint8Array;
  readonly #sent: Uint8Array;
  readonly #receiveIovecs: Iovecs;
  readonly #sendIovecs: Iovecs;

  /**
   * Opens the device.
   *
   * @param options Those of the {@linkcode DriverSpec}.
   * @param context The stack's side.
   */
  constructor(options: TapSpec, context: DriverContext) {
    const kind = options.medium === "ip" ? "TUN" : "TAP";
    this.#linux = new Linux(`open ${kind} device "${options.name}"`);
    try {
      const device = openTap(this.#linux, options);
      this.fd = device.fd;
      this.mtu = Math.min(device.mtu, MAX_IP_PACKET);
      this.medium = options.medium;
      const overhead = options.medium === "ip"
        ? 0
        : ETHERNET_TAGGED_HEADER_LENGTH;
      this.maxFrame = overhead + (device.offload ? MAX_IP_PACKET : this.mtu);
      this.offload = device.offload
        ? { checksum: true, tcpSegmentation: SUPER_PACKET_PAYLOAD }
        : NO_OFFLOAD;
    } catch (error) {
      this.#linux.unload();
      throw error;
    }
    this.#memory = context.memory;
    this.#base = addressOf(this.#memory);
    this.#received = new Uint8Array(new ArrayBuffer(VNET_HEADER));
    this.#sent = new Uint8Array(new ArrayBuffer(VNET_HEADER));
    this.#receiveIovecs = new Iovecs(2);
    this.#receiveIovecs.set(0, addressOf(this.#received), VNET_HEADER);
    this.#sendIovecs = new Iovecs(MAX_FRAGMENTS + 2);
    this.#sendIovecs.set(0, addressOf(this.#sent), VNET_HEADER);
  }

  /** See {@linkcode Driver.receive}. */
  receive(
    _memory: Uint8Array,
    offset: number,
    capacity: number,
    meta: FrameMeta,
  ): number {
    const iovecs = this.#receiveIovecs;
    iovecs.set(1, this.#base + offset, capacity);
    const length = this.#linux.readv(this.fd, iovecs.pointer, 2);
    if (length < 0) {
      // The device was deleted: it will not come back under this descriptor.
      const { errno } = this.#linux;
      return errno === EBADFD || errno === EIO ? -1 : 0;
    }
    const header = this.#received;
    meta.checksumValid =
      (header[0]! & (VNET_NEEDS_CSUM | VNET_DATA_VALID)) !== 0;
    meta.gsoType = header[1]! & ~VNET_GSO_ECN;
    meta.gsoSize = meta.gsoType === GSO_NONE
      ? 0
      : header[4]! | (header[5]! << 8);
    return length - VNET_HEADER;
  }

  /**
   * See {@linkcode Driver.transmit}. A frame that the kernel refuses is lost, as
   * on any wire: nothing would tell when to try again.
   */
  transmit(frame: Frame): boolean {
    const header = this.#sent;
    header[0] = frame.csumStart !== 0 ? VNET_NEEDS_CSUM : 0;
    header[1] = frame.gsoType | (hasCwr(frame) ? VNET_GSO_ECN : 0);
    putU16(header, 2, frame.gsoType === GSO_NONE ? 0 : frame.lengths[0]!);
    putU16(header, 4, frame.gsoSize);
    putU16(header, 6, frame.csumStart);
    putU16(header, 8, frame.csumOffset);
    const iovecs = this.#sendIovecs;
    const count = frame.count;
    for (let i = 0; i < count; i++) {
      iovecs.set(i + 1, this.#base + frame.offsets[i]!, frame.lengths[i]!);
    }
    const sent = this.#linux.writev(this.fd, iovecs.pointer, count + 1);
    if (sent < 0) this.discarded++;
    return true;
  }

  /** Closes the device; one that was made for this driver vanishes. */
  close(): void {
    this.#linux.close(this.fd);
    this.#linux.unload();
  }
}

/** An array of struct iovec: address and length, 64 bits each. */
class Iovecs {
  readonly pointer: Deno.PointerValue;
  readonly #words: Uint32Array;

  constructor(count: number) {
    this.#words = new Uint32Array(new ArrayBuffer(count * 16));
    this.pointer = Deno.UnsafePointer.of(
      this.#words as Uint32Array<ArrayBuffer>,
    );
  }

  /** Fills one in; as words, because a BigUint64Array would make bigints. */
  set(index: number, address: number, length: number): void {
    const words = this.#words;
    const word = index * 4;
    words[word] = address; // modulo 2^32
    words[word + 1] = address / 0x1_0000_0000;
    words[word + 2] = length;
  }
}

/** True if a TCP super-packet has CWR: only its first segment may keep the flag. */
function hasCwr(frame: Frame): boolean {
  if (frame.gsoType !== GSO_TCPV4 && frame.gsoType !== GSO_TCPV6) return false;
  const flags = frame.offsets[0]! + frame.csumStart + TCP_FLAGS;
  return (frame.memory[flags]! & TCP_FLAG_CWR) !== 0;
}

/** Little-endian, as is every machine that Deno runs on. */
function putU16(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = value;
  bytes[offset + 1] = value >>> 8;
}
