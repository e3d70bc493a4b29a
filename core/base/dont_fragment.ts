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
export type DontFragment = "off" | "want" | "always" | "probe";

/** The modes by Linux's numbers. */
export const DONT_FRAGMENT_MODES: readonly DontFragment[] = [
  "off",
  "want",
  "always",
  "probe",
];

/** Number of "off". */
export const DF_OFF = 0;
/** Number of "want". */
export const DF_WANT = 1;
/** Number of "always". This mode and higher numbers refuse packets that are too large. */
export const DF_ALWAYS = 2;
/** Number of "probe". */
export const DF_PROBE = 3;

/** Returns the number of a mode. */
export function dontFragmentNumber(mode: DontFragment): number {
  return DONT_FRAGMENT_MODES.indexOf(mode);
}
