/**
 * For tests of programs that use this stack, and of the stack itself: a peer that
 * does what a script says, and a network of links, both in virtual time; and a watch
 * for what a test leaves open.
 *
 * With them comes everything of the main module: a test needs one import.
 *
 * @example A datagram, and the error that comes back
 * ```ts
 * import { NETCONN_UDP, ScriptedPeer } from "@netconn/netconn/testing";
 *
 * await using peer = await ScriptedPeer.start();
 * const conn = peer.stack.netconn(NETCONN_UDP);
 * await conn.connect("10.0.0.2", 7);
 * await conn.send(new TextEncoder().encode("hello"));
 * await peer.udp({ port: 7 }).expect({ data: "hello", ttl: 64 });
 * await peer.icmp().send({ type: "unreachable", code: "port" });
 * await peer.expectNothing();
 * ```
 *
 * @module
 */

export * from "../mod.ts";
export {
  ScriptedPeer,
  type ScriptedPeerOptions,
  type TalkOptions,
  type TcpTalkOptions,
} from "./scripted_peer.ts";
export { type SendOptions, Talk } from "./talk.ts";
export { IcmpTalk, IpTalk, TcpTalk, UdpTalk } from "./talks.ts";
export { type ExpectedMld, MldTalk } from "./mld_talk.ts";
export type { MldMessage, MldType, SeenMld } from "./mld_message.ts";
export { type ExpectedNd, NdTalk } from "./nd_talk.ts";
export type {
  NdDomains,
  NdMessage,
  NdPref64,
  NdPreference,
  NdPrefix,
  NdRoute,
  NdServers,
  NdType,
} from "./nd_fields.ts";
export type { SeenNd } from "./nd_read.ts";
export type { LinkEnds, LinkNotes } from "./ethernet_wire.ts";
export { Call, type Given } from "./call.ts";
export { type Circumstances, ScriptError } from "./script_error.ts";
export { type Describer, type LoggedPacket, Script } from "./script.ts";
export type { Fields } from "./compare.ts";
export { type Leak, LeakWatch, watchLeaks } from "./leaks.ts";
export { ANY, atLeast, atMost, between, Match, near } from "./match.ts";
export { patternByte, patternBytes } from "./pattern.ts";
export type {
  Bytes,
  Data,
  Expected,
  ExpectedTcp,
  ExtensionHeader,
  ExtensionName,
  IcmpCode,
  IcmpMessage,
  IcmpType,
  IpFields,
  IpPacket,
  TcpMeasures,
  TcpSegment,
  UdpDatagram,
  Wanted,
  When,
} from "./packet_fields.ts";
export type { SeenIcmp, SeenIp, SeenPacket, SeenUdp } from "./packet_reader.ts";
export { type FlowOptions, type FlowSide, TcpFlow } from "./tcp_flow.ts";
export type { SeenTcp } from "./tcp_reader.ts";
export * from "./network/mod.ts";
