/**
 * ARP with the kernel over a TAP: who asks, who answers, who is believed.
 */

import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { NETCONN_TCP, NETCONN_UDP } from "../../mod.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS, SocketError } from "./kernel_sockets.ts";
import { frameOf, sendFrames } from "./raw_frames.ts";
import { interopTest } from "./requirements.ts";
import { DEVICE, KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "ping"] };

/** What the kernel knows about an address: its state and link address. */
async function neighbour(
  net: TapNetwork,
  address: string,
): Promise<{ mac: string; state: string }> {
  const args = ["neigh", "show", address, "dev", DEVICE];
  const text = (await net.namespace.ip(...args)).trim();
  const mac = /lladdr (\S+)/.exec(text)?.[1] ?? "";
  return { mac, state: text.split(" ").at(-1)! };
}

async function ourMac(net: TapNetwork): Promise<string> {
  return (await net.stack.netifs())[1]!.mac;
}

function setNeighbour(
  net: TapNetwork,
  address: string,
  mac: string,
  state: string,
): Promise<string> {
  return net.namespace.ip(
    ...["neigh", "replace", address, "dev", DEVICE],
    ...["lladdr", mac, "nud", state],
  );
}

/** Sends a datagram of ours to the kernel and waits until it is echoed. */
async function echoed(net: TapNetwork): Promise<void> {
  await using udp = net.stack.netconn(NETCONN_UDP);
  await udp.sendTo(new Uint8Array(10), { hostname: KERNEL, port: 7 });
  using buf = await udp.recv({ timeout: 10_000 });
  assertEquals(buf!.byteLength, 10);
}

interopTest(
  "The kernel resolves the stack's address [RFC 826]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    assertEquals((await neighbour(net, OURS)).mac, "");
    await net.namespace.run(["ping", "-c", "1", OURS]);
    const { mac, state } = await neighbour(net, OURS);
    assertEquals([mac, state], [await ourMac(net), "REACHABLE"]);
  },
);

interopTest(
  "The stack resolves the kernel's address, and the kernel learns ours by it [RFC 826]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await net.kernel.serveDatagramEcho(7);
    await echoed(net);
    assertEquals((await neighbour(net, OURS)).mac, await ourMac(net));
  },
);

interopTest(
  "The stack answers arping, for its own addresses alone",
  { needs: [...NEEDS.needs, "arping"] },
  async () => {
    await using net = await TapNetwork.create();
    const arping = (address: string) =>
      net.namespace.exec(["arping", "-c", "3", "-I", DEVICE, address]);
    const ours = await arping(OURS);
    assertEquals(ours.code, 0);
    assertMatch(ours.stdout, new RegExp(await ourMac(net), "i"));
    assertMatch(ours.stdout, /Received 3 response/);
    assertMatch((await arping("10.9.0.77")).stdout, /Received 0 response/);
  },
);

interopTest(
  "The stack defends its address against a probe for duplicates [RFC 5227 §2.1.1]",
  { needs: [...NEEDS.needs, "arping"] },
  async () => {
    await using net = await TapNetwork.create();
    const { code, stdout } = await net.namespace.exec(
      ["arping", "-D", "-c", "2", "-w", "5", "-I", DEVICE, OURS],
    );
    assertEquals(code, 1, stdout); // it is somebody's
    assertMatch(stdout, new RegExp(await ourMac(net), "i"));
  },
);

interopTest(
  "Stack.addAddress() tells the kernel that an address has moved here [RFC 5227 §2.3]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await net.namespace.sysctl(`net.ipv4.neigh.${DEVICE}.locktime`, 0);
    await setNeighbour(net, "10.9.0.7", "02:00:00:00:00:99", "reachable");
    await net.stack.addAddress("if1", "10.9.0.7/24");
    await eventually(async () => {
      assertEquals((await neighbour(net, "10.9.0.7")).mac, await ourMac(net));
    });
    await net.namespace.run(["ping", "-c", "1", "10.9.0.7"]);
  },
);

interopTest(
  "The kernel's announcement of a new link address is believed at once [RFC 826]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({ ip: { neighbourRetries: 0 } });
    await net.kernel.serveDatagramEcho(7);
    await net.namespace.run(["ping", "-c", "1", OURS]); // both know each other
    await echoed(net);
    await net.namespace.sysctl(`net.ipv4.conf.${DEVICE}.arp_notify`, 1);
    const device = ["link", "set", "dev", DEVICE];
    await net.namespace.ip(...device, "address", "02:00:00:00:00:42");
    await echoed(net);
  },
);

