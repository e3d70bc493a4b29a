/**
 * Name servers and search domains of router advertisements: RFC 8106.
 *
 * A lifetime of 0 removes an entry, no entry stands twice, and in a full list the one
 * that would end first gives way (RFC 8106 §6.2). Link-local servers are reached over
 * the interface that owns the list.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import type { HostContext } from "./host_context.ts";
import { LifetimeList, type Lived } from "./lifetime_list.ts";

/** Name servers that are remembered of an interface. */
const MAX_SERVERS = 4;
/** Search domains that are remembered of an interface. */
const MAX_DOMAINS = 8;
/** Most bytes of a domain name in text (RFC 1035 §2.3.4). */
const MAX_NAME = 253;

/** A name server. */
export interface AdvertisedServer extends Lived {
  /** Its address. */
  readonly addr: IpAddr;
}

/** A domain of the search list. */
export interface AdvertisedDomain extends Lived {
  /** Its name, as it was advertised. */
  readonly name: string;
}

/** The DNS configuration that one interface has of routers. */
export class AdvertisedDns {
  readonly #context: HostContext;
  readonly #onChange: () => void;
  readonly #servers: LifetimeList<AdvertisedServer>;
  readonly #domains: LifetimeList<AdvertisedDomain>;

  /**
   * @param context Time.
   * @param onChange Told when servers or domains come or go.
   */
  constructor(context: HostContext, onChange: () => void) {
    this.#context = context;
    this.#onChange = onChange;
    this.#servers = new LifetimeList(context, MAX_SERVERS, onChange);
    this.#domains = new LifetimeList(context, MAX_DOMAINS, onChange);
  }

  /** The name servers, in the order in which they came. Borrowed. */
  get servers(): readonly AdvertisedServer[] {
    return this.#servers.entries;
  }

  /** The search list, in the order in which it came. Borrowed. */
  get domains(): readonly AdvertisedDomain[] {
    return this.#domains.entries;
  }

  /**
   * A recursive DNS server option has arrived: RFC 8106 §5.1; once for each address.
   *
   * @param addr The server, copied.
   * @param lifetime In milliseconds; 0 removes it.
   */
  handleServer(addr: IpAddr, lifetime: number): void {
    if (addr.isMulticast || addr.isAny || addr.isLoopback) return;
    const known = this.servers.find((server) => server.addr.equals(addr));
    const made = { addr: addr.clone(), validUntil: 0 };
    this.#set(this.#servers, known, made, lifetime);
  }

  /**
   * A DNS search list option has arrived: RFC 8106 §5.2; once for each name.
   *
   * @param name The domain, without a dot at its end.
   * @param lifetime In milliseconds; 0 removes it.
   */
  handleDomain(name: string, lifetime: number): void {
    if (name === "" || name.length > MAX_NAME) return;
    const folded = name.toLowerCase();
    const known = this.domains.find((d) => d.name.toLowerCase() === folded);
    this.#set(this.#domains, known, { name, validUntil: 0 }, lifetime);
  }

  /** The link has gone down: forgets all of it. */
  clear(): void {
    const had = this.servers.length + this.domains.length > 0;
    this.#servers.clear();
    this.#domains.clear();
    if (had) this.#onChange();
  }

  #set<T extends Lived>(
    list: LifetimeList<T>,
    known: T | undefined,
    made: T,
    lifetime: number,
  ): void {
    const until = this.#context.clock.now + lifetime;
    if (known !== undefined) {
      list.setUntil(known, until);
      if (lifetime === 0) this.#onChange();
      return;
    }
    if (lifetime === 0) return;
    made.validUntil = until;
    if (list.isFull && !makeRoom(list, until)) return;
    if (list.add(made)) this.#onChange();
  }
}

/** Removes the entry that ends first, if it ends before an instant. */
function makeRoom<T extends Lived>(
  list: LifetimeList<T>,
  until: number,
): boolean {
  const first = list.entries.reduce((a, b) =>
    b.validUntil < a.validUntil ? b : a
  );
  return first.validUntil < until && list.remove(first);
}
