/**
 * Two stacks of the core alone, joined by a memory, driven in one thread and in
 * virtual time: no netconn, no mailbox, no promise, no driver. What is left is what
 * the core does for a packet.
 *
 * @module
 */

import { SeededRng } from "../../core/base/rng.ts";
import type { ApiSink } from "../../core/api/sink.ts";
import { PacketMemory, reservePages } from "../../core/buf/memory.ts";
import type { Pbuf } from "../../core/buf/pbuf.ts";
import type { Netif } from "../../core/link/netif.ts";
import type { FrameSource } from "../../core/link/attachment.ts";
import { Stack } from "../../core/stack.ts";
import type { TcpPcb } from "../../core/tcp/pcb.ts";
import type { TcpUser } from "../../core/tcp/user.ts";
import {
  type Frame,
  type FrameMeta,
  HEADER_SCRATCH,
} from "../../core/wire/frame.ts";
import { type IpAddr, parsePrefix } from "../../core/wire/ip_addr.ts";
import { DEFAULT_IPV6 } from "../../core/ip/v6/ipv6_config.ts";
import type { Version } from "./families.ts";

// Both stacks live in one memory: a frame can then be copied without a view.
const DATA = 65_536; // what the applications send
const DATA_SIZE = 1 << 20;
const SLOTS = DATA + DATA_SIZE; // frames on their way
const SLOT = 69_632;
const SLOT_COUNT = 512;
const ARENA = SLOTS + 2 * SLOT_COUNT * SLOT;
const ARENA_SIZE = 32 << 20;
const MEMORY = ARENA + 2 * ARENA_SIZE;

/** Milliseconds of virtual time that a turn takes. */
const TURN_MS = 0.01;
/** The same while nothing is sent. */
const IDLE_TURN_MS = 10;
const PORT = 9;
const WRITE = 16_384;
/** Datagrams sent in a turn: fewer than there are slots. */
const DATAGRAMS = 64;
const MTU = 1500;
const LARGEST = 65_549;

/** The application has no mailbox here. */
const NOBODY: ApiSink = {
  connected() {},
  data() {},
  fin() {},
  sent() {},
  accept() {},
  error() {},
  closed() {},
  released() {},
  datagram() {},
  datagramError() {},
  hasRoom: () => true,
};

/**
 * Where modulo 8 a frame has to start for its last piece to be copied between places
 * that agree: word by word, as a cable does it, and not by bytes.
 */
function payloadSkew({ offsets, lengths, count, length }: Frame): number {
  return (offsets[count - 1] + lengths[count - 1] - length) & 7;
}

/** Puts frames into slots, and takes them from its peer's. */
class MemoryDevice implements FrameSource {
  readonly medium = "ethernet";
  readonly maxFrame: number;
  readonly offload: { checksum: boolean; tcpSegmentation: number };
  peer: MemoryDevice = this;
  readonly #memory: Uint8Array;
  readonly #slots: number;
  readonly #lengths = new Int32Array(SLOT_COUNT);
  readonly #kinds = new Int32Array(SLOT_COUNT); // gsoType << 16 | gsoSize
  readonly #skews = new Int32Array(SLOT_COUNT); // where in its slot a frame starts
  #head = 0;
  #count = 0;

  constructor(memory: Uint8Array, slots: number, offload: boolean) {
    this.#memory = memory;
    this.#slots = slots;
    this.offload = { checksum: offload, tcpSegmentation: offload ? 65_160 : 0 };
    this.maxFrame = offload ? LARGEST : MTU + 18;
  }

