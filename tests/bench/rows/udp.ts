/**
 * UDP from one stack to another as fast as it goes, 64 and 1472 bytes a datagram;
 * beside Deno's own sockets over the kernel's loopback.
 *
 * The sender waits for nothing but room in its mailbox; what the receiver cannot
 * take is lost, and reported. The figure is what was received.
 *
 * @module
 */

import { NETCONN_UDP } from "../../../core/api/netconn_type.ts";
import type { NetBuf } from "../../../netbuf/netbuf.ts";
import type { Netconn } from "../../../netconn/netconn.ts";
import { type DatagramPort, exchangeDatagrams } from "../datagrams.ts";
import type { Contender, Measurement, Row } from "../row.ts";
import { benchProgram, reportOf, startPair } from "../stacks.ts";
import { Spawned } from "../../interop/spawned.ts";

const PORT = 9;
const COUNT = 20_000;

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
      onCable("netconn, two Workers", true, size),
      { ...onCable("netconn, one thread", false, size), goal },
      {
        name: "Deno, kernel's loopback",
        needs: ["ip"],
        first: COUNT,
        open: () => ({ run: (count) => runKernel(size, count) }),
      },
    ],
  };
}

function onCable(name: string, thread: boolean, size: number): Contender {
  return {
    name,
    first: COUNT,
    open: async (scope) => {
      const { left, right, address } = await startPair(scope, thread);
      return {
        async run(count) {
          await using sender = left.netconn(NETCONN_UDP);
          await using receiver = right.netconn(NETCONN_UDP);
          await receiver.bind("0.0.0.0", PORT);
          await sender.connect(address, PORT);
          await sender.send(new Uint8Array(1)); // finds the neighbour
          (await receiver.recv())?.delete();
          return await exchangeDatagrams(
            portOf(sender),
            portOf(receiver),
            size,
            count,
            () => receiver.close(),
          );
        },
      };
    },
  };
}

/** A netconn as the exchange sees it; the bytes of a netbuf are not copied. */
function portOf(conn: Netconn): DatagramPort {
  let held: NetBuf | null = null;
  return {
    send: async (bytes) => {
      try {
        await conn.send(bytes);
      } catch (error) {
        // The cable is full: this one is lost, as in any queue that overflows.
        if (!(error instanceof Deno.errors.WouldBlock)) throw error;
      }
    },
    receive: async () => {
      held?.delete();
      held = null;
      try {
        held = await conn.recv();
      } catch {
        return null; // closed
      }
      return held?.data() ?? null;
    },
  };
}

async function runKernel(size: number, count: number): Promise<Measurement> {
  const [program, ...rest] = benchProgram("kernel_datagrams", [
    "--unstable-net",
  ]);
  const command = [program, ...rest, `${size}`, `${count}`];
  return await reportOf(new Spawned(command)) as unknown as Measurement;
}
