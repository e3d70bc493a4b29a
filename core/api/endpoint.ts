/**
 * An endpoint: the core's side of one netconn, lwIP's pcb pointer and its callbacks.
 *
 * An endpoint turns the callbacks of a control block into events for the
 * application's mailbox. Requests reach it through the table; see api_table.ts.
 *
 * @module
 */

import type { err_t } from "../base/err.ts";
import type { netconn_type } from "../mailbox/netconn_type.ts";
import type { SocketOption } from "../mailbox/options.ts";
import type { IpAddr } from "../wire/ip_addr.ts";

/** Answer to a request that asks for an address. */
export class AddressReply {
  /** Outcome. */
  err: err_t = 0;
  /** The address. */
  addr!: IpAddr;
  /** The port, host order. */
  port = 0;
}

/** Endpoint of one netconn in the core. */
export interface Endpoint {
  /** Number by which the application knows it. */
  readonly id: number;

  /**
   * Takes a local address.
   *
   * @param addr Address; any for all.
   * @param port Port; 0 for an ephemeral one.
   * @param reuse Whether others may share it.
   * @returns ERR_OK; ERR_RTE if this host does not have the address (see
   * IpLayer.isBindable); ERR_USE, ERR_BUF; ERR_VAL if it cannot be bound.
   */
  bind(addr: IpAddr, port: number, reuse: boolean): err_t;

  /** Restricts traffic to the interface with this index, which exists. */
  bindNetif(index: number): err_t;

  /** Starts a connection, or sets the remote address. */
  connect(addr: IpAddr, port: number): err_t;

  /** Forgets the remote address. */
  disconnect(): err_t;

  /** Fills in the local or the remote address. */
  address(local: boolean, reply: AddressReply): void;

  /** NETCONN_TCP, NETCONN_UDP or NETCONN_RAW. */
  readonly kind: netconn_type;

  /** Sets an option of the control block; its kind of netconn has this option. */
  setOption(option: SocketOption, value: number): void;

  /** Closes one or both directions. */
  shutdown(rx: boolean, tx: boolean): err_t;

  /** The application has deleted the netconn; `released` is reported now or later. */
  release(): void;

  /** As release, with a reset. */
  abort(): void;
}