  transmit(frame: Frame): boolean {
    if (this.#count === SLOT_COUNT) return false;
    const slot = (this.#head + this.#count++) % SLOT_COUNT;
    const skew = payloadSkew(frame);
    let at = this.#slots + slot * SLOT + skew;
    this.#skews[slot] = skew;
    for (let i = 0; i < frame.count; i++) {
      const from = frame.offsets[i];
      const length = frame.lengths[i];
      this.#memory.copyWithin(at, from, from + length);
      at += length;
    }
    this.#lengths[slot] = frame.length;
    this.#kinds[slot] = frame.gsoType << 16 | frame.gsoSize;
    return true;
  }

  receive(
    _memory: Uint8Array,
    offset: number,
    _capacity: number,
    meta: FrameMeta,
  ): number {
    return this.peer.#take(offset, meta);
  }

  #take(offset: number, meta: FrameMeta): number {
    if (this.#count === 0) return 0;
    const slot = this.#head;
    this.#head = (slot + 1) % SLOT_COUNT;
    this.#count--;
    const from = this.#slots + slot * SLOT + this.#skews[slot];
    const length = this.#lengths[slot];
    this.#memory.copyWithin(offset, from, from + length);
    meta.checksumValid = this.offload.checksum;
    meta.gsoType = this.#kinds[slot] >> 16;
    meta.gsoSize = this.#kinds[slot] & 0xffff;
    return length;
  }
}

/** One of two stacks. */
class CoreEnd {
  readonly stack: Stack;
  readonly netif: Netif;
  readonly device: MemoryDevice;

  constructor(memory: PacketMemory, index: number, offload: boolean) {
    this.stack = new Stack({
      memory,
      frameScratch: DATA - (index + 1) * HEADER_SCRATCH,
      arena: { start: ARENA + index * ARENA_SIZE, size: ARENA_SIZE },
      rng: new SeededRng(index + 1),
      sink: NOBODY,
    });
    const slots = SLOTS + index * SLOT_COUNT * SLOT;
    const { stack } = this;
    this.device = new MemoryDevice(memory.u8, slots, offload);
    this.netif = stack.attach("m0", this.device, null, MTU);
    stack.ip.enableIpv6(this.netif, { ...DEFAULT_IPV6, dad: false });
    for (const text of [`10.0.0.${index + 1}/24`, `fd00::${index + 1}/64`]) {
      const { addr, prefixLen } = parsePrefix(text)!;
      stack.ip.addAddress(this.netif, addr, prefixLen);
    }
  }

  turn(now: number): void {
    const { stack } = this;
    stack.clock.now = now;
    stack.receive();
    stack.runTimers();
    stack.flush();
  }
}

/** The pair, and what it does. */
export class CorePair {
  readonly #left: CoreEnd;
  readonly #right: CoreEnd;
  readonly #address: IpAddr;
  #now = 0;
  /** Bytes of payload that have arrived. */
  received = 0;

  /**
   * @param offload Whether super-packets cross whole.
   * @param version Over what.
   */
  constructor(offload: boolean, version: Version = 4) {
    const right = version === 4 ? "10.0.0.2/24" : "fd00::2/64";
    this.#address = parsePrefix(right)!.addr;
    const memory = new PacketMemory(reservePages(MEMORY));
    this.#left = new CoreEnd(memory, 0, offload);
    this.#right = new CoreEnd(memory, 1, offload);
    this.#left.device.peer = this.#right.device;
    this.#right.device.peer = this.#left.device;
  }

  /** Frames that both stacks have taken from each other. */
  get packets(): number {
    return this.#left.netif.stats.rxFrames + this.#right.netif.stats.rxFrames;
  }

  /** Blocks of packet memory in use. */
  get blocks(): number {
    return this.#left.stack.pbufs.blocks.blocksUsed +
      this.#right.stack.pbufs.blocks.blocksUsed;
  }

  /** Lets time pass in which nothing is sent: timers find work. */
  idle(ms: number): void {
    for (const end = this.#now + ms; this.#now < end;) this.#turn(IDLE_TURN_MS);
  }

  /** One turn of each stack. */
  #turn(ms = TURN_MS): void {
    this.#now += ms;
    this.#left.turn(this.#now);
    this.#right.turn(this.#now);
  }

  /**
   * Opens a TCP stream.
   *
   * @returns Sends and receives until `packets` is as large as it says.
   */
  tcp(): (packets: number) => void {
    const receiver = new Receiver(this.#right.stack, (n) => this.received += n);
    const listening = this.#right.stack.tcp.create(receiver);
    listening.bind(this.#address, PORT);
    listening.listen(1, {
      onAccept(pcb: TcpPcb) {
        pcb.user = receiver;
        return true;
      },
    });
    const pcb = this.#left.stack.tcp.create(
      new Receiver(this.#left.stack, () => {}),
    );
    pcb.connect(this.#address, PORT);
    let at = 0;
    return (packets) => {
      while (this.packets < packets) {
        while (pcb.writeSpace >= WRITE && pcb.canSend) {
          pcb.write(DATA + at, WRITE, true);
          at = (at + WRITE) % DATA_SIZE;
        }
        this.#turn();
      }
    };
  }

  /**
   * Opens a flow of datagrams.
   *
   * @param size Bytes of payload of each.
   * @returns As {@linkcode tcp}.
   */
  udp(size: number): (packets: number) => void {
    const { stack } = this.#right;
    const family = this.#address.isV4 ? 4 : 6;
    const target = stack.udp.create({
      onDatagram: (_pcb, data) => {
        this.received += data.length;
        stack.pbufs.free(data);
      },
    }, { family });
    target.bind(this.#address, PORT);
    const source = this.#left.stack.udp.create({ onDatagram() {} }, {
      family,
    });
    source.connect(this.#address, PORT);
    source.send(DATA, size, null, 0); // finds the neighbour
    this.#turn();
    this.#turn();
    return (packets) => {
      while (this.packets < packets) {
        for (let i = 0; i < DATAGRAMS; i++) source.send(DATA, size, null, 0);
        this.#turn();
      }
    };
  }
}

/** Takes what comes and lets it go. */
class Receiver implements TcpUser {
  readonly #stack: Stack;
  readonly #take: (bytes: number) => void;

  constructor(stack: Stack, take: (bytes: number) => void) {
    this.#stack = stack;
    this.#take = take;
  }

  onConnected(): void {}
  onReceive(pcb: TcpPcb, data: Pbuf, length: number): void {
    this.#take(length);
    this.#stack.pbufs.free(data);
    pcb.recved(length);
  }
  onFin(): void {}
  onSent(): void {}
  onError(): void {
    throw new Error("the connection has broken");
  }
  onClosed(): void {}
}
