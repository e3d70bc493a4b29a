/**
 * Who sends to whom over an impaired wire: the stack and Linux, Linux and Linux,
 * C lwIP and Linux. Each pair has namespaces and a wire of its own.
 *
 * The receiver holds the stop-watch, from the first byte to the end of the stream.
 * Random bytes are sent, and both ends compute SHA-256; C lwIP only counts bytes
 * that it gets, and what it sends is known.
 *
 * @module
 */

import { createHash } from "node:crypto";
import type { Netconn } from "../../netconn/deno/netconn.ts";
import { sendRandom } from "../interop/bulk.ts";
import {
  ImpairedNetwork,
  LEFT,
  RIGHT,
  TAP,
} from "../interop/impaired_network.ts";
import type {
  KernelSocket,
  SocketOption,
  TimedDigest,
} from "../interop/kernel_sockets.ts";
import { startLwipPeer } from "../interop/peers/build.ts";
import * as pattern from "./pattern.ts";
import * as stacks from "./stacks.ts";

const CUBIC: SocketOption[] = [["IPPROTO_TCP", "TCP_CONGESTION", "cubic"]];
const LWIP = { tap: TAP, address: `${LEFT}/24` };
/** What lwip_peer writes, again and again. */
const LWIP_CHUNK = Uint8Array.from(
  { length: 65_536 },
  (_, i) => i * 7 + Math.floor(i / 251),
);

/** What one transfer came to. */
export interface Transfer {
  /** Megabits per second at the receiver's application. */
  value: number;
  /** Segments that the sender has sent again; NaN if it does not tell. */
  retransmits: number;
  /** More about the sender, for a closer look. */
  details?: Record<string, number>;
}

/** Two hosts at work, and what is between them. */
export interface Pair {
  /** Who sends to whom. */
  name: string;
  /** Where. */
  network: ImpairedNetwork;
  /** Whether the data goes from left to right. */
  outwards: boolean;
  /**
   * Sends so many bytes and checks that they have come.
   *
   * @throws {Error} If a byte is wrong.
   */
  transfer(bytes: number): Promise<Transfer>;
}

/** Linux to Linux; what the others are compared with. */
export async function linuxPair(scope: AsyncDisposableStack): Promise<Pair> {
  const network = scope.use(await ImpairedNetwork.create());
  const sender = await network.startKernel();
  const listener = await network.kernel.listen(9);
  return {
    ...{ name: "Linux → Linux", network, outwards: true },
    async transfer(bytes) {
      const out = await sender.connect(RIGHT, 9, CUBIC);
      const receiver = await listener.accept();
      const receiving = receiver.recvAllTimed();
      const sha256 = await out.sendRandom(bytes);
      const result = await endOfKernel(out, receiving, { bytes, sha256 });
      await receiver.close();
      return result;
    },
  };
}

/** The stack to Linux, and Linux to the stack, on one wire. */
export async function stackPairs(
  scope: AsyncDisposableStack,
): Promise<Pair[]> {
  const network = scope.use(await ImpairedNetwork.create());
  const stack = await network.startStack();
  const listener = await network.kernel.listen(9);
  const inwards = await stacks.listen(scope, stack, 9);
  return [{
    ...{ name: "netconn → Linux", network, outwards: true },
    async transfer(bytes) {
      await using conn = await stacks.dial(stack, RIGHT, 9);
      const receiver = await listener.accept();
      const receiving = receiver.recvAllTimed();
      const sha256 = await sendRandom(conn, bytes);
      await conn.shutdown(false, true);
      const digest = await receiving;
      const info = (await conn.info())!;
      const { retransmits, timeouts, recoveries, undos, dsacks } = info;
      await receiver.close();
      await pattern.receiveAll(conn);
      return {
        ...judge(digest, { bytes, sha256 }),
        ...{ retransmits, details: { timeouts, recoveries, undos, dsacks } },
      };
    },
  }, {
    ...{ name: "Linux → netconn", network, outwards: false },
    async transfer(bytes) {
      const out = await network.kernel.connect(LEFT, 9, CUBIC);
      await using conn = await inwards.accept();
      const receiving = receiveTimed(conn);
      const sha256 = await out.sendRandom(bytes);
      return await endOfKernel(out, receiving, { bytes, sha256 });
    },
  }];
}

/** C lwIP to Linux, and Linux to C lwIP, on one wire. */
export async function lwipPairs(scope: AsyncDisposableStack): Promise<Pair[]> {
  const network = scope.use(await ImpairedNetwork.create());
  await network.addTap();
  const listener = await network.kernel.listen(9);
  return [{
    ...{ name: "C lwIP → Linux", network, outwards: true },
    async transfer(bytes) {
      const mode = ["send", RIGHT, "9", `${bytes}`];
      await using peer = await startLwipPeer(network.left, LWIP, mode);
      const receiver = await listener.accept();
      const digest = await receiver.recvAllTimed();
      await receiver.close();
      await stacks.reportOf(peer);
      const sha256 = lwipDigest(bytes);
      return { ...judge(digest, { bytes, sha256 }), retransmits: NaN };
    },
  }, {
    ...{ name: "Linux → C lwIP", network, outwards: false },
    async transfer(bytes) {
      const options = { ...LWIP, count: 1 };
      const peer = await startLwipPeer(network.left, options, ["sink", "9"]);
      await using _peer = peer;
      const out = await network.kernel.connect(LEFT, 9, CUBIC);
      const sha256 = await out.sendRandom(bytes);
      const receiving = lwipReport(peer, sha256);
      return await endOfKernel(out, receiving, { bytes, sha256 });
    },
  }];
}

/** The kernel has sent all: waits until it has come, and closes. */
async function endOfKernel(
  out: KernelSocket,
  receiving: Promise<TimedDigest>,
  sent: { bytes: number; sha256: string },
): Promise<Transfer> {
  await out.shutdown();
  const digest = await receiving;
  const retransmits = await out.retransmits();
  await out.close();
  return { ...judge(digest, sent), retransmits };
}

function judge(
  digest: TimedDigest,
  sent: { bytes: number; sha256: string },
): { value: number } {
  pattern.checkCount(digest.bytes, sent.bytes);
  pattern.checkHash(digest.sha256, sent.sha256);
  return { value: digest.bytes * 8 / digest.seconds / 1e6 };
}

async function receiveTimed(conn: Netconn): Promise<TimedDigest> {
  const hash = createHash("sha256");
  let bytes = 0;
  let start = 0;
  for (;;) {
    using buf = await conn.recv();
    if (buf === null) break;
    if (bytes === 0) start = performance.now();
    bytes += buf.byteLength;
    for (const fragment of buf) hash.update(fragment);
  }
  const seconds = stacks.secondsSince(start);
  return { bytes, sha256: hash.digest("hex"), seconds };
}

/** What lwip_peer says it has received; it does not look at the content. */
async function lwipReport(
  peer: Parameters<typeof stacks.reportOf>[0],
  sha256: string,
): Promise<TimedDigest> {
  const { bytes, seconds } = await stacks.reportOf(peer);
  return { bytes, seconds, sha256 };
}

function lwipDigest(bytes: number): string {
  const hash = createHash("sha256");
  for (let at = 0; at < bytes; at += LWIP_CHUNK.length) {
    hash.update(LWIP_CHUNK.subarray(0, bytes - at));
  }
  return hash.digest("hex");
}
