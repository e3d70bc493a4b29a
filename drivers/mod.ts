/**
 * For authors of drivers: the contract between the stack and a driver, the ring of
 * frames that a cable is made of, the frame that a driver gathers, and the drivers
 * that exist.
 *
 * @module
 */

// The contract.
export {
  type Doorbell,
  type Driver,
  type DriverContext,
  type DriverModule,
  type DriverSpec,
  type Medium,
  NO_OFFLOAD,
  type Offload,
} from "./driver.ts";

// The frame to send, and what is known of one that was received.
export {
  Frame,
  FrameMeta,
  GSO_NONE,
  GSO_TCPV4,
  GSO_TCPV6,
  GSO_UDP_L4,
  HEADER_SCRATCH,
  MAX_FRAGMENTS,
  MAX_IP_PACKET,
  SUPER_PACKET_PAYLOAD,
} from "../core/wire/frame.ts";
export { checksum } from "../core/wire/checksum.ts";

// A ring of frames in shared memory.
export {
  FrameReader,
  FrameWriter,
  RING_CONTROL,
  ringSize,
} from "./frame_ring.ts";

// The drivers that exist.
export { cable, type CableOptions } from "./cable.ts";
export { tap, type TapOptions } from "./tap.ts";
export { tun } from "./tun.ts";
