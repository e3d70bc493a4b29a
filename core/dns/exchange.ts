/**
 * One question, which is sent to the name servers in turn until one has answered.
 *
 * Every query has a random id and a port of its own. A response is accepted if it comes
 * from the server, to that port, with that id and exactly this question (RFC 5452 §9).
 * A server that answers with an error is not asked again. One that does not answer is
 * asked again in the next round, if the settings have more than one. After a truncated
 * response the query is repeated over TCP (RFC 7766 §5). If a server cannot read EDNS0,
 * it is repeated without (RFC 6891 §7).
 *
 * @module
 */

import { ERR_BUF, ERR_MEM, ERR_OK } from "../base/err.ts";
import { Timer, type TimerTarget } from "../base/timers.ts";
import {
  DNS_BADVERS,
  DNS_FORMERR,
  DNS_IN,
  DNS_NOERROR,
  DNS_NOTIMP,
  DNS_NXDOMAIN,
} from "../wire/dns/numbers.ts";
import {
  DNS_FLAG_QR,
  DNS_FLAG_RD,
  DNS_FLAG_TC,
  type DnsMessage,
  dnsOpcode,
  parseDns,
} from "../wire/dns/message.ts";
import { type Answer, isReferral, noAnswer, readAnswer } from "./answer.ts";
import type { Channel, ChannelUser } from "./channel.ts";
import type { DnsConfig } from "./config.ts";
import type { DnsHost } from "./host.ts";
import { type NameServer, orderServers } from "./server.ts";
import { TcpChannel } from "./tcp_channel.ts";
import { UdpChannel } from "./udp_channel.ts";

/** Gets the outcome of an exchange. */
export interface ExchangeOwner {
  /** The exchange has ended. */
  onAnswer(exchange: Exchange, answer: Answer): void;
}

/** One question under way. */
export class Exchange implements TimerTarget, ChannelUser {
  /** The name asked for, absolute. */
  readonly name: string;
  /** The type asked for. */
  readonly type: number;
  /** Callbacks that wait for the answer. */
  readonly waiters: ((answer: Answer) => void)[] = [];
  readonly #host: DnsHost;
  readonly #config: DnsConfig;
  readonly #owner: ExchangeOwner;
  readonly #timer: Timer = new Timer(this);
  #servers: NameServer[] = [];
  readonly #refused: Set<NameServer> = new Set();
  #index = -1;
  #round = 0;
  #channel: Channel | null = null;
  #query: DnsMessage | null = null;
  #transmissions = 0;
  // What has failed so far: the last error of a server, whether one did not answer.
  #rcode = -1;
  #someSilent = false;

  /**
   * @param host The stack.
   * @param config Settings.
   * @param owner Gets the outcome.
   * @param name The name, absolute and canonical.
   * @param type The type.
   */
  constructor(
    host: DnsHost,
    config: DnsConfig,
    owner: ExchangeOwner,
    name: string,
    type: number,
  ) {
    this.#host = host;
    this.#config = config;
    this.#owner = owner;
    this.name = name;
    this.type = type;
  }

  /** Starts, or starts again with other servers. */
  start(servers: readonly NameServer[]): void {
    this.#servers = orderServers(servers, this.#host.clock.now);
    this.#refused.clear();
    this.#index = -1;
    this.#round = 0;
    this.#rcode = -1;
    this.#someSilent = false;
    if (servers.length === 0) this.#finish(noAnswer("no-server", this.name));
    else this.#next();
  }

  /** Ends it without an answer. */
  abort(): void {
    this.#closeChannel();
  }