interopTest(
  "The stack answers when the kernel probes a stale neighbour [RFC 1122 §2.3.2.1]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const variables = `net.ipv4.neigh.${DEVICE}`;
    await net.namespace.sysctl(`${variables}.delay_first_probe_time`, 0);
    // Nothing but the answer to a unicast request makes it reachable again:
    // nobody listens for the datagrams, and broadcasts are not sent.
    await net.namespace.sysctl(`${variables}.mcast_solicit`, 0);
    await setNeighbour(net, OURS, await ourMac(net), "stale");
    assertEquals((await neighbour(net, OURS)).state, "STALE");
    await using sink = net.stack.netconn(NETCONN_UDP);
    await sink.bind(OURS, 9);
    const peer = await net.kernel.datagrams(4_000);
    await peer.sendDatagram(OURS, 9, 10);
    await eventually(async () => {
      const { mac, state } = await neighbour(net, OURS);
      assertEquals([mac, state], [await ourMac(net), "REACHABLE"]);
    });
  },
);

interopTest(
  "The stack asks a neighbour again that it has not heard of for long",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({
      ip: { neighbourReachableMs: 400 },
    });
    await net.kernel.serveDatagramEcho(7);
    await echoed(net);
    // An age later the kernel has another link address and has not said so.
    await net.namespace.sysctl(`net.ipv4.conf.${DEVICE}.arp_notify`, 0);
    const device = ["link", "set", "dev", DEVICE];
    await net.namespace.ip(...device, "address", "02:00:00:00:00:42");
    await eventually(() => echoed(net), 40_000);
  },
);

interopTest(
  "Datagrams wait until their neighbour is resolved, and keep their order",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const peer = await net.kernel.datagrams(7);
    await using udp = net.stack.netconn(NETCONN_UDP);
    const sizes = [10, 20, 30];
    for (const size of sizes) {
      const to = { hostname: KERNEL, port: 7 };
      await udp.sendTo(new Uint8Array(size), to);
    }
    for (const size of sizes) {
      assertEquals((await peer.recvDatagram()).bytes, size);
    }
  },
);

interopTest(
  "Nobody at an address: what waits is dropped and counted",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({
      ip: { neighbourRetryMs: 100, neighbourRetries: 2 },
    });
    await using udp = net.stack.netconn(NETCONN_UDP);
    await udp.sendTo(new Uint8Array(1), { hostname: "10.9.0.77", port: 7 });
    await eventually(async () => {
      const { drops } = await net.stack.stats();
      const dropped = Object.entries(drops)
        .filter(([reason]) => reason.includes("neighbour"));
      assert(dropped.length > 0, JSON.stringify(drops));
    });
  },
);

interopTest(
  "A connect to an address that nobody has fails after three seconds, as the kernel's own does",
  { needs: [...NEEDS.needs, "python3"] },
  async () => {
    await using net = await TapNetwork.create();
    for (
      const connect of [
        async () => {
          await using conn = net.stack.netconn(NETCONN_TCP);
          const error = await assertRejects(
            () => conn.connect("10.9.0.77", 9),
            Deno.errors.NetworkUnreachable,
          );
          assertEquals((error as { code?: string }).code, "ERR_RTE");
        },
        async () => {
          const error = await assertRejects(
            () => net.kernel.connect("10.9.0.78", 9),
            SocketError,
          );
          assertEquals(error.errno, "EHOSTUNREACH");
        },
      ]
    ) {
      const start = performance.now();
      await connect();
      const ms = performance.now() - start;
      assert(ms > 2900 && ms < 4500, `${ms} ms`);
    }
  },
);

interopTest(
  "A connect to a kernel that answers no ARP fails, and one works once it does",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await net.kernel.listen(9);
    await net.namespace.ip("link", "set", "dev", DEVICE, "arp", "off");
    for (const to of [KERNEL, "192.0.2.1"]) { // itself, and as the gateway
      await using conn = net.stack.netconn(NETCONN_TCP);
      await assertRejects(
        () => conn.connect(to, 9),
        Deno.errors.NetworkUnreachable,
      );
    }
    await net.namespace.ip("link", "set", "dev", DEVICE, "arp", "on");
    await using conn = net.stack.netconn(NETCONN_TCP);
    await conn.connect(KERNEL, 9);
  },
);

