/**
 * UDP between two of Deno's own sockets over the kernel's loopback, for comparison:
 * `kernel_datagrams SIZE COUNT` prints a measurement as JSON. Needs
 * `--unstable-net`.
 *
 * @module
 */

import { type DatagramPort, exchangeDatagrams } from "../datagrams.ts";

const [size, count] = Deno.args.map(Number);
const hostname = "127.0.0.1";
const from = Deno.listenDatagram({ transport: "udp", hostname, port: 0 });
const to = Deno.listenDatagram({ transport: "udp", hostname, port: 0 });
const into = new Uint8Array(65_536);
const source: DatagramPort = {
  send: async (bytes) => void await from.send(bytes, to.addr),
  receive: () => Promise.resolve(null),
};
const target: DatagramPort = {
  send: () => Promise.resolve(),
  receive: async () => {
    try {
      return (await to.receive(into))[0];
    } catch {
      return null; // closed
    }
  },
};
const result = await exchangeDatagrams(source, target, size, count, () => {
  to.close();
  return Promise.resolve();
});
from.close();
Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(result)}\n`));
