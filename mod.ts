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
 * @module
 */

export * from "./core/base/err.ts";
export * from "./core/mailbox/netconn_type.ts";
export * from "./netconn/lwip/constants.ts";
export * from "./netconn/lwip/c_api.ts";
// Type and function of one name: this settles that both are these.
export { err_to_errno, lwip_strerr } from "./netconn/lwip/errno.ts";
export * from "./netbuf/c_api.ts";
export {
  type Endpoint,
  leakedNetbufs,
  NetBuf,
  NETBUF_FLAG_CHKSUM,
  NETBUF_FLAG_DESTADDR,
} from "./netbuf/netbuf.ts";
export type { Fragment, FragmentMemory } from "./netbuf/fragment.ts";
export {
  type BindOptions,
  type GroupOptions,
  type InterfaceOptions,
  type KeepAliveOptions,
  Netconn,
  type netconn_callback,
  type NetconnContext,
  type NetconnOptions,
} from "./netconn/deno/netconn.ts";
export type { ConnContext } from "./netconn/lwip/conn.ts";
export type { Delivery } from "./netconn/lwip/delivery.ts";
export type { ConnOwner, LwipConn } from "./netconn/lwip/lwip_conn.ts";
export type { KeepAlive } from "./netconn/stack/process_ref.ts";
export type { TimeSource } from "./netconn/port/time_source.ts";
export type { Port } from "./netconn/port/port.ts";
export type { PortClient, Reply } from "./netconn/port/port_client.ts";
export type { StreamMemory } from "./netconn/port/send_buffer.ts";
export type { StreamHolder } from "./netconn/port/send_memory.ts";
export type { WaitOptions } from "./netconn/port/mailbox.ts";
export type { ProfileName } from "./netconn/stack/profiles.ts";
export {
  type BlockingContext,
  BlockingNetconn,
  type BlockingOptions,
  BlockingStack,
} from "./netconn/blocking/blocking.ts";
export {
  type Blocker,
  Operation,
  type Pending,
  type Steps,
} from "./netconn/port/operation.ts";
export type { StackOptions } from "./netconn/stack/options.ts";
export { Stack } from "./netconn/stack/stack.ts";
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
export type { ByteChannel } from "./netconn/deno/byte_channel.ts";
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
export {
  DatagramConn,
  type DatagramOptions,
  type MulticastMembership,
} from "./netconn/deno/datagram_conn.ts";
export { NodeSockets } from "./netconn/node/node_sockets.ts";
export { toNodeDuplex } from "./netconn/node/duplex.ts";
export {
  errName,
  NameServerError,
  OutOfResourcesError,
} from "./netconn/deno/errors.ts";
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
export { type DnsConfig, LWIP_DNS } from "./core/dns/config.ts";
export {
  NetconnTrace,
  type TraceCall,
  type TraceKind,
  type TraceOptions,
  type TraceRecord,
} from "./netconn/deno/trace.ts";
export type {
  DatagramInfo,
  NetconnInfo,
  NetifInfo,
  StackStats,
} from "./netconn/deno/info.ts";
export type {
  DnsSettings,
  NetifConfig,
  RouteConfig,
  TcpSettings,
} from "./core/thread/config.ts";
export type { DontFragment } from "./core/base/dont_fragment.ts";
export type { AddressChange, IpConfig } from "./core/ip/config.ts";
export type { NeighbourConfig } from "./core/link/neighbour/neighbour_config.ts";
export type { NeighbourPolicy } from "./core/link/netif.ts";
export type { TcpConfig } from "./core/tcp/config.ts";
export type { EcnMode } from "./core/base/ecn_mode.ts";
export type {
  CongestionControl,
  CongestionState,
} from "./core/tcp/congestion/congestion.ts";
export type { RateSample } from "./core/tcp/congestion/rate_sample.ts";
export {
  type CongestionFactory,
  congestionNames,
  registerCongestion,
} from "./core/tcp/congestion/congestion_registry.ts";
export { type ThreadClock, VirtualClock } from "./core/thread/clock.ts";
export { IpAddr, type IpPrefix } from "./core/wire/ip_addr.ts";
export { checksum } from "./core/wire/checksum.ts";
export type { Frame, FrameMeta } from "./core/wire/frame.ts";
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
export { cable, type CableOptions } from "./drivers/cable.ts";
export { tap, type TapOptions } from "./drivers/tap.ts";
export { tun } from "./drivers/tun.ts";
