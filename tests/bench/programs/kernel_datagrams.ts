/**
 * UDP between two of Deno's own sockets over the kernel's loopback, for comparison:
 * `kernel_datagrams SIZE COUNT` prints a measurement as JSON. Needs
 * `--unstable-net`.
 *
 * @module
 */

import { Datagrams, exchangeDatagrams } from "../datagrams.ts";

const [size, count] = Deno.args.map(Number);
const hostname = "127.0.0.1";
const from = Deno.listenDatagram({ transport: "udp", hostname, port: 0 });
const to = Deno.listenDatagram({ transport: "udp", hostname, port: 0 });
const into = new Uint8Array(65_536);
const datagrams = new Datagrams(size, count);

async function send(): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await from.send(datagrams.numbered(number), to.addr);
  }
}

async function receive(): Promise<void> {
  for (;;) {
    let bytes: Uint8Array;
    try {
      [bytes] = await to.receive(into);
    } catch {
      return; // closed
    }
    datagrams.take(bytes);
  }
}

const result = await exchangeDatagrams(datagrams, send, receive, () => {
  to.close();
  return Promise.resolve();
});
from.close();
Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(result)}\n`));