  get #server(): NameServer {
    return this.#servers[this.#index];
  }

  /** Asks the next server that has not answered with an error. */
  #next(): void {
    const servers = this.#servers;
    for (;;) {
      this.#closeChannel();
      if (++this.#index === servers.length) {
        this.#index = 0;
        if (++this.#round >= this.#config.attempts) break;
      }
      if (this.#refused.size === servers.length) break;
      if (!this.#refused.has(this.#server) && this.#ask()) return;
    }
    const status = this.#rcode >= 0
      ? "failed"
      : this.#someSilent
      ? "timeout"
      : "unreachable";
    this.#finish(noAnswer(status, this.name, this.#rcode));
  }

  /** Asks the server by UDP; false if that is not possible. */
  #ask(): boolean {
    this.#query = this.#makeQuery();
    this.#transmissions = 0;
    const channel = new UdpChannel(this.#host, this, this.#server);
    this.#channel = channel;
    return this.#transmit(channel);
  }

  #transmit(channel: UdpChannel): boolean {
    const { retransmit, timeout } = this.#config;
    const wait = retransmit[this.#transmissions++] ?? timeout;
    this.#host.timers.setIn(this.#timer, wait);
    const err = channel.send(this.#query!);
    if (this.#channel !== channel) return true; // an error came back at once
    // A lack of memory may end. With retransmissions, any error may, as in lwIP.
    return err === ERR_OK || err === ERR_MEM || err === ERR_BUF ||
      retransmit.length > 0;
  }

  /** Repeats the query over TCP. */
  #askByTcp(): void {
    const server = this.#server;
    this.#closeChannel();
    const channel = new TcpChannel(this.#host, this);
    this.#query = { ...this.#query!, id: this.#randomId() };
    if (channel.open(this.#query, server) !== ERR_OK) return this.#next();
    this.#channel = channel;
    this.#host.timers.setIn(this.#timer, this.#config.timeout);
  }

  #randomId(): number {
    return this.#host.rng.nextU32() & 0xffff;
  }

  #makeQuery(): DnsMessage {
    const { edns, use0x20 } = this.#config;
    const name = use0x20 ? this.#mixCase(this.name) : this.name;
    const hasEdns = edns > 0 && this.#server.knowsEdns;
    return {
      id: this.#randomId(),
      flags: DNS_FLAG_RD,
      rcode: 0,
      questions: [{ name, type: this.type, class: DNS_IN }],
      answers: [],
      authorities: [],
      additionals: [],
      edns: hasEdns ? { udpSize: edns, version: 0, dnssecOk: false } : null,
    };
  }

  #mixCase(name: string): string {
    return name.replace(
      /[a-z]/gi,
      (letter) =>
        this.#host.rng.nextU32() & 1
          ? letter.toUpperCase()
          : letter.toLowerCase(),
    );
  }

  onTimer(): void {
    const channel = this.#channel;
    if (
      channel instanceof UdpChannel &&
      this.#transmissions < this.#config.retransmit.length
    ) {
      if (!this.#transmit(channel)) this.#next();
      return;
    }
    this.#someSilent = true;
    this.#avoidServer();
    this.#next();
  }

  onUnreachable(): void {
    this.#avoidServer();
    this.#next();
  }

  #avoidServer(): void {
    this.#server.deadUntil = this.#host.clock.now + this.#config.deadServerMs;
  }

  onMessage(bytes: Uint8Array, offset: number, length: number): void {
    const message = parseDns(bytes, offset, length);
    if (typeof message === "object" && this.#isResponse(message)) {
      this.#handle(message);
      return;
    }
    const reason = typeof message === "string" ? message : "bad-field";
    this.#host.stats.drop(reason);
    // A datagram may be forged: the wait for the real one goes on.
    if (this.#channel!.isStream) this.#refuse(DNS_FORMERR);
  }

  #isResponse(message: DnsMessage): boolean {
    const query = this.#query!;
    const { flags, id, questions, rcode } = message;
    if ((flags & DNS_FLAG_QR) === 0 || dnsOpcode(flags) !== 0) return false;
    if (id !== query.id) return false;
    // A server that cannot read the query need not repeat the question.
    if (questions.length === 0) return rcode === DNS_FORMERR;
    if (questions.length !== 1) return false;
    const [asked] = query.questions;
    const [echoed] = questions;
    const sameName = this.#config.use0x20
      ? echoed.name === asked.name
      : echoed.name.toLowerCase() === asked.name.toLowerCase();
    return sameName && echoed.type === asked.type &&
      echoed.class === asked.class;
  }

  #handle(message: DnsMessage): void {
    const { rcode } = message;
    const isCut = (message.flags & DNS_FLAG_TC) !== 0;
    this.#server.deadUntil = -Infinity;
    if (isCut && this.#config.tcp && !this.#channel!.isStream) {
      return this.#askByTcp();
    }
    switch (rcode) {
      case DNS_NOERROR:
        if (isReferral(message)) return this.#refuse(rcode);
        return this.#finish(readAnswer(message, this.name, this.type));
      case DNS_NXDOMAIN:
        if (!this.#config.nxdomainIsFinal) return this.#refuse(rcode);
        return this.#finish(readAnswer(message, this.name, this.type));
      case DNS_FORMERR:
      case DNS_NOTIMP:
      case DNS_BADVERS:
        if (this.#query!.edns === null) return this.#refuse(rcode);
        this.#server.knowsEdns = false;
        this.#closeChannel();
        if (!this.#ask()) this.#next();
        return;
      default:
        this.#refuse(rcode);
    }
  }

  /** The server has answered with an error: it is not asked again. */
  #refuse(rcode: number): void {
    this.#rcode = rcode;
    this.#refused.add(this.#server);
    this.#next();
  }

  #closeChannel(): void {
    this.#host.timers.remove(this.#timer);
    this.#channel?.close();
    this.#channel = null;
  }

  #finish(answer: Answer): void {
    this.#closeChannel();
    this.#owner.onAnswer(this, answer);
  }
}
