/**
 * Segmentation in software: cuts super-packets for devices that do not cut them
 * themselves (TSO, USO), as the last step before the device.
 *
 * Every layer above handles one packet of up to 64 KiB instead of dozens of small
 * ones. TCP and UDP each have a file; payload_cutter.ts is what both share. IPv4
 * only.
 *
 * @module
 */

import type { Checksum } from "../../wire/checksum.ts";
import { type Frame, GSO_UDP_L4 } from "../../wire/frame.ts";
import type { LinkDevice, NetifStats } from "../netif.ts";
import { PayloadCutter } from "./payload_cutter.ts";
import { TcpSegmenter } from "./tcp_segmenter.ts";
import { UdpSegmenter } from "./udp_segmenter.ts";

/** Cuts the super-packets of one stack. */
export class Segmenter {
  readonly #tcp: TcpSegmenter;
  readonly #udp: UdpSegmenter;

  /**
   * @param memory The packet memory.
   * @param sum Accumulator over it, free between calls.
   */
  constructor(memory: Uint8Array, sum: Checksum) {
    const cutter = new PayloadCutter(memory, sum);
    this.#tcp = new TcpSegmenter(memory, sum, cutter);
    this.#udp = new UdpSegmenter(memory, sum, cutter);
  }

  /** Whether a device takes a super-packet as it is. */
  static isTakenBy(device: LinkDevice, frame: Frame): boolean {
    const { checksum, tcpSegmentation, udpSegmentation = 0 } = device.offload;
    const limit = frame.gsoType === GSO_UDP_L4
      ? udpSegmentation
      : tcpSegmentation;
    return checksum && frame.length - frame.lengths[0] <= limit;
  }

  /**
   * Sends a super-packet as the packets that it stands for. If the device has no
   * room for all of them, `frame.accepted` says how many bytes of payload left:
   * whole segments or datagrams.
   *
   * @param device Where.
   * @param stats Counts the packets.
   * @param frame Complete but for the checksum; its headers are overwritten.
   * @returns False if the device had no room for all.
   */
  send(device: LinkDevice, stats: NetifStats, frame: Frame): boolean {
    return frame.gsoType === GSO_UDP_L4
      ? this.#udp.send(device, stats, frame)
      : this.#tcp.send(device, stats, frame);
  }
}
