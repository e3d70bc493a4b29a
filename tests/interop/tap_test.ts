/**
 * TAP and TUN drivers against the kernel, in a namespace of the test. The frames
 * are made by hand: what is tested is the driver alone.
 *
 * @module
 */

import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { openPoll } from "../../core/thread/poll.ts";
import { getU16, setU16, setU32 } from "../../core/wire/bytes.ts";
import { checksum } from "../../core/wire/checksum.ts";
import { open, tap, type TapDevice } from "../../drivers/tap.ts";
import { tun } from "../../drivers/tun.ts";
import type { DriverSpec } from "../../drivers/driver.ts";
import { FakeContext } from "../drivers/fake_context.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";

const NEEDS = { needs: ["tun"] };
const KERNEL = 0x0a63_0001; // 10.99.0.1
const OURS = 0x0a63_0002;
const ADDRESS = "10.99.0.1/24";

function opened({ options }: DriverSpec): [TapDevice, FakeContext] {
  const context = new FakeContext([], 1);
  return [open(options, context), context];
}

/** An ICMP echo request of ours in an IPv4 packet. */
function echoRequest(): Uint8Array {
  const packet = new Uint8Array(84);
  packet[0] = 0x45;
  setU16(packet, 2, packet.length);
  packet[8] = 64;
  packet[9] = 1;
  setU32(packet, 12, OURS);
  setU32(packet, 16, KERNEL);
  setU16(packet, 10, checksum(packet, 0, 20));
  packet[20] = 8;
  setU16(packet, 22, checksum(packet, 20, packet.length - 20));
  return packet;
}

/** Waits for the kernel's echo reply, up to 200 ms; answers its ARP meanwhile. */
function echoReply(device: TapDevice, context: FakeContext): boolean {
  const poll = openPoll()!;
  poll.add(device.fd);
  const ip = device.medium === "ip" ? 0 : 14;
  try {
    while (poll.wait(200) > 0) {
      for (;;) {
        const frame = context.receive(device);
        if (!frame) break;
        if (ip > 0) answerArp(device, context, frame);
        const isIcmp = frame[ip] === 0x45 && frame[ip + 9] === 1;
        if (isIcmp && frame[ip + 20] === 0) return true;
      }
    }
    return false;
  } finally {
    poll.close();
  }
}

function answerArp(
  device: TapDevice,
  context: FakeContext,
  request: Uint8Array,
): void {
  const isRequest = getU16(request, 12) === 0x0806 && request[21] === 1;
  if (!isRequest || request[41] !== (OURS & 255)) return;
  const reply = request.slice();
  reply.set(request.subarray(6, 12), 0);
  reply.set([2, 0, 0, 0, 0, 9], 6);
  reply[21] = 2;
  reply.set([2, 0, 0, 0, 0, 9], 22);
  setU32(reply, 28, OURS);
  reply.set(request.subarray(22, 32), 32);
  device.transmit(context.frameOf(reply));
}

async function ethernet(
  ns: Namespace,
  name: string,
  packet: Uint8Array,
): Promise<Uint8Array> {
  const shown = await ns.ip("-o", "link", "show", name);
  const mac = /link\/ether (\S+)/.exec(shown)![1]!.split(":");
  const frame = new Uint8Array(14 + packet.length);
  frame.set(mac.map((byte) => parseInt(byte, 16)));
  frame.set([2, 0, 0, 0, 0, 9, 8, 0], 6);
  frame.set(packet, 14);
  return frame;
}

interopTest(
  "open() of a TAP makes a device with address, MTU and offload",
  NEEDS,
  async () => {
    await using ns = await Namespace.create();
    const home = await Deno.readLink("/proc/thread-self/ns/net");
    const [device] = opened(tap("tap5", {
      netns: ns.name,
      address: [ADDRESS, "fd99::1/64"],
      mtu: 9000,
    }));
    assertEquals(await Deno.readLink("/proc/thread-self/ns/net"), home);
    assertEquals(
      [device.medium, device.mtu, device.maxFrame, device.offload],
      ["ethernet", 9000, 65_553, { checksum: true, tcpSegmentation: 65_160 }],
    );
    const shown = await ns.ip("addr", "show", "dev", "tap5");
    for (
      const part of ["mtu 9000", "UP", `inet ${ADDRESS}`, "inet6 fd99::1/64"]
    ) {
      assertStringIncludes(shown, part);
    }
    device.close();
    assert(!(await ns.ip("link")).includes("tap5"), "it vanishes when closed");
  },
);

interopTest(
  "open() of a TAP leaves what it was not asked to change",
  NEEDS,
  async () => {
    await using ns = await Namespace.create();
    await ns.addTap("tap5");
    await ns.ip("link", "set", "tap5", "mtu", "1400");
    const [device] = opened(tap("tap5", {
      netns: ns.name,
      up: false,
      offload: false,
      create: false,
    }));
    assertEquals(
      [device.mtu, device.maxFrame, device.offload],
      [1400, 1418, { checksum: false, tcpSegmentation: 0 }],
    );
    const shown = await ns.ip("addr", "show", "dev", "tap5");
    assertStringIncludes(shown, "state DOWN");
    assert(!shown.includes("inet "));
    device.close();
    assertStringIncludes(await ns.ip("link"), "tap5");
  },
);

