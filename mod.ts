/**
 * A complete user-space TCP/IP stack that speaks lwIP's netconn API.
 *
 * The stack runs in a Worker, the tcpip thread, or on the caller's event loop.
 * Netconns are spoken to in Deno's way (promises, errors, `using`) or under their
 * C names with lwIP's return codes; netbufs give the bytes without copies.
 *
 * @example Two stacks and a cable, without any permission
 * ```ts
 * import { cable, Stack } from "@netconn/netconn";
 *
 * const [left, right] = cable();
 * await using a = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
 * });
 * await using b = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
 * });
 * await using listener = await b.listen({ port: 80 }).ready();
 * await using client = await a.connect({ hostname: "10.0.0.2", port: 80 });
 * await using server = await listener.accept();
 * await client.write(new TextEncoder().encode("hello"));
 * const into = new Uint8Array(16);
 * console.assert(await server.read(into) === 5);
 * ```
 *
 * Each export has a category: Stack; TCP and UDP; TLS; Node's sockets; Netconns;
 * Netbufs; Names and addresses; Errors; Information and traces; Drivers; Congestion
 * control; Time; lwIP's C names. Authors of drivers import
 * `@netconn/netconn/driver`, authors of congestion controls
 * `@netconn/netconn/congestion`, tests `@netconn/netconn/testing`.
 *
 * @module
 */

// The stack: start it, ask it for netconns, connections and names, close it.
export { Stack } from "./netconn/stack/stack.ts";
export type { ConfiguredOptions } from "./netconn/stack/configured.ts";
export type { StackOptions } from "./netconn/stack/options.ts";
export type { ProfileName } from "./netconn/stack/profiles.ts";
export type {
  DnsSettings,
  NetifConfig,
  RouteConfig,
  TcpSettings,
} from "./core/thread/config.ts";
export { type DnsConfig, LWIP_DNS } from "./core/dns/config.ts";
export type { DontFragment } from "./core/base/dont_fragment.ts";
export type { EcnMode } from "./core/base/ecn_mode.ts";
export type { AddressChange, IpConfig } from "./core/ip/config.ts";
export type { Ipv6Config } from "./core/ip/v6/ipv6_config.ts";
export type { NeighbourConfig } from "./core/link/neighbour/neighbour_config.ts";
export type { NeighbourPolicy } from "./core/link/netif.ts";
export type { TcpConfig } from "./core/tcp/config.ts";

// TCP and UDP in the shape of Deno's own connections and listeners.
export {
  type ConnectOptions,
  TcpConn,
  TcpListener,
} from "./netconn/deno/tcp_conn.ts";
export type { NetAddr, StreamConn } from "./netconn/deno/stream_conn.ts";
export type {
  ListenOptions,
  StreamListener,
} from "./netconn/deno/stream_listener.ts";
export {
  DatagramConn,
  type DatagramOptions,
  type MulticastMembership,
} from "./netconn/deno/datagram_conn.ts";

// TLS over such a connection.
export { TlsConn, TlsListener } from "./netconn/tls/tls_conn.ts";
export type { TlsHandshakeInfo } from "./netconn/tls/tls_channel.ts";
export type {
  ConnectTlsOptions,
  ListenTlsOptions,
  StartTlsOptions,
  StartTlsServerOptions,
  TlsCertifiedKeyPem,
  TlsClientOptions,
} from "./netconn/tls/options.ts";

// Sockets and servers in Node's shape.
export { NodeSockets } from "./netconn/node/node_sockets.ts";
export { toNodeDuplex } from "./netconn/node/duplex.ts";

// Netconns: TCP, UDP and RAW, with all that lwIP's netconns can do.
export {
  Netconn,
  type netconn_callback,
  type NetconnOptions,
} from "./netconn/deno/netconn.ts";
export type { BindOptions } from "./netconn/deno/netconn_connect.ts";
export type {
  GroupOptions,
  InterfaceOptions,
} from "./netconn/deno/netconn_groups.ts";
export type { KeepAliveOptions } from "./netconn/deno/netconn_options.ts";
export type { WaitOptions } from "./netconn/port/mailbox.ts";
export {
  BlockingNetconn,
  type BlockingOptions,
  BlockingStack,
} from "./netconn/blocking/blocking.ts";

// Netbufs: received bytes without a copy, and bytes to send.
export {
  type Endpoint,
  leakedNetbufs,
  NetBuf,
  NETBUF_FLAG_CHKSUM,
  NETBUF_FLAG_DESTADDR,
} from "./netbuf/netbuf.ts";

// Names and addresses.
export { IpAddr, type IpPrefix } from "./core/wire/ip_addr.ts";
export type {
  ResolvedData,
  ResolvedRecord,
  ResolvedRecords,
} from "./netconn/deno/names.ts";
export type {
  DnsCaa,
  DnsData,
  DnsMx,
  DnsNaptr,
  DnsSoa,
  DnsSrv,
} from "./core/wire/dns/record.ts";

// Errors that calls reject with.
export {
  type ErrorClass,
  type ErrorClasses,
  errors,
} from "./core/base/error_classes.ts";
export {
  errName,
  NameServerError,
  OutOfResourcesError,
} from "./netconn/deno/errors.ts";

// What a stack, a connection and an interface are doing.
export type {
  AddressInfo,
  DatagramInfo,
  NetconnInfo,
  NetifChange,
  NetifInfo,
  StackStats,
} from "./netconn/deno/info.ts";
export type { NetifChanges } from "./netconn/stack/changes.ts";
export type {
  AddressOrigin,
  AddressState,
} from "./core/ip/v6/interface_address.ts";
export {
  NetconnTrace,
  type TraceKind,
  type TraceOptions,
  type TraceRecord,
} from "./netconn/deno/trace.ts";

// Drivers carry frames. Who writes one finds more in `@netconn/netconn/driver`.
export { cable, type CableOptions } from "./drivers/cable.ts";
export { tap, type TapOptions } from "./drivers/tap.ts";
export { tun } from "./drivers/tun.ts";
export {
  type Doorbell,
  type Driver,
  type DriverContext,
  type DriverModule,
  type DriverSpec,
  type Medium,
  NO_OFFLOAD,
  type Offload,
} from "./drivers/driver.ts";
export type { Frame, FrameMeta } from "./core/wire/frame.ts";
export { checksum } from "./core/wire/checksum.ts";

// Congestion controls. Who writes one finds more in `@netconn/netconn/congestion`.
export {
  type CongestionFactory,
  congestionNames,
  registerCongestion,
} from "./core/tcp/congestion/congestion_registry.ts";
export type {
  CongestionControl,
  CongestionState,
} from "./core/tcp/congestion/congestion.ts";
export type { RateSample } from "./core/tcp/congestion/rate_sample.ts";

// Virtual time. The rest for tests is in `@netconn/netconn/testing`.
export { type ThreadClock, VirtualClock } from "./core/thread/clock.ts";

// lwIP's C names: the same netconns and netbufs, with lwIP's return codes.
export * from "./core/base/err.ts";
export * from "./core/mailbox/netconn_type.ts";
export * from "./netconn/lwip/constants.ts";
export * from "./netconn/lwip/c_api.ts";
// A type and a function have one name: this settles that both are these.
export { err_to_errno, lwip_strerr } from "./netconn/lwip/errno.ts";
export * from "./netbuf/c_api.ts";
