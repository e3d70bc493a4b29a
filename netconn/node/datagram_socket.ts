/**
 * A UDP socket with the members of `dgram.Socket`, over a netconn.
 *
 * The order of events and callbacks is Node's. The class is defined when the first
 * socket is made, because it needs Node's EventEmitter, which is not loaded before.
 * The file is long because its methods share one state; each section (bind,
 * connect, send, receive, options, life) can be read alone.
 *
 * @module
 */

import type { AddressInfo } from "node:net";
import type { EventEmitter } from "node:events";
import type { RemoteInfo, Socket } from "node:dgram";
import { ERR_OK } from "../../core/base/err.ts";
import {
  type GroupOp,
  MEMBER_JOIN,
  MEMBER_JOIN_SOURCE,
  MEMBER_LEAVE,
  MEMBER_LEAVE_SOURCE,
} from "../../core/mailbox/group_op.ts";
import {
  OPT_BROADCAST,
  OPT_MULTICAST_LOOP,
  OPT_MULTICAST_TTL,
  OPT_TTL,
  type SocketOption,
} from "../../core/mailbox/options.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import type { NetBuf } from "../../netbuf/netbuf.ts";
import { builtin } from "../builtin.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { zonesOf } from "../lwip/conn.ts";
import type { Reply } from "../port/port_client.ts";
import { closeOnAbort } from "./abort.ts";
import { isListed } from "./block_list.ts";
import { checkNumber, checkString } from "./checks.ts";
import {
  checkGroup,
  type MessageListener,
  peerPort,
  readBind,
  readSend,
  readSettings,
  type SendRequest,
  type SocketSettings,
} from "./datagram_arguments.ts";
import {
  alreadyBound,
  badBufferSize,
  blocked,
  bufferSizeError,
  datagramError,
  groupError,
  isConnectedError,
  notConnected,
  notRunning,
} from "./datagram_errors.ts";
import { nodeText } from "./ends.ts";
import { portOf, systemError } from "./errors.ts";
import { findAddress } from "./lookup.ts";
import { UdpHandle } from "./udp_handle.ts";

type Maker = new (
  context: NetconnContext,
  settings: SocketSettings,
  listener: MessageListener | undefined,
) => Socket;

/** What waits until the socket is bound: a connect, a send or a close. */
type QueuedAction = () => void;

