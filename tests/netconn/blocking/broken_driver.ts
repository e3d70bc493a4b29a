/**
 * A driver that breaks: it throws when it is asked for a frame after its first
 * transmission.
 *
 * @module
 */

import { type Driver, NO_OFFLOAD } from "../../../drivers/driver.ts";

/** Opens the device. */
export function open(): Driver {
  let broken = false;
  return {
    medium: "ip",
    mtu: 1500,
    maxFrame: 1500,
    offload: NO_OFFLOAD,
    receive: () => {
      if (broken) throw new Error("The device is broken");
      return 0;
    },
    transmit: () => broken = true,
    close: () => {},
  };
}