for (const offload of [true, false]) {
  interopTest(
    `TapDevice exchanges frames with the kernel, offload: ${offload}`,
    NEEDS,
    async () => {
      await using ns = await Namespace.create();
      const spec = tap("tap5", { netns: ns.name, address: ADDRESS, offload });
      const [device, context] = opened(spec);
      const frame = await ethernet(ns, "tap5", echoRequest());
      assert(device.transmit(context.frameOf(frame)));
      assert(echoReply(device, context));
      assertEquals(context.receive(device), undefined);
      assertEquals(device.discarded, 0);
      device.close();
    },
  );
}

interopTest(
  "TapDevice.transmit() leaves a partial checksum to the kernel",
  NEEDS,
  async () => {
    await using ns = await Namespace.create();
    const spec = tap("tap5", { netns: ns.name, address: ADDRESS });
    const [device, context] = opened(spec);
    const bytes = await ethernet(ns, "tap5", echoRequest());
    setU16(bytes, 36, 0);
    device.transmit(context.frameOf(bytes));
    assert(!echoReply(device, context), "a wrong checksum is not accepted");
    const frame = context.frameOf(bytes);
    frame.csumStart = 34;
    frame.csumOffset = 2;
    device.transmit(frame);
    assert(echoReply(device, context));
    assertEquals(device.discarded, 0);
    device.close();
  },
);

interopTest(
  "TapDevice.receive() tells which checksums need not be verified",
  { needs: ["tun", "python3"] },
  async () => {
    await using ns = await Namespace.create();
    for (const offload of [true, false]) {
      const [device, context] = opened(
        tap("tap5", { netns: ns.name, address: ADDRESS, offload }),
      );
      await ns.ip(
        ...["neigh", "replace", "10.99.0.2", "lladdr", "02:00:00:00:00:09"],
        ...["dev", "tap5"],
      );
      await ns.run([
        "python3",
        "-c",
        [
          "import socket",
          "s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
          's.sendto(bytes(1000), ("10.99.0.2", 7))',
        ].join("\n"),
      ]);
      let frame = context.receive(device);
      while (frame && frame[23] !== 17) frame = context.receive(device);
      assertEquals(frame?.length, 1042);
      assertEquals(context.meta.checksumValid, offload);
      device.close();
    }
  },
);

interopTest(
  "TapDevice carries bare IP packets of a TUN device",
  NEEDS,
  async () => {
    await using ns = await Namespace.create();
    const spec = tun("tun5", { netns: ns.name, address: ADDRESS });
    const [device, context] = opened(spec);
    assertEquals([device.medium, device.maxFrame], ["ip", 65_535]);
    device.transmit(context.frameOf(echoRequest()));
    assert(echoReply(device, context));
    device.close();
  },
);

interopTest(
  "TapDevice loses frames while down, and ends when deleted",
  NEEDS,
  async () => {
    await using ns = await Namespace.create();
    const spec = tap("tap5", { netns: ns.name, up: false });
    const [device, context] = opened(spec);
    assert(device.transmit(context.frameOf(new Uint8Array(60))));
    assertEquals(device.discarded, 1);
    await ns.ip("link", "del", "tap5");
    assertEquals(context.receive(device), null);
    device.close();
  },
);

interopTest(
  "open() of a TAP says what is wrong, and leaks nothing",
  NEEDS,
  async () => {
    await using ns = await Namespace.create();
    const netns = ns.name;
    const fds = () => [...Deno.readDirSync("/proc/self/fd")].length;
    const home = Deno.readLinkSync("/proc/thread-self/ns/net");
    const before = fds();
    const fails = (
      spec: DriverSpec,
      kind: new () => Error,
      message: string,
    ) => assertThrows(() => opened(spec), kind, message);
    const { NotFound, AlreadyExists, Busy } = Deno.errors;
    fails(
      tap("tap5", { netns: "no-such-namespace" }),
      NotFound,
      'there is no network namespace "no-such-namespace"',
    );
    fails(tap("tap5", { netns, create: false }), NotFound, "no such device");
    fails(tap("lo", { netns }), AlreadyExists, "is not a TAP device");
    fails(tap("tap5", { netns: "/dev/null" }), Error, "setns failed");
    assertEquals(Deno.readLinkSync("/proc/thread-self/ns/net"), home);
    assertEquals(fds(), before);
    const [device] = opened(tap("tap5", { netns }));
    fails(tap("tap5", { netns }), Busy, "another program uses it");
    fails(tun("tap5", { netns }), AlreadyExists, "is not a TUN device");
    device.close();
    assertEquals(fds(), before);
  },
);

interopTest("open() of a TAP without CAP_NET_ADMIN says what to do", {
  needs: ["tun", "setpriv"],
}, async () => {
  await using ns = await Namespace.create();
  const url = new URL("../../drivers/tap.ts", import.meta.url);
  const script = `const { open, tap } = await import("${url}");
    try { open(tap("tap5").options, {}); } catch (error) {
      console.log(error.name, error.message);
    }`;
  const deno = [Deno.execPath(), "eval", "--no-config", script];
  const drop = ["--bounding-set=-net_admin", "--inh-caps=-net_admin"];
  const printed = await ns.run(["setpriv", ...drop, ...deno]);
  assertStringIncludes(printed, "PermissionDenied");
  assertStringIncludes(printed, "CAP_NET_ADMIN");
  assertStringIncludes(printed, "ip tuntap add dev tap5 mode tap user $USER");
});