/** Makes the class over Node's EventEmitter. */
function defineDatagramSocket(Emitter: typeof EventEmitter): Maker {
  return class DatagramSocket extends Emitter {
    /** "udp4" or "udp6". */
    readonly type: "udp4" | "udp6";
    readonly #context: NetconnContext;
    readonly #settings: SocketSettings;
    #handle: UdpHandle | null = null; // made when it is first needed
    #isClosed = false;
    #binding: "none" | "under way" | "done" = "none";
    #peering: "none" | "under way" | "done" = "none";
    #local: Reply | null = null;
    #peer: { addr: IpAddr; port: number } | null = null;
    #queue: QueuedAction[] | null = null; // until it is bound
    #keepsAlive = true;
    #recvBufferSize: number;
    #sendBufferSize: number;

    constructor(
      context: NetconnContext,
      settings: SocketSettings,
      listener: MessageListener | undefined,
    ) {
      super();
      this.#context = context;
      this.#settings = settings;
      this.type = settings.type;
      const { recvBufferSize: size } = context;
      this.#recvBufferSize = settings.recvBufferSize ?? size;
      this.#sendBufferSize = settings.sendBufferSize ?? size;
      if (listener !== undefined) this.on("message", listener);
      if (settings.signal !== undefined) this.#closeOn(settings.signal);
    }

    #closeOn(signal: AbortSignal): void {
      const close = (): void => {
        if (!this.#isClosed) this.close();
      };
      if (signal.aborted) close();
      else closeOnAbort(signal, this, close);
    }

    get #isV6(): boolean {
      return this.type === "udp6";
    }

    #checkRunning(): void {
      if (this.#isClosed) throw notRunning();
    }

    #open(): UdpHandle {
      return this.#handle ??= new UdpHandle(this.#context, this.#isV6, {
        onDatagram: (data, address, port) =>
          this.#onDatagram(data, address, port),
        onReceiveError: (err) =>
          this.emit("error", datagramError(err, "recvmsg")),
        onEnded: () => {
          if (!this.#isClosed) this.close();
        },
      });
    }

    /** Looks up an address. The socket may be closed when `found` is called. */
    #find(
      hostname: string,
      found: (error: Error | null, ip: string) => void,
    ): void {
      const { lookup } = this.#settings;
      findAddress(this.#context, hostname, this.#isV6 ? 6 : 4, lookup, found);
    }

    /** Reads an address of its family; null for others. */
    #parse(ip: string): IpAddr | null {
      const addr = zonesOf(this.#context).parse(ip);
      return addr !== null && (this.#isV6 || addr.isV4) ? addr : null;
    }

    #endOf(addr: IpAddr, port: number): AddressInfo {
      const family = this.#isV6 ? "IPv6" : "IPv4";
      return {
        address: nodeText(addr, this.#isV6, zonesOf(this.#context)),
        family,
        port,
      };
    }

    // Bind.

    bind(...args: unknown[]): this {
      this.#checkRunning();
      if (this.#binding !== "none") throw alreadyBound();
      const { port, address, callback } = readBind(args);
      const number = port ? portOf(port, "Port") : 0;
      this.#binding = "under way";
      if (callback !== undefined) this.#onListening(callback);
      this.#find(address || (this.#isV6 ? "::" : "0.0.0.0"), (error, ip) => {
        if (this.#isClosed) return;
        if (error !== null) this.#failBind(error);
        else this.#bindTo(ip, number);
      });
      return this;
    }

    #onListening(callback: () => void): void {
      const leave = (): void => {
        this.removeListener(Emitter.errorMonitor, leave);
        this.removeListener("listening", onListening);
      };
      const onListening = (): void => {
        leave();
        callback.call(this);
      };
      this.on(Emitter.errorMonitor, leave);
      this.on("listening", onListening);
    }

    #bindTo(ip: string, port: number): void {
      const fail = (code: string): void =>
        this.#failBind(systemError(code, "bind", { address: ip, port }));
      const addr = this.#parse(ip);
      if (addr === null) return fail("EINVAL");
      if (this.#settings.reusePort) return fail("ENOTSUP");
      if (!this.#context.port.isOpen) return fail("ENETDOWN");
      const handle = this.#open();
      const { reuseAddr, ipv6Only } = this.#settings;
      const reply = handle.bind(addr, port, reuseAddr, ipv6Only);
      if (reply.err === ERR_OK) return this.#onBound(handle, reply);
      this.#failBind(datagramError(reply.err, "bind", ip, port));
    }

    #failBind(error: Error): void {
      this.#binding = "none";
      this.emit("error", error);
    }

    #onBound(handle: UdpHandle, local: Reply): void {
      this.#local = local;
      this.#binding = "done";
      if (this.#keepsAlive) handle.ref();
      const { recvBufferSize } = this.#settings;
      if (recvBufferSize !== undefined) handle.limitDatagrams(recvBufferSize);
      process.nextTick(handle.receive); // whatever a listener throws
      this.emit("listening");
    }

    address(): AddressInfo {
      this.#checkRunning();
      if (this.#local === null) throw systemError("EBADF", "getsockname", null);
      return this.#endOf(this.#local.addr, this.#local.port);
    }

    /** Runs an action once the socket is bound; drops it if the bind fails. */
    #enqueue(action: QueuedAction): void {
      if (this.#queue === null) {
        this.#queue = [];
        const onError = (): void => {
          this.removeListener("listening", onListening);
          this.#queue = null;
        };
        const onListening = (): void => {
          this.removeListener(Emitter.errorMonitor, onError);
          const queue = this.#queue ?? [];
          this.#queue = null;
          for (const queued of queue) queued();
        };
        this.once(Emitter.errorMonitor, onError);
        this.once("listening", onListening);
      }
      this.#queue.push(action);
    }

    // Connect.

    connect(port: unknown, address?: unknown, callback?: unknown): void {
      const number = peerPort(port);
      if (typeof address === "function") {
        callback = address;
        address = "";
      }
      checkString(address ??= "", "address");
      this.#checkRunning();
      if (this.#peering !== "none") throw isConnectedError();
      this.#peering = "under way";
      if (this.#binding === "none") this.bind({ port: 0 });
      const begin = (): void =>
        this.#beginConnect(
          number,
          address as string,
          typeof callback === "function" ? callback as ConnectCallback : null,
        );
      if (this.#binding === "done") begin();
      else this.#enqueue(begin);
    }

    #beginConnect(
      port: number,
      address: string,
      callback: ConnectCallback | null,
    ): void {
      if (callback !== null) this.once("connect", callback);
      const fail = (error: Error): void => {
        this.#peering = "none";
        if (callback === null) return void this.emit("error", error);
        this.removeListener("connect", callback);
        callback.call(this, error);
      };
      this.#find(address || this.#loopback, (error, ip) => {
        if (this.#isClosed) return;
        if (error !== null) process.nextTick(fail, error);
        else this.#connectTo(ip, port, address, fail);
      });
    }

    #connectTo(
      ip: string,
      port: number,
      address: string,
      fail: (error: Error) => void,
    ): void {
      const refuse = (code: string): void =>
        process.nextTick(fail, systemError(code, "connect", { address, port }));
      const addr = this.#parse(ip);
      if (addr === null) return refuse("EINVAL");
      if (this.#isBlocked(ip)) return process.nextTick(fail, blocked(ip));
      const to = addr.isAny ? loopbackOf(addr) : addr;
      const err = this.#handle!.connect(to, port);
      if (err !== ERR_OK) {
        const error = datagramError(err, "connect", address, port);
        return process.nextTick(fail, error);
      }
      this.#peer = { addr: to, port };
      this.#peering = "done";
      process.nextTick(() => this.emit("connect"));
    }

    get #loopback(): string {
      return this.#isV6 ? "::1" : "127.0.0.1";
    }

    #isBlocked(ip: string): boolean {
      return isListed(this.#settings.sendBlockList, ip);
    }

    disconnect(): void {
      if (this.#peering !== "done") throw notConnected();
      this.#handle?.disconnect();
      this.#peering = "none";
      this.#peer = null;
    }

    remoteAddress(): AddressInfo {
      this.#checkRunning();
      if (this.#peer === null) throw notConnected();
      return this.#endOf(this.#peer.addr, this.#peer.port);
    }

    // Send.

    send(...args: unknown[]): void {
      const request = readSend(args, this.#peering === "done");
      this.#checkRunning();
      if (this.#binding === "none") this.bind({ port: 0 });
      if (this.#binding === "done") this.#send(request);
      else this.#enqueue(() => this.#send(request));
    }

    sendto(...args: unknown[]): void {
      checkNumber(args[1], "offset");
      checkNumber(args[2], "length");
      checkNumber(args[3], "port");
      checkString(args[4], "address");
      this.send(...args);
    }

    #send(request: SendRequest): void {
      const { port, address, callback } = request;
      if (port === 0) return this.#sendTo(IpAddr.ANY4, undefined, request);
      this.#find(address || this.#loopback, (error, ip) => {
        if (error !== null) {
          if (callback !== undefined) process.nextTick(callback, error);
          else process.nextTick(() => this.emit("error", error));
        } else if (!this.#isClosed) this.#sendToIp(ip, request);
      });
    }

    #sendToIp(ip: string, request: SendRequest): void {
      const { port, address = ip, callback } = request;
      const refuse = (error: Error): void => {
        if (callback !== undefined) process.nextTick(callback, error);
      };
      const addr = this.#parse(ip);
      if (addr === null) {
        return refuse(systemError("EINVAL", "send", { address, port }));
      }
      if (this.#isBlocked(ip)) return refuse(blocked(ip));
      this.#sendTo(addr.isAny ? loopbackOf(addr) : addr, address, request);
    }

    /** Sends a datagram. Without a callback errors are not reported, as in Node. */
    #sendTo(
      addr: IpAddr,
      address: string | undefined,
      { pieces, port, callback }: SendRequest,
    ): void {
      const handle = this.#handle;
      if (handle === null) return; // closed
      if (callback === undefined) {
        return handle.send(pieces, addr, port, IGNORE);
      }
      handle.send(pieces, addr, port, (err, bytes) => {
        if (err === ERR_OK) callback(null, bytes);
        else callback(datagramError(err, "send", address, port));
      });
    }

    // Receive.

    #onDatagram(data: NetBuf, address: string, port: number): void {
      if (isListed(this.#settings.receiveBlockList, address)) return;
      const family = this.#isV6 ? "IPv6" : "IPv4";
      const size = data.byteLength;
      const msg = Buffer.allocUnsafe(size);
      data.copyInto(msg);
      const rinfo: RemoteInfo = { address, family, port, size };
      this.emit("message", msg, rinfo);
    }

    // Options.

    #bound(syscall: string): UdpHandle {
      this.#checkRunning();
      if (this.#local === null) throw systemError("EBADF", syscall, null);
      return this.#handle!;
    }

    #setNumber(
      syscall: string,
      option: SocketOption,
      value: number,
    ): void {
      const handle = this.#bound(syscall);
      const number = Math.trunc(value);
      if (!(number >= option.least && number <= option.most)) {
        throw systemError("EINVAL", syscall, null);
      }
      handle.setOption(option, number);
    }

    setBroadcast(flag: unknown): void {
      this.#setNumber("setBroadcast", OPT_BROADCAST, flag ? 1 : 0);
    }

    setTTL(ttl: number): number {
      checkNumber(ttl, "ttl");
      this.#setNumber("setTTL", OPT_TTL, ttl);
      return ttl;
    }

    setMulticastTTL(ttl: number): number {
      checkNumber(ttl, "ttl");
      this.#setNumber("setMulticastTTL", OPT_MULTICAST_TTL, ttl);
      return ttl;
    }

    setMulticastLoopback<T>(flag: T): T {
      const on = flag ? 1 : 0;
      this.#setNumber("setMulticastLoopback", OPT_MULTICAST_LOOP, on);
      return flag;
    }

    setMulticastInterface(address: unknown): void {
      const syscall = "setMulticastInterface";
      this.#checkRunning();
      checkString(address, "interfaceAddress");
      const handle = this.#bound(syscall);
      const addr = this.#parse(address);
      if (addr === null) throw systemError("EINVAL", syscall, null);
      if (!handle.setMulticastInterface(addr)) {
        throw systemError("EADDRNOTAVAIL", syscall, null);
      }
    }

    addMembership(group: unknown, netif?: string): void {
      checkGroup(group);
      this.#changeMembership("addMembership", MEMBER_JOIN, group, netif);
    }

    dropMembership(group: unknown, netif?: string): void {
      checkGroup(group);
      this.#changeMembership("dropMembership", MEMBER_LEAVE, group, netif);
    }

    addSourceSpecificMembership(
      source: unknown,
      group: unknown,
      netif?: string,
    ): void {
      const call = "addSourceSpecificMembership";
      this.#changeSource(call, MEMBER_JOIN_SOURCE, source, group, netif);
    }

    dropSourceSpecificMembership(
      source: unknown,
      group: unknown,
      netif?: string,
    ): void {
      const call = "dropSourceSpecificMembership";
      this.#changeSource(call, MEMBER_LEAVE_SOURCE, source, group, netif);
    }

    #changeSource(
      call: string,
      op: GroupOp,
      source: unknown,
      group: unknown,
      netif: string | undefined,
    ): void {
      checkString(source, "sourceAddress");
      checkString(group, "groupAddress");
      this.#changeMembership(call, op, group, netif, source);
    }

    #changeMembership(
      call: string,
      op: GroupOp,
      group: unknown,
      netif: string | undefined,
      source = "0.0.0.0",
    ): void {
      this.#checkRunning();
      const zones = zonesOf(this.#context);
      const to = zones.parse(String(group));
      const over = zones.parse(netif || "0.0.0.0");
      const from = zones.parse(source);
      if (to === null || over === null || from === null) {
        throw systemError("EINVAL", call, null);
      }
      if (!this.#context.port.isOpen) {
        throw systemError("ENETDOWN", call, null);
      }
      const handle = this.#local === null ? this.#openBound() : this.#open();
      const err = handle.changeMembership(op, to, over, from);
      if (err !== ERR_OK) throw groupError(err, call, to.isMulticast, op);
    }

    /**
     * Opens the handle and binds it to a free port: as in Node, a group member has
     * a port. The socket may still be bound by the application.
     */
    #openBound(): UdpHandle {
      const handle = this.#open();
      const any = this.#isV6 ? IpAddr.ANY6 : IpAddr.ANY4;
      const local = handle.bind(any, 0, false, false);
      if (local.err === ERR_OK) this.#local = local;
      return handle;
    }

    #checkBufferSize(size: number, call: string): UdpHandle {
      if (size >>> 0 !== size) throw badBufferSize();
      this.#checkRunning();
      if (this.#local === null) throw bufferSizeError(call);
      return this.#handle!;
    }

    setRecvBufferSize(size: number): void {
      const handle = this.#checkBufferSize(size, "uv_recv_buffer_size");
      if (size === 0) return;
      this.#recvBufferSize = Math.min(size, 0x7fffffff);
      handle.limitDatagrams(this.#recvBufferSize);
    }

    /**
     * Stores the size for getSendBufferSize. It has no other effect: all sockets
     * send from the stack's memory.
     */
    setSendBufferSize(size: number): void {
      this.#checkBufferSize(size, "uv_send_buffer_size");
      if (size > 0) this.#sendBufferSize = size;
    }

    getRecvBufferSize(): number {
      this.#checkBufferSize(0, "uv_recv_buffer_size");
      return this.#recvBufferSize;
    }

    getSendBufferSize(): number {
      this.#checkBufferSize(0, "uv_send_buffer_size");
      return this.#sendBufferSize;
    }

    getSendQueueSize(): number {
      this.#checkRunning();
      return this.#handle?.waiting.bytes ?? 0;
    }

    getSendQueueCount(): number {
      this.#checkRunning();
      return this.#handle?.waiting.count ?? 0;
    }

    // Life.

    ref(): this {
      this.#keepsAlive = true;
      if (this.#binding === "done") this.#handle?.ref();
      return this;
    }

    unref(): this {
      this.#keepsAlive = false;
      if (this.#binding === "done") this.#handle?.unref();
      return this;
    }

    close(callback?: unknown): this {
      if (typeof callback === "function") {
        this.on("close", callback as () => void);
      }
      if (this.#queue !== null) {
        this.#queue.push(() => this.close());
        return this;
      }
      this.#checkRunning();
      this.#isClosed = true;
      const tell = (): void => void this.emit("close");
      const handle = this.#handle;
      this.#handle = null;
      if (handle === null) process.nextTick(tell);
      else handle.close(tell);
      return this;
    }

    async [Symbol.asyncDispose](): Promise<void> {
      if (this.#isClosed) return;
      await new Promise<void>((resolve) => this.close(() => resolve()));
    }
  } as unknown as Maker;
}

type ConnectCallback = (error?: Error) => void;

const IGNORE = (): void => {};

/** The loopback address: Linux sends datagrams for the unspecified address there. */
function loopbackOf(any: IpAddr): IpAddr {
  return any.isV4 ? IpAddr.LOOPBACK4 : IpAddr.LOOPBACK6;
}

let DatagramSocket: Maker | undefined;

/**
 * Makes a datagram socket of Node's shape, not yet bound.
 *
 * @param context The stack.
 * @param options "udp4", "udp6", or an object with that as its `type`.
 * @param listener Called for each datagram.
 */
export function createDatagramSocket(
  context: NetconnContext,
  options: unknown,
  listener?: unknown,
): Socket {
  const settings = readSettings(options);
  const onMessage = typeof listener === "function"
    ? listener as MessageListener
    : undefined;
  DatagramSocket ??= defineDatagramSocket(
    builtin("node:events"),
  );
  return new DatagramSocket(context, settings, onMessage);
}
