/**
 * TUN devices of Linux: bare IP packets to and from the machine's own kernel.
 *
 * The same device as TAP without Ethernet: no hardware addresses, no ARP, no
 * broadcast. See tap.ts for what it needs.
 *
 * @module
 */

import type { DriverSpec } from "./driver.ts";
import { tap, type TapOptions } from "./tap.ts";
import type { TapSpec } from "./tap_device.ts";

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
export function tun(name: string, options: TapOptions = {}): DriverSpec {
  const { module, options: device } = tap(name, options);
  const spec: TapSpec = { ...device as TapSpec, medium: "ip" };
  return { module, options: spec };
}
