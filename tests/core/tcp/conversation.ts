/**
 * A TCP connection between two core hosts, with a party at each end.
 *
 * @module
 */

import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import { SeededRng } from "../../../core/base/rng.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import type { CoreHost } from "../network/core_host.ts";
import type { SteppedClock } from "../network/stepped_clock.ts";
import { Party, type PartyPlace } from "./party.ts";

/** What is said, and how. */
export interface ConversationOptions {
  /** Distinguishes it from others of the network: also the port is made of it. */
  number: number;
  /** Bytes from the client to the server, and back. */
  bytes: [number, number];
  /** Reads are delayed by up to so many ms. */
  readDelay?: number;
  /** Keepalive at both ends. */
  keepAlive?: boolean;
}

/** A connection and its ends. */
export class Conversation {
  readonly client: Party;
  readonly server: Party;
  /** True once the server's end is there. */
  accepted = false;
  readonly #clock: SteppedClock;
  readonly #from: CoreHost;
  readonly #address: IpAddr;
  readonly #port: number;
  readonly #keepAlive: boolean;

  /** The server listens from now on, until it has accepted. */
  constructor(
    clock: SteppedClock,
    from: CoreHost,
    to: CoreHost,
    address: string,
    options: ConversationOptions,
  ) {
    const { number, bytes, readDelay = 0, keepAlive = false } = options;
    this.#clock = clock;
    this.#from = from;
    this.#address = IpAddr.parse(address)!;
    this.#port = 10_000 + number;
    this.#keepAlive = keepAlive;
    const [client, server] = bytes.map((total, i) =>
      new Party(total, new SeededRng(2 * number + i), readDelay)
    );
    client.sendsFrom = server.expectsFrom = number * 1_000_003;
    server.sendsFrom = client.expectsFrom = number * 1_000_003 + 500_009;
    client.attach(placeAt(clock, from));
    server.attach(placeAt(clock, to));
    this.client = client;
    this.server = server;
    this.#listen(to);
  }

  #listen(to: CoreHost): void {
    const pcb = to.stack.tcp.create(this.server);
    pcb.bind(IpAddr.ANY4, this.#port);
    const listener = pcb.listen(1, {
      onAccept: (pcb: TcpPcb) => {
        pcb.user = this.server;
        pcb.setOption("keepAlive", this.#keepAlive);
        this.accepted = true;
        listener.accepted(pcb);
        listener.close();
        this.server.onConnected(pcb);
        return true;
      },
    })!;
    this.stopListening = () => listener.close();
  }

  /** Gives up waiting for a client. */
  stopListening: () => void = () => {};

  /** The client connects. */
  start(): void {
    const pcb = this.client.pcb = this.#from.stack.tcp.create(this.client);
    pcb.setOption("keepAlive", this.#keepAlive);
    pcb.connect(this.#address, this.#port);
    this.#from.wake();
  }

  /** When it starts, ms of the clock. */
  startAt(at: number): void {
    this.#clock.set(at - this.#clock.now(), () => this.start());
  }

  /** True once both ends have ended, in whatever way. */
  get ended(): boolean {
    return this.client.closed && (this.server.closed || !this.accepted);
  }
}

function placeAt(clock: SteppedClock, host: CoreHost): PartyPlace {
  return {
    pbufs: host.stack.pbufs,
    after: (ms, run) => {
      clock.set(ms, () => {
        run();
        host.wake();
      });
    },
  };
}