interopTest(
  "A hundred connects to a kernel whose address is not known yet are answered at once",
  NEEDS,
  async () => {
    for (const neighbourQueueBytes of [212_992, 0]) {
      await using net = await TapNetwork.create({
        ip: { neighbourQueueBytes },
      });
      const start = performance.now();
      const refused = Array.from({ length: 100 }, async () => {
        await using conn = net.stack.netconn(NETCONN_TCP);
        await assertRejects(
          () => conn.connect(KERNEL, 9),
          Deno.errors.ConnectionRefused,
        );
      });
      await Promise.all(refused);
      const ms = performance.now() - start;
      assert(ms < 900, `${ms} ms`); // a SYN that was lost takes a second
    }
  },
);

const FORGER = "02:00:00:00:00:99";

/** Says to the stack that the kernel's address is the forger's. */
async function forge(net: TapNetwork, frames: string[]): Promise<void> {
  await sendFrames(net.namespace, DEVICE, frames);
}

interopTest(
  "A forged reply does not replace the kernel's link address within its lock time",
  { needs: [...NEEDS.needs, "python3"] },
  async () => {
    await using net = await TapNetwork.create({
      ip: { neighbourLockMs: 60_000 },
    });
    await net.kernel.serveDatagramEcho(7);
    await echoed(net);
    const mac = await ourMac(net);
    await forge(net, [
      frameOf.arp({ op: 2, from: [FORGER, KERNEL], to: [mac, OURS] }),
      frameOf.arp({ op: 2, from: [FORGER, KERNEL], to: [FORGER, KERNEL] }),
      frameOf.arp({ op: 1, from: [FORGER, KERNEL], to: [mac, OURS] }),
    ]);
    await echoed(net);
  },
);

interopTest(
  "A forged reply is found out: the stack asks, and finds the kernel again",
  { needs: [...NEEDS.needs, "python3"] },
  async () => {
    await using net = await TapNetwork.create({
      ip: { neighbourLockMs: 0, neighbourRetryMs: 100 },
    });
    await net.kernel.serveDatagramEcho(7);
    await echoed(net);
    const to = { hostname: KERNEL, port: 7 };
    await using udp = net.stack.netconn(NETCONN_UDP);
    const mac = await ourMac(net);
    await forge(net, [
      frameOf.arp({ op: 2, from: [FORGER, KERNEL], to: [mac, OURS] }),
    ]);
    await udp.sendTo(new Uint8Array(10), to);
    await assertRejects(() => udp.recv({ timeout: 500 })); // to nobody
    await eventually(async () => {
      await udp.sendTo(new Uint8Array(10), to);
      using buf = await udp.recv({ timeout: 500 });
      assertEquals(buf!.byteLength, 10);
    }, 30_000);
  },
);

interopTest(
  "A stack that learns no neighbours talks to the kernel once it is told its link address",
  { needs: [...NEEDS.needs, "python3"] },
  async () => {
    await using net = await TapNetwork.create({ ip: { neighbours: "static" } });
    await net.kernel.serveDatagramEcho(7);
    await assertRejects(() => echoed(net), Deno.errors.NetworkUnreachable);
    const text = await net.namespace.ip("link", "show", "dev", DEVICE);
    const kernelMac = /link\/ether (\S+)/.exec(text)![1];
    await net.stack.setNeighbour("if1", KERNEL, kernelMac);
    await echoed(net);
    await net.namespace.run(["ping", "-c", "1", OURS]); // who asks is answered
    await forge(net, [
      frameOf.arp({ op: 1, from: [FORGER, KERNEL], to: [FORGER, KERNEL] }),
    ]);
    await echoed(net);
  },
);

interopTest(
  "A frame with the stack's own address as source is dropped, and answers nothing",
  { needs: [...NEEDS.needs, "python3"] },
  async () => {
    await using net = await TapNetwork.create();
    await using echo = net.stack.netconn(NETCONN_UDP);
    await echo.bind("0.0.0.0", 7);
    const mac = await ourMac(net);
    const frame = frameOf.datagram({
      from: [FORGER, OURS, 7],
      to: [mac, OURS, 7],
      text: "land",
    });
    await sendFrames(net.namespace, DEVICE, [frame, frame, frame]);
    await eventually(async () => {
      const { drops } = await net.stack.stats();
      assertEquals(drops["bad-address"], 3);
    });
    await assertRejects(() => echo.recv({ timeout: 100 }));
  },
);
