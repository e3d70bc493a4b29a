/**
 * The checks of a stack's options, one for each.
 *
 * The compiler reports a setting without a check. Ranges are those of the
 * protocol's fields, or of the stack's counters; every value in them is permitted.
 *
 * @module
 */

import {
  anyOf,
  type Check,
  checkBoolean,
  checkInteger,
  checkOptions,
  type Checks,
  checkText,
  integerFrom,
  isRecord,
  listOf,
  numberFrom,
  oneOf,
  optionsOf,
  wrongKind,
} from "../../core/base/arguments.ts";
import { DONT_FRAGMENT_MODES, ECN_MODES } from "../../core/mailbox/options.ts";
import { ADDRESS_CHANGES } from "../../core/thread/config.ts";
import type {
  DnsSettings,
  IpConfig,
  Ipv6Config,
  NetifConfig,
  RouteConfig,
  TcpSettings,
} from "../../core/thread/config.ts";
import { MIN_MEMORY } from "../../core/mailbox/layout.ts";
import { MacAddr } from "../../core/wire/mac_addr.ts";
import {
  ADDRESS,
  HOST_ADDRESS,
  HOST_NAME,
  PREFIX,
  RECV_BUFFER,
  SEGMENT,
} from "../arguments.ts";
import type { StackOptions } from "./options.ts";
import { TRACE } from "../deno/trace.ts";

const BOOLEAN = checkBoolean;
const TEXT = checkText;
/** A count. */
const COUNT = integerFrom(0, 0x7fffffff);
/** Bytes of a buffer. */
const BYTES = integerFrom(1, 1 << 30);
/** Milliseconds, 0 included. */
const MS = numberFrom(0, 0x7fffffff);
/** Milliseconds, at least 1. */
const WAIT_MS = numberFrom(1, 0x7fffffff);
/** Number of tries. */
const TIMES = integerFrom(0, 255);

const NEIGHBOURS = oneOf("learn", "static");

const TCP: Checks<TcpSettings> = {
  mss: SEGMENT,
  sndBuf: integerFrom(2, 1 << 30),
  sndBufMax: integerFrom(0, 1 << 30),
  rcvBuf: BYTES,
  rcvBufMax: integerFrom(0, 1 << 30),
  windowScale: BOOLEAN,
  timestamps: BOOLEAN,
  sack: BOOLEAN,
  outOfOrderLimit: COUNT,
  initialWindow: integerFrom(1, 65_535),
  rtoInitial: WAIT_MS,
  rtoMin: MS,
  rtoMax: WAIT_MS,
  synBackoff: BOOLEAN,
  synRetries: TIMES,
  synCookies: oneOf("off", "auto", "always"),
  synQueueLimit: COUNT,
  jointBacklog: BOOLEAN,
  synAckRetries: TIMES,
  maxRetries: TIMES,
  lastWaitMs: MS,
  userTimeoutMs: MS,
  blackHoleTimeouts: TIMES,
  delayedAckMs: MS,
  quickAcks: COUNT,
  ackEverySecond: BOOLEAN,
  strictNagle: BOOLEAN,
  superPackets: BOOLEAN,
  timeWaitMs: MS,
  timeWaitLimit: COUNT,
  finWait2Ms: MS,
  orphanLimit: COUNT,
  orphanRetries: TIMES,
  keepIdleMs: WAIT_MS,
  keepIntervalMs: WAIT_MS,
  keepCount: integerFrom(1, 255),
  traceRecords: integerFrom(0, 1 << 24),
  challengeAckRate: COUNT,
  congestion: TEXT,
  pacing: BOOLEAN,
  rfc1337: BOOLEAN,
  ecn: oneOf(...ECN_MODES),
};

const IP: Checks<IpConfig> = {
  forwarding: BOOLEAN,
  reassemblyMs: MS,
  reassemblyLimit: COUNT,
  reassemblyShare: numberFrom(0, 1),
  icmpErrorRate: COUNT,
  icmpErrorBurst: COUNT,
  ttl: integerFrom(1, 255),
  addressChange: oneOf(...ADDRESS_CHANGES),
  echoReply: BOOLEAN,
  icmpQuote: integerFrom(8, 65_507),
  receiveCoalescing: BOOLEAN,
  igmpVersion: integerFrom(1, 3),
  mldVersion: integerFrom(1, 2),
  dontFragment: oneOf(...DONT_FRAGMENT_MODES),
  neighbours: NEIGHBOURS,
  neighbourLockMs: MS,
  neighbourRetryMs: WAIT_MS,
  neighbourRetries: TIMES,
  neighbourErrors: BOOLEAN,
  neighbourReachableMs: MS,
  neighbourLimit: integerFrom(1, 0x7fffffff),
  neighbourQueueBytes: COUNT,
  nonlocalBind: BOOLEAN,
};

