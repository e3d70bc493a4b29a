/**
 * A resolver on one host and name servers on another, joined by a link of 10 ms in
 * virtual time. What a server answers is scripted; what it is asked is logged.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import type { Pbuf } from "../../../core/buf/pbuf.ts";
import type { DnsConfig } from "../../../core/dns/config.ts";
import { type QueryResult, Resolver } from "../../../core/dns/resolver.ts";
import type { TcpPcb } from "../../../core/tcp/pcb.ts";
import { UdpLayer } from "../../../core/udp/udp.ts";
import {
  DNS_FLAG_QR,
  DNS_FLAG_RA,
  DNS_FLAG_RD,
  type DnsMessage,
  emitDns,
  parseDns,
} from "../../../core/wire/dns/message.ts";
import {
  DNS_IN,
  DNS_SOA,
  dnsTypeName,
  dnsTypeOf,
} from "../../../core/wire/dns/numbers.ts";
import type { DnsData, DnsRecord } from "../../../core/wire/dns/record.ts";
import type { IpAddr } from "../../../core/wire/ip_addr.ts";
import { ip } from "../ip/ip_fixture.ts";
import { Pair, type PairHost } from "../tcp/pair.ts";

/** What a server is asked. */
export interface Asked {
  /** The query. */
  query: DnsMessage;
  /** How it came. */
  by: "udp" | "tcp";
  /** Where from. */
  port: number;
  /** Sends another response, of UDP only, from this port of the server. */
  forge: (response: DnsMessage | Uint8Array, fromPort?: number) => void;
}

/** What a server does: a message, raw bytes, or null for silence. */
export type Script = (asked: Asked) => DnsMessage | Uint8Array | null;

/** A record: `record("www.example.com.", "A", 60, "192.0.2.1")`. */
export function record(
  name: string,
  type: string,
  ttl: number,
  data: DnsData,
): DnsRecord {
  return { name, type: dnsTypeOf(type), class: DNS_IN, ttl, data };
}

/** A start of authority with this time for absence. */
export function soa(zone: string, minimum: number, ttl = 86_400): DnsRecord {
  return {
    ...record(zone, "SOA", ttl, {
      mname: `ns.${zone}`,
      rname: `admin.${zone}`,
      serial: 1,
      refresh: 2,
      retry: 3,
      expire: 4,
      minimum,
    }),
    type: DNS_SOA,
  };
}

/** A response to a query. */
export function answerTo(
  { query }: Asked,
  answers: DnsRecord[],
  more: Partial<DnsMessage> = {},
): DnsMessage {
  return {
    ...query,
    flags: DNS_FLAG_QR | DNS_FLAG_RD | DNS_FLAG_RA,
    answers,
    ...more,
  };
}

/** A server that knows a zone: its records, with aliases followed. */
export function zone(...records: DnsRecord[]): Script {
  return (asked) => {
    const [{ name, type }] = asked.query.questions;
    const found: DnsRecord[] = [];
    let owner = name.toLowerCase();
    for (;;) {
      const owned = records.filter((r) => r.name.toLowerCase() === owner);
      const matching = owned.filter((r) => r.type === type);
      found.push(...matching);
      const alias = owned.find((r) => dnsTypeName(r.type) === "CNAME");
      if (matching.length > 0) return answerTo(asked, found);
      if (alias === undefined) {
        return answerTo(asked, found, {
          rcode: owned.length > 0 ? 0 : 3,
          authorities: [soa("example.com.", 60)],
        });
      }
      found.push(alias);
      owner = (alias.data as string).toLowerCase();
    }
  };
}

/** A resolver and its servers. */
export class DnsFixture {
  readonly pair = new Pair(1, { delay: 5 });
  readonly client: PairHost = this.pair.hosts[0];
  readonly server: PairHost = this.pair.hosts[1];
  readonly udp: UdpLayer;
  readonly resolver: Resolver;
  /** What servers were asked: "5 10.0.0.2 udp A www.example.com." */
  readonly log: string[] = [];
  readonly #serverUdp: UdpLayer;
  readonly #blocks: number;

  constructor(config: Partial<DnsConfig> = {}) {
    const { ip, clock, timers, rng, stats, pbufs } = this.client.host;
    this.udp = new UdpLayer({ ip, rng, stats, pbufs });
    this.#serverUdp = new UdpLayer(this.server.host);
    const { udp, client: { tcp } } = this;
    this.resolver = new Resolver(
      {
        ...{ clock, timers, rng, stats, pbufs, udp, tcp },
        order: (addrs) => ip.orderDestinations(addrs),
        onlyFamily: () => ip.onlyFamily(),
      },
      config,
    );
    this.#blocks = pbufs.blocks.blocksUsed;
  }

  /** Puts servers at addresses, in order, and makes the resolver ask them. */
  serve(scripts: Record<string, Script>): this {
    for (const [address, script] of Object.entries(scripts)) {
      this.listen(address, script);
    }
    this.resolver.setNameServers(Object.keys(scripts));
    return this;
  }

  /** Puts a server at an address, without the resolver being told. */
  listen(address: string, script: Script): void {
    const { host, netif } = this.server;
    const addr = ip(address);
    if (address !== "10.0.0.2") host.ip.addAddress(netif, addr, 24);
    this.#listenUdp(addr, script);
    this.#listenTcp(addr, script);
  }

