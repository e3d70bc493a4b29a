/**
 * mqtt, unchanged, over the stack: it talks to the kernel's mosquitto, and connects
 * and subscribes again by itself when that comes back.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { type IClientOptions, MqttClient } from "mqtt";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { Stack } from "../../mod.ts";
import { noise } from "../tools/fake_terminal.ts";
import { CertificateFolder } from "./certificate_folder.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { nextEvent } from "./next_event.ts";
import { interopTest } from "./requirements.ts";
import { ServerProcess } from "./server_process.ts";
import { KERNEL, TapNetwork } from "./tap_network.ts";

const MQTT_NEEDS = [...KERNEL_SOCKETS_NEEDS, "mosquitto", "openssl", "ss"];
const PORT = 1883;
const TLS_PORT = 8883;
const NAME = "mqtt.test";
const LARGE = 1_000_000;

/** A broker, and the folder of its configuration. */
class Mosquitto implements AsyncDisposable {
  private constructor(
    readonly folder: CertificateFolder,
    readonly server: ServerProcess,
  ) {}

  static async start(net: TapNetwork): Promise<Mosquitto> {
    const { namespace } = net;
    const folder = await CertificateFolder.create(namespace, NAME);
    const { path } = folder;
    const file = `${path}/mosquitto.conf`;
    await Deno.writeTextFile(
      file,
      `
listener ${PORT} ${KERNEL}
allow_anonymous true
log_dest stderr
max_inflight_messages 0
user root
listener ${TLS_PORT} ${KERNEL}
certfile ${path}/cert.pem
keyfile ${path}/key.pem
`,
    );
    const command = ["mosquitto", "-c", file];
    const server = await ServerProcess.start(namespace, command, {
      port: PORT,
    });
    return new Mosquitto(folder, server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
    await this.folder[Symbol.asyncDispose]();
  }
}

/** A client, connected. Its stream builder is the line of docs/node.md for mqtt. */
async function connected(
  stack: Stack,
  options: IClientOptions = {},
  streamBuilder: () => Duplex = () => stack.node.connect(PORT, KERNEL),
): Promise<MqttClient> {
  const client = new MqttClient(
    streamBuilder,
    { reconnectPeriod: 50, ...options },
  );
  client.on("error", () => {}); // each attempt that is refused
  await nextEvent(client, "connect");
  return client;
}

/** The next message of a client: topic, payload, packet. */
async function nextMessage(
  client: MqttClient,
): Promise<[string, string, { qos: number; retain: boolean }]> {
  const [topic, payload, packet] = await nextEvent(client, "message");
  return [topic, payload.toString(), packet];
}

for (const thread of [true, false]) {
  const where = thread ? "tcpip thread" : "in-thread";

  interopTest(
    `mqtt publishes and subscribes at mosquitto, QoS 0 to 2, ${where}`,
    { needs: MQTT_NEEDS },
    async () => {
      await using net = await TapNetwork.create({ thread });
      const nothingLeft = await leftBehind(net.stack);
      await using _mosquitto = await Mosquitto.start(net);
      const sender = await connected(net.stack);
      const receiver = await connected(net.stack);
      for (const qos of [0, 1, 2] as const) {
        const topic = `topic/${qos}`;
        await receiver.subscribeAsync(topic, { qos });
        const got: string[] = [];
        receiver.on("message", (from, payload, packet) => {
          if (from !== topic) return;
          assertEquals(packet.qos, qos);
          got.push(payload.toString());
        });
        await Promise.all(Array.from(
          { length: 100 },
          (_, n) => sender.publishAsync(topic, `${n}`, { qos }),
        ));
        await eventually(() => assertEquals([qos, got.length], [qos, 100]));
        assertEquals(got, Array.from({ length: 100 }, (_, n) => `${n}`));
      }

      const large = noise(LARGE);
      await receiver.subscribeAsync("large", { qos: 1 });
      const message = nextEvent(receiver, "message");
      await sender.publishAsync("large", Buffer.from(large), { qos: 1 });
      const [topic, payload] = await message;
      assertEquals(topic, "large");
      assert(Buffer.from(large).equals(payload));

      await sender.endAsync();
      await receiver.endAsync();
      await nothingLeft();
    },
  );
}

interopTest(
  "mqtt has retained messages, wills and pings of mosquitto",
  { needs: MQTT_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using _mosquitto = await Mosquitto.start(net);
    const sender = await connected(net.stack, {
      will: {
        topic: "will",
        payload: Buffer.from("gone"),
        qos: 1,
        retain: false,
      },
      reconnectPeriod: 0,
    });
    await sender.publishAsync("state", "kept", { retain: true, qos: 1 });

    const receiver = await connected(net.stack, { keepalive: 1 });
    const retained = nextMessage(receiver);
    await receiver.subscribeAsync("state");
    const [topic, payload, packet] = await retained;
    assertEquals([topic, payload, packet.retain], ["state", "kept", true]);

    // The will is published for a client that goes without a word.
    await receiver.subscribeAsync("will");
    const will = nextMessage(receiver);
    sender.stream.destroy();
    assertEquals((await will).slice(0, 2), ["will", "gone"]);

    const pings: string[] = [];
    receiver.on("packetreceive", ({ cmd }) => {
      if (cmd === "pingresp") pings.push(cmd);
    });
    await eventually(() => assertEquals(pings.length, 2));
    assert(receiver.connected);

    await sender.endAsync();
    await receiver.endAsync();
    await nothingLeft();
  },
);

interopTest(
  "mqtt connects and subscribes again when mosquitto ends and comes back",
  { needs: MQTT_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using mosquitto = await Mosquitto.start(net);
    const sender = await connected(net.stack);
    const receiver = await connected(net.stack);
    await receiver.subscribeAsync("news", { qos: 1 });

    for (const round of ["first", "second"]) {
      const clients = [sender, receiver];
      const closed = clients.map((client) => nextEvent(client, "close"));
      await mosquitto.server.stop();
      await Promise.all(closed);
      assertEquals(clients.map(({ connected }) => connected), [false, false]);
      const connects = clients.map((client) => nextEvent(client, "connect"));
      await mosquitto.server.start();
      await Promise.all(connects);
      // Its subscription is on its way; what is retained it gets in any case.
      const message = nextMessage(receiver);
      await sender.publishAsync("news", round, { qos: 1, retain: true });
      assertEquals((await message).slice(0, 2), ["news", round]);
    }
    await sender.endAsync();
    await receiver.endAsync();
    await nothingLeft();
  },
);

interopTest(
  "mqtt leaves a mosquitto that does not answer its pings, and comes back",
  { needs: MQTT_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using mosquitto = await Mosquitto.start(net);
    const client = await connected(net.stack, {
      keepalive: 1,
      connectTimeout: 1_000,
    });
    const closed = nextEvent(client, "close");
    mosquitto.server.signal("SIGSTOP");
    try {
      await closed;
    } finally {
      mosquitto.server.signal("SIGCONT");
    }
    await nextEvent(client, "connect");
    await client.publishAsync("topic", "payload", { qos: 2 });
    await client.endAsync();
    await nothingLeft();
  },
);

interopTest(
  "mqtt talks to mosquitto by TLS, and again when that comes back",
  { needs: MQTT_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    await using mosquitto = await Mosquitto.start(net);
    const trust = { servername: NAME, ca: mosquitto.folder.cert };
    const client = await connected(
      stack,
      {},
      () =>
        connectTls({ socket: stack.node.connect(TLS_PORT, KERNEL), ...trust }),
    );
    await client.subscribeAsync("large", { qos: 1 });
    const large = Buffer.from(noise(LARGE));
    for (let round = 0; round < 2; round++) {
      const message = nextEvent(client, "message");
      await client.publishAsync("large", large, { qos: 1, retain: true });
      assert(large.equals((await message)[1]));
      if (round > 0) break;
      const closed = nextEvent(client, "close");
      await mosquitto.server.stop();
      await closed;
      const connects = nextEvent(client, "connect");
      await mosquitto.server.start();
      await connects;
    }
    await client.endAsync();
    await nothingLeft();
  },
);
