/**
 * A bulk transfer over TCP between two core hosts, to measure with: as many bytes as
 * go through. The same block is sent again and again, and nobody looks at it: what
 * is inside is for transfer_test.ts.
 *
 * @module
 */

import type { Pbuf } from "../../../core/buf/pbuf.ts";
import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import type { TcpUser } from "../../../core/tcp/user.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import type { CoreHost } from "./core_host.ts";

/** Bytes that are sent again and again. */
const BLOCK = 32_768;

/** One connection that always has more to send. */
export class Flow implements TcpUser {
  /** The sender's end; null before {@linkcode start}. */
  pcb: TcpPcb | null = null;
  /** Bytes that have arrived in order. */
  received = 0;
  /** The error that has ended it; 0 while there is none. */
  error = 0;
  readonly #from: CoreHost;
  readonly #block: Pbuf;

  /**
   * @param from The sender.
   * @param to The receiver, which listens from now on.
   * @param address The receiver's address.
   * @param port Its port, one of this flow's own.
   */
  constructor(
    from: CoreHost,
    readonly to: CoreHost,
    readonly address: string,
    readonly port: number,
  ) {
    this.#from = from;
    this.#block = from.stack.pbufs.allocate(BLOCK)!;
    const { tcp } = to.stack;
    const listening = tcp.create(this);
    listening.bind(IpAddr.ANY4, port);
    const listener = listening.listen(1, {
      onAccept: (pcb: TcpPcb) => {
        pcb.user = {
          onConnected() {},
          onReceive: (pcb: TcpPcb, data, length) => {
            this.received += length;
            pcb.context.pbufs.free(data);
            pcb.recved(length);
          },
          onFin() {},
          onSent() {},
          onError() {},
          onClosed() {},
        };
        listener.accepted(pcb);
        return true;
      },
    })!;
  }

  /** Begins to send, with a congestion control of this name. */
  start(congestion: string): void {
    const pcb = this.pcb = this.#from.stack.tcp.create(this);
    pcb.setCongestion(congestion);
    pcb.connect(IpAddr.parse(this.address)!, this.port);
    this.#from.wake();
  }

  onConnected(): void {
    this.#fill();
  }

  onSent(): void {
    this.#fill();
  }

  onReceive(): void {}

  onFin(): void {}

  onError(_pcb: TcpPcb, err: number): void {
    this.error = err;
  }

  onClosed(): void {}

  #fill(): void {
    const pcb = this.pcb!;
    while (pcb.writeSpace >= BLOCK) {
      pcb.write(this.#block.offset, BLOCK, true);
    }
  }
}