const DNS: Checks<DnsSettings> = {
  search: listOf(HOST_NAME),
  ndots: TIMES,
  attempts: integerFrom(1, 100),
  timeout: WAIT_MS,
  retransmit: listOf(WAIT_MS),
  edns: anyOf("0 or 512 to 65535 bytes", oneOf(0), integerFrom(512, 65_535)),
  tcp: BOOLEAN,
  use0x20: BOOLEAN,
  nxdomainIsFinal: BOOLEAN,
  maxRequeries: TIMES,
  cacheSize: COUNT,
  maxTtl: COUNT,
  maxNegativeTtl: COUNT,
  maxQueries: integerFrom(1, 65_535),
  deadServerMs: MS,
};

/** A check of a hardware address. */
export const MAC: Check = (value, name, action) => {
  checkText(value, name, action);
  const mac = MacAddr.parse(value);
  if (mac !== null && !mac.isMulticast) return;
  const expected = `a hardware address, such as "02:00:00:00:00:01"`;
  throw wrongKind(value, name, action, expected);
};

/** A check of the name of an interface, a server or a host. */
export const LABEL: Check = (value, name, action) => {
  checkText(value, name, action);
  if (value === "") throw wrongKind(value, name, action, "a name");
};

// The driver checks its options itself.
const DRIVER: Check = (value, name, action) => {
  if (!isRecord(value) || typeof value.module !== "string") {
    throw wrongKind(value, name, action, "a driver, such as an end of cable()");
  }
};

const IPV6: Checks<Ipv6Config> = {
  autoconfiguration: BOOLEAN,
  temporary: BOOLEAN,
  identifiers: oneOf("stable", "eui64"),
  stableSecret: LABEL,
  dad: oneOf(false, true, "optimistic"),
  mtu: integerFrom(1280, 65_535),
};

const IPV6_OPTIONS = optionsOf(IPV6);

/** Each setting has its own message, which anyOf would not give. */
const IPV6_OR_NONE: Check = (value, name, action) => {
  if (value === false) return;
  if (isRecord(value)) return IPV6_OPTIONS(value, name, action);
  throw wrongKind(value, name, action, "false or an object");
};

/** A check of a value, or of a list of such values. */
function oneOrMore(check: Check): Check {
  const each = listOf(check);
  return (value, name, action) =>
    (Array.isArray(value) ? each : check)(value, name, action);
}

const NETIF_OPTIONS: Checks<NetifConfig> = {
  driver: DRIVER,
  addresses: listOf(PREFIX),
  gateway: oneOrMore(ADDRESS),
  mac: MAC,
  mtu: integerFrom(68, 65_535),
  name: LABEL,
  neighbours: NEIGHBOURS,
  ipv6: IPV6_OR_NONE,
};

const NETIF: Check = (value, name, action) => {
  checkOptions(value, NETIF_OPTIONS, name, action, `${name}.`);
  DRIVER((value as NetifConfig).driver, `${name}.driver`, action);
};

const ROUTE_OPTIONS: Checks<RouteConfig> = {
  to: PREFIX,
  via: ADDRESS,
  netif: LABEL,
};

/** A check of a route. */
export const ROUTE: Check = (value, name, action) => {
  checkOptions(value, ROUTE_OPTIONS, name, action, `${name}.`);
  const { to, netif } = value as RouteConfig;
  PREFIX(to, `${name}.to`, action);
  LABEL(netif, `${name}.netif`, action);
};

/** A check of name servers; the resolver checks the addresses. */
export const SERVERS: Check = listOf(LABEL);

const HOST_ADDRESSES = oneOrMore(HOST_ADDRESS);

const HOSTS: Check = (value, name, action) => {
  if (!isRecord(value)) throw wrongKind(value, name, action, "an object");
  for (const [host, addresses] of Object.entries(value)) {
    HOST_NAME(host, `a name of ${name}`, action);
    HOST_ADDRESSES(addresses, `${name}.${host}`, action);
  }
};

const CLOCK: Check = (value, name, action) => {
  const methods = ["now", "set", "clear"];
  const isClock = isRecord(value) &&
    methods.every((method) => typeof value[method] === "function");
  if (!isClock) {
    throw wrongKind(value, name, action, "a clock, such as a VirtualClock");
  }
};

const MEMORY: Check = (value, name, action) =>
  checkInteger(value, MIN_MEMORY, (1 << 30) - 1, name, action);

const STACK: Checks<StackOptions> = {
  profile: oneOf("modern", "lwip"),
  netifs: listOf(NETIF),
  routes: listOf(ROUTE),
  thread: BOOLEAN,
  clock: CLOCK,
  memory: MEMORY,
  seed: integerFrom(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  sndBuf: integerFrom(2, 1 << 30),
  recvBufferSize: RECV_BUFFER,
  hosts: HOSTS,
  nameservers: SERVERS,
  dns: optionsOf(DNS),
  ip: optionsOf(IP),
  tcp: optionsOf(TCP),
  trace: TRACE,
};

/** Checks the options of a stack. */
export function checkStackOptions(options: unknown): void {
  checkOptions(options, STACK, "options", "start a stack");
}
