/**
 * UDP from one stack to another as fast as it goes, 64 and 1472 bytes a datagram;
 * beside Deno's own sockets over the kernel's loopback.
 *
 * The sender waits for nothing but room in its mailbox; what the receiver cannot
 * take is lost, and reported. The receiver has a buffer of 128 MiB. The figure is what was received. The cable has no
 * offload: each datagram crosses it in a frame of its own, with its checksum.
 *
 * @module
 */

import {
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
} from "../../../core/mailbox/netconn_type.ts";
import type { NetBuf } from "../../../netbuf/netbuf.ts";
import type { Netconn } from "../../../netconn/deno/netconn.ts";
import { Datagrams, exchangeDatagrams } from "../datagrams.ts";
import { anyOf, inBothFamilies, type Version } from "../families.ts";
import type { Contender, Measurement, Row } from "../row.ts";
import { benchProgram, over, reportOf, startPair } from "../stacks.ts";
import { Spawned } from "../../interop/spawned.ts";

const PORT = 9;
const COUNT = 20_000;
/**
 * Bytes of datagrams that may wait: sender and receiver are one thread, and take
 * turns. The kernel's sockets have its default, 212,992.
 */
const RECEIVE_BUFFER = 128 << 20;

/** Bytes of a datagram of IPv6 that fills an Ethernet frame: 1,500 less the headers. */
const FRAME6 = 1452;

/** Small datagrams. */
export const UDP_64: Row = row(64, 600_000);

/** Datagrams that fill an Ethernet frame. */
export const UDP_1472: Row = row(1472, 400_000);

function row(size: number, goal: number): Row {
  return {
    name: `udp-${size}`,
    title: `UDP between two stacks, ${size} B datagrams received`,
    unit: "per s",
    better: "higher",
    goal,
    contenders: [
      ...inBothFamilies((version) =>
        onCable("netconn, two Workers", true, size, version)
      ),
      ...inBothFamilies((version) => ({
        ...onCable("netconn, one thread", false, size, version),
        goal,
      })),
      {
        name: "Deno, kernel's loopback",
        needs: ["ip"],
        first: COUNT,
        open: () => ({ run: (count) => runKernel(size, count) }),
      },
    ],
  };
}

function onCable(
  name: string,
  thread: boolean,
  largest: number,
  version: Version,
): Contender {
  const type = version === 4 ? NETCONN_UDP : NETCONN_UDP_IPV6;
  const size = version === 4 ? largest : Math.min(largest, FRAME6);
  return {
    name,
    first: COUNT,
    open: async (scope) => {
      const pair = await startPair(scope, thread);
      const { left, right, address } = over(version, pair);
      return {
        async run(count) {
          await using sender = left.netconn(type);
          await using receiver = right.netconn(type);
          await receiver.bind(anyOf(version), PORT);
          receiver.setRecvBufferSize(RECEIVE_BUFFER);
          await sender.connect(address, PORT);
          await sender.send(new Uint8Array(1)); // finds the neighbour
          (await receiver.recv())?.delete();
          const datagrams = new Datagrams(size, count);
          return await exchangeDatagrams(
            datagrams,
            () => sendAll(sender, datagrams),
            () => receiveAll(receiver, datagrams),
            () => receiver.close(),
          );
        },
      };
    },
  };
}

async function sendAll(conn: Netconn, datagrams: Datagrams): Promise<void> {
  for (let number = 1; number <= datagrams.count; number++) {
    await conn.send(datagrams.numbered(number));
  }
}

/** Takes datagrams until the netconn is closed; no bytes are copied. */
async function receiveAll(conn: Netconn, datagrams: Datagrams): Promise<void> {
  for (;;) {
    let buf: NetBuf | null;
    try {
      buf = await conn.recv();
    } catch {
      return; // closed
    }
    datagrams.take(buf!.data()!);
    buf!.delete();
  }
}

async function runKernel(size: number, count: number): Promise<Measurement> {
  const [program, ...rest] = benchProgram("kernel_datagrams", [
    "--unstable-net",
  ]);
  const command = [program, ...rest, `${size}`, `${count}`];
  return await reportOf(new Spawned(command)) as unknown as Measurement;
}