  #listenUdp(addr: IpAddr, script: Script): void {
    const { pbufs } = this.server.host;
    const pcb = this.#serverUdp.create({
      onDatagram: (_pcb, data, src, srcPort) => {
        const bytes = this.server.host.bytes(data);
        pbufs.free(data);
        const to = src.clone();
        const query = this.#read(bytes, "udp", addr);
        const send = (
          response: DnsMessage | Uint8Array,
          fromPort = 53,
        ): void => {
          let from = pcb;
          if (fromPort !== 53) {
            from = this.#serverUdp.create({ onDatagram() {} });
            from.bind(addr, fromPort);
          }
          const p = this.#write(response);
          from.send(p.offset, p.length, to, srcPort);
          pbufs.free(p);
          if (from !== pcb) from.remove();
        };
        const asked = { query, by: "udp", port: srcPort, forge: send } as const;
        const response = script(asked);
        if (response !== null) send(response);
      },
    });
    assertEquals(pcb.bind(addr, 53), 0);
  }

  #listenTcp(addr: IpAddr, script: Script): void {
    const { tcp, host } = this.server;
    const listening = tcp.create(SILENT);
    assertEquals(listening.bind(addr, 53), 0);
    const listener = listening.listen(5, {
      onAccept: (pcb: TcpPcb) => {
        listener.accepted(pcb);
        let bytes: number[] = [];
        let written: Pbuf | null = null;
        const release = (): void => {
          if (written !== null) host.pbufs.free(written);
          written = null;
        };
        pcb.user = {
          ...SILENT,
          onReceive: (_pcb, data, length) => {
            for (let p: Pbuf | null = data; p !== null; p = p.next) {
              bytes.push(...host.bytes(p));
            }
            host.pbufs.free(data);
            pcb.recved(length);
            if (bytes.length < 2) return;
            const size = (bytes[0] << 8) | bytes[1];
            if (bytes.length < 2 + size) return;
            const query = this.#read(
              Uint8Array.from(bytes.slice(2)),
              "tcp",
              addr,
            );
            bytes = [];
            const forge = (): never => {
              throw new Error("Bug: not by TCP");
            };
            const port = pcb.remotePort;
            const response = script({ query, by: "tcp", port, forge });
            if (response === null) return;
            if (response instanceof Uint8Array && response.length === 0) {
              pcb.close();
              return;
            }
            written = this.#write(response, 2);
            pcb.write(written.offset, written.length, true);
          },
          onFin: () => {
            pcb.close();
          },
          onError: release,
          onClosed: release,
        };
        return true;
      },
    })!;
  }

  #read(bytes: Uint8Array, by: string, addr: IpAddr): DnsMessage {
    const query = parseDns(bytes, 0, bytes.length);
    assert(typeof query === "object", `the query is ${query}`);
    assertEquals(query.questions.length, 1);
    assertEquals(query.flags, DNS_FLAG_RD);
    const [{ name, type }] = query.questions;
    const now = Math.round(this.pair.now);
    this.log.push(`${now} ${addr} ${by} ${dnsTypeName(type)} ${name}`);
    return query;
  }

  #write(response: DnsMessage | Uint8Array, prefix = 0): Pbuf {
    const { pbufs } = this.server.host;
    const p = pbufs.allocate(65_537)!;
    const { u8 } = pbufs.memory;
    let length = response instanceof Uint8Array ? response.length : 0;
    if (response instanceof Uint8Array) u8.set(response, p.offset + prefix);
    else length = emitDns(response, u8, p.offset + prefix, 65_535);
    assert(length >= 0, "the script's response cannot be written");
    if (prefix > 0) u8.set([length >> 8, length & 255], p.offset);
    p.length = prefix + length;
    return p;
  }

  /** Lets time pass, in milliseconds. */
  run(ms: number): void {
    this.pair.after(ms, () => {}); // time passes also where nothing happens
    this.pair.run(this.pair.now + ms);
  }

  /** Looks a name up; returns the outcome once there is one, within 2 minutes. */
  lookup(name: string, addrtype = 2): string {
    let outcome = "";
    this.resolver.lookup(name, addrtype, (err, addrs) => {
      assertEquals(outcome, "", "told twice");
      outcome = [err, ...addrs].join(" ");
    });
    this.pair.run(this.pair.now + 120_000, () => outcome !== "");
    return outcome;
  }

  /** Asks for records, as {@linkcode lookup} does. */
  query(name: string, type: string): QueryResult {
    let outcome: QueryResult | undefined;
    this.resolver.query(name, dnsTypeOf(type), (result) => {
      assertEquals(outcome, undefined, "told twice");
      outcome = result;
    });
    this.pair.run(this.pair.now + 120_000, () => outcome !== undefined);
    return outcome!;
  }

  /** What was logged since the last look. */
  expect(...lines: string[]): void {
    assertEquals(this.log.splice(0), lines);
  }

  /** Expects that the resolver holds no port, no memory, no timer. */
  expectIdle(): void {
    this.run(200_000); // TIME-WAIT
    assertEquals(this.resolver.pending, 0);
    assertEquals(this.udp.bound, 0);
    assertEquals(this.client.tcp.connectionCount, 0);
    assertEquals(this.client.host.pbufs.blocks.blocksUsed, this.#blocks);
  }
}

const SILENT = {
  onConnected() {},
  onReceive(pcb: TcpPcb, data: Pbuf) {
    pcb.context.pbufs.free(data);
  },
  onFin() {},
  onSent() {},
  onError() {},
  onClosed() {},
};
