/**
 * Two stacks of the virtual network: a client, and a host that has addresses of both
 * families and answers as a name server, when and what a test says.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import {
  netconn_set_ipv6only,
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  type NetifConfig,
  Stack,
  type StackOptions,
} from "../../mod.ts";
import {
  DNS_FLAG_QR,
  DNS_FLAG_RA,
  type DnsMessage,
  emitDns,
  parseDns,
} from "../../core/wire/dns/message.ts";
import { DNS_IN, dnsTypeName } from "../../core/wire/dns/numbers.ts";
import { VirtualNetwork } from "../../testing/mod.ts";

/** What is said of one type of a name: nothing if it is not known. */
export interface Said {
  /** Addresses. */
  addrs?: string[];
  /** Milliseconds after which the answer leaves. */
  after?: number;
  /** No answer at all. */
  isSilent?: boolean;
}

/** What is said of a name. */
export type Entry = Readonly<{ A?: Said; AAAA?: Said }>;

/** The host's addresses. */
export const HOST4 = "10.0.0.2";
export const HOST6 = "2001:db8::2";
/** Where packets vanish: the host gets them, and they are not for it. */
export const HOLE4 = "10.0.0.66";
export const HOLE6 = "2001:db8::66";

/** The name that tests connect to. */
export const NAME = "www.test";
/** Where the host may listen. */
export const PORT = 80;

/** Milliseconds that the wire takes. */
const DELAY = 1;

/** The client's addresses, if a test says nothing of them. */
const CLIENT = ["10.0.0.1/24", "2001:db8::1/64"];

/** What is different in the client. */
export interface ClientOptions extends StackOptions {
  /** Its addresses. */
  addresses?: string[];
  /** IPv6 of its interface. */
  ipv6?: NonNullable<NetifConfig["ipv6"]>;
}

/** A client, a host, and the wire between them. */
export class NameNetwork {
  readonly network: VirtualNetwork;
  readonly client: Stack;
  readonly host: Stack;
  /** Attempts: the time since the test's start in ms, and the destination of each SYN. */
  readonly syns: string[] = [];
  /** What the server was asked for, by type. */
  readonly asked: string[] = [];
  /** What it says of {@linkcode NAME}. */
  entry: Entry = {};
  #start = 0;

  private constructor(network: VirtualNetwork, client: Stack, host: Stack) {
    this.network = network;
    this.client = client;
    this.host = host;
    network.watch = ({ fate, from, bytes, at }) => {
      if (fate !== "arrived" || from !== 1) return;
      const to = synTo(bytes);
      if (to !== null) {
        this.syns.push(`${Math.round(at - this.#start) - DELAY} ${to}`);
      }
    };
  }

  /**
   * Runs a test.
   *
   * @param entry What the name server says of {@linkcode NAME}.
   * @param options Of the client.
   */
  static async run(
    entry: Entry,
    body: (net: NameNetwork) => Promise<void>,
    options: ClientOptions = {},
  ): Promise<void> {
    const network = new VirtualNetwork();
    const link = network.link({ delay: DELAY });
    const { addresses = CLIENT, ipv6 = {}, ...more } = options;
    const [near, far] = link.ends.map((end) => end.driver());
    const common = { thread: false, clock: network.clock };
    const client = await Stack.start({
      ...{ ...common, seed: 1, nameservers: [HOST4], ...more },
      netifs: [{ driver: near, addresses, ipv6 }],
    });
    const own = [`${HOST4}/24`, `${HOST6}/64`];
    const host = await Stack.start({
      ...{ ...common, seed: 2 },
      netifs: [{ driver: far, addresses: own }],
    });
    const net = new NameNetwork(network, client, host);
    net.entry = entry;
    await network.run(async () => {
      for (const address of [HOST4, HOST6, HOLE4, HOLE6]) {
        if (ipv6 === false && address.includes(":")) continue;
        await client.setNeighbour("if1", address, (await host.netifs())[1].mac);
      }
      for (const address of addresses) {
        const [ip] = address.split("/");
        await host.setNeighbour("if1", ip, (await client.netifs())[1].mac);
      }
      await network.clock.sleep(5_000); // DAD and its noise
      await net.#serveNames();
      net.#start = network.clock.now();
      await body(net);
    });
    await Promise.all([client.close(), host.close()]);
  }

  /** Milliseconds since the test's start. */
  get now(): number {
    return Math.round(this.network.clock.now() - this.#start);
  }

  /** Makes the host listen. */
  async listen(family: 4 | 6, port: number = PORT): Promise<void> {
    const type = family === 4 ? NETCONN_TCP : NETCONN_TCP_IPV6;
    const listener = this.host.netconn(type);
    if (family === 6) netconn_set_ipv6only(listener, true);
    await listener.bind(family === 4 ? "0.0.0.0" : "::", port);
    await listener.listen();
  }

  /** Expects that the client has no netconn, no connection and no wait left. */
  async expectNothingLeft(connections = 0): Promise<void> {
    const { endpoints, tcpConnections, tcpTimeWaits } = await this.client
      .stats();
    assertEquals(
      { endpoints, tcpConnections, tcpTimeWaits },
      { endpoints: connections, tcpConnections: connections, tcpTimeWaits: 0 },
    );
  }

  async #serveNames(): Promise<void> {
    const udp = await this.host.listenDatagram({ hostname: HOST4, port: 53 })
      .ready();
    const answer = async (bytes: Uint8Array, to: Deno.NetAddr) => {
      const query = parseDns(bytes, 0, bytes.length) as DnsMessage;
      const [{ type, name }] = query.questions;
      const kind = dnsTypeName(type);
      this.asked.push(kind);
      const said = name === `${NAME}.` ? this.entry[kind as "A"] ?? {} : {};
      if (said.isSilent) return;
      await this.network.clock.sleep(said.after ?? 0);
      const answers = (said.addrs ?? []).map((data) => ({
        ...{ name, type, class: DNS_IN, ttl: 60, data },
      }));
      const flags = DNS_FLAG_QR | DNS_FLAG_RA;
      const out = new Uint8Array(1232);
      const size = emitDns({ ...query, flags, answers }, out, 0, out.length);
      await udp.send(out.subarray(0, size), to);
    };
    (async () => {
      for await (const [bytes, from] of udp) {
        answer(bytes.slice(), from as Deno.NetAddr).catch(() => {});
      }
    })().catch(() => {});
  }
}

/** The destination of a TCP segment with SYN in an Ethernet frame; null if it is none. */
function synTo(frame: Uint8Array): string | null {
  const type = frame[12] << 8 | frame[13];
  const isV6 = type === 0x86dd;
  if (!isV6 && type !== 0x0800) return null;
  if (frame[isV6 ? 20 : 23] !== 6) return null;
  const flags = frame[14 + (isV6 ? 40 : 20) + 13];
  if ((flags & 0x12) !== 0x02) return null;
  const to = isV6 ? frame.subarray(38, 54) : frame.subarray(30, 34);
  if (!isV6) return to.join(".");
  const words = Array.from(
    { length: 8 },
    (_, i) => (to[2 * i] << 8 | to[2 * i + 1]).toString(16),
  );
  return words.join(":").replace(/(?:\b0:){2,}/, ":").replace(/^:/, "::");
}
