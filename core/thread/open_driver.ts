/**
 * Opens a driver and checks what its module returns: an incomplete driver is reported
 * here, with the name of its module, not at its first frame.
 *
 * @module
 */

import type {
  Driver,
  DriverContext,
  DriverModule,
  DriverSpec,
} from "../../drivers/driver.ts";
import { MAX_PBUF } from "../buf/pbuf.ts";
import { MacAddr } from "../wire/mac_addr.ts";

/** Smallest MTU of an IPv4 link, RFC 791 §3.2. */
const MIN_MTU = 68;
const MAX_MTU = 65_535;
/** Bytes of a block that a frame cannot use: its alignment. */
const FRAME_SHIFT = 8;

/**
 * Imports a driver's module, opens the driver and checks it.
 *
 * @returns The open driver, whose members have passed the checks.
 * @throws TypeError or RangeError that names the module and what is wrong, once the
 * driver is closed again; what the module, or its `open`, throws itself.
 */
export async function openDriver(
  { module, options }: DriverSpec,
  context: DriverContext,
): Promise<Driver> {
  const { open } = await import(module) as DriverModule;
  if (typeof open !== "function") fail(module, "it exports no open");
  const driver = await opened(module, () => open(options, context));
  try {
    checkDriver(module, driver);
  } catch (error) {
    await closeQuietly(driver);
    throw error;
  }
  return driver;
}

/**
 * Calls `open`. If it throws something that is no Error, throws a TypeError
 * instead.
 */
async function opened(
  module: string,
  open: () => Driver | Promise<Driver>,
): Promise<Driver> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Error) throw error;
    throw new TypeError(
      `Cannot open driver "${module}": it has thrown ${String(error)}`,
    );
  }
}

/** Throws a TypeError, or a RangeError, for what is no driver. */
function checkDriver(module: string, driver: unknown): void {
  if (typeof driver !== "object" || driver === null) {
    fail(module, `its open has given ${String(driver)}`);
  }
  const d = driver as Record<keyof Driver, unknown>;
  const { medium, mtu, maxFrame, mac, fd } = d;
  for (const method of ["receive", "transmit", "close"] as const) {
    if (typeof d[method] !== "function") {
      fail(module, `its ${method} is ${kindOf(d[method])}, not a function`);
    }
  }
  if (d.flush !== undefined && typeof d.flush !== "function") {
    fail(module, `its flush is ${kindOf(d.flush)}, not a function`);
  }
  if (medium !== "ethernet" && medium !== "ip") {
    fail(module, `its medium is ${show(medium)}, not "ethernet" or "ip"`);
  }
  if (!isWithin(mtu, MIN_MTU, MAX_MTU)) {
    failRange(module, "mtu", mtu, MIN_MTU, MAX_MTU);
  }
  const largest = MAX_PBUF - FRAME_SHIFT;
  if (!isWithin(maxFrame, 1, largest)) {
    failRange(module, "maxFrame", maxFrame, 1, largest);
  }
  checkOffload(module, d.offload);
  if (mac !== undefined) checkMac(module, mac);
  if (fd !== undefined && !isWithin(fd, 0, 0x7fff_ffff)) {
    failRange(module, "fd", fd, 0, 0x7fff_ffff);
  }
}

function checkOffload(module: string, offload: unknown): void {
  if (typeof offload !== "object" || offload === null) {
    fail(module, `its offload is ${kindOf(offload)}, not an object`);
  }
  const { checksum, tcpSegmentation, udpSegmentation } = offload as Record<
    keyof Driver["offload"],
    unknown
  >;
  if (checksum !== undefined && typeof checksum !== "boolean") {
    fail(module, `its offload.checksum is ${show(checksum)}, not a boolean`);
  }
  for (
    const [name, value] of Object.entries({ tcpSegmentation, udpSegmentation })
  ) {
    if (value !== undefined && !isWithin(value, 0, 0x7fff_ffff)) {
      failRange(module, `offload.${name}`, value, 0, 0x7fff_ffff);
    }
  }
}

function checkMac(module: string, mac: unknown): void {
  if (!(mac instanceof Uint8Array)) {
    fail(module, `its mac is ${kindOf(mac)}, not a Uint8Array`);
  }
  if (mac.length !== 6) fail(module, `its mac has ${mac.length} bytes, not 6`);
  const addr = MacAddr.read(mac, 0);
  if (addr.isMulticast) fail(module, `its mac ${addr} is a group's`);
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && value as number >= least &&
    value as number <= most;
}

function fail(module: string, why: string): never {
  throw new TypeError(`Cannot use driver "${module}": ${why}`);
}

function failRange(
  module: string,
  name: string,
  value: unknown,
  least: number,
  most: number,
): never {
  throw new RangeError(
    `Cannot use driver "${module}": ` +
      `its ${name} is ${show(value)}, not an integer of ${least} to ${most}`,
  );
}

function show(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : kindOf(value);
}

/** Describes a value in a few words, for a message. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : `a ${typeof value}`;
}

/**
 * Closes an incomplete driver. Errors are ignored: the driver is being rejected
 * already.
 */
async function closeQuietly(driver: unknown): Promise<void> {
  const close = (driver as Partial<Driver> | null | undefined)?.close;
  if (typeof close !== "function") return;
  try {
    await close.call(driver as Driver);
  } catch {
    // The reason of the rejection is reported already.
  }
}
