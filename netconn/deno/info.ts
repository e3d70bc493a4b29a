/**
 * Snapshots for people and programs that want to see inside.
 *
 * @module
 */

/** A TCP connection at one moment; see core/tcp/info.ts for the fields. */
export type { NetconnInfo } from "../../core/thread/port/control.ts";
/** The datagrams of a UDP or RAW netconn at one moment. */
export type { DatagramInfo } from "../../core/thread/port/control.ts";
/** Counters of a whole stack. */
export type { StackStats } from "../../core/thread/port/control.ts";
/** What there is to know about an interface, and what happens to it. */
export type {
  AddressInfo,
  NetifChange,
  NetifInfo,
} from "../../core/thread/netif_info.ts";
