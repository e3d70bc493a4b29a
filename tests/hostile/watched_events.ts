/**
 * Events of one netconn, held to lwIP's rules (api_msg.c).
 *
 * @module
 */

import {
  type Netconn,
  type netconn_callback,
  NETCONN_EVT_ERROR,
  NETCONN_EVT_RCVMINUS,
  NETCONN_EVT_RCVPLUS,
  NETCONN_TCP,
  NETCONNTYPE_GROUP,
} from "../../mod.ts";

/** Counts of one netconn. */
interface Counts {
  events: number;
  errors: number;
  plus: number;
  minus: number;
}

/** A callback for netconns that keeps the counts of each. */
export class WatchedEvents {
  /** Rules that were broken, in words. */
  readonly broken: string[] = [];
  /** Called on an event, with the number of those before it. */
  onEvent: (conn: Netconn, before: number) => void = () => {};
  readonly #counts: Map<Netconn, Counts> = new Map();
  readonly #over: Set<Netconn> = new Set();

  /** To be given to a netconn. */
  readonly callback: netconn_callback = (conn, evt) => {
    const before = this.#counts.get(conn);
    const counts = before ?? { events: 0, errors: 0, plus: 0, minus: 0 };
    if (before === undefined) this.#counts.set(conn, counts);
    if (this.#over.has(conn)) this.broken.push(`event ${evt} after the end`);
    if (evt === NETCONN_EVT_RCVPLUS) counts.plus++;
    if (evt === NETCONN_EVT_RCVMINUS && ++counts.minus > counts.plus) {
      this.broken.push("more was taken than had come");
    }
    if (
      evt === NETCONN_EVT_ERROR && ++counts.errors > 1 &&
      NETCONNTYPE_GROUP(conn.type) === NETCONN_TCP
    ) this.broken.push("a second error");
    this.onEvent(conn, counts.events++);
  };

  /** A netconn was deleted: nothing may come any more. */
  isOver(conn: Netconn): void {
    this.#over.add(conn);
  }
}
